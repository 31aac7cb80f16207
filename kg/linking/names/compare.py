"""How likely two names are of one."""

from kg.linking.names.persons import person_likeness
from kg.linking.names.scripts import visible, words_of


def compare_names(a: str, b: str, *, kind: str = "Person") -> float:
    """x."""
    if visible(a).casefold() == visible(b).casefold():
        return 1.0 if visible(a) else 0.0
    if kind == "Person":
        return person_likeness(words_of(a), words_of(b))
    from kg.linking.names.organizations import organization_likeness
    return organization_likeness(a, b)

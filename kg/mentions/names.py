"""Find the names in a parsed text: gazetteer and name patterns first, then the statistical recogniser.

The recogniser errs mostly on a closed set (Kiev as a person, Crimea as an organization), which the gazetteer settles;
patterns catch what ends in a telling word ("Federal Aviation Office", "Exercise Talisman Sabre 25").
"""

from collections.abc import Mapping

from kg.gazetteer import Gazetteer
from kg.language.analysis import plain
from kg.language.lexicon import Lexicon
from kg.mentions.equipment import equipment_phrases, extend_over_heads, named_models
from kg.mentions.grounds import with_grounds
from kg.mentions.homonyms import apart_from_homonyms
from kg.mentions.known import known_names
from kg.mentions.misspelt import misspelt_names
from kg.mentions.overlaps import apart, in_order, longest
from kg.mentions.patterns import BLOCKED, by_form, by_last_word
from kg.mentions.people import titled_people
from kg.mentions.places import with_places
from kg.mentions.programs import exercises, program_phrases
from kg.mentions.recognised import recognised_others, recognised_people
from kg.mentions.shortforms import with_acronyms, with_short_forms
from kg.model import EntityType, Mention, Parse

_HOSTS = (EntityType.COUNTRY, EntityType.ALLIANCE, EntityType.GOVERNMENT_BODY, EntityType.PERSON)
"""Types of those whose exercise is told without a name of its own: "the South Korean Navy exercise"."""


def find_mentions(parse: Parse, gazetteer: Gazetteer, lexicon: Lexicon) -> list[Mention]:
    """Return the mentions of a text in order; none overlaps another.

    A longer name takes the span ("Indian Navy" is not also India); articles, ranks and titles are outside.
    """
    flat = plain(parse.text)
    known = list(known_names(parse, gazetteer, lexicon))
    known = longest([*misspelt_names(parse, gazetteer, lexicon, known), *known])
    known = apart_from_homonyms(flat, known, gazetteer)
    others = {mention.span.start: mention.kind for mention in known}
    drills = [mention for mention in exercises(parse, lexicon) if others.get(mention.span.start) not in _HOSTS]
    formed = [*drills, *(mention for mention in by_form(flat) if not _is_states(mention, others))]
    blocked = [mention for mention in formed if mention.kind == BLOCKED]
    chosen = longest([*blocked, *known, *formed, *apart(flat, by_last_word(parse, lexicon), known)])
    chosen = longest([*recognised_people(parse, flat, chosen, lexicon), *chosen])
    chosen = longest(apart(flat, recognised_others(parse, flat, lexicon), known), keep=chosen)
    chosen = longest(titled_people(parse, lexicon, chosen), keep=chosen)
    chosen = with_grounds(parse, chosen, gazetteer, lexicon)
    chosen = with_places(parse, chosen, lexicon)
    chosen = extend_over_heads(parse, named_models(parse, chosen, lexicon), lexicon)
    chosen = with_acronyms(flat, chosen)
    chosen = with_short_forms(flat, chosen, gazetteer)
    chosen = longest(program_phrases(parse, lexicon), keep=chosen)
    chosen = longest(equipment_phrases(parse, lexicon, [mention.span for mention in chosen]), keep=chosen)
    return [mention for mention in in_order(chosen) if mention.kind != BLOCKED]


def _is_states(mention: Mention, others: Mapping[int, str]) -> bool:
    """Whether a rule told behind an adjective is the state itself: "the Iranian regime"."""
    return mention.text.endswith(" regime") and others.get(mention.span.start) == EntityType.COUNTRY

"""Names of one document that are one entity's, however much of the name each tells."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.gazetteer import Gazetteer
from kg.language.lexicon import lexicon
from kg.linking.link import Linked, link_mentions
from kg.model import Document, Mention, Parse, Span


def linked(names: list[str], kind: str = "Person") -> Linked:
    """Link names that no gazetteer knows, told one after the other."""
    text = " ".join(names)
    ends = itertools.accumulate(len(name) + 1 for name in names)
    spans = [Span(end - 1 - len(name), end - 1) for name, end in zip(names, ends, strict=True)]
    mentions = [Mention(span, span.text(text), kind) for span in spans]
    return link_mentions(Document("test", text), Parse(text, (), ()), mentions, Gazetteer.load(), lexicon())


@given(st.lists(st.lists(st.sampled_from(["Jorn", "Salvik", "Tarrow"]), min_size=1, max_size=3).map(" ".join)))
def test_clusters_every_mention_is_one_entitys(names: list[str]) -> None:
    found = linked(names)
    spans = [span for entity in found.entities for span in entity.mentions]
    assert len(spans) == len(set(spans)) == len(names)


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["Jorn Tarrow", "Tarrow"], [["Jorn Tarrow", "Tarrow"]]),
        (["Tarrow", "Jorn Tarrow"], [["Tarrow", "Jorn Tarrow"]]),
        (["Jorn Tarrow", "Ada Tarrow", "Tarrow"], [["Jorn Tarrow"], ["Ada Tarrow"], ["Tarrow"]]),
        (["Jorn Salvik Tarrow", "Salvik"], [["Jorn Salvik Tarrow"], ["Salvik"]]),
        # One hop only: "Salvik" is the first word of "Salvik Tarrow", which is the end of the fullest name.
        (["Jorn Salvik Tarrow", "Salvik Tarrow", "Salvik"], [["Jorn Salvik Tarrow", "Salvik Tarrow"], ["Salvik"]]),
    ],
)
def test_clusters_join_the_one_fuller_name(names: list[str], expected: list[list[str]]) -> None:
    assert [list(entity.aliases) for entity in linked(names).entities] == expected


def test_clusters_are_numbered_by_first_mention_though_the_fuller_name_comes_later() -> None:
    found = linked(["Tarrow", "Ada Holm", "Jorn Tarrow"])
    assert [(entity.id, entity.name) for entity in found.entities] == [("e1", "Jorn Tarrow"), ("e2", "Ada Holm")]


def test_clusters_equipment_is_one_only_by_its_whole_name() -> None:
    assert len(linked(["Tarrow", "Jorn Tarrow"], "Equipment").entities) == 2

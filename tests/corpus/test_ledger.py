"""What people decide, what follows from it, and what contradicts it."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.corpus import Ledger, ledger_line
from kg.errors import InputError
from kg.model.decision import Decision, Verdict

KNOWN = "https://w3id.org/aidgraph/id/entity/person/dmytro-kuleba"
NEW = "https://w3id.org/aidgraph/id/entity/new/1a"
OTHER = "https://w3id.org/aidgraph/id/entity/new/2b"


def made(*told: tuple[Verdict, tuple[str, ...]]) -> list[Decision]:
    return [Decision(f"d{number}", verdict, of) for number, (verdict, of) in enumerate(told, 1)]


def test_ledger_entities_said_to_be_one_have_the_known_iri_whatever_the_order() -> None:
    told = [(Verdict.SAME, (NEW, OTHER)), (Verdict.SAME, (OTHER, KNOWN))]
    for order in permutations(told):
        ledger = Ledger(made(*order))
        assert {ledger.canonical(iri) for iri in (NEW, OTHER, KNOWN)} == {KNOWN}
    assert Ledger().canonical(NEW) == NEW


def test_ledger_what_would_join_two_that_differ_is_refused_with_the_decisions_named() -> None:
    told = made((Verdict.DIFFERENT, (NEW, KNOWN)), (Verdict.SAME, (NEW, OTHER)), (Verdict.SAME, (OTHER, KNOWN)))
    with pytest.raises(InputError, match=r"d3 .* contradicts .*d1 .*d2, d3 would make them one.*kg undo d1"):
        Ledger(told)
    assert Ledger(told[:2]).judged(OTHER, KNOWN)
    assert not Ledger(told[:1]).judged(OTHER, KNOWN)


def test_ledger_an_undone_decision_no_longer_counts() -> None:
    told = made((Verdict.SAME, (NEW, KNOWN)), (Verdict.UNDONE, ("d1",)), (Verdict.DIFFERENT, (NEW, KNOWN)))
    assert [decision.id for decision in Ledger(told).standing] == ["d3"]
    with pytest.raises(InputError, match="no such decision stands"):
        Ledger([*told, Decision("d4", Verdict.UNDONE, ("d1",))])


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("nonsense", "line 1: is no decision"),
        ('{"verdict": "same", "of": ["a"]}', "line 1: same is about 2"),
        ('\n{"verdict": "perhaps", "of": ["a", "b"]}', "line 2: is no decision"),
        ('{"verdict": "same", "of": ["a", "a"]}', "line 1: same is about 2, not about 1"),
        ('{"id": "d1", "verdict": "unsure", "of": ["a", "b"]}\n' * 2, "two decisions have the id 'd1'"),
    ],
)
def test_ledger_a_line_that_does_not_read_is_named(text: str, message: str) -> None:
    with pytest.raises(InputError, match=message):
        Ledger.read(text)


@given(st.lists(st.tuples(st.sampled_from("abcdef"), st.sampled_from("abcdef")).filter(lambda p: p[0] != p[1])))
def test_ledger_sameness_is_an_equivalence_and_lines_read_back(pairs: list[tuple[str, str]]) -> None:
    decisions = made(*((Verdict.SAME, pair) for pair in pairs))
    ledger = Ledger.read("".join(map(ledger_line, decisions)))
    assert ledger.decisions == tuple(decisions)
    assert all(ledger.canonical(one) == ledger.canonical(other) for one, other in pairs)
    assert all(ledger.canonical(ledger.canonical(iri)) == ledger.canonical(iri) for iri in "abcdef")

"""No figure lies below its floor, and no floor is lowered unasked."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from kg.model import Claim, Document, Entity, EntityType, EventType, Polarity, Record, Span, Status

SCRIPT = Path(__file__).with_name("gate.py")


def _load() -> ModuleType:
    spec = importlib.util.spec_from_file_location("kg_quality_gate", SCRIPT)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


gate = _load()


@pytest.mark.parametrize("name", gate.GROUPS)
def test_gate_figures_reach_their_floors(name: str) -> None:
    group = gate.GROUPS[name]
    if not group.source.exists():
        pytest.skip(f"the gold data of {name} do not lie beside this checkout ({group.source})")
    pin = gate.read_pinned()[name]
    assert gate.digest(group) == pin.inputs, "the gold data have changed: run tests/quality/gate.py --update"
    assert gate.below(group.measure(), pin.floors) == []


def test_gate_every_group_is_pinned() -> None:
    assert list(gate.read_pinned()) == list(gate.GROUPS)


def test_gate_documents_set_aside_are_left_out_unread() -> None:
    lines = b'{"doc_id": "a", "text": "x"}\n{"doc_id": "ce-philippines", not even JSON\n{"doc_id": "b"}\n'
    assert gate.unread_left_out(lines) == b'{"doc_id": "a", "text": "x"}\n{"doc_id": "b"}\n'


def test_gate_a_line_that_hides_its_document_is_refused() -> None:
    with pytest.raises(gate.FloorsError, match="does not begin with its doc_id"):
        gate.unread_left_out(b'{"text": "x", "doc_id": "a"}\n')


def test_gate_what_lies_below_is_told() -> None:
    assert gate.below({"a": 0.5, "b": 0.7}, {"a": 0.5, "b": 0.71, "c": 0.2}) == [
        "b is 0.700, below its floor of 0.710",
        "c is not measured any more, its floor is 0.200",
    ]


@pytest.mark.parametrize(
    ("figure", "floor", "new"),
    [
        (0.8, 0.5, 0.79),
        (0.8, 0.795, 0.795),  # still reached: it stays
        (0.005, 0.0, 0.0),
        (1.0, 0.0, 0.99),
    ],
)
def test_gate_floors_rise_to_a_margin_below(figure: float, floor: float, new: float) -> None:
    assert gate.raised({"a": figure}, {"a": floor}) == {"a": pytest.approx(new, abs=0.0011)}
    assert gate.raised({"a": figure}, {"a": floor})["a"] <= new


def test_gate_a_floor_is_lowered_only_where_that_is_allowed() -> None:
    with pytest.raises(gate.FloorsError, match=r"a is 0\.400, below its floor of 0\.500.*--allow-regression"):
        gate.raised({"a": 0.4, "b": 0.9}, {"a": 0.5, "b": 0.89})
    assert gate.raised({"a": 0.4, "b": 0.895}, {"a": 0.5, "b": 0.89}, allow_regression=True) == {"a": 0.39, "b": 0.89}


def test_gate_quotes_have_no_margin() -> None:
    assert gate.raised({"quotes": 1.0}, {}) == {"quotes": 1.0}


@pytest.mark.parametrize(
    ("mention", "evidence", "share"),
    [
        (Span(0, 6), Span(0, 11), 1.0),
        (Span(1, 6), Span(0, 11), 0.5),
        (Span(0, 6), Span(0, 12), 0.5),
        (Span(0, 6), Span(6, 7), 0.5),
    ],
)
def test_gate_quotes_stand_at_their_offsets(mention: Span, evidence: Span, share: float) -> None:
    entity = Entity("e1", EntityType.COUNTRY, "Norway", aliases=("Norway",), mentions=(mention,))
    claim = Claim("c1", EventType.AID, Status.OCCURRED, Polarity.POSITIVE, evidence)
    assert gate.quotes([Record(Document("d", "Norway gave"), (entity,), (claim,))]) == share

"""The figures are those of the bench's own scorer, where that lies beside the checkout."""

import copy
import importlib.util
import random
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.evaluate import evaluate
from kg.model import EntityType, EventType, Record, Status

SCORER = Path(__file__).resolve().parents[3] / "shared" / "bench" / "score_documents.py"
Data = dict[str, Any]


@pytest.fixture(scope="module")
def scorer() -> ModuleType:
    if not SCORER.exists():
        pytest.skip("the bench does not lie beside this checkout (../shared/bench/score_documents.py)")
    spec = importlib.util.spec_from_file_location("score_documents", SCORER)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def agree(scorer: ModuleType, gold: list[Data], predicted: list[Data]) -> None:
    scores, documents = scorer.score(
        {each["doc_id"]: each for each in gold}, {each["doc_id"]: copy.deepcopy(each) for each in predicted}
    )
    ours = evaluate(map(Record.from_json, gold), map(Record.from_json, predicted)).to_json()
    assert ours == {"scores": scores, "documents": documents}


def test_bench_gold_with_itself_and_with_nothing(scorer: ModuleType, seed_records: tuple[Record, ...]) -> None:
    gold = [record.to_json() for record in seed_records]
    agree(scorer, gold, gold)
    agree(scorer, gold, gold[1:])


def test_bench_what_is_extracted_from_the_seeds(
    scorer: ModuleType, seed_records: tuple[Record, ...], seed_predictions: tuple[Record, ...]
) -> None:
    agree(scorer, [each.to_json() for each in seed_records], [each.to_json() for each in seed_predictions])
    agree(scorer, [each.to_json() for each in seed_predictions], [each.to_json() for each in seed_records])


@settings(max_examples=60)
@given(st.randoms(use_true_random=False))
def test_bench_gold_with_errors_in_it(
    scorer: ModuleType, seed_records: tuple[Record, ...], dice: random.Random
) -> None:
    gold = [record.to_json() for record in seed_records]
    predicted = copy.deepcopy(gold)
    for record in predicted:
        for _ in range(dice.randrange(1, 25)):
            dice.choice(ERRORS)(record, dice)
    agree(scorer, gold, predicted)


def _lose(record: Data, dice: random.Random) -> None:
    what = record[dice.choice(("entities", "claims", "positions"))]
    if what:
        what.pop(dice.randrange(len(what)))


def _retype(record: Data, dice: random.Random) -> None:
    if record["entities"]:
        dice.choice(record["entities"])["type"] = dice.choice(list(EntityType)).value


def _rename(record: Data, dice: random.Random) -> None:
    if record["entities"]:
        entity = dice.choice(record["entities"])
        entity["name"] = dice.choice((entity["name"].upper(), "Somebody", dice.choice(record["entities"])["name"]))
        entity["aliases"] = dice.choice((entity["aliases"], []))


def _identify(record: Data, dice: random.Random) -> None:
    if record["entities"]:
        dice.choice(record["entities"])["wikidata"] = dice.choice((None, "Q1", "Q212"))


def _shift(record: Data, dice: random.Random) -> None:
    if record["entities"]:
        entity = dice.choice(record["entities"])
        moved = dice.randrange(-4, 5)
        entity["mentions"] = [[max(0, at + moved) for at in span] for span in entity["mentions"]]


def _restate(record: Data, dice: random.Random) -> None:
    if record["claims"]:
        claim = dice.choice(record["claims"])
        field, values = dice.choice(
            (("event", list(EventType)), ("status", list(Status)), ("polarity", ["positive", "negated"]))
        )
        claim[field] = str(dice.choice(values))


def _refer(record: Data, dice: random.Random) -> None:
    if record["claims"]:
        claim = dice.choice(record["claims"])
        ids = [entity["id"] for entity in record["entities"]] + ["e999"]
        slot = dice.choice(("agents", "recipients", "programs", "attributed_to"))
        claim[slot] = dice.sample(ids, k=min(len(ids), dice.randrange(3)))


def _amount(record: Data, dice: random.Random) -> None:
    if record["claims"]:
        claim = dice.choice(record["claims"])
        claim["amounts"] = [
            {"value": dice.choice((125000000, 2.5, 3.5, 20000000)), "currency": dice.choice(("USD", None))}
        ]
        claim["items"] = [{"entity": item["entity"], "count": dice.choice((None, 2))} for item in claim["items"]]


def _date(record: Data, dice: random.Random) -> None:
    if record["claims"]:
        day = dice.choice(("2021-03-01", "2021-12-28"))
        dice.choice(record["claims"])["date"] = dice.choice((None, {"start": day, "end": day}))


def _again(record: Data, dice: random.Random) -> None:
    if record["claims"]:
        claim = copy.deepcopy(dice.choice(record["claims"]))
        claim["evidence"] = dice.choice((claim["evidence"], [0, 10]))
        record["claims"].insert(dice.randrange(len(record["claims"])), claim)


def _position(record: Data, dice: random.Random) -> None:
    ids = [entity["id"] for entity in record["entities"]] + ["e999"]
    record["positions"].append({"person": dice.choice(ids), "organization": dice.choice([None, *ids]), "title": "x"})


ERRORS: tuple[Callable[[Data, random.Random], None], ...] = (
    _lose,
    _retype,
    _rename,
    _identify,
    _shift,
    _restate,
    _refer,
    _amount,
    _date,
    _again,
    _position,
)

"""Decisions on the command line: made, listed, refused, taken back."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from kg.resources import resource

Done = subprocess.CompletedProcess[str]
Kg = Callable[..., Done]


@pytest.fixture
def store(tmp_path: Path, kg: Kg) -> str:
    folder = str(tmp_path / "store")
    assert kg("build", str(resource("seeds")), "--store", folder).returncode == 0
    return folder


def test_judging_same_makes_one_node_and_undo_makes_two_again(kg: Kg, store: str, tmp_path: Path) -> None:
    before, after, again = (tmp_path / name for name in ("before.ttl", "after.ttl", "again.ttl"))
    kg("export", str(before), "--store", store)
    done = kg("same", "Politico", "Reuters", "--why", "one house", "--by", "Ada", "--store", store)
    assert "d1: Politico is Reuters" in done.stderr
    kg("export", str(after), "--store", store)
    assert "aid:mergedInto organization:politico" in after.read_text(encoding="utf-8")
    assert "owl:sameAs organization" not in after.read_text(encoding="utf-8")
    assert "Ada" in kg("decisions", "--store", store).stdout
    assert "taken back by kg undo d1" in kg("different", "Reuters", "Politico", "--store", store).stderr
    assert kg("undo", "--store", store).returncode == 0
    kg("export", str(again), "--store", store)
    assert again.read_bytes() == before.read_bytes()


def test_judging_a_contradiction_is_refused_and_nothing_is_lost(kg: Kg, store: str) -> None:
    kg("different", "Politico", "Reuters", "--store", store)
    done = kg("same", "Reuters", "Politico", "--store", store)
    assert done.returncode == 1
    assert "contradicts what was decided" in done.stderr
    assert kg("decisions", "--store", store).stdout.startswith("1 decision")


def test_judging_a_rejected_claim_is_out_of_answers_and_exports_after_a_rebuild_too(kg: Kg, store: str) -> None:
    asked = ("query", "denied", "--columns", "claim", "--format", "csv", "--store", store)
    claims = kg(*asked).stdout.split()[1:]
    assert kg("reject", claims[0], "--why", "it denies nothing", "--store", store).returncode == 0
    kg("rebuild", "--store", store)
    assert kg(*asked).stdout.split()[1:] == claims[1:]


@pytest.mark.parametrize(
    ("command", "message"),
    [
        (("same", "Politico", "Politico"), "are one entity already"),
        (("same", "Politico", "Nobody Atall"), "knows nothing called 'Nobody Atall'"),
        (("reject", "no-claim", "--why", "x"), "has no claim 'no-claim'"),
        (("undo",), "no decision to undo"),
        (("undo", "d7"), "no such decision stands"),
    ],
)
def test_judging_what_is_not_there_is_told(kg: Kg, store: str, command: tuple[str, ...], message: str) -> None:
    done = kg(*command, "--store", store)
    assert done.returncode != 0
    assert message in done.stderr
    assert "Traceback" not in done.stderr

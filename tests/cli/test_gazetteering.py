"""The gazetteer on the command line: counts, check, add, import."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from kg.cli import main

Done = subprocess.CompletedProcess[str]
Kg = Callable[..., Done]

PERSONS = "name,aliases,country,positions,wikidata,asof,source\n"
QUANDT = ("--type", "person", "--name", "Oriel Quandt", "--country", "NO", "--alias", "O. Quandt")


@pytest.fixture
def gazetteer(kg: Kg, tmp_path: Path) -> Kg:
    """Run ``kg gazetteer`` on a store of its own."""

    def run(*words: str | Path) -> Done:
        return kg("gazetteer", *words, "--store", tmp_path / "store")

    return run


def test_gazetteer_counts(gazetteer: Kg) -> None:
    done = gazetteer()
    assert done.returncode == 0
    assert "persons.csv" in done.stdout
    assert "own" not in done.stdout
    assert gazetteer("add", *QUANDT).returncode == 0
    assert "1 of the store's own" in gazetteer().stdout


def test_gazetteer_adds_a_row_that_documents_are_read_with(gazetteer: Kg, kg: Kg, tmp_path: Path) -> None:
    done = gazetteer("add", *QUANDT, "--position", "Minister of Defence@@2020@", "--asof", "2024")
    assert done.returncode == 0, done.stderr
    assert "Oriel Quandt  Person  person/oriel-quandt" in done.stdout
    report = tmp_path / "report.txt"
    report.write_text("O. Quandt met Antony Blinken in Oslo.\n", encoding="utf-8")
    assert "person/oriel-quandt" in kg("explain", report, "--store", tmp_path / "store").stdout


def test_gazetteer_refuses_a_wrong_row_and_names_the_options(gazetteer: Kg, tmp_path: Path) -> None:
    done = gazetteer("add", "--type", "Company", "--name", "Exland Arms", "--country", "ZZ", "--parent", "Nobody")
    assert done.returncode == 1
    assert done.stdout == ""
    assert "--country: 'ZZ', expected a two-letter code" in done.stderr
    assert "--parent: 'Nobody', expected the name of another row" in done.stderr
    assert "nothing was added" in done.stderr
    assert not (tmp_path / "store" / "gazetteer").exists()


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("add",), "give files to add, or --type and --name"),
        (("add", "--type", "Thing", "--name", "X"), "--type 'Thing' is no type; give one of Person, "),
        (("add", "--type", "Country", "--name", "X"), "has rows of its own form"),
        (("add", "--name", "X"), "--type '' is no type"),
        (("add", "--type", "Place", "--name", "X", "--position", "a@@@"), "--position is not for a Place"),
        (("add", "none.csv"), "none.csv: does not exist"),
        (("check",), "there is no store"),
        (("check", "none.csv"), "none.csv: does not exist"),
        (("import", "none.json"), "none.json: does not exist"),
        (("import", "none.json", "--format", "xls"), "--format 'xls' is none that is read"),
    ],
)
def test_gazetteer_what_is_not_there_is_told(
    words: tuple[str, ...], message: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["gazetteer", *words, "--store", str(tmp_path / "store")]) == 2
    assert message in capsys.readouterr().err
    assert not (tmp_path / "store").exists()


def test_gazetteer_check_names_every_wrong_row_and_changes_nothing(gazetteer: Kg, tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text(PERSONS + "Eve Eff,,ZZ,,,,me\nGus Hay,,NO,,Qx,,me\n", encoding="utf-8")
    done = gazetteer("check", path)
    assert done.returncode == 1
    assert done.stdout.startswith("2 problems; ")
    assert f"{path}, line 2, column country: 'ZZ', expected" in done.stdout
    assert "line 3, column wikidata: 'Qx', expected" in done.stdout
    assert not (tmp_path / "store").exists()


def test_gazetteer_check_tells_ambiguities_and_they_are_no_error(gazetteer: Kg, tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text(PERSONS + "Dmytro Kuleba,Joe Biden,UA,,,,me\n", encoding="utf-8")
    done = gazetteer("check", path)
    assert done.returncode == 0
    assert "1 row, none wrong" in done.stdout
    assert "in place of persons.csv:" in done.stdout
    assert "the one whose country the text names" in done.stdout


def test_gazetteer_adds_a_file_or_nothing_of_it(gazetteer: Kg, tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text(PERSONS + "Eve Eff,,NO,,,,me\nGus Hay,,ZZ,,,,me\n", encoding="utf-8")
    done = gazetteer("add", path)
    assert done.returncode == 1
    assert "line 3, column country" in done.stderr
    path.write_text(PERSONS + "Eve Eff,,NO,,,,me\nGus Hay,,,,,,me\n", encoding="utf-8")
    assert gazetteer("add", path).stdout.startswith("2 rows added")


def test_gazetteer_imports_and_names_what_cannot_be_taken(gazetteer: Kg, tmp_path: Path) -> None:
    path = tmp_path / "list.json"
    entity = {"id": "NK-1", "schema": "Company", "properties": {"name": ["Exland Arms"], "jurisdiction": ["no"]}}
    path.write_text(f"{json.dumps(entity)}\n{{broken\n", encoding="utf-8")
    done = gazetteer("import", path)
    assert done.returncode == 1
    assert f"{path}, line 2: is no entity" in done.stderr
    assert f"{path} (ftm)" in done.stdout
    rows = (tmp_path / "store" / "gazetteer" / "organizations.csv").read_text(encoding="utf-8")
    assert "Exland Arms,Company,NO,,,,,list.json (ftm)" in rows
    done = gazetteer("import", path, "--type", "ArmedGroup")
    assert "known already  1" in done.stdout

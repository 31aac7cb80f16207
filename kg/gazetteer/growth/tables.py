"""Rows as files: which file some columns belong to, and the text of a file."""

import csv
import io
from collections.abc import Iterable, Mapping
from pathlib import PurePath

from kg.gazetteer.columns import COLUMNS
from kg.gazetteer.rows import Problem, Report, Source, read_rows

_SHOWN = 60  # characters of a first line that a message shows


def stem_by_columns(source: Source, report: Report) -> str:
    """Return which file of a gazetteer some rows belong to, by their columns, or by the file's name where that fits.

    :returns: "" where the columns fit none; that is reported.
    """
    header = _header(source)
    named = PurePath(source.name).stem
    if named in COLUMNS:
        return named
    fitting = [stem for stem, columns in COLUMNS.items() if set(columns.needed) <= set(header)]
    if fitting:
        return max(fitting, key=lambda stem: len(COLUMNS[stem].needed))
    shared = {stem: set(columns.all) & set(header) for stem, columns in COLUMNS.items()}
    if not any(shared.values()):
        what = f"no gazetteer file begins with {','.join(header)[:_SHOWN]!r}; expected commas, and the columns of one"
        report(Problem(source.name, 1, "", f"{what} of {', '.join(f'{stem}.csv' for stem in COLUMNS)}"))
        return ""
    nearest = max(COLUMNS, key=lambda stem: len(shared[stem]) / len(COLUMNS[stem].all))
    missing = ", ".join(column for column in COLUMNS[nearest].needed if column not in header)
    wanted = ",".join(COLUMNS[nearest].needed)
    what = f"the columns of no gazetteer file; nearest is {nearest}.csv ({wanted}), of which it lacks {missing}"
    report(Problem(source.name, 1, "", what))
    return ""


def _header(source: Source) -> list[str]:
    text = source.data.decode("utf-8-sig", "replace")
    try:
        return [name.strip() for name in next(csv.reader(io.StringIO(text, newline="")), [])]
    except csv.Error:
        return []


def cells_of(source: Source, stem: str, report: Report) -> list[dict[str, str]]:
    """Return a file's rows, each with all columns that its kind of file has."""
    empty = dict.fromkeys(COLUMNS[stem].all, "")
    return [empty | row.cells() for row in read_rows(source, COLUMNS[stem], report)]


def csv_text(stem: str, rows: Iterable[Mapping[str, str]]) -> str:
    """Return the text of a file that holds these rows."""
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS[stem].all, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()

"""Rows of CSV files that can say where they stand, and what is wrong with them."""

import csv
import datetime
import io
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from kg.errors import InputError
from kg.files import clause
from kg.gazetteer.columns import COLUMNS, Columns


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong in a file.

    :param line: where the row ends; 0 for what concerns the whole file.
    :param column: "" for what concerns the whole row.
    :param what: the cell, and what was expected.
    """

    file: str
    line: int
    column: str
    what: str

    def __str__(self) -> str:
        """Return one sentence: "persons.csv, line 3, column country: 'ZZ', expected …"."""
        line = f", line {self.line}" if self.line else ""
        column = f", column {self.column}" if self.column else ""
        return f"{self.file}{line}{column}: {self.what}"


Report = Callable[[Problem], None]
"""What is called with each problem that is met."""


@dataclass(frozen=True, slots=True)
class Source:
    """A file of rows, with its bytes as they were when it was looked at.

    :param name: what messages call it.
    :param own: whether a user wrote it; such a file is read more strictly, and its cells are tidied.
    """

    name: str
    data: bytes
    own: bool = False


Sources = Mapping[str, tuple[Source, ...]]
"""Files by what they hold: "persons", "places"."""


class Row:
    """One line of a file: its cells by column; a column that the file lacks is empty.

    :ivar own: whether a user wrote it.
    """

    __slots__ = ("_cells", "_columns", "file", "line", "own")

    def __init__(self, source: Source, line: int, columns: Mapping[str, int], cells: list[str]) -> None:
        self.file = source.name
        self.own = source.own
        self.line = line
        self._columns = columns
        self._cells = cells

    def __getitem__(self, column: str) -> str:
        position = self._columns.get(column)
        return "" if position is None else self._cells[position]

    @property
    def place(self) -> str:
        """File and line: "persons.csv:120"."""
        return f"{self.file}:{self.line}"

    def items(self, column: str) -> list[str]:
        """Return the parts of a cell that holds a list."""
        value = self[column]
        return value.split("|") if value else []

    def cells(self) -> dict[str, str]:
        """Return the cells by column."""
        return {column: self._cells[position] for column, position in self._columns.items()}

    def problem(self, what: str, column: str = "") -> Problem:
        """Return what is wrong with the row, or with one of its cells."""
        return Problem(self.file, self.line, column, what)

    def wrong(self, column: str, expected: str) -> Problem:
        """Return the problem that names a cell and says what was expected."""
        return self.problem(f"{self[column]!r}, expected {expected}", column)

    def day(
        self, column: str, text: str, read: Callable[[str], datetime.date | None], report: Report
    ) -> datetime.date | None:
        """Read a date that stands in a cell; report one that is none."""
        try:
            return read(text)
        except ValueError as error:
            report(self.problem(str(error), column))
            return None


def folder_sources(folder: Path, *, own: bool = False) -> Sources:
    """Return the files of a folder; those that are not there have no rows.

    :param own: whether they are a user's: messages name the folder then.
    :raises InputError: if one cannot be read.
    """
    found: dict[str, tuple[Source, ...]] = {}
    for stem in COLUMNS:
        path = folder / f"{stem}.csv"
        if path.is_file():
            found[stem] = (file_source(path, name=f"{folder.name}/{path.name}" if own else path.name, own=own),)
    return found


def file_source(path: Path, *, name: str, own: bool = True) -> Source:
    """Return one file.

    :raises InputError: if it cannot be read.
    """
    try:
        return Source(name, path.read_bytes(), own)
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({clause(error)})") from error


def read_rows(source: Source, columns: Columns, report: Report) -> Iterator[Row]:
    """Yield a file's rows; what is no row is reported, and the others are yielded.

    Reported are: bytes that are no UTF-8, no CSV file, a column that is missing, too many cells or too few; in a file
    of the user's own also a column that is unknown.
    """
    try:
        text = source.data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        report(Problem(source.name, 0, "", f"not UTF-8 at byte {error.start}; save it as UTF-8"))
        return
    lines = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        header = [name.strip() for name in next(lines, [])] if source.own else next(lines, [])
        problem = _header_problem(header, columns, own=source.own)
        if problem:
            report(Problem(source.name, 1, "", problem))
            return
        places = {column: position for position, column in enumerate(header)}
        for cells in lines:
            if source.own:
                if not any(map(str.strip, cells)):
                    continue
                cells = [tidy(cell) for cell in cells]
            if len(cells) == len(header):
                yield Row(source, lines.line_num, places, cells)
            else:
                expected = f"expected {len(header)} ({','.join(header)})"
                report(Problem(source.name, lines.line_num, "", f"{len(cells)} cells, {expected}"))
    except csv.Error as error:
        report(Problem(source.name, lines.line_num, "", f"no CSV file ({error})"))


def _header_problem(header: list[str], columns: Columns, *, own: bool) -> str:
    missing = [column for column in columns.needed if column not in header]
    if missing:
        return f"no column {missing[0]!r}, expected {', '.join(columns.needed)}"
    if not own:
        return ""
    unknown = [column for column in header if column not in columns.all]
    if unknown:
        return f"unknown column {unknown[0]!r}, expected {', '.join(columns.all)}"
    twice = next((column for column in header if header.count(column) > 1), None)
    return f"two columns are called {twice!r}" if twice else ""


def tidy(cell: str) -> str:
    """Return a cell with single blanks, and none beside the bars of a list.

    >>> tidy(" Ann  Bee | A. Bee||")
    'Ann Bee|A. Bee'
    """
    if "|" not in cell:
        return " ".join(cell.split())
    parts = (" ".join(part.split()) for part in cell.split("|"))
    return "|".join(part for part in parts if part)

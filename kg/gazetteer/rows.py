"""Rows of CSV files that can say where they stand."""

import csv
import datetime
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import NoReturn

from kg.errors import InputError


class Row:
    """One line of a file: its cells by column; a column that the file lacks is empty."""

    __slots__ = ("_cells", "_columns", "file", "line")

    def __init__(self, file: str, line: int, columns: Mapping[str, int], cells: list[str]) -> None:
        self.file = file
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

    def wrong(self, column: str, expected: str) -> NoReturn:
        """Raise the error that names the cell and says what was expected.

        :raises InputError: always.
        """
        raise InputError(f"{self.file}, line {self.line}, column {column}: {self[column]!r}, expected {expected}")

    def day(self, column: str, text: str, read: Callable[[str], datetime.date | None]) -> datetime.date | None:
        """Read a date that stands in a cell.

        :raises InputError: if it is none.
        """
        try:
            return read(text)
        except ValueError as error:
            raise InputError(f"{self.file}, line {self.line}, column {column}: {error}") from error


def read_rows(path: Path, columns: tuple[str, ...]) -> Iterator[Row]:
    """Yield a CSV file's rows; a file that is missing has none.

    :param columns: the columns that the file must have.
    :raises InputError: if it lacks one, is no CSV file or not UTF-8, or a line has too many cells or too few.
    """
    if not path.is_file():
        return
    file = path.name
    try:
        with path.open(encoding="utf-8", newline="") as handle:
            lines = csv.reader(handle, strict=True)
            header = next(lines, [])
            missing = [column for column in columns if column not in header]
            if missing:
                raise InputError(f"{file}, line 1: no column {missing[0]!r}, expected {', '.join(columns)}")
            places = {column: position for position, column in enumerate(header)}
            for cells in lines:
                if len(cells) != len(header):
                    expected = f"expected {len(header)} ({','.join(header)})"
                    raise InputError(f"{file}, line {lines.line_num}: {len(cells)} cells, {expected}")
                yield Row(file, lines.line_num, places, cells)
    except UnicodeDecodeError as error:
        raise InputError(f"{file}: not UTF-8 at byte {error.start}; save it as UTF-8") from error
    except csv.Error as error:
        raise InputError(f"{file}: no CSV file ({error})") from error

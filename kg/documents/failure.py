"""A document that could not be read, as a value: the others go on."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Failure:
    """What could not be read, and why.

    >>> str(Failure("news.jsonl", "is no JSON", line=3))
    'news.jsonl, line 3: is no JSON'

    :param source: the path as the user would type it, or "-" for standard input.
    :param reason: one clause for a person: what was found, what was expected, what to do.
    :param line: counted from 1, where the source has many documents.
    :param missing: whether the path that was given leads nowhere: a slip of the user's, not of the document's.
    """

    source: str
    reason: str
    line: int | None = None
    missing: bool = False

    @property
    def where(self) -> str:
        """The source, with the line where there is one."""
        return self.source if self.line is None else f"{self.source}, line {self.line}"

    def __str__(self) -> str:
        return f"{self.where}: {self.reason}"

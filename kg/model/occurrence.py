"""What several documents tell of."""

from dataclasses import dataclass
from typing import NamedTuple


class Told(NamedTuple):
    """An event of one document, and what its telling rests on.

    :param event: the event's IRI.
    :param source: the IRI of the actor whose word it is, or of the document's origin.
    """

    event: str
    source: str


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One thing that two documents or more tell of, each as an event of its own; ``tellings`` are sorted."""

    tellings: tuple[Told, ...]

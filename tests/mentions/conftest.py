"""What texts' entities are taken for: several modules ask that of names."""

import datetime
from collections.abc import Callable

import pytest

from kg.model import Document
from kg.pipeline.extract import Extractor


@pytest.fixture
def known(extractor: Extractor) -> Callable[[str, str], set[str]]:
    """Give the names of the known entities that a text of a day names."""

    def known(text: str, day: str) -> set[str]:
        document = Document("names", text, published=datetime.date.fromisoformat(day))
        return {entity.name for entity in extractor.extract(document).links.entities if entity.iri}

    return known

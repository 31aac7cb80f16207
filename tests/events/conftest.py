"""A text as the reading of events sees it."""

import datetime
from collections.abc import Callable

import pytest

from kg.events.phrases import Scene
from kg.model import Document
from kg.pipeline.extract import Extractor, quantities


@pytest.fixture(scope="session")
def scene(extractor: Extractor) -> Callable[[str], Scene]:
    """Read a text up to its links and quantities, before any event is read."""

    def scene(text: str) -> Scene:
        document = Document("test", text, published=datetime.date(2022, 3, 16))
        step = extractor.extract(document)
        found = quantities(step.parse, step.mentions, document.published)
        entities = {entity.id: entity for entity in step.links.entities}
        return Scene(step.parse, step.links, found, extractor.lexicon, entities)

    return scene

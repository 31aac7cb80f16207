"""What the words of a text stand for."""

import datetime
from collections.abc import Callable

import pytest

from kg.model import Document, Links, Parse
from kg.pipeline.extract import Extractor


@pytest.fixture(scope="session")
def linked(extractor: Extractor) -> Callable[[str], tuple[Parse, Links]]:
    """Read a text of March 16, 2022 up to its links."""

    def linked(text: str) -> tuple[Parse, Links]:
        step = extractor.extract(Document("test", text, published=datetime.date(2022, 3, 16)))
        return step.parse, step.links

    return linked


@pytest.fixture(scope="session")
def refers(linked: Callable[[str], tuple[Parse, Links]]) -> Callable[[str], dict[str, list[str]]]:
    """What each word of a text stands for that is no name itself, by the word; of equal words the last."""

    def refers(text: str) -> dict[str, list[str]]:
        parse, links = linked(text)
        names = {entity.id: entity.name for entity in links.entities}
        return {
            parse.tokens[index].text: [names[id] for id in ids]
            for index, ids in sorted(links.refers.items())
            if index not in links.named
        }

    return refers

"""What is extracted from the seeds, read once."""

import pytest

from kg.evaluate import blind
from kg.model import Record
from kg.pipeline.extract import Extractor


@pytest.fixture(scope="session")
def seed_predictions(seed_records: tuple[Record, ...], extractor: Extractor) -> tuple[Record, ...]:
    """The two seed articles as kg reads them, in the order of the gold records."""
    return tuple(extractor.records(blind(record.document) for record in seed_records))

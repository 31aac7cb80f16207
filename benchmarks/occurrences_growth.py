"""How the search for copies and occurrences grows with the number of documents: made-up reports, all on two countries.

Every document is about what one state gives another, so that all events share their parties: as dense as a corpus gets.
"""

import datetime
import random
import time
from decimal import Decimal

from kg.corpus import find_occurrences
from kg.gazetteer import Gazetteer
from kg.model import (
    Amount,
    Claim,
    Document,
    Entity,
    EntityType,
    EventType,
    Period,
    Polarity,
    Record,
    Span,
    Status,
)
from kg.namespaces import ID_BASE

SIZES = (250, 500, 1000)
CLAIMS = 12
YEAR = datetime.date(2022, 1, 1)
GIVER, TAKER = (Entity(key, EntityType.COUNTRY, key, iri=f"{ID_BASE}entity/country/{key}") for key in ("us", "ua"))
TYPES = (EventType.AID, EventType.CONSULT, EventType.AGREE, EventType.SUPPORT)


def made_up(number: int, chance: random.Random, vocabulary: list[str]) -> Record:
    """Return a report of 360 words with a dozen claims in it."""
    text = ". ".join(" ".join(chance.choices(vocabulary, k=12)) for _ in range(30))
    published = YEAR + datetime.timedelta(chance.randrange(365))
    claims = []
    for place in range(CLAIMS):
        start = chance.randrange(len(text) - 100)
        day = published - datetime.timedelta(chance.randrange(3))
        claims.append(
            Claim(
                f"c{place}",
                chance.choice(TYPES),
                Status.OCCURRED,
                Polarity.POSITIVE,
                Span(start, start + 100),
                (GIVER.id,),
                (TAKER.id,),
                amounts=(Amount(Decimal(chance.randrange(1, 50)), "USD"),) if chance.random() < 0.3 else (),
                date=Period(day, day) if chance.random() < 0.6 else None,
            )
        )
    return Record(Document(f"d{number}", text, published=published), (GIVER, TAKER), tuple(claims))


def main() -> None:
    """Print the time a document for each size."""
    chance = random.Random(1)  # noqa: S311
    letters = "abcdefghijklmnopqrstuvwxyz"
    vocabulary = ["".join(chance.choices(letters, k=7)) for _ in range(3000)]
    gazetteer = Gazetteer.load()
    for size in SIZES:
        records = [made_up(number, chance, vocabulary) for number in range(size)]
        begin = time.perf_counter()
        found = find_occurrences(records, gazetteer)
        seconds = time.perf_counter() - begin
        print(f"{size:5} documents: {1000 * seconds / size:5.1f} ms each, {len(found.occurrences)} occurrences")


if __name__ == "__main__":
    main()

"""Which texts are copies of one another, and which only look alike."""

import datetime
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.corpus.origins import MIN_WORDS, find_origins
from kg.model import Document

WIRE = """Norway to lend Estonia two minesweepers

OSLO - Norway will lend Estonia two minesweepers and 40 sailors from 3 May, the Norwegian defence ministry said on
Tuesday.

The ships are to guard the cable between the two countries, which was cut in January and again in March, for at
least 18 months.

"We do this because a neighbour asked, and because the sea is ours to keep," Defence Minister Ann Berg told
reporters in Oslo.

Estonia has one minesweeper of its own, built in 1987, and has been looking for others since the first of the two
cuts.

The lease will cost Tallinn 12 million euros a year, paid out of a fund to which nine countries around the Baltic
Sea contribute.

Opposition parties in Oslo said that the navy was short of crews already and that the government had not asked
parliament.

A committee of the parliament will hear the minister on 20 April, and a vote could follow before the end of that
month.
"""

OTHER_STORY = """Tallinn hires Norwegian ships after cables were cut

TALLINN - Estonia has found help in its search for vessels that can look after the sea floor: two of them come from
Norway.

Prime Minister Kalle Tamm thanked Oslo on Tuesday and said that the first of the vessels would be in port by early
summer.

"We do this because a neighbour asked, and because the sea is ours to keep," Defence Minister Ann Berg told
reporters in Oslo.

For Estonians the matter is more than one of wires. Without the link, power in the islands failed for nine hours in
March.

Fishermen on Hiiumaa, who saw the tanker that is thought to have dragged its anchor, say that they warned the coast
guard.

Money for the hire comes from a common purse of the countries on the Baltic, into which Estonia paid 3 million euros
last year.
"""

NOTICE = """About the agency. The agency plans, pays for and watches over assistance to the armed forces of partner
countries. It was founded in 1994, has offices in eleven countries, and answers to the minister of defence. Its work
is audited each year, and the reports of the auditors are open to everybody. Questions of the press are answered on
working days between nine and four. Pictures may be used free of charge where the agency is named as their source.
Those who no longer wish to get these notices can write to the address below. Nothing in this notice is an offer, a
promise or a contract, and no right follows from it, for states, for firms or for persons. Translations are made for
convenience; only the first language counts."""

RELEASES = [
    f"""The agency approved {what} for {whom} on {day}, worth {sum_} euros. The decision follows a request of the
government of {whom}, which has to do with {why}. Delivery is to begin {when}, and {who} will train the crews for
{weeks} weeks.

{NOTICE}"""
    for what, whom, day, sum_, why, when, who, weeks in (
        (
            "nine field kitchens",
            "Latvia",
            "2 June 2021",
            "400,000",
            "floods in the east",
            "in July",
            "a navy school",
            3,
        ),
        (
            "four radars",
            "Moldova",
            "14 October 2022",
            "7 million",
            "drones over its border",
            "next year",
            "soldiers",
            12,
        ),
    )
]


def document(key: str, text: str, day: int | None = 1) -> Document:
    return Document(key, text, published=datetime.date(2022, 4, day) if day else None)


def one_origin(*texts: str) -> bool:
    documents = [document(f"d{number}", text) for number, text in enumerate(texts)]
    found = [find_origins(order) for order in permutations(documents)]
    assert all(other == found[0] for other in found)
    return len(set(found[0].values())) == 1


@pytest.mark.parametrize(
    "copy",
    [
        WIRE,
        WIRE.upper(),
        WIRE.replace("\n\n", "\n").replace("'", "’").replace('"', "“") + "\n\n\n",
        WIRE.replace("sailors", "sbilors"),
        WIRE.replace("40", "41"),
        WIRE.replace("Norway to lend Estonia two minesweepers", "Cables: help is on its way from the north at last"),
        WIRE.split("\n", 2)[2],
        "Cables: help is on its way\n\nBy our staff\n\n" + WIRE.split("\n\n", 1)[1],
        WIRE[: len(WIRE) // 2],
        WIRE[len(WIRE) // 2 :],
        WIRE + "\nReporting by the Oslo desk; writing by Nils Holm; editing by Eva Lund.",
        WIRE.replace("OSLO - ", "OSLO, 5 April (Wire) - "),
    ],
)
def test_origins_a_copy_has_the_origin_of_its_original(copy: str) -> None:
    assert one_origin(WIRE, copy)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (WIRE, OTHER_STORY),
        (RELEASES[0], RELEASES[1]),
        (WIRE, WIRE[: len(WIRE) // 5]),
        (WIRE, NOTICE),
        ("", " \n"),
        ("Norway gave Estonia two boats.", "Norway gave Estonia ten boats."),
        ("", "Norway gave Estonia two boats."),
    ],
)
def test_origins_texts_that_only_look_alike_have_their_own(one: str, other: str) -> None:
    assert not one_origin(one, other)


def test_origins_a_template_with_other_numbers_is_another_text() -> None:
    template = WIRE.replace("3 May", "{}").replace("40", "{}").replace("18", "{}").replace("12", "{}")
    assert not one_origin(template.format("3 May", 40, 18, 12), template.format("9 June", 55, 24, 15))


def test_origins_short_texts_are_copies_only_where_they_are_equal() -> None:
    assert one_origin("Norway gave Estonia two boats.", "norway gave estonia   TWO boats")
    assert MIN_WORDS > 5


def test_origins_two_stories_with_parts_of_one_text_do_not_become_one_through_it() -> None:
    brief = OTHER_STORY.split("\n\n", 1)[1]
    one, other = brief + WIRE.split("\n\n", 1)[1], brief + NOTICE
    found = find_origins([document("brief", brief), document("one", one), document("other", other)])
    assert found["one"] != found["other"]


def test_origins_are_named_by_the_first_that_was_published_then_by_the_key() -> None:
    documents = [
        document("c", WIRE, None),
        document("b", WIRE, 2),
        document("d", WIRE[:-60], 1),
        document("a", WIRE, 2),
    ]
    for order in permutations(documents):
        assert set(find_origins(order).values()) == {"d"}
    assert set(find_origins(documents[:2]).values()) == {"b"}
    assert set(find_origins([document("b", WIRE, None), document("a", WIRE, None)]).values()) == {"a"}


def test_origins_of_nothing() -> None:
    assert find_origins([]) == {}


def test_origins_take_what_a_broken_decoder_leaves() -> None:
    assert one_origin(WIRE + "\ud800", "\ud800" + WIRE)


@given(
    st.lists(
        st.builds(
            lambda first, last, day: (" ".join(WIRE.split()[first : first + last]), day),
            st.integers(0, 60),
            st.integers(0, 120),
            st.one_of(st.none(), st.integers(1, 3)),
        ),
        max_size=6,
    ),
    st.randoms(use_true_random=False),
)
def test_origins_hang_on_the_set_of_documents_alone(texts: list[tuple[str, int | None]], shuffler: object) -> None:
    documents = [document(f"d{number}", text, day) for number, (text, day) in enumerate(texts)]
    found = find_origins(documents)
    shuffler.shuffle(documents)  # type: ignore[attr-defined]
    assert find_origins(documents) == found
    assert set(found) == {document.doc_id for document in documents}
    assert all(found[first] == first for first in found.values())

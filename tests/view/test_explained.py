"""The page that explains: everything escaped, nothing loaded, the text whole."""

import base64
import datetime
import hashlib
import re
from decimal import Decimal
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.model import (
    Amount,
    CandidateEntry,
    Claim,
    ClaimGround,
    Document,
    Entity,
    EntityType,
    EventType,
    Explanation,
    Ground,
    Item,
    Mention,
    MentionGround,
    Polarity,
    Position,
    Quantities,
    Record,
    Span,
    Status,
)
from kg.view.explained import explained_page

TEXT = "Norway gave Iceland two drones. Oslo denies it."
HOSTILE = '</div><script>alert(1)</script><img src=x onerror="alert(2)">'
NO_QUANTITIES = Quantities()


def explanation(text: str = TEXT, *, title: str = "A report", extra: str = "") -> Explanation:
    norway = Entity("e1", EntityType.COUNTRY, f"Norway{extra}", mentions=(Span(0, 6),), reason=f"named{extra}")
    iceland = Entity("e2", EntityType.COUNTRY, "Iceland", mentions=(Span(12, 19),), score=0.9)
    drones = Entity("e3", EntityType.EQUIPMENT, "drones", mentions=(Span(24, 30),))
    claim = Claim(
        "c1",
        EventType.AID,
        Status.OCCURRED,
        Polarity.POSITIVE,
        Span(0, min(31, len(text))),
        agents=("e1",),
        recipients=("e2",),
        items=(Item("e3", 2),),
        amounts=(Amount(Decimal(5), "USD"),),
        confidence=0.5,
    )
    ground = ClaimGround(
        claim,
        (
            Ground("trigger", "gave", Span(7, 11)),
            Ground("status", f"gave{extra}", Span(7, 11), "occurred"),
            Ground("attribution", f"say so{extra}", Span(4, 9), f"Someone{extra}"),
        ),
        f"triggers.csv:2{extra}",
        (("words", f"give|{extra}"),),
    )
    mentions = tuple(
        MentionGround(
            Mention(span, span.text(text) + extra, EntityType.COUNTRY, source=f"gazetteer{extra}"),
            (CandidateEntry(f"country/no{extra}", f"Norway{extra}", chosen=True),),
            entity,
        )
        for span, entity in ((Span(0, 6), norway), (Span(12, 19), iceland), (Span(24, 30), drones))
    )
    position = Position("e1", "e2", f"chair{extra}", evidence=Span(0, 6))
    document = Document(
        f"doc{extra}", text, title=title, published=datetime.date(2021, 4, 1), publisher=f"Example News{extra}"
    )
    record = Record(document, (norway, iceland, drones), (claim,), (position,))
    return Explanation(record, mentions, (ground,), NO_QUANTITIES)


class Page(HTMLParser):
    """Reads a page strictly: its tags, ids and links, and the words of the text's block."""

    VOID = frozenset({"meta", "link"})

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.block = 0
        self.feed(page)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag in self.VOID:
            return
        self.open.append(tag)
        if ("class", "text") in attrs:
            self.block = len(self.open)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag
        self.block = 0 if len(self.open) < self.block else self.block

    def handle_data(self, data: str) -> None:
        if self.block and "sup" not in self.open:
            self.text += data

    def values(self, name: str) -> list[str]:
        return [attributes[name] or "" for _, attributes in self.tags if name in attributes]


def test_explained_the_text_stands_there_whole() -> None:
    assert Page(explained_page([explanation()])).text == TEXT


def test_explained_marks_mentions_triggers_and_claims() -> None:
    page = explained_page([explanation()])
    assert 'title="Country Norway">' in page
    assert re.search(r'<b class="trigger" title="trigger of c1">(ga</b>|gave</b>)', page)
    assert "status of c1: occurred" in page
    assert '<sup><a href="#d1-c1">c1</a></sup>' in page


def test_explained_shows_claims_links_and_offices() -> None:
    page = explained_page([explanation()])
    for words in ("Norway → Iceland: gave aid", "2 drones", "$5", "triggers.csv:2", "country/no", "chair, Iceland"):
        assert words in page


def test_explained_links_lead_to_places_of_the_page() -> None:
    page = Page(explained_page([explanation(), explanation()]))
    ids = page.values("id")
    assert len(ids) == len(set(ids)) > 0
    assert {link for link in page.values("href") if link != "data:,"} == {f"#{id}" for id in ids}


def test_explained_nothing_from_a_document_acts() -> None:
    page = Page(explained_page([explanation(TEXT + HOSTILE, title=HOSTILE, extra=HOSTILE)]))
    names = {tag for tag, _ in page.tags}
    assert not names & {"script", "img", "iframe", "object", "form", "base"}
    assert not [name for _, attributes in page.tags for name in attributes if name.startswith("on") or name == "style"]
    assert page.text == TEXT + HOSTILE


def test_explained_the_policy_lets_nothing_in_but_the_style() -> None:
    page = explained_page([explanation()])
    style = page.split("<style>")[1].split("</style>")[0]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', page)
    assert policy
    assert policy[1].split("; ")[:2] == ["default-src 'none'", f"style-src 'sha256-{digest}'"]
    assert "script" not in policy[1]
    assert not re.findall(r'(?:src|href)="(?!#|data:,)', page)
    assert "url(" not in style
    assert "@import" not in style


def test_explained_the_same_bytes_again() -> None:
    assert explained_page([explanation()]) == explained_page([explanation()])


def test_explained_a_document_without_anything() -> None:
    empty = Explanation(Record(Document("d", "Nothing.")), (), (), NO_QUANTITIES)
    page = explained_page([empty])
    assert "No claim was read." in page
    assert Page(page).text == "Nothing."


@pytest.mark.parametrize("number", [0, 2])
def test_explained_several_documents_or_none(number: int) -> None:
    page = explained_page([explanation()] * number)
    assert f"<title>{number} documents</title>" in page
    assert page.count("<section>") == number


@given(st.data())
def test_explained_marks_nest_wherever_they_stand(data: st.DataObject) -> None:
    spans = st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))).map(lambda ends: Span(min(ends), max(ends)))
    parts = st.sampled_from(("trigger", "status", "polarity", "attribution"))
    claims = []
    for number in range(data.draw(st.integers(0, 3))):
        claim = Claim(f"c{number}", EventType.AID, Status.OCCURRED, Polarity.POSITIVE, data.draw(spans))
        grounds = data.draw(st.lists(st.builds(Ground, parts, st.just("w"), spans), max_size=4))
        claims.append(ClaimGround(claim, tuple(grounds), "rule"))
    mentions = [MentionGround(Mention(span, "m", ""), (), None) for span in data.draw(st.lists(spans, max_size=4))]
    record = Record(Document("d", TEXT), (), tuple(ground.claim for ground in claims))
    assert Page(explained_page([Explanation(record, tuple(mentions), tuple(claims), NO_QUANTITIES)])).text == TEXT

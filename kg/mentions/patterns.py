"""Names told by their form: "the Biden administration", "USS Mount Whitney", or a last word that says what it is."""

import re
from collections.abc import Iterator

from kg.language.lexicon import Lexicon
from kg.mentions.runs import LEGAL, capital_runs, kind_by_head
from kg.mentions.words import listed
from kg.model import EntityType, Mention, Parse, Span, Token

BLOCKED = ""
"""Kind of words that are no entity though they hold names: "the Iran-Iraq War"."""

_PATTERNS: tuple[tuple[re.Pattern[str], str], ...] = (
    (
        re.compile(
            r"\b(?:[A-Z][a-z]+-)+[A-Z][a-z]+ [Ww]ars?\b"  # the Iran-Iraq War
            r"|\b(?:First|Second|Cold|World) (?:World )?War\b(?: II?)?"
            r"|(?:(?<=for )|(?<=of ))Foreign Affairs\b"  # the High Representative for Foreign Affairs: no magazine
        ),
        BLOCKED,
    ),
    (re.compile(r"\b[A-Z][\w'-]+ [Aa]dministration\b|(?<=\b[Tt]he )[A-Z][\w'-]+ regime\b"), EntityType.GOVERNMENT_BODY),
    (
        re.compile(
            r"\b(?:(?:UN|U\.N\.|United Nations) )?(?:Security Council |General Assembly )?Resolutions? \d{2,4}\b"
            r"|\bExecutive Order (?:\(E\.?O\.?\) )?\d{4,5}\b|\bE\.O\. \d{4,5}\b"
            r"|\b(?:P\.\s?L\.|Pub\. ?L\.|Public Law) (?:No\. )?\d{2,3}-\d{1,4}\b"
            r"|\b(?:[HS]\.\s?(?:J\.\s?|Con\.\s?)?Res\.|H\.\s?R\.|S\.)"
            r" ?\d{1,5}\b(?!\s?(?:million|billion|percent))"
            r"|\b[Ss]ections? \d{3,4}[A-Za-z]?(?:\(\w{1,3}\))*(?: of the [A-Z][\w-]+"
            r"(?: (?:[A-Z&][\w-]*|of|and|for|the))* (?:Act|Authorization|Law|Code|Charter)"
            r"(?:,? (?:of )?(?:FY)?(?:19|20)\d\d)?)?(?![\w(])"
            r"|\b(?:Exercise|Operation) [A-Z][\w-]+(?: [A-Z][\w-]+)*(?: \d{2,4})?\b"
        ),
        EntityType.PROGRAM,
    ),
    (
        re.compile(
            r"\b[A-Z][\w-]+-class (?:[a-z-]+ ){0,3}?"
            r"(?:boat|ship|frigate|destroyer|corvette|cutter|submarine|carrier|vessel|craft)s?\b"
        ),
        EntityType.EQUIPMENT,
    ),
    (
        re.compile(
            r"\b(?:USS|HMS|HMCS|HMAS|TCG|INS|JS|ROKS|BRP|USCGC|FS|RFS|ITS|ESPS|HNLMS|USNS)"
            r"(?: [A-Z][\w.]*)+(?: [A-Z][a-z]+)*\b"
        ),
        EntityType.EQUIPMENT,
    ),
    (re.compile(r"\b[A-Za-z]+ (?:militias?|proxies|insurgents|cartel)\b"), EntityType.ARMED_GROUP),
)
"""Forms of names with the kind that each gives."""

_STATES = listed(
    "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH "
    "OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY Alabama Alaska Arizona Arkansas California Colorado "
    "Connecticut Delaware Florida Hawaii Idaho Illinois Indiana Iowa Kansas Kentucky Louisiana Maine Maryland "
    "Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska Nevada Ohio Oklahoma Oregon "
    "Pennsylvania Tennessee Texas Utah Vermont Virginia Wisconsin Wyoming"
)
_TOWN = re.compile(
    r"(?<=, )(?P<town>[A-Z][a-z.'-]+(?: [A-Z][a-z.'-]+){0,2}), (?P<state>" + "|".join(_STATES) + r")(?![\w-])"
)
"""The seat of a company in the United States: "Lockheed Martin, [Grand Prairie], [TX]"."""

_RANKS = frozenset({"general", "major", "captain", "marshal", "chief", "head", "secretary"})
"""Titles that bodies have in their names: "Army General Staff"."""

_ORDINAL = re.compile(r"\d{1,4}(?:st|nd|rd|th|d)")


def by_form(flat: str) -> Iterator[Mention]:
    """Yield the names whose form tells their kind.

    :param flat: the text with plain quotes, hyphens and spaces; see :func:`kg.language.analysis.plain`.
    """
    for pattern, kind in _PATTERNS:
        for match in pattern.finditer(flat):
            yield Mention(Span(*match.span()), match.group(), kind, (), "pattern")
    for match in _TOWN.finditer(flat):
        for part in ("town", "state"):
            yield Mention(Span(*match.span(part)), match.group(part), EntityType.PLACE, (), "pattern")


def by_last_word(parse: Parse, lexicon: Lexicon) -> Iterator[Mention]:
    """Yield the runs of capitalised words whose head tells their kind: "Federal Aviation Office"."""
    for run in capital_runs(parse):
        tokens = _before_title(run, lexicon)
        kind = kind_by_head(tokens, lexicon)
        if kind in (None, EntityType.COMPANY, EntityType.ARMED_GROUP) and any(token.lower == "of" for token in tokens):
            tokens = _behind_of(tokens)
            kind = EntityType.COMPANY if len(tokens) > 1 and tokens[-1].lower in LEGAL else None
        if kind and not _is_of_a_state(tokens):
            span = Span(_first(parse, tokens[0], kind).start, tokens[-1].end)
            yield Mention(span, span.text(parse.text), kind, (), "pattern")


def _before_title(tokens: list[Token], lexicon: Lexicon) -> list[Token]:
    """Return the words in front of a title that goes on with a name: "[Aviation Agency] Administrator Ann Lee"."""
    for place in range(2, len(tokens) - 1):
        word, after = tokens[place], tokens[place + 1]
        if (
            word.lower not in _RANKS
            and lexicon.has("title", word.lower)
            and after.tag == "NNP"
            and after.text != "Staff"
        ):
            joined = [index for index in range(place) if tokens[index].lower == "and"]
            has_title = any(lexicon.has("title", token.lower) for token in tokens[:place])
            return tokens[joined[-1] + 1 if joined and has_title else 0 : place]
    return tokens


def _behind_of(tokens: list[Token]) -> list[Token]:
    """Return the words behind the last "of": "the designation by the United States of [Sagara Holdings Ltd]"."""
    last = max(place for place, token in enumerate(tokens) if token.lower == "of")
    return [token for token in tokens[last + 1 :] if token.lower != "the"]


def _is_of_a_state(tokens: list[Token]) -> bool:
    """Whether the words are "the Government of Bahrain", which is the state by its own name."""
    words = [token.lower for token in tokens]
    return "government" in words and words[words.index("government") + 1 : words.index("government") + 2] == ["of"]


def _first(parse: Parse, first: Token, kind: EntityType) -> Token:
    """Return where a name starts: a unit's at the number in front of it, "93rd Mechanized Brigade"."""
    before = parse.tokens[first.index - 1] if first.index else None
    is_number = kind == EntityType.MILITARY_UNIT and before is not None and _ORDINAL.fullmatch(before.lower)
    return before if is_number and before is not None else first

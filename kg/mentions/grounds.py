"""Places that no gazetteer knows, told by the words around them: "near Jermuk", "the town of Galabat", "Lodwar, Kenya".

The recogniser takes most small towns for people or organizations, and misses many.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg.gazetteer import Gazetteer
from kg.language.lexicon import Lexicon
from kg.mentions.dateforms import MONTHS, WEEKDAYS
from kg.mentions.overlaps import Taken, in_order
from kg.mentions.runs import is_headline
from kg.model import EntityType, Mention, Parse, Span, Token

_GUESSED = frozenset({EntityType.PERSON, EntityType.OTHER_ORGANIZATION, EntityType.COMPANY})
"""Kinds that the recogniser gives to towns."""

_STANDING = frozenset({"near", "outside", "in", "inside", "around", "at", "across", "throughout"})
"""Prepositions behind which a name is a place, unless it is one that people work at or trust in."""

_CLOSE = frozenset({"near", "outside", "around", "inside"})
"""Prepositions behind which even a name that the recogniser has missed is a place."""

_ASIDE = frozenset({"in", "near", "at", "from", "to", "outside", "of", "and", "through", "via", "for", "("})
"""What stands in front of a town that its state follows: "from Lodwar, Kenya"."""

_LONGEST = 3
"""Words of a town's name."""

_SHORTEST_NAME = 7
"""Letters of a word in capitals that may be a town in a dateline; shorter ones are acronyms."""


@dataclass(frozen=True, slots=True)
class _Grounds:
    """A text with its mentions by where they begin, and the surnames that it gives people."""

    parse: Parse
    starts: dict[int, Mention]
    names: set[str]
    gazetteer: Gazetteer
    lexicon: Lexicon

    def token(self, index: int) -> Token | None:
        return self.parse.tokens[index] if 0 <= index < len(self.parse.tokens) else None

    def lower(self, index: int) -> str:
        token = self.token(index)
        return token.lower if token is not None else ""

    def lemma(self, index: int) -> str:
        token = self.token(index)
        return token.lemma.lower() if token is not None else ""


def with_grounds(parse: Parse, mentions: list[Mention], gazetteer: Gazetteer, lexicon: Lexicon) -> list[Mention]:
    """Return the mentions, with guesses that stand where a place stands taken for places, everywhere in the text.

    A surname that the text gives somebody is left, and so is one of a known person.
    """
    names = {mention.text.split()[-1] for mention in mentions if _is_somebody(mention)}
    grounds = _Grounds(parse, {mention.span.start: mention for mention in mentions}, names, gazetteer, lexicon)
    missed = list(_missed(grounds, mentions))
    grounds.starts.update((mention.span.start, mention) for mention in missed)
    settled = mentions
    for _ in range(2):  # what is listed behind a place is told by the place in front
        settled = _settled(grounds, settled, {mention.text for mention in missed})
        grounds.starts.update((mention.span.start, mention) for mention in settled)
    return in_order([*settled, *missed])


def _settled(grounds: _Grounds, mentions: list[Mention], places: set[str]) -> list[Mention]:
    """Return the mentions, those that stand where a place does as places wherever they stand."""
    starts = {token.start: token.index for token in grounds.parse.tokens}
    ends = {token.end: token.index for token in grounds.parse.tokens}
    for mention in mentions:
        first, last = starts.get(mention.span.start), ends.get(mention.span.end)
        if first is None or last is None or not _may_be_place(grounds, mention):
            continue
        if _is_ground(grounds, mention, first, last):
            places.add(mention.text)
    return [
        replace(mention, kind=EntityType.PLACE) if mention.text in places and _is_guess(mention) else mention
        for mention in mentions
    ]


def _is_guess(mention: Mention) -> bool:
    return not mention.keys and mention.kind in _GUESSED


def _is_somebody(mention: Mention) -> bool:
    return mention.kind == EntityType.PERSON and " " in mention.text


def _may_be_place(grounds: _Grounds, mention: Mention) -> bool:
    if not _is_guess(mention) or mention.source != "recogniser":
        return False
    if len(mention.text.split()) > _LONGEST or (mention.text.isupper() and len(mention.text) < _SHORTEST_NAME):
        return False
    return not _is_surname(grounds, mention.text)


def _is_surname(grounds: _Grounds, name: str) -> bool:
    return name in grounds.names or (" " not in name and bool(grounds.gazetteer.persons_named(name)))


def _is_ground(grounds: _Grounds, mention: Mention, first: int, last: int) -> bool:
    return (
        _stands_in(grounds, mention, first)
        or _is_called_place(grounds, first, last)
        or _is_in_state(grounds, first, last)
        or (" " not in mention.text and _is_listed(grounds, first))
    )


def _stands_in(grounds: _Grounds, mention: Mention, first: int) -> bool:
    """Whether a preposition or a verb of taking ground stands in front: "in Merowe", "shelled Jermuk"."""
    before = grounds.token(first - 1)
    if before is None:
        return False
    if before.pos == "VERB":
        return grounds.lexicon.has("ground_verb", before.lemma.lower())
    if before.lower not in _STANDING or grounds.lexicon.has("trusting", grounds.lemma(first - 2)):
        return False
    if before.lower != "at" or mention.kind == EntityType.PERSON:
        return True
    above = grounds.token(first - 2)
    return " " not in mention.text and above is not None and above.pos == "NOUN"


def _is_called_place(grounds: _Grounds, first: int, last: int) -> bool:
    """Whether a word says that it is a place: "the town of Galabat", "Kati barracks", "Boa Vista, capital of"."""
    has = grounds.lexicon.has
    if grounds.lower(first - 1) == "of" and has("ground", grounds.lemma(first - 2)):
        return True
    if has("ground", grounds.lower(first - 1)) and has("settlement", grounds.lower(first - 1)):
        return True
    behind = [grounds.lower(last + step) for step in (1, 2, 3, 4)]
    if has("place_head", behind[0]) or (has("ground_kind", behind[0]) and has("place_head", behind[1])):
        return True
    return behind[0] == "," and any(has("settlement", word) for word in behind[1:]) and "." not in behind[1:3]


def _is_in_state(grounds: _Grounds, first: int, last: int) -> bool:
    """Whether a state follows behind a comma, as an address has it: "in Lodwar, Kenya"."""
    if grounds.lower(last + 1) != "," or grounds.lower(first - 1) not in _ASIDE:
        return False
    state = grounds.token(last + 2)
    whole = grounds.starts.get(state.start) if state is not None else None
    if whole is None or state is None or state.pos == "ADJ":
        return False
    closing = grounds.parse.text[whole.span.end : whole.span.end + 5].strip()
    return whole.kind in (EntityType.COUNTRY, EntityType.PLACE) and not closing.startswith(("and", "'s", "’s"))


def _is_listed(grounds: _Grounds, first: int) -> bool:
    """Whether the name goes on with a list of places: "near Goris, Jermuk and Sotk"."""
    if grounds.lower(first - 1) not in (",", "and"):
        return False
    token = grounds.token(first)
    seen = 0
    while token is not None and token.dep in ("conj", "appos", "compound") and seen < _LONGEST:
        token = grounds.parse.head(token)
        whole = grounds.starts.get(token.start)
        if whole is not None and whole.kind == EntityType.PLACE and token.dep in ("pobj", "dobj"):
            return True
        seen += 1
    return False


def _missed(grounds: _Grounds, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Yield names that nothing found where only a place can stand: "near Chankatagh", "the village of Koyra"."""
    taken = Taken(mention.span for mention in mentions)
    for token in grounds.parse.tokens:
        if not _is_name(token) or taken.overlaps(Span(token.start, token.end)):
            continue
        last = _end_of_name(grounds, token, taken)
        text = grounds.parse.text[token.start : last.end]
        if _is_surname(grounds, text) or not _is_sure_ground(grounds, token, last) or is_headline(grounds.parse, token):
            continue
        span = Span(token.start, last.end)
        taken.add(span)
        yield Mention(span, text, EntityType.PLACE, (), "ground")


def _is_name(token: Token) -> bool:
    if token.lower in MONTHS or token.lower in WEEKDAYS:
        return False
    return token.tag == "NNP" and token.text[:1].isupper() and not token.text.isupper() and len(token.text) > 2


def _end_of_name(grounds: _Grounds, token: Token, taken: Taken) -> Token:
    last = token
    while (after := grounds.token(last.index + 1)) is not None and _is_name(after):
        if taken.overlaps(Span(after.start, after.end)) or last.index - token.index >= _LONGEST - 1:
            break
        last = after
    return last


def _is_sure_ground(grounds: _Grounds, first: Token, last: Token) -> bool:
    words = grounds.parse.tokens[first.index : last.index + 1]
    if any(grounds.lexicon.classes_of(word.lower) for word in words):
        return False
    behind, before = grounds.lower(last.index + 1), grounds.lower(first.index - 1)
    if behind == "'s" or (grounds.token(last.index + 1) or last).pos == "NOUN":
        return False
    if before in _CLOSE or _is_listed(grounds, first.index):
        return True
    if before == "of":
        return grounds.lexicon.has("settlement", grounds.lemma(first.index - 2))
    if grounds.lexicon.has("trusting", grounds.lemma(first.index - 2)):
        return False
    return before in ("in", "at") and (first.dep == "pobj" or last.dep == "pobj") and _is_free(grounds, first)


def _is_free(grounds: _Grounds, first: Token) -> bool:
    """Whether a preposition stands as one of place: no word of trust and no verb that goes with it governs it."""
    governor = grounds.parse.head(grounds.parse.tokens[first.index - 1])
    return not grounds.lexicon.has("trusting", governor.lemma.lower())

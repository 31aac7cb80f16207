"""The words of an office beside a name: "[Foreign Minister] Dmytro Kuleba", "Mark Milley, [chairman of the ...]"."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import dropwhile, pairwise

from kg.language.lexicon import Lexicon
from kg.model import Entity, EntityType, Parse, Token
from kg.model.trees import children_by, objects_of

_NO_HOLDER = frozenset({EntityType.PERSON, EntityType.PLACE, EntityType.EQUIPMENT, EntityType.PROGRAM})
"""Kinds that have no offices."""

_REACH = 16
"""Tokens looked at in front of a name, or behind it, for its title."""

_OPENING = 6
"""Tokens behind a name and a comma of which one must be a title; later ones are of another phrase."""

_TITLE_POS = frozenset({"PROPN", "NOUN", "ADJ", "ADP", "CCONJ", "DET", "PART", "X"})
_TITLE_LINKS = frozenset({"of", "for", "to", "and", "the", "'s", "’s", "’", "'", "on", "-", "&"})
_DEFINITE = frozenset({"the", "its", "their", "his", "her", "our"})
_OWNING = frozenset({"(", "'s", "’s"})
_FRONT_WORDS = frozenset(
    [
        "acting",
        "deputy",
        "assistant",
        "vice",
        "first",
        "senior",
        "special",
        "chief",
        "under",
        "press",
        "national",
        "security",
        "foreign",
        "prime",
        "permanent",
        "principal",
        "defense",
        "defence",
        "interior",
        "finance",
        "state",
        "joint",
        "high",
    ]
)
"""Words with which a title may begin."""


@dataclass(frozen=True, slots=True)
class Title:
    """The words of an office beside a name, and the local id of whose office they say that it is, if they do."""

    words: tuple[Token, ...]
    holder: str | None


@dataclass(frozen=True, slots=True)
class NamedText:
    """A parsed text with the entity that each of its words belongs to."""

    parse: Parse
    at: Mapping[int, Entity]
    lexicon: Lexicon

    def lower(self, index: int) -> str:
        """Return a word in lower case, "" beyond either end."""
        return self.parse.tokens[index].lower if 0 <= index < len(self.parse.tokens) else ""

    def is_title(self, token: Token) -> bool:
        """Whether a word, alone or with the next, names an office."""
        has = self.lexicon.has
        return has("title", token.lower) or has("title", f"{token.lower} {self.lower(token.index + 1)}")

    def has_title(self, words: Sequence[Token]) -> bool:
        """Whether one of the words names an office."""
        return any(self.is_title(word) for word in words)

    def holder_at(self, index: int) -> str | None:
        """Return the entity there that may have offices."""
        entity = self.at.get(index)
        return entity.id if entity is not None and entity.type not in _NO_HOLDER else None


def titles_of(text: NamedText, first: Token, last: Token, bodies: Mapping[str, str]) -> Iterator[Title]:
    """Yield the titles in front of a name, behind it, and after "as".

    :param first: first word of the name, ``last`` its last.
    :param bodies: where each person told of so far holds an office.
    """
    for title in (_before(text, first, bodies), _apposed(text, first, last), _behind(text, last), _as(text, last)):
        if title is not None:
            yield title


def _before(text: NamedText, first: Token, bodies: Mapping[str, str]) -> Title | None:
    """Return the title in front of a name and who it is of: "[Ukrainian] [Foreign Minister] Kuleba"."""
    index = first.index - 1
    if text.lower(index) == "and":
        return None
    if text.lower(index) == "," and index > 0 and text.is_title(text.parse.tokens[index - 1]):
        index -= 1
    if index - 1 in text.at and _is_rank(text, index):
        index -= 1  # "Commander of the Lake Fleet [Admiral] Ann Lee"
    words, holder = _walk_back(text, index, bodies)

    def is_outside(word: Token) -> bool:
        return not (text.is_title(word) or word.lower in _FRONT_WORDS)

    title = tuple(dropwhile(is_outside, reversed(words)))
    if not text.has_title(title):
        return None
    return Title(title, holder if holder and not _is_destination(text, title, holder) else None)


def _is_rank(text: NamedText, index: int) -> bool:
    pair = f"{text.lower(index - 1)} {text.lower(index)}"
    return text.lexicon.has("rank", text.lower(index).rstrip(".")) and not text.lexicon.has("title", pair)


def _apposed(text: NamedText, first: Token, last: Token) -> Title | None:
    """Return the title of a phrase that a name is put beside: "the [British ambassador in Yangon], Ann Lee, said"."""
    comma = first.index - 1
    while comma > 0 and text.lexicon.has("rank", text.lower(comma).rstrip(".")):
        comma -= 1
    if text.lower(comma) != "," or not _ends_apposition(text, last):
        return None
    tokens = text.parse.tokens
    start = comma - 1
    while start > 0 and comma - start < _REACH and _in_phrase(text, start):
        start -= 1
    if text.lower(start) in _DEFINITE:
        start += 1
    elif not (text.lower(start + 1) in _DEFINITE or start + 1 in text.at):
        return None
    words = tokens[start + 1 : comma] if text.lower(start + 1) in _DEFINITE else tokens[start:comma]
    place = next((word.index for word in words if text.is_title(word)), None)
    if place is None or any(text.at[word.index].type == EntityType.PERSON for word in words if word.index in text.at):
        return None
    in_front = (text.holder_at(word.index) for word in words if word.index <= place)
    behind = (text.holder_at(word.index) for word in words if word.index > place and _is_of(text, word.index))
    holder = next((id for id in (*in_front, *behind) if id), None)
    title = tuple(dropwhile(lambda word: not (text.is_title(word) or word.lower in _FRONT_WORDS), words))
    return Title(title or tuple(words), holder)


def _in_phrase(text: NamedText, index: int) -> bool:
    """Whether a word belongs to the phrase that ends at a comma, its articles excepted."""
    token = text.parse.tokens[index]
    if text.lower(index) in _DEFINITE and text.lower(index - 1) not in ("of", "to", "in", "for", "and"):
        return False
    return (token.pos in _TITLE_POS or token.lower in _TITLE_LINKS) and "\n" not in text.parse.text[
        token.end : text.parse.tokens[index + 1].start
    ]


def _ends_apposition(text: NamedText, last: Token) -> bool:
    """Whether a name that stands beside a phrase ends there, so that the two are no list."""
    return text.lower(last.index + 1) in (",", ".", "(", ")", ";", "of") and text.lower(last.index + 2) not in (
        "and",
        "or",
    )


def _is_of(text: NamedText, index: int) -> bool:
    """Whether "of" stands in front of the name that a word begins or goes on with."""
    if index not in text.at:
        return False
    while index - 1 in text.at and text.at[index - 1] is text.at[index]:
        index -= 1
    return text.lower(index - 1) == "of" or (text.lower(index - 1) == "the" and text.lower(index - 2) == "of")


def _walk_back(text: NamedText, index: int, bodies: Mapping[str, str]) -> tuple[list[Token], str | None]:
    """Return the words from there to the left that may be a title's, the last first, and whose office it is."""
    tokens = text.parse.tokens
    words: list[Token] = []
    holder: str | None = None
    while index >= 0 and len(words) < _REACH:
        if index > 2 and tokens[index].text == ")" and tokens[index - 2].text == "(":
            index -= 3
            continue
        entity = text.at.get(index)
        if entity is None:
            if not _goes_on(text, index) or (text.has_title(words) and _leads_off(text, index)):
                break
        elif entity.type == EntityType.PERSON:
            if text.has_title(words):
                holder = holder or bodies.get(entity.id)
            break
        else:
            holder = holder or (entity.id if _owns(text, index, words) else None)
            if _ends_at_name(text, index, words):
                break
        words.append(tokens[index])
        index -= 1
    return words, holder


def _leads_off(text: NamedText, index: int) -> bool:
    """Whether a preposition in front of a title hangs from what is no office: "[support for] President Lee"."""
    if text.lower(index) not in ("for", "of", "to", "on"):
        return False
    return not any(text.is_title(token) for token in text.parse.tokens[max(0, index - 4) : index])


def _goes_on(text: NamedText, index: int) -> bool:
    """Whether a word that no name holds may belong to the title that the next word belongs to."""
    token, after = text.parse.tokens[index], text.parse.tokens[index + 1]
    in_title = token.pos in _TITLE_POS or token.lower in _TITLE_LINKS
    return in_title and "\n" not in text.parse.text[token.end : after.start]


def _owns(text: NamedText, index: int, words: Sequence[Token]) -> bool:
    """Whether the name there is whose office the words behind it tell."""
    if text.holder_at(index) is None or text.lower(index - 1) == "to" or (not words and _is_field(text, index)):
        return False
    return not words or text.has_title(words) or text.lower(index + 1) in _OWNING


def _ends_at_name(text: NamedText, index: int, words: Sequence[Token]) -> bool:
    """Whether a title that is read from its end begins behind the name there."""
    if text.lower(index - 1) == "to":
        return False
    if _is_field(text, index) and not text.has_title(words):
        return False
    if text.holder_at(index) is None:
        return not words
    linked = bool(words) and words[-1].lower in _TITLE_LINKS and text.lower(index + 1) not in _OWNING
    return linked or text.has_title(words)


def _is_field(text: NamedText, index: int) -> bool:
    """Whether the place there is what an office is for: "special envoy for the Horn of Africa"."""
    while index - 1 in text.at and text.at[index - 1] is text.at[index]:
        index -= 1
    index -= text.lower(index - 1) == "the"
    return text.lower(index - 1) in ("for", "in", "on")


def _is_destination(text: NamedText, words: Sequence[Token], holder: str) -> bool:
    """Whether the holder found is only where somebody is sent: "Ambassador to Germany"."""
    place = next((word.index for word in words if word.index in text.at and text.at[word.index].id == holder), None)
    return place is not None and text.lower(place - 1) == "to"


def _behind(text: NamedText, last: Token) -> Title | None:
    """Return the title behind a name and a comma: "Mark Milley, chairman of the Joint Chiefs of Staff"."""
    if text.lower(last.index + 1) not in (",", "("):
        return None
    words: list[Token] = []
    holder: str | None = None
    for token in text.parse.tokens[last.index + 2 : last.index + 2 + _REACH]:
        is_owner = not words and token.lower == "its"
        if not is_owner and token.pos not in _TITLE_POS and token.lower not in _TITLE_LINKS:
            break
        if "\n" in text.parse.text[text.parse.tokens[token.index - 1].end : token.start]:
            break
        entity = text.at.get(token.index)
        if entity is not None and entity.type == EntityType.PERSON:
            return None
        if not words and not _may_open(text, token):
            return None
        if holder is None and text.lower(token.index - 1) != "to":
            holder = text.holder_at(token.index)
        words.append(token)
    if not text.has_title(words[:_OPENING]):
        return None
    return Title(tuple(words), holder or _governed(text, words))


def _governed(text: NamedText, words: Sequence[Token]) -> str | None:
    """Return the place whose office the words tell: "a former State Minister of [Nagorno-Karabakh]"."""
    for one, two in pairwise(words):
        entity = text.at.get(two.index)
        if one.lower == "of" and text.is_title(text.parse.tokens[one.index - 1]) and entity is not None:
            return entity.id if entity.type == EntityType.PLACE else None
    return None


def _may_open(text: NamedText, token: Token) -> bool:
    return (
        text.is_title(token)
        or token.lower in _FRONT_WORDS
        or token.index in text.at
        or token.pos == "DET"
        or token.lower == "its"
    )


def _as(text: NamedText, last: Token) -> Title | None:
    """Return the office in "As vice president of the Obama administration, Biden visited"."""
    parse = text.parse
    if last.dep not in ("nsubj", "nsubjpass"):
        return None
    roles = [word for word in children_by(parse, parse.head(last), "prep") if word.lower == "as"]
    offices = [office for role in roles for office in children_by(parse, role, "pobj") if text.is_title(office)]
    if not offices:
        return None
    office = offices[0]
    heads = [office, *children_by(parse, office, "conj")]
    named = (text.holder_at(owner.index) for head in heads for owner in objects_of(parse, head, "of"))
    words = (*children_by(parse, office, "compound", "amod", "nmod"), office)
    return Title(words, next((holder for holder in named if holder), None))


def title_text(text: NamedText, words: Sequence[Token]) -> str:
    """Return a title without who it is of and without articles and ranks around it; "" where nothing is left."""
    first, last = 0, len(words)
    while first < last and _is_no_start(text, words[first]):
        first += 1
    while last - first > 1 and _is_no_end(text, words[last - 1]):
        last -= 1
    of = (place for place in range(first + 1, last) if words[place].lower == "of")
    last = next((place for place in of if _names_holder(text, words[place + 1 : last])), last)
    return text.parse.text[words[first].start : words[last - 1].end].strip() if first < last else ""


def _is_no_start(text: NamedText, word: Token) -> bool:
    return word.pos in ("DET", "PART") or word.index in text.at or word.lower in ("'s", "’s")


def _is_no_end(text: NamedText, word: Token) -> bool:
    is_rank = text.lexicon.has("rank", word.lower)
    return word.pos in ("DET", "ADP", "PART", "CCONJ") or (is_rank and not text.lexicon.has("title", _pair(text, word)))


def _pair(text: NamedText, word: Token) -> str:
    return f"{text.lower(word.index - 1)} {word.lower}"


def _names_holder(text: NamedText, rest: Sequence[Token]) -> bool:
    """Whether the words, articles aside, begin with the name of what may have offices."""
    start = next((word for word in rest if word.pos != "DET" or word.index in text.at), None)
    return start is not None and text.holder_at(start.index) is not None

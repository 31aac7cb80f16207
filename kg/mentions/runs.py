"""Runs of capitalised words, and what the last of them says about their kind."""

from collections.abc import Iterator, Sequence
from itertools import dropwhile, pairwise

from kg.language.lexicon import Lexicon
from kg.model import EntityType, Parse, Sentence, Token
from kg.model.trees import sentence_of

_HEADS = (
    ("unit_head", EntityType.MILITARY_UNIT),
    ("body_head", EntityType.GOVERNMENT_BODY),
    ("program_head", EntityType.PROGRAM),
    ("place_head", EntityType.PLACE),
    ("media_head", EntityType.MEDIA_OUTLET),
    ("armed_head", EntityType.ARMED_GROUP),
    ("company_head", EntityType.COMPANY),
    ("organization_head", EntityType.OTHER_ORGANIZATION),
)
"""Classes of last words with the type that each gives; the first that holds the word decides."""

_KIT = frozenset({"system", "missile", "aircraft", "vehicle"})
"""Heads of equipment that make a name only behind other capitalised words: "the Patriot System"."""

LEGAL = frozenset({"ltd", "inc", "llc", "corp", "plc", "gmbh", "ag", "co", "limited", "incorporated"})
"""Last words of a company's name behind which "and" goes on with another."""

_LINKS = frozenset({"of", "for", "and", "&", "the"})
_WORDS = frozenset({"PROPN", "NOUN", "ADJ", "VERB", "NUM", "X"})
TITLE_CASE = 0.7
"""Share of capitalised words from which a line counts as a headline, where capitals say nothing about names."""


def capital_runs(parse: Parse) -> Iterator[list[Token]]:
    """Yield runs of at least two capitalised words, small links inside; headlines are left out."""
    for sentence in parse.sentences:
        if not _in_capitals(parse.words(sentence)):
            yield from _runs(parse, sentence)


def is_headline(parse: Parse, token: Token) -> bool:
    """Whether a word stands in a line where capitals say nothing about names."""
    return _in_capitals(parse.words(sentence_of(parse, token.index)))


def _in_capitals(words: Sequence[Token]) -> bool:
    if words[-1].text == ".":
        return False
    letters = [token for token in words if token.text[:1].isalpha() and len(token.text) > 3]
    capital = sum(token.text[0].isupper() for token in letters)
    return len(letters) > 3 and capital > TITLE_CASE * len(letters)


def _runs(parse: Parse, sentence: Sentence) -> Iterator[list[Token]]:
    index = sentence.first
    while index < sentence.last:
        if not _starts(parse.tokens[index], index == sentence.first):
            index += 1
            continue
        run = [parse.tokens[index]]
        index += 1
        while index < sentence.last:
            step = _step(parse, index, sentence.last)
            if not step:
                break
            run.extend(parse.tokens[index : index + step])
            index += step
        yield from _split(run)


def _starts(token: Token, opens: bool) -> bool:
    if not token.text[0].isupper() or token.pos not in _WORDS:
        return False
    return not opens or token.pos in ("PROPN", "ADJ", "NOUN")


def _step(parse: Parse, index: int, last: int) -> int:
    """Return how many tokens from here belong to the run: a capitalised word, or links and one after them."""
    token = parse.tokens[index]
    if "\n" in parse.text[parse.tokens[index - 1].end : token.start]:
        return 0
    if token.text[0].isupper() and token.pos in _WORDS:
        return 1
    if token.text == "-" and index + 1 < last and parse.tokens[index + 1].start == token.end:
        return 2
    if token.lower == "the":
        return 0  # "In Athens the Defence Ministry": two phrases
    links = 0
    while index + links < last and parse.tokens[index + links].lower in _LINKS and links < 2:
        links += 1
    after = parse.tokens[index + links] if index + links < last else None
    if links and after is not None and after.text[0].isupper() and after.pos in _WORDS:
        return links + 1
    return 0


def _split(run: list[Token]) -> Iterator[list[Token]]:
    """Yield the run, and its parts at each "and" and "for": which of them is a name is told by its head."""
    yield run
    for link in ("and", "for"):
        parts: list[list[Token]] = [[]]
        for token in run:
            if token.lower == link:
                parts.append([])
            else:
                parts[-1].append(token)
        if len(parts) > 1:
            names = (list(dropwhile(_is_link, part)) for part in parts)
            yield from (name for name in names if len(name) > 1)


def _is_link(token: Token) -> bool:
    return token.lower in _LINKS


def kind_by_head(tokens: Sequence[Token], lexicon: Lexicon) -> EntityType | None:
    """Return the type that the head of a name gives, or None: "State Border Guard Service" is a government body.

    The head is the last word before the first "of" or "for", else the last word.
    """
    if len(tokens) < 2:
        return None
    words = [token.lower.rstrip(".") for token in tokens]
    if "and" in words and "of" in words[: words.index("and")]:
        return None  # "Gulf of Oman and the Strait of Hormuz" are two names
    if any(pair == ("and", "the") for pair in pairwise(words)):
        return None  # "the Nairobi Process and the Luanda Process" too
    if any(one in LEGAL and two == "and" for one, two in pairwise(words)):
        return None  # "Sagara Holdings Ltd and Ostrov LLC"
    link = next((place for place, word in enumerate(words) if place and word in ("of", "for")), len(words))
    head = words[link - 1]
    if any(lexicon.has("title", word) and word != "general" for word in (head, words[-1])):
        return None
    if head in ("system", "systems") and link > 1 and lexicon.has("arms_field", words[link - 2]):
        return EntityType.EQUIPMENT
    for name, kind in _HEADS:
        if lexicon.has(name, head):
            return kind
    is_kit = lexicon.has("equipment_strong", head) or head in _KIT
    return EntityType.EQUIPMENT if is_kit else None

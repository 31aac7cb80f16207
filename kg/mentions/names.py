"""Find the names in a parsed text: gazetteer and name patterns first, then the statistical recogniser.

The recogniser errs mostly on a closed set (Kiev as a person, Crimea as an organisation), which the gazetteer settles;
patterns catch what ends in a telling word ("Federal Aviation Office", "Exercise Talisman Sabre 25").
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.gazetteer import Gazetteer
from kg.language.analysis import plain
from kg.language.lexicon import Lexicon
from kg.mentions.equipment import equipment_phrases, extend_over_heads, named_models
from kg.mentions.people import titled_people
from kg.mentions.places import with_places
from kg.mentions.programs import program_phrases
from kg.mentions.runs import capital_runs, is_headline, kind_by_head
from kg.model import EntityType, Mention, Parse, Span, Token
from kg.model.trees import sentence_of, tokens_in

BLOCKED = ""
"""Kind of words that are no entity though they hold names: "the Iran-Iraq War"."""

_LABELS = {
    "PERSON": EntityType.PERSON,
    "ORG": EntityType.OTHER_ORGANIZATION,
    "GPE": EntityType.PLACE,
    "LOC": EntityType.PLACE,
    "FAC": EntityType.PLACE,
}

_ADMINISTRATION = re.compile(r"\b[A-Z][\w'-]+ [Aa]dministration\b")
_NUMBERED = re.compile(
    r"\b(?:(?:UN|U\.N\.|United Nations) )?(?:Security Council |General Assembly )?Resolutions? \d{2,4}\b"
    r"|\bExecutive Order (?:\(E\.?O\.?\) )?\d{4,5}\b"
    r"|\b(?:Exercise|Operation) [A-Z][\w-]+(?: [A-Z][\w-]+)*(?: \d{2,4})?\b"
)
_SHIP_CLASS = re.compile(
    r"\b[A-Z][\w-]+-class (?:[a-z-]+ ){0,3}?(?:boat|ship|frigate|destroyer|corvette|cutter|submarine|carrier|vessel|craft)s?\b"
)
_SHIP = re.compile(
    r"\b(?:USS|HMS|HMCS|HMAS|TCG|INS|JS|ROKS|BRP|USCGC|FS|RFS|ITS|ESPS|HNLMS|USNS)(?: [A-Z][\w.]*)+(?: [A-Z][a-z]+)*\b"
)
_WAR = re.compile(r"\b(?:[A-Z][a-z]+-)+[A-Z][a-z]+ [Ww]ars?\b|\b(?:First|Second|Cold|World) (?:World )?War\b(?: II?)?")
_GROUP = re.compile(r"\b[A-Za-z]+ (?:militias?|proxies|insurgents|cartel)\b")
_ACRONYM = re.compile(r"\(\s?(?:the )?([A-Z][A-Z0-9&-]{1,11}[a-z]?)\s?\)")
_ACRONYM_BETWEEN = re.compile(r"[\s\"',]*")
_TITLED = re.compile(
    r"(?:[A-Z][\w.'-]+|(?:al|el|bin|bint|van|von|de|der|den|ibn)\b[- ]?)(?:[ -](?:[A-Z][\w.'-]*|al|el|bin|van|von|de|der|den))*"
)
_DISTINCTIVE = frozenset(
    {EntityType.COMPANY, EntityType.OTHER_ORGANIZATION, EntityType.ARMED_GROUP, EntityType.MILITARY_UNIT}
)


def find_mentions(parse: Parse, gazetteer: Gazetteer, lexicon: Lexicon) -> list[Mention]:
    """Return the mentions of a text in order; none overlaps another.

    A longer name takes the span ("Indian Navy" is not also India); articles, ranks and titles are outside.
    """
    flat = plain(parse.text)
    pool = [*_from_gazetteer(parse, gazetteer, lexicon), *_from_patterns(flat), *_from_runs(parse, lexicon)]
    chosen = _longest(pool)
    people = list(_people(parse, flat, chosen, lexicon))
    chosen = _longest([*people, *chosen]) if people else chosen
    chosen = _longest([*chosen, *_from_recogniser(parse, flat, chosen, lexicon)], keep=chosen)
    chosen = _longest([*chosen, *titled_people(parse, [mention.span for mention in chosen], lexicon)], keep=chosen)
    chosen = with_places(parse, chosen, lexicon)
    chosen = extend_over_heads(parse, named_models(parse, chosen, lexicon), lexicon)
    chosen = _with_acronyms(parse, flat, chosen)
    chosen = _with_short_forms(parse, flat, chosen, gazetteer)
    chosen = _longest([*chosen, *program_phrases(parse, lexicon, [m.span for m in chosen])], keep=chosen)
    chosen = _longest([*chosen, *equipment_phrases(parse, lexicon, [m.span for m in chosen])], keep=chosen)
    return [mention for mention in sorted(chosen, key=_place) if mention.kind != BLOCKED]


def _place(mention: Mention) -> Span:
    return mention.span


def _from_gazetteer(parse: Parse, gazetteer: Gazetteer, lexicon: Lexicon) -> Iterator[Mention]:
    labels = {span: label for span, label in parse.names}
    for span, candidates in gazetteer.find(parse.text):
        sure = [candidate for candidate in candidates if not candidate.risky]
        if _is_people(parse, span, lexicon):
            continue
        if not sure and span not in labels:
            kinds = {gazetteer.entry(candidate.key).type for candidate in candidates}
            if kinds == {EntityType.EQUIPMENT} and _speaks_of_arms(parse, span, lexicon):
                keys = tuple(dict.fromkeys(candidate.key for candidate in candidates))
                yield Mention(span, span.text(parse.text), EntityType.EQUIPMENT, keys, "gazetteer")
                continue
            if kinds <= {EntityType.PERSON} or not _is_proper(parse, span):
                continue
        kept = sure or list(candidates)
        keys = tuple(dict.fromkeys(candidate.key for candidate in kept))
        if parse.text[span.end : span.end + 1] == "." and "." in span.text(parse.text):
            span = Span(span.start, span.end + 1)  # the last stop of "U.S."
        yield Mention(span, span.text(parse.text), gazetteer.entry(keys[0]).type, keys, "gazetteer")


def _speaks_of_arms(parse: Parse, span: Span, lexicon: Lexicon) -> bool:
    """Whether a word that has an everyday meaning stands in a sentence about arms: "javelins"."""
    tokens = tokens_in(parse, span)
    if not tokens or tokens[-1].pos not in ("NOUN", "PROPN") or tokens[-1].dep == "compound":
        return False
    words = parse.words(sentence_of(parse, tokens[0].index))
    heads = {"equipment_strong"}
    return len(span.text(parse.text)) > 4 and any(
        heads & lexicon.classes_of(word.lemma.lower()) for word in words if word.index not in {t.index for t in tokens}
    )


def _is_people(parse: Parse, span: Span, lexicon: Lexicon) -> bool:
    """Whether a word that may be a machine speaks of people here: "Ukrainian fighters"."""
    tokens = tokens_in(parse, span)
    return len(tokens) == 1 and tokens[0].pos == "NOUN" and lexicon.has("people", tokens[0].lemma.lower())


def _is_proper(parse: Parse, span: Span) -> bool:
    return any(token.pos == "PROPN" for token in tokens_in(parse, span))


def _from_patterns(flat: str) -> Iterator[Mention]:
    for pattern, kind in (
        (_WAR, BLOCKED),
        (_ADMINISTRATION, EntityType.GOVERNMENT_BODY),
        (_NUMBERED, EntityType.PROGRAM),
        (_SHIP_CLASS, EntityType.EQUIPMENT),
        (_SHIP, EntityType.EQUIPMENT),
        (_GROUP, EntityType.ARMED_GROUP),
    ):
        for match in pattern.finditer(flat):
            span = Span(*match.span())
            yield Mention(span, match.group(), kind, (), "pattern")


def _from_runs(parse: Parse, lexicon: Lexicon) -> Iterator[Mention]:
    for tokens in capital_runs(parse):
        kind = kind_by_head(tokens, lexicon)
        if kind in (EntityType.COMPANY, EntityType.ARMED_GROUP) and any(token.lower == "of" for token in tokens):
            continue
        if kind:
            span = Span(tokens[0].start, tokens[-1].end)
            yield Mention(span, span.text(parse.text), kind, (), "pattern")


def _longest(pool: Iterable[Mention], *, keep: Iterable[Mention] = ()) -> list[Mention]:
    """Keep mentions that overlap none longer; of two equal ones the first given. What is in ``keep`` stays."""
    chosen = sorted(keep, key=_place)
    kept = {mention.span for mention in chosen}
    taken: list[Span] = sorted(kept)
    for mention in sorted(pool, key=_by_length):
        if mention.span in kept or _overlaps(mention.span, taken):
            continue
        chosen.append(mention)
        kept.add(mention.span)
        _insert(taken, mention.span)
    return sorted(chosen, key=_place)


def _by_length(mention: Mention) -> tuple[int, int]:
    return (mention.span.start - mention.span.end, mention.span.start)


def _bisect(spans: list[Span], start: int) -> int:
    low, high = 0, len(spans)
    while low < high:
        middle = (low + high) // 2
        if spans[middle].start < start:
            low = middle + 1
        else:
            high = middle
    return low


def _overlaps(span: Span, taken: list[Span]) -> bool:
    index = _bisect(taken, span.start)
    near = taken[max(0, index - 1) : index + 1]
    return any(span.overlaps(other) for other in near)


def _insert(taken: list[Span], span: Span) -> None:
    taken.insert(_bisect(taken, span.start), span)


def _people(parse: Parse, flat: str, chosen: list[Mention], lexicon: Lexicon) -> Iterator[Mention]:
    """Yield the recogniser's people, without titles; a country's name in front or a known non-person is left out."""
    spans = [mention.span for mention in chosen]
    by_span = {mention.span: mention for mention in chosen}
    for span, label in parse.names:
        if label != "PERSON":
            continue
        inner = _without_titles(parse, span, lexicon)
        if inner is None:
            continue
        index = _bisect(spans, inner.start)
        near = [by_span[s] for s in spans[max(0, index - 1) : index + 3] if s.overlaps(inner)]
        others = [mention for mention in near if mention.kind != EntityType.PERSON]
        if others and others[0].span.start <= inner.start and others[0].span.end < inner.end:
            inner = _trim(flat, Span(others[0].span.end, inner.end))
            others = others[1:]
        if others or inner.end - inner.start < 3 or not flat[inner.start].isupper():
            continue
        known = [mention for mention in near if mention.span == inner and mention.keys]
        if not known:
            yield Mention(inner, inner.text(parse.text), EntityType.PERSON, (), "recogniser")


def _trim(flat: str, span: Span) -> Span:
    start, end = span
    while start < end and not flat[start].isalnum():
        start += 1
    while end > start and not (flat[end - 1].isalnum() or flat[end - 1] == "."):
        end -= 1
    if flat[start:end].endswith("'s"):
        end -= 2
    return Span(start, end)


def _without_titles(parse: Parse, span: Span, lexicon: Lexicon) -> Span | None:
    tokens = tokens_in(parse, span)
    while tokens and _is_title(tokens[0], lexicon):
        tokens = tokens[1:]
    while tokens and (tokens[-1].tag == "POS" or not tokens[-1].text[0].isalnum() or not tokens[-1].text[0].isupper()):
        tokens = tokens[:-1]
    if not tokens or len(tokens) > 6:
        return None
    return Span(tokens[0].start, tokens[-1].end)


def _is_title(token: Token, lexicon: Lexicon) -> bool:
    word = token.lower.rstrip(".")
    return lexicon.has("title", word) or lexicon.has("rank", word) or token.pos in ("DET", "PRON", "ADP")


def _from_recogniser(parse: Parse, flat: str, chosen: list[Mention], lexicon: Lexicon) -> Iterator[Mention]:
    for span, label in parse.names:
        kind = _LABELS.get(label)
        if kind is None or label == "PERSON":
            continue
        tokens = tokens_in(parse, span)
        while tokens and (tokens[0].pos == "DET" or not tokens[0].text[0].isalnum()):
            tokens = tokens[1:]
        while tokens and (tokens[-1].tag == "POS" or not tokens[-1].text[-1].isalnum()):
            tokens = tokens[:-1]
        if not tokens or not tokens[0].text[0].isupper() or _only_title(tokens, lexicon):
            continue
        if _after_title(parse, tokens[0], lexicon) or (label == "ORG" and _is_common(parse, flat, tokens, lexicon)):
            continue
        if label == "ORG":
            by_context = _kind_by_place(flat, tokens) or _kind_by_company(parse, tokens, lexicon)
            kind = kind_by_head(tokens, lexicon) or by_context or kind
        inner = Span(tokens[0].start, tokens[-1].end)
        yield Mention(inner, inner.text(parse.text), kind, (), "recogniser")


def _only_title(tokens: list[Token], lexicon: Lexicon) -> bool:
    words = [token.lower for token in tokens]
    return any(lexicon.has("title", word) for word in words[-1:]) or all(
        lexicon.has("title", word) or word in ("national", "security", "foreign", "defense", "defence")
        for word in words
    )


def _after_title(parse: Parse, first: Token, lexicon: Lexicon) -> bool:
    """Whether the words only end a title: "Secretary of [State]", "Minister of [Defense]"."""
    index = first.index - 1
    while index > 0 and parse.tokens[index].lower in ("of", "the", "for"):
        index -= 1
    return index < first.index - 1 and index >= 0 and lexicon.has("title", parse.tokens[index].lower)


def _is_common(parse: Parse, flat: str, tokens: list[Token], lexicon: Lexicon) -> bool:
    """Whether an organisation's supposed name is ordinary words: a plural noun, or words of a headline only."""
    if len(tokens) == 1:
        word = tokens[0]
        return word.pos == "NOUN" or (bool(lexicon.classes_of(word.lemma.lower())) and not word.text.isupper())
    name = flat[tokens[0].start : tokens[-1].end]
    return is_headline(parse, tokens[0]) and flat.count(name) < 2


def _kind_by_company(parse: Parse, tokens: list[Token], lexicon: Lexicon) -> EntityType | None:
    """An unknown organisation is a company where its sentence speaks of companies: "firms including ..."."""
    sentence = sentence_of(parse, tokens[0].index)
    near = any(lexicon.has("company_word", word.lemma.lower()) for word in parse.words(sentence))
    return EntityType.COMPANY if near else None


def _kind_by_place(flat: str, tokens: list[Token]) -> EntityType | None:
    """An organisation alone in brackets at the end of a line is the outlet that reports it."""
    before = flat[: tokens[0].start].rstrip(" ")[-1:]
    after = flat[tokens[-1].end : tokens[-1].end + 1]
    return EntityType.MEDIA_OUTLET if before == "(" and after == ")" else None


def _with_acronyms(parse: Parse, flat: str, chosen: list[Mention]) -> list[Mention]:
    """Add every place where an acronym stands that the text introduces in brackets after a name."""
    introduced: dict[str, Mention] = {}
    ends = {mention.span.end: mention for mention in chosen}
    for match in _ACRONYM.finditer(flat):
        stop = match.start()
        while stop > 0 and flat[stop - 1] in " \"'":
            stop -= 1
        whole = ends.get(stop)
        if whole is not None and _abbreviates(match.group(1), whole.text):
            introduced.setdefault(match.group(1), whole)
    if not introduced:
        return chosen
    words = re.compile(r"\b(?:" + "|".join(map(re.escape, sorted(introduced))) + r")\b")
    added = [
        replace(
            introduced[match.group()],
            span=Span(*match.span()),
            text=match.group(),
            source="acronym",
            of=introduced[match.group()].text,
        )
        for match in words.finditer(flat)
    ]
    spans = {mention.span for mention in added}
    return _longest([*added, *(m for m in chosen if m.span not in spans)], keep=[m for m in added if m.source])


def _abbreviates(short: str, name: str) -> bool:
    """Whether the letters of an acronym stand in the name in order, the first at its first letter."""
    letters = iter(name.lower())
    wanted = [letter for letter in short.lower() if letter.isalnum()]
    return bool(wanted) and all(letter in letters for letter in wanted)


def _with_short_forms(parse: Parse, flat: str, chosen: list[Mention], gazetteer: Gazetteer) -> list[Mention]:
    """Add later short forms of names given in full: a surname, the first word of a company's name."""
    shorts: dict[str, Mention] = {}
    for mention in chosen:
        words = mention.text.split()
        if len(words) < 2:
            continue
        if mention.kind == EntityType.PERSON:
            shorts.setdefault(words[-1], mention)
        elif mention.kind in _DISTINCTIVE and len(words[0]) > 4 and not gazetteer.candidates(words[0]):
            shorts.setdefault(words[0], mention)
    shorts = {word: mention for word, mention in shorts.items() if word[0].isupper() and len(word) > 2}
    if not shorts:
        return chosen
    pattern = re.compile(r"\b(?:" + "|".join(map(re.escape, sorted(shorts, reverse=True))) + r")\b")
    added = [
        replace(
            shorts[m.group()],
            span=Span(*m.span()),
            text=m.group(),
            keys=(),
            source="short form",
            of=shorts[m.group()].text,
        )
        for m in pattern.finditer(flat)
    ]
    wrong = {mention.span for mention in chosen if mention.source == "recogniser" and " " not in mention.text}
    spans = {mention.span for mention in added}
    return _longest(added, keep=[m for m in chosen if m.span not in wrong or m.span not in spans])

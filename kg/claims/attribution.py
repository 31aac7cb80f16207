"""On whose word a claim stands: "Kirby said", "according to", a quote that runs over sentences, unnamed officials."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from kg.language.analysis import plain
from kg.language.lexicon import Lexicon
from kg.model import ACTOR_TYPES, Entity, EntityType, EventReading, Links, Parse, Sentence, Span, Token, Utterance
from kg.model.trees import children_by, conjuncts, objects_of

_ACCORDING = re.compile(r"\baccording to\b", re.IGNORECASE)
_CLAUSES = frozenset({"ccomp", "xcomp", "advcl", "conj", "acl", "relcl", "pcomp", "prep", "dobj", "pobj", "parataxis",
                      "nsubj", "nsubjpass", "attr", "dep", "oprd", "appos", "csubj", "intj", "amod", "compound", "poss",
                      "npadvmod", "nmod", "agent", "dative", "acomp", "advmod", "nummod"})  # fmt: skip
_REACH = 14


@dataclass(frozen=True, slots=True)
class Voice:
    """Whose words a stretch of text is: the speaker's entities, and the words that name an unnamed one."""

    speakers: tuple[str, ...]
    words: str
    kind: str
    evidence: Span


class Voices:
    """Finds the speakers of one document's claims."""

    def __init__(self, parse: Parse, links: Links, lexicon: Lexicon) -> None:
        self._parse = parse
        self._links = links
        self._lexicon = lexicon
        self._entities: dict[str, Entity] = {entity.id: entity for entity in links.entities}
        self._quoted = self._quotes()

    def of(self, event: EventReading) -> list[Voice]:
        """Return the voices behind an event, outermost first; empty for the reporter's own."""
        parse = self._parse
        found: list[Voice] = []
        token = parse.tokens[event.trigger]
        for _ in range(_REACH):
            above = parse.head(token)
            if above.index == token.index:
                break
            if token.dep in ("ccomp", "parataxis", "xcomp", "advcl", "dep") and self._speaks(above, token):
                voice = self._voice(above, "indirect")
                if voice is not None:
                    found.insert(0, voice)
            token = above
        if not found:
            found = self._inserted(event)
        sentence = parse.sentences[event.sentence]
        if not found:
            found = self._according(sentence)
        if not found:
            outer = self._quoted.get(event.sentence)
            found = [outer] if outer is not None else []
        return found

    def _inserted(self, event: EventReading) -> list[Voice]:
        """Return the voice of a "Kirby said" that the parser hangs below the clause it tells."""
        token = self._parse.tokens[event.verb]
        for word in (token, *self._parse.ancestors(token)):
            for child in self._parse.children(word):
                if child.dep not in ("parataxis", "ccomp", "advcl") or not self._lexicon.has(
                    "speech", child.lemma.lower()
                ):
                    continue
                if children_by(self._parse, child, "ccomp", "dobj", "xcomp", "mark"):
                    continue
                voice = self._voice(child, "indirect")
                if voice is not None:
                    return [voice]
        return []

    def _speaks(self, verb: Token, clause: Token) -> bool:
        if not self._lexicon.has("speech", verb.lemma.lower()):
            return False
        return clause.dep != "advcl" or clause.index < verb.index

    def _voice(self, verb: Token, kind: str) -> Voice | None:
        parse = self._parse
        subjects = children_by(parse, verb, "nsubj")
        passive = children_by(parse, verb, "nsubjpass")
        above = parse.head(parse.head(verb))
        if verb.dep == "pcomp" and above.lemma == "quote":  # "was quoted as saying", "quoted X as saying"
            subjects = children_by(parse, above, "nsubjpass") or children_by(parse, above, "dobj")
        if not subjects and passive:
            return None
        if not subjects:
            subjects = self._shared_subject(verb)
        if not subjects:
            return None
        words = self._words(subjects[0])
        span = Span(min(subjects[0].start, verb.start), max(subjects[0].end, verb.end))
        return Voice(tuple(self._speakers(subjects)), words, kind, span)

    def _shared_subject(self, verb: Token) -> list[Token]:
        while verb.dep in ("conj", "xcomp", "advcl"):
            verb = self._parse.head(verb)
            subjects = children_by(self._parse, verb, "nsubj")
            if subjects:
                return subjects
        return []

    def _speakers(self, heads: Iterable[Token]) -> list[str]:
        """Return the named speakers of phrases; a person stands for himself, officials for their body."""
        found: list[str] = []
        for head in heads:
            for token in conjuncts(self._parse, head):
                ids = self._links.refers.get(token.index, ())
                if self._is_unnamed(token, ids):
                    continue
                ids = ids or tuple(
                    id
                    for child in children_by(self._parse, token, "appos")
                    for id in self._links.refers.get(child.index, ())
                )
                found.extend(id for id in ids if self._entities[id].type in ACTOR_TYPES)
        return list(dict.fromkeys(found))

    def _is_unnamed(self, token: Token, ids: tuple[str, ...]) -> bool:
        """Whether a phrase hides who speaks: "a US official" is not the United States' own word."""
        if token.index in self._links.named or not self._lexicon.has("unnamed", token.lemma.lower()):
            return False
        return all(self._entities[id].type in (EntityType.COUNTRY, EntityType.ALLIANCE) for id in ids)

    def _words(self, head: Token) -> str:
        tokens = [token for token in self._parse.subtree(head) if token.index - head.index < 4]
        return self._parse.text[tokens[0].start : tokens[-1].end]

    def _according(self, sentence: Sentence) -> list[Voice]:
        """Return the voice of "according to ..." anywhere in a sentence, which covers all of it."""
        flat = plain(sentence.span.text(self._parse.text))
        match = _ACCORDING.search(flat)
        if match is None:
            return []
        where = sentence.span.start + match.end() - 2
        for token in self._parse.words(sentence):
            if token.start == where and token.lower == "to":
                heads = children_by(self._parse, token, "pobj")
                heads = heads or children_by(self._parse, self._parse.head(token), "pobj")
                deeper = [t for head in heads for t in objects_of(self._parse, head, "by", "from", "of")]
                named = [inner for head in heads for inner in children_by(self._parse, head, "appos")]
                people = [id for id in self._speakers(named) if self._entities[id].type == EntityType.PERSON]
                speakers = people or self._speakers(heads) or self._speakers(deeper) or self._inside(heads)
                if heads:
                    span = Span(sentence.span.start + match.start(), heads[0].end)
                    return [Voice(tuple(speakers), self._words(heads[0]), "according_to", span)]
        return []

    def _inside(self, heads: Iterable[Token]) -> list[str]:
        return [
            id
            for head in heads
            for token in self._parse.subtree(head)
            for id in self._links.refers.get(token.index, ())
            if self._entities[id].type in (EntityType.PERSON, EntityType.GOVERNMENT_BODY, EntityType.MILITARY_UNIT)
        ][:1]

    def _quotes(self) -> dict[int, Voice]:
        """Return, for each sentence that is a quote, whose it is: a verb of speaking in it or beside it.

        A quote left open at a paragraph's end goes on in the next; "X said:" without quotation marks speaks to the
        end of the text.
        """
        found: dict[int, Voice] = {}
        speaker: Voice | None = None
        opened = False
        introduced = False  # by "X said:", with the quote in the next paragraph
        to_the_end = False
        for sentence in self._parse.sentences:
            text = plain(sentence.span.text(self._parse.text))
            opens = opened or text.lstrip().startswith('"')
            here = self._speaking(sentence)
            if here is not None:
                colon = re.search(r":\s*$|said:", text) is not None and not self._quote_follows(sentence, text)
                to_the_end = to_the_end or colon
                speaker = here
            before = speaker if sentence.index and (introduced or self._same_paragraph(sentence)) else here
            introduced = text.rstrip().endswith(":") and self._quote_follows(sentence, text)
            if (opens or to_the_end) and (here or speaker):
                voice = here or (speaker if (to_the_end or opened or before) else None)
                if voice is not None:
                    found[sentence.index] = voice
            quotes = text.count('"')
            opened = (opened + quotes) % 2 == 1 if not text.lstrip().startswith('"') or not opened else quotes % 2 == 1
            if not (opened or introduced or to_the_end or self._same_paragraph(sentence, ahead=True)):
                speaker = None
        return found

    def _quote_follows(self, sentence: Sentence, text: str) -> bool:
        """Whether what a colon opens has its own marks, so that it ends with them and not with the text."""
        after = self._parse.text[sentence.span.end :].lstrip()[:1]
        return '"' in text or plain(after) == '"'

    def _same_paragraph(self, sentence: Sentence, *, ahead: bool = False) -> bool:
        index = sentence.index + (1 if ahead else -1)
        if not 0 <= index < len(self._parse.sentences):
            return False
        return self._parse.sentences[index].paragraph == sentence.paragraph

    def _speaking(self, sentence: Sentence) -> Voice | None:
        for token in self._parse.words(sentence):
            if (
                token.pos == "VERB"
                and self._lexicon.has("speech", token.lemma.lower())
                and token.dep in ("ROOT", "ccomp", "conj")
            ):
                voice = self._voice(token, "direct")
                if voice is not None and (voice.speakers or voice.words):
                    return voice
        return None


def utterances(voices: Iterable[Voice]) -> tuple[Utterance, ...]:
    """Return the attribution chain of a claim, outermost speaker first."""
    chain: list[Utterance] = []
    for voice in voices:
        named = voice.speakers or (None,)
        chain.extend(Utterance(speaker, voice.words, voice.kind, evidence=voice.evidence) for speaker in named)
    return tuple(chain)

"""On whose word a claim stands: "Kirby said", "according to", a quote that runs over sentences, unnamed officials."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from kg.claims.speakers import Speakers
from kg.language.analysis import plain
from kg.language.arguments import subject
from kg.language.governors import governor_of
from kg.language.lexicon import Lexicon
from kg.model import EventReading, Links, Parse, Sentence, Span, Status, Token, Utterance
from kg.model.trees import children_by, objects_of

_CLAUSES = frozenset({"ccomp", "xcomp", "advcl", "conj", "acl", "relcl", "pcomp", "prep", "dobj", "pobj", "parataxis",
                      "nsubj", "nsubjpass", "attr", "dep", "oprd", "appos", "csubj", "intj", "amod", "compound", "poss",
                      "npadvmod", "nmod", "agent", "dative", "acomp", "advmod", "nummod"})  # fmt: skip
_REACH = 14
_NOBODY = frozenset({"nothing", "nobody", "none"})


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
        self._speakers = Speakers(parse, links, lexicon)
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
                    found[:0] = [voice, *self._cited(above)]
            token = above
        found = found or self._inserted(event) or self._behind_governors(event)
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
                if children_by(self._parse, child, "ccomp", "dobj", "xcomp") or self._is_subordinate(child):
                    continue
                voice = self._voice(child, "indirect")
                if voice is not None:
                    return [voice]
        return []

    def _is_subordinate(self, verb: Token) -> bool:
        """Whether a clause of speaking says when or why, not who tells: "before he spoke", not "as Kirby said"."""
        return any(mark.lower != "as" for mark in children_by(self._parse, verb, "mark"))

    def _behind_governors(self, event: EventReading) -> list[Voice]:
        """Return the voice of a claim told as a noun, or of an accuser without a name: "residents accused soldiers"."""
        for index in event.governors:
            token = self._parse.tokens[index]
            if token.pos == "NOUN" and self._lexicon.has("allegation", token.lemma.lower()):
                heads = self._owners(token)
            elif token.pos == "VERB" and self._alleges(token):
                heads = subject(self._parse, token)
                if self._speakers.of(heads) and not self._lexicon.has("naming", token.lemma.lower()):
                    continue  # a named accuser is found with the accusation
            else:
                continue
            if heads:
                span = Span(min(heads[0].start, token.start), max(heads[0].end, token.end))
                return [Voice(tuple(self._speakers.of(heads)), self._speakers.words(heads[0]), "indirect", span)]
        return []

    def _owners(self, noun: Token) -> list[Token]:
        """Return whose claim it is: "the militia's claim", "a claim by", "the charge was repeated by"."""
        verb = self._parse.head(noun)
        told = noun.dep == "nsubjpass" and self._lexicon.has("speech", verb.lemma.lower())
        owners = children_by(self._parse, noun, "poss") or objects_of(self._parse, noun, "by", "from")
        owners = owners or (subject(self._parse, verb) if told else [])
        return owners or ([noun] if self._lexicon.has("hearsay_noun", noun.lemma.lower()) else [])

    def _alleges(self, verb: Token) -> bool:
        governor = governor_of(self._parse, verb, self._lexicon)
        return governor is not None and governor.effect == Status.ALLEGED

    def _cited(self, verb: Token) -> list[Voice]:
        """Return whom a speaker cites, where he is named: "Reuters, citing the coast guard, reported"."""
        found = []
        for clause in children_by(self._parse, verb, "advcl"):
            heads = children_by(self._parse, clause, "dobj")
            if self._lexicon.has("quoting", clause.lemma.lower()) and self._speakers.of(heads):
                span = Span(clause.start, heads[0].end)
                words = self._speakers.words(heads[0])
                found.append(Voice(tuple(self._speakers.of(heads)), words, "according_to", span))
        return found

    def _speaks(self, verb: Token, clause: Token) -> bool:
        if not self._lexicon.has("speech", verb.lemma.lower()):
            return False
        if clause.dep == "xcomp" and self._promises(verb):
            return False  # "vowed to send" is his own deed ahead, not his word for another's
        return clause.dep != "advcl" or clause.index < verb.index

    def _promises(self, verb: Token) -> bool:
        governor = governor_of(self._parse, verb, self._lexicon)
        return governor is not None and governor.effect == Status.ANNOUNCED

    def _voice(self, verb: Token, kind: str) -> Voice | None:
        parse = self._parse
        subjects = self._quoted_ones(verb) or children_by(parse, verb, "nsubj")
        if not subjects and children_by(parse, verb, "nsubjpass"):
            subjects = subject(parse, verb)  # "was told by the colonel that"
        elif not subjects:
            subjects = self._shared_subject(verb)
        subjects = [parse.head(verb) if word.lower == "who" and verb.dep == "relcl" else word for word in subjects]
        if not subjects or subjects[0].lower in _NOBODY:
            return None
        words = self._speakers.words(subjects[0])
        span = Span(min(subjects[0].start, verb.start), max(subjects[0].end, verb.end))
        return Voice(tuple(self._speakers.of(subjects)), words, kind, span)

    def _quoted_ones(self, verb: Token) -> list[Token]:
        """Return who is quoted: "was quoted as saying", "the paper quoted the major as saying"."""
        above = self._parse.head(self._parse.head(verb)) if verb.dep == "pcomp" else verb
        if not self._lexicon.has("quoting", above.lemma.lower()):
            return []
        return children_by(self._parse, above, "nsubjpass") or children_by(self._parse, above, "dobj")

    def _shared_subject(self, verb: Token) -> list[Token]:
        while verb.dep in ("conj", "xcomp", "advcl"):
            verb = self._parse.head(verb)
            subjects = children_by(self._parse, verb, "nsubj")
            if subjects:
                return subjects
        return []

    def _according(self, sentence: Sentence) -> list[Voice]:
        """Return the voice of "according to ..." anywhere in a sentence, which covers all of it."""
        for token in self._parse.words(sentence):
            first = self._source(token, sentence)
            if first is None:
                continue
            heads = children_by(self._parse, token, "pobj")
            heads = heads or children_by(self._parse, self._parse.head(token), "pobj")
            deeper = [t for head in heads for t in objects_of(self._parse, head, "by", "from", "of")]
            named = [inner for head in heads for inner in children_by(self._parse, head, "appos")]
            speakers = self._speakers.people(named) or self._speakers.of(heads) or self._speakers.of(deeper)
            if not any(self._lexicon.has("unnamed", head.lemma.lower()) for head in heads):
                speakers = speakers or self._speakers.inside(heads)
            if heads and (speakers or token.lower == "to"):
                span = Span(first.start, heads[0].end)
                return [Voice(tuple(speakers), self._speakers.words(heads[0]), "according_to", span)]
        return []

    def _source(self, token: Token, sentence: Sentence) -> Token | None:
        """Return the first word of "according to", "in the words of" or "per", where a token is its last."""
        before = [self._parse.tokens[index] for index in range(max(sentence.first, token.index - 3), token.index)]
        said = [word.lower for word in before]
        if token.lower == "to" and said[-1:] == ["according"]:
            return before[-1]
        if token.lower == "of" and said in (["in", "the", "words"], ["in", "the", "telling"]):
            return before[0]
        return token if token.lower == "per" and said[-1:] in ([], [","]) else None

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

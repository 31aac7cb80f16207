"""Words inside quotes, and whose mouth they are put in."""

from kg.linking.resolved import Resolved
from kg.model import Parse, Token
from kg.model.trees import children_by, sentence_of

_MARKS = frozenset('"“”')
_SPEECH = frozenset(
    {"say", "tell", "add", "state", "write", "tweet", "announce", "declare", "note", "stress", "remark"}
)
_NEAR = (0, 1, -1, -2, 2)
"""Sentences of the same paragraph that may name the speaker, counted from the quote's own, in order of trust."""


def quoted_tokens(parse: Parse) -> frozenset[int]:
    """Return the indices of the tokens inside quotes; a quote that is never closed ends with its paragraph."""
    inside: set[int] = set()
    paragraph, is_open = -1, False
    for sentence in parse.sentences:
        is_open = is_open and sentence.paragraph == paragraph
        paragraph = sentence.paragraph
        for word in parse.words(sentence):
            if is_open:
                inside.add(word.index)
            if word.text in _MARKS:
                is_open = not is_open
    return frozenset(inside)


def quoted_speaker(resolved: Resolved, token: Token) -> tuple[str, ...]:
    """Return whoever a quote around the word is put in the mouth of, in this sentence or one near it."""
    if token.index not in resolved.quoted:
        return ()
    parse = resolved.scene.parse
    here = sentence_of(parse, token.index)
    for step in _NEAR:
        place = here.index + step
        if not 0 <= place < len(parse.sentences) or parse.sentences[place].paragraph != here.paragraph:
            continue
        for word in parse.words(parse.sentences[place]):
            if word.lemma in _SPEECH and word.pos == "VERB":
                ids = tuple(id for subject in children_by(parse, word, "nsubj") for id in resolved.ids(subject))
                if ids:
                    return ids
    return ()

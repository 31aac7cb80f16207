"""The figures of an evaluation as lines of text."""

from collections.abc import Iterator

from kg.evaluate.compare import Evaluation
from kg.evaluate.score import Score

_FIRST = (
    "entity",
    "entity_typed",
    "entity_named",
    "position",
    "claim_lenient",
    "claim",
    "claim_exact",
    "evidence",
    "slots",
)
_WIDTH = 28


def figures(evaluation: Evaluation) -> Iterator[str]:
    """Yield a table of all figures: the main ones first, then those by type, event and slot in order of name."""
    yield f"{'':<{_WIDTH}}{'P':>8}{'R':>8}{'F1':>8}{'gold':>7}{'pred':>7}"
    scores = evaluation.scores
    for name in (*_FIRST, *sorted(scores.keys() - set(_FIRST))):
        yield f"{name:<{_WIDTH}}{_numbers(scores.get(name, Score()))}"


def by_document(evaluation: Evaluation) -> Iterator[str]:
    """Yield a table of each document's claims."""
    names = [comparison.gold.document.doc_id for comparison in evaluation.comparisons]
    width = max([_WIDTH, *(len(name) + 2 for name in names)])
    yield f"{'claims of':<{width}}{'P':>8}{'R':>8}{'F1':>8}{'gold':>7}{'pred':>7}"
    for name, comparison in zip(names, evaluation.comparisons, strict=True):
        yield f"{name:<{width}}{_numbers(comparison.scores['claim'])}"


def _numbers(score: Score) -> str:
    return f"{score.precision:>8.3f}{score.recall:>8.3f}{score.f1:>8.3f}{score.gold:>7}{score.given:>7}"

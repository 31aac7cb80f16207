"""How well records agree with records that people wrote: figures and findings. It works on records only.

:func:`evaluate` compares predictions with gold records, :func:`findings` lists the differences. Single sentences with
fewer labels are scored by :mod:`kg.evaluate.said` (status, polarity, speaker) and :mod:`kg.evaluate.plain` (arguments).
"""

from kg.evaluate.compare import Comparison, Evaluation, compare, evaluate
from kg.evaluate.listing import Finding, findings, listing
from kg.evaluate.read import blind, faults, read_records, told
from kg.evaluate.report import by_document, figures
from kg.evaluate.score import Score

__all__ = [
    "Comparison",
    "Evaluation",
    "Finding",
    "Score",
    "blind",
    "by_document",
    "compare",
    "evaluate",
    "faults",
    "figures",
    "findings",
    "listing",
    "read_records",
    "told",
]

"""How likely a reading is right: a number from 0 to 1 that says nothing about the truth of the claim.

The weights are log-odds: a logistic regression on the development documents, rounded, and drawn towards nought where a
few claims would decide. ``kg evaluate GOLD.jsonl --reliability`` shows what the numbers are worth; the README has the
table.
"""

import math

from kg.claims.draft import Draft

_BASE = -2.0
_AGENTS, _RECIPIENTS, _MATERIAL, _DATE = 1.6, 1.3, 0.7, 1.2
_HEADLINE, _SAID, _NOUN = -0.5, -0.3, -0.2


def confidence(draft: Draft) -> float:
    """Return the confidence of a claim, rounded to two places."""
    event = draft.event
    score = _BASE
    score += _AGENTS if event.agents else 0.0
    score += _RECIPIENTS if event.recipients else 0.0
    score += _MATERIAL if event.items or event.amounts else 0.0
    score += _DATE if event.date else 0.0
    score += _HEADLINE if draft.headline else 0.0
    score += _SAID if draft.voices else 0.0
    score += _NOUN if event.trigger != event.verb else 0.0
    return round(1 / (1 + math.exp(-score)), 2)

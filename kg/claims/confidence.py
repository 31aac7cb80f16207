"""How likely a reading is right: a number from 0 to 1 that says nothing about the truth of the claim.

The weights are log-odds set by hand in the order of what helps, and scaled on the development documents; the README has
the reliability table and the command that makes it.
"""

import math

from kg.claims.draft import Draft

_BASE = -0.9
_AGENTS, _RECIPIENTS, _MATERIAL, _DATE = 0.8, 0.9, 0.6, 0.3
_HEADLINE, _UNSURE_FRAME = -0.6, -0.5


def confidence(draft: Draft) -> float:
    """Return the confidence of a claim, rounded to two places."""
    event = draft.event
    score = _BASE
    score += _AGENTS if event.agents else 0.0
    score += _RECIPIENTS if event.recipients else 0.0
    score += _MATERIAL if event.items or event.amounts else 0.0
    score += _DATE if event.date else 0.0
    score += _HEADLINE if draft.headline else 0.0
    score += _UNSURE_FRAME if event.trigger != event.verb else 0.0
    return round(1 / (1 + math.exp(-score)), 2)

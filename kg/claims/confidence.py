"""How likely a reading is right: a number from 0 to 1 that says nothing about the truth of the claim.

The weights are log-odds: a logistic regression on the 40 annotated documents that were read while the rules were made,
rounded, and drawn towards nought where a few claims would decide. ``kg evaluate GOLD.jsonl --reliability`` shows what
the numbers are worth; the README has the table.
"""

import math

from kg.claims.draft import Draft
from kg.claims.kinds import HARMING, SPEECH_ACTS
from kg.model import Status

LEAST = 0.3
"""Confidence below which a reading is no claim of a full text: of 24 such readings none was right."""

_BASE = -2.8
_AGENTS, _RECIPIENTS, _DATE, _SETTING = 2.5, 1.6, 0.5, 0.7
_HARM, _SPEECH_ACT = -0.65, -0.5
_STATUS = {Status.CONSIDERED: -0.5, Status.ALLEGED: -0.5}
_HEADLINE = -0.5


def confidence(draft: Draft) -> float:
    """Return the confidence of a claim, rounded to two places."""
    event = draft.event
    score = _BASE + _STATUS.get(draft.standing.status, 0.0)
    score += _AGENTS if event.agents else 0.0
    score += _RECIPIENTS if event.recipients else 0.0
    score += _DATE if event.date else 0.0
    score += _SETTING if event.programs or event.places else 0.0
    score += _HARM if event.event in HARMING else 0.0
    score += _SPEECH_ACT if event.event in SPEECH_ACTS else 0.0
    score += _HEADLINE if draft.headline else 0.0
    return round(1 / (1 + math.exp(-score)), 2)

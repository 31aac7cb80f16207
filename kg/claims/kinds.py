"""Kinds of events that several steps of making claims treat alike."""

from kg.model import EventType

SPEECH_ACTS = frozenset({EventType.ACCUSE, EventType.REJECT, EventType.REQUEST, EventType.THREATEN, EventType.SUPPORT})
"""Events that are done by saying something: who does them says it."""

HARMING = frozenset({EventType.ASSAULT, EventType.COERCE})
"""Events that do harm: one side's word about the other's is in dispute."""

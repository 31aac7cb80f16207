"""Handing the graph on: one module an output format, each sorted and stable to the byte.

A format is a function from quads, in any order, to the pieces of a file. Formats without named graphs write each triple
once, whatever graphs it stands in.
"""

from kg.export.export import ENDINGS, INCLUDABLE, export, form_of
from kg.export.select import select_quads

__all__ = ["ENDINGS", "INCLUDABLE", "export", "form_of", "select_quads"]

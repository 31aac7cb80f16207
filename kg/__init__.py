"""Who gave what to whom, and who says so: a knowledge graph of security assistance and diplomacy.

The folders follow the text on its way: document, mentions, entities, events, claims, RDF, store, answers. A module
imports its own package and lower layers only (CONTRIBUTING.md has the table; ``tests/test_layers.py`` holds it).
"""

__version__ = "0.1.0"

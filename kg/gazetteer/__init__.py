"""The known entities: names in a text, misspelt names, offices by date.

``Gazetteer.load()`` reads ``ontology/gazetteer/`` once a process; with a folder of a user's own, its rows go on top.
"""

from kg.gazetteer.entry import ENTITY_BASE, Candidate, Entry, Office, Surface
from kg.gazetteer.index import Gazetteer
from kg.gazetteer.load import Contents, read_folder
from kg.gazetteer.roles import role_of

__all__ = [
    "ENTITY_BASE",
    "Candidate",
    "Contents",
    "Entry",
    "Gazetteer",
    "Office",
    "Surface",
    "read_folder",
    "role_of",
]

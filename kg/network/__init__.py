"""The graph as a network: entities and what is said to have passed between them, for networkx."""

from kg.network.build import to_networkx
from kg.network.focus import find_node, focus

__all__ = ["find_node", "focus", "to_networkx"]

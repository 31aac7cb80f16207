"""The network as a picture: one HTML file that opens offline, drawn with pyvis and vis-network.

pyvis and what it pulls in load on the first call, not on import.
"""

from kg.view.draw import to_pyvis, write_page
from kg.view.picture import MAX_ARCS, MAX_NODES, Picture

__all__ = ["MAX_ARCS", "MAX_NODES", "Picture", "to_pyvis", "write_page"]

"""The role that an office's title names."""

from kg.namespaces import Aid, Org, Rdfs
from kg.rdf.identifiers import role_iri
from kg.rdf.terms import GraphWriter


def write_role(graph: GraphWriter, position: str, title: str, *, code: str = "", base: str) -> None:
    """Say a position's title in words, and as a role that other positions share.

    :param position: IRI of the position.
    :param code: the normalised role ("foreign_minister"), where it is known: the position has that role too.
    """
    roles = []
    if title:
        graph.text(position, Aid.title, title)
        roles.append((role_iri(title, base=base), title))
    if code:
        roles.append((f"{base}role/{code}", code.replace("_", " ")))
    for role, label in roles:
        graph.link(position, Org.role, role)
        graph.type(role, Org.Role)
        graph.text(role, Rdfs.label, label)

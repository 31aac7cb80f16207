"""Commands that hand the graph on: export, view."""

from typing import Annotated

import typer

from kg.cli.reading import DEFAULT_STORE, StoreFolder
from kg.cli.streams import say


def export(
    output: Annotated[
        str,
        typer.Argument(
            metavar="FILE",
            help="The file to write; its ending names the format: .ttl .trig .nt .nq .jsonld .rdf.",
            show_default=False,
        ),
    ],
    include: Annotated[
        str,
        typer.Option(
            metavar="NAMES", help="Derived graphs to add, with commas: relations,occurrences,inferred,provenance."
        ),
    ] = "",
    with_text: Annotated[
        bool, typer.Option("--with-text", help="Add the documents' texts, which are their publishers'.")
    ] = False,
    store: StoreFolder = DEFAULT_STORE,
) -> None:
    """Write the graph to a file for other tools.

    It holds what the documents say and who the entities are. The same store gives the same bytes.
    """
    from kg.export import export as export_store
    from kg.export import form_of
    from kg.store import Store

    form_of(output)  # a wrong ending is told before a missing store
    names = [name.strip() for name in include.split(",") if name.strip()]
    export_store(Store.open(store), output, include=names, with_text=with_text)


def view(
    output: Annotated[str, typer.Option("--output", "-o", metavar="FILE.html", help="The page to write.")],
    focus: Annotated[
        str | None, typer.Option(metavar="ENTITY", help="Show what lies around this entity: a name or an IRI.")
    ] = None,
    depth: Annotated[int, typer.Option(min=0, metavar="N", help="How many steps around it.")] = 1,
    store: StoreFolder = DEFAULT_STORE,
) -> None:
    """Draw the network into one HTML file.

    The page opens offline; a click on a line shows the sentence behind it, who says so, and where it stands.
    """
    from kg.corpus import decided_records
    from kg.network import to_networkx
    from kg.store import Store
    from kg.view import write_page

    opened = Store.open(store)
    records = decided_records(opened)
    picture = write_page(to_networkx(records, base=opened.base), output, focus=focus, depth=depth)
    left_out = f", {picture.entities_left_out} entities left out" if picture.entities_left_out else ""
    say(f"{output} shows {len(picture.nodes)} entities and {len(picture.claims)} claims{left_out}")

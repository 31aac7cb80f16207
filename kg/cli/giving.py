"""Commands that hand the graph on: export, view."""

import json
from typing import Annotated

import typer

from kg.cli.reading import DEFAULT_STORE, StoreFolder
from kg.cli.streams import say
from kg.model import Record


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
    from kg.network import to_networkx
    from kg.store import Store
    from kg.view import write_page

    opened = Store.open(store)
    records = (Record.from_json(json.loads(text)) for text in opened.records())
    picture = write_page(to_networkx(records, base=opened.base), output, focus=focus, depth=depth)
    left_out = f", {picture.entities_left_out} entities left out" if picture.entities_left_out else ""
    say(f"{output} shows {len(picture.nodes)} entities and {len(picture.claims)} claims{left_out}")

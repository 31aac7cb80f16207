"""Text from documents made fit for a page: nothing in it acts, whatever it holds."""

import html
import json
import re
from typing import Any
from urllib.parse import urlsplit

_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""What HTML does not allow, or a file cannot hold: controls, lone surrogates, non-characters."""

_DIRECTIONS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Marks that turn the direction of writing, and could make a name read as another beside its neighbours."""


def page_text(text: str) -> str:
    r"""Return a text escaped for HTML, as an element's content or a quoted attribute.

    >>> page_text("<b> & \x00")
    '&lt;b&gt; &amp; �'
    """
    return html.escape(_CONTROLS.sub("\ufffd", text))


def isolated(text: str) -> str:
    """Return a text escaped and isolated, so that marks of direction in it end with it."""
    return f"<bdi>{page_text(text)}</bdi>"


def canvas_text(text: str) -> str:
    """Return a text for the canvas, which has no isolation: on one line, without controls and marks of direction."""
    return " ".join(_DIRECTIONS.sub("", _CONTROLS.sub("\ufffd", text)).split())


def script_json(data: Any) -> str:
    r"""Return data as JSON that cannot end the script element it stands in.

    >>> script_json("</script>")
    '"\\u003c/script\\u003e"'
    """
    text = json.dumps(data, ensure_ascii=True, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def web_address(url: str) -> str | None:
    """Return the address if it is one of the web, else None: only such a one becomes a link.

    >>> web_address("javascript:alert(1)") is None
    True
    """
    if any(character.isspace() for character in url) or _CONTROLS.search(url) or _DIRECTIONS.search(url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in {"http", "https"} and parts.netloc else None

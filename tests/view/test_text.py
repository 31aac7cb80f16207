import html
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.view.text import canvas_text, page_text, script_json, web_address


@given(st.text(st.characters()))
def test_page_text_never_opens_a_tag_and_always_encodes(text: str) -> None:
    escaped = page_text(text)
    escaped.encode()
    assert not set("<>\"'") & set(escaped)
    assert "\x00" not in html.unescape(escaped)


@given(st.text(st.characters(exclude_categories=("Cc", "Cs", "Cn"))))
def test_page_text_keeps_every_character_of_a_harmless_text(text: str) -> None:
    assert html.unescape(page_text(text)) == text


@given(st.recursive(st.text(st.characters()) | st.integers() | st.none(), st.lists))
def test_script_json_says_the_same_without_markup(data: object) -> None:
    text = script_json(data)
    assert json.loads(text) == data
    assert text.isascii()
    assert not set("<>&") & set(text)


@pytest.mark.parametrize(
    ("text", "drawn"), [("a\u202eb\u2066c", "abc"), ("a\nb\t c", "a b c"), ("a\x00\ud800b", "a\ufffd\ufffdb"), ("", "")]
)
def test_canvas_text_is_one_line_in_one_direction(text: str, drawn: str) -> None:
    assert canvas_text(text) == drawn


@given(st.text(st.characters()))
def test_web_address_takes_nothing_but_the_web(text: str) -> None:
    address = web_address(text)
    assert address is None or address.lower().startswith(("http://", "https://"))

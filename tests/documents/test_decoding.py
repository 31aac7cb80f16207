"""Bytes to text: what is kept, what is refused, and in what words."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.documents import decoding
from kg.documents.decoding import decode, require_plain
from kg.errors import InputError


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
@given(text=st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufeff"), min_size=1))
def test_decoding_keeps_every_character(mark: bytes, encoding: str, text: str) -> None:
    whole = f"Is {text}"
    assert decode(mark + whole.encode(encoding)) == whole


def test_decoding_keeps_line_ends() -> None:
    assert decode(b"a\r\nb\rc\n\n") == "a\r\nb\rc\n\n"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "is empty"),
        (b" \n\t\r\n", "is empty"),
        (codecs.BOM_UTF8, "is empty"),
        (b"%PDF-1.7 ...", "is a PDF file"),
        (b"PK\x03\x04rest", "is a ZIP archive"),
        (b"\x89PNG\r\n", "is a PNG picture"),
        (b"{\\rtf1 text}", "is an RTF file"),
        (b"text\0text", "byte 4 is NUL"),
        ("text".encode("utf-16-le"), "save it as UTF-8"),
        (b"caf\xe9 au lait", r"byte 3 \(0xe9\) is no UTF-8; save the file as UTF-8"),
        (b"one\ntwo\ncaf\xe9", r"byte 11 \(0xe9\) on line 3 is no UTF-8"),
        (codecs.BOM_UTF16_LE + b"\x00\xd8a\x00", "is no UTF-16-LE"),
        (codecs.BOM_UTF16_LE + "a\0b".encode("utf-16-le"), "character 1 is NUL"),
    ],
)
def test_decoding_refuses_what_is_no_text(data: bytes, words: str) -> None:
    with pytest.raises(InputError, match=words):
        decode(data)


def test_decoding_refuses_what_is_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decoding, "MAX_BYTES", 1024**2)
    with pytest.raises(InputError, match="larger than 1 MiB; split it"):
        decode(b"a" * (1024**2 + 1))


@pytest.mark.parametrize(("text", "words"), [("a\ud800b", r"character 1 is half of .* \(U\+D800\)"), ("ab\0", "NUL")])
def test_decoding_names_the_character_that_no_text_holds(text: str, words: str) -> None:
    with pytest.raises(InputError, match=words):
        require_plain(text)

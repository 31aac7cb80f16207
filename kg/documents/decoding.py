"""Bytes to text, without a guess: UTF-8, or whatever a byte order mark says.

Nothing is repaired and no line end is changed: offsets count the characters that stand in the file.
"""

import codecs

from kg.errors import InputError

MAX_BYTES = 64 * 1024 * 1024
"""The largest file or line that is read: a library of novels, yet small enough for any machine's memory."""

_BYTE_ORDER_MARKS = (  # UTF-32 first: its little-endian mark begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_SIGNATURES = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a ZIP archive (a Word or LibreOffice file is one, too)"),
    (b"\xd0\xcf\x11\xe0", "an old Word, Excel or Outlook file"),
    (b"{\\rtf", "an RTF file"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"\x7fELF", "a program"),
    (b"PAR1", "a Parquet file"),
)


def decode(data: bytes) -> str:
    r"""Return the text of a file or a line.

    >>> decode(b"\xef\xbb\xbfTwo lines\r\n")
    'Two lines\r\n'

    :raises InputError: if the bytes are empty, binary, too many, or not in the encoding that they should be in; the
        message is a clause that follows the name of the source.
    """
    if len(data) > MAX_BYTES:
        raise InputError(f"is larger than {MAX_BYTES // 2**20} MiB; split it into documents")
    mark, encoding = next(((m, e) for m, e in _BYTE_ORDER_MARKS if data.startswith(m)), (b"", "utf-8"))
    if encoding == "utf-8":
        require_text(data)
    try:
        text = data[len(mark) :].decode(encoding)
    except UnicodeDecodeError as error:
        at = len(mark) + error.start
        line = data.count(b"\n", 0, at) + 1
        place = f"byte {at} (0x{data[at]:02x})" + (f" on line {line}" if line > 1 else "")
        raise InputError(f"{place} is no {encoding.upper()}; save the file as UTF-8") from error
    if not text.strip():
        raise InputError("is empty, expected text")
    require_plain(text)
    return text


def require_text(data: bytes) -> None:
    """Refuse bytes that begin as pictures, archives or word processors' files do, and bytes with a NUL in them.

    :raises InputError: naming what it is.
    """
    kind = next((kind for signature, kind in _SIGNATURES if data.startswith(signature)), None)
    if kind:
        raise InputError(f"is {kind}, expected text; save it as plain text first")
    if b"\0" in data:
        raise InputError(
            f"is binary, or text in another encoding than UTF-8 (byte {data.index(0)} is NUL); save it as UTF-8 text"
        )


def require_plain(text: str) -> None:
    """Refuse what no text holds: NUL, and halves of surrogate pairs (JSON can spell both).

    :raises InputError: naming the first such character and its place.
    """
    try:
        text.encode()
    except UnicodeEncodeError as error:
        code = ord(text[error.start])
        name = f"half of a surrogate pair (U+{code:04X})"
        raise InputError(f"character {error.start} is {name}, which no text holds; remove it") from error
    if "\0" in text:
        raise InputError(f"character {text.index(chr(0))} is NUL, which no text holds; remove it")

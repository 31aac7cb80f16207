"""Tables that are looked up where they lie, in one run of bytes: opening them reads nothing in.

A table is a hash table from texts to JSON values: the number of buckets and of keys, where each bucket begins, then
each bucket's keys and values. What is looked up is decoded then, and remembered. Nothing in such a file can run as
code, and one file, mapped into memory, serves every process of the machine.
"""

import json
import struct
import sys
import zlib
from array import array
from collections.abc import Callable, Iterable, Mapping
from itertools import accumulate
from mmap import mmap
from typing import Any, Generic, TypeVar

Data = bytes | mmap
"""What holds tables: bytes in memory, or a file mapped into it."""

T = TypeVar("T")

_MAGIC = b"kgtable1" + sys.byteorder[:1].encode()  # the format, its version, and whose byte order the numbers have
_HEADER = struct.Struct("<9s3x32sIQ")  # magic, digest, checksum of what follows, length of the whole
_SECTION = struct.Struct("<QQ")  # where a table begins, and where it ends
_COUNTS = struct.Struct("<II")  # buckets, keys
_ITEM = struct.Struct("<II")  # bytes of the key, bytes of the value
_NUMBER = 4  # bytes of an offset within a table: a table is at most 4 GiB
_REMEMBERED = 1 << 15  # look-ups whose answer a table keeps; more than the words that a corpus uses often

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_decode = json.JSONDecoder().decode


def pack(tables: Iterable[Mapping[str, Any]], digest: bytes) -> bytes:
    """Return tables as bytes; the same tables give the same bytes.

    :param digest: 32 bytes that say what the tables were made of.
    """
    bodies = [_packed(table) for table in tables]
    first = _HEADER.size + _SECTION.size * len(bodies)
    ends = list(accumulate((len(body) for body in bodies), initial=first))
    directory = b"".join(_SECTION.pack(ends[index], ends[index + 1]) for index in range(len(bodies)))
    rest = b"".join((directory, *bodies))
    return _HEADER.pack(_MAGIC, digest, zlib.crc32(rest), _HEADER.size + len(rest)) + rest


def is_whole(data: Data, digest: bytes) -> bool:
    """Whether the bytes are tables made of what the digest says, all there and undamaged."""
    if len(data) < _HEADER.size:
        return False
    magic, made_of, checksum, length = _HEADER.unpack_from(data)
    if (magic, made_of, length) != (_MAGIC, digest, len(data)):
        return False
    with memoryview(data) as view, view[_HEADER.size :] as rest:
        return bool(zlib.crc32(rest) == checksum)


class Table(Generic[T]):
    """One table of a run of bytes.

    :param data: bytes that :func:`pack` made.
    :param number: which of its tables.
    :param read: makes a value of the JSON value that the table holds.
    """

    __slots__ = ("_data", "_first", "_known", "_mask", "_read", "_size", "_starts")

    def __init__(self, data: Data, number: int, read: Callable[[Any], T]) -> None:
        begin: int
        buckets: int
        size: int
        begin, _ = _SECTION.unpack_from(data, _HEADER.size + _SECTION.size * number)
        buckets, size = _COUNTS.unpack_from(data, begin)
        self._size = size
        begin += _COUNTS.size
        self._first = begin + _NUMBER * (buckets + 1)
        self._starts = memoryview(data)[begin : self._first].cast("I")
        self._mask = buckets - 1
        self._data = data
        self._read = read
        self._known: dict[str, T | None] = {}

    def __len__(self) -> int:
        return self._size

    def __contains__(self, key: str) -> bool:
        return self.get(key) is not None

    def get(self, key: str) -> T | None:
        """Return the value of a key, or None."""
        try:
            return self._known[key]
        except KeyError:
            found = self._find(key)
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            self._known[key] = found
            return found

    def _find(self, key: str) -> T | None:
        raw = _bytes(key)
        bucket = zlib.crc32(raw) & self._mask
        at, end = self._first + self._starts[bucket], self._first + self._starts[bucket + 1]
        data = self._data
        while at < end:
            size, length = _ITEM.unpack_from(data, at)
            at += _ITEM.size
            if data[at : at + size] == raw:
                at += size
                return self._read(_decode(data[at : at + length].decode("utf-8", "surrogatepass")))
            at += size + length
        return None


def _packed(table: Mapping[str, Any]) -> bytes:
    buckets = [b""] * (1 << max(len(table) - 1, 0).bit_length())
    mask = len(buckets) - 1
    for key, value in table.items():
        raw, body = _bytes(key), _bytes(_encode(value))
        buckets[zlib.crc32(raw) & mask] += _ITEM.pack(len(raw), len(body)) + raw + body
    starts = array("I", accumulate(map(len, buckets), initial=0))
    packed = b"".join((_COUNTS.pack(len(buckets), len(table)), starts.tobytes(), *buckets))
    return packed + bytes(-len(packed) % _SECTION.size)


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")  # a text may hold halves of surrogate pairs; no name does

"""The binary files of Word 97-2003 ([MS-DOC]): streams, tables at their places, and the pieces of the text."""

from __future__ import annotations

import struct
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple

import olefile

from desktop.errors import ReadError
from desktop.reading.encodings import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORD_97 = 0xC1
"""The first version of the format that is read; Word 6 and 95 wrote another."""
_IDENTS = frozenset({0xA5EC, 0xA5DC})
_ENCRYPTED, _SECOND_TABLE = 0x0100, 0x0200
_TABLES = 0x9A
"""Where the places of the tables begin in the main stream, eight bytes for each."""
_COUNTS = 0x4C
"""Where the lengths of the parts of the text are said, four bytes for each."""
_PROPERTIES, _PIECES = 1, 2
_COMPRESSED = 0x40000000
_PARTS = ("main", "footnotes", "headers", "macros", "comments", "endnotes", "boxes", "header_boxes")


class Part(NamedTuple):
    """A part of the text as a range of its characters."""

    start: int
    end: int


class TextPiece(NamedTuple):
    """A stretch of the text that is stored in one place."""

    start: int
    """Its first character in the whole text."""
    offset: int
    """The byte in the main stream at which it is stored."""
    width: int
    """Bytes that a character takes there, 1 or 2."""
    text: str
    properties: bytes
    """What was changed in it by a quick save."""


class WordFile:
    """An opened file."""

    def __init__(self, data: bytes) -> None:
        with olefile.OleFileIO(BytesIO(data)) as ole:
            self.main = _stream(ole, "WordDocument")
            ident, version = struct.unpack_from("<HH", self.main)
            flags = struct.unpack_from("<H", self.main, 0x0A)[0]
            if ident not in _IDENTS:
                raise ReadError("damaged")
            if version < _WORD_97:
                raise ReadError("old_word")
            if flags & _ENCRYPTED:
                raise ReadError("password")
            self.tables = _stream(ole, "1Table" if flags & _SECOND_TABLE else "0Table")
            self.data = _stream(ole, "Data") if ole.exists("Data") else b""
        self.parts = dict(zip(_PARTS, self._lengths(), strict=True))

    def table(self, index: int) -> bytes:
        """Return a table by its number in the specification; b"" where the file has none."""
        start, length = self.table_place(index)
        return self.tables[start : start + length]

    def table_place(self, index: int) -> tuple[int, int]:
        """Return where a table stands in its stream, and how long it is."""
        start, length = struct.unpack_from("<II", self.main, _TABLES + 8 * index)
        return start, length

    def pieces(self) -> Iterator[TextPiece]:
        """Yield the pieces of the text in its order."""
        table = self.table(33)
        changes: list[bytes] = []
        place = 0
        while table[place] == _PROPERTIES:
            (size,) = struct.unpack_from("<H", table, place + 1)
            changes.append(table[place + 3 : place + 3 + size])
            place += 3 + size
        if table[place] != _PIECES:
            raise ReadError("damaged")
        (size,) = struct.unpack_from("<I", table, place + 1)
        for start, end, entry in plc(table[place + 5 : place + 5 + size], 8):
            yield self._piece(start, end, entry, changes)

    def _piece(self, start: int, end: int, entry: bytes, changes: list[bytes]) -> TextPiece:
        _, place, change = struct.unpack("<HIH", entry)
        index = change >> 1
        properties = changes[index] if change & 1 and index < len(changes) else b""
        compressed = bool(place & _COMPRESSED)
        offset, width = ((place & ~_COMPRESSED) // 2, 1) if compressed else (place, 2)
        stored = self.main[offset : offset + width * (end - start)]
        if len(stored) < width * (end - start):
            raise ReadError("damaged")
        text = shown(stored) if compressed else stored.decode("utf-16-le", "surrogatepass")
        return TextPiece(start, offset, width, text, properties)

    def _lengths(self) -> Iterator[Part]:
        start = 0
        for length in struct.unpack_from(f"<{len(_PARTS)}i", self.main, _COUNTS):
            yield Part(start, start + max(length, 0))
            start += max(length, 0)


def plc(table: bytes, size: int) -> Iterator[tuple[int, int, bytes]]:
    """Yield start, end and entry of each range in a table of places with entries of that size."""
    count = max((len(table) - 4) // (4 + size), 0)
    places = struct.unpack_from(f"<{count + 1}i", table) if count else ()
    for index in range(count):
        entry = 4 * (count + 1) + size * index
        yield places[index], places[index + 1], table[entry : entry + size]


def _stream(ole: olefile.OleFileIO, name: str) -> bytes:
    with ole.openstream(name) as stream:
        return bytes(stream.read())

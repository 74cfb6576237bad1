"""How the text of a binary Word file looks where that changes what is read: fonts, hidden text, lists."""

from __future__ import annotations

import struct
from bisect import bisect_right
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from desktop.reading.encodings import of_font
from desktop.reading.word_file import plc

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from desktop.reading.word_file import WordFile

_PAGE = 512
_MERGE, _CELL_SIZE = 0xD62B, 20
_TABLE_DEFINITION, _TAB_CHANGES, _HUGE = 0xD608, 0xC615, frozenset({0x6645, 0x6646})
_SIZES = {0: 1, 1: 1, 2: 2, 3: 4, 4: 2, 5: 2, 7: 3}
_NO_LEVEL = 9


@dataclass(frozen=True, slots=True)
class Run:
    """How characters look; fonts are numbers in the table of fonts."""

    ascii_font: int = 0
    font: int = 0
    style: int | None = None
    deleted: bool = False
    hidden: bool = False
    symbol: int | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """How a paragraph stands in the document."""

    style: int = 0
    level: int = 0
    """Of a heading from 1, or 0."""
    list_number: int = 0
    depth: int = 0
    tables: int = 0
    """How many tables it stands in, one in the other."""
    ends_row: bool = False
    ends_cell: bool = False
    """Whether a cell of a table within a table ends with it."""
    merged: frozenset[int] = frozenset()
    """Cells of the row that ends with it which go on with those above."""


@dataclass(frozen=True, slots=True)
class Style:
    """A style: what it is based on, and what it says of paragraphs and of characters."""

    base: int
    level: int
    of_paragraph: bytes = b""
    of_run: bytes = b""


def changes(properties: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield each change of properties: its code and its operand."""
    place = 0
    while place + 2 < len(properties):
        (code,) = struct.unpack_from("<H", properties, place)
        place += 2
        size = _SIZES.get(code >> 13)
        if code == _TABLE_DEFINITION:
            size = struct.unpack_from("<H", properties, place)[0] + 1 if place + 2 <= len(properties) else 0
        elif size is None:
            if code == _TAB_CHANGES and properties[place] == 255:
                return
            size = properties[place] + 1
        yield code, properties[place : place + size]
        place += size


class Look:
    """The styles, fonts and formatted places of one file."""

    def __init__(self, file: WordFile) -> None:
        self._file = file
        self._styles, self._run = _styles(file.table(1))
        self._fonts = _fonts(file.table(15))
        self._runs = _Places(file, 12, _run_entry)
        self._paragraphs = _Places(file, 13, _paragraph_entry)
        self._styled_runs: dict[int, Run] = {}
        self._styled_paragraphs: dict[int, Paragraph] = {}
        self._seen: dict[tuple[bytes, bytes, int], Run] = {}

    def paragraph(self, offset: int, changed: bytes) -> Paragraph:
        """Return how the paragraph stands whose mark is stored at an offset."""
        entry, _ = self._paragraphs.at(offset)
        style = struct.unpack_from("<H", entry)[0] if len(entry) >= 2 else 0
        found = _stand(self._styled_paragraph(style), self._whole(entry[2:]))
        return replace(_stand(found, changed), style=style)

    def run(self, offset: int, changed: bytes, style: int) -> tuple[Run, int]:
        """Return how the characters look from an offset on, in a paragraph of a style, and where that ends."""
        entry, end = self._runs.at(offset)
        key = (entry, changed, style)
        if key not in self._seen:
            self._seen[key] = self._looked_up(entry, changed, style)
        return self._seen[key], end

    def font(self, run: Run) -> str:
        """Return the name of the font of a run; of two, the one of before Unicode."""
        ascii_font, font = self._name(run.ascii_font), self._name(run.font)
        return ascii_font if of_font(ascii_font) else font

    def _looked_up(self, entry: bytes, changed: bytes, style: int) -> Run:
        found = self._styled_run(style)
        named = _look(Run(), entry).style
        if named is not None and named in self._styles:
            for each in self._chain(named):
                found = _look(found, each.of_run)
        return _look(_look(found, entry), changed)

    def _name(self, font: int) -> str:
        return self._fonts[font] if 0 <= font < len(self._fonts) else ""

    def _styled_run(self, style: int) -> Run:
        if style not in self._styled_runs:
            found = self._run
            for each in self._chain(style):
                found = _look(found, each.of_run)
            self._styled_runs[style] = found
        return self._styled_runs[style]

    def _styled_paragraph(self, style: int) -> Paragraph:
        if style not in self._styled_paragraphs:
            found = Paragraph()
            for each in self._chain(style):
                found = _stand(replace(found, level=each.level or found.level), each.of_paragraph)
            self._styled_paragraphs[style] = found
        return self._styled_paragraphs[style]

    def _chain(self, style: int) -> list[Style]:
        """Return the styles that one is based on, the first of them first; damaged ones may go in circles."""
        found: dict[int, Style] = {}
        while style in self._styles and style not in found:
            found[style] = self._styles[style]
            style = self._styles[style].base
        return [*reversed(found.values())]

    def _whole(self, properties: bytes) -> bytes:
        """Return the properties with those that were too many and are kept elsewhere."""
        for code, operand in changes(properties):
            if code in _HUGE and len(operand) == 4:
                (place,) = struct.unpack("<I", operand)
                (size,) = struct.unpack_from("<H", self._file.data, place)
                return properties + self._file.data[place + 2 : place + 2 + size]
        return properties


class _Places:
    """Properties by the place in the main stream that they are for."""

    def __init__(self, file: WordFile, table: int, entry: Callable[[bytes, int, int], bytes]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._entries: list[bytes] = []
        for _, _, number in plc(file.table(table), 4):
            place = (struct.unpack("<I", number)[0] & 0x3FFFFF) * _PAGE
            page = file.main[place : place + _PAGE]
            if len(page) < _PAGE:
                continue
            count = min(page[511], 101)
            offsets = struct.unpack_from(f"<{count + 1}I", page)
            for index in range(count):
                self._starts.append(offsets[index])
                self._ends.append(offsets[index + 1])
                self._entries.append(entry(page, count, index))

    def at(self, offset: int) -> tuple[bytes, int]:
        """Return the properties at an offset and where they end."""
        index = bisect_right(self._starts, offset) - 1
        if index >= 0 and offset < self._ends[index]:
            return self._entries[index], self._ends[index]
        following = self._starts[index + 1] if index + 1 < len(self._starts) else 1 << 40
        return b"", following


def _run_entry(page: bytes, count: int, index: int) -> bytes:
    place = 2 * page[4 * (count + 1) + index]
    return page[place + 1 : place + 1 + page[place]] if place else b""


def _paragraph_entry(page: bytes, count: int, index: int) -> bytes:
    place = 2 * page[4 * (count + 1) + 13 * index]
    if not place:
        return b""
    if page[place]:
        return page[place + 1 : place + 2 * page[place]]
    return page[place + 2 : place + 2 + 2 * page[place + 1]]


def _look(run: Run, properties: bytes) -> Run:
    """Return how a run looks after changes."""
    changed: dict[str, Any] = {}
    for code, operand in changes(properties):
        if code == 0x4A4F:
            changed["ascii_font"] = _number(operand)
        elif code == 0x4A51:
            changed["font"] = _number(operand)
        elif code == 0x4A30:
            changed["style"] = _number(operand)
        elif code == 0x0800:
            changed["deleted"] = operand[:1] == b"\1"
        elif code == 0x083C:
            changed["hidden"] = operand[:1] in {b"\1", b"\x81"} if operand[:1] != b"\x80" else run.hidden
        elif code == 0x6A09 and len(operand) == 4:
            changed["symbol"] = _number(operand[2:])
    return replace(run, **changed) if changed else run


def _stand(paragraph: Paragraph, properties: bytes) -> Paragraph:
    """Return how a paragraph stands after changes."""
    changed: dict[str, Any] = {}
    for code, operand in changes(properties):
        number = _number(operand) if operand else 0
        if code == 0x260A:
            changed["depth"] = min(number, _NO_LEVEL - 1)
        elif code == 0x460B:
            changed["list_number"] = number if number < 0x7FF else 0
        elif code == 0x2640:
            changed["level"] = number + 1 if number < _NO_LEVEL else 0
        elif code == 0x2416:
            changed["tables"] = max(changed.get("tables", paragraph.tables), 1) if number else 0
        elif code == 0x6649:
            changed["tables"] = min(number, 50)
        elif code in {_TABLE_DEFINITION, _MERGE}:
            changed["merged"] = changed.get("merged", frozenset()) | _merged(code, operand)
        elif code in _FLAGS:
            changed[_FLAGS[code]] = bool(number)
    return replace(paragraph, **changed) if changed else paragraph


def _merged(code: int, operand: bytes) -> frozenset[int]:
    """Return the cells that go on with those above, by the definition of a row or a change of one cell."""
    if code == _MERGE:
        return frozenset({operand[1]}) if len(operand) > 2 and operand[2] == 1 else frozenset()
    count = operand[2] if len(operand) > 2 else 0
    cells = operand[3 + 2 * (count + 1) :]
    flags = [cells[at : at + 1] for at in range(0, min(len(cells), _CELL_SIZE * count), _CELL_SIZE)]
    return frozenset(at for at, flag in enumerate(flags) if flag and flag[0] >> 5 & 3 == 1)


_FLAGS: Mapping[int, str] = {0x2417: "ends_row", 0x244C: "ends_row", 0x244B: "ends_cell"}


def _number(operand: bytes) -> int:
    return int.from_bytes(operand, "little")


def _styles(table: bytes) -> tuple[dict[int, Style], Run]:
    """Return the styles by their numbers, and how text without a style looks."""
    if len(table) < 20:
        return {}, Run()
    (head,) = struct.unpack_from("<H", table)
    count, base_size = struct.unpack_from("<HH", table, 2)
    standard = struct.unpack_from("<HHH", table, 14)
    styles = {}
    place = 2 + head
    for index in range(count):
        if place + 2 > len(table):
            break
        (size,) = struct.unpack_from("<H", table, place)
        if size >= base_size >= 10:
            styles[index] = _style(table[place + 2 : place + 2 + size], base_size)
        place += 2 + size
    return styles, Run(ascii_font=standard[0], font=standard[2])


def _style(entry: bytes, base_size: int) -> Style:
    identity, based, parts = struct.unpack_from("<HHH", entry)
    identity &= 0x0FFF
    level = identity if 1 <= identity <= _NO_LEVEL else 0
    (length,) = struct.unpack_from("<H", entry, base_size) if len(entry) >= base_size + 2 else (0,)
    place = base_size + 2 + 2 * length + 2
    found = []
    for _ in range(parts & 0xF):
        place += place % 2
        if place + 2 > len(entry):
            break
        (size,) = struct.unpack_from("<H", entry, place)
        found.append(entry[place + 2 : place + 2 + size])
        place += 2 + size
    of_paragraph = based & 0xF == 1
    paragraph = found[0][2:] if of_paragraph and found else b""
    run = found[1 if of_paragraph else 0] if len(found) > of_paragraph else b""
    return Style(based >> 4, level if of_paragraph else 0, paragraph, run)


def _fonts(table: bytes) -> list[str]:
    names = []
    place = 4
    for _ in range(int.from_bytes(table[:2], "little")):
        if place >= len(table):
            break
        entry = table[place + 1 : place + 1 + table[place]]
        names.append(entry[39:].decode("utf-16-le", "ignore").split("\0")[0])
        place += 1 + table[place]
    return names

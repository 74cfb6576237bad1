"""Lists of binary Word files: the numbers that Word shows and the text does not hold."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, NamedTuple

from desktop.reading.numbering import LEVELS, Counts, Level

if TYPE_CHECKING:
    from desktop.reading.word_file import WordFile

_LISTS, _USES = 73, 74
_LIST_SIZE, _USE_SIZE, _LEVEL_SIZE = 28, 16, 28
_FORMS = {
    0: "decimal",
    1: "upperRoman",
    2: "lowerRoman",
    3: "upperLetter",
    4: "lowerLetter",
    22: "decimalZero",
    23: "bullet",
    255: "none",
}
_MOST = 4096


class _Use(NamedTuple):
    """A list as paragraphs refer to it: which list it is, and what it changes in it."""

    list_id: int
    starts: dict[int, int]
    levels: dict[int, Level]


class Lists:
    """The lists of one file, counting as its paragraphs go by."""

    def __init__(self, file: WordFile) -> None:
        self._counts = Counts()
        self._lists = _lists(file)
        self._uses = _uses(file.table(_USES))

    def label(self, number: int, depth: int) -> str:
        """Return what Word shows before a paragraph of a list ("" for nothing), and count it."""
        if not 0 < number <= len(self._uses):
            return ""
        use = self._uses[number - 1]
        levels = [*self._lists.get(use.list_id, ())]
        if not levels:
            return ""
        levels += [levels[-1]] * (LEVELS - len(levels))
        for each, level in use.levels.items():
            levels[min(each, LEVELS - 1)] = level
        start = use.starts.get(depth)
        return self._counts.label((str(use.list_id), str(number)), depth, levels, start)


def _lists(file: WordFile) -> dict[int, list[Level]]:
    """Return the levels of each list; they stand behind the table of lists, outside its length."""
    place, length = file.table_place(_LISTS)
    if length < 2:
        return {}
    data = file.tables
    (count,) = struct.unpack_from("<H", data, place)
    heads = [place + 2 + _LIST_SIZE * index for index in range(min(count, _MOST))]
    place += 2 + _LIST_SIZE * count
    found = {}
    for head in heads:
        (list_id,) = struct.unpack_from("<i", data, head)
        levels = []
        for _ in range(1 if data[head + 26] & 1 else LEVELS):
            level, place = _level(data, place)
            levels.append(level)
        found[list_id] = levels
    return found


def _uses(table: bytes) -> list[_Use]:
    if len(table) < 4:
        return []
    (count,) = struct.unpack_from("<I", table)
    count = min(count, _MOST, (len(table) - 4) // _USE_SIZE)
    uses = []
    place = 4 + _USE_SIZE * count
    for index in range(count):
        head = 4 + _USE_SIZE * index
        use = _Use(struct.unpack_from("<i", table, head)[0], {}, {})
        uses.append(use)
        place += 4
        for _ in range(table[head + 12]):
            if place + 8 > len(table):
                return uses
            start, flags = struct.unpack_from("<iI", table, place)
            place += 8
            if flags & 0x10:
                use.starts[flags & 0xF] = start
            if flags & 0x20:
                use.levels[flags & 0xF], place = _level(table, place)
    return uses


def _level(data: bytes, place: int) -> tuple[Level, int]:
    """Return a level of a list and where the next one begins."""
    start, form, flags = struct.unpack_from("<iBB", data, place)
    follow = data[place + 15]
    of_run, of_paragraph, limit = data[place + 24 : place + 27]
    place += _LEVEL_SIZE + of_run + of_paragraph
    (length,) = struct.unpack_from("<H", data, place)
    text = data[place + 2 : place + 2 + 2 * length].decode("utf-16-le", "replace")
    written = "".join(f"%{ord(letter) + 1}" if ord(letter) < LEVELS else letter for letter in text)
    level = Level(
        start=start,
        form=_FORMS.get(form, "decimal"),
        text=written,
        gap="" if follow == 2 else " ",
        restarts_after=limit if flags & 0x08 else None,
        legal=bool(flags & 0x04),
    )
    return level, place + 2 + 2 * length

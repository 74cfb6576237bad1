"""The numbers that Word writes in front of paragraphs by itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from desktop.briefs.format_check.properties import VAL, Properties, W, child, standing, value, whole

if TYPE_CHECKING:
    from lxml.etree import _Element

_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"))
_ROMAN_ONES = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_SLOT = re.compile("%([1-9])")


class _Level(NamedTuple):
    start: int
    form: str
    text: str
    stands: Properties


class Numbering:
    """Counts the paragraphs of each list in the order in which they are asked for."""

    def __init__(self, root: _Element | None) -> None:
        self._kinds: dict[int, dict[int, _Level]] = {}
        self._lists: dict[int, tuple[int, dict[int, int]]] = {}
        self._counts: dict[int, dict[int, int]] = {}
        self._begun: set[tuple[int, int]] = set()
        if root is not None:
            self._read(root)

    def _read(self, root: _Element) -> None:
        for kind in root.iterfind(f"{W}abstractNum"):
            levels = {whole(level.get(f"{W}ilvl")) or 0: _level(level) for level in kind.iterfind(f"{W}lvl")}
            self._kinds[whole(kind.get(f"{W}abstractNumId")) or 0] = levels
        for one in root.iterfind(f"{W}num"):
            starts = {
                whole(over.get(f"{W}ilvl")) or 0: whole(value(over, "startOverride")) or 0
                for over in one.iterfind(f"{W}lvlOverride")
                if child(over, "startOverride") is not None
            }
            self._lists[whole(one.get(f"{W}numId")) or 0] = (whole(value(one, "abstractNumId")) or 0, starts)

    def stands(self, number: int, level: int) -> Properties:
        """Return how a level places its paragraphs."""
        found = self._kinds.get(self._lists.get(number, (-1, {}))[0], {}).get(level)
        return found.stands if found else {}

    def label(self, number: int, level: int) -> tuple[str, bool]:
        """Return the next label of a list at a level, and whether it is a bullet."""
        kind, starts = self._lists.get(number, (-1, {}))
        levels = self._kinds.get(kind, {})
        if level not in levels:
            return "", False
        if levels[level].form == "bullet":
            return levels[level].text, True
        counts = self._counts.setdefault(kind, {})
        for at, first in starts.items():
            if (number, at) not in self._begun and at <= level:
                self._begun.add((number, at))
                counts[at] = first - 1
        counts[level] = counts.get(level, levels[level].start - 1) + 1
        for deeper in [at for at in counts if at > level]:
            del counts[deeper]
        return _SLOT.sub(lambda match: _shown(levels, counts, int(match[1]) - 1), levels[level].text), False


def _level(element: _Element) -> _Level:
    start = child(element, "start")
    first = whole(start.get(VAL)) if start is not None else 0
    form, text = value(element, "numFmt") or "decimal", value(element, "lvlText") or ""
    return _Level(first or 0, form, text, standing(child(element, "pPr")))


def _shown(levels: dict[int, _Level], counts: dict[int, int], at: int) -> str:
    level = levels.get(at)
    if level is None:
        return ""
    count = counts.get(at, level.start)
    if level.form in {"upperRoman", "lowerRoman"}:
        return _roman(count).upper() if level.form == "upperRoman" else _roman(count)
    if level.form in {"upperLetter", "lowerLetter"} and count > 0:
        letter = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)
        return letter.upper() if level.form == "upperLetter" else letter
    return f"{count:02}" if level.form == "decimalZero" else "" if level.form == "none" else str(count)


def _roman(count: int) -> str:
    written = ""
    for worth, sign in _ROMAN + _ROMAN_ONES:
        while count >= worth and len(written) < 20:
            written, count = written + sign, count - worth
    return written

"""Automatic numbering of Word: the "1.", "a)" or "-" that Word shows and its text does not hold."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from desktop.numerals import roman

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

LEVELS = 9
_PLACE = re.compile(r"%([1-9])")
_ALPHABET = "abcdefghijklmnopqrstuvwxyz"
_LARGEST_ROMAN = 400
_LARGEST = 32767
"""The largest number that Word counts to; what says more is damaged."""
_BULLETS_AS_WRITTEN = frozenset("-+–—*•")
"""Other bullets are signs of symbol fonts, which read as letters ("Ø", "ü", "§"): they become a hyphen."""


class Level(NamedTuple):
    """How one level of a list counts and shows itself."""

    start: int = 1
    form: str = "decimal"
    text: str = ""
    gap: str = " "
    style: str | None = None
    restarts_after: int | None = None
    """Number of levels above which begin this one anew; None is all of them, 0 none."""
    legal: bool = False


def name_of(element: _Element) -> str:
    """Return the local name: strict and transitional files differ in their namespaces only."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def value(element: _Element | None, attribute: str = "val") -> str | None:
    """Return an attribute by its local name, or None."""
    if element is None:
        return None
    return next(
        (str(content) for key, content in element.items() if str(key).rpartition("}")[2] == attribute), None
    )


def child(element: _Element | None, *path: str) -> _Element | None:
    """Return the first descendant along a path of local names, or None."""
    for name in path:
        element = next(children(element, name), None)
    return element


def children(element: _Element | None, name: str) -> Iterator[_Element]:
    """Yield the direct children of a local name."""
    return (each for each in (() if element is None else element) if name_of(each) == name)


def number(text: str | None, otherwise: int) -> int:
    """Return a whole number of Word, or something else where it is missing or absurd."""
    try:
        found = int(text or "")
    except ValueError:
        return otherwise
    return found if abs(found) <= _LARGEST else otherwise


class Counts:
    """How far the lists of a document have counted."""

    def __init__(self) -> None:
        self._counts: defaultdict[str, list[int | None]] = defaultdict(lambda: [None] * LEVELS)
        self._begun: set[tuple[str, int]] = set()

    def label(self, place: tuple[str, str], depth: int, levels: list[Level], start: int | None = None) -> str:
        """Return what stands before the next item ("" for nothing).

        `place` is what the list counts with (several lists may count as one) and its own name; `start` is the
        number with which it begins instead of going on.
        """
        abstract, list_id = place
        counts = self._counts[abstract]
        if (list_id, depth) in self._begun:
            start = None
        self._begun.add((list_id, depth))
        _count(depth, counts, levels, start)
        shown = _shown(levels[depth], counts, levels)
        return shown + levels[depth].gap if shown else ""


class Numbering:
    """The lists of one document, counting as its paragraphs go by."""

    def __init__(self, numbering: _Element | None, styles: _Element | None) -> None:
        self._styles = {value(each, "styleId"): each for each in children(styles, "style")}
        self._abstract = {value(each, "abstractNumId"): each for each in children(numbering, "abstractNum")}
        self._lists = {value(each, "numId"): each for each in children(numbering, "num")}
        self._styled: dict[str | None, tuple[str | None, str | None]] = {}
        self._levels: dict[str, tuple[str, list[Level]] | None] = {}
        self._counts = Counts()

    def label(self, properties: _Element | None) -> tuple[str, int]:
        """Return what Word shows before a paragraph with these properties ("" for none), and its depth."""
        list_id, depth = self._place(properties)
        definition = self._definition(list_id) if list_id else None
        if list_id is None or definition is None:
            return "", 0
        abstract, levels = definition
        return self._counts.label((abstract, list_id), depth, levels, self._start_override(list_id, depth)), depth

    def _place(self, properties: _Element | None) -> tuple[str | None, int]:
        """Return the list and the depth, said by the paragraph itself or by its style."""
        own = child(properties, "numPr")
        style = value(child(properties, "pStyle"))
        list_id, depth = value(child(own, "numId")), value(child(own, "ilvl"))
        if list_id is None:
            list_id, of_style = self._of_style(style)
            depth = depth if depth is not None else of_style
        if list_id is not None and depth is None:
            depth = self._depth_of_style(list_id, style)
        return (None if list_id == "0" else list_id), min(max(number(depth, 0), 0), LEVELS - 1)

    def _of_style(self, style: str | None) -> tuple[str | None, str | None]:
        """Return the list and the depth that a style, or one that it is based on, says."""
        if style not in self._styled:
            self._styled[style] = self._styled_by(style)
        return self._styled[style]

    def _styled_by(self, style: str | None) -> tuple[str | None, str | None]:
        seen = set()
        while style in self._styles and style not in seen:  # damaged styles may be based on each other
            seen.add(style)
            element = self._styles[style]
            numbered = child(element, "pPr", "numPr")
            if list_id := value(child(numbered, "numId")):
                return list_id, value(child(numbered, "ilvl"))
            style = value(child(element, "basedOn"))
        return None, None

    def _depth_of_style(self, list_id: str, style: str | None) -> str | None:
        definition = self._definition(list_id)
        levels = definition[1] if definition else []
        return next((str(depth) for depth, level in enumerate(levels) if style and level.style == style), None)

    def _definition(self, list_id: str) -> tuple[str, list[Level]] | None:
        """Return the id under which a list counts, and its levels."""
        if list_id not in self._levels:
            self._levels[list_id] = self._defined(list_id)
        return self._levels[list_id]

    def _defined(self, list_id: str) -> tuple[str, list[Level]] | None:
        own = self._lists.get(list_id)
        abstract_id = value(child(own, "abstractNumId"))
        abstract = self._abstract.get(abstract_id)
        if link := value(child(abstract, "numStyleLink")):
            linked = self._lists.get(self._of_style(link)[0])
            abstract_id = value(child(linked, "abstractNumId"))
            abstract = self._abstract.get(abstract_id)
        if own is None or abstract is None or abstract_id is None:
            return None
        levels = [Level()] * LEVELS
        overriding = [each for change in children(own, "lvlOverride") for each in children(change, "lvl")]
        for element in (*children(abstract, "lvl"), *overriding):
            levels[min(max(number(value(element, "ilvl"), 0), 0), LEVELS - 1)] = _level(element)
        return abstract_id, levels

    def _start_override(self, list_id: str, depth: int) -> int | None:
        for change in children(self._lists.get(list_id), "lvlOverride"):
            if number(value(change, "ilvl"), -1) == depth:
                start = value(child(change, "startOverride"))
                return None if start is None else number(start, 1)
        return None


def _count(depth: int, counts: list[int | None], levels: list[Level], start: int | None) -> None:
    before = counts[depth]
    following = levels[depth].start if before is None else before + 1
    counts[depth] = following if start is None else start
    for upper in range(depth):
        if counts[upper] is None:
            counts[upper] = levels[upper].start
    for lower in range(depth + 1, LEVELS):
        after = levels[lower].restarts_after
        if after is None or depth < after:
            counts[lower] = None


def _level(element: _Element) -> Level:
    restart = value(child(element, "lvlRestart"))
    legal = child(element, "isLgl")
    return Level(
        start=number(value(child(element, "start")), 1),
        form=value(child(element, "numFmt")) or "decimal",
        text=value(child(element, "lvlText")) or "",
        gap="" if value(child(element, "suff")) == "nothing" else " ",
        style=value(child(element, "pStyle")),
        restarts_after=None if restart is None else number(restart, 0),
        legal=legal is not None and value(legal) not in {"0", "false", "off"},
    )


def _shown(level: Level, counts: list[int | None], levels: list[Level]) -> str:
    if level.form == "bullet":
        return level.text if level.text in _BULLETS_AS_WRITTEN else "-"

    def counted(place: re.Match[str]) -> str:
        depth = int(place.group(1)) - 1
        form = "decimal" if level.legal else levels[depth].form
        return spelled(counts[depth] or 0, form)

    return _PLACE.sub(counted, level.text).strip() if level.form != "none" else _PLACE.sub("", level.text).strip()


def spelled(count: int, form: str) -> str:
    """Return a number as a list of that form shows it; forms that Vietnamese does not use come out as figures."""
    if form in {"lowerLetter", "upperLetter"} and count > 0:
        turns, place = divmod(count - 1, len(_ALPHABET))
        letters = _ALPHABET[place] * (turns + 1)
        return letters if form == "lowerLetter" else letters.upper()
    if form in {"lowerRoman", "upperRoman"} and 0 < count < _LARGEST_ROMAN:
        return roman(count) if form == "upperRoman" else roman(count).lower()
    return f"{count:02d}" if form == "decimalZero" else "" if form in {"none", "bullet"} else str(count)

"""Styles of OpenDocument text where they change what is read: fonts of before Unicode, hidden text, lists."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desktop.reading.encodings import of_font
from desktop.reading.numbering import LEVELS, Counts, Level, child, children, name_of, number, value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

_FORMS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_FORMAT_PLACE = re.compile(r"%(\d+)%")
_OUTLINE = "outline"


class Look:
    """The styles of one document, those of its own text first."""

    def __init__(self, *roots: _Element) -> None:
        self._faces: dict[str | None, str] = {}
        self._styles: dict[tuple[str | None, str | None], _Element] = {}
        self._lists: dict[str, list[Level]] = {}
        for root in reversed(roots):
            for face in root.iter("{*}font-face"):
                self._faces[value(face, "name")] = (value(face, "font-family") or "").strip("'\"")
            for style in root.iter("{*}style", "{*}default-style"):
                self._styles[value(style, "family"), value(style, "name")] = style
            for style in root.iter("{*}list-style", "{*}outline-style"):
                name = _OUTLINE if name_of(style) == "outline-style" else value(style, "name") or ""
                self._lists[name] = _levels(style)
        self.has_old_fonts = any(of_font(self._font(style)) for style in self._styles.values())
        """Whether any font is of before Unicode: hardly ever, and then no font need be looked for."""

    def font(self, span: str | None, paragraph: str | None) -> str:
        """Return the font of text in a span of one style and a paragraph of another ("" for none)."""
        if not self.has_old_fonts:
            return ""
        default = self._styles.get(("paragraph", None))
        chain = [*self._chain("text", span), *self._chain("paragraph", paragraph)]
        fonts = map(self._font, chain if default is None else [*chain, default])
        return next((font for font in fonts if font), "")

    def is_hidden(self, span: str | None) -> bool:
        """Tell whether text in a span of that style is hidden."""
        properties = (child(style, "text-properties") for style in self._chain("text", span))
        return any(value(each, "display") == "none" for each in properties if each is not None)

    def list_of(self, paragraph: str | None) -> str | None:
        """Return the list style that a paragraph style names, if any."""
        named = (value(style, "list-style-name") for style in self._chain("paragraph", paragraph))
        return next((name for name in named if name is not None), None)

    def levels(self, style: str | None) -> list[Level]:
        """Return the levels of a list style, [] where it is not known."""
        return self._lists.get(style or "", [])

    def _font(self, style: _Element) -> str:
        properties = child(style, "text-properties")
        name = value(properties, "font-name")
        family = (value(properties, "font-family") or "").strip("'\"")
        return self._faces.get(name, name or "") or family

    def _chain(self, family: str, name: str | None) -> Iterator[_Element]:
        """Yield a style and those that it is based on; damaged styles may be based on each other."""
        seen = set()
        while name is not None and (family, name) in self._styles and name not in seen:
            seen.add(name)
            style = self._styles[family, name]
            yield style
            name = value(style, "parent-style-name")


class ListCounts:
    """The lists of one document, counting as its paragraphs go by."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._counts = Counts()
        self._keys: dict[str, str] = {}
        """What lists count as, by their ids and by their styles."""
        self._made = 0

    def open_list(self, element: _Element, style: str | None) -> str:
        """Return what a list at the top counts as: it goes on with another one only where it says so."""
        earlier = value(element, "continue-list")
        if earlier in self._keys:
            key = self._keys[earlier]
        elif value(element, "continue-numbering") == "true" and f"style {style}" in self._keys:
            key = self._keys[f"style {style}"]
        else:
            key = self._new_name()
        self._keys[f"style {style}"] = key
        if own := value(element, "id"):
            self._keys[own] = key
        return key

    def label(self, key: str, style: str | None, depth: int, start: str | None) -> str:
        """Return what stands before an item of a list ("" for nothing), and count it."""
        levels = self._look.levels(style)
        if not levels:
            return ""
        begins = None if start is None else number(start, 1)
        name = key if begins is None else self._new_name()
        return self._counts.label((key, name), min(depth, LEVELS - 1), levels, begins)

    def heading(self, level: int, element: _Element) -> str:
        """Return what stands before a heading that is in no list, by the numbers of the outline."""
        restarts = value(element, "restart-numbering") == "true"
        start = value(element, "start-value") or ("1" if restarts else None)
        return self.label(_OUTLINE, _OUTLINE, level - 1, start)

    def _new_name(self) -> str:
        self._made += 1
        return str(self._made)


def _levels(style: _Element) -> list[Level]:
    levels = [Level(form="none")] * LEVELS
    for element in style:
        depth = number(value(element, "level"), 0) - 1
        if 0 <= depth < LEVELS:
            levels[depth] = _level(element, depth)
    return levels


def _level(element: _Element, depth: int) -> Level:
    bullet = value(element, "bullet-char")
    if name_of(element) == "list-level-style-image":
        bullet = "-"
    if bullet is not None:
        return Level(form="bullet", text=bullet)
    form = _FORMS.get(value(element, "num-format") or "", "none")
    shown = min(max(number(value(element, "display-levels"), 1), 1), depth + 1)
    places = "" if form == "none" else ".".join(f"%{level + 1}" for level in range(depth + 1 - shown, depth + 1))
    text = (value(element, "num-prefix") or "") + places + (value(element, "num-suffix") or "")
    if written := value(element, "num-list-format"):
        text = _FORMAT_PLACE.sub(r"%\1", written)
    alignment = next(iter(children(child(element, "list-level-properties"), "list-level-label-alignment")), None)
    gap = "" if value(alignment, "label-followed-by") == "nothing" else " "
    return Level(start=number(value(element, "start-value"), 1), form=form, text=text, gap=gap)

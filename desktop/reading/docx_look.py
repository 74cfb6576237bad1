"""How a Word file looks where that changes what is read: fonts of before Unicode, and levels of headings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.reading.encodings import of_font
from desktop.reading.numbering import child, children, number, value

if TYPE_CHECKING:
    from lxml.etree import _Element

_BODY_LEVEL = 9
"""The outline level that Word gives to text that is no heading."""


class Look:
    """The styles of one document."""

    def __init__(self, body: _Element, styles: _Element | None) -> None:
        self._styles = {value(each, "styleId"): each for each in children(styles, "style")}
        self._standard = next(
            (
                name
                for name, each in self._styles.items()
                if value(each, "type") == "paragraph" and value(each, "default") in {"1", "true"}
            ),
            None,
        )
        self._default = _font(child(styles, "docDefaults", "rPrDefault", "rPr"))
        roots = [body] if styles is None else [body, styles]
        told = [_own_font(fonts) for root in roots for fonts in root.iter("{*}rFonts")]
        self.has_old_fonts = any(font and of_font(font) for font in told)
        """Whether any font is of before Unicode: hardly ever, and then no font need be looked for."""
        self._of_style: dict[str | None, str] = {}
        self._levels: dict[str | None, int] = {}

    def font(self, run: _Element | None, paragraph: _Element | None) -> str:
        """Return the font of a run with these properties in a paragraph with those ("" for none)."""
        return (
            _font(run)
            or self._styled(value(child(run, "rStyle")))
            or self._styled(value(child(paragraph, "pStyle")) or self._standard)
            or self._default
        )

    def level(self, paragraph: _Element | None) -> int:
        """Return the level of a heading from 1, or 0 for other paragraphs."""
        if paragraph is None:
            return 0
        own = child(paragraph, "outlineLvl")
        if own is not None:
            return _level(own)
        style = value(child(paragraph, "pStyle"))
        if style not in self._levels:
            self._levels[style] = self._level_of(style)
        return self._levels[style]

    def _styled(self, style: str | None) -> str:
        if style not in self._of_style:
            fonts = (_font(child(each, "rPr")) for each in self._chain(style))
            self._of_style[style] = next((font for font in fonts if font), "")
        return self._of_style[style]

    def _level_of(self, style: str | None) -> int:
        levels = (child(each, "pPr", "outlineLvl") for each in self._chain(style))
        return next((_level(level) for level in levels if level is not None), 0)

    def _chain(self, style: str | None) -> list[_Element]:
        """Return a style and those that it is based on; damaged styles may be based on each other."""
        found: dict[str | None, _Element] = {}
        while style in self._styles and style not in found:
            found[style] = self._styles[style]
            style = value(child(self._styles[style], "basedOn"))
        return list(found.values())


def _level(element: _Element) -> int:
    level = number(value(element), _BODY_LEVEL)
    return level + 1 if 0 <= level < _BODY_LEVEL else 0


def _font(properties: _Element | None) -> str:
    fonts = child(properties, "rFonts")
    return "" if fonts is None else _own_font(fonts)


def _own_font(fonts: _Element) -> str:
    """Return the font of letters beyond ASCII, or that of ASCII where it alone is one of before Unicode."""
    beyond, ascii_only = value(fonts, "hAnsi") or "", value(fonts, "ascii") or ""
    return ascii_only if ascii_only and of_font(ascii_only) else beyond or ascii_only

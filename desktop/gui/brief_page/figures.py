"""The figures of every paragraph style, read from the very styles that the Word file gets.

So the preview follows whatever the layout rules say, without a second list of spaces and sizes.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lxml import etree

from desktop.briefs.outline import Style
from desktop.briefs.styles import styles_xml
from desktop.briefs.xml import style_id

if TYPE_CHECKING:
    from lxml.etree import _Element

    from desktop.briefs.profiles import Profile

UNIT = 8
"""Units of the preview's paper in a point: fine enough that widths of letters need no rounding."""
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TWIP = UNIT / 20


@dataclass(frozen=True, slots=True)
class Figure:
    """How a paragraph stands on the page; lengths in units of the paper, the size in points."""

    size: float
    bold: bool = False
    italic: bool = False
    before: float = 0
    after: float = 0
    exact: float = 0
    """Height of each line, or 0 where it follows the letters."""
    times: float = 1
    """Multiple of the letters' own height of line."""
    left: float = 0
    right: float = 0
    first: float = 0
    """Indent of the first line from `left`; less than nothing where it hangs."""
    align: str = "left"
    keep: bool = False
    """It stays on one page with what follows."""


def figures(profile: Profile) -> dict[str, Figure]:
    """Return the figures of each style of a profile under its identifier in the document."""
    root = etree.fromstring(styles_xml(profile))
    size = _number(root.find(f"./{_W}docDefaults//{_W}sz"), "val", profile.size * 2) / 2
    styles = {style.get(f"{_W}styleId", ""): style for style in root.iter(f"{_W}style")}
    found = {key: _figure(style, styles, Figure(size)) for key, style in styles.items()}
    return found | {style.value: found[style_id(style)] for style in Style if style_id(style) in found}


def _figure(style: _Element, styles: dict[str, _Element], bare: Figure) -> Figure:
    base = style.find(f"{_W}basedOn")
    key = base.get(f"{_W}val", "") if base is not None else ""
    under = _figure(styles[key], styles, bare) if key in styles else bare
    return _with_letters(_with_place(under, style.find(f"{_W}pPr")), style.find(f"{_W}rPr"))


def _with_place(figure: Figure, told: _Element | None) -> Figure:
    if told is None:
        return figure
    spacing, indent, align = (told.find(f"{_W}{name}") for name in ("spacing", "ind", "jc"))
    if spacing is not None:
        line, exact = _number(spacing, "line", 240), spacing.get(f"{_W}lineRule") == "exact"
        figure = replace(
            figure,
            before=_number(spacing, "before") * _TWIP,
            after=_number(spacing, "after") * _TWIP,
            exact=line * _TWIP if exact else 0,
            times=1 if exact else line / 240,
        )
    if indent is not None:
        first = _number(indent, "firstLine") - _number(indent, "hanging")
        sides = {side: _number(indent, side) * _TWIP for side in ("left", "right")}
        figure = replace(figure, first=first * _TWIP, left=sides["left"], right=sides["right"])
    if align is not None:
        figure = replace(figure, align=align.get(f"{_W}val", "left"))
    return replace(figure, keep=told.find(f"{_W}keepNext") is not None)


def _with_letters(figure: Figure, told: _Element | None) -> Figure:
    if told is None:
        return figure
    return replace(
        figure,
        size=_number(told.find(f"{_W}sz"), "val", figure.size * 2) / 2,
        bold=figure.bold or told.find(f"{_W}b") is not None,
        italic=figure.italic or told.find(f"{_W}i") is not None,
    )


def _number(element: _Element | None, name: str, default: float = 0) -> float:
    value = element.get(f"{_W}{name}") if element is not None else None
    return float(value) if value else default

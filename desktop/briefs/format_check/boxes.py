"""Text boxes and frames: words that stand beside the flow, told by the side of the page that they stand on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from desktop.briefs.format_check.properties import A, W, child, whole
from desktop.briefs.format_check.runs import TEXT_BOX

if TYPE_CHECKING:
    from lxml.etree import _Element

LEFT, RIGHT = 0, 1
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_WPG = "{http://schemas.microsoft.com/office/word/2010/wordprocessingGroup}"
_WPS = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_VML = "{urn:schemas-microsoft-com:vml}"
_EMU, _TWIP = 36_000.0, 1440 / 25.4
_POINTS = {"pt": 25.4 / 72, "in": 25.4, "cm": 10.0, "mm": 1.0, "px": 25.4 / 96, "": 25.4 / 72}
_LENGTH = re.compile(r"^(-?[\d.]+)([a-z]*)$")
_WHOLE_WIDTH = 0.72
"""Share of the page from which on a box stands on neither side."""
_PAPER, _MARGIN = 210.0, 30.0


class Sheet(NamedTuple):
    """The page that boxes stand on; lengths in millimetres."""

    width: float = _PAPER
    left: float = _MARGIN

    def side(self, begin: float, width: float) -> int | None:
        """Return the side of something that begins so far from the edge of the paper, None of what fills both."""
        if width >= self.width * _WHOLE_WIDTH:
            return None
        return RIGHT if begin + width / 2 > self.width / 2 else LEFT


def sheet_of(document: _Element) -> Sheet:
    """Return the page of the first section of a document."""
    properties = next(document.iter(f"{W}sectPr"), None)
    size, edges = child(properties, "pgSz"), child(properties, "pgMar")
    width = whole(size.get(f"{W}w")) if size is not None else None
    left = whole(edges.get(f"{W}left")) if edges is not None else None
    return Sheet(width / _TWIP if width else _PAPER, left / _TWIP if left is not None else _MARGIN)


def boxes(paragraph: _Element, sheet: Sheet) -> list[tuple[_Element, int | None]]:
    """Return the text boxes that hang on a paragraph, each with its side; what is drawn twice counts once."""
    found = [one for one in paragraph.iter(TEXT_BOX) if _hangs_on(one, paragraph)]
    sides = [_place(one, sheet) for one in found]
    if len(found) > 1 and len(set(sides)) == 1:  # nothing tells them apart but their order
        sides = [LEFT if at == 0 else RIGHT for at in range(len(found))]
    return list(zip(found, sides, strict=True))


def _hangs_on(content: _Element, paragraph: _Element) -> bool:
    """Tell whether a box is this paragraph's own, not one of a box in it, and not the copy for old programs."""
    for above in content.iterancestors():
        if above is paragraph:
            return True
        if above.tag == f"{W}p" or (above.tag == f"{_MC}Fallback" and _told_before(above)):
            return False
    return False


def _told_before(fallback: _Element) -> bool:
    both = fallback.getparent()
    others = () if both is None else (one for one in both if one is not fallback)
    return any(next(one.iter(TEXT_BOX), None) is not None for one in others)


def _place(content: _Element, sheet: Sheet) -> int | None:
    for above in content.iterancestors():
        if above.tag == f"{_WP}anchor":
            return _anchored(above, content, sheet)
        if above.tag == f"{_WP}inline":
            return LEFT
        if above.get("style"):
            return _of_style(above, sheet)
    return LEFT


def _anchored(anchor: _Element, content: _Element, sheet: Sheet) -> int | None:
    extent, position = anchor.find(f"{_WP}extent"), anchor.find(f"{_WP}positionH")
    width = _number(extent, "cx") / _EMU
    begin = _begin(position, width, sheet)
    group = anchor.find(f".//{_WPG}wgp")
    if group is not None:
        within = _within(group, content)
        if within:
            begin, width = begin + within[0] * width, within[1] * width
    return sheet.side(begin, width)


def _begin(position: _Element | None, width: float, sheet: Sheet) -> float:
    if position is None:
        return 0.0
    whole_page = position.get("relativeFrom") in {"page", "leftMargin"}
    align, offset = position.find(f"{_WP}align"), position.find(f"{_WP}posOffset")
    if align is not None:
        return _aligned(align.text or "", width, sheet)
    moved = float(offset.text or 0) / _EMU if offset is not None and _is_number(offset.text) else 0.0
    return moved if whole_page else sheet.left + moved


def _aligned(align: str, width: float, sheet: Sheet) -> float:
    ends = {"right": sheet.width - width, "outside": sheet.width - width, "center": (sheet.width - width) / 2}
    return ends.get(align, 0.0)


def _within(group: _Element, content: _Element) -> tuple[float, float] | None:
    """Return where a box lies within a group and how wide it is, as shares of the group."""
    shape = next((one for one in content.iterancestors() if one.tag == f"{_WPS}wsp"), None)
    own = None if shape is None else shape.find(f"{_WPS}spPr/{A}xfrm")
    frame = group.find(f"{_WPG}grpSpPr/{A}xfrm")
    if own is None or frame is None:
        return None
    room = _number(frame.find(f"{A}chExt"), "cx")
    begin = _number(own.find(f"{A}off"), "x") - _number(frame.find(f"{A}chOff"), "x")
    return (begin / room, _number(own.find(f"{A}ext"), "cx") / room) if room else None


def _of_style(shape: _Element, sheet: Sheet) -> int | None:
    """Return the side of a shape of old Word, which tells its place as a style of CSS."""
    told = dict(part.strip().split(":", 1) for part in shape.get("style", "").split(";") if ":" in part)
    width, begin = _css(told.get("width", "")), _css(told.get("margin-left", told.get("left", "")))
    align = told.get("mso-position-horizontal", "absolute")
    if align in {"left", "right", "center", "outside", "inside"}:
        return sheet.side(_aligned(align, width, sheet), width)
    base = 0.0 if told.get("mso-position-horizontal-relative") == "page" else sheet.left
    return sheet.side(base + begin, width)


def side_of_frame(frame: _Element, sheet: Sheet) -> int | None:
    """Return the side of a paragraph in a frame; a capital dropped over several lines stands on none."""
    if frame.get(f"{W}dropCap", "none") != "none":
        return None
    width = (whole(frame.get(f"{W}w")) or 0) / _TWIP
    align = frame.get(f"{W}xAlign")
    if align:
        return sheet.side(_aligned(align, width, sheet), width)
    moved = (whole(frame.get(f"{W}x")) or 0) / _TWIP
    return sheet.side(moved if frame.get(f"{W}hAnchor") == "page" else sheet.left + moved, width)


def _css(text: str) -> float:
    found = _LENGTH.match(text.strip())
    return float(found[1]) * _POINTS.get(found[2], 0.0) if found and _is_number(found[1]) else 0.0


def _number(element: _Element | None, name: str) -> float:
    text = None if element is None else element.get(name)
    return float(text) if text is not None and _is_number(text) else 0.0


def _is_number(text: str | None) -> bool:
    return bool(re.fullmatch(r"-?\d+(?:\.\d+)?", (text or "").strip()))

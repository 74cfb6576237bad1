"""The sections of a document: paper, margins, and what stands in the margins of its pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.briefs.format_check.document import Heading, Section
from desktop.briefs.format_check.properties import Styles, W, child, is_on, standing, value, whole
from desktop.briefs.format_check.runs import Runs, align_of_frame

if TYPE_CHECKING:
    from lxml.etree import _Element

    from desktop.briefs.format_check.package import Package

TWIPS_PER_MM = 1440 / 25.4
_LINK = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_BLANK = Heading(numbered=False, blank=True)
_MARGINS = ("top", "bottom", "left", "right")
_USUAL = {"w": 12240, "h": 15840, "header": 720} | dict.fromkeys(_MARGINS, 1440)


class Margins:
    """Reads sections in their order: what one leaves out it takes over from the one before."""

    def __init__(self, package: Package, main: str, styles: Styles) -> None:
        self._package, self._styles, self._runs = package, styles, Runs(styles)
        related = package.related(main)
        self._parts = related.get("header", {}) | related.get("footer", {})
        self._kept: dict[tuple[str, str], Heading] = {}

    def section(self, properties: _Element | None, *, tables: bool) -> Section:
        """Return the section that a w:sectPr describes."""
        for kind in ("header", "footer"):
            for one in () if properties is None else properties.iterfind(f"{W}{kind}Reference"):
                self._kept[kind, one.get(f"{W}type", "default")] = self._heading(one.get(_LINK, ""))
        size, edge = child(properties, "pgSz"), child(properties, "pgMar")
        number = child(properties, "pgNumType")
        first = is_on(child(properties, "titlePg"))
        return Section(
            width=_length(size, "w"),
            height=_length(size, "h"),
            top=abs(_length(edge, "top")),
            bottom=abs(_length(edge, "bottom")),
            left=_length(edge, "left") + _gutter(edge),
            right=_length(edge, "right"),
            header_from_edge=_length(edge, "header"),
            header=self._kept.get(("header", "default"), _BLANK),
            footer=self._kept.get(("footer", "default"), _BLANK),
            first_header=self._kept.get(("header", "first"), _BLANK) if first else None,
            first_footer=self._kept.get(("footer", "first"), _BLANK) if first else None,
            number_form="decimal" if number is None else number.get(f"{W}fmt", "decimal"),
            first_number=None if number is None else whole(number.get(f"{W}start")),
            tables=tables,
        )

    def _heading(self, link: str) -> Heading:
        root = self._package.part(self._parts[link]) if link in self._parts else None
        blank = True
        for paragraph in () if root is None else root.iter(f"{W}p"):
            direct = standing(child(paragraph, "pPr"))
            style = direct.get("style") or self._styles.usual("paragraph")
            content = self._runs.content(paragraph, style, {})
            if content.page_field:
                stands = self._styles.joined(style)[0] | direct
                before = "".join(piece.text for piece in content.pieces)
                align = align_of_frame(paragraph) or stands.get("align", "left")
                if align == "left" and before.count("\t") == 1:  # the usual stop of headers in the middle
                    align = "center"
                return Heading(numbered=True, blank=False, align=align, look=content.page_field)
            blank = blank and not content.length
        return Heading(numbered=False, blank=blank)


def _length(element: _Element | None, name: str) -> float:
    said = None if element is None else whole(element.get(W + name))
    return (_USUAL[name] if said is None else said) / TWIPS_PER_MM


def _gutter(element: _Element | None) -> float:
    said = None if element is None else whole(element.get(f"{W}gutter"))
    return (said or 0) / TWIPS_PER_MM


def mirrored(settings: _Element | None) -> bool:
    """Tell whether the margins change sides on even pages."""
    return value(settings, "mirrorMargins", "val") is not None or is_on(child(settings, "mirrorMargins"))

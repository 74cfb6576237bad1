"""Pages as they were read, from glyphs or from a picture → the text of the file, with the place of each line."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from desktop.domain import Place
from desktop.errors import ReadError
from desktop.reading.pdf_layout import Block, layout
from desktop.reading.pdf_paragraphs import join_pages
from desktop.reading.pdf_tables import cells_of
from desktop.reading.raw import Raw
from desktop.reading.recognised_signs import count_sections

if TYPE_CHECKING:
    from desktop.reading.pdf_layout import Line
    from desktop.reading.recognition import Recognised

_ABOVE, _BELOW = 0.95, 0.28
"""Of the size: how far letters with their marks reach above and below the baseline."""


class Sheet(NamedTuple):
    """One page: what stands on it in reading order, in points."""

    blocks: list[Block]
    width: float
    height: float
    slope: float = 0.0
    """How far its lines rise to the right on its picture, where they do not lie straight."""
    turned: int = 0
    """Degrees, clockwise, by which its picture had to be turned to be upright; the measures are those of then."""
    certainty: float | None = None
    """How sure the recognition of its characters is; None where none were recognised."""


def recognised_sheet(found: Recognised, turned: int) -> Sheet:
    """Return a page whose characters were recognised."""
    blocks = layout(found.glyphs, found.rules)
    return Sheet(blocks, found.width, found.height, found.slope, turned, found.certainty)


def joined(sheets: list[Sheet]) -> Raw:
    """Return the text of all pages."""
    recognised = [sheet for sheet in sheets if sheet.certainty is not None]
    if recognised:
        from desktop.reading.recognition import settings  # noqa: PLC0415 (for scans alone)

        lines = (line for sheet in recognised for block in sheet.blocks for line in block.lines)
        count_sections(lines, settings()["signs"])
    text, offsets, written = join_pages([sheet.blocks for sheet in sheets], max(sheet.width for sheet in sheets))
    places = tuple(
        Place(span, number, box_on(sheet, line))
        for number, (sheet, page) in enumerate(zip(sheets, written, strict=True))
        for span, line in page
    )
    if recognised and not text:
        raise ReadError("no_words")
    cells = cells_of([sheet.blocks for sheet in sheets], written)
    certainty = tuple(1.0 if sheet.certainty is None else sheet.certainty for sheet in sheets)
    return Raw(text, pages=offsets, blocks=cells, places=places, certainty=certainty if recognised else ())


def box_on(sheet: Sheet, line: Line) -> tuple[float, float, float, float]:
    """Return where a line stands on the page as it is stored, as shares of its width and height."""
    rises = [sheet.slope * (x - sheet.width / 2) for x in (line.x, line.right)]
    top = sheet.height - (line.y + max(rises) + _ABOVE * line.size)
    bottom = sheet.height - (line.y + min(rises) - _BELOW * line.size)
    aside = sheet.slope * (sheet.height / 2 - line.y)
    left, right = (line.x + aside) / sheet.width, (line.right + aside) / sheet.width
    return _turned_back(
        (_share(left), _share(top / sheet.height), _share(right), _share(bottom / sheet.height)), sheet.turned
    )


def _share(value: float) -> float:
    return round(min(max(value, 0.0), 1.0), 4)


def _turned_back(box: tuple[float, float, float, float], degrees: int) -> tuple[float, float, float, float]:
    left, top, right, bottom = box
    if degrees == 90:
        return top, _share(1 - right), bottom, _share(1 - left)
    if degrees == 180:
        return _share(1 - right), _share(1 - bottom), _share(1 - left), _share(1 - top)
    if degrees == 270:
        return _share(1 - bottom), left, _share(1 - top), right
    return box

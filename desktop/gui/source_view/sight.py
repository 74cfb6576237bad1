"""What is in sight of a page, and what stands at a point of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextBlock, QTextLine

from desktop.domain import Span
from desktop.gui.source_view.marks import AWAY, SIGN, STEP

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.domain import Finding, Mark
    from desktop.gui.source_view.page import SourcePage

_BESIDE = 10.0
"""Pixels beside its words at which a line is still meant."""
_HIDDEN = 3.0
"""Pixels of a line that may be cut off while it is still read."""


class Sight:
    """The lines of a page that can be seen now."""

    def __init__(self, page: SourcePage) -> None:
        self._page = page

    def blocks(self) -> Iterator[tuple[QTextBlock, QRectF]]:
        """Return the blocks in sight, each with its rectangle on the viewport."""
        page = self._page
        block, top = page.firstVisibleBlock(), page.contentOffset()
        while block.isValid() and top.y() < page.viewport().height():
            rect = page.page_layout.blockBoundingRect(block).translated(top)
            yield block, rect
            top = QPointF(top.x(), rect.bottom())
            block = block.next()

    def place_at(self, point: QPointF) -> int | None:
        """Return the code point of the character at a point; None beside the words."""
        hit = self._line_at(point)
        if hit is None:
            return None
        block, line, within = hit
        if not line.x() - _BESIDE <= within.x() <= line.x() + line.naturalTextWidth() + 2:
            return None
        x = max(within.x(), line.x())
        unit = line.xToCursor(x, QTextLine.CursorPosition.CursorOnCharacter)
        return self._page.sheet.display.offsets.from_qt(block.position() + int(unit))

    def finding_at(self, point: QPointF) -> Finding | None:
        """Return the innermost find at a point, or in the margin the first that begins on the line there."""
        sheet, place = self._page.sheet, self.place_at(point)
        if place is not None:
            return sheet.index.innermost(place)
        hit = self._line_at(point)
        if hit is None or point.x() >= self._page.page_layout.column.left:
            return None
        block, line, _ = hit
        start = sheet.display.offsets.from_qt(block.position() + line.textStart())
        end = sheet.display.offsets.from_qt(block.position() + line.textStart() + line.textLength())
        begun = [each for each in sheet.statements_in(block.blockNumber()) if start <= each.start < end]
        return begun[0].finding if begun else None

    def marks_at(self, point: QPointF) -> list[Mark]:
        """Return the marks whose sign stands at a point, or whose words do."""
        sheet, column = self._page.sheet, self._page.page_layout.column
        right = column.left + column.width
        if point.x() < right + AWAY / 2:
            place = self.place_at(point)
            return [each.mark for each in sheet.marks.at(place)] if place is not None else []
        hit = self._line_at(point)
        if hit is None:
            return []
        block, line, _ = hit
        start = sheet.display.offsets.from_qt(block.position() + line.textStart())
        end = sheet.display.offsets.from_qt(block.position() + line.textStart() + line.textLength())
        begun = [each.mark for each in sheet.marks.beginning_in(start, end)]
        at = int((point.x() - right - AWAY + (STEP - SIGN) / 2) // STEP)
        return begun[at : at + 1] if at >= 0 else []

    def on_line(self, point: QPointF) -> QPointF:
        """Return a point moved up or down into the nearest line: Qt knows no line between two lines."""
        hit = self._line_at(point)
        if hit is None:
            return point
        _, line, within = hit
        top, bottom = line.y() + 1, line.y() + line.height() - 2
        return QPointF(point.x(), point.y() + min(max(within.y(), top), bottom) - within.y())

    def _line_at(self, point: QPointF) -> tuple[QTextBlock, QTextLine, QPointF] | None:
        """Return the line at the height of a point, with the point seen from the block's corner."""
        for block, rect in self.blocks():
            if rect.top() <= point.y() < rect.bottom():
                within, layout = point - rect.topLeft(), block.layout()
                rows = [layout.lineAt(number) for number in range(layout.lineCount())]
                line = min(rows, key=lambda row: abs(row.y() + row.height() / 2 - within.y()))
                return block, line, within
        return None

    def range(self) -> Span:
        """Return the code points of the lines that are wholly in sight; empty where none is."""
        height, offsets = self._page.viewport().height(), self._page.sheet.display.offsets
        units: list[int] = []
        for block, rect in self.blocks():
            layout = block.layout()
            for number in range(layout.lineCount()):
                line = layout.lineAt(number)
                top = rect.top() + line.y()
                if top >= -_HIDDEN and top + line.height() <= height + _HIDDEN:
                    start = block.position() + line.textStart()
                    units += (start, start + line.textLength())
        return offsets.span_from_qt(min(units), max(units)) if units else Span(0, 0)

    def sees(self, span: Span) -> bool:
        """Say whether a span is well in sight: from its beginning to its end, or begun in the upper half."""
        height = self._page.viewport().height()
        first = self.line_of(span.start)
        if first is None or first[0] < 0 or first[1] > height:
            return False
        last = self.line_of(max(span.end - 1, span.start))
        return first[1] <= height / 2 or (last is not None and last[1] <= height)

    def line_of(self, place: int) -> tuple[float, float] | None:
        """Return top and bottom of the line that shows a code point, None where its block is out of sight."""
        display = self._page.sheet.display
        if not 0 <= place <= len(self._page.sheet.text):
            return None
        number = display.block_of(place)
        for block, rect in self.blocks():
            if block.blockNumber() == number:
                unit = display.offsets.to_qt(place) - block.position()
                line = block.layout().lineForTextPosition(unit)
                return rect.top() + line.y(), rect.top() + line.y() + line.height()
        return None

"""The two ends of the chosen statement, which the mouse can take hold of and put elsewhere."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPen

from desktop.domain import FindingState, Official, Span
from desktop.gui.source_view.boxes import boxes
from desktop.gui.source_view.words import first_word, last_word, word_end, word_start

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from desktop.gui.source_view.page import SourcePage

_KNOB, _RING = 3.6, 1.4
_NEAR = 9.0
"""Pixels around a knob in which the mouse takes hold of it."""
_EDGE = 4.0
"""Pixels beside the outline's upright edge in which it does."""
_SCROLL_MS = 60


class End(Enum):
    """One of the two ends of a find."""

    START = 0
    LAST = 1


class Handles(QObject):
    """Follows the mouse from the moment it takes hold of an end until it lets go, or Escape takes it back."""

    moved = Signal(str, Span)
    """The clerk let go: the id of the find, and where it is to stand."""
    noise_met = Signal()
    """The find stopped in front of what is no part of the report."""

    def __init__(self, page: SourcePage) -> None:
        super().__init__(page)
        self._page = page
        self.movable = True
        """Whether the clerk may put ends elsewhere."""
        self._held: End | None = None
        self._at = QPointF()
        self._stopped = False
        # Above and below the page the text comes towards the mouse.
        self._scrolling = QTimer(self, interval=_SCROLL_MS)
        self._scrolling.timeout.connect(self._scroll)

    @property
    def held(self) -> bool:
        """Whether the mouse holds an end."""
        return self._held is not None

    def span(self) -> Span | None:
        """Return where the chosen find stands, if its ends can be moved: only a statement's can."""
        finding = self._page.sheet.chosen_finding() if self.movable else None
        if not finding or isinstance(finding.content, Official) or finding.state is FindingState.REJECTED:
            return None
        span = finding.content.span
        return span if 0 <= span.start < span.end <= len(self._page.sheet.text) else None

    def hit(self, point: QPointF) -> End | None:
        """Return the end that the mouse would take hold of at a point."""
        span = self.span()
        for end, edge in self._edges(span).items() if span else ():
            knob = edge.topLeft() if end is End.START else edge.bottomLeft()
            near = (point - knob).manhattanLength() <= _NEAR
            on_edge = abs(point.x() - edge.left()) <= _EDGE and edge.top() <= point.y() <= edge.bottom()
            if near or on_edge:
                return end
        return None

    def take(self, point: QPointF) -> bool:
        """Take hold of an end, if there is one at a point."""
        self._held, self._stopped = self.hit(point), False
        if self._held:
            self._page.sheet.preview = self.span()
        return self.held

    def drag(self, point: QPointF) -> None:
        """Bring the end to the word at a point."""
        self._at = point
        outside = not 0 <= point.y() < self._page.viewport().height()
        (self._scrolling.start if outside else self._scrolling.stop)()
        preview = self._moved_to(self._page.place_near(point))
        if preview != self._page.sheet.preview:
            self._page.sheet.preview = preview
            self._page.viewport().update()

    def drop(self) -> None:
        """Let go: the find is to stand where its preview does."""
        preview, finding, stopped = self._page.sheet.preview, self._page.sheet.chosen_finding(), self._stopped
        before = self.span()
        self.cancel()
        if preview and finding and preview != before:
            self.moved.emit(finding.id, preview)
        if stopped:
            self.noise_met.emit()

    def cancel(self) -> None:
        """Leave the find where it is."""
        self._held = self._page.sheet.preview = None
        self._scrolling.stop()
        self._page.viewport().update()

    def _moved_to(self, place: int) -> Span | None:
        span, sheet = self.span(), self._page.sheet
        if not span:
            return None
        if self._held is End.START:
            start = min(word_start(sheet.text, place), last_word(sheet.text, span))
            before = (
                [noise.end for noise in sheet.shapes.noise_in(start, span.start)] if start < span.start else []
            )
            self._stopped = bool(before)
            return Span(max([start, *before]), span.end)
        end = max(word_end(sheet.text, place), first_word(sheet.text, span))
        behind = [noise.start for noise in sheet.shapes.noise_in(span.end, end)] if end > span.end else []
        self._stopped = bool(behind)
        return Span(span.start, min([end, *behind]))

    def _scroll(self) -> None:
        bar = self._page.verticalScrollBar()
        bar.setValue(bar.value() + (-1 if self._at.y() < 0 else 1))
        self.drag(self._at)

    def _edges(self, span: Span) -> dict[End, QRectF]:
        """Return the upright edges of the outline that are in sight, as rectangles without width."""
        display, layout = self._page.sheet.display, self._page.page_layout
        first, last = display.block_of(span.start), display.block_of(span.end - 1)
        found: dict[End, QRectF] = {}
        for block, rect in self._page.sight.blocks():
            number = block.blockNumber()
            if number not in (first, last):
                continue
            parts = boxes(block.layout(), layout.pitch(number), *display.within(span, number))
            if parts and number == first:
                edge = parts[0].rect.translated(rect.topLeft())
                found[End.START] = QRectF(edge.left() - 8, edge.top(), 0, edge.height())
            if parts and number == last:
                edge = parts[-1].rect.translated(rect.topLeft())
                found[End.LAST] = QRectF(edge.right() + 1, edge.top(), 0, edge.height())
        return found

    def paint(self, painter: QPainter) -> None:
        """Paint a knob at each end of the chosen statement."""
        span = self._page.sheet.preview or self.span()
        if not span or not self.span():
            return
        theme = self._page.sheet.theme
        for end, edge in self._edges(span).items():
            knob = edge.topLeft() if end is End.START else edge.bottomLeft()
            painter.setPen(QPen(QColor(theme.surface), _RING))
            painter.setBrush(QColor(theme.accent))
            painter.drawEllipse(
                knob, _KNOB + (1 if self._held is end else 0), _KNOB + (1 if self._held is end else 0)
            )


CURSOR = Qt.CursorShape.SizeHorCursor

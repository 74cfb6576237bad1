"""The strip beside the scroll bar: where in the whole text the finds are; a click goes there."""

from __future__ import annotations

from itertools import accumulate, pairwise
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.domain import FindingState, Statement
from desktop.gui.source_view.index import spans_of

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPaintEvent

    from desktop.gui.source_view.page import SourcePage

_WIDTH = 13
_TRACK = 7.0
_TICK = 4.0
_NEAR = 6.0
_EXACT = 150
"""Up to so many blocks are measured as they are laid out; more are guessed from their length."""


class OverviewStrip(QWidget):
    """Shows a tick for each statement, and the places of the chosen find."""

    finding_chosen = Signal(str)
    place_chosen = Signal(int)

    def __init__(self, page: SourcePage) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Overview of the finds"))
        self.setToolTip(self.tr("Where the finds are. Click to go there."))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._page = page
        self._tops: list[float] = []
        self._ticks: list[tuple[float, str]] = []
        # The text is shown first; the ticks follow as soon as nothing else is to be done.
        self._counting = QTimer(self, singleShot=True, interval=0)
        self._counting.timeout.connect(self._count)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        return QSize(_WIDTH, 100)

    def refresh(self, *, heights: bool = True) -> None:
        """Find the places of the ticks anew; the heights of the blocks only where they may have changed."""
        if heights:
            self._tops = []
        self._counting.start()

    def _count(self) -> None:
        sheet = self._page.sheet
        if not self._tops:
            self._tops = self._measured()
        self._ticks = [
            (self._share(place.start), place.finding.id)
            for place in sheet.index.places
            if isinstance(place.finding.content, Statement)
        ]
        self.update()

    def _measured(self) -> list[float]:
        """Return where each block begins, in pixels from the top, and where the last one ends."""
        page, sheet = self._page, self._page.sheet
        layout, count = page.page_layout, len(sheet.display.starts)
        if count <= _EXACT:
            blocks = (page.document().findBlockByNumber(number) for number in range(count))
            heights = [layout.blockBoundingRect(block).height() for block in blocks]
        else:
            per_line, pitch = layout.per_line(), layout.em * 1.68
            starts = [*sheet.display.starts, len(sheet.text)]
            heights = [ceil((after - at) / per_line) * pitch + 9 for at, after in pairwise(starts)]
        return [0.0, *accumulate(heights)]

    def _share(self, place: int) -> float:
        """Return how far down the text a code point stands, 0 to 1."""
        display = self._page.sheet.display
        number = display.block_of(place)
        span = display.block_span(number)
        within = (place - span.start) / max(span.end - span.start, 1)
        top, bottom = self._tops[number], self._tops[number + 1]
        return (top + within * (bottom - top)) / max(self._tops[-1], 1)

    def _track(self) -> QRectF:
        """Return the strip's track; a text that is all in sight has its ticks beside its lines."""
        height = float(self.height()) - 12
        if self._tops and self._tops[-1] < height:
            return QRectF(3, 18, _TRACK, self._tops[-1])
        return QRectF(3, 6, _TRACK, height)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802
        sheet, track = self._page.sheet, self._track()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(sheet.theme.surface))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(sheet.theme.bg))
        painter.drawRoundedRect(QRectF(3, 6, _TRACK, self.height() - 12), _TRACK / 2, _TRACK / 2)
        shown: set[tuple[int, str]] = set()
        for share, key in self._ticks:
            self._paint_tick(painter, track, share, key, shown)
        self._paint_chosen(painter, track)

    def _paint_tick(
        self, painter: QPainter, track: QRectF, share: float, key: str, shown: set[tuple[int, str]]
    ) -> None:
        finding = self._page.sheet.index.by_id.get(key)
        if finding is None or not isinstance(finding.content, Statement) or finding.state is FindingState.REJECTED:
            return
        y = round(track.top() + share * (track.height() - _TICK))
        decided = finding.state is not FindingState.SUGGESTED
        colour = self._page.sheet.theme.kinds[finding.content.kind].ink
        # In a long text thousands of ticks fall onto the same few hundred rows.
        if (y, colour) in shown:
            return
        shown.add((y, colour))
        painter.setBrush(QColor(colour))
        painter.setOpacity(0.45 if decided else 1.0)
        painter.drawRoundedRect(QRectF(track.left(), y, _TRACK, _TICK), 2, 2)
        painter.setOpacity(1.0)

    def _paint_chosen(self, painter: QPainter, track: QRectF) -> None:
        sheet = self._page.sheet
        chosen = sheet.index.by_id.get(sheet.chosen or "")
        if not chosen or not self._tops:
            return
        painter.setBrush(QColor(sheet.theme.accent))
        for span in spans_of(chosen)[:200]:
            y = round(track.top() + self._share(span.start) * (track.height() - _TICK))
            painter.drawRoundedRect(QRectF(track.left() - 3, y - 1, _TRACK + 6, _TICK + 2), 3, 3)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        track, y = self._track(), event.position().y()
        near = [(abs(track.top() + share * (track.height() - _TICK) + 2 - y), key) for share, key in self._ticks]
        if near and min(near)[0] <= _NEAR:
            self.finding_chosen.emit(min(near)[1])
        elif self._tops:
            self.place_chosen.emit(self._place_at((y - track.top()) / max(track.height(), 1)))

    def _place_at(self, share: float) -> int:
        wanted = min(max(share, 0.0), 1.0) * self._tops[-1]
        number = max(sum(top <= wanted for top in self._tops[:-1]) - 1, 0)
        span = self._page.sheet.display.block_span(number)
        top, bottom = self._tops[number], self._tops[number + 1]
        return span.start + int((wanted - top) / max(bottom - top, 1) * (span.end - span.start))

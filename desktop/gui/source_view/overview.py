"""The strip beside the scroll bar: where in the whole text the finds are; a click goes there."""

from __future__ import annotations

from itertools import accumulate, pairwise
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.domain import FindingState, Official

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QMouseEvent, QPaintEvent

    from desktop.domain import Finding
    from desktop.gui.source_view.page import SourcePage

_WIDTH = 13
_TRACK = 7.0
_TICK = 4.0
_NEAR = 6.0
_CROWDED = 120
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
        self._starts: list[int] = []
        self._shares: list[float] = []
        self._owners: list[Finding] = []
        self._rows: dict[int, tuple[str, bool]] = {}
        self._drawn_height = -1.0
        self._stale = False
        # The text is shown first; the ticks follow as soon as nothing else is to be done.
        self._counting = QTimer(self, singleShot=True, interval=0)
        self._counting.timeout.connect(self._count)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        return QSize(_WIDTH, 100)

    def refresh(self, *, heights: bool = True) -> None:
        """Find the places of the ticks anew; the heights of the blocks only where they may have changed."""
        if heights:
            self._tops = []
        self._stale = True
        self.update()

    def _count(self) -> None:
        index = self._page.sheet.index
        if not self._tops or self._starts != index.starts:
            self._tops = self._tops or self._measured()
            self._starts, self._shares = index.starts, list(self._all_shares())
        self._owners = index.owners
        self._drawn_height = -1.0
        self.update()

    def _all_shares(self) -> Iterator[float]:
        """Return how far down the text each place of the index stands, 0 to 1."""
        starts = [*self._page.sheet.display.starts, len(self._page.sheet.text) + 1]
        tops, whole = self._tops, max(self._tops[-1], 1.0)
        number = 0
        for place in self._page.sheet.index.starts:
            while starts[number + 1] <= place:
                number += 1
            slope = (tops[number + 1] - tops[number]) / (starts[number + 1] - starts[number])
            yield (tops[number] + (place - starts[number]) * slope) / whole

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
        if self._drawn_height != track.height():
            self._rows, self._drawn_height = self._ticks(track.height()), track.height()
        radius = 2 if len(self._rows) < _CROWDED else 0
        for y, (colour, decided) in self._rows.items():
            painter.setOpacity(0.45 if decided else 1.0)
            tick = QRectF(track.left(), track.top() + y, _TRACK, _TICK)
            if radius:
                painter.setBrush(QColor(colour))
                painter.drawRoundedRect(tick, radius, radius)
            else:
                painter.fillRect(tick, QColor(colour))
        painter.setOpacity(1.0)
        self._paint_chosen(painter, track)
        if self._stale:
            self._stale = False
            self._counting.start()

    def _ticks(self, height: float) -> dict[int, tuple[str, bool]]:
        """Return the colour at each row, and whether all there is decided; what is left covers what is done."""
        inks = {kind: colours.ink for kind, colours in self._page.sheet.theme.kinds.items()}
        rows: dict[int, tuple[str, bool]] = {}
        for share, finding in zip(self._shares, self._owners, strict=True):
            content, state = finding.content, finding.state
            if isinstance(content, Official) or state is FindingState.REJECTED:
                continue
            y, decided = int(share * (height - _TICK)), state is not FindingState.SUGGESTED
            if not decided or y not in rows:
                rows[y] = (inks[content.kind], decided)
        return rows

    def _paint_chosen(self, painter: QPainter, track: QRectF) -> None:
        sheet = self._page.sheet
        painter.setBrush(QColor(sheet.theme.accent))
        for share, finding in zip(self._shares, self._owners, strict=True):
            if finding.id == sheet.chosen:
                y = track.top() + int(share * (track.height() - _TICK))
                painter.drawRoundedRect(QRectF(track.left() - 3, y - 1, _TRACK + 6, _TICK + 2), 3, 3)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        track, y = self._track(), event.position().y()
        aim = (y - track.top() - _TICK / 2) / max(track.height() - _TICK, 1)
        near = [
            (abs(share - aim), finding.id)
            for share, finding in zip(self._shares, self._owners, strict=True)
            if not isinstance(finding.content, Official) and finding.state is not FindingState.REJECTED
        ]
        if near and min(near)[0] * track.height() <= _NEAR:
            self.finding_chosen.emit(min(near)[1])
        elif self._tops:
            self.place_chosen.emit(self._place_at((y - track.top()) / max(track.height(), 1)))

    def _place_at(self, share: float) -> int:
        wanted = min(max(share, 0.0), 1.0) * self._tops[-1]
        number = max(sum(top <= wanted for top in self._tops[:-1]) - 1, 0)
        span = self._page.sheet.display.block_span(number)
        top, bottom = self._tops[number], self._tops[number + 1]
        return span.start + int((wanted - top) / max(bottom - top, 1) * (span.end - span.start))

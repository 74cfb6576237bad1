"""The strip beside the scroll bar: where in the whole text finds, doubts, marks and searched words are."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate, pairwise
from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop.domain import FindingState, Official, Span
from desktop.gui.source_view.card import boxed, card, caution_card, mark_card
from desktop.gui.source_view.cautions import Doubt
from desktop.gui.source_view.index import spans_of
from desktop.gui.source_view.margin import seen_colour
from desktop.gui.source_view.marks import draw_mark
from desktop.gui.source_view.strip_rows import Rows, mended

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QMouseEvent, QPaintEvent

    from desktop.domain import Finding, Mark
    from desktop.gui.source_view.page import SourcePage

_WIDTH = 22
_TRACK_LEFT, _TRACK = 4.0, 7.0
_SIDE_LEFT, _SIGN = 13.0, 8.0
"""Where doubts and marks stand, beside the finds, and how large their signs are."""
_TICK = 4.0
_HIT = 2.0
_NEAR = 6.0
_CROWDED = 120
_SHOWN = 1500
_FEW = 8
"""Fewer places than one in so many blocks are looked up one by one."""
_EXACT = 150
"""Up to so many blocks are measured as they are laid out; more are guessed from their length."""


class Tick(NamedTuple):
    """A doubt or a mark of the clerk's beside the finds, and how far down it stands (0 to 1)."""

    share: float
    span: Span
    what: Doubt | Mark


class OverviewStrip(QWidget):
    """Shows a tick for each statement and for words searched, signs of doubts and marks, and what was seen."""

    finding_chosen = Signal(str)
    place_chosen = Signal(int)
    caution_chosen = Signal(int)
    mark_chosen = Signal(str)

    def __init__(self, page: SourcePage) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Overview of the finds"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._page = page
        self._tops: list[float] = []
        self._starts: list[int] = []
        self._rows = Rows()
        self._ticks: list[Tick] = []
        self._found: list[float] = []
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

    # Where everything stands

    def _count(self) -> None:
        sheet = self._page.sheet
        index = sheet.index
        if not self._tops:
            self._tops, self._starts = self._measured(), []
            self._rows.forget()
        if self._starts is not index.starts or self._rows.owners is not index.owners:
            shares = mended(self._starts, self._rows.shares, index.starts, self._shares_of)
            self._starts = index.starts
            self._rows.put(shares, index.owners)
        self._ticks = [*self._doubts(), *self._marks()]
        # Of words that are everywhere as many are shown as the strip has room for.
        self._found = self._shares_of(sheet.found.starts[:: len(sheet.found) // _SHOWN + 1])
        self.update()

    def _shares_of(self, places: Sequence[int]) -> list[float]:
        """Return how far down the text each of some places, in their order, stands: 0 to 1."""
        display = self._page.sheet.display
        if len(places) * _FEW < len(display.starts):
            return [self._share_of(place) for place in places]
        starts = [*display.starts, len(self._page.sheet.text) + 1]
        whole, at = max(self._tops[-1], 1.0), 0
        shares: list[float] = []
        # Block by block, for there are far fewer of them than of finds.
        for (start, after), (top, bottom) in zip(pairwise(starts), pairwise(self._tops), strict=True):
            end = bisect_left(places, after, at)
            if end > at:
                first, slope = top / whole, (bottom - top) / (after - start) / whole
                shares += [first + (place - start) * slope for place in places[at:end]]
                at = end
        return shares

    def _share_of(self, place: int) -> float:
        display = self._page.sheet.display
        number = display.block_of(place)
        start, after = display.block_span(number)
        top, bottom = self._tops[number], self._tops[number + 1]
        return (top + (place - start) * (bottom - top) / max(after - start, 1)) / max(self._tops[-1], 1.0)

    def _doubts(self) -> list[Tick]:
        cautions = self._page.sheet.cautions
        doubts = [
            doubt for doubt in cautions.over(0, len(self._page.sheet.text)) if doubt.number not in cautions.seen
        ]
        shares = self._shares_of([doubt.caution.span.start for doubt in doubts])
        pairs = zip(shares, doubts, strict=True)
        return [Tick(share, doubt.caution.span, doubt) for share, doubt in pairs]

    def _marks(self) -> list[Tick]:
        places = self._page.sheet.marks.places
        shares = self._shares_of([each.span.start for each in places])
        return [Tick(share, each.span, each.mark) for share, each in zip(shares, places, strict=True)]

    def _measured(self) -> list[float]:
        """Return where each block begins, in pixels from the top, and where the last one ends."""
        page, sheet = self._page, self._page.sheet
        layout, count = page.page_layout, len(sheet.display.starts)
        if count <= _EXACT:
            blocks = (page.document().findBlockByNumber(number) for number in range(count))
            heights = [layout.blockBoundingRect(block).height() for block in blocks]
        else:
            per_line, pitch = layout.per_line(), layout.em * 1.68 * layout.air
            starts = [*sheet.display.starts, len(sheet.text)]
            heights = [ceil((after - at) / per_line) * pitch + 9 for at, after in pairwise(starts)]
        return [0.0, *accumulate(heights)]

    def _track(self) -> QRectF:
        """Return the strip's track; a text that is all in sight has its ticks beside its lines."""
        height = float(self.height()) - 12
        if self._tops and self._tops[-1] < height:
            return QRectF(_TRACK_LEFT, 18, _TRACK, self._tops[-1])
        return QRectF(_TRACK_LEFT, 6, _TRACK, height)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802
        sheet, track = self._page.sheet, self._track()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(sheet.theme.surface))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(sheet.theme.bg))
        painter.drawRoundedRect(QRectF(_TRACK_LEFT, 6, _TRACK, self.height() - 12), _TRACK / 2, _TRACK / 2)
        self._paint_read(painter, track)
        self._paint_found(painter, track)
        self._paint_finds(painter, track)
        self._paint_chosen(painter, track)
        self._paint_ticks(painter, track)
        if self._stale:
            self._stale = False
            self._counting.start()

    def _paint_read(self, painter: QPainter, track: QRectF) -> None:
        """Paint a thin line beside what was seen."""
        if not self._tops:
            return
        colour = seen_colour(self._page.sheet.theme)
        places = [place for span in self._page.sheet.read for place in span]
        rows = [track.top() + share * track.height() for share in self._shares_of(places)]
        joined: list[tuple[float, float]] = []
        for top, bottom in zip(rows[::2], rows[1::2], strict=True):
            # Gaps of less than a pixel are not seen: a day's decisions leave hundreds of them.
            before = joined.pop() if joined and top - joined[-1][1] < 1 else (top, top)
            joined.append((before[0], max(bottom, before[1])))
        for top, bottom in joined:
            painter.fillRect(QRectF(0, top, 2, max(bottom - top, 1)), colour)

    def _paint_found(self, painter: QPainter, track: QRectF) -> None:
        """Paint where the searched words are: across finds and signs, so that they show in a full strip too."""
        theme = self._page.sheet.theme
        colour = QColor(theme.found).lighter(190) if theme.dark else QColor(theme.found).darker(150)
        rows = {int(share * (track.height() - _HIT)) for share in self._found}
        for y in rows:
            painter.fillRect(QRectF(_TRACK_LEFT - 1, track.top() + y, _WIDTH - _TRACK_LEFT, _HIT), colour)

    def _paint_finds(self, painter: QPainter, track: QRectF) -> None:
        kinds = self._page.sheet.theme.kinds
        runs = self._rows.runs(track.height() - _TICK)
        radius = 2 if len(runs) < _CROWDED else 0
        painter.setPen(Qt.PenStyle.NoPen)
        for run in runs:
            painter.setOpacity(0.45 if run.decided else 1.0)
            tick = QRectF(track.left(), track.top() + run.first, _TRACK, _TICK + run.last - run.first)
            if radius:
                painter.setBrush(QColor(kinds[run.kind].ink))
                painter.drawRoundedRect(tick, radius, radius)
            else:
                painter.fillRect(tick, QColor(kinds[run.kind].ink))
        painter.setOpacity(1.0)

    def _paint_chosen(self, painter: QPainter, track: QRectF) -> None:
        sheet = self._page.sheet
        chosen = sheet.chosen_finding() if self._tops and sheet.chosen else None
        painter.setBrush(QColor(sheet.theme.accent))
        painter.setPen(Qt.PenStyle.NoPen)
        for span in spans_of(chosen) if chosen else ():
            if not 0 <= span.start < span.end <= len(sheet.text):
                continue
            y = track.top() + int(self._share_of(span.start) * (track.height() - _TICK))
            painter.drawRoundedRect(QRectF(track.left() - 3, y - 1, _TRACK + 6, _TICK + 2), 3, 3)

    def _paint_ticks(self, painter: QPainter, track: QRectF) -> None:
        theme, drawn = self._page.sheet.theme, set[tuple[int, bool]]()
        for tick in self._ticks:
            y = track.top() + tick.share * (track.height() - _TICK) + _TICK / 2
            if (int(y), isinstance(tick.what, Doubt)) in drawn:
                continue
            drawn.add((int(y), isinstance(tick.what, Doubt)))
            rect = QRectF(_SIDE_LEFT, y - _SIGN / 2, _SIGN, _SIGN)
            if isinstance(tick.what, Doubt):
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(theme.caution))
                corners = [QPointF(rect.center().x(), rect.top()), rect.bottomRight(), rect.bottomLeft()]
                painter.drawPolygon(QPolygonF(corners))
            else:
                draw_mark(painter, rect, tick.what.kind, theme)

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        hit = self._hit(event.position())
        if isinstance(hit, Tick):
            self.place_chosen.emit(hit.span.start)
            if isinstance(hit.what, Doubt):
                self.caution_chosen.emit(hit.what.number)
            else:
                self.mark_chosen.emit(hit.what.id)
        elif hit is not None:
            self.finding_chosen.emit(hit.id)
        elif self._tops:
            track = self._track()
            place = self._place_at((event.position().y() - track.top()) / max(track.height(), 1))
            self.place_chosen.emit(place)

    def _hit(self, point: QPointF) -> Tick | Finding | None:
        """Return what stands nearest to a point: signs at the right side, finds on the track."""
        track = self._track()
        aim = (point.y() - track.top() - _TICK / 2) / max(track.height() - _TICK, 1)
        reach = _NEAR / max(track.height(), 1)
        signs = [(abs(tick.share - aim), at) for at, tick in enumerate(self._ticks)]
        if point.x() >= _SIDE_LEFT - 1 and signs and min(signs)[0] <= reach:
            return self._ticks[min(signs)[1]]
        near = [
            (abs(share - aim), at)
            for at, (share, finding) in enumerate(zip(self._rows.shares, self._rows.owners, strict=True))
            if not isinstance(finding.content, Official) and finding.state is not FindingState.REJECTED
        ]
        return self._rows.owners[min(near)[1]] if near and min(near)[0] <= reach else None

    def tip_at(self, point: QPointF) -> str:
        """Return what is said of what stands at a point of the strip, as rich text."""
        hit, theme = self._hit(point), self._page.sheet.theme
        if hit is None:
            return self.tr("Where finds, points to check, your marks and searched words are. Click to go there.")
        if not isinstance(hit, Tick):
            return boxed(card(hit, theme))
        if isinstance(hit.what, Doubt):
            return boxed(caution_card(hit.what.caution, theme))
        return boxed(mark_card(hit.what, theme))

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.tip_at(QPointF(event.pos())), self)
            return True
        return super().event(event)

    def _place_at(self, share: float) -> int:
        wanted = min(max(share, 0.0), 1.0) * self._tops[-1]
        number = max(bisect_right(self._tops, wanted, hi=len(self._tops) - 1) - 1, 0)
        span = self._page.sheet.display.block_span(number)
        top, bottom = self._tops[number], self._tops[number + 1]
        return span.start + int((wanted - top) / max(bottom - top, 1) * (span.end - span.start))

"""The clerk's own marks by place: notes, bookmarks and questions for the leader, beside their words."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPolygonF

from desktop.domain import MarkKind, Span
from desktop.gui.review.painting import NOTE, draw_strokes
from desktop.gui.source_view.index import spans_of
from desktop.gui.theme import interface_font

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from desktop.domain import Finding, Mark
    from desktop.gui.source_view.block_painter import BlockPainter
    from desktop.gui.theme import Theme

SIGN = 11.0
"""Pixels of a sign beside its line."""
STEP = 13.0
"""Pixels from one sign to the next on the same line."""
AWAY = 7.0
"""Pixels between the lines and their signs."""
_ORDER = (MarkKind.QUESTION, MarkKind.NOTE, MarkKind.BOOKMARK)
_RIBBON = ((0.2, 0.02), (0.8, 0.02), (0.8, 0.98), (0.5, 0.68), (0.2, 0.98))


class Marked(NamedTuple):
    """A mark and the words that it stands beside now."""

    span: Span
    mark: Mark


class Marks:
    """The marks of one report that have a place in its text."""

    def __init__(self, marks: Iterable[Mark] = (), find: Callable[[str], Finding | None] = lambda _: None) -> None:
        placed = [Marked(span, mark) for mark in marks if (span := span_of(mark, find))]
        self.places = sorted(placed, key=lambda each: (each.span, _ORDER.index(each.mark.kind)))
        self._starts = [each.span.start for each in self.places]
        self._reach = list(accumulate((each.span.end for each in self.places), max))

    def over(self, start: int, end: int) -> list[Marked]:
        """Return the marks whose words touch [start, end)."""
        first, last = bisect_right(self._reach, start), bisect_left(self._starts, end)
        return [each for each in self.places[first:last] if each.span.end > start]

    def at(self, place: int) -> list[Marked]:
        """Return the marks over a code point."""
        return self.over(place, place + 1)

    def beginning_in(self, start: int, end: int) -> list[Marked]:
        """Return the marks whose words begin in [start, end): their signs stand there."""
        return self.places[bisect_left(self._starts, start) : bisect_left(self._starts, end)]


def span_of(mark: Mark, find: Callable[[str], Finding | None]) -> Span | None:
    """Return the words that a mark is about: those of its find where that is still there; None on a report."""
    finding = find(mark.find_id) if mark.find_id else None
    spans = spans_of(finding) if finding else ()
    return min(spans) if spans else mark.span


def signs(painter: BlockPainter, begun: Iterable[Marked], right: float) -> list[tuple[QRectF, Mark]]:
    """Return where the signs of the marks that begin in a block stand, behind a column that ends at `right`."""
    places: list[tuple[QRectF, Mark]] = []
    taken: dict[int, int] = {}
    for each in begun:
        boxes = painter.boxes(each.span)
        if not boxes:
            continue
        count = taken.get(boxes[0].line, 0)
        taken[boxes[0].line] = count + 1
        top = boxes[0].rect.center().y() - SIGN / 2
        places.append((QRectF(right + AWAY + count * STEP, top, SIGN, SIGN), each.mark))
    return places


def draw_mark(painter: QPainter, rect: QRectF, kind: MarkKind, theme: Theme) -> None:
    """Draw the sign of a mark: a speech bubble, a ribbon, or a question mark in a ring."""
    if kind is MarkKind.NOTE:
        draw_strokes(painter, rect, NOTE, theme.accent, 1.5)
        return
    painter.setPen(QPen(QColor(theme.accent), 1.4))
    if kind is MarkKind.BOOKMARK:
        painter.setBrush(QColor(theme.accent))
        points = [QPointF(rect.left() + x * rect.width(), rect.top() + y * rect.height()) for x, y in _RIBBON]
        painter.drawPolygon(QPolygonF(points))
        return
    painter.setBrush(QColor(theme.accent))
    painter.drawEllipse(rect.adjusted(-0.5, -0.5, 0.5, 0.5))
    painter.setPen(QColor(theme.accent_ink))
    font = QFont(interface_font(7.0, bold=True))
    font.setPixelSize(max(round(rect.height() * 0.82), 6))
    painter.setFont(font)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, "?")


def underline(painter: QPainter, lines: Iterable[QLineF], theme: Theme) -> None:
    """Underline marked words with fine dots, lighter than those of deadlines."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    pen = QPen(QColor(theme.accent), 1)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setDashPattern([1, 2])
    painter.setPen(pen)
    painter.drawLines([line.translated(0, 2) for line in lines])
    painter.restore()

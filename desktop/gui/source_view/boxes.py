"""Where stretches of a block stand on its lines, and one outline around them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QTextLine

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QPolygonF, QTextLayout

_TOUCHING = 0.01


class Box(NamedTuple):
    """One line's part of a stretch, in pixels from the block's corner."""

    rect: QRectF
    """As high as from line to line."""
    baseline: float
    line: int
    at_start: bool
    """The line begins with it."""


def boxes(layout: QTextLayout, pitch: float, start: int, end: int) -> list[Box]:
    """Return the parts of [start, end), in units of a laid out block, line by line."""
    if end <= start:
        return []
    found = []
    for number in range(layout.lineForTextPosition(start).lineNumber(), layout.lineCount()):
        line = layout.lineAt(number)
        if line.textStart() >= end:
            break
        found.append(_box(line, number, pitch, start, end))
    return [box for box in found if box.rect.width() > 0]


def _box(line: QTextLine, number: int, pitch: float, start: int, end: int) -> Box:
    at_start = start <= line.textStart()
    left = line.x() if at_start else x_of(line, start)
    # The space at which a line was broken has a width of its own that nobody sees.
    right = line.x() + line.naturalTextWidth()
    right = min(x_of(line, end), right) if end < line.textStart() + line.textLength() else right
    top = line.y() + (line.height() - pitch) / 2
    return Box(QRectF(left, top, right - left, pitch), line.y() + line.ascent(), number, at_start)


def x_of(line: QTextLine, place: int) -> float:
    """Return where a line shows the place in front of a unit."""
    at: Any = line.cursorToX(place)  # PySide returns the place beside the coordinate
    return float(at[0] if isinstance(at, tuple) else at)


def outline(rects: Iterable[QRectF], radius: float) -> QPainterPath:
    """Return one path around rectangles that may touch, with rounded corners."""
    joined = QPainterPath()
    for rect in rects:
        single = QPainterPath()
        # Lines that meet exactly would keep the edge between them.
        single.addRect(rect.adjusted(0, -_TOUCHING, 0, _TOUCHING))
        joined = joined.united(single)
    rounded = QPainterPath()
    for polygon in joined.simplified().toSubpathPolygons():
        _add_rounded(rounded, _corners(polygon), radius)
    return rounded


def _corners(polygon: QPolygonF) -> list[QPointF]:
    """Return the points at which a polygon of upright edges turns."""
    points = polygon.toList()
    if len(points) > 1 and points[0] == points[-1]:
        points.pop()
    kept: list[QPointF] = []
    for at, point in enumerate(points):
        before, after = points[at - 1], points[(at + 1) % len(points)]
        straight = abs((point.x() - before.x()) * (after.y() - point.y())) < _TOUCHING * 2 and abs(
            (point.y() - before.y()) * (after.x() - point.x())
        ) < (_TOUCHING * 2)
        if not straight:
            kept.append(point)
    return kept


def _add_rounded(path: QPainterPath, corners: list[QPointF], radius: float) -> None:
    for at, corner in enumerate(corners):
        before = _towards(corner, corners[at - 1], radius)
        after = _towards(corner, corners[(at + 1) % len(corners)], radius)
        if at == 0:
            path.moveTo(before)
        else:
            path.lineTo(before)
        path.quadTo(corner, after)
    path.closeSubpath()


def _towards(corner: QPointF, other: QPointF, radius: float) -> QPointF:
    way = other - corner
    length = max(abs(way.x()), abs(way.y()))
    return corner + way * (min(radius, length / 2) / length) if length else corner

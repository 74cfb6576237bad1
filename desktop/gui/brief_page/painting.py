"""A page of the preview on any surface: the window, a picture, a PDF file."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPen

from desktop.gui.brief_page.boxes import BAND, GREY, INK, page_font
from desktop.gui.brief_page.figures import UNIT
from desktop.gui.brief_page.flow import MM

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter, QTextLine

    from desktop.gui.brief_page.boxes import Stretch
    from desktop.gui.brief_page.flow import Flow, Page, Placed

_HAIR = 0.5 * UNIT
_COUNT_SIZE = 9
_AIR = 2 * UNIT


def paint_page(painter: QPainter, flow: Flow, number: int, seen: QRectF | None = None) -> None:
    """Paint what stands on a page (from 0); the painter's units are those of the paper.

    `seen`, in the same units, says which part of the page is wanted.
    """
    page = flow.pages[number]
    _paint_tables(painter, page)
    painter.setPen(QColor(INK))
    for placed in page.texts:
        if seen is None or _reaches(placed, seen):
            _paint_lines(painter, placed, flow)
    if shown := flow.number_of(number):
        _paint_number(painter, flow, shown)


def _reaches(placed: Placed, seen: QRectF) -> bool:
    if placed.last <= placed.first:
        return False
    top = placed.corner.y() + placed.box.tops[placed.first]
    return top <= seen.bottom() and placed.corner.y() + placed.box.bottoms[placed.last - 1] >= seen.top()


def _paint_tables(painter: QPainter, page: Page) -> None:
    for rect in page.fills:
        painter.fillRect(rect, QColor(BAND))
    painter.setPen(QPen(QColor(INK), _HAIR))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRects(page.frames)
    painter.setPen(QPen(QColor(INK), 0.75 * UNIT))
    for start, end in page.rules:
        painter.drawLine(start, end)


def _paint_lines(painter: QPainter, placed: Placed, flow: Flow) -> None:
    layout = placed.box.layout
    if placed.first == 0 and placed.last == layout.lineCount():
        layout.draw(painter, placed.corner)
    else:
        for line in range(placed.first, placed.last):
            layout.lineAt(line).draw(painter, placed.corner)
    for framed in placed.box.framed:
        _paint_frame(painter, placed, framed)
    if placed.sign:
        painter.save()
        painter.setPen(QColor(GREY))
        painter.setFont(page_font(flow.profile, _COUNT_SIZE))
        top = layout.lineAt(0)
        painter.drawText(QPointF(placed.corner.x(), placed.corner.y() + top.y() + top.ascent()), placed.sign)
        painter.restore()


def _paint_frame(painter: QPainter, placed: Placed, framed: Stretch) -> None:
    """Paint the frame of words that stand on one line."""
    line = placed.box.layout.lineForTextPosition(framed.start)
    if not placed.first <= line.lineNumber() < placed.last:
        return
    left, right = (_across(line, place) for place in (framed.start, framed.end))
    rect = QRectF(left, line.y(), right - left, line.ascent() + line.descent()).translated(placed.corner)
    painter.setPen(QPen(QColor(INK), UNIT))
    painter.drawRect(rect.adjusted(-_AIR, 0, _AIR, 0))
    painter.setPen(QColor(INK))


def _across(line: QTextLine, place: int) -> float:
    at = line.cursorToX(place)
    return cast("float", at[0] if isinstance(at, tuple) else at)


def _paint_number(painter: QPainter, flow: Flow, number: int) -> None:
    """Paint the number of a page in the middle of the upper margin; the first page has none."""
    profile = flow.profile
    painter.setPen(QColor(INK))
    painter.setFont(page_font(profile, profile.number_size))
    rect = QRectF(flow.left, profile.number_from_edge * MM, flow.width, profile.number_size * UNIT * 1.2)
    painter.drawText(rect, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, str(number))

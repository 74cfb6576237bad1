"""Small drawings shared by the lists: text in a few lines, progress, the marks of a decision."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF, QTextLayout, QTextOption

from desktop.domain import FindingState

if TYPE_CHECKING:
    from desktop.gui.theme import Theme

_MARKS = {
    FindingState.ACCEPTED: (((0.08, 0.55), (0.38, 0.85), (0.95, 0.18)),),
    FindingState.REJECTED: (((0.15, 0.15), (0.85, 0.85)), ((0.85, 0.15), (0.15, 0.85))),
    FindingState.CORRECTED: (((0.1, 0.9), (0.2, 0.6), (0.75, 0.05), (0.95, 0.25), (0.4, 0.8), (0.1, 0.9)),),
}
NOTE = (((0.05, 0.1), (0.95, 0.1), (0.95, 0.7), (0.5, 0.7), (0.25, 0.98), (0.25, 0.7), (0.05, 0.7), (0.05, 0.1)),)
# A triangle with the stroke and the point of an exclamation mark.
DOUBT = (
    ((0.5, 0.02), (0.98, 0.95), (0.02, 0.95), (0.5, 0.02)),
    ((0.5, 0.38), (0.5, 0.62)),
    ((0.5, 0.78), (0.5, 0.79)),
)
Strokes = tuple[tuple[tuple[float, float], ...], ...]


def small_font(font: QFont) -> QFont:
    """Return the face for what is secondary."""
    small = QFont(font)
    small.setPointSizeF(font.pointSizeF() * 0.92)
    return small


def draw_text(painter: QPainter, rect: QRectF, text: str, font: QFont, lines: int) -> None:
    """Draw text in at most a number of lines in the painter's colour, its end elided."""
    layout = QTextLayout(text, font)
    layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
    layout.beginLayout()
    top = rect.top()
    for number in range(lines):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(rect.width())
        rest = text[line.textStart() :]  # texts here hold no surrogates: offsets agree
        if number == lines - 1 and line.textLength() < len(rest.rstrip()):
            rest = QFontMetricsF(font).elidedText(rest, Qt.TextElideMode.ElideRight, rect.width())
            painter.setFont(font)
            painter.drawText(
                QRectF(rect.left(), top, rect.width(), line.height()), Qt.AlignmentFlag.AlignLeft, rest
            )
            break
        line.draw(painter, QPointF(rect.left(), top))
        top += line.height()
    layout.endLayout()


def draw_strokes(painter: QPainter, rect: QRectF, strokes: Strokes, colour: str, width: float = 1.6) -> None:
    """Draw polylines given in parts of a rectangle."""
    painter.setPen(
        QPen(QColor(colour), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    )
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for stroke in strokes:
        points = [QPointF(rect.left() + x * rect.width(), rect.top() + y * rect.height()) for x, y in stroke]
        painter.drawPolyline(QPolygonF(points))


def draw_state(painter: QPainter, rect: QRectF, state: FindingState, theme: Theme) -> None:
    """Draw the tick, cross or pencil of a decision; nothing for what is undecided."""
    if state in _MARKS:
        draw_strokes(painter, rect, _MARKS[state], state_colour(state, theme))


def state_colour(state: FindingState, theme: Theme) -> str:
    """Return the colour of a decision."""
    kinds = {kind.value: colours for kind, colours in theme.kinds.items()}
    if state is FindingState.ACCEPTED:
        return kinds["result"].ink
    if state is FindingState.REJECTED:
        return kinds["limitation"].ink
    return theme.accent if state is FindingState.CORRECTED else theme.soft


def strength(usual: float, theme: Theme) -> float:
    """Return how strongly to paint what is over and done: in high contrast as all else."""
    return 1.0 if _high(theme) else usual


def draw_progress(painter: QPainter, rect: QRectF, share: float, theme: Theme) -> None:
    """Draw a bar of which a share (0 to 1) is done."""
    draw_share(painter, rect, share, state_colour(FindingState.ACCEPTED, theme), theme)


def draw_share(painter: QPainter, rect: QRectF, share: float, colour: str, theme: Theme) -> None:
    """Draw a bar, a share (0 to 1) of it in a colour; the rest is hollow where lines are strong."""
    painter.setPen(QColor(theme.line) if _high(theme) else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.surface if _high(theme) else theme.line))
    painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
    if share > 0:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        done = QRectF(rect.left(), rect.top(), rect.width() * share, rect.height())
        painter.drawRoundedRect(done, rect.height() / 2, rect.height() / 2)


def _high(theme: Theme) -> bool:
    return theme.name.startswith("contrast")

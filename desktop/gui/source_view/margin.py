"""The margin: the kind of each statement beside the line on which it begins, and what was decided of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from desktop.domain import FindingState, Span, Statement, StatementKind
from desktop.gui.review.naming import kind_code
from desktop.gui.review.painting import draw_state
from desktop.gui.source_view.sheet import BAR_ROOM
from desktop.gui.theme import interface_font

if TYPE_CHECKING:
    from desktop.gui.source_view.block_painter import BlockPainter
    from desktop.gui.source_view.sheet import Sheet
    from desktop.gui.theme import Theme

WIDTH = 74.0
"""Pixels that the margin needs."""
_GAP = 7.0
_NARROW = 4.0
_MARK = 8.0
_QUIET = 0.55
_SEEN = 2.0
"""Pixels of the line beside what was seen."""


class Label(NamedTuple):
    """What the margin says beside one line: a kind, and the decision on it."""

    kind: StatementKind
    state: FindingState


class Line(NamedTuple):
    """The labels of one line, and the line's box."""

    labels: tuple[Label, ...]
    box: QRectF


def lines(sheet: Sheet, number: int, painter: BlockPainter) -> list[Line]:
    """Return the lines of a block on which statements begin."""
    rows: dict[int, tuple[list[Label], QRectF]] = {}
    for place in sheet.statements_in(number):
        parts = painter.boxes(Span(place.start, place.end))
        if not parts or not isinstance(place.finding.content, Statement):
            continue
        labels, _ = rows.setdefault(parts[0].line, ([], parts[0].rect))
        label = Label(place.finding.content.kind, place.finding.state)
        if label not in labels:
            labels.append(label)
    return [Line(tuple(labels), box) for labels, box in rows.values()]


def paint_margin(painter: QPainter, sheet: Sheet, rows: list[Line], left: float) -> None:
    """Paint the labels right-aligned before the column that begins at `left`."""
    if not rows:
        return
    font = interface_font(8.25, bold=True)
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    for row in rows:
        right = left - BAR_ROOM - _GAP
        for label in reversed(row.labels):
            right = _paint_label(painter, sheet, label, QPointF(right, row.box.center().y()), metrics) - _GAP
            if right < left - WIDTH:
                break


def paint_edge(painter: QPainter, sheet: Sheet, drawn: BlockPainter, number: int, left: float) -> None:
    """Paint a thin line beside the lines of a block that were seen, at the outer edge `left` of the margin."""
    colour = seen_colour(sheet.theme)
    for span in sheet.read.over(*sheet.display.block_span(number)):
        lines_seen = drawn.lines_of(span)
        painter.fillRect(QRectF(left, lines_seen.top(), _SEEN, lines_seen.height()), colour)


def seen_colour(theme: Theme) -> QColor:
    """Return the colour of the line beside what was seen: quiet, for it asks for nothing."""
    colour = QColor(theme.edge)
    colour.setAlphaF(_QUIET)
    return colour


def paint_number(painter: QPainter, sheet: Sheet, drawn: BlockPainter, number: int, right: float) -> None:
    """Paint the number of the paragraph that a block shows, right-aligned at `right` beside its first line."""
    paragraph = sheet.paragraphs.number_of_block(number)
    if paragraph is None:
        return
    painter.setFont(interface_font(7.75))
    painter.setPen(QColor(sheet.theme.soft))
    first = drawn.boxes(sheet.paragraphs.spans[paragraph - 1])
    if first:
        rect = QRectF(right - WIDTH, first[0].rect.top(), WIDTH, first[0].rect.height())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, str(paragraph))


def _paint_label(painter: QPainter, sheet: Sheet, label: Label, at: QPointF, metrics: QFontMetricsF) -> float:
    """Paint one label that ends at a point; return where it begins."""
    words = kind_code(label.kind)
    rejected = label.state is FindingState.REJECTED
    width = metrics.horizontalAdvance(words)
    rect = QRectF(at.x() - width, at.y() - metrics.height() / 2, width, metrics.height())
    painter.setPen(QColor(sheet.theme.noise if rejected else sheet.theme.kinds[label.kind].ink))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, words)
    if label.state is FindingState.SUGGESTED:
        return rect.left()
    mark = QRectF(rect.left() - _MARK - _NARROW, at.y() - _MARK / 2, _MARK, _MARK)
    draw_state(painter, mark, label.state, sheet.theme)
    return mark.left()

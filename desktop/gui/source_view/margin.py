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
_EDGE = 7.0
"""Pixels at the outer edge, where what was seen is told."""
_SEEN = 2.0
"""Pixels of the line beside what was seen."""


class Label(NamedTuple):
    """What the margin says beside one line of one kind: each decision on statements that begin there, once."""

    kind: StatementKind
    states: tuple[FindingState, ...]

    @property
    def marks(self) -> tuple[FindingState, ...]:
        """The decisions that have a mark."""
        return tuple(state for state in self.states if state is not FindingState.SUGGESTED)


class Line(NamedTuple):
    """The labels of one line, and the line's box."""

    labels: tuple[Label, ...]
    box: QRectF


def lines(sheet: Sheet, number: int, painter: BlockPainter) -> list[Line]:
    """Return the lines of a block on which statements begin."""
    rows: dict[int, tuple[dict[StatementKind, list[FindingState]], QRectF]] = {}
    for place in sheet.statements_in(number):
        parts = painter.boxes(Span(place.start, place.end))
        if not parts or not isinstance(place.finding.content, Statement):
            continue
        kinds, _ = rows.setdefault(parts[0].line, ({}, parts[0].rect))
        states = kinds.setdefault(place.finding.content.kind, [])
        if place.finding.state not in states:
            states.append(place.finding.state)
    return [Line(_labels(kinds), box) for kinds, box in rows.values()]


def _labels(kinds: dict[StatementKind, list[FindingState]]) -> tuple[Label, ...]:
    return tuple(Label(kind, tuple(states)) for kind, states in kinds.items())


def width_of(label: Label, metrics: QFontMetricsF) -> float:
    """Return the pixels of a label with its marks."""
    return metrics.horizontalAdvance(kind_code(label.kind)) + len(label.marks) * (_MARK + _NARROW)


def paint_margin(painter: QPainter, sheet: Sheet, rows: list[Line], left: float) -> None:
    """Paint the labels right-aligned before the column that begins at `left`, those that have room."""
    if not rows:
        return
    font = interface_font(8.25, bold=True)
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    for row in rows:
        right = left - BAR_ROOM - _GAP
        for label in reversed(row.labels):
            begin = right - width_of(label, metrics)
            if begin < left - WIDTH + _EDGE:
                break
            _paint_label(painter, sheet, label, QPointF(right, row.box.center().y()), metrics)
            right = begin - _GAP


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


def _paint_label(painter: QPainter, sheet: Sheet, label: Label, at: QPointF, metrics: QFontMetricsF) -> None:
    """Paint one label that ends at a point, its marks in front of it."""
    words = kind_code(label.kind)
    rejected = label.states == (FindingState.REJECTED,)
    width = metrics.horizontalAdvance(words)
    rect = QRectF(at.x() - width, at.y() - metrics.height() / 2, width, metrics.height())
    painter.setPen(QColor(sheet.theme.noise if rejected else sheet.theme.kinds[label.kind].ink))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, words)
    right = rect.left()
    for state in reversed(label.marks):
        right -= _MARK + _NARROW
        draw_state(painter, QRectF(right, at.y() - _MARK / 2, _MARK, _MARK), state, sheet.theme)

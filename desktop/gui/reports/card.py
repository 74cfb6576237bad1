"""How a report looks in the narrow list: title, what it is, what to mind, how far it has come."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.domain import FindingState, ReportState, StatementKind
from desktop.gui.reports.arrangement import USUAL_LINES, Line, Sorting
from desktop.gui.reports.arranging import title_of
from desktop.gui.reports.cells import cell_words, due_of, due_words, is_unset, secrecy_words
from desktop.gui.reports.wording import head_title
from desktop.gui.review.painting import DOUBT, draw_progress, draw_state, draw_strokes, draw_text, small_font
from desktop.gui.review.report_model import HEAD, SUMMARY
from desktop.gui.theme import appearance

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex

    from desktop.domain import ReportSummary
    from desktop.gui.reports.arranging import Head
    from desktop.gui.theme import Theme

    Index = QModelIndex | QPersistentModelIndex

_SIDE, _PAD, _GAP = 10, 8, 4
_META = frozenset({Line.BODY, Line.KIND, Line.IMPORTED})
_QUESTION = (
    ((0.2, 0.3), (0.3, 0.08), (0.7, 0.08), (0.8, 0.3), (0.5, 0.6), (0.5, 0.68)),
    ((0.5, 0.92), (0.5, 0.93)),
)


class Badge(NamedTuple):
    """A few words on a ground of their own."""

    words: str
    ink: str
    ground: str
    edge: str


class ReportDelegate(QStyledItemDelegate):
    """Paints cards, and the heads of groups."""

    lines: frozenset[Line] = USUAL_LINES

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: N802 (Qt's name)
        small = QFontMetricsF(small_font(option.font)).height()
        rows = 1 + bool(self.lines & _META)
        height = QFontMetricsF(_bold(option.font)).height() * 2 + small * rows + (rows - 1) * 2 + 9
        return QSize(120, round(height) + 2 * _PAD + _GAP)

    def head_height(self, option: QStyleOptionViewItem) -> int:
        """Return the height of the head of a group."""
        return round(QFontMetricsF(option.font).height()) + 14

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = appearance().theme
        painter.fillRect(option.rect, QColor(theme.bg))  # over the selection of the whole row
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if head := index.data(HEAD):
            draw_head(painter, option, head, theme)
        elif summary := index.data(SUMMARY):
            self._draw_card(painter, option, summary, theme)
        painter.restore()

    def _draw_card(
        self, painter: QPainter, option: QStyleOptionViewItem, summary: ReportSummary, theme: Theme
    ) -> None:
        outer = QRectF(option.rect).adjusted(_SIDE, _GAP / 2, -_SIDE, -_GAP / 2)
        _draw_ground(painter, outer, option.state, theme)
        inner = outer.adjusted(10, _PAD, -10, -_PAD)
        painter.setPen(QColor(theme.ink))
        draw_text(painter, inner, title_of(summary), _bold(option.font), 2)
        small = small_font(option.font)
        height = QFontMetricsF(small).height()
        share = summary.decided / summary.total if summary.total else 0.0
        draw_progress(painter, QRectF(inner.left(), inner.bottom() - 3, inner.width(), 3), share, theme)
        bottom = QRectF(inner.left(), inner.bottom() - 7 - height, inner.width(), height)
        painter.setFont(small)
        date = cell_words(summary, Sorting.DAY)
        if self.lines & _META:
            _draw_soft(painter, bottom.translated(0, -height - 2), self._meta(summary, date), theme)
            date = ""
        right = _draw_counts(painter, bottom, summary, theme)
        left = bottom.left()
        if date:
            _draw_soft(painter, bottom, date, theme)
            left += QFontMetricsF(small).horizontalAdvance(date) + 7
        _draw_badges(painter, QRectF(left, bottom.top(), right - left, height), self._badges(summary, theme))

    def _meta(self, summary: ReportSummary, date: str) -> str:
        shown = (line for line in (Line.KIND, Line.BODY, Line.IMPORTED) if line in self.lines)
        return " · ".join(filter(None, (date, *(cell_words(summary, Sorting(line.value)) for line in shown))))

    def _badges(self, summary: ReportSummary, theme: Theme) -> list[Badge]:
        """Return what to mind first, then what is good to know."""
        warn = (theme.caution, theme.caution_tint, theme.caution)
        quiet = (theme.soft, theme.raised, theme.line)
        badges = [Badge(f"{summary.stamp}?", *warn)] if is_unset(summary) else []
        if level := secrecy_words(summary):
            badges.append(Badge(level, theme.caution, theme.bg, theme.caution))
        day, past = due_of(summary)
        if day and Line.DEADLINE in self.lines:
            late = theme.kinds[StatementKind.LIMITATION]
            badges.append(Badge(due_words(day), *((late.ink, late.tint, late.ink) if past else quiet)))
        if summary.details.reviewer and Line.REVIEWER in self.lines:
            badges.append(Badge(summary.details.reviewer, *quiet))
        if Line.TAGS in self.lines:
            badges += [Badge(f"#{tag}", theme.accent, theme.raised, theme.line) for tag in summary.details.tags]
        return badges


def draw_head(painter: QPainter, option: QStyleOptionViewItem, head: Head, theme: Theme) -> None:
    """Draw the line over a group: a mark whether it is open, its title, how many reports it has."""
    row = QRectF(option.rect).adjusted(_SIDE + 2, 4, -_SIDE - 4, -2)
    if option.state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QPen(QColor(theme.accent), 1))
        painter.drawRoundedRect(row.adjusted(-3, -1, 3, 1), 5, 5)
    mark = ((0.2, 0.35), (0.5, 0.7), (0.8, 0.35)) if head.open else ((0.35, 0.2), (0.7, 0.5), (0.35, 0.8))
    draw_strokes(painter, QRectF(row.left(), row.center().y() - 5, 10, 10), (mark,), theme.soft, 1.5)
    font = _bold(small_font(option.font))
    painter.setFont(font)
    painter.setPen(QColor(theme.soft))
    count, metrics = str(head.count), QFontMetricsF(font)
    area = row.adjusted(16, 0, -metrics.horizontalAdvance(count) - 10, 0)
    words = metrics.elidedText(head_title(head), Qt.TextElideMode.ElideRight, area.width())
    behind = row.adjusted(16 + metrics.horizontalAdvance(words) + 8, 0, 0, 0)
    painter.drawText(behind, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, count)
    painter.setPen(QColor(theme.ink))
    painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)


def _draw_ground(painter: QPainter, outer: QRectF, state: QStyle.StateFlag, theme: Theme) -> None:
    if state & QStyle.StateFlag.State_Selected:
        painter.setPen(QPen(QColor(theme.accent), 2 if state & QStyle.StateFlag.State_HasFocus else 1))
        painter.setBrush(QColor(theme.surface))
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.raised))
    else:
        return
    painter.drawRoundedRect(outer, 9, 9)


def _draw_soft(painter: QPainter, row: QRectF, words: str, theme: Theme) -> None:
    painter.setPen(QColor(theme.soft))
    shown = QFontMetricsF(painter.font()).elidedText(words, Qt.TextElideMode.ElideRight, row.width())
    painter.drawText(row, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


def _draw_counts(painter: QPainter, row: QRectF, summary: ReportSummary, theme: Theme) -> float:
    """Draw how much is decided, with questions and points to check in front; return where all that begins."""
    count = f"{summary.decided}/{summary.total}"
    painter.setPen(QColor(theme.soft))
    painter.drawText(row, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, count)
    right = row.right() - QFontMetricsF(painter.font()).horizontalAdvance(count) - 8
    if summary.state is ReportState.DONE:
        draw_state(painter, QRectF(right - 10, row.center().y() - 4.5, 10, 9), FindingState.ACCEPTED, theme)
        right -= 17
    if summary.cautions:
        right = _draw_number(painter, QPointF(right, row.center().y()), summary.cautions, DOUBT, theme.caution)
    if summary.questions:
        right = _draw_number(painter, QPointF(right, row.center().y()), summary.questions, _QUESTION, theme.accent)
    return right


def _draw_number(
    painter: QPainter,
    end: QPointF,
    number: int,
    mark: tuple[tuple[tuple[float, float], ...], ...],
    colour: str,
) -> float:
    """Draw a small mark with a number that ends at a point; return where it begins."""
    words, metrics = str(number), QFontMetricsF(painter.font())
    width, height = metrics.horizontalAdvance(words), metrics.height()
    painter.setPen(QColor(colour))
    place = QRectF(end.x() - width, end.y() - height / 2, width + 1, height)
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
    draw_strokes(painter, QRectF(end.x() - width - 13, end.y() - 4.5, 10, 9), mark, colour, 1.2)
    return end.x() - width - 20


def _draw_badges(painter: QPainter, row: QRectF, badges: list[Badge]) -> None:
    """Draw as many badges as there is room for, the last of them cut short where that still tells something."""
    font = small_font(painter.font())
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    left = row.left()
    for badge in badges:
        room = row.right() - left - 10
        words = metrics.elidedText(badge.words, Qt.TextElideMode.ElideRight, room)
        if room < min(34.0, metrics.horizontalAdvance(badge.words)):
            return
        place = QRectF(left, row.top(), metrics.horizontalAdvance(words) + 10, row.height()).adjusted(0.5, 0, 0, 0)
        painter.setPen(QPen(QColor(badge.edge), 0.8))
        painter.setBrush(QColor(badge.ground))
        painter.drawRoundedRect(place, 4, 4)
        painter.setPen(QColor(badge.ink))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)
        left = place.right() + 4


def _bold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    return bold

"""How a report looks in the wide table: one cell for each column."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.domain import StatementKind
from desktop.gui.reports.arrangement import Sorting
from desktop.gui.reports.card import draw_head
from desktop.gui.reports.cells import cell_words, due_of, is_unset
from desktop.gui.review.painting import draw_progress
from desktop.gui.review.report_model import COLUMNS, HEAD, NUMBERS, SUMMARY
from desktop.gui.theme import appearance

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex

    from desktop.domain import ReportSummary
    from desktop.gui.theme import Theme

    Index = QModelIndex | QPersistentModelIndex


class TableDelegate(QStyledItemDelegate):
    """Paints the cells of the table, and the heads of groups across all of them."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: N802 (Qt's name)
        return QSize(80, round(QFontMetricsF(option.font).height()) + 13)

    def head_height(self, option: QStyleOptionViewItem) -> int:
        """Return the height of the head of a group."""
        return self.sizeHint(option, option.index).height()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = appearance().theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = option.state & QStyle.StateFlag.State_Selected
        painter.fillRect(option.rect, QColor(theme.chosen if chosen else theme.bg))
        if head := index.data(HEAD):
            draw_head(painter, option, head, theme)
        elif summary := index.data(SUMMARY):
            painter.setPen(QPen(QColor(theme.line), 1))
            painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
            _draw_cell(painter, option, summary, COLUMNS[index.column()], theme)
        painter.restore()


def _draw_cell(
    painter: QPainter, option: QStyleOptionViewItem, summary: ReportSummary, column: Sorting, theme: Theme
) -> None:
    cell = QRectF(option.rect).adjusted(8, 0, -8, 0)
    painter.setFont(option.font)
    metrics, words = QFontMetricsF(option.font), cell_words(summary, column)
    if column is Sorting.PROGRESS:
        width = min(54.0, cell.width() / 2)
        share = summary.decided / summary.total if summary.total else 0.0
        draw_progress(painter, QRectF(cell.left(), cell.center().y() - 2, width, 4), share, theme)
        cell.setLeft(cell.left() + width + 7)
    if column is Sorting.SECRECY and is_unset(summary):
        words = f"{summary.stamp}?"
    painter.setPen(QColor(_ink(summary, column, theme)))
    side = Qt.AlignmentFlag.AlignRight if column in NUMBERS else Qt.AlignmentFlag.AlignLeft
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, cell.width())
    painter.drawText(cell, Qt.AlignmentFlag.AlignVCenter | side, shown)


def _ink(summary: ReportSummary, column: Sorting, theme: Theme) -> str:
    if column in (Sorting.SECRECY, Sorting.CAUTIONS):
        return theme.caution
    if column is Sorting.DEADLINE and due_of(summary)[1]:
        return theme.kinds[StatementKind.LIMITATION].ink
    if column is Sorting.TITLE:
        return theme.ink
    return theme.accent if column in (Sorting.TAGS, Sorting.QUESTIONS) else theme.soft

"""The reports of the library: state, progress, and a filter; the one that is clicked or walked to is opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import (
    QButtonGroup,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desktop.domain import FindingState, ReportState
from desktop.gui.review.buttons import Pill
from desktop.gui.review.card_list import CardList
from desktop.gui.review.flow import FlowLayout
from desktop.gui.review.naming import date_words
from desktop.gui.review.painting import DOUBT, draw_progress, draw_state, draw_strokes, draw_text, small_font
from desktop.gui.review.report_model import REPORT_ID, SUMMARY, ReportModel, title_of
from desktop.gui.theme import appearance

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QModelIndex, QPersistentModelIndex

    from desktop.domain import ReportSummary
    from desktop.gui.theme import Theme

_SIDE, _PAD, _GAP = 10, 8, 4


class ReportList(QWidget):
    """Filter chips and a filter line over the list."""

    report_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = ReportModel()
        self._build()
        appearance().changed.connect(self.list.viewport().update)
        self._count()

    def _build(self) -> None:
        self.words = QLineEdit()
        self.words.setPlaceholderText(self.tr("Filter reports"))
        self.words.setAccessibleName(self.tr("Filter the reports, with or without tone marks"))
        self.words.setClearButtonEnabled(True)
        self.words.textChanged.connect(self._filter)
        self.list = CardList()
        self.list.setSelectionMode(CardList.SelectionMode.SingleSelection)
        self.list.setModel(self.model)
        self.list.setItemDelegate(ReportDelegate(self.list))
        self.list.setAccessibleName(self.tr("Reports"))
        self.list.selectionModel().currentChanged.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._chip_row())
        holder = QVBoxLayout()
        holder.setContentsMargins(10, 0, 10, 6)
        holder.addWidget(self.words)
        column.addLayout(holder)
        column.addWidget(self.list, 1)

    def _chip_row(self) -> QWidget:
        holder = QWidget()
        row = FlowLayout(holder, spacing=3)
        row.setContentsMargins(10, 9, 4, 7)
        group = QButtonGroup(self)
        self.chips: dict[ReportState | None, Pill] = {}
        for state in (None, ReportState.NEW, ReportState.IN_PROGRESS, ReportState.DONE):
            chip = Pill()
            chip.clicked.connect(self._filter)
            group.addButton(chip)
            row.addWidget(chip)
            self.chips[state] = chip
        self.chips[None].setChecked(True)
        return holder

    def show_reports(self, summaries: Sequence[ReportSummary], open_id: int | None) -> None:
        """Show the reports of the library, the open one marked."""
        self.model.show_reports(summaries)
        self._count()
        self.mark_open(open_id)

    def update_report(self, summary: ReportSummary) -> None:
        """Show how far one report has come."""
        self.model.update(summary)
        self._count()

    def mark_open(self, report_id: int | None) -> None:
        """Mark the report that is open, where the filter shows it."""
        selection, row = self.list.selectionModel(), self.model.row_of(report_id)
        blocked = selection.blockSignals(True)  # noqa: FBT003 (Qt's own call)
        if row < 0:
            selection.clear()
        else:
            index = self.model.index(row)
            selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.list.scrollTo(index)
        selection.blockSignals(blocked)
        self._open_id = report_id
        self.list.viewport().update()

    def _filter(self, *_: object) -> None:
        state = next(state for state, chip in self.chips.items() if chip.isChecked())
        self.model.set_filter(state, self.words.text())
        self._count()
        self.mark_open(getattr(self, "_open_id", None))

    def _count(self) -> None:
        counts = self.model.counts
        words = {
            None: self.tr("All {0}").format(self.model.total()),
            ReportState.NEW: self.tr("New {0}").format(counts[ReportState.NEW]),
            ReportState.IN_PROGRESS: self.tr("Begun {0}").format(counts[ReportState.IN_PROGRESS]),
            ReportState.DONE: self.tr("Done {0}").format(counts[ReportState.DONE]),
        }
        for state, chip in self.chips.items():
            chip.setText(words[state])
        self.list.say(self.tr("No report fits the filter") if self.model.total() else self.tr("No reports yet"))

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self._open_id = index.data(REPORT_ID)
            self.report_chosen.emit(self._open_id)


class ReportDelegate(QStyledItemDelegate):
    """Title in two lines, date, a bar of what is decided, and how much."""

    def sizeHint(  # noqa: N802 (Qt's name)
        self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        height = QFontMetricsF(_bold(option.font)).height() * 2 + QFontMetricsF(option.font).height()
        return QSize(120, round(height) + 2 * _PAD + _GAP + 4)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        summary = index.data(SUMMARY)
        if summary is None:
            return
        theme = appearance().theme
        painter.fillRect(option.rect, QColor(theme.bg))  # over the selection of the whole row
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outer = QRectF(option.rect).adjusted(_SIDE, _GAP / 2, -_SIDE, -_GAP / 2)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(QColor(theme.accent), 1))
            painter.setBrush(QColor(theme.surface))
            painter.drawRoundedRect(outer, 9, 9)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.raised))
            painter.drawRoundedRect(outer, 9, 9)
        inner = outer.adjusted(10, _PAD, -10, -_PAD)
        painter.setPen(QColor(theme.ink))
        draw_text(painter, inner, " ".join(title_of(summary).split()), _bold(option.font), 2)
        _draw_progress_row(painter, inner, summary, option.font, theme)
        painter.restore()


def _bold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    return bold


def _draw_progress_row(painter: QPainter, rect: QRectF, summary: ReportSummary, font: QFont, theme: Theme) -> None:
    small = small_font(font)
    metrics = QFontMetricsF(small)
    row = QRectF(rect.left(), rect.bottom() - metrics.height(), rect.width(), metrics.height())
    day = summary.facts.event_date or summary.facts.published
    date = date_words(day) if day else ""
    count = f"{summary.decided}/{summary.total}"
    painter.setFont(small)
    painter.setPen(QColor(theme.soft))
    painter.drawText(row, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, date)
    painter.drawText(row, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, count)
    left = row.left() + (metrics.horizontalAdvance(date) + 8 if date else 0)
    right = row.right() - metrics.horizontalAdvance(count) - 8
    if summary.cautions:
        right = _draw_doubts(painter, row, right, summary.cautions, theme)
    if summary.state is ReportState.DONE:
        draw_state(painter, QRectF(right - 11, row.center().y() - 4.5, 10, 9), FindingState.ACCEPTED, theme)
        right -= 18
    if right - left > 12:
        share = summary.decided / summary.total if summary.total else 0.0
        draw_progress(painter, QRectF(left, row.center().y() - 2, right - left, 4), share, theme)


def _draw_doubts(painter: QPainter, row: QRectF, right: float, count: int, theme: Theme) -> float:
    """Draw a small mark with the number of points to check, ending at `right`; return where it begins."""
    words = str(count)
    width = QFontMetricsF(painter.font()).horizontalAdvance(words)
    painter.setPen(QColor(theme.caution))
    place = QRectF(right - width, row.top(), width, row.height())
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
    draw_strokes(painter, QRectF(right - width - 13, row.center().y() - 4.5, 10, 9), DOUBT, theme.caution, 1.2)
    return right - width - 21

"""The reports of the library: state, filters and order over the list; the one clicked or walked to is opened."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QTimer, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain import ReportState
from desktop.gui.reports.arrangement import Arrangement, Line, ReportFilter, Sorting
from desktop.gui.reports.chosen_filters import ChosenFilters
from desktop.gui.reports.empty_state import EmptyState, Why
from desktop.gui.reports.filter_panel import FilterPanel
from desktop.gui.reports.notice import Notice
from desktop.gui.reports.tool_button import ToolButton
from desktop.gui.reports.view import ReportView
from desktop.gui.reports.wording import state_title
from desktop.gui.review.buttons import Pill
from desktop.gui.review.flow import FlowLayout
from desktop.gui.review.report_model import COLUMNS, REPORT_ID, ReportModel
from desktop.gui.theme import appearance
from desktop.gui.words_line import WordsLine

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from PySide6.QtCore import QModelIndex

    from desktop.domain import ReportSummary


class ReportList(QWidget):
    """Filter chips and a filter line over the list."""

    report_chosen = Signal(int)
    arranged = Signal()
    """The clerk wants to see the reports in another way."""
    table_toggled = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = ReportModel()
        self._open_id: int | None = None
        self._arranging = False
        self.lines: frozenset[Line] = frozenset()
        self._build()
        self.show_lines(self.list.cards.lines)
        appearance().changed.connect(self.list.viewport().update)
        self._count()

    def _build(self) -> None:
        self.words = WordsLine()
        self.words.setPlaceholderText(self.tr("Filter reports"))
        self.words.setAccessibleName(self.tr("Filter the reports, with or without tone marks"))
        self.words.setClearButtonEnabled(True)
        self.words.words_changed.connect(self._filter)
        self.filter_button = ToolButton("funnel", self.tr("Filter by kind, body, year, tag and more"))
        self.view_button = ToolButton("sliders-horizontal", self.tr("Groups, order, and what is shown"))
        self.list = ReportView(self.model)
        self.list.setAccessibleName(self.tr("Reports"))
        self.list.selectionModel().currentChanged.connect(self._choose)
        self.list.opened.connect(self._open)
        self.panel = FilterPanel(self)
        self.panel.changed.connect(self.set_filter)
        self.panel.left.connect(self.list.setFocus)
        self.filter_button.clicked.connect(self.open_filter)
        self.chosen = ChosenFilters()
        self.chosen.changed.connect(self.set_filter)
        self.empty = EmptyState(self.list)
        self.empty.clear_requested.connect(self.clear_filter)
        self.notice = Notice()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self._chip_row(), self._filter_row(), self.chosen, self.notice):
            column.addWidget(part)
        column.addWidget(self.list, 1)

    def _chip_row(self) -> QWidget:
        holder = QWidget()
        row = FlowLayout(holder, spacing=2)
        row.setContentsMargins(10, 9, 0, 7)
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

    def _filter_row(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(10, 0, 10, 6)
        row.setSpacing(4)
        row.addWidget(self.words, 1)
        row.addWidget(self.filter_button)
        row.addWidget(self.view_button)
        return holder

    # What is shown

    def show_reports(self, summaries: Sequence[ReportSummary], open_id: int | None) -> None:
        """Show the reports of the library, the open one marked; what is selected stays so."""
        selected = self.list.selected_ids()
        self.model.show_reports(summaries)
        self._count()
        self._open_id = open_id
        self._select_again(selected)

    def _select_again(self, selected: list[int]) -> None:
        """Select what was selected before the rows were made anew: several reports, or the open one."""
        there = [one for one in selected if self.model.row_of(one) >= 0]
        if len(there) < 2:
            self.mark_open(self._open_id)
            return
        selection = self.list.selectionModel()
        blocked = selection.blockSignals(True)  # noqa: FBT003 (Qt's own call)
        first = self.model.index(self.model.row_of(there[0]))
        selection.setCurrentIndex(first, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.list.select_ids(there)
        selection.blockSignals(blocked)

    def update_report(self, summary: ReportSummary) -> None:
        """Show how far one report has come."""
        self.model.update(summary)
        self._count()

    def mark_open(self, report_id: int | None) -> None:
        """Mark the report that is open, where the filter shows it."""
        self._open_id = report_id
        selection, row = self.list.selectionModel(), self.model.row_of(report_id)
        if row >= 0 and self.model.index(row, 0) in selection.selectedRows():
            return
        blocked = selection.blockSignals(True)  # noqa: FBT003 (Qt's own call)
        if row < 0:
            selection.clear()
            self.list.scrollToTop()
        else:
            index = self.model.index(row, 0)
            flags = QItemSelectionModel.SelectionFlag
            selection.setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
            self.list.show_row(row)
        selection.blockSignals(blocked)
        self.list.viewport().update()

    def show_lines(self, lines: Collection[Line]) -> None:
        """Show some things on the cards, and their columns in the table."""
        self.lines = frozenset(lines)
        self.list.cards.lines = self.lines
        always = [place for place, column in enumerate(COLUMNS) if column.value not in set(Line)]
        self.list.show_columns([*always, *(COLUMNS.index(Sorting(line.value)) for line in self.lines)])
        self.list.fit()
        self.list.viewport().update()

    def show_table(self, *, on: bool) -> None:
        """Show the reports as a table of all columns, or as cards again."""
        if on is not self.list.is_table:
            self.list.show_table(on=on)
            self.show_lines(self.lines)
            self.mark_open(self._open_id)
            self.table_toggled.emit(on)
            if on:
                self.list.setFocus()

    # Filters

    @property
    def arrangement(self) -> Arrangement:
        """How the reports are shown now."""
        return self.model.arrangement

    def arrange(self, arrangement: Arrangement) -> None:
        """Show the reports in another way, the tools over the list with them."""
        self._arranging = True
        if self.words.text() != arrangement.filter.words:
            self.words.setText(arrangement.filter.words)
        self.chips[arrangement.filter.state].setChecked(True)
        self._arranging = False
        self._show(arrangement)

    def set_filter(self, wanted: ReportFilter) -> None:
        """Show other reports in the same order."""
        self.arrange(replace(self.arrangement, filter=wanted))

    def clear_filter(self) -> None:
        """Show every report."""
        self.set_filter(ReportFilter())
        self.list.setFocus()

    def open_filter(self) -> None:
        """Show what the reports can be filtered by, beside their list."""
        if self.isHidden():
            self.show()
            QTimer.singleShot(0, self, self.open_filter)  # once the list has its place
            return
        self.panel.open_under(self.filter_button, self.model.entries, self.arrangement.filter)

    def _filter(self, *_: object) -> None:
        if self._arranging:
            return
        state = next(state for state, chip in self.chips.items() if chip.isChecked())
        wanted = replace(self.arrangement.filter, state=state, words=self.words.words())
        self._show(replace(self.arrangement, filter=wanted))

    def _show(self, arrangement: Arrangement) -> None:
        selected = self.list.selected_ids()
        self.model.arrange(arrangement)
        self.chosen.show_filter(arrangement.filter)
        self.filter_button.setChecked(bool(arrangement.filter.values or arrangement.filter.having))
        self.panel.show_filter(arrangement.filter)
        self._count()
        self._select_again(selected)
        self.arranged.emit()

    def _count(self) -> None:
        counts = self.model.counts
        for state, chip in self.chips.items():
            number = self.model.total() if state is None else counts[state]
            title = self.tr("All") if state is None else state_title(state)
            chip.setText(f"{title} {number}")
        wanted = self.arrangement.filter
        only_done = wanted == ReportFilter(state=wanted.state) and wanted.state not in (None, ReportState.DONE)
        why = Why.NO_REPORTS if not self.model.total() else Why.ALL_DONE if only_done else Why.FILTERED
        finished = counts[ReportState.DONE] == self.model.total()
        self.empty.show_why(None if self.model.rowCount() else why, all_done=finished)

    # Opening

    def _choose(self, index: QModelIndex) -> None:
        several = self.list.selects_several()
        report_id = index.data(REPORT_ID) if index.isValid() else None
        if report_id is not None and not several and not self.list.is_table:
            self._open(report_id)

    def _open(self, report_id: int) -> None:
        self.show_table(on=False)
        if report_id != self._open_id:
            self._open_id = report_id
            self.report_chosen.emit(report_id)

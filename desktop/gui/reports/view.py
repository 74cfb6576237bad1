"""The reports as cards, or as a wide table: keys, type-ahead, groups that open and close."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyleOptionViewItem

from desktop.folding import plain
from desktop.gui.reports.arrangement import DOWNWARDS, Sorting
from desktop.gui.reports.card import ReportDelegate
from desktop.gui.reports.table_row import TableDelegate
from desktop.gui.review.card_list import CardList
from desktop.gui.review.report_model import COLUMNS, HEAD, REPORT_ID, ReportModel

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent

_PAUSE = 1.2
"""Seconds after which typing begins a new word."""
_NARROWEST_TITLE = 220
_WIDTHS = (230, 88, 150, 102, 80, 100, 106, 80, 84, 156, 112, 90)
_EXTENDS = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
_OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ReportView(CardList):
    """A list of cards that can be shown as a table."""

    opened = Signal(int)
    """A report was chosen by Enter or double click."""
    removal_requested = Signal()
    copy_requested = Signal()
    columns_requested = Signal(QPoint)
    """The right button was pressed on the titles of the columns, at this place of the screen."""

    def __init__(self, model: ReportModel) -> None:
        super().__init__()
        self._model, self._table = model, False
        self._columns = set(range(len(COLUMNS)))
        self._typed, self._typed_at = "", 0.0
        self._extending = False
        self._cards, self._cells = ReportDelegate(self), TableDelegate(self)
        self.setModel(model)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setWordWrap(False)
        model.modelReset.connect(self.fit)  # rows keep their heights through a reset: heads would stay as low
        model.modelReset.connect(self._show_order)
        self.horizontalHeader().sectionClicked.connect(model.sort)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.horizontalHeader().customContextMenuRequested.connect(
            lambda place: self.columns_requested.emit(self.horizontalHeader().mapToGlobal(place))
        )
        self.doubleClicked.connect(self._open)
        self._shape()

    @property
    def is_table(self) -> bool:
        return self._table

    @property
    def cards(self) -> ReportDelegate:
        """What paints the cards."""
        return self._cards

    def show_table(self, *, on: bool) -> None:
        """Show all columns, or cards."""
        if on is not self._table:
            self._table = on
            self._shape()

    def fit(self) -> None:
        """Give the rows their heights again, after what the list shows has changed."""
        self._fit_rows()
        self._shape_heads()

    def selected_ids(self) -> list[int]:
        """Return the selected reports in the order of the list, each once."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        ids = (self._model.index(row, 0).data(REPORT_ID) for row in rows)
        return list(dict.fromkeys(one for one in ids if one is not None))

    def selects_several(self) -> bool:
        """Say whether more than one report is selected, or just about to be."""
        chosen = self.selectionModel().selection()
        return self._extending or sum(chosen.at(at).height() for at in range(chosen.count())) > 1

    def shown_columns(self) -> list[Sorting]:
        """Return the columns of the table from left to right, also while cards are shown."""
        header = self.horizontalHeader()
        order = sorted(range(len(COLUMNS)), key=header.visualIndex)
        return [COLUMNS[column] for column in order if column in self._columns]

    def select_ids(self, ids: Iterable[int]) -> None:
        """Select reports, those that are shown."""
        selection = self.selectionModel()
        flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        for row in map(self._model.row_of, ids):
            if row >= 0:
                selection.select(self._model.index(row, 0), flags)

    def show_row(self, row: int) -> None:
        """Scroll to a row, and to the head of its group where it is the first below it."""
        if row and self._model.index(row - 1, 0).data(HEAD):
            self.scrollTo(self._model.index(row - 1, 0))
        self.scrollTo(self._model.index(row, 0))

    # Shape

    def _shape(self) -> None:
        header = self.horizontalHeader()
        header.setVisible(self._table)
        for column, width in enumerate(_WIDTHS):
            self.setColumnHidden(column, bool(column) and not self._table)
            header.setSectionResizeMode(
                column,
                QHeaderView.ResizeMode.Interactive if self._table else QHeaderView.ResizeMode.Stretch,
            )
            if self._table:
                self.setColumnWidth(column, width)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionsClickable(self._table)
        header.setSectionsMovable(self._table)
        header.setSortIndicatorShown(self._table)
        self._show_order()
        bars = Qt.ScrollBarPolicy
        self.setHorizontalScrollBarPolicy(bars.ScrollBarAsNeeded if self._table else bars.ScrollBarAlwaysOff)
        self.setItemDelegate(self._cells if self._table else self._cards)
        self._shape_heads()

    def show_columns(self, shown: Iterable[int]) -> None:
        """Show some columns of the table; the title always stays."""
        self._columns = {0, *shown}
        for column in range(len(COLUMNS)):
            self.setColumnHidden(column, column not in self._columns if self._table else column > 0)
        self._fill_width()

    def _show_order(self) -> None:
        arrangement = self._model.arrangement
        downwards = (arrangement.sort in DOWNWARDS) is not arrangement.turned
        order = Qt.SortOrder.DescendingOrder if downwards else Qt.SortOrder.AscendingOrder
        self.horizontalHeader().setSortIndicator(COLUMNS.index(arrangement.sort), order)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        super().resizeEvent(event)
        self._fill_width()

    def _fill_width(self) -> None:
        """Give the title what the other columns leave."""
        if self._table:
            spare = self.viewport().width() - self.horizontalHeader().length()
            self.setColumnWidth(0, max(self.columnWidth(0) + spare, _NARROWEST_TITLE))

    def _fit_rows(self) -> None:
        super()._fit_rows()
        self.verticalHeader().setMinimumSectionSize(12)  # the heads of groups are lower than cards

    def _shape_heads(self) -> None:
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        height = (self._cells if self._table else self._cards).head_height(option)
        self.clearSpans()
        for row in self._model.heads():
            self.setRowHeight(row, height)
            if self._table:
                self.setSpan(row, 0, 1, len(COLUMNS))

    # Keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        index = self.currentIndex()
        if event.key() in _OPENING and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._open(index)
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_requested.emit()
        elif event.key() == Qt.Key.Key_Delete and self.selected_ids():
            self.removal_requested.emit()
        elif index.data(HEAD) and event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Left, Qt.Key.Key_Right):
            wanted = (
                not index.data(HEAD).open if event.key() == Qt.Key.Key_Space else event.key() == Qt.Key.Key_Right
            )
            if wanted is not index.data(HEAD).open:
                self._toggle(index)
        else:
            self._extending = bool(event.modifiers() & _EXTENDS)
            super().keyPressEvent(event)
            self._extending = False

    def event(self, event: QEvent) -> bool:
        # The keys of the finds work here too, for they are the work; but not where no find is to be seen.
        if event.type() is QEvent.Type.ShortcutOverride and self._takes(event):  # type: ignore[arg-type]
            event.accept()
            return True
        return super().event(event)

    def _takes(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Delete:
            return True
        plain_key = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier and event.text().isprintable()
        typing = bool(self._typed) and time.monotonic() - self._typed_at <= _PAUSE
        return plain_key and bool(event.text()) and (self._table or typing)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        index = self.indexAt(event.position().toPoint())
        if event.button() is not Qt.MouseButton.RightButton:
            self._extending = bool(event.modifiers() & _EXTENDS)
            super().mousePressEvent(event)
            self._extending = False
        elif index.isValid() and not self.selectionModel().isSelected(index):
            # The menu is about this report; only opening it would take the clerk away from the one under review.
            flags = QItemSelectionModel.SelectionFlag
            self.selectionModel().select(index, flags.ClearAndSelect | flags.Rows)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and index.data(HEAD):
            self._toggle(index)

    def keyboardSearch(self, search: str) -> None:  # noqa: N802 (Qt's name)
        """Go to the next report whose title begins with what is typed, else has it in it; tones are free."""
        now = time.monotonic()
        fresh = now - self._typed_at > _PAUSE
        self._typed = plain(search) if fresh else self._typed + plain(search)
        self._typed_at = now
        if not self._typed.strip():
            return
        start = self.currentIndex().row() + (1 if fresh else 0)
        rows = self._model.rowCount()
        order = [(start + step) % rows for step in range(rows)] if rows else []
        titles = [(row, title) for row in order if (title := self._model.folded_title(row))]
        found = next((row for row, title in titles if title.startswith(self._typed)), None)
        if found is None:
            found = next((row for row, title in titles if f" {self._typed}" in title), None)
        if found is not None:
            self.setCurrentIndex(self._model.index(found, 0))

    def _open(self, index: QModelIndex) -> None:
        if index.data(HEAD):
            self._toggle(index)
        elif (report_id := index.data(REPORT_ID)) is not None:
            self.opened.emit(report_id)

    def _toggle(self, index: QModelIndex) -> None:
        row = index.row()
        self._model.toggle(row)
        self.selectionModel().setCurrentIndex(
            self._model.index(row, 0), QItemSelectionModel.SelectionFlag.NoUpdate
        )

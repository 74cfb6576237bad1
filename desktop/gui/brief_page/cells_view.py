"""The grid of tasks with the keys of a spreadsheet: Tab and Enter walk, Ctrl+V pastes, Ctrl+D fills down."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFontMetrics, QGuiApplication, QKeySequence, QTextLayout
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from desktop.gui.brief_page.cells_model import COLUMNS, CellsModel, is_typed
from desktop.gui.review.completing import Completer
from desktop.gui.sizes import grown
from desktop.gui.task_columns import column_title
from desktop.gui.theme import set_role

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QFont, QKeyEvent, QResizeEvent

    Index = QModelIndex | QPersistentModelIndex

_WIDTHS = {"number": 40, "task": 236, "due": 100}
_WIDTH = 112
_NARROWEST_TASK = 170
_FEWEST, _MOST = 2, 4
"""Lines of a row: few where there are many tasks, more where there is room."""
_BESIDE, _AROUND = 18, 14
"""Pixels of a cell beside its words, and above and below them."""


class CellsView(QTableView):
    """Cells that are only read are skipped."""

    told = Signal(str)
    """What a key did, in words."""

    def __init__(
        self, model: CellsModel, words: Callable[[str], Sequence[str]], parent: QWidget | None = None
    ) -> None:
        """`words` gives what a column is completed with."""
        super().__init__(parent)
        self.cells = model
        self.setModel(model)
        self.setItemDelegate(_CellDelegate(words, self))
        self.setAccessibleName(self.tr("Columns of the tasks"))
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            trigger.AnyKeyPressed | trigger.DoubleClicked | trigger.EditKeyPressed | trigger.SelectedClicked
        )
        self.setTabKeyNavigation(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        set_role(self, "rows")
        self.verticalHeader().hide()
        self.lines = _FEWEST
        """Lines of each row."""
        self._give_widths()
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setCurrentIndex(model.index(0, self._typed_columns()[0]))

    def _give_widths(self) -> None:
        """Give each column its width, or what its title takes."""
        header = self.horizontalHeader()
        header.ensurePolished()
        for column, name in enumerate(COLUMNS):
            self.setColumnWidth(column, max(grown(_WIDTHS.get(name, _WIDTH)), header.sectionSizeHint(column)))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Give the rows more lines where the tasks are few, so that their words stand there in full."""
        line = self.fontMetrics().lineSpacing()
        room = self.viewport().height() // max(1, self.cells.rowCount()) - _AROUND
        self.lines = max(_FEWEST, min(_MOST, room // line))
        self.verticalHeader().setDefaultSectionSize(self.lines * line + _AROUND)
        super().resizeEvent(event)
        self._fit_width()

    def _fit_width(self) -> None:
        """Let the tasks give what little the last column lacks: nobody likes to scroll for some pixels."""
        task, header = COLUMNS.index("task"), self.horizontalHeader()
        lacking = header.length() - self.viewport().width()
        if 0 < lacking <= self.columnWidth(task) - _NARROWEST_TASK:
            self.setColumnWidth(task, self.columnWidth(task) - lacking)

    def _typed_columns(self) -> list[int]:
        return [column for column in range(len(COLUMNS)) if is_typed(column)]

    # Walking

    def moveCursor(  # noqa: N802 (Qt's name)
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        steps = {
            QAbstractItemView.CursorAction.MoveNext: 1,
            QAbstractItemView.CursorAction.MovePrevious: -1,
        }
        if action in steps:
            return self._beside(steps[action])
        return super().moveCursor(action, modifiers)

    def _beside(self, step: int) -> QModelIndex:
        """Return the next cell to type into, row by row; nothing behind the last."""
        typed, now = self._typed_columns(), self.currentIndex()
        place = now.row() * len(typed) + max(now.column() - typed[0], -1 if step > 0 else 0) + step
        if not 0 <= place < len(typed) * self.cells.rowCount():
            return QModelIndex()
        return self.cells.index(place // len(typed), typed[place % len(typed)])

    def focusNextPrevChild(self, next_: bool) -> bool:  # noqa: FBT001, N802 (Qt's name)
        """Walk from cell to cell, and out of the grid behind the last or in front of the first."""
        if self._beside(1 if next_ else -1).isValid():
            return super().focusNextPrevChild(next_)
        self.setTabKeyNavigation(False)
        left = super().focusNextPrevChild(next_)
        self.setTabKeyNavigation(True)
        return left

    def closeEditor(  # noqa: N802 (Qt's name)
        self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint
    ) -> None:
        by_enter = hint == QAbstractItemDelegate.EndEditHint.SubmitModelCache
        super().closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint if by_enter else hint)
        if by_enter:
            self._step_down(1)

    def _step_down(self, step: int) -> None:
        now = self.currentIndex()
        below = self.cells.index(now.row() + step, now.column())
        if below.isValid():
            # Not by the view, which would take Shift for "and all between".
            self.selectionModel().setCurrentIndex(below, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        if self.state() is QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)
            return
        standard = QKeySequence.StandardKey
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if event.matches(standard.Paste):
            self.paste(QGuiApplication.clipboard().text())
        elif event.matches(standard.Copy):
            self.copy()
        elif plain and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._tell(self.cells.fill(dict.fromkeys(self._chosen(), "")))
        elif event.key() == Qt.Key.Key_D and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.fill_down()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._step_down(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)

    def _chosen(self) -> list[tuple[int, int]]:
        return sorted((index.row(), index.column()) for index in self.selectedIndexes())

    def fill_down(self) -> None:
        """Give every selected cell the words of the topmost selected one of its column."""
        first: dict[int, str] = {}
        texts = {}
        for row, column in self._chosen():
            texts[row, column] = first.setdefault(column, self.cells.text(row, column))
        self._tell(self.cells.fill(texts))

    def copy(self) -> None:
        """Put the selected cells on the clipboard, as a spreadsheet takes them."""
        chosen = self._chosen()
        if not chosen:
            return
        columns = sorted({column for _, column in chosen})
        out = io.StringIO()
        writer = csv.writer(out, delimiter="\t", lineterminator="\n")
        for row in sorted({row for row, _ in chosen}):
            writer.writerow(
                [self.cells.text(row, column) if (row, column) in chosen else "" for column in columns]
            )
        QGuiApplication.clipboard().setText(out.getvalue().rstrip("\n"))

    def paste(self, text: str) -> None:
        """Type cells of a spreadsheet from the current one on; a single one goes into all that are selected."""
        rows = list(csv.reader(io.StringIO(text.rstrip("\r\n"), newline=""), delimiter="\t"))
        now, chosen = self.currentIndex(), self._chosen()
        if not rows or not now.isValid():
            return
        if len(rows) == len(rows[0]) == 1 and len(chosen) > 1:
            self._tell(self.cells.fill(dict.fromkeys(chosen, rows[0][0])))
            return
        top, left = chosen[0] if chosen else (now.row(), now.column())
        texts = {
            (top + down, left + right): text
            for down, cells in enumerate(rows)
            for right, text in enumerate(cells)
            if is_typed(left + right) and left + right < len(COLUMNS)
        }
        beyond = max(0, top + len(rows) - self.cells.rowCount())
        self._tell(self.cells.fill(texts), beyond)

    def _tell(self, count: int, beyond: int = 0) -> None:
        words = self.tr("Cells filled in: {0}").format(count) if count else self.tr("Nothing changed")
        if beyond:
            words = self.tr("{0}. Rows that found no task: {1}").format(words, beyond)
        self.told.emit(words)


class _CellDelegate(QStyledItemDelegate):
    def __init__(self, words: Callable[[str], Sequence[str]], view: CellsView) -> None:
        super().__init__(view)
        self._words, self._view = words, view

    def initStyleOption(  # noqa: N802 (Qt's name)
        self, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Cut what is longer than a cell with dots, which Qt does not do where words are wrapped."""
        super().initStyleOption(option, index)
        if (room := option.rect.width() - _BESIDE) > 0:
            option.text = _cut(option.text, option.font, room, self._view.lines)

    def createEditor(  # noqa: N802 (Qt's name)
        self, parent: QWidget, _option: QStyleOptionViewItem, index: Index
    ) -> QWidget:
        return CellEditor(self._words(COLUMNS[index.column()]), column_title(COLUMNS[index.column()]), parent)

    def updateEditorGeometry(  # noqa: N802 (Qt's name)
        self, editor: QWidget, option: QStyleOptionViewItem, _index: Index
    ) -> None:
        rect = option.rect
        rect.setHeight(max(editor.sizeHint().height(), 24))
        editor.setGeometry(rect)


class CellEditor(QLineEdit):
    """Offers earlier words while one types; Down offers all."""

    def __init__(self, words: Sequence[str], name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.completing = Completer(self)
        self.completing.words.show_words(words)
        self.setCompleter(self.completing)

    def _offers(self) -> bool:
        popup = self.completing.popup()
        return popup is not None and popup.isVisible()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        if event.key() == Qt.Key.Key_Down and not self._offers():
            self.completing.setCompletionPrefix("")
            self.completing.complete()
        else:
            super().keyPressEvent(event)


def _cut(text: str, font: QFont, width: int, lines: int) -> str:
    """Return a text that takes so many lines of a width in pixels at most, dots behind what is cut off."""
    layout = QTextLayout(text, font)
    layout.beginLayout()
    begin = 0
    for _line in range(lines):
        line = layout.createLine()
        if not line.isValid():
            return text
        line.setLineWidth(width)
        begin = line.textStart()
    fits = line.textStart() + line.textLength() >= len(text)
    layout.endLayout()
    last = QFontMetrics(font).elidedText(text[begin:], Qt.TextElideMode.ElideRight, width)
    return text if fits else text[:begin] + last

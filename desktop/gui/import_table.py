"""The table of an import's summary: a line for each file, its fate as an icon, its texts broken where needed."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
)

from desktop.gui.icons import icon
from desktop.gui.theme import appearance

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from desktop.gui.import_rows import Line

_ASIDE, _ABOVE, _ICON, _GAP = 8, 8, 16, 8
"""Pixels around the words of a cell, the size of its icon and what parts it from them."""
_HIGHEST = 10_000
_SHARES = (0.3, 0.34, 0.36)
_Index = QModelIndex | QPersistentModelIndex


class ImportTable(QTableWidget):
    """Each line as high as its words; widths follow the window."""

    def __init__(self, lines: list[Line], heads: list[str]) -> None:
        super().__init__(len(lines), len(heads))
        self.setHorizontalHeaderLabels(heads)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setItemDelegate(_Cells(self))
        for row, line in enumerate(lines):
            for column, text in enumerate(line.texts):
                item = QTableWidgetItem(text)
                if not column:
                    item.setIcon(icon(*line.fate.value))
                self.setItem(row, column, item)

    def say(self, row: int, remedy: str) -> None:
        """Tell another remedy."""
        self.model().setData(self.model().index(row, 2), remedy)
        self.resizeRowToContents(row)

    def whole_height(self) -> int:
        """Return how high the table would be if nothing were scrolled."""
        return self.verticalHeader().length() + self.horizontalHeader().height()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt)
        """Keep Enter for the chosen line: the dialog would press its button as well."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.activated.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt)
        """Share the width out anew."""
        super().resizeEvent(event)
        self.share(self.viewport().width())

    def share(self, width: int) -> None:
        """Give the columns their shares of a width, in pixels, and each line the height that it then needs."""
        for column, share in enumerate(_SHARES[:-1]):
            self.setColumnWidth(column, round(share * width))
        self.setColumnWidth(2, width - self.columnWidth(0) - self.columnWidth(1))
        self.resizeRowsToContents()


class _Cells(QStyledItemDelegate):
    """Paints cells with room around their words, each in the ink of its column."""

    def __init__(self, table: ImportTable) -> None:
        super().__init__(table)
        self._table = table

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        painter.save()
        theme = appearance().theme
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(option.rect, QColor(theme.chosen if chosen else theme.surface))
        painter.setPen(QColor(theme.line))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        words = self._words_in(option.rect, index)
        if not index.column():
            shown = QRect(option.rect.left() + _ASIDE, words.top() + 1, _ICON, _ICON)
            index.data(Qt.ItemDataRole.DecorationRole).paint(painter, shown)
        painter.setFont(self._font(option.font, index))
        painter.setPen(QColor(theme.soft if index.column() == 2 and not chosen else theme.ink))
        painter.drawText(QRectF(words), index.data(), _wrapped())
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: N802 (Qt)
        cell = QRect(0, 0, self._table.columnWidth(index.column()), _HIGHEST)
        words = _height(index.data(), self._font(option.font, index), self._words_in(cell, index).width())
        return QSize(cell.width(), ceil(words) + 2 * _ABOVE + 1)

    def _words_in(self, cell: QRect, index: _Index) -> QRect:
        before = _ICON + _GAP if not index.column() else 0
        return cell.adjusted(_ASIDE + before, _ABOVE, -_ASIDE, -_ABOVE)

    def _font(self, font: QFont, index: _Index) -> QFont:
        if index.column():
            return font
        strong = QFont(font)
        strong.setWeight(QFont.Weight.DemiBold)
        return strong


def _wrapped() -> QTextOption:
    """Return how words are broken: between them, within one only where it is longer than the cell."""
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


def _height(words: str, font: QFont, width: int) -> float:
    layout = QTextLayout(words, font)
    layout.setTextOption(_wrapped())
    layout.beginLayout()
    height = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        height += line.height()
    layout.endLayout()
    return height

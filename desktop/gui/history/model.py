"""The history as a table model: when, who, what, which report; filtered by words without tone marks."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from desktop.folding import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.gui.history.rows import Row

    Index = QModelIndex | QPersistentModelIndex

ROW = int(Qt.ItemDataRole.UserRole)


class HistoryModel(QAbstractTableModel):
    """The newest row first."""

    def __init__(self) -> None:
        super().__init__()
        self._all: Sequence[Row] = ()
        self._rows: Sequence[Row] = ()
        self._words = ""

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Take the rows of a report or of the library."""
        self._all = rows
        self._filter()

    def set_words(self, words: str) -> None:
        """Show only rows that hold every one of some words."""
        self._words = plain(words)
        self._filter()

    def _filter(self) -> None:
        wanted = self._words.split()
        self.beginResetModel()
        self._rows = [row for row in self._all if all(word in row.searched for word in wanted)]
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 (Qt's name and default)
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 (Qt's name and default)
        return 0 if parent.isValid() else 4

    def headerData(  # noqa: N802 (Qt's name)
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return (self.tr("When"), self.tr("Who"), self.tr("What"), self.tr("Report"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return (self._when(row.at), row.who, row.what, row.report)[index.column()]
        return None

    def _when(self, at: dt.datetime) -> str:
        today = dt.datetime.now().astimezone().date()
        if at.date() == today:
            return self.tr("today {0}").format(f"{at:%H:%M:%S}")
        if at.date() == today - dt.timedelta(days=1):
            return self.tr("yesterday {0}").format(f"{at:%H:%M}")
        return f"{at:%d/%m/%Y %H:%M}"

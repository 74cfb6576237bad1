"""The table of tasks as a grid: what the reports say is read, what they leave open is typed."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, TypeAlias

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont

from desktop.briefs import TYPED_COLUMNS, TaskLine
from desktop.domain import Typed
from desktop.gui.task_columns import column_title
from desktop.gui.theme import appearance

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    Index = QModelIndex | QPersistentModelIndex

CellPair: TypeAlias = "tuple[Typed | None, Typed | None]"
READ = ("number", "task", "assignee", "due")
"""Columns that stand beside, to know the task by."""
COLUMNS = (*READ, *TYPED_COLUMNS)
_TEXT = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole)


class CellsModel(QAbstractTableModel):
    """Shows what the library holds: an edit is written first and comes back by `show_typed`."""

    def __init__(
        self,
        lines: Sequence[TaskLine],
        typed: Iterable[Typed],
        write: Callable[[Mapping[int, Sequence[CellPair]]], bool],
        parent: QObject | None = None,
    ) -> None:
        """`write` takes the cells before and after an edit by the ids of their reports, and says if it is done."""
        super().__init__(parent)
        self._lines, self._write = tuple(lines), write
        self._typed = {cell[:2]: cell for cell in typed}

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 (Qt's name and default)
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 (as above)
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(  # noqa: N802 (Qt's name)
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return super().headerData(section, orientation, role)
        return column_title(COLUMNS[section]) if orientation == Qt.Orientation.Horizontal else section + 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return usual | Qt.ItemFlag.ItemIsEditable if is_typed(index.column()) else usual

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line, name = self._lines[index.row()], COLUMNS[index.column()]
        if role in _TEXT:
            return self.text(index.row(), index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignHCenter if name == "number" else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignTop
        return self._look(line, name, role) if role != Qt.ItemDataRole.AccessibleTextRole else self._spoken(index)

    def _look(self, line: TaskLine, name: str, role: int) -> Any:
        typed = (line.find_id, name) in self._typed
        if role == Qt.ItemDataRole.ForegroundRole:
            return None if typed or name == "task" else QColor(appearance().theme.soft)
        if role == Qt.ItemDataRole.BackgroundRole:
            return QColor(appearance().theme.bg) if name in READ else None
        if role == Qt.ItemDataRole.FontRole and not typed and name in TYPED_COLUMNS:
            font = QFont()
            font.setItalic(True)
            return font
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._told(line, name, typed=typed)
        return None

    def _told(self, line: TaskLine, name: str, *, typed: bool) -> str | None:
        if name in READ:
            return "\n".join(filter(None, (self._text(line, "task" if name == "number" else name), line.report)))
        if typed and name in line.said:
            return self.tr("The report says: {0}").format(line.said[name])
        if name in line.said:
            return "\n".join((line.said[name], self.tr("From the report; what you type takes its place")))
        return self._text(line, name) or None

    def _spoken(self, index: Index) -> str:
        line = self._lines[index.row()]
        text = self.text(index.row(), index.column()) or self.tr("empty")
        return self.tr("{0}, task {1}: {2}").format(column_title(COLUMNS[index.column()]), line.number, text)

    def text(self, row: int, column: int) -> str:
        """Return the words of a cell: the clerk's, else the report's."""
        return self._text(self._lines[row], COLUMNS[column])

    def _text(self, line: TaskLine, name: str) -> str:
        if name == "number":
            return str(line.number)
        typed = self._typed.get((line.find_id, name))
        return typed.text if typed else line.said.get(name, "")

    def setData(  # noqa: N802 (Qt's name)
        self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole
    ) -> bool:
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        return self.fill({(index.row(), index.column()): str(value)}) > 0

    def fill(self, texts: Mapping[tuple[int, int], str]) -> int:
        """Type into cells by row and column, as one step; return how many changed. Cells to be read stay."""
        pairs: defaultdict[int, list[CellPair]] = defaultdict(list)
        for (row, column), text in texts.items():
            if is_typed(column) and row < len(self._lines):
                line, name = self._lines[row], COLUMNS[column]
                before, after = self._typed.get((line.find_id, name)), _cell(line, name, text)
                if before != after:
                    pairs[line.report_id].append((before, after))
        if not pairs or not self._write(pairs):
            return 0
        return sum(map(len, pairs.values()))

    def show_typed(self, typed: Iterable[Typed]) -> None:
        """Show what the library holds now."""
        self._typed = {cell[:2]: cell for cell in typed}
        if self._lines:
            last = self.index(len(self._lines) - 1, len(COLUMNS) - 1)
            self.dataChanged.emit(self.index(0, len(READ)), last)


def is_typed(column: int) -> bool:
    """Say whether the clerk types into a column."""
    return column >= len(READ)


def _cell(line: TaskLine, name: str, text: str) -> Typed | None:
    """Return what is kept: nothing for the report's own words, an empty cell where they are wiped out."""
    words, said = (" ".join(each.split()) for each in (text, line.said.get(name, "")))
    return None if words == said else Typed(line.find_id, name, words)

"""The finds that are shown, as a list model that follows the session row by row."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from desktop.gui.review.cards import card_of
from desktop.gui.review.tables import MIME_TYPES, as_mime

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtCore import QMimeData, QObject

    from desktop.domain import Finding
    from desktop.gui.review.filters import Key
    from desktop.gui.review.session import ReviewSession

    Index = QModelIndex | QPersistentModelIndex

CARD = int(Qt.ItemDataRole.UserRole)
FIND_ID = CARD + 1
_MANY = 64
"""From so many changes on, making the list again is quicker than mending it."""


class FindingsModel(QAbstractListModel):
    """Rows are the finds of the session's scope in its order."""

    updated = Signal()
    """All rows of one change are as they should be."""

    def __init__(self, session: ReviewSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._keys: list[Key] = []
        self._key_by_id: dict[str, Key] = {}
        self._beside: dict[str, str] = {}
        self.updating = False
        session.report_opened.connect(self.rebuild)
        session.scope_changed.connect(self.rebuild)
        session.findings_changed.connect(self._follow)
        session.marks_changed.connect(lambda _ids: self._follow_marks())
        self.rebuild()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 (Qt's name and default)
        return 0 if parent.isValid() else len(self._keys)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        find_id = self._keys[index.row()][-1]
        if role == FIND_ID:
            return find_id
        finding = self._session.finding(find_id)
        if finding is None:
            return None
        if role == CARD:
            return card_of(finding, self._session.text, self._beside.get(find_id, ""))
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return card_of(finding, self._session.text, self._beside.get(find_id, "")).spoken()
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(filter(None, (finding.note, self._beside.get(find_id)))) or None
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | (Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else Qt.ItemFlag(0))

    def mimeTypes(self) -> list[str]:  # noqa: N802 (Qt's name)
        return list(MIME_TYPES)

    def mimeData(self, indexes: Sequence[Index]) -> QMimeData:  # noqa: N802 (Qt's name)
        return self.copied(sorted({index.row() for index in indexes}))

    def ids(self, rows: Iterable[int]) -> list[str]:
        """Return the ids of the finds in some rows."""
        return [self._keys[row][-1] for row in rows]

    def copied(self, rows: Iterable[int]) -> QMimeData:
        """Return the finds in some rows as a table."""
        finds = [find for find in map(self._session.finding, self.ids(rows)) if find]
        return as_mime(finds, self._session.text)

    def row_of(self, find_id: str | None) -> int:
        """Return the row of a find, -1 where it is not shown."""
        key = self._key_by_id.get(find_id or "")
        return bisect_left(self._keys, key) if key else -1

    def rebuild(self, *_: object) -> None:
        """Read every shown find again."""
        self.updating = True
        self.beginResetModel()
        self._keys = self._session.shown_keys()
        self._key_by_id = {key[-1]: key for key in self._keys}
        self._beside = self._marks_by_find()
        self.endResetModel()
        self.updating = False
        self.updated.emit()

    def _follow(self, ids: tuple[str, ...]) -> None:
        if len(ids) > _MANY:
            self.rebuild()
            return
        self.updating = True
        for find_id in ids:
            self._follow_one(find_id)
        self.updating = False
        self.updated.emit()

    def _marks_by_find(self) -> dict[str, str]:
        """Return the words of the marks on each find: notes, questions, what a leader wrote."""
        found: dict[str, list[str]] = {}
        for mark in self._session.marks:
            if mark.find_id and mark.text:
                found.setdefault(mark.find_id, []).append(mark.text)
        return {find_id: "\n".join(texts) for find_id, texts in found.items()}

    def _follow_marks(self) -> None:
        before, self._beside = self._beside, self._marks_by_find()
        for find_id in before.keys() | self._beside.keys():
            if before.get(find_id) != self._beside.get(find_id) and find_id in self._key_by_id:
                index = self.index(self.row_of(find_id))
                self.dataChanged.emit(index, index)

    def _follow_one(self, find_id: str) -> None:
        old, finding = self._key_by_id.get(find_id), self._session.finding(find_id)
        new = self._shown_key(finding)
        if old and old == new:
            index = self.index(bisect_left(self._keys, old))
            self.dataChanged.emit(index, index)
            return
        if old:
            self._take_row(old)
        if new:
            self._put_row(new)

    def _shown_key(self, finding: Finding | None) -> Key | None:
        return self._session.line.key(finding) if finding and self._session.shows(finding) else None

    def _take_row(self, key: Key) -> None:
        row = bisect_left(self._keys, key)
        self.beginRemoveRows(QModelIndex(), row, row)
        del self._keys[row], self._key_by_id[key[-1]]
        self.endRemoveRows()

    def _put_row(self, key: Key) -> None:
        row = bisect_left(self._keys, key)
        self.beginInsertRows(QModelIndex(), row, row)
        self._keys.insert(row, key)
        self._key_by_id[key[-1]] = key
        self.endInsertRows()

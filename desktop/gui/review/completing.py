"""Completion that needs no tone marks: "van phong" offers "Văn phòng Đảng ủy"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QCompleter

from desktop.folding import plain
from desktop.gui.theme import set_role

if TYPE_CHECKING:
    from collections.abc import Sequence

    Index = QModelIndex | QPersistentModelIndex

_FOLDED = int(Qt.ItemDataRole.UserRole)
_SHOWN = 9


class WordsModel(QAbstractListModel):
    """Words in the order in which they are offered."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words: list[tuple[str, str]] = []

    def show_words(self, words: Sequence[str]) -> None:
        """Offer words, each once."""
        self.beginResetModel()
        self._words = [(word, plain(word)) for word in dict.fromkeys(words)]
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 (Qt's name and default)
        return 0 if parent.isValid() else len(self._words)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        word, folded = self._words[index.row()]
        if role == _FOLDED:
            return folded
        return word if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole) else None


class Completer(QCompleter):
    """Looks for what is typed anywhere in the words, case and marks aside."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.words = WordsModel(self)
        self.setModel(self.words)
        self.setCompletionRole(_FOLDED)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setMaxVisibleItems(_SHOWN)
        self._framed = False

    def frame(self) -> None:
        """Give the list of words its look, and the width of the row in which the field stands."""
        popup, field = self.popup(), self.widget()
        if not popup:
            return
        if not self._framed:
            set_role(popup, "offer")
            self._framed = True
        if field and (row := field.parentWidget()):
            popup.setMinimumWidth(row.contentsRect().right() - field.x() + 1)

    def splitPath(self, path: str) -> list[str]:  # noqa: N802 (Qt's name)
        return [plain(" ".join(path.split()))]

    def pathFromIndex(self, index: Index) -> str:  # noqa: N802 (Qt's name)
        return str(index.data(Qt.ItemDataRole.DisplayRole))

"""The cards of the finds as a list that keys, clipboard and mouse know what to do with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence

from desktop.gui.review.card_list import CardList

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FindList(CardList):
    """What is selected can be copied as a table and dragged out."""

    entered = Signal()
    escaped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setDragEnabled(True)
        self.setDragDropMode(self.DragDropMode.DragOnly)

    def copy(self) -> None:
        """Put the selected finds on the clipboard, as a table where the other program knows tables."""
        indexes = self.selectionModel().selectedIndexes()
        if indexes:
            QGuiApplication.clipboard().setMimeData(self.model().mimeData(indexes))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in _ENTER and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

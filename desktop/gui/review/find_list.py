"""The cards of the finds as a list that keys, clipboard and mouse know what to do with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence

from desktop.gui.review.card_list import CardList
from desktop.gui.review.findings_model import FindingsModel

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

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
        rows, model = self.selected_rows(), self.model()
        if rows and isinstance(model, FindingsModel):
            QGuiApplication.clipboard().setMimeData(model.copied(rows))

    def selected_rows(self) -> list[int]:
        """Return the selected rows in their order, without an index for each: there may be ten thousand."""
        ranges = self.selectionModel().selection().toList()
        return sorted(row for part in ranges for row in range(part.top(), part.bottom() + 1))

    def show_row(self, row: int) -> None:
        """Bring a card into sight, with the one behind it: that is what comes next."""
        for each in (row + 1, row):
            if each < self.model().rowCount():
                self.scrollTo(self.model().index(each, 0))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        super().resizeEvent(event)
        # A line that comes over the list must not push the chosen card out of sight.
        if event.size().height() < event.oldSize().height() and self.currentIndex().isValid():
            self.show_row(self.currentIndex().row())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in _ENTER and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

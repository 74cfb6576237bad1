"""The field in which words of the open report are sought: how many there are, and keys to go to and fro."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QToolButton

from desktop.gui.theme import appearance
from desktop.gui.words_line import WordsLine

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

_ROOM = 62
"""Pixels for "12/345" in front of the button that clears the field."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SearchField(WordsLine):
    """Enter goes on, Shift+Enter back, Escape ends the search."""

    next_wanted = Signal()
    previous_wanted = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._said = ""

    def say(self, words: str) -> None:
        """Show which place of how many is shown ("3/14"), or nothing."""
        if words != self._said:
            self._said = words
            self.setTextMargins(0, 0, _ROOM if words else 0, 0)
            self.setAccessibleDescription(words)
            self.update()

    def said(self) -> str:
        """Return what is shown beside the words."""
        return self._said

    def event(self, event: QEvent) -> bool:
        # Escape is a key of this field alone as long as the field has it.
        if event.type() is QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:  # type: ignore[attr-defined]
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
        elif event.key() in _ENTER and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.previous_wanted.emit()
        elif event.key() in _ENTER:
            self.next_wanted.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        super().paintEvent(event)
        if not self._said:
            return
        painter = QPainter(self)
        painter.setPen(QColor(appearance().theme.soft))
        clear = next((button for button in self.findChildren(QToolButton) if button.isVisible()), None)
        right = clear.x() - 2 if clear else self.width() - 10
        rect = QRectF(right - _ROOM, 0, _ROOM, self.height())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._said)
        painter.end()

"""A line of words to search by, followed while they are typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

if TYPE_CHECKING:
    from PySide6.QtGui import QInputMethodEvent
    from PySide6.QtWidgets import QWidget


class WordsLine(QLineEdit):
    """Counts the word that Telex or VNI is composing too: `text` has it only when the next blank is typed."""

    words_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._composed = ""
        self.textChanged.connect(lambda _text: self.words_changed.emit(self.words()))

    def words(self) -> str:
        """Return what stands in the line, with the word that is being composed at the caret."""
        text, at = self.text(), self.cursorPosition()
        return text[:at] + self._composed + text[at:]

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:  # noqa: N802 (Qt's name)
        """Tell of the word that is being composed."""
        text, words = self.text(), self.words()
        self._composed = event.preeditString()
        super().inputMethodEvent(event)
        if self.text() == text and self.words() != words:
            self.words_changed.emit(self.words())

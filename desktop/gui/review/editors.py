"""Fields that take an edit as one step: committed on Enter or when left, taken back by Esc."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from desktop.gui.combo import Combo
from desktop.gui.review.completing import Completer
from desktop.gui.review.holding import Holding

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent

FRAME = 24
"""Pixels of a field beside its words."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class LineField(Holding, QLineEdit):
    """One line of text with a value; `committed` comes only when the value was changed and holds."""

    committed = Signal(str)
    left = Signal()
    """The clerk is done here, by Enter or Esc."""
    asked = Signal()
    """Alt+Down: the clerk wants to choose instead of typing."""
    refused = Signal(str)
    """What was typed cannot be taken: why."""

    def __init__(
        self,
        name: str,
        holds: Callable[[str], bool] | None = None,
        trouble: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """`holds` says whether words can be taken; `trouble` is what is said of those that cannot."""
        super().__init__(parent)
        self._value, self._holds, self._trouble = "", holds, trouble
        self._words: Callable[[], Sequence[str]] | None = None
        self.setAccessibleName(name)
        self.editingFinished.connect(self.commit)
        self.textEdited.connect(self._show_trouble)

    def complete_from(self, words: Callable[[], Sequence[str]]) -> None:
        """Complete what is typed from words, which are asked for when the field is entered."""
        self._words = words
        self._completer = Completer(self)
        self.setCompleter(self._completer)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        super().focusInEvent(event)
        if self._words:
            self._completer.words.show_words(self._words())
            self._completer.frame()

    def show_value(self, value: str) -> None:
        """Show a value."""
        self._value = value
        if self.text() != value:
            self.setText(value)
            self.setCursorPosition(0)
        self.setToolTip(value)
        self._show_trouble()

    def needed(self) -> int:
        """Return the pixels in which the words are seen whole."""
        return self.fontMetrics().horizontalAdvance(self.text() or self.placeholderText()) + FRAME

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        if event.key() == Qt.Key.Key_Escape:
            self.revert()
            self.left.emit()
            return
        if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.asked.emit()
            return
        super().keyPressEvent(event)
        if event.key() in _ENTER and not self.has_trouble():
            self.left.emit()


class ChoiceField(Combo):
    """One of some values; the wheel passes by and letters search instead of deciding on finds."""

    committed = Signal(object)
    left = Signal()
    """The clerk is done here, by Enter or Esc."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self._choices: list[tuple[str, object]] = []
        self._values: list[object] = []  # an item's own data would come back as a plain string
        self.activated.connect(lambda row: self.committed.emit(self._values[row]))

    def value(self) -> object:
        """Return the value that is chosen."""
        return self._values[self.currentIndex()] if self.currentIndex() >= 0 else None

    def show_choices(self, choices: Sequence[tuple[str, object]], value: object) -> None:
        """Show what can be chosen, each with its words, and the value that is chosen."""
        if choices != self._choices:
            self._choices = list(choices)
            self.clear()
            self._values = [data for _, data in choices]
            self.addItems([words for words, _ in choices])
        self.setCurrentIndex(self._values.index(value) if value in self._values else -1)
        self.setToolTip(self.currentText())

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and _types(event):  # type: ignore[arg-type]
            event.accept()  # else the letters typed to find a value would accept or reject the find
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        if event.key() in (*_ENTER, Qt.Key.Key_Escape):
            event.ignore()  # a sheet around the field closes
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 (Qt's name)
        event.ignore()


def _types(event: QKeyEvent) -> bool:
    """Say whether a key writes something, so that it is no key of an action."""
    held = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    return event.text().isprintable() and bool(event.text()) and not held

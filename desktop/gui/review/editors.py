"""Fields that take an edit as one step: committed on Enter or when left, taken back by Esc."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QToolTip, QWidget

from desktop.domain import StatementKind
from desktop.gui.review.completing import Completer
from desktop.gui.theme import appearance

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent, QResizeEvent, QWheelEvent

_NOTE_LINES, _NOTE_FRAME = 4, 12
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class LineField(QLineEdit):
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

    def show_value(self, value: str) -> None:
        """Show a value."""
        self._value = value
        if self.text() != value:
            self.setText(value)
            self.setCursorPosition(0)
        self.setToolTip(value)
        self._show_trouble()

    def commit(self) -> None:
        """Hand over what was typed, unless it is as before or does not hold."""
        text = " ".join(self.text().split())
        if text == self._value:
            return
        if self.has_trouble():
            self._refuse(empty=not text)
            return
        self._value = text
        self.committed.emit(text)

    def _refuse(self, *, empty: bool) -> None:
        """Say why words cannot be taken; where nothing is typed, what was there comes back."""
        self.refused.emit(self._trouble)
        if empty:
            self.revert()
        else:
            QToolTip.showText(self.mapToGlobal(QPoint(0, self.height() - 6)), self._trouble, self)

    def revert(self) -> None:
        """Show the value as it was."""
        self.setText(self._value)
        self._show_trouble()

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

    def has_trouble(self) -> bool:
        """Say whether what is typed cannot be taken."""
        text = " ".join(self.text().split())
        return self._holds is not None and text != self._value and not self._holds(text)

    def _show_trouble(self, *_: object) -> None:
        self.setAccessibleDescription(self._trouble if self.has_trouble() else "")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        super().paintEvent(event)
        if self.has_trouble():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(appearance().theme.kinds[StatementKind.LIMITATION].ink), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 7, 7)
            painter.end()


class NoteField(QPlainTextEdit):
    """A note of some lines: Enter commits, Shift+Enter begins a line, Esc takes the edit back."""

    committed = Signal(str)
    left = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value = ""
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(1)
        self.textChanged.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        lines = min(max(int(self.document().size().height()), 1), _NOTE_LINES)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * lines + _NOTE_FRAME)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        super().resizeEvent(event)
        self._fit()

    def show_value(self, value: str) -> None:
        """Show a note."""
        self._value = value
        if self.toPlainText() != value:
            self.setPlainText(value)

    def commit(self) -> None:
        """Hand the note over if it was changed."""
        text = self.toPlainText().strip()
        if text != self._value:
            self._value = text
            self.committed.emit(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        if event.key() == Qt.Key.Key_Escape:
            self.setPlainText(self._value)
            self.left.emit()
        elif event.key() in _ENTER and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.commit()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.commit()


class ChoiceField(QComboBox):
    """One of some values; the wheel passes by and letters search instead of deciding on finds."""

    committed = Signal(object)

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
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()  # else the letters typed to find a value would accept or reject the find
            return True
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 (Qt's name)
        event.ignore()

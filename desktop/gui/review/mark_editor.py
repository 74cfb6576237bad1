"""A small card in which a note or a question is written, beside the words that it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from desktop.gui.pages import bring_into_sight
from desktop.gui.theme import set_role

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QKeyEvent

_WIDTH, _HEIGHT, _GAP = 380, 168, 6


class MarkEditor(QFrame):
    """Writes when Enter is pressed or the clerk turns to something else; Escape leaves everything as it was.

    It is no window of its own: input methods work in it as in every field.
    """

    closed = Signal()

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        set_role(self, "popup")
        self._write: Callable[[str], object] | None = None
        self._before = ""
        self._back: QWidget | None = None
        self.title = QLabel()
        self.title.setWordWrap(True)
        set_role(self.title, "heading")
        self.words = QPlainTextEdit()
        self.words.setTabChangesFocus(True)
        self.words.installEventFilter(self)
        keys = QLabel(self.tr("Enter: keep · Shift+Enter: new line · Esc: leave as it was"))
        set_role(keys, "soft")
        self.remove = QPushButton(self.tr("Delete"))
        self.remove.clicked.connect(lambda: self._end(""))
        set_role(self.remove, "quiet")
        below = QHBoxLayout()
        below.addWidget(keys, 1)
        below.addWidget(self.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 8)
        column.setSpacing(6)
        for part in (self.title, self.words):
            column.addWidget(part)
        column.addLayout(below)
        self.hide()

    def ask(self, title: str, words: str, near: QRect, write: Callable[[str], object]) -> None:
        """Let the clerk write near a rectangle (of the parent); `write` gets the words, once, if they changed."""
        self.finish()
        window = self.window()
        self._back = window.focusWidget()
        self._write, self._before = write, words
        self.title.setText(title)
        self.words.setAccessibleName(title)
        self.words.setPlainText(words)
        self.words.selectAll()
        self.remove.setVisible(bool(words))
        self.setGeometry(self._place(near))
        self.show()
        self.raise_()
        self.words.setFocus()
        bring_into_sight(self)

    def _place(self, near: QRect) -> QRect:
        """Return a place below the rectangle, or above it where there is no room below."""
        room = self._over.rect().adjusted(8, 8, -8, -8)
        width, height = min(_WIDTH, room.width()), min(_HEIGHT, room.height())
        below = near.bottom() + _GAP
        top = below if below + height <= room.bottom() else near.top() - _GAP - height
        left = min(max(near.left(), room.left()), room.right() - width)
        return QRect(left, min(max(top, room.top()), room.bottom() - height), width, height)

    def finish(self) -> None:
        """Hand over what was written, as when the clerk presses Enter."""
        if self._write:
            self._end(self.words.toPlainText())

    def _end(self, words: str | None) -> None:
        write, before = self._write, self._before
        if write is None:
            return
        self._write = None
        inside = self.isAncestorOf(self.window().focusWidget() or self)
        self.hide()
        if self._back and inside:
            self._back.setFocus()
        if words is not None and words.strip() != before.strip():
            write(words.strip())
        self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        if event.type() is QEvent.Type.KeyPress and self._take_key(event):  # type: ignore[arg-type]
            return True
        if event.type() is QEvent.Type.FocusOut:
            # Within the card the focus may go round.
            focus = self.window().focusWidget()
            if focus is not None and not self.isAncestorOf(focus):
                self.finish()
        return super().eventFilter(watched, event)

    def _take_key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            self._end(None)
            return True
        plain = not event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            self.finish()
            return True
        return False

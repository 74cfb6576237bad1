"""Asks for the new key of one action: the clerk presses it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QKeyCombination, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from desktop.gui.keymap import Refusal, refusal
from desktop.gui.menus import plain_text
from desktop.gui.telex import meant_by
from desktop.gui.theme import set_role

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from desktop.gui.keymap import Keymap

_HELD = (
    *(Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta),
    *(Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock, Qt.Key.Key_unknown, Qt.Key(0)),
)
_LEAVING = (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class KeyField(QLineEdit):
    """Shows the key that is pressed in it, whatever the key does elsewhere."""

    pressed = Signal(QKeySequence)

    def __init__(self) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)  # noqa: FBT003 (Qt's own call)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def event(self, event: QEvent) -> bool:
        # What is a shortcut elsewhere comes here first and is kept.
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._takes(event):
            return True
        return super().event(event)

    def _takes(self, event: QKeyEvent) -> bool:
        key, held = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in _LEAVING and held in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier):
            return False
        if key in _HELD and not event.text().strip():
            return True
        letter = meant_by(event.text()) if len(event.text()) == 1 and event.text().isalpha() else ""
        if letter and not held & Qt.KeyboardModifier.ControlModifier:
            key = ord(letter)
        self.pressed.emit(QKeySequence(QKeyCombination(held, Qt.Key(key))))
        return True


class KeyDialog(QDialog):
    """Takes one key, names who has it already, and hands it over when the clerk agrees."""

    def __init__(self, keymap: Keymap, action: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._keymap, self._action = keymap, action
        self._key: QKeySequence | None = None
        self.setWindowTitle(self.tr("New key"))
        self.setMinimumWidth(430)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 16)
        column.setSpacing(10)
        heading = QLabel(plain_text(action))
        set_role(heading, "heading")
        heading.setWordWrap(True)
        self.field = KeyField()
        self.field.setAccessibleName(self.tr("Press the new key"))
        self.field.setPlaceholderText(self.tr("Press the new key"))
        self.field.setText(keymap.keys(action))
        self.field.pressed.connect(self._show)
        self.message = QLabel(self._telex_note())
        self.message.setWordWrap(True)
        self.message.setMinimumHeight(self.fontMetrics().height() * 3)
        self.message.setAlignment(Qt.AlignmentFlag.AlignTop)
        set_role(self.message, "soft")
        for widget in (heading, self.field, self.message):
            column.addWidget(widget)
        column.addWidget(self._buttons())

    def _buttons(self) -> QDialogButtonBox:
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.take = box.addButton(self.tr("&Use this key"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.take.setEnabled(False)
        self.take.setDefault(True)
        set_role(self.take, "main")
        self.none = box.addButton(self.tr("&No key"), QDialogButtonBox.ButtonRole.ActionRole)
        self.none.clicked.connect(self._take_none)
        self.take.clicked.connect(self._take)
        box.rejected.connect(self.reject)
        return box

    def _telex_note(self) -> str:
        return self.tr(
            "One letter alone works wherever nothing is being typed, also while a Telex or VNI input method is on."
        )

    def _show(self, key: QKeySequence) -> None:
        self.field.setText(key.toString(QKeySequence.SequenceFormat.NativeText))
        why, holder = refusal(key), self._keymap.holder(key, self._action)
        self._key = None if why else key
        self.take.setEnabled(why is None)
        if why:
            self.message.setText(self._refused(why))
        elif holder:
            words = self.tr("This is the key of “{0}”. Used here, it is taken away there.")
            self.message.setText(words.format(holder.words))
        else:
            self.message.setText(self.tr("This key is free."))

    def _refused(self, why: Refusal) -> str:
        return {
            Refusal.MOVES: self.tr("Lists and fields are moved about in with this key. Hold Ctrl or Alt with it."),
            Refusal.SYSTEM: self.tr("The system keeps this key for itself. Choose another one."),
        }[why]

    def _take(self) -> None:
        if self._key:
            self._keymap.assign(self._action, self._key)
            self.accept()

    def _take_none(self) -> None:
        self._keymap.assign(self._action, None)
        self.accept()

"""The keys of all actions: those of the program, and the clerk's own in their place."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QKeyCombination
    from PySide6.QtGui import QAction

    from desktop.gui.menus import Entry, Menus
    from desktop.gui.settings import Settings

Keys = list[QKeySequence]
_PLAIN_KEYS_OF_FIELDS = {
    getattr(Qt.Key, f"Key_{name}")
    for name in (
        *("Tab", "Backtab", "Return", "Enter", "Escape", "Space", "Backspace"),
        *("Up", "Down", "Left", "Right", "Home", "End", "PageUp", "PageDown"),
    )
}


class Refusal(StrEnum):
    """Why a key cannot be taken."""

    MOVES = "moves"
    """Lists and fields are moved about in with it."""
    SYSTEM = "system"
    """The system or the window manager takes it for itself."""


class Keymap(QObject):
    """Applies the clerk's keys whenever a feature adds its actions, and changes them."""

    changed = Signal()

    def __init__(self, menus: Menus, settings: Settings) -> None:
        super().__init__(menus)
        self._menus, self._settings = menus, settings
        self._defaults: dict[str, Keys] = {}
        menus.added.connect(self._apply)
        self._apply()

    def _apply(self) -> None:
        own = self._settings.keys()
        for entry in self._menus.entries():
            action, name = entry.action, entry.action.objectName()
            if name and name not in self._defaults:
                self._defaults[name] = action.shortcuts()
                if name in own:
                    action.setShortcuts(_keys(own[name]))

    def keys(self, action: QAction) -> str:
        """Return the keys of an action as the system writes them."""
        return "  ".join(key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts())

    def is_own(self, action: QAction) -> bool:
        """Tell whether the clerk gave an action its keys."""
        return action.shortcuts() != self._defaults.get(action.objectName(), action.shortcuts())

    def holder(self, key: QKeySequence, besides: QAction) -> Entry | None:
        """Return who else has a key."""
        return next(
            (
                entry
                for entry in self._menus.entries()
                if entry.action is not besides and key in entry.action.shortcuts()
            ),
            None,
        )

    def assign(self, action: QAction, key: QKeySequence | None) -> None:
        """Give an action one key, taken from whoever has it, or no key."""
        self._set(action, [key] if key else [])
        self._settle(action)

    def reset(self, action: QAction) -> None:
        """Give an action the keys of the program again; who has one of them loses it."""
        self._set(action, self._defaults[action.objectName()])
        self._settle(action)

    def reset_all(self) -> None:
        """Give every action the keys of the program again."""
        for entry in self._menus.entries():
            self._set(entry.action, self._defaults[entry.action.objectName()])
        self.changed.emit()

    def _settle(self, winner: QAction) -> None:
        taken = winner.shortcuts()
        for entry in self._menus.entries():
            there = entry.action.shortcuts()
            if entry.action is not winner and any(key in taken for key in there):
                self._set(entry.action, [key for key in there if key not in taken])
        self.changed.emit()

    def _set(self, action: QAction, keys: Sequence[QKeySequence]) -> None:
        name = action.objectName()
        action.setShortcuts(list(keys))
        own = None if list(keys) == self._defaults[name] else _written(keys)
        self._settings.set_key(name, own)


def combination(key: QKeySequence) -> QKeyCombination:
    """Return what is pressed for a key: every key here is one press."""
    pressed: QKeyCombination = cast("Any", key)[0]  # the stubs do not know that it can be indexed
    return pressed


def refusal(key: QKeySequence) -> Refusal | None:
    """Return why a key cannot be the key of an action, None where it can."""
    pressed = combination(key)
    held = pressed.keyboardModifiers()
    bare = held in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
    if pressed.key() in _PLAIN_KEYS_OF_FIELDS and bare:
        return Refusal.MOVES
    taken = (Qt.Key.Key_Tab, Qt.Key.Key_Escape, Qt.Key.Key_F4, Qt.Key.Key_Delete)
    alt = bool(held & Qt.KeyboardModifier.AltModifier)
    if held & Qt.KeyboardModifier.MetaModifier or (alt and pressed.key() in taken):
        return Refusal.SYSTEM
    return None


def _written(keys: Sequence[QKeySequence]) -> str:
    return QKeySequence.listToString(list(keys), QKeySequence.SequenceFormat.PortableText)


def _keys(written: str) -> Keys:
    """Return stored keys; what is none is left out."""
    there = QKeySequence.listFromString(written, QKeySequence.SequenceFormat.PortableText)
    return [key for key in there if not key.isEmpty() and combination(key).key() is not Qt.Key.Key_unknown]

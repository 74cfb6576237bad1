"""Single keys in spite of Telex: a letter typed behind a vowel arrives as a mark on it, "A" and then "X" as "Ã".

The key that was meant is told by the mark, so that nobody has to switch the input method off to decide.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

_TONES = {"F": "\u0300", "S": "\u0301", "X": "\u0303", "R": "\u0309", "J": "\u0323"}
_DOUBLED = {"A": "Â", "E": "Ê", "O": "Ô", "D": "Đ"}
_HORNED = "ĂƠƯ"
"""What W makes."""
_VOWELS = "AEIOUYÂÊÔĂƠƯ"


@cache
def marked_by(key: str) -> str:
    """Return the letters that arrive when a key is pressed behind a vowel; none for what is no letter of Telex."""
    if key == "W":
        return _HORNED
    tone = _TONES.get(key)
    toned = (unicodedata.normalize("NFC", vowel + tone) for vowel in _VOWELS) if tone else ()
    return _DOUBLED.get(key, "") + "".join(toned)


@cache
def meant_by(letter: str) -> str:
    """Return the key that was pressed where a letter arrives: "Ã" is "X"; other letters are themselves."""
    keys = "AEODWFSXRJ"
    return next((key for key in keys if letter.upper() in marked_by(key)), letter.upper())


class TelexKeys(QObject):
    """Lets an action of one letter be triggered by what Telex makes of it; follows when its key changes."""

    def __init__(self, action: QAction, page: QWidget) -> None:
        super().__init__(action)
        self._action, self._page = action, page
        self._key = ""
        self._shortcuts: list[QShortcut] = []
        action.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        key = self._action.shortcut().toString()
        if key == self._key:
            return
        self._key = key
        for old in self._shortcuts:
            old.setEnabled(False)
            old.deleteLater()
        self._shortcuts = [self._made(letter) for letter in marked_by(key)]

    def _made(self, letter: str) -> QShortcut:
        shortcut = QShortcut(QKeySequence(letter), self._page)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self._action.trigger)
        return shortcut

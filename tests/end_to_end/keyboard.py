"""A clerk who has nothing but a keyboard, and counts the keys."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.domain import Statement

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from desktop.domain import Finding
    from desktop.gui.window import MainWindow

KEY = Qt.Key
KIND_KEYS = (KEY.Key_1, KEY.Key_2, KEY.Key_3, KEY.Key_4, KEY.Key_5)


class Keyboard:
    """Every key goes to what has the focus, as the system would send it."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.keys = 0
        self._began = perf_counter()

    @property
    def seconds(self) -> float:
        """How long it took until now."""
        return perf_counter() - self._began

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press one key."""
        self.keys += 1
        QTest.keyClick(self._focus(), key, modifier)
        QApplication.processEvents()

    def _focus(self) -> QWidget:
        return QApplication.focusWidget() or QApplication.activeWindow() or self._window

    def review(self, judge: Callable[[Finding], Qt.Key]) -> int:
        """Decide every find of the open report by the key that `judge` names; return how many there were."""
        session, decided = self._window.session, 0
        for _ in range(2 * len(session.finds)):
            find = session.finding(session.chosen)
            if find is None or not any(session.tally.undecided.values()):
                break
            self.press(judge(find))
            decided += 1
            # A kind that is set leaves the find chosen: the clerk sees what became of it, and goes on.
            if session.chosen == find.id and any(session.tally.undecided.values()):
                self.press(KEY.Key_J, Qt.KeyboardModifier.ShiftModifier)
        return decided


def is_statement(find: Finding) -> bool:
    """Say whether a find is a sentence rather than a person."""
    return isinstance(find.content, Statement)

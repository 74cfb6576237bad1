"""What stands in the midst of an empty list: why it is empty, or what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QLabel

from desktop.gui.theme import set_role

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractScrollArea

_AROUND = 8
"""Pixels left free at each side of the words."""


class Nothing(QLabel):
    """Lies over a list; clicks and files that are dropped go through it."""

    def __init__(self, area: QAbstractScrollArea) -> None:
        super().__init__(area.viewport())
        self._area = area
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setMargin(_AROUND)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        set_role(self, "soft")
        area.viewport().installEventFilter(self)
        self.say("")

    def say(self, words: str) -> None:
        """Show words, none where the list holds something."""
        self.setText(words)
        self.setVisible(bool(words))
        self.setGeometry(self._area.viewport().rect())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        if event.type() is QEvent.Type.Resize:
            self.setGeometry(self._area.viewport().rect())
        return super().eventFilter(watched, event)

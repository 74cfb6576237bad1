"""A label with an icon of the set in front of its words, in the colours of the theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLabel, QWidget

from desktop.gui.icons import icon

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_GAP = 5


class IconLabel(QLabel):
    """Shows nothing at all while it has no words."""

    def __init__(self, name: str, words: str = "", parent: QWidget | None = None, *, colour: str = "") -> None:
        super().__init__(words, parent)
        self._icon = icon(name, colour)
        self._side = round(self.fontMetrics().height() * 0.95)
        self.setContentsMargins(self._side + _GAP, 0, 0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        super().paintEvent(event)
        if self.text():
            painter = QPainter(self)
            self._icon.paint(painter, QRect(0, (self.height() - self._side) // 2, self._side, self._side))
            painter.end()

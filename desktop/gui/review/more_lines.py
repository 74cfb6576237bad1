"""Of rows of fields only the first are shown: whoever merges hundreds of finds does not wait for as many lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QToolButton

from desktop.gui.theme import set_role

if TYPE_CHECKING:
    from collections.abc import Callable

_AT_ONCE = 12
"""Lines that are made and shown at a time."""


class MoreLines(QToolButton):
    """Says how many lines are not shown, and shows some of them."""

    def __init__(self, show: Callable[[], object]) -> None:
        super().__init__()
        self._most = _AT_ONCE
        self._show = show
        set_role(self, "link")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.clicked.connect(self._show_more)
        self.hide()

    def shown_of(self, count: int) -> int:
        """Return how many of some lines are shown, and say how many others there are."""
        shown = min(count, self._most)
        self.setText(self.tr("Show more: {0}").format(count - shown))
        self.setVisible(shown < count)
        return shown

    def _show_more(self) -> None:
        self._most += _AT_ONCE
        self._show()
        self._give_room()

    def _give_room(self) -> None:
        """Lay out all that the lines stand in at once: they would be seen squeezed while one layout waits."""
        around = self.parentWidget()
        while around and not isinstance(around, QScrollArea):
            if layout := around.layout():
                layout.activate()
            around = around.parentWidget()
        if around:
            QApplication.sendEvent(around, QEvent(QEvent.Type.LayoutRequest))

"""A sheet over the page that opens beside a button and closes when it is left.

It is no window of its own: those take the keyboard from input methods, and not every system lets them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from desktop.gui.theme import set_role

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent


_RIM = 6
"""Pixels that stay free at the sides of the window."""


class Popup(QFrame):
    """Whoever fills it says which part takes the keys."""

    left = Signal()
    """The clerk is done here and wants the keys back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "popup")
        self.hide()
        application().focusChanged.connect(self._leave)

    def open_beside(self, button: QWidget, first: QWidget) -> None:
        """Open under a button, or above it where there is no room, within its window."""
        window = button.window()
        self.setParent(window)
        self.adjustSize()
        corner = button.mapTo(window, QPoint(button.width() - self.width(), button.height() + 4))
        above = button.mapTo(window, QPoint(0, -4 - self.height())).y()
        top = corner.y() if corner.y() + self.height() <= window.height() else max(above, 0)
        left = min(corner.x(), window.width() - self.width() - _RIM)
        self.move(max(left, _RIM), min(top, max(window.height() - self.height(), 0)))
        self.show()
        self.raise_()
        first.setFocus(Qt.FocusReason.PopupFocusReason)

    def finish(self) -> None:
        """Close and give the keys back."""
        self.close()
        self.left.emit()

    def _leave(self, _old: QWidget | None, now: QWidget | None) -> None:
        """Close when the focus goes elsewhere; lists of choices are windows of their own, but children."""
        while now is not None and now is not self:
            now = now.parentWidget()
        if now is None and self.isVisible() and application().activeWindow() is self.window():
            self.close()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        if event.key() == Qt.Key.Key_Escape:
            self.finish()
        else:
            super().keyPressEvent(event)


def application() -> QApplication:
    """Return the running application."""
    return cast("QApplication", QApplication.instance())

"""A new look for every widget, given to a few at a time: the window answers between them.

Qt gives an application another style sheet in one call, widget by widget and more than once each: with a window of
500 widgets that takes from 0.1 to 0.7 seconds. Nothing is painted before the last widget has the new look.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

if TYPE_CHECKING:
    from collections.abc import Iterator

_PIECE = 15
"""Milliseconds of work between two looks at what the clerk does."""


class Restyling(QObject):
    """Exchanges the style sheet of an application."""

    done = Signal()
    """Every widget has the new look."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._held: list[QWidget] = []
        self._sizes = False
        self._left: Iterator[QWidget] = iter(())
        self._next = QTimer(self, interval=0)
        self._next.timeout.connect(self._go_on)

    def begin(self, sheet: str, *, sizes: bool) -> None:
        """Show every widget by another sheet, of which sizes may differ too; set font and palette before."""
        self._sizes = self._sizes or sizes
        for window in self._app.topLevelWidgets():
            if window.isVisible() and window.updatesEnabled():
                window.setUpdatesEnabled(False)
                self._held.append(window)
        # Of widgets that it knows nothing of, the style has none to go over when its sheet is exchanged.
        self._app.style().unpolish(self._app)
        self._app.setStyleSheet(sheet)
        self._left = _widgets(self._app)
        self._go_on()

    def finish(self) -> None:
        """Do at once what is left, if anything is."""
        if self._next.isActive():
            for widget in self._left:
                self._give(widget)
            self._end()

    def _go_on(self) -> None:
        piece = QDeadlineTimer(_PIECE)
        for widget in self._left:
            self._give(widget)
            if piece.hasExpired():
                self._next.start()
                return
        self._end()

    def _give(self, widget: QWidget) -> None:
        widget.style().polish(widget)
        if self._sizes:  # some remember how large they like to be
            QApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))

    def _end(self) -> None:
        self._next.stop()
        self._sizes = False
        held, self._held = self._held, []
        # Told while nothing is painted: Qt would paint the parts that follow once more than the window.
        self.done.emit()
        for window in filter(isValid, held):
            window.setUpdatesEnabled(True)


def _widgets(app: QApplication) -> Iterator[QWidget]:
    """Yield what has a look already, parents first; whatever is shown later takes the new look by itself."""
    left = [window for window in app.topLevelWidgets() if window.parent() is None]
    while left:
        widget = left.pop()
        if not isValid(widget):  # closed since
            continue
        left += (child for child in widget.children() if isinstance(child, QWidget))
        if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
            yield widget

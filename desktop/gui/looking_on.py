"""A window that can only look at a library follows the window that writes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from desktop.errors import UserError

if TYPE_CHECKING:
    from desktop.gui.window import MainWindow

PAUSE = 3000
"""In milliseconds, between two looks at whether another window has written: each takes no time at all."""


class LookingOn(QObject):
    """Reads the list again when it is behind; the report under the eyes stays as it was opened."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        look = QTimer(self, interval=PAUSE)
        look.timeout.connect(self._look)
        look.start()

    def _look(self) -> None:
        window = self._window
        if not window.isVisible():  # it is closed, and its library with it
            return
        try:
            behind = window.library.written_elsewhere()
        except UserError as error:
            window.status.tell(error.message(window.settings.language))
            return
        if behind:
            window.show_page()
            window.list_again()

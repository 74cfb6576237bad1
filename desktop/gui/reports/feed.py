"""Brings the reports of the library to the list: the newest at once, thousands piece by piece beside the clerk."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.errors import UserError

if TYPE_CHECKING:
    from desktop.gui.review.report_list import ReportList
    from desktop.library import Library

_AT_ONCE = 400
"""Lines of reports read between two looks at keys and mouse: about fifteen milliseconds."""


class ReportFeed(QObject):
    """Fills one list; the library keeps the lines, so that only the first time takes any."""

    failed = Signal(UserError)

    def __init__(self, list_: ReportList) -> None:
        super().__init__(list_)
        self._list = list_
        self._library: Library | None = None
        self._open_id: int | None = None
        self._read = False
        self._more = QTimer(self, interval=0)
        self._more.timeout.connect(self._read_on)

    def show(self, library: Library, open_id: int | None) -> None:
        """Show the reports as they are now."""
        self._library, self._open_id = library, open_id
        try:
            lines, everything = library.first_reports(_AT_ONCE)
        except UserError as error:
            self.failed.emit(error)
            return
        self._list.show_reports(lines, open_id)
        if not everything:
            self._read = False
            self._more.start()

    def mark(self, open_id: int | None) -> None:
        """Take note that another report is open, for when the rest is read."""
        self._open_id = open_id

    def _read_on(self) -> None:
        if self._library is None:
            return
        try:
            lines, everything = self._library.first_reports(_AT_ONCE)
        except UserError as error:
            self._more.stop()
            self.failed.emit(error)
            return
        # The lines stay: looking through thousands of them for garbage would stop the window for 50 ms.
        gc.freeze()
        if everything and self._read:
            self._more.stop()
            self._list.show_reports(lines, self._open_id)
        self._read = everything  # shown with the next look, for reading and showing take their time each

"""What a window shows first, made a piece at a time: it is on the screen already, and answers meanwhile."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.gui.window import MainWindow

_ROOMS = (
    "source_view",
    "reports.actions",
    "review.actions",
    "review.report_list",
    "review.facts_bar",
    "review.findings_panel",
    "review.fields_panel",
    "review.reading_desk",
    "review.review_page",
)
"""What is loaded for it, in pieces of about twenty milliseconds."""


class Beginning(QObject):
    """Loads and makes the review page between other events and shows it; the welcome where there is no report."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._pieces = self._all()
        self._next = QTimer(self, interval=0)
        self._next.timeout.connect(self._make)
        self._next.start()

    def _make(self) -> None:
        # The window may be gone again, and its library with it.
        if not self._window.isVisible() or next(self._pieces, True):
            self._next.stop()

    def _all(self) -> Iterator[bool]:
        if self._window.library.first_reports(1)[0]:
            for room in _ROOMS:
                import_module(f"desktop.gui.{room}")
                yield False
            for _part in self._window.review_parts():
                yield False
        self._window.show_page()

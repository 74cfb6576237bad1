"""What a window shows first, made a piece at a time: it is on the screen already, and answers meanwhile."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Generator

    from desktop.gui.review.session import ReviewSession
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
    """Does the pieces of a work between other events, as long as the thing that it belongs to is there."""

    def __init__(self, parent: QObject, pieces: Generator[object]) -> None:
        super().__init__(parent)
        self._pieces = pieces
        self._next = QTimer(self, interval=0)
        self._next.timeout.connect(self._make)
        self._next.start()

    def give_up(self) -> None:
        """Leave the rest; the work clears away what it made."""
        self._next.stop()
        self._pieces.close()

    def _make(self) -> None:
        try:
            next(self._pieces)
        except StopIteration:
            self._next.stop()


def first_page(window: MainWindow, before: ReviewSession | None = None) -> Generator[object]:
    """Make the review page and show it, in pieces, with the report of the window before; else the welcome."""
    if window.library.first_reports(1)[0]:
        for room in _ROOMS:
            yield import_module(f"desktop.gui.{room}")
        yield from window.review_parts()
        yield window.review
        if before and before.report:
            window.session.open_report(before.report.id)
            yield before
    window.show_page()
    yield window

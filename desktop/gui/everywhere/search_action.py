"""The action that searches in all reports and opens the place that was chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.gui.menus import made_action

if TYPE_CHECKING:
    from desktop.domain import Span
    from desktop.gui.everywhere.dialog import SearchEverywhere
    from desktop.gui.window import MainWindow


class SearchAction(QObject):
    """For one window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._dialog: SearchEverywhere | None = None
        words = self.tr("Search in &all reports…")
        self.action = made_action(self, "search_everywhere", words, self.start, "Ctrl+Shift+F")

    def start(self, words: str = "") -> None:
        """Show the search as it was left, or for some words."""
        if self._dialog is None:
            from desktop.gui.everywhere.dialog import SearchEverywhere  # noqa: PLC0415 (not for the start)

            window = self._window
            self._dialog = SearchEverywhere(window.library.path, window.jobs, window)
            self._dialog.place_chosen.connect(self._open)
            self._dialog.failed.connect(window.show_error)
        self._dialog.start(words)

    def _open(self, report_id: int, span: Span | None, find_id: str | None) -> None:
        session, review = self._window.session, self._window.review
        self._window.pages.setCurrentWidget(review)
        if session.report is None or session.report.id != report_id:
            session.open_report(report_id)
        if find_id:
            session.choose(find_id)
        if span:
            review.source.select(span)
            review.source.setFocus()

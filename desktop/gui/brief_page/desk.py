"""Joins the brief page to the main window: its actions, and the ways to the review and back."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.gui.menus import made_action

if TYPE_CHECKING:
    from desktop.domain import Mark
    from desktop.gui.brief_page.page import BriefPage
    from desktop.gui.window import MainWindow


class BriefDesk(QObject):
    """Makes the page when it is first wanted; the window adds `actions` to its menu."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.open_action = made_action(self, "brief", self.tr("Write the &Word brief…"), self.open, "Ctrl+W")
        self.office_action = made_action(self, "office", self.tr("&Office details…"), self.ask_office)
        self.actions = (self.open_action, self.office_action)

    @cached_property
    def page(self) -> BriefPage:
        """The page, in the window's stack."""
        from desktop.gui.brief_page.page import BriefPage  # noqa: PLC0415 (the window shows before Word is loaded)

        window = self._window
        page = BriefPage(window.library, window.jobs, window.settings)
        page.left.connect(self.leave)
        page.find_requested.connect(self._show_find)
        page.mark_requested.connect(self._show_mark)
        page.review_requested.connect(self._review)
        window.session.summary_changed.connect(page.forget)
        window.pages.addWidget(page)
        return page

    @property
    def shown(self) -> bool:
        """Whether the page is what the window shows."""
        return "page" in self.__dict__ and self._window.pages.currentWidget() is self.page

    def enable(self, *, on: bool) -> None:
        """Let the page be opened only where there is something to write about."""
        self.open_action.setEnabled(on)

    def open(self) -> None:
        """Show the page for the open report."""
        window = self._window
        if not window.library.reports():
            return
        window.session.edits_requested.emit()
        report = window.session.report
        self.page.open_with(report.id if report else None)
        window.header.hide()
        window.pages.setCurrentWidget(self.page)
        self.page.setFocus()

    def leave(self) -> None:
        """Go back to the review."""
        self._window.header.show()
        self._window.show_page()

    def ask_office(self) -> None:
        """Let the clerk enter the office's words."""
        self.open()
        if self.shown:
            self.page.ask_office()

    def _show_find(self, report_id: int, find_id: str) -> None:
        self._go_to(report_id)
        self._window.session.choose(find_id)

    def _show_mark(self, report_id: int, mark: Mark) -> None:
        self._go_to(report_id)
        if mark.find_id:
            self._window.session.choose(mark.find_id)
        elif mark.span:
            self._window.review.source.select(mark.span)

    def _review(self, report_id: int) -> None:
        self._go_to(report_id)
        self._window.session.choose_first()

    def _go_to(self, report_id: int) -> None:
        session = self._window.session
        if session.report is None or session.report.id != report_id:
            session.open_report(report_id)
        self.leave()

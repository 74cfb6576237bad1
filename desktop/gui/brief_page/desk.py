"""Joins the brief page to the main window: its actions, and the ways to the review and back."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QFrame

from desktop.errors import UserError
from desktop.gui.ahead import Ahead
from desktop.gui.jobs import Work
from desktop.gui.menus import made_action
from desktop.gui.theme import set_role

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop.domain import Mark
    from desktop.gui.brief_page.filling import Filling
    from desktop.gui.brief_page.page import BriefPage
    from desktop.gui.brief_page.returned import Returned, Turn
    from desktop.gui.window import MainWindow

_PAGE = "desktop.gui.brief_page.page"


class BriefDesk(QObject):
    """Makes the page when it is first wanted; the window adds `actions` to its menu."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.open_action = made_action(self, "brief", self.tr("Write the &Word brief…"), self.open, "Ctrl+W")
        self.office_action = made_action(self, "office", self.tr("&Office details…"), self.ask_office)
        self.return_action = made_action(
            self, "returned_brief", self.tr("Take in a brief with &comments…"), self.ask_for_returned
        )
        self.cells_action = made_action(
            self, "task_cells", self.tr("&Fill in the columns of the tasks…"), self.fill_cells, "Ctrl+E"
        )
        self.actions = (self.open_action, self.cells_action, self.return_action, self.office_action)
        self.ahead = Ahead(window.jobs, (_PAGE, "desktop.gui.format_dialog"), self)
        self._page: BriefPage | None = None
        self._coming: BriefPage | None = None
        """The page as far as it is made."""
        self._then: Callable[[], object] | None = None
        """What is to be done when the page is there; None where nobody waits for it."""
        self._growing = QTimer(self, interval=0)
        self._growing.timeout.connect(self._make_more)

    @property
    def made(self) -> bool:
        """Whether there is a page already."""
        return self._page is not None

    @property
    def page(self) -> BriefPage:
        """The page, in the window's stack; made at once where it is still on its way."""
        while self._page is None:
            self._make_more()
        return self._page

    @property
    def filling(self) -> Filling:
        """What opens the grid of the tasks over the page."""
        while self._page is None:
            self._make_more()
        return self._filling

    @cached_property
    def _hall(self) -> QFrame:
        """What stands in the place of the page while it is made: keys mean nothing here, and Esc leads back."""
        hall = QFrame()
        set_role(hall, "page")
        hall.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        hall.setAccessibleName(self.tr("The page of the brief is being made"))
        back = QShortcut(QKeySequence("Esc"), hall)
        back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        back.activated.connect(self._turn_back)
        self._window.pages.addWidget(hall)
        return hall

    def _make_more(self) -> None:
        # The window shows before Word is loaded, and answers while the page is made.
        from desktop.gui.brief_page.page import BriefPage  # noqa: PLC0415

        window = self._window
        if self._coming is None:
            self._coming = BriefPage(window.library, window.jobs, window.settings, window.pages, at_once=False)
            window.pages.addWidget(self._coming)
        elif not self._coming.make_more():
            self._growing.stop()
            self._join(self._coming)
            then, self._then = self._then, None
            if then:
                self._show(then)

    def _join(self, page: BriefPage) -> None:
        from desktop.gui.brief_page.filling import Filling  # noqa: PLC0415 (as the page)

        window, self._page = self._window, page
        page.left.connect(self.leave)
        page.find_requested.connect(self._show_find)
        page.mark_requested.connect(self._show_mark)
        page.review_requested.connect(self._review)
        page.check_requested.connect(window.formats.check)
        window.session.summary_changed.connect(page.forget)
        window.session.reports_changed.connect(page.forget_all)
        window.pages.currentChanged.connect(lambda _place: self._follow())
        # Behind the page's own connections: it reads anew what the page was told to forget.
        self._filling = Filling(window.session, page)

    @property
    def shown(self) -> bool:
        """Whether the page is what the window shows."""
        return self._page is not None and self._window.pages.currentWidget() is self._page

    def enable(self, *, on: bool) -> None:
        """Let the page be opened only where there is something to write about."""
        for action in self.actions:
            action.setEnabled(on)
        if on:
            self.ahead.soon()

    def open(self) -> None:
        """Show the page for the open report."""
        self._open_and(lambda: None)

    def _open_and(self, then: Callable[[], object]) -> None:
        """Show the page, and then do something; until the page is there, the window answers in its place."""
        if not self._window.library.first_reports(1)[0]:
            return
        self._window.session.edits_requested.emit()
        if self._page:
            self._show(then)
            return
        self._then = then
        self._window.pages.setCurrentWidget(self._hall)
        self._hall.setFocus()
        self.ahead.when_loaded(_PAGE, self._growing.start)

    def _show(self, then: Callable[[], object]) -> None:
        window = self._window
        report, listed = window.session.report, window.review.reports
        filtered, selected = listed.model.shown_ids(), tuple(listed.list.selected_ids())
        self.page.open_with(report.id if report else None, filtered, selected)
        window.pages.setCurrentWidget(self.page)
        # No focus proxy of the page: Tab would pass over all that stands in front of it.
        self.page.choices.kind.setFocus()
        then()

    def _turn_back(self) -> None:
        self._then = None
        self._growing.stop()
        self.ahead.forget(_PAGE)
        self.leave()

    def leave(self) -> None:
        """Go back to the review."""
        self._window.show_page()

    def _follow(self) -> None:
        """The page's own head stands in place of the window's, and nothing is said of the review."""
        self._window.header.setVisible(not self.shown)
        if self.shown:
            self._window.status.clear_review()
        else:
            self.page.drafting.rest()

    def ask_office(self) -> None:
        """Let the clerk enter the office's words."""
        self._open_and(self._ask_office)

    def _ask_office(self) -> None:
        self.page.ask_office()

    def fill_cells(self) -> None:
        """Let the clerk fill in what the reports leave open of their tasks."""
        if self.shown:
            self._fill()
        else:
            self._open_and(self._fill)

    def _fill(self) -> None:
        self.page.show_tasks()
        self.filling.open()

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

    # Comments that come back

    def ask_for_returned(self) -> None:
        """Ask for a brief that came back from the leader."""
        settings = self._window.settings
        dialog = QFileDialog(
            self._window, self.tr("The brief that came back"), str(settings.brief_folder), "Word (*.docx *.docm)"
        )
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.take_back(Path(name)))
        dialog.open()

    def take_back(self, file: Path) -> None:
        """Read the comments of a brief beside the window, and show what each is about."""
        self._window.session.edits_requested.emit()
        report, library = self._window.session.report, self._window.library.path
        open_id = report.id if report else None
        work = Work()
        work.finished.connect(lambda returned: self._show_returned(file, returned))
        work.failed.connect(self._refuse)
        self._window.jobs.start(lambda _work: _brought_back(file, library, open_id), work)

    def _refuse(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        self._window.show_error(error)

    def _show_returned(self, file: Path, returned: Sequence[Returned]) -> None:
        from desktop.gui.brief_page.returned_dialog import ReturnedDialog  # noqa: PLC0415 (seldom wanted)

        dialog = ReturnedDialog(file.name, returned, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.taken.connect(self._take_in)
        self.dialog = dialog
        dialog.open()

    def _take_in(self, turned: list[tuple[Returned, Turn]]) -> None:
        from desktop.gui.brief_page.returned import changes  # noqa: PLC0415 (as above)

        made = changes(turned)
        if not made or not self._window.session.do_all(made):
            return
        self._window.list_again()
        found = ((one.report, one.finding) for one, _ in turned if one.report and one.finding)
        if first := next(found, None):
            self._show_find(first[0].id, first[1].id)


def _brought_back(file: Path, library: Path, open_id: int | None) -> list[Returned]:
    """Read the comments of a brief and find what each is about, by a connection of its own to the library."""
    from desktop.briefs import read_comments_back  # noqa: PLC0415 (the window shows before Word is loaded)
    from desktop.gui.brief_page.returned import bring_back  # noqa: PLC0415
    from desktop.library import Library  # noqa: PLC0415

    comments = read_comments_back(file)
    with Library.open(library, read_only=True) as opened:
        return bring_back(opened, comments, open_id)

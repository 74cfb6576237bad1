"""The main window: joins the pages, the menus and the library, and nothing else."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QMainWindow,
    QMessageBox,
    QVBoxLayout,
    QWidget,
)

from desktop import __version__, paths
from desktop.gui.backups import TimedBackups
from desktop.gui.brief_page.desk import BriefDesk
from desktop.gui.bringing_in import BringingIn
from desktop.gui.describing import Describing
from desktop.gui.everywhere.search_action import SearchAction
from desktop.gui.format_desk import FormatDesk
from desktop.gui.header import Header
from desktop.gui.importing import Importer
from desktop.gui.jobs import Jobs
from desktop.gui.keymap import Keymap
from desktop.gui.looking_on import LookingOn
from desktop.gui.menus import Menu, Menus, made_action, name_actions
from desktop.gui.moving import Moving, holds_focus
from desktop.gui.originals import OriginalActions
from desktop.gui.pages import Pages, scrolled
from desktop.gui.review.session import ReviewSession
from desktop.gui.status import StatusBar
from desktop.gui.view_settings import ViewSettings
from desktop.gui.watching import FolderWatch, WatchAction
from desktop.gui.welcome import WelcomePage

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent

    from desktop.errors import UserError
    from desktop.gui.history import HistoryDialog
    from desktop.gui.review.review_page import ReviewPage
    from desktop.gui.settings import Settings
    from desktop.library import Library


_NOT_WRITTEN = frozenset({"library_full", "library_disk", "library_unwritable", "library_busy"})
"""Failures behind which the last decision is not on the disk."""
_LOWEST = 500
"""Pixels in which the fields of a find are all seen under some finds."""


class MainWindow(QMainWindow):
    """One window on one library."""

    language_chosen = Signal(str)
    """The clerk chose another language: whoever owns the window makes it anew."""
    library_chosen = Signal(Path)
    """The clerk chose another library."""
    restore_chosen = Signal(Path)
    """The clerk wants a backup in the place of the library."""

    def __init__(self, library: Library, settings: Settings) -> None:
        super().__init__()
        self.library, self.settings = library, settings
        self._recent: list[str] = []
        self._history: HistoryDialog | None = None
        self._in_parts: list[ReviewPage] = []
        self.jobs = Jobs(self)
        self.importer = Importer(library, self.jobs, self)
        self.backups = TimedBackups(library, settings, self.jobs, self)
        self.watch = FolderWatch(self.jobs, self)
        self.session = ReviewSession(library, self)
        self.originals = OriginalActions(library, self.session, self.jobs, self)
        # Of thousands of imported reports the list is read a few times a second, not once for each.
        self._listing = QTimer(self, singleShot=True, interval=250)
        self._listing.timeout.connect(self.list_again)
        self.setWindowTitle("Trích Lục")
        self.setAcceptDrops(True)
        self.setMinimumSize(640, 360)
        self._build_pages()
        self.bringing_in, self.moving, self.view = BringingIn(self), Moving(self), ViewSettings(self)
        self._build_menus()
        self._connect()
        if not library.writable:
            self._only_look()
        self.resize(1366, 768)
        self.restoreGeometry(settings.layout("window"))

    def _only_look(self) -> None:
        """Say that nothing can be written, and offer nothing that writes reports."""
        self.status.show_read_only()
        LookingOn(self)
        for action in (*self.bringing_in.actions, self.watch_action):
            action.setEnabled(False)
        for button in (self.header.import_button, self.welcome.import_button, self.welcome.samples_button):
            button.setEnabled(False)

    def _build_pages(self) -> None:
        self.header, self.status = Header(), StatusBar()
        self.welcome = WelcomePage()
        self.pages = Pages()
        self.pages.addWidget(QWidget())  # seen for the moment until `show_page` knows what to show
        self.pages.addWidget(self.welcome)
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(scrolled(self.pages), 1)
        self.setCentralWidget(centre)
        self.setStatusBar(self.status)

    @cached_property
    def review(self) -> ReviewPage:
        """The review page with its menus, made when there is first something to review.

        It is half the work of a start: the window is on the screen before it is made.
        """
        for _part in self.review_parts():
            pass
        page = self._in_parts[0]
        page.setMinimumHeight(_LOWEST)  # what does not fit is scrolled
        page.desk.keep_look(self.settings)
        page.desk.search_requested.connect(self.everywhere.start)
        page.restore_layout(self.settings.layout("review"))
        page.beside.want(shown=self.settings.pages_beside)
        page.beside.action.toggled.connect(lambda on: setattr(self.settings, "pages_beside", on))
        self.originals.attach(page)
        self.pages.addWidget(page)
        self._add_review_menus(page)
        return page

    def review_parts(self) -> Iterator[None]:
        """Make what `review` needs, a part at a time, from where it stopped."""
        from desktop.gui.review.review_page import ReviewPage  # noqa: PLC0415

        if not self._in_parts:
            self._in_parts.append(ReviewPage(self.session, self.pages, at_once=False))
        while self._in_parts[0].make_more():
            yield

    def _add_review_menus(self, page: ReviewPage) -> None:
        name_actions(page.actions, "review")
        page.beside.action.setObjectName("pages_beside")
        for place, (_, actions) in zip((Menu.EDIT, Menu.REVIEW, Menu.MARK), page.actions.groups(), strict=True):
            self.menus.add(place, *actions)
        from desktop.gui.review.narrow import ReportsAside  # noqa: PLC0415

        aside = ReportsAside(page, self)
        self.menus.add(Menu.VIEW, aside.action, page.beside.action, behind=self.moving.pane)
        for section in page.shelf.menu():
            self.menus.add(Menu.REPORTS, *section)
        page.shelf.changed.connect(self.show_page)
        self.welcome.removed_requested.connect(page.shelf.show_removed)
        self.welcome.addActions([page.actions.undo, page.actions.redo])
        for part, prefix in ((page.desk, "reading"), (page.desk.marking, "marking"), (page.desk.menu, "text")):
            name_actions(part, prefix)
        self.menus.add(Menu.MARK, *page.desk.mark_actions)
        self.menus.add(Menu.VIEW, *page.desk.view_actions)

    @property
    def reviewing(self) -> bool:
        """Whether the review page is shown."""
        return "review" in self.__dict__ and self.pages.currentWidget() is self.review

    def _build_menus(self) -> None:
        """Each feature adds its actions with one line; those of the review come with its page."""
        self.menus = Menus(self.menuBar())
        add, moving, view = self.menus.add, self.moving, self.view
        self.watch_action = WatchAction(self.watch, self.settings, self, self.status.tell)
        self.briefs, self.formats = BriefDesk(self), FormatDesk(self)
        add(Menu.FILE, *self.bringing_in.actions, self.watch_action)
        add(Menu.FILE, *self.originals.actions)
        add(Menu.FILE, *self.briefs.actions)
        add(Menu.FILE, made_action(self, "quit", self.tr("&Quit"), self.close, "Ctrl+Q"))
        self.everywhere = SearchAction(self)
        add(Menu.VIEW, moving.find, moving.again, moving.back, self.everywhere.action)
        add(Menu.VIEW, moving.pane)
        add(Menu.VIEW, view.larger, view.smaller)
        add(Menu.VIEW, view.themes, view.languages)
        palette = made_action(self, "palette", self.tr("All &commands…"), self.show_palette, "Ctrl+Shift+P")
        settings = made_action(self, "settings", self.tr("&Settings…"), self.show_settings, "Ctrl+,")
        add(Menu.TOOLS, palette)
        add(Menu.TOOLS, *self.formats.actions)
        add(Menu.TOOLS, made_action(self, "history", self.tr("&History…"), self.show_history, "Ctrl+H"))
        add(Menu.TOOLS, settings)
        add(Menu.HELP, made_action(self, "keys", self.tr("All &keys"), self.show_keys, "F1"))
        add(Menu.HELP, made_action(self, "about", self.tr("&About"), self.show_about))
        self.keymap = Keymap(self.menus, self.settings)

    def _connect(self) -> None:
        self.describing = Describing(self.library, self.jobs, self)
        self.describing.changed.connect(self._listing.start)
        for place in (self.welcome, self.header):
            place.import_requested.connect(self.bringing_in.choose_files)
        self.welcome.samples_requested.connect(self.bringing_in.import_samples)
        self.header.brief_requested.connect(self.briefs.open)
        self.status.cancel_requested.connect(self.importer.cancel)
        self.importer.progressed.connect(self.status.show_progress)
        self.importer.report_added.connect(self._show_added)
        self.watch.arrived.connect(lambda files: self.importer.import_files(files, quiet=True))
        self.importer.broke_down.connect(_raise)
        self.originals.changed.connect(self._show_other_reports)
        self.session.report_opened.connect(lambda _report: self._show_review_state())
        self.session.summary_changed.connect(lambda _report_id: self._show_decision())
        self.session.failed.connect(self._show_failure)
        self.backups.made.connect(lambda file: self.status.tell(self.tr("Backed up: {0}").format(file.name)))
        self.backups.failed.connect(lambda error: self.status.tell(error.message(self.settings.language)))

    def _show_review_state(self) -> None:
        summary = self.session.summary
        if summary is None:
            self.status.clear_review()
        else:
            self.status.show_review(summary.decided, summary.total)

    def _show_decision(self) -> None:
        self._show_review_state()
        self.status.show_saved()

    def _show_failure(self, error: UserError) -> None:
        if error.code in _NOT_WRITTEN:
            self.status.show_unsaved()
        self.show_error(error)

    def show_page(self) -> None:
        """Show the review where there are reports, the welcome where there are none."""
        reports, _ = self.library.first_reports(1)
        if not reports:
            self._show_removed()
        page: QWidget = self.review if reports else self.welcome
        if page is not self.pages.currentWidget() or not holds_focus(self):
            self.pages.setCurrentWidget(page)
            (self.review.findings.list if reports else self.welcome.import_button).setFocus()
        self.header.set_review(reviewing=bool(reports))
        self.briefs.enable(on=bool(reports))
        if reports and self.session.report is None:
            self.session.open_report(self.library.last_worked_on() or reports[0].id)
        self._show_review_state()
        self.describing.start()

    def _show_removed(self) -> None:
        """Where every report was removed, the first page leads back to them, and so does undo."""
        removed = len(self.library.removed())
        self.welcome.tell_removed(removed)
        if removed:
            self.review.actions.refresh()  # made here where it was not there yet

    # Import

    def import_files(self, files: Sequence[Path]) -> None:
        """Import files and folders beside the window."""
        self.importer.import_files(files)

    def _show_added(self, report_id: int) -> None:
        if self.session.report is None:
            self.session.open_report(report_id)
            self.show_page()
        if not self._listing.isActive():
            self._listing.start()

    def _show_other_reports(self) -> None:
        self.show_page()
        self.list_again()

    def list_again(self) -> None:
        """Read the list of reports from the library again."""
        self._listing.stop()
        self.review.refresh_reports()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 (Qt's name)
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 (Qt's name)
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        self.import_files(files)

    # Dialogs

    def show_palette(self) -> None:
        """Show everything that can be done, and the reports and headings, to be found by typing."""
        from desktop.gui.palette import Palette  # noqa: PLC0415 (not for the start)

        palette = Palette(self.menus, self._recent, self)
        if self.reviewing:
            report = self.session.report
            palette.offer_headings(report.source if report else None, self.review.source.select)
        palette.offer_reports(self.library.path, self.jobs, self.session.open_report)
        palette.open()

    def show_history(self) -> None:
        """Show who did what when, beside the window."""
        if self._history is None:
            from desktop.gui.history import HistoryDialog  # noqa: PLC0415 (not for the start)

            self._history = HistoryDialog(self.session, self.jobs, self)
        self._history.show()
        self._history.activateWindow()

    def show_keys(self) -> None:
        """Show every key of the program."""
        from desktop.gui.shortcuts_dialog import ShortcutsDialog  # noqa: PLC0415 (not for the start)

        ShortcutsDialog(self.menus, self.keymap, self).open()

    def show_settings(self) -> None:
        """Show everything that can be chosen."""
        from desktop.gui.settings_dialog import SettingsDialog  # noqa: PLC0415 (not for the start)

        SettingsDialog(self).open()

    def tell_settings_lost(self, aside: Path) -> None:
        """Say that the settings could not be read and begin anew."""
        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Information)
        box.setWindowTitle("Trích Lục")
        box.setText(self.tr("The file of the settings could not be read: the program begins with its own."))
        box.setInformativeText(
            self.tr("Reports and decisions are not touched. The old file is kept: {0}").format(aside)
        )
        box.open()

    def show_about(self) -> None:
        """Say what the program is, where its library lies, and that it is free."""
        box = QMessageBox(self)
        box.setWindowTitle(self.tr("About"))
        box.setIcon(QMessageBox.Icon.Information)
        box.setText(self.tr("Trích Lục {0}: from the report to the brief, offline.").format(__version__))
        words = self.tr("Library: {0}\nLog of errors: {1}\nFree software, MIT licence.")
        box.setInformativeText(words.format(self.library.path, paths.log_file()))
        box.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        box.open()

    def show_error(self, error: UserError) -> None:
        """Show a problem the clerk can do something about."""
        language = self.settings.language
        words = error.message(language)
        if error.code == "library_read_only":
            self.status.tell(words)  # the clerk was told at the start, and each key would say it again
            return
        if any(box.isVisible() and box.text() == words for box in self.findChildren(QMessageBox)):
            return  # a disk that is gone is told of once, not for each step
        box = QMessageBox(QMessageBox.Icon.Warning, "Trích Lục", words, parent=self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setInformativeText(error.remedy(language))
        box.open()

    # Size and place

    def keep_layout(self) -> None:
        """Store where everything stands, for the window that comes after this one."""
        self.settings.set_layout("window", self.saveGeometry())
        if self.reviewing:
            self.settings.set_layout("review", self.review.save_layout())

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 (Qt's name)
        if self.isVisible():  # else it never came into the place of another
            self.keep_layout()
        self.watch.watch(None)
        for timer in self.findChildren(QTimer):  # the library closes behind the window: nothing is to read on
            timer.stop()
        self.jobs.stop()
        super().closeEvent(event)


def _raise(error: Exception) -> None:
    """Hand an unexpected error of a job to the crash dialog, by way of the exception hook."""
    raise error

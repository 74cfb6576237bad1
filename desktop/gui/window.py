"""The main window: joins the pages, the menus and the library, and nothing else."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QMainWindow,
    QMenu,
    QMessageBox,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop import __version__, paths
from desktop.gui.header import Header
from desktop.gui.import_summary import ImportSummaryDialog
from desktop.gui.importing import Importer, ImportSummary
from desktop.gui.jobs import Jobs
from desktop.gui.originals import OriginalActions
from desktop.gui.review.session import ReviewSession
from desktop.gui.settings import Settings, ThemeChoice
from desktop.gui.shortcuts_dialog import ShortcutsDialog
from desktop.gui.status import StatusBar
from desktop.gui.theme import appearance
from desktop.gui.translation import LANGUAGES
from desktop.gui.watching import FolderWatch, WatchAction
from desktop.gui.welcome import WelcomePage

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent

    from desktop.errors import UserError
    from desktop.gui.review.review_page import ReviewPage
    from desktop.library import Library

_SMALLEST_TEXT, _LARGEST_TEXT = 8, 24


class MainWindow(QMainWindow):
    """One window on one library."""

    language_chosen = Signal(str)
    """The clerk chose another language: whoever owns the window makes it anew."""

    def __init__(self, library: Library, settings: Settings) -> None:
        super().__init__()
        self._library, self._settings = library, settings
        self.jobs = Jobs(self)
        self.importer = Importer(library, self.jobs, self)
        self.watch = FolderWatch(self.jobs, self)
        self.session = ReviewSession(library, self)
        self.originals = OriginalActions(library, self.session, self.jobs, self)
        # Of thousands of imported reports the list is read a few times a second, not once for each.
        self._listing = QTimer(self, singleShot=True, interval=250)
        self._listing.timeout.connect(self._list_again)
        self.setWindowTitle("Trích Lục")
        self.setAcceptDrops(True)
        self.setMinimumSize(960, 560)
        self._build_pages()
        self._build_menus()
        self._connect()
        self.resize(1366, 768)
        self.restoreGeometry(settings.layout("window"))

    def _build_pages(self) -> None:
        self.header, self.status = Header(), StatusBar()
        self.welcome = WelcomePage()
        self.pages = QStackedWidget()
        self.pages.addWidget(QWidget())  # seen for the moment until `show_page` knows what to show
        self.pages.addWidget(self.welcome)
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.pages, 1)
        self.setCentralWidget(centre)
        self.setStatusBar(self.status)
        self.welcome.setFocusProxy(self.welcome.import_button)

    @cached_property
    def review(self) -> ReviewPage:
        """The review page with its menus, made when there is first something to review.

        It is half the work of a start: the window is on the screen before it is made.
        """
        from desktop.gui.review.review_page import ReviewPage  # noqa: PLC0415

        page = ReviewPage(self.session)
        page.setFocusProxy(page.findings.list)
        page.set_reading_size(self._settings.reading_size)
        page.restore_layout(self._settings.layout("review"))
        page.beside.want(shown=self._settings.pages_beside)
        page.beside.action.toggled.connect(lambda on: setattr(self._settings, "pages_beside", on))
        self._view_menu.insertAction(self._view_menu.actions()[2], page.beside.action)
        self.menus[-2][1].append(page.beside.action)
        self.originals.attach(page)
        self.pages.addWidget(page)
        for place, (title, actions) in enumerate(page.actions.groups(), 1):
            menu = QMenu(title, self)
            menu.addActions(actions)
            self.menuBar().insertMenu(self._view_menu.menuAction(), menu)
            self.menus.insert(place, (title, actions))
        return page

    @property
    def reviewing(self) -> bool:
        """Whether the review page is shown."""
        return "review" in self.__dict__ and self.pages.currentWidget() is self.review

    # Menus

    def _build_menus(self) -> None:
        self.menus: list[tuple[str, list[QAction]]] = []
        standard = QKeySequence.StandardKey
        self.import_action = self._action(self.tr("&Import reports…"), self.choose_files, QKeySequence("Ctrl+I"))
        self.folder_action = self._action(
            self.tr("Import a &folder…"), self.choose_folder, QKeySequence("Ctrl+Shift+I")
        )
        self.samples_action = self._action(self.tr("Import the &sample reports"), self.import_samples)
        self.brief_action = self._action(
            self.tr("Write the &Word brief…"), self.write_brief, QKeySequence("Ctrl+W")
        )
        quit_action = self._action(self.tr("&Quit"), self.close, QKeySequence("Ctrl+Q"))
        files = [self.import_action, self.folder_action, self.samples_action, self.brief_action, quit_action]
        self.watch_action = WatchAction(self.watch, self._settings, self, self.status.saved.setText)
        files.insert(2, self.watch_action)
        files[4:4] = self.originals.actions
        self._menu(self.tr("&File"), files, separators=(4, 6, 7))
        find = self._action(self.tr("&Find in the report"), self.header.start_search, QKeySequence(standard.Find))
        again = self._action(self.tr("Find &next"), self._find_next, QKeySequence("F3"))
        larger = self._action(self.tr("&Larger text"), lambda: self._resize_text(1), QKeySequence("Ctrl+="))
        smaller = self._action(self.tr("&Smaller text"), lambda: self._resize_text(-1), QKeySequence("Ctrl+-"))
        pane = self._action(self.tr("Next &pane"), self._next_pane, QKeySequence("F6"))
        self._view_menu = self._menu(self.tr("&View"), [find, again, pane, larger, smaller], separators=(2, 3))
        self._theme_menu(self._view_menu)
        self._language_menu(self._view_menu)
        keys = self._action(self.tr("All &keys"), self.show_keys, QKeySequence("F1"))
        about = self._action(self.tr("&About"), self.show_about)
        self._menu(self.tr("&Help"), [keys, about])

    def _action(self, text: str, run: Callable[[], object], key: QKeySequence | None = None) -> QAction:
        action = QAction(text, self)
        action.triggered.connect(lambda _checked: run())
        if key:
            action.setShortcut(key)
        return action

    def _menu(self, title: str, actions: Sequence[QAction], separators: Sequence[int] = ()) -> QMenu:
        menu = self.menuBar().addMenu(title)
        for place, action in enumerate(actions):
            if place in separators:
                menu.addSeparator()
            menu.addAction(action)
        self.menus.append((title, list(actions)))
        return menu

    def _theme_menu(self, view: QMenu) -> None:
        names = {
            ThemeChoice.SYSTEM: self.tr("As the system"),
            ThemeChoice.LIGHT: self.tr("Light"),
            ThemeChoice.DARK: self.tr("Dark"),
        }
        view.addSeparator()
        self._choices(view.addMenu(self.tr("&Theme")), names, self._settings.theme, self._choose_theme)

    def _language_menu(self, view: QMenu) -> None:
        menu = view.addMenu(self.tr("Lan&guage"))
        self._choices(menu, LANGUAGES, self._settings.language, self.language_chosen.emit)

    def _choices(
        self, menu: QMenu, names: Mapping[Any, str], chosen: object, choose: Callable[[Any], object]
    ) -> None:
        group = QActionGroup(menu)
        for value, name in names.items():
            action = menu.addAction(name)
            action.setCheckable(True)
            action.setChecked(value == chosen)
            action.setActionGroup(group)
            action.triggered.connect(lambda _checked=False, value=value: choose(value))

    # Signals

    def _connect(self) -> None:
        for place in (self.welcome, self.header):
            place.import_requested.connect(self.choose_files)
        self.welcome.samples_requested.connect(self.import_samples)
        self.header.brief_requested.connect(self.write_brief)
        self.header.find_changed.connect(self._find)
        self.header.find_next.connect(self._find_next)
        self.status.cancel_requested.connect(self.importer.cancel)
        self.importer.progressed.connect(self.status.show_progress)
        self.importer.report_added.connect(self._show_added)
        self.importer.finished.connect(self._end_import)
        self.watch.arrived.connect(lambda files: self.importer.import_files(files, quiet=True))
        self.importer.broke_down.connect(_raise)
        self.originals.changed.connect(self._show_other_reports)
        self.session.report_opened.connect(lambda _report: self._show_review_state())
        self.session.summary_changed.connect(lambda _report_id: self._show_decision())
        self.session.failed.connect(self.show_error)

    def _show_review_state(self) -> None:
        summary = self.session.summary
        if summary is None:
            self.status.clear_review()
        else:
            self.status.show_review(summary.decided, summary.total)

    def _show_decision(self) -> None:
        self._show_review_state()
        self.status.show_saved()

    def show_page(self) -> None:
        """Show the review where there are reports, the welcome where there are none."""
        reports = self._library.reports()
        page: QWidget = self.review if reports else self.welcome
        if page is not self.pages.currentWidget() or not _holds_focus(self):
            self.pages.setCurrentWidget(page)
            page.setFocus()
        self.header.set_review(reviewing=bool(reports))
        self.brief_action.setEnabled(bool(reports))
        if reports and self.session.report is None:
            self.session.open_report(reports[0].id)

    # Import

    def choose_files(self) -> None:
        """Ask for files and import them."""
        from desktop.reading import SUFFIXES  # noqa: PLC0415 (the window shows before the readers are loaded)

        pattern = " ".join(f"*{suffix}" for suffix in sorted(SUFFIXES))
        dialog = QFileDialog(self, self.tr("Import reports"), str(self._settings.import_folder))
        dialog.setNameFilters([self.tr("Reports ({0})").format(pattern), self.tr("All files (*)")])
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        self._import_from(dialog)

    def choose_folder(self) -> None:
        """Ask for a folder and import every report in it."""
        dialog = QFileDialog(self, self.tr("Import a folder"), str(self._settings.import_folder))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        self._import_from(dialog)

    def _import_from(self, dialog: QFileDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(self._import_chosen)
        dialog.open()

    def _import_chosen(self, names: Sequence[str]) -> None:
        files = [Path(name) for name in names]
        self._settings.import_folder = files[0].parent
        self.import_files(files)

    def import_samples(self) -> None:
        """Import the sample reports that come with the program."""
        self.import_files([paths.resources("samples")])

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
        self._list_again()

    def _list_again(self) -> None:
        self._listing.stop()
        self.review.refresh_reports()

    def _end_import(self, summary: ImportSummary) -> None:
        if summary.imported:
            self._list_again()
        self.status.end_progress()
        if summary.quiet:
            self.status.tell_arrived(summary)
        elif summary.failed or summary.already or summary.similar or summary.unsure or summary.cancelled:
            dialog = ImportSummaryDialog(summary, self._settings.language, self)
            dialog.removal_chosen.connect(self._take_out)
            dialog.differences_wanted.connect(self._show_differences)
            dialog.encoding_wanted.connect(self.originals.choose_for_file)
            dialog.open()
        else:
            self.status.saved.setText(self.tr("Imported: {0}").format(len(summary.imported)))

    def _take_out(self, report_id: int, removed: bool) -> None:  # noqa: FBT001 (a signal's value)
        (self._library.remove_report if removed else self._library.restore_report)(report_id)
        self._list_again()

    def _show_differences(self, before: int, after: int) -> None:
        from desktop.gui.differences_dialog import DifferencesDialog  # noqa: PLC0415 (seldom wanted)

        there, new = self._library.report(before), self._library.report(after)
        DifferencesDialog(there, new, self).open()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 (Qt's name)
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 (Qt's name)
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        self.import_files(files)

    # Word, finding, view

    def write_brief(self) -> None:
        """Ask for kind, layout and file, and write the brief."""
        report = self.session.report
        from desktop.gui.brief_dialog import BriefDialog  # noqa: PLC0415 (the window shows before Word is loaded)

        BriefDialog(self._library, self.jobs, self._settings, report.id if report else None, self).open()

    def _find(self, words: str) -> None:
        self.header.show_found(found=not words or self.review.find(words, from_here=True))

    def _find_next(self) -> None:
        words = self.header.search.text()
        self.header.show_found(found=not words or self.review.find(words))

    def _next_pane(self) -> None:
        """Walk round the reports, the text, the finds and the fields, as F6 does in every office program."""
        if not self.reviewing:
            return
        panes = (self.review.reports, self.review.source, self.review.findings, self.review.fields)
        now = next((place for place, pane in enumerate(panes) if _holds_focus(pane)), -1)
        (
            self.review.reports.list.setFocus,
            self.review.source.setFocus,
            self.review.findings.list.setFocus,
            self.review.fields.start_edit,
        )[(now + 1) % len(panes)]()

    def _resize_text(self, step: int) -> None:
        size = min(_LARGEST_TEXT, max(_SMALLEST_TEXT, self._settings.reading_size + step))
        self._settings.reading_size = size
        if self.reviewing:
            self.review.set_reading_size(size)

    def _choose_theme(self, choice: ThemeChoice) -> None:
        self._settings.theme = choice
        appearance().choose(choice)

    # Help and errors

    def show_keys(self) -> None:
        """Show every key of the program."""
        ShortcutsDialog(self.menus, self).open()

    def show_about(self) -> None:
        """Say what the program is, where its library lies, and that it is free."""
        box = QMessageBox(self)
        box.setWindowTitle(self.tr("About"))
        box.setText(self.tr("Trích Lục {0}: from the report to the brief, offline.").format(__version__))
        box.setInformativeText(self.tr("Library: {0}\nFree software, MIT licence.").format(self._library.path))
        box.open()

    def show_error(self, error: UserError) -> None:
        """Show a problem the clerk can do something about."""
        language = self._settings.language
        box = QMessageBox(QMessageBox.Icon.Warning, "Trích Lục", error.message(language), parent=self)
        box.setInformativeText(error.remedy(language))
        box.open()

    # Size and place

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 (Qt's name)
        self._settings.set_layout("window", self.saveGeometry())
        if self.reviewing:
            self._settings.set_layout("review", self.review.save_layout())
        self._listing.stop()
        self.watch.watch(None)
        self.jobs.stop()
        super().closeEvent(event)


def _holds_focus(pane: QWidget) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and pane.isAncestorOf(focused)


def _raise(error: Exception) -> None:
    """Hand an unexpected error of a job to the crash dialog, by way of the exception hook."""
    raise error

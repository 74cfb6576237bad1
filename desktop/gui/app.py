"""One run of the window: application, language, theme, library, and a window made anew for each language."""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from desktop import paths
from desktop.gui import translation
from desktop.gui.beginning import Beginning, first_page
from desktop.gui.jobs import wait_for_all
from desktop.gui.opening import LibraryOpener
from desktop.gui.settings import Settings
from desktop.gui.sizes import show_whole
from desktop.gui.theme import appearance
from desktop.gui.window import MainWindow
from desktop.library import Library, sign_as

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence
    from pathlib import Path
    from types import TracebackType


class App:
    """Owns what outlives a window: the application, the settings and the library."""

    def __init__(self) -> None:
        existing = QApplication.instance()
        self.application = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
        self.application.setApplicationName("TrichLuc")
        self.application.setApplicationDisplayName("Trích Lục")
        self.settings = Settings()
        sign_as(self.settings.own_name)
        translation.install(self.settings.language)
        appearance().set_text_size(self.settings.text_size)
        appearance().choose(self.settings.theme)
        self.window: MainWindow | None = None
        self.library: Library | None = None
        self._coming: Beginning | None = None

    def run(self, library_file: Path | None, files: Sequence[Path]) -> int:
        """Open the library and the window; return when the window is closed."""
        sys.excepthook = _show_crash
        self.library = self._opener().open(library_file or self._remembered())
        if self.library is None:
            return 1
        try:
            self.show_window()
            if files and self.window:
                self.window.import_files(files)
            return self.application.exec()
        finally:
            wait_for_all()  # no window is left that could stand still
            self.library.close()

    def _remembered(self) -> Path:
        """Return the library that was used last, the usual one where none was chosen."""
        return self.settings.library_file or paths.library_file()

    def _opener(self) -> LibraryOpener:
        return LibraryOpener(self.settings.language, self.window)

    def show_window(self) -> None:
        """Show a window in the language of the settings, in place of the one before."""
        if self.library is None:
            return
        self._call_off()
        old, self.window = self.window, self._made(self.library)
        if old:
            self.window.restoreGeometry(old.saveGeometry())
        show_whole(self.window)
        Beginning(self.window, first_page(self.window))
        QTimer.singleShot(0, _keep_what_is_loaded)
        if old:
            _let_go(old)
        if aside := self.settings.set_aside:
            self.settings.set_aside = None
            self.window.tell_settings_lost(aside)

    def _made(self, library: Library) -> MainWindow:
        window = MainWindow(library, self.settings)
        window.language_chosen.connect(self.change_language)
        window.library_chosen.connect(self.change_library)
        window.restore_chosen.connect(self.restore)
        return window

    def change_language(self, language: str) -> None:
        """Change the language: the window stands until another has been made in it, with the same report."""
        self.settings.language = language
        translation.install(language)
        self._call_off()
        if self.window and self.library:
            self._coming = Beginning(self.application, self._succession(self.window, self.library))

    def _call_off(self) -> None:
        """Leave a window that was to take the place of this one."""
        if self._coming:
            self._coming.give_up()
            self._coming.deleteLater()
            self._coming = None

    def _succession(self, old: MainWindow, library: Library) -> Generator[object]:
        """Make a window in pieces and put it into the place of another, which answers meanwhile."""
        old.keep_layout()
        yield old
        new = self._made(library)
        try:
            yield new
            for piece in first_page(new, old.session):
                if not old.isVisible():  # the clerk closed it, and the program with it
                    return
                yield piece
            new.restoreGeometry(old.saveGeometry())
            self.window = new
            show_whole(new)
            yield new
        finally:
            _let_go(old if self.window is new else new)

    def change_library(self, file: Path) -> None:
        """Show another library, made if it is missing; the one before stays if the other does not open."""
        if self.library and file.resolve() == self.library.path.resolve():
            return
        opened, old, window = self._opener().open(file), self.library, self.window
        if opened is None:
            return
        self.library = opened
        self.settings.library_file = opened.path
        self.show_window()
        if old and window:
            window.jobs.when_ended(old.close)  # a file that is being written is still noted in it
        elif old:
            old.close()

    def restore(self, backup: Path) -> None:
        """Put a backup in the place of the library, which is kept among the backups; then show it."""
        if self.library is None or self.window is None:
            return
        self._call_off()
        # The window must be gone while the file is changed, and its going must not end the program.
        self.application.setQuitOnLastWindowClosed(False)
        from desktop.gui.restoring import Restoring  # noqa: PLC0415 (seldom wanted)

        file = self.library.path
        self.window.close()
        wait_for_all()
        self.library.close()
        problem = Restoring(backup, file).restore()
        self.library = self._opener().open(file)
        self.application.setQuitOnLastWindowClosed(True)
        if self.library is None:
            self.application.quit()
            return
        self.show_window()
        if problem:
            self.window.show_error(problem)


def _let_go(window: MainWindow) -> None:
    window.close()
    window.jobs.when_ended(window.deleteLater)


def _show_crash(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    from desktop.gui.crash_dialog import show_crash  # noqa: PLC0415 (hoped never to be loaded)

    show_crash(kind, error, trace)


def _keep_what_is_loaded() -> None:
    """Spare the collector what stays to the end: looking through it would take 30 ms each time."""
    gc.freeze()

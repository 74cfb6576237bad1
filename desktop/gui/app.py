"""One run of the window: application, language, theme, library, and a window made anew for each language."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from desktop import paths
from desktop.errors import LibraryError
from desktop.gui import translation
from desktop.gui.crash_dialog import show_crash
from desktop.gui.settings import Settings
from desktop.gui.theme import appearance
from desktop.gui.window import MainWindow
from desktop.library import Library

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


class App:
    """Owns what outlives a window: the application, the settings and the library."""

    def __init__(self) -> None:
        existing = QApplication.instance()
        self.application = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
        self.application.setApplicationName("TrichLuc")
        self.application.setApplicationDisplayName("Trích Lục")
        self.settings = Settings()
        translation.install(self.settings.language)
        appearance().set_text_size(self.settings.text_size)
        appearance().choose(self.settings.theme)
        self.window: MainWindow | None = None
        self.library: Library | None = None

    def run(self, library_file: Path | None, files: Sequence[Path]) -> int:
        """Open the library and the window; return when the window is closed."""
        sys.excepthook = show_crash
        self.library = self._open(library_file or paths.library_file())
        if self.library is None:
            return 1
        with self.library:
            self.show_window()
            if files and self.window:
                self.window.import_files(files)
            return self.application.exec()

    def show_window(self) -> None:
        """Show a window in the language of the settings, in place of the one before."""
        if self.library is None:
            return
        old, self.window = self.window, MainWindow(self.library, self.settings)
        self.window.language_chosen.connect(self.change_language)
        self.window.show()
        QTimer.singleShot(0, self.window.show_page)
        if old:
            old.close()
            old.deleteLater()

    def change_language(self, language: str) -> None:
        """Change the language at once; the report that is open stays open."""
        report = self.window.session.report if self.window else None
        self.settings.language = language
        translation.install(language)
        self.show_window()
        if report and self.window:
            self.window.session.open_report(report.id)

    def _open(self, file: Path) -> Library | None:
        try:
            return Library.open(file)
        except LibraryError as error:
            language = self.settings.language
            box = QMessageBox(QMessageBox.Icon.Warning, "Trích Lục", error.message(language))
            box.setInformativeText(error.remedy(language))
            box.exec()
            return None

"""The page of the settings about the library: where it lies, another one, a new one, whether it is sound."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.errors import LibraryError, UserError
from desktop.gui.jobs import Work
from desktop.gui.opening import chosen_library
from desktop.gui.theme import set_role
from desktop.library import Library

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.gui.window import MainWindow


class LibraryPage(QWidget):
    """Names the library and leads to others."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self._window, self._library = window, window.library
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 4, 4, 4)
        column.setSpacing(12)
        heading = QLabel(self.tr("Reports, decisions and history are kept in this file:"))
        self.place = QLabel(str(self._library.path))
        self.place.setWordWrap(True)
        set_role(self.place, "heading")
        self.state = QLabel(self._said_state())
        self.state.setWordWrap(True)
        set_role(self.state, "soft")
        for label in (heading, self.place, self.state):
            column.addWidget(label)
        self.other = self._button(self.tr("&Open another library…"), lambda: self._choose(new=False))
        self.new = self._button(self.tr("&Make a new library…"), lambda: self._choose(new=True))
        self.folder = self._button(self.tr("Show the &folder"), self._show_folder)
        self.check = self._button(self.tr("&Check the library"), self._check)
        for buttons in ((self.other, self.new), (self.folder, self.check)):
            row = QHBoxLayout()
            for button in buttons:
                row.addWidget(button)
            row.addStretch(1)
            column.addLayout(row)
        self.found = QLabel()
        self.found.setWordWrap(True)
        column.addWidget(self.found)
        column.addStretch(1)

    def _said_state(self) -> str:
        if self._library.writable:
            return self.tr("It is open here; a second window can only look at it.")
        return self.tr("It is open elsewhere: here it can be looked at, not written.")

    def _button(self, words: str, run: object) -> QPushButton:
        button = QPushButton(words)
        button.setAutoDefault(False)
        button.clicked.connect(run)
        return button

    def _choose(self, *, new: bool) -> None:
        if file := chosen_library(self, self._library.path.parent, new=new):
            self._window.library_chosen.emit(file)

    def _show_folder(self) -> None:
        folder = self._library.path.parent
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            self._window.show_error(LibraryError("no_program", file=folder))

    def _check(self) -> None:
        path, language = self._library.path, self._window.settings.language
        self.check.setEnabled(False)
        self.found.setText(self.tr("Checking…"))
        work = Work()
        work.finished.connect(self._tell)
        work.failed.connect(self._fail)
        work.ended.connect(lambda: self.check.setEnabled(True))
        self._window.jobs.start(lambda _work: _problems(path, language), work)

    def _tell(self, problems: tuple[str, ...]) -> None:
        self.found.setText("\n".join(problems) or self.tr("The library is sound."))

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        self.found.setText(error.message(self._window.settings.language))


def _problems(library: Path, language: str) -> tuple[str, ...]:
    with Library.open(library, read_only=True) as opened:
        return opened.check(language)

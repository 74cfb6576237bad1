"""What can be done about a library that does not open: ways out, until one opens or none is wanted."""

from __future__ import annotations

from enum import Enum, auto
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QFileDialog, QMessageBox, QPushButton, QWidget

from desktop.errors import LibraryError
from desktop.library import Library, backups_of


class Way(Enum):
    """A way out."""

    READ_ONLY = auto()
    RESTORE = auto()
    AGAIN = auto()
    OTHER = auto()
    LEAVE = auto()


_DAMAGED = ("library_damaged", "library_damaged_without_backup")


class OpeningProblem(QMessageBox):
    """Names the problem, its remedy and the ways out that fit it."""

    def __init__(self, error: LibraryError, file: Path, language: str, parent: QWidget | None = None) -> None:
        super().__init__(QMessageBox.Icon.Warning, "Trích Lục", error.message(language), parent=parent)
        self.setInformativeText(error.remedy(language))
        role = QMessageBox.ButtonRole
        self.ways: dict[Way, QPushButton] = {}
        if error.code == "library_locked" or (error.code == "library_unwritable" and file.is_file()):
            self._add(Way.READ_ONLY, self.tr("&Look at it without writing"), role.AcceptRole)
        if error.code in _DAMAGED and backups_of(file):
            self._add(Way.RESTORE, self.tr("&Restore the newest backup"), role.AcceptRole)
        self._add(Way.AGAIN, self.tr("&Try again"), role.AcceptRole)
        self._add(Way.OTHER, self.tr("&Another library…"), role.ActionRole)
        self._add(Way.LEAVE, self.tr("Close"), role.RejectRole)
        self.setEscapeButton(self.ways[Way.LEAVE])

    def _add(self, way: Way, words: str, role: QMessageBox.ButtonRole) -> None:
        self.ways[way] = self.addButton(words, role)

    def ask(self) -> Way:
        """Wait for the clerk to choose a way."""
        self.exec()
        return next((way for way, button in self.ways.items() if button is self.clickedButton()), Way.LEAVE)


class LibraryOpener(QObject):
    """Opens a library, asking what to do when it cannot."""

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__()
        self._language, self._window = language, parent

    def open(self, file: Path) -> Library | None:
        """Return the library, another one that the clerk chose instead, or None where none is wanted."""
        wanted: Path | None = file
        while wanted:
            try:
                return Library.open(wanted)
            except LibraryError as error:
                opened, wanted = self._out_of(error, wanted)
                if opened:
                    return opened
        return None

    def _out_of(self, error: LibraryError, file: Path) -> tuple[Library | None, Path | None]:
        """Return what the clerk's way leads to: a library, or the file to try next."""
        way = OpeningProblem(error, file, self._language, self._window).ask()
        if way is Way.READ_ONLY:
            return self._read_only(file)
        if way is Way.RESTORE:
            return None, self._restored(file)
        if way is Way.OTHER:
            return None, chosen_library(self._window, file.parent) or file
        return None, file if way is Way.AGAIN else None

    def _read_only(self, file: Path) -> tuple[Library | None, Path | None]:
        try:
            return Library.open(file, read_only=True), None
        except LibraryError as error:
            return self._out_of(error, file)

    def _restored(self, file: Path) -> Path | None:
        from desktop.gui.restoring import Restoring  # noqa: PLC0415 (seldom wanted)

        for backup in backups_of(file):
            problem = Restoring(backup, file, self._window).restore()
            if problem and problem.code == "backup_unusable":
                continue  # the next older one
            return self._out_of(problem, file)[1] if problem else file
        return file


def chosen_library(parent: QWidget | None, folder: Path, *, new: bool = False) -> Path | None:
    """Ask for the file of a library that is there, or of one to be made."""
    translate = QCoreApplication.translate
    kinds = translate("opening", "Libraries (*.db)")
    if new:
        title = translate("opening", "Make a new library")
        name, _ = QFileDialog.getSaveFileName(parent, title, str(folder / "library.db"), kinds)
    else:
        name, _ = QFileDialog.getOpenFileName(parent, translate("opening", "Open a library"), str(folder), kinds)
    if not name:
        return None
    file = Path(name)
    return file if file.suffix else file.with_suffix(".db")

"""A backup put in the place of a library: beside the window, with how far it has come and a way to stop it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from desktop.errors import Cancelled, LibraryError
from desktop.gui.jobs import Jobs, Work
from desktop.gui.theme import set_role
from desktop.library import Library

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QCloseEvent

_WHOLE = 1000
_ROOM = 420
"""Pixels for the words."""


class Restoring(QDialog):
    """Stays until the backup is in its place, or the clerk stopped it and nothing is changed."""

    def __init__(self, backup: Path, to: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._backup, self._to = backup, to
        self._jobs, self._work = Jobs(self), Work()
        self._problem: LibraryError | None = None
        self._unexpected: Exception | None = None
        self.setWindowTitle(self.tr("Restore a backup"))
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self.words = QLabel(self.tr("The backup is being checked…"))
        set_role(self.words, "heading")
        note = QLabel(self.tr("The library as it is now is kept among the backups. Stopping changes nothing."))
        note.setWordWrap(True)
        note.setMinimumWidth(_ROOM)
        set_role(note, "soft")
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        for widget in (self.words, self._bar(), note):
            column.addWidget(widget)
        column.addLayout(self._foot())
        self._work.progressed.connect(self._show)
        self._work.failed.connect(self._refuse)
        self._work.ended.connect(self._end)

    def _bar(self) -> QProgressBar:
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)  # how long a check takes is not known
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress of the restoration"))
        return self.bar

    def _foot(self) -> QHBoxLayout:
        self.stop = QPushButton(self.tr("Cancel"))
        self.stop.clicked.connect(self._cancel)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.stop)
        return row

    def restore(self) -> LibraryError | None:
        """Restore the backup and return once that is done; return what prevented it, if anything did."""
        self._jobs.start(lambda work: _restored(self._backup, self._to, work), self._work)
        self.exec()
        if self._unexpected:
            raise self._unexpected
        return self._problem

    def _show(self, share: float) -> None:
        self.words.setText(self.tr("The backup is being put back…"))
        self.bar.setRange(0, _WHOLE)
        self.bar.setValue(round(share * _WHOLE))

    def _cancel(self) -> None:
        self.stop.setEnabled(False)
        self._work.cancel()

    def _refuse(self, error: Exception) -> None:
        if isinstance(error, LibraryError):
            self._problem = error
        else:
            self._unexpected = error

    def _end(self) -> None:
        self._jobs.stop()
        self.accept()

    def reject(self) -> None:
        """Stop the work; the dialog goes when the work has ended."""
        self._cancel()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 (Qt's name)
        self._cancel()
        event.ignore()


def _restored(backup: Path, to: Path, work: Work) -> None:
    def follow(share: float) -> None:
        if work.is_cancelled():
            raise Cancelled
        work.report(share)

    Library.restore(backup, to, follow)

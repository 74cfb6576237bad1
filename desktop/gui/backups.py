"""Backups by the clock: made beside the window, soon after the start and then each hour if one is due."""

from __future__ import annotations

import datetime as dt
import logging
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.errors import UserError
from desktop.gui.jobs import Jobs, Work
from desktop.library import Library, back_up_if_due, backup_folder

if TYPE_CHECKING:
    from desktop.gui.settings import Settings

log = logging.getLogger(__name__)
_FIRST, _AGAIN = 20_000, 3_600_000
"""In milliseconds: the first look leaves the start alone."""


class TimedBackups(QObject):
    """Looks whether a backup is due; nothing is made while nothing happened since the last one."""

    made = Signal(Path)
    unneeded = Signal()
    """The clerk asked for a backup, and nothing happened since the last one."""
    failed = Signal(UserError)

    def __init__(self, library: Library, settings: Settings, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library, self._settings, self._jobs = library, settings, jobs
        self._running = self._asked = False
        self._timer = QTimer(self, interval=_FIRST)
        self._timer.timeout.connect(self.look)
        if library.writable:
            self._timer.start()

    @property
    def folder(self) -> Path:
        """Where the backups are made."""
        return self._settings.backup_folder or backup_folder(self._library.path)

    def look(self) -> None:
        """Back the library up if that is due."""
        self._timer.setInterval(_AGAIN)
        if hours := self._settings.backup_hours:
            self._start(dt.timedelta(hours=hours))

    def make(self) -> None:
        """Back the library up now."""
        self._asked = True
        self._start(dt.timedelta(0))

    def _start(self, every: dt.timedelta) -> None:
        if self._running:
            return
        self._running = True
        path, folder, keep = self._library.path, self.folder, self._settings.backups_kept
        work = Work()
        work.finished.connect(self._tell)
        work.failed.connect(self._fail)
        work.ended.connect(self._end)
        self._jobs.start(lambda _work: _back_up(path, folder, every, keep), work)

    def _tell(self, file: Path | None) -> None:
        if file:
            self.made.emit(file)
        elif self._asked:
            self.unneeded.emit()

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        log.warning("no backup: %s", error)
        self.failed.emit(error)

    def _end(self) -> None:
        self._running = self._asked = False


def _back_up(library: Path, folder: Path, every: dt.timedelta, keep: int) -> Path | None:
    with Library.open(library, read_only=True) as opened:
        return back_up_if_due(opened, folder, dt.datetime.now(dt.UTC), every, keep)

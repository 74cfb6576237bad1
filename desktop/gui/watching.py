"""A watched folder: what arrives in it is imported by itself.

Qt tells of changes at once, and a slow pulse finds what it does not tell: folders within the folder, and network
drives, which tell nothing. The looking is done in jobs, for a network drive may keep whoever looks waiting.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog

from desktop.arrivals import Arrivals
from desktop.gui.jobs import Work

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from desktop.gui.jobs import Jobs
    from desktop.gui.settings import Settings

SETTLING = 1500
"""In milliseconds, between the two looks that must find a file unchanged."""
_PULSE = 20_000
"""In milliseconds, between two looks of their own accord."""


class FolderWatch(QObject):
    """Watches one folder, or none."""

    arrived = Signal(list)
    """Paths of files that are new and complete."""

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._arrivals: Arrivals | None = None
        self._watcher = QFileSystemWatcher(self)
        self._soon = QTimer(self, singleShot=True, interval=SETTLING)
        self._pulse = QTimer(self, interval=_PULSE)
        self._looking = False
        self._watcher.directoryChanged.connect(lambda _path: self._soon.start())
        for timer in (self._soon, self._pulse):
            timer.timeout.connect(self._look)

    @property
    def folder(self) -> Path | None:
        return self._arrivals.folder if self._arrivals else None

    def watch(self, folder: Path | None) -> None:
        """Watch a folder instead of the one before, or none."""
        if self._watcher.directories():
            self._watcher.removePaths(self._watcher.directories())
        self._arrivals = Arrivals(folder) if folder else None
        if folder is None:
            self._pulse.stop()
            self._soon.stop()
            return
        self._watcher.addPath(str(folder))
        self._pulse.start()
        self._look()

    def _look(self) -> None:
        arrivals = self._arrivals
        if arrivals is None or self._looking:
            return
        self._looking = True
        work = Work()
        work.finished.connect(lambda found: self._take(arrivals, *found))
        work.ended.connect(self._end)
        self._jobs.start(lambda _work: arrivals.look(), work)

    def _take(self, arrivals: Arrivals, ready: list[Path], waiting: bool) -> None:  # noqa: FBT001 (what a look returns)
        if arrivals is not self._arrivals:
            return
        if ready:
            self.arrived.emit(ready)
        if waiting:
            self._soon.start()

    def _end(self) -> None:
        self._looking = False


class WatchAction(QAction):
    """The entry of the menu: chooses a folder when it is switched on, forgets it when it is switched off."""

    def __init__(
        self, watch: FolderWatch, settings: Settings, window: QWidget, told: Callable[[str], None]
    ) -> None:
        super().__init__(self.tr("&Watch a folder…"), window)
        self._watch, self._settings, self._window, self._told = watch, settings, window, told
        self.setObjectName("watch_folder")
        self.setCheckable(True)
        self.triggered.connect(self._switch)
        self._set(settings.watched_folder, say=False)

    def _switch(self, checked: bool) -> None:  # noqa: FBT001 (a signal's value)
        if not checked:
            self._set(None)
            return
        self.setChecked(False)  # until a folder is chosen
        dialog = QFileDialog(self._window, self.tr("Watch a folder"), str(self._settings.import_folder))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.filesSelected.connect(lambda names: self._set(Path(names[0])))
        dialog.open()

    def _set(self, folder: Path | None, *, say: bool = True) -> None:
        self._settings.watched_folder = folder
        self._watch.watch(folder)
        self.setChecked(folder is not None)
        self.setText(self.tr("&Watching {0}").format(folder.name) if folder else self.tr("&Watch a folder…"))
        self.setToolTip(str(folder or ""))
        if say:
            self._told(
                self.tr("New files in {0} are imported by themselves").format(folder)
                if folder
                else self.tr("No folder is watched any more")
            )

"""Reports of an earlier release get their body, kind and stamp beside the clerk's work, once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.describing import describe_stored
from desktop.errors import UserError
from desktop.gui.jobs import Jobs, Work

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.describing import Proposal
    from desktop.library import Library


class Describing(QObject):
    """Runs one job for one library; what it writes is no step of the clerk's."""

    changed = Signal()
    """Some reports are described now."""

    def __init__(self, library: Library, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library, self._jobs = library, jobs
        self._work: Work | None = None

    def start(self) -> None:
        """Describe what is not described yet."""
        if self._work or not self._library.undescribed():
            return
        self._work = Work()
        self._work.delivered.connect(self._take)
        self._work.ended.connect(self._end)
        path = self._library.path
        self._jobs.start(lambda work: _run(path, work), self._work)

    def _take(self, proposals: list[Proposal]) -> None:
        if self._work:
            self._work.took()
        try:
            self._library.describe(proposals)
        except UserError:
            # The next start tries again, and a full disk is told where the clerk's own work meets it.
            if self._work:
                self._work.cancel()
            return
        self.changed.emit()

    def _end(self) -> None:
        self._work = None


def _run(library: Path, work: Work) -> None:
    for proposals in describe_stored(library, work.is_cancelled):
        work.deliver(proposals)

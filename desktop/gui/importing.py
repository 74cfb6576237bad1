"""Importing many files: read and searched in a job, put into the library one by one, told of once at the end."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.errors import UserError
from desktop.gui.jobs import Jobs, Work
from desktop.intake import Failure, Prepared, gather, prepare_many

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from desktop.library import Library


@dataclass(slots=True)
class ImportSummary:
    """What became of each file of one import."""

    imported: list[tuple[Path, int]] = field(default_factory=list)
    already: list[tuple[Path, int]] = field(default_factory=list)
    failed: list[tuple[Path, UserError]] = field(default_factory=list)
    cancelled: bool = False

    @property
    def total(self) -> int:
        return len(self.imported) + len(self.already) + len(self.failed)


class Importer(QObject):
    """Runs one import at a time; files named while one runs wait their turn."""

    started = Signal()
    progressed = Signal(int, int, str)
    report_added = Signal(int)
    finished = Signal(object)
    """An `ImportSummary`."""
    broke_down = Signal(object)
    """An unexpected exception: a bug, to be shown and logged."""

    def __init__(self, library: Library, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library, self._jobs = library, jobs
        self._work: Work | None = None
        self._waiting: list[Path] = []
        self._summary = ImportSummary()

    @property
    def running(self) -> bool:
        return self._work is not None

    def import_files(self, paths: Sequence[Path]) -> None:
        """Import files and folders; results come by signal."""
        if self._work:
            self._waiting += paths
            return
        self._summary, self._work = ImportSummary(), Work()
        self._work.progressed.connect(self.progressed)
        self._work.delivered.connect(self._take)
        self._work.cancelled.connect(self._note_cancelled)
        self._work.failed.connect(self.broke_down)
        self._work.ended.connect(self._end)
        chosen = tuple(paths)
        self.started.emit()
        self._jobs.start(lambda work: _prepare(chosen, work), self._work)

    def cancel(self) -> None:
        """Stop after the file under way; what was imported stays."""
        self._waiting.clear()
        if self._work:
            self._work.cancel()

    def _take(self, outcome: Prepared | Failure) -> None:
        if isinstance(outcome, Failure):
            self._summary.failed.append((outcome.path, outcome.error))
            return
        try:
            added = self._library.add(outcome.source, outcome.path, outcome.extraction)
        except UserError as error:
            self._summary.failed.append((outcome.path, error))
            return
        kept = self._summary.already if added.already else self._summary.imported
        kept.append((outcome.path, added.report_id))
        if not added.already:
            self.report_added.emit(added.report_id)

    def _note_cancelled(self) -> None:
        self._summary.cancelled = True

    def _end(self) -> None:
        self._work = None
        self.finished.emit(self._summary)
        if self._waiting:
            waiting, self._waiting = self._waiting, []
            self.import_files(waiting)


def _prepare(paths: Sequence[Path], work: Work) -> None:
    files = gather(paths)

    def report(done: int, total: int, path: Path) -> None:
        work.report(done, total, path.name)

    for outcome in prepare_many(files, progress=report, cancelled=work.is_cancelled, beside_window=True):
        work.deliver(outcome)

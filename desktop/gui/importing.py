"""Importing many files: read and searched in a job, put into the library one by one, told of once at the end."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.errors import UserError
from desktop.gui.jobs import Jobs, Work
from desktop.intake import Failure, Familiar, Prepared, gather, prepare_many
from desktop.unsure import unsure_pages

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from desktop.intake import Outcome
    from desktop.library import Library, NearCopy


@dataclass(frozen=True, slots=True)
class Similar:
    """A report that came in and is much like another."""

    name: str
    report_id: int
    copy: NearCopy


@dataclass(slots=True)
class ImportSummary:
    """What became of each document of one import."""

    imported: list[tuple[str, int]] = field(default_factory=list)
    similar: list[Similar] = field(default_factory=list)
    """Those of the imported that share most of their wording with a report that was there."""
    already: list[tuple[str, int]] = field(default_factory=list)
    failed: list[tuple[str, UserError]] = field(default_factory=list)
    undecoded: dict[str, Path] = field(default_factory=dict)
    """Files whose encoding could not be told: the clerk may choose one."""
    unsure: list[tuple[str, tuple[int, ...]]] = field(default_factory=list)
    """Imported scans with the pages, from 1, that were recognised with little certainty."""
    cancelled: bool = False
    quiet: bool = False
    """The files came by themselves: nobody waits for a word about them."""

    @property
    def total(self) -> int:
        return len(self.imported) + len(self.already) + len(self.failed)


class Importer(QObject):
    """Runs one import at a time; files named while one runs wait their turn."""

    started = Signal()
    progressed = Signal(object)
    """A `Progress`."""
    report_added = Signal(int)
    finished = Signal(object)
    """An `ImportSummary`."""
    broke_down = Signal(object)
    """An unexpected exception: a bug, to be shown and logged."""

    def __init__(self, library: Library, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library, self._jobs = library, jobs
        self._work: Work | None = None
        self._waiting: list[tuple[Sequence[Path], bool]] = []
        self._summary = ImportSummary()

    @property
    def running(self) -> bool:
        return self._work is not None

    def import_files(self, paths: Sequence[Path], *, quiet: bool = False) -> None:
        """Import files and folders; results come by signal. Quietly, reports that were removed stay removed."""
        if self._work:
            self._waiting.append((paths, quiet))
            return
        self._summary, self._work = ImportSummary(quiet=quiet), Work()
        self._work.progressed.connect(self.progressed)
        self._work.delivered.connect(self._take)
        self._work.cancelled.connect(self._note_cancelled)
        self._work.failed.connect(self.broke_down)
        self._work.ended.connect(self._end)
        chosen = tuple(paths)
        self.started.emit()
        known = self._library.contents()
        self._jobs.start(lambda work: _prepare(chosen, known, work), self._work)

    def cancel(self) -> None:
        """Stop after the file under way; what was imported stays."""
        self._waiting.clear()
        if self._work:
            self._work.cancel()

    def _take(self, outcome: Outcome) -> None:
        if self._work:
            self._work.took()
        if isinstance(outcome, Failure):
            self._summary.failed.append((outcome.name, outcome.error))
            if outcome.error.code == "unknown_encoding" and outcome.name == outcome.path.name:
                self._summary.undecoded[outcome.name] = outcome.path
            return
        try:
            if isinstance(outcome, Familiar):
                self._take_again(outcome)
            else:
                self._add(outcome)
        except UserError as error:
            self._summary.failed.append((outcome.name, error))

    def _take_again(self, outcome: Familiar) -> None:
        if self._summary.quiet:
            return
        if again := self._library.add_again(outcome.sha256):
            self._summary.already.append((outcome.name, again.report_id))

    def _add(self, outcome: Prepared) -> None:
        copies = self._library.near_copies(outcome.source)
        added = self._library.add(outcome.source, outcome.original, outcome.extraction)
        if added.already:
            self._summary.already.append((outcome.name, added.report_id))
            return
        self._summary.imported.append((outcome.name, added.report_id))
        if pages := unsure_pages(outcome.source):
            self._summary.unsure.append((outcome.name, tuple(page + 1 for page in pages)))
        if copies:
            self._summary.similar.append(Similar(outcome.name, added.report_id, copies[0]))
        self.report_added.emit(added.report_id)

    def _note_cancelled(self) -> None:
        self._summary.cancelled = True

    def _end(self) -> None:
        self._work = None
        self.finished.emit(self._summary)
        if self._waiting:
            waiting, self._waiting = self._waiting, []
            quiet = waiting[0][1]
            self._waiting = [each for each in waiting if each[1] is not quiet]
            self.import_files([path for paths, each in waiting if each is quiet for path in paths], quiet=quiet)


def _prepare(paths: Sequence[Path], known: frozenset[str], work: Work) -> None:
    outcomes = prepare_many(
        gather(paths), known=known, progress=work.report, cancelled=work.is_cancelled, beside_window=True
    )
    for outcome in outcomes:
        work.deliver(outcome)

"""The library: one SQLite file in which reports, finds and the history of every decision are kept."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from desktop.domain import Finding
from desktop.errors import LibraryError
from desktop.library import (
    cautions,
    copies,
    coverage,
    details,
    finds,
    history,
    likeness,
    marks,
    opening,
    originals,
    readings,
    removal,
    reports,
    saved_filters,
    together,
    typed_cells,
)
from desktop.library.asking import Asking
from desktop.library.carrying import carried
from desktop.library.failures import told
from desktop.library.following import TOLD, nobody
from desktop.library.history import Cause
from desktop.library.lock import Lock
from desktop.library.places import backup_before, originals_folder
from desktop.library.readings import ReadAgain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from desktop.domain import Change, Content, Extraction, ReportDetails, Source, Span
    from desktop.library.carrying import Carried
    from desktop.library.following import Follow


@dataclass(frozen=True, slots=True)
class Added:
    """What became of a report that was added; `already` where the library had the same content."""

    report_id: int
    already: bool


class Library(Asking):
    """An open library. Every call is one transaction, on disk when it returns.

    It belongs to the thread that opened it; another thread opens its own, for reading.
    All calls raise LibraryError where the file or the disk fails.
    """

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False) -> Library:
        """Open a library, made if it is missing; for reading only, it may be open elsewhere and must exist.

        Raises LibraryError: library_locked, library_newer, library_damaged, library_damaged_without_backup,
        library_not_a_library, library_unwritable, library_full; for reading also library_missing, library_older.
        """
        with told(path):
            if read_only:
                return cls(path, opening.open_to_read(path), None)
            path.parent.mkdir(parents=True, exist_ok=True)
            lock = Lock(path)
            try:
                return cls(path, opening.open_to_write(path), lock)
            except BaseException:
                lock.release()
                raise

    def add(self, source: Source, original: Path | bytes | None, extraction: Extraction) -> Added:
        """Add a report with its finds and a copy of its file; one that was removed comes back as it was left."""
        with self._writing():
            if (there := self._known(source.sha256)) is not None:
                return Added(there, already=True)
            name = self._keep(original, source) if original is not None else None
            contents: tuple[Content, ...] = (*extraction.statements, *extraction.officials)
            found = [Finding(finds.new_id(), 0, content) for content in contents]
            return Added(self._insert(source, name, extraction, found), already=False)

    def add_again(self, sha256: str) -> Added | None:
        """Add a report by what it is known by, without reading it; None if the library does not have it."""
        with self._writing():
            there = self._known(sha256)
            return None if there is None else Added(there, already=True)

    def read_again(self, report_id: int, source: Source, extraction: Extraction) -> ReadAgain:
        """Put another reading of a report's file in its place, with the decisions whose words it has.

        The report before is out of the list with all that it holds; `change_reading` brings it back.
        """
        with self._writing():
            before = reports.whole(self._db, report_id)
            new = carried(before, source.text, extraction, self.typed([report_id]))
            proposal, first = extraction.details, details.proposal_of(self._db, report_id)
            told = details.changed_by_clerk(before.details, first, proposal)
            original = reports.original(self._db, report_id)
            key = reports.next_reading(self._db, before.source.sha256)
            source = replace(source, file=before.source.file, sha256=before.source.sha256)
            row = {"sha256": key, "reading_of": report_id, **details.columns(told)}
            row["at_import"] = details.at_import(proposal, told, new.marks, new.cells)
            after = self._insert(source, original, extraction, new.finds, **row)
            self._insert_beside(after, new, len(source.text))
            readings.replace(self._db, report_id, after, Cause.DO, new.seen)
            return ReadAgain(after, new.kept, new.orphans, new.orphan_marks)

    def change_reading(self, report_id: int, cause: Cause) -> int:
        """Undo (or redo) that a file was read again and return the report that is in the list now.

        Raises ValueError where there is no such reading.
        """
        with self._writing():
            around = readings.around(self._db, report_id)
            other = around.before if cause is Cause.UNDO else around.after
            if other is None:
                raise ValueError(f"report {report_id} has no other reading to {cause}")
            readings.replace(self._db, report_id, other, cause)
            return other

    def apply(self, change: Change, cause: Cause = Cause.DO, follow: Follow = nobody) -> int:
        """Make a change to one report and return its row of the history, 0 for a removal that was made before.

        To undo one, apply its inverse with Cause.UNDO. `follow` is told now and then how many finds are done.
        Raises LibraryError (find_changed) if the library does not hold a find, a mark, a cell or the details as
        the change has them before, ValueError if a span leaves the text; then nothing is changed.
        """
        with self._writing():
            return self._apply(change, cause, follow=follow)

    def apply_all(
        self, changes: Sequence[Change], cause: Cause = Cause.DO, number: int = 0, follow: Follow = nobody
    ) -> int:
        """Make the changes of one action over several reports, all or none; return its last row, 0 without any.

        `together_to_undo` returns it as one step, also after a restart. An action of very many changes is made in
        pieces that bear one number, as `next_together` gave it before the first. Raises as `apply` does.
        """
        with self._writing():
            number, row, before = number or together.next_number(self._db), 0, 0
            for change in changes:
                row = max(row, self._apply(change, cause, number, _behind(before, follow)))
                before += len(change.pairs)
            return row

    def mark_read(self, report_id: int, spans: Iterable[Span]) -> None:
        """Add stretches of the text that the clerk has had before the eyes; this is no step to undo."""
        with self._writing():
            coverage.add(self._db, report_id, spans, len(self._text(report_id)))

    def note_export(self, report_ids: Iterable[int], file: str) -> None:
        """Add to the history that a file was made from some reports, by its name; this is no step to undo."""
        with self._writing():
            for report_id in report_ids:
                history.append(self._db, report_id, history.EXPORT + file, Cause.DO)

    def save_filter(self, name: str, content: str) -> None:
        """Save a filter under a name, in the place of one that has it."""
        with self._writing():
            saved_filters.save(self._db, name, content)

    def delete_filter(self, name: str) -> None:
        """Forget a saved filter."""
        with self._writing():
            saved_filters.delete(self._db, name)

    def describe(self, proposals: Iterable[tuple[int, ReportDetails, str]]) -> None:
        """Give reports of an earlier release what their texts say of them, and their stamps of secrecy.

        What the clerk wrote since stays.
        """
        with self._writing():
            for report_id, proposal, stamp in proposals:
                details.describe(self._db, report_id, proposal, stamp)

    def remove_report(self, *report_ids: int) -> None:
        """Take reports out of list and search; nothing of them is lost, and `restore_report` brings them back."""
        self.apply_all(removal.removals(report_ids))

    def restore_report(self, *report_ids: int) -> None:
        """Bring removed reports back as they were left."""
        self.apply_all(removal.returns(report_ids))

    @staticmethod
    def restore(backup: Path, to: Path, follow: Callable[[float], object] = lambda _share: None) -> None:
        """Put a backup in the place of a library; what was there is kept among the backups.

        `follow` is told how far it has come, from 0 to 1; if it raises, nothing is changed.
        Raises LibraryError: backup_unusable, library_newer, library_locked, library_unwritable, library_full.
        """
        copies.verify(backup)
        follow(0.0)
        with told(to):
            opening.refuse_newer_backup(backup)
            to.parent.mkdir(parents=True, exist_ok=True)
            lock = Lock(to)
            try:
                copies.put_back(backup, to, backup_before(to, "before-restore", dt.datetime.now(dt.UTC)), follow)
            finally:
                lock.release()

    @contextmanager
    def _writing(self) -> Iterator[None]:
        if self._lock is None:
            raise LibraryError("library_read_only", path=self.path)
        with told(self.path), self._db.atomic():
            yield

    def _apply(self, change: Change, cause: Cause, number: int = 0, follow: Follow = nobody) -> int:
        if removal.takes_out(change, cause) is not None:
            return self._move(change, cause, number)
        packed = self._apply_finds(change, follow)
        cautions.mark(self._db, change.report_id, change.seen)
        marks.apply(self._db, change.report_id, change.marks, lambda: self._text(change.report_id))
        details.apply(self._db, change.report_id, change.details)
        typed_cells.apply(self._db, change.report_id, change.cells)
        row = history.append(self._db, change.report_id, change.action, cause, change, packed, number)
        follow(len(change.pairs))
        return row

    def _apply_finds(self, change: Change, follow: Follow) -> list[str]:
        """Change the finds with all that is counted of them; return them as the history takes them."""
        counts, dues, packed = Counter[str](), False, list[str]()
        for start in range(0, len(change.pairs), TOLD):
            pairs = change.pairs[start : start + TOLD]
            packed.append(history.packed([self._replace(change.report_id, *pair) for pair in pairs]))
            counts.update(reports.difference(pairs))
            dues = dues or reports.touch_dues(pairs)
            follow(start + len(pairs))
        reports.add_to_counters(self._db, change.report_id, counts)
        if dues:
            reports.refresh_dues(self._db, change.report_id)
        return packed

    def _replace(self, report_id: int, before: Finding | None, after: Finding | None) -> history.RecordPair:
        if any(find and find.report_id != report_id for find in (before, after)):
            raise ValueError("a change holds finds of one report only")
        return finds.replace(self._db, before, after, lambda: self._text(report_id))

    def _known(self, sha256: str) -> int | None:
        """Return the report with that content, brought back if it was removed."""
        there = reports.known(self._db, sha256)
        if there is None:
            return None
        report_id, removed = there
        if removed:
            self.apply(removal.returns([report_id])[0])
        return report_id

    def _keep(self, original: Path | bytes, source: Source) -> str:
        suffix = original.suffix if isinstance(original, Path) else PurePath(source.file).suffix
        return originals.keep(original, source.sha256, suffix, originals_folder(self.path))

    def _insert(
        self,
        source: Source,
        original: str | None,
        extraction: Extraction,
        found: Sequence[Finding],
        **row: object,
    ) -> int:
        records = [finds.to_record(find) for find in found]
        row |= {**reports.counted(found), "finds_digest": finds.digest(records), "dues": reports.dues_of(found)}
        if "at_import" not in row:
            told = extraction.details
            row |= {**details.columns(told), "at_import": details.at_import(told, told)}
        report_id = reports.insert(self._db, source, extraction, original, row)
        finds.insert(self._db, report_id, records, (finds.anchor(find.content, source.text) for find in found))
        likeness.remember(self._db, report_id, source.text)
        history.append(self._db, report_id, "import", Cause.DO)
        return report_id

    def _insert_beside(self, report_id: int, new: Carried, length: int) -> None:
        """Store what was carried over beside the finds; the history of the new reading begins with it."""
        pairs = tuple((None, replace(mark, report_id=report_id)) for mark in new.marks)
        marks.apply(self._db, report_id, pairs, lambda: self._text(report_id))
        coverage.add(self._db, report_id, new.read, length)
        typed_cells.store(self._db, report_id, new.cells)

    def _move(self, change: Change, cause: Cause, number: int = 0) -> int:
        if not removal.apply(self._db, change, cause):
            return 0
        return history.append(self._db, change.report_id, change.action, cause, together=number)


def _behind(before: int, follow: Follow) -> Follow:
    """Return what follows one change of several, when so many finds of others are done."""
    return lambda done: follow(before + done)

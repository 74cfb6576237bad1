"""What an open library is asked: reports, steps, history, search and what earlier reports hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from desktop.library import (
    copies,
    details,
    everywhere,
    history,
    holding,
    known_values,
    likeness,
    owners,
    readings,
    reports,
    restoring,
    saved_filters,
    search,
    soundness,
    together,
    typed_cells,
)
from desktop.library.failures import told
from desktop.library.following import nobody
from desktop.library.listing import Listing
from desktop.library.places import originals_folder

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable
    from pathlib import Path
    from types import TracebackType

    from desktop.domain import Change, Report, ReportSummary, Source, Typed
    from desktop.library.database import Database
    from desktop.library.following import Follow
    from desktop.library.lock import Lock
    from desktop.library.readings import Readings

_MANY = 100_000
"""Lines of reports read at a time where the whole list is asked for."""


class Asking:
    """The part of a library that changes nothing in its file."""

    def __init__(self, path: Path, db: Database, lock: Lock | None) -> None:
        """Use `Library.open`; without a lock the library is for reading only."""
        self.path = path
        self._db = db
        self._lock = lock
        self._last_text: tuple[int, str] | None = None
        self._listing = Listing(db, writes=lock is not None)

    @property
    def writable(self) -> bool:
        """Whether it was opened to be written."""
        return self._lock is not None

    def close(self) -> None:
        """Close the file and let others open it; closing twice does no harm."""
        self._db.close()
        if self._lock:
            self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def contents(self) -> frozenset[str]:
        """Return the hash of every report's file, to tell what need not be read again."""
        with told(self.path):
            return reports.contents(self._db)

    def holding(self, words: str) -> tuple[int, ...]:
        """Return the reports of the list that hold words as they are written, newest import first."""
        with told(self.path):
            return holding.holding(self._db, words)

    def readings(self, report_id: int) -> Readings:
        """Return the readings that `change_reading` leads to from a report."""
        with told(self.path):
            return readings.around(self._db, report_id)

    def reports(self, *, removed: bool = False) -> tuple[ReportSummary, ...]:
        """Return the line of every report, newest import first; or of those that are in it no more."""
        with told(self.path):
            if removed:
                return reports.unlisted(self._db)
            while not self._listing.read_more(_MANY):
                pass
            return self._listing.lines()

    def first_reports(self, count: int) -> tuple[tuple[ReportSummary, ...], bool]:
        """Return the lines read so far and so many more, and whether these are all: for a list that fills up."""
        with told(self.path):
            everything = self._listing.read_more(count)
            return self._listing.lines(), everything

    def last_worked_on(self) -> int | None:
        """Return the report of the list that something was last done with; None if there is none."""
        with told(self.path):
            return reports.last_worked_on(self._db)

    def written_elsewhere(self) -> bool:
        """Say whether another window has written since the list was read: of a library open for reading only."""
        with told(self.path):
            return self._listing.is_behind()

    def removed(self) -> tuple[tuple[ReportSummary, dt.datetime], ...]:
        """Return the reports that the clerk removed, with the time in UTC, the last first."""
        with told(self.path):
            return reports.taken_out(self._db)

    def report(self, report_id: int, follow: Follow = nobody) -> Report:
        """Return a report with its finds; `follow` is told now and then how many of these are read.

        Raises LibraryError (report_missing).
        """
        with told(self.path):
            return reports.whole(self._db, report_id, follow)

    def typed(self, report_ids: Iterable[int]) -> tuple[Typed, ...]:
        """Return what the clerk typed into the table of tasks for the finds of some reports."""
        with told(self.path):
            return typed_cells.stored(self._db, report_ids)

    def summary(self, report_id: int) -> ReportSummary:
        """Return the line of one report; raises LibraryError (report_missing)."""
        with told(self.path):
            return reports.summary(self._db, report_id)

    def owners(self, ids: Iterable[str]) -> dict[str, int]:
        """Return the report of each find and mark that is in the library, by its id."""
        with told(self.path):
            return owners.owners(self._db, ids)

    def by_content(self, hashes: Iterable[str]) -> dict[str, int]:
        """Return the report of each file that is in the library, by the hash of its content."""
        with told(self.path):
            return owners.by_content(self._db, hashes)

    def original(self, report_id: int) -> Path | None:
        """Return the untouched file of a report, or None where there is none."""
        with told(self.path):
            name = reports.original(self._db, report_id)
        file = originals_folder(self.path) / name if name else None
        return file if file and file.is_file() else None

    def steps(self, report_id: int) -> history.UndoSteps:
        """Return the undo stack of a report as its history leaves it."""
        with told(self.path):
            return history.steps(self._db, report_id, self.change)

    def change(self, row: int, follow: Follow = nobody) -> Change:
        """Return the change of a row of the history; `follow` is told now and then how many finds are read."""
        with told(self.path):
            return history.change(self._db, row, follow)

    def rows_naming(self, report_id: int, find_id: str) -> tuple[int, ...]:
        """Return the rows of the history of a report whose changes name a find, the oldest first."""
        with told(self.path):
            return history.rows_naming(self._db, report_id, find_id)

    def follow(self) -> None:
        """Read the lines of the list that were changed, so that they need not be read all at once later."""
        with told(self.path):
            self._listing.lines()

    def summaries(self, report_ids: Iterable[int]) -> tuple[ReportSummary, ...]:
        """Return the lines of reports, as `summary` does one by one."""
        with told(self.path):
            lines = self._listing.known()
            return tuple(lines.get(one) or reports.summary(self._db, one) for one in report_ids)

    def next_together(self) -> int:
        """Return the number for an action over several reports that is made in pieces."""
        with told(self.path):
            return together.next_number(self._db)

    def newest_together(self) -> int:
        """Return the last row of the newest action over several reports, done or taken back; 0 without any."""
        with told(self.path):
            return together.newest(self._db)

    def together_to_undo(self) -> together.Together | None:
        """Return the newest action over several reports, of which anything can be taken back."""
        with told(self.path):
            return together.to_undo(self._db)

    def together_to_redo(self) -> together.Together | None:
        """Return the action over several reports that was taken back last, unless something new was done since."""
        with told(self.path):
            return together.to_redo(self._db)

    def changes_together(
        self, action: together.Together, limit: int = -1, follow: Follow = nobody
    ) -> tuple[Change, ...]:
        """Return the changes of an action over several reports as they were done, for `apply_all`."""
        with told(self.path):
            return together.changes(self._db, action, limit, follow)

    def history(self, report_id: int | None = None, limit: int = -1) -> tuple[history.HistoryEntry, ...]:
        """Return the history of a report or of the library, oldest first; only the newest rows up to a limit."""
        with told(self.path):
            return history.entries(self._db, report_id, limit)

    def change_to(self, report_id: int, entry_id: int, follow: Follow = nobody) -> Change:
        """Return the change that puts a report back to what a row of its history left; `apply` makes it.

        It holds nothing where the report is that already. `follow` is told now and then how many finds are read.
        Raises ValueError if the row is of another report.
        """
        with told(self.path):
            return restoring.change_to(self._db, report_id, entry_id, follow)

    def values(self, field: str) -> tuple[str, ...]:
        """Return what earlier reports hold in a field of `known_values.FIELDS`, the most frequent first."""
        with told(self.path):
            return known_values.values(self._db, field)

    def tags(self) -> tuple[str, ...]:
        """Return every tag in use, the most frequent first."""
        return self.values("tag")

    def saved_filters(self) -> dict[str, str]:
        """Return the content of each saved filter by its name, in the order of the alphabet."""
        with told(self.path):
            return saved_filters.stored(self._db)

    def undescribed(self) -> tuple[int, ...]:
        """Return the reports that an earlier release stored without asking the text for details, newest first."""
        with told(self.path):
            return details.undescribed(self._db)

    def search(self, words: str, limit: int = 50) -> tuple[search.Hit, ...]:
        """Return reports that hold every word, written with or without tone marks."""
        with told(self.path):
            return search.search(self._db, words, limit)

    def search_everywhere(
        self,
        words: str,
        where: frozenset[everywhere.Where] = frozenset(everywhere.Where),
        reports: int = 30,
        places: int = 4,
    ) -> tuple[everywhere.Found, ...]:
        """Return reports that hold every word somewhere of some kinds, the last word perhaps unfinished."""
        with told(self.path):
            return everywhere.search(self._db, words, where, reports, places)

    def near_copies(self, source: Source) -> tuple[likeness.NearCopy, ...]:
        """Return the reports of other files that share most of their wording with a source, the likest first."""
        with told(self.path):
            return likeness.near_copies(self._db, source.text, source.sha256)

    def check(self, language: str = "vi") -> tuple[str, ...]:
        """Return what is wrong with the library, in sentences of that language; empty when it is sound."""
        with told(self.path):
            found = soundness.problems(self._db, originals_folder(self.path))
            return tuple(problem.message(language) for problem in found)

    def backup(self, to: Path) -> None:
        """Write a copy of the library to a file, checked by opening it; originals are not copied."""
        with told(self.path):
            copies.copy(self._db, to)

    def _text(self, report_id: int) -> str:
        # Texts never change, so the one under review is kept: reading megabytes would slow each moved span.
        if self._last_text is None or self._last_text[0] != report_id:
            self._last_text = (report_id, reports.text(self._db, report_id))
        return self._last_text[1]

    def source(self, report_id: int) -> Source:
        """Return the source of a report without its finds; raises LibraryError (report_missing)."""
        with told(self.path):
            return reports.source(self._db, report_id)

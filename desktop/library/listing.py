"""The lines of all reports, kept while the library is open: only what a change touched is read again.

For a library that another window writes, all of them are read again when that has written.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.library import reports

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.domain import ReportSummary
    from desktop.library.database import Database

# The database itself notes what was touched, within each transaction, so that no way of writing can be forgotten.
_WATCH = (
    "PRAGMA temp_store = memory",
    "CREATE TEMP TABLE touched (id INTEGER PRIMARY KEY)",
    """
    CREATE TEMP TRIGGER report_added_is_touched AFTER INSERT ON main.report
    BEGIN INSERT OR IGNORE INTO touched VALUES (new.id); END
    """,
    """
    CREATE TEMP TRIGGER report_changed_is_touched AFTER UPDATE ON main.report
    BEGIN INSERT OR IGNORE INTO touched VALUES (new.id); END
    """,
)


class Listing:
    """Belongs to one connection: to the one that writes, or to one for reading only."""

    def __init__(self, db: Database, *, writes: bool) -> None:
        self._db, self._writes = db, writes
        self._version = 0
        """Changes whenever another connection has written; asked for reading only."""
        self._lines: dict[int, ReportSummary] = {}
        self._oldest: int | None = None
        """The report down to which the lines were read; None before the first."""
        self._told: tuple[ReportSummary, ...] | None = None
        for statement in _WATCH if writes else ():
            db.execute(statement)

    def read_more(self, count: int) -> bool:
        """Read the lines of so many reports further back; return whether there are no more."""
        if self.is_behind():
            self._forget()
        if self._oldest == 0:
            return True
        lines = reports.lines_before(self._db, self._oldest, count)
        self._lines |= {line.id: line for line in lines}
        self._oldest = lines[-1].id if len(lines) == count else 0
        self._told = None
        return self._oldest == 0

    def known(self) -> Mapping[int, ReportSummary]:
        """Return the lines that were read by their reports, as they are now; nothing for reading only."""
        if not self._writes:
            return {}
        self._follow()
        return self._lines

    def lines(self) -> tuple[ReportSummary, ...]:
        """Return the lines that were read, as they are now, newest import first."""
        if self._writes:
            self._follow()
        if self._told is None:
            self._told = tuple(self._lines[one] for one in sorted(self._lines, reverse=True))
        return self._told

    def is_behind(self) -> bool:
        """Say whether another connection has written since lines were read."""
        return not self._writes and self._data_version() != self._version

    def _data_version(self) -> int:
        return int(self._db.execute("PRAGMA data_version").fetchone()[0])

    def _forget(self) -> None:
        self._lines, self._oldest, self._told = {}, None, None
        self._version = self._data_version()

    def _follow(self) -> None:
        touched = [row[0] for row in self._db.execute("SELECT id FROM touched")]
        if not touched:
            return
        with self._db.atomic():
            self._db.execute("DELETE FROM touched")
        for report_id in touched:
            self._lines.pop(report_id, None)
        oldest = self._oldest if self._oldest is not None else max(touched) + 1
        self._lines |= {line.id: line for line in reports.lines_of(self._db, touched) if line.id >= oldest}
        self._told = None

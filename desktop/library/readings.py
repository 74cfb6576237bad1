"""Other readings of the same file: each a report of its own, one of them in the list, the others out of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.domain import Change
from desktop.library import cautions, history, reports
from desktop.library.history import Cause

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.domain import Finding, Mark
    from desktop.library.database import Database

READ_AGAIN = "read_again"
"""The action under which the history tells of it."""


@dataclass(frozen=True, slots=True)
class ReadAgain:
    """What became of a report whose file was read again."""

    report_id: int
    """The report of the new reading."""
    kept: int
    """Decisions that went over to it."""
    orphans: tuple[Finding, ...]
    """Decided finds whose words the new reading does not have; the report before still holds them."""
    orphan_marks: tuple[Mark, ...] = ()
    """Marks whose place it does not have; what the clerk wrote in them is now on the whole report."""


@dataclass(frozen=True, slots=True)
class Readings:
    """The readings beside that of a report."""

    before: int | None = None
    """The report that it took the place of."""
    after: int | None = None
    """The report that was in its place until that was undone as the last step."""


def around(db: Database, report_id: int) -> Readings:
    """Return what undo and redo of a reading lead to."""
    before = db.execute("SELECT reading_of FROM report WHERE id = ?", [report_id]).fetchone()
    last = db.execute(
        "SELECT action, cause FROM history WHERE report_id = ? ORDER BY id DESC LIMIT 1", [report_id]
    ).fetchone()
    after = None
    if last == (READ_AGAIN, Cause.UNDO):
        (after,) = db.execute("SELECT max(id) FROM report WHERE reading_of = ?", [report_id]).fetchone()
    return Readings(before[0] if before else None, after)


def replace(db: Database, report_id: int, by: int, cause: Cause, seen: Sequence[int] = ()) -> None:
    """Take one reading out of the list and put another in its place; of a new one, some cautions were seen."""
    for each, removed in ((report_id, True), (by, False)):
        reports.set_removed(db, each, removed=removed)
        change = Change(each, READ_AGAIN, (), tuple((number, True) for number in seen) if each == by else ())
        cautions.mark(db, each, change.seen)
        history.append(db, each, READ_AGAIN, cause, change)

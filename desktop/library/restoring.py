"""A report put back to what any row of its history left, as one change that can be undone like any other."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING

from desktop.domain import Change
from desktop.library import finds, history, marks, reports, typed_cells
from desktop.library.backwards import leading_back, touched
from desktop.library.following import followed, nobody

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.domain import Finding, Report, Typed
    from desktop.library.database import Database
    from desktop.library.following import Follow
    from desktop.library.history import MarkPairs, Seen
    from desktop.library.typed_cells import CellPairs

RESTORE = "restore"
"""The action under which the history tells of it."""


def change_to(db: Database, report_id: int, entry_id: int, follow: Follow = nobody) -> Change:
    """Return what leads from the report as it is to what the row left; it holds nothing where that is the same.

    Raises ValueError if the row is not of that report, LibraryError (report_missing).
    """
    if not db.execute("SELECT 1 FROM history WHERE id = ? AND report_id = ?", [entry_id, report_id]).fetchone():
        raise ValueError(f"row {entry_id} of the history is not of report {report_id}")
    now = reports.whole(db, report_id, follow)
    steps = history.details_backwards(db, report_id, entry_id)
    then = steps[-1][0] if steps else now.details
    return Change(
        report_id,
        RESTORE,
        _finds(now, history.pairs_backwards(db, report_id, entry_id, follow), follow),
        _seen(now, history.seen_cautions(db, report_id, entry_id)),
        _marks(now, history.marks_backwards(db, report_id, entry_id)),
        (now.details, then) if then != now.details else None,
        _cells(typed_cells.stored(db, [report_id]), history.cells_backwards(db, report_id, entry_id)),
    )


def _finds(
    now: Report, backwards: Sequence[history.RecordPair], follow: Follow
) -> tuple[tuple[Finding | None, Finding | None], ...]:
    then = touched(backwards, itemgetter("id"))
    items = followed(then.items(), follow)
    made = {key: finds.from_record(now.id, record) if record else None for key, record in items}
    return leading_back({find.id: find for find in now.findings}, made)


def _marks(now: Report, backwards: Sequence[history.MarkRecordPair]) -> MarkPairs:
    then = touched(backwards, itemgetter("id"))
    made = {key: marks.from_record(now.id, record) if record else None for key, record in then.items()}
    return leading_back({mark.id: mark for mark in now.marks}, made)


def _cells(now: Sequence[Typed], backwards: CellPairs) -> CellPairs:
    then = touched(backwards, typed_cells.key_of)
    return leading_back({typed_cells.key_of(cell): cell for cell in now}, then)


def _seen(now: Report, then: set[int]) -> Seen:
    changed = sorted(now.seen ^ then)
    return tuple((number, number in then) for number in changed)

"""A report put back to what any row of its history left, as one change that can be undone like any other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain import Change
from desktop.library import finds, history, marks, reports, typed_cells

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.domain import Finding, Mark, Report
    from desktop.library.database import Database
    from desktop.library.history import MarkPairs, Seen

RESTORE = "restore"
"""The action under which the history tells of it."""


def change_to(db: Database, report_id: int, entry_id: int) -> Change:
    """Return what leads from the report as it is to what the row left; it holds nothing where that is the same.

    Raises ValueError if the row is not of that report, LibraryError (report_missing).
    """
    if not db.execute("SELECT 1 FROM history WHERE id = ? AND report_id = ?", [entry_id, report_id]).fetchone():
        raise ValueError(f"row {entry_id} of the history is not of report {report_id}")
    now = reports.whole(db, report_id)
    steps = history.details_backwards(db, report_id, entry_id)
    then = steps[-1][0] if steps else now.details
    return Change(
        report_id,
        RESTORE,
        _finds(now, history.pairs_backwards(db, report_id, entry_id)),
        _seen(now, history.seen_cautions(db, report_id, entry_id)),
        _marks(now, history.marks_backwards(db, report_id, entry_id)),
        (now.details, then) if then != now.details else None,
        typed_cells.changed(typed_cells.stored(db, [report_id]), history.cells_backwards(db, report_id, entry_id)),
    )


def _finds(
    now: Report, backwards: Sequence[history.RecordPair]
) -> tuple[tuple[Finding | None, Finding | None], ...]:
    there = {find.id: find for find in now.findings}
    then: dict[str, finds.Record | None] = {}
    for before, after in backwards:
        if after:
            then[after["id"]] = None
        if before:
            then[before["id"]] = before
    made = {key: finds.from_record(now.id, record) if record else None for key, record in then.items()}
    return tuple((there.get(key), find) for key, find in made.items() if there.get(key) != find)


def _marks(now: Report, backwards: Sequence[history.MarkRecordPair]) -> MarkPairs:
    there = {mark.id: mark for mark in now.marks}
    then: dict[str, Mark | None] = {}
    for before, after in backwards:
        if after:
            then[after["id"]] = None
        if before:
            then[before["id"]] = marks.from_record(now.id, before)
    return tuple((there.get(key), mark) for key, mark in then.items() if there.get(key) != mark)


def _seen(now: Report, then: set[int]) -> Seen:
    changed = sorted(now.seen ^ then)
    return tuple((number, number in then) for number in changed)

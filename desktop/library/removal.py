"""Reports taken out of the list and brought back: changes that hold nothing but their action."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain import Change
from desktop.library import reports
from desktop.library.history import Cause

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.library.database import Database

REMOVE, RESTORE = "remove_report", "restore_report"


def removals(report_ids: Iterable[int]) -> tuple[Change, ...]:
    """Return what takes reports out of the list."""
    return tuple(Change(report_id, REMOVE, ()) for report_id in report_ids)


def returns(report_ids: Iterable[int]) -> tuple[Change, ...]:
    """Return what brings removed reports back."""
    return tuple(Change(report_id, RESTORE, ()) for report_id in report_ids)


def takes_out(change: Change, cause: Cause) -> bool | None:
    """Say whether a change takes its report out of the list (True), brings it back, or does neither (None)."""
    if change.action not in (REMOVE, RESTORE):
        return None
    return (change.action == REMOVE) is not (cause is Cause.UNDO)


def apply(db: Database, change: Change, cause: Cause) -> bool:
    """Make such a change; return whether it was not so before. Raises LibraryError (report_missing)."""
    return reports.set_removed(db, change.report_id, removed=bool(takes_out(change, cause)))

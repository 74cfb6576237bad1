"""Actions over several reports, or over the list of reports: rows of the history that bear one number.

What can be undone is found by walking back from the newest of them, so that nothing is kept beside the history and
a restart changes nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.library import history
from desktop.library.following import nobody
from desktop.library.history import Cause, inverse
from desktop.library.removal import REMOVE, RESTORE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.domain import Change
    from desktop.library.database import Database
    from desktop.library.following import Follow

_BEFORE = "SELECT max(together) FROM history WHERE together > 0 AND together < ?"
_SPAN = "SELECT max(id), count(*) FROM history WHERE together > 0 AND together = ?"
_FIRST = "SELECT cause, action FROM history WHERE id = ?"
_MOVES = f"action IN ('{REMOVE}', '{RESTORE}')"
# By the action alone: what a row holds may be long, and reading it would take most of the time.
_STEPS = f"NOT {_MOVES} AND action != 'import' AND NOT action GLOB '{history.EXPORT}*'"
_BEHIND = """
    SELECT report_id, cause FROM history
    WHERE id > ? AND report_id IN (SELECT report_id FROM history WHERE together > 0 AND together = ?)
    AND ({what} OR action = 'read_again') ORDER BY id
"""
_NEWER = f"SELECT 1 FROM history WHERE id > ? AND cause = 'do' AND ({history.STEPS} OR together > 0) LIMIT 1"  # noqa: S608
_END = 1 << 62


@dataclass(frozen=True, slots=True)
class Together:
    """An action over several reports as it was done last, or taken back last."""

    number: int
    """Its first row in the history."""
    last: int
    """Its last row: of two actions the newer one has the greater."""
    count: int
    """How many reports it would change."""
    undone: bool
    kept: frozenset[int] = frozenset()
    """Reports that were worked on since: these stay as they are."""


def next_number(db: Database) -> int:
    """Return the number of an action that is about to be written."""
    return int(db.execute("SELECT coalesce(max(id), 0) + 1 FROM history").fetchone()[0])


def newest(db: Database) -> int:
    """Return the last row of the newest action of all, done or taken back; 0 where there was none."""
    (number,) = db.execute(_BEFORE, [_END]).fetchone()
    return int(db.execute(_SPAN, [number]).fetchone()[0]) if number else 0


def to_undo(db: Database) -> Together | None:
    """Return the newest action of which something can be taken back."""
    skipped = 0
    for number, cause in _backwards(db):
        if cause == Cause.UNDO:
            skipped += 1
        elif skipped:
            skipped -= 1
        elif (found := _found(db, number, undone=False)).count:
            return found
    return None


def to_redo(db: Database) -> Together | None:
    """Return the action that was taken back last, unless something new was done since."""
    again = 0
    for number, cause in _backwards(db):
        if cause == Cause.DO:
            return None
        if cause == Cause.REDO:
            again += 1
        elif again:
            again -= 1
        else:
            found = _found(db, number, undone=True)
            return found if found.count and not db.execute(_NEWER, [found.last]).fetchone() else None
    return None


def changes(db: Database, together: Together, limit: int = -1, follow: Follow = nobody) -> tuple[Change, ...]:
    """Return the changes of an action as they were done, the first of them up to a limit."""
    rows = history.changes_together(db, together.number, limit, follow)
    done = map(inverse, rows) if together.undone else rows
    return tuple(change for change in done if change.report_id not in together.kept)


def _backwards(db: Database) -> Iterator[tuple[int, str]]:
    """Yield number and cause of each action, the newest first."""
    number = _END
    while (number := db.execute(_BEFORE, [number]).fetchone()[0]) is not None:
        yield number, db.execute(_FIRST, [number]).fetchone()[0]


def _found(db: Database, number: int, *, undone: bool) -> Together:
    last, count = db.execute(_SPAN, [number]).fetchone()
    kept = _kept(db, number, last, undone=undone)
    return Together(number, last, count - len(kept), undone, kept)


def _kept(db: Database, number: int, last: int, *, undone: bool) -> frozenset[int]:
    """Return the reports in which the action is no more the newest step, or not the next one to do again."""
    (_, action) = db.execute(_FIRST, [number]).fetchone()
    what = _MOVES if action in (REMOVE, RESTORE) else _STEPS
    built: dict[int, int] = {}
    kept = set()
    for report_id, cause in db.execute(_BEHIND.format(what=what), [last, number]):
        forward = (cause == Cause.UNDO) is undone
        built[report_id] = built.get(report_id, 0) + (1 if forward else -1)
        if built[report_id] < 0 or (undone and cause == Cause.DO):
            kept.add(report_id)
    return frozenset(kept | {report_id for report_id, count in built.items() if count})

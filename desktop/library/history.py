"""The history of every action of the clerk: rows are added and never changed, and undo reads them back."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias, cast

from desktop.domain import Change
from desktop.library import finds
from desktop.library.lock import who

if TYPE_CHECKING:
    from sqlite_utils import Database

    from desktop.domain import Finding
    from desktop.library.finds import Record

RecordPair: TypeAlias = "tuple[Record | None, Record | None]"
Seen: TypeAlias = "tuple[tuple[int, bool], ...]"


class Cause(StrEnum):
    """Why a change was made."""

    DO = "do"
    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One row of the history; removal, restoring and import are changes without pairs."""

    at: dt.datetime
    """In UTC."""
    who: str
    report_id: int
    action: str
    cause: Cause
    change: Change


@dataclass(frozen=True, slots=True)
class UndoSteps:
    """The undo stack of one report: its changes as they were done, and how many of them stand."""

    changes: tuple[Change, ...] = ()
    done: int = 0


def inverse(change: Change) -> Change:
    """Return the change that undoes another: each pair swapped, the last first."""
    pairs = tuple((new, old) for old, new in reversed(change.pairs))
    seen = tuple((number, not now) for number, now in reversed(change.seen))
    return Change(change.report_id, change.action, pairs, seen)


def append(
    db: Database, report_id: int, action: str, cause: Cause, pairs: list[RecordPair], seen: Seen = ()
) -> None:
    """Add one row."""
    at = dt.datetime.now(dt.UTC).isoformat()
    db.execute(
        "INSERT INTO history (at, who, report_id, action, cause, pairs, seen) VALUES (?, ?, ?, ?, ?, ?, ?)",
        [at, who(), report_id, action, cause.value, _packed(pairs), json.dumps(seen)],
    )


def entries(db: Database, report_id: int | None) -> tuple[HistoryEntry, ...]:
    """Return the history of a report or of the whole library, oldest first."""
    rows = db.execute(
        "SELECT at, who, report_id, action, cause, pairs, seen FROM history "
        "WHERE report_id = ?1 OR ?1 IS NULL ORDER BY id",
        [report_id],
    )
    return tuple(
        HistoryEntry(
            dt.datetime.fromisoformat(at), name, report, action, Cause(cause), _change(report, action, pairs, seen)
        )
        for at, name, report, action, cause, pairs, seen in rows
    )


def steps(db: Database, report_id: int) -> UndoSteps:
    """Return the undo stack of a report as its history leaves it."""
    done: list[int] = []
    undone: list[int] = []
    rows = db.execute(
        "SELECT id, cause FROM history WHERE report_id = ? AND (pairs != '[]' OR seen != '[]') ORDER BY id",
        [report_id],
    )
    for row, cause in rows:
        if cause == Cause.DO:
            done.append(row)
            undone.clear()
        elif cause == Cause.UNDO:
            undone.append(done.pop())
        else:
            done.append(undone.pop())
    return UndoSteps(tuple(_done(db, row) for row in [*done, *reversed(undone)]), len(done))


def pairs_backwards(db: Database, report_id: int) -> list[RecordPair]:
    """Return every pair ever applied to a report, the newest first."""
    rows = db.execute("SELECT pairs FROM history WHERE report_id = ? ORDER BY id DESC", [report_id])
    return [pair for (pairs,) in rows for pair in reversed(_unpacked(pairs))]


def seen_cautions(db: Database, report_id: int) -> set[int]:
    """Return the cautions that the clerk has seen, as the history leaves them."""
    seen: set[int] = set()
    for (packed,) in db.execute("SELECT seen FROM history WHERE report_id = ? ORDER BY id", [report_id]):
        for number, now in json.loads(packed):
            (seen.add if now else seen.discard)(number)
    return seen


def _done(db: Database, row: int) -> Change:
    columns = "report_id, action, pairs, seen"
    return _change(*db.execute(f"SELECT {columns} FROM history WHERE id = ?", [row]).fetchone())  # noqa: S608


def _change(report_id: int, action: str, packed: str, seen: str) -> Change:
    def find(record: Record | None) -> Finding | None:
        return finds.from_record(report_id, record) if record else None

    pairs = tuple((find(before), find(after)) for before, after in _unpacked(packed))
    return Change(report_id, action, pairs, tuple((number, now) for number, now in json.loads(seen)))


def _packed(pairs: list[RecordPair]) -> str:
    # Of `after` only what differs from `before`: accepting ten thousand finds would else store each twice.
    rows = [(before, _difference(before, after) if before and after else after) for before, after in pairs]
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":"))


def _difference(before: Record, after: Record) -> dict[str, object]:
    return {key: value for key, value in after.items() if before.get(key) != value}


def _unpacked(packed: str) -> list[RecordPair]:
    rows = json.loads(packed)
    return [
        (before, cast("Record", before | after) if before and after is not None else after)
        for before, after in rows
    ]

"""The history of every action of the clerk: rows are added and never changed, and undo reads them back."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any, TypeAlias, cast

from desktop.domain import Change, Typed
from desktop.interchange import details_from_json, details_to_json
from desktop.library import finds, marks
from desktop.library.following import followed, nobody
from desktop.library.lock import who

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from desktop.domain import Mark, ReportDetails
    from desktop.library.database import Database
    from desktop.library.finds import Record
    from desktop.library.following import Follow
    from desktop.library.marks import MarkRecord
    from desktop.library.typed_cells import CellPairs

RecordPair: TypeAlias = "tuple[Record | None, Record | None]"
Seen: TypeAlias = "tuple[tuple[int, bool], ...]"
MarkPairs: TypeAlias = "tuple[tuple[Mark | None, Mark | None], ...]"
MarkRecordPair: TypeAlias = "tuple[MarkRecord | None, MarkRecord | None]"
DetailsPair: TypeAlias = "tuple[ReportDetails, ReportDetails] | None"

_COLUMNS = "report_id, action, pairs, seen, marks, details, cells"
STEPS = """(
    (pairs != '[]' OR seen != '[]' OR marks != '[]' OR details != '' OR cells != '[]') AND action != 'read_again'
)"""
"""The steps of a report itself: import, removal and readings are rows of the history, but none of these."""

_READ = json.JSONDecoder()
EXPORT = "export: "
"""What the action of a row begins with that tells of a file made from the report; the file's name follows."""


class Cause(StrEnum):
    """Why a change was made."""

    DO = "do"
    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One row of the history; removal, restoring and import are changes of nothing."""

    id: int
    """Names the row, and the state of the report that it left; later rows have greater ones."""
    at: dt.datetime
    """In UTC."""
    who: str
    report_id: int
    action: str
    cause: Cause
    change: Change
    together: int = 0
    """The number of an action over several reports, which all of its rows bear; 0 for a step of one."""

    @property
    def exported(self) -> str:
        """The file that was made from the report; nothing in every other row."""
        return self.action[len(EXPORT) :] if self.action.startswith(EXPORT) else ""


@dataclass(frozen=True, slots=True)
class UndoSteps:
    """The undo stack of one report: its steps as they were done, and how many of them stand."""

    origins: tuple[int, ...]
    """For each step the row of the history that holds its change, which is read when it is wanted."""
    done: int
    rows: tuple[int, ...]
    """For each step the row by which it was done, taken back or done again last."""
    came: int
    """The row by which this reading took the place of the one before; 0 where there was none."""
    left: int
    """The row by which the reading that took its place was taken back, if that was the last reading."""
    read: Callable[[int], Change] = field(compare=False, repr=False)

    @property
    def changes(self) -> tuple[Change, ...]:
        """The change of every step."""
        return tuple(map(self.read, self.origins))


def inverse(change: Change) -> Change:
    """Return the change that undoes another: each of its pairs swapped, the last first."""
    pairs = tuple((new, old) for old, new in reversed(change.pairs))
    seen = tuple((number, not now) for number, now in reversed(change.seen))
    moved = tuple((new, old) for old, new in reversed(change.marks))
    details = (change.details[1], change.details[0]) if change.details else None
    cells = tuple((new, old) for old, new in reversed(change.cells))
    return Change(change.report_id, change.action, pairs, seen, moved, details, cells)


def append(
    db: Database,
    report_id: int,
    action: str,
    cause: Cause,
    change: Change | None = None,
    pairs: Sequence[str] = (),
    together: int = 0,
) -> int:
    """Add one row, what a change holds beside its finds, and these as `packed` gave them; return its id.

    `together`: see together.py.
    """
    at = dt.datetime.now(dt.UTC).isoformat()
    rest = ("[]", "[]", "", "[]") if change is None else _rest(change)
    added = db.execute(
        f"INSERT INTO history (at, who, cause, together, {_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",  # noqa: S608
        [at, who(), cause.value, together, report_id, action, f"[{','.join(pairs)}]", *rest],
    )
    return added.lastrowid or 0


def entries(db: Database, report_id: int | None, limit: int = -1) -> tuple[HistoryEntry, ...]:
    """Return the history of a report or of the whole library, oldest first; only the newest rows up to a limit."""
    rows = db.execute(
        f"SELECT * FROM (SELECT id, at, who, cause, together, {_COLUMNS} FROM history "  # noqa: S608
        "WHERE report_id = ?1 OR ?1 IS NULL ORDER BY id DESC LIMIT ?2) ORDER BY id",
        [report_id, limit],
    )
    return tuple(
        HistoryEntry(
            row, dt.datetime.fromisoformat(at), name, change[0], change[1], Cause(cause), _change(change), number
        )
        for row, at, name, cause, number, *change in rows
    )


def packed(pairs: Sequence[RecordPair]) -> str:
    """Return pairs of finds as a row of the history holds them, without the brackets around them."""
    # Of `after` only what differs from `before`: accepting ten thousand finds would else store each twice.
    rows = [(before, _difference(before, after) if before and after else after) for before, after in pairs]
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":"))[1:-1]


def steps(db: Database, report_id: int, read: Callable[[int], Change]) -> UndoSteps:
    """Return the undo stack of a report as its history leaves it; `read` gives the change of a row."""
    done: list[tuple[int, int]] = []
    undone: list[tuple[int, int]] = []
    rows = db.execute(
        f"SELECT id, cause FROM history WHERE report_id = ? AND {STEPS} ORDER BY id",  # noqa: S608
        [report_id],
    )
    for row, cause in rows:
        if cause == Cause.DO:
            done.append((row, row))
            undone.clear()
        elif cause == Cause.UNDO:
            undone.append((done.pop()[0], row))
        else:
            done.append((undone.pop()[0], row))
    order = [*done, *reversed(undone)]
    origins, last = tuple(first for first, _ in order), tuple(last for _, last in order)
    return UndoSteps(origins, len(done), last, *_readings(db, report_id), read)


def change(db: Database, row: int, follow: Follow = nobody) -> Change:
    """Return the change of a row, which there is."""
    columns = db.execute(f"SELECT {_COLUMNS} FROM history WHERE id = ?", [row]).fetchone()  # noqa: S608
    return _change(columns, follow)


def rows_naming(db: Database, report_id: int, find_id: str) -> tuple[int, ...]:
    """Return the rows of a report whose finds name one, the oldest first."""
    rows = db.execute(
        "SELECT id FROM history WHERE report_id = ? AND instr(pairs, ?) ORDER BY id", [report_id, find_id]
    )
    return tuple(row[0] for row in rows)


def changes_together(db: Database, number: int, limit: int, follow: Follow = nobody) -> tuple[Change, ...]:
    """Return the changes of the rows that bear a number, the first of them up to a limit."""
    wanted = "together > 0 AND together = ? ORDER BY id LIMIT ?"
    rows = db.execute(f"SELECT {_COLUMNS} FROM history WHERE {wanted}", [number, limit])  # noqa: S608
    return tuple(_change(row, follow) for row in rows)


def pairs_backwards(db: Database, report_id: int, behind: int = 0, follow: Follow = nobody) -> list[RecordPair]:
    """Return every pair of finds applied to a report behind a row of the history, the newest first."""
    rows = ([*followed(_unpacked(pairs), follow)] for pairs in _column("pairs", db, report_id, behind))
    return [pair for pairs in rows for pair in reversed(pairs)]


def marks_backwards(db: Database, report_id: int, behind: int = 0) -> list[MarkRecordPair]:
    """Return every pair of marks applied to a report behind a row of the history, the newest first."""
    return [pair for pairs in _column("marks", db, report_id, behind) for pair in reversed(json.loads(pairs))]


def details_backwards(db: Database, report_id: int, behind: int = 0) -> list[tuple[ReportDetails, ReportDetails]]:
    """Return every change of the details of a report behind a row of the history, the newest first."""
    pairs = (_details(packed) for packed in _column("details", db, report_id, behind))
    return [pair for pair in pairs if pair]


def cells_backwards(db: Database, report_id: int, behind: int = 0) -> CellPairs:
    """Return every pair of typed cells applied to a report behind a row of the history, the newest first."""
    return tuple(pair for packed in _column("cells", db, report_id, behind) for pair in reversed(_cells(packed)))


def seen_cautions(db: Database, report_id: int, until: int | None = None) -> set[int]:
    """Return the cautions that the clerk has seen, as the history leaves them, or one of its rows."""
    seen: set[int] = set()
    rows = db.execute(
        "SELECT seen FROM history WHERE report_id = ?1 AND (id <= ?2 OR ?2 IS NULL) ORDER BY id",
        [report_id, until],
    )
    for (packed,) in rows:
        for number, now in json.loads(packed):
            (seen.add if now else seen.discard)(number)
    return seen


def _readings(db: Database, report_id: int) -> tuple[int, int]:
    """Return the rows `came` and `left` of the steps of a report."""
    last = db.execute(
        "SELECT history.id, cause, reading_of FROM history JOIN report ON report.id = report_id "
        "WHERE report_id = ? AND action = 'read_again' ORDER BY history.id DESC LIMIT 1",
        [report_id],
    ).fetchone()
    if last is None:
        return 0, 0
    row, cause, before = last
    return (0, row) if cause == Cause.UNDO else (row if before else 0, 0)


def _column(name: str, db: Database, report_id: int, behind: int) -> list[str]:
    rows = db.execute(
        f"SELECT {name} FROM history WHERE report_id = ? AND id > ? ORDER BY id DESC",  # noqa: S608
        [report_id, behind],
    )
    return [row[0] for row in rows]


def _change(columns: Sequence[Any], follow: Follow = nobody) -> Change:
    report_id, action, pairs, seen, marked, details, cells = columns

    def mark(record: MarkRecord | None) -> Mark | None:
        return marks.from_record(report_id, record) if record else None

    return Change(
        report_id,
        action,
        tuple(finds.from_pair(report_id, *pair) for pair in followed(_unpacked(pairs), follow)),
        tuple((number, now) for number, now in json.loads(seen)),
        tuple((mark(before), mark(after)) for before, after in json.loads(marked)),
        _details(details),
        _cells(cells),
    )


def _cells(packed: str) -> CellPairs:
    def cell(told: list[str] | None) -> Typed | None:
        return Typed(*told) if told else None

    return tuple((cell(before), cell(after)) for before, after in json.loads(packed))


def _details(packed: str) -> DetailsPair:
    if not packed:
        return None
    before, after = map(details_from_json, json.loads(packed))
    return before, after


def _rest(change: Change) -> tuple[str, str, str, str]:
    marked = [[mark and marks.to_record(mark) for mark in pair] for pair in change.marks]
    details = [details_to_json(each) for each in change.details] if change.details else None
    parts = (change.seen, marked, change.cells)
    seen, moved, cells = (json.dumps(part, ensure_ascii=False) if part else "[]" for part in parts)
    return seen, moved, json.dumps(details, ensure_ascii=False) if details else "", cells


def _difference(before: Record, after: Record) -> dict[str, object]:
    return {key: value for key, value in after.items() if before.get(key) != value}


def _unpacked(packed: str) -> Iterator[RecordPair]:
    # One by one: ten thousand pairs read at once would hold a window.
    at = packed.find("[", 1)
    while at > 0:
        (before, after), at = _READ.raw_decode(packed, at)
        yield before, cast("Record", before | after) if before and after is not None else after
        at = packed.find("[", at)

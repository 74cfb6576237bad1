"""What the clerk typed into the table of tasks, a row for each cell, and how a change replaces one by another."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, TypeAlias

from desktop.domain import Typed
from desktop.errors import LibraryError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.library.database import Database

CellPairs: TypeAlias = "tuple[tuple[Typed | None, Typed | None], ...]"
_THERE = "SELECT text FROM typed_cell WHERE find_id = ? AND name = ?"


def stored(db: Database, report_ids: Iterable[int]) -> tuple[Typed, ...]:
    """Return what was typed for the tasks of some reports."""
    rows = db.execute(
        "SELECT find_id, name, text FROM typed_cell "
        "WHERE report_id IN (SELECT value FROM json_each(?)) ORDER BY report_id, find_id, name",
        [json.dumps(list(report_ids))],
    )
    return tuple(Typed(*row) for row in rows)


def apply(db: Database, report_id: int, pairs: CellPairs) -> None:
    """Replace cells; raises LibraryError (find_changed) if the library does not hold one as before the change."""
    for before, after in pairs:
        cell = before or after
        if cell is None or (before and after and before[:2] != after[:2]):
            raise ValueError("a pair of a change holds one cell before and after it")
        _refuse_strangers(db, report_id, cell)
        row = db.execute(_THERE, cell[:2]).fetchone()
        if (Typed(cell.find_id, cell.column, row[0]) if row else None) != before:
            raise LibraryError("find_changed", id=cell.find_id)
        if after is None:
            db.execute("DELETE FROM typed_cell WHERE find_id = ? AND name = ?", cell[:2])
        else:
            store(db, report_id, [after])


def _refuse_strangers(db: Database, report_id: int, cell: Typed) -> None:
    # A find that was deleted keeps its cells, so that it has them when it comes back.
    row = db.execute("SELECT report_id FROM find WHERE id = ?", [cell.find_id]).fetchone()
    if row and row[0] != report_id:
        raise ValueError("a change holds cells of one report only")


def store(db: Database, report_id: int, cells: Iterable[Typed]) -> None:
    """Store cells, in the place of those for the same find and column."""
    db.conn.executemany(
        "INSERT INTO typed_cell (find_id, name, report_id, text) VALUES (?, ?, ?, ?) "
        "ON CONFLICT (find_id, name) DO UPDATE SET text = excluded.text",
        [(cell.find_id, cell.column, report_id, cell.text) for cell in cells],
    )


def key_of(cell: Typed) -> tuple[str, str]:
    """Return what a cell is known by: its find and its column."""
    return cell.find_id, cell.column

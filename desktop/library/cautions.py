"""The cautions of a report as rows, and which of them the clerk has seen."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from desktop.errors import LibraryError
from desktop.interchange import caution_from_json, caution_to_json

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.domain import Caution
    from desktop.library.database import Database
    from desktop.library.history import Seen


def insert(db: Database, report_id: int, cautions: Iterable[Caution]) -> None:
    """Store the cautions of a new report, none of them seen."""
    rows = [
        (report_id, number, json.dumps(caution_to_json(caution), ensure_ascii=False))
        for number, caution in enumerate(cautions)
    ]
    db.conn.executemany("INSERT INTO caution (report_id, number, content, seen) VALUES (?, ?, ?, 0)", rows)
    _count(db, report_id, len(rows))


def stored(db: Database, report_id: int) -> tuple[tuple[Caution, ...], frozenset[int]]:
    """Return the cautions of a report in their order, and the numbers of those that were seen."""
    rows = db.execute(
        "SELECT number, content, seen FROM caution WHERE report_id = ? ORDER BY number", [report_id]
    ).fetchall()
    cautions = tuple(caution_from_json(json.loads(content)) for _, content, _ in rows)
    return cautions, frozenset(number for number, _, seen in rows if seen)


def mark(db: Database, report_id: int, seen: Seen) -> None:
    """Mark cautions as seen, or as not seen; raises LibraryError (find_changed) where one already is."""
    for number, now in seen:
        cursor = db.execute(
            "UPDATE caution SET seen = ?1 WHERE report_id = ?2 AND number = ?3 AND seen != ?1",
            [int(now), report_id, number],
        )
        if cursor.rowcount != 1:
            raise LibraryError("find_changed", id=number)
    _count(db, report_id, sum(-1 if now else 1 for _, now in seen))


def _count(db: Database, report_id: int, more: int) -> None:
    if more:
        db.execute("UPDATE report SET cautions = cautions + ? WHERE id = ?", [more, report_id])

"""Which reports hold certain words, in their text or in what a find says of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.library.database import Database

_HOLDING = """
    SELECT report.id FROM report JOIN source ON source.report_id = report.id
    WHERE report.removed_at IS NULL AND (
        instr(source.text, :words) > 0
        OR EXISTS (SELECT 1 FROM find WHERE find.report_id = report.id AND instr(find.content, :words) > 0)
    )
    ORDER BY report.id DESC
"""


def holding(db: Database, words: str) -> tuple[int, ...]:
    """Return the reports of the list that hold words as they are written, newest import first."""
    return tuple(row[0] for row in db.execute(_HOLDING, {"words": words})) if words else ()

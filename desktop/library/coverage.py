"""Which stretches of a report's text the clerk has had before the eyes; it only grows and is no step to undo."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from desktop.domain import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.library.database import Database


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return stretches in order, joined where they overlap or touch; empty ones are left out."""
    found: list[Span] = []
    for span in sorted(span for span in spans if span.start < span.end):
        if found and span.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(Span(*span))
    return tuple(found)


def stored(db: Database, report_id: int) -> tuple[Span, ...]:
    """Return what was read of a report."""
    row = db.execute("SELECT spans FROM coverage WHERE report_id = ?", [report_id]).fetchone()
    return tuple(Span(start, end) for start, end in json.loads(row[0])) if row else ()


def add(db: Database, report_id: int, spans: Iterable[Span], length: int) -> None:
    """Add what was read of a text of so many characters; raises ValueError if a span leaves it."""
    new = tuple(spans)
    if any(not 0 <= span.start <= span.end <= length for span in new):
        raise ValueError(f"a stretch that was read lies outside a text of {length} characters")
    before = stored(db, report_id)
    after = merged((*before, *new))
    if after != before:
        db.execute(
            "INSERT INTO coverage (report_id, spans) VALUES (?1, ?2) "
            "ON CONFLICT (report_id) DO UPDATE SET spans = excluded.spans",
            [report_id, json.dumps(after)],
        )

"""Marks as rows: notes, bookmarks and questions, and how a change replaces one by another."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict, cast

from desktop.domain import Mark, MarkKind, Span
from desktop.errors import LibraryError
from desktop.interchange import mark_from_json, mark_to_json

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from desktop.library.database import Database
    from desktop.library.history import MarkPairs

_COLUMNS = "id, kind, start, end_, text, find_id"


class MarkRecord(TypedDict):
    """A mark as the history writes it."""

    id: str
    kind: str
    span: list[int] | None
    text: str
    find_id: str | None


def to_record(mark: Mark) -> MarkRecord:
    """Return what is stored of a mark."""
    return cast("MarkRecord", mark_to_json(mark))


def from_record(report_id: int, record: MarkRecord) -> Mark:
    """Return the mark that was stored."""
    return mark_from_json(report_id, dict(record))


def stored(db: Database, report_id: int) -> tuple[Mark, ...]:
    """Return the marks of a report: those on the whole report first, then in the order of their places."""
    rows = db.execute(
        "SELECT mark.id, mark.kind, mark.start, mark.end_, mark.text, mark.find_id FROM mark "
        "LEFT JOIN find ON find.id = mark.find_id WHERE mark.report_id = ? "
        "ORDER BY coalesce(mark.start, find.start), mark.end_, mark.rowid",
        [report_id],
    )
    return tuple(_mark(report_id, row) for row in rows)


def store(db: Database, marks: Iterable[Mark]) -> None:
    """Store marks, in the place of those that have their ids."""
    # An edited one keeps its row, so that it keeps its place among those of the same place.
    db.conn.executemany(
        "INSERT INTO mark (id, report_id, kind, start, end_, text, find_id) VALUES (?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, start = excluded.start, end_ = excluded.end_, "
        "text = excluded.text, find_id = excluded.find_id",
        [
            (mark.id, mark.report_id, mark.kind.value, *(mark.span or (None, None)), mark.text, mark.find_id)
            for mark in marks
        ],
    )


def apply(db: Database, report_id: int, pairs: MarkPairs, text: Callable[[], str]) -> None:
    """Replace marks, and count the questions; `text` is called only if spans are new.

    Raises LibraryError (find_changed) if the library does not hold a mark as it is before the change.
    """
    for before, after in pairs:
        _replace(db, report_id, before, after, text)
    more = sum(map(_is_question, (new for _, new in pairs))) - sum(map(_is_question, (old for old, _ in pairs)))
    if more:
        db.execute("UPDATE report SET questions = questions + ? WHERE id = ?", [more, report_id])


def _replace(
    db: Database, report_id: int, before: Mark | None, after: Mark | None, text: Callable[[], str]
) -> None:
    if any(mark and mark.report_id != report_id for mark in (before, after)):
        raise ValueError("a change holds marks of one report only")
    wanted = before or after
    if wanted is None:
        raise ValueError("a pair of a change holds at least one mark")
    row = db.execute(f"SELECT {_COLUMNS} FROM mark WHERE id = ?", [wanted.id]).fetchone()  # noqa: S608
    if (_mark(report_id, row) if row else None) != before:
        raise LibraryError("find_changed", id=wanted.id)
    if after and after.span and not 0 <= after.span.start <= after.span.end <= len(text()):
        raise ValueError(f"the span of {after!r} lies outside the text")
    if before and (after is None or after.id != before.id):
        db.execute("DELETE FROM mark WHERE id = ?", [before.id])
    if after:
        store(db, [after])


def _is_question(mark: Mark | None) -> bool:
    return mark is not None and mark.kind is MarkKind.QUESTION


def _mark(report_id: int, row: tuple[str, str, int | None, int | None, str, str | None]) -> Mark:
    identity, kind, start, end, text, find_id = row
    span = Span(start, end) if start is not None and end is not None else None
    return Mark(identity, report_id, MarkKind(kind), span, text, find_id)

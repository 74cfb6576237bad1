"""Finds as rows: what is stored of each, and how a change replaces one by another."""

from __future__ import annotations

import hashlib
import json
import secrets
from typing import TYPE_CHECKING, Any, NamedTuple, TypedDict

from desktop.domain import Finding, FindingState, Official, Origin, Span, Statement, StatementKind
from desktop.errors import LibraryError
from desktop.interchange import official_from_json, official_to_json, statement_from_json, statement_to_json

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from desktop.domain import Content
    from desktop.library.database import Database

OFFICIAL = "official"
_CONTEXT = 60
"""Characters kept on each side of a quote, enough to find its place again in a re-issued report."""

# Made once: json.dumps with any option makes an encoder for each find.
_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
_RECORD = "id, kind, content, state, origin, note"
_INSERT = (
    f'INSERT INTO find ({_RECORD}, report_id, start, "end", quote, context_before, context_after, due) '  # noqa: S608
    "VALUES (:id, :kind, :content, :state, :origin, :note, "
    ":report_id, :start, :end, :quote, :before, :after, :due)"
)
_UPDATE_ALL = (
    "UPDATE find SET kind = :kind, content = :content, state = :state, origin = :origin, note = :note, "
    'start = :start, "end" = :end, quote = :quote, context_before = :before, context_after = :after, due = :due '
    "WHERE id = :id"
)
_UPDATE_DECISION = "UPDATE find SET state = :state, origin = :origin, note = :note WHERE id = :id"


class Record(TypedDict):
    """A find as it is stored and as the history writes it; `content` is JSON text."""

    id: str
    kind: str
    content: str
    state: str
    origin: str
    note: str


class Anchor(NamedTuple):
    """Where a find stands and the words there, for finding the place again in a changed text."""

    start: int | None
    end: int | None
    quote: str
    before: str
    after: str
    due: str | None = None
    """The first of the last days that a task is due, in ISO form."""


def new_id() -> str:
    """Return a fresh `Finding.id`."""
    return secrets.token_hex(16)


def place(content: Content) -> Span | None:
    """Return the span a find is listed by: the statement's, or the first mention of the official."""
    return content.span if isinstance(content, Statement) else min(content.mentions, default=None)


def spans(content: Content) -> list[Span]:
    """Return every span a find holds."""
    if isinstance(content, Official):
        return [*content.mentions, *(role.span for role in content.roles)]
    core = [content.core] if content.core else []
    return [content.span, *core, *(time.span for time in content.due)]


def due_day(content: Content) -> str | None:
    """Return the first day by which a task is due, in ISO form."""
    if isinstance(content, Official) or content.kind is not StatementKind.TASK:
        return None
    days = (time.period.end for time in content.due if time.period and time.period.end)
    first = min(days, default=None)
    return first.isoformat() if first else None


def to_record(find: Finding) -> Record:
    """Return what is stored of a find."""
    if isinstance(find.content, Official):
        kind, content = OFFICIAL, official_to_json(find.content)
    else:
        kind, content = find.content.kind.value, statement_to_json(find.content)
    return {
        "id": find.id,
        "kind": kind,
        "content": _json(content),
        "state": find.state.value,
        "origin": find.origin.value,
        "note": find.note,
    }


def from_record(report_id: int, record: Record) -> Finding:
    """Return the find that was stored."""
    data = json.loads(record["content"])
    return Finding(
        id=record["id"],
        report_id=report_id,
        content=official_from_json(data) if record["kind"] == OFFICIAL else statement_from_json(data),
        state=FindingState(record["state"]),
        origin=Origin(record["origin"]),
        note=record["note"],
    )


def from_pair(
    report_id: int, before: Record | None, after: Record | None
) -> tuple[Finding | None, Finding | None]:
    """Return the finds of a change; a decision leaves the content, and reading that is most of the work."""
    old = from_record(report_id, before) if before else None
    if not (old and before and after) or after["content"] != before["content"]:
        return old, from_record(report_id, after) if after else None
    state, origin = FindingState(after["state"]), Origin(after["origin"])
    return old, Finding(after["id"], report_id, old.content, state, origin, after["note"])


def digest(records: Iterable[Record]) -> str:
    """Return a hash over finds that tells whether any differs, in whatever order they come."""
    total = hashlib.sha256()
    for record in sorted(records, key=lambda one: one["id"]):
        total.update("\0".join(map(str, record.values())).encode())
    return total.hexdigest()


def insert(db: Database, report_id: int, records: Iterable[Record], anchors: Iterable[Anchor]) -> None:
    """Store many new finds of one report."""
    rows = (
        {**record, "report_id": report_id, **anchor._asdict()}
        for record, anchor in zip(records, anchors, strict=True)
    )
    db.conn.executemany(_INSERT, rows)


def stored(db: Database, report_id: int) -> Iterator[Record]:
    """Yield all finds of a report in the order of their places in the text."""
    rows = db.execute(
        f'SELECT {_RECORD} FROM find WHERE report_id = ? ORDER BY start, "end", id',  # noqa: S608
        [report_id],
    )
    return map(_record, rows)


def replace(
    db: Database, before: Finding | None, after: Finding | None, text: Callable[[], str]
) -> tuple[Record | None, Record | None]:
    """Replace one find by another; return the records that stood and stand there. `text` is called for new spans.

    Raises LibraryError (find_changed) if the library does not hold `before`.
    """
    there = _there(db, before, after)
    if before and (after is None or after.id != before.id):
        db.execute("DELETE FROM find WHERE id = ?", [before.id])
    if after is None:
        return there, None
    record = _decided(there, after) if there and before and after.content is before.content else to_record(after)
    if there and after.id == there["id"]:
        _update(db, there, record, after.content, text)
    else:
        insert(db, after.report_id, [record], [anchor(after.content, text())])
    return there, record


def _decided(there: Record, after: Finding) -> Record:
    """Return the record of a find whose content stays; writing that out anew is most of the work of a decision."""
    return {
        **there,
        "id": after.id,
        "state": after.state.value,
        "origin": after.origin.value,
        "note": after.note,
    }


def anchor(content: Content, text: str) -> Anchor:
    """Return where a find stands; raises ValueError if one of its spans leaves the text."""
    if any(not 0 <= start <= end <= len(text) for start, end in spans(content)):
        raise ValueError(f"a span of {content!r} lies outside a text of {len(text)} characters")
    span = place(content)
    if span is None:
        return Anchor(None, None, "", "", "")
    start, end = span
    before, after = text[max(0, start - _CONTEXT) : start], text[end : end + _CONTEXT]
    return Anchor(start, end, text[start:end], before, after, due_day(content))


def _update(db: Database, there: Record, record: Record, content: Content, text: Callable[[], str]) -> None:
    if there["content"] == record["content"]:
        db.execute(_UPDATE_DECISION, dict(record))
    else:
        db.execute(_UPDATE_ALL, {**record, **anchor(content, text())._asdict()})


def _there(db: Database, before: Finding | None, after: Finding | None) -> Record | None:
    wanted = before or after
    if wanted is None:
        raise ValueError("a pair of a change holds at least one find")
    row = db.execute(
        f"SELECT {_RECORD} FROM find WHERE id = ? AND report_id = ?",  # noqa: S608
        [wanted.id, wanted.report_id],
    ).fetchone()
    there = _record(row) if row else None
    if before is None:
        if there:
            raise LibraryError("find_changed", id=wanted.id)
        return None
    if there is None or not _same(before, there):
        raise LibraryError("find_changed", id=wanted.id)
    return there


def _same(find: Finding, record: Record) -> bool:
    expected = to_record(find)
    # A record of an earlier release may lack fields that its JSON has today: then both are compared as finds.
    return expected == record or expected == to_record(from_record(find.report_id, record))


def _record(row: tuple[str, ...]) -> Record:
    identity, kind, content, state, origin, note = row
    return {"id": identity, "kind": kind, "content": content, "state": state, "origin": origin, "note": note}


def _json(value: dict[str, Any]) -> str:
    return _ENCODER.encode(value)

"""Reports as rows: the line of the list with its counters, and the source with what stands in it."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import fields
from typing import TYPE_CHECKING, Any

from desktop.domain import (
    FindingState,
    Official,
    Report,
    ReportFacts,
    ReportState,
    ReportSummary,
    Span,
    StatementKind,
)
from desktop.errors import LibraryError
from desktop.interchange import announced_from_json, announced_to_json, facts_to_json
from desktop.library import cautions, coverage, details, finds, marks, sources
from desktop.library.days import day, read_day
from desktop.library.following import followed, nobody

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from desktop.domain import Extraction, Finding, Source
    from desktop.library.database import Database
    from desktop.library.following import Follow

_FACTS = tuple(field.name for field in fields(ReportFacts))
_CONTENT = "substr(sha256, 1, 64)"
"""Hash of the file: of a file that was read again, each reading has a number behind it."""
_SOURCE_COLUMNS = (_CONTENT, "media_type", "encoding", "text", *sources.COLUMNS)
_STAMPED = "secrecy_stamped"
"""The caution that stands at a stamp of secrecy."""
COUNTERS = ("decided", "total", "tasks", "officials", "with_due")
_COLUMNS = (
    "id",
    "file",
    "imported_at",
    "cautions",
    "questions",
    "dues",
    "stamp",
    *COUNTERS,
    *details.COLUMNS,
    *_FACTS,
)
_SUMMARY = f"SELECT {', '.join(_COLUMNS)} FROM report"  # noqa: S608


def counted(found: Iterable[Finding]) -> dict[str, int]:
    """Return the counters over finds; a rejected one is decided, but no task and no official any more."""
    decided = total = tasks = officials = with_due = 0
    for find in found:
        total += 1
        decided += find.state is not FindingState.SUGGESTED
        if find.state is FindingState.REJECTED:
            continue
        if isinstance(find.content, Official):
            officials += 1
        elif find.content.kind is StatementKind.TASK:
            tasks += 1
            with_due += bool(find.content.due)
    return dict(zip(COUNTERS, (decided, total, tasks, officials, with_due), strict=True))


def insert(db: Database, source: Source, extraction: Extraction, original: str | None, row: dict[str, Any]) -> int:
    """Store a report without its finds and return its id; `row` holds counters, digest and what is to differ."""
    row = (
        facts_to_json(extraction.facts)
        | {
            "sha256": source.sha256,
            "file": source.file,
            "media_type": source.media_type,
            "encoding": source.encoding,
            "original": original,
            "stamp": _stamp(source, extraction),
            "imported_at": dt.datetime.now(dt.UTC).isoformat(),
        }
        | row
    )
    report_id = _insert(db, "report", row)
    _insert(
        db,
        "source",
        {
            "report_id": report_id,
            **sources.packed(source),
            "noise": json.dumps(extraction.noise),
            "announced": json.dumps([announced_to_json(count) for count in extraction.announced]),
            "omissions": json.dumps(extraction.omissions),
            "text": source.text,
        },
    )
    cautions.insert(db, report_id, extraction.cautions)
    return report_id


def _stamp(source: Source, extraction: Extraction) -> str:
    stamped = (source.text[slice(*one.span)] for one in extraction.cautions if one.code == _STAMPED)
    return next(stamped, "")


def difference(pairs: Iterable[tuple[Finding | None, Finding | None]]) -> dict[str, int]:
    """Return by how much a change of finds changes each counter."""
    before, after = zip(*pairs, strict=True)
    was, now = counted(filter(None, before)), counted(filter(None, after))
    return {name: now[name] - was[name] for name in COUNTERS}


def add_to_counters(db: Database, report_id: int, difference: Mapping[str, int]) -> None:
    """Add to the counters of a report; raises LibraryError (report_missing)."""
    by = {name: difference.get(name, 0) for name in COUNTERS}
    if not any(by.values()):
        if not db.execute("SELECT 1 FROM report WHERE id = ?", [report_id]).fetchone():
            raise LibraryError("report_missing", id=report_id)
        return
    changed = ", ".join(f"{name} = {name} + :{name}" for name in COUNTERS)
    cursor = db.execute(f"UPDATE report SET {changed} WHERE id = :id", {**by, "id": report_id})  # noqa: S608
    if cursor.rowcount == 0:
        raise LibraryError("report_missing", id=report_id)


def touch_dues(pairs: Iterable[tuple[Finding | None, Finding | None]]) -> bool:
    """Say whether a change of finds touches the days of the deadlines of their report."""
    return any(_due(before) != _due(after) for before, after in pairs)


def refresh_dues(db: Database, report_id: int) -> None:
    """Store the days of the deadlines of a report anew."""
    db.execute(
        "UPDATE report SET dues = coalesce((SELECT group_concat(due) FROM (SELECT DISTINCT due FROM find "
        "WHERE report_id = ?1 AND due IS NOT NULL AND state != 'rejected' ORDER BY due)), '') WHERE id = ?1",
        [report_id],
    )


def dues_of(found: Iterable[Finding]) -> str:
    """Return the days of the deadlines of finds as they are stored."""
    return ",".join(sorted({day for find in found if (day := _due(find))}))


def known(db: Database, sha256: str) -> tuple[int, bool] | None:
    """Return the report with that content and whether it is removed, or None; of several readings, that in use."""
    row = db.execute(
        "SELECT id, removed_at IS NOT NULL FROM report "
        "WHERE sha256 = ?1 OR sha256 BETWEEN ?1 || '+' AND ?1 || ',' "
        "ORDER BY removed_at IS NOT NULL, removed_at DESC, id DESC LIMIT 1",
        [sha256],
    ).fetchone()
    return (row[0], bool(row[1])) if row else None


def contents(db: Database) -> frozenset[str]:
    """Return the hash of every report's content, also of those that are removed."""
    return frozenset(row[0] for row in db.execute(f"SELECT {_CONTENT} FROM report"))  # noqa: S608


def next_reading(db: Database, sha256: str) -> str:
    """Return what one more reading of a file that is known is told by."""
    (readings,) = db.execute(f"SELECT count(*) FROM report WHERE {_CONTENT} = ?", [sha256]).fetchone()  # noqa: S608
    return f"{sha256}+{readings}"


def last_worked_on(db: Database) -> int | None:
    """Return the report in the list that the newest row of the history is about."""
    row = db.execute(
        "SELECT report_id FROM history JOIN report ON report.id = report_id "
        "WHERE removed_at IS NULL ORDER BY history.id DESC LIMIT 1"
    ).fetchone()
    return row[0] if row else None


def set_removed(db: Database, report_id: int, *, removed: bool) -> bool:
    """Take a report out of the list or put it back; return whether that changed anything."""
    at = dt.datetime.now(dt.UTC).isoformat() if removed else None
    row = db.execute("SELECT removed_at IS NOT NULL FROM report WHERE id = ?", [report_id]).fetchone()
    if row is None:
        raise LibraryError("report_missing", id=report_id)
    db.execute("UPDATE report SET removed_at = ? WHERE id = ?", [at, report_id])
    return bool(row[0]) is not removed


def unlisted(db: Database) -> tuple[ReportSummary, ...]:
    """Return the line of every report that is in the list no more, newest import first."""
    rows = db.execute(f"{_SUMMARY} WHERE removed_at IS NOT NULL ORDER BY id DESC")
    return tuple(map(_summary, rows))


def lines_before(db: Database, report_id: int | None, limit: int) -> list[ReportSummary]:
    """Return the lines of some reports of the list that came before one, newest import first."""
    rows = db.execute(
        f"{_SUMMARY} WHERE removed_at IS NULL AND (id < ?1 OR ?1 IS NULL) ORDER BY id DESC LIMIT ?2",
        [report_id, limit],
    )
    return [_summary(row) for row in rows]


def lines_of(db: Database, ids: Sequence[int]) -> list[ReportSummary]:
    """Return the lines of those of some reports that are in the list."""
    wanted = "removed_at IS NULL AND id IN (SELECT value FROM json_each(?))"
    rows = db.execute(f"{_SUMMARY} WHERE {wanted}", [json.dumps(list(ids))])
    return [_summary(row) for row in rows]


def taken_out(db: Database) -> tuple[tuple[ReportSummary, dt.datetime], ...]:
    """Return the reports that the clerk removed, with the time in UTC, the last first; no readings of others."""
    # By the rows of the history and not by the times: the clock may have been set back.
    moves = "('remove_report', 'restore_report', 'read_again')"
    last = f"SELECT max(id) FROM history WHERE report_id = report.id AND action IN {moves}"  # noqa: S608
    columns = ", ".join(("removed_at", *(f"report.{name}" for name in _COLUMNS)))
    rows = db.execute(
        f"SELECT {columns} FROM report JOIN history ON history.id = ({last}) "  # noqa: S608
        "WHERE removed_at IS NOT NULL AND history.action != 'read_again' ORDER BY history.id DESC"
    )
    return tuple((_summary(line), dt.datetime.fromisoformat(at)) for at, *line in rows)


def summary(db: Database, report_id: int) -> ReportSummary:
    """Return the line of one report; raises LibraryError (report_missing)."""
    row = db.execute(f"{_SUMMARY} WHERE id = ?", [report_id]).fetchone()
    if row is None:
        raise LibraryError("report_missing", id=report_id)
    return _summary(row)


def whole(db: Database, report_id: int, follow: Follow = nobody) -> Report:
    """Return a report with its source and finds; raises LibraryError (report_missing)."""
    line = summary(db, report_id)
    columns = ", ".join(("noise", "announced", "omissions", *_SOURCE_COLUMNS))
    noise, announced, omissions, *columns_of_source = db.execute(
        f"SELECT {columns} FROM report JOIN source ON report_id = id WHERE id = ?",  # noqa: S608
        [report_id],
    ).fetchone()
    records = followed(finds.stored(db, report_id), follow)
    found, seen = cautions.stored(db, report_id)
    return Report(
        id=report_id,
        source=sources.unpacked(line.file, columns_of_source),
        facts=line.facts,
        noise=_spans(noise),
        findings=tuple(finds.from_record(report_id, record) for record in records),
        announced=tuple(map(announced_from_json, json.loads(announced))),
        omissions=_spans(omissions),
        cautions=found,
        seen=seen,
        marks=marks.stored(db, report_id),
        details=line.details,
        read=coverage.stored(db, report_id),
        imported_at=line.imported_at,
    )


def source(db: Database, report_id: int) -> Source:
    """Return the source of a report; raises LibraryError (report_missing)."""
    row = db.execute(
        f"SELECT file, {', '.join(_SOURCE_COLUMNS)} FROM report JOIN source ON report_id = id WHERE id = ?",  # noqa: S608
        [report_id],
    ).fetchone()
    if row is None:
        raise LibraryError("report_missing", id=report_id)
    return sources.unpacked(row[0], row[1:])


def original(db: Database, report_id: int) -> str | None:
    """Return the name of a report's kept file, None where there is none; raises LibraryError (report_missing)."""
    row = db.execute("SELECT original FROM report WHERE id = ?", [report_id]).fetchone()
    if row is None:
        raise LibraryError("report_missing", id=report_id)
    return None if row[0] is None else str(row[0])


def text(db: Database, report_id: int) -> str:
    """Return the text of a report; raises LibraryError (report_missing)."""
    row = db.execute("SELECT text FROM source WHERE report_id = ?", [report_id]).fetchone()
    if row is None:
        raise LibraryError("report_missing", id=report_id)
    return str(row[0])


def _summary(row: Sequence[Any]) -> ReportSummary:
    report_id, file, imported_at, unseen, questions, dues, stamp, *rest = row
    decided, total, tasks, officials, with_due, *rest = rest
    *detailed, title, published, event_date, host, review_year, plan_year, source = rest
    return ReportSummary(
        id=report_id,
        file=file,
        facts=ReportFacts(title, read_day(published), read_day(event_date), host, review_year, plan_year, source),
        state=_state(decided, total),
        decided=decided,
        total=total,
        tasks=tasks,
        officials=officials,
        with_due=with_due,
        imported_at=dt.datetime.fromisoformat(imported_at),
        cautions=unseen,
        details=details.from_columns(detailed),
        questions=questions,
        dues=tuple(map(day, dues.split(","))) if dues else (),
        stamp=stamp,
    )


def _state(decided: int, total: int) -> ReportState:
    if decided == 0:
        return ReportState.NEW
    return ReportState.DONE if decided == total else ReportState.IN_PROGRESS


def _due(find: Finding | None) -> str | None:
    return finds.due_day(find.content) if find and find.state is not FindingState.REJECTED else None


def _spans(written: str) -> tuple[Span, ...]:
    return tuple(Span(start, end) for start, end in json.loads(written))


def _insert(db: Database, table: str, row: dict[str, Any]) -> int:
    names = ", ".join(row)
    values = ", ".join(f":{name}" for name in row)
    return db.execute(f"INSERT INTO {table} ({names}) VALUES ({values})", row).lastrowid or 0  # noqa: S608

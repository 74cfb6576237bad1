"""The full check of a library: pages, references, index, spans, counters, originals, and the history replayed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.errors import LibraryError
from desktop.library import finds, history, originals, reports

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlite_utils import Database

    from desktop.domain import Finding, Report

_UNINDEXED = "SELECT report_id FROM source WHERE report_id NOT IN (SELECT id FROM words_docsize)"


def problems(db: Database, folder: Path) -> Iterator[LibraryError]:
    """Yield everything that is wrong with a library whose originals lie in the folder."""
    for (said,) in db.execute("PRAGMA integrity_check").fetchall():
        if said != "ok":
            yield LibraryError("check_pages", said=said)
    for table, row, *_ in db.execute("PRAGMA foreign_key_check").fetchall():
        yield LibraryError("check_reference", table=table, row=row)
    for (report_id,) in db.execute(_UNINDEXED).fetchall():
        yield LibraryError("check_index", id=report_id)
    for (report_id,) in db.execute("SELECT id FROM report ORDER BY id").fetchall():
        yield from _problems_of_report(db, report_id, folder)


def _problems_of_report(db: Database, report_id: int, folder: Path) -> Iterator[LibraryError]:
    file, sha256, original, expected = db.execute(
        "SELECT file, substr(sha256, 1, 64), original, finds_digest FROM report WHERE id = ?", [report_id]
    ).fetchone()
    try:
        report = reports.whole(db, report_id)
        for find in report.findings:
            if not _stands(find, report.source.text):
                yield LibraryError("check_span", id=report_id, file=file, find=find.id)
        if any(not 0 <= one.span.start <= one.span.end <= len(report.source.text) for one in report.cautions):
            yield LibraryError("check_report", id=report_id, file=file)
        if not _counters_agree(db, report):
            yield LibraryError("check_counters", id=report_id, file=file)
        seen = history.seen_cautions(db, report_id)
        if _as_imported(db, report_id) != expected or seen != report.seen:
            yield LibraryError("check_history", id=report_id, file=file)
    except (KeyError, TypeError, ValueError, LibraryError):
        yield LibraryError("check_report", id=report_id, file=file)
    if original and not originals.is_kept(folder / original, sha256):
        yield LibraryError("check_original", id=report_id, file=file)


def _stands(find: Finding, text: str) -> bool:
    return all(0 <= start <= end <= len(text) for start, end in finds.spans(find.content))


def _counters_agree(db: Database, report: Report) -> bool:
    line = reports.summary(db, report.id)
    told = {name: getattr(line, name) for name in reports.COUNTERS}
    return told == reports.counted(report.findings) and line.cautions == len(report.cautions) - len(report.seen)


def _as_imported(db: Database, report_id: int) -> str:
    """Return the digest of what the finds were at import, by taking back the whole history from today's finds."""
    now = {record["id"]: record for record in finds.stored(db, report_id)}
    for before, after in history.pairs_backwards(db, report_id):
        if after and now.pop(after["id"], None) != after:
            return "broken"
        if before:
            now[before["id"]] = before
    return finds.digest(now.values())

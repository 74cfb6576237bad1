"""The full check of a library: pages, references, index, spans, counters, originals, and the history replayed."""

from __future__ import annotations

import json
from operator import itemgetter
from typing import TYPE_CHECKING

from desktop.domain import MarkKind, Typed
from desktop.errors import LibraryError
from desktop.interchange import details_from_json
from desktop.library import finds, history, marks, originals, reports, typed_cells
from desktop.library.backwards import taken_back

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from desktop.domain import Finding, Report
    from desktop.library.database import Database

_UNINDEXED = """
    SELECT report_id FROM source WHERE report_id NOT IN (SELECT id FROM words_docsize)
    UNION SELECT report_id FROM written WHERE id NOT IN (SELECT id FROM written_words_docsize)
"""


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
    file, sha256, original, expected, came = db.execute(
        "SELECT file, substr(sha256, 1, 64), original, finds_digest, at_import FROM report WHERE id = ?",
        [report_id],
    ).fetchone()
    try:
        report = reports.whole(db, report_id)
        for find in report.findings:
            if not _stands(find, report.source.text):
                yield LibraryError("check_span", id=report_id, file=file, find=find.id)
        beside = [one.span for one in report.cautions] + [one.span for one in report.marks if one.span]
        if any(not 0 <= start <= end <= len(report.source.text) for start, end in (*beside, *report.read)):
            yield LibraryError("check_report", id=report_id, file=file)
        if not _counters_agree(db, report):
            yield LibraryError("check_counters", id=report_id, file=file)
        seen = history.seen_cautions(db, report_id)
        agree = (
            _as_imported(db, report_id) == expected
            and seen == report.seen
            and _workspace_agrees(db, report, came)
            and _cells_agree(db, report_id, came)
        )
        if not agree:
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
    questions = sum(mark.kind is MarkKind.QUESTION for mark in report.marks)
    beside = (line.cautions, line.questions, ",".join(map(str, line.dues)))
    expected = (len(report.cautions) - len(report.seen), questions, reports.dues_of(report.findings))
    return told == reports.counted(report.findings) and beside == expected


def _as_imported(db: Database, report_id: int) -> str:
    """Return the digest of what the finds were at import, by taking back the whole history from today's finds."""
    now = {record["id"]: record for record in finds.stored(db, report_id)}
    then = taken_back(now, history.pairs_backwards(db, report_id), itemgetter("id"))
    return "broken" if then is None else finds.digest(then.values())


def _workspace_agrees(db: Database, report: Report, came: str | None) -> bool:
    """Say whether taking back the whole history leads from today's marks and details to those at import."""
    now = {mark.id: marks.to_record(mark) for mark in report.marks}
    then = taken_back(now, history.marks_backwards(db, report.id), itemgetter("id"))
    told = report.details
    for earlier, later in history.details_backwards(db, report.id):
        if told != later:
            return False
        told = earlier
    if came is None:
        return then == {}
    first = json.loads(came)
    carried = {record["id"]: record for record in first["marks"]}
    return then == carried and told == details_from_json(first["details"])


def _cells_agree(db: Database, report_id: int, came: str | None) -> bool:
    """Say whether taking back the whole history leads from what is typed now to what came with the report."""
    now = {typed_cells.key_of(cell): cell for cell in typed_cells.stored(db, [report_id])}
    then = taken_back(now, history.cells_backwards(db, report_id), typed_cells.key_of)
    first = json.loads(came).get("cells", []) if came else []
    return then is not None and sorted(then.values()) == sorted(Typed(*row) for row in first)

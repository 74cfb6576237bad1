"""Near-copies: reports that share most of their wording, such as a PDF of a Word file or a corrected re-issue."""

from __future__ import annotations

import heapq
import re
import zlib
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.library.database import Database

_WORDS = 8
"""Words in a row that are compared; boilerplate of one office repeats shorter rows."""
_EVERY = 8
"""Rows begin at one word in so many, chosen by the word itself and thus alike in both reports."""
_SKETCH = 64
"""Rows kept of a report: those with the smallest hashes, which near-copies share."""
_ALIKE = 0.5
"""Share of rows in common from which two reports are called near-copies."""
_FEWEST = 3
"""Rows that two reports share at least: a short notice has but one or two, and any report may say them."""

_RARE = 100
"""Reports up to which a row tells anything: the formulas of an office stand in thousands."""
_CANDIDATES = 20
"""Reports that are compared row by row."""

_WITH_ROW = "SELECT report_id FROM shingle WHERE hash = ? ORDER BY report_id DESC LIMIT ?"
# CROSS JOIN keeps SQLite to this order: a look at each candidate for each row, never a walk along all with it.
_SHARED = """
    SELECT report.id, coalesce(title, file), count(*) FROM json_each(?) AS candidate
    CROSS JOIN report ON report.id = candidate.value
    CROSS JOIN json_each(?) AS row CROSS JOIN shingle ON hash = row.value AND shingle.report_id = candidate.value
    WHERE substr(sha256, 1, 64) != ? AND removed_at IS NULL
    GROUP BY report.id ORDER BY count(*) DESC, report.id DESC
"""


@dataclass(frozen=True, slots=True)
class NearCopy:
    """A report whose wording is mostly the same."""

    report_id: int
    title: str
    """The report's title, or its file name where it has none."""
    share: float
    """About how much of the wording is the same, 0 to 1."""


def remember(db: Database, report_id: int, text: str) -> None:
    """Store what a report is recognised by."""
    db.conn.executemany(
        "INSERT INTO shingle (hash, report_id) VALUES (?, ?)", [(row, report_id) for row in _sketch(text)]
    )


def near_copies(db: Database, text: str, sha256: str) -> tuple[NearCopy, ...]:
    """Return the reports that share most of their wording with a text, but not its file; the likest first."""
    sketch = _sketch(text)
    candidates = _candidates(db, sketch)
    shared = db.execute(_SHARED, [str(candidates), str(sketch), sha256]) if candidates else ()
    alike = (
        NearCopy(report_id, title, count / len(sketch)) for report_id, title, count in shared if count >= _FEWEST
    )
    return tuple(copy for copy in alike if copy.share >= _ALIKE)


def _candidates(db: Database, sketch: list[int]) -> list[int]:
    """Return the reports that share most of the rare rows; comparing with every report would take too long."""
    found = [[row[0] for row in db.execute(_WITH_ROW, [hashed, _RARE + 1])] for hashed in sketch]
    rare = [reports for reports in found if len(reports) <= _RARE]
    # Where thousands of reports are alike in every row, the newest of them will do.
    times = Counter(report for reports in rare or found for report in reports)
    return [report for report, _ in times.most_common(_CANDIDATES)]


def _sketch(text: str) -> list[int]:
    words = re.findall(r"\w+", text.casefold())
    begins = {word for word in set(words) if _hashed(word) % _EVERY == 0}
    rows = {" ".join(words[place : place + _WORDS]) for place, word in enumerate(words) if word in begins}
    return heapq.nsmallest(_SKETCH, set(map(_hashed, rows)))


def _hashed(words: str) -> int:
    # Two rows in four thousand million share a hash: far too few to make two reports alike.
    return zlib.crc32(words.encode())

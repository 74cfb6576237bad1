"""Stores a library of the newest tables for test_stored_libraries: `python -m tests.library.store_library`.

Run once when a release brings a new step; a stored library is never made anew.
"""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path

from desktop.domain import Change
from desktop.library import Cause, Library, inverse
from desktop.library.schema import STEPS
from tests.library.samples import CLERKS, QUESTION, TEXT, decided, drawn_source, extraction, seen, span, typed

FOLDER = Path(__file__).parents[1] / "data" / "libraries"


def newest() -> Path:
    """Return where the library of the newest tables is stored."""
    return FOLDER / f"{list(STEPS)[-1]}.db"


def store(to: Path) -> None:
    """Write a library with one report: a caution seen, a question, details, a cell, two decisions, one undone."""
    with tempfile.TemporaryDirectory() as folder, Library.open(Path(folder) / "library.db") as library:
        file = Path(folder) / "bao-cao.txt"
        file.write_bytes(TEXT.encode())
        report_id = library.add(drawn_source(), file, extraction()).report_id
        first, second, *_ = (decided(find, note="đã xem") for find in library.report(report_id).findings)
        library.apply(seen(report_id, 1))
        library.apply(Change(report_id, "mark", (), marks=((None, replace(QUESTION, report_id=report_id)),)))
        details = library.summary(report_id).details
        library.apply_all([Change(report_id, "details", (), details=(details, replace(details, **CLERKS)))])
        library.mark_read(report_id, [span("BÁO CÁO")])
        library.save_filter("Của tôi", "{}")
        library.apply(Change(report_id, "typed", (), cells=((None, typed(first.pairs[0][1].id)),)))
        library.apply(first)
        library.apply(second)
        library.apply(inverse(second), Cause.UNDO)
        library.backup(to)


if __name__ == "__main__":
    if newest().exists():
        raise SystemExit(f"{newest()} is stored already")
    store(newest())

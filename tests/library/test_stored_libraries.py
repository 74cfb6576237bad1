"""Every library that a release ever wrote opens with all that was in it."""

from __future__ import annotations

import datetime as dt
import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from desktop.domain import ReportDetails, ReportSummary
from desktop.library import Library, backups_of
from tests.library.samples import (
    CAUTIONS,
    CLERKS,
    FIRST,
    OFFICIAL,
    PROPOSED,
    QUESTION,
    RESULT,
    SECOND,
    TEXT,
    drawn_source,
    extraction,
    source,
    span,
    typed,
)
from tests.library.store_library import FOLDER, newest

if TYPE_CHECKING:
    from pathlib import Path

# The libraries of the first release know neither cautions nor the structure of a source.
_FIRST = "0001-first"
_BEFORE_WORKSPACE = (_FIRST, "0002-cautions", "0003-readings")
_BEFORE_TYPED = (*_BEFORE_WORKSPACE, "0004-workspace")
_BEFORE_TOGETHER = (*_BEFORE_TYPED, "0005-typed")


@pytest.mark.parametrize("stored", sorted(FOLDER.glob("*.db")), ids=lambda file: file.stem)
def test_a_stored_library_opens_with_all_that_was_in_it(stored: Path, tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    shutil.copy(stored, path)
    (tmp_path / "originals").mkdir()
    (tmp_path / "originals" / f"{source().sha256}.txt").write_bytes(TEXT.encode())
    with Library.open(path) as library:
        assert library.check() == ()
        (line,) = library.reports()
        report = library.report(line.id)
        expected = source() if stored.stem == _FIRST else drawn_source()
        assert (report.source, report.facts) == (expected, extraction().facts)
        told = ((), frozenset(), 0) if stored.stem == _FIRST else (CAUTIONS, frozenset({1}), 1)
        assert (report.cautions, report.seen, line.cautions) == told
        assert [find.content for find in report.findings] == [OFFICIAL, FIRST, RESULT, SECOND]
        assert [find.note for find in report.findings] == ["đã xem", "", "", ""]
        steps = library.steps(line.id)
        more = (stored.stem != _FIRST) + 2 * (stored.stem not in _BEFORE_WORKSPACE)
        more += stored.stem not in _BEFORE_TYPED
        assert (len(steps.changes), steps.done) == (2 + more, 1 + more)
        assert line.dues == (dt.date(2026, 6, 30),)
        _check_workspace(library, line, stored.stem)
        cells = () if stored.stem in _BEFORE_TYPED else (typed(report.findings[0].id),)
        assert library.typed([line.id]) == cells
        assert bool(library.newest_together()) is (stored.stem not in _BEFORE_TOGETHER)
        assert [found.report_id for found in library.search_everywhere(cells[0].text if cells else TEXT[:7])] == [
            line.id
        ]
        assert [hit.report_id for hit in library.search("kế hoạch giám sát")] == [line.id]
        library.apply(steps.changes[-1])
        assert library.check() == ()
    assert bool(backups_of(path)) is (stored != newest())


def _check_workspace(library: Library, line: ReportSummary, stored: str) -> None:
    report = library.report(line.id)
    assert report.details == line.details
    if stored in _BEFORE_WORKSPACE:
        assert line.details == ReportDetails(title=PROPOSED.title, day=PROPOSED.day)
        assert (report.marks, report.read, line.questions) == ((), (), 0)
        assert library.undescribed() == (line.id,)
        library.describe([(line.id, PROPOSED, "MẬT")])
        told = library.summary(line.id)
        assert (told.details, told.stamp) == (PROPOSED, "MẬT")
    else:
        assert line.details == replace(PROPOSED, **CLERKS)
        assert report.marks == (replace(QUESTION, report_id=line.id),)
        assert (report.read, line.questions) == ((span("BÁO CÁO"),), 1)
        assert library.saved_filters() == {"Của tôi": "{}"}
    assert library.undescribed() == ()
    assert library.check() == ()


def test_the_newest_tables_are_stored() -> None:
    assert newest().is_file(), "run python -m tests.library.store_library"

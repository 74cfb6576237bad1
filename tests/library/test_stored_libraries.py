"""Every library that a release ever wrote opens with all that was in it."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from desktop.library import Library, backups_of
from tests.library.samples import (
    CAUTIONS,
    FIRST,
    OFFICIAL,
    RESULT,
    SECOND,
    TEXT,
    drawn_source,
    extraction,
    source,
)
from tests.library.store_library import FOLDER, newest

if TYPE_CHECKING:
    from pathlib import Path

# The libraries of the first release know neither cautions nor the structure of a source.
_FIRST = "0001-first"


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
        more = stored.stem != _FIRST
        assert (len(steps.changes), steps.done) == (2 + more, 1 + more)
        assert [hit.report_id for hit in library.search("kế hoạch giám sát")] == [line.id]
        library.apply(steps.changes[-1])
        assert library.check() == ()
    assert bool(backups_of(path)) is (stored != newest())


def test_the_newest_tables_are_stored() -> None:
    assert newest().is_file(), "run python -m tests.library.store_library"

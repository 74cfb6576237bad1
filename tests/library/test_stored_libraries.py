"""Every library that a release ever wrote opens with all that was in it."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from desktop.library import Library, backups_of
from tests.library.samples import FIRST, OFFICIAL, RESULT, SECOND, TEXT, extraction, source
from tests.library.store_library import FOLDER, newest

if TYPE_CHECKING:
    from pathlib import Path


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
        assert (report.source, report.facts) == (source(), extraction().facts)
        assert [find.content for find in report.findings] == [OFFICIAL, FIRST, RESULT, SECOND]
        assert [find.note for find in report.findings] == ["đã xem", "", "", ""]
        steps = library.steps(line.id)
        assert (len(steps.changes), steps.done) == (2, 1)
        assert [hit.report_id for hit in library.search("kế hoạch giám sát")] == [line.id]
        library.apply(steps.changes[1])
        assert library.check() == ()
    assert bool(backups_of(path)) is (stored != newest())


def test_the_newest_tables_are_stored() -> None:
    assert newest().is_file(), "run python -m tests.library.store_library"

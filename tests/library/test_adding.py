from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from desktop.domain import Extraction, FindingState, Origin, ReportFacts, ReportState, Span
from desktop.errors import LibraryError
from desktop.library import Library
from tests.library.samples import FIRST, OFFICIAL, RESULT, SECOND, TEXT, drawn_source, extraction, many, source

if TYPE_CHECKING:
    from pathlib import Path


def test_a_report_comes_back_as_it_was_read_and_found(library: Library) -> None:
    report = library.report(library.add(drawn_source(), None, extraction()).report_id)
    found = extraction()
    assert report.source == drawn_source()
    assert (report.cautions, report.seen) == (found.cautions, frozenset())
    assert (report.facts, report.noise) == (found.facts, found.noise)
    assert (report.announced, report.omissions) == (found.announced, found.omissions)
    assert [find.content for find in report.findings] == [OFFICIAL, FIRST, RESULT, SECOND]
    assert {(find.state, find.origin, find.note) for find in report.findings} == {
        (FindingState.SUGGESTED, Origin.PROGRAM, "")
    }
    assert report.imported_at is not None
    assert report.imported_at.utcoffset() == dt.timedelta(0)


def test_it_is_still_there_when_the_library_is_opened_again(tmp_path: Path) -> None:
    with Library.open(tmp_path / "library.db") as library:
        before = library.report(library.add(source(), None, extraction()).report_id)
    with Library.open(tmp_path / "library.db") as library:
        assert library.report(before.id) == before


def test_the_list_tells_of_each_report_newest_first(library: Library) -> None:
    first = library.add(source(), None, extraction()).report_id
    second = library.add(*_empty("trống.txt")).report_id
    summaries = library.reports()
    assert [line.id for line in summaries] == [second, first]
    line = summaries[1]
    assert (line.file, line.facts, line.state) == ("bao-cao.txt", extraction().facts, ReportState.NEW)
    assert (line.decided, line.total, line.tasks, line.officials, line.with_due) == (0, 4, 2, 1, 1)
    assert line == library.summary(first)


def test_the_same_content_is_stored_once_whatever_its_name(library: Library) -> None:
    first = library.add(source(), None, extraction())
    again = library.add(replace(source(), file="tên khác.txt"), None, extraction())
    assert (first.already, again.already) == (False, True)
    assert first.report_id == again.report_id
    assert len(library.reports()) == 1


def test_the_original_is_kept_beside_the_library_byte_for_byte(library: Library, tmp_path: Path) -> None:
    file = tmp_path / "Báo cáo.TXT"
    file.write_bytes(TEXT.encode())
    added = library.add(source(), file, extraction())
    file.unlink()
    kept = library.original(added.report_id)
    assert kept == tmp_path / "originals" / f"{source().sha256}.txt"
    assert kept.read_bytes() == TEXT.encode()


def test_a_report_without_file_has_no_original(library: Library, report_id: int) -> None:
    assert library.original(report_id) is None


def test_a_file_that_changed_since_it_was_read_is_refused(library: Library, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("khác", "utf-8")
    with pytest.raises(LibraryError) as refused:
        library.add(source(), file, extraction())
    assert refused.value.code == "original_changed"
    assert library.reports() == ()


def test_a_file_that_vanished_since_it_was_read_is_named(library: Library, tmp_path: Path) -> None:
    with pytest.raises(LibraryError) as refused:
        library.add(source(), tmp_path / "mất.txt", extraction())
    assert refused.value.code == "original_missing"
    assert "mất.txt" in str(refused.value)


def test_finds_outside_the_text_are_refused_and_nothing_is_stored(library: Library) -> None:
    stray = replace(FIRST, core=Span(0, len(TEXT) + 1))
    with pytest.raises(ValueError, match="outside"):
        library.add(source(), None, replace(extraction(), statements=(stray,)))
    assert library.reports() == ()
    assert library.search("báo cáo") == ()


def test_thousands_of_finds_come_back_in_the_order_of_their_places(library: Library) -> None:
    long, found = many(3_000)
    report = library.report(library.add(long, None, found).report_id)
    assert [find.content for find in report.findings] == list(found.statements)
    assert len({find.id for find in report.findings}) == 3_000
    assert all(len(find.id) == 32 and int(find.id, 16) >= 0 for find in report.findings)


def test_a_removed_report_leaves_list_and_search_and_comes_back_as_it_was(
    library: Library, report_id: int
) -> None:
    before = library.report(report_id)
    library.remove_report(report_id)
    assert library.reports() == ()
    assert library.search("giám sát") == ()
    assert [line.id for line in library.reports(removed=True)] == [report_id]
    library.restore_report(report_id)
    assert library.report(report_id) == before
    assert [entry.action for entry in library.history(report_id)] == ["import", "remove_report", "restore_report"]


def test_importing_a_removed_report_again_brings_it_back(library: Library, report_id: int) -> None:
    library.remove_report(report_id)
    assert library.add(source(), None, extraction()).already
    assert [line.id for line in library.reports()] == [report_id]


def test_removing_twice_is_one_action(library: Library, report_id: int) -> None:
    library.remove_report(report_id)
    library.remove_report(report_id)
    assert [entry.action for entry in library.history(report_id)] == ["import", "remove_report"]


@pytest.mark.parametrize("call", ["report", "summary", "original", "remove_report", "restore_report"])
def test_a_number_that_no_report_has_is_named(library: Library, call: str) -> None:
    with pytest.raises(LibraryError) as refused:
        getattr(library, call)(77)
    assert refused.value.code == "report_missing"
    assert "77" in refused.value.message("vi")
    assert "77" in refused.value.message("en")


def test_a_corrected_re_issue_is_recognised_as_near_copy(library: Library) -> None:
    long, found = many(60)
    report_id = library.add(long, None, found).report_id
    library.add(source(), None, extraction())
    again = source(long.text.replace("hồ sơ số 30 và báo cáo", "hồ sơ số 30, lập danh mục và báo cáo"))
    (copy,) = library.near_copies(again)
    assert (copy.report_id, copy.title) == (report_id, "dai.txt")
    assert 0.5 < copy.share < 1
    assert library.near_copies(long) == ()


def _empty(text: str) -> tuple[object, None, Extraction]:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return replace(source(text, text), sha256=digest), None, Extraction(ReportFacts(), (), (), ())

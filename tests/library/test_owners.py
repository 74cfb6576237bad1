"""Finds, marks and files lead to their reports, as long as these are in the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain import Change, Mark, MarkKind
from desktop.library import new_id
from tests.library.samples import extraction, source

if TYPE_CHECKING:
    from desktop.library import Library


def test_finds_marks_and_files_lead_to_their_report(library: Library, report_id: int) -> None:
    report = library.report(report_id)
    mark = Mark(new_id(), report_id, MarkKind.NOTE, None, "x")
    library.apply(Change(report_id, "add", (), marks=((None, mark),)))
    asked = [report.findings[0].id, mark.id, "0" * 32, *(f"{number:032x}" for number in range(1200))]
    assert library.owners(asked) == {report.findings[0].id: report_id, mark.id: report_id}
    assert library.by_content([report.source.sha256, "f" * 64]) == {report.source.sha256: report_id}


def test_a_file_that_was_read_again_leads_to_its_newest_reading(library: Library, report_id: int) -> None:
    content = library.report(report_id).source.sha256
    again = library.read_again(report_id, source(), extraction())
    assert library.by_content([content]) == {content: again.report_id}


def test_a_report_that_was_removed_owns_nothing(library: Library, report_id: int) -> None:
    report = library.report(report_id)
    library.remove_report(report_id)
    assert library.owners([report.findings[0].id]) == {}
    assert library.by_content([report.source.sha256]) == {}

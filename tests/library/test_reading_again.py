"""A file that is read again: one reading is in the list, the one before is kept, decisions go with their words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from desktop.domain import (
    Caution,
    Change,
    Extraction,
    Finding,
    FindingState,
    Mark,
    MarkKind,
    Official,
    Origin,
    ReportDetails,
    ReportFacts,
    Secrecy,
    Span,
    Statement,
)
from desktop.domain import StatementKind as Kind
from desktop.library import Cause, Library, new_id
from tests.library.samples import TEXT, seen, source

if TYPE_CHECKING:
    from pathlib import Path

BEFORE = "§/c Lª ThÞ Hßa, Ch¸nh V¨n phßng.\nYªu cÇu Phßng Tæng hîp hoµn thµnh kÕ ho¹ch.\nB¸o c¸o 412 v¨n b¶n.\n"
AFTER = "Đ/c Lê Thị Hòa, Chánh Văn phòng.\nYêu cầu Phòng Tổng hợp hoàn thành kế hoạch.\nBáo cáo 412 văn bản.\n"


def at(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def found(text: str, *words: str) -> Extraction:
    return Extraction(ReportFacts(), (), (), tuple(Statement(at(text, each), Kind.TASK) for each in words))


@pytest.fixture
def original(tmp_path: Path) -> Path:
    file = tmp_path / "bao-cao.txt"
    file.write_bytes(TEXT.encode())
    return file


@pytest.fixture
def report_id(library: Library, original: Path) -> int:
    task = "Yªu cÇu Phßng Tæng hîp hoµn thµnh kÕ ho¹ch."
    return library.add(replace(source(), text=BEFORE), original, found(BEFORE, task)).report_id


def again(library: Library, report_id: int, text: str = AFTER, *words: str) -> int:
    return library.read_again(
        report_id, replace(source(), text=text, encoding="tcvn3"), found(text, *words)
    ).report_id


def test_the_new_reading_takes_the_place_of_the_one_before(library: Library, report_id: int) -> None:
    new = again(library, report_id)
    assert [line.id for line in library.reports()] == [new]
    assert [line.id for line in library.reports(removed=True)] == [report_id]
    report = library.report(new)
    assert (report.source.text, report.source.encoding, report.source.sha256) == (AFTER, "tcvn3", source().sha256)
    assert library.original(new) == library.original(report_id)
    assert [hit.report_id for hit in library.search("phòng tổng hợp")] == [new]
    assert library.check() == ()


def test_undo_brings_back_the_reading_before_and_redo_the_new_one(library: Library, report_id: int) -> None:
    new = again(library, report_id)
    assert library.readings(new).before == report_id
    assert library.change_reading(new, Cause.UNDO) == report_id
    assert [line.id for line in library.reports()] == [report_id]
    assert library.readings(report_id).after == new
    assert library.change_reading(report_id, Cause.REDO) == new
    assert [line.id for line in library.reports()] == [new]
    assert library.check() == ()


def test_a_step_after_the_undo_leaves_nothing_to_redo(library: Library, report_id: int) -> None:
    library.change_reading(again(library, report_id), Cause.UNDO)
    (find,) = library.report(report_id).findings
    library.apply(Change(report_id, "accept", ((find, replace(find, state=FindingState.ACCEPTED)),)))
    assert library.readings(report_id).after is None
    with pytest.raises(ValueError, match="no other reading"):
        library.change_reading(report_id, Cause.REDO)


def test_a_file_may_be_read_again_and_again(library: Library, report_id: int) -> None:
    second = again(library, report_id)
    third = again(library, second, BEFORE)
    assert [library.readings(each).before for each in (third, second, report_id)] == [second, report_id, None]
    assert library.change_reading(third, Cause.UNDO) == second
    fourth = again(library, second)
    assert library.readings(fourth).before == second
    assert [line.id for line in library.reports()] == [fourth]


def test_the_file_is_known_by_whatever_reading_is_in_use(library: Library, report_id: int, original: Path) -> None:
    new = again(library, report_id)
    added = library.add(source(), original, found(BEFORE))
    assert (added.report_id, added.already) == (new, True)
    assert library.contents() == {source().sha256}
    library.change_reading(new, Cause.UNDO)
    assert library.add_again(source().sha256).report_id == report_id
    library.remove_report(report_id)
    assert library.add_again(source().sha256).report_id == report_id
    assert library.near_copies(replace(source(), text=BEFORE)) == ()


def test_a_decision_goes_to_the_same_words_of_the_new_reading(library: Library, report_id: int) -> None:
    (find,) = library.report(report_id).findings
    library.apply(Change(report_id, "accept", ((find, replace(find, state=FindingState.ACCEPTED, note="gấp")),)))
    new = library.read_again(
        report_id, replace(source(), text=AFTER), found(AFTER, "Yêu cầu Phòng Tổng hợp hoàn thành kế hoạch.")
    )
    (carried,) = library.report(new.report_id).findings
    assert (new.kept, new.orphans) == (1, ())
    assert (carried.state, carried.note) == (FindingState.ACCEPTED, "gấp")
    assert carried.id != find.id
    assert library.summary(new.report_id).decided == 1
    assert library.steps(new.report_id).changes == ()
    assert library.check() == ()


def test_what_the_clerk_added_or_wrote_stays_the_clerks(library: Library, report_id: int) -> None:
    span, core = at(BEFORE, "B¸o c¸o 412 v¨n b¶n."), at(BEFORE, "412 v¨n b¶n")
    task = Statement(span, Kind.TASK, core=core, assignee="Phßng Tæng hîp", directed_by="Lª ThÞ Hßa")
    own = Finding(new_id(), report_id, task, FindingState.ACCEPTED, Origin.CLERK)
    person = Official("Lª ThÞ Hßa", (at(BEFORE, "Lª ThÞ Hßa"),))
    both = (own, Finding(new_id(), report_id, person, FindingState.CORRECTED, Origin.CLERK))
    library.apply(Change(report_id, "add", tuple((None, each) for each in both)))
    report = library.report(again(library, report_id))
    official, statement = report.findings
    assert official.content == Official("Lê Thị Hòa", (at(AFTER, "Lê Thị Hòa"),))
    assert statement.content.span == at(AFTER, "Báo cáo 412 văn bản.")
    assert statement.content.core == at(AFTER, "412 văn bản")
    assert (statement.content.assignee, statement.content.directed_by) == ("Phòng Tổng hợp", "Lê Thị Hòa")
    assert (statement.state, statement.origin) == (FindingState.ACCEPTED, Origin.CLERK)


def test_a_decision_whose_words_are_gone_is_named_and_kept_in_the_reading_before(
    library: Library, report_id: int
) -> None:
    (find,) = library.report(report_id).findings
    library.apply(Change(report_id, "reject", ((find, replace(find, state=FindingState.REJECTED)),)))
    new = library.read_again(report_id, replace(source(), text="Một dòng khác hẳn."), found(""))
    assert (new.kept, [orphan.id for orphan in new.orphans]) == (0, [find.id])
    assert library.report(report_id).findings[0].state is FindingState.REJECTED
    assert library.report(new.report_id).findings == ()


def test_undo_survives_closing_the_library(tmp_path: Path, original: Path) -> None:
    with Library.open(tmp_path / "own.db") as library:
        first = library.add(replace(source(), text=BEFORE), original, found(BEFORE)).report_id
        new = again(library, first)
    with Library.open(tmp_path / "own.db") as library:
        assert library.change_reading(new, Cause.UNDO) == first


def test_marks_details_and_what_was_read_go_over_and_what_finds_no_place_is_named(
    library: Library, report_id: int
) -> None:
    (find,) = library.report(report_id).findings
    marks = (
        Mark(new_id(), report_id, MarkKind.NOTE, at(BEFORE, "412"), "số"),
        Mark(new_id(), report_id, MarkKind.QUESTION, at(BEFORE, "B¸o c¸o"), "hỏi"),
        Mark(new_id(), report_id, MarkKind.BOOKMARK, at(BEFORE, "v¨n b¶n")),
        Mark(new_id(), report_id, MarkKind.NOTE, None, "chung"),
        Mark(new_id(), report_id, MarkKind.NOTE, None, "của nhiệm vụ", find.id),
    )
    now = library.summary(report_id).details
    changed = replace(now, secrecy=Secrecy.MAT, tags=("x",), reviewer="Thu")
    accept = ((find, replace(find, state=FindingState.ACCEPTED)),)
    library.apply(
        Change(report_id, "mark", accept, marks=tuple((None, one) for one in marks), details=(now, changed))
    )
    library.mark_read(report_id, [at(BEFORE, "412 v¨n b¶n")])
    text = AFTER.replace("Báo cáo 412", "412 là số; báo cáo")
    told = replace(
        found(text, "Yêu cầu Phòng Tổng hợp hoàn thành kế hoạch."), details=ReportDetails(kind="Báo cáo")
    )
    new = library.read_again(report_id, replace(source(), text=text), told)
    report = library.report(new.report_id)
    assert report.details == replace(changed, kind="Báo cáo")
    assert {(mark.text, mark.span) for mark in report.marks} == {
        ("số", at(text, "412")),
        ("hỏi", None),
        ("chung", None),
        ("của nhiệm vụ", None),
    }
    assert {mark.find_id for mark in report.marks} == {None, report.findings[0].id}
    assert {mark.kind for mark in new.orphan_marks} == {MarkKind.QUESTION, MarkKind.BOOKMARK}
    assert library.steps(new.report_id).changes == ()
    assert library.summary(new.report_id).questions == 1
    assert library.check() == ()
    third = library.read_again(new.report_id, replace(source(), text=AFTER), found(AFTER)).report_id
    assert library.report(third).details == replace(changed, kind="")
    assert library.check() == ()


def test_what_was_seen_of_cautions_that_still_stand_goes_over(library: Library, original: Path) -> None:
    told = [("post_misspelt", "Ch¸nh V¨n phßng", "Chánh Văn phòng"), ("figures_differ", "412", "412")]
    old = tuple(Caution(code, at(BEFORE, words)) for code, words, _ in told)
    new = (
        Caution("dates_differ", at(AFTER, "412")),
        *(Caution(code, at(AFTER, words)) for code, _, words in told),
    )
    plain = replace(source(), text=BEFORE)
    report_id = library.add(plain, original, replace(found(BEFORE), cautions=old)).report_id
    library.apply(seen(report_id, 0))
    after = library.read_again(
        report_id,
        replace(plain, text=AFTER, encoding="tcvn3"),
        replace(found(AFTER), cautions=new),
    ).report_id
    assert library.report(after).seen == {1}
    assert library.summary(after).cautions == 2
    assert library.steps(after).changes == (), "it came with the reading and is no step of its own"
    assert library.check() == ()

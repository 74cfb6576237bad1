"""Marks, details, what was read, saved filters and known values; and a report put back to an earlier state."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from desktop.domain import Change, FindingState, Mark, MarkKind, Official, Secrecy, Span
from desktop.errors import LibraryError
from desktop.library import Cause, Library, inverse, new_id
from tests.library.samples import FIRST, PROPOSED, decided, extraction, many, source, span


def marked(
    report_id: int, kind: MarkKind = MarkKind.NOTE, words: str = "xem lại", at: Span | None = None
) -> Change:
    return Change(report_id, "mark", (), marks=((None, Mark(new_id(), report_id, kind, at, words)),))


def described(library: Library, report_id: int, **parts: object) -> Change:
    now = library.summary(report_id).details
    return Change(report_id, "details", (), details=(now, replace(now, **parts)))


def test_a_new_report_has_the_details_that_its_text_gives(library: Library, report_id: int) -> None:
    assert library.summary(report_id).details == library.report(report_id).details == PROPOSED
    assert library.undescribed() == ()


def test_details_are_one_step_that_undo_takes_back(library: Library, report_id: int) -> None:
    change = described(library, report_id, secrecy=Secrecy.TOI_MAT, tags=("a", "b"), day=dt.date(2026, 1, 2))
    library.apply(change)
    assert library.summary(report_id).details.secrecy is Secrecy.TOI_MAT
    assert library.steps(report_id).changes == (change,)
    library.apply(inverse(change), Cause.UNDO)
    assert library.summary(report_id).details == PROPOSED
    assert library.check() == ()


def test_marks_on_the_whole_report_come_first_then_those_of_places(library: Library, report_id: int) -> None:
    find = library.report(report_id).findings[0]
    on_find = Mark(new_id(), report_id, MarkKind.BOOKMARK, find_id=find.id)
    library.apply(marked(report_id, words="sau", at=span("kế hoạch giám sát")))
    library.apply(Change(report_id, "mark", (), marks=((None, on_find),)))
    library.apply(marked(report_id, MarkKind.QUESTION, "cả báo cáo"))
    assert [mark.text for mark in library.report(report_id).marks] == ["cả báo cáo", "", "sau"]
    assert library.summary(report_id).questions == 1


def test_a_change_of_what_is_not_there_changes_nothing(library: Library, report_id: int) -> None:
    find = library.report(report_id).findings[0]
    stranger = Mark(new_id(), report_id, MarkKind.NOTE, None, "không có")
    for wrong in (
        {"marks": ((stranger, None),)},
        {"details": (replace(PROPOSED, title="khác"), PROPOSED)},
    ):
        accept = ((find, replace(find, state=FindingState.ACCEPTED)),)
        with pytest.raises(LibraryError) as caught:
            library.apply(Change(report_id, "accept", accept, **wrong))
        assert caught.value.code == "find_changed"
    for mark in (Mark(new_id(), report_id, MarkKind.NOTE, Span(5, 9_999)), Mark(new_id(), 99, MarkKind.NOTE)):
        with pytest.raises(ValueError, match=r"lies outside|one report"):
            library.apply(Change(report_id, "mark", (), marks=((None, mark),)))
    assert library.report(report_id).findings[0] == find
    assert library.check() == ()


def test_what_was_read_grows_together_and_is_no_step(library: Library, report_id: int) -> None:
    library.mark_read(report_id, [Span(10, 20), Span(0, 5)])
    library.mark_read(report_id, [Span(5, 8), Span(19, 30), Span(40, 40)])
    assert library.report(report_id).read == (Span(0, 8), Span(10, 30))
    assert library.steps(report_id).changes == ()
    with pytest.raises(ValueError, match="outside"):
        library.mark_read(report_id, [Span(0, 99_999)])


def test_filters_are_saved_by_name(library: Library) -> None:
    for name, content in (("Ưu tiên", "1"), ("của tôi", "2"), ("Ưu tiên", "3")):
        library.save_filter(name, content)
    assert list(library.saved_filters().items()) == [("của tôi", "2"), ("Ưu tiên", "3")]
    library.delete_filter("Ưu tiên")
    library.delete_filter("không có")
    assert library.saved_filters() == {"của tôi": "2"}


def test_known_values_come_the_most_frequent_first(library: Library, report_id: int) -> None:
    other = library.add(*_other()).report_id
    library.apply(described(library, report_id, reviewer="Thu", tags=("b",)))
    library.apply(described(library, other, reviewer="Thu", tags=("a", "b")))
    assert (library.values("reviewer"), library.tags()) == (("Thu",), ("b", "a"))
    assert library.values("body") == (PROPOSED.body,)
    assert library.values("assignee") == ()
    for find in library.report(report_id).findings:
        library.apply(decided(find))
    assert library.values("assignee") == ("Phòng Tổng hợp",)
    assert library.values("area") == ("monitoring",)
    assert (library.values("official"), library.values("role")) == (("Lê Thị Hòa",), ("Chánh Văn phòng",))
    library.remove_report(other)
    assert library.tags() == ("b",)


def _other() -> tuple:
    text, found = many(2)
    return text, None, found


def test_deadlines_follow_each_decision(library: Library, report_id: int) -> None:
    day = dt.date(2026, 6, 30)
    find = next(one for one in library.report(report_id).findings if one.content == FIRST)
    assert library.summary(report_id).dues == (day,)
    reject = decided(find, FindingState.REJECTED)
    library.apply(reject)
    assert library.summary(report_id).dues == ()
    library.apply(inverse(reject), Cause.UNDO)
    assert library.summary(report_id).dues == (day,)
    library.apply(Change(report_id, "correct", ((find, replace(find, content=replace(FIRST, due=()))),)))
    assert library.summary(report_id).dues == ()
    assert library.check() == ()


def test_a_report_is_put_back_to_any_row_of_its_history_and_that_can_be_undone(
    library: Library, report_id: int
) -> None:
    library.apply(marked(report_id, MarkKind.QUESTION, "một"))
    library.apply(described(library, report_id, reviewer="Thu"))
    for find in library.report(report_id).findings:
        library.apply(decided(find, note="đã xem") if isinstance(find.content, Official) else decided(find))
    library.apply(marked(report_id, words="hai"))
    last = library.report(report_id)
    entries = library.history(report_id)
    assert len({entry.id for entry in entries}) == len(entries)
    change = library.change_to(report_id, entries[1].id)
    library.apply(change)
    then = library.report(report_id)
    assert {find.state for find in then.findings} == {FindingState.SUGGESTED}
    assert [mark.text for mark in then.marks] == ["một"]
    assert then.details.reviewer == ""
    assert library.steps(report_id).changes[-1] == change
    library.apply(inverse(change), Cause.UNDO)
    assert library.report(report_id) == last
    assert library.check() == ()


def test_a_row_of_another_report_leads_nowhere(library: Library, report_id: int) -> None:
    other = library.add(*_other()).report_id
    with pytest.raises(ValueError, match="not of report"):
        library.change_to(other, library.history(report_id)[0].id)


def test_the_list_follows_every_way_of_writing(library: Library, report_id: int) -> None:
    assert [line.id for line in library.reports()] == [report_id]
    other = library.add(*_other()).report_id
    assert [line.id for line in library.reports()] == [other, report_id]
    library.apply(decided(library.report(report_id).findings[0]))
    assert library.reports()[1] == library.summary(report_id)
    library.remove_report(other, report_id)
    assert library.reports() == ()
    library.restore_report(other)
    assert library.reports() == (library.summary(other),)
    with pytest.raises(LibraryError):
        library.remove_report(other, 99)
    assert library.reports() == (library.summary(other),)


def test_the_report_that_was_last_worked_on_is_known_and_a_removed_one_is_not(library: Library) -> None:
    assert library.last_worked_on() is None
    for number in range(3):
        library.add(replace(source(), sha256=f"{number:064}"), None, extraction())
    assert library.last_worked_on() == 3
    library.apply(decided(library.report(1).findings[0]))
    assert library.last_worked_on() == 1
    library.remove_report(1)
    assert library.last_worked_on() == 3


def test_the_list_may_be_read_piece_by_piece(library: Library) -> None:
    for number in range(5):
        library.add(replace(source(), sha256=f"{number:064}"), None, extraction())
    lines, everything = library.first_reports(2)
    assert ([line.id for line in lines], everything) == ([5, 4], False)
    library.add(replace(source(), sha256=f"{9:064}"), None, extraction())
    library.apply(decided(library.report(1).findings[0]))
    lines, everything = library.first_reports(2)
    assert ([line.id for line in lines], everything) == ([6, 5, 4, 3, 2], False)
    lines, everything = library.first_reports(2)
    assert ([line.id for line in lines], everything) == ([6, 5, 4, 3, 2, 1], True)
    assert lines == library.reports()
    assert lines[-1].decided == 1


def test_removed_reports_are_listed_the_last_first_though_the_clock_was_set_back(
    library: Library, report_id: int
) -> None:
    other = library.add(*_other()).report_id
    library.remove_report(report_id)
    library._db.execute("UPDATE report SET removed_at = '2099-01-01T00:00:00+00:00' WHERE removed_at IS NOT NULL")
    library.remove_report(other)
    assert [line.id for line, _ in library.removed()] == [other, report_id]
    library.restore_report(report_id)
    assert [line.id for line, _ in library.removed()] == [other]


def test_for_reading_only_the_list_comes_piece_by_piece_and_follows_who_writes(
    library: Library, report_id: int
) -> None:
    others = [library.add(replace(source(), sha256=f"{number:064}"), None, extraction()) for number in range(4)]
    ids = [report_id, *(one.report_id for one in others)]
    with Library.open(library.path, read_only=True) as reader:
        lines, everything = reader.first_reports(2)
        assert ([line.id for line in lines], everything) == (ids[:2:-1], False)
        assert len(reader.first_reports(2)[0]) == 4
        assert not reader.written_elsewhere()
        library.apply(decided(library.report(ids[4]).findings[0]))
        library.remove_report(ids[3])
        assert reader.written_elsewhere()
        lines, everything = reader.first_reports(2)
        assert ([line.id for line in lines], everything) == ([ids[4], ids[2]], False)
        assert lines[0].decided == 1
        assert reader.reports() == library.reports()
        assert [line.id for line in reader.reports(removed=True)] == [ids[3]]
        assert not reader.written_elsewhere()
    assert not library.written_elsewhere()

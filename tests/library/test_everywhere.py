"""Search over everything as one types: texts, finds, notes, marks, descriptions, each with its place."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.domain import Change, Extraction, FindingState, Mark, MarkKind, ReportFacts, Span, Typed
from desktop.library import Cause, Library, Where, inverse, new_id
from tests.library.samples import FIRST, TEXT, source, span

ALL = frozenset(Where)


def added(library: Library, text: str, file: str, title: str = "") -> int:
    facts = ReportFacts(title=title or None)
    return library.add(source(text, file), None, Extraction(facts, (), (), ())).report_id


def told(library: Library, words: str, *where: Where) -> list[tuple[Where, str]]:
    found = library.search_everywhere(words, frozenset(where) or ALL)
    return [
        (place.where, next(place.snippet[start:end] for start, end in place.marks))
        for each in found
        for place in each.places
    ]


@pytest.mark.parametrize(
    "typed", ["ke hoach giam sat", "KẾ HOẠCH giám sát", "ke hoach giam s", "giam sat ke hoach"]
)
def test_words_are_found_with_or_without_tones_and_while_they_are_typed(
    library: Library, report_id: int, typed: str
) -> None:
    (found,) = library.search_everywhere(typed)
    (place,) = found.places
    assert (found.report_id, place.where) == (report_id, Where.FIND)
    assert place.span is not None
    assert TEXT[place.span.start : place.span.end].lower() in (
        "kế hoạch giám sát",
        "kế hoạch giám s",
        "giám",
        "hoạch",
    )
    marks = {place.snippet[start:end] for start, end in place.marks}
    assert all(words.startswith(("kế hoạch giám s", "giám", "sát", "kế", "hoạch")) for words in marks)
    assert marks


def test_what_stands_outside_of_finds_is_text_and_each_kind_can_be_asked_for(
    library: Library, report_id: int
) -> None:
    assert told(library, "trình bày") == [(Where.TEXT, "trình bày")]
    assert told(library, "trình bày", Where.FIND) == []
    assert told(library, "văn phòng", Where.TEXT, Where.FIND) == [(Where.TEXT, "Văn phòng")]
    assert library.search_everywhere("Văn thư số hoá")[0].places[0].find_id in {
        find.id for find in library.report(report_id).findings
    }


def test_notes_marks_and_what_the_clerk_wrote_into_fields_are_found_and_undo_forgets_them(
    library: Library, report_id: int
) -> None:
    find = next(one for one in library.report(report_id).findings if one.content == FIRST)
    content = replace(FIRST, assignee="Ban Tuyên giáo Đảng ủy")
    mark = Mark(new_id(), report_id, MarkKind.QUESTION, span("412 văn bản"), "Xin ý kiến đồng chí Thường trực")
    details = library.summary(report_id).details
    change = Change(
        report_id,
        "correct",
        ((find, replace(find, content=content, note="gọi lại cho phòng", state=FindingState.CORRECTED)),),
        marks=((None, mark),),
        details=(details, replace(details, reviewer="Phạm Văn Khánh", tags=("giao ban",))),
    )
    library.apply(change)
    asked = {"tuyen giao": Where.FIND, "goi lai": Where.NOTE, "xin y kien": Where.MARK, "van khanh": Where.REPORT}
    for words, where in asked.items():
        (found,) = library.search_everywhere(words)
        (place,) = found.places
        assert place.where is where
        assert told(library, words, where)
        assert not told(library, words, Where.TEXT)
    assert library.search_everywhere("xin y kien")[0].places[0].span == span("412 văn bản")
    assert library.search_everywhere("goi lai")[0].places[0].find_id == find.id
    assert told(library, "giao ban", Where.REPORT) == [(Where.REPORT, "giao ban")]
    library.apply(inverse(change), Cause.UNDO)
    assert not any(library.search_everywhere(words) for words in asked)
    assert library.check() == ()


def test_reports_with_the_words_side_by_side_come_first_then_the_newest(library: Library) -> None:
    apart = added(library, "Bản kế toán lập. Quy hoạch treo.", "a.txt")
    together = added(library, "Giao lập kế hoạch.", "b.txt")
    newest = added(library, "Hoạch định, kế tiếp.", "c.txt")
    assert [found.report_id for found in library.search_everywhere("kế hoạch")] == [together, newest, apart]


def test_a_title_and_a_file_name_are_found(library: Library) -> None:
    report_id = added(library, "không có gì", "Bao cao quy II.docx", "Đôn đốc giải ngân")
    for words in ("don doc", "quy ii"):
        (found,) = library.search_everywhere(words)
        assert (found.report_id, found.places[0].where) == (report_id, Where.REPORT)


def test_many_places_of_one_report_are_counted_and_few_are_shown(library: Library) -> None:
    added(library, f"rà soát; {'văn bản ' * 12}" * 10, "a.txt")
    (found,) = library.search_everywhere("ra soat", places=3)
    assert (len(found.places), found.more) == (3, 7)
    assert [place.span for place in found.places] == [Span(0, 7), Span(105, 112), Span(210, 217)]


def test_the_same_words_close_by_are_one_place(library: Library) -> None:
    added(library, "rà soát; " * 10, "a.txt")
    (found,) = library.search_everywhere("ra soat")
    assert [place.span for place in found.places] == [Span(0, 7)]


@pytest.mark.parametrize("words", ["", "a", " - ", '"', "không-có-từ-này", "(* OR"])
def test_little_or_odd_words_find_nothing_and_harm_nothing(library: Library, report_id: int, words: str) -> None:
    assert report_id
    assert library.search_everywhere(words) == ()


def test_removed_reports_are_not_found(library: Library, report_id: int) -> None:
    library.remove_report(report_id)
    assert library.search_everywhere("kế hoạch") == ()


def marked(library: Library, words: str) -> list[list[str]]:
    found = library.search_everywhere(words)
    return [[place.snippet[start:end] for place in each.places for start, end in place.marks] for each in found]


def test_words_typed_with_tone_marks_are_marked_only_where_they_are_the_same(library: Library) -> None:
    added(library, "Kê khai kế hoạch; kẻ hoạch hoẹ kế tiếp, hoạch định kết quả.", "a.txt")
    assert marked(library, "kế hoạch") == [["kế hoạch"]]
    assert marked(library, "hoạch kế") == [["kế", "hoạch", "hoạch", "kế", "hoạch"]]
    assert marked(library, "ke hoach") == [["kế hoạch", "kẻ hoạch"]]
    assert set(marked(library, "KẾ ")[0]) == {"kế"}


def test_words_that_are_the_same_with_their_marks_come_before_any_other(library: Library) -> None:
    bare = added(library, "lap ke hoach, tháng sau", "a.txt")
    apart = added(library, "Hoạch định bước kế tiếp.", "b.txt")
    together = added(library, "Giao lập kế hoạch.", "c.txt")
    other = added(library, "Tên là Kê Hoạch.", "d.txt")
    assert [found.report_id for found in library.search_everywhere("kế hoạch")] == [together, apart, bare]
    assert [found.report_id for found in library.search_everywhere("ke hoach")] == [other, together, bare, apart]


def test_more_reports_are_looked_at_where_most_have_other_marks(library: Library) -> None:
    wanted = added(library, "Bản kê.", "a.txt")
    for number in range(40):
        added(library, f"Kế hoạch {number}.", f"{number}.txt")
    (found,) = library.search_everywhere("kê", reports=5)
    assert found.report_id == wanted


def test_a_tone_may_stand_on_either_letter(library: Library) -> None:
    report_id = added(library, "Ủy ban xã Hòa Bình; uỷ viên; thuở hoà giải", "a.txt")
    for words, count in (("uỷ", 2), ("hòa ", 2), ("ủy ban", 1), ("hoả ", 0)):
        assert sum(map(len, marked(library, words))) == count, words
    assert report_id


def test_only_the_last_word_may_be_unfinished_and_a_blank_behind_it_finishes_it(library: Library) -> None:
    added(library, "Kết quả thực hiện kế hoạch.", "a.txt")
    assert marked(library, "kế ho") == [["kế ho"]]
    assert marked(library, "kế hoạ") == [["kế hoạ"]]
    assert marked(library, "kế ho ") == []
    assert marked(library, "ke q") == [["q", "kế"]]


def test_what_was_typed_into_the_table_of_tasks_is_found_at_its_task(library: Library, report_id: int) -> None:
    find = next(one for one in library.report(report_id).findings if one.content == FIRST)
    cell = Typed(find.id, "product", "Bảng kê khai tài sản")
    library.apply(Change(report_id, "typed", (), cells=((None, cell),)))
    (found,) = library.search_everywhere("kê khai")
    (place,) = found.places
    assert (place.where, place.column, place.find_id) == (Where.CELL, "product", find.id)
    assert (place.snippet, place.span) == (cell.text, FIRST.span)
    library.apply(Change(report_id, "note", ((find, replace(find, note="xem lại")),)))
    assert library.search_everywhere("kê khai"), "a change of the find leaves its cells"
    changed = Change(report_id, "typed", (), cells=((cell, cell._replace(text="Tờ trình")),))
    library.apply(changed)
    assert not library.search_everywhere("kê khai")
    now = replace(find, note="xem lại")
    gone = Change(report_id, "delete", ((now, None),))
    library.apply(gone)
    assert not library.search_everywhere("tờ trình")
    library.apply(inverse(gone), Cause.UNDO)
    assert library.search_everywhere("tờ trình")
    library.apply(Change(report_id, "typed", (), cells=((cell._replace(text="Tờ trình"), None),)))
    assert not library.search_everywhere("tờ trình")
    assert library.check() == ()

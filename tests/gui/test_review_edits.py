"""What a correction makes of a find, and the days a clerk types."""

from __future__ import annotations

import datetime as dt

import pytest

from desktop.domain import Certainty, Period, Span, StatementKind
from desktop.gui.review import edits
from desktop.gui.review.periods import is_period, parsed_period, period_words
from tests.gui.review_samples import DUE, FIRST, OFFICIALS, RULES, STATEMENTS, TEXT, at, every

TASK = STATEMENTS[2]
LEADER = OFFICIALS[0]


def test_a_span_is_trimmed_of_white_space_and_closing_punctuation() -> None:
    text = "  - Rà soát quy chế ./. \n"
    kept = edits.trimmed(text, Span(0, len(text)))
    assert kept is not None
    assert text[kept.start : kept.end] == "Rà soát quy chế"
    assert edits.trimmed(" .;\n", Span(0, 4)) is None
    assert edits.trimmed("abc", Span(-5, 99)) == Span(0, 3)


def test_words_are_anchored_where_they_stand_case_tone_place_and_line_breaks_aside() -> None:
    text = "Giao Uỷ ban\nxã; Ủy ban huyện"
    whole = Span(0, len(text))
    assert edits.anchored(text, "ủy ban xã", whole) == Span(5, 14)
    assert edits.anchored(text, "Ủy ban huyện", whole) == Span(16, 28)
    assert edits.anchored(text, "Ủy ban tỉnh", whole) is None
    assert edits.anchored(text, "  ", whole) is None


def test_a_new_official_has_every_place_of_the_name_as_whole_words() -> None:
    text = "Lê An họp. Lê Anh dự. Sau đó Lê An, phát biểu."
    official = edits.new_official(text, Span(29, 35))
    assert official is not None
    assert official.name == "Lê An"
    assert official.mentions == (Span(0, 5), Span(29, 34))
    assert official.roles == ()


def test_a_deadline_typed_as_it_stands_is_anchored_and_loses_the_days_of_the_old_words() -> None:
    changed = edits.with_due_text(TASK, TEXT, 0, "Ngày 28/2")
    assert changed.due[0].text == "ngày 28/2"
    assert changed.due[0].span == at("ngày 28/2")
    assert changed.due[0].period is None


def test_a_deadline_in_the_clerks_own_words_is_kept_with_the_span_of_the_statement() -> None:
    changed = edits.with_due_text(TASK, TEXT, 0, "ngay sau Tết")
    assert (changed.due[0].text, changed.due[0].span, changed.due[0].period) == ("ngay sau Tết", TASK.span, None)
    moved = edits.moved(changed, TEXT, at(RULES))
    assert moved.due[0].span == at(RULES)


def test_the_same_words_keep_their_days_and_blank_words_take_the_deadline_away() -> None:
    assert edits.with_due_text(TASK, TEXT, 0, DUE.text) == TASK
    assert edits.with_due_text(TASK, TEXT, 0, "  ").due == ()


def test_the_core_must_stand_in_the_statement() -> None:
    assert edits.with_core(TASK, TEXT, "RÀ SOÁT QUY CHẾ").core == at("rà soát quy chế")
    assert edits.with_core(TASK, TEXT, "viết lại quy chế") is None
    assert edits.with_core(TASK, TEXT, "").core == TASK.span


def test_only_a_task_keeps_the_fields_of_a_task() -> None:
    result = edits.of_kind(TASK, StatementKind.RESULT)
    assert (result.kind, result.assignee, result.due, result.core) == (StatementKind.RESULT, None, (), None)
    assert result.span == TASK.span


def test_a_moved_task_keeps_what_still_lies_inside() -> None:
    moved = edits.moved(TASK, TEXT, Span(TASK.span.start, at(", xong trước").start))
    assert moved.core == TASK.core
    assert moved.due == ()


def test_a_moved_official_takes_the_name_at_the_new_place_and_keeps_the_positions() -> None:
    moved = edits.moved(LEADER, TEXT, at("Lê Văn Cảnh dự"))
    assert moved.name == "Lê Văn Cảnh dự"
    assert moved.roles == LEADER.roles


def test_positions_are_changed_added_and_taken_away() -> None:
    changed = edits.with_role(LEADER, TEXT, 0, "Bí thư  Đảng ủy xã")
    assert changed.roles[0].text == "Bí thư Đảng ủy xã"
    assert changed.roles[0].span == LEADER.roles[0].span
    more = edits.with_role(LEADER, TEXT, 1, "Đảng ủy")
    assert [role.text for role in more.roles] == ["Bí thư Đảng ủy", "Đảng ủy"]
    assert more.roles[1].span in every("Đảng ủy")
    assert edits.with_role(LEADER, TEXT, 0, "").roles == ()


def test_a_split_statement_is_two_without_the_marks_between_and_a_merged_one_spans_all() -> None:
    cut = at("xong trước").start
    first, second = edits.split(TASK, TEXT, cut)
    assert TEXT[first.span.start : first.span.end] == FIRST.split(", xong")[0]
    assert TEXT[second.span.start : second.span.end] == "xong trước ngày 28/2"
    assert second.due == ()
    assert edits.split(TASK, TEXT, TASK.span.start) is None
    assert edits.merged([first, second]).span == TASK.span


def test_merged_officials_keep_the_commonest_name_every_place_and_each_position_once() -> None:
    merged = edits.merged(OFFICIALS)
    assert merged.name == "Hà Thị Mận"
    assert merged.mentions == tuple(sorted(OFFICIALS[0].mentions + OFFICIALS[1].mentions))
    assert merged.roles == LEADER.roles
    assert edits.merged([TASK, LEADER]) is None


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("28/02/2024", None, dt.date(2024, 2, 28)),
        (" 5-3-2024 ", None, dt.date(2024, 3, 5)),
        ("01/01/2024 - 31/03/2024", dt.date(2024, 1, 1), dt.date(2024, 3, 31)),
        ("1/1/2024 đến 31/3/2024", dt.date(2024, 1, 1), dt.date(2024, 3, 31)),
    ],
)
def test_days_are_read_as_a_clerk_types_them(words: str, start: dt.date | None, end: dt.date) -> None:
    assert parsed_period(words) == Period(start, end, None, Certainty.EXACT)


@pytest.mark.parametrize("words", ["30/2/2024", "28/2", "31/03/2024 - 01/01/2024", "sau 28/02/2024", "quý"])
def test_what_is_no_day_is_refused(words: str) -> None:
    assert not is_period(words)


@pytest.mark.parametrize("words", ["28/02/2024", "01/01/2024 - 31/03/2024", "quarterly"])
def test_a_period_is_shown_as_it_can_be_typed(words: str) -> None:
    assert period_words(parsed_period(words)) == words
    assert parsed_period("") is None
    assert is_period("")

"""Statements of news: results and shortcomings told apart, requests upwards, speakers by their posts."""

from __future__ import annotations

from functools import cache

import pytest

from desktop.domain import Source, Statement, StatementKind
from desktop.extraction import extract

REPORT = """Sở Thủy lợi tỉnh An Bình tổng kết công tác năm 2018

Chiều 26/12/2018, Sở Thủy lợi tỉnh An Bình tổ chức hội nghị tổng kết năm 2018, triển khai nhiệm vụ năm 2019. \
Dự hội nghị có đồng chí Lương Đình Phú, Bí thư Tỉnh ủy; đồng chí Hoàng Thị Sen, Bí thư Huyện ủy Nam Trực.

{body}
"""


@cache
def found(body: str) -> tuple[Statement, ...]:
    text = REPORT.format(body=body)
    return extract(Source("tin.txt", "", "text/plain", "utf-8", text)).statements


def kinds(body: str) -> list[StatementKind]:
    return [statement.kind for statement in found(body)]


RESULT, LIMITATION = StatementKind.RESULT, StatementKind.LIMITATION
TASK, PROPOSAL, AWARD = StatementKind.TASK, StatementKind.PROPOSAL, StatementKind.AWARD


@pytest.mark.parametrize(
    "sentence",
    [
        "Giải ngân vốn đê kè mới được 29%.",
        "Tình trạng lấn chiếm hành lang kênh tái diễn ở Nam Trực.",
        "Một bộ phận công nhân vận hành làm việc cầm chừng.",
        "Còn 4 trạm bơm vận hành bằng tay.",
        "Khó khăn nhất của Sở là thiếu kỹ sư cơ điện.",
    ],
)
def test_a_shortcoming_needs_no_tuy_nhien(sentence: str) -> None:
    assert kinds(f"Năm 2018, Sở đã nạo vét 61 km kênh. {sentence}") == [RESULT, LIMITATION]


@pytest.mark.parametrize(
    "sentence",
    [
        "Tổn thất nước giảm còn 4,2%.",
        "Sở còn giúp ba huyện lập bản đồ ngập lụt.",
        "Ngành hậu cần duy trì tăng gia, bình quân thu 1,4 triệu đồng/người.",
        "Các trạm tiếp tục được nâng cấp, 12 trạm có camera.",
    ],
)
def test_words_that_only_look_like_shortcomings_or_duties_leave_a_result_one(sentence: str) -> None:
    assert kinds(f"Năm 2018, Sở đã nạo vét 61 km kênh. {sentence}") == [RESULT, RESULT]


def test_behind_what_was_hard_du_vay_turns_to_what_was_achieved() -> None:
    body = "Năm 2018, mưa lũ kéo dài, giá vật tư biến động. Dù vậy, Sở vẫn hoàn thành 14 công trình."
    assert kinds(body) == [RESULT]


def test_a_request_to_those_above_is_a_proposal_and_one_to_those_below_a_task() -> None:
    asked = (
        "Từ thực tế cơ sở, đồng chí Hoàng Thị Sen, Bí thư Huyện ủy Nam Trực đề nghị tỉnh sớm cấp vốn kè Bến Đá."
    )
    told = "Kết luận hội nghị, đồng chí Lương Đình Phú đề nghị Sở bàn giao kè Bến Đá trước 30/6."
    assert kinds(f"{asked}\n\n{told}") == [PROPOSAL, TASK]


def test_a_bare_post_that_two_hold_means_the_one_who_speaks() -> None:
    body = (
        "Kết luận hội nghị, đồng chí Lương Đình Phú yêu cầu Sở rà soát đê xung yếu. "
        "Đồng chí Bí thư cũng yêu cầu Thanh tra Sở kiểm tra các bãi cát."
    )
    assert [statement.directed_by for statement in found(body)] == ["Lương Đình Phú"] * 2


def test_a_speaker_named_behind_the_words_is_theirs() -> None:
    body = (
        "Ngành thủy lợi phải trực đê suốt ngày đêm, đồng chí Lương Đình Phú, Bí thư Tỉnh ủy yêu cầu tại hội nghị."
    )
    (task,) = found(body)
    assert (task.kind, task.directed_by) == (TASK, "Lương Đình Phú")
    text = REPORT.format(body=body)
    assert task.core is not None
    assert text[task.core.start : task.core.end] == "Ngành thủy lợi phải trực đê suốt ngày đêm"


def test_lettered_items_in_running_prose_are_cut() -> None:
    body = (
        "Kết luận hội nghị, đồng chí Lương Đình Phú giao Sở 3 việc, gồm: (a) lập quy trình vận hành hồ; "
        "(b) cắm mốc hành lang đê; (c) diễn tập hộ đê trong tháng 5."
    )
    assert kinds(body) == [TASK] * 3


def test_the_agenda_that_follows_an_opening_speech_ends_it() -> None:
    body = (
        "Phát biểu khai mạc, đồng chí Lương Đình Phú đề nghị các đại biểu thảo luận thẳng thắn.\n\n"
        "Hội nghị nghe lãnh đạo Sở trình bày báo cáo tình hình năm 2018. Sở nạo vét 61 km kênh, đạt 104% kế hoạch."
    )
    assert kinds(body)[-1] is RESULT


def test_courtesy_is_nothing_and_honours_of_the_meeting_are_an_award() -> None:
    body = (
        "Đồng chí Hoàng Thị Sen cảm ơn Sở đã giúp huyện trong trận lũ tháng 9.\n\n"
        "Hội nghị biểu dương 6 trạm, 20 công nhân vận hành giỏi."
    )
    assert kinds(body) == [AWARD]


def test_whoever_is_in_the_chair_demands_even_where_the_floor_was_open() -> None:
    body = (
        "Ông Vi Văn Lộc, Giám đốc Sở và bà Ngô Thị Mơ, Phó Giám đốc Sở chủ trì hội nghị.\n\n"
        "Các đại biểu thảo luận về vốn. Đại diện huyện Nam Trực xin thêm 2 máy bơm.\n\n"
        "Bà Ngô Thị Mơ đề nghị các phòng rà lại hồ sơ hoàn công."
    )
    assert kinds(body) == [PROPOSAL, TASK]

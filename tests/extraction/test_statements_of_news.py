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


def _kinds(text: str) -> list[tuple[str, StatementKind]]:
    found = extract(Source("bai.txt", "", "text/plain", "utf-8", text)).statements
    return [(text[s.span.start : s.span.end][:22].strip(), s.kind) for s in found]


def test_a_report_that_follows_the_directive_is_told_by_what_was_done() -> None:
    text = """Huyện ủy Nậm Rốm siết kỷ luật báo cáo

Sáng 8/1/2024, Huyện ủy Nậm Rốm tổ chức Hội nghị tổng kết công tác văn phòng năm 2023, triển khai \
nhiệm vụ năm 2024.

Phát biểu tại hội nghị, đồng chí Lò Văn Thoản, Phó Bí thư Huyện ủy yêu cầu văn phòng tham mưu quy chế mới.

Trước đó, báo cáo tại hội nghị cho biết, năm 2023 văn phòng đã tham mưu ban hành 312 văn bản. \
Văn phòng phục vụ chu đáo 48 hội nghị. Tuy nhiên, việc gửi báo cáo của một số xã còn chậm.
"""
    assert [kind for _, kind in _kinds(text)] == [
        StatementKind.TASK,
        StatementKind.RESULT,
        StatementKind.RESULT,
        StatementKind.LIMITATION,
    ]


def test_a_month_ahead_of_the_meeting_opens_the_plan_of_a_report_without_headings() -> None:
    text = """Chi bộ Trường Mầm non Hoa Ban sinh hoạt tháng 9

Chi bộ đã họp ngày 5/9/2023 do đồng chí Quàng Thị Inh, Bí thư Chi bộ chủ trì.

Tháng 8, nhà trường tuyển được 212 cháu, đạt 104% kế hoạch. Sân chơi thiếu bóng mát.

Tháng 9, chi bộ tập trung tổ chức khai giảng. Giáo viên các lớp cân đo trẻ xong trước 20/9.
"""
    assert [kind for _, kind in _kinds(text)] == [
        StatementKind.RESULT,
        StatementKind.LIMITATION,
        StatementKind.TASK,
        StatementKind.TASK,
    ]


def test_the_question_of_an_interview_opens_the_part_of_its_answer() -> None:
    text = """Trò chuyện đầu năm

Hỏi: Thưa ông, kết quả năm 2022 ra sao?
Ông Hà Văn Quỳ, Chủ tịch UBND huyện: Huyện đã cắt giảm 14 thủ tục, 98,2% hồ sơ đúng hạn.
Hỏi: Còn hạn chế gì không, thưa ông?
Ông Hà Văn Quỳ: Hạ tầng mạng ở vùng cao yếu.
Hỏi: Giải pháp năm 2023 là gì?
Ông Hà Văn Quỳ: Chúng tôi sẽ số hóa toàn bộ hồ sơ đất đai trước ngày 30/9.
"""
    assert [kind for _, kind in _kinds(text)] == [
        StatementKind.RESULT,
        StatementKind.LIMITATION,
        StatementKind.TASK,
    ]


def test_work_handed_over_is_done_left_undone_or_to_be_gone_on_with() -> None:
    text = """BIÊN BẢN
Bàn giao chức vụ Chủ tịch Hội Nông dân xã

Ngày 02 tháng 10 năm 2023, tại trụ sở UBND xã Mường É.

1. Công việc đã hoàn thành
- Đã kết nạp 46 hội viên mới.
2. Công việc còn dở dang
- Hồ sơ vay vốn của 12 hộ chưa trình ngân hàng.
3. Công việc phải làm tiếp
- Bên nhận trình hồ sơ vay vốn trước 31/10/2023.
"""
    assert [kind for _, kind in _kinds(text)] == [
        StatementKind.RESULT,
        StatementKind.LIMITATION,
        StatementKind.TASK,
    ]


def test_the_second_part_of_a_report_is_the_plan_that_its_headline_announces() -> None:
    text = """BÁO CÁO
Công tác tháng 6, nhiệm vụ tháng 7 năm 2022

Phần thứ nhất
Tháng 6, Văn phòng tiếp nhận 412 văn bản, phát hành 156 văn bản. Phục vụ 3 đoàn công tác của tỉnh.
Phần thứ hai
Phục vụ kỳ họp HĐND. Phòng Tổng hợp rà soát các kết luận chưa thực hiện, báo cáo trước 20/7.
"""
    assert [kind for _, kind in _kinds(text)] == [
        StatementKind.RESULT,
        StatementKind.RESULT,
        StatementKind.TASK,
        StatementKind.TASK,
    ]

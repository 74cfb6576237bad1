"""Statements where somebody reads a report out, takes the floor with an odd verb, or a meeting decides."""

from __future__ import annotations

from functools import cache

import pytest

from desktop.domain import Area, Extraction, Source, Statement, StatementKind
from desktop.extraction import extract

RESULT, LIMITATION = StatementKind.RESULT, StatementKind.LIMITATION
TASK = StatementKind.TASK

NEWS = """Văn phòng Huyện ủy Đồng Xuân Thượng tổng kết công tác năm 2018

Chiều 11/1/2019, Văn phòng Huyện ủy Đồng Xuân Thượng tổ chức hội nghị tổng kết công tác năm 2018. \
Dự hội nghị có đồng chí Phan Bá Trường, Bí thư Huyện ủy; bà Lê Thị Hợi, Chánh Văn phòng Huyện ủy.

{body}
"""

DIRECTIVE = """HUYỆN ỦY ĐỒNG XUÂN THƯỢNG
*
Số 04-CT/HU

Đồng Xuân Thượng, ngày 03 tháng 6 năm 2013

CHỈ THỊ
Về việc giữ gìn vệ sinh nguồn nước

Ban Thường vụ Huyện ủy yêu cầu:

1. Các xã nạo vét kênh mương trước ngày 30-6-2013.

2. Phòng Tài nguyên và Môi trường kiểm tra các hồ chứa.

{closing}
"""

PROGRAMME = """ĐẢNG ỦY XÃ ĐỒNG LÂM THƯỢNG
*
CHƯƠNG TRÌNH
Công tác năm 2024 của Đảng ủy xã

I. {heading}

- Thu ngân sách 12,4 tỷ đồng (105% dự toán).
- Đường vào hai bản vùng cao chưa được sửa chữa.

II. NHIỆM VỤ

- Đảng ủy kết nạp 10 đảng viên trong năm.
"""


@cache
def found(text: str) -> Extraction:
    return extract(Source("tin.txt", "", "text/plain", "utf-8", text))


def told(text: str, words: str) -> Statement:
    return next(one for one in found(text).statements if words in text[slice(*one.span)])


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("thẩm định 41 đề án", RESULT),
        ("không văn bản nào phải thu hồi", RESULT),
        ("Lượng văn bản qua mạng", RESULT),
        ("chất lượng vài báo cáo còn", LIMITATION),
    ],
)
def test_what_somebody_says_who_presents_the_report_is_its_account(words: str, kind: StatementKind) -> None:
    body = (
        "Trình bày báo cáo tại hội nghị, bà Lê Thị Hợi cho biết, năm qua Văn phòng thẩm định 41 đề án; "
        "không văn bản nào phải thu hồi. Lượng văn bản qua mạng chiếm 90%.\n\n"
        "Bên cạnh những mặt được, chất lượng vài báo cáo còn thấp, thiếu dự báo."
    )
    assert told(NEWS.format(body=body), words).kind is kind


def test_who_presents_the_report_and_asks_for_something_still_asks() -> None:
    body = "Trình bày báo cáo, bà Lê Thị Hợi đề nghị các phòng phải gửi số liệu trước ngày 20/1."
    assert told(NEWS.format(body=body), "gửi số liệu").kind is TASK


@pytest.mark.parametrize(
    "opening", ["Nói chuyện với cán bộ, công chức Văn phòng", "Trò chuyện với anh em cơ quan"]
)
def test_who_talks_to_the_staff_speaks_in_the_sentences_behind(opening: str) -> None:
    body = (
        f"{opening}, Bí thư Huyện ủy Phan Bá Trường ví Văn phòng như người gác cổng. "
        "Theo đồng chí, Văn phòng phải gửi báo cáo nhanh ngay trong ngày."
    )
    assert told(NEWS.format(body=body), "gửi báo cáo nhanh").directed_by == "Phan Bá Trường"


def test_what_a_meeting_settles_behind_a_speech_is_nobodys_directive() -> None:
    body = (
        "Phát biểu chỉ đạo, Bí thư Huyện ủy Phan Bá Trường yêu cầu Văn phòng giữ kỷ luật giờ giấc.\n\n"
        "Hội nghị chốt ba phần việc cho năm 2019: số hóa kho lưu trữ; lập sổ tiếp dân; sửa nhà khách."
    )
    task = told(NEWS.format(body=body), "số hóa kho lưu trữ")
    assert (task.kind, task.directed_by) == (TASK, None)


@pytest.mark.parametrize(
    "closing",
    [
        "Chỉ thị này phổ biến đến chi bộ và thay thế Chỉ thị số 02-CT/HU ngày 10-3-2009.",
        "Chỉ thị này được phổ biến tới mọi đảng viên.",
    ],
)
def test_to_make_a_directive_known_is_a_task(closing: str) -> None:
    text = DIRECTIVE.format(closing=closing)
    assert told(text, "Chỉ thị này").kind is TASK
    assert told(text, "nạo vét").kind is TASK


@pytest.mark.parametrize("heading", ["NHÌN LẠI NĂM 2023", "KẾT QUẢ NĂM 2023"])
def test_a_programme_that_looks_back_first_reports_there(heading: str) -> None:
    text = PROGRAMME.format(heading=heading)
    assert told(text, "Thu ngân sách").kind is RESULT
    assert told(text, "kết nạp 10").kind is TASK


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Huyện ủy Lâm Sơn mở lớp", TASK),
        ("nắm sổ hộ nghèo", TASK),
        ("rà lại xe công", TASK),
    ],
)
def test_items_counted_in_words_alone_are_items_whole(words: str, kind: StatementKind) -> None:
    body = (
        "Bí thư Huyện ủy Phan Bá Trường nêu ba việc. Một, nắm sổ hộ nghèo; xã nào sai phải xin lỗi dân. "
        "Hai, Văn phòng Huyện ủy Lâm Sơn mở lớp văn thư. Ba, rà lại xe công."
    )
    statement = told(NEWS.format(body=body), words)
    assert statement.kind is kind
    assert NEWS.format(body=body)[slice(*statement.span)].startswith(("nắm", "Văn phòng", "rà"))


def test_one_word_of_counting_makes_no_list() -> None:
    body = "Năm 2018, Văn phòng tiếp 40 lượt dân. Một, hai năm nay không có đơn vượt cấp."
    assert not [one for one in found(NEWS.format(body=body)).statements if one.span.start == 0]
    assert told(NEWS.format(body=body), "tiếp 40 lượt").kind is RESULT


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("Tuy nhiên, còn 4 đề án phải xin lùi thời hạn.", "phải xin lùi"),
        ("Tuy nhiên, nhà trọ chật chội. Có chuyền phải đắp chiếu cả tháng.", "đắp chiếu"),
        ("Năm 2018, kết nạp đảng viên mới thấp so với chỉ tiêu.", "thấp so với"),
    ],
)
def test_what_one_was_driven_to_is_a_shortcoming_and_no_demand(body: str, words: str) -> None:
    assert told(NEWS.format(body=body), words).kind is LIMITATION


def test_what_was_reached_all_the_same_is_a_result_among_shortcomings() -> None:
    body = (
        "Tuy nhiên, tiến độ hạ tầng ì ạch. Tuy kinh phí ít ỏi, huyện vẫn giúp được 27 hộ. Tuy có vốn, xã còn chậm."
    )
    assert told(NEWS.format(body=body), "27 hộ").kind is RESULT
    assert told(NEWS.format(body=body), "xã còn chậm").kind is LIMITATION


def test_who_asks_and_goes_on_to_tell_what_was_done_reports_it() -> None:
    body = (
        "Thảo luận tại hội nghị, bà Lò Thị Mỷ, Chủ tịch UBND xã Nà Lâm kiến nghị huyện sớm mở đường; "
        "đồng thời cho hay, đến nay 98% số hộ đã có điện."
    )
    assert told(NEWS.format(body=body), "mở đường").kind is StatementKind.PROPOSAL
    assert told(NEWS.format(body=body), "98% số hộ").kind is RESULT


def test_a_semicolon_in_front_of_what_to_do_with_certain_things_cuts() -> None:
    body = "Bí thư Huyện ủy Phan Bá Trường yêu cầu Văn phòng gửi bản tin sáng; những việc gấp thì báo cáo ngay."
    text = NEWS.format(body=body)
    assert text[slice(*told(text, "báo cáo ngay").span)] == "những việc gấp thì báo cáo ngay"


def test_a_person_whose_name_holds_a_verb_is_given_no_work_and_speaks_behind() -> None:
    body = (
        "Bí thư Huyện ủy Phan Bá Trường yêu cầu Văn phòng gửi bản tin mỗi sáng.\n\n"
        "Ông Cao Xuân Bình (Phó Chủ tịch UBND huyện) thì nhìn xa hơn. Ông bảo Văn phòng phải lo kho lưu trữ."
    )
    text = NEWS.format(body=body)
    assert not [one for one in found(text).statements if "nhìn xa" in text[slice(*one.span)]]
    assert told(text, "kho lưu trữ").directed_by == "Cao Xuân Bình"


@pytest.mark.parametrize(
    "body",
    [
        "Cuối buổi, 26 thợ giỏi được gắn huy hiệu “Bàn tay vàng”.",
        "Dịp này, chị Trần Thị Mơ nhận căn nhà “Mái ấm công đoàn” trị giá 20 triệu đồng.",
    ],
)
def test_badges_pinned_and_houses_given_are_awards(body: str) -> None:
    assert found(NEWS.format(body=body)).statements[-1].kind is StatementKind.AWARD


@pytest.mark.parametrize(
    ("item", "doer"),
    [
        (
            "Cải cách hành chính: Trung tâm Phục vụ hành chính công lập đội lưu động.",
            "Trung tâm Phục vụ hành chính công",
        ),
        ("Phòng Tổng hợp mỗi sáng gửi Thường trực bản điểm tin.", "Phòng Tổng hợp"),
        ("Phòng Quản trị thuê xe đưa cán bộ đi cơ sở.", "Phòng Quản trị"),
        ("Chi cục Quản lý thị trường mở đợt cao điểm chống hàng giả.", "Chi cục Quản lý thị trường"),
        ("Trung tâm Xúc tiến thương mại thì lo đưa hàng về xã.", "Trung tâm Xúc tiến thương mại"),
    ],
)
def test_the_doer_stands_behind_a_label_and_ends_before_its_time_and_verb(item: str, doer: str) -> None:
    text = DIRECTIVE.format(closing=f"3. {item}")
    assert told(text, item.rstrip(".")).assignee == doer


@pytest.mark.parametrize(
    ("item", "due"),
    [
        ("Công an xã mở đợt cao điểm từ nay đến rằm tháng Giêng.", "từ nay đến rằm tháng Giêng"),
        ("Văn phòng gửi tài liệu cho đại biểu trước ít nhất 05 ngày làm việc.", "trước ít nhất 05 ngày làm việc"),
        ("UBND xã dọn chợ trước rằm tháng Bảy.", "trước rằm tháng Bảy"),
    ],
)
def test_full_moons_and_days_ahead_are_deadlines(item: str, due: str) -> None:
    text = DIRECTIVE.format(closing=f"3. {item}")
    assert [text[slice(*one.span)] for one in told(text, item.rstrip(".")).due] == [due]


@pytest.mark.parametrize(
    ("item", "area"),
    [
        ("Liên đoàn Lao động huyện ký thỏa ước lao động tập thể mới.", Area.PERSONNEL),
        ("Các công ty trả thưởng Tết cho thợ xong trước 25 tháng Chạp.", Area.PERSONNEL),
        ("Công đoàn huyện mở rộng quỹ tương trợ.", Area.FINANCE),
    ],
)
def test_what_unions_care_for_is_staff_and_money(item: str, area: Area) -> None:
    text = DIRECTIVE.format(closing=f"3. {item}")
    assert told(text, item.rstrip(".")).area is area

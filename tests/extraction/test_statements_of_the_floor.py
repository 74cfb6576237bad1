"""Who asks from the floor, what a board reports to a meeting, and where a paper turns to its own units."""

from __future__ import annotations

import pytest

from desktop.domain import Source, Statement, StatementKind
from desktop.extraction import extract

TASK, RESULT, AWARD = StatementKind.TASK, StatementKind.RESULT, StatementKind.AWARD
LIMITATION, PROPOSAL = StatementKind.LIMITATION, StatementKind.PROPOSAL
NEWS = """Công ty Chè Bàu Cạn tổng kết năm 2021, triển khai nhiệm vụ năm 2022
14/01/2022 - 09:12

Sáng 13/01, Công ty Chè Bàu Cạn tổ chức hội nghị tổng kết năm 2021, triển khai nhiệm vụ năm 2022. \
Ông Lê Văn Thọ, Phó Chủ tịch UBND tỉnh dự và chỉ đạo. Ông Mai Văn Ký, Tổng Giám đốc Công ty chủ trì.

Theo báo cáo, năm 2021 Công ty đã hoàn thành 5/6 chỉ tiêu, doanh thu đạt 212 tỷ đồng. """
FLOOR = "\n\nChia sẻ tại hội nghị, bà Hồ Thị Nga, Đội trưởng Đội 3 cho biết tổ của bà đã hái được 42 tấn chè búp. "
SPEECH = "\n\nPhát biểu chỉ đạo, ông Lê Văn Thọ đề nghị Công ty chăm lo Tết cho công nhân nghèo. "
END = "\n\nHội nghị kết thúc lúc 11 giờ cùng ngày.\n"
MINUTES = """CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

BIÊN BẢN
Đại hội thành viên năm 2021 Hợp tác xã Vận tải Trà Khúc

Hồi 8 giờ ngày 16 tháng 5 năm 2021, tại trụ sở, Hợp tác xã Vận tải Trà Khúc mở Đại hội thành viên năm 2021.

I. THÀNH PHẦN
1. Khách mời: ông Bùi Tá Hân, Phó Chủ tịch UBND phường.
2. Chủ trì: ông Phạm Ngọc Sô, Chủ tịch Hội đồng quản trị; bà Lê Thị Ất, Trưởng Ban Kiểm soát.

II. DIỄN BIẾN
1. Báo cáo của Hội đồng quản trị
a) Về kết quả năm 2020:
- Vận chuyển 31.000 lượt khách, doanh thu 4,2 tỷ đồng.
- Hai xe khách hỏng liên tục, lỗ 60 triệu đồng.
b) Về kế hoạch năm 2021:
- Mua thêm 2 xe mới, vay 900 triệu đồng xong trước tháng 8.
2. Báo cáo của Ban Kiểm soát
Bà Lê Thị Ất báo cáo: trong năm Ban đã kiểm tra 3 lần, sổ quỹ khớp. Riêng công nợ của 9 xã viên còn 74 triệu. \
Ban Kiểm soát đề nghị Đại hội cho phép xóa nợ cho hai xã viên đã mất.
3. Ý kiến của khách mời
Ông Bùi Tá Hân đề nghị Hợp tác xã lắp thiết bị giám sát trên mọi xe trong quý III.

III. BIỂU QUYẾT
Đại hội nhất trí thông qua các báo cáo và phương án. Đại hội tặng quà cho 5 lái xe an toàn.

        THƯ KÝ                                  CHỦ TỌA
 Trần Văn Ba                          Phạm Ngọc Sô
"""


def found_in(text: str, words: str) -> Statement | None:
    statements = extract(Source("t.txt", "", "text/plain", "utf-8", text)).statements
    at = text.index(words)
    return next((one for one in statements if one.span.start <= at < one.span.end), None)


def kind_in(text: str, words: str) -> StatementKind | None:
    statement = found_in(text, words)
    return statement.kind if statement else None


@pytest.mark.parametrize(
    "words",
    [
        "Bà đề nghị Công ty sửa lại đường lô số 7 trước vụ hái.",
        "Bà Nga đề nghị tỉnh cho Đội vay vốn trồng lại 12 ha chè.",
        "Ông Y Thuần, Chủ tịch UBND xã thay mặt bà con mong muốn Công ty xây thêm một điểm thu mua.",
        "Ông Rơ Châm Lơ, Tổ trưởng Tổ 5 thì mong được Công ty tập huấn về phân bón.",
        "Bà Trần Thị Sáu, Chủ tịch Công đoàn thay mặt người lao động đề nghị Công ty tăng tiền ăn ca.",
    ],
)
def test_those_on_the_floor_ask_and_order_nobody(words: str) -> None:
    assert kind_in(f"{NEWS}{FLOOR}{words}{END}", words) is PROPOSAL


def test_a_leader_who_takes_the_floor_still_gives_work() -> None:
    words = "Ông Thọ cũng nhắc các đội không để chè già quá lứa."
    assert kind_in(f"{NEWS}{FLOOR}{SPEECH}{words}{END}", words) is TASK


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Ông Siu Bơng, Đội trưởng Đội 5 thông tin, anh em phối hợp vận động 38 hộ trả lại đất lấn.", RESULT),
        ("Ông Siu Bơng, Đội trưởng Đội 5 cho biết đội đã bám lô suốt 9 ngày khi đường vào bị sạt lở.", RESULT),
        ("Nhờ kiên trì như thế, hai năm liền Đội 3 không có trường hợp tai nạn, sản lượng đạt 42 tấn.", RESULT),
    ],
)
def test_work_told_on_the_floor_is_a_result(words: str, kind: StatementKind) -> None:
    assert kind_in(f"{NEWS}{FLOOR}{words}{END}", words) is kind


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Nợ xấu được kiểm soát ở mức 1,2%.", RESULT),
        ("Thanh tra Công ty đã thu hồi 320 triệu đồng chi sai đối tượng.", RESULT),
        ("Chương trình hợp tác đã giúp 38 hộ vay 12 tỷ đồng với lãi suất 6%.", RESULT),
        ("Giá bán giữa các vùng không đều.", LIMITATION),
    ],
)
def test_what_was_dealt_with_is_no_shortcoming(words: str, kind: StatementKind) -> None:
    assert kind_in(f"{NEWS}{words}{END}", words) is kind


@pytest.mark.parametrize(
    "words",
    [
        "Công ty quản lý 1.046 ha đất tự nhiên, trong đó có 712 ha chè.",
        "Bàu Cạn có 31 km đường biên giới với nước bạn.",
        "Hội nghị do Liên hiệp Chè Tây Nguyên tổ chức chiều 13/01.",
        "Tham gia điều hành có bà Hồ Thị Nga, Đội trưởng Đội 3.",
    ],
)
def test_what_a_body_is_and_who_came_is_no_statement(words: str) -> None:
    assert kind_in(f"{NEWS}\n\n{words}{END}", words) is None


def test_praise_that_names_the_work_is_a_result() -> None:
    words = "Ông Lê Văn Thọ đánh giá cao việc Công ty chấp hành nghiêm lịch xả nước của tỉnh."
    assert kind_in(f"{NEWS}\n\n{words}{END}", words) is RESULT
    bare = "Ông Lê Văn Thọ đánh giá cao những kết quả đã đạt được."
    assert kind_in(f"{NEWS}\n\n{bare}{END}", bare) is None


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Vận chuyển 31.000", RESULT),
        ("Hai xe khách hỏng", LIMITATION),
        ("Mua thêm 2 xe", TASK),
        ("Bà Lê Thị Ất báo cáo", RESULT),
        ("Riêng công nợ", LIMITATION),
        ("Ban Kiểm soát đề nghị", PROPOSAL),
        ("Ông Bùi Tá Hân đề nghị", TASK),
        ("Đại hội nhất trí", None),
        ("Đại hội tặng quà", AWARD),
    ],
)
def test_minutes_of_a_cooperative_are_read_by_their_reports(words: str, kind: StatementKind | None) -> None:
    assert kind_in(MINUTES, words) is kind


def test_minutes_review_the_year_that_their_headings_name() -> None:
    facts = extract(Source("t.txt", "", "text/plain", "utf-8", MINUTES)).facts
    assert (facts.review_year, facts.plan_year) == (2020, 2021)


def test_what_was_asked_at_the_meeting_is_told_in_the_standfirst() -> None:
    words = "Đó là yêu cầu được ông Lê Văn Thọ đặt ra khi kết luận hội nghị: Công ty phải giữ giá thu mua."
    task = found_in(NEWS.replace("\n\nSáng", f"\n\n{words}\n\nSáng", 1) + END, words)
    assert task is not None
    assert (task.kind, task.directed_by) == (TASK, "Lê Văn Thọ")


PLAN = """SỞ NỘI VỤ TỈNH AN GIANG      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
BAN THI ĐUA                       Độc lập - Tự do - Hạnh phúc
Số: 12/KH-BTĐ               An Giang, ngày 05 tháng 4 năm 2018

KẾ HOẠCH
Công tác quý II năm 2018

Căn cứ Chương trình công tác năm 2018 của Sở Nội vụ, Ban Thi đua xây dựng kế hoạch như sau:

I. NHIỆM VỤ
- Phòng Nghiệp vụ: hướng dẫn hồ sơ, tổ chức đoàn lãnh đạo tỉnh thăm, chúc mừng 15 gia đình tiêu biểu;
- Văn phòng báo cáo kết quả trước ngày 25/6.

II. KIẾN NGHỊ
Đề nghị Sở Nội vụ bổ sung 01 biên chế cho Ban.

Trong quá trình thực hiện nếu có vướng mắc, đề nghị các phòng kịp thời báo cáo Trưởng ban./.

TRƯỞNG BAN
(Đã ký)
Lê Thị Kim Chi
"""


@pytest.mark.parametrize(
    ("words", "kind"),
    [("Phòng Nghiệp vụ", TASK), ("Đề nghị Sở Nội vụ", PROPOSAL), ("Trong quá trình", TASK)],
)
def test_a_plan_ends_with_what_its_own_units_are_to_do(words: str, kind: StatementKind) -> None:
    assert kind_in(PLAN, words) is kind


def test_the_grounds_of_a_plan_name_no_host() -> None:
    host = extract(Source("t.txt", "", "text/plain", "utf-8", PLAN)).facts.host
    assert (host or "").startswith("Ban Thi đua")


DIRECTIVE = """ỦY BAN NHÂN DÂN
HUYỆN TRÀ KHÚC
Số: 05/CT-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Trà Khúc, ngày 12 tháng 3 năm 2012

CHỈ THỊ
Về việc phòng cháy, chữa cháy rừng năm 2012

UBND huyện yêu cầu các ngành thực hiện tốt các nhiệm vụ sau:

1. Bưu điện huyện lắp thêm 4 máy điện thoại cho các bản vùng cao.

Phân công đồng chí Lê Công Tạo, Phó Chủ tịch UBND huyện, Trưởng Ban Chỉ huy Phòng cháy chữa cháy rừng huyện trực \
tiếp chỉ đạo việc thực hiện Chỉ thị này.

CHỦ TỊCH
(Đã ký)
Võ Văn Nghị
"""


def test_who_is_put_in_charge_is_the_doer_and_no_speaker() -> None:
    task = found_in(DIRECTIVE, "Phân công")
    assert task is not None
    assert task.core is not None
    assert (task.kind, task.directed_by) == (TASK, None)
    assert DIRECTIVE[task.core.start :].startswith("đồng chí Lê Công Tạo")
    assert "Lê Công Tạo" in (task.assignee or "")


def test_a_post_office_is_a_doer() -> None:
    task = found_in(DIRECTIVE, "Bưu điện")
    assert task is not None
    assert task.assignee == "Bưu điện huyện"


def test_who_asks_with_a_long_post_is_no_doer() -> None:
    words = "Trưởng Ban Tổ chức Tỉnh ủy đề nghị Đảng ủy xã bố trí lại cán bộ cho đúng sở trường."
    text = f"""Đảng bộ xã Ea Lốp tổng kết năm 2022, bàn nhiệm vụ năm 2023
20/12/2022 13:05

Ngày 18/12, Đảng ủy xã Ea Lốp tổ chức hội nghị tổng kết năm 2022, bàn nhiệm vụ năm 2023. Dự có đồng chí Nay Giáo, \
Ủy viên Ban Thường vụ Tỉnh ủy, Trưởng Ban Tổ chức Tỉnh ủy.

Năm 2022, Đảng bộ đã kết nạp 29 đảng viên, đạt 145% kế hoạch.

Đồng chí Nay Giáo chúc mừng những kết quả Đảng bộ xã đạt được. {words}
"""
    task = found_in(text, words)
    assert task is not None
    assert (task.kind, task.directed_by) == (TASK, "Nay Giáo")
    assert (task.assignee or "").startswith("Đảng ủy xã")


def test_parts_of_any_number_of_months_tell_the_years() -> None:
    text = DIRECTIVE.replace(
        "CHỈ THỊ\nVề việc phòng cháy, chữa cháy rừng năm 2012",
        "THÔNG BÁO KẾT LUẬN\nvề tình hình 7 tháng đầu năm, nhiệm vụ những tháng cuối năm 2012",
    )
    facts = extract(Source("t.txt", "", "text/plain", "utf-8", text)).facts
    assert (facts.review_year, facts.plan_year) == (2012, 2012)


def test_banks_are_no_times() -> None:
    words = "Ông đề nghị các chi nhánh ngân hàng quý II giãn nợ cho người trồng chè trước mùa lụt."
    task = found_in(f"{NEWS}{SPEECH}{words}{END}", words)
    assert task is not None
    assert [time.text for time in task.due] == ["quý II", "trước mùa lụt"]


def test_what_else_a_site_offers_is_noise() -> None:
    text = f"{NEWS}{SPEECH}\n\nMời bạn đọc thêm: Chè búp vào siêu thị{END}"
    noise = [text[a:b] for a, b in extract(Source("t.txt", "", "text/plain", "utf-8", text)).noise]
    assert "Mời bạn đọc thêm: Chè búp vào siêu thị" in noise

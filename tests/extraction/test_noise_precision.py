"""What looks like the page and is the report: it must never become noise."""

from __future__ import annotations

import pytest

from desktop.extraction.document import Document
from desktop.extraction.facts import find_facts
from desktop.extraction.noise import mark_noise
from desktop.extraction.segments import split_lines

CLOCK = "05/01/2026 08:00"
HEAD = (
    f"Đảng bộ xã Bình An tổng kết công tác năm 2025\n{CLOCK}\n"
    "Sáng 4/1, Đảng ủy xã Bình An tổ chức hội nghị tổng kết công tác năm 2025, triển khai nhiệm vụ năm 2026.\n"
    "Năm 2025, Đảng bộ xã đã lãnh đạo hoàn thành 18/18 chỉ tiêu; thu ngân sách đạt 120% dự toán được giao.\n"
)
TAIL = (
    "Kết luận hội nghị, đồng chí Bí thư Đảng ủy yêu cầu các chi bộ khẩn trương cụ thể hóa nghị quyết bằng chương "
    "trình, kế hoạch, hoàn thành trước ngày 20/1, gắn trách nhiệm người đứng đầu.\n"
)
LETTER = (
    "UBND TỈNH HÀ LAM\nSỞ TÀI CHÍNH\nSố: 45/STC-NS\n{subject}CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    "Độc lập - Tự do - Hạnh phúc\nHà Lam, ngày 12 tháng 4 năm 2023\n\n"
    "Kính gửi: Các phòng Tài chính - Kế hoạch huyện.\n\n"
    "Sở Tài chính đề nghị các đơn vị khẩn trương báo cáo kết quả thực hiện dự toán quý I năm nay.\n"
    "1. Báo cáo gửi về Sở trước ngày 20/4/2023.\nNơi nhận:\n- Như trên;\n"
    "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nTrần Văn Tới\n"
)


def noise(text: str) -> list[str]:
    return [text[a:b] for a, b in mark_noise(split_lines(Document(text=text))).noise]


@pytest.mark.parametrize(
    "line",
    [
        "Chủ trì hội nghị: đồng chí Lê Văn An, Bí thư Đảng ủy; Trần Thị Bé, Phó Bí thư Đảng ủy",
        "Đại biểu dự hội nghị có đồng chí Lê Văn An, Chủ tịch UBND tỉnh.",
        "Các đại biểu tham dự hội nghị đã thảo luận, góp ý vào dự thảo báo cáo.",
        "Các đại biểu biểu quyết thông qua 12 chỉ tiêu của năm tới.",
        "Hình ảnh người cán bộ tận tụy đã được nhân lên ở 12 chi bộ.",
        "Ban Xây dựng Đảng chủ trì, phối hợp với Công an xã kiểm tra việc học tập nghị quyết",
    ],
)
def test_a_sentence_that_opens_like_a_caption_is_the_report(line: str) -> None:
    assert noise(f"{HEAD}{line}\n{TAIL}") == [CLOCK]


@pytest.mark.parametrize(
    "line",
    [
        "Cập nhật dữ liệu đảng viên lên phần mềm trước ngày 30/6",
        "Xuất bản 12 số bản tin nội bộ",
        "Góp ý dự thảo văn kiện trước ngày 15/10",
        "Thích ứng linh hoạt, kiểm soát hiệu quả dịch bệnh",
        "Danh mục nhiệm vụ trọng tâm",
        "Chia sẻ dữ liệu dân cư giữa các phòng, ban",
        "Bản đồ quy hoạch được công khai ở trụ sở",
        "| 1 | Rà soát văn bản | Phòng Tư pháp | 30/6 |",
    ],
)
def test_an_item_that_opens_like_the_page_is_the_report(line: str) -> None:
    assert noise(f"{HEAD}{line}\n{TAIL}") == [CLOCK]


@pytest.mark.parametrize(
    "line",
    [
        "Cập nhật: 05/01/2026 10:00",
        "Chia sẻ",
        "Bình luận (0)",
        "Bình luận Gửi ý kiến của bạn",
        "Từ khóa: tổng kết",
    ],
)
def test_the_same_words_alone_or_in_front_of_a_mark_are_the_page(line: str) -> None:
    assert noise(f"{HEAD}{TAIL}{line}\n") == [CLOCK, line]


def test_the_report_goes_on_behind_a_list_of_other_news() -> None:
    other = "Tin liên quan\nXã Bình An ra quân trồng cây\n"
    plan = "NHIỆM VỤ TRỌNG TÂM NĂM 2026\n- Chi bộ thôn 1 làm xong đường nội đồng trước 30/6\n"
    told = [CLOCK, "Tin liên quan", "Xã Bình An ra quân trồng cây"]
    assert noise(f"{HEAD}{other}{plan}{TAIL}") == told
    assert noise(f"{HEAD}Tin liên quan\n{TAIL}") == told[:2]


def test_closed_items_of_work_behind_a_cue_of_the_page_are_the_report() -> None:
    items = "- Phòng Kinh tế tham mưu kế hoạch trước 15/1;\n- Công an xã tiếp tục giữ vững an ninh dịp Tết.\n"
    assert noise(f"{HEAD}{TAIL}Xem thêm\n{items}Lê Hà\n") == [CLOCK, "Xem thêm", "Lê Hà"]


def test_what_a_colon_announces_is_no_row_of_captions() -> None:
    items = (
        "Ban Xây dựng Đảng chủ trì kiểm tra việc học tập nghị quyết\n"
        "Ủy ban Kiểm tra trình bày kế hoạch giám sát trong tháng 2\nCông an xã thăm các hộ thuộc diện cam kết\n"
    )
    assert noise(f"{HEAD}Đồng chí giao:\n{items}{TAIL}") == [CLOCK]


def test_a_directive_in_front_of_a_credit_stays() -> None:
    assert noise(f"{HEAD}{TAIL.strip()} Ảnh: V.T\n") == [CLOCK, "Ảnh: V.T"]


def test_the_sentence_right_above_a_credit_is_its_caption_where_it_is_set_off() -> None:
    caption = "Chủ tịch UBND xã Lê Văn An xem gian hàng nông sản của hợp tác xã."
    assert noise(f"{HEAD}\n{caption}\n(Ảnh: NTCC)\n\n{TAIL}") == [CLOCK, caption, "(Ảnh: NTCC)"]
    assert noise(f"{HEAD}{caption}\n(Ảnh: NTCC)\n\n{TAIL}") == [CLOCK, "(Ảnh: NTCC)"]


@pytest.mark.parametrize("cue", ["Tin tiêu điểm", "Chia sẻ bài viết   Tin liên quan", "Đừng bỏ lỡ", "Đọc nhiều"])
def test_the_foot_of_a_page_begins_with_the_reporter_above_its_box(cue: str) -> None:
    text = f"{HEAD}{TAIL}XUÂN HÀ\n{cue}\nCầu mới thông xe đón năm mới\n"
    assert noise(text) == [CLOCK, "XUÂN HÀ", cue, "Cầu mới thông xe đón năm mới"]


@pytest.mark.parametrize(
    ("subject", "title"),
    [
        ("V/v báo cáo thực hiện dự toán\nquý I năm 2023\n", "V/v báo cáo thực hiện dự toán\nquý I năm 2023"),
        ("Về việc báo cáo dự toán\n", "Về việc báo cáo dự toán"),
        ("", None),
    ],
)
@pytest.mark.parametrize("appendix", ["", "\nPHỤ LỤC 01\nDANH MỤC BÁO CÁO\nRà soát thu ngân sách\n"])
def test_a_letter_is_titled_by_its_subject_and_its_text_is_the_report(
    subject: str, title: str | None, appendix: str
) -> None:
    text = LETTER.format(subject=subject) + appendix
    document = find_facts(mark_noise(split_lines(Document(text=text))))
    assert (document.facts.title, document.facts.host) == (title, "Sở Tài chính tỉnh Hà Lam")
    assert [text[a:b] for a, b in document.noise] == [
        "UBND TỈNH HÀ LAM",
        "SỞ TÀI CHÍNH",
        "Số: 45/STC-NS",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Hà Lam, ngày 12 tháng 4 năm 2023",
        "Nơi nhận:",
        "- Như trên;",
    ]


def test_the_letterhead_beside_the_subject_is_noise() -> None:
    text = (
        "ĐẢNG ỦY XÃ BÌNH AN          ĐẢNG CỘNG SẢN VIỆT NAM\nSố 12-CV/ĐU\n"
        "V/v chuẩn bị hội nghị     Bình An, ngày 03 tháng 9 năm 2025\n\nKính gửi: Các chi bộ trực thuộc;\n\n"
        "Đảng ủy xã yêu cầu các chi bộ chuẩn bị báo cáo sơ kết 9 tháng đầu năm, gửi trước ngày 20/9.\n"
    )
    assert noise(text)[2:] == ["     Bình An, ngày 03 tháng 9 năm 2025"]


@pytest.mark.parametrize(
    "headline",
    [
        "Công đoàn ngành than: “Thợ lò có chỗ ở tử tế thì mới gắn bó lâu dài với mỏ”",
        "Chính quyền hai cấp ở Bình An nửa năm nhìn lại: “Việc gì có lợi cho dân thì làm”",
    ],
)
def test_a_headline_that_ends_with_a_quotation_is_the_headline(headline: str) -> None:
    text = HEAD.replace(HEAD.split("\n", 1)[0], headline) + TAIL
    document = find_facts(mark_noise(split_lines(Document(text=text))))
    assert document.facts.title == headline


def test_a_section_with_a_dash_beside_the_clock_is_no_headline() -> None:
    text = f"Chính trị - Xã hội   03/07/2009 7:52:06 AM\n{HEAD.replace(CLOCK, '')}{TAIL}"
    document = find_facts(mark_noise(split_lines(Document(text=text))))
    assert str(document.facts.published) == "2009-07-03"
    assert document.facts.title == "Đảng bộ xã Bình An tổng kết công tác năm 2025"


def test_a_text_typed_without_marks_is_no_foreign_furniture() -> None:
    text = (
        "Dang bo xa Binh An tong ket cong tac nam 2025\n"
        "Sang 4/1, Dang uy xa Binh An to chuc hoi nghi tong ket cong tac nam 2025, trien khai nhiem vu nam 2026.\n"
        "Dang uy xa yeu cau cac chi bo hoan thanh chi tieu truoc ngay 30/6 va bao cao ket qua ve Dang uy xa.\n"
    )
    assert noise(text) == []
    assert noise(f"{HEAD}Share this page with your friends\n{TAIL}") == [
        CLOCK,
        "Share this page with your friends",
    ]

"""Pages of portals of communes and sectors: whose site it is, bylines with their office, links, tags, scenes."""

from __future__ import annotations

import pytest

from desktop.domain import Extraction, Source
from desktop.extraction import extract

BODY = """Ngày 7/4, Ban Chấp hành Đảng bộ phường Kim Lư họp phiên thứ sáu, đánh giá công tác quý I, triển khai \
nhiệm vụ quý II/2026. Bí thư Đảng ủy phường Mạc Thị Nhàn chủ trì.

Trong quý, phường tiếp nhận 6.812 hồ sơ, trả đúng và trước hạn 99,2%, thu ngân sách ước đạt 61,4 tỷ đồng.

{inside}Bí thư Đảng ủy yêu cầu Văn phòng Đảng ủy số hóa xong hồ sơ đảng viên trong tháng 4, Ủy ban Kiểm tra \
giám sát việc xử lý đơn thư tại 4 tổ dân phố, kết thúc trước 15/6.
"""
HEADLINE = "Kim Lư: Việc gì chưa xong phải ghi rõ ai chịu trách nhiệm"


def page(head: str = "", inside: str = "", end: str = "") -> tuple[Extraction, str]:
    text = f"{head}{HEADLINE}\n08/04/2026 | 16:05\n\n{BODY.format(inside=inside)}{end}"
    return extract(Source("tin.txt", "", "text/plain", "utf-8", text)), text


def noise_of(found: tuple[Extraction, str]) -> list[str]:
    extraction, text = found
    return [text[slice(*span)] for span in extraction.noise]


@pytest.mark.parametrize(
    "head",
    [
        "TRANG THÔNG TIN ĐIỆN TỬ PHƯỜNG KIM LƯ - THÀNH PHỐ HẢI ĐÔNG MIỀN DUYÊN HẢI BẮC BỘ\n",
        "PHƯỜNG KIM LƯ - THÀNH PHỐ HẢI PHÒNG\nTrang chủ > Tin tức > Xây dựng Đảng\n",
        "ĐẢNG BỘ PHƯỜNG KIM LƯ HƯỚNG VỀ CƠ SỞ, VÌ NHÂN DÂN\nTrang nhất / Tin tức / Trong phường\n",
    ],
)
def test_whose_site_it_is_stands_above_the_path_of_the_page_and_is_no_headline(head: str) -> None:
    found = page(head)
    assert found[0].facts.title == HEADLINE
    assert head.split("\n", maxsplit=1)[0] in noise_of(found)


def test_the_session_of_a_body_bears_the_name_of_the_host() -> None:
    text = (
        "Việc nào xong việc ấy\n\nThẳng thắn, ít khen là không khí Hội nghị Ban Chấp hành Đảng bộ phường Kim Lư "
        "lần thứ sáu, đánh giá công tác quý I, diễn ra ngày 7/4/2026. Đảng bộ kết nạp 19 đảng viên trong quý.\n"
    )
    found = extract(Source("tin.txt", "", "text/plain", "utf-8", text))
    assert found.facts.host == "Ban Chấp hành Đảng bộ phường Kim Lư"


def test_a_place_that_sounds_like_a_verb_is_part_of_the_host() -> None:
    text = (
        "Tuổi trẻ góp sức\n\nTrong hai ngày 8 và 9-1-1999, tại TP Cần Thơ, Ban Chấp hành Tỉnh đoàn Cần Thơ họp "
        "phiên mở rộng, kiểm điểm công tác Đoàn năm 1998. Đoàn viên đã góp 96.000 ngày công.\n"
    )
    assert (
        extract(Source("tin.txt", "", "text/plain", "utf-8", text)).facts.host == "Ban Chấp hành Tỉnh đoàn Cần Thơ"
    )


@pytest.mark.parametrize(
    "byline", ["Nguyễn Tươi (Phòng Văn hóa - Xã hội)", "Q.K", "Trần Ly (Văn phòng Đảng ủy phường)"]
)
def test_who_sent_the_news_in_is_no_official_though_the_office_stands_in_brackets(byline: str) -> None:
    found = page(end=f"\n{byline}\n")
    assert byline in noise_of(found)
    assert [one.name for one in found[0].officials] == ["Mạc Thị Nhàn"]


@pytest.mark.parametrize(
    "line",
    [
        "#kimlu #hoinghiBCH #quyI2026",
        "|<< Trang trước | Trang sau >>|",
        "(Xem tiếp trang 4)",
        "Về trang trước   Gửi email   In trang",
        "P.2",
        "Bạn đang đọc bài viết Kim Lư: Việc gì chưa xong tại chuyên mục Xây dựng Đảng. Mọi góp ý gửi Tòa soạn.",
    ],
)
def test_tags_and_links_at_the_foot_are_noise(line: str) -> None:
    assert line in noise_of(page(end=f"\n{line}\n"))


@pytest.mark.parametrize(
    "scene", ["Các vị đại biểu tham dự Hội nghị.", "Điểm cầu phường Kim Lư.", "Toàn cảnh hội nghị."]
)
def test_a_paragraph_that_only_tells_what_a_picture_shows_is_noise(scene: str) -> None:
    assert scene in noise_of(page(inside=f"{scene}\n\n"))


def test_a_sentence_about_those_who_came_stays_in_the_report_where_it_names_somebody() -> None:
    scene = "Các đại biểu dự hội nghị có đồng chí Vũ Sơn Lâm, Phó Trưởng Ban Tổ chức Thành ủy."
    assert scene not in noise_of(page(inside=f"{scene}\n\n"))


def test_short_forms_of_a_letterhead_are_written_out_where_the_text_does() -> None:
    text = """UBND TỈNH ĐẮK LẮK
BAN QLDA CÔNG TRÌNH GIAO THÔNG
Số: 614/BC-BQLDA
Đắk Lắk, ngày 07 tháng 6 năm 2024

BÁO CÁO
Công tác tuần 23 và chương trình công tác tuần 24

Ban Quản lý dự án công trình giao thông báo cáo kết quả tuần 23 như sau:
I. KẾT QUẢ
- Thảm xong 2,4 km bê tông nhựa.
"""
    host = extract(Source("bc.txt", "", "text/plain", "utf-8", text)).facts.host or ""
    assert host.lower().startswith("ban quản lý dự án công trình giao thông")


def test_the_head_of_a_printed_page_names_the_paper() -> None:
    found = page("Báo KIM LƯ - Thứ năm 14-1-1999 - Trang 1\n\n")
    assert found[0].facts.source == "Báo KIM LƯ"

"""Who issues a document, by letterheads broken and filled in many ways; what a letter is for."""

from __future__ import annotations

import pytest

from desktop.domain import ReportFacts
from desktop.extraction.document import Document
from desktop.extraction.facts import find_facts
from desktop.extraction.noise import mark_noise
from desktop.extraction.segments import split_lines

PAPER = (
    "{head}\nSố: 12/BC\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
    "Hà Lam, ngày 05 tháng 1 năm 2026\n\nBÁO CÁO\nkết quả công tác năm 2025, nhiệm vụ năm 2026\n-----\n"
    "Năm 2025, các cấp đã hoàn thành 18/18 chỉ tiêu; thu ngân sách đạt 120% dự toán được giao, tăng khá.\n"
)


def facts(text: str) -> ReportFacts:
    return find_facts(mark_noise(split_lines(Document(text=text)))).facts


@pytest.mark.parametrize(
    ("head", "host"),
    [
        ("HỘI LIÊN HIỆP\nPHỤ NỮ TỈNH HÀ LAM", "Hội Liên hiệp Phụ nữ tỉnh Hà Lam"),
        (
            "SỞ NÔNG NGHIỆP VÀ PHÁT\nTRIỂN NÔNG THÔN\nTỈNH HÀ LAM",
            "Sở Nông nghiệp và Phát triển nông thôn tỉnh Hà Lam",
        ),
        ("HỘI ĐỒNG NHÂN DÂN\nTỈNH HÀ LAM\nKHÓA XVIII, KỲ HỌP THỨ 10", "Hội đồng nhân dân tỉnh Hà Lam"),
        ("THỦ TƯỚNG CHÍNH PHỦ", "Thủ tướng Chính phủ"),
        ("CHỦ TỊCH UBND TỈNH HÀ LAM", "Chủ tịch UBND tỉnh Hà Lam"),
        ("UBND TỈNH HÀ LAM\nSỞ NỘI VỤ", "Sở Nội vụ tỉnh Hà Lam"),
    ],
)
def test_the_issuer_is_read_over_line_breaks_and_without_its_session(head: str, host: str) -> None:
    assert facts(PAPER.format(head=head)).host == host


def test_a_letter_is_for_the_year_of_its_day_and_looks_back_on_the_year_it_names() -> None:
    text = (
        "UBND TỈNH HÀ LAM\nSố: 45/UBND\nV/v thực hiện nhiệm vụ khắc phục hạn chế về Chỉ số năm 2023\n"
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nHà Lam, ngày 8 tháng 7 năm 2024\n\nKính gửi: Các sở, ngành.\n\n"
        "UBND tỉnh yêu cầu các sở, ngành khẩn trương khắc phục, báo cáo kết quả trước ngày 25/7/2024.\n"
    )
    assert (facts(text).review_year, facts(text).plan_year) == (2023, 2024)


@pytest.mark.parametrize("names", ["T.N.DUY - HOÀNG HỢI", "L.T. - VĂN HÀ", "N.A - MAI LAN"])
def test_initials_of_reporters_are_no_agency(names: str) -> None:
    text = (
        f"Ngành Thanh tra triển khai nhiệm vụ năm 2014\n{names}\n"
        "(LĐ) - Sáng 3-1, Thanh tra tỉnh tổ chức hội nghị tổng kết công tác năm 2013, bàn nhiệm vụ năm 2014.\n"
        "Năm 2013, toàn ngành đã triển khai 87 cuộc thanh tra, thu hồi hơn 12 tỷ đồng, nộp ngân sách.\n"
    )
    assert facts(text).source == "LĐ"

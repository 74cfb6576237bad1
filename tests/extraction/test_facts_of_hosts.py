"""Who held the meeting, or whose work is told: a body by its name, never a guest, a speaker or a clause."""

from __future__ import annotations

import pytest

from desktop.extraction.document import Document
from desktop.extraction.facts import find_facts
from desktop.extraction.noise import mark_noise
from desktop.extraction.segments import split_lines


def host(text: str) -> str | None:
    return find_facts(mark_noise(split_lines(Document(text=text)))).facts.host


@pytest.mark.parametrize(
    ("title", "first", "expected"),
    [
        (
            "Đừng để dân chờ sổ đỏ",
            "“Hồ sơ chậm”, Chủ tịch tỉnh Lại Hinh nói khi dự hội nghị sơ kết của Văn phòng Đất đai Kon Tum.",
            "Văn phòng Đất đai Kon Tum",
        ),
        (
            "Nước về đồng sớm",
            "Hội nghị sơ kết vụ xuân của Công ty Thủy lợi Bắc Đuống hôm 5/6 bàn nhiều về trạm bơm.",
            "Công ty Thủy lợi Bắc Đuống",
        ),
        (
            "Một năm giữ bình yên bản làng",
            "Chiều 5/1, tại bản, Đồn Biên phòng Na Ngoi tổng kết năm 2018. Dự có Bí thư Huyện ủy Kỳ Sơn.",
            "Đồn Biên phòng Na Ngoi",
        ),
        (
            "Chi bộ thôn Nà Lồng sinh hoạt chuyên đề quý II",
            "Tối 5/6, Chi bộ họp tại nhà sàn. Dự có đồng chí Nông Văn Bảy, Ủy viên Ban Thường vụ Huyện ủy.",
            "Chi bộ thôn Nà Lồng",
        ),
        (
            "Hai ngành cùng về đích",
            "Hai cơ quan cùng nhà là Sở Nội vụ và Sở Tài chính đồng loạt tổng kết công tác năm 2018 sáng 5/1.",
            "Sở Nội vụ và Sở Tài chính",
        ),
        (
            "Ngành y tế huyện họp rút kinh nghiệm",
            "Sáng 5/6, hơn trăm người có mặt. Ông Võ Sinh, Bí thư Huyện ủy, về dự.",
            "Ngành y tế huyện",
        ),
        (
            "Giám đốc trẻ nhận việc",
            "Sáng 5/6, Bảo hiểm xã hội huyện Ngọc Lặc công bố quyết định. Dự có Ủy viên Ban Thường vụ Huyện ủy.",
            "Bảo hiểm xã hội huyện Ngọc Lặc",
        ),
        ("Mưa lớn gây ngập", "Cùng dự có bà Lý Thị Sa, Ủy viên BTV Tỉnh ủy.", None),
    ],
)
def test_news_names_the_body_that_met(title: str, first: str, expected: str | None) -> None:
    assert host(f"{title}\n06/06/2019 08:15\n{first}\nCác việc chậm được nêu rõ.\n") == expected


@pytest.mark.parametrize(
    ("parent", "issuer", "expected"),
    [
        ("HỘI NÔNG DÂN VIỆT NAM", "BCH HUYỆN MƯỜNG ẢNG", "Hội Nông dân huyện Mường Ảng"),
        ("ĐOÀN TNCS HỒ CHÍ MINH", "BAN CHẤP HÀNH TỈNH ĐIỆN BIÊN", "Tỉnh đoàn Điện Biên"),
        ("ĐOÀN TNCS HỒ CHÍ MINH", "BCH THÀNH PHỐ HUẾ", "Thành đoàn Huế"),
        ("HỘI LIÊN HIỆP PHỤ NỮ VIỆT NAM", "BAN THƯỜNG VỤ TỈNH ĐIỆN BIÊN", "Hội Liên hiệp Phụ nữ tỉnh Điện Biên"),
        ("HUYỆN ĐOÀN MƯỜNG ẢNG", "BCH ĐOÀN XÃ ẲNG TỞ", "BCH Đoàn xã Ẳng Tở"),
    ],
)
def test_a_committee_of_a_union_is_the_union_of_its_place(parent: str, issuer: str, expected: str) -> None:
    text = (
        f"{parent}\n{issuer}\nSố: 12/KH\nMường Ảng, ngày 05 tháng 3 năm 2019\n\nKẾ HOẠCH\nCông tác năm 2019\n\n"
        "Thực hiện các nội dung sau:\n1. Thăm hỏi hội viên nghèo trước Tết.\n"
    )
    assert host(text) == expected

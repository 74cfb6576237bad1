"""Slips of typing and rare names: they must not cost an official nor make a new one."""

from __future__ import annotations

import pytest

from desktop.extraction.document import Document
from desktop.extraction.noise import mark_noise
from desktop.extraction.officials import find_officials
from desktop.extraction.segments import split_lines


def posts(text: str) -> dict[str, list[str]]:
    document = find_officials(mark_noise(split_lines(Document(text=text))))
    return {official.name: [role.text for role in official.roles] for official in document.officials}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Tham dự có Phó Giám đốc phụ trách Trung tâm Phục vụ hành chính công phường Zơrâm Nhứa.",
            {"Zơrâm Nhứa": ["Phó Giám đốc phụ trách Trung tâm Phục vụ hành chính công phường"]},
        ),
        (
            "Chủ tịch Hội Nông dân H'Lim Niê, Trưởng Công an xã Kpă Thuyên dự.",
            {"H'Lim Niê": ["Chủ tịch Hội Nông dân"], "Kpă Thuyên": ["Trưởng Công an xã"]},
        ),
        ("Phó Chủ tịch UBND xã Pinăng Thuật phát biểu.", {"Pinăng Thuật": ["Phó Chủ tịch UBND xã"]}),
        ("Ông Phan Tấn, Bí thư Chi bộ 27 kiến nghị.", {"Phan Tấn": ["Bí thư Chi bộ 27"]}),
        ("Đồng chí Lê Văn Bảy, Trưởng thôn 4 đề nghị.", {"Lê Văn Bảy": ["Trưởng thôn 4"]}),
        (
            "Phân công đồng chí H'Mai Byă, Trưởng Ban Dân vận Huyện ủy phụ trách việc di cư tự do.",
            {"H'Mai Byă": ["Trưởng Ban Dân vận Huyện ủy"]},
        ),
        ("Đồng chí Phó Chủ UBND xã Nguyễn Văn Bốn kết luận.", {"Nguyễn Văn Bốn": ["Phó Chủ UBND xã"]}),
        ("Phó Chủ UBND tỉnh yêu cầu làm sớm.", {}),
        ("Trao giấy khen của Thống đốc NHNN Việt Nam cho 4 tập thể.", {}),
        ("Theo Tổng Giám đốc EVN Hà Nội, lưới điện vận hành an toàn.", {}),
        ("Đồng chí Trần Quốc Hải, Trưởng phòng 1 tham luận.", {"Trần Quốc Hải": ["Trưởng phòng 1"]}),
        (
            "Đồng chí Lê Công Tạo, Trưởng Ban Chỉ huy Phòng chống lụt bão huyện trực tiếp chỉ đạo.",
            {"Lê Công Tạo": ["Trưởng Ban Chỉ huy Phòng chống lụt bão huyện"]},
        ),
        (
            "Đồng chí Y Blôm Niê, Phó Giám đốc phụ trách vườn cây, mỗi tuần xuống 2 đội.",
            {"Y Blôm Niê": ["Phó Giám đốc"]},
        ),
        ("Bà Hà Thị Én, Phó Hiệu trưởng phụ trách chuyên môn dự.", {"Hà Thị Én": ["Phó Hiệu trưởng"]}),
        ("Ông Lê Văn Ơn, Phó Chủ tịch phụ trách kinh tế dự.", {"Lê Văn Ơn": ["Phó Chủ tịch"]}),
        (
            "Dự có đồng chí Y Thắm, Quyền Chủ tịch Hội Nông dân xã và bí thư 14 chi bộ thôn.",
            {"Y Thắm": ["Quyền Chủ tịch Hội Nông dân xã"]},
        ),
        ("Đồng chí Ông Thế Vinh, Phó Chủ tịch UBND tỉnh dự.", {"Ông Thế Vinh": ["Phó Chủ tịch UBND tỉnh"]}),
        ("Bà Ông Thị Lan, Chủ tịch Hội Phụ nữ dự.", {"Ông Thị Lan": ["Chủ tịch Hội Phụ nữ"]}),
        ("Đồng chí Ông Lê Văn Ba, Bí thư Đảng ủy xã dự.", {"Lê Văn Ba": ["Bí thư Đảng ủy xã"]}),
        (
            "Đồng chí Lê Văn Hải; Phó Bí thư Huyện ủy; Chủ tịch HĐND huyện chủ trì.",
            {"Lê Văn Hải": ["Phó Bí thư Huyện ủy", "Chủ tịch HĐND huyện"]},
        ),
        (
            "Dự có đồng chí Lê Văn Hải; Phó Bí thư Huyện ủy Trần Thị Nga; đại diện các ban.",
            {"Lê Văn Hải": [], "Trần Thị Nga": ["Phó Bí thư Huyện ủy"]},
        ),
        (
            "Ông Nguyễn Huệ, Giám đốc Sở Xây dựng và ông Trần Phú, Chủ tịch UBND xã dự.",
            {"Nguyễn Huệ": ["Giám đốc Sở Xây dựng"], "Trần Phú": ["Chủ tịch UBND xã"]},
        ),
        ("Ôn lại cuộc đời đồng chí Trần Phú, Tổng Bí thư đầu tiên của Đảng.", {}),
        (
            "Các đồng chí Thành ủy viên: Tạ Văn Khiết, Trưởng Ban Tổ chức; đồng chí Ngô Thị Hương, Chủ tịch Hội.",
            {"Tạ Văn Khiết": ["Thành ủy viên", "Trưởng Ban Tổ chức"], "Ngô Thị Hương": ["Chủ tịch Hội"]},
        ),
        (
            "Đại tá Đậu Huy Tường, Phó Tham mưu trưởng dự. Đại tá Đậu Huy Tưởng nêu rõ nhiệm vụ.",
            {"Đậu Huy Tường": ["Đại tá", "Phó Tham mưu trưởng"]},
        ),
        (
            "Ông Lê Văn Hải, Bí thư xã A Lưới dự. Bà Lê Thị Hải, Chủ tịch Hội Phụ nữ dự.",
            {"Lê Văn Hải": ["Bí thư xã A Lưới"], "Lê Thị Hải": ["Chủ tịch Hội Phụ nữ"]},
        ),
        (
            "Ông Đỗ Văn Hai, Bí thư Đảng ủy xã và ông Đỗ Văn Hải, Trưởng Công an xã dự.",
            {"Đỗ Văn Hai": ["Bí thư Đảng ủy xã"], "Đỗ Văn Hải": ["Trưởng Công an xã"]},
        ),
    ],
)
def test_names_and_posts(text: str, expected: dict[str, list[str]]) -> None:
    assert posts(text) == expected


def test_the_title_of_the_next_page_is_no_second_signatory() -> None:
    text = (
        "KẾ HOẠCH\nkiểm tra năm 2026\n\n"
        "Phòng Nội vụ kiểm tra 12 đơn vị, báo cáo kết quả trước ngày 30/6/2026 như sau.\n"
        "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nTrần Văn Tới\n\nBIỂU MẪU\nĐơn vị\n"
    )
    assert posts(text) == {"Trần Văn Tới": ["PHÓ GIÁM ĐỐC"]}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ông Nguyễn Hữu Thìn, Trưởng phòng Thanh tra - Bảo vệ tổng hợp tình hình, báo Giám đốc.",
            {"Nguyễn Hữu Thìn": ["Trưởng phòng Thanh tra - Bảo vệ"]},
        ),
        (
            "Ông Trần Văn Bé, Trưởng phòng Hành chính tổng hợp và bà Lê Thị Na, Trưởng phòng Tổ chức cán bộ dự.",
            {"Trần Văn Bé": ["Trưởng phòng Hành chính tổng hợp"], "Lê Thị Na": ["Trưởng phòng Tổ chức cán bộ"]},
        ),
        (
            "Bà Vũ Thị Liên, Chủ tịch Ủy ban MTTQ tỉnh điều khiển Hội nghị.",
            {"Vũ Thị Liên": ["Chủ tịch Ủy ban MTTQ tỉnh"]},
        ),
        (
            "Bà Ngô Thị Vân, Trưởng ban Công tác Mặt trận khu dân cư số 6 thị trấn Cồn kiến nghị nâng phụ cấp.",
            {"Ngô Thị Vân": ["Trưởng ban Công tác Mặt trận khu dân cư số 6 thị trấn Cồn"]},
        ),
        (
            "Ông Đặng Thọ, Phó Trưởng ban Tôn giáo, Ủy ban Trung ương MTTQ Việt Nam; ông Trần Bình dự.",
            {"Đặng Thọ": ["Phó Trưởng ban Tôn giáo, Ủy ban Trung ương MTTQ Việt Nam"]},
        ),
        (
            "Chú Đoàn Thành Sự, nguyên Bí thư Tỉnh đoàn thời kháng chiến dự.",
            {"Đoàn Thành Sự": ["nguyên Bí thư Tỉnh đoàn"]},
        ),
        ("Đồng chí Lê Phúc Hậu: phụ trách công tác dân vận.", {"Lê Phúc Hậu": []}),
        ("Đồng chí Trần Thị Bảy, Huyện ủy viên phụ trách xã dự họp.", {"Trần Thị Bảy": ["Huyện ủy viên"]}),
        (
            "Dưới sự điều hành của Đoàn Chủ tịch, ông Đoàn Hữu Chương - Phó Chủ tịch UBND tỉnh trình bày báo cáo.",
            {"Đoàn Hữu Chương": ["Phó Chủ tịch UBND tỉnh"]},
        ),
        ("Hội nghị tặng quà các ông Trịnh Xuân Khoát, Lưu Đức Vượng là giáo dân xứ Quần Phương.", {}),
        (
            "Bà Giàng Thị Xúa, Trưởng Ban đại diện Hội đồng quản trị Ngân hàng Chính sách xã hội huyện kết luận.",
            {"Giàng Thị Xúa": ["Trưởng Ban đại diện Hội đồng quản trị Ngân hàng Chính sách xã hội huyện"]},
        ),
    ],
)
def test_a_post_ends_where_work_or_a_time_begins_and_has_its_parent_body(
    text: str, expected: dict[str, list[str]]
) -> None:
    assert posts(text) == expected

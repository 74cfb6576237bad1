"""Statements of minutes, plans and tables: who is given work, what the floor says, and what only heads a list."""

from __future__ import annotations

from functools import cache

import pytest

from desktop.domain import Extraction, Source, Statement, StatementKind
from desktop.extraction import extract

HEAD = """ĐẢNG BỘ XÃ SUỐI LÀNH
CHI BỘ THÔN HẠ
*
Suối Lành, ngày 06 tháng 5 năm 2019
"""

MINUTES = f"""{HEAD}
BIÊN BẢN
Sinh hoạt chi bộ tháng 5 năm 2019

Thời gian: 19 giờ 30 ngày 06/5/2019
Chủ trì: Đồng chí Đặng Văn Lũy, Bí thư chi bộ
Thư ký: Đồng chí Mai Thị Ngoãn, Chi ủy viên

NỘI DUNG:
1. Đồng chí Đặng Văn Lũy báo cáo kết quả tháng 4:
- Gieo xong 18 ha đậu tương đúng thời vụ.
- Việc thu quỹ phòng chống thiên tai chậm, mới đạt 40%.
2. Thảo luận
- Đồng chí Mai Thị Ngoãn: quỹ khuyến học thu được 7,5 triệu đồng.
- Đồng chí Tạ Văn Khoát: đề nghị xã sửa trạm bơm Gò Đá.
- Đồng chí Lò Thị Thiêm: loa truyền thanh hỏng đã lâu, dân không nghe được tin.
3. Kết luận, nhiệm vụ tháng 5
Đ/c chủ trì thống nhất giao:
- Đ/c Ngoãn rà lại danh sách hộ chưa nộp quỹ, gửi xã trước ngày 20/5.
- Đ/c Khoát cùng tổ thủy nông ký cam kết với các hộ dọc kênh.
- Các trưởng xóm nhắc dân khơi rãnh trước mùa mưa.
Hội nghị biểu quyết nhất trí 22/22.

THƯ KÝ	CHỦ TRÌ
Mai Thị Ngoãn	Đặng Văn Lũy
"""


@cache
def extraction(text: str) -> Extraction:
    return extract(Source("bien-ban.txt", "", "text/plain", "utf-8", text))


def statements(text: str, kind: StatementKind) -> list[str]:
    return [text[s.span.start : s.span.end] for s in extraction(text).statements if s.kind is kind]


def tasks(text: str) -> list[Statement]:
    return [s for s in extraction(text).statements if s.kind is StatementKind.TASK]


def test_assignments_that_begin_with_a_person_are_tasks_of_the_one_in_the_chair() -> None:
    assert statements(MINUTES, StatementKind.TASK) == [
        "Đ/c Ngoãn rà lại danh sách hộ chưa nộp quỹ, gửi xã trước ngày 20/5",
        "Đ/c Khoát cùng tổ thủy nông ký cam kết với các hộ dọc kênh",
        "Các trưởng xóm nhắc dân khơi rãnh trước mùa mưa",
    ]
    assert {task.directed_by for task in tasks(MINUTES)} == {"Đặng Văn Lũy"}


def test_behind_a_name_and_a_colon_the_floor_reports_asks_or_complains() -> None:
    assert statements(MINUTES, StatementKind.RESULT)[-1].endswith("quỹ khuyến học thu được 7,5 triệu đồng")
    assert statements(MINUTES, StatementKind.PROPOSAL) == ["Đồng chí Tạ Văn Khoát: đề nghị xã sửa trạm bơm Gò Đá"]
    assert statements(MINUTES, StatementKind.LIMITATION) == [
        "Việc thu quỹ phòng chống thiên tai chậm, mới đạt 40%",
        "Đồng chí Lò Thị Thiêm: loa truyền thanh hỏng đã lâu, dân không nghe được tin",
    ]


PLAN = """ỦY BAN NHÂN DÂN
HUYỆN ĐẮK LÀNH
Số: 31/KH-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Đắk Lành, ngày 12 tháng 02 năm 2020

KẾ HOẠCH
Phát triển du lịch năm 2020

I. NHIỆM VỤ
{table}
II. TỔ CHỨC THỰC HIỆN
1. Phòng Văn hóa đôn đốc, cuối năm tổng hợp.

CHỦ TỊCH
Nguyễn Văn Thắm
"""
BY_LINE = """STT\tNhiệm vụ\tĐơn vị chủ trì\tThời hạn
1\tSửa đường vào thác Bạc\tPhòng Hạ tầng\tTháng 5
2\tDựng 6 biển chỉ dẫn\tPhòng Văn hóa\tQuý II"""
BY_CELL = """TT
Nội dung công việc
Đơn vị chủ trì
Thời gian
I
Hạ tầng
1
Sửa đường vào thác Bạc
Phòng Hạ tầng
Tháng 5
2
Dựng 6 biển chỉ dẫn
Phòng Văn hóa
Quý II"""


@pytest.mark.parametrize("table", [BY_LINE, BY_CELL])
def test_a_row_of_a_table_is_one_task_and_its_heads_are_none(table: str) -> None:
    assert statements(PLAN.format(table=table), StatementKind.TASK) == [
        "Sửa đường vào thác Bạc",
        "Dựng 6 biển chỉ dẫn",
        "Phòng Văn hóa đôn đốc, cuối năm tổng hợp",
    ]


HEADED = """* Tháng 01
1. Mở lớp tập huấn thuyết minh viên.
* Quảng bá
- In 5.000 tờ gấp.
2.1- Bảo vệ môi trường
Phòng Tài nguyên đặt 40 thùng rác. Thu gom rác hai lần mỗi tuần.
Chương trình số 2. Liên kết vùng
- Ký kết với ba huyện bạn."""


def test_short_lines_above_a_list_or_a_paragraph_are_headings() -> None:
    assert statements(PLAN.format(table=HEADED), StatementKind.TASK)[:5] == [
        "Mở lớp tập huấn thuyết minh viên",
        "In 5.000 tờ gấp",
        "Phòng Tài nguyên đặt 40 thùng rác",
        "Thu gom rác hai lần mỗi tuần",
        "Ký kết với ba huyện bạn",
    ]


def test_what_was_done_announces_no_tasks() -> None:
    text = PLAN.format(table="Năm 2020 thực hiện 2 nhiệm vụ trọng tâm:\n1. In tờ gấp.\n2. Dựng biển chỉ dẫn.")
    assert [(count.announced, count.found) for count in extraction(text).announced] == [(2, 2)]
    done = MINUTES.replace("Gieo xong 18 ha", "Hoàn thành 11/14 nhiệm vụ, gieo xong 18 ha")
    assert extraction(done).announced == ()


RESOLUTION = """HỘI ĐỒNG THÀNH VIÊN
TỔNG CÔNG TY CẤP NƯỚC AN BÌNH
Số: 07/NQ-HĐTV

NGHỊ QUYẾT
Phiên họp quý IV năm 2014

QUYẾT NGHỊ:
Điều 1. Thông qua kết quả năm 2014: sản lượng nước 98 triệu m3, lợi nhuận 41 tỷ đồng.
Điều 2. Hội đồng đánh giá còn các tồn tại:
- Thất thoát nước 23,4%.
Điều 3. Thông qua kế hoạch năm 2015:
- Sản lượng 104 triệu m3.
"""


def test_the_articles_of_a_resolution_are_told_apart_by_what_they_adopt() -> None:
    assert [statement.kind for statement in extraction(RESOLUTION).statements] == [
        StatementKind.RESULT,
        StatementKind.LIMITATION,
        StatementKind.TASK,
    ]

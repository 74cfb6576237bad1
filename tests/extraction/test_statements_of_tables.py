"""What rows of tables, those without an office, those in the lead and named shortcomings are taken for."""

from __future__ import annotations

from functools import cache

import pytest

from desktop.domain import Extraction, Source, Statement, StatementKind
from desktop.extraction import extract

TASK, RESULT, LIMITATION = StatementKind.TASK, StatementKind.RESULT, StatementKind.LIMITATION
PROPOSAL = StatementKind.PROPOSAL
PLAN = """ỦY BAN NHÂN DÂN
XÃ NẬM KHAO
Nậm Khao, ngày 10 tháng 3 năm 2024

KẾ HOẠCH
Chỉnh trang khu trung tâm năm 2024

I. NHIỆM VỤ
{table}
"""
BY_TAB = """STT\tNội dung\tĐơn vị chủ trì\tĐơn vị phối hợp\tThời hạn
1\tLát lại sân nhà văn hóa\tBan Quản lý bản Huổi Mí\tĐoàn xã\t30/9/2024
2\tĐo đạc ruộng đổi thửa; cắm mốc\tĐịa chính\t\tTrong quý II"""
BY_LINE = """TT
Nhiệm vụ
Chủ trì
Phối hợp
Tiến độ
1
Lát lại sân nhà văn hóa
Ban Quản lý bản Huổi Mí
Đoàn xã
30/9/2024
2
Đo đạc ruộng đổi thửa; cắm mốc
Địa chính
Các bản
Trong quý II"""
BY_BAR = """TT | Nội dung | Phòng chủ trì | Phối hợp | Thời gian
1 | Lát lại sân nhà văn hóa | Ban Quản lý bản Huổi Mí | Đoàn xã | 30/9/2024
2 | Đo đạc ruộng đổi thửa; cắm mốc | Địa chính |  | Trong quý II"""
BY_MARKDOWN = """| STT | Việc | Người làm | Hạn |
|-----|------|-----------|-----|
| 1 | Lát lại sân nhà văn hóa | Ban Quản lý bản Huổi Mí | 30/9/2024 |
| 2 | Đo đạc ruộng đổi thửa; cắm mốc | Địa chính | Trong quý II |"""
LETTER = """ỦY BAN NHÂN DÂN
HUYỆN MƯỜNG PỒN
Số: 215/UBND-VP
V/v triển khai nhiệm vụ phòng chống rét cho gia súc
Mường Pồn, ngày 05 tháng 11 năm 2022

Kính gửi: UBND các xã.

Công tác dự trữ rơm khô ở một số xã còn chậm.
Để chủ động phòng, chống rét, Chủ tịch UBND huyện có ý kiến chỉ đạo như sau:
1. Phòng Nông nghiệp hướng dẫn che chắn chuồng trại trước ngày 20/11/2022.

CHỦ TỊCH
(đã ký)
Quàng Văn Bóng

PHỤ LỤC
PHÂN CÔNG NHIỆM VỤ
STT\tNội dung công việc\tCơ quan chủ trì\tThời hạn hoàn thành
1\tCấp 2.000 m2 bạt che chuồng\tPhòng Tài chính\tTrước 10/12
"""
NEWS = """Sáng 12/1/2024, Đảng ủy xã Nậm Khao tổ chức Hội nghị tổng kết công tác năm 2023, triển khai nhiệm vụ \
năm 2024. \
Dự hội nghị có đồng chí Lường Văn Hặc, Phó Bí thư Huyện ủy; đồng chí Tẩn Thị Mẩy, Bí thư Đảng ủy xã chủ trì.

{words}
"""


@cache
def extraction(text: str) -> Extraction:
    return extract(Source("bang.txt", "", "text/plain", "utf-8", text))


def told(text: str) -> list[tuple[str, Statement]]:
    return [(text[s.span.start : s.span.end], s) for s in extraction(text).statements]


def kind_of(words: str, before: str = "") -> StatementKind | None:
    text = NEWS.format(words=f"{before}{words}")
    at = text.index(words) + 3
    return next((s.kind for _, s in told(text) if s.span.start <= at < s.span.end), None)


@pytest.mark.parametrize("table", [BY_TAB, BY_LINE, BY_BAR, BY_MARKDOWN])
def test_the_cells_of_a_row_say_what_who_and_when(table: str) -> None:
    found = told(PLAN.format(table=table))
    assert [(words, s.assignee, [time.text for time in s.due]) for words, s in found] == [
        ("Lát lại sân nhà văn hóa", "Ban Quản lý bản Huổi Mí", ["30/9/2024"]),
        ("Đo đạc ruộng đổi thửa; cắm mốc", "Địa chính", ["Trong quý II"]),
    ]


def test_the_annex_of_a_letter_is_read_behind_its_signature_and_is_the_word_of_who_signed() -> None:
    tasks = [(words, s.assignee, s.directed_by) for words, s in told(LETTER) if s.kind is TASK]
    assert tasks[-1] == ("Cấp 2.000 m2 bạt che chuồng", "Phòng Tài chính", "Quàng Văn Bóng")
    assert tasks[0][1:] == ("Phòng Nông nghiệp", "Quàng Văn Bóng")


@pytest.mark.parametrize(
    "words",
    [
        "Tại hội nghị, anh Vàng A Chớ - thợ xây ở bản Nậm Ngà đề nghị xã mở lớp học nghề buổi tối.",
        "Bà Lý Mò Dư đề nghị Đảng ủy xã làm cầu treo qua suối.",
        "Chị Hoàng Thị Slam, tiểu thương chợ Pắc Ma đề nghị xã dựng mái che cho 12 quầy rau.",
        "Ông Sùng Chờ Páo mong muốn xã sớm đo đất cho dân.",
    ],
)
def test_who_has_no_office_asks_from_below(words: str) -> None:
    assert kind_of(words) is PROPOSAL


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("Kết luận hội nghị, đồng chí Tẩn Thị Mẩy chốt các việc cần làm ngay:", "Tẩn Thị Mẩy"),
        ("Phát biểu chỉ đạo, đồng chí Lường Văn Hặc ra ba đầu việc:", "Lường Văn Hặc"),
        ("Người đứng đầu Đảng ủy xã dặn dò thêm mấy việc:", "Tẩn Thị Mẩy"),
    ],
)
def test_who_speaks_at_the_end_and_lists_directs_whatever_the_verb(words: str, who: str) -> None:
    text = NEWS.format(words=f"{words}\n- Văn phòng Đảng ủy soạn kế hoạch đại hội chi bộ trước 30/4.\n")
    assert [s.directed_by for _, s in told(text) if s.kind is TASK] == [who]


def test_a_pronoun_is_who_the_sentence_before_is_about() -> None:
    words = "“Tôi nghe mà sốt ruột”, Phó Bí thư Huyện ủy Lường Văn Hặc mở lời. Ông yêu cầu xã sửa đập Nậm Củm."
    assert [s.directed_by for _, s in told(NEWS.format(words=words)) if s.kind is TASK] == ["Lường Văn Hặc"]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Dù vậy, văn thư chỉ có 1 người mà phải gánh việc của ba xã cũ.", LIMITATION),
        ("Tuy nhiên, nhiều ý kiến thẳng thắn chỉ ra những mặt chưa được.", None),
        ("Hội nghị cũng phân tích một số hạn chế.", None),
        ("Năm qua, bộ máy xã đã thông suốt, hồ sơ trễ hẹn chỉ còn 0,4%.", RESULT),
        ("Năm qua, xã đã nhắc nhở 7 đơn vị chậm nộp báo cáo.", RESULT),
        ("Tuy nhiên, học sinh bản xa phải đi bộ 6 km, lớp học tạm còn dột.", LIMITATION),
    ],
)
def test_shortcomings_are_told_from_what_only_names_overcomes_or_deals_with_them(
    words: str, kind: StatementKind | None
) -> None:
    assert kind_of(words, "Năm 2023, xã đã thu ngân sách 3,1 tỷ đồng, vượt 12% dự toán.\n") is kind


def test_a_count_in_brackets_behind_a_shortcoming_announces_no_plan() -> None:
    words = "Bên cạnh đó, còn 9/31 việc chậm tiến độ, tập trung ở khối đoàn thể (05 nhiệm vụ)"
    text = f"{words}; việc nắm dư luận chưa sâu."
    assert kind_of(text, "Năm 2023, xã đã thu ngân sách 3,1 tỷ đồng. ") is LIMITATION

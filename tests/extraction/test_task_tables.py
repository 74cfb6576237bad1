"""Tables of tasks whose cells the format tells: a row is a task, its doer and its deadline."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from desktop.domain import Block, BlockKind, Source, Span, StatementKind
from desktop.extraction import extract

if TYPE_CHECKING:
    from desktop.domain import Extraction, Statement

HEADS = ["STT", "Nội dung nhiệm vụ", "Cơ quan chủ trì", "Phối hợp", "Thời hạn", "Sản phẩm"]
OPENING = "KẾ HOẠCH\ntriển khai nhiệm vụ năm 2025\n"
Rows = list[list[str]]


def source(*tables: Rows, opening: str = OPENING, behind: str = "") -> Source:
    """Return a text with tables, a line for each paragraph of a cell and nothing for an empty one."""
    text, blocks = opening, []
    for table, rows in enumerate(tables):
        for row, cells in enumerate(rows):
            for column, words in enumerate(cells):
                if words:
                    span = Span(len(text), len(text) + len(words))
                    blocks.append(Block(span, BlockKind.CELL, table=table, row=row, column=column))
                    text += words + "\n"
    return Source("Kế hoạch.docx", "0" * 64, "", None, text + behind, blocks=tuple(blocks))


def tasks(source: Source) -> list[tuple[str, str | None, list[str]]]:
    """Return what each task says, whom it names and by when."""
    return [
        (source.text[slice(*one.span)], one.assignee, [time.text for time in one.due])
        for one in found(source)
        if one.kind is StatementKind.TASK
    ]


def found(source: Source) -> tuple[Statement, ...]:
    extraction: Extraction = extract(source)
    for one in extraction.statements:
        for time in one.due:
            assert source.text[slice(*time.span)] == time.text
    return extraction.statements


def test_each_row_is_a_task_with_its_doer_and_its_deadline() -> None:
    rows = [
        HEADS,
        ["1", "Rà soát quy chế chi tiêu nội bộ", "Phòng Tài chính", "Các phòng", "30/6/2025", "Quy chế"],
        ["2", "Số hóa hồ sơ đất đai", "Sở Nông nghiệp và Môi trường", "UBND các xã", "Quý III", ""],
        ["3", "Cấp nước cho ba thôn vùng cao", "UBND xã Tà Lèng", "", "Trước ngày 15/11", "Công trình"],
    ]
    assert tasks(source(rows)) == [
        ("Rà soát quy chế chi tiêu nội bộ", "Phòng Tài chính", ["30/6/2025"]),
        ("Số hóa hồ sơ đất đai", "Sở Nông nghiệp và Môi trường", ["Quý III"]),
        ("Cấp nước cho ba thôn vùng cao", "UBND xã Tà Lèng", ["Trước ngày 15/11"]),
    ]
    ends = [one.due[0].period.end for one in found(source(rows)) if one.due and one.due[0].period]
    assert ends == [dt.date(2025, 6, 30), dt.date(2025, 9, 30), dt.date(2025, 11, 15)]


def test_columns_are_known_by_their_heads_in_whatever_order_they_stand() -> None:
    rows = [
        ["TT", "Thời gian hoàn thành", "Đơn vị thực hiện", "Công việc"],
        ["01", "Tháng 4/2025", "Văn phòng Huyện ủy", "Sắp xếp kho lưu trữ"],
        ["02", "Hằng tuần", "Ban Tổ chức Huyện ủy", "Cập nhật hồ sơ đảng viên"],
    ]
    assert tasks(source(rows)) == [
        ("Sắp xếp kho lưu trữ", "Văn phòng Huyện ủy", ["Tháng 4/2025"]),
        ("Cập nhật hồ sơ đảng viên", "Ban Tổ chức Huyện ủy", ["Hằng tuần"]),
    ]


def test_parts_titles_heads_said_again_and_counted_columns_are_no_tasks() -> None:
    rows = [
        ["BẢNG PHÂN CÔNG NHIỆM VỤ"],
        HEADS,
        ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"],
        ["I", "Công tác xây dựng Đảng"],
        ["1", "Kiểm tra ba chi bộ trực thuộc", "Ủy ban Kiểm tra Đảng ủy", "", "Quý II/2025", ""],
        HEADS,
        ["II", "Phát triển kinh tế"],
        ["1", "Công tác giải ngân"],
        ["1.1", "Giao vốn cho hai dự án", "Phòng Tài chính", "", "Tháng 3/2025", ""],
    ]
    assert [task for task, *_ in tasks(source(rows))] == [
        "Kiểm tra ba chi bộ trực thuộc",
        "Giao vốn cho hai dự án",
    ]


def test_heads_in_two_rows_name_who_leads_and_who_helps() -> None:
    rows = [
        ["STT", "Nhiệm vụ", "Cơ quan thực hiện", "", "Thời hạn"],
        ["", "", "Chủ trì", "Phối hợp", ""],
        ["1", "Mở hai lớp bồi dưỡng", "Trung tâm Chính trị", "Ban Tuyên giáo", "Tháng 7/2025"],
    ]
    assert tasks(source(rows)) == [("Mở hai lớp bồi dưỡng", "Trung tâm Chính trị", ["Tháng 7/2025"])]


def test_a_cell_that_reaches_down_or_is_written_as_ditto_holds_for_the_rows_below() -> None:
    rows = [
        HEADS,
        ["1", "Lập danh mục hồ sơ", "Văn phòng Đảng ủy", "", "Tháng 2/2025", ""],
        ["2", "Nộp lưu hồ sơ năm trước", "", "", "Tháng 5/2025", ""],
        ["3", "Tiêu hủy tài liệu hết giá trị", "-nt-", "", "-nt-", ""],
    ]
    assert tasks(source(rows))[1:] == [
        ("Nộp lưu hồ sơ năm trước", "Văn phòng Đảng ủy", ["Tháng 5/2025"]),
        ("Tiêu hủy tài liệu hết giá trị", "Văn phòng Đảng ủy", ["Tháng 5/2025"]),
    ]


def test_a_cell_of_several_paragraphs_is_one_task() -> None:
    words = "Sơ kết 5 năm thực hiện Chỉ thị 12;\nđề xuất nhiệm vụ giai đoạn tới"
    rows = [HEADS, ["1", words, "Ban Dân vận", "", "Theo yêu cầu của Thường trực", ""]]
    assert tasks(source(rows)) == [(words, "Ban Dân vận", ["Theo yêu cầu của Thường trực"])]


def test_a_table_that_goes_on_behind_a_page_needs_no_heads_again() -> None:
    one = [HEADS, ["1", "Soạn thảo đề án", "Sở Nội vụ", "", "Quý I/2025", ""]]
    two = [["2", "Trình đề án", "Sở Nội vụ", "", "Quý II/2025", "Tờ trình"]]
    two += [["3", "Công bố đề án", "Văn phòng Ủy ban", "", "Quý III/2025", "Đề án"]]
    assert [task for task, *_ in tasks(source(one, two))] == ["Soạn thảo đề án", "Trình đề án", "Công bố đề án"]


def test_what_stands_behind_a_table_is_read_as_ever() -> None:
    rows = [HEADS, ["1", "Soạn thảo đề án", "Sở Nội vụ", "", "Quý I/2025", ""]]
    behind = "III. TỔ CHỨC THỰC HIỆN\n1. Văn phòng theo dõi, đôn đốc việc thực hiện Kế hoạch này.\n"
    assert [task for task, *_ in tasks(source(rows, behind=behind))] == [
        "Soạn thảo đề án",
        "Văn phòng theo dõi, đôn đốc việc thực hiện Kế hoạch này",
    ]


def test_a_table_of_tasks_is_one_even_where_no_heading_says_so() -> None:
    rows = [HEADS, ["1", "Soạn thảo đề án", "Sở Nội vụ", "", "Quý I/2025", ""]]
    rows += [["2", "Trình đề án", "Sở Nội vụ", "", "Quý II/2025", ""]]
    assert len(tasks(source(rows, opening="PHỤ LỤC\n"))) == 2


def test_a_table_of_what_came_of_the_tasks_tells_no_new_ones() -> None:
    rows = [
        ["STT", "Nhiệm vụ", "Đơn vị chủ trì", "Kết quả thực hiện"],
        ["1", "Xây dựng trụ sở mới", "Ban Quản lý dự án", "Đã hoàn thành phần móng"],
    ]
    opening = "BÁO CÁO\nkết quả công tác năm 2024\nI. KẾT QUẢ ĐẠT ĐƯỢC\n"
    assert tasks(source(rows, opening=opening)) == []

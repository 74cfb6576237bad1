"""Workbooks and tables as text: what their reader sees, row by row."""

from __future__ import annotations

import contextlib
import datetime as dt
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import xlsxwriter

from desktop.domain import BlockKind
from desktop.errors import ReadError
from desktop.reading import read
from desktop.reading.shown_numbers import format_of, shown

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.domain import Source

HEADS = ("STT", "Nội dung công việc", "Chủ trì", "Thời hạn")


def workbook(fill: Callable[[xlsxwriter.Workbook], None], **options: bool) -> bytes:
    saved = BytesIO()
    book = xlsxwriter.Workbook(saved, options)
    fill(book)
    book.close()
    return saved.getvalue()


def plan(book: xlsxwriter.Workbook) -> None:
    sheet = book.add_worksheet("Kế hoạch")
    sheet.merge_range("B1:E1", "DANH MỤC NHIỆM VỤ QUÝ III")
    sheet.write_row(2, 1, HEADS)
    sheet.write_row(3, 1, (1, "Rà soát\nhồ sơ cán bộ", "Phòng Nội vụ"))
    sheet.write_datetime(3, 4, dt.date(2025, 6, 30), book.add_format({"num_format": "d/m/yyyy"}))
    sheet.write_row(4, 1, (2, "Báo cáo kết quả", None, "Tháng 9"))
    sheet.write_comment(3, 2, "Đã nhắc lần một", {"author": "Lan"})


def source(folder: Path, data: bytes, name: str = "bảng.xlsx") -> Source:
    (folder / name).write_bytes(data)
    return read(folder / name)


def test_a_row_is_a_line_and_a_title_stands_alone(tmp_path: Path) -> None:
    assert source(tmp_path, workbook(plan)).text.split("\n") == [
        "DANH MỤC NHIỆM VỤ QUÝ III",
        "STT\tNội dung công việc\tChủ trì\tThời hạn",
        "1\tRà soát hồ sơ cán bộ\tPhòng Nội vụ\t30/06/2025",
        "2\tBáo cáo kết quả\t\tTháng 9",
    ]


def test_each_cell_is_a_block_that_knows_its_row_and_column(tmp_path: Path) -> None:
    found = source(tmp_path, workbook(plan))
    cells = {
        (block.row, block.column): found.text[slice(*block.span)]
        for block in found.blocks
        if block.kind is BlockKind.CELL
    }
    assert cells[0, 1] == "DANH MỤC NHIỆM VỤ QUÝ III"
    assert cells[2, 4] == "Thời hạn"
    assert cells[3, 2] == "Rà soát hồ sơ cán bộ"
    assert (4, 3) not in cells


def test_comments_stay_beside_their_cells(tmp_path: Path) -> None:
    found = source(tmp_path, workbook(plan))
    (comment,) = found.comments
    assert (comment.author, comment.text) == ("Lan", "Đã nhắc lần một")
    assert found.text[slice(*comment.span)] == "Rà soát hồ sơ cán bộ"


def test_sheets_follow_under_their_names_without_hidden_ones(tmp_path: Path) -> None:
    def fill(book: xlsxwriter.Workbook) -> None:
        for name in ("Xã Một", "Danh mục ẩn", "Trống", "Xã Hai"):
            sheet = book.add_worksheet(name)
            if name != "Trống":
                sheet.write(0, 0, f"nội dung {name}")
            if "ẩn" in name:
                sheet.hide()

    found = source(tmp_path, workbook(fill))
    assert found.text.split("\n") == ["Xã Một", "nội dung Xã Một", "Xã Hai", "nội dung Xã Hai"]
    assert [block.table for block in found.blocks if block.kind is BlockKind.CELL] == [0, 1]
    assert [found.text[slice(*block.span)] for block in found.blocks if block.kind is BlockKind.HEADING] == [
        "Xã Một",
        "Xã Hai",
    ]


def test_strings_are_read_however_they_are_stored(tmp_path: Path) -> None:
    def fill(book: xlsxwriter.Workbook) -> None:
        sheet = book.add_worksheet()
        bold = book.add_format({"bold": True})
        sheet.write_rich_string(0, 0, "Văn phòng ", bold, "chủ trì")
        sheet.write_formula(0, 1, '="a"&"b"', None, "ab")
        sheet.write_boolean(0, 2, True)
        sheet.write_formula(0, 3, "=NA()", None, "#N/A")

    assert source(tmp_path, workbook(fill)).text == "Văn phòng chủ trì\tab\tTRUE\t#N/A"


def test_a_workbook_counting_from_1904_shows_the_same_days(tmp_path: Path) -> None:
    def fill(book: xlsxwriter.Workbook) -> None:
        form = book.add_format({"num_format": "dd/mm/yyyy"})
        book.add_worksheet().write_datetime(0, 0, dt.date(2025, 2, 28), form)

    assert source(tmp_path, workbook(fill, date_1904=True)).text == "28/02/2025"


def test_cells_in_a_font_of_before_unicode_are_put_into_unicode(tmp_path: Path) -> None:
    def fill(book: xlsxwriter.Workbook) -> None:
        sheet = book.add_worksheet()
        sheet.write(0, 0, "v¨n phßng", book.add_format({"font_name": ".VnTime"}))
        sheet.write(0, 1, "đã có")

    assert source(tmp_path, workbook(fill)).text == "văn phòng\tđã có"


@pytest.mark.parametrize(
    ("value", "code", "seen"),
    [
        (1234567.5, "#,##0.00", "1.234.567,50"),
        (0.456, "0.0%", "45,6%"),
        (12.25, "General", "12,25"),
        (0.1 + 0.2, "", "0,3"),
        (45838, "dd/mm/yyyy", "30/06/2025"),
        (45838, 'd"/"m"/"yyyy', "30/06/2025"),
        (45838, "[$-42A]dd mmmm yyyy;@", "30/06/2025"),
        (45838, "mm/yyyy", "06/2025"),
        (45838.3125, "d/m/yyyy h:mm", "30/06/2025 07:30"),
        (0.3125, "h:mm", "07:30"),
        (59, "dd/mm/yyyy", "28/02/1900"),
        (-5, "dd/mm/yyyy", "-5"),
        (1500, '#,##0 "đồng"', "1.500"),
        (7, "[Red]0", "7"),
    ],
)
def test_numbers_are_shown_by_their_formats(value: float, code: str, seen: str) -> None:
    assert shown(value, format_of(164, code)) == seen


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_tables_as_text_are_laid_out_by_the_sign_between_their_cells(tmp_path: Path, sign: str) -> None:
    rows = [HEADS, ("1", '"Rà soát, lập danh mục; gửi | trình"', "Văn phòng", "30/6"), ("2", "", "", "")]
    found = source(tmp_path, "\n".join(sign.join(row) for row in rows).encode(), "bảng.csv")
    assert found.media_type == "text/csv"
    assert found.text.split("\n")[1] == "1\tRà soát, lập danh mục; gửi | trình\tVăn phòng\t30/6"
    assert len(found.blocks) == 9


def test_prose_under_the_name_of_a_table_stays_prose(tmp_path: Path) -> None:
    prose = "Văn phòng đã rà soát.\nCác đơn vị thực hiện, báo cáo.\nHết."
    assert source(tmp_path, prose.encode(), "x.csv").text == prose


REGISTER = Path(__file__).resolve().parent.parent / "data" / "reading" / "register.xls"
"""Written by LibreOffice: two sheets and a hidden one, a merged cell, a comment, a font of before Unicode."""


def test_a_workbook_of_old_is_read_as_those_of_today() -> None:
    found = read(REGISTER)
    assert found.text.split("\n") == [
        "Nhiệm vụ",
        "KẾ HOẠCH công tác năm 2025",
        "STT\tNhiệm vụ\tChủ trì\tThời hạn",
        "1\tLập danh mục hồ sơ\tPhòng Hành chính\tTrước ngày 28/02/2025",
        "2\tNộp lưu tài liệu\tCác phòng",
        "3\tSửa chữa hội trường\tPhòng Quản trị",
        "4\tBáo cáo kết quả\tVăn phòng\tQuý III/2025",
        "Số liệu",
        "28/02/2025\t1.234.567,50\tvăn phòng\tTRUE\t0,5",
    ]
    (comment,) = found.comments
    assert (comment.text, found.text[slice(*comment.span)]) == ("Đã nhắc lần một", "Lập danh mục hồ sơ")
    due = next(block for block in found.blocks if found.text[slice(*block.span)].startswith("Trước"))
    assert [block.row - due.row for block in found.blocks if block.span == due.span] == [0, 1, 2]


def test_a_workbook_of_old_that_breaks_off_or_is_protected_says_so(tmp_path: Path) -> None:
    path = tmp_path / "x.xls"
    whole = REGISTER.read_bytes()
    for size in range(600, len(whole), 700):
        path.write_bytes(whole[:size])
        with contextlib.suppress(ReadError):
            read(path)
    path.write_bytes(whole[:3000])
    with pytest.raises(ReadError) as refused:
        read(path)
    assert refused.value.code == "damaged"

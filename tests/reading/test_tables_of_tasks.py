"""The same table of tasks out of each format that has cells: the same tasks, doers and deadlines."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING

import docx
import pytest
from xlsxwriter import Workbook

from desktop.extraction import extract
from desktop.reading import read
from tests.reading.made_files import pdf

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.domain import Source

DATA = Path(__file__).resolve().parent.parent / "data" / "reading"

ROWS = [
    ["STT", "Nhiệm vụ", "Chủ trì", "Thời hạn"],
    ["I", "Công tác văn phòng", "", ""],
    ["1", "Lập danh mục hồ sơ", "Phòng Hành chính", "28/02/2025"],
    ["2", "Nộp lưu tài liệu", "Các phòng", "Quý II/2025"],
    ["II", "Công tác quản trị", "", ""],
    ["1", "Sửa chữa hội trường", "Phòng Quản trị", "Trước ngày 30/8/2025"],
]
TASKS = [
    ("Lập danh mục hồ sơ", "Phòng Hành chính", ["28/02/2025"]),
    ("Nộp lưu tài liệu", "Các phòng", ["Quý II/2025"]),
    ("Sửa chữa hội trường", "Phòng Quản trị", ["Trước ngày 30/8/2025"]),
]
EDGES = (40, 90, 290, 440, 580)


def word_file(path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("KẾ HOẠCH công tác năm 2025")
    table = document.add_table(len(ROWS), 4)
    for row, cells in zip(table.rows, ROWS, strict=True):
        for cell, words in zip(row.cells, cells, strict=True):
            cell.text = words
        if not cells[2]:
            row.cells[1].merge(row.cells[3])
    document.save(str(path))


def workbook(path: Path) -> None:
    made = io.BytesIO()
    with Workbook(made) as book:
        sheet = book.add_worksheet("Nhiệm vụ")
        sheet.merge_range(0, 0, 0, 3, "KẾ HOẠCH công tác năm 2025")
        for row, cells in enumerate(ROWS, 2):
            sheet.write_row(row, 0, cells)
    path.write_bytes(made.getvalue())


def web_page(path: Path) -> None:
    rows = "".join(
        "<tr>" + "".join(f"<td>{words}</td>" for words in cells if words or cells[2]) + "</tr>" for cells in ROWS
    )
    head = '<html><head><meta charset="utf-8"></head><body><p>KẾ HOẠCH công tác năm 2025</p>'
    path.write_text(f"{head}<table>{rows}</table></body></html>", "utf-8")


def rich_text(path: Path) -> None:
    rows = "".join(
        r"\trowd"
        + "".join(rf"\cellx{3000 * column}" for column in range(1, 5))
        + r"\pard\intbl "
        "".join(_escaped(words) + r"\cell " for words in cells)
        + r"\row "
        for cells in ROWS
    )
    path.write_text(r"{\rtf1\ansi " + _escaped("KẾ HOẠCH công tác năm 2025") + r"\par " + rows + r"\pard\par}")


def _escaped(words: str) -> str:
    return "".join(letter if letter.isascii() else rf"\u{ord(letter)}?" for letter in words)


def printed(path: Path) -> None:
    """Write the table on two pages, without its heads on the second."""
    path.write_bytes(pdf([_page(ROWS[:4], "KẾ HOẠCH công tác năm 2025"), _page(ROWS[4:])], drawing=_rules()))


def _page(rows: list[list[str]], title: str = "") -> list[tuple[float, float, str]]:
    cells = [
        (left + 4.0, 700.0 - 30 * row, words)
        for row, cells in enumerate(rows)
        for left, words in zip(EDGES[:-1], cells, strict=True)
        if words
    ]
    return [(100.0, 760.0, title), *cells] if title else cells


def _rules() -> str:
    across = [f"40 {720 - 30 * row} m 580 {720 - 30 * row} l S\n" for row in range(5)]
    down = [f"{edge} 600 m {edge} 720 l S\n" for edge in EDGES]
    return "".join(across + down)


@pytest.mark.parametrize(
    ("suffix", "write"),
    [("docx", word_file), ("xlsx", workbook), ("html", web_page), ("rtf", rich_text), ("pdf", printed)],
)
def test_a_table_of_tasks_becomes_the_same_tasks(
    suffix: str, write: Callable[[Path], None], tmp_path: Path
) -> None:
    path = tmp_path / f"Kế hoạch.{suffix}"
    write(path)
    source = read(path)
    found = extract(source).statements
    told = [
        (source.text[slice(*task.span)], task.assignee, [source.text[slice(*time.span)] for time in task.due])
        for task in found
    ]
    assert told == TASKS


SHARED = [
    ["STT", "Nhiệm vụ", "Chủ trì", "Thời hạn"],
    ["1", "Lập danh mục hồ sơ", "Phòng Hành chính", "Trước ngày 28/02/2025"],
    ["2", "Nộp lưu tài liệu", "Các phòng", ""],
    ["3", "Sửa chữa hội trường", "Phòng Quản trị", ""],
    ["4", "Báo cáo kết quả", "Văn phòng", "Quý III/2025"],
]
"""The deadline of the first row reaches over three."""


def merged_word_file(path: Path) -> None:
    document = docx.Document()
    table = document.add_table(len(SHARED), 4)
    for row, cells in zip(table.rows, SHARED, strict=True):
        for cell, words in zip(row.cells, cells, strict=True):
            cell.text = words
    table.cell(1, 3).merge(table.cell(3, 3))
    document.save(str(path))


def merged_workbook(path: Path) -> None:
    made = io.BytesIO()
    with Workbook(made) as book:
        sheet = book.add_worksheet("Nhiệm vụ")
        for row, cells in enumerate(SHARED):
            sheet.write_row(row, 0, cells)
        sheet.merge_range(1, 3, 3, 3, SHARED[1][3])
    path.write_bytes(made.getvalue())


def merged_web_page(path: Path) -> None:
    rows = "".join(
        "<tr>"
        + "".join(
            f"<td{' rowspan=3' if words.startswith('Trước') else ''}>{words}</td>" for words in cells if words
        )
        + "</tr>"
        for cells in SHARED
    )
    head = '<html><head><meta charset="utf-8"></head><body><p>KẾ HOẠCH công tác năm 2025</p>'
    path.write_text(f"{head}<table>{rows}</table></body></html>", "utf-8")


def merged_rich_text(path: Path) -> None:
    rows = "".join(
        r"\trowd"
        + "".join(rf"{_merge(row, column)}\cellx{3000 * column}" for column in range(1, 5))
        + r"\pard\intbl "
        "".join(_escaped(words) + r"\cell " for words in cells)
        + r"\row "
        for row, cells in enumerate(SHARED)
    )
    path.write_text(r"{\rtf1\ansi " + rows + r"\pard\par}")


def _merge(row: int, column: int) -> str:
    return (r"\clvmgf" if row == 1 else r"\clvmrg") if column == 4 and row in {1, 2, 3} else ""


def merged_print(path: Path) -> None:
    cells = [
        (left + 4.0, 700.0 - 30 * row, words)
        for row, texts in enumerate(SHARED)
        for left, words in zip(EDGES[:-1], texts, strict=True)
        if words
    ]
    across = [f"40 {720 - 30 * row} m {440 if row in {2, 3} else 580} {720 - 30 * row} l S\n" for row in range(6)]
    down = [f"{edge} 570 m {edge} 720 l S\n" for edge in EDGES]
    path.write_bytes(pdf([cells], drawing="".join(across + down)))


@pytest.mark.parametrize(
    ("suffix", "write"),
    [
        ("docx", merged_word_file),
        ("xlsx", merged_workbook),
        ("html", merged_web_page),
        ("rtf", merged_rich_text),
        ("pdf", merged_print),
    ],
)
def test_a_deadline_that_reaches_over_several_rows_is_that_of_each(
    suffix: str, write: Callable[[Path], None], tmp_path: Path
) -> None:
    path = tmp_path / f"Kế hoạch.{suffix}"
    write(path)
    assert dues(read(path)) == [*["Trước ngày 28/02/2025"] * 3, "Quý III/2025"]


@pytest.mark.parametrize("suffix", ["doc", "odt", "rtf"])
def test_it_is_so_in_the_files_of_word_processors(suffix: str) -> None:
    assert dues(read(DATA / f"merged-deadline.{suffix}")) == [*["Trước ngày 28/02/2025"] * 3, "Quý III/2025"]


def dues(source: Source) -> list[str]:
    found = [task for task in extract(source).statements if task.kind == "task"]
    return ["+".join(source.text[slice(*time.span)] for time in task.due) for task in found]

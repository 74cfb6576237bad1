"""The same table of tasks out of each format that has cells: the same tasks, doers and deadlines."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import docx
import pytest
from xlsxwriter import Workbook

from desktop.extraction import extract
from desktop.reading import read
from tests.reading.made_files import pdf

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

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

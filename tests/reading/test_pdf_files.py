from __future__ import annotations

from pathlib import Path

import pytest

from desktop.errors import ReadError
from desktop.reading import read
from tests.reading.made_files import pdf

DATA = Path(__file__).resolve().parent.parent / "data" / "reading"
SAMPLES = Path(__file__).resolve().parents[2] / "resources" / "samples"

LETTER = 6
"""Points; each letter of a made PDF is as wide."""
MARGIN = 60
FULL = 78
"""Letters in a full line."""


def text_of(folder: Path, data: bytes) -> str:
    path = folder / "nghị quyết.pdf"
    path.write_bytes(data)
    return read(path).text


def set_lines(*lines: str, indents: tuple[int, ...] = (), top: int = 700) -> list[tuple[float, float, str]]:
    indents = indents or (0,) * len(lines)
    return [
        (MARGIN + indent, top - 16 * row, line)
        for row, (line, indent) in enumerate(zip(lines, indents, strict=True))
    ]


def full(words: str) -> str:
    return words + " " + "x" * (FULL - len(words) - 1)


def test_lines_are_read_from_top_to_bottom_whatever_their_order_in_the_file(tmp_path: Path) -> None:
    first, second, third = set_lines("Một.", "Hai.", "Ba.")
    assert text_of(tmp_path, pdf([[third, first, second]])) == "Một.\nHai.\nBa."


def test_letters_set_one_by_one_make_words(tmp_path: Path) -> None:
    letters = [(MARGIN + LETTER * at, 700.0, letter) for at, letter in enumerate("Giao ban") if letter != " "]
    assert text_of(tmp_path, pdf([letters[::-1]])) == "Giao ban"


def test_a_full_line_goes_on_in_the_next(tmp_path: Path) -> None:
    page = set_lines(full("Văn phòng tham mưu"), "tiếp theo.", "Đoạn sau.")
    assert text_of(tmp_path, pdf([page])) == full("Văn phòng tham mưu") + " tiếp theo.\nĐoạn sau."


def test_an_indented_line_begins_a_paragraph(tmp_path: Path) -> None:
    page = set_lines(full("Đoạn thứ nhất"), full("Đoạn thứ hai"), "dòng cuối.", indents=(0, 24, 0))
    assert text_of(tmp_path, pdf([page])).split("\n")[0] == full("Đoạn thứ nhất")


def test_an_item_begins_a_line_even_below_a_full_one(tmp_path: Path) -> None:
    page = set_lines(full("1. Việc")[:-1] + ";", full("2. Việc")[:-1] + ".", "- Ý nhỏ")
    assert len(text_of(tmp_path, pdf([page])).split("\n")) == 3


def test_a_numbered_heading_ends_an_item_that_fills_its_line_without_a_stop(tmp_path: Path) -> None:
    page = set_lines("+ Việc đầu.", full("+ Việc sau"), "5. Công tác văn thư")
    assert text_of(tmp_path, pdf([page])).split("\n") == ["+ Việc đầu.", full("+ Việc sau"), "5. Công tác văn thư"]


def test_a_hyphen_at_the_margin_is_no_item_where_items_are_indented(tmp_path: Path) -> None:
    page = set_lines(full("- Chỉ đạo Ban Văn hóa")[:-4], "- Xã hội tỉnh.", indents=(24, 0))
    assert text_of(tmp_path, pdf([page])).endswith("x - Xã hội tỉnh.")


def test_a_short_line_without_a_stop_is_a_heading_below_a_full_line_that_has_one(tmp_path: Path) -> None:
    body = full("Hội nghị có 215 đại biểu")[:-1] + "."
    page = set_lines(full("Hội nghị"), body, "Ông Mẫn phát biểu")
    assert text_of(tmp_path, pdf([page])).split("\n")[1:] == ["Ông Mẫn phát biểu"]


def test_a_line_drawn_with_signs_stands_alone(tmp_path: Path) -> None:
    page = set_lines(full("Ý kiến kết luận"), "_______")
    assert text_of(tmp_path, pdf([page])) == full("Ý kiến kết luận") + "\n_______"


def test_a_hyphen_at_the_end_of_a_line_stays_and_joins(tmp_path: Path) -> None:
    page = set_lines("x" * (FULL - 8) + " kinh tế-", "xã hội năm 2023.")
    assert text_of(tmp_path, pdf([page])).endswith("kinh tế-xã hội năm 2023.")


def test_columns_of_a_letterhead_are_read_one_after_the_other(tmp_path: Path) -> None:
    left = [(60.0, 780.0, "TỈNH ỦY"), (60.0, 764.0, "*"), (60.0, 748.0, "Số 18")]
    right = [(300.0, 780.0, "ĐẢNG CỘNG SẢN"), (300.0, 748.0, "ngày 5/12")]
    body = [(60.0, 700.0, full("Thân bài đi hết cả bề ngang của trang giấy"))]
    lines = text_of(tmp_path, pdf([[*right, *body, *left]])).split("\n")
    assert lines[:5] == ["TỈNH ỦY", "*", "Số 18", "ĐẢNG CỘNG SẢN", "ngày 5/12"]


def test_a_wide_gap_behind_a_number_is_no_column(tmp_path: Path) -> None:
    page = [(60.0, 700.0, "1."), (110.0, 700.0, "Rà soát"), (60.0, 660.0, "2."), (110.0, 660.0, "Báo cáo")]
    assert text_of(tmp_path, pdf([page])) == "1. Rà soát\n2. Báo cáo"


def test_the_rules_of_a_table_keep_its_cells_apart(tmp_path: Path) -> None:
    rules = "".join(f"60 {y} m 400 {y} l S\n" for y in (600, 660, 720))
    rules += "".join(f"{x} 600 m {x} 720 l S\n" for x in (60, 230, 400))
    cells = [(65.0, 700.0, "Rà soát quy chế làm việc"), (65.0, 684.0, "năm 2023"), (235.0, 700.0, "Văn phòng")]
    cells += [(65.0, 640.0, "Báo cáo"), (235.0, 640.0, "Trước 30/6")]
    assert text_of(tmp_path, pdf([cells], drawing=rules)).split("\n") == [
        "Rà soát quy chế làm việc năm 2023",
        "Văn phòng",
        "Báo cáo",
        "Trước 30/6",
    ]


def test_pages_say_where_they_begin(tmp_path: Path) -> None:
    path = tmp_path / "x.pdf"
    path.write_bytes(pdf([set_lines("Một."), set_lines("Hai."), set_lines("Ba.")]))
    source = read(path)
    assert [source.text[start:][:4].strip() for start in source.pages] == ["Một.", "Hai.", "Ba."]


def test_a_sentence_runs_over_to_the_next_page_past_the_page_number(tmp_path: Path) -> None:
    first = set_lines(full("Văn phòng tiếp tục"))
    second = [(290.0, 800.0, "2"), *set_lines("nâng cao chất lượng.")]
    assert text_of(tmp_path, pdf([first, second])) == full("Văn phòng tiếp tục") + " nâng cao chất lượng."


def test_a_number_that_is_not_the_page_s_own_stays(tmp_path: Path) -> None:
    page = [(290.0, 800.0, "15"), *set_lines("Nội dung.")]
    assert text_of(tmp_path, pdf([page])) == "15\nNội dung."


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_turned_page_is_read_as_it_is_shown(tmp_path: Path, turn: int) -> None:
    page = [(200.0, 450.0, "dòng trên"), (200.0, 400.0, "dòng dưới")]
    assert text_of(tmp_path, pdf([page], rotate=turn)) == "dòng trên\ndòng dưới"


def test_a_pdf_without_text_says_so(tmp_path: Path) -> None:
    with pytest.raises(ReadError) as refused:
        text_of(tmp_path, pdf([[]]))
    assert refused.value.code == "blank"


def test_a_plan_printed_from_word_reads_like_the_word_file() -> None:
    printed = read(DATA / "plan-with-table.pdf").text
    written = read(SAMPLES / "27-KH-NV_VTLT 2023_signed.docx").text
    assert sorted("".join(printed.split())) == sorted("".join(written.split()))
    tasks = [line for line in written.split("\n") if len(line) > 80]
    assert [task for task in tasks if task not in printed.split("\n")] == []

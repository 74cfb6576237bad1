"""A place in a report is said as people say it: page, article or section, clause, letter."""

from __future__ import annotations

import pytest

from desktop.domain import Block, BlockKind, Source, Span
from desktop.whereabouts import Whereabouts, said


def place(text: str, words: str, pages: tuple[int, ...] = ()) -> str:
    whereabouts = Whereabouts(Source("a", "0" * 64, "", None, text, pages))
    at = text.index(words)
    return said(whereabouts.page(at), whereabouts.section(at), "vi").replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I. Kết quả\nA\nII. Nhiệm vụ\n1. Về đất đai\nB\n2. Về nước sạch\nHERE", "mục II.2"),
        ("I. Kết quả\n1. Về thu\n1.1. Thu phí\n1.2. Thu thuế\nHERE", "mục I.1.2"),
        ("I. Kết quả\n1. Về thu\na) Phí\nb) Thuế HERE", "mục I.1, điểm b"),
        ("Điều 1. Giao chỉ tiêu\nĐiều 2. Giải pháp\n1. Thu HERE", "Điều 2, khoản 1"),
        ("PHẦN THỨ NHẤT\nI. Thu\nPHẦN THỨ HAI\nI. Chi\nHERE", "Phần thứ hai, mục I"),
        ("A. KẾT QUẢ\nI. Thu\nB. NHIỆM VỤ\nI. Thu\nII. Chi\nHERE", "mục B.II"),
        ("I. Thu\nNăm 2024, thu 3 tỷ.\n15. Số lẻ không theo thứ tự\nHERE", "mục I"),
        ("HERE đứng trước\nI. Thu", ""),
    ],
)
def test_a_place_is_named_by_the_numbers_it_stands_under(text: str, expected: str) -> None:
    assert place(text, "HERE") == expected


def headed(text: str, words: str, *headings: str) -> str:
    places = [Span(text.index(each), text.index(each) + len(each)) for each in headings]
    levels = [Block(place, BlockKind.HEADING, level=2 - (not number)) for number, place in enumerate(places)]
    whereabouts = Whereabouts(Source("a", "0" * 64, "", None, text, blocks=tuple(levels)))
    return said(None, whereabouts.section(text.index(words)), "vi").replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kế hoạch năm\nPhương hướng\nHERE", "mục “Phương hướng”"),
        ("Kế hoạch năm\nKết quả\n1. Thu\nPhương hướng\n1. Chi\nHERE", "mục “Phương hướng”, mục 1"),
        ("Kế hoạch năm\nKết quả\nI. Thu\n1. Phí\nPhương hướng\nHERE", "mục “Phương hướng”"),
        ("Kế hoạch năm\nI. Thu\nPhương hướng\nĐoạn\nII. Chi\nHERE", "mục II"),
        ("Kế hoạch năm\nHERE\nPhương hướng", ""),
    ],
)
def test_headings_without_numbers_are_said_by_their_words(text: str, expected: str) -> None:
    headings = [each for each in ("Kế hoạch năm", "Kết quả", "Phương hướng") if each in text]
    assert headed(text, "HERE", *headings) == expected


def test_a_long_heading_is_shortened() -> None:
    title, long = "Báo cáo", "Nhiệm vụ " * 20
    assert headed(f"{title}\n{long.strip()}\nHERE", "HERE", title, long.strip()).endswith("…”")


def test_pages_come_first_and_only_where_there_are_several() -> None:
    text = "I. Thu\nchi\nHERE"
    assert place(text, "HERE", (0, 7)) == "trang 2, mục I"
    assert place(text, "HERE", (0,)) == "mục I"


def test_a_long_report_is_walked_once() -> None:
    text = "\n".join(f"{number % 40 + 1}. Việc thứ {number}" for number in range(20_000)) + "\nHERE"
    assert place(text, "HERE") == "mục 40"

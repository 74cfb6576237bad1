from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from desktop.domain import Extraction, ReportFacts
from tests.library.samples import TEXT, extraction, source

if TYPE_CHECKING:
    from desktop.library import Hit, Library


def _add(library: Library, text: str, title: str | None = None, file: str = "a.txt") -> int:
    return library.add(source(text, file), None, Extraction(ReportFacts(title=title), (), (), ())).report_id


def _marked(hit: Hit) -> list[str]:
    return [hit.snippet[start:end] for start, end in hit.spans]


@pytest.mark.parametrize(
    ("words", "marked"),
    [
        ("đường dây", ["đường dây"]),
        ("duong day", ["đường dây"]),
        ("DUONG", ["đường"]),
        ("day duong", ["dây", "đường"]),
        ("số hoá", ["số hoá"]),
        ("số hóa", ["số hoá"]),
        ("tinh uy", ["Tỉnh ủy"]),
        ("Tỉnh uỷ", ["Tỉnh ủy"]),
        ("lê thị hoà", ["Lê Thị Hòa"]),
        ("412", ["412"]),
        ("30/6/2026", ["30/6/2026"]),
    ],
)
def test_words_are_found_with_and_without_marks_and_shown_as_written(
    library: Library, report_id: int, words: str, marked: list[str]
) -> None:
    (hit,) = library.search(words)
    assert hit.report_id == report_id
    assert set(_marked(hit)) == set(marked)
    assert hit.snippet in TEXT
    assert hit.title == extraction().facts.title
    assert hit.place is not None
    start, end = hit.place
    assert TEXT[start:end].split()[0] in hit.snippet


@pytest.mark.usefixtures("report_id")
@pytest.mark.parametrize("words", ["", "  ", '"', "...", "không có chữ nào như thế", '"giám kế hoạch"'])
def test_nothing_is_found_for_words_that_are_not_there(library: Library, words: str) -> None:
    assert library.search(words) == ()


@pytest.mark.usefixtures("report_id")
@pytest.mark.parametrize(
    "words", ['kế AND hoạch"', "kế* (hoạch", "NEAR(kế hoạch)", "text:kế", "-kế", "kế'; DROP", "^kế"]
)
def test_signs_of_the_query_language_are_only_signs(library: Library, words: str) -> None:
    library.search(words)
    assert library.search("kế hoạch") != ()


@pytest.mark.usefixtures("report_id")
def test_an_unfinished_last_word_finds_what_it_begins(library: Library) -> None:
    (hit,) = library.search("lưu tr")
    assert set(_marked(hit)) == {"lưu", "tr"}


def test_whole_words_go_before_beginnings(library: Library) -> None:
    whole = _add(library, "Cán bộ văn thư")
    _add(library, "Căn cứ văn kiện thường trực")
    assert [hit.report_id for hit in library.search("van thu")] == [whole]


def test_words_side_by_side_go_before_words_apart_and_then_the_newest(library: Library) -> None:
    beside = _add(library, "việc kiểm tra hồ sơ")
    apart = _add(library, "tra cứu, rồi kiểm đếm")
    newest = _add(library, "kiểm tra đột xuất")
    assert [hit.report_id for hit in library.search("kiem tra")] == [newest, beside, apart]
    assert [hit.report_id for hit in library.search('"kiem tra"')] == [newest, beside]
    assert [hit.report_id for hit in library.search("kiem tra", limit=1)] == [newest]


def test_title_and_file_name_are_searched_too(library: Library) -> None:
    titled = _add(library, "nội dung", title="Tổng kết công tác văn thư")
    named = _add(library, "nội dung khác", file="bao-cao-quy-3.docx")
    (hit,) = library.search("tổng kết")
    assert (hit.report_id, hit.snippet, hit.place) == (titled, "Tổng kết công tác văn thư", None)
    (hit,) = library.search("quý 3")
    assert (hit.report_id, hit.title, hit.place) == (named, "bao-cao-quy-3.docx", None)


def test_a_snippet_of_a_long_text_begins_and_ends_between_words(library: Library) -> None:
    text = "phần mở đầu khá dài. " * 400 + "Đây là chỗ cần tìm. " + "phần kết cũng dài. " * 400
    _add(library, text)
    (hit,) = library.search("cho can tim")
    assert hit.place is not None
    assert text[hit.place.start : hit.place.end] == "chỗ cần tìm"
    assert len(hit.snippet) < 200
    assert set(hit.snippet.replace(".", "").split()) <= set(text.replace(".", "").split())


def test_awkward_letters_neither_break_search_nor_shift_it(library: Library) -> None:
    text = "Ðiểm 1️⃣ 😀 e\u0323\u0301 İstanbul ﬁ ... Nghị quyết\u00a0số\u200b 12-NQ/TW, Điều 5"
    _add(library, text)
    for words in ("diem", "nghị quyết số", "nq tw", "dieu 5"):
        (hit,) = library.search(words)
        assert hit.place is not None
        assert hit.snippet == text


@pytest.mark.usefixtures("report_id")
def test_a_copy_with_another_name_is_found_once(library: Library) -> None:
    library.add(replace(source(), file="khác.txt"), None, extraction())
    assert len(library.search("kế hoạch")) == 1

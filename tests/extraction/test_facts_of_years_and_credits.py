"""Years that a paper only compares with, headings that look back, and papers named by their last word."""

from __future__ import annotations

import pytest

from desktop.domain import ReportFacts
from desktop.extraction.document import Document
from desktop.extraction.facts import find_facts
from desktop.extraction.noise import mark_noise
from desktop.extraction.segments import split_lines

LETTERHEAD = "HUYỆN ỦY ĐỒNG LÂM THƯỢNG\n*\nSố 07-{kind}/HU\n\nĐồng Lâm Thượng, ngày 12 tháng 11 năm 2010\n\n"
DIRECTIVE = LETTERHEAD.format(kind="CT") + (
    "CHỈ THỊ\nVề việc giữ rừng đầu nguồn\n\n"
    "Những năm qua, công tác giữ rừng thu được kết quả khá, độ che phủ từ 38% năm {year} nâng lên 44%.\n\n"
    "Ban Thường vụ Huyện ủy yêu cầu:\n\n1. Các xã cắm lại mốc rừng.\n"
)
PROGRAMME = (
    "ĐẢNG ỦY XÃ ĐỒNG LÂM\n*\nSố 01-CTr/ĐU\n\nĐồng Lâm, ngày 06 tháng 01 năm 2026\n\n"
    "CHƯƠNG TRÌNH\nCông tác năm 2026 của Đảng ủy xã\n\n"
    "I. {heading}\n\n- Thu ngân sách 41 tỷ đồng.\n\nII. NHIỆM VỤ\n\n- Kết nạp 20 đảng viên.\n"
)
NEWS = "Trà Lâm vượt khó\n\n{credit} Ngày 8-1-2016, Sở Công Thương tỉnh Trà Lâm tổng kết công tác năm 2015.\n"


def facts(text: str) -> ReportFacts:
    return find_facts(mark_noise(split_lines(Document(text=text)))).facts


def test_a_year_long_before_a_directive_is_none_that_it_reviews() -> None:
    told = facts(DIRECTIVE.format(year=2005))
    assert (told.review_year, told.plan_year) == (None, 2010)


def test_the_year_before_a_directive_is_still_looked_back_on() -> None:
    assert facts(DIRECTIVE.format(year=2009)).review_year == 2009


@pytest.mark.parametrize(
    ("heading", "year"),
    [("NHÌN LẠI NĂM 2025", 2025), ("ĐÁNH GIÁ KẾT QUẢ NĂM 2025", 2025), ("MỤC TIÊU NĂM 2026", None)],
)
def test_a_programme_reviews_the_year_that_its_heading_looks_back_on(heading: str, year: int | None) -> None:
    assert facts(PROGRAMME.format(heading=heading)).review_year == year


@pytest.mark.parametrize("credit", ["(Trà Lâm Online)", "(Trà Lâm điện tử)", "(Báo Trà Lâm)"])
def test_a_paper_in_front_of_its_first_paragraph_is_credited(credit: str) -> None:
    assert facts(NEWS.format(credit=credit)).source == credit.strip("()")


def test_a_place_in_brackets_is_no_paper() -> None:
    assert facts(NEWS.format(credit="(Trà Lâm)")).source is None

"""What a document says of itself for the list: title in one line, day, issuing body, kind; else nothing."""

from __future__ import annotations

import datetime as dt

import pytest

from desktop.domain import ReportDetails, Secrecy, Source
from desktop.extraction import describe, extract
from desktop.extraction.descriptions import _kinds
from desktop.extraction.lexicons import word_set

_PAPER = """HUYỆN ỦY PHÚ LÃNG
VĂN PHÒNG
*
Số 15-BC/VPHU
ĐẢNG CỘNG SẢN VIỆT NAM
Phú Lãng, ngày 05 tháng 12 năm 2024

BÁO CÁO
tổng kết công tác năm 2024,
phương hướng nhiệm vụ năm 2025

Năm 2024, Văn phòng Huyện ủy đã tham mưu ban hành 412 văn bản.
"""
_NEWS = """Văn phòng Huyện ủy Phú Lãng tổng kết công tác năm 2024

Ngày 20/12/2024, Văn phòng Huyện ủy Phú Lãng tổ chức Hội nghị tổng kết công tác năm 2024.
"""


def _source(text: str) -> Source:
    return Source("a.txt", "0" * 64, "text/plain", "utf-8", text)


def test_a_paper_tells_its_body_its_kind_its_title_in_one_line_and_its_day() -> None:
    told, _ = describe(_source(_PAPER))
    assert told == ReportDetails(
        title="BÁO CÁO tổng kết công tác năm 2024, phương hướng nhiệm vụ năm 2025",
        day=dt.date(2024, 12, 5),
        body="Văn phòng Huyện ủy Phú Lãng",
        kind="Báo cáo",
    )


def test_of_news_the_body_is_that_of_the_event_and_there_is_no_kind_of_document() -> None:
    told, _ = describe(_source(_NEWS))
    assert (told.body, told.kind, told.day) == ("Văn phòng Huyện ủy Phú Lãng", "", dt.date(2024, 12, 20))


@pytest.mark.parametrize("text", ["", "Một dòng.", "xin chào\n\n\ncác bạn"])
def test_a_text_that_says_nothing_of_itself_is_given_nothing(text: str) -> None:
    told, _ = describe(_source(text))
    assert (told.body, told.kind, told.day) == ("", "", None)


def test_a_stamp_of_secrecy_never_sets_the_level() -> None:
    assert describe(_source(f"MẬT\n{_PAPER}"))[0].secrecy is Secrecy.ORDINARY


def test_the_extraction_carries_the_same_description() -> None:
    assert extract(_source(_PAPER)).details == describe(_source(_PAPER))[0]


def test_every_opening_of_a_document_is_filed_under_a_kind() -> None:
    assert word_set("noise", "types") == set(_kinds())


@pytest.mark.parametrize(
    ("head", "stamp"),
    [
        ("MẬT\n", "MẬT"),
        ("TỈNH ỦY LAM GIANG\tĐẢNG CỘNG SẢN VIỆT NAM\n*\tTỐI MẬT\n", "TỐI MẬT"),
        ("(TUYỆT MẬT)\n", "TUYỆT MẬT"),
        ("Độ mật: Tối mật\n", "Tối mật"),
        ("Bảo vệ bí mật nhà nước\nMật độ dân số\n", ""),
        ("LƯU HÀNH NỘI BỘ\n", ""),
    ],
)
def test_a_stamp_of_secrecy_is_told_and_is_a_caution_at_its_place(head: str, stamp: str) -> None:
    source = _source(head + _PAPER)
    assert describe(source)[1] == stamp
    found = [caution for caution in extract(source).cautions if caution.code == "secrecy_stamped"]
    assert [source.text[each.span.start : each.span.end] for each in found] == ([stamp] if stamp else [])

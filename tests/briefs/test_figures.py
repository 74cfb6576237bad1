"""Every figure of every profile, read back from the Word files that are written by it."""

from __future__ import annotations

import tomllib
import zipfile
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import pytest
from lxml import etree

from desktop import paths
from desktop.briefs import Authority, BriefOptions, Columns, Kind, OfficeDetails, Urgency, profiles, write_brief
from desktop.briefs.lengths import length
from desktop.briefs.profiles import load_profile
from desktop.domain import Secrecy
from tests.briefs.samples import TODAY, report

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
EVERY = pytest.mark.parametrize("key", profiles())
OFFICE = OfficeDetails(
    superior="Tỉnh ủy Sông Lam",
    body="Văn phòng",
    symbol="VPTU",
    place="Sông Lam",
    authority=Authority.DEPUTY,
    whom="Chánh Văn phòng",
    post="Phó Chánh Văn phòng",
    signer="Hồ Văn Tám",
    recipients=("Thường trực Tỉnh ủy", "Lưu Văn phòng"),
    secrecy=Secrecy.MAT,
    urgency=Urgency.URGENT,
    circulation="Tài liệu hội nghị",
    draft="Dự thảo lần 1",
)


@cache
def parts(key: str, kind: Kind = Kind.SUMMARY) -> dict[str, etree._Element]:
    path = write_brief(
        [report()],
        Path(mkdtemp()) / "brief.docx",
        kind=kind,
        profile=key,
        today=TODAY,
        options=BriefOptions(office=OFFICE, columns=Columns.FULL),
    )
    with zipfile.ZipFile(path) as package:
        names = ("document", "styles", "header1")
        return {name: etree.fromstring(package.read(f"word/{name}.xml")) for name in names}


def twips(millimetres: float) -> int:
    return round(millimetres * 1440 / 25.4)


def near(value: str | None, wanted: float) -> bool:
    return value is not None and abs(int(value) - wanted) <= 1


def style(key: str, name: str) -> etree._Element:
    return next(one for one in parts(key)["styles"].iter(f"{W}style") if one.get(f"{W}styleId") == name)


def style_size(key: str, name: str) -> float | None:
    size = style(key, name).find(f"{W}rPr/{W}sz")
    return None if size is None else int(size.get(f"{W}val")) / 2


def text(element: etree._Element) -> str:
    return "".join(one.text or "" for one in element.iter(f"{W}t"))


def run(key: str, words: str) -> etree._Element:
    return next(one for one in parts(key)["document"].iter(f"{W}r") if text(one).strip("\u00a0") == words)


def look(element: etree._Element) -> tuple[float, bool, bool, bool, bool]:
    found = element.find(f"{W}rPr")
    size = int(found.find(f"{W}sz").get(f"{W}val")) / 2
    return size, *(found.find(f"{W}{name}") is not None for name in ("b", "i", "u", "bdr"))


@EVERY
@pytest.mark.parametrize("side", ["top", "bottom", "left", "right"])
def test_each_margin_is_that_of_the_profile(key, side):
    margins = parts(key)["document"].find(f".//{W}pgMar")
    assert near(margins.get(f"{W}{side}"), twips(getattr(load_profile(key), side)))


@EVERY
def test_the_paper_is_that_of_the_profile(key):
    size, figures = parts(key)["document"].find(f".//{W}pgSz"), load_profile(key)
    assert near(size.get(f"{W}w"), twips(figures.width))
    assert near(size.get(f"{W}h"), twips(figures.height))


@EVERY
def test_the_page_number_stands_where_and_as_large_as_the_profile_says_and_not_on_the_first_page(key):
    figures, document = load_profile(key), parts(key)["document"]
    assert near(document.find(f".//{W}pgMar").get(f"{W}header"), twips(figures.number_from_edge))
    assert style_size(key, "Header") == figures.number_size
    assert style(key, "Header").find(f"{W}pPr/{W}jc").get(f"{W}val") == "center"
    assert document.find(f".//{W}titlePg") is not None
    assert parts(key)["header1"].find(f".//{W}fldSimple").get(f"{W}instr") == " PAGE "


@EVERY
def test_appendices_count_their_pages_as_the_profile_says(key):
    sections = list(parts(key)["document"].iter(f"{W}sectPr"))
    anew = [section for section in sections if section.find(f"{W}pgNumType") is not None]
    assert len(sections) == 1 + load_profile(key).appendix_numbered_anew
    assert anew == sections[1:]


@EVERY
def test_the_typeface_is_that_of_the_profile(key):
    fonts = parts(key)["styles"].find(f"{W}docDefaults//{W}rFonts")
    assert {fonts.get(f"{W}{script}") for script in ("ascii", "hAnsi", "eastAsia", "cs")} == {
        load_profile(key).font
    }


@EVERY
def test_the_size_of_the_body_is_that_of_the_profile(key):
    size = parts(key)["styles"].find(f"{W}docDefaults//{W}sz").get(f"{W}val")
    assert int(size) / 2 == load_profile(key).size
    assert style_size(key, "Normal") is None


@EVERY
@pytest.mark.parametrize("name", ["Normal", "TLBullet"])
def test_running_text_has_the_indent_the_space_and_the_line_of_the_profile(key, name):
    figures, shape = load_profile(key), style(key, name).find(f"{W}pPr")
    spacing = shape.find(f"{W}spacing")
    assert near(shape.find(f"{W}ind").get(f"{W}firstLine"), twips(figures.first_line))
    assert int(spacing.get(f"{W}before")) == figures.before * 20
    assert shape.find(f"{W}jc").get(f"{W}val") == "both"
    if figures.exact_line:
        assert (spacing.get(f"{W}line"), spacing.get(f"{W}lineRule")) == (
            f"{figures.exact_line * 20:.0f}",
            "exact",
        )
    else:
        line = f"{round(figures.line_multiple * 240)}"
        assert (spacing.get(f"{W}line"), spacing.get(f"{W}lineRule")) == (line, "auto")


@EVERY
@pytest.mark.parametrize(
    ("name", "figure"),
    [
        ("Title", "name_size"),
        ("Subtitle", "abstract_size"),
        ("TLCell", "table_size"),
        ("TLCellHead", "table_size"),
        ("TLNotice", "table_size"),
        ("TLSource", "source_size"),
    ],
)
def test_each_style_has_the_size_of_the_profile(key, name, figure):
    assert style_size(key, name) == getattr(load_profile(key), figure)


@EVERY
def test_title_and_subject_are_bold_and_centred(key):
    for name in ("Title", "Subtitle"):
        assert style(key, name).find(f"{W}rPr/{W}b") is not None
        assert style(key, name).find(f"{W}pPr/{W}jc").get(f"{W}val") == "center"


@EVERY
def test_wide_tables_have_the_smaller_type_of_the_profile(key):
    sizes = {one.get(f"{W}val") for one in parts(key, Kind.TASKS)["document"].iter(f"{W}sz")}
    assert f"{load_profile(key).wide_table_size * 2:.0f}" in sizes


@EVERY
def test_what_closes_the_title_is_that_of_the_profile(key):
    figures, document = load_profile(key), parts(key)["document"]
    lines = [text(paragraph) for paragraph in document.iter(f"{W}p")]
    if figures.closing:
        assert figures.closing in lines
        return
    room = figures.width - figures.left - figures.right
    subject = next(line for line in lines if line.startswith("Tóm tắt"))
    words = min(length(subject, figures.abstract_size, bold=True), room)
    assert 1 / 3 <= figures.closing_rule <= 1 / 2
    wanted = twips((room - words * figures.closing_rule) / 2)
    assert any(abs(indent - wanted) <= 4 for indent in rules(document))


def rules(document: etree._Element) -> list[int]:
    return [
        int(paragraph.find(f"{W}pPr/{W}ind").get(f"{W}left"))
        for paragraph in document.iter(f"{W}p")
        if paragraph.find(f"{W}pPr/{W}pBdr") is not None
    ]


@EVERY
def test_headings_are_numbered_as_the_profile_says(key):
    heads = [
        text(paragraph)
        for paragraph in parts(key)["document"].iter(f"{W}p")
        if paragraph.find(f"{W}pPr/{W}pStyle").get(f"{W}val") == "Heading1"
    ]
    assert heads[0] == f"{load_profile(key).first_heading}THÔNG TIN CHUNG"
    assert style(key, "Heading1").find(f"{W}rPr/{W}b") is not None


FILLED = {
    "{superior}": "TỈNH ỦY SÔNG LAM",
    "{body}": "VĂN PHÒNG",
    "{authority}": {
        "party-05": "K/T CHÁNH VĂN PHÒNG",
        "party-36": "K/T CHÁNH VĂN PHÒNG",
        "state-30": "KT. CHÁNH VĂN PHÒNG",
    },
    "{post}": "PHÓ CHÁNH VĂN PHÒNG",
    "{signer}": "Hồ Văn Tám",
    "- {recipient};": "Thường trực Tỉnh ủy",
    "- {recipient},": "Thường trực Tỉnh ủy",
    "- {archive}.": "Lưu Văn phòng",
    "Số {number}-{type}/{symbol}": "VPTU",
    "Số: {number}/{type}-{symbol}": "VPTU",
    "{place}, ngày {day} tháng {month} năm {year}": "Sông Lam",
}
LINES = [
    pytest.param(key, line, id=f"{key}-{line.text}")
    for key in profiles()
    for profile in [load_profile(key)]
    for line in (
        *profile.letterhead_left,
        *profile.letterhead_right,
        *profile.signature_left,
        *profile.signature_right,
    )
]


@pytest.mark.parametrize(("key", "line"), LINES)
def test_each_line_of_letterhead_and_signature_looks_as_the_profile_says(key, line):
    words = FILLED.get(line.text, line.text)
    shown = run(key, words[key] if isinstance(words, dict) else words)
    assert look(shown) == (line.size, line.bold, line.italic, line.underline, line.boxed)


@EVERY
def test_rules_under_the_letterhead_are_as_long_as_the_profile_says(key):
    figures, document = load_profile(key), parts(key)["document"]
    left = figures.letterhead_left_width
    right = figures.width - figures.left - figures.right - left
    wanted = [
        (length(FILLED.get(one.text, one.text), one.size, bold=True) * one.rule, within)
        for lines, within in ((figures.letterhead_left, left), (figures.letterhead_right, right))
        for one in lines
        if one.rule
    ]
    assert wanted
    for rule, within in wanted:
        assert any(abs(indent - twips((within - rule) / 2)) <= 4 for indent in rules(document))


def test_rules_as_long_as_the_words_are_as_long_as_the_typeface_makes_them():
    """Measured on paper: the title of the Party takes 73 mm, the motto 60 mm."""
    assert length("ĐẢNG CỘNG SẢN VIỆT NAM", 15, bold=True) == pytest.approx(73, abs=0.5)
    assert length("Độc lập - Tự do - Hạnh phúc", 14, bold=True) == pytest.approx(60, abs=0.5)


@EVERY
@pytest.mark.parametrize(("table", "figure"), [(0, "letterhead_left_width"), (-1, "signature_left_width")])
def test_the_sides_of_letterhead_and_signature_are_as_wide_as_the_profile_says(key, table, figure):
    plain = [
        one
        for one in parts(key)["document"].iter(f"{W}tbl")
        if one.find(f"{W}tblPr/{W}tblStyle").get(f"{W}val") == "TableNormal"
    ]
    assert near(
        plain[table].find(f"{W}tblGrid/{W}gridCol").get(f"{W}w"), twips(getattr(load_profile(key), figure))
    )


@EVERY
@pytest.mark.parametrize(
    ("mark", "words"),
    [("secrecy", "MẬT"), ("urgency", "KHẨN"), ("circulation", "TÀI LIỆU HỘI NGHỊ"), ("draft", "Dự thảo lần 1")],
)
def test_each_mark_that_the_clerk_chose_looks_as_the_profile_says(key, mark, words):
    line = load_profile(key).marks[mark]
    assert look(run(key, words)) == (line.size, line.bold, line.italic, line.underline, line.boxed)


@EVERY
def test_as_many_lines_are_free_for_the_hand_as_the_profile_says(key):
    cell = next(one for one in run(key, "Hồ Văn Tám").iterancestors() if one.tag == f"{W}tc")
    empty = [one for one in cell.iter(f"{W}p") if not text(one)]
    assert len(empty) == load_profile(key).empty_lines


@EVERY
@pytest.mark.parametrize("right", [one for one in Authority if one not in {Authority.OWN, Authority.EMPOWERED}])
def test_each_right_to_sign_is_written_as_the_profile_says(tmp_path, key, right):
    office = replace(OFFICE, authority=right, whom="Ban Thường vụ")
    path = write_brief(
        [report()], tmp_path / "a.docx", profile=key, today=TODAY, options=BriefOptions(office=office)
    )
    with zipfile.ZipFile(path) as package:
        body = etree.fromstring(package.read("word/document.xml"))
    wanted = load_profile(key).authorities[right.value].format(whom="BAN THƯỜNG VỤ")
    assert wanted in [text(one) for one in body.iter(f"{W}p")]


@EVERY
def test_a_slip_says_to_whom_it_goes_and_a_notice_ends_as_the_profile_says(key):
    slip = [text(one) for one in parts(key, Kind.SLIP)["document"].iter(f"{W}p")]
    assert any(line.startswith(load_profile(key).address.split("{")[0]) for line in slip)
    notice = [text(one) for one in parts(key, Kind.CONCLUSION)["document"].iter(f"{W}p")]
    assert any(line.endswith("…" + load_profile(key).ending) for line in notice)


@EVERY
def test_no_figure_of_the_profile_file_is_left_unread(key):
    data = tomllib.loads((paths.resources("profiles") / f"{key}.toml").read_text("utf-8"))
    told = {"name", "order", "rule", "in_force", "sources"}
    known = {
        "page",
        "body",
        "title",
        "ending",
        "headings",
        "address",
        "letterhead",
        "appendix",
        "signature",
        "marks",
    }
    assert set(data) - told == known

"""The Word documents, read back."""

from __future__ import annotations

import zipfile
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

import docx
import pytest
from docx.shared import Mm, Pt
from lxml import etree

from desktop.briefs import Kind, inks, profiles, write_brief
from desktop.briefs.profiles import load_profile
from desktop.domain import FindingState, StatementKind
from desktop.errors import BriefError
from tests.briefs.samples import HEAD, PLAN, RECORDS, TEXT, TODAY, decided, report, source

if TYPE_CHECKING:
    from pathlib import Path

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
EVERY = [(kind, profile) for kind in Kind for profile in profiles()]


def write(tmp_path: Path, *reports, kind: Kind = Kind.SUMMARY, profile: str = "party-05") -> Path:
    return write_brief(reports or (report(),), tmp_path / "brief.docx", kind=kind, profile=profile, today=TODAY)


def part(path: Path, name: str = "document") -> etree._Element:
    with zipfile.ZipFile(path) as package:
        return etree.fromstring(package.read(f"word/{name}.xml"))


def words(element: etree._Element) -> str:
    return "".join(text.text or "" for text in element.iter(f"{W}t"))


@pytest.mark.parametrize(("kind", "profile"), EVERY)
def test_the_page_is_laid_out_by_the_profile(tmp_path, kind, profile):
    figures = load_profile(profile)
    section = docx.Document(write(tmp_path, kind=kind, profile=profile)).sections[0]
    sides = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
    wanted = (figures.top, figures.bottom, figures.left, figures.right)
    assert [round(side.mm) for side in sides] == list(wanted)
    assert (section.page_width > section.page_height) == (kind in {Kind.TASKS, Kind.OFFICIALS})
    assert abs(max(section.page_width, section.page_height) - Mm(297)) < Pt(1)
    assert section.different_first_page_header_footer
    assert round(section.header_distance.mm) == figures.number_from_edge


@pytest.mark.parametrize("profile", profiles())
def test_type_and_spacing_follow_the_profile(tmp_path, profile):
    figures = load_profile(profile)
    path = write(tmp_path, profile=profile)
    fonts = part(path, "styles").find(f"{W}docDefaults//{W}rFonts")
    assert {fonts.get(f"{W}{script}") for script in ("ascii", "hAnsi", "eastAsia", "cs")} == {"Times New Roman"}
    normal = docx.Document(path).styles["Normal"].paragraph_format
    assert normal.space_before == Pt(figures.before)
    assert round(normal.first_line_indent.mm) == figures.first_line
    assert normal.line_spacing == (Pt(figures.exact_line) if figures.exact_line else figures.line_multiple)
    assert part(path, "styles").find(f"{W}docDefaults//{W}lang").get(f"{W}val") == "vi-VN"


@pytest.mark.parametrize(
    ("profile", "said"),
    [
        ("party-05", ("ĐẢNG CỘNG SẢN VIỆT NAM", "Số ……-BC/……", "-----")),
        ("party-36", ("ĐẢNG CỘNG SẢN VIỆT NAM", "Số ……-BC/……", "-----")),
        ("state-30", ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Số: ……/BC-……")),
    ],
)
def test_the_letterhead_is_that_of_the_rule_and_what_nobody_knows_is_blank(tmp_path, profile, said):
    body = part(write(tmp_path, profile=profile))
    lines = [words(paragraph) for paragraph in body.iter(f"{W}p")]
    assert set(said) <= set(lines)
    assert "………, ngày …… tháng …… năm 2026" in lines
    blanks = [blank.find(f"{W}sdtPr/{W}alias").get(f"{W}val") for blank in body.iter(f"{W}sdt")]
    assert len(blanks) >= 9
    assert all(blanks)


@pytest.mark.parametrize(("kind", "profile"), EVERY)
def test_tables_repeat_their_heading_keep_rows_whole_and_fit_the_page(tmp_path, kind, profile):
    path = write(tmp_path, report(), report(RECORDS, HEAD, number=2), kind=kind, profile=profile)
    section = docx.Document(path).sections[0]
    room = section.page_width - section.left_margin - section.right_margin
    for table in part(path).iter(f"{W}tbl"):
        assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in table.iter(f"{W}tr"))
        widths = [int(column.get(f"{W}w")) for column in table.iter(f"{W}gridCol")]
        assert min(widths) > 400
        assert abs(sum(widths) - room / 635) < 15
        if table.find(f"{W}tblPr/{W}tblStyle").get(f"{W}val") == "TableGrid":
            head = table.find(f"{W}tr/{W}trPr/{W}tblHeader")
            assert head is not None
            assert not head.attrib


@pytest.mark.parametrize("kind", Kind)
def test_every_link_leads_somewhere_and_every_bookmark_closes(tmp_path, kind):
    body = part(write(tmp_path, report(), report(PLAN, HEAD, number=2), kind=kind))
    starts = [mark.get(f"{W}id") for mark in body.iter(f"{W}bookmarkStart")]
    names = Counter(mark.get(f"{W}name") for mark in body.iter(f"{W}bookmarkStart"))
    assert sorted(starts) == sorted(mark.get(f"{W}id") for mark in body.iter(f"{W}bookmarkEnd"))
    assert set(names.values()) <= {1}
    assert {link.get(f"{W}anchor") for link in body.iter(f"{W}hyperlink")} <= set(names)


def test_a_row_leads_to_its_sentence_and_the_sentence_back_to_its_row(tmp_path):
    one = report(PLAN)
    key, body = one.findings[0].id, part(write(tmp_path, one))
    links = {link.get(f"{W}anchor"): words(link) for link in body.iter(f"{W}hyperlink")}
    assert links == {f"cau_{key}": "đoạn\u00a07", f"dong_{key}": " [NV1]"}


def test_remarks_of_overlapping_finds_each_open_and_close_once(tmp_path):
    inner = replace(PLAN, span=PLAN.core)
    body = part(write(tmp_path, report(PLAN, inner, HEAD, RECORDS)))
    for kind in ("commentRangeEnd", "commentReference"):
        opened = Counter(mark.get(f"{W}id") for mark in body.iter(f"{W}commentRangeStart"))
        assert opened == Counter(mark.get(f"{W}id") for mark in body.iter(f"{W}{kind}"))
        assert set(opened.values()) == {1}


def test_remarks_are_word_comments_with_their_words_and_author(tmp_path):
    noted = decided(report(PLAN), PLAN, FindingState.ACCEPTED, "Hỏi lại\nphòng <Tổng hợp>")
    path = write(tmp_path, noted, kind=Kind.ANNOTATED)
    found = [(comment.author, comment.text) for comment in docx.Document(path).comments]
    assert ("Chuyên viên", "Hỏi lại\nphòng <Tổng hợp>") in found
    assert [author for author, _ in found].count("Trích Lục") == 1
    styles = {style.get(f"{W}styleId") for style in part(path, "styles").iter(f"{W}style")}
    assert {"CommentReference", "CommentText"} <= styles


def test_each_kind_of_statement_has_a_ground_of_its_own():
    assert set(inks.TINTS) == set(StatementKind)
    assert len({*inks.TINTS.values(), inks.BAND}) == len(StatementKind) + 1


def test_every_style_that_is_used_is_defined(tmp_path):
    path = write(tmp_path, report(), report(number=2))
    defined = {style.get(f"{W}styleId") for style in part(path, "styles").iter(f"{W}style")}
    used = {
        element.get(f"{W}val")
        for name in ("document", "comments", "header1")
        for kind in ("pStyle", "rStyle", "tblStyle")
        for element in part(path, name).iter(f"{W}{kind}")
    }
    assert used <= defined


def test_paragraph_counts_begin_again_with_each_source(tmp_path):
    path = write(tmp_path, report(), report(number=2))
    lists = part(path, "numbering").findall(f"{W}num")
    assert len(lists) == 2
    assert all(one.find(f"{W}lvlOverride/{W}startOverride").get(f"{W}val") == "1" for one in lists)
    counted = [element.get(f"{W}val") for element in part(path).iter(f"{W}numId")]
    lines = len([line for line in TEXT.split("\n") if line.strip()])
    assert Counter(counted) == {"1": lines, "2": lines}


def test_signs_that_xml_cannot_hold_are_left_out_and_others_escaped(tmp_path):
    text = 'Giao\x00 Văn\x0b thư \ud800lưu <a> & "b"\t\ufffeđúng hạn 😀'
    odd = replace(report(), source=source(text.encode("utf-8", "ignore").decode()), findings=(), noise=())
    odd = replace(odd, source=replace(odd.source, text=text), announced=(), omissions=())
    body = part(write(tmp_path, odd, kind=Kind.ANNOTATED))
    assert any(words(one) == 'Giao Văn thư lưu <a> & "b"đúng hạn 😀' for one in body.iter(f"{W}p"))
    assert body.find(f".//{W}tab") is not None


def test_python_docx_leaves_no_trace_of_its_template(tmp_path):
    path = write(tmp_path)
    with zipfile.ZipFile(path) as package:
        names = package.namelist()
    assert not [
        name for name in names if "thumbnail" in name or "stylesWithEffects" in name or "customXml" in name
    ]
    told = docx.Document(path).core_properties
    assert told.author == "Trích Lục"
    assert told.comments == ""
    assert told.language == "vi-VN"


def test_the_same_reports_on_the_same_day_give_the_same_document(tmp_path):
    first, second = tmp_path / "a", tmp_path / "b"
    first.mkdir()
    second.mkdir()
    one, two = write(first), write(second)
    for name in ("document", "styles", "comments", "numbering"):
        assert etree.tostring(part(one, name)) == etree.tostring(part(two, name))


def test_a_name_without_suffix_gets_one(tmp_path):
    path = write_brief([report()], tmp_path / "tóm tắt 14.9", today=TODAY)
    assert path.name == "tóm tắt 14.9.docx"
    assert path.is_file()


def test_an_older_file_is_replaced_and_nothing_else_is_left_behind(tmp_path):
    (tmp_path / "brief.docx").write_text("old")
    path = write(tmp_path)
    assert [file.name for file in tmp_path.iterdir()] == [path.name]
    assert zipfile.is_zipfile(path)


@pytest.mark.parametrize(
    ("place", "code"),
    [
        ("nowhere/brief.docx", "brief_folder_missing"),
        ("", "brief_target_is_folder"),
        ("file/brief.docx", "brief_folder_missing"),
    ],
)
def test_places_that_cannot_be_written_are_named_with_a_remedy(tmp_path, place, code):
    (tmp_path / "file").write_text("")
    with pytest.raises(BriefError) as caught:
        write_brief([report()], tmp_path / place, today=TODAY)
    assert caught.value.code == code
    for language in ("vi", "en"):
        assert caught.value.message(language)
        assert caught.value.remedy(language)


def test_an_unknown_profile_is_an_error_that_names_the_known(tmp_path):
    with pytest.raises(BriefError) as caught:
        write_brief([report()], tmp_path / "brief.docx", profile="party-99", today=TODAY)
    assert "party-05" in caught.value.remedy()

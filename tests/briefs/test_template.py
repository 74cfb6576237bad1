"""An office's own Word file as template, filled and read back."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import docx
import pytest
from docx.shared import Mm, Pt

from desktop.briefs import Authority, BriefOptions, Kind, OfficeDetails, write_brief
from desktop.errors import BriefError
from tests.briefs.samples import TODAY, report
from tests.briefs.test_own_copy import comments, part

if TYPE_CHECKING:
    from pathlib import Path

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
OFFICE = OfficeDetails(
    superior="Tỉnh ủy Sông Lam",
    body="Văn phòng",
    place="Sông Lam",
    authority=Authority.DELEGATED,
    whom="Ban Thường vụ",
    post="Chánh Văn phòng",
    signer="Hồ Văn Tám",
    recipients=("Thường trực Tỉnh ủy", "Lưu Văn phòng"),
)
LINES = (
    "{{CƠ QUAN}}",
    "{{địa danh}}, ngày {{ngày}}",
    "{{tên loại}}",
    "{{nội dung}}",
    "{{nơi nhận}}",
    "{{người ký}}",
)


def template(tmp_path: Path, *lines: str) -> Path:
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(25), Mm(20)
    document.styles["Normal"].font.name, document.styles["Normal"].font.size = "Arial", Pt(13)
    section.footer.paragraphs[0].text = "{{cơ quan}} – trang cuối"
    for line in lines or LINES:
        document.add_paragraph(line)
    path = tmp_path / "mau.docx"
    document.save(str(path))
    return path


def filled(tmp_path: Path, own: Path, *, kind: Kind = Kind.SUMMARY, office: OfficeDetails = OFFICE) -> Path:
    return write_brief(
        [report()],
        tmp_path / "brief.docx",
        kind=kind,
        today=TODAY,
        options=BriefOptions(office=office),
        template=own,
    )


def lines_of(path: Path) -> list[str]:
    return [
        "".join(one.text or "" for one in p.iter(f"{W}t")) for p in part(path, "word/document.xml").iter(f"{W}p")
    ]


def test_placeholders_are_filled_and_the_text_stands_where_its_own_was(tmp_path):
    lines = lines_of(filled(tmp_path, template(tmp_path)))
    assert lines[:3] == ["VĂN PHÒNG", "Sông Lam, ngày ……", "BÁO CÁO"]
    assert lines.index("I- THÔNG TIN CHUNG") < lines.index("- Thường trực Tỉnh ủy;- Lưu Văn phòng.")
    assert "Hồ Văn Tám" in lines
    assert not [line for line in lines if "{{" in line]


def test_heads_and_feet_are_filled_too(tmp_path):
    footer = docx.Document(filled(tmp_path, template(tmp_path))).sections[0].footer
    assert footer.paragraphs[0].text == "VĂN PHÒNG – trang cuối"


def test_styles_and_margins_of_the_office_stay(tmp_path):
    made = docx.Document(filled(tmp_path, template(tmp_path)))
    assert made.styles["Normal"].font.name == "Arial"
    assert round(made.sections[0].left_margin.mm) == 25
    head = next(one for one in made.paragraphs if one.text == "I- THÔNG TIN CHUNG")
    assert head.style.name == "Heading 1"


def test_tables_are_as_wide_as_the_office_s_own_page_allows(tmp_path):
    made = docx.Document(filled(tmp_path, template(tmp_path)))
    widths = [int(one.get(f"{W}w")) for one in made.tables[0]._tbl.tblGrid]
    assert abs(sum(widths) - 165 * 1440 / 25.4) < 20


def test_a_wide_kind_turns_the_pages(tmp_path):
    section = docx.Document(filled(tmp_path, template(tmp_path), kind=Kind.TASKS)).sections[0]
    assert section.page_width > section.page_height


def test_a_placeholder_in_several_runs_is_filled(tmp_path):
    own = template(tmp_path)
    document = docx.Document(str(own))
    paragraph = document.add_paragraph("Kính trình: {{kí")
    paragraph.add_run("nh g").bold = True
    paragraph.add_run("ửi}} xem xét")
    document.save(str(own))
    assert "Kính trình: ………………………… xem xét" in lines_of(filled(tmp_path, own))


def test_what_the_office_did_not_say_stays_blank(tmp_path):
    lines = lines_of(filled(tmp_path, template(tmp_path), office=OfficeDetails()))
    assert lines[0] == "…………………………"


def test_comments_and_lists_of_the_appendix_come_with_it(tmp_path):
    path = filled(tmp_path, template(tmp_path))
    assert any("Nhiệm vụ NV1" in words for words in comments(path).values())
    lists = {one.get(f"{W}val") for one in part(path, "word/document.xml").iter(f"{W}numId")}
    known = {one.get(f"{W}numId") for one in part(path, "word/numbering.xml").iter(f"{W}num")}
    assert lists
    assert lists <= known


def test_every_style_that_is_used_is_there(tmp_path):
    path = filled(tmp_path, template(tmp_path))
    known = {one.get(f"{W}styleId") for one in part(path, "word/styles.xml").iter(f"{W}style")}
    used = {one.get(f"{W}val") for one in part(path, "word/document.xml").iter(f"{W}pStyle", f"{W}tblStyle")}
    assert used <= known


@pytest.mark.parametrize(
    ("lines", "code", "told"),
    [
        (("{{tên loại}}",), "brief_template_without_content", "mau.docx"),
        (("{{nội dung}}", "{{tên lạ}}"), "brief_template_placeholder", "tên lạ"),
    ],
)
def test_a_template_that_cannot_be_filled_is_an_error_with_a_remedy(tmp_path, lines, code, told):
    (tmp_path / "brief.docx").write_text("cũ")
    with pytest.raises(BriefError) as caught:
        filled(tmp_path, template(tmp_path, *lines))
    assert caught.value.code == code
    assert told in caught.value.message("vi")
    assert all(re.search(r"\w", caught.value.remedy(language)) for language in ("vi", "en"))
    assert (tmp_path / "brief.docx").read_text() == "cũ"


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 broken", b"{\\rtf1}"])
def test_a_broken_template_is_an_error_and_the_old_file_stays(tmp_path, data):
    own = tmp_path / "mau.docx"
    own.write_bytes(data)
    (tmp_path / "brief.docx").write_text("cũ")
    with pytest.raises(BriefError) as caught:
        filled(tmp_path, own)
    assert caught.value.code == "brief_template_damaged"
    assert (tmp_path / "brief.docx").read_text() == "cũ"


def test_a_missing_template_is_an_error(tmp_path):
    with pytest.raises(BriefError) as caught:
        filled(tmp_path, tmp_path / "không có.docx")
    assert caught.value.code == "brief_template_unreadable"

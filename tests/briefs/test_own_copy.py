"""Copies of the clerk's own Word files: comments on the right words, and nothing else changed."""

from __future__ import annotations

import unicodedata
import zipfile
from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from desktop.briefs import BriefOptions, Kind, write_brief
from desktop.domain import (
    Finding,
    FindingState,
    Mark,
    MarkKind,
    Report,
    ReportFacts,
    Span,
    Statement,
    StatementKind,
)
from desktop.errors import BriefError
from desktop.reading import read
from tests.briefs.samples import TODAY
from tests.reading.made_files import docx, paragraph

if TYPE_CHECKING:
    from pathlib import Path

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TARGET = "hoàn thành kế hoạch giám sát trước ngày 30/6"


def made(tmp_path: Path, body: str, parts: dict[str, str] | None = None) -> Path:
    path = tmp_path / "goc.docx"
    path.write_bytes(docx(body, parts))
    return path


def report_of(path: Path, *wanted: str, kind: StatementKind = StatementKind.TASK, note: str = "") -> Report:
    source = read(path)
    finds = []
    for number, words in enumerate(wanted):
        start = source.text.index(words)
        span = Span(start, start + len(words))
        statement = Statement(span, kind, core=span if kind is StatementKind.TASK else None)
        finds.append(Finding(f"{number + 1:032x}", 1, statement, FindingState.ACCEPTED, note=note))
    return Report(1, source, ReportFacts(title="Báo cáo"), (), tuple(finds))


def copied(tmp_path: Path, report: Report, original: Path, **choices: object) -> Path:
    return write_brief(
        [report],
        tmp_path / "ban-sao.docx",
        kind=Kind.ANNOTATED,
        today=TODAY,
        options=BriefOptions(**choices),
        originals={report.source.sha256: original},
    )


def part(path: Path, name: str) -> etree._Element:
    with zipfile.ZipFile(path) as package:
        return etree.fromstring(package.read(name))


def quoted(path: Path) -> dict[str, str]:
    """Return the words under each comment by the number of the comment."""
    words: dict[str, str] = {}
    opened: set[str] = set()
    for element in part(path, "word/document.xml").iter():
        number = element.get(f"{W}id", "")
        if element.tag == f"{W}commentRangeStart":
            opened.add(number)
            words[number] = ""
        elif element.tag == f"{W}commentRangeEnd":
            opened.remove(number)
        elif element.tag == f"{W}t":
            for each in opened:
                words[each] += element.text or ""
    assert not opened
    return words


def comments(path: Path) -> dict[str, str]:
    root = part(path, "word/comments.xml")
    return {one.get(f"{W}id"): "".join(text.text or "" for text in one.iter(f"{W}t")) for one in root}


BODIES = {
    "runs of several looks": (
        "<w:p><w:r><w:t xml:space='preserve'>Giao phòng hoàn </w:t></w:r><w:r><w:rPr><w:b/></w:rPr>"
        "<w:t>thành kế</w:t></w:r><w:r><w:t xml:space='preserve'> hoạch giám sát trước </w:t>"
        "<w:t>ngày 30/6 năm nay</w:t></w:r></w:p>"
    ),
    "a table": (
        "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w='2000'/><w:gridCol w:w='2000'/></w:tblGrid><w:tr><w:tc>"
        "<w:tcPr/>"
        f"<w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc><w:tc><w:tcPr/>{paragraph('Phải ' + TARGET + '.')}</w:tc>"
        f"</w:tr></w:tbl>"
    ),
    "tracked changes": (
        "<w:p><w:r><w:t xml:space='preserve'>Phải </w:t></w:r>"
        "<w:del w:id='5' w:author='a' w:date='2026-01-01T00:00:00Z'><w:r>"
        "<w:delText>bỏ</w:delText></w:r></w:del><w:ins w:id='6' w:author='a' w:date='2026-01-01T00:00:00Z'><w:r>"
        "<w:t xml:space='preserve'>hoàn thành kế </w:t></w:r></w:ins><w:r>"
        "<w:t>hoạch giám sát trước ngày 30/6.</w:t></w:r></w:p>"
    ),
    "a link and a field": (
        "<w:p><w:r><w:t xml:space='preserve'>Phải </w:t></w:r><w:hyperlink w:anchor='x'><w:r>"
        "<w:t>hoàn thành kế hoạch</w:t></w:r>"
        "</w:hyperlink><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>PAGE giám</w:instrText>"
        "</w:r><w:r>"
        "<w:fldChar w:fldCharType='separate'/></w:r><w:r>"
        "<w:t xml:space='preserve'> giám sát trước ngày 30/6</w:t></w:r>"
        "<w:r><w:fldChar w:fldCharType='end'/></w:r></w:p>"
    ),
    "a control of bare text": (
        "<w:p><w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent><w:r><w:t>"
        + TARGET
        + "</w:t></w:r></w:sdtContent></w:sdt></w:p>"
    ),
    "letters apart from their marks": (
        "<w:p><w:r><w:t>hoa\u0300n tha\u0300nh kê\u0301 hoa\u0323ch giám sát trước ngày 30/6</w:t></w:r></w:p>"
    ),
    "the same words twice": paragraph("Năm nay đã xong việc khác.")
    + paragraph("Phải " + TARGET)
    + paragraph("Hết."),
}


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
def test_a_comment_stands_on_the_very_words_of_its_find(tmp_path, body):
    original = made(tmp_path, body)
    report = report_of(original, TARGET)
    path = copied(tmp_path, report, original)
    said = [" ".join(read_words(words).split()) for words in quoted(path).values()]
    assert said == [TARGET]
    assert read(path).text == report.source.text


def read_words(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def test_a_text_box_has_its_comment_where_it_hangs(tmp_path):
    box = f"<w:txbxContent>{paragraph('Phải ' + TARGET)}</w:txbxContent>"
    body = (
        "<w:p><w:r><w:t>Ngoài khung.</w:t></w:r><w:r><w:pict><v:shape xmlns:v='urn:schemas-microsoft-com:vml'>"
        f"<v:textbox>{box}</v:textbox></v:shape></w:pict></w:r></w:p>"
    )
    original = made(tmp_path, body)
    path = copied(tmp_path, report_of(original, TARGET), original)
    inside = [
        one
        for one in part(path, "word/document.xml").iter(f"{W}txbxContent")
        if one.find(f".//{W}commentRangeStart") is not None
    ]
    assert not inside
    assert [TARGET in words for words in quoted(path).values()] == [True]


def test_a_footnote_has_its_comment_at_its_sign(tmp_path):
    body = "<w:p><w:r><w:t>Nội dung chính</w:t></w:r><w:r><w:footnoteReference w:id='2'/></w:r></w:p>"
    note = f"<w:footnote w:id='2'>{paragraph('Phải ' + TARGET)}</w:footnote>"
    notes = f"<w:footnotes xmlns:w='{W[1:-1]}'>{note}</w:footnotes>"
    original = made(tmp_path, body, {"footnotes": notes})
    path = copied(tmp_path, report_of(original, TARGET), original)
    root = part(path, "word/document.xml")
    start = root.find(f".//{W}commentRangeStart")
    assert start.getnext().find(f"{W}footnoteReference") is not None


def test_a_find_over_several_cells_keeps_to_its_first(tmp_path):
    cells = "".join(
        f"<w:tc><w:tcPr/>{paragraph(words)}</w:tc>" for words in ("hoàn thành kế hoạch", "trước ngày 30/6")
    )
    grid = "<w:tblGrid><w:gridCol w:w='9'/><w:gridCol w:w='9'/></w:tblGrid>"
    table = f"<w:tbl><w:tblPr/>{grid}<w:tr>{cells}</w:tr></w:tbl>"
    original = made(tmp_path, table)
    path = copied(tmp_path, report_of(original, "hoàn thành kế hoạch\ntrước ngày 30/6"), original)
    assert list(quoted(path).values()) == ["hoàn thành kế hoạch"]


def test_comments_that_the_file_had_stay_and_the_new_ones_have_numbers_of_their_own(tmp_path):
    body = (
        "<w:p><w:commentRangeStart w:id='7'/><w:r><w:t xml:space='preserve'>Phải </w:t></w:r>"
        "<w:commentRangeEnd w:id='7'/><w:r>"
        f"<w:commentReference w:id='7'/></w:r><w:r><w:t>{TARGET}</w:t></w:r></w:p>"
    )
    there = f"<w:comment w:id='7' w:author='Lãnh đạo'>{paragraph('Xem lại')}</w:comment>"
    said = f"<w:comments xmlns:w='{W[1:-1]}'>{there}</w:comments>"
    original = made(tmp_path, body, {"comments": said})
    path = copied(tmp_path, report_of(original, TARGET, note="Hỏi lại"), original)
    assert comments(path)["7"] == "Xem lại"
    assert len(comments(path)) == 3
    assert {read_words(words).strip() for words in quoted(path).values()} == {"Phải", TARGET}


def test_old_letters_and_list_numbers_do_not_shift_the_comments(tmp_path):
    lines = ["µn bé ph¶i hoµn thµnh kÕ ho¹ch gi¸m s¸t", "c¸c ®¬n vÞ phèi hîp thùc hiÖn", "b¸o c¸o tr­íc ngµy 30/6"]
    fonts = "<w:rPr><w:rFonts w:ascii='.VnTime' w:hAnsi='.VnTime'/></w:rPr>"
    body = "".join(f"<w:p><w:r>{fonts}<w:t>{line}</w:t></w:r></w:p>" for line in lines)
    original = made(tmp_path, body)
    report = report_of(original, "các đơn vị phối hợp")
    assert list(quoted(copied(tmp_path, report, original)).values()) == ["c¸c ®¬n vÞ phèi hîp"]


def test_everything_but_the_body_and_the_comments_is_carried_over_byte_by_byte(tmp_path):
    style = "<w:style w:type='paragraph' w:styleId='La'><w:name w:val='Lạ'/></w:style>"
    styles = f"<w:styles xmlns:w='{W[1:-1]}'>{style}</w:styles>"
    original = made(tmp_path, paragraph("Phải " + TARGET), {"styles": styles})
    path = copied(tmp_path, report_of(original, TARGET), original)
    with zipfile.ZipFile(original) as before, zipfile.ZipFile(path) as after:
        changed = {name for name in before.namelist() if before.read(name) != after.read(name)}
    assert "word/styles.xml" not in changed
    assert changed <= {"word/document.xml", "[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels"}


def test_the_looks_of_a_divided_run_stay_on_both_sides(tmp_path):
    original = made(tmp_path, f"<w:p><w:r><w:rPr><w:b/><w:i/></w:rPr><w:t>Phải {TARGET} nhé</w:t></w:r></w:p>")
    path = copied(tmp_path, report_of(original, TARGET), original)
    runs = [one for one in part(path, "word/document.xml").iter(f"{W}r") if one.find(f"{W}t") is not None]
    assert len(runs) == 3
    assert all(one.find(f"{W}rPr/{W}b") is not None and one.find(f"{W}rPr/{W}i") is not None for one in runs)


def test_notes_and_questions_of_the_clerk_are_comments_too(tmp_path):
    original = made(tmp_path, paragraph("Phải " + TARGET))
    report = report_of(original, TARGET, note="Hỏi lại phòng")
    asked = Mark("c" * 32, 1, MarkKind.QUESTION, report.findings[0].content.span, "Có gia hạn không?")
    whole = Mark("d" * 32, 1, MarkKind.NOTE, None, "Báo cáo gửi muộn")
    path = copied(tmp_path, replace(report, marks=(whole, asked)), original)
    said = "\n".join(comments(path).values())
    assert all(
        words in said for words in ("Nhiệm vụ NV1", "Hỏi lại phòng", "Có gia hạn không?", "Báo cáo gửi muộn")
    )


def test_words_that_the_file_does_not_hold_are_never_lost(tmp_path):
    original = made(tmp_path, paragraph("Một câu khác hẳn, không giống gì."))
    report = report_of(original, "Một câu khác hẳn")
    other = replace(report.source, text=report.source.text + "\nphải xong việc trước hạn đã định")
    finding = replace(
        report.findings[0], content=replace(report.findings[0].content, span=Span(40, 60), core=None)
    )
    path = copied(tmp_path, replace(report, source=other, findings=(finding,)), original)
    assert any("Không tìm được đúng chỗ" in words for words in comments(path).values())


def test_a_clerk_can_have_the_source_written_anew_instead(tmp_path):
    original = made(tmp_path, paragraph("Phải " + TARGET))
    path = copied(tmp_path, report_of(original, TARGET), original, own_file=False)
    assert "NGUYÊN VĂN CÓ ĐÁNH DẤU" in "".join(part(path, "word/document.xml").itertext())


def test_a_template_with_macros_becomes_a_plain_document(tmp_path):
    original = made(tmp_path, paragraph("Phải " + TARGET))
    report = report_of(original, TARGET)
    data = original.read_bytes()
    with zipfile.ZipFile(BytesIO(data)) as before, zipfile.ZipFile(original, "w") as file:
        for name in before.namelist():
            file.writestr(name, before.read(name).replace(b"document.main+xml", b"template.main+xml"))
        file.writestr("word/vbaProject.bin", b"x")
    path = copied(tmp_path, report, original)
    with zipfile.ZipFile(path) as package:
        assert b"document.main+xml" in package.read("[Content_Types].xml")
        assert "word/vbaProject.bin" not in package.namelist()


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 broken", b"<html>"])
def test_a_damaged_original_is_an_error_and_the_old_copy_stays(tmp_path, data):
    original = made(tmp_path, paragraph("Phải " + TARGET))
    report = report_of(original, TARGET)
    original.write_bytes(data)
    (tmp_path / "ban-sao.docx").write_text("cũ")
    with pytest.raises(BriefError) as caught:
        copied(tmp_path, report, original)
    assert caught.value.code == "brief_original_damaged"
    assert (tmp_path / "ban-sao.docx").read_text() == "cũ"

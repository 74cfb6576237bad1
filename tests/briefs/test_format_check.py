"""The check of format: documents however written, this program's own, and files that are none."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from desktop import cli
from desktop.briefs import Kind, profiles, write_brief
from desktop.briefs.format_check import Severity, Zone, check_format, format_report
from desktop.domain import FindingState
from desktop.errors import BriefError
from desktop.wording import messages
from tests.briefs.format_samples import FONT, OldParty, Party, State, reword, right_document, the
from tests.briefs.samples import PLAN, TODAY, decided, report

EVERY = [(kind, profile) for kind in Kind for profile in profiles()]
SAVED_BY_LIBREOFFICE = Path(__file__).parents[1] / "data" / "briefs"


def saved(tmp_path: Path, document, name: str = "van-ban.docx") -> Path:
    file = tmp_path / name
    document.save(str(file))
    return file


@pytest.mark.parametrize(("kind", "profile"), EVERY)
def test_a_brief_of_this_program_has_no_finding(kind, profile, tmp_path):
    second = decided(report(number=2), PLAN, FindingState.ACCEPTED, "cần hỏi lại  phòng")
    for name, reports in (("one", [report()]), ("two", [report(), second])):
        file = write_brief(reports, tmp_path / f"{name}.docx", kind=kind, profile=profile, today=TODAY)
        assert check_format(file, profile) == ()


@pytest.mark.parametrize("profile", profiles())
def test_a_right_document_stays_right_when_libreoffice_saves_it(profile):
    """The files are `right_document` of each office as LibreOffice 7.4 opened and saved it."""
    assert check_format(SAVED_BY_LIBREOFFICE / f"libreoffice-{profile}.docx") == ()


def test_a_document_written_with_styles_is_judged_by_what_shows(tmp_path):
    document = right_document(State)
    styles = document.styles
    text = styles.add_style("Nội dung", 1)
    text.base_style = styles["Normal"]
    text.font.name, text.font.size = FONT, Pt(14)
    shape = text.paragraph_format
    shape.space_before, shape.space_after, shape.line_spacing = Pt(6), Pt(0), 1.15
    shape.first_line_indent, shape.alignment = Mm(10), 3
    deeper = styles.add_style("Nội dung đậm", 1)
    deeper.base_style, deeper.font.bold = text, True
    for paragraph in document.paragraphs:
        if paragraph.paragraph_format.first_line_indent:
            words, bold = paragraph.text, paragraph.runs[0].bold
            for run in paragraph.runs:
                run._r.getparent().remove(run._r)
            paragraph._p.remove(paragraph._p.pPr)
            paragraph.style = deeper if bold else text
            paragraph.add_run(words)
    assert check_format(saved(tmp_path, document)) == ()


def test_the_profile_is_told_by_the_letterhead_and_the_date(tmp_path):
    for office, profile, why in ((Party, "party-05", "party"), (OldParty, "party-36", "party_before"),
                                 (State, "state-30", "nation")):  # fmt: skip
        told = format_report(saved(tmp_path, right_document(office)))
        assert (told.profile, told.told) == (profile, why)
        assert profiles()[profile] in told.why("vi")


def test_a_document_of_the_other_family_is_told_so_once_for_its_letterhead(tmp_path):
    codes = [finding.code for finding in check_format(saved(tmp_path, right_document(State)), "party-05")]
    assert codes.count("head_other") == 1
    assert "motto" not in codes
    assert "number_form" not in codes


def test_one_rule_broken_in_many_paragraphs_is_one_finding_with_every_place(tmp_path):
    document = right_document(Party)
    for paragraph in document.paragraphs:
        if paragraph.text.startswith("- Việc"):
            paragraph.runs[0].font.size = Pt(13)
    (finding,) = check_format(saved(tmp_path, document))
    assert (finding.count, finding.severity) == (8, Severity.WRONG)
    assert finding.message() == "Cỡ chữ nội dung là 13 pt, quy định 14–15 pt."
    place = finding.places[0]
    assert (place.zone, place.text[place.start : place.end][:12]) == (Zone.BODY, "- Việc thứ 1")
    assert place.label() == f"nội dung, đoạn {place.paragraph}"


def test_a_finding_names_rule_and_remedy_in_both_languages(tmp_path):
    document = right_document(State)
    reword(document, "Số: 15", "Số 15")
    (finding,) = check_format(saved(tmp_path, document))
    assert finding.source.startswith("Nghị định 30/2020/NĐ-CP, Phụ lục I")
    assert "Số: 15/BC-UBND" in finding.remedy("vi")
    assert "Số: 15/BC-UBND" in finding.remedy("en")


def test_every_finding_that_can_be_told_has_its_words():
    codes = {code for code in messages("vi") if code.startswith("format_word_")}
    from desktop.briefs.format_check.figures import figures_of  # noqa: PLC0415

    for profile in profiles():
        figures = figures_of(profile)
        assert {f"format_{code}" for code in figures.rules} <= messages("vi").keys()
        assert {f"format_word_{part}" for part in figures.parts} <= codes
        for rule in (*figures.rules.values(), *figures.parts.values()):
            assert len(rule.source) > 20


def test_pages_are_named_where_word_left_its_breaks(tmp_path):
    document = right_document(Party)
    reword(document, "Việc thứ 2", "Việc  thứ 2")
    run = the(document, "- Việc  thứ 2").runs[0]._r
    run.insert(1, run.makeelement(qn("w:lastRenderedPageBreak")))
    (finding,) = check_format(saved(tmp_path, document))
    assert finding.places[0].page == 2
    assert "trang 2" in finding.places[0].label()


def test_an_appendix_behind_the_signature_has_looks_of_its_own(tmp_path):
    document = right_document(Party)
    document.add_page_break()
    for text in ("PHỤ LỤC", "Danh mục nhiệm vụ  giao các đơn vị"):
        run = document.add_paragraph().add_run(text)
        run.font.size = Pt(12)
    assert [finding.code for finding in check_format(saved(tmp_path, document))] == ["double_space"]


def test_text_taken_out_by_a_tracked_change_is_not_judged(tmp_path):
    document = right_document(Party)
    paragraph = the(document, "Tiếp nhận 6.412")
    run = paragraph.add_run(" thừa  dấu cách ,")
    run.font.name = "Arial"
    deleted = paragraph._p.makeelement(qn("w:del"))
    paragraph._p.append(deleted)
    deleted.append(run._r)
    assert check_format(saved(tmp_path, document)) == ()


def broken(tmp_path: Path) -> Path:
    data = saved(tmp_path, right_document(Party), "hong.docx").read_bytes()
    file = tmp_path / "hong.docx"
    file.write_bytes(data[: len(data) // 2])
    return file


def package(tmp_path: Path, **parts: bytes) -> Path:
    file = tmp_path / "goi.docx"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), data)
    return file


def with_bytes(tmp_path: Path, data: bytes) -> Path:
    file = tmp_path / "tep.docx"
    file.write_bytes(data)
    return file


W = b'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
BAD = {
    "format_empty_file": lambda folder: with_bytes(folder, b""),
    "format_not_docx": lambda folder: with_bytes(folder, b"%PDF-1.7 and more"),
    "format_damaged": broken,
    "format_old_word": lambda folder: with_bytes(folder, b"\xd0\xcf\x11\xe0" + bytes(600)),
    "format_password": lambda folder: with_bytes(
        folder, b"\xd0\xcf\x11\xe0" + bytes(600) + "EncryptedPackage".encode("utf-16-le")
    ),
    "format_folder": lambda folder: folder,
    "format_unreadable": lambda folder: folder / "khong-co.docx",
    "format_blank": lambda folder: saved(folder, docx.Document()),
}


@pytest.mark.parametrize("code", BAD)
def test_a_file_that_cannot_be_checked_is_told_with_a_remedy(code, tmp_path):
    with pytest.raises(BriefError) as caught:
        check_format(BAD[code](tmp_path))
    assert caught.value.code == code
    assert caught.value.remedy("vi")
    assert caught.value.remedy("en")


def test_harmful_packages_are_refused(tmp_path):
    entity = b'<!DOCTYPE d [<!ENTITY a "aaaa">]><w:document ' + W + b"><w:body/></w:document>"
    for parts in ({"word__document_xml": entity}, {"word__document_xml": b"<html/>"}, {"other_xml": b"<a/>"},
                  {"word__document_xml": b"<w:document " + W + b"><w:body>"}):  # fmt: skip
        with pytest.raises(BriefError) as caught:
            check_format(package(tmp_path, **parts))
        assert caught.value.code in {"format_damaged", "format_not_docx"}


def test_odd_figures_in_a_file_do_not_stop_the_check(tmp_path):
    odd = (
        b"<w:document " + W + b"><w:body><w:p><w:pPr><w:pStyle w:val='khong co'/><w:numPr><w:numId w:val='x'/>"
        b"<w:ilvl w:val='-9'/></w:numPr><w:spacing w:line='nan' w:before='1e999'/><w:jc w:val='?'/></w:pPr>"
        b"<w:r><w:rPr><w:sz w:val='28.0'/><w:color w:val='red'/></w:rPr><w:t>abc</w:t></w:r></w:p>"
        b"<w:tbl><w:tr/></w:tbl><w:sectPr><w:pgSz w:w='x'/></w:sectPr></w:body></w:document>"
    )
    assert "head_missing" in {finding.code for finding in check_format(package(tmp_path, word__document_xml=odd))}


def test_the_command_names_place_rule_and_remedy_and_ends_with_one(tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("LC_ALL", "vi_VN.UTF-8")
    document = right_document(Party)
    reword(document, "Số 127", "Số: 127")
    assert cli.main(["format", str(saved(tmp_path, document))]) == 1
    said = capsys.readouterr().out
    for words in (
        "Nhận ra tiêu đề của Đảng",
        "[SAI]",
        "phần đầu văn bản",
        "“Số: 127-BC/VPTU”",
        "Quy định:",
        "Cách sửa:",
    ):
        assert words in said


def test_the_command_ends_with_nothing_wrong_where_all_is_right_or_only_worth_a_look(tmp_path, capsys):
    document = right_document(State)
    assert cli.main(["format", str(saved(tmp_path, document))]) == 0
    reword(document, "đề án, báo cáo", "đề  án, báo cáo")
    assert cli.main(["format", str(saved(tmp_path, document)), "--profile", "state-30"]) == 0
    assert "double" not in capsys.readouterr().err


def test_the_command_gives_json_also_of_files_that_fail(tmp_path, capsys):
    right, bad = saved(tmp_path, right_document(OldParty)), with_bytes(tmp_path, b"")
    assert cli.main(["format", "--json", str(right), str(bad)]) == 1
    told = json.load(io.StringIO(capsys.readouterr().out))
    assert told[0] == {"file": str(right), "profile": "party-36", "told_by": "party_before", "findings": []}
    assert told[1]["file"] == str(bad)
    assert told[1]["remedy"]

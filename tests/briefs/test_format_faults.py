"""The check of format over right documents with a fault planted in each: it is found, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_LINE_SPACING
from docx.shared import Mm, Pt, RGBColor

from desktop.briefs.format_check import FormatFinding, FormatReport, Severity, format_report
from tests.briefs.format_samples import (
    CENTRE,
    LEFT,
    OldParty,
    Party,
    State,
    body,
    field,
    letter,
    remove,
    reword,
    right_document,
    style,
    the,
    without_tables,
    write,
)

WRONG, LOOK = Severity.WRONG, Severity.LOOK


def checked(tmp_path: Path, document, profile: str | None = None) -> FormatReport:
    file = tmp_path / "van-ban.docx"
    document.save(str(file))
    return format_report(file, profile)


def found(report: FormatReport) -> list[tuple[str, Severity]]:
    """Each finding as its code, with the part where letters look wrong, and its severity."""
    return [(named(finding), finding.severity) for finding in report.findings]


def named(finding: FormatFinding) -> str:
    part = dict(finding.details).get("part", "").removeprefix("@")
    return f"{finding.code} {part}".strip()


def runs_of(document, words: str):
    return the(document, words).runs


def set_size(words: str, size: float):
    def spoil(document):
        for run in runs_of(document, words):
            run.font.size = Pt(size)

    return spoil


def set_look(words: str, **looks):
    def spoil(document):
        for run in runs_of(document, words):
            for name, value in looks.items():
                setattr(run.font, name, value)

    return spoil


def set_shape(words: str, **shapes):
    def spoil(document):
        for name, value in shapes.items():
            setattr(the(document, words).paragraph_format, name, value)

    return spoil


def worded(before: str, after: str):
    return lambda document: reword(document, before, after)


def without(words: str):
    return lambda document: remove(document, words)


def set_section(**sides):
    def spoil(document):
        for name, value in sides.items():
            setattr(document.sections[0], name, value)

    return spoil


def number_below(document):
    header = document.sections[0].header.paragraphs[0]
    for run in header.runs:
        run._r.getparent().remove(run._r)
    footer = document.sections[0].footer.paragraphs[0]
    footer.alignment = CENTRE
    field(footer, "PAGE")


def without_number(document):
    document.sections[0].header.is_linked_to_previous = True


def number_on_the_left(document):
    document.sections[0].header.paragraphs[0].alignment = LEFT


def lying(document):
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)


def without_rule(words: str):
    def spoil(document):
        properties = the(document, words)._p.pPr
        properties.remove(properties.find("{*}pBdr"))

    return spoil


def no_room(document):
    cell = document.tables[-1].rows[0].cells[1]
    for paragraph in [one for one in cell.paragraphs if not one.text]:
        paragraph._p.getparent().remove(paragraph._p)


def wide_lines(document):
    shape = the(document, "Thực hiện Chương trình công tác").paragraph_format
    shape.line_spacing_rule, shape.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(26)


def red(document):
    for run in runs_of(document, TEXT):
        run.font.color.rgb = RGBColor(255, 0, 0)


def tcvn(document):
    style(the(document, "Tiếp nhận 6.412"), " nhiÖm vô", size=14)
    the(document, "Tiếp nhận 6.412").runs[-1].font.name = ".VnTime"


def lettered(document):
    for point in "abcde":
        body_after(document, f"{point}) Các đơn vị thực hiện.", State)


def body_after(document, text: str, office=Party):
    """Append a paragraph before the last of the text."""
    paragraph = body(document, text, office)
    the(document, "Trong thời gian tới")._p.addprevious(paragraph._p)


def write_mark(document, text: str):
    write(document.tables[0].rows[0].cells[0], text, align=CENTRE, bold=True, size=14)


TEXT = "Văn phòng đã tham mưu"

# Each: the office, the fault, what is found.
FAULTS = {
    # the page
    "paper is Letter": (Party, set_section(page_width=Mm(216), page_height=Mm(279)), [("paper", WRONG)]),
    "the left margin is narrow": (Party, set_section(left_margin=Mm(25)), [("margin", WRONG)]),
    "the top margin is wide": (State, set_section(top_margin=Mm(30)), [("margin", WRONG)]),
    "a page lies without a table": (Party, lying, [("landscape", WRONG)]),
    "pages are not numbered": (Party, without_number, [("page_number_missing", WRONG)]),
    "the number stands below": (State, number_below, [("page_number_footer", WRONG)]),
    "the number stands at the left": (Party, number_on_the_left, [("look_align page_number", WRONG)]),
    "the number shows on the first page": (
        Party, set_section(different_first_page_header_footer=False), [("page_number_first", WRONG)]),
    "the number is too near": (Party, set_section(header_distance=Mm(15)), [("page_number_edge", WRONG)]),
    # the text
    "another typeface": (Party, set_look(TEXT, name="Arial"), [("font", WRONG)]),
    "a font of before Unicode": (Party, tcvn, [("old_font", WRONG)]),
    "red letters": (State, red, [("colour", WRONG)]),
    "small letters": (Party, set_size(TEXT, 13), [("look_size text", WRONG)]),
    "large letters": (State, set_size(TEXT, 15), [("look_size text", WRONG)]),
    "a paragraph is not justified": (Party, set_shape(TEXT, alignment=LEFT), [("look_align text", WRONG)]),
    "a first line is not indented": (Party, set_shape(TEXT, first_line_indent=Mm(0)), [("first_line", WRONG)]),
    "paragraphs stand close": (State, set_shape(TEXT, space_before=Pt(0)), [("gap", WRONG)]),
    "lines stand wide": (Party, wide_lines, [("line_pitch", LOOK)]),
    "lines stand wide in a paper of the State": (State, set_shape(TEXT, line_spacing=2.0),
        [("line_pitch", WRONG)]),
    "the end of an older time": (Party, worded("của từng đơn vị.", "của từng đơn vị./."), [("end_mark", LOOK)]),
    # the letterhead
    "the title of the Party is small": (Party, set_size("ĐẢNG CỘNG SẢN", 14), [("look_size head_title", WRONG)]),
    "the title has no rule": (Party, without_rule("ĐẢNG CỘNG SẢN"), [("head_rule", WRONG)]),
    "the motto has no hyphens with spaces": (
        State, worded("Độc lập - Tự do", "Độc lập-Tự do"), [("motto", WRONG)]),
    "the motto is not bold": (State, set_look("Độc lập - Tự do", bold=False), [("look_bold motto", WRONG)]),
    "the superior body is bold": (Party, set_look("TỈNH ỦY SÔNG LAM", bold=True),
        [("look_not_bold superior", WRONG)]),
    "the body is not bold": (State, set_look("SỞ NỘI VỤ", bold=False), [("look_bold issuer", WRONG)]),
    "the body has no rule": (State, without_rule("SỞ NỘI VỤ"), [("issuer_rule", WRONG)]),
    "there is no star": (Party, without("*"), [("star", WRONG)]),
    "the office repeats its committee": (Party, worded("VĂN PHÒNG", "VĂN PHÒNG TỈNH ỦY"), [("office_name", LOOK)]),
    "a colon of the State": (Party, worded("Số 127", "Số: 127"), [("number_no_colon", WRONG)]),
    "no colon in a paper of the State": (State, worded("Số: 15", "Số 15"), [("number_colon", WRONG)]),
    "a slash in a number of the Party": (Party, worded("127-BC", "127/BC"), [("number_form", WRONG)]),
    "a hyphen in a number of the State": (State, worded("15/BC", "15-BC"), [("number_form", WRONG)]),
    "a number below ten without its 0": (State, worded("15/BC", "5/BC"), [("number_zero", WRONG)]),
    "the symbol of another type": (Party, worded("127-BC", "127-KH"), [("number_type", WRONG)]),
    "no number": (Party, without("Số 127"), [("number_missing", WRONG)]),
    "no date": (State, without("Sông Lam, ngày"), [("date_missing", WRONG)]),
    "the date is upright": (Party, set_look("Sông Lam, ngày", italic=False), [("look_italic date", WRONG)]),
    "the date has no comma": (State, worded("Sông Lam, ngày", "Sông Lam ngày"), [("date_form", WRONG)]),
    "a day without its 0": (Party, worded("ngày 05", "ngày 5"), [("date_zero", WRONG)]),
    "a month with a 0 too many": (OldParty, worded("tháng 02", "tháng 09"), [("date_no_zero", WRONG)]),
    "a day that is not": (State, worded("ngày 05 tháng 10", "ngày 31 tháng 9"), [("date_wrong", WRONG)]),
    # the title
    "the type is small": (Party, set_size("BÁO CÁO", 14), [("look_size type", WRONG)]),
    "the type is not in capitals": (State, worded("BÁO CÁO", "Báo cáo"), [("look_caps type", WRONG)]),
    "the type is not bold": (Party, set_look("BÁO CÁO", bold=False), [("look_bold type", WRONG)]),
    "the subject is not bold": (State, set_look("Kết quả công tác 9", bold=False), [("look_bold subject", WRONG)]),
    "the subject begins with a capital": (Party, worded("kết quả công tác 9", "Kết quả công tác 9"),
                                          [("subject_capital", WRONG)]),
    "no hyphens under the subject": (Party, without("-----"), [("closing", LOOK)]),
    "no rule under the subject": (State, without_rule("Kết quả công tác 9"), [("closing_rule", WRONG)]),
    # numbers
    "a part is left out": (Party, worded("III. NHIỆM", "IV. NHIỆM"), [("number_gap", LOOK)]),
    "an item comes twice": (State, worded("b) Việc", "a) Việc"), [("number_again", LOOK)]),
    "a point leaves out đ": (State, lettered, [("bar_letter", WRONG)]),
    "another sign behind a number": (State, worded("II. HẠN", "II/ HẠN"), [("number_mark", LOOK)]),
    "two signs behind numbers": (Party, worded("II. HẠN", "II- HẠN"), [("number_mixed", LOOK)]),
    "a round bullet": (Party, worded("- Việc thứ 3", "• Việc thứ 3"), [("bullet", LOOK)]),
    # the end
    "a stop in the authority of the Party": (Party, worded("K/T CHÁNH", "KT. CHÁNH"), [("authority_mark", WRONG)]),
    "a slash in the authority of the State": (State, worded("KT. GIÁM", "K/T GIÁM"), [("authority_dot", WRONG)]),
    "a deputy for a collective": (Party, worded("K/T CHÁNH VĂN PHÒNG", "K/T BAN THƯỜNG VỤ"),
                                  [("authority_collective", LOOK)]),
    "by sub-delegation": (Party, worded("K/T CHÁNH", "T/U CHÁNH"), [("authority_none", LOOK)]),
    "the post of the Party is bold": (Party, set_look("PHÓ CHÁNH", bold=True), [("look_not_bold post", WRONG)]),
    "the post of the State is not bold": (State, set_look("PHÓ GIÁM", bold=False), [("look_bold post", WRONG)]),
    "a learned name": (Party, worded("Đỗ Hữu", "TS. Đỗ Hữu"), [("name_learned", WRONG)]),
    "no room to sign": (Party, no_room, [("room", LOOK)]),
    "the recipients are not underlined": (
        Party, set_look("Nơi nhận", underline=False), [("look_underline recipients_label", WRONG)]),
    "the recipients are too large": (State, set_size("- Như trên", 12), [("look_size recipient", WRONG)]),
    "a comma of the older guide": (Party, worded("Tỉnh ủy;", "Tỉnh ủy,"), [("recipients_mark", LOOK)]),
    "a semicolon of the newer guide": (OldParty, worded("Thường trực Tỉnh ủy,", "Thường trực Tỉnh ủy;"),
        [("recipients_mark", LOOK)]),
    "the last recipient has no stop": (State, worded("VT, TH.", "VT, TH"), [("recipients_end", WRONG)]),
    "the copy kept by the Party has a colon": (Party, worded("Lưu Văn phòng", "Lưu: Văn phòng"),
                                               [("stored_no_colon", LOOK)]),
    "nothing is kept": (State, without("Lưu: VT"), [("recipients_end", WRONG), ("recipients_stored", WRONG)]),
    # the words
    "two placements of tones": (Party, worded("không thất lạc", "hoà nhập, không thất lạc"),
        [("tone_mixed", LOOK)]),
    "a double space": (Party, worded("đề án, báo cáo", "đề  án, báo cáo"), [("double_space", LOOK)]),
    "a space before a comma": (State, worded("không thất lạc", "đầy đủ , không thất lạc"),
        [("before_mark", LOOK)]),
    "the name of another type": (Party, lambda document: body_after(
        document, "Chương trình hành động này được phổ biến đến mọi đơn vị."), [("other_type", LOOK)]),
    "a body of the past": (Party, worded("Phòng Cơ yếu", "Ban Dân vận Tỉnh ủy"), [("gone_body", LOOK)]),
    "a recipient of the past": (Party, worded("Các ban xây dựng Đảng", "Các huyện ủy; Huyện ủy Nam Sơn"),
                                [("gone_body_in_head", WRONG)]),
    "letters of before Unicode": (Party,
        worded("không thất lạc", "®¬n vÞ, nhiÖm vô, c«ng t¸c, ®­îc, không thất lạc"),
                                  [("old_letters", WRONG)]),
    "a foreign Đ": (State, worded("không thất lạc", "Ðơn vị, không thất lạc"), [("wrong_bar", WRONG)]),
    "letters put together": (Party, worded("không thất lạc", "thâ\u0301t lạc"), [("combining", LOOK)]),
    "an urgent paper in small letters": (Party, lambda document: write_mark(document, "Khẩn"),
                                         [("look_caps urgency", WRONG)]),
    "another word for urgent": (Party, lambda document: write_mark(document, "KHẨN CẤP"),
        [("urgency_words", WRONG)]),
}  # fmt: skip


@pytest.mark.parametrize("office", [Party, OldParty, State], ids=lambda office: office.__name__)
def test_a_right_document_has_no_finding(office, tmp_path):
    assert found(checked(tmp_path, right_document(office))) == []


@pytest.mark.parametrize("made", [letter, without_tables], ids=lambda made: made.__name__)
@pytest.mark.parametrize("office", [Party, OldParty, State], ids=lambda office: office.__name__)
def test_letters_and_documents_without_tables_are_known_too(office, made, tmp_path):
    assert found(checked(tmp_path, made(office))) == []


@pytest.mark.parametrize(
    ("office", "before", "after", "code"),
    [(Party, "về việc", "V/v", "letter_words_long"), (State, "V/v", "Về việc", "letter_words")],
)
def test_the_subject_of_a_letter_is_worded_by_its_family(office, before, after, code, tmp_path):
    document = letter(office)
    reword(document, before, after)
    assert [name for name, _ in found(checked(tmp_path, document))] == [code]


@pytest.mark.parametrize("name", FAULTS)
def test_a_planted_fault_is_found_and_nothing_else(name, tmp_path):
    office, spoil, expected = FAULTS[name]
    document = right_document(office)
    spoil(document)
    assert sorted(found(checked(tmp_path, document))) == sorted(expected)


def test_many_faults_at_once_are_all_found_each_once(tmp_path):
    chosen = ("the left margin is narrow", "a colon of the State", "a day without its 0", "the type is small",
              "small letters", "a stop in the authority of the Party", "a learned name", "a double space",
              "there is no star", "a comma of the older guide")  # fmt: skip
    document = right_document(Party)
    for name in chosen:
        FAULTS[name][1](document)
    expected = sorted(fault for name in chosen for fault in FAULTS[name][2])
    assert sorted(found(checked(tmp_path, document))) == expected


def test_many_faults_of_the_state_at_once_are_all_found_each_once(tmp_path):
    chosen = ("no colon in a paper of the State", "the date has no comma", "the body has no rule",
              "the post of the State is not bold", "the last recipient has no stop", "paragraphs stand close",
              "a slash in the authority of the State", "a space before a comma")  # fmt: skip
    document = right_document(State)
    for name in chosen:
        FAULTS[name][1](document)
    expected = sorted(fault for name in chosen for fault in FAULTS[name][2])
    assert sorted(found(checked(tmp_path, document))) == expected

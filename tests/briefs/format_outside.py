"""Papers of other kinds as offices build them: resolutions, decisions, requests, with lists and styles of Word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.enum.text import WD_BREAK
from docx.shared import Mm, Pt

from tests.briefs.format_samples import (
    BOTH,
    CENTRE,
    FONT,
    MORE,
    Party,
    State,
    body,
    border,
    every_paragraph,
    right_document,
    style,
    the,
    write,
)

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

    from tests.briefs.format_samples import Office


def _emptied(office: type[Office]) -> tuple[Document, Paragraph]:
    """Return a right document without its text, and the paragraph in front of which the text stands."""
    document = right_document(office)
    *others, last = [one for one in document.paragraphs if one.paragraph_format.first_line_indent]
    for paragraph in others:
        paragraph._p.getparent().remove(paragraph._p)
    return document, last


def _fill(document: Document, last: Paragraph, office: type[Office], texts: list[str]) -> None:
    for text in texts:
        last._p.addprevious(body(document, text, office, bold=text.isupper())._p)


def decision() -> Document:
    """Return a decision of the State: reasons, articles, a letterhead of two rows with lines broken by hand."""
    document, last = _emptied(State)
    for paragraph in every_paragraph(document):
        for run in paragraph.runs:
            for before, after in (
                ("BÁO CÁO", "QUYẾT ĐỊNH"),
                ("15/BC-SNV", "15/QĐ-SNV"),
                ("Kết quả công tác 9", "Về việc ban hành Quy chế làm việc 9"),
            ):
                run.text = run.text.replace(before, after)
    _in_two_rows(document)
    authority = write(document, "GIÁM ĐỐC SỞ NỘI VỤ", align=CENTRE, bold=True, size=14, before=6, line=State.line)
    last._p.addprevious(authority._p)
    for text in (
        "Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;",
        "Căn cứ Quyết định số 12/2026/QĐ-UBND ngày 05 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh;",
        "Theo đề nghị của Chánh Văn phòng Sở.",
    ):
        paragraph = body(document, text, State)
        paragraph.runs[0].italic = True
        last._p.addprevious(paragraph._p)
    verb = write(document, "QUYẾT ĐỊNH:", align=CENTRE, bold=True, size=14, before=6, line=State.line)
    last._p.addprevious(verb._p)
    for number, text in enumerate(
        (
            "Ban hành kèm theo Quyết định này Quy chế làm việc của Sở Nội vụ, gồm 5 chương, 28 điều.",
            "Quyết định này có hiệu lực từ ngày ký; Chánh Văn phòng Sở và trưởng các phòng thi hành.",
        ),
        1,
    ):
        paragraph = body(document, "", State)
        style(paragraph, f"Điều {number}. ", size=14, bold=True)
        style(paragraph, text, size=14)
        last._p.addprevious(paragraph._p)
    _fill(document, last, State, list(MORE))
    return document


def _in_two_rows(document: Document) -> None:
    """Let number and date stand in a second row, the lines of the first be broken by hand."""
    table = document.tables[0]
    second = table.add_row()
    for old, new in zip(table.rows[0].cells, second.cells, strict=True):
        paragraphs = old.paragraphs
        new.paragraphs[0]._p.addprevious(paragraphs[-1]._p)
        new.paragraphs[-1]._p.getparent().remove(new.paragraphs[-1]._p)
    left = table.rows[0].cells[0].paragraphs
    first, below = left[0], left[1]
    first.add_run().add_break(WD_BREAK.LINE)
    for run in list(below.runs):
        first._p.append(run._r)
    border(first)
    below._p.getparent().remove(below._p)


def resolution() -> Document:
    """Return a resolution of the Party with headings and lists of Word, signed for a committee."""
    document, last = _emptied(Party)
    swaps = (
        ("BÁO CÁO", "NGHỊ QUYẾT"),
        ("127-BC/VPTU", "07-NQ/ĐU"),
        (
            "kết quả công tác 9 tháng đầu năm, nhiệm vụ 3 tháng cuối năm 2026",
            "về nâng cao chất lượng sinh hoạt chi bộ",
        ),
        ("TỈNH ỦY SÔNG LAM", "ĐẢNG BỘ TỈNH SÔNG LAM"),
        ("VĂN PHÒNG", "ĐẢNG ỦY XÃ NAM PHONG"),
        ("K/T CHÁNH ĐẢNG ỦY XÃ NAM PHONG", "T/M ĐẢNG ỦY"),
        ("PHÓ CHÁNH ĐẢNG ỦY XÃ NAM PHONG", "BÍ THƯ"),
        ("Lưu Văn phòng Tỉnh ủy", "Lưu Văn phòng Đảng ủy"),
        ("Các ban xây dựng Đảng", "Các chi bộ trực thuộc"),
    )
    for paragraph in every_paragraph(document):
        for run in paragraph.runs:
            for before, after in swaps:
                run.text = run.text.replace(before, after)
    for name in ("Heading 1", "Heading 2"):
        font = document.styles[name].font
        font.name, font.size, font.bold, font.color.rgb = FONT, Pt(14), True, None
        document.styles[name].element.rPr.rFonts.attrib.clear()
        font.name = FONT
        shape = document.styles[name].paragraph_format
        shape.first_line_indent, shape.alignment = Mm(10), BOTH
        shape.space_before, shape.space_after, shape.line_spacing = Pt(6), Pt(0), Pt(18)
    for text, kind in (
        ("I- ĐÁNH GIÁ TÌNH HÌNH", "Heading 1"),
        (
            "Các chi bộ duy trì nền nếp sinh hoạt; tỉ lệ đảng viên dự họp đạt 96,2%, nội dung thiết thực.",
            "",
        ),
        ("II- MỤC TIÊU, NHIỆM VỤ", "Heading 1"),
        ("1. Mục tiêu", "Heading 2"),
        (
            "Đến năm 2030, tất cả chi bộ xếp loại tốt trở lên, sinh hoạt chuyên đề mỗi quý một lần.",
            "",
        ),
        ("2. Nhiệm vụ", "Heading 2"),
        *((text, "") for text in MORE),
    ):
        paragraph = body(document, text, Party)
        if kind:
            paragraph.style = kind
            for run in paragraph.runs:
                run.bold = run.font.size = run.font.name = None
        last._p.addprevious(paragraph._p)
    return document


def request() -> Document:
    """Return a request of the Party, which begins with "Kính trình", in a letterhead of three columns."""
    document, last = _emptied(Party)
    for paragraph in every_paragraph(document):
        for run in paragraph.runs:
            for before, after in (
                ("BÁO CÁO", "TỜ TRÌNH"),
                ("127-BC/VPTU", "09-TTr/VPTU"),
                (
                    "kết quả công tác 9 tháng đầu năm, nhiệm vụ 3 tháng cuối năm 2026",
                    "về kinh phí sửa chữa kho lưu trữ năm 2027",
                ),
            ):
                run.text = run.text.replace(before, after)
    to = write(document, "Kính trình: Ban Thường vụ Tỉnh ủy", align=CENTRE, size=14, before=12)
    last._p.addprevious(to._p)
    _fill(document, last, Party, list(MORE))
    _in_three_columns(document)
    return document


def _in_three_columns(document: Document) -> None:
    table = document.tables[0]
    table.add_column(Mm(10))
    _, right, spare = table.rows[0].cells
    for paragraph in list(right.paragraphs):
        spare.paragraphs[-1]._p.addprevious(paragraph._p)
    spare.paragraphs[-1]._p.getparent().remove(spare.paragraphs[-1]._p)
    right.add_paragraph()


def misplaced(document: Document, words: str, before: str, after: str) -> Document:
    """Return a document with other words in a place."""
    for run in the(document, words).runs:
        run.text = run.text.replace(before, after)
    return document

"""Right documents of offices that do not exist, built the plain way, and the tools to spoil them."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING, ClassVar

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docx.document import Document
    from docx.text.paragraph import Paragraph

CENTRE, BOTH, LEFT = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.JUSTIFY, WD_ALIGN_PARAGRAPH.LEFT
FONT = "Times New Roman"

TEXT = tuple(
    """\
Thực hiện Chương trình công tác năm 2026 của Ban Thường vụ Tỉnh ủy, Văn phòng Tỉnh ủy báo cáo kết quả \
công tác chín tháng đầu năm và nhiệm vụ trọng tâm những tháng cuối năm như sau:
I. KẾT QUẢ CÔNG TÁC CHÍN THÁNG ĐẦU NĂM
1. Công tác tham mưu, tổng hợp
Văn phòng đã tham mưu, phục vụ 18 kỳ họp của Ban Thường vụ, 42 buổi làm việc của Thường trực; thẩm định \
96 đề án, báo cáo trước khi trình; tỉ lệ hồ sơ trình đúng hạn đạt 97,5%, cao hơn cùng kỳ năm trước.
a) Chế độ thông tin, báo cáo được giữ vững; báo cáo tháng gửi trước ngày 22, báo cáo nhanh gửi trong ngày \
khi có việc phát sinh, không để sót việc và không phải đính chính số liệu.
b) Việc theo dõi, đôn đốc thực hiện kết luận được cập nhật hằng tuần; trong 312 nhiệm vụ đến hạn có 301 \
nhiệm vụ hoàn thành đúng hạn, 11 nhiệm vụ quá hạn đã có văn bản nhắc và nêu rõ trách nhiệm.
2. Công tác văn thư, lưu trữ và cơ yếu
Tiếp nhận 6.412 văn bản đến, phát hành 2.105 văn bản đi, không thất lạc và không chậm; chỉnh lý xong 45 \
mét giá tài liệu, giao nộp vào kho đúng quy định, phục vụ 230 lượt người khai thác.
II. HẠN CHẾ, NGUYÊN NHÂN
Chất lượng một số báo cáo của cơ sở chưa cao, số liệu giữa các kỳ còn lệch; việc ứng dụng chữ ký số ở một \
số đơn vị còn chậm do thiết bị chưa đồng bộ và cán bộ kiêm nhiệm nhiều việc.
III. NHIỆM VỤ TRỌNG TÂM
1. Văn phòng chủ trì, phối hợp với các ban xây dựng Đảng hoàn thành kế hoạch kiểm tra việc thực hiện nghị \
quyết trước ngày 30/10/2026, báo cáo Ban Thường vụ trong phiên họp tháng 11.
2. Phòng Cơ yếu hoàn thiện đường truyền đến các đảng ủy xã, phường trước ngày 15/12/2026; bảo đảm an \
toàn, bí mật trong mọi tình huống và hướng dẫn cán bộ sử dụng thành thạo thiết bị mới.
Trong thời gian tới, Văn phòng tiếp tục đổi mới lề lối làm việc, nâng cao chất lượng tham mưu, bảo đảm \
mọi việc rõ người, rõ việc, rõ thời gian, rõ kết quả và rõ trách nhiệm của từng đơn vị.""".splitlines()
)
_MORE = """\
- Việc thứ {count}: các phòng rà soát danh mục nhiệm vụ được giao, xác định thời hạn, sản phẩm và người chịu \
trách nhiệm; cuối tháng tổng hợp kết quả, nêu rõ việc chậm, nguyên nhân và cách khắc phục để Chánh Văn \
phòng xem xét."""
MORE = tuple(_MORE.format(count=count) for count in range(1, 9))


class Office:
    """The figures that a right document is built from."""

    left: tuple[tuple[str, bool, float], ...]
    right: tuple[tuple[str, bool, bool, float], ...]
    name, subject = "BÁO CÁO", "kết quả công tác 9 tháng đầu năm, nhiệm vụ 3 tháng cuối năm 2026"
    name_size, closing = 16.0, "-----"
    line: Pt | float = Pt(18)
    label: ClassVar = {"underline": True, "size": 14.0}
    recipient_size = 12.0
    recipients = ("- Thường trực Tỉnh ủy;", "- Các ban xây dựng Đảng;", "- Lưu Văn phòng Tỉnh ủy.")
    signing = (("K/T CHÁNH VĂN PHÒNG", True), ("PHÓ CHÁNH VĂN PHÒNG", False))
    signer = "Đỗ Hữu Phước"
    sign_size = 14.0


class Party(Office):
    left = (
        ("TỈNH ỦY SÔNG LAM", False, 14),
        ("VĂN PHÒNG", True, 14),
        ("*", True, 14),
        ("Số 127-BC/VPTU", False, 14),
    )
    right = (("ĐẢNG CỘNG SẢN VIỆT NAM", True, False, 15), ("Sông Lam, ngày 05 tháng 10 năm 2026", False, True, 14))


class OldParty(Party):
    right = (("ĐẢNG CỘNG SẢN VIỆT NAM", True, False, 15), ("Sông Lam, ngày 05 tháng 02 năm 2024", False, True, 14))
    recipients = ("- Thường trực Tỉnh ủy,", "- Các ban xây dựng Đảng,", "- Lưu Văn phòng Tỉnh ủy.")


class State(Office):
    left = (("ỦY BAN NHÂN DÂN TỈNH SÔNG LAM", False, 13), ("SỞ NỘI VỤ", True, 13), ("Số: 15/BC-SNV", False, 13))
    right = (
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", True, False, 13),
        ("Độc lập - Tự do - Hạnh phúc", True, False, 14),
        ("Sông Lam, ngày 05 tháng 10 năm 2026", False, True, 14),
    )
    subject = "Kết quả công tác 9 tháng đầu năm, nhiệm vụ 3 tháng cuối năm 2026"
    name_size, closing = 14.0, ""
    line = 1.15
    label: ClassVar = {"bold": True, "italic": True, "size": 12.0}
    recipient_size = 11.0
    recipients = ("- Như trên;", "- Ủy ban nhân dân tỉnh;", "- Lưu: VT, TH.")
    signing = (("KT. GIÁM ĐỐC", True), ("PHÓ GIÁM ĐỐC", True))


def right_document(office: type[Office]) -> Document:
    """Return a right document, formatted directly as hurried writers do."""
    document = docx.Document()
    document.styles["Normal"].font.name = FONT
    _page(document)
    _head(document, office)
    write(document, office.name, align=CENTRE, bold=True, size=office.name_size, before=12)
    subject = write(document, office.subject, align=CENTRE, bold=True, size=14)
    if office.closing:
        write(document, office.closing, align=CENTRE, size=14)
    else:
        border(subject)
    for text in (*TEXT[:-1], *MORE, TEXT[-1]):
        heading = text.isupper() or text.startswith(("1. Công", "2. Công"))
        body(document, text, office, bold=heading)
    _signature(document, office)
    return document


def body(document: Document, text: str, office: type[Office], *, bold: bool = False) -> Paragraph:
    """Append a paragraph of the text."""
    paragraph = write(document, text, align=BOTH, bold=bold, size=14, before=6, line=office.line)
    paragraph.paragraph_format.first_line_indent = Mm(10)
    return paragraph


def write(
    place, text: str, *, align=LEFT, size: float, before: float = 0, line: Pt | float = 1.0, **look
) -> Paragraph:
    """Append a paragraph to a document or cell."""
    paragraph = place.add_paragraph()
    style(paragraph, text, size=size, **look)
    shape = paragraph.paragraph_format
    shape.alignment, shape.space_before, shape.space_after, shape.line_spacing = align, Pt(before), Pt(0), line
    if not isinstance(line, float):
        shape.line_spacing_rule = WD_LINE_SPACING.EXACTLY
    return paragraph


def style(paragraph: Paragraph, text: str, *, size: float, bold=False, italic=False, underline=False) -> None:
    """Put text of one look into a paragraph."""
    run = paragraph.add_run(text)
    run.font.name, run.font.size = FONT, Pt(size)
    run.bold, run.italic, run.underline = bold, italic, underline


def border(paragraph: Paragraph) -> None:
    """Draw a rule under a paragraph."""
    borders, below = OxmlElement("w:pBdr"), OxmlElement("w:bottom")
    for name, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "auto")):
        below.set(qn(f"w:{name}"), value)
    borders.append(below)
    properties = paragraph._p.get_or_add_pPr()
    properties.insert_element_before(borders, "w:spacing", "w:ind", "w:jc")


def _page(document: Document) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin = section.bottom_margin = Mm(20)
    section.left_margin, section.right_margin, section.header_distance = Mm(30), Mm(15), Mm(10)
    section.different_first_page_header_footer = True
    paragraph = section.header.paragraphs[0]
    paragraph.alignment = CENTRE
    style(paragraph, "", size=14)
    field(paragraph, "PAGE")


def field(paragraph: Paragraph, instruction: str) -> None:
    """Append a field as Word writes it."""
    for kind in ("begin", None, "end"):
        run = paragraph.add_run()
        run.font.size, run.font.name = Pt(14), FONT
        if kind is None:
            code = OxmlElement("w:instrText")
            code.text = f" {instruction} "
            run._r.append(code)
        else:
            sign = OxmlElement("w:fldChar")
            sign.set(qn("w:fldCharType"), kind)
            run._r.append(sign)


def _head(document: Document, office: type[Office]) -> None:
    table = document.add_table(1, 2)
    left, right = table.rows[0].cells
    for cell, lines in ((left, office.left), (right, office.right)):
        cell.paragraphs[0]._p.getparent().remove(cell.paragraphs[0]._p)
        for text, bold, *slant, size in lines:
            paragraph = write(cell, text, align=CENTRE, bold=bold, italic=slant == [True], size=size)
            if text in ("ĐẢNG CỘNG SẢN VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "SỞ NỘI VỤ"):
                border(paragraph)
    document.add_paragraph()


def _signature(document: Document, office: type[Office]) -> None:
    document.add_paragraph()
    left, right = document.add_table(1, 2).rows[0].cells
    style(left.paragraphs[0], "Nơi nhận:", **office.label)
    for text in office.recipients:
        write(left, text, size=office.recipient_size)
    for count, (text, bold) in enumerate(office.signing):
        paragraph = right.paragraphs[0] if count == 0 else right.add_paragraph()
        paragraph.alignment = CENTRE
        style(paragraph, text, size=office.sign_size, bold=bold)
    for _ in range(4):
        right.add_paragraph()
    write(right, office.signer, align=CENTRE, size=office.sign_size, bold=True)


def every_paragraph(document: Document) -> Iterator[Paragraph]:
    """Yield the paragraphs of text and tables."""
    for block in document.iter_inner_content():
        if hasattr(block, "rows"):
            for row in block.rows:
                for cell in row.cells:
                    yield from cell.paragraphs
        else:
            yield block


def the(document: Document, words: str) -> Paragraph:
    """Return the one paragraph that holds some words."""
    return next(paragraph for paragraph in every_paragraph(document) if words in paragraph.text)


def reword(document: Document, before: str, after: str) -> None:
    """Put other words in the place of some, their look unchanged."""
    run = next(run for run in the(document, before).runs if before in run.text)
    run.text = run.text.replace(before, after, 1)


def remove(document: Document, words: str) -> None:
    """Take the paragraph with some words out."""
    paragraph = the(document, words)._p
    paragraph.getparent().remove(paragraph)


def letter(office: type[Office]) -> Document:
    """Return a right official letter: no type name, its subject under the number, addressees over the text."""
    document = right_document(office)
    party = office.closing != ""
    remove(document, office.name)
    remove(document, office.subject)
    if party:
        remove(document, office.closing)
    reword(document, "127-BC" if party else "15/BC-SNV", "127-CV" if party else "15/SNV-VP")
    words = "về việc rà soát nhiệm vụ 9 tháng" if party else "V/v rà soát nhiệm vụ 9 tháng"
    cell = document.tables[0].rows[0].cells[0]
    write(cell, words, align=CENTRE, size=12, italic=party)
    addressees = write(document, "Kính gửi: Các cơ quan, đơn vị trực thuộc", align=CENTRE, size=14, before=12)
    the(document, TEXT[0][:40])._p.addprevious(addressees._p)
    return document


def without_tables(office: type[Office]) -> Document:
    """Return a right document whose letterhead and signature are set apart by tabs."""
    document = right_document(office)
    head, end = document.tables
    for table, above in ((head, True), (end, False)):
        rows = zip_longest(*(cell.paragraphs for cell in table.rows[0].cells))
        for left, right in rows:
            paragraph = document.add_paragraph()
            shape = paragraph.paragraph_format
            shape.space_before = shape.space_after = Pt(0)
            for side in (left, right):
                if side is not None and side.text:
                    run = side.runs[0]
                    paragraph.add_run("" if side is left else "\t\t")
                    looks = {name: bool(getattr(run, name)) for name in ("bold", "italic", "underline")}
                    looks["underline"] |= is_ruled(side)
                    style(paragraph, side.text, size=run.font.size.pt, **looks)
            if above:
                table._tbl.addprevious(paragraph._p)
        table._tbl.getparent().remove(table._tbl)
    return document


def is_ruled(paragraph: Paragraph) -> bool:
    """Tell whether a rule stands under a paragraph."""
    return paragraph._p.pPr is not None and paragraph._p.pPr.find(qn("w:pBdr")) is not None

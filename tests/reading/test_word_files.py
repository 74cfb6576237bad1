from __future__ import annotations

import unicodedata
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest
from docx import Document
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.domain import BlockKind
from desktop.reading import read
from tests.reading.made_files import W, docx, paragraph

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.domain import Source

NOTES = """<w:footnotes {W}>
<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:t>---</w:t></w:r></w:p></w:footnote>
<w:footnote w:id="2"><w:p><w:r><w:t>Theo báo cáo số 12.</w:t></w:r></w:p></w:footnote></w:footnotes>""".replace(
    "{W}", W
)


def level(depth: int, form: str, text: str) -> str:
    look = f'<w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/>'
    return f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/>{look}</w:lvl>'


def numbering(levels: str, overrides: str = "") -> str:
    return (
        f'<w:numbering {W}><w:abstractNum w:abstractNumId="7">{levels}</w:abstractNum>'
        f'<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
        f'<w:num w:numId="2"><w:abstractNumId w:val="7"/>{overrides}</w:num></w:numbering>'
    )


def item(text: str, depth: int = 0, of: int = 1) -> str:
    return paragraph(text, f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{of}"/></w:numPr>')


def text_of(folder: Path, data: bytes) -> str:
    path = folder / "kế hoạch.docx"
    path.write_bytes(data)
    return read(path).text


def lines_of(folder: Path, body: str, **parts: str) -> list[str]:
    return text_of(folder, docx(body, parts)).split("\n")


def test_each_paragraph_and_each_cell_keeps_its_own_line(tmp_path: Path) -> None:
    document = Document()
    document.add_paragraph("Trước bảng")
    table = document.add_table(2, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Việc", "Hạn"
    table.cell(1, 0).text = "Rà soát;\nbáo cáo"
    document.add_paragraph("Sau bảng")
    document.save(tmp_path / "x.docx")
    source = read(tmp_path / "x.docx")
    assert source.text.split("\n") == ["Trước bảng", "Việc", "Hạn", "Rà soát;", "báo cáo", "Sau bảng"]
    assert source.media_type.endswith("wordprocessingml.document")
    assert source.encoding is None


def test_tables_inside_tables_are_read(tmp_path: Path) -> None:
    document = Document()
    outer = document.add_table(1, 1).cell(0, 0)
    outer.text = "ngoài"
    outer.add_table(1, 1).cell(0, 0).text = "trong"
    document.save(tmp_path / "x.docx")
    assert read(tmp_path / "x.docx").text.split() == ["ngoài", "trong"]


def test_inserted_text_is_kept_and_deleted_text_left_out(tmp_path: Path) -> None:
    body = (
        "<w:p><w:r><w:t>Hạn </w:t></w:r><w:del><w:r><w:delText>30/6</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>15/7</w:t></w:r></w:ins>"
        "<w:moveFrom><w:r><w:t> cũ</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t> mới</w:t></w:r></w:moveTo></w:p>"
    )
    assert lines_of(tmp_path, body) == ["Hạn 15/7 mới"]


def test_a_deleted_paragraph_end_joins_two_lines(tmp_path: Path) -> None:
    body = paragraph("Văn phòng ", "<w:rPr><w:del/></w:rPr>") + paragraph("Tỉnh ủy") + paragraph("Hết")
    assert lines_of(tmp_path, body) == ["Văn phòng Tỉnh ủy", "Hết"]


def test_wrappers_around_text_hide_nothing(tmp_path: Path) -> None:
    body = (
        f"<w:sdt><w:sdtPr/><w:sdtContent>{paragraph('khối')}</w:sdtContent></w:sdt>"
        "<w:p><w:smartTag><w:r><w:t>thẻ </w:t></w:r></w:smartTag>"
        "<w:sdt><w:sdtContent><w:r><w:t>ô </w:t></w:r></w:sdtContent></w:sdt>"
        "<w:hyperlink><w:r><w:t>liên kết </w:t></w:r></w:hyperlink>"
        "<w:fldSimple><w:r><w:t>trường</w:t></w:r></w:fldSimple>"
        "<w:r><w:instrText>PAGE</w:instrText></w:r></w:p>"
    )
    assert lines_of(tmp_path, body) == ["khối", "thẻ ô liên kết trường"]


def test_signs_inside_runs_are_spelled_out(tmp_path: Path) -> None:
    body = (
        "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>kinh tế</w:t><w:noBreakHyphen/><w:t>xã hội</w:t>"
        '<w:sym w:font="Wingdings" w:char="F0D8"/><w:sym w:font="Arial" w:char="2192"/></w:r></w:p>'
    )
    assert lines_of(tmp_path, body) == ["a\tb", "kinh tế-xã hội•→"]


def test_a_text_box_is_read_once(tmp_path: Path) -> None:
    box = f"<w:txbxContent>{paragraph('trong khung')}</w:txbxContent>"
    body = (
        '<w:p xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:r><w:t>ngoài khung</w:t>'
        f"<mc:AlternateContent><mc:Choice Requires='wps'><w:drawing>{box}</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    assert lines_of(tmp_path, body) == ["ngoài khung", "trong khung"]


def test_footnotes_follow_at_the_end(tmp_path: Path) -> None:
    body = '<w:p><w:r><w:t>Có chú thích</w:t><w:footnoteReference w:id="2"/></w:r></w:p>' + paragraph("Hết")
    assert lines_of(tmp_path, body, footnotes=NOTES) == ["Có chú thích", "Hết", "Theo báo cáo số 12."]


def test_headers_and_footers_are_left_out(tmp_path: Path) -> None:
    document = Document()
    document.sections[0].header.paragraphs[0].text = "Trang 3"
    document.add_paragraph("Thân bài")
    document.save(tmp_path / "x.docx")
    assert read(tmp_path / "x.docx").text == "Thân bài"


def test_automatic_numbers_are_written_out(tmp_path: Path) -> None:
    xml = numbering(level(0, "upperRoman", "%1.") + level(1, "decimal", "%1.%2.") + level(2, "lowerLetter", "%3)"))
    body = (
        item("A")
        + item("B", 1)
        + item("C", 2)
        + item("D", 2)
        + item("E", 1)
        + item("F", 2)
        + item("G")
        + item("H", 1)
    )
    assert lines_of(tmp_path, body, numbering=xml) == [
        "I. A",
        "I.1. B",
        "a) C",
        "b) D",
        "I.2. E",
        "a) F",
        "II. G",
        "II.1. H",
    ]


def test_bullets_of_symbol_fonts_become_hyphens(tmp_path: Path) -> None:
    xml = numbering(level(0, "bullet", "\uf0b7") + level(1, "bullet", "+") + level(2, "bullet", "o"))
    assert lines_of(tmp_path, item("A") + item("B", 1) + item("C", 2), numbering=xml) == ["- A", "+ B", "- C"]


def test_a_list_may_begin_anew_or_go_on(tmp_path: Path) -> None:
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    body = item("A") + item("B") + item("C", of=2) + item("D", of=2) + item("E")
    shared = lines_of(tmp_path, body, numbering=numbering(level(0, "decimal", "%1.")))
    anew = lines_of(tmp_path, body, numbering=numbering(level(0, "decimal", "Điều %1."), override))
    assert shared == ["1. A", "2. B", "3. C", "4. D", "5. E"]
    assert anew == ["Điều 1. A", "Điều 2. B", "Điều 5. C", "Điều 6. D", "Điều 7. E"]


def test_numbers_may_come_from_the_style(tmp_path: Path) -> None:
    document = Document()
    document.add_paragraph("một", style="List Number")
    document.add_paragraph("hai", style="List Number")
    document.add_paragraph("ý", style="List Bullet")
    document.save(tmp_path / "x.docx")
    assert read(tmp_path / "x.docx").text.split("\n") == ["1. một", "2. hai", "- ý"]


def test_a_number_of_list_nought_is_no_number(tmp_path: Path) -> None:
    xml = numbering(level(0, "decimal", "%1."))
    assert lines_of(tmp_path, item("A", of=0) + item("B"), numbering=xml) == ["A", "1. B"]


@pytest.mark.parametrize(("count", "label"), [(1, "a"), (26, "z"), (27, "aa")])
def test_letters_go_on_behind_z(tmp_path: Path, count: int, label: str) -> None:
    body = "".join(item(f"mục {index}") for index in range(1, count + 1))
    last = lines_of(tmp_path, body, numbering=numbering(level(0, "lowerLetter", "%1)")))[-1]
    assert last == f"{label}) mục {count}"


def test_files_of_the_strict_standard_are_read(tmp_path: Path) -> None:
    strict = docx(paragraph("Nghiêm ngặt"))
    document = (
        f'<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body>{paragraph("Chuẩn ISO")}'
    )
    saved = BytesIO()
    with ZipFile(BytesIO(strict)) as old, ZipFile(saved, "w") as new:
        for name in old.namelist():
            changed = (
                f"{document}</w:body></w:document>".encode() if name == "word/document.xml" else old.read(name)
            )
            new.writestr(name, changed)
    assert text_of(tmp_path, saved.getvalue()) == "Chuẩn ISO"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=30)
@given(
    paragraphs=st.lists(
        st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn", "Co"])), min_size=1, max_size=10
    ).filter(lambda texts: any(text.strip("\ufeff\u200b\u200c\u200d\u2060\u00ad ").strip() for text in texts)),
    in_table=st.booleans(),
)
def test_no_visible_character_is_lost_or_moved(tmp_path: Path, paragraphs: list[str], in_table: bool) -> None:
    document = Document()
    place = document.add_table(1, 1).cell(0, 0) if in_table else document
    for text in paragraphs:
        place.add_paragraph(text)
    saved = BytesIO()
    document.save(saved)
    expected = unicodedata.normalize("NFC", "\n".join(paragraphs)).split()
    assert "".join(text_of(tmp_path, saved.getvalue()).split()).lstrip("\ufeff") == "".join(expected).lstrip(
        "\ufeff"
    )


def source_of(folder: Path, data: bytes) -> Source:
    path = folder / "kế hoạch.docx"
    path.write_bytes(data)
    return read(path)


def told(source: Source) -> list[tuple[str, str, int]]:
    return [(source.text[slice(*block.span)], block.kind.value, block.level) for block in source.blocks]


def test_headings_and_list_items_are_known_with_their_levels(tmp_path: Path) -> None:
    styles = (
        f'<w:styles {W}><w:style w:type="paragraph" w:styleId="H2">'
        '<w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Muc"><w:basedOn w:val="H2"/></w:style></w:styles>'
    )
    xml = numbering(level(0, "decimal", "%1.") + level(1, "lowerLetter", "%2)"))
    body = (
        paragraph("Phần một", '<w:outlineLvl w:val="0"/>')
        + paragraph("Mục một", '<w:pStyle w:val="Muc"/>')
        + item("Rà soát")
        + item("Báo cáo", 1)
        + paragraph("Thân bài", '<w:pStyle w:val="Muc"/><w:outlineLvl w:val="9"/>')
    )
    assert told(source_of(tmp_path, docx(body, {"numbering": xml, "styles": styles}))) == [
        ("Phần một", "heading", 1),
        ("Mục một", "heading", 2),
        ("1. Rà soát", "item", 1),
        ("a) Báo cáo", "item", 2),
    ]


def test_cells_are_known_by_table_row_and_column(tmp_path: Path) -> None:
    document = Document()
    table = document.add_table(2, 3)
    for column, text in enumerate(("Việc", "Đơn vị", "Hạn")):
        table.cell(0, column).text = text
    table.cell(1, 0).merge(table.cell(1, 1)).text = "Rà soát\ndanh mục"
    table.cell(1, 2).text = "30/6"
    document.add_paragraph("Giữa")
    document.add_table(1, 1).cell(0, 0).text = "Khác"
    document.save(tmp_path / "x.docx")
    source = read(tmp_path / "x.docx")
    cells = [
        (source.text[slice(*block.span)], block.table, block.row, block.column)
        for block in source.blocks
        if block.kind is BlockKind.CELL
    ]
    assert cells == [
        ("Việc", 0, 0, 0),
        ("Đơn vị", 0, 0, 1),
        ("Hạn", 0, 0, 2),
        ("Rà soát\ndanh mục", 0, 1, 0),
        ("30/6", 0, 1, 2),
        ("Khác", 1, 0, 0),
    ]


def test_comments_stand_beside_the_text_they_are_about(tmp_path: Path) -> None:
    comments = (
        f'<w:comments {W}><w:comment w:id="0" w:author="Ng. Thị Lan">{paragraph("Hạn này")}{paragraph("quá gấp")}'
        f'</w:comment><w:comment w:id="9" w:author="Không neo">{paragraph("x")}</w:comment></w:comments>'
    )
    body = (
        '<w:p><w:r><w:t>Nộp </w:t></w:r><w:commentRangeStart w:id="0"/><w:r><w:t>trước 30/6</w:t></w:r>'
        '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/><w:t>.</w:t></w:r></w:p>'
    )
    source = source_of(tmp_path, docx(body, {"comments": comments}))
    assert source.text == "Nộp trước 30/6."
    (comment,) = source.comments
    assert (source.text[slice(*comment.span)], comment.author, comment.text) == (
        "trước 30/6",
        "Ng. Thị Lan",
        "Hạn này\nquá gấp",
    )


def test_hidden_text_is_left_out(tmp_path: Path) -> None:
    body = (
        "<w:p><w:r><w:t>thấy</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t> giấu</w:t></w:r>"
        '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t> cũng thấy</w:t></w:r></w:p>'
    )
    assert lines_of(tmp_path, body) == ["thấy cũng thấy"]


def test_offsets_of_blocks_follow_the_text_into_its_canonical_form(tmp_path: Path) -> None:
    decomposed = unicodedata.normalize("NFD", "Tổng kết nhiệm vụ")
    body = paragraph(decomposed) + paragraph(decomposed, '<w:outlineLvl w:val="0"/>')
    assert told(source_of(tmp_path, docx(body))) == [("Tổng kết nhiệm vụ", "heading", 1)]

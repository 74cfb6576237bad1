"""Files made for the tests: PDFs written by hand and Word files changed in their XML."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

from docx import Document

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
WIDTH, HEIGHT = 595, 842
"""Of the pages of made PDFs, in points: A4."""


def docx(body: str, parts: Mapping[str, str] | None = None) -> bytes:
    """Return a Word file with this XML inside its body, and other parts by their relation ("numbering": XML)."""
    saved = BytesIO()
    Document().save(saved)
    changed = BytesIO()
    with zipfile.ZipFile(saved) as old, zipfile.ZipFile(changed, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "word/document.xml":
                content = f"<w:document {W}><w:body>{body}</w:body></w:document>".encode()
            if name == "word/_rels/document.xml.rels":
                content = content.replace(b"</Relationships>", _relations(parts or {}) + b"</Relationships>")
            if name not in {f"word/{part}.xml" for part in parts or {}}:
                new.writestr(name, content)
        for part, xml in (parts or {}).items():
            new.writestr(f"word/{part}.xml", xml)
    return changed.getvalue()


def _relations(parts: Iterable[str]) -> bytes:
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    return "".join(
        f'<Relationship Id="made{part}" Type="{kind}{part}" Target="{part}.xml"/>'
        for part in parts
        if part not in {"numbering", "styles"}
    ).encode()


def paragraph(text: str, properties: str = "") -> str:
    """Return the XML of a paragraph."""
    return f'<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def pdf(pages: Sequence[Sequence[tuple[float, float, str]]], *, rotate: int = 0, drawing: str = "") -> bytes:
    """Return a PDF with texts at places (x, y from below, in points), 12 points high and 6 wide a letter."""
    letters = sorted({ord(letter) for page in pages for _, _, text in page for letter in text})
    objects = ["", "", _font(), *_font_parts(letters)]
    kids = []
    for page in pages:
        stream = drawing + "".join(
            f"BT /F 12 Tf {_place(rotate, x, y)} Tm <{text.encode('utf-16-be').hex()}> Tj ET\n"
            for x, y, text in page
        )
        objects.append(_stream(stream))
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {WIDTH} {HEIGHT}]/Rotate {rotate}"
            f"/Resources<</Font<</F 3 0 R>>>>/Contents {len(objects)} 0 R>>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[0] = "<</Type/Catalog/Pages 2 0 R>>"
    objects[1] = f"<</Type/Pages/Count {len(kids)}/Kids[{' '.join(kids)}]>>"
    return _file(objects)


def _place(rotate: int, x: float, y: float) -> str:
    """Return the matrix that puts text upright at a place of the page as it is shown."""
    return {
        0: f"1 0 0 1 {x} {y}",
        90: f"0 1 -1 0 {WIDTH - y} {x}",
        180: f"-1 0 0 -1 {WIDTH - x} {HEIGHT - y}",
        270: f"0 -1 1 0 {y} {HEIGHT - x}",
    }[rotate]


def _font() -> str:
    return "<</Type/Font/Subtype/Type0/BaseFont/Made/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 6 0 R>>"


def _font_parts(letters: list[int]) -> list[str]:
    pairs = "\n".join(f"<{code:04x}> <{code:04x}>" for code in letters)
    cmap = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Made def /CMapType 2 def\n"
        f"1 begincodespacerange <0000> <ffff> endcodespacerange\n{len(letters)} beginbfchar\n{pairs}\nendbfchar\n"
        "endcmap end end"
    )
    font = (
        "<</Type/Font/Subtype/CIDFontType2/BaseFont/Made/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)"
        "/Supplement 0>>/FontDescriptor 5 0 R/DW 500>>"
    )
    look = (
        "<</Type/FontDescriptor/FontName/Made/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 900"
        "/Descent -200/CapHeight 700/StemV 80>>"
    )
    return [font, look, _stream(cmap)]


def _stream(content: str) -> str:
    return f"<</Length {len(content)}>>\nstream\n{content}\nendstream"


def _file(objects: list[str]) -> bytes:
    data = b"%PDF-1.7\n"
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n{content}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    size = len(objects) + 1
    head = f"xref\n0 {size}\n0000000000 65535 f \n"
    tail = f"{head}{table}trailer\n<</Size {size}/Root 1 0 R>>\nstartxref\n{len(data)}\n%%EOF"
    return data + tail.encode("latin-1")

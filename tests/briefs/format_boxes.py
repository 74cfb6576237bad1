"""Right documents whose letterhead and signature stand in boxes, frames, controls, tables in tables."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING

from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn

from tests.briefs.format_samples import right_document

if TYPE_CHECKING:
    from collections.abc import Iterable

    from docx.document import Document
    from docx.table import Table
    from lxml.etree import _Element

    from tests.briefs.format_samples import Office

_MM = 36_000
_SPACES = " ".join(
    f'xmlns:{name}="{address}"'
    for name, address in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "wpg": "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "v": "urn:schemas-microsoft-com:vml",
    }.items()
)
_ANCHOR = """<w:drawing><wp:anchor><wp:positionH relativeFrom="{base}">{place}</wp:positionH>
<wp:extent cx="{width}" cy="900000"/><a:graphic><a:graphicData>{shape}</a:graphicData></a:graphic>
</wp:anchor></w:drawing>"""
_SHAPE = """<wps:wsp><wps:spPr>{frame}<a:prstGeom prst="rect"/></wps:spPr>
<wps:txbx><w:txbxContent/></wps:txbx></wps:wsp>"""
_OLD = """<w:pict><v:shape style="position:absolute;margin-left:{left}pt;width:{width}pt;height:90pt">
<v:textbox><w:txbxContent/></v:textbox></v:shape></w:pict>"""
_BOTH = """<mc:AlternateContent><mc:Choice Requires='wps'>{new}</mc:Choice>
<mc:Fallback>{old}</mc:Fallback></mc:AlternateContent>"""
SIDES = ((0, 65), (70, 95))
"""Where the left and the right box begin and how wide they are, in millimetres from the margin."""


def _run(inner: str) -> _Element:
    return parse_xml(f"<w:r {_SPACES}>{inner}</w:r>")


def _anchored(begin: float, width: float) -> str:
    place = f"<wp:posOffset>{round(begin * _MM)}</wp:posOffset>"
    return _ANCHOR.format(base="margin", place=place, width=round(width * _MM), shape=_SHAPE.format(frame=""))


def _old(begin: float, width: float) -> str:
    return _OLD.format(left=begin * 72 / 25.4, width=width * 72 / 25.4)


def drawn(sides: Iterable[int]) -> list[_Element]:
    """Return text boxes as Word writes them, each drawn once more for old programs."""
    return [_run(_BOTH.format(new=_anchored(*SIDES[side]), old=_old(*SIDES[side]))) for side in sides]


def drawn_of_old(sides: Iterable[int]) -> list[_Element]:
    """Return text boxes as Word 2007 wrote them."""
    return [_run(_old(*SIDES[side])) for side in sides]


def aligned(sides: Iterable[int]) -> list[_Element]:
    """Return text boxes that are set to the left and the right of the page."""
    words = ("left", "right")
    return [
        _run(
            _ANCHOR.format(
                base="page",
                place=f"<wp:align>{words[side]}</wp:align>",
                width=round(SIDES[side][1] * _MM),
                shape=_SHAPE.format(frame=""),
            )
        )
        for side in sides
    ]


def grouped(sides: Iterable[int]) -> list[_Element]:
    """Return one drawing that groups the text boxes."""
    frame = '<a:xfrm><a:off x="{}" y="0"/><a:ext cx="{}" cy="900"/></a:xfrm>'
    shapes = "".join(_SHAPE.format(frame=frame.format(SIDES[side][0] * 10, SIDES[side][1] * 10)) for side in sides)
    whole = '<a:xfrm><a:chOff x="0" y="0"/><a:chExt cx="1650" cy="900"/></a:xfrm>'
    group = f"<wpg:wgp><wpg:grpSpPr>{whole}</wpg:grpSpPr>{shapes}</wpg:wgp>"
    place = "<wp:posOffset>0</wp:posOffset>"
    return [_run(_ANCHOR.format(base="margin", place=place, width=165 * _MM, shape=group))]


def in_boxes(office: type[Office], kind=drawn, sides: tuple[int, ...] = (0, 1)) -> Document:
    """Return a right document with letterhead and signature in text boxes."""
    document = right_document(office)
    for table in document.tables:
        holder = OxmlElement("w:p")
        for run in kind(sides):
            holder.append(run)
        contents = list(holder.iter(qn("w:txbxContent")))
        several = len(contents) > len(sides)
        for at, content in enumerate(contents):
            side = sides[at // 2 if several else at]
            for paragraph in table.rows[0].cells[side].paragraphs:
                content.append(copy.deepcopy(paragraph._p))
        table._tbl.addprevious(holder)
        table._tbl.getparent().remove(table._tbl)
    return document


def in_frames(office: type[Office]) -> Document:
    """Return a right document whose letterhead stands in frames, as LibreOffice and Word 97 make them."""
    document = right_document(office)
    table = document.tables[0]
    for side, (begin, width) in enumerate(SIDES):
        for paragraph in table.rows[0].cells[side].paragraphs:
            frame = OxmlElement("w:framePr")
            for name, length in (("w", width), ("x", begin)):
                frame.set(qn(f"w:{name}"), str(round(length * 1440 / 25.4)))
            frame.set(qn("w:hAnchor"), "margin")
            paragraph._p.get_or_add_pPr().insert(0, frame)
            table._tbl.addprevious(paragraph._p)
    table._tbl.getparent().remove(table._tbl)
    return document


def title_in_a_box(office: type[Office]) -> Document:
    """Return a right document with the title and date in a box, the bodies in the flow beside it."""
    document = right_document(office)
    table = document.tables[0]
    left, right = table.rows[0].cells
    first, *others = left.paragraphs
    (box,) = drawn((1,))
    for content in box.iter(qn("w:txbxContent")):
        for paragraph in right.paragraphs:
            content.append(copy.deepcopy(paragraph._p))
    first._p.append(box)
    for paragraph in (first, *others):
        table._tbl.addprevious(paragraph._p)
    table._tbl.getparent().remove(table._tbl)
    return document


def in_controls(office: type[Office]) -> Document:
    """Return a right document with content controls round tables, rows, cells, paragraphs and words."""
    document = right_document(office)
    for table in document.tables:
        for level in (table._tbl, table._tbl.tr_lst[0], *_cells(table), *_paragraphs(table)):
            _controlled(level)
    for run in document.paragraphs[-1].runs:
        _controlled(run._r)
    return document


def _cells(table: Table) -> list[_Element]:
    return [cell._tc for cell in table.rows[0].cells]


def _paragraphs(table: Table) -> list[_Element]:
    return list(table._tbl.iter(qn("w:p")))


def _controlled(element: _Element) -> None:
    control, content = OxmlElement("w:sdt"), OxmlElement("w:sdtContent")
    control.append(OxmlElement("w:sdtPr"))
    control.append(content)
    element.addprevious(control)
    content.append(element)


def in_a_table_of_tables(office: type[Office]) -> Document:
    """Return a right document whose letterhead is a table of one cell that holds the real one."""
    document = right_document(office)
    inner = document.tables[0]._tbl
    outer = document.add_table(1, 1)._tbl
    inner.addprevious(outer)
    cell = outer.tr_lst[0].tc_lst[0]
    cell.insert(1, inner)
    return document

"""The blocks of an outline as WordprocessingML: written as text, since thousands of rows must be quick."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from lxml import etree

from desktop.briefs import inks
from desktop.briefs.outline import (
    Block,
    Cell,
    Column,
    Inline,
    Look,
    Mark,
    MarkKind,
    PageBreak,
    Paragraph,
    Row,
    Rule,
    Run,
    Style,
    Table,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.etree import _Element

    from desktop.briefs.outline import Remark

NAMESPACES = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
STYLE_IDS = {
    Style.BODY: "Normal",
    Style.HEADING_1: "Heading1",
    Style.HEADING_2: "Heading2",
    Style.HEADING_3: "Heading3",
    Style.TITLE: "Title",
    Style.ABSTRACT: "Subtitle",
}
_TWIPS_PER_MM = 1440 / 25.4
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_BREAKS = re.compile("([\t\n\r])")
_ESCAPES = (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;"))


def twips(millimetres: float) -> int:
    """Return a length in twentieths of a point."""
    return round(millimetres * _TWIPS_PER_MM)


def printable(text: str) -> str:
    """Return the text without the control characters that XML cannot hold."""
    return _ILLEGAL.sub("", text)


def clean(text: str) -> str:
    """Return the text without what XML cannot hold, its special signs escaped."""
    text = printable(text)
    for sign, written in _ESCAPES:  # far quicker than str.translate: most texts hold none of them
        text = text.replace(sign, written)
    return text


def parsed(xml: str) -> _Element:
    """Return the root of XML that the program wrote, however large."""
    return etree.fromstring(xml, etree.XMLParser(huge_tree=True))


def style_id(style: Style) -> str:
    """Return the identifier of a paragraph style in the document."""
    return STYLE_IDS.get(style) or "TL" + style.value.title().replace("_", "")


class Writer:
    """Writes the body of one document and hands out the numbers of its bookmarks and comments."""

    def __init__(self, first_comment: int = 0, first_bookmark: int = 1, first_list: int = 1) -> None:
        """Begin with numbers that are free where the blocks come to stand beside others."""
        self._first_comment, self._first_bookmark, self._first_list = first_comment, first_bookmark, first_list
        self.remark_ids: dict[str, int] = {}
        """Number of each remark that has a place in the text."""
        self.counts: dict[int, int] = {}
        """Number of the list of each numbering that occurs."""
        self._anchor_ids: dict[str, int] = {}

    def blocks(self, blocks: Iterable[Block], *, fresh_page: bool = False) -> Iterator[str]:
        """Yield the XML of blocks in order; on a fresh page the first break is none."""
        before: Block | None = None
        for block in blocks:
            if fresh_page and before is None and isinstance(block, PageBreak):
                continue
            # A little air; and Word joins two tables that touch.
            if isinstance(block, Table) and before is not None:
                yield _spacer(joined=True)
            if not isinstance(block, PageBreak):
                yield self._block(block, new_page=isinstance(before, PageBreak))
            before = block
        if isinstance(before, Table):
            yield _END

    def _block(self, block: Table | Rule | Paragraph, *, new_page: bool) -> str:
        if isinstance(block, Table):
            return self._table(block)
        return _rule(block) if isinstance(block, Rule) else self.paragraph(block, new_page=new_page)

    def paragraph(self, paragraph: Paragraph, *, new_page: bool = False) -> str:
        """Return the XML of a paragraph."""
        keep = "<w:keepNext/>" if paragraph.joined else ""
        page = "<w:pageBreakBefore/>" if new_page else ""
        properties = f'<w:pStyle w:val="{style_id(paragraph.style)}"/>{keep}{page}{self._count(paragraph)}'
        return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(map(self._inline, paragraph.inlines))}</w:p>"

    def _count(self, paragraph: Paragraph) -> str:
        if paragraph.counted is None:
            return ""
        number = self.counts.setdefault(paragraph.counted, len(self.counts) + self._first_list)
        return f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'

    def _inline(self, inline: Inline) -> str:
        return self._mark(inline) if isinstance(inline, Mark) else _run(inline)

    def _mark(self, mark: Mark) -> str:
        if mark.kind is MarkKind.ANCHOR_START:
            number = self._anchor_ids.setdefault(mark.key, len(self._anchor_ids) + self._first_bookmark)
            return f'<w:bookmarkStart w:id="{number}" w:name="{mark.key}"/>'
        if mark.kind is MarkKind.ANCHOR_END:
            return f'<w:bookmarkEnd w:id="{self._anchor_ids[mark.key]}"/>'
        if mark.kind is MarkKind.REMARK_START:
            number = self.remark_ids.setdefault(mark.key, len(self.remark_ids) + self._first_comment)
            return f'<w:commentRangeStart w:id="{number}"/>'
        number = self.remark_ids[mark.key]
        return (
            f'<w:commentRangeEnd w:id="{number}"/><w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr>'
            f'<w:commentReference w:id="{number}"/></w:r>'
        )

    def _table(self, table: Table) -> str:
        widths = [twips(column.width) for column in table.columns]
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
        head = [self._head(table.columns, widths)] if table.lined else []
        rows = (self._row(row, widths) for row in table.rows)
        shape = f"{_table_properties(table, sum(widths))}<w:tblGrid>{grid}</w:tblGrid>"
        return f"<w:tbl>{shape}{''.join((*head, *rows))}</w:tbl>"

    def _head(self, columns: Iterable[Column], widths: list[int]) -> str:
        cells = (
            self._cell((heading_of(column),), width, 1, inks.BAND, "center")
            for column, width in zip(columns, widths, strict=True)
        )
        return f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{''.join(cells)}</w:tr>"

    def _row(self, row: Row, widths: list[int]) -> str:
        if row.band:
            joined = tuple(part._replace(joined=True) for part in row.cells[0] if isinstance(part, Paragraph))
            cells = [self._cell(joined, sum(widths), len(widths), inks.BAND)]
        else:
            cells = [self._cell(cell, width) for cell, width in zip(row.cells, widths, strict=True)]
        whole = "<w:trPr><w:cantSplit/></w:trPr>" if row.whole else ""
        return f"<w:tr>{whole}{''.join(cells)}</w:tr>"

    def _cell(self, cell: Cell, width: int, span: int = 1, fill: str = "", upright: str = "") -> str:
        over = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
        shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>' if fill else ""
        middle = f'<w:vAlign w:val="{upright}"/>' if upright else ""
        inner = "".join(_rule(part) if isinstance(part, Rule) else self.paragraph(part) for part in cell)
        return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{over}{shade}{middle}</w:tcPr>{inner}</w:tc>'


def heading_of(column: Column) -> Paragraph:
    """Return what stands in the heading row of a table over a column."""
    return Paragraph((Run(column.title, Look(size=column.size)),), Style.CELL_HEAD)


_END = '<w:p><w:pPr><w:pStyle w:val="TLEdge"/><w:rPr><w:vanish/></w:rPr></w:pPr></w:p>'
"""Behind a table at the end Word asks for a paragraph: a hidden one takes no page of its own."""


def _spacer(*, joined: bool) -> str:
    keep = "<w:keepNext/>" if joined else ""
    return f'<w:p><w:pPr><w:pStyle w:val="TLSpacer"/>{keep}</w:pPr></w:p>'


def _rule(rule: Rule) -> str:
    indent = twips((rule.within - rule.length) / 2)
    return (
        '<w:p><w:pPr><w:pStyle w:val="TLRule"/>'
        '<w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr>'
        f'<w:ind w:left="{indent}" w:right="{indent}" w:firstLine="0"/></w:pPr></w:p>'
    )


def _table_properties(table: Table, width: int) -> str:
    style = "TableGrid" if table.lined else "TableNormal"
    margin = 85 if table.lined else 0
    return (
        f'<w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{width}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        f'<w:tblCellMar><w:left w:w="{margin}" w:type="dxa"/><w:right w:w="{margin}" w:type="dxa"/></w:tblCellMar>'
        "</w:tblPr>"
    )


def _run(run: Run) -> str:
    if not run.text:
        return ""
    written = f"<w:r>{_look(run.look)}{_text(run.text)}</w:r>"
    if run.field is not None:
        return _blank(run, written)
    return f'<w:hyperlink w:anchor="{run.link}" w:history="1">{written}</w:hyperlink>' if run.link else written


def _blank(run: Run, written: str) -> str:
    title = clean(run.field or "")
    return (
        f'<w:sdt><w:sdtPr>{_look(run.look)}<w:alias w:val="{title}"/><w:showingPlcHdr/><w:text/></w:sdtPr>'
        f"<w:sdtContent>{written}</w:sdtContent></w:sdt>"
    )


def _text(text: str) -> str:
    if not _BREAKS.search(text):
        return f'<w:t xml:space="preserve">{clean(text)}</w:t>'
    signs = {"\t": "<w:tab/>", "\n": "<w:br/>", "\r": ""}
    return "".join(signs[piece] if piece in signs else _text(piece) for piece in _BREAKS.split(text) if piece)


@cache
def _look(look: Look) -> str:
    """Return the run properties of a look, in the order that the schema asks for."""
    colour = inks.GREY if look.faded else inks.LINK if look.reference else ""
    parts = (
        "<w:b/><w:bCs/>" if look.bold else '<w:b w:val="0"/><w:bCs w:val="0"/>' if look.regular else "",
        "<w:i/><w:iCs/>" if look.italic else "",
        f'<w:color w:val="{colour}"/>' if colour else "",
        f'<w:sz w:val="{round(look.size * 2)}"/><w:szCs w:val="{round(look.size * 2)}"/>' if look.size else "",
        f'<w:u w:val="{look.underline.value}"/>' if look.underline else "",
        '<w:bdr w:val="single" w:sz="8" w:space="0" w:color="auto"/>' if look.boxed else "",
        f'<w:shd w:val="clear" w:color="auto" w:fill="{inks.TINTS[look.tint]}"/>' if look.tint else "",
        '<w:vertAlign w:val="superscript"/>' if look.marker else "",
    )
    return f"<w:rPr>{''.join(parts)}</w:rPr>" if any(parts) else ""


def comments(remarks: Iterable[Remark], ids: dict[str, int], date: str) -> str:
    """Return the XML of the comments part; remarks without a place in the text are left out."""
    placed = sorted((remark for remark in remarks if remark.key in ids), key=lambda remark: ids[remark.key])
    written = "".join(_comment(remark, ids[remark.key], date) for remark in placed)
    return f"<w:comments {NAMESPACES}>{written}</w:comments>"


def _comment(remark: Remark, number: int, date: str) -> str:
    sign = '<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:annotationRef/></w:r>'
    lines = (
        f'<w:p><w:pPr><w:pStyle w:val="CommentText"/></w:pPr>{"" if place else sign}<w:r>{_text(text)}</w:r></w:p>'
        for place, text in enumerate(remark.lines or ("",))
    )
    who = f'w:author="{clean(remark.author)}" w:date="{date}" w:initials="{clean(remark.initials)}"'
    return f'<w:comment w:id="{number}" {who}>{"".join(lines)}</w:comment>'

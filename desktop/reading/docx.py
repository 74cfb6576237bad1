"""Word files (.docx): our own walk over the XML, for the usual libraries silently drop inserted text,
smart tags, content controls and text boxes.

Each paragraph and each paragraph of a table cell becomes a line, cells row by row; automatic numbers are
written out; footnotes and endnotes follow at the end; comments stand beside the text. Deleted and hidden text,
codes of fields, headers and footers are left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from desktop.errors import ReadError
from desktop.reading.docx_look import Look
from desktop.reading.manuscript import Manuscript
from desktop.reading.numbering import Numbering, child, children, name_of, number, value
from desktop.reading.package import Package

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lxml.etree import _Element

    from desktop.reading.raw import Raw

# Left out with all they hold: what was deleted or moved away, codes of fields, and properties.
_SKIPPED = frozenset(
    {"del", "moveFrom", "delText", "instrText", "delInstrText"}
    | {"pPr", "rPr", "tblPr", "tblGrid", "trPr", "tcPr", "sdtPr", "sectPr"}
)
_SYMBOLS_IN_FONT = range(0xF020, 0xF100)
"""Where Word puts the signs of symbol fonts; they have no meaning outside the font."""


_COMMENT_MARKS = frozenset({"commentRangeStart", "commentRangeEnd", "commentReference"})
_WIDEST = 64
"""Columns that a table of Word can have at most (63); what says more is damaged."""


class _Piece(NamedTuple):
    """A part of a paragraph: text in a font, or the mark of a comment."""

    text: str = ""
    font: str = ""
    comment: str = ""


def read_docx(data: bytes) -> Raw:
    """Return the text of a Word file; raise ReadError where it is damaged, protected or harmful."""
    package = Package(data)
    main = package.related("").get("officeDocument", "word/document.xml")
    root = package.part(main)
    body = child(root, "body")
    if body is None:
        raise ReadError("damaged")
    parts = package.related(main)

    def part(name: str) -> _Element | None:
        return package.part(parts[name]) if name in parts else None

    styles = part("styles")
    look = Look(body, styles)
    walk = _Walk(Numbering(part("numbering"), styles), look)
    try:
        walk.blocks(body)
        for notes in ("footnotes", "endnotes"):
            walk.notes(part(notes))
        comments = dict(_comments(part("comments"), look))
    except RecursionError as damage:
        raise ReadError("too_complex") from damage
    return walk.page.raw(comments)


def _comments(root: _Element | None, look: Look) -> Iterator[tuple[str, tuple[str, str]]]:
    """Yield the id of each comment with its author and its text."""
    for comment in children(root, "comment"):
        walk = _Walk(Numbering(None, None), look)
        walk.blocks(comment)
        yield value(comment, "id") or "", (value(comment, "author") or "", walk.page.raw().text.strip())


class _Walk:
    """One walk over a document."""

    def __init__(self, numbering: Numbering, look: Look) -> None:
        self.page = Manuscript()
        self._numbering = numbering
        self._look = look

    def blocks(self, parent: _Element) -> None:
        """Read paragraphs and tables, at whatever depth of wrappers."""
        for element in parent:
            name = name_of(element)
            if name == "p":
                self._paragraph(element)
            elif name == "tbl":
                self._table(element)
            elif name == "AlternateContent":
                self.blocks(_chosen(element))
            elif name in _COMMENT_MARKS:
                self.page.mark(value(element, "id") or "")
            elif name not in _SKIPPED:
                self.blocks(element)

    def notes(self, root: _Element | None) -> None:
        """Read footnotes or endnotes, without the lines that separate them from the page."""
        for note in () if root is None else root:
            if value(note, "type") in {None, "normal"}:
                self.blocks(note)

    def _paragraph(self, element: _Element) -> None:
        properties = child(element, "pPr")
        pieces: list[_Piece] = []
        boxes: list[_Element] = []
        self._inline(element, properties, pieces, boxes)
        label, depth = self._numbering.label(properties)
        if any(piece.text.strip() for piece in pieces) and not self.page.in_line:
            self._begin(properties, label, depth)
        for text, font, comment in pieces:
            self.page.write(text, font)
            if comment:
                self.page.mark(comment)
        # The next paragraph goes on in the line of one whose end was deleted.
        if child(properties, "rPr", "del") is None:
            self.page.end_line()
        for box in boxes:
            self.blocks(box)

    def _begin(self, properties: _Element | None, label: str, depth: int) -> None:
        if level := self._look.level(properties):
            self.page.head(level)
        if label:
            self.page.item(depth + 1)
            self.page.write(label)

    def _table(self, element: _Element) -> None:
        table = self.page.open_table()
        for row, cells in enumerate(_within(element, "tr")):
            if child(cells, "trPr", "del") is not None:
                continue
            column = number(value(child(cells, "trPr", "gridBefore")), 0)
            for cell in _within(cells, "tc"):
                self.page.open_cell(table, row, column)
                self.blocks(cell)
                self.page.close_cell()
                merged = child(cell, "tcPr", "vMerge")
                if merged is not None and value(merged) != "restart":
                    self.page.reach_down(table, row, column)
                column += min(max(number(value(child(cell, "tcPr", "gridSpan")), 1), 1), _WIDEST)

    def _inline(
        self, parent: _Element, of_paragraph: _Element | None, pieces: list[_Piece], boxes: list[_Element]
    ) -> None:
        """Gather the text of a paragraph, and apart from it the text boxes anchored in it."""
        font = ""
        if name_of(parent) == "r":
            properties = child(parent, "rPr")
            if _is_on(child(properties, "vanish")):
                return
            font = self._look.font(properties, of_paragraph) if self._look.has_old_fonts else ""
        for element in parent:
            name = name_of(element)
            if name == "t":
                pieces.append(_Piece(element.text or "", font))
            elif name in _SIGNS:
                pieces.append(_Piece(_SIGNS[name](element)))
            elif name in _COMMENT_MARKS:
                pieces.append(_Piece(comment=value(element, "id") or ""))
            elif name == "txbxContent":
                boxes.append(element)
            elif name == "AlternateContent":
                self._inline(_chosen(element), of_paragraph, pieces, boxes)
            elif name not in _SKIPPED:
                self._inline(element, of_paragraph, pieces, boxes)


def _within(parent: _Element, name: str) -> Iterator[_Element]:
    """Yield the rows of a table or the cells of a row, at whatever depth of wrappers."""
    for element in parent:
        if name_of(element) == name:
            yield element
        elif name_of(element) not in _SKIPPED:
            yield from _within(element, name)


def _is_on(switch: _Element | None) -> bool:
    return switch is not None and value(switch) not in {"0", "false", "off"}


def _chosen(alternatives: _Element) -> _Element:
    """Return one of several ways in which Word stores the same thing: reading all would double the text."""
    choice = next(children(alternatives, "Choice"), None)
    fallback = next(children(alternatives, "Fallback"), None)
    best = choice if choice is not None and len(choice) else fallback
    return alternatives if best is None else best


def _symbol(element: _Element) -> str:
    try:
        code = int(value(element, "char") or "", 16)
        return "•" if code in _SYMBOLS_IN_FONT else chr(code)
    except (ValueError, OverflowError):
        return "\ufffd"


_SIGNS: dict[str, Callable[[_Element], str]] = {
    "tab": lambda _: "\t",
    "ptab": lambda _: "\t",
    "br": lambda _: "\n",
    "cr": lambda _: "\n",
    "noBreakHyphen": lambda _: "-",
    "sym": _symbol,
}

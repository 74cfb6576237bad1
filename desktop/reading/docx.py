"""Word files (.docx): our own walk over the XML, for the usual libraries silently drop inserted text,
smart tags, content controls and text boxes.

Each paragraph and each paragraph of a table cell becomes a line, cells row by row; automatic numbers are
written out; footnotes and endnotes follow at the end. Deleted text, field codes, headers and footers are left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.errors import ReadError
from desktop.reading.numbering import Numbering, child, children, name_of, value
from desktop.reading.package import Package
from desktop.reading.raw import Raw

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml.etree import _Element

# Left out with all they hold: what was deleted or moved away, codes of fields, and properties.
_SKIPPED = frozenset(
    {"del", "moveFrom", "delText", "instrText", "delInstrText"}
    | {"pPr", "rPr", "tblPr", "tblGrid", "trPr", "tcPr", "sdtPr", "sectPr"}
)
_SYMBOLS_IN_FONT = range(0xF020, 0xF100)
"""Where Word puts the signs of symbol fonts; they have no meaning outside the font."""


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

    walk = _Walk(Numbering(part("numbering"), part("styles")))
    try:
        walk.blocks(body)
        for notes in ("footnotes", "endnotes"):
            walk.notes(part(notes))
        walk.close_line()
    except RecursionError as damage:
        raise ReadError("too_complex") from damage
    return Raw("\n".join(walk.lines))


class _Walk:
    """One walk over a document, gathering its lines."""

    def __init__(self, numbering: Numbering) -> None:
        self.lines: list[str] = []
        self._numbering = numbering
        self._open: str = ""
        """Text of a paragraph whose end was deleted: the next one goes on in its line."""

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
            elif name not in _SKIPPED:
                self.blocks(element)

    def notes(self, root: _Element | None) -> None:
        """Read footnotes or endnotes, without the lines that separate them from the page."""
        for note in () if root is None else root:
            if value(note, "type") in {None, "normal"}:
                self.blocks(note)

    def close_line(self) -> None:
        """End a line that a deleted paragraph mark left open, where no paragraph follows."""
        if self._open:
            self.lines.append(self._open)
            self._open = ""

    def _paragraph(self, element: _Element) -> None:
        properties = child(element, "pPr")
        pieces: list[str] = []
        boxes: list[_Element] = []
        _inline(element, pieces, boxes)
        label = self._numbering.label(properties)
        text = "".join(pieces)
        self._open += (label if text.strip() and not self._open else "") + text
        if child(properties, "rPr", "del") is None:
            self.lines.append(self._open)
            self._open = ""
        for box in boxes:
            self.blocks(box)

    def _table(self, table: _Element) -> None:
        """Read a table into lines; empty cells leave no line, for forms have hundreds of them."""
        self.close_line()
        outside, self.lines = self.lines, []
        self.blocks(table)
        self.close_line()
        inside, self.lines = self.lines, outside
        self.lines.extend(line for line in inside if line.strip())


def _inline(parent: _Element, pieces: list[str], boxes: list[_Element]) -> None:
    """Gather the text of a paragraph, and apart from it the text boxes anchored in it."""
    for element in parent:
        name = name_of(element)
        if name == "t":
            pieces.append(element.text or "")
        elif name in _SIGNS:
            pieces.append(_SIGNS[name](element))
        elif name == "txbxContent":
            boxes.append(element)
        elif name == "AlternateContent":
            _inline(_chosen(element), pieces, boxes)
        elif name not in _SKIPPED:
            _inline(element, pieces, boxes)


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

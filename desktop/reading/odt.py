"""OpenDocument text (.odt): our own walk over the XML, so that nothing that is shown is lost.

The text comes out as from .docx: a line for each paragraph, numbers of lists written out, text boxes behind their
paragraphs, notes at the end. Deleted and hidden text is left out; comments stand beside the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.errors import ReadError
from desktop.reading.manuscript import Manuscript
from desktop.reading.numbering import child, name_of, number, value
from desktop.reading.odt_look import ListCounts, Look
from desktop.reading.package import Package

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from desktop.reading.raw import Raw

_SKIPPED = frozenset(
    {"tracked-changes", "forms", "sequence-decls", "variable-decls", "user-field-decls", "dde-connection-decls"}
    | {"note-citation", "number", "ruby-text", "hidden-text", "event-listeners", "change-info", "soft-page-break"}
    | {"table-of-content-source", "alphabetical-index-source", "illustration-index-source", "table-index-source"}
    | {"object-index-source", "user-index-source", "bibliography-source", "script", "meta-field-source"}
)
_SVG = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"
"""Titles and descriptions of pictures are not shown."""
_DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_WHITE_SPACE = re.compile("[ \t\r\n]+")
_MOST = 1000
"""The largest count of spaces or of repeated cells that is believed."""
_DEEPEST_HEADING = 10


@dataclass(frozen=True, slots=True)
class _Item:
    """The list item that the next paragraph begins."""

    key: str
    style: str | None
    depth: int
    start: str | None = None


def read_odt(data: bytes) -> Raw:
    """Return the text of an OpenDocument file; raise ReadError where it is damaged, protected or harmful."""
    package = Package(data)
    manifest = package.part("META-INF/manifest.xml")
    if manifest is not None and next(manifest.iter("{*}encryption-data"), None) is not None:
        raise ReadError("password")
    root = package.part("content.xml")
    body = child(root, "body", "text")
    if root is None or body is None:
        raise ReadError("damaged")
    styles = package.part("styles.xml")
    walk = _Walk(Look(root) if styles is None else Look(root, styles))
    try:
        return walk.read(body)
    except RecursionError as damage:
        raise ReadError("too_complex") from damage


class _Walk:
    """One walk over a document."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._counts = ListCounts(look)
        self._page = Manuscript()
        self._notes: list[_Element] = []
        self._said: dict[str, tuple[str, str]] = {}
        self._item: _Item | None = None
        self._label: tuple[str, int, int] = ("", 0, 0)
        """What stands before the paragraph under way, its depth as an item, and its level as a heading."""
        self._spaced = True
        """Whether white space at this place would be none of the text."""

    def read(self, body: _Element) -> Raw:
        """Return the text of a body."""
        self._blocks(body)
        for note in self._notes:
            self._blocks(note)
        return self._page.raw(self._said)

    def said(self, annotation: _Element) -> str:
        """Return the words of a comment."""
        for block in annotation:
            if name_of(block) == "p":
                self._paragraph(block)
            elif name_of(block) == "list":
                self._list(block, None)
        return self._page.raw().text.strip()

    def _blocks(self, parent: _Element) -> None:
        for element in parent:
            name = name_of(element)
            if name in {"p", "h"}:
                self._paragraph(element)
            elif name == "list":
                self._list(element, None)
            elif name == "table":
                self._table(element)
            elif name == "annotation":
                self._annotation(element)
            elif name not in _SKIPPED and not str(element.tag).startswith(_SVG):
                self._blocks(element)

    def _list(self, element: _Element, outer: _Item | None) -> None:
        style = value(element, "style-name") or (outer.style if outer else None)
        key = outer.key if outer else self._counts.open_list(element, style)
        depth = outer.depth + 1 if outer else 0
        for entry in element:
            name = name_of(entry)
            if name not in {"list-item", "list-header"}:
                continue
            here = _Item(key, style, depth, value(entry, "start-value"))
            self._item = here if name == "list-item" else None
            for inner in entry:
                if name_of(inner) == "list":
                    self._list(inner, here)
                elif name_of(inner) in {"p", "h"}:
                    self._paragraph(inner)
                elif name_of(inner) == "table":
                    self._table(inner)
            self._item = None

    def _paragraph(self, element: _Element) -> None:
        item, self._item = self._item, None
        style = value(element, "style-name")
        level = min(number(value(element, "outline-level"), 1), _DEEPEST_HEADING) if name_of(element) == "h" else 0
        label = ""
        if item is not None:
            own = self._look.list_of(style) if not self._look.levels(item.style) else None
            label = self._counts.label(item.key, own or item.style, item.depth, item.start)
        elif level and value(element, "is-list-header") != "true":
            label = self._counts.heading(level, element)
        self._label = (label, item.depth + 1 if item is not None and label else 0, level)
        self._spaced = True
        boxes: list[_Element] = []
        self._inline(element, self._look.font(None, style), style, boxes)
        self._label = ("", 0, 0)
        self._page.end_line()
        for box in boxes:
            self._blocks(box)

    def _inline(self, parent: _Element, font: str, paragraph: str | None, boxes: list[_Element]) -> None:
        self._write(parent.text, font)
        for element in parent:
            name = name_of(element)
            if name in _SIGNS:
                self._write_sign(_SIGNS[name] * min(number(value(element, "c"), 1), _MOST), font)
            elif name == "span":
                style = value(element, "style-name")
                if not self._look.is_hidden(style):
                    self._inline(element, self._look.font(style, paragraph) or font, paragraph, boxes)
            elif name == "note":
                self._notes += [body for body in element if name_of(body) == "note-body"]
            elif name == "annotation":
                self._annotation(element)
            elif name == "annotation-end":
                self._page.mark(value(element, "name") or "")
            elif str(element.tag).startswith(_DRAW):
                boxes.append(element)
            elif name and name not in _SKIPPED and not str(element.tag).startswith(_SVG):
                self._inline(element, font, paragraph, boxes)
            self._write(element.tail, font)

    def _write(self, text: str | None, font: str) -> None:
        """Write text with its white space as it is shown: runs of it as one space, none where a line begins."""
        if not text:
            return
        shown = _WHITE_SPACE.sub(" ", text)
        if self._spaced:
            shown = shown.removeprefix(" ")
        if shown:
            self._write_sign(shown, font)
            self._spaced = shown.endswith(" ")

    def _write_sign(self, text: str, font: str) -> None:
        label, depth, level = self._label
        if text.strip() and (label or level):
            if level:
                self._page.head(level)
            if label:
                self._page.write(label)
            if depth:
                self._page.item(depth)
            self._label = ("", 0, 0)
        self._spaced = False
        self._page.write(text, font)

    def _annotation(self, element: _Element) -> None:
        name = value(element, "name") or f"without a name {len(self._said)}"
        author = child(element, "creator")
        self._page.mark(name)
        by = "".join(map(str, author.itertext())) if author is not None else ""
        self._said[name] = (by, _Walk(self._look).said(element))

    def _table(self, element: _Element) -> None:
        table = self._page.open_table()
        reaching: dict[int, int] = {}
        """The row behind the last that the cell of a column reaches into."""
        for row, entry in enumerate(_within(element, "table-row")):
            column = 0
            for cell in entry:
                if name_of(cell) not in {"table-cell", "covered-table-cell"}:
                    continue
                self._page.open_cell(table, row, column)
                self._blocks(cell)
                self._page.close_cell()
                if name_of(cell) == "covered-table-cell" and reaching.get(column, 0) > row:
                    self._page.reach_down(table, row, column)
                reaching[column] = max(
                    row + number(value(cell, "number-rows-spanned"), 1), reaching.get(column, 0)
                )
                column += min(max(number(value(cell, "number-columns-repeated"), 1), 1), _MOST)


def _within(parent: _Element, name: str) -> Iterator[_Element]:
    """Yield the rows of a table, also those in groups of rows."""
    for element in parent:
        if name_of(element) == name:
            yield element
        elif name_of(element) in {"table-header-rows", "table-rows", "table-row-group"}:
            yield from _within(element, name)


_SIGNS = {"s": " ", "tab": "\t", "line-break": "\n"}

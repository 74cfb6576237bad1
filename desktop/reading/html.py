"""Web pages: the whole text, a line for each block; only what is never shown (scripts, styles) or was deleted
is left out.

Rules that look for "the article" drop list items, and those are the tasks: nothing is judged here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import accumulate
from typing import TYPE_CHECKING

from selectolax.lexbor import LexborHTMLParser, SelectolaxError

from desktop.errors import ReadError
from desktop.reading.manuscript import Manuscript
from desktop.reading.numbering import number, spelled
from desktop.reading.page_fonts import PageFonts
from desktop.reading.plain_text import read_text, text_as_seen
from desktop.reading.raw import Raw

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_HIDDEN = frozenset(
    {"del", "script", "style", "noscript", "template", "head", "svg", "select", "datalist", "iframe", "object"}
)
_BLOCKS = frozenset(
    {"address", "article", "aside", "blockquote", "body", "br", "button", "caption", "center", "dd"}
    | {"details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer"}
    | {"form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html"}
    | {"legend", "li", "main", "menu", "nav", "ol", "optgroup", "option", "p", "pre"}
    | {"section", "summary", "table", "tbody", "td", "textarea", "tfoot", "th", "thead", "tr"}
    | {"ul"}
)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_CELLS = frozenset({"td", "th"})
_OF_TABLES = _CELLS | {"table", "tr"}
_WIDEST = 1000
"""How far cells are believed to reach."""
_VERBATIM = frozenset({"pre", "textarea", "listing", "xmp"})
_AROUND = frozenset({"nav", "header", "footer", "aside", "menu"})
"""Parts around the article: their lists are menus, which show no bullets."""
_NUMBER_FORMS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_WHITE_SPACE = re.compile("[ \t\r\n\f]+")
_NESTING = re.compile(r"<(/?)(?:div|span|font|table|ul|ol|section|blockquote|a|b|i|u)\b", re.IGNORECASE)
_DEEPEST = 5_000
"""Elements within elements; browsers stop at some hundreds."""
_SPACES = re.compile("[ \t]+")
_LABELLED = re.compile(r"\s*(?:[-–—+•*]|(?:\d+|[A-Za-zđ]|[IVXivx]+)[.)](?:\s|$))")
_CHARSET = re.compile(
    rb"""<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)|<\?xml[^>]+encoding\s*=\s*["']([\w-]+)""", re.IGNORECASE
)
_HEAD = 4096
"""How many bytes are looked at for the page's own word on its encoding, as browsers do (they take 1,024)."""
# What pages call Latin-1 and what browsers take it for; UTF-16 in a `meta` cannot be, for it was read as ASCII.
_MISNOMERS = {
    "iso-8859-1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
    "utf-16": "utf-8",
    "windows-1258": "cp1258",
}


def read_html(data: bytes) -> Raw:
    """Return all text that a page shows, and its encoding."""
    raw = decode_page(data)
    return page_of(raw.text)._replace(encoding=raw.encoding)


def read_html_as_seen(data: bytes) -> Raw:
    """Return the same with its letters as they look before they are put into Unicode; never refuse 8-bit text."""
    raw = text_as_seen(data)
    return page_of(raw.text)._replace(encoding=raw.encoding)


def decode_page(data: bytes) -> Raw:
    """Return the page's code: UTF-8 and marked text first, for pages often lie, then what the page says it is."""
    try:
        return read_text(data)
    except ReadError:
        said = _said_encoding(data)
        if said is None:
            raise
    try:
        return Raw(data.decode(said), said)
    except (LookupError, ValueError):
        raise ReadError("unknown_encoding") from None


def _said_encoding(data: bytes) -> str | None:
    found = _CHARSET.search(data[:_HEAD])
    if found is None:
        return None
    name = (found.group(1) or found.group(2)).decode("ascii").lower()
    return _MISNOMERS.get(name, name)


def _refuse_abyss(code: str) -> None:
    """Refuse what nests deeper than any page: the parser takes time by the square of the depth."""
    depths = accumulate(-1 if tag[1] else 1 for tag in _NESTING.finditer(code))
    if max(depths, default=0) > _DEEPEST:
        raise ReadError("too_complex")


def page_of(code: str) -> Raw:
    """Return all text that a page shows, a line for each block, numbers of ordered lists written out."""
    _refuse_abyss(code)
    try:
        root = LexborHTMLParser(code.replace("\0", "\ufffd")).root
    except SelectolaxError as damage:
        raise ReadError("damaged") from damage
    page = _Page(PageFonts(code))
    if root is not None:
        page.read(root)
    return page.raw()


class _Page:
    """The lines of one page, gathered in the order in which the page shows them."""

    def __init__(self, fonts: PageFonts) -> None:
        self._fonts = fonts
        self._written = Manuscript()
        self._line: list[tuple[str, str]] = []
        """Pieces of the line under way with their fonts, white space not yet collapsed."""
        self._lists: list[_List] = []
        self._tables: list[_Table] = []
        self._label = ""
        """Number or bullet of an item whose text has not begun yet."""
        self._heading = 0
        self._around = 0
        """How many open elements are parts around the article."""
        self._verbatim = 0
        self._gap = False
        """Whether an empty line is seen before the next one: it parts what stands above from what stands below."""

    def raw(self) -> Raw:
        """Return the lines that hold something, spaces within them collapsed."""
        self._end_line()
        return self._written.raw()

    def read(self, root: LexborNode) -> None:
        """Walk the tree without recursion: damaged pages nest thousands of elements."""
        waiting: list[LexborNode | str] = [root]
        while waiting:
            node = waiting.pop()
            if isinstance(node, str):
                self._leave(node)
            elif node.is_text_node:
                self._text(node.text_content or "")
            elif node.is_element_node and (tag := node.tag or "") not in _HIDDEN:
                self._enter(tag, node)
                waiting.append(tag)
                waiting.extend(reversed(list(node.iter(include_text=True))))

    def _enter(self, tag: str, node: LexborNode) -> None:
        if tag in _BLOCKS:
            empty = not self._end_line()
            self._gap = self._gap or (tag == "br" and empty)
        self._fonts.enter(tag, node)
        self._verbatim += tag in _VERBATIM
        self._around += tag in _AROUND
        if tag in _HEADINGS:
            self._heading = _HEADINGS[tag]
        elif tag == "ol":
            attributes = node.attributes
            form = _NUMBER_FORMS.get(attributes.get("type") or "", "decimal")
            self._lists.append(_List(form, number(attributes.get("start"), 1)))
        elif tag in {"ul", "dir", "menu"}:
            self._lists.append(_List())
        elif tag == "li" and self._lists:
            self._label = self._lists[-1].label(node.attributes.get("value"))
        elif tag in _OF_TABLES:
            self._enter_table(tag, node)

    def _enter_table(self, tag: str, node: LexborNode) -> None:
        if tag == "table":
            self._tables.append(_Table(self._written.open_table()))
        elif tag == "tr" and self._tables:
            table = self._tables[-1]
            table.next_row()
            for column in table.taken:
                self._written.reach_down(table.number, table.row, column)
        elif tag in _CELLS and self._tables:
            table = self._tables[-1]
            column = table.next_cell(*(_span(node, name) for name in ("colspan", "rowspan")))
            self._written.open_cell(table.number, max(table.row, 0), column)

    def _leave(self, tag: str) -> None:
        if tag in _BLOCKS:
            self._end_line()
        self._fonts.leave()
        self._verbatim -= tag in _VERBATIM
        self._around -= tag in _AROUND
        if tag in _HEADINGS:
            self._heading = 0
        elif tag in {"ol", "ul", "dir", "menu"}:
            self._lists.pop()
        elif tag == "li":
            self._label = ""
        elif tag in _CELLS and self._tables:
            self._written.close_cell()
            self._gap = False
        elif tag == "table":
            self._tables.pop()

    def _text(self, text: str) -> None:
        if self._label and text.strip():
            if not self._around:
                self._written.item(len(self._lists))
                if not _LABELLED.match(text):
                    self._line.append((self._label, ""))
            self._label = ""
        if not self._verbatim:
            self._line.append((_WHITE_SPACE.sub(" ", text), self._fonts.font))
            return
        for index, line in enumerate(text.split("\n")):
            if index and not self._end_line():
                self._gap = True
            self._line.append((line, self._fonts.font))

    def _end_line(self) -> bool:
        """End the line and return whether it held anything."""
        pieces, self._line = self._line, []
        line = "".join(text for text, _ in pieces)
        if self._gap and line.strip():
            self._written.leave_gap()
            self._gap = False
        elif not line.strip():  # a paragraph of nothing but a hard space is one that is seen empty
            self._gap = self._gap or "\u00a0" in line
            return False
        last = len(line.rstrip(" \t"))
        spaced = True
        for text, font in pieces:
            # Spaces of preformatted lines are seen: they make columns, as of two signatures side by side.
            shown = text[:last] if self._verbatim else _SPACES.sub(" ", text[:last])
            last -= min(len(text), last)
            shown = shown.lstrip(" \t") if spaced else shown
            if shown:
                spaced = shown.endswith(" ") and not self._verbatim
                self._written.write(shown, font)
        if self._written.in_line:
            if self._heading:
                self._written.head(self._heading)
            self._written.end_line()
            return True
        return False


@dataclass(slots=True)
class _Table:
    """An open table, and which of its columns cells of the rows above reach into."""

    number: int
    row: int = -1
    column: int = 0
    taken: dict[int, int] = field(default_factory=dict)

    def next_row(self) -> None:
        self.row, self.column = self.row + 1, 0
        self.taken = {column: rows - 1 for column, rows in self.taken.items() if rows > 1}

    def next_cell(self, columns: int, rows: int) -> int:
        """Return the column of the next cell, that reaches over so many columns and rows."""
        while self.column in self.taken:
            self.column += 1
        first = self.column
        self.column += columns
        if rows > 1:
            self.taken |= dict.fromkeys(range(first, self.column), rows)
        return first


def _span(node: LexborNode, name: str) -> int:
    return min(max(number(node.attributes.get(name), 1), 1), _WIDEST)


@dataclass(slots=True)
class _List:
    """An open list: how its items are numbered ("" is by bullets), and the next number."""

    form: str = ""
    next: int = 1

    def label(self, said: str | None) -> str:
        if not self.form:
            return "- "
        count = number(said, self.next)
        self.next = count + 1
        return f"{spelled(count, self.form)}. "

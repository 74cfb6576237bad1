"""Web pages: the whole text, a line for each block; only what is never shown (scripts, styles) is left out.

Rules that look for "the article" drop list items, and those are the tasks: nothing is judged here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from selectolax.lexbor import LexborHTMLParser, SelectolaxError

from desktop.errors import ReadError
from desktop.reading.numbering import number, spelled
from desktop.reading.plain_text import read_text
from desktop.reading.raw import Raw

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_HIDDEN = frozenset(
    {"script", "style", "noscript", "template", "head", "svg", "select", "datalist", "iframe", "object"}
)
_BLOCKS = frozenset(
    {"address", "article", "aside", "blockquote", "body", "br", "button", "caption", "center", "dd"}
    | {"details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer"}
    | {"form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html"}
    | {"legend", "li", "main", "menu", "nav", "ol", "optgroup", "option", "p", "pre"}
    | {"section", "summary", "table", "tbody", "td", "textarea", "tfoot", "th", "thead", "tr"}
    | {"ul"}
)
_VERBATIM = frozenset({"pre", "textarea", "listing", "xmp"})
_AROUND = frozenset({"nav", "header", "footer", "aside", "menu"})
"""Parts around the article: their lists are menus, which show no bullets."""
_NUMBER_FORMS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_WHITE_SPACE = re.compile("[ \t\r\n\f]+")
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
    return Raw(text_of_page(raw.text), raw.encoding)


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


def text_of_page(code: str) -> str:
    """Return all text that a page shows, a line for each block, numbers of ordered lists written out."""
    try:
        root = LexborHTMLParser(code.replace("\0", "\ufffd")).root
    except SelectolaxError as damage:
        raise ReadError("damaged") from damage
    page = _Page()
    if root is not None:
        page.read(root)
    return "\n".join(page.lines())


class _Page:
    """The lines of one page, gathered in the order in which the page shows them."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._lists: list[_List] = []
        self._label = ""
        """Number or bullet of an item whose text has not begun yet."""
        self._around = 0
        """How many open elements are parts around the article."""
        self._verbatim = 0

    def lines(self) -> list[str]:
        """Return the lines that hold something, spaces within them collapsed."""
        lines = (_SPACES.sub(" ", line).strip(" ") for line in "".join(self._pieces).split("\n"))
        return [line for line in lines if line]

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
        self._break_line(tag)
        self._verbatim += tag in _VERBATIM
        self._around += tag in _AROUND
        if tag == "ol":
            attributes = node.attributes
            form = _NUMBER_FORMS.get(attributes.get("type") or "", "decimal")
            self._lists.append(_List(form, number(attributes.get("start"), 1)))
        elif tag in {"ul", "dir", "menu"}:
            self._lists.append(_List())
        elif tag == "li" and self._lists:
            self._label = self._lists[-1].label(node.attributes.get("value"))

    def _leave(self, tag: str) -> None:
        self._break_line(tag)
        self._verbatim -= tag in _VERBATIM
        self._around -= tag in _AROUND
        if tag in {"ol", "ul", "dir", "menu"}:
            self._lists.pop()
        elif tag == "li":
            self._label = ""

    def _break_line(self, tag: str) -> None:
        if tag in _BLOCKS:
            self._pieces.append("\n")

    def _text(self, text: str) -> None:
        if self._label and text.strip():
            if not self._around and not _LABELLED.match(text):
                self._pieces.append(self._label)
            self._label = ""
        self._pieces.append(text if self._verbatim else _WHITE_SPACE.sub(" ", text))


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

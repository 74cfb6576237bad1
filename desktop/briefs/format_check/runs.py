"""The letters of a paragraph with their looks, and what else is anchored in it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.briefs.format_check.document import Look, Piece
from desktop.briefs.format_check.properties import (
    A,
    Properties,
    Signs,
    Styles,
    W,
    child,
    letters,
    signs,
    value,
    whole,
)

if TYPE_CHECKING:
    from lxml.etree import _Element

_USUAL_FONT, _USUAL_SIZE = "Times New Roman", 10.0
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_VML = "{urn:schemas-microsoft-com:vml}"
_OFFICE = "{urn:schemas-microsoft-com:office:office}"
_GONE = frozenset(
    W + name for name in ("del", "moveFrom", "instrText", "delText", "pPr", "rPr", "sdtPr", "sdtEndPr")
)
_SIGNS = {f"{W}tab": "\t", f"{W}cr": "\n", f"{W}noBreakHyphen": "-", f"{W}softHyphen": "\u00ad"}
TEXT_BOX = f"{W}txbxContent"
_LINES = frozenset({"line", "straightConnector1"})
_SHAPES = frozenset({f"{W}drawing", f"{W}pict", f"{W}object"})
_PLAIN, _WIDE = re.compile(r"[!-\x7f]"), re.compile(r"[^\s\x00-\x7f]")


@dataclass(slots=True)
class Content:
    """What a paragraph holds, as it is gathered."""

    pieces: list[Piece] = field(default_factory=list)
    length: int = 0
    lines_drawn: int = 0
    pictures: int = 0
    boxes: bool = False
    """Whether text boxes are anchored here."""
    breaks: int = 0
    """Page breaks that the last layout or the writer put here."""
    breaks_in_front: int = 0
    """Those of them that stand before the first letter."""
    page_field: Look | None = None

    def add(self, text: str, look: Look, *, linked: bool) -> None:
        """Append letters; those of the same look join."""
        last = self.pieces[-1] if self.pieces else None
        if last and last.look == look and last.linked == linked:
            self.pieces[-1] = last._replace(text=last.text + text)
        else:
            self.pieces.append(Piece(self.length, text, look, linked))
        self.length += len(text)


class Runs:
    """Gathers the contents of paragraphs of one document."""

    def __init__(self, styles: Styles, *, laid_out: bool = False) -> None:
        self._styles = styles
        # A program that lays a document out marks the top of each page: breaks typed in would count twice.
        self._break = f"{W}lastRenderedPageBreak" if laid_out else f"{W}br"
        self._looks: dict[tuple[object, ...], Look] = {}
        # Most paragraphs and runs of a document say the same few things: each is worked out once.
        self._bases: dict[tuple[str, int], Properties] = {}
        self._sayings: dict[tuple[Signs, int], Properties] = {}

    def content(self, paragraph: _Element, style: str, around: Properties) -> Content:
        """Return what a paragraph of a style holds; `around` is what its table says of letters."""
        content = Content()
        self._gather(paragraph, content, self._base(style, around), linked=False)
        return content

    def _base(self, style: str, around: Properties) -> Properties:
        key = (style, id(around))  # what tables say is kept by the styles: no other gets its place in the memory
        if key not in self._bases:
            self._bases[key] = self._styles.base_letters | around | self._styles.joined(style)[1]
        return self._bases[key]

    def _gather(self, element: _Element, content: Content, base: Properties, *, linked: bool) -> None:
        for one in element:
            tag = one.tag
            if tag == f"{W}r":
                self._run(one, content, base, linked=linked)
            elif tag == f"{W}fldSimple" and _names_page(one.get(f"{W}instr")):
                content.page_field = self._look_of(next(one.iter(f"{W}r"), None), base)
            elif tag not in _GONE and isinstance(tag, str):
                self._gather(one, content, base, linked=linked or tag == f"{W}hyperlink")

    def _run(self, run: _Element, content: Content, base: Properties, *, linked: bool) -> None:
        said = self._said(run, base)
        if said.get("hidden"):
            return
        for one in run:
            tag = one.tag
            if tag == f"{W}t":
                text = one.text or ""
            elif tag in _SIGNS:
                text = _SIGNS[tag]
            else:
                text = self._other(one, content, said)
            if text:
                content.add(text, self._look(said, text), linked=linked)

    def _other(self, element: _Element, content: Content, said: Properties) -> str:
        """Take in what is no text of a run; return the text that it stands for."""
        tag = element.tag
        if tag == f"{W}br" and element.get(f"{W}type", "textWrapping") == "textWrapping":
            return "\n"
        if tag == self._break and element.get(f"{W}type", "page") == "page":
            content.breaks += 1
            content.breaks_in_front += not content.length
        elif tag == f"{W}instrText" and _names_page(element.text):
            content.page_field = self._look(said, "1")
        elif tag == f"{W}sym":
            return "\uf0b7"  # a sign of a symbol font: which one does not matter here
        elif tag in _SHAPES or (isinstance(tag, str) and tag.endswith("}AlternateContent")):
            drawn, boxed = _lines_in(element), next(element.iter(TEXT_BOX), None) is not None
            content.lines_drawn += drawn
            content.pictures += not (drawn or boxed)
            content.boxes = content.boxes or boxed
        return ""

    def _said(self, run: _Element | None, base: Properties) -> Properties:
        element = child(run, "rPr")
        key = signs(element)
        if key is None:
            return self._worked_out(element, base)
        if (key, id(base)) not in self._sayings:
            self._sayings[key, id(base)] = self._worked_out(element, base)
        return self._sayings[key, id(base)]

    def _worked_out(self, element: _Element | None, base: Properties) -> Properties:
        direct = letters(element, self._styles.fonts)
        if not direct:
            return base
        named = self._styles.joined(direct["style"])[1] if direct.get("style") else {}
        said = base | named
        for name in ("bold", "italic", "caps"):  # a switch that two styles turn on is off, as Word has it
            if named.get(name) and base.get(name):
                said[name] = False
        return said | direct

    def _look_of(self, run: _Element | None, base: Properties) -> Look:
        return self._look(self._said(run, base), "1")

    def _look(self, said: Properties, text: str) -> Look:
        fonts = tuple(dict.fromkeys(said.get(slot) or _USUAL_FONT for slot in _slots(text)))
        switches = tuple(bool(said.get(name)) for name in ("bold", "italic", "underline", "caps"))
        key = (said.get("size", _USUAL_SIZE), fonts, switches, said.get("colour", ""), bool(said.get("raised")))
        if key not in self._looks:
            bold, italic, underline, caps = switches
            self._looks[key] = Look(
                said.get("size", _USUAL_SIZE), fonts, bold, italic, underline, caps, key[3], bool(key[4])
            )
        return self._looks[key]


def _slots(text: str) -> tuple[str, ...]:
    """Return the font slots that a text is taken from: letters beyond ASCII have their own."""
    return tuple(slot for slot, used in (("ascii", _PLAIN.search(text)), ("hAnsi", _WIDE.search(text))) if used)


def _names_page(instruction: str | None) -> bool:
    return bool(instruction) and "PAGE" in (instruction or "").upper().split()


def _lines_in(element: _Element) -> int:
    """Return how many straight lines a drawing holds, without copies for old programs and those in a box."""
    count = 0
    for one in element.iter():
        if not isinstance(one.tag, str) or _told_elsewhere(one, element):
            continue
        if one.tag == f"{A}prstGeom":
            count += one.get("prst") in _LINES
        elif one.tag == f"{_VML}line" or one.get(f"{_OFFICE}connectortype") == "straight":
            count += 1
    return count


def _told_elsewhere(shape: _Element, drawing: _Element) -> bool:
    for above in shape.iterancestors():
        if above is drawing:
            return False
        if above.tag in (_FALLBACK, TEXT_BOX):
            return True
    return False


def align_of_frame(paragraph: _Element) -> str:
    """Return where a framed paragraph stands, as page numbers of Word often do, or ""."""
    return value(child(paragraph, "pPr"), "framePr", "xAlign") or ""


def columns_of(cell: _Element) -> int:
    """Return how many columns a cell takes."""
    return max(1, whole(value(child(cell, "tcPr"), "gridSpan")) or 1)

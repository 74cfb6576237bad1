"""A Word file → the document that is checked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.briefs.format_check.boxes import boxes, sheet_of, side_of_frame
from desktop.briefs.format_check.document import Cell, Document, Paragraph, Pitch, Section, Shape
from desktop.briefs.format_check.margins import TWIPS_PER_MM, Margins, mirrored
from desktop.briefs.format_check.numbers import Numbering
from desktop.briefs.format_check.package import Package
from desktop.briefs.format_check.properties import (
    Properties,
    Signs,
    Styles,
    W,
    child,
    signs,
    standing,
    theme_fonts,
    value,
)
from desktop.briefs.format_check.runs import Content, Runs, columns_of
from desktop.briefs.wording import words
from desktop.errors import BriefError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from lxml.etree import _Element

_CREATOR = "{http://purl.org/dc/elements/1.1/}creator"
_FULL_PAGE = 3600
"""Characters that a page of 14 points can hardly hold: more is surely a second page."""
_DEEPEST = 12
"""Tables within tables; Word itself shows no more."""
_SKIPPED = frozenset(W + name for name in ("del", "moveFrom", "sdtPr", "sdtEndPr"))
_PITCHES = frozenset(pitch.value for pitch in Pitch)
_LOOK_OUT = 200
"""Paragraphs between two questions whether to go on."""


def read_document(path: Path, go_on: Callable[[], object] = lambda: None) -> Document:
    """Return what a Word file holds; raise BriefError where it cannot be read or holds no words.

    `go_on` is called now and then and may raise to stop.
    """
    package = Package(path)
    try:
        return _Reader(package, go_on).document(path)
    finally:
        package.close()


class _Reader:
    def __init__(self, package: Package, go_on: Callable[[], object]) -> None:
        self._go_on = go_on
        name, root = package.main()
        related = {kind: next(iter(parts.values())) for kind, parts in package.related(name).items()}

        def part(kind: str) -> _Element | None:
            return package.part(related[kind]) if kind in related else None

        self._root = root
        self._styles = Styles(part("styles"), theme_fonts(part("theme")))
        self._laid_out = next(root.iter(f"{W}lastRenderedPageBreak"), None) is not None
        self._runs = Runs(self._styles, laid_out=self._laid_out)
        self._numbering = Numbering(part("numbering"))
        self._margins = Margins(package, name, self._styles)
        self._settings = part("settings")
        self._own = _written_here(package)
        self._paragraphs: list[Paragraph] = []
        self._sections: list[Section] = []
        self._tables = self._breaks = 0
        self._shapes: dict[tuple[Signs | None, str, int], Shape] = {}
        self._directs: dict[Signs, Properties] = {}
        self._data_table = False
        self._sheet = sheet_of(root)
        self._box: tuple[bool, int | None] = (False, None)
        """Whether what is read stands in a text box, and on which side."""
        self._flowing = False
        """Whether words were read that stand in no box."""

    def document(self, path: Path) -> Document:
        body = child(self._root, "body")
        if body is None:
            raise BriefError("format_damaged", file=path.name)
        self._blocks(body, None, {}, {})
        self._end_section(child(body, "sectPr"))
        length = sum(len(paragraph.text) for paragraph in self._paragraphs)
        if not any(paragraph.text.strip() for paragraph in self._paragraphs):
            raise BriefError("format_blank", file=path.name)
        pages = max(self._breaks + 1, 1 + (length > _FULL_PAGE))
        return Document(tuple(self._paragraphs), tuple(self._sections), mirrored(self._settings), pages, self._own)

    def _blocks(self, parent: _Element, cell: Cell | None, stands: Properties, looks: Properties) -> None:
        for one in parent:
            if one.tag == f"{W}p":
                self._paragraph(one, cell, stands, looks)
            elif one.tag == f"{W}tbl":
                self._table(one, cell.depth + 1 if cell else 1)
            elif isinstance(one.tag, str) and one.tag not in _SKIPPED and not one.tag.endswith("Pr"):
                self._blocks(one, cell, stands, looks)

    def _table(self, table: _Element, depth: int) -> None:
        self._tables += 1
        number = self._tables
        style = value(child(table, "tblPr"), "tblStyle") or self._styles.usual("table")
        stands, looks = self._styles.joined(style)
        rows = list(_rows(table))
        columns = max((sum(map(columns_of, row)) for row in rows), default=0)
        self._data_table = self._data_table or columns > 2
        for at, row in enumerate(rows) if depth <= _DEEPEST else ():
            column = 0
            for box in row:
                ruled = _ruled_below(box)
                self._blocks(box, Cell(number, at, column, columns, depth, ruled), stands, looks)
                column += columns_of(box)

    def _paragraph(self, element: _Element, cell: Cell | None, stands: Properties, looks: Properties) -> None:
        if len(self._paragraphs) % _LOOK_OUT == 0:
            self._go_on()
        direct = self._direct(element)
        key = direct.get("style") or self._styles.usual("paragraph")
        content = self._runs.content(element, key, looks)
        boxed = boxes(element, self._sheet) if content.boxes else []
        if not self._flowing:  # boxes over the first words are a letterhead's
            self._boxes(boxed)
            boxed = []
        self._breaks += content.breaks_in_front
        self._put(direct, key, self._shape(direct, key, stands), content, cell)
        self._boxes(boxed)
        self._after(direct.get("section"), content)

    def _put(
        self, direct: Properties, style: str, shaped: tuple[Shape, str, bool], content: Content, cell: Cell | None
    ) -> None:
        shape, label, listed = shaped
        boxed, side = self._placed(direct.get("frame"))
        self._flowing = self._flowing or (content.length > 0 and not boxed)
        self._paragraphs.append(
            Paragraph(
                number=len(self._paragraphs) + 1,
                text="".join(piece.text for piece in content.pieces),
                label=label,
                pieces=tuple(content.pieces),
                style=self._styles.name(style),
                shape=shape,
                section=len(self._sections),
                page=self._breaks + 1 if self._laid_out else None,
                cell=cell,
                lines_drawn=content.lines_drawn,
                pictures=content.pictures,
                listed=listed,
                side=side,
                boxed=boxed,
            )
        )

    def _placed(self, frame: _Element | None) -> tuple[bool, int | None]:
        """Return whether a paragraph stands in a box or a frame, and on which side."""
        if frame is None or self._box[0]:
            return self._box
        side = side_of_frame(frame, self._sheet)
        return side is not None, side

    def _boxes(self, found: list[tuple[_Element, int | None]]) -> None:
        around = self._box
        for content, side in found:
            self._box = (True, side)
            self._blocks(content, None, {}, {})
        self._box = around

    def _direct(self, paragraph: _Element) -> Properties:
        """Return what a paragraph itself says; most say the same few things, which are read once."""
        element = child(paragraph, "pPr")
        key = signs(element)
        if key is None:
            return standing(element)
        if key not in self._directs:
            self._directs[key] = standing(element) | {"key": key}
        return self._directs[key]

    def _after(self, ending: _Element | None, content: Content) -> None:
        self._breaks += content.breaks - content.breaks_in_front
        if ending is not None:
            self._end_section(ending)
            if not self._laid_out and value(ending, "type") != "continuous":
                self._breaks += 1

    def _end_section(self, properties: _Element | None) -> None:
        self._sections.append(self._margins.section(properties, tables=self._data_table))
        self._data_table = False

    def _shape(self, direct: Properties, style: str, around: Properties) -> tuple[Shape, str, bool]:
        joined = self._styles.joined(style)[0]
        number = direct.get("list", joined.get("list", 0))
        level = direct.get("level", joined.get("level")) or 0
        label, listed = "", False
        if number:
            label, listed = self._numbering.label(number, level)
            placed = self._numbering.stands(number, level)
            # What a list says of indents yields to the style that names the list, not to a style that does not.
            joined = joined | placed if "list" in direct else placed | joined
            return _shape(self._styles.base_standing | around | joined | direct), label, listed
        key = (direct.get("key"), style, id(around))
        if direct.get("key") is None or key not in self._shapes:
            self._shapes[key] = _shape(self._styles.base_standing | around | joined | direct)
        return self._shapes[key], label, listed


def _shape(said: Properties) -> Shape:
    pitch = Pitch(said["pitch"]) if said.get("pitch") in _PITCHES else Pitch.MULTIPLE
    line = said.get("line", 240)
    return Shape(
        align=said.get("align", "left"),
        left=said.get("left", 0) / TWIPS_PER_MM,
        first=said.get("first", 0) / TWIPS_PER_MM,
        before=said.get("before", 0.0),
        after=said.get("after", 0.0),
        close_to_same=said.get("close", False),
        line=line / 240 if pitch is Pitch.MULTIPLE else line / 20,
        pitch=pitch,
        ruled_above=said.get("above", False),
        ruled_below=said.get("below", False),
        outline=said.get("outline"),
    )


def _rows(table: _Element) -> Iterator[list[_Element]]:
    """Yield the cells of each row, also of those that lie in content controls."""
    for row in table.iter(f"{W}tr"):
        if next(row.iterancestors(f"{W}tbl")) is table:
            yield [cell for cell in row.iter(f"{W}tc") if next(cell.iterancestors(f"{W}tbl")) is table]


def _ruled_below(cell: _Element) -> bool:
    below = child(child(child(cell, "tcPr"), "tcBorders"), "bottom")
    return below is not None and below.get(f"{W}val", "none") not in {"none", "nil"}


def _written_here(package: Package) -> bool:
    told = next(iter(package.related("").get("core-properties", {}).values()), "docProps/core.xml")
    root = package.part(told)
    author = None if root is None else root.find(_CREATOR)
    return author is not None and (author.text or "") == words("authors")["program"]

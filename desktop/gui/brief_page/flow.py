"""Blocks of an outline flowing onto pages: what keeps together, headings of tables repeated, rows unbroken.

It works in small steps, so that the first page is there at once and a long brief never holds the window.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF

from desktop.briefs.outline import Column, PageBreak, Paragraph, Row, Rule, Table
from desktop.briefs.xml import heading_of
from desktop.gui.brief_page.boxes import Box, Boxes, running
from desktop.gui.brief_page.figures import UNIT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from desktop.briefs.outline import Block, Cell, Outline
    from desktop.briefs.profiles import Profile

MM = UNIT * 72 / 25.4
_CELL_MARGIN = 85 / 20 * UNIT
_FEWEST_LINES = 2
"""Lines of a paragraph that may stand alone at the foot or the head of a page."""
_AT_ONCE = 40
"""Paragraphs of one row that are broken into lines in one step: a task may have thousands of places."""


class _Rest(Enum):
    """In the place of a piece: there is none yet, and the window has its turn."""

    REST = auto()


class Placed(NamedTuple):
    """Lines of a box on a page."""

    corner: QPointF
    """Where the box's own upper left corner lies, also when its first lines stand on the page before."""
    box: Box
    first: int
    last: int
    """Behind the last line."""
    sign: str = ""
    """A small number beside it."""


class Zone(NamedTuple):
    """A row or paragraph on a page, and the bookmarks that it holds."""

    rect: QRectF
    names: tuple[str, ...]
    words: str
    """What stands there, for those who hear it."""


@dataclass(slots=True)
class Page:
    """What stands on one page, in units of the paper from its upper left corner."""

    texts: list[Placed] = field(default_factory=list)
    fills: list[QRectF] = field(default_factory=list)
    frames: list[QRectF] = field(default_factory=list)
    rules: list[tuple[QPointF, QPointF]] = field(default_factory=list)
    zones: list[Zone] = field(default_factory=list)


class _Piece(NamedTuple):
    """Something that is put on a page as a whole or, a paragraph, in lines."""

    height: float
    least: float
    """Height that must be free for it to begin."""
    keep: bool
    body: Box | _RowShape | Rule | None
    width: float = 0
    sign: str = ""
    head: _Piece | None = None
    """Heading row that stands over it at the head of a new page."""


class _RowShape(NamedTuple):
    """A row of boxes."""

    lefts: list[float]
    widths: list[float]
    cells: tuple[tuple[Box | Rule, ...], ...]
    tops: list[list[float]]
    """Of each cell, where its parts begin and where the last one ends."""
    height: float
    lined: bool
    fill: bool = False
    middle: bool = False
    margin: float = 0
    whole: bool = True


class Flow:
    """Lays one outline out; `pages` grows while `steps` is walked through."""

    def __init__(self, outline: Outline, profile: Profile, boxes: Boxes) -> None:
        self.outline, self.profile, self._boxes = outline, profile, boxes
        sizes = (profile.height, profile.width) if outline.landscape else (profile.width, profile.height)
        self.size = (sizes[0] * MM, sizes[1] * MM)
        self.left, self.top = profile.left * MM, profile.top * MM
        self.width = (sizes[0] - profile.left - profile.right) * MM
        self.bottom = self.size[1] - profile.bottom * MM
        self.pages: list[Page] = [Page()]
        self._y = self.top
        self._counts: dict[int, int] = {}
        self.appendix: int | None = None
        """The page, from 0, with which the appendices begin, where they count theirs anew."""

    def number_of(self, page: int) -> int:
        """Return the number that a page (from 0) bears, 0 for the first ones: they bear none."""
        first = self.appendix if self.appendix is not None and page >= self.appendix else 0
        return page - first + 1 if page > first else 0

    @property
    def full(self) -> float:
        """Height of what a page can hold."""
        return self.bottom - self.top

    def steps(self) -> Iterator[None]:
        """Lay out piece by piece."""
        chain: list[_Piece] = []
        for piece in self._pieces():
            if piece is None:
                yield from self._place_all(chain)
                chain = []
                self._turn()
            elif piece is not _Rest.REST:
                chain.append(piece)
                if not piece.keep or sum(one.height for one in chain) > self.full:
                    yield from self._place_all(chain)
                    chain = []
            yield
        yield from self._place_all(chain)

    # Pieces

    def _pieces(self) -> Iterator[_Piece | _Rest | None]:
        """Yield the pieces in order, None where a new page begins."""
        before: Block | None = None
        anew = self.profile.appendix_numbered_anew and bool(self.outline.after and self.outline.body)
        last = len(self.outline.blocks) - len(self.outline.after)
        for place, block in enumerate(self.outline.blocks):
            if isinstance(block, PageBreak):
                yield None
                if anew and place >= last and self.appendix is None:
                    self.appendix = len(self.pages) - 1
            elif isinstance(block, Table):
                if before is not None:
                    spacer = self._boxes.figures["TLSpacer"].exact
                    yield _Piece(spacer, spacer, keep=True, body=None)
                yield from self._rows(block)
            elif isinstance(block, Rule):
                yield self._rule(block)
            else:
                yield self._paragraph(block)
            before = block

    def _paragraph(self, block: Paragraph) -> _Piece:
        box = self._boxes.box(block, self.width)
        sign = ""
        if block.counted is not None:
            number = self._counts[block.counted] = self._counts.get(block.counted, 0) + 1
            sign = str(number)
        least = box.bottoms[min(_FEWEST_LINES, len(box.bottoms)) - 1] if box.bottoms else box.height
        if len(box.bottoms) == _FEWEST_LINES + 1:
            least = box.height
        return _Piece(box.height, least, box.keep, box, self.width, sign)

    def _rule(self, rule: Rule) -> _Piece:
        figure = self._boxes.figures["TLRule"]
        height = figure.before + figure.exact
        return _Piece(height, height, keep=False, body=rule, width=self.width)

    def _rows(self, table: Table) -> Iterator[_Piece | _Rest]:
        widths = [column.width * MM for column in table.columns]
        head = self._head(table.columns, widths) if table.lined else None
        if head:
            yield head
        for row in table.rows:
            if not row.band and sum(map(len, row.cells)) > _AT_ONCE:
                yield from self._broken_ahead(row.cells, widths, lined=table.lined)
            shape = self._row(row, widths, lined=table.lined)
            keep = row.band or any(isinstance(part, Box) and part.keep for cell in shape.cells for part in cell)
            least = min(shape.height if row.whole else _least(shape), self.full)
            yield _Piece(shape.height, least, keep, shape, head=head)

    def _head(self, columns: tuple[Column, ...], widths: list[float]) -> _Piece:
        cells = tuple((heading_of(column),) for column in columns)
        shape = self._shape(cells, widths, lined=True)._replace(fill=True, middle=True)
        return _Piece(shape.height, shape.height, keep=True, body=shape)

    def _row(self, row: Row, widths: list[float], *, lined: bool) -> _RowShape:
        if row.band:
            return self._shape(row.cells[:1], [sum(widths)], lined=lined)._replace(fill=True)
        return self._shape(row.cells, widths, lined=lined)._replace(whole=row.whole)

    def _broken_ahead(self, cells: Iterable[Cell], widths: list[float], *, lined: bool) -> Iterator[_Rest]:
        """Break the many paragraphs of a row into lines, some in each step: `_shape` finds them done."""
        margin = _CELL_MARGIN if lined else 0.0
        parts = ((part, width) for cell, width in zip(cells, widths, strict=False) for part in cell)
        for done, (part, width) in enumerate(parts, 1):
            if not isinstance(part, Rule):
                self._boxes.box(part, width - 2 * margin)
            if done % _AT_ONCE == 0:
                yield _Rest.REST

    def _shape(self, cells: Iterable[Cell], widths: list[float], *, lined: bool) -> _RowShape:
        margin = _CELL_MARGIN if lined else 0.0
        boxed = tuple(
            tuple(part if isinstance(part, Rule) else self._boxes.box(part, width - 2 * margin) for part in cell)
            for cell, width in zip(cells, widths, strict=False)
        )
        tops = [running(list(map(self._height, cell))) for cell in boxed]
        height = max((each[-1] for each in tops), default=0)
        return _RowShape(running(widths), widths, boxed, tops, height, lined, margin=margin)

    def _height(self, part: Box | Rule) -> float:
        return self._rule(part).height if isinstance(part, Rule) else part.height

    # Placing

    def _turn(self) -> None:
        self.pages.append(Page())
        self._y = self.top

    @property
    def _fresh(self) -> bool:
        return self._y == self.top

    def _place_all(self, chain: list[_Piece]) -> Iterator[None]:
        if not chain:
            return
        need = sum(piece.height for piece in chain[:-1]) + chain[-1].least
        if self._y + need > self.bottom and not self._fresh and need <= self.full:
            self._turn()
            if (head := chain[0].head) is not None:
                yield from self._place(head)
        for piece in chain:
            yield from self._place(piece)

    def _place(self, piece: _Piece) -> Iterator[None]:
        body = piece.body
        if isinstance(body, _RowShape):
            yield from self._place_row(piece, body)
        elif isinstance(body, Box):
            yield from self._place_lines(body, piece.sign)
        elif isinstance(body, Rule):
            self._draw_rule(body, self.left, self._y)
            self._y += piece.height
        elif not self._fresh:
            self._y += piece.height

    def _place_lines(self, box: Box, sign: str) -> Iterator[None]:
        first, lines, told = 0, len(box.bottoms), _told([box])
        if self._fresh and len(self.pages) > 1:
            self._y -= box.before  # no air over the first line of a page
        while True:
            shift = box.tops[first] if first else 0.0
            last = self._fitting(box, first, shift)
            corner = QPointF(self.left, self._y - shift)
            self.pages[-1].texts.append(Placed(corner, box, first, last, sign if not first else ""))
            bottom = self._y - shift + (box.bottoms[last - 1] if last else box.height)
            self._zone(QRectF(self.left, self._y, self.width, bottom - self._y), told)
            if last >= lines:
                self._y += box.height - shift
                return
            self._turn()
            first = last
            yield

    def _fitting(self, box: Box, first: int, shift: float) -> int:
        """Return behind which line a paragraph must go over to the next page."""
        lines = len(box.bottoms)
        last = first
        while last < lines and self._y - shift + box.bottoms[last] <= self.bottom + 0.5:
            last += 1
        if last < lines:
            last = min(last, lines - _FEWEST_LINES)
        return max(last, first + 1) if lines else 0

    def _place_row(self, piece: _Piece, row: _RowShape) -> Iterator[None]:
        too_high = self._y + (row.height if row.whole else _least(row)) > self.bottom + 0.5
        if too_high and not self._fresh and row.height <= self.full:
            self._turn()
            if piece.head is not None:
                yield from self._place(piece.head)
        told = _told([part for cell in row.cells for part in cell if isinstance(part, Box)])
        if self._y + row.height > self.bottom + 0.5:
            yield from self._place_long(piece, row, told)
            return
        self._cells(row, told, self._y, self._y + row.height, 0.0, row.height)
        self._y += row.height

    def _place_long(self, piece: _Piece, row: _RowShape, told: _Told) -> Iterator[None]:
        """Put a row that is higher than a page on several, as Word does in spite of all keeping."""
        done = 0.0
        while done < row.height:
            room = self.bottom - self._y
            end = self._cut(row, done, done + room)
            self._cells(row, told, self._y, self._y + end - done, done, end)
            self._y += end - done
            done = end
            if done < row.height:
                self._turn()
                yield
                if piece.head is not None and piece.head.height < self.full / 2:
                    yield from self._place(piece.head)

    def _cut(self, row: _RowShape, start: float, end: float) -> float:
        """Return the lowest end of a line of the tallest cell that lies above a height."""
        if end >= row.height:
            return row.height
        cells = zip(row.cells, row.tops, strict=True)
        edges = [edge for cell, tops in cells for edge in _edges(cell, tops, start, end) if start < edge <= end]
        return max(edges, default=end)

    def _cells(self, row: _RowShape, told: _Told, top: float, bottom: float, start: float, end: float) -> None:
        """Put what lies between two heights of a row on the page."""
        page = self.pages[-1]
        for left, width, cell, tops in zip(row.lefts, row.widths, row.cells, row.tops, strict=False):
            rect = QRectF(self.left + left, top, width, bottom - top)
            if row.fill:
                page.fills.append(rect)
            if row.lined:
                page.frames.append(rect)
            shift = (row.height - tops[-1]) / 2 if row.middle else 0
            for at in _between(tops, start - shift, end - shift):
                corner = QPointF(rect.left() + row.margin, top - start + shift + tops[at])
                self._part(cell[at], corner, (top - start + end, start))
        self._zone(QRectF(self.left, top, sum(row.widths), bottom - top), told)

    def _part(self, part: Box | Rule, corner: QPointF, reach: tuple[float, float]) -> None:
        lowest, start = reach
        if isinstance(part, Rule):
            self._draw_rule(part, corner.x(), corner.y())
            return
        inside = [
            place
            for place, (line_top, line_bottom) in enumerate(zip(part.tops, part.bottoms, strict=True))
            if corner.y() + line_bottom <= lowest + 0.5
            and (not start or corner.y() + line_top >= lowest - (lowest - self._y) - 0.5)
        ]
        if inside:
            self.pages[-1].texts.append(Placed(corner, part, inside[0], inside[-1] + 1))

    def _draw_rule(self, rule: Rule, left: float, y: float) -> None:
        figure = self._boxes.figures["TLRule"]
        start = left + (rule.within - rule.length) / 2 * MM
        level = y + figure.before
        self.pages[-1].rules.append((QPointF(start, level), QPointF(start + rule.length * MM, level)))

    def _zone(self, rect: QRectF, told: _Told) -> None:
        if told.names:
            self.pages[-1].zones.append(Zone(rect, *told))


class _Told(NamedTuple):
    """What a row or paragraph says of itself, the same on every page that it goes over."""

    names: tuple[str, ...]
    words: str


def _told(boxes: list[Box]) -> _Told:
    names = [one.name for box in boxes for one in box.stretches]
    names += [one.name for box in boxes for one in box.links]
    words = " ".join(text for box in boxes if (text := box.layout.text().strip())) if names else ""
    return _Told(tuple(dict.fromkeys(names)), words)


def _between(tops: list[float], start: float, end: float) -> range:
    """Return the places of the parts of a cell that reach between two heights."""
    return range(max(0, bisect_right(tops, start) - 1), min(bisect_left(tops, end), len(tops) - 1))


def _edges(cell: tuple[Box | Rule, ...], tops: list[float], start: float, end: float) -> Iterator[float]:
    """Yield where lines of a cell end, of the parts between two heights."""
    for at in _between(tops, start, end):
        part = cell[at]
        if isinstance(part, Box):
            yield from (tops[at] + bottom for bottom in part.bottoms)


def _least(row: _RowShape) -> float:
    """Return the height of the first lines of a row that may be divided."""
    firsts = [cell[0] for cell in row.cells if cell]
    lines = [box.bottoms[:_FEWEST_LINES][-1] for box in firsts if isinstance(box, Box) and box.bottoms]
    return max(lines, default=row.height)

"""Where glyphs stand → blocks in reading order: running lines, columns of a letterhead, cells of a table."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

_SAME_LINE = 0.45
"""Of the size: how far baselines of one line lie apart (a superscript is raised by a third)."""
_SPACE = 0.2
"""Of the size: a gap that reads as a space where the file has none."""
_GUTTER = 2.0
"""Of the size: a gap too wide for justified text, so that another column begins."""
_GUTTER_LEFT = 0.8
"""Of the size: what must stay free of a gutter for lines to stand in the same columns."""
_CLOSE = 2.0
"""Of the size: how far below a line the next one of the same column begins."""
_PADDING = 0.5
"""Of the size: the most that a cell keeps free beside full lines (Word: 5.4 points)."""
_DOUBLE = 0.05
"""Of the size: the same letter printed again so near is a trick to make it bold."""
_LABEL = re.compile(r"(?:\d+(?:\.\d+)*|[a-zđ]|[IVX]+)[.)]|[-–+•*]")
_SHORTEST_RULE = 6.0
_STRAIGHT = 1.5
"""In points: shorter lines are ornament; what slants more is no rule."""


class Glyph(NamedTuple):
    """One letter: where it begins, its baseline, where it ends, its size; in points, y upwards."""

    letter: str
    x: float
    y: float
    right: float
    size: float


@dataclass(slots=True)
class Line:
    """A piece of a line within one column or cell."""

    text: str
    x: float
    y: float
    right: float
    size: float
    first_word: float
    """Width of its first word: would it have fitted into the line above?"""


class Edges(NamedTuple):
    """Where full lines begin and end."""

    left: float
    right: float


@dataclass(slots=True)
class Block:
    """Lines that read on one after another; `edges` say where full lines begin and end, where a table tells."""

    lines: list[Line]
    top: float
    x: float
    running: bool = True
    edges: Edges | None = None
    bottom: float | None = None
    """Lower edge of the cell of a table, where it has one."""


@dataclass(slots=True)
class Rules:
    """The ruled lines of a page: vertical as x with its ends, horizontal as y with its ends."""

    vertical: list[tuple[float, float, float]] = field(default_factory=list)
    horizontal: list[tuple[float, float, float]] = field(default_factory=list)

    def add(self, start: tuple[float, float], end: tuple[float, float]) -> None:
        """Take in a line between two points if it is straight and long enough."""
        (x0, y0), (x1, y1) = start, end
        if abs(x0 - x1) <= _STRAIGHT and abs(y0 - y1) >= _SHORTEST_RULE:
            self.vertical.append((x0, min(y0, y1), max(y0, y1)))
        elif abs(y0 - y1) <= _STRAIGHT and abs(x0 - x1) >= _SHORTEST_RULE:
            self.horizontal.append((y0, min(x0, x1), max(x0, x1)))


class _Cell(NamedTuple):
    """A cell by the rules above, to the left and to the right of it."""

    top: float
    left: float
    right: float


def layout(glyphs: list[Glyph], rules: Rules) -> list[Block]:
    """Return the blocks of a page in reading order; each glyph that is not a space is in one of them."""
    cells: dict[_Cell | None, list[Glyph]] = {None: []}
    grid = _Grid(rules)
    for glyph in glyphs:
        cells.setdefault(grid.cell(glyph), []).append(glyph)
    blocks = _running_blocks([_pieces(row) for row in _rows(cells.pop(None))])
    for cell, inside in cells.items():
        lines = [_line(row) for row in _rows(inside)]
        lines = [line for line in lines if line.text]
        if lines and cell:
            padding = min(min(line.x for line in lines) - cell.left, _PADDING * lines[0].size)
            edges = Edges(cell.left + max(padding, 0), cell.right - max(padding, 0))
            bottom = grid.bottom(inside)
            blocks.append(Block(lines, cell.top, cell.left, running=False, edges=edges, bottom=bottom))
    return sorted((block for block in blocks if block.lines), key=lambda block: (-round(block.top), block.x))


class _Grid:
    """Finds the cell in which a glyph stands."""

    def __init__(self, rules: Rules) -> None:
        self._vertical = sorted(rules.vertical) if len(rules.vertical) > 1 else []
        self._horizontal = sorted(rules.horizontal)
        self._xs = [rule[0] for rule in self._vertical]
        self._ys = [rule[0] for rule in self._horizontal]

    def cell(self, glyph: Glyph) -> _Cell | None:
        """Return the cell around a glyph, or None outside of tables."""
        if not self._xs:
            return None
        x, y = (glyph.x + glyph.right) / 2, glyph.y + glyph.size / 4
        place = bisect_left(self._xs, x)
        left = _covering(reversed(self._vertical[:place]), y)
        right = _covering(self._vertical[place:], y)
        top = _covering(self._horizontal[bisect_right(self._ys, y) :], x)
        if left is None or right is None or top is None:
            return None
        return _Cell(round(top), round(left), round(right))

    def bottom(self, glyphs: list[Glyph]) -> float | None:
        """Return the lower edge of the cell around glyphs; what is underlined has one in the way."""
        found = [
            _covering(reversed(self._horizontal[: bisect_left(self._ys, glyph.y)]), (glyph.x + glyph.right) / 2)
            for glyph in glyphs
        ]
        return min((edge for edge in found if edge is not None), default=None)


def _covering(rules: object, place: float) -> float | None:
    """Return the first of the rules that runs past a place."""
    for at, start, end in rules:  # type: ignore[attr-defined]
        if start - 1 <= place <= end + 1:
            return float(at)
    return None


def _rows(glyphs: list[Glyph]) -> list[list[Glyph]]:
    """Return the glyphs by baseline from the top, each row from left to right."""
    rows: list[list[Glyph]] = []
    base = size = 0.0
    for glyph in sorted(glyphs, key=lambda glyph: -glyph.y):
        if not rows or base - glyph.y > _SAME_LINE * max(size, glyph.size):
            rows.append([])
            base, size = glyph.y, glyph.size
        elif glyph.size > 1.2 * size:  # the row began with a superscript
            base, size = glyph.y, glyph.size
        rows[-1].append(glyph)
    return [sorted(row, key=lambda glyph: glyph.x) for row in rows]


def _pieces(row: list[Glyph]) -> list[Line]:
    """Return a row cut at gaps too wide for running text."""
    pieces: list[list[Glyph]] = []
    last: Glyph | None = None
    for glyph in row:
        if glyph.letter.isspace():
            if pieces:
                pieces[-1].append(glyph)
            continue
        wide = last is None or glyph.x - last.right > _GUTTER * max(glyph.size, last.size)
        # A number that stands off from its item is no column of its own.
        if not pieces or (wide and not _LABEL.fullmatch(_line(pieces[-1]).text)):
            pieces.append([])
        pieces[-1].append(glyph)
        last = glyph
    return [line for line in map(_line, pieces) if line.text]


def _line(row: list[Glyph]) -> Line:
    """Return a row as text, with spaces where gaps say so."""
    letters: list[str] = []
    last: Glyph | None = None
    for glyph in row:
        if last is not None and glyph.letter == last.letter and glyph.x - last.x < _DOUBLE * glyph.size:
            continue
        gap = glyph.x - last.right if last is not None else 0.0
        if gap > _SPACE * glyph.size and letters and letters[-1] != " " and not glyph.letter.isspace():
            letters.append(" ")
        if not glyph.letter.isspace():
            letters.append(glyph.letter)
        elif letters and letters[-1] != " ":
            letters.append(" ")
        last = glyph
    seen = [glyph for glyph in row if not glyph.letter.isspace()]
    if not seen:
        return Line("", 0, 0, 0, 0, 0)
    size = max(glyph.size for glyph in seen)
    base = next(glyph.y for glyph in seen if glyph.size == size)
    return Line(_whole(letters), seen[0].x, base, seen[-1].right, size, _first_word(row, seen[0]))


def _whole(letters: list[str]) -> str:
    text = "".join(letters).strip()
    if any("\ud800" <= letter <= "\udfff" for letter in text):  # PDFium gives letters beyond U+FFFF in halves
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text


def _first_word(row: list[Glyph], first: Glyph) -> float:
    last = first
    for glyph in row[row.index(first) + 1 :]:
        if glyph.letter.isspace() or glyph.x - last.right > _SPACE * glyph.size:
            break
        last = glyph
    return last.right - first.x


def _running_blocks(rows: list[list[Line]]) -> list[Block]:
    """Return rows outside of tables as blocks: runs of single lines, and columns side by side."""
    rows = [row for row in rows if row]
    blocks: list[Block] = []
    place = 0
    while place < len(rows):
        end, gutters = _side_by_side(rows, place)
        if end > place:
            blocks.extend(_columns(rows[place:end], gutters))
        else:
            end = place + 1
            blocks.append(Block([_merged(rows[place])], _top(rows[place][0]), rows[place][0].x))
        place = end
    return blocks


def _top(line: Line) -> float:
    return line.y + 0.75 * line.size


def _merged(row: list[Line]) -> Line:
    """Return the pieces of a row as one line."""
    first, last = row[0], row[-1]
    text = " ".join(piece.text for piece in row)
    return Line(text, first.x, first.y, last.right, max(piece.size for piece in row), first.first_word)


def _side_by_side(rows: list[list[Line]], start: int) -> tuple[int, list[tuple[float, float]]]:
    """Return where the rows end that stand in the same columns as the first, and the gutters between the columns.

    A single line counts as part of a column where other columns go on below it, where it follows closely
    ("Số: …" in a letterhead), or where only single lines follow to the end of the page (a signature).
    """
    gutters = [(left.right, right.x) for left, right in pairwise(rows[start])]
    end = start
    for place in range(start, len(rows)):
        narrowed = _narrowed(gutters, rows[place])
        if not narrowed:
            return end, gutters
        close = place == end > start and rows[place - 1][0].y - rows[place][0].y < _CLOSE * rows[place][0].size
        if len(rows[place]) > 1 or close:
            gutters, end = narrowed, place + 1
    for row in rows[end:]:
        gutters = _narrowed(gutters, row)
    return len(rows), gutters


def _narrowed(gutters: list[tuple[float, float]], row: list[Line]) -> list[tuple[float, float]]:
    """Return what the pieces of a row leave free of the gutters, without those that are closed."""
    kept = []
    for start, end in gutters:
        left, right = start, end
        for piece in row:
            if piece.x <= left:
                left = max(left, min(piece.right, right))
            elif piece.x < right:
                right = piece.x
        if right - left >= _GUTTER_LEFT * row[0].size:
            kept.append((left, right))
    return kept


def _columns(rows: list[list[Line]], gutters: list[tuple[float, float]]) -> list[Block]:
    """Return the columns from left to right, all at the top of the first row."""
    middles = sorted((left + right) / 2 for left, right in gutters)
    columns: list[list[Line]] = [[] for _ in range(len(middles) + 1)]
    for row in rows:
        parts: dict[int, list[Line]] = {}
        for piece in row:
            parts.setdefault(bisect_left(middles, piece.x), []).append(piece)
        for column, pieces in parts.items():
            columns[column].append(_merged(pieces))
    top = _top(rows[0][0])
    return [Block(lines, top, lines[0].x, running=False) for lines in columns if lines]

"""Cells of ruled tables on pages → cells with their rows and columns; a table goes on from page to page."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from desktop.domain import Block, BlockKind, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.reading import pdf_layout
    from desktop.reading.pdf_layout import Line

_SAME = 3.0
"""In points: rules that lie no farther apart are one."""


class _Cell(NamedTuple):
    page: int
    top: float
    left: float
    text: Span
    bottom: float | None


def cells_of(
    pages: Sequence[list[pdf_layout.Block]], lines: Sequence[Sequence[tuple[Span, Line]]]
) -> tuple[Block, ...]:
    """Return the cells of all tables in the order of the text, from the blocks and placed lines of each page."""
    found = [
        Block(span, BlockKind.CELL, table=number, row=row, column=column)
        for number, table in enumerate(_tables(pages, lines))
        for span, row, column in _placed(table)
    ]
    return tuple(sorted(found, key=lambda block: block.span))


def _tables(
    pages: Sequence[list[pdf_layout.Block]], lines: Sequence[Sequence[tuple[Span, Line]]]
) -> Iterator[list[_Cell]]:
    """Yield the cells that stand one behind the other with nothing between them."""
    table: list[_Cell] = []
    for number, (blocks, placed) in enumerate(zip(pages, lines, strict=True)):
        spans = {id(line): span for span, line in placed}
        for block in blocks:
            own = [spans[id(line)] for line in block.lines if id(line) in spans]
            if own and block.edges is not None:
                table.append(_Cell(number, block.top, block.x, Span(own[0].start, own[-1].end), block.bottom))
            elif own and table:
                yield table
                table = []
    if table:
        yield table


def _placed(table: list[_Cell]) -> Iterator[tuple[Span, int, int]]:
    """Yield the text of each cell with its row and column, those that stand alone in no grid left out."""
    rows = _steps([(cell.page, -cell.top) for cell in table])
    columns = _steps([(0, cell.left) for cell in table])
    if min(len(set(rows)), len(set(columns))) == 1:
        return
    tops = sorted({(cell.page, -cell.top): row for cell, row in zip(table, rows, strict=True)}.items())
    taken = set(zip(rows, columns, strict=True))
    for cell, row, column in zip(table, rows, columns, strict=True):
        yield cell.text, row, column
        for below in sorted(_reached(cell, tops) - {row}):
            if (below, column) not in taken:
                yield cell.text, below, column


def _reached(cell: _Cell, tops: list[tuple[tuple[int, float], int]]) -> set[int]:
    """Return the rows that begin above the lower edge of a cell."""
    if cell.bottom is None:
        return set()
    first = bisect_left(tops, ((cell.page, -cell.top + _SAME), -1))
    end = bisect_left(tops, ((cell.page, -cell.bottom - _SAME), -1))
    return {row for _, row in tops[first:end]}


def _steps(places: list[tuple[int, float]]) -> list[int]:
    """Return for each place how many others, that lie apart from each other, come before it."""
    order = sorted(set(places))
    numbers, number = {order[0]: 0}, 0
    for before, place in pairwise(order):
        number += place[0] != before[0] or place[1] - before[1] > _SAME
        numbers[place] = number
    return [numbers[place] for place in places]

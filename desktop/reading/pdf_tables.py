"""Cells of ruled tables on pages → cells with their rows and columns; a table goes on from page to page."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from desktop.domain import Block, BlockKind, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.reading import pdf_layout
    from desktop.reading.pdf_layout import Line

_SAME = 3.0
"""In points: rules that lie no farther apart are one."""

_Cell = tuple[int, float, float, Span]
"""Page, upper edge, left edge, and the text."""


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
                table.append((number, block.top, block.x, Span(own[0].start, own[-1].end)))
            elif own and table:
                yield table
                table = []
    if table:
        yield table


def _placed(table: list[_Cell]) -> Iterator[tuple[Span, int, int]]:
    """Yield the text of each cell with its row and column, those that stand alone in no grid left out."""
    rows = _steps([(page, -top) for page, top, *_ in table])
    columns = _steps([(0, left) for _, _, left, _ in table])
    if len(set(rows)) > 1 and len(set(columns)) > 1:
        yield from zip((span for *_, span in table), rows, columns, strict=True)


def _steps(places: list[tuple[int, float]]) -> list[int]:
    """Return for each place how many others, that lie apart from each other, come before it."""
    order = sorted(set(places))
    numbers, number = {order[0]: 0}, 0
    for before, place in pairwise(order):
        number += place[0] != before[0] or place[1] - before[1] > _SAME
        numbers[place] = number
    return [numbers[place] for place in places]

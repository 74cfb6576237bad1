"""Tables without pages (.xlsx, .csv) laid out as text: a line for each row, its cells apart by tabs.

A cell alone in its row is a title or a note and keeps its lines; columns that are empty throughout are left out.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from desktop.domain import Block, BlockKind, Comment, Span
from desktop.reading.raw import FontRun, Raw

if TYPE_CHECKING:
    from collections.abc import Sequence


class Cell(NamedTuple):
    """What one cell shows."""

    text: str
    font: str = ""
    """Name of its font, where that is one of before Unicode."""
    notes: tuple[tuple[str, str], ...] = ()
    """Author and words of each comment on it."""


class Reaching(NamedTuple):
    """A cell that reaches down over the rows below it."""

    row: int
    column: int
    last: int
    """The last row that it reaches into."""


class Rows:
    """Gathers tables one below the other."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._length = 0
        self._tables = 0
        self._blocks: list[Block] = []
        self._fonts: list[FontRun] = []
        self._comments: list[Comment] = []

    def heading(self, text: str) -> None:
        """Name the table that follows."""
        self._blocks.append(Block(Span(self._length, self._length + len(text)), BlockKind.HEADING, level=1))
        self._add(text)

    def table(self, rows: dict[int, dict[int, Cell]], reaching: Sequence[Reaching] = ()) -> None:
        """Lay out a table: its cells by row and column, both from 0, and which of them reach down."""
        used = sorted({column for row in rows.values() for column, cell in row.items() if cell.text.strip()})
        for number in sorted(rows):
            row = {column: cell for column, cell in rows[number].items() if cell.text.strip()}
            if row:
                self._row(number, row, used)
        self._reach_down(sorted(rows), reaching)
        self._tables += 1

    def _reach_down(self, numbers: list[int], reaching: Sequence[Reaching]) -> None:
        cells = {(cell.row, cell.column): cell for cell in self._blocks if self._is_cell(cell)} if reaching else {}
        for one in reaching:
            cell = cells.get((one.row, one.column))
            below = numbers[bisect_right(numbers, one.row) : bisect_right(numbers, one.last)]
            self._blocks += [replace(cell, row=row) for row in below] if cell else []

    def _is_cell(self, block: Block) -> bool:
        return block.kind is BlockKind.CELL and block.table == self._tables

    def raw(self) -> Raw:
        """Return all that was laid out."""
        return Raw(
            "\n".join(self._lines),
            fonts=tuple(self._fonts),
            blocks=tuple(sorted(self._blocks, key=lambda block: block.span)),
            comments=tuple(self._comments),
        )

    def _row(self, number: int, row: dict[int, Cell], used: list[int]) -> None:
        if len(row) == 1:
            ((column, cell),) = row.items()
            text = cell.text.strip()
            self._mark(cell, Span(self._length, self._length + len(text)), number, column)
            self._add(text)
            return
        texts: list[str] = []
        at = self._length
        for column in used[: used.index(max(row)) + 1]:
            cell = row.get(column, Cell(""))
            text = " ".join(cell.text.split())
            if text:
                self._mark(cell, Span(at, at + len(text)), number, column)
            texts.append(text)
            at += len(text) + 1
        self._add("\t".join(texts))

    def _mark(self, cell: Cell, span: Span, row: int, column: int) -> None:
        self._blocks.append(Block(span, BlockKind.CELL, table=self._tables, row=row, column=column))
        if cell.font:
            self._fonts.append(FontRun(span.start, span.end, cell.font))
        self._comments += [Comment(span, author, words) for author, words in cell.notes]

    def _add(self, line: str) -> None:
        self._lines.append(line)
        self._length += len(line) + 1

"""What the readers of word processors' files write to: lines, the fonts of runs, structure and comments."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.domain import Block, BlockKind, Comment, Span
from desktop.reading.encodings import of_font
from desktop.reading.raw import FontRun, Raw

if TYPE_CHECKING:
    from collections.abc import Mapping


class Manuscript:
    """A text under way, from its beginning to its end."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._line = (0, 0)
        """How many pieces there were, and where the text was, when the line began."""
        self._kind: tuple[BlockKind, int] | None = None
        self._fonts: list[FontRun] = []
        self._blocks: list[Block] = []
        self._tables = 0
        self._cells: list[tuple[int, int, int, int]] = []
        self._above: dict[tuple[int, int], Block] = {}
        """The last cell of each column of each table."""
        self._marks: dict[str, list[int]] = {}

    @property
    def in_line(self) -> bool:
        """Whether the line under way holds anything yet."""
        return self._length > self._line[1]

    def write(self, text: str, font: str = "") -> None:
        """Go on in the line; of fonts only those of before Unicode are kept in mind."""
        if not text:
            return
        if font and of_font(font):
            self._fonts.append(FontRun(self._length, self._length + len(text), font))
        self._pieces.append(text)
        self._length += len(text)

    def head(self, level: int) -> None:
        """Say that the line under way is a heading, whatever else it is."""
        self._kind = (BlockKind.HEADING, level)

    def item(self, level: int) -> None:
        """Say that the line under way is a list item."""
        self._kind = self._kind or (BlockKind.ITEM, level)

    def end_line(self) -> None:
        """End the line; in a table, an empty one leaves nothing behind, for forms have hundreds of them."""
        pieces, start = self._line
        blank = not "".join(self._pieces[pieces:]).strip()
        if blank and self._cells:
            self._drop_line()
            return
        if self._kind and not blank:
            self._blocks.append(Block(Span(start, self._length), *self._kind))
        self._kind = None
        self._pieces.append("\n")
        self._length += 1
        self._line = (len(self._pieces), self._length)

    def leave_gap(self) -> None:
        """Leave an empty line before the line under way, where anything stands above and no table is open."""
        kind, self._kind = self._kind, None
        if self._pieces and not self._cells:
            self.end_line()
        self._kind = kind

    def open_table(self) -> int:
        """Return the number of a new table, after the line under way has ended."""
        if self.in_line:
            self.end_line()
        self._tables += 1
        return self._tables - 1

    def open_cell(self, table: int, row: int, column: int) -> None:
        """Begin a cell; all that follows, until it is closed, stands in it."""
        if self.in_line:
            self.end_line()
        self._cells.append((self._length, table, row, column))

    def close_cell(self) -> None:
        """End the cell begun last."""
        if self.in_line:
            self.end_line()
        self._drop_line()
        start, table, row, column = self._cells.pop()
        if self._length > start:
            block = Block(Span(start, self._length - 1), BlockKind.CELL, table=table, row=row, column=column)
            self._above[table, column] = block
            self._blocks.append(block)

    def reach_down(self, table: int, row: int, column: int) -> None:
        """Say that the cell above reaches into this row, unless this row has words of its own there."""
        above = self._above.get((table, column))
        if above and above.row == row - 1:
            self._above[table, column] = replace(above, row=row)
            self._blocks.append(self._above[table, column])

    def mark(self, comment: str) -> None:
        """Keep in mind that a comment's stretch begins, ends or is referred to here."""
        self._marks.setdefault(comment, []).append(self._length)

    def add(self, other: Manuscript) -> None:
        """Go on, in a line of its own, with what was written elsewhere."""
        if self.in_line:
            self.end_line()
        raw = other.raw()
        start = self._length
        self._fonts += [FontRun(run.start + start, run.end + start, run.font) for run in raw.fonts]
        for block in raw.blocks:
            span = Span(block.span.start + start, block.span.end + start)
            table = block.table + self._tables if block.kind is BlockKind.CELL else 0
            self._blocks.append(replace(block, span=span, table=table))
        self._tables += other._tables
        self.write(raw.text)
        self.end_line()

    def raw(self, comments: Mapping[str, tuple[str, str]] | None = None) -> Raw:
        """Return what was written, with the comments (author and text by their names) that were marked in it."""
        text = "".join(self._pieces)
        if not self.in_line:
            text = text.removesuffix("\n")
        length = len(text)
        found = [
            Comment(Span(min(self._marks[name][0], length), min(self._marks[name][-1], length)), author, said)
            for name, (author, said) in (comments or {}).items()
            if name in self._marks and said
        ]
        blocks = sorted(self._blocks, key=lambda block: (block.span.start, -block.span.end))
        found.sort(key=lambda comment: comment.span)
        return Raw(text, fonts=tuple(self._fonts), blocks=tuple(blocks), comments=tuple(found))

    def _drop_line(self) -> None:
        pieces, start = self._line
        del self._pieces[pieces:]
        self._length, self._kind = start, None
        while self._fonts and self._fonts[-1].end > start:
            self._fonts.pop()

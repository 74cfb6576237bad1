"""Tables under way, where a format tells only which paragraphs end cells and rows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

    from desktop.reading.manuscript import Manuscript


@dataclass(slots=True)
class _Table:
    """An open table: its number, and where the next cell goes."""

    number: int
    row: int = 0
    column: int = 0
    in_cell: bool = False


class OpenTables:
    """The tables that are open at a place of the text, one in the other."""

    def __init__(self, page: Manuscript) -> None:
        self._page = page
        self._tables: list[_Table] = []

    def to_depth(self, depth: int) -> None:
        """Close tables, or open them with the cells that they stand in."""
        while len(self._tables) > depth:
            if self._tables[-1].in_cell:
                self._page.close_cell()
            self._tables.pop()
        while len(self._tables) < depth:
            self.open_cells()
            self._tables.append(_Table(self._page.open_table()))

    def open_cells(self) -> None:
        """Begin the next cell of every open table that has none open."""
        for table in self._tables:
            if not table.in_cell:
                self._page.open_cell(table.number, table.row, table.column)
                table.in_cell = True

    def end_cell(self) -> None:
        """End the cell of the innermost table, or the line where there is none."""
        if not self._tables:
            self._page.end_line()
            return
        self.open_cells()
        self._page.close_cell()
        self._tables[-1].in_cell = False
        self._tables[-1].column += 1

    def end_row(self, merged: Collection[int] = ()) -> None:
        """End the row of the innermost table; in merged columns the cells above reach into it."""
        if not self._tables:
            return
        table = self._tables[-1]
        if table.in_cell:
            self._page.close_cell()
        table.in_cell = False
        for column in merged:
            self._page.reach_down(table.number, table.row, column)
        table.row, table.column = table.row + 1, 0

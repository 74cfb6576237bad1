"""The rows of tables whose cells the format tells: which row names the columns, and what each cell below says."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING

from desktop.domain import BlockKind, Span
from desktop.extraction.lexicons import word_set
from desktop.extraction.tables import Cells, Row

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.domain import Block
    from desktop.extraction.document import Document
    from desktop.extraction.phrases import Marks

_HEAD_SIZE = 60
"""Heads of columns are short; a cell of prose that opens like one is none."""
_HEADS_WITHIN = 4
"""Title and notes may stand in the table above the heads of its columns."""
_COUNTER = re.compile(r"\(?(?:\d{1,2}|[A-ZĐa-zđ])\)?$")
_NUMBER = re.compile(r"(?:\d{1,3}(?:\.\d{1,3})*|[IVXLC]{1,6}|[A-ZĐa-zđ])?[.)/]?$")
_DITTO_SIGN = re.compile(r"[\"”“〃]+|-\s*[\"”]\s*-")
_ROLES = ("column_task", "column_doer", "column_due")

Grid = dict[int, dict[int, Span]]
"""The cells of a table by row and column."""


def lines_of_grids(document: Document, marks: Marks) -> dict[int, Row]:
    """Return the rows of tables of tasks by all places where their lines begin: some may be taken for noise."""
    found: dict[int, Row] = {}
    starts = [line.start for line in document.lines]
    for row in rows_of_grids(document, marks):
        lines = starts[bisect_left(starts, row.start) : bisect_left(starts, row.end)]
        found |= dict.fromkeys((row.start, row.body, *lines), row)
    return found


def rows_of_grids(document: Document, marks: Marks) -> list[Row]:
    """Return the rows of the tables of tasks, in order; tables of other things are left to their text."""
    heads: dict[int, Span] = {}
    rows: list[Row] = []
    for grid in _grids(document):
        table = _Table(document, marks, grid)
        if found := table.heads():
            heads = found
        elif not (rows and _follows(document.text, rows[-1].end, grid) and table.fits(heads)):
            continue
        rows += table.rows(heads)
    return rows


def _grids(document: Document) -> Iterator[Grid]:
    """Yield the tables in the order of the text, without cells that hold other tables."""
    cells = [block for block in document.blocks if block.kind is BlockKind.CELL]
    for _, blocks in groupby(sorted(cells, key=attrgetter("table", "row", "column")), attrgetter("table")):
        grid: Grid = {}
        for block in blocks:
            grid.setdefault(block.row, {})[block.column] = _trimmed(document.text, block)
        if len(grid) > 1:
            yield grid


def _trimmed(text: str, block: Block) -> Span:
    start, end = block.span
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _follows(text: str, end: int, grid: Grid) -> bool:
    """Tell whether nothing stands between a table and the place where another ended: a page broke it."""
    start = min(span.start for row in grid.values() for span in row.values())
    return end <= start and not text[end:start].strip()


def is_ditto(words: str) -> bool:
    """Tell whether a cell only says that it goes on with the cell above it."""
    bare = words.strip().casefold()
    return _DITTO_SIGN.fullmatch(bare) is not None or bare.strip("- .") in word_set("assignees", "dittos")


class _Table:
    """One table of a document."""

    def __init__(self, document: Document, marks: Marks, grid: Grid) -> None:
        self.document, self.text, self.marks, self.grid = document, document.text, marks, grid
        self.order = sorted(grid)
        self.begin = 0
        """Place in the order of the row behind the heads."""

    def heads(self) -> dict[int, Span]:
        """Return the heads of the columns, where they tell what is to be done and who does it or by when."""
        for at, row in enumerate(self.order[:_HEADS_WITHIN]):
            if not self._names_columns(self.grid[row]):
                continue
            heads = dict(self.grid[row])
            self.begin = at + 1
            if self.begin < len(self.order) and self._divides(self.grid[self.order[self.begin]], heads):
                heads |= self.grid[self.order[self.begin]]
                self.begin += 1
            told = self._roles(heads)
            return heads if "column_task" in told and len(told) > 1 else {}
        return {}

    def fits(self, heads: dict[int, Span]) -> bool:
        """Tell whether the rows have cells under the heads of the table before, and some under its last ones."""
        columns = {column for row in self.grid.values() for column in row}
        return bool(heads) and columns <= heads.keys() and len(columns) > 2

    def rows(self, heads: dict[int, Span]) -> Iterator[Row]:
        """Yield the heads and parts of the table as headings, and all other rows with their cells."""
        roles = self._roles(heads)
        named = [self.text[slice(*span)].casefold() for span in heads.values()]
        if self.begin:
            yield self._silent([span for row in self.order[: self.begin] for span in self.grid[row].values()])
        above: Cells | None = None
        planned = self._plans(heads)
        for at in range(self.begin, len(self.order)):
            row = self.grid[self.order[at]]
            own = self._own(at)
            if not own:
                continue
            if self._parts(at, roles):
                above = None
                yield self._heading(own)
                continue
            told = None if self._counts_columns(row, named) else self._told(row, roles, above)
            above = told or above
            if told and told.task in own:
                cells = told._replace(planned=planned)
                yield Row(min(own).start, max(span.end for span in own), told.task.start, cells=cells)
            else:
                yield self._silent(own)

    def _own(self, at: int) -> list[Span]:
        """Return the cells of a row, without those that reach down into it from the row above."""
        above = self.grid[self.order[at - 1]].values() if at else ()
        return [span for span in self.grid[self.order[at]].values() if span not in above]

    def _counts_columns(self, row: dict[int, Span], named: list[str]) -> bool:
        """Tell whether a row says the heads of the columns again, or counts them."""
        words = [self.text[slice(*span)] for span in row.values()]
        again = sum(word.casefold() in named for word in words)
        return again > len(words) / 2 or all(map(_COUNTER.match, words))

    def _plans(self, heads: dict[int, Span]) -> bool:
        """Tell whether a table says what is to be done, neither what came of it nor who meets where."""
        return not any(self.marks.at("column_other", span.start) for span in heads.values())

    def _names_columns(self, row: dict[int, Span]) -> bool:
        short = [span for span in row.values() if span.end - span.start <= _HEAD_SIZE]
        named = sum(
            any(self.marks.at(role, span.start) for role in ("column", "row_count", *_ROLES)) for span in short
        )
        return named > 1 and len(short) == len(row)

    def _divides(self, row: dict[int, Span], heads: dict[int, Span]) -> bool:
        """Tell whether a row only names the parts of a head above it ("Chủ trì | Phối hợp")."""
        named = [any(self.marks.at(role, span.start) for role in ("column", *_ROLES)) for span in row.values()]
        first = min(heads)
        return bool(named) and all(named) and (first not in row or row[first] == heads[first])

    def _roles(self, heads: dict[int, Span]) -> dict[str, int]:
        """Return the column of each role, the one with the longest of its names first."""
        found: dict[str, int] = {}
        for role in _ROLES:
            named = [
                (hit.start - hit.end, at)
                for at, head in sorted(heads.items())
                if (hit := self.marks.at(role, head.start)) and at not in found.values()
            ]
            if named:
                found[role] = min(named)[1]
        return found

    def _parts(self, at: int, roles: dict[str, int]) -> bool:
        """Tell whether a row names the part of the table below it: it says nothing of who and when."""
        own = self._own(at)
        words = [span for span in own if not _NUMBER.match(self.text[slice(*span)])]
        row = self.grid[self.order[at]]
        said = [row.get(roles[role]) for role in roles if role != "column_task"]
        if len(words) != 1 or words[0] in said:
            return False
        figure = next((self.text[slice(*span)] for span in own if span not in words), "")
        if figure and not figure[0].isdigit():
            return True
        title = words[0].start
        if figure and self._number_of(at + 1).startswith(figure.rstrip(".") + "."):
            return True
        return self.marks.at("work_noun", title) is not None or (not figure and not self.marks.at("work", title))

    def _number_of(self, at: int) -> str:
        """Return the number of the row at a place of the order, or nothing."""
        cells = self._own(at) if at < len(self.order) else []
        words = self.text[slice(*min(cells))] if cells else ""
        return words if _NUMBER.match(words) else ""

    def _told(self, cells: dict[int, Span], roles: dict[str, int], above: Cells | None) -> Cells | None:
        task, doer, due = (self._cell(cells, roles.get(role)) for role in _ROLES)
        if task is None or task in (doer, due) or self._in_noise(task) or self._goes_on(task, cells):
            return None
        if above is not None and (doer is None or is_ditto(self.text[slice(*doer)])):
            doer = above.doer
        if above is not None and due is not None and is_ditto(self.text[slice(*due)]):
            due = above.due
        return Cells(task, doer, due)

    def _goes_on(self, task: Span, cells: dict[int, Span]) -> bool:
        """Tell whether a row holds only the rest of the one before, which a page cut in two."""
        words = self.text[slice(*min(cells.values()))]
        return self.text[task.start].islower() and not (words[0].isdigit() and _NUMBER.match(words))

    def _cell(self, cells: dict[int, Span], column: int | None) -> Span | None:
        span = cells.get(column) if column is not None else None
        return span if span and any(map(str.isalnum, self.text[slice(*span)])) else None

    def _in_noise(self, span: Span) -> bool:
        return any(one.start < span.end and span.start < one.end for one in self.document.noise)

    def _heading(self, spans: list[Span]) -> Row:
        worded = [span.start for span in spans if not _NUMBER.match(self.text[slice(*span)])]
        start = min(spans).start
        return Row(start, max(span.end for span in spans), min(worded, default=start), heading=True)

    def _silent(self, spans: list[Span]) -> Row:
        """Return a row that names nothing for what stands below the table: its text is left out of the heading."""
        end = max(span.end for span in spans)
        return Row(min(spans).start, end, end, heading=True)

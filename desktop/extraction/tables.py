"""The rows of tables in plain text: a line with tabs or bars for each, or a line for each cell behind a number."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from desktop.domain import Span

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    from desktop.extraction.document import Document
    from desktop.extraction.phrases import Marks

_FIGURE = re.compile(r"0?\d{1,3}\.?$")
_ROMAN = re.compile(r"(?:[IVX]{1,5}|[A-ZĐ])\.?$")
_BAR = re.compile(r"(?<!\S)\|(?!\S)")
_FEWEST_BARS = 2
_RULE = re.compile(r"\|[-|: ]{3,}\|?")
_CELL_SIZE = 60
_COLUMNS = 12


class Cells(NamedTuple):
    """The cells of a row that say what is to be done, who does it and by when."""

    task: Span
    doer: Span | None
    due: Span | None
    planned: bool = False
    """The heads of the columns make its task one, whatever part of the report the table stands in."""


class Row(NamedTuple):
    """A row of a table: where it begins and ends, and where its text behind the running number begins."""

    start: int
    end: int
    body: int
    heading: bool = False
    """It names the columns, or the part of the table that stands below it."""
    cells: Cells | None = None
    """Its cells where the heads of the columns tell which is which."""


def rows_of(document: Document, marks: Marks) -> dict[int, Row]:
    """Return the rows of the tables of a document by the places where each, and its text, begins.

    By its text too, because a running number alone on its line may have been taken for that of a page.
    """
    rows = list(_Tables(document, marks).rows())
    return {row.body: row for row in rows} | {row.start: row for row in rows}


class _Tables:
    """Walks the lines of one document once."""

    def __init__(self, document: Document, marks: Marks) -> None:
        self.text, self.lines, self.marks = document.text, document.lines, marks

    def rows(self) -> Iterator[Row]:
        at = 0
        while at < len(self.lines):
            line = self.lines[at]
            if self._names_columns(line):
                yield Row(line.start, line.end, line.start, heading=True)
                heads = self._cells_of(line)
                at += 1
                while at < len(self.lines):
                    bars = self._bars(self.lines[at])
                    if not bars and not _RULE.fullmatch(self._words(at)):
                        break
                    row = self._row_of_line(self.lines[at], bars)
                    yield (
                        row
                        if row.heading
                        else row._replace(cells=self._told(heads, self._cells_of(self.lines[at])))
                    )
                    at += 1
            elif self._counts(line) and (first := self._first_row(at)):
                yield Row(line.start, self.lines[first - 1].end, line.start, heading=True)
                at = yield from self._rows_of_cells(first, list(self.lines[at:first]))
            else:
                at += 1

    def _words(self, at: int) -> str:
        return self.text[self.lines[at].start : self.lines[at].end]

    def _bars(self, line: Span) -> list[int]:
        """Return where the cells of a line are parted: at its tabs, else at bars between blanks, two at least."""
        tabs = [at for at in range(line.start, line.end) if self.text[at] == "\t"]
        bars = [] if tabs else [match.start() for match in _BAR.finditer(self.text, line.start, line.end)]
        return tabs or (bars if len(bars) >= _FEWEST_BARS else [])

    def _counts(self, line: Span) -> bool:
        """Tell whether a cell heads the running numbers ("STT")."""
        hit = self.marks.at("row_count", line.start)
        return hit is not None and hit.end == line.end

    def _names_columns(self, line: Span) -> bool:
        if not (bars := self._bars(line)):
            return False
        cells = [cell.start for cell in self._cells_of(line)]
        named = sum(self.marks.at("column", at) is not None for at in cells)
        counts = any(self.marks.at("row_count", at) is not None for at in cells[:2])
        return named > 1 or (counts and (named > 0 or self.text[bars[0]] == "\t"))

    def _row_of_line(self, line: Span, bars: list[int]) -> Row:
        if not any(map(str.isalnum, self.text[line.start : line.end])):
            return Row(line.start, line.end, line.start, heading=True)  # the rule below the heads
        start, bar = line.start, bars[0]
        if bar == start and len(bars) > 1:
            start, bar = bar + 1, bars[1]
        figure = self.text[start:bar].strip()
        body = self._trimmed(bar + 1, line.end).start if self.text[bar] == "|" else bar + 1
        if _FIGURE.match(figure) or _ROMAN.match(figure):
            heading = not _FIGURE.match(figure) and "\t" not in self.text[bar + 1 : line.end].strip()
            return Row(line.start, line.end, body, heading and self.text[bar] == "\t")
        return Row(line.start, line.end, line.start)

    def _first_row(self, at: int) -> int | None:
        """Return the line with the first running number below the heads of the columns."""
        for below in range(at + 2, min(at + _COLUMNS, len(self.lines))):
            words = self._words(below)
            if _FIGURE.match(words) or _ROMAN.match(words):
                return below if words.strip("0.") in ("1", "I", "A") else None
            if len(words) > _CELL_SIZE:
                return None
        return None

    def _rows_of_cells(self, at: int, heads: list[Span]) -> Generator[Row, None, int]:
        """Yield the rows from the line `at` on and return the line behind them.

        A row lasts to the next running number, the last one as long as there are columns.
        """
        columns, expected = len(heads), 1
        while at + 1 < len(self.lines):
            words = self._words(at)
            part = _ROMAN.match(words) is not None
            if not part and not (_FIGURE.match(words) and int(words.strip(".")) in (1, expected)):
                break
            end = at + 2 if part else self._end_of_row(at, columns, int(words.strip(".")) + 1)
            cells = None if part else self._told(heads, list(self.lines[at:end]))
            yield Row(self.lines[at].start, self.lines[end - 1].end, self.lines[at + 1].start, part, cells)
            expected = 1 if part else int(words.strip(".")) + 1
            at = end
        return at

    def _end_of_row(self, at: int, columns: int, following: int) -> int:
        last = min(at + max(columns, 2), len(self.lines))
        for below in range(at + 2, last):
            words = self._words(below)
            if words.strip(".").lstrip("0") == str(following) or _ROMAN.match(words):
                return below
        return last

    def _cells_of(self, line: Span) -> list[Span]:
        """Return the cells of a line between its tabs or bars, empty ones too."""
        starts = [line.start, *(at + 1 for at in self._bars(line))]
        ends = [*(start - 1 for start in starts[1:]), line.end]
        return [self._trimmed(start, end) for start, end in zip(starts, ends, strict=True)]

    def _trimmed(self, start: int, end: int) -> Span:
        while start < end and self.text[start].isspace():
            start += 1
        while end > start and self.text[end - 1].isspace():
            end -= 1
        return Span(start, end)

    def _told(self, heads: list[Span], cells: list[Span]) -> Cells | None:
        """Return which cells of a row say what, who and when by the heads above them, or None for others."""
        by_tab = len(heads) > 1 and "\n" not in self.text[heads[0].end : heads[1].start]
        if len(cells) > len(heads) or (len(cells) < len(heads) - 1 and not by_tab):
            return None
        whole = by_tab or len(cells) == len(heads)
        named = {role: self._column(role, heads) for role in ("column_task", "column_doer", "column_due")}
        found = {role: self._cell(at, cells, whole=whole) for role, at in named.items()}
        task, doer, due = found["column_task"], found["column_doer"], found["column_due"]
        return Cells(task, doer, due) if task and (doer or due) else None

    def _column(self, role: str, heads: list[Span]) -> int | None:
        """Return which column a head gives a role, the surest of its names first."""
        named = [
            (hit.start - hit.end, at) for at, head in enumerate(heads) if (hit := self.marks.at(role, head.start))
        ]
        return min(named)[1] if named else None

    def _cell(self, at: int | None, cells: list[Span], *, whole: bool) -> Span | None:
        """Return the cell of a column; where a row lacks one, only the cells in front of the gap are sure."""
        if at is None or at >= len(cells) or (not whole and at > 1):
            return None
        cell = cells[at]
        return cell if any(map(str.isalnum, self.text[cell.start : cell.end])) else None

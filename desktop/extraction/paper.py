"""The parts of a document on paper that are not its text: recipients, marks of signing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desktop.domain import Span
from desktop.extraction.bylines import is_byline
from desktop.extraction.furniture import is_furniture
from desktop.extraction.lexicons import Phrases, phrases
from desktop.extraction.tokens import syllables

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.extraction.layout import Layout
    from desktop.extraction.lines import Line

_COLUMN = re.compile(r"\t+|\s{3,}")
_RECIPIENT = re.compile(r"\s*(?:[-+*•–]|nt\b|như )")
_LONGEST_RECIPIENT = 25


def paper_noise(lines: Sequence[Line], layout: Layout) -> Iterator[Span]:
    """Yield the list of recipients and "(đã ký)"; of lines in columns only the cells that are it."""
    inside = False
    for line in lines[layout.text_start :]:
        cells = list(_cells(line))
        first = cells[0]
        signing = phrases("noise", "signing")
        yield from (cell for cell in cells if _is_exactly(line, cell, signing))
        if line.opens_with(phrases("noise", "signed_by")):
            yield line.span
            continue
        if phrases("noise", "recipients").end(line.head, 0):
            inside = True
            yield first
            continue
        if inside and _is_recipient(line, first):
            yield first
            continue
        if inside and not _is_signing_cell(line):
            inside = line.size <= 12 and (
                line.is_capitals or is_furniture(line) or len(cells) > 1 or is_byline(line)
            )


def _is_recipient(line: Line, cell: Span) -> bool:
    words = line.text[: cell.end - line.span.start]
    return _RECIPIENT.match(words.lower()) is not None and len(words.split()) <= _LONGEST_RECIPIENT


def _is_signing_cell(line: Line) -> bool:
    return line.is_exactly(phrases("noise", "signing"))


def _is_exactly(line: Line, cell: Span, signing: Phrases) -> bool:
    words = syllables(line.folded[cell.start - line.span.start : cell.end - line.span.start][:80])
    return bool(words) and signing.end(words, 0) >= len(words)


def _cells(line: Line) -> Iterator[Span]:
    """The parts of a line between tabs and wide gaps."""
    start = 0
    for gap in _COLUMN.finditer(line.text):
        if gap.start() > start:
            yield Span(line.span.start + start, line.span.start + gap.start())
        start = gap.end()
    yield Span(line.span.start + start, line.span.end)

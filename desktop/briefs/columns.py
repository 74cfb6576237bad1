"""Columns wide enough for their longest word: no date and no symbol is broken in the midst."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desktop.briefs.lengths import length
from desktop.briefs.outline import Column, Paragraph, text_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.briefs.outline import Row

_MARGINS = 3.4
"""Millimetres beside the words of a cell."""
_MOST = 0.25
"""Share of the table that one word may ask for."""
_SHORT = 5
"""Letters that fit every column."""
_WORD = re.compile(r"[^ \n\t-]+-?")


def fitted(columns: Sequence[Column], rows: Sequence[Row], size: float) -> tuple[Column, ...]:
    """Return the columns, those too narrow for a word widened at the cost of the widest; `size` is in points."""
    whole = sum(column.width for column in columns)
    found: list[set[str]] = [set() for _ in columns]
    for row in rows:
        if not row.band:
            for words, cell in zip(found, row.cells, strict=True):
                for part in cell:
                    if isinstance(part, Paragraph):
                        words.update(_WORD.findall(text_of(part)))
    widths = [
        max(column.width, min(_needed(column, words, size), whole * _MOST))
        for column, words in zip(columns, found, strict=True)
    ]
    widest = widths.index(max(widths))
    widths[widest] -= sum(widths) - whole
    return tuple(column._replace(width=round(width, 1)) for column, width in zip(columns, widths, strict=True))


def _needed(column: Column, words: set[str], size: float) -> float:
    """Return the room that the longest word of a column takes."""
    told = max((length(word, size) for word in words if len(word) > _SHORT), default=0.0)
    head = max(length(word, column.size or size, bold=True) for word in _WORD.findall(column.title) or [""])
    return max(told, head) + _MARGINS

"""Tables as text (.csv, .tsv): rows whose cells stand apart by commas, semicolons or tabs.

Such a file is plain text to its last byte: its name says what it is.
"""

from __future__ import annotations

import csv
from collections import Counter
from typing import TYPE_CHECKING

from desktop.reading.plain_text import read_text, text_as_seen
from desktop.reading.rows import Cell, Rows

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.reading.raw import Raw

_DELIMITERS = ",;\t|"
_LINES_LOOKED_AT = 50
_LONGEST_CELL = 1_000_000


def read_delimited(data: bytes, read: Callable[[bytes], Raw] = read_text) -> Raw:
    """Return a table as text; what turns out to be none is returned as it stands."""
    raw = read(data)
    delimiter = _delimiter(raw.text)
    if delimiter is None:
        return raw
    csv.field_size_limit(_LONGEST_CELL)
    try:
        parsed = list(csv.reader(raw.text.splitlines(keepends=True), delimiter=delimiter))
    except csv.Error:
        return raw
    rows = Rows()
    rows.table({at: {column: Cell(text) for column, text in enumerate(row)} for at, row in enumerate(parsed)})
    return rows.raw()._replace(encoding=raw.encoding)


def read_delimited_as_seen(data: bytes) -> Raw:
    """Return the same with its letters as they look before they are put into Unicode."""
    return read_delimited(data, read=text_as_seen)


def _delimiter(text: str) -> str | None:
    """Return the sign that stands most evenly in the first lines, or None where none stands in most of them."""
    lines = [line for line in text.splitlines() if line.strip()][:_LINES_LOOKED_AT]
    scores = []
    for sign in _DELIMITERS:
        counts = Counter(count for line in lines if (count := line.count(sign)))
        times, most = max(((times, count) for count, times in counts.items()), default=(0, 0))
        if 2 * sum(counts.values()) > len(lines):
            scores.append((times, most, sign))
    return max(scores)[2] if scores else None

"""Pages that were recognised with little certainty: one caution each, at the first line of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain import Caution, Span
from desktop.unsure import unsure_pages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.domain import Source


def pages_in_doubt(source: Source) -> Iterator[Caution]:
    """Yield a caution for each page that is to be compared with its picture, if it has any words."""
    ends = (*source.pages[1:], len(source.text))
    for page in unsure_pages(source):
        start, end = source.pages[page], ends[page]
        line = source.text[start:end].split("\n", 1)[0].rstrip()
        if line:
            details = (("page", str(page + 1)), ("percent", str(round(100 * source.certainty[page]))))
            yield Caution("page_uncertain", Span(start, start + len(line)), details)

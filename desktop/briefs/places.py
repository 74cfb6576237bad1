"""Where in a source something stands, as a reader counts: page and paragraph."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from desktop.briefs.wording import words
from desktop.domain import Source, Span

if TYPE_CHECKING:
    from collections.abc import Iterator


class Places:
    """The paragraphs of a source: its lines that hold more than white space, counted from 1."""

    def __init__(self, source: Source) -> None:
        self.paragraphs: tuple[Span, ...] = tuple(_paragraphs(source.text))
        self._starts = [span.start for span in self.paragraphs]
        self._pages = source.pages

    def paragraph(self, offset: int) -> int:
        """Return the number of the paragraph at an offset; an offset between two belongs to the earlier."""
        return max(1, bisect_right(self._starts, offset))

    def page(self, offset: int) -> int | None:
        """Return the page at an offset, or None where the source has one only or knows of none."""
        return max(1, bisect_right(self._pages, offset)) if len(self._pages) > 1 else None

    def label(self, offset: int) -> str:
        """Return the place in words: "đoạn 5" or "trang 2, đoạn 5"."""
        page = self.page(offset)
        return words("places")["page" if page else "paragraph"].format(page=page, paragraph=self.paragraph(offset))


def _paragraphs(text: str) -> Iterator[Span]:
    start = 0
    for piece in text.split("\n"):
        if piece.strip():
            yield Span(start, start + len(piece))
        start += len(piece) + 1

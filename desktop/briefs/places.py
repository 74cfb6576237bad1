"""Where in a source something stands, as a reader finds it: page, and section or paragraph."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from desktop.domain import Source, Span
from desktop.whereabouts import Whereabouts, said
from desktop.wording import say

if TYPE_CHECKING:
    from collections.abc import Iterator


class Places:
    """The paragraphs of a source: its lines that hold more than white space, counted from 1."""

    def __init__(self, source: Source) -> None:
        self.paragraphs: tuple[Span, ...] = tuple(_paragraphs(source.text))
        self._starts = [span.start for span in self.paragraphs]
        self._whereabouts = Whereabouts(source)

    def paragraph(self, offset: int) -> int:
        """Return the number of the paragraph at an offset; an offset between two belongs to the earlier."""
        return max(1, bisect_right(self._starts, offset))

    def page(self, offset: int) -> int | None:
        """Return the page at an offset, or None where the source has one only or knows of none."""
        return self._whereabouts.page(offset)

    def label(self, offset: int) -> str:
        """Return the place in words: "trang 2, mục II.1", or "đoạn 5" where no sections are numbered."""
        section = self._whereabouts.section(offset)
        place = said(self.page(offset), section, "vi")
        paragraph = "" if any(section) else say("place_paragraph", "vi", number=self.paragraph(offset))
        return ", ".join(filter(None, (place, paragraph)))


def _paragraphs(text: str) -> Iterator[Span]:
    start = 0
    for piece in text.split("\n"):
        if piece.strip():
            yield Span(start, start + len(piece))
        start += len(piece) + 1

"""The paragraphs of a text as people count them: lines with words that belong to the report."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING

from desktop.domain import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.gui.offsets import Display


class Paragraphs:
    """The paragraphs of one text in their order, numbered from 1; blank lines and noise are none."""

    def __init__(self, text: str, display: Display, noise: Sequence[Span]) -> None:
        found = list(_paragraphs(text, display, sorted(noise)))
        self.blocks = [number for number, _ in found]
        """The block of the display that shows each."""
        self.spans = [span for _, span in found]
        """The words of each, without white space around them."""

    def __len__(self) -> int:
        return len(self.spans)

    def number_of_block(self, block: int) -> int | None:
        """Return the number of the paragraph that a block shows, None where it shows none."""
        at = bisect_left(self.blocks, block)
        return at + 1 if at < len(self.blocks) and self.blocks[at] == block else None

    def number_at(self, place: int) -> int | None:
        """Return the number of the paragraph at a code point, or of the last one in front of it."""
        return bisect_right(self.spans, place, key=lambda span: span.start) or None

    def touching(self, span: Span) -> range:
        """Return the places in `spans` of the paragraphs that touch a span."""
        first = bisect_right(self.spans, span.start, key=lambda each: each.end)
        return range(first, max(first, bisect_left(self.spans, span.end, key=lambda each: each.start)))


def _paragraphs(text: str, display: Display, noise: Sequence[Span]) -> Iterator[tuple[int, Span]]:
    at = 0
    for number, (start, after) in enumerate(pairwise([*display.starts, len(text)])):
        words = text[start:after]
        begin = start + len(words) - len(words.lstrip())
        end = start + len(words.rstrip())
        while at < len(noise) and noise[at].end <= begin:
            at += 1
        if begin < end and not _covered(noise, at, begin, end):
            yield number, Span(begin, end)


def _covered(noise: Sequence[Span], at: int, begin: int, end: int) -> bool:
    """Say whether stretches of noise, from one on, lie side by side over all of [begin, end)."""
    while at < len(noise) and noise[at].start <= begin:
        if noise[at].end >= end:
            return True
        begin = max(begin, noise[at].end)
        at += 1
    return False

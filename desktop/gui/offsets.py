"""The one place where code points of a source text and UTF-16 units of Qt meet.

Qt counts UTF-16 units, starts a new block at more characters than ``\\n``, and hands some back changed (U+2028,
no-break spaces). So a text is shown as a `Display`: its units stand one for one for the source's characters,
except that characters outside the basic plane take two, and that very long lines are cut, for Qt lays out a line
of 1 MB in seconds. Words are never read back from Qt: whoever wants them takes the span and the source.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import pairwise

from desktop.domain import Span

LONGEST_LINE = 20_000
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_BLOCK_END = re.compile("[\n\u2029]")
# Qt would join the first with a following "\n" and begin a block at the others; none has a shape of its own.
_REWRITTEN = ("\r", "\0", "\ufdd0", "\ufdd1")


class Offsets:
    """A two-way map between code points of a text and UTF-16 units of its display.

    In front of each code point of `cuts` the display begins a line that the text does not have.
    """

    def __init__(self, text: str, cuts: tuple[int, ...] = ()) -> None:
        astral = len(text.encode("utf-16-le", "surrogatepass")) != 2 * len(text)
        self._astral = [match.start() for match in _ASTRAL.finditer(text)] if astral else []
        self._cuts = cuts
        self._places = range(len(text) + 1)
        self._same = not astral and not cuts

    def to_qt(self, place: int) -> int:
        """Return the unit at which a code point begins."""
        return place if self._same else place + bisect_left(self._astral, place) + bisect_right(self._cuts, place)

    def end_to_qt(self, place: int) -> int:
        """Return the unit at which a span that ends at a code point ends: in front of a cut, not behind it."""
        return place if self._same else place + bisect_left(self._astral, place) + bisect_left(self._cuts, place)

    def from_qt(self, unit: int) -> int:
        """Return the code point that begins at a unit, or the next one where none does."""
        return unit if self._same else bisect_left(self._places, unit, key=self.to_qt)

    def span_to_qt(self, span: Span) -> tuple[int, int]:
        """Return the units between which a span is shown."""
        return self.to_qt(span.start), self.end_to_qt(span.end)

    def span_from_qt(self, start: int, end: int) -> Span:
        """Return the span that is shown between two units."""
        return Span(self.from_qt(start), self.from_qt(end))


class Display:
    """How a source text is put into a Qt document: its words, its lines, and the map between the two."""

    def __init__(self, text: str, longest: int = LONGEST_LINE) -> None:
        starts = _line_starts(text)
        cuts: list[int] = []
        if max(end - start for start, end in pairwise([*starts, len(text) + 1])) > longest + 1:
            lines = pairwise([*starts, len(text) + 1])
            cuts = [cut for start, after in lines for cut in _cuts(text, start, after - 1, longest)]
            starts = sorted({*starts, *cuts})
        self.starts = starts
        """The code point at which each block begins, in order."""
        self.offsets = Offsets(text, tuple(cuts))
        self.text = _shown(text, cuts)
        self._length = len(text)

    def block_of(self, place: int) -> int:
        """Return the number of the block that shows a code point."""
        return max(bisect_right(self.starts, place) - 1, 0)

    def block_span(self, number: int) -> Span:
        """Return the code points of a block, with the line end where there is one."""
        end = self.starts[number + 1] if number + 1 < len(self.starts) else self._length
        return Span(self.starts[number], end)

    def within(self, span: Span, number: int) -> tuple[int, int]:
        """Return the part of a span that a block shows, in units from the block's beginning; empty where none."""
        block = self.block_span(number)
        base = self.offsets.to_qt(block.start)
        start, end = max(span.start, block.start), min(span.end, block.end)
        if end <= start:
            return 0, 0
        return self.offsets.to_qt(start) - base, self.offsets.end_to_qt(end) - base


def _line_starts(text: str) -> list[int]:
    if "\u2029" in text:
        return [0, *(match.end() for match in _BLOCK_END.finditer(text))]
    starts, end = [0], text.find("\n")
    while end >= 0:
        starts.append(end + 1)
        end = text.find("\n", end + 1)
    return starts


def _cuts(text: str, start: int, end: int, longest: int) -> list[int]:
    """Return where a long line is cut: behind a space where there is one."""
    cuts = []
    while end - start > longest:
        space = text.rfind(" ", start + longest // 2, start + longest)
        start = space + 1 if space > 0 else start + longest
        cuts.append(start)
    return cuts


def _shown(text: str, cuts: list[int]) -> str:
    for character in _REWRITTEN:
        if character in text:
            text = text.replace(character, " ")
    if not cuts:
        return text
    edges = [0, *cuts, len(text)]
    return "\n".join(text[start:end] for start, end in pairwise(edges))

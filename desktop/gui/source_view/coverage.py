"""What the clerk has had before the eyes: stretches of text, and the paragraphs that are still to be seen."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from desktop.domain import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from desktop.gui.source_view.paragraphs import Paragraphs


class Stretches:
    """Stretches of a text in order, none touching another."""

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for span in spans:
            self.add(span)

    def __iter__(self) -> Iterator[Span]:
        return map(Span, self._starts, self._ends)

    def __bool__(self) -> bool:
        return bool(self._starts)

    def add(self, span: Span) -> bool:
        """Take a stretch in; say whether any of it is new."""
        if span.start >= span.end or self.cover(span):
            return False
        first, last = bisect_left(self._ends, span.start), bisect_right(self._starts, span.end)
        start = min(span.start, self._starts[first]) if first < last else span.start
        end = max(span.end, self._ends[last - 1]) if first < last else span.end
        self._starts[first:last], self._ends[first:last] = [start], [end]
        return True

    def cover(self, span: Span) -> bool:
        """Say whether all of a span lies in one stretch."""
        at = bisect_right(self._starts, span.start) - 1
        return at >= 0 and self._ends[at] >= span.end

    def over(self, start: int, end: int) -> list[Span]:
        """Return the parts of the stretches inside [start, end)."""
        first, last = bisect_right(self._ends, start), bisect_left(self._starts, end)
        parts = zip(self._starts[first:last], self._ends[first:last], strict=True)
        return [Span(max(one, start), min(other, end)) for one, other in parts]


class Coverage:
    """The paragraphs of one report that were seen, and those that were not."""

    def __init__(self, paragraphs: Paragraphs, read: Stretches) -> None:
        self.paragraphs = paragraphs
        self.stretches = read
        self._seen = bytearray(map(self.stretches.cover, paragraphs.spans))
        self.left = len(self._seen) - sum(self._seen)
        """How many paragraphs are still to be seen."""

    def add(self, span: Span) -> bool:
        """Take in what was seen; say whether any of it is new."""
        if not self.stretches.add(span):
            return False
        for at in self.paragraphs.touching(span):
            if not self._seen[at] and self.stretches.cover(self.paragraphs.spans[at]):
                self._seen[at] = 1
                self.left -= 1
        return True

    def next_unseen(self, place: int) -> Span | None:
        """Return the first paragraph behind a place that was not seen, from the top again behind the last."""
        behind = bisect_right(self.paragraphs.spans, place, key=lambda span: span.start)
        at = self._seen.find(0, behind)
        at = at if at >= 0 else self._seen.find(0)
        return self.paragraphs.spans[at] if at >= 0 else None

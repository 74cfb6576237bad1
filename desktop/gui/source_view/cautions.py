"""The cautions of a report by place: which of them touch a stretch of the text, and which is chosen."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from desktop.domain import Caution, Report, Span


class Doubt(NamedTuple):
    """A caution with its number in the report."""

    number: int
    caution: Caution


class Cautions:
    """The cautions of one report; `seen` and `chosen` follow the clerk."""

    def __init__(self, report: Report | None) -> None:
        numbered = map(Doubt, range(len(report.cautions)), report.cautions) if report else ()
        self._doubts = sorted(numbered, key=lambda doubt: doubt.caution.span)
        self._starts = [doubt.caution.span.start for doubt in self._doubts]
        # How far the cautions up to each one reach: one that holds others ends behind them.
        self._reach = list(accumulate((doubt.caution.span.end for doubt in self._doubts), max))
        self.seen: frozenset[int] = report.seen if report else frozenset()
        self.chosen: int | None = None

    def over(self, start: int, end: int) -> list[Doubt]:
        """Return the cautions that touch [start, end)."""
        first, last = bisect_right(self._reach, start), bisect_left(self._starts, end)
        return [doubt for doubt in self._doubts[first:last] if doubt.caution.span.end > start]

    def at(self, place: int) -> list[Doubt]:
        """Return the cautions that hold a code point."""
        return self.over(place, place + 1)

    def span(self, number: int | None) -> Span | None:
        """Return where a caution stands."""
        return next((doubt.caution.span for doubt in self._doubts if doubt.number == number), None)

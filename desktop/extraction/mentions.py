"""The mentions of all officials of a report in the order of the text, asked by place, however many they are."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.domain import Official, Span


class Mentions:
    """Who is named where."""

    def __init__(self, officials: Sequence[Official]) -> None:
        self._officials = officials
        self._places = sorted(
            (mention, number) for number, official in enumerate(officials) for mention in official.mentions
        )

    def first_named(self, start: int, before: int, end: int) -> tuple[Official, Span] | None:
        """Return the official, the first in the report's list, named from [start, before) on and up to `end`."""
        found = min(self._within(start, before, end), default=None)
        return (self._officials[found[0]], found[1]) if found else None

    def _within(self, start: int, before: int, end: int) -> Iterator[tuple[int, Span]]:
        at = bisect_left(self._places, ((start, start), 0))
        while at < len(self._places) and self._places[at][0].start < before:
            mention, number = self._places[at]
            if mention.end <= end:
                yield number, mention
            at += 1

"""Where each find stands in the text: a sorted index that answers which finds touch a range."""

from __future__ import annotations

from bisect import bisect_left
from itertools import accumulate
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from desktop.domain import Finding, Official, Span, Statement

if TYPE_CHECKING:
    from collections.abc import Iterable


class Place(NamedTuple):
    """One stretch of text that belongs to a find: a statement, or one mention of an official."""

    start: int
    end: int
    finding: Finding


def spans_of(finding: Finding) -> tuple[Span, ...]:
    """Return every stretch of text of a find, the first first."""
    content = finding.content
    if isinstance(content, Statement):
        return (content.span,)
    return (*content.mentions, *(role.span for role in content.roles))


class FindIndex:
    """The finds of one report by their places in the text and by their id."""

    def __init__(self, findings: Iterable[Finding] = ()) -> None:
        self.by_id = {finding.id: finding for finding in findings}
        self.places = sorted(_places(self.by_id.values()), key=itemgetter(0))
        self._starts = [place[0] for place in self.places]
        # The furthest end so far tells how far back a stretch that still reaches a range can begin.
        self._reach = list(accumulate((place[1] for place in self.places), max))

    def over(self, start: int, end: int) -> list[Place]:
        """Return the places that touch [start, end), in the order of the text."""
        at = bisect_left(self._starts, end)
        found = []
        while at > 0 and self._reach[at - 1] > start:
            at -= 1
            if self.places[at].end > start:
                found.append(self.places[at])
        return found[::-1]

    def innermost(self, place: int) -> Finding | None:
        """Return the find with the shortest stretch over a code point: an official inside a task."""
        over = self.over(place, place + 1)
        return min(over, key=lambda each: each.end - each.start).finding if over else None

    def changed(self, other: FindIndex) -> set[str]:
        """Return the ids of the finds that are not the same in another index."""
        mine, others = self.by_id, other.by_id
        return {key for key in mine.keys() | others.keys() if mine.get(key) is not others.get(key)}


def _places(findings: Iterable[Finding]) -> list[Place]:
    places = []
    for finding in findings:
        content = finding.content
        if isinstance(content, Official):
            places += [Place(*span, finding) for span in spans_of(finding)]
        else:
            places.append(Place(*content.span, finding))
    return places

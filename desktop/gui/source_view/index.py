"""Where each find stands in the text: a sorted index that answers which finds touch a range."""

from __future__ import annotations

import sys
from bisect import bisect_left, bisect_right
from copy import copy
from functools import cached_property
from itertools import accumulate
from operator import attrgetter, is_, itemgetter, sub
from typing import TYPE_CHECKING, NamedTuple

from desktop.domain import Finding, Official, Span, Statement

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable


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


_FEW = 64
"""Up to so many changed finds, mending the index is quicker than making it."""


class FindIndex:
    """The finds of one report by their places in the text and by their id."""

    def __init__(self, findings: Iterable[Finding] = (), length: int = sys.maxsize) -> None:
        """`length` is that of the text: what stands outside has no place, and its find may be an orphan."""
        findings = tuple(findings)
        self._length = length
        self.by_id = _by_id(findings)
        # Plain lists side by side: thousands of little tuples would wake the garbage collector at each decision.
        starts, ends, owners = _within(length, *_columns(findings))
        order = sorted(range(len(starts)), key=starts.__getitem__)
        self.starts = [starts[at] for at in order]
        """Where each place begins, in the order of the text."""
        self.owners = [owners[at] for at in order]
        """The find of each place."""
        self._ends = [ends[at] for at in order]
        # The furthest end so far tells how far back a place that still reaches a range can begin.
        self._reach = list(accumulate(self._ends, max))

    @cached_property
    def orphans(self) -> tuple[str, ...]:
        """The ids of finds that have no words in the text."""
        owners = {owner.id for owner in self.owners}
        return tuple(key for key in self.by_id if key not in owners)

    def lost(self, finding: Finding) -> bool:
        """Say whether a find has no words in the text, without looking at all others."""
        return not any(0 <= span.start < span.end <= self._length for span in spans_of(finding))

    def over(self, start: int, end: int) -> list[Place]:
        """Return the places that touch [start, end), in the order of the text."""
        at = bisect_left(self.starts, end)
        found = []
        while at > 0 and self._reach[at - 1] > start:
            at -= 1
            if self._ends[at] > start:
                found.append(Place(self.starts[at], self._ends[at], self.owners[at]))
        return found[::-1]

    def with_findings(self, findings: tuple[Finding, ...], ids: Collection[str]) -> FindIndex:
        """Return the index of other finds, of which some changed; quickly where these stand at the same places."""
        by_id = _by_id(findings)
        if len(ids) > _FEW:
            return self._decided(by_id) if self._same_contents(by_id) else FindIndex(findings, self._length)
        after = {key: by_id[key] for key in ids if key in by_id}
        pairs = [(self.by_id.get(key), after.get(key)) for key in ids]
        moved = any(not old or not new or spans_of(old) != spans_of(new) for old, new in pairs)
        if not moved and len(findings) == len(self.by_id):
            return self._replaced(by_id, after)
        others = len(self.by_id) - sum(key in self.by_id for key in ids)
        if others + len(after) != len(findings):
            return FindIndex(findings, self._length)
        return self._moved(by_id, ids, after)

    def _moved(self, by_id: dict[str, Finding], ids: Collection[str], after: dict[str, Finding]) -> FindIndex:
        """Return the index with a few finds elsewhere, gone or new: the other places stay as they are."""
        made = copy(self)
        made.by_id = by_id
        kept = (key for key in self.orphans if key not in ids)
        made.orphans = (*kept, *(key for key, finding in after.items() if self.lost(finding)))
        made._mend(tuple(filter(None, map(self.by_id.get, ids))), tuple(after.values()))  # noqa: SLF001 (a copy)
        return made

    def _mend(self, gone: tuple[Finding, ...], new: tuple[Finding, ...]) -> None:
        self.starts, self.owners, self._ends = self.starts.copy(), self.owners.copy(), self._ends.copy()
        for old in gone:
            for span in spans_of(old):
                first, last = bisect_left(self.starts, span.start), bisect_right(self.starts, span.start)
                for at in reversed(range(first, last)):
                    if self.owners[at].id == old.id:
                        del self.starts[at], self.owners[at], self._ends[at]
        for start, end, owner in zip(*_within(self._length, *_columns(new)), strict=True):
            at = bisect_right(self.starts, start)
            self.starts.insert(at, start)
            self.owners.insert(at, owner)
            self._ends.insert(at, end)
        self._reach = list(accumulate(self._ends, max))

    def _replaced(self, by_id: dict[str, Finding], after: dict[str, Finding]) -> FindIndex:
        made = copy(self)
        made.by_id = by_id
        made.owners = self.owners.copy()
        for finding in after.values():
            for span in spans_of(finding):
                for at in range(bisect_left(self.starts, span.start), bisect_right(self.starts, span.start)):
                    if self.owners[at].id == finding.id:
                        made.owners[at] = finding
        return made

    def _same_contents(self, by_id: dict[str, Finding]) -> bool:
        """Say whether other finds differ by nothing but what was decided of them, as thousands do at once."""
        if by_id.keys() != self.by_id.keys():
            return False
        others = map(by_id.__getitem__, self.by_id)
        content = attrgetter("content")
        return all(map(is_, map(content, self.by_id.values()), map(content, others)))

    def _decided(self, by_id: dict[str, Finding]) -> FindIndex:
        made = copy(self)
        made.by_id = by_id
        made.owners = list(map(by_id.__getitem__, map(attrgetter("id"), self.owners)))
        return made

    def innermost(self, place: int) -> Finding | None:
        """Return the find with the shortest stretch over a code point: an official inside a task."""
        over = self.over(place, place + 1)
        return min(over, key=lambda each: each.end - each.start).finding if over else None

    def changed(self, findings: Collection[Finding]) -> set[str]:
        """Return the ids of the finds that are new, gone or not the same among other finds."""
        known = self.by_id
        others = {finding.id for finding in findings if known.get(finding.id) is not finding}
        if len(findings) - len(others) == len(known):
            return others
        return others | (known.keys() - {finding.id for finding in findings})


def _by_id(findings: tuple[Finding, ...]) -> dict[str, Finding]:
    return dict(zip(map(attrgetter("id"), findings), findings, strict=True))


def _within(
    length: int, starts: list[int], ends: list[int], owners: list[Finding]
) -> tuple[list[int], list[int], list[Finding]]:
    """Return the places that hold any of a text of some length."""
    if not starts or (min(starts) >= 0 and max(ends) <= length and min(map(sub, ends, starts)) > 0):
        return starts, ends, owners
    kept = [at for at, (start, end) in enumerate(zip(starts, ends, strict=True)) if 0 <= start < end <= length]
    return [starts[at] for at in kept], [ends[at] for at in kept], [owners[at] for at in kept]


def _columns(findings: Collection[Finding]) -> tuple[list[int], list[int], list[Finding]]:
    """Return the beginning, the end and the find of every place."""
    # Mapped in C: this runs over all finds at each decision of the clerk.
    owners = [finding for finding in findings if type(finding.content) is Statement]
    spans: list[Span] = list(map(attrgetter("content.span"), owners))
    for finding in findings if len(owners) < len(findings) else ():
        if isinstance(finding.content, Official):
            of_official = spans_of(finding)
            spans += of_official
            owners += [finding] * len(of_official)
    return list(map(itemgetter(0), spans)), list(map(itemgetter(1), spans)), owners

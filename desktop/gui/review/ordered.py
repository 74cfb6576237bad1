"""The finds of the open report, kept in order while they come, change and go."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from itertools import compress
from typing import TYPE_CHECKING

from desktop.gui.review.filters import Order, key_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from desktop.domain import Finding
    from desktop.gui.review.filters import Key


class OrderedFindings:
    """A dictionary of finds by id whose keys stay sorted by what the order asks for."""

    def __init__(self, findings: Iterable[Finding] = (), order: Order = Order.TEXT) -> None:
        self.order = order
        self._by_id = {finding.id: finding for finding in findings}
        self._keys = sorted(map(self.key, self._by_id.values()))

    def __len__(self) -> int:
        return len(self._keys)

    def __iter__(self) -> Iterator[Finding]:
        return iter([self._by_id[key[-1]] for key in self._keys])

    def keyed(self, tests: Iterable[Callable[[Finding], bool]]) -> tuple[list[Key], list[Finding]]:
        """Return the keys of the finds that hold some tests, in order, and the finds."""
        keys, finds = self._keys.copy(), list(self)
        for test in tests:
            held = list(map(test, finds))
            keys, finds = list(compress(keys, held)), list(compress(finds, held))
        return keys, finds

    def key(self, finding: Finding) -> Key:
        """Return what a find is sorted by."""
        return key_of(finding, self.order)

    def get(self, find_id: str | None) -> Finding | None:
        """Return the find of an id."""
        return self._by_id.get(find_id) if find_id else None

    def put(self, finding: Finding) -> None:
        """Add a find or take its new value."""
        old = self._by_id.get(finding.id)
        stays = old is not None and old.content is finding.content and old.origin is finding.origin
        if not stays and (old is None or self.key(old) != self.key(finding)):
            if old is not None:
                self._drop_key(old)
            insort(self._keys, self.key(finding))
        self._by_id[finding.id] = finding

    def put_all(self, pairs: Iterable[tuple[Finding | None, Finding | None]]) -> None:
        """Take what thousands of finds are now, or that they are gone."""
        stay = True
        for before, after in pairs:
            if after:
                self._by_id[after.id] = after
            elif before:
                del self._by_id[before.id]
            same = before and after and before.content is after.content and before.origin is after.origin
            stay = stay and bool(same)
        if not stay:
            self._keys = sorted(map(self.key, self._by_id.values()))

    def remove(self, find_id: str) -> None:
        """Take a find out."""
        self._drop_key(self._by_id.pop(find_id))

    def after(
        self, find_id: str | None, wanted: Callable[[Finding], bool], *, wrap: bool = False
    ) -> Finding | None:
        """Return the first wanted find behind the given one (from the top if there is none)."""
        at = self._edge(find_id, bisect_right, 0)
        order = self._keys[at:] + (self._keys[:at] if wrap else [])
        return self._first(order, find_id, wanted)

    def before(
        self, find_id: str | None, wanted: Callable[[Finding], bool], *, wrap: bool = False
    ) -> Finding | None:
        """Return the last wanted find in front of the given one (from the bottom if there is none)."""
        at = self._edge(find_id, bisect_left, len(self._keys))
        order = self._keys[:at][::-1] + (self._keys[at:][::-1] if wrap else [])
        return self._first(order, find_id, wanted)

    def _first(self, order: list[Key], but: str | None, wanted: Callable[[Finding], bool]) -> Finding | None:
        finds = (self._by_id[key[-1]] for key in order if key[-1] != but)
        return next(filter(wanted, finds), None)

    def _edge(self, find_id: str | None, bisect: Callable[[list[Key], Key], int], default: int) -> int:
        finding = self.get(find_id)
        return bisect(self._keys, self.key(finding)) if finding else default

    def _drop_key(self, finding: Finding) -> None:
        del self._keys[bisect_left(self._keys, self.key(finding))]

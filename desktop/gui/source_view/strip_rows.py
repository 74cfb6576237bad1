"""The rows of pixels of the strip: ten thousand finds fall on some hundreds of them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import compress, count, groupby
from operator import is_not
from typing import TYPE_CHECKING, NamedTuple, TypeAlias, TypeVar

from desktop.domain import FindingState, Official, StatementKind

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop.domain import Finding

Kind: TypeAlias = tuple[StatementKind, bool]
"""The kind of a find, and whether it is decided."""

K = TypeVar("K")
V = TypeVar("V")
_FEW = 64
"""Up to so many rows, colouring each is quicker than colouring all."""


class Run(NamedTuple):
    """Rows one under the other that look the same: the first, the last, and what is there."""

    first: int
    last: int
    kind: StatementKind
    decided: bool


class Rows:
    """The finds by how far down the text they stand, and the colour of each row of the strip."""

    def __init__(self) -> None:
        self.shares: list[float] = []
        """How far down each place stands (0 to 1), in the order of the text."""
        self.owners: list[Finding] = []
        self._kinds: list[Kind | None] = []
        self._coloured: dict[int, Kind] = {}
        self._scale = -1.0

    def put(self, shares: list[float], owners: list[Finding]) -> None:
        """Take other finds; only rows of those that changed are coloured anew."""
        first, rest = _alike(self.owners, owners)
        before, after = slice(first, len(self.owners) - rest), slice(first, len(owners) - rest)
        moved = (*self.shares[before], *shares[after]) if self._scale > 0 else ()
        touched = set(map(self._row_of, moved))
        self._kinds[before] = map(_shown_as, owners[after])
        self.shares, self.owners = shares, owners
        if len(touched) > _FEW:
            self.forget()
            return
        for y in touched:
            self._coloured.pop(y, None)
            first, last = (edge(shares, y, key=self._row_of) for edge in (bisect_left, bisect_right))
            self._colour(slice(first, last))

    def forget(self) -> None:
        """Colour every row anew: the finds stand at other heights."""
        self._scale = -1.0

    def runs(self, scale: float) -> list[Run]:
        """Return what is to be painted on a strip of some rows, from the top; what is left covers what is done."""
        if self._scale != scale:
            self._scale, self._coloured = scale, {}
            self._colour(slice(None))
        # Rows without a gap between them go up by one as their numbers do.
        numbered = enumerate(sorted(self._coloured))
        runs = groupby(numbered, lambda row: (self._coloured[row[1]], row[1] - row[0]))
        return [Run(*_ends([y for _, y in rows]), *kind) for (kind, _), rows in runs]

    def _row_of(self, share: float) -> int:
        return int(share * self._scale)

    def _colour(self, places: slice) -> None:
        rows, scale = self._coloured, self._scale
        for share, kind in zip(self.shares[places], self._kinds[places], strict=True):
            if kind:
                y = int(share * scale)
                if not kind[1] or y not in rows:
                    rows[y] = kind


def _ends(rows: list[int]) -> tuple[int, int]:
    return rows[0], rows[-1]


def mended(old: Sequence[K], values: list[V], new: Sequence[K], make: Callable[[Sequence[K]], list[V]]) -> list[V]:
    """Return a value for each of some keys; only those between the first and the last that differ are made anew.

    A decision changes one find of ten thousand.
    """
    first, rest = _alike(old, new)
    return [*values[:first], *make(new[first : len(new) - rest]), *values[len(values) - rest :]]


def _alike(old: Sequence[object], new: Sequence[object]) -> tuple[int, int]:
    """Return how many are the same at the beginning of two rows, and how many of the others at their end."""
    shorter = min(len(old), len(new))
    first = next(compress(count(), map(is_not, old, new)), shorter)
    room = shorter - first
    rest = next(compress(range(room), map(is_not, reversed(old), reversed(new))), room)
    return first, rest


def _shown_as(finding: Finding) -> Kind | None:
    """Return the kind of a find and whether it is decided, None for what has no tick."""
    content, state = finding.content, finding.state
    if isinstance(content, Official) or state is FindingState.REJECTED:
        return None
    return _PAIRS[content.kind, state is not FindingState.SUGGESTED]


_PAIRS: dict[Kind, Kind] = {
    (kind, decided): (kind, decided) for kind in StatementKind for decided in (False, True)
}
"""One pair each, so that ten thousand finds make none of their own."""

"""Which sets of reports a brief can be about: the open one, ticked ones, those of the list, the reviewed, all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain import ReportState
from desktop.gui.brief_page.naming import Scope, scope_title

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.domain import ReportSummary


class Scopes:
    """Remembers which set is chosen, as long as there is one."""

    def __init__(self) -> None:
        self.open_id: int | None = None
        self.listed: tuple[int, ...] = ()
        self.ticked: tuple[int, ...] = ()
        self.chosen = Scope.OPEN
        self._offered: list[Scope] = []

    def tick(self, ids: tuple[int, ...]) -> None:
        """Take single reports."""
        self.ticked, self.chosen = ids, Scope.TICKED

    def choose_at(self, place: int) -> None:
        """Take the set at a place of those that were offered last."""
        self.chosen = self._offered[place] if self._offered else self.chosen

    def offered(self, summaries: Sequence[ReportSummary]) -> tuple[list[tuple[str, tuple[int, ...]]], int]:
        """Return the titles and reports of the sets that hold any, and the place of the chosen one."""
        every = tuple(summary.id for summary in summaries)
        done = tuple(summary.id for summary in summaries if summary.state is ReportState.DONE)
        there = set(every)
        self.ticked = tuple(one for one in self.ticked if one in there)
        sets = {
            Scope.OPEN: (self.open_id,) if self.open_id in there else (),
            Scope.TICKED: self.ticked,
            Scope.LISTED: self.listed if set(self.listed) != there else (),
            Scope.DONE: done,
            Scope.ALL: every,
        }
        held = {scope: tuple(one for one in ids if one is not None) for scope, ids in sets.items() if ids}
        self._offered = list(held)
        self.chosen = self.chosen if self.chosen in held else next(iter(held), Scope.ALL)
        titled = [(scope_title(scope).format(len(ids)), ids) for scope, ids in held.items()]
        return titled, self._offered.index(self.chosen) if self.chosen in held else 0

"""Actions over several reports: a change for each, taken back and done again as one, whatever report is open."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.domain import Change


@dataclass
class Sweep:
    """The changes of one action, and how many steps each report has taken since."""

    changes: tuple[Change, ...]
    since: Counter[int] = field(default_factory=Counter)

    def free(self) -> tuple[Change, ...]:
        """Return the changes on which nothing was built since: those that can be taken back."""
        return tuple(change for change in self.changes if self.since[change.report_id] <= 0)

    def part(self, report_id: int | None) -> Change | None:
        """Return the change of one report."""
        return next((change for change in self.changes if change.report_id == report_id), None)


class Sweeps:
    """Those of this sitting, the newest last. After a restart each report has its own part among its own steps."""

    def __init__(self) -> None:
        self._done: list[Sweep] = []
        self._undone: list[Sweep] = []

    def add(self, changes: tuple[Change, ...]) -> None:
        """Remember an action that the library has taken."""
        for change in changes:
            self.count(change.report_id, 1)
        self._done.append(Sweep(changes))
        self._undone.clear()

    def count(self, report_id: int, by: int) -> None:
        """Count a step of a report that was done (1) or taken back (-1)."""
        for sweep in (*self._done, *self._undone):
            sweep.since[report_id] += by

    def to_undo(self, report_id: int | None) -> Sweep | None:
        """Return the action that is the newest thing to take back while a report is open."""
        newest = self._done[-1] if self._done else None
        return newest if newest and newest.since[report_id or 0] <= 0 else None

    def to_redo(self, report_id: int | None) -> Sweep | None:
        """Return the action that is the next thing to do again while a report is open."""
        newest = self._undone[-1] if self._undone else None
        return newest if newest and newest.since[report_id or 0] >= 0 else None

    def took_back(self, changes: tuple[Change, ...]) -> None:
        """Remember that the newest action was taken back, where nothing was built on it."""
        sweep = self._done.pop()
        for change in changes:
            self.count(change.report_id, -1)
        self._undone.append(Sweep(changes, sweep.since))

    def did_again(self) -> None:
        """Remember that the action taken back last was done again."""
        sweep = self._undone.pop()
        for change in sweep.changes:
            self.count(change.report_id, 1)
        self._done.append(sweep)

    def forget_undone(self) -> None:
        """Leave what was taken back: something new was done since."""
        self._undone.clear()

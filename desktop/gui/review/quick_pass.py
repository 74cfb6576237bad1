"""A quick pass through what the program is not sure of, the least sure first, whatever its kind."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.domain import FindingState, Origin
from desktop.gui.review.filters import Band, Filter, Order, band_of
from desktop.gui.review.groups import Group, Scope, is_undecided

if TYPE_CHECKING:
    from desktop.domain import Finding
    from desktop.gui.review.session import ReviewSession

_UNSURE = Filter(bands=frozenset({Band.FAIRLY, Band.LOOK}))


@dataclass(frozen=True, slots=True)
class Count:
    """How far a pass has come, and what became of what was decided."""

    total: int
    accepted: int = 0
    corrected: int = 0
    rejected: int = 0

    @property
    def done(self) -> int:
        """How many are decided."""
        return self.accepted + self.corrected + self.rejected


class QuickPass(QObject):
    """Shows the unsure finds in their own order until all that were undecided at its start are decided."""

    changed = Signal()
    """It began, came further, or ended."""
    ended = Signal(object)
    """What it came to: a Count."""

    def __init__(self, session: ReviewSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._ids: tuple[str, ...] = ()
        self._before = Scope()
        session.findings_changed.connect(self._follow)
        session.scope_changed.connect(self._follow_scope)
        session.report_opened.connect(self._forget)

    @property
    def running(self) -> bool:
        """Whether a pass is under way."""
        return bool(self._ids)

    def waiting(self) -> int:
        """Return how many undecided finds the program is not sure of."""
        return sum(map(_waits, self._session.finds))

    def start(self) -> None:
        """Show the undecided finds that the program is not sure of, the least sure first."""
        ids = tuple(find.id for find in self._session.finds if _waits(find))
        if not ids:
            self._session.hinted.emit(self.tr("The program is sure of all that is not decided yet"))
            return
        self._before = self._session.scope
        self._session.set_scope(Scope(Group.ALL, filter=_UNSURE, order=Order.CONFIDENCE))
        self._ids = ids
        self._session.choose_first()
        self.changed.emit()

    def stop(self) -> None:
        """End the pass and show what was shown before it."""
        if not self._ids:
            return
        count = self.count()
        self._ids = ()
        self._session.set_scope(replace(self._before, undecided_only=False))
        self.ended.emit(count)
        self.changed.emit()

    def count(self) -> Count:
        """Return how far the pass has come; a find that is gone was merged into another or deleted."""
        states = [find.state if find else FindingState.CORRECTED for find in map(self._session.finding, self._ids)]
        return Count(
            len(states),
            states.count(FindingState.ACCEPTED),
            states.count(FindingState.CORRECTED),
            states.count(FindingState.REJECTED),
        )

    def _follow(self, *_: object) -> None:
        if not self._ids:
            return
        count = self.count()
        if count.done == count.total:
            self.stop()
        else:
            self.changed.emit()

    def _follow_scope(self, scope: Scope) -> None:
        if self._ids and (scope.order is not Order.CONFIDENCE or scope.group is not Group.ALL):
            self._before = scope  # the clerk went elsewhere: that is what is shown
            self.stop()

    def _forget(self, *_: object) -> None:
        if self._ids:
            self._ids = ()
            self._session.set_scope(replace(self._session.scope, order=Order.TEXT, filter=self._before.filter))
            self.changed.emit()


def _waits(find: Finding) -> bool:
    unsure = find.origin is Origin.PROGRAM and band_of(find.content.confidence) is not Band.SURE
    return unsure and is_undecided(find)

"""What undo and redo find beyond the open report: actions over several reports, as the history has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.gui.review.command_names import command_name
from desktop.library import nobody

if TYPE_CHECKING:
    from desktop.domain import Change
    from desktop.library import Follow, Library, Together

_FEW = 300
"""Changes that tell the name of an action whose changes are all alike."""


class WideSteps:
    """Asks the library only where something was done since, and nothing newer stands in the open report."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._newest: int | None = None
        self._undo: Together | None = None
        self._redo: Together | None = None
        self._stale = True
        self._names: dict[Together, str] = {}

    def follow(self, *, wide: bool = False) -> None:
        """Take note that a step was taken, `wide` where it is one over several reports."""
        self._stale = True
        if wide:
            self._newest = None
            self._names.clear()

    def to_undo(self, since: int) -> Together | None:
        """Return the action to take back, unless the newest step of the open report came after it."""
        found = self._undo if self._asked(since) else None
        return found if found and found.last >= since else None

    def to_redo(self, since: int) -> Together | None:
        """Return the action to do again, unless a step of the open report was taken back after it."""
        found = self._redo if self._asked(since) else None
        return found if found and found.last >= since else None

    def changes(self, wide: Together, follow: Follow = nobody) -> tuple[Change, ...]:
        """Return the changes of an action as they were done."""
        return self._library.changes_together(wide, follow=follow)

    def name(self, wide: Together, follow: Follow = nobody) -> str:
        """Return what an action did; it is read once."""
        if wide not in self._names:
            few = self._library.changes_together(wide, _FEW, follow)
            alike = bool(few) and not (few[0].pairs or few[0].seen or few[0].marks or few[0].cells)
            told = few if alike or len(few) == wide.count else self.changes(wide, follow)
            self._names[wide] = command_name(*told, count=wide.count)
        return self._names[wide]

    def _asked(self, since: int) -> bool:
        if self._newest is None:
            self._newest = self._library.newest_together()
        if not self._newest or self._newest < since:
            return False
        if self._stale:
            self._undo, self._redo = self._library.together_to_undo(), self._library.together_to_redo()
            self._stale = False
        return True

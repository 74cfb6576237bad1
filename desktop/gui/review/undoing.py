"""The undo stack of one report: its steps, each with the change that it made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.domain import Change, Finding
    from desktop.library import Follow, Library, UndoSteps


@dataclass(slots=True)
class _Step:
    origin: int
    """The row of the history that holds its change."""
    row: int
    """The row by which it was done, taken back, or done again last."""
    change: Change | None = None
    """Read when it is wanted: there may be thousands of steps, or of finds in one."""


class ReportStack:
    """Undo and redo of one report, as its history leaves them.

    The library is written before the stack moves, so that a failure leaves both. Reading raises LibraryError.
    """

    def __init__(self, library: Library) -> None:
        self._library = library
        self._steps: list[_Step] = []
        self._done = self._came = self._left = 0

    def recall(self, steps: UndoSteps) -> None:
        """Take up the steps of the library: the finds are already as they left them."""
        self._steps = list(map(_Step, steps.origins, steps.rows))
        self._done, self._came, self._left = steps.done, steps.came, steps.left

    def record(self, change: Change, row: int) -> None:
        """Put a change that the library has taken on the stack, with its row of the history."""
        self._steps[self._done :] = [_Step(row, row, change)]
        self._done += 1

    def undo_as(self, row: int) -> None:
        """Take the newest step back, which the library has done in a row of the history."""
        self._done -= 1
        self._steps[self._done].row = row

    def redo_as(self, row: int) -> None:
        """Do the step again that was taken back last, as the library has done in a row of the history."""
        self._steps[self._done].row = row
        self._done += 1

    def count(self) -> int:
        """Return how many steps there are, done or taken back."""
        return len(self._steps)

    def index(self) -> int:
        """Return how many of them are done."""
        return self._done

    def can_undo(self) -> bool:
        """Say whether there is a step to take back."""
        return self._done > 0

    def can_redo(self) -> bool:
        """Say whether there is a step to do again."""
        return self._done < len(self._steps)

    def row_to_undo(self) -> int:
        """Return the row of the history of what undo would take back; without a step, that of the reading."""
        return self._steps[self._done - 1].row if self.can_undo() else self._came

    def row_to_redo(self) -> int:
        """Return the row of the history by which that was taken back which redo would do again."""
        return self._steps[self._done].row if self.can_redo() else self._left

    def to_undo(self) -> Change | None:
        """Return the change that undo would take back."""
        return self._change(self._steps[self._done - 1]) if self.can_undo() else None

    def to_redo(self) -> Change | None:
        """Return the change that redo would do again."""
        return self._change(self._steps[self._done]) if self.can_redo() else None

    def read_near(self, follow: Follow) -> None:
        """Read what undo and redo would change, which may be thousands of finds."""
        for step in self._steps[max(self._done - 1, 0) : self._done + 1]:
            step.change = step.change or self._library.change(step.origin, follow)

    def first(self, find: Finding) -> Finding | None:
        """Return a find of the report as it was before the first step that changed it, None where none did."""
        rows = set(self._library.rows_naming(find.report_id, find.id))
        for step in self._steps[: self._done]:
            for before, _ in self._change(step).pairs if step.origin in rows else ():
                if before and before.id == find.id:
                    return before
        return None

    def _change(self, step: _Step) -> Change:
        if step.change is None:
            step.change = self._library.change(step.origin)
        return step.change

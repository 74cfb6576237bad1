"""The undo stack of one report: its commands hold a change and what shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QUndoCommand, QUndoStack

from desktop.gui.review.command_names import command_name
from desktop.library import inverse

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject

    from desktop.domain import Change, Finding
    from desktop.library import UndoSteps

    Show = Callable[[Change], None]


class ChangeCommand(QUndoCommand):
    """One change of the clerk's. The library is written before the stack moves, so that a failure leaves both."""

    def __init__(self, change: Change, row: int, show: Show) -> None:
        super().__init__(command_name(change))
        self.change = change
        self.row = row
        """The row of the history by which it was done, taken back, or done again last."""
        self._show = show

    def redo(self) -> None:
        self._show(self.change)

    def undo(self) -> None:
        self._show(inverse(self.change))


class ReportStack(QUndoStack):
    """Undo and redo of one report, as its history leaves them."""

    def __init__(self, show: Show, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._show = show
        self._quiet = False
        self._came = self._left = 0

    def recall(self, steps: UndoSteps) -> None:
        """Take up the steps of the library without showing them: the finds are already as they left them."""
        self._quiet = True
        self.clear()
        self._came, self._left = steps.came, steps.left
        for change, row in zip(steps.changes, steps.rows, strict=True):
            self.record(change, row)
        self.setIndex(steps.done)
        self._quiet = False

    def record(self, change: Change, row: int) -> None:
        """Put a change that the library has taken on the stack, with its row of the history."""
        self.push(ChangeCommand(change, row, self._show_unless_quiet))

    def undo_as(self, row: int) -> None:
        """Take the newest step back, which the library has done in a row of the history."""
        self._step(self.index() - 1, row)
        self.undo()

    def redo_as(self, row: int) -> None:
        """Do the step again that was taken back last, as the library has done in a row of the history."""
        self._step(self.index(), row)
        self.redo()

    def row_to_undo(self) -> int:
        """Return the row of the history of what undo would take back; without a step, that of the reading."""
        step = self._command_at(self.index() - 1)
        return step.row if step else self._came

    def row_to_redo(self) -> int:
        """Return the row of the history by which that was taken back which redo would do again."""
        step = self._command_at(self.index())
        return step.row if step else self._left

    def first(self, find_id: str) -> Finding | None:
        """Return a find as it was before the first step that changed it, None where none did."""
        for index in range(self.index()):
            change = self._change_at(index)
            for before, _ in change.pairs if change else ():
                if before and before.id == find_id:
                    return before
        return None

    def to_undo(self) -> Change | None:
        """Return the change that undo would take back."""
        return self._change_at(self.index() - 1)

    def to_redo(self) -> Change | None:
        """Return the change that redo would do again."""
        return self._change_at(self.index())

    def _step(self, index: int, row: int) -> None:
        if step := self._command_at(index):
            step.row = row

    def _change_at(self, index: int) -> Change | None:
        step = self._command_at(index)
        return step.change if step else None

    def _command_at(self, index: int) -> ChangeCommand | None:
        command = self.command(index) if 0 <= index < self.count() else None
        return command if isinstance(command, ChangeCommand) else None

    def _show_unless_quiet(self, change: Change) -> None:
        if not self._quiet:
            self._show(change)

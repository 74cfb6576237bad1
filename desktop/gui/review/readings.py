"""That a file was read again is the first step of its report: undo and redo lead from reading to reading."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.errors import UserError
from desktop.library import Cause, Readings

if TYPE_CHECKING:
    from desktop.gui.review.session import ReviewSession


class ReadingSteps(QObject):
    """Follows the session; behind the last step of undo lies the reading before."""

    changed = Signal()
    """Another reading is in the list of reports."""

    def __init__(self, session: ReviewSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.around = Readings()
        session.report_opened.connect(self._follow)
        session.summary_changed.connect(self._forget_redo)
        self._follow()

    @property
    def can_undo(self) -> bool:
        """Whether the next undo leads to the reading before."""
        return self.around.before is not None and not self._session.stack.can_undo()

    @property
    def can_redo(self) -> bool:
        """Whether the next redo leads to the reading that was undone."""
        return self.around.after is not None and not self._session.stack.can_redo()

    def undo(self) -> None:
        """Put the reading before in the place of this one, with all that was decided in it."""
        self._change(Cause.UNDO, self.around.before)

    def redo(self) -> None:
        """Put the reading that was undone in the place of this one."""
        self._change(Cause.REDO, self.around.after)

    def _change(self, cause: Cause, other: int | None) -> None:
        report = self._session.report
        if report is None or other is None:
            return
        self._session.edits_requested.emit()
        try:
            self._session.library.change_reading(report.id, cause)
        except UserError as error:
            self._session.failed.emit(error)
            return
        self._session.open_report(other)
        self.changed.emit()

    def _follow(self, *_: object) -> None:
        report = self._session.report
        try:
            self.around = self._session.library.readings(report.id) if report else Readings()
        except UserError as error:
            self._session.failed.emit(error)

    def _forget_redo(self, *_: object) -> None:
        self.around = replace(self.around, after=None)

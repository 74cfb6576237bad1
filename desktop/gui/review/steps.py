"""The open report and the steps that change it: each is written by the library before anything is shown."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.domain import Change
from desktop.errors import UserError
from desktop.gui.review.command_names import command_name
from desktop.gui.review.groups import Tally
from desktop.gui.review.ordered import OrderedFindings
from desktop.gui.review.sweeps import Sweeps
from desktop.gui.review.undoing import ReportStack
from desktop.library import Cause, inverse

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from desktop.domain import Finding, Mark, Report, ReportDetails, ReportSummary
    from desktop.library import Library

    Pair = tuple[Finding | None, Finding | None]
    MarkPair = tuple[Mark | None, Mark | None]


class ReportSteps(QObject):
    """Joins the library and the undo stack of the open report; the session says what is done with it."""

    edits_requested = Signal()
    """The report is about to be left: whoever holds an edit not yet handed over does so now."""
    report_opened = Signal(object)
    """The report, or None where none is open any more."""
    findings_changed = Signal(tuple)
    """Ids of the finds that came, changed or went."""
    cautions_changed = Signal()
    """Some caution was marked as seen, or as not seen."""
    caution_chosen = Signal(object)
    """Number of the chosen caution of the report, or None."""
    marks_changed = Signal(tuple)
    """Ids of the marks that came, changed or went."""
    details_changed = Signal()
    """What the office says of the open report was changed."""
    reports_changed = Signal(tuple)
    """Ids of the reports that one action over several of them changed."""
    undo_changed = Signal()
    summary_changed = Signal(int)
    failed = Signal(UserError)
    hinted = Signal(str)
    """Something that the clerk should know but need not answer."""

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.library = library
        self.stack = ReportStack(self._show, self)
        self.stack.indexChanged.connect(self.undo_changed)
        self.sweeps = Sweeps()
        self.finds = OrderedFindings()
        self.tally = Tally()
        self.caution: int | None = None
        self._report: Report | None = None
        self._stale = False

    # --- the open report -------------------------------------------------------------------------------------

    @property
    def report(self) -> Report | None:
        """The open report as the clerk's decisions leave it, its finds in the order of the text."""
        if self._report and self._stale:
            self._report = replace(self._report, findings=tuple(self.finds))
            self._stale = False
        return self._report

    @property
    def summary(self) -> ReportSummary | None:
        """The open report's line in the list of reports, None where none is open or the library fails."""
        try:
            return self.library.summary(self._report.id) if self._report else None
        except UserError as error:
            self.failed.emit(error)
            return None

    @property
    def text(self) -> str:
        """The text of the open report."""
        return self._report.source.text if self._report else ""

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The notes, bookmarks and questions of the open report."""
        return self._report.marks if self._report else ()

    def finding(self, find_id: str | None) -> Finding | None:
        """Return a find of the open report."""
        return self.finds.get(find_id)

    # --- marks and details -----------------------------------------------------------------------------------

    def set_marks(self, action: str, pairs: Sequence[MarkPair]) -> bool:
        """Add, change or delete marks of the open report, as one step; say if it is done."""
        changed = tuple(pair for pair in pairs if pair[0] != pair[1])
        return self._do(action, marks=changed)

    def set_details(self, report_ids: Iterable[int], change: Callable[[ReportDetails], ReportDetails]) -> bool:
        """Change what the office says of some reports, as one step whatever report is open; say if it is done."""
        try:
            before = {report_id: self.library.summary(report_id).details for report_id in report_ids}
        except UserError as error:
            self.failed.emit(error)
            return False
        pairs = ((report_id, (old, change(old))) for report_id, old in before.items())
        changed = ((report_id, pair) for report_id, pair in pairs if pair[0] != pair[1])
        return self.do_all(Change(report_id, "details", (), details=pair) for report_id, pair in changed)

    # --- one step --------------------------------------------------------------------------------------------

    @property
    def undo_name(self) -> str:
        """What undo would take back, empty where there is nothing."""
        sweep = self.sweeps.to_undo(self._id)
        change = self.stack.to_undo()
        return command_name(*sweep.changes) if sweep else command_name(change) if change else ""

    @property
    def redo_name(self) -> str:
        """What redo would do again, empty where there is nothing."""
        sweep = self.sweeps.to_redo(self._id)
        change = self.stack.to_redo()
        return command_name(*sweep.changes) if sweep else command_name(change) if change else ""

    @property
    def _id(self) -> int | None:
        return self._report.id if self._report else None

    def undo(self) -> None:
        """Take the last step back: of the open report, or one over several reports if nothing came after it."""
        if self.sweeps.to_undo(self._id):
            self._undo_sweep()
            return
        change = self.stack.to_undo()
        if change and self._write([inverse(change)], Cause.UNDO):
            self.sweeps.count(change.report_id, -1)
            self.stack.undo()
            self._stepped(change)

    def redo(self) -> None:
        """Do the step again that was taken back."""
        if self.sweeps.to_redo(self._id):
            self._redo_sweep()
            return
        change = self.stack.to_redo()
        if change and self._write([change], Cause.REDO):
            self.sweeps.count(change.report_id, 1)
            self.stack.redo()
            self._stepped(change)

    def _stepped(self, change: Change) -> None:
        """Follow a step that undo or redo took in the open report."""

    def _do(
        self,
        action: str,
        pairs: Sequence[Pair] = (),
        seen: tuple[tuple[int, bool], ...] = (),
        marks: tuple[MarkPair, ...] = (),
    ) -> bool:
        if not ((pairs or seen or marks) and self._report):
            return False
        change = Change(self._report.id, action, tuple(pairs), seen, marks)
        if not self._write([change], Cause.DO):
            return False
        self.sweeps.count(change.report_id, 1)
        self.sweeps.forget_undone()
        self.stack.record(change)
        return True

    def _write(self, changes: Sequence[Change], cause: Cause) -> bool:
        try:
            self.library.apply_all(changes, cause)
        except UserError as error:
            self.failed.emit(error)
            return False
        return True

    # --- one step over several reports -----------------------------------------------------------------------

    def do_all(self, changes: Iterable[Change]) -> bool:
        """Do one action in several reports, a change for each; undo takes all of it back from any report."""
        done = tuple(changes)
        if not done or not self._write(done, Cause.DO):
            return False
        self.sweeps.add(done)
        for change in done:
            if change.report_id == self._id:
                self.stack.record(change)
        self._told(done)
        return True

    def _undo_sweep(self) -> None:
        sweep = self.sweeps.to_undo(self._id)
        free = sweep.free() if sweep else ()
        if not sweep or not self._write([inverse(change) for change in free], Cause.UNDO):
            return
        kept = len(sweep.changes) - len(free)
        mine = sweep.part(self._id)
        self.sweeps.took_back(free)
        if mine:
            self.stack.undo()
            self._stepped(mine)
        self._told(free)
        if kept:
            self.hinted.emit(self.tr("Reports that were worked on since stay as they are: {0}").format(kept))

    def _redo_sweep(self) -> None:
        sweep = self.sweeps.to_redo(self._id)
        if not sweep or not self._write(sweep.changes, Cause.REDO):
            return
        self.sweeps.did_again()
        if mine := sweep.part(self._id):
            self.stack.redo()
            self._stepped(mine)
        self._told(sweep.changes)

    def _told(self, changes: tuple[Change, ...]) -> None:
        self.undo_changed.emit()
        self.reports_changed.emit(tuple(change.report_id for change in changes))

    # --- what a step shows -----------------------------------------------------------------------------------

    def _show(self, change: Change) -> None:
        for before, after in change.pairs:
            self._replace(before, after)
        if self._report:
            self._report = shown(self._report, change)
            self._stale = self._stale or bool(change.pairs)
        if change.seen:
            self.cautions_changed.emit()
        if change.marks:
            self.marks_changed.emit(tuple(mark.id for pair in change.marks if (mark := pair[1] or pair[0])))
        if change.details:
            self.details_changed.emit()
        if change.pairs or change.seen:
            self.findings_changed.emit(tuple(find.id for pair in change.pairs if (find := pair[1] or pair[0])))
        self.summary_changed.emit(change.report_id)

    def _replace(self, before: Finding | None, after: Finding | None) -> None:
        if before:
            self.tally.count(before, -1)
        if after:
            self.tally.count(after, 1)
            self.finds.put(after)
        elif before:
            self.finds.remove(before.id)


def shown(report: Report, change: Change) -> Report:
    """Return a report with the cautions seen, the marks and the details that a change leaves it."""
    on = {number for number, now in change.seen if now}
    off = {number for number, now in change.seen if not now}
    marks = {mark.id: mark for mark in report.marks}
    for before, after in change.marks:
        if before:
            marks.pop(before.id, None)
        if after:
            marks[after.id] = after
    order = sorted(marks.values(), key=lambda mark: mark.span or (-1, -1))
    details = change.details[1] if change.details else report.details
    return replace(report, seen=(report.seen | on) - off, marks=tuple(order), details=details)

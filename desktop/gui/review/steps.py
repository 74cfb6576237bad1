"""The open report and the steps that change it: each is written by the library before anything is shown."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from desktop.domain import Change
from desktop.errors import UserError
from desktop.gui.review.command_names import command_name, in_sentence
from desktop.gui.review.groups import Tally
from desktop.gui.review.in_pieces import look_after_window, reading, write_in_pieces, write_one
from desktop.gui.review.ordered import OrderedFindings
from desktop.gui.review.undoing import ReportStack
from desktop.gui.review.wide_steps import WideSteps
from desktop.library import Cause, inverse, removals, returns, takes_out

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from desktop.domain import Finding, Mark, Report, ReportDetails, ReportSummary, Typed
    from desktop.library import Library, Together

    Pair = tuple[Finding | None, Finding | None]
    MarkPair = tuple[Mark | None, Mark | None]
    CellPair = tuple[Typed | None, Typed | None]

T = TypeVar("T")

_MANY = 500
"""From so many finds on, counts are made anew instead of kept by difference."""


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
    reports_removed = Signal(tuple)
    """Ids of the reports that are in the list no more; it comes before `reports_changed`."""
    reports_returned = Signal(tuple)
    """Ids of the reports that came back into the list; it comes behind `reports_changed`."""
    undo_changed = Signal()
    summary_changed = Signal(int)
    failed = Signal(UserError)
    hinted = Signal(str)
    """Something that the clerk should know but need not answer."""

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.library = library
        self.stack = ReportStack(library)
        self.wide = WideSteps(library)
        self.finds = OrderedFindings()
        self.tally = Tally()
        self.caution: int | None = None
        self._report: Report | None = None
        self._named: tuple[Change, str] | None = None
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

    def as_found(self, find: Finding) -> Finding:
        """Return a find as it was before the clerk changed anything of it."""
        return self._asked(lambda: self.stack.first(find)) or find

    # --- marks and details -----------------------------------------------------------------------------------

    def set_marks(self, action: str, pairs: Sequence[MarkPair]) -> bool:
        """Add, change or delete marks of the open report, as one step; say if it is done."""
        changed = tuple(pair for pair in pairs if pair[0] != pair[1])
        return self._do(action, marks=changed)

    def set_details(self, report_ids: Iterable[int], change: Callable[[ReportDetails], ReportDetails]) -> bool:
        """Change what the office says of some reports, as one step whatever report is open; say if it is done."""
        try:
            before = {line.id: line.details for line in self.library.summaries(report_ids)}
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
        return self._name(self._wide_to_undo(), self._asked(self.stack.to_undo))

    @property
    def redo_name(self) -> str:
        """What redo would do again, empty where there is nothing."""
        return self._name(self._wide_to_redo(), self._asked(self.stack.to_redo))

    def to_undo(self) -> tuple[Change, ...]:
        """Return what undo would take back."""
        return self._changes(self._wide_to_undo(), self._asked(self.stack.to_undo))

    def to_redo(self) -> tuple[Change, ...]:
        """Return what redo would do again."""
        return self._changes(self._wide_to_redo(), self._asked(self.stack.to_redo))

    def undo(self) -> None:
        """Take the newest step back: of the open report, or an action over several reports or over their list."""
        if wide := self._wide_to_undo():
            self._turn_wide(wide, Cause.UNDO)
        elif change := self._asked(self.stack.to_undo):
            self._turn(change, Cause.UNDO)

    def redo(self) -> None:
        """Do the step again that was taken back last."""
        if wide := self._wide_to_redo():
            self._turn_wide(wide, Cause.REDO)
        elif change := self._asked(self.stack.to_redo):
            self._turn(change, Cause.REDO)

    def _turn(self, change: Change, cause: Cause) -> None:
        """Take a step of the open report back, or do it again."""
        if row := self._write([_turned(change, cause)], cause):
            self.wide.follow()
            self._turned(change, cause, row)

    def _turned(self, change: Change, cause: Cause, row: int) -> None:
        """Follow what the library turned in a row of the history."""
        (self.stack.undo_as if cause is Cause.UNDO else self.stack.redo_as)(row)
        self._read_near()
        self._show(_turned(change, cause))
        self._stepped(change)

    def _read_near(self) -> None:
        """Read what undo and redo would do next; a step may hold thousands of finds."""
        with reading() as follow:
            self._asked(lambda: self.stack.read_near(follow))
            for wide in filter(None, (self._wide_to_undo(), self._wide_to_redo())):
                self._asked(partial(self.wide.name, wide, follow))

    def _stepped(self, change: Change) -> None:
        """Follow a step that undo or redo took in the open report."""

    def _do(
        self,
        action: str,
        pairs: Sequence[Pair] = (),
        seen: tuple[tuple[int, bool], ...] = (),
        marks: tuple[MarkPair, ...] = (),
        cells: tuple[CellPair, ...] = (),
    ) -> bool:
        if not ((pairs or seen or marks or cells) and self._report):
            return False
        change = Change(self._report.id, action, tuple(pairs), seen, marks, cells=cells)
        row = self._write([change], Cause.DO)
        if not row:
            return False
        self.wide.follow()
        self._record(change, row)
        return True

    def _record(self, change: Change, row: int) -> None:
        self.stack.record(change, row)
        self._show(change)

    def _write(self, changes: Sequence[Change], cause: Cause, *, together: bool = False) -> int:
        """Return the last row that the library wrote, 0 where it could not."""
        row = 0
        try:
            row = (
                write_in_pieces(self.library, changes, cause)
                if together
                else write_one(self.library, changes[0], cause)
            )
            if not row and self._report:  # what was done before it was stopped stands in the history
                self.wide.follow(wide=True)
                self.stack.recall(self.library.steps(self._report.id))
                self.undo_changed.emit()
        except UserError as error:
            self.failed.emit(error)
        return row

    # --- one step over several reports, or over their list ---------------------------------------------------

    def do_all(self, changes: Iterable[Change]) -> bool:
        """Do one action in several reports, a change for each; undo takes all of it back from any report."""
        done = tuple(changes)
        row = self._write(done, Cause.DO, together=True) if done else 0
        if not row:
            return False
        self.wide.follow(wide=True)
        self._read_near()
        for change in self._of_open_report(done):
            self._record(change, row)
        self._told(done, Cause.DO)
        return True

    def remove(self, report_ids: Iterable[int]) -> bool:
        """Take reports out of the list, as one step; say if it is done."""
        self.edits_requested.emit()
        return self.do_all(removals(report_ids))

    def bring_back(self, report_ids: Iterable[int]) -> bool:
        """Bring removed reports back, as one step; say if it is done."""
        return self.do_all(returns(report_ids))

    def _turn_wide(self, wide: Together, cause: Cause) -> None:
        """Take an action over several reports back, or do it again."""
        with reading() as follow:
            name, changes = self.wide.name(wide), self.wide.changes(wide, follow)
        row = self._write([_turned(change, cause) for change in changes], cause, together=True)
        if not row:
            return
        self.wide.follow(wide=True)
        for change in self._of_open_report(changes):
            self._turned(change, cause, row)
        self._told(changes, cause)
        words = self.tr("Taken back: {0}") if cause is Cause.UNDO else self.tr("Done again: {0}")
        self._say(words.format(in_sentence(name)), wide)

    def _say(self, words: str, wide: Together) -> None:
        """Tell of a step whose effect may be out of sight."""
        kept = self.tr("Reports that were worked on since stay as they are: {0}").format(len(wide.kept))
        self.hinted.emit(f"{words}. {kept}" if wide.kept else words)

    def _told(self, changes: Sequence[Change], cause: Cause) -> None:
        moved = {change.report_id: takes_out(change, cause) for change in changes}
        gone = tuple(report_id for report_id, out in moved.items() if out)
        back = tuple(report_id for report_id, out in moved.items() if out is False)
        self.undo_changed.emit()
        if gone:
            self.reports_removed.emit(gone)
        self.reports_changed.emit(tuple(moved))
        if back:
            self.reports_returned.emit(back)

    def _of_open_report(self, changes: Iterable[Change]) -> list[Change]:
        """Return the steps among changes that the stack of the open report has, too."""
        opened = self._report.id if self._report else None
        mine = (change for change in changes if change.report_id == opened)
        return [change for change in mine if takes_out(change, Cause.DO) is None]

    def _wide_to_undo(self) -> Together | None:
        return self._asked(lambda: self.wide.to_undo(self.stack.row_to_undo()))

    def _wide_to_redo(self) -> Together | None:
        return self._asked(lambda: self.wide.to_redo(self.stack.row_to_redo()))

    def _asked(self, ask: Callable[[], T | None]) -> T | None:
        try:
            return ask()
        except UserError as error:
            self.failed.emit(error)
            return None

    def _name(self, wide: Together | None, change: Change | None) -> str:
        if wide:
            return self.wide.name(wide)
        if change and (self._named is None or self._named[0] is not change):
            self._named = (change, command_name(change))  # asked again and again, of thousands of finds perhaps
        return self._named[1] if change and self._named else ""

    def _changes(self, wide: Together | None, change: Change | None) -> tuple[Change, ...]:
        return self.wide.changes(wide) if wide else (change,) if change else ()

    # --- what a step shows -----------------------------------------------------------------------------------

    def _show(self, change: Change) -> None:
        self._take_in(change)
        look_after_window(len(change.pairs))
        self._tell(change)
        look_after_window(len(change.pairs))

    def _take_in(self, change: Change) -> None:
        if len(change.pairs) > _MANY:
            self._replace_many(change.pairs)
        for before, after in change.pairs if len(change.pairs) <= _MANY else ():
            self._replace(before, after)
        if self._report:
            self._report = shown(self._report, change)
            self._stale = self._stale or bool(change.pairs)

    def _tell(self, change: Change) -> None:
        if change.seen:
            self.cautions_changed.emit()
        if change.marks:
            self.marks_changed.emit(tuple(mark.id for pair in change.marks if (mark := pair[1] or pair[0])))
        if change.details:
            self.details_changed.emit()
        if change.pairs or change.seen:
            self.findings_changed.emit(tuple(find.id for pair in change.pairs if (find := pair[1] or pair[0])))
            look_after_window(len(change.pairs))
        self.summary_changed.emit(change.report_id)
        self.undo_changed.emit()

    def _replace_many(self, pairs: Sequence[Pair]) -> None:
        self.finds.put_all(pairs)
        self.tally = Tally(self.finds)

    def _replace(self, before: Finding | None, after: Finding | None) -> None:
        if before:
            self.tally.count(before, -1)
        if after:
            self.tally.count(after, 1)
            self.finds.put(after)
        elif before:
            self.finds.remove(before.id)


def _turned(change: Change, cause: Cause) -> Change:
    return inverse(change) if cause is Cause.UNDO else change


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

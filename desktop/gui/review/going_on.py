"""From one report to the next that is not done, and through a report by what is least sure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractItemModel, QModelIndex

from desktop.domain import ReportState
from desktop.gui.menus import name_actions
from desktop.gui.review.page_actions import PageActions
from desktop.gui.review.quick_pass import QuickPass
from desktop.gui.review.report_model import SUMMARY

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

    from desktop.domain import ReportSummary
    from desktop.gui.review.session import ReviewSession


class GoingOn(PageActions):
    """The next report, as the list of reports shows them, and the quick pass."""

    def __init__(self, page: QWidget, session: ReviewSession, listed: Callable[[], QAbstractItemModel]) -> None:
        """`listed` gives the reports as the clerk sees them, sorted and filtered."""
        super().__init__(page, session)
        self._listed = listed
        self.quick = QuickPass(session, self)
        self.next_report = self._make(
            self.tr("Next report that is not &done"), self.open_next, "Ctrl+Return", "Ctrl+Enter"
        )
        self.quick_pass = self._make(self.tr("&Quick pass through what is not sure"), self._toggle, "W")
        self.quick_pass.setCheckable(True)
        self.quick.changed.connect(lambda: self.quick_pass.setChecked(self.quick.running))
        name_actions(self, "review")

    @property
    def all(self) -> list[QAction]:
        """The actions in the order of the menu."""
        return [self.quick_pass, self.next_report]

    def done(self) -> bool:
        """Say whether every find of the open report is decided."""
        return self._session.report is not None and not any(self._session.tally.undecided.values())

    def open_next(self) -> None:
        """Open the next report with undecided finds: below the open one, then from the top of the list."""
        report = self._session.report
        other = unfinished_behind(self._listed(), report.id if report else None)
        if other is None:
            self._session.hinted.emit(self.tr("Every report of the list is done"))
        else:
            self._session.open_report(other)

    def _toggle(self) -> None:
        self.quick.stop() if self.quick.running else self.quick.start()
        self.quick_pass.setChecked(self.quick.running)


def unfinished_behind(model: QAbstractItemModel, report_id: int | None) -> int | None:
    """Return the next report of a list that is not done, behind one and then from the top, or None."""
    summaries = list(_summaries(model, QModelIndex()))
    at = next((row for row, summary in enumerate(summaries) if summary.id == report_id), -1)
    order = [*summaries[at + 1 :], *summaries[: max(at, 0)]]
    return next((one.id for one in order if one.state is not ReportState.DONE and one.total), None)


def _summaries(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[ReportSummary]:
    for row in range(model.rowCount(parent)):
        index = model.index(row, 0, parent)
        if summary := index.data(SUMMARY):
            yield summary
        yield from _summaries(model, index)

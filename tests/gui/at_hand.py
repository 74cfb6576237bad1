"""Hands that bring a window on the sample reports from one state to the next, for whoever photographs them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QTimer
from PySide6.QtWidgets import QApplication, QDialog

from desktop import paths
from desktop.domain import Statement, StatementKind
from desktop.gui.jobs import Jobs
from desktop.gui.reports.arrangement import USUAL_LINES, Arrangement
from desktop.gui.review.groups import Scope
from desktop.gui.review.popup import Popup
from desktop.gui.source_view.look import Look
from desktop.intake import prepare

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from desktop.domain import Finding
    from desktop.gui.window import MainWindow

SOON = 400
"""Milliseconds within which what is due is waited for; hints that go by themselves later stay on the picture."""
_ROUNDS = 12
"""Times that events are handled at the end: one layout asks for the next."""


class AtHand:
    """Brings a window on the sample reports into one state after the other."""

    def __init__(self, window: MainWindow) -> None:
        self.window, self.session, self.page = window, window.session, window.review
        self.lookers: list[MainWindow] = []
        self._with_list = not self.page.reports.isHidden()

    def all(self) -> Iterator[tuple[str, Callable[[], object]]]:
        """Yield each state by name, with what brings it about; what is open is closed before the next."""
        for name in (word for word in dir(self) if word.startswith("show_")):
            yield name.removeprefix("show_").replace("_", "-"), getattr(self, name)

    # Helping hands

    def open(self, beginning: str) -> None:
        """Open the report of a file by the beginning of its name."""
        found = next(one for one in self.window.library.reports() if one.file.startswith(beginning))
        self.session.open_report(found.id)
        self.settle()

    def trigger(self, name: str) -> None:
        """Trigger an action of the menus."""
        entries = self.window.menus.entries()
        next(one.action for one in entries if one.action.objectName() == name).trigger()

    def settle(self) -> None:
        """Let everything happen that is under way beside the window or due soon."""
        late = QDeadlineTimer(5000)
        while not late.hasExpired() and (
            any(jobs._crew.running for jobs in self.window.findChildren(Jobs)) or self._due()
        ):
            QCoreApplication.processEvents()
        for _ in range(_ROUNDS):
            QCoreApplication.processEvents()

    def _due(self) -> bool:
        timers = self.window.findChildren(QTimer)
        return any(
            one.isActive() and (one.isSingleShot() or not one.interval()) and one.remainingTime() < SOON
            for one in timers
        )

    def choose(self, fits: Callable[[Finding], object]) -> Finding:
        """Choose the first find of the open report that fits."""
        find = next(one for one in self.session.finds if fits(one))
        self.session.choose(find.id)
        self.settle()
        return find

    def imported(self, name: str) -> None:
        """Import a file of the samples beside those that are there."""
        file = paths.resources("samples", name)
        prepared = prepare(file)
        self.window.library.add(prepared.source, file, prepared.extraction)
        self.page.refresh_reports()

    # Between the states

    def leave(self) -> None:
        """Close what a state opened, and take back what it did."""
        for looker in self.lookers:
            looker.close()
            looker.library.close()
        self.lookers.clear()
        for place in QApplication.topLevelWidgets():
            if place is not self.window and place.isVisible():
                place.close()
        for dialog in (*self.window.findChildren(QDialog), *self.window.findChildren(Popup)):
            dialog.close()
        self.page.desk.marking.editor.close()
        page = self.page
        page.desk.go_to.hide()
        page.desk.marks.head.setChecked(False)
        page.show_one(shown=False)
        if page.beside.action.isChecked():
            page.beside.action.trigger()
        if page.desk.numbers.isChecked():
            page.desk.numbers.trigger()
        page.actions.going_on.quick.stop()
        page.source.page.handles.cancel()
        page.source.set_look(Look())
        page.source.info.leave()
        page.reports.panel.close()
        page.reports.show_table(on=False)
        page.reports.show_lines(USUAL_LINES)
        page.reports.arrange(Arrangement())
        if page.reports.isHidden() is self._with_list:
            self.trigger("reports_list")
        self.window.header.search.clear()
        self.session.set_scope(Scope())
        self.window.activateWindow()
        page.findings.list.setFocus()
        while self.session.undo_name:
            self.session.undo()
        page.reports.list.clearSelection()
        page.reports.mark_open(self.session.report.id if self.session.report else None)
        page.reports.notice.hide()
        self.settle()


def is_task(find: Finding) -> bool:
    return isinstance(find.content, Statement) and find.content.kind is StatementKind.TASK

"""Joins the grid of tasks to the library: every cell is a step of the session, shown in the brief at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from desktop.briefs import Kind, task_lines
from desktop.completion import usual
from desktop.domain import Change
from desktop.errors import UserError
from desktop.gui.brief_page.cells_dialog import CellsDialog
from desktop.gui.brief_page.cells_model import CellPair, CellsModel
from desktop.gui.review.command_names import command_name, in_sentence

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop.gui.brief_page.drafting import Made
    from desktop.gui.brief_page.page import BriefPage
    from desktop.gui.review.session import ReviewSession

TYPED = "typed"
"""The action under which the history tells of it."""
_USUAL = {"state": "states", "product": "products", "cooperating": "bodies"}


class Filling(QObject):
    """Opens the grid over the tasks that the page shows, as soon as the page shows them."""

    def __init__(self, session: ReviewSession, page: BriefPage) -> None:
        super().__init__(page)
        self._session, self._page = session, page
        self._wanted = False
        self._model: CellsModel | None = None
        self._ids: tuple[int, ...] = ()
        self.dialog: CellsDialog | None = None
        page.cells_requested.connect(self.open)
        page.drafting.made.connect(self._come)
        page.drafting.failed.connect(lambda _error: self._give_up())
        # Behind the page's own, which then reads the reports anew.
        session.summary_changed.connect(lambda _report_id: self._follow())
        session.reports_changed.connect(lambda _report_ids: self._follow())
        session.undo_changed.connect(self._show_steps)

    def open(self) -> None:
        """Show the grid; the page may still be reading."""
        made = self._page.made
        self._wanted = made is None or self._page.drafting.busy
        if made and not self._wanted:
            self._show(made)

    def _come(self, made: Made) -> None:
        if self._wanted:
            self._wanted = False
            self._show(made)

    def _give_up(self) -> None:
        self._wanted = False

    def _show(self, made: Made) -> None:
        self._ids = tuple(report.id for report in made.reports)
        try:
            typed = self._session.library.typed(self._ids)
        except UserError as error:
            self._session.failed.emit(error)
            return
        lines = task_lines(made.reports, made.draft.options.include)
        self._model = CellsModel(lines, typed, self._write)
        dialog = CellsDialog(self._model, self._words, self._lead(made.draft.kind, len(lines)), self._page)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.undo_requested.connect(self._undo)
        dialog.redo_requested.connect(self._redo)
        dialog.finished.connect(self._forget)
        self.dialog = dialog
        self._show_steps()
        dialog.open()

    def _forget(self) -> None:
        self.dialog, self._model = None, None

    def _lead(self, kind: Kind, count: int) -> str:
        if not count:
            return self.tr("There is no task in this brief.")
        if kind is Kind.COMBINED:
            return self.tr(
                "Kept as you type; an empty cell stays blank. Of a combined brief the Excel and CSV files show "
                "these columns, on paper the table of tasks does."
            )
        return self.tr(
            "Kept as you type; an empty cell stays blank in the brief. Tab and Enter walk, Down offers words, "
            "Ctrl+V pastes from Excel, Ctrl+D fills the selected cells downwards."
        )

    def _words(self, column: str) -> list[str]:
        """Return what a column is completed with: what was typed before, then the usual words."""
        try:
            earlier = self._session.library.values(f"typed {column}")
        except UserError as error:
            self._session.failed.emit(error)
            earlier = ()
        return [*earlier, *(usual(_USUAL[column]) if column in _USUAL else ())]

    # Steps

    def _write(self, pairs: Mapping[int, Sequence[CellPair]]) -> bool:
        changes = [Change(report_id, TYPED, (), cells=tuple(cells)) for report_id, cells in pairs.items()]
        return self._session.do_all(changes)

    def _undo(self) -> None:
        if self._changes(redo=False):
            self._session.undo()

    def _redo(self) -> None:
        if self._changes(redo=True):
            self._session.redo()

    def _changes(self, *, redo: bool) -> tuple[Change, ...]:
        """Return what the session would take back or do again, if that is a step of this grid."""
        changes = self._session.to_redo() if redo else self._session.to_undo()
        return changes if all(change.action == TYPED for change in changes) else ()

    def _follow(self) -> None:
        """Show what was typed, taken back or done again, here and in the brief."""
        if self._model is None:
            return
        try:
            self._model.show_typed(self._session.library.typed(self._ids))
        except UserError as error:
            self._session.failed.emit(error)
        self._page.follow()

    def _show_steps(self) -> None:
        if self.dialog:
            undo, redo = self._changes(redo=False), self._changes(redo=True)
            names = (in_sentence(command_name(*changes)) if changes else "" for changes in (undo, redo))
            self.dialog.show_steps(*names)

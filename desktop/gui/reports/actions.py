"""What can be done with the reports of the list: described, tagged, given to a reviewer, removed, brought back."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QGuiApplication
from PySide6.QtWidgets import QMenu

from desktop.errors import UserError
from desktop.gui.icons import icon
from desktop.gui.menus import made_action
from desktop.gui.reports.arrangement import (
    Arrangement,
    Grouping,
    Line,
    Sorting,
    from_json,
    to_json,
)
from desktop.gui.reports.arranging import title_of
from desktop.gui.reports.cells import copied_words
from desktop.gui.reports.dragging import Dragged
from desktop.gui.reports.feed import ReportFeed
from desktop.gui.reports.giving import Giving
from desktop.gui.reports.wording import column_title, grouping_title, line_title
from desktop.gui.review.report_model import REPORT_ID
from desktop.gui.review.tables import table_mime
from desktop.library import removals

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop.gui.review.report_list import ReportList
    from desktop.gui.review.session import ReviewSession


class ReportActions(QObject):
    """For one list on one session."""

    changed = Signal()
    """Reports were removed or came back."""

    def __init__(self, list_: ReportList, session: ReviewSession) -> None:
        super().__init__(list_)
        self._list, self._session = list_, session
        self._left: int | None = None
        """The report that was open when it was removed."""
        self._feed = ReportFeed(list_)
        self._feed.failed.connect(session.failed)
        session.report_opened.connect(lambda report: self._feed.mark(report.id if report else None))
        session.reports_removed.connect(self._leave)
        session.reports_returned.connect(self._show_returned)
        self._make_actions()
        self._make_view_menu()
        list_.list.customContextMenuRequested.connect(self._show_menu)
        list_.list.removal_requested.connect(self.remove)
        list_.list.copy_requested.connect(self.copy_as_table)
        list_.list.columns_requested.connect(self.shown.popup)
        list_.view_button.clicked.connect(self._show_view_menu)
        list_.arranged.connect(self._follow)
        list_.model.mime = Dragged(session.library).mime
        panel = list_.panel
        panel.save_requested.connect(self._save_filter)
        panel.saved_chosen.connect(self._take_filter)
        panel.saved_deleted.connect(self._delete_filter)
        self._show_saved()
        self._follow()

    def _make_actions(self) -> None:
        def made(name: str, text: str, run: Callable[[], object], *keys: str) -> QAction:
            action = made_action(self, f"reports.{name}", text, run, *keys)
            self._list.addAction(action)
            return action

        self.open = made("open", self.tr("&Open"), self.open_chosen)
        self.open.setIcon(icon("folder-open"))
        self.details = made("details", self.tr("&About the report…"), lambda: self.edit("title"), "Alt+Return")
        self.tags = made("tags", self.tr("&Tags…"), lambda: self.edit("tags"))
        self.reviewer = made("reviewer", self.tr("&Reviewer…"), lambda: self.edit("reviewer"))
        self.copy = made("copy", self.tr("&Copy the titles"), self.copy_titles)
        self.copy_table = made("copy_table", self.tr("Copy as a tab&le"), self.copy_as_table)
        self.remove_them = made("remove", self.tr("Re&move from the list"), self.remove)
        self.removed = made("removed", self.tr("Remo&ved reports…"), self.show_removed)
        self.filter = made("filter", self.tr("&Filter…"), self._list.open_filter, "Ctrl+Shift+L")
        self.clear = made("clear", self.tr("Show &all reports"), self._list.clear_filter)
        self.table = made("table", self.tr("As a ta&ble"), lambda: None, "Ctrl+Shift+B")
        self.table.setCheckable(True)
        self.table.toggled.connect(lambda on: self._list.show_table(on=on))
        self._list.table_toggled.connect(self.table.setChecked)
        self.giving = Giving(self._session, self.chosen, self._list)
        self.secrecy = self.giving.secrecy

    def _make_view_menu(self) -> None:
        self.groups = QMenu(self.tr("&Group"), self._list)
        self.orders = QMenu(self.tr("So&rt"), self._list)
        self.shown = QMenu(self.tr("&Show"), self._list)
        groups, orders = QActionGroup(self), QActionGroup(self)
        for grouping in Grouping:
            run = partial(self._arrange, group=grouping)
            self._add_choice(self.groups, grouping_title(grouping), f"group.{grouping.value}", run, groups)
        for sorting in Sorting:
            run = partial(self._arrange, sort=sorting, turned=False)
            self._add_choice(self.orders, column_title(sorting), f"sort.{sorting.value}", run, orders)
        self.orders.addSeparator()
        self.turned = self._add_choice(self.orders, self.tr("The other way &round"), "turned", self._turn)
        for line in Line:
            run = partial(self._toggle_line, line)
            self._add_choice(self.shown, line_title(line), f"show.{line.value}", run)

    def _add_choice(
        self, menu: QMenu, words: str, name: str, run: Callable[[], object], group: QActionGroup | None = None
    ) -> QAction:
        action = menu.addAction(words)
        action.setObjectName(f"reports.{name}")
        action.setCheckable(True)
        action.triggered.connect(lambda _checked: run())
        if group:
            group.addAction(action)
        return action

    # For the page and the window

    def show(self, open_id: int | None) -> None:
        """Show the reports of the library as they are now, the open one marked."""
        self._feed.show(self._session.library, open_id)

    def menu(self) -> list[list[QAction | QMenu]]:
        """Return the sections of the menu of reports."""
        return [
            [self.filter, self.clear, self.groups, self.orders, self.shown, self.table],
            [self.details, self.tags, self.reviewer, self.secrecy, self.copy, self.copy_table],
            [self.remove_them, self.removed],
        ]

    @property
    def writing(self) -> list[QAction]:
        """Those that write into the library, for a window that can only look."""
        return [self.details, self.tags, self.reviewer, self.secrecy.menuAction(), self.remove_them]

    def layout(self) -> str:
        """Return how the list is shown, for the next time."""
        lines = ",".join(sorted(self._list.lines))
        return f"{lines}\n{to_json(replace(self._list.arrangement, filter=Arrangement().filter))}"

    def restore_layout(self, written: str) -> None:
        """Show the list as `layout` told; anything else is left aside."""
        lines, _, arrangement = written.partition("\n")
        if arrangement:
            known = {line.value for line in Line}
            self._list.show_lines({Line(name) for name in lines.split(",") if name in known})
            self._list.arrange(from_json(arrangement))
            self._follow()

    # How the list is shown

    def _arrange(self, **parts: object) -> None:
        self._list.arrange(replace(self._list.arrangement, **parts))  # type: ignore[arg-type]

    def _turn(self) -> None:
        self._arrange(turned=not self._list.arrangement.turned)

    def _toggle_line(self, line: Line) -> None:
        self._list.show_lines(self._list.lines ^ {line})
        self._follow()

    def _follow(self) -> None:
        arrangement = self._list.arrangement
        ticked = {f"reports.group.{arrangement.group.value}", f"reports.sort.{arrangement.sort.value}"}
        ticked |= {f"reports.show.{line.value}" for line in self._list.lines}
        if arrangement.turned:
            ticked.add("reports.turned")
        for menu in (self.groups, self.orders, self.shown):
            for action in menu.actions():
                action.setChecked(action.objectName() in ticked)

    def _show_view_menu(self) -> None:
        menu = QMenu(self._list)
        for part in (self.groups, self.orders, self.shown):
            menu.addMenu(part)
        menu.addSeparator()
        for action in (self.table, self.removed):
            menu.addAction(action)
        button = self._list.view_button
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))

    def _show_menu(self, place: QPoint) -> None:
        menu = self.context_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self._list.list.viewport().mapToGlobal(place))

    def context_menu(self) -> QMenu:
        """Return what the right button offers: for the selected reports, or for the list where there are none."""
        menu = QMenu(self._list)
        if self._list.list.selected_ids():
            menu.addActions([self.open, self.details])
            menu.addMenu(self.giving.tags_menu(self.tags, menu))
            menu.addMenu(self.giving.reviewer_menu(self.reviewer, menu))
            menu.addMenu(self.secrecy)
            menu.addActions([self.copy, self.copy_table])
            menu.addSeparator()
            menu.addAction(self.remove_them)
        else:
            for part in (self.groups, self.orders, self.shown):
                menu.addMenu(part)
            menu.addAction(self.removed)
        return menu

    # Saved filters

    def _saved(self) -> dict[str, str]:
        try:
            return self._session.library.saved_filters()
        except UserError as error:
            self._session.failed.emit(error)
            return {}

    def _show_saved(self) -> None:
        self._list.panel.show_saved(self._saved())

    def _save_filter(self, name: str) -> None:
        content, before = to_json(self._list.arrangement), self._saved().get(name)
        self._keep_filter(name, content)
        if before not in (None, content):
            self._offer_back(self.tr("The filter “{0}” was saved over"), name, str(before))

    def _keep_filter(self, name: str, content: str) -> None:
        self._try(lambda: self._session.library.save_filter(name, content))
        self._show_saved()

    def _take_filter(self, name: str) -> None:
        if written := self._saved().get(name):
            self._list.arrange(from_json(written))

    def _delete_filter(self, name: str) -> None:
        content = self._saved().get(name)
        self._try(lambda: self._session.library.delete_filter(name))
        self._show_saved()
        if content is not None and name not in self._saved():
            self._offer_back(self.tr("The filter “{0}” was deleted"), name, content)

    def _offer_back(self, said: str, name: str, content: str) -> None:
        self._list.notice.tell(said.format(name), lambda: self._keep_filter(name, content))

    # What the office says of reports

    def chosen(self) -> list[int]:
        """Return the reports that an action is about: those selected, else the open one."""
        selected = self._list.list.selected_ids()
        report = self._session.report
        return selected or ([report.id] if report else [])

    def open_chosen(self) -> None:
        """Open the first of the selected reports."""
        if chosen := self.chosen():
            self._session.open_report(chosen[0])

    def edit(self, name: str) -> None:
        """Ask what the office says of the selected reports, the caret in one of the fields."""
        from desktop.gui.reports.details_dialog import DetailsDialog  # noqa: PLC0415 (not for the start)

        chosen, library = self.chosen(), self._session.library
        if not chosen:
            return
        try:
            details = [line.details for line in library.summaries(chosen)]
            dialog = DetailsDialog(details, library.values, self._list.window())
        except UserError as error:
            self._session.failed.emit(error)
            return
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._session.set_details(chosen, dialog.changed))
        dialog.open()
        dialog.focus_on("body" if name == "title" and len(chosen) > 1 else name)

    def copy_titles(self) -> None:
        """Copy the titles of the selected reports, a line each."""
        try:
            lines = list(map(title_of, self._session.library.summaries(self.chosen())))
        except UserError as error:
            self._session.failed.emit(error)
            return
        QGuiApplication.clipboard().setText("\n".join(lines))

    def copy_as_table(self) -> None:
        """Copy what the list shows of the selected reports, with its columns and their titles."""
        columns = self._list.list.shown_columns()
        try:
            summaries = self._session.library.summaries(self.chosen())
        except UserError as error:
            self._session.failed.emit(error)
            return
        rows = [[column_title(column) for column in columns]]
        rows += [[copied_words(summary, column) for column in columns] for summary in summaries]
        QGuiApplication.clipboard().setMimeData(table_mime(rows))

    # Removal

    def remove(self) -> None:
        """Take the selected reports out of the list; undo brings them back, and so does the line over it."""
        chosen = self.chosen()
        if chosen and self._session.remove(chosen):
            words = self.tr("Reports removed: {0}").format(len(chosen))
            self._list.notice.tell(words, partial(self._take_back, chosen))
            if self._list.isHidden():
                self._session.hinted.emit(words)

    def _take_back(self, removed: Sequence[int]) -> None:
        """Undo a removal, or bring the reports back where other things were done since."""
        newest = self._session.to_undo()
        if newest == removals(removed):
            self._session.undo()
        else:
            self.bring_back(removed)

    def bring_back(self, report_ids: Sequence[int]) -> None:
        """Put removed reports back into the list, and open the first of them."""
        if report_ids and self._session.bring_back(report_ids):
            self._session.open_report(report_ids[0])

    def _leave(self, gone: Sequence[int]) -> None:
        """Go on to the next report where the open one was removed."""
        report = self._session.report
        if report and report.id in gone:
            self._left = report.id
            after = self._behind(gone)
            if after is None:
                self._session.close_report()
            else:
                self._session.open_report(after)
        self.changed.emit()

    def _show_returned(self, returned: Sequence[int]) -> None:
        """Open again what was open when it was removed."""
        self._list.notice.hide()
        self.changed.emit()
        if self._left is not None and self._left in returned:
            self._session.open_report(self._left)
            self._left = None
        elif self._session.report is None:
            self._session.open_report(returned[0])

    def show_removed(self) -> None:
        """Show what was removed."""
        from desktop.gui.reports.removed_dialog import RemovedDialog  # noqa: PLC0415 (not for the start)

        try:
            removed = self._session.library.removed()
        except UserError as error:
            self._session.failed.emit(error)
            return
        dialog = RemovedDialog(removed, self._list.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.restore_requested.connect(self.bring_back)
        dialog.open()

    def _behind(self, chosen: Sequence[int]) -> int | None:
        """Return the report to open when some are gone: the next one below them, else the last above."""
        model, gone = self._list.model, set(chosen)
        row = max((model.row_of(report_id) for report_id in chosen), default=-1)
        below = range(row + 1, model.rowCount())
        above = range(min(row, model.rowCount()) - 1, -1, -1)
        ids = (model.index(at, 0).data(REPORT_ID) for at in (*below, *above))
        return next((one for one in ids if one is not None and one not in gone), None)

    def _try(self, action: Callable[[], object]) -> bool:
        try:
            action()
        except UserError as error:
            self._session.failed.emit(error)
            return False
        return True

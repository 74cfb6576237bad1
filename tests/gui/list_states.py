"""The list of reports in every state, to be photographed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtTest import QTest

from desktop.domain import ReportState, Secrecy
from desktop.gui.reports.arrangement import Field, Grouping, Having, Line, ReportFilter, Sorting
from tests.gui.at_hand import AtHand

if TYPE_CHECKING:
    from PySide6.QtCore import QRect

_TAGS = ("giao ban", "chờ ý kiến lãnh đạo", "kinh tế - xã hội")


class ListStates(AtHand):
    """What the clerk sees of the reports: filters, groups, the table, what is said of them, what is removed."""

    def described(self) -> None:
        """Give reports tags, reviewers and levels, as an office does."""
        self.open("BC tong ket")
        ids = [report.id for report in self.window.library.reports()]
        self.session.set_details(ids[:3], lambda one: replace(one, tags=_TAGS[:2], reviewer="Nguyễn Thị Hồng Vân"))
        self.session.set_details(ids[2:5], lambda one: replace(one, tags=_TAGS[2:], secrecy=Secrecy.TOI_MAT))
        self.settle()

    def row(self, number: int) -> QRect:
        """Return where a row of the list is painted."""
        return self.page.reports.list.visualRect(self.page.reports.model.index(number, 0))

    def show_list_filter(self) -> None:
        self.described()
        self.page.reports.open_filter()

    def show_list_filter_narrowed(self) -> None:
        self.show_list_filter()
        QTest.keyClicks(self.page.reports.panel.search, "hong")

    def show_list_filtered(self) -> None:
        self.described()
        kinds = frozenset({"Báo cáo", "Nghị quyết", "Kết luận"})
        wanted = ReportFilter(values=((Field.KIND, kinds),), having=frozenset({Having.DUE}))
        self.page.reports.set_filter(wanted)

    def show_list_grouped(self) -> None:
        self.described()
        self.page.reports.show_lines(set(Line))
        self.page.reports.arrange(replace(self.page.reports.arrangement, group=Grouping.KIND))

    def show_list_table(self) -> None:
        self.described()
        self.trigger("reports.table")

    def show_list_table_grouped(self) -> None:
        self.show_list_table()
        wanted = replace(self.page.reports.arrangement, group=Grouping.REVIEWER, sort=Sorting.DAY)
        self.page.reports.arrange(wanted)

    def show_list_menu(self) -> None:
        self.open("BC tong ket")
        self.page.reports.view_button.click()

    def show_list_right_click(self) -> None:
        self.described()
        shelf = self.page.shelf
        menu = shelf.context_menu()
        menu.popup(self.page.reports.list.viewport().mapToGlobal(self.row(0).center()))

    def show_list_several(self) -> None:
        self.described()
        ids = [report.id for report in self.window.library.reports()]
        self.page.reports.list.select_ids(ids[:3])

    def show_list_details(self) -> None:
        self.described()
        self.trigger("reports.details")

    def show_list_details_of_several(self) -> None:
        self.show_list_several()
        self.trigger("reports.tags")

    def show_list_removed(self) -> None:
        self.show_list_several()
        self.trigger("reports.remove")

    def show_list_removed_dialog(self) -> None:
        self.show_list_removed()
        self.trigger("reports.removed")

    def show_list_no_match(self) -> None:
        self.open("BC tong ket")
        self.page.reports.set_filter(ReportFilter(words="không có báo cáo nào như thế"))

    def show_list_none_done(self) -> None:
        self.open("BC tong ket")
        self.page.reports.set_filter(ReportFilter(state=ReportState.DONE))

    def show_list_aside(self) -> None:
        self.open("BC tong ket")
        self.trigger("reports_list")

"""Journeys over the list of reports: what menus show of the selected ones, copying, columns, groups in sight."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QToolButton

from desktop.domain import Secrecy
from desktop.gui.reports.arrangement import Arrangement, Grouping, Line, Sorting
from desktop.gui.review.report_model import COLUMNS
from tests.gui.listed_reports import TITLES, listed, select

if TYPE_CHECKING:
    from desktop.gui.review.review_page import ReviewPage
    from desktop.gui.review.session import ReviewSession
    from desktop.library import Library


@pytest.fixture
def ids(library: Library, page: ReviewPage) -> list[int]:
    return listed(library, page)


def entries(menu: QMenu) -> dict[str, bool]:
    return {action.text(): action.isChecked() for action in menu.actions() if not action.isSeparator()}


def test_the_menus_show_what_the_selected_reports_have_and_what_only_some_have(
    page: ReviewPage, session: ReviewSession, library: Library, ids: list[int]
) -> None:
    session.set_details(ids, lambda details: replace(details, tags=("tết",), reviewer="Thu"))
    session.set_details(
        ids[:1], lambda one: replace(one, tags=("gấp", "tết"), secrecy=Secrecy.MAT, reviewer="Lan")
    )
    select(page, *ids[:2])
    giving = page.shelf.giving
    giving.secrecy.aboutToShow.emit()
    assert entries(giving.secrecy) == {
        "Ordinary  (1/2)": False,
        "Internal": False,
        "Mật  (1/2)": False,
        "Tối mật": False,
        "Tuyệt mật": False,
    }
    tags = giving.tags_menu(page.shelf.tags, page)
    assert entries(tags) == {"gấp  (1/2)": False, "tết": True, "&Tags…": False}
    people = giving.reviewer_menu(page.shelf.reviewer, page)
    assert entries(people) == {"Nobody yet": False, "Lan  (1/2)": False, "Thu  (1/2)": False, "&Reviewer…": False}
    tags.actions()[0].trigger()
    tags.actions()[1].trigger()
    people.actions()[1].trigger()
    told = [library.summary(one).details for one in ids[:2]]
    assert [(one.tags, one.reviewer) for one in told] == [(("gấp",), "Lan")] * 2
    giving.secrecy.actions()[2].trigger()
    assert entries(giving.secrecy)["Mật"]
    giving.secrecy.actions()[2].trigger()
    assert entries(giving.secrecy)["Mật"], "what is so already stays so"
    for _ in range(4):
        session.undo()
    assert [library.summary(one).details.reviewer for one in ids] == ["Lan", "Thu", "Thu"]


def test_ctrl_c_copies_the_selected_reports_as_the_table_that_is_shown(
    qtbot, page: ReviewPage, session: ReviewSession, ids: list[int]
) -> None:
    session.set_details(ids, lambda details: replace(details, reviewer="Lan", body="Sở Nội vụ"))
    page.reports.show_lines({Line.REVIEWER})
    select(page, *ids[:2])
    page.reports.list.setFocus()
    qtbot.keyClick(page.reports.list, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    head, *rows = (line.split("\t") for line in QGuiApplication.clipboard().text().split("\n"))
    assert head[0] == "Title"
    assert "Reviewer" in head
    assert "Body" not in head
    assert {row[0] for row in rows} == set(TITLES[:2])
    assert {row[head.index("Progress")] for row in rows} == {"0%"}
    assert "<table" in QGuiApplication.clipboard().mimeData().html()
    page.shelf.table.trigger()
    header = page.reports.list.horizontalHeader()
    header.moveSection(header.visualIndex(COLUMNS.index(Sorting.REVIEWER)), 0)
    page.shelf.copy_table.trigger()
    assert QGuiApplication.clipboard().text().startswith("Reviewer\tTitle\t")


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_columns_are_chosen_by_a_right_click_on_their_titles(qtbot, page: ReviewPage, ids: list[int]) -> None:
    assert ids
    page.shelf.table.trigger()
    header = page.reports.list.horizontalHeader()
    header.customContextMenuRequested.emit(QPoint(30, 5))
    assert page.shelf.shown.isVisible()
    page.shelf.shown.close()
    numbers = [
        header.model().headerData(at, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
        for at in (0, 7)
    ]
    assert numbers[0] is None
    assert numbers[1] & Qt.AlignmentFlag.AlignRight
    assert qtbot


def test_the_filter_has_no_cross_when_it_is_cleared_by_other_means(page: ReviewPage, ids: list[int]) -> None:
    assert ids
    page.reports.words.setText("zzz")
    page.reports.clear_filter()
    (cross,) = page.reports.words.findChildren(QToolButton)
    assert cross.property("opacity") == 0 or not cross.isEnabled() or not cross.isVisible()


def test_the_head_of_the_group_of_the_open_report_is_in_sight(
    page: ReviewPage, session: ReviewSession, ids: list[int]
) -> None:
    session.open_report(ids[2])
    page.reports.list.setFixedHeight(150)
    page.reports.arrange(Arrangement(group=Grouping.STATE))
    assert page.reports.list.rowAt(2) == 0

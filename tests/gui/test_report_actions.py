"""Journeys over the list of reports: described, tagged, removed, brought back, filtered, dragged, as a table."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QInputDialog

from desktop.domain import Change, FindingState, ReportState, Secrecy
from desktop.gui.reports.arrangement import Arrangement, Field, Grouping, Line, ReportFilter, Sorting
from desktop.gui.reports.details_dialog import DetailsDialog
from desktop.gui.reports.removed_dialog import RemovedDialog
from desktop.gui.review.report_model import REPORT_ID
from desktop.library import Library
from tests.gui.listed_reports import TITLES, listed, select, shown

if TYPE_CHECKING:
    from desktop.gui.review.review_page import ReviewPage
    from desktop.gui.review.session import ReviewSession

_SELECT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def ids(library: Library, page: ReviewPage) -> list[int]:
    return listed(library, page)


def dialog(page: ReviewPage, kind: type) -> object:
    (found,) = [each for each in page.findChildren(kind) if each.isVisible()]
    return found


def test_tags_and_reviewer_are_given_to_many_at_once_and_one_undo_takes_them_back(
    page: ReviewPage, session: ReviewSession, library: Library, ids: list[int]
) -> None:
    select(page, *ids)
    page.shelf.tags.trigger()
    form = dialog(page, DetailsDialog)
    assert form.windowTitle() == "About 3 reports"
    form.new_tags.setText("Tết, ưu tiên")
    form.fields["reviewer"].setFocus()
    for letter in "Thu":
        QApplication.sendEvent(
            form.fields["reviewer"], QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
        )
    form.accept()
    for report_id in ids:
        details = library.summary(report_id).details
        assert (details.tags, details.reviewer) == (("Tết", "ưu tiên"), "Thu")
    assert {library.summary(each).details.title for each in ids} == set(TITLES)
    assert sorted(page.reports.list.selected_ids()) == sorted(ids)
    assert "3" in session.undo_name
    session.undo()
    assert {library.summary(each).details.tags for each in ids} == {()}
    assert library.check() == ()


def test_a_tag_that_some_have_stays_where_it_is_unless_it_is_ticked(
    page: ReviewPage, session: ReviewSession, library: Library, ids: list[int]
) -> None:
    session.set_details(ids[:1], lambda details: replace(details, tags=("a",)))
    select(page, *ids[:2])
    page.shelf.tags.trigger()
    form = dialog(page, DetailsDialog)
    assert form.tags.item(0).checkState() is Qt.CheckState.PartiallyChecked
    form.new_tags.setText("b")
    form.accept()
    assert [library.summary(each).details.tags for each in ids] == [("a", "b"), ("b",), ()]


def test_the_details_of_one_report_are_changed_and_a_date_that_is_none_is_told(
    page: ReviewPage, session: ReviewSession, library: Library, ids: list[int]
) -> None:
    session.open_report(ids[0])
    page.shelf.details.trigger()
    form = dialog(page, DetailsDialog)
    form.title.setText("  Tên   mới ")
    form.day.setText("31/2/2025")
    form.accept()
    assert form.isVisible()
    assert "31/2/2025" in form.problem.text()
    form.day.setText("1/3/2025")
    form.accept()
    details = library.summary(ids[0]).details
    assert (details.title, str(details.day)) == ("Tên mới", "2025-03-01")
    assert "Tên mới" in page.reports.list.currentIndex().data()


def test_secrecy_is_set_from_the_menu_and_stands_on_the_card(
    page: ReviewPage, library: Library, ids: list[int]
) -> None:
    select(page, *ids[:2])
    action = next(one for one in page.shelf.secrecy.actions() if one.objectName().endswith("toi_mat"))
    action.trigger()
    assert [library.summary(each).details.secrecy for each in ids[:2]] == [Secrecy.TOI_MAT] * 2
    row = page.reports.model.row_of(ids[0])
    assert "Tối mật" in page.reports.model.index(row).data(Qt.ItemDataRole.AccessibleTextRole)
    assert not page.reports.list.grab().isNull()


def test_removed_reports_come_back_by_the_line_over_the_list(
    page: ReviewPage, session: ReviewSession, library: Library, ids: list[int], report_id: int
) -> None:
    select(page, ids[0], ids[2])
    page.reports.list.setFocus()
    QApplication.sendEvent(
        page.reports.list, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier)
    )
    assert shown(page) == [ids[1], report_id]
    assert session.report.id == report_id
    assert page.reports.notice.isVisible()
    page.reports.notice.undo.click()
    assert shown(page) == [ids[2], ids[1], ids[0], report_id]
    assert not page.reports.notice.isVisible()
    assert library.check() == ()


def test_a_report_that_is_removed_while_it_is_open_gives_way_to_the_next(
    page: ReviewPage, session: ReviewSession, library: Library, ids: list[int], report_id: int
) -> None:
    session.open_report(ids[1])
    session.accept([session.chosen])
    page.shelf.remove()
    assert session.report.id == ids[0]
    for other in (ids[0], ids[2], report_id):
        session.open_report(other)
        page.shelf.remove()
    assert session.report is None
    assert page.reports.empty.isVisible()
    assert "No reports yet" in page.reports.empty.words.text()
    page.shelf.show_removed()
    box = dialog(page, RemovedDialog)
    assert box.list.topLevelItemCount() == 4
    box.list.clearSelection()
    item = next(item for item in map(box.list.topLevelItem, range(4)) if TITLES[1] in item.text(0))
    item.setSelected(True)
    box.restore.click()
    assert (shown(page), session.report.id) == ([ids[1]], ids[1])
    assert library.summary(ids[1]).decided == 1
    session.undo()
    assert (shown(page), session.report) == ([], None)
    session.redo()
    assert (shown(page), session.report.id) == ([ids[1]], ids[1])


def test_several_selected_reports_are_not_opened_one_after_the_other(
    qtbot, page: ReviewPage, session: ReviewSession, ids: list[int]
) -> None:
    session.open_report(ids[2])
    page.reports.list.setFocus()
    with qtbot.assertNotEmitted(session.report_opened):
        qtbot.keyClick(page.reports.list, Qt.Key.Key_Down, _SELECT)
    assert page.reports.list.selected_ids() == [ids[2], ids[1]]
    assert session.report.id == ids[2]


def test_the_right_button_asks_about_a_report_without_opening_it(
    qtbot, page: ReviewPage, session: ReviewSession, ids: list[int]
) -> None:
    row = page.reports.model.row_of(ids[1])
    place = page.reports.list.visualRect(page.reports.model.index(row)).center()
    with qtbot.assertNotEmitted(session.report_opened):
        qtbot.mouseClick(page.reports.list.viewport(), Qt.MouseButton.RightButton, pos=place)
    assert page.reports.list.selected_ids() == [ids[1]]
    assert page.shelf.remove_them in page.shelf.context_menu().actions()
    page.reports.list.clearSelection()
    assert page.shelf.remove_them not in page.shelf.context_menu().actions()
    select(page, ids[1])
    page.shelf.copy.trigger()
    assert QGuiApplication.clipboard().text() == TITLES[1]


def test_a_filter_that_hides_all_says_so_and_is_cleared_by_its_button(page: ReviewPage, ids: list[int]) -> None:
    page.reports.words.setText("không có báo cáo này")
    assert page.reports.empty.isVisible()
    assert page.reports.empty.words.text() == "No report fits the filter."
    page.reports.empty.clear.click()
    assert len(shown(page)) == len(ids) + 1
    assert page.reports.words.text() == ""
    page.reports.chips[ReportState.IN_PROGRESS].click()
    assert page.reports.empty.words.text() == "No report is in this state."


def test_all_done_is_told_where_nothing_is_left(
    page: ReviewPage, session: ReviewSession, library: Library
) -> None:
    finds = session.report.findings
    done = tuple((find, replace(find, state=FindingState.ACCEPTED)) for find in finds)
    library.apply(Change(session.report.id, "accept", done))
    page.refresh_reports()
    page.reports.chips[ReportState.NEW].click()
    assert page.reports.empty.words.text() == "All reports are done."


def save_as(page: ReviewPage, name: str) -> None:
    page.reports.panel.save.click()
    asking = next(each for each in page.window().findChildren(QInputDialog) if each.isVisible())
    asking.setTextValue(name)
    asking.accept()


def test_a_filter_is_ticked_kept_by_name_taken_again_and_forgotten(
    page: ReviewPage, session: ReviewSession, library: Library, ids: list[int]
) -> None:
    session.set_details(ids[:2], lambda details: replace(details, tags=("tết",), kind="Báo cáo"))
    panel = page.reports.panel
    page.shelf.filter.trigger()
    assert panel.isVisible()
    lines = {line.text(0): line for line in panel._lines()}
    assert lines["tết"].text(1) == "2"
    lines["tết"].setCheckState(0, Qt.CheckState.Checked)
    assert shown(page) == [ids[1], ids[0]]
    page.shelf.groups.actions()[list(Grouping).index(Grouping.KIND)].trigger()
    save_as(page, "Của  tôi")
    assert list(library.saved_filters()) == ["Của tôi"]
    page.reports.arrange(Arrangement())
    page.reports.open_filter()
    saved = next(line for line in panel._lines() if line.text(0) == "Của tôi")
    panel.tree.itemActivated.emit(saved, 0)
    assert shown(page) == [None, ids[1], ids[0]]
    assert page.reports.chosen.isVisible()
    page.reports.open_filter()
    panel.tree.setCurrentItem(next(line for line in panel._lines() if line.text(0) == "Của tôi"))
    QApplication.sendEvent(
        panel, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier)
    )
    assert library.saved_filters() == {}
    panel.close()
    assert "Của tôi" in page.reports.notice.words.text()
    page.reports.notice.undo.click()
    kept = library.saved_filters()["Của tôi"]
    page.reports.arrange(Arrangement(sort=Sorting.TITLE))
    save_as(page, "Của  tôi")
    assert library.saved_filters()["Của tôi"] != kept
    page.reports.notice.undo.click()
    assert library.saved_filters() == {"Của tôi": kept}


def test_values_of_the_filter_are_found_without_tone_marks(
    page: ReviewPage, session: ReviewSession, ids: list[int]
) -> None:
    session.set_details(ids[:1], lambda details: replace(details, body="Ủy ban nhân dân xã"))
    page.reports.open_filter()
    page.reports.panel.search.setText("uy ban")
    visible = [line.text(0) for line in page.reports.panel._lines() if not line.isHidden()]
    assert visible == ["Ủy ban nhân dân xã"]
    page.reports.panel.close()


def test_a_filter_in_use_is_taken_away_by_its_own_button(
    page: ReviewPage, session: ReviewSession, ids: list[int]
) -> None:
    session.set_details(ids[:1], lambda details: replace(details, tags=("gấp",)))
    page.reports.set_filter(ReportFilter(values=((Field.TAG, frozenset({"gấp"})),)))
    assert shown(page) == [ids[0]]
    (chip,) = [chip for chip in page.reports.chosen.children() if getattr(chip, "isVisible", bool)()]
    assert chip.text() == "gấp  ×"
    chip.click()
    assert len(shown(page)) == 4
    assert not page.reports.chosen.isVisible()


def test_groups_are_closed_and_opened_by_keys_and_by_the_mouse(qtbot, page: ReviewPage, ids: list[int]) -> None:
    page.shelf.groups.actions()[list(Grouping).index(Grouping.STATE)].trigger()
    assert shown(page) == [None, *reversed(ids), 1]
    view = page.reports.list
    view.setCurrentIndex(page.reports.model.index(0))
    view.setFocus()
    for key, rows in ((Qt.Key.Key_Left, 1), (Qt.Key.Key_Right, 5), (Qt.Key.Key_Space, 1), (Qt.Key.Key_Return, 5)):
        qtbot.keyClick(view, key)
        assert len(shown(page)) == rows
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(40, 8))
    assert len(shown(page)) == 1


def test_typing_finds_a_title_without_tone_marks(qtbot, page: ReviewPage, session: ReviewSession, ids) -> None:
    page.reports.list.setFocus()
    qtbot.keyClicks(page.reports.list, "don doc")
    assert session.report.id == ids[0]
    with qtbot.assertNotEmitted(session.findings_changed):
        qtbot.keyClick(page.reports.list, "a")  # goes on with the word: it accepts nothing
    page.shelf.table.trigger()
    page.reports.list._typed_at = -9.0
    qtbot.keyClicks(page.reports.list, "bien")
    assert page.reports.list.currentIndex().data(REPORT_ID) == ids[2]


def test_the_table_has_every_column_sorts_by_its_titles_and_enter_opens_a_report(
    qtbot, page: ReviewPage, session: ReviewSession, ids: list[int]
) -> None:
    page.shelf.table.trigger()
    view = page.reports.list
    assert view.is_table
    assert not page.findings.isVisible()
    assert view.horizontalHeader().isVisible()
    titles = [page.reports.model.headerData(n, Qt.Orientation.Horizontal) for n in range(12)]
    assert {"Title", "Date", "Body", "Secrecy", "Next deadline", "Reviewer", "Tags"} <= set(titles)
    view.horizontalHeader().sectionClicked.emit(0)
    assert page.reports.arrangement.sort is Sorting.TITLE
    assert shown(page)[0] == ids[2]
    with qtbot.assertNotEmitted(session.report_opened):
        view.setCurrentIndex(page.reports.model.index(0))
    assert not view.grab().isNull()
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert session.report.id == ids[2]
    assert not view.is_table
    assert page.findings.isVisible()
    assert not page.shelf.table.isChecked()


def test_what_the_cards_show_is_chosen_and_kept_for_the_next_time(page: ReviewPage, ids: list[int]) -> None:
    assert ids
    high = page.reports.list.rowHeight(0)
    for action in page.shelf.shown.actions():
        if action.isChecked():
            action.trigger()
    assert page.reports.lines == frozenset()
    assert page.reports.list.rowHeight(0) < high
    page.reports.arrange(Arrangement(group=Grouping.YEAR, sort=Sorting.TITLE, filter=ReportFilter(words="x")))
    kept = page.save_layout()
    page.shelf.restore_layout("nonsense")
    page.reports.arrange(Arrangement())
    page.reports.show_lines({Line.BODY})
    page.restore_layout(kept)
    assert page.reports.lines == frozenset()
    assert page.reports.arrangement == Arrangement(group=Grouping.YEAR, sort=Sorting.TITLE)


def test_what_is_dragged_out_are_the_original_files_and_the_titles(page: ReviewPage, ids: list[int]) -> None:
    model = page.reports.model
    rows = [model.index(model.row_of(each)) for each in ids[:2]]
    data = model.mimeData(rows)
    files = [Path(url.toLocalFile()) for url in data.urls()]
    assert sorted(file.name for file in files) == ["Bao cao 0.txt", "Bao cao 1.txt"]
    assert TITLES[0] in files[[file.name for file in files].index("Bao cao 0.txt")].read_text("utf-8")
    assert set(data.text().split("\n")) == set(TITLES[:2])


def test_every_part_of_the_list_has_a_name_and_is_reached_by_tab(page: ReviewPage) -> None:
    for part in (page.reports.words, page.reports.filter_button, page.reports.view_button, page.reports.list):
        assert part.accessibleName()
        assert part.focusPolicy() & Qt.FocusPolicy.TabFocus

"""The brief page: each choice is seen at once, the office is entered once, reports are ticked."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from desktop.briefs import Authority, Columns, Kind, OfficeDetails, Section, Tone, Urgency
from desktop.domain import Change, FindingState, Secrecy
from desktop.gui.brief_page.office_dialog import OfficeDialog
from desktop.gui.brief_page.stored import BriefStore
from desktop.gui.jobs import Jobs
from tests.gui import review_samples
from tests.gui.brief_places import OFFICE
from tests.gui.brief_samples import choose_kind, opened, settle, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.gui.brief_page.page import BriefPage
    from desktop.library import Library


@pytest.fixture
def jobs(qapp) -> Iterator[Jobs]:  # noqa: ARG001 (the application must be there)
    made = Jobs()
    yield made
    made.stop()


@pytest.fixture
def second(library: Library, report_id: int) -> int:  # noqa: ARG001 (it comes first)
    text = review_samples.TEXT.replace("Tân Lập", "Tân Long")
    return library.add(review_samples.source(text, "tan-long.txt"), None, review_samples.extraction()).report_id


@pytest.fixture
def page(qtbot, library: Library, jobs: Jobs, report_id: int) -> BriefPage:
    return opened(qtbot, library, jobs, report_id)


def tick(page: BriefPage, section: Section, on: bool) -> None:
    rows = page.choices.sections.list
    for row in range(rows.count()):
        if rows.item(row).data(Qt.ItemDataRole.UserRole) == section.value:
            rows.item(row).setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)


def test_each_kind_says_what_it_is_for_and_shows_only_what_it_uses(qtbot, page: BriefPage) -> None:
    seen = set()
    for kind in Kind:
        choose_kind(qtbot, page, kind)
        seen.add(page.choices.use.text())
        assert page.choices.columns.isVisibleTo(page) is (kind is Kind.TASKS)
        assert page.choices.addressee.isVisibleTo(page) is (kind is Kind.SLIP)
        assert page.choices.sections.isVisibleTo(page) is (kind is not Kind.ANNOTATED)
        assert page.preview.pages
    assert len(seen) == len(Kind)


def test_a_section_left_out_leaves_the_pages(qtbot, page: BriefPage) -> None:
    assert "12 km đường" in words(page)
    tick(page, Section.RESULTS, on=False)
    tick(page, Section.APPENDIX, on=False)
    settle(qtbot, page)
    assert "12 km đường" not in words(page)


def test_without_any_section_the_page_says_so_and_nothing_can_be_written(page: BriefPage) -> None:
    for section in Section:
        tick(page, section, on=False)
    assert page.preview.words
    assert page.made is None


def test_alt_and_arrows_move_a_section(qtbot, page: BriefPage) -> None:
    before = words(page)
    assert before.index("KẾT QUẢ") < before.index("HẠN CHẾ")
    rows = page.choices.sections.list
    rows.setFocus()
    rows.setCurrentRow(1)
    qtbot.keyClick(rows, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert rows.currentRow() == 2
    settle(qtbot, page)
    after = words(page)
    assert after.index("HẠN CHẾ") < after.index("KẾT QUẢ")
    assert page.draft().options.sections[1:3] == (Section.LIMITATIONS, Section.RESULTS)


def test_kinds_areas_and_people_narrow_the_brief(qtbot, page: BriefPage) -> None:
    tick(page, Section.APPENDIX, on=False)
    settle(qtbot, page)
    button = page.choices.inclusion.bodies
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert button.popup.isVisible()
    titles = [button.popup.list.item(row).text() for row in range(button.popup.list.count())]
    button.popup.list.setCurrentRow(titles.index("Ủy ban nhân dân xã"))
    qtbot.keyClick(button.popup.list, Qt.Key.Key_Space)
    qtbot.keyClick(button.popup.list, Qt.Key.Key_Escape)
    settle(qtbot, page)
    assert button.text() == "Ủy ban nhân dân xã"
    assert "lập danh sách hộ nghèo" in words(page).lower()
    assert "rà soát quy chế làm việc" not in words(page).lower()
    button.popup.everything.click()
    settle(qtbot, page)
    assert "rà soát quy chế làm việc" in words(page).lower()


def test_tones_follow_the_choice(qtbot, page: BriefPage) -> None:
    page.choices.tone.setCurrentIndex(page.choices.tone.findData(Tone.OLD))
    page.choices.tone_of_quotes.setChecked(True)
    tick(page, Section.APPENDIX, on=False)
    settle(qtbot, page)
    assert "Uỷ ban nhân dân" in words(page)
    assert "Ủy ban nhân dân" not in words(page)


def test_the_table_has_seven_columns_or_all(qtbot, page: BriefPage) -> None:
    choose_kind(qtbot, page, Kind.TASKS)
    full = words(page)
    page.choices.columns.combo.setCurrentIndex(page.choices.columns.combo.findData(Columns.SHORT))
    settle(qtbot, page)
    assert page.preview.flow.size[0] > page.preview.flow.size[1]
    assert len(words(page)) < len(full)


def test_reports_are_ticked_one_by_one(qtbot, page: BriefPage, second: int, report_id: int) -> None:
    page.open_with(report_id)
    page.pick_reports()
    picker = page.dialog
    picker.search.setText("tan-long")
    assert picker.rows.rowCount() == 1
    picker.search.clear()
    for row in range(picker.rows.rowCount()):
        box = (picker.rows.index(row), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
        assert picker.rows.setData(*box)
    picker.buttons.accepted.emit()
    settle(qtbot, page)
    assert set(page.draft().report_ids) == {report_id, second}
    assert {one.id for one in page.made.reports} == {report_id, second}


def test_enter_behind_searched_words_leads_to_the_report(qtbot, page: BriefPage, second: int) -> None:
    page.open_with(second)
    page.pick_reports()
    picker = page.dialog
    qtbot.keyClicks(picker.search, "tan-long")
    qtbot.keyClick(picker.search, Qt.Key.Key_Return)
    assert picker.isVisible()
    assert picker.focusWidget() is picker.list
    assert picker.list.currentIndex().isValid()
    qtbot.keyClick(picker.list, Qt.Key.Key_Space)
    assert picker.rows.ids() == ()  # the open report was ticked


def test_what_is_not_reviewed_is_said_plainly_with_a_way_there(qtbot, page: BriefPage, report_id: int) -> None:
    assert page.bar.waiting.text().endswith(" 8")
    with qtbot.waitSignal(page.review_requested) as told:
        qtbot.keyClick(page, Qt.Key.Key_F8)
    assert told.args == [report_id]


def test_decisions_of_the_review_are_seen_when_the_clerk_comes_back(
    qtbot, page: BriefPage, library: Library, report_id: int
) -> None:
    finds = library.report(report_id).findings
    accepted = tuple((find, replace(find, state=FindingState.ACCEPTED)) for find in finds)
    library.apply(Change(report_id, "accept", accepted))
    page.forget(report_id)
    page.open_with(report_id)
    settle(qtbot, page)
    assert "chưa được chuyên viên duyệt" not in words(page)
    assert not page.bar.review.isVisible()


def test_a_click_in_the_preview_asks_for_the_find(qtbot, page: BriefPage, report_id: int, library) -> None:
    page.preview.setFocus()
    with qtbot.waitSignal(page.find_requested) as told:
        qtbot.keyClick(page.preview, Qt.Key.Key_Down)
        qtbot.keyClick(page.preview, Qt.Key.Key_Return)
    assert told.args[0] == report_id
    assert told.args[1] in {find.id for find in library.report(report_id).findings}


# The office


def test_the_office_is_entered_once_and_stands_in_every_brief(qtbot, page: BriefPage, library, jobs) -> None:
    page.ask_office()
    dialog = page.dialog
    assert isinstance(dialog, OfficeDialog)
    dialog.show_office(OFFICE)
    dialog._save()
    settle(qtbot, page)
    for word in ("TỈNH ỦY SÔNG LAM", "VĂN PHÒNG", "Lê Thị Hòa", "Thường trực Tỉnh ủy"):
        assert word in words(page)
    again = opened(qtbot, library, jobs, page.draft().report_ids[0])
    assert "Lê Thị Hòa" in words(again)
    choose_kind(qtbot, again, Kind.TASKS)
    assert "Lê Thị Hòa" in words(again)


def test_earlier_words_of_the_office_are_proposed(qtbot, own_home) -> None:  # noqa: ARG001 (a folder of its own)
    store = BriefStore()
    store.set_office(OFFICE)
    store.set_office(replace(OFFICE, signer="Trần Văn Bách"))
    dialog = OfficeDialog(OfficeDetails(), "party-05", BriefStore().words)
    qtbot.addWidget(dialog)
    completer = dialog.signer.completer()
    model = completer.model()
    names = [model.data(model.index(row, 0)) for row in range(model.rowCount())]
    assert names == ["Trần Văn Bách", "Lê Thị Hòa"]


def test_marks_of_one_brief_are_not_those_of_the_next(qtbot, page: BriefPage, second: int) -> None:
    page.take_office(replace(OFFICE, urgency=Urgency.MOST_URGENT, draft="Dự thảo lần 2"))
    settle(qtbot, page)
    assert "HỎA TỐC" in words(page)
    assert "Dự thảo lần 2" in page.choices.office.text()
    page.open_with(second)
    settle(qtbot, page)
    assert "HỎA TỐC" not in words(page)
    assert BriefStore().office == OFFICE


def test_the_secrecy_that_the_clerk_gave_a_report_goes_into_its_brief(qtbot, page, library, report_id) -> None:
    assert "MẬT" not in words(page).splitlines()
    before = library.report(report_id).details
    library.apply(Change(report_id, "details", (), details=(before, replace(before, secrecy=Secrecy.TOI_MAT))))
    page.forget(report_id)
    page.open_with(report_id)
    settle(qtbot, page)
    assert "TỐI MẬT" in words(page).splitlines()
    assert page.store.office.secrecy is Secrecy.ORDINARY


@pytest.mark.parametrize(
    "changed",
    [
        {"symbol": "15-BC/VPTU"},
        {"signer": "TS. Lê Thị Hòa"},
        {"authority": Authority.EMPOWERED},
        {"whom": "K/T CHÁNH VĂN PHÒNG"},
        {"recipients": ("Thường trực Tỉnh ủy",)},
        {"body": "văn phòng"},
        {"body": "VĂN PHÒNG TỈNH ỦY"},
    ],
)
def test_what_a_registry_clerk_would_question_is_said_and_not_changed(qtbot, changed: dict[str, object]) -> None:
    dialog = OfficeDialog(OFFICE, "party-05", {})
    qtbot.addWidget(dialog)
    assert dialog.doubts.text() == ""
    questioned = replace(OFFICE, **changed)
    dialog.show_office(questioned)
    assert dialog.doubts.text()
    assert dialog.office() == questioned


# The keyboard, the clipboard, the look


def test_every_control_has_a_name_and_tab_reaches_it(page: BriefPage) -> None:
    controls = [one for one in page.findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    own = [one for one in controls if not one.objectName().startswith("qt_") and one.isVisibleTo(page)]
    assert len(own) > 20
    nameless = [
        one for one in own if not (one.accessibleName() or getattr(one, "text", str)() or one.focusProxy())
    ]
    assert not [f"{type(one).__name__} in {type(one.parent()).__name__}" for one in nameless]


def test_f6_walks_from_the_choices_to_the_pages_to_the_file(page: BriefPage) -> None:
    page.choices.kind.setFocus()
    page.next_pane()
    assert page.preview.hasFocus()
    page.next_pane()
    assert page.foot.file.hasFocus()
    page.next_pane()
    assert page.choices.kind.hasFocus()


def test_tables_are_copied_for_word_and_excel(qtbot, page: BriefPage) -> None:
    choose_kind(qtbot, page, Kind.TASKS)
    page.foot.copy.trigger()
    data = QGuiApplication.clipboard().mimeData()
    assert "<table" in data.html()
    assert "lập danh sách hộ nghèo" in data.html().lower()
    head, *rows = csv.reader(io.StringIO(data.text()), delimiter="\t")
    assert head[0] == "TT"
    assert {len(row) for row in rows} <= {1, len(head)}
    assert sum("lập danh sách hộ nghèo" in cell.lower() for row in rows for cell in row) == 1
    assert page.foot.message.text()


def test_a_right_click_offers_what_can_be_done_at_the_place(qtbot, page: BriefPage) -> None:
    page.preview.setFocus()
    page.preview.move_by(1)
    menu = page.menu.menu_at(QPointF(page.preview._zone_rect(page.preview._at).center()))
    there, copy, *_ = menu.actions()
    with qtbot.waitSignal(page.find_requested):
        there.trigger()
    copy.trigger()
    assert QGuiApplication.clipboard().text() == page.preview.current_words()
    assert page.foot.copy in menu.actions()
    assert len(page.menu.menu_at(QPointF(1, 1)).actions()) == len(menu.actions()) - 3


def test_the_hand_shows_over_rows_that_lead_somewhere(qtbot, page: BriefPage) -> None:
    page.preview.setFocus()
    page.preview.move_by(1)
    rect = page.preview._zone_rect(page.preview._at)
    qtbot.mouseMove(page.preview.viewport(), rect.center().toPoint())
    qtbot.waitUntil(lambda: page.preview.viewport().cursor().shape() is Qt.CursorShape.PointingHandCursor)
    qtbot.mouseMove(page.preview.viewport(), QPoint(2, 2))
    qtbot.waitUntil(lambda: page.preview.viewport().cursor().shape() is Qt.CursorShape.ArrowCursor)

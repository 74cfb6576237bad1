"""The cards follow the session row by row, and the session follows the cards."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QAbstractItemModelTester

from desktop.domain import FindingState, Statement, StatementKind
from desktop.gui.review.cards import card_of
from desktop.gui.review.findings_model import CARD, FIND_ID, FindingsModel
from desktop.gui.review.groups import Group, Scope
from desktop.gui.theme import appearance
from tests.gui.review_samples import OFFICIALS, STATEMENTS, TEXT, at, big_report, write

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTableView

    from desktop.gui.review.review_page import ReviewPage
    from desktop.gui.review.session import ReviewSession
    from desktop.library import Library


def rows(model: FindingsModel) -> list[str]:
    return [model.index(row).data(FIND_ID) for row in range(model.rowCount())]


def expected(session: ReviewSession) -> list[str]:
    return [finding.id for finding in session.finds if session.shows(finding)]


@pytest.mark.usefixtures("qapp")
def test_the_model_is_sound_through_every_kind_of_change(session: ReviewSession) -> None:
    model = FindingsModel(session)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    first, second = rows(model)
    session.set_scope(Scope(Group.TASK, undecided_only=True))
    for step in (
        lambda: session.accept([first]),
        session.undo,
        lambda: session.set_kind([second], StatementKind.RESULT),
        session.undo,
        lambda: session.add_statement(at("Sáng 12/1, Đảng ủy xã Tân Lập họp tổng kết"), StatementKind.TASK),
        lambda: session.set_scope(Scope(Group.TASK)),
        lambda: session.move_span(second, at("Năm 2023, xã sửa")),
        lambda: session.delete([first, second]),
        session.undo,
        lambda: session.set_scope(Scope(Group.NOTED)),
        lambda: session.set_note(first, "Xem lại"),
        lambda: session.set_note(first, ""),
    ):
        step()
        assert rows(model) == expected(session)


def test_one_decision_changes_one_row_however_many_there_are(qtbot, library: Library, session) -> None:
    source, extraction = big_report(3_000)
    session.open_report(library.add(source, None, extraction).report_id)
    model = FindingsModel(session)
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged) as caught:
        session.accept([rows(model)[1_000]])
    assert caught.args[0].row() == caught.args[1].row() == 1_000


@pytest.mark.usefixtures("qapp")
def test_a_card_says_what_who_when_and_how_sure(session: ReviewSession) -> None:
    task = next(finding for finding in session.finds if finding.content == STATEMENTS[2])
    card = card_of(task, TEXT)
    assert card.title == "Rà soát quy chế làm việc"
    assert card.tag == "28/02/2024"
    assert card.who == "Văn phòng Đảng ủy · Hà Thị Mận"
    assert "not decided" in card.spoken()
    recurring = next(finding for finding in session.finds if finding.content == STATEMENTS[3])
    assert card_of(recurring, TEXT).tag == "hằng quý"
    official = next(finding for finding in session.finds if finding.content == OFFICIALS[0])
    assert card_of(official, TEXT).who == "Bí thư Đảng ủy"


@pytest.mark.usefixtures("qapp")
def test_a_find_of_the_clerk_has_no_confidence(session: ReviewSession) -> None:
    new = session.finding(session.add_statement(at("Năm 2024"), StatementKind.TASK))
    assert card_of(new, TEXT).confidence == ""


def test_choosing_a_card_chooses_the_find_and_the_other_way(page: ReviewPage, session: ReviewSession) -> None:
    panel = page.findings
    first, second = rows(panel.model)
    panel.list.setCurrentIndex(panel.model.index(1))
    assert session.chosen == second
    session.choose(first)
    assert panel.list.currentIndex().data(FIND_ID) == first
    assert panel.list.selectionModel().selectedIndexes() == [panel.model.index(0)]


def test_several_selected_cards_are_decided_together(qtbot, page: ReviewPage, session: ReviewSession) -> None:
    panel = page.findings
    ids = rows(panel.model)
    flags = QItemSelectionModel.SelectionFlag
    panel.list.selectionModel().select(panel.model.index(1), flags.Select)
    assert set(session.selected) == set(ids)
    qtbot.keyClick(panel.list, Qt.Key.Key_X)
    assert {session.finding(find_id).state for find_id in ids} == {FindingState.REJECTED}
    assert session.stack.count() == 1


def test_with_the_undecided_filter_a_decision_takes_the_card_away_and_chooses_the_next(
    page: ReviewPage, session: ReviewSession
) -> None:
    panel = page.findings
    first, second = rows(panel.model)
    panel.undecided.click()
    page.actions.accept.trigger()
    assert rows(panel.model) == [second]
    assert session.chosen == second
    assert panel.list.currentIndex().data(FIND_ID) == second
    page.actions.undo.trigger()
    assert rows(panel.model) == [first, second]
    assert session.chosen == first


def test_tabs_count_and_lead_to_their_finds(page: ReviewPage, session: ReviewSession) -> None:
    panel = page.findings
    assert panel.tabs[Group.TASK].text() == "Tasks 2"
    assert not panel.tabs[Group.NOTED].isVisible()
    session.set_note(session.chosen, "Xem lại")
    assert panel.tabs[Group.NOTED].isVisible()
    panel.tabs[Group.RESULT].click()
    chosen = session.finding(session.chosen).content
    assert isinstance(chosen, Statement)
    assert chosen.kind is StatementKind.RESULT


@pytest.mark.usefixtures("qtbot")
def test_the_filter_line_needs_no_tone_marks_and_looks_at_who_and_when(page: ReviewPage) -> None:
    panel = page.findings
    for words, count in (("uy ban", 1), ("28/2", 1), ("HÀ THỊ MẬN", 2), ("khong co", 0)):
        panel.words.clear()
        write(panel.words, words)
        assert panel.model.rowCount() == count


@pytest.mark.usefixtures("qtbot")
def test_cards_are_drawn_in_every_state(page: ReviewPage, session: ReviewSession) -> None:
    first, second = rows(page.findings.model)
    session.accept([first])
    session.reject([second])
    session.set_note(second, "Xem lại")
    new = session.finding(session.add_statement(at("Năm 2024, Đảng ủy"), StatementKind.TASK))
    session.correct(new.id, replace(new.content, assignee="Đảng ủy"))
    session.set_scope(Scope(Group.TASK))
    assert not page.findings.list.grab().isNull()
    assert page.findings.model.index(0).data(CARD).state is FindingState.CORRECTED


def test_every_control_has_a_name_and_is_reached_by_tab(page: ReviewPage) -> None:
    panel = page.findings
    for control in (panel.list, panel.words, panel.undecided, *panel.tabs.values()):
        assert control.accessibleName() or control.text()
        assert control.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_arrows_home_and_end_walk_the_cards(qtbot, page: ReviewPage, session: ReviewSession) -> None:
    first, second = rows(page.findings.model)
    for key, wanted in (
        (Qt.Key.Key_Down, second),
        (Qt.Key.Key_Home, first),
        (Qt.Key.Key_End, second),
        (Qt.Key.Key_Up, first),
    ):
        qtbot.keyClick(page.findings.list, key)
        assert session.chosen == wanted


def test_clicking_a_card_chooses_its_find(qtbot, page: ReviewPage, session: ReviewSession) -> None:
    place = page.findings.list.visualRect(page.findings.model.index(1)).center()
    qtbot.mouseClick(page.findings.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert session.chosen == rows(page.findings.model)[1]


def test_the_chosen_card_stays_in_sight_and_shows_what_comes_next(
    page: ReviewPage, session: ReviewSession, library: Library
) -> None:
    source, extraction = big_report(40)
    session.open_report(library.add(source, None, extraction).report_id)
    cards = page.findings.list
    session.set_scope(Scope(Group.ALL))
    for _ in range(12):
        session.choose_next()
        room = cards.viewport().rect()
        row = page.findings.model.row_of(session.chosen)
        assert room.contains(cards.visualRect(page.findings.model.index(row)))
        assert cards.visualRect(page.findings.model.index(row + 1)).top() < room.bottom()
    session.hinted.emit("Một dòng trên danh sách\ncao hai hàng chữ\nhoặc hơn")
    page.findings.layout().activate()
    assert cards.viewport().rect().contains(cards.visualRect(page.findings.model.index(row)))


def test_where_a_filter_hides_the_chosen_find_the_first_that_is_shown_is_chosen(
    qtbot, page: ReviewPage, session: ReviewSession
) -> None:
    session.set_scope(Scope(Group.ALL))
    session.choose(session.line.after(None, session.shows).id)
    hidden = session.chosen
    write(page.findings.words, "ho ngheo")
    qtbot.waitUntil(lambda: session.chosen != hidden)
    assert session.shows(session.finding(session.chosen))
    write(page.findings.words, " khong co")
    qtbot.waitUntil(lambda: session.chosen is None)
    page.findings.words.clear()
    qtbot.waitUntil(lambda: session.chosen is not None)


def test_the_text_stays_with_the_chosen_find_when_its_pane_changes(
    qtbot, page: ReviewPage, session: ReviewSession, library: Library
) -> None:
    source, extraction = big_report(60)
    session.open_report(library.add(source, None, extraction).report_id)
    find = session.finding(rows(page.findings.model)[25])
    session.choose(find.id)
    sight = page.source.page.sight
    assert sight.sees(find.content.span)
    for left, middle in ((170, 420), (170, 900), (420, 500)):
        page._panes.setSizes([left, middle, 400])
        qtbot.waitUntil(lambda: sight.sees(find.content.span))


def test_the_edge_of_the_chosen_card_says_which_list_has_the_keys(qtbot, page: ReviewPage) -> None:
    def edged(cards: QTableView) -> int:
        picture = cards.viewport().grab(cards.visualRect(cards.currentIndex())).toImage()
        accent, middle = QColor(appearance().theme.accent).rgb(), picture.height() // 2
        return sum(picture.pixel(at, middle) == accent for at in range(picture.width() // 2, picture.width()))

    with qtbot.waitActive(page.window()):
        page.window().activateWindow()
    for here, there in ((page.findings.list, page.reports.list), (page.reports.list, page.findings.list)):
        here.setFocus()
        widths = edged(here)
        there.setFocus()
        assert edged(here) < widths

"""Filters and orders, the quick pass, and the way to the next report: what forty reports before lunch need."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QCheckBox

from desktop.domain import Area, FindingState
from desktop.gui.review.filters import Band, Filter, Order
from desktop.gui.review.findings_model import FIND_ID, FindingsModel
from desktop.gui.review.groups import Group, Scope
from tests.gui.review_samples import extraction, source

if TYPE_CHECKING:
    from desktop.gui.review.review_page import ReviewPage
    from desktop.gui.review.session import ReviewSession
    from desktop.library import Library

KEY = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def shown(session: ReviewSession) -> int:
    return sum(map(session.shows, session.finds))


def confidences(session: ReviewSession, page: ReviewPage) -> list[float]:
    model = page.findings.model
    ids = [model.index(row).data(FIND_ID) for row in range(model.rowCount())]
    return [session.finding(find_id).content.confidence for find_id in ids]


@pytest.mark.parametrize(
    ("asked", "count"),
    [
        (Filter(states=frozenset({FindingState.ACCEPTED})), 1),
        (Filter(bands=frozenset({Band.LOOK})), 1),
        (Filter(bands=frozenset({Band.FAIRLY, Band.SURE})), 7),
        (Filter(with_due=True), 2),
        (Filter(overdue_on=dt.date(2024, 3, 1)), 1),
        (Filter(overdue_on=dt.date(2024, 2, 28)), 0),
        (Filter(assignee="Văn phòng Đảng ủy"), 1),
        (Filter(area=Area.ADVISORY), 2),
        (Filter(official="Hà Thị Mận"), 3),
        (Filter(with_note=True), 1),
    ],
)
def test_each_filter_lets_through_what_it_says(session: ReviewSession, asked: Filter, count: int) -> None:
    first = session.chosen
    session.accept([first])
    session.set_note(first, "Xem lại")
    session.set_scope(Scope(Group.ALL, filter=asked))
    assert shown(session) == count


def test_all_kinds_stand_under_one_tab_in_the_order_that_is_asked_for(
    page: ReviewPage, session: ReviewSession
) -> None:
    QAbstractItemModelTester(page.findings.model, QAbstractItemModelTester.FailureReportingMode.Fatal, page)
    session.set_scope(Scope(Group.ALL, order=Order.CONFIDENCE))
    assert confidences(session, page) == sorted(confidences(session, page))
    assert page.findings.model.rowCount() == 8
    session.choose_first()
    assert session.finding(session.chosen).content.confidence == 0.7
    session.accept([session.chosen])
    assert session.finding(session.chosen).content.confidence == 0.8
    session.set_scope(Scope(Group.TASK, order=Order.DEADLINE))
    session.choose_first()
    assert session.finding(session.chosen).content.assignee == "Văn phòng Đảng ủy"


@pytest.mark.usefixtures("qapp")
def test_the_model_follows_every_order(session: ReviewSession) -> None:
    model = FindingsModel(session)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    session.set_scope(Scope(Group.ALL, order=Order.CONFIDENCE))
    find = session.finding(session.chosen)
    session.correct(find.id, replace(find.content, confidence=0.1))
    assert model.index(0).data(FIND_ID) == find.id
    session.undo()
    assert model.index(0).data(FIND_ID) != find.id
    session.delete([find.id])
    assert model.rowCount() == 7


def test_a_filter_is_kept_from_report_to_report_but_not_its_names(
    session: ReviewSession, library: Library
) -> None:
    asked = Filter(bands=frozenset({Band.SURE}), assignee="Văn phòng Đảng ủy")
    session.set_scope(Scope(Group.TASK, filter=asked, words="quy chế", order=Order.DEADLINE))
    session.open_report(library.add(source("Khác", "khac.txt"), None, extraction_of_nothing()).report_id)
    assert session.scope.filter == Filter(bands=frozenset({Band.SURE}))
    assert (session.scope.words, session.scope.order) == ("", Order.DEADLINE)


def extraction_of_nothing():
    return replace(extraction(), statements=(), officials=(), announced=(), omissions=(), cautions=())


def test_boxes_of_the_filter_act_at_once_and_one_button_shows_all_again(
    qtbot, page: ReviewPage, session: ReviewSession
) -> None:
    qtbot.keyClick(page.findings.list, KEY.Key_F)
    popup = page.findings.popup
    assert popup.isVisible()
    box = next(box for box in popup.findChildren(QCheckBox) if box.text() == "with a deadline")
    session.set_scope(replace(session.scope, group=Group.ALL))
    box.click()
    assert page.findings.model.rowCount() == 2
    assert page.findings.filter.isChecked()
    popup.everything.click()
    assert page.findings.model.rowCount() == 8
    assert not box.isChecked()
    popup.close()


def test_what_the_filter_hides_is_said_and_esc_shows_it(qtbot, page: ReviewPage, session: ReviewSession) -> None:
    session.set_scope(Scope(Group.TASK, filter=Filter(with_note=True)))
    assert page.findings.notice.isVisible()
    qtbot.keyClick(page.findings.list, KEY.Key_Escape)
    assert session.scope.filter == Filter()
    assert not page.findings.notice.isVisible()


def test_accepting_all_says_how_many_and_one_undo_takes_it_back(page: ReviewPage, session: ReviewSession) -> None:
    session.set_scope(Scope(Group.ALL))
    assert "8" in page.actions.accept_all.text()
    page.actions.accept_all.trigger()
    assert not session.undecided_shown()
    assert "8" in session.undo_name
    session.undo()
    assert session.undecided_shown() == 8


def test_a_range_of_cards_is_decided_by_one_key(qtbot, page: ReviewPage, session: ReviewSession) -> None:
    session.set_scope(Scope(Group.ALL))
    session.choose_first()
    qtbot.keyClick(page.findings.list, KEY.Key_Down, SHIFT)
    qtbot.keyClick(page.findings.list, KEY.Key_Down, SHIFT)
    qtbot.keyClick(page.findings.list, KEY.Key_X)
    assert [find.state for find in session.finds].count(FindingState.REJECTED) == 3
    assert session.stack.count() == 1


def test_a_quick_pass_asks_for_the_least_sure_first_and_ends_with_a_line(
    qtbot, page: ReviewPage, session: ReviewSession
) -> None:
    before = session.scope
    qtbot.keyClick(page.findings.list, KEY.Key_W)
    assert page.actions.going_on.quick.running
    assert session.finding(session.chosen).content.confidence == 0.7
    qtbot.keyClick(page.findings.list, KEY.Key_A)
    assert "1 of 2" in page.findings.notice.words.text()
    assert session.finding(session.chosen).content.confidence == 0.8
    qtbot.keyClick(page.findings.list, KEY.Key_X)
    assert not page.actions.going_on.quick.running
    assert page.findings.notice.words.text() == "Gone through: 2 of 2 (accepted 1, rejected 1)"
    qtbot.keyClick(page.findings.list, KEY.Key_J)
    assert page.findings.notice.isVisible()
    qtbot.keyClick(page.findings.list, KEY.Key_A)  # deciding on, the clerk has read it
    assert not page.findings.notice.isVisible()
    session.undo()
    assert session.scope.filter == before.filter
    assert session.scope.order is Order.TEXT


def test_undo_works_within_a_quick_pass_and_esc_leaves_it(qtbot, page: ReviewPage, session: ReviewSession) -> None:
    qtbot.keyClick(page.findings.list, KEY.Key_W)
    first = session.chosen
    qtbot.keyClick(page.findings.list, KEY.Key_A)
    qtbot.keyClick(page.findings.list, KEY.Key_Z, CTRL)
    assert session.chosen == first
    assert "0 of 2" in page.findings.notice.words.text()
    qtbot.keyClick(page.findings.list, KEY.Key_Escape)
    assert not page.actions.going_on.quick.running
    assert session.scope == Scope(session.scope.group)


def test_where_the_program_is_sure_there_is_nothing_to_pass_through(
    qtbot, page: ReviewPage, session: ReviewSession
) -> None:
    session.accept([find.id for find in session.finds])
    with qtbot.waitSignal(session.hinted):
        page.actions.going_on.quick_pass.trigger()
    assert not page.actions.going_on.quick_pass.isChecked()


def test_when_all_is_decided_enter_leads_to_the_next_report_that_is_not(
    qtbot, page: ReviewPage, session: ReviewSession, library: Library
) -> None:
    first = session.report.id
    library.add(source("Không có gì", "khong.txt"), None, extraction_of_nothing())
    third = library.add(source(name="ba.txt"), None, extraction()).report_id
    page.refresh_reports()
    session.set_scope(Scope(Group.ALL))
    session.accept_all_shown()
    notice = page.findings.notice
    assert notice.isVisible()
    assert "Enter" in notice.button.text()
    qtbot.keyClick(page.findings.list, KEY.Key_Return)
    assert session.report.id == third
    assert not notice.isVisible()
    session.set_scope(Scope(Group.ALL))
    session.accept_all_shown()
    with qtbot.waitSignal(session.hinted):
        qtbot.keyClick(page.findings.list, KEY.Key_Return, CTRL)
    assert session.report.id == third != first


def test_while_something_is_undecided_enter_edits(qtbot, page: ReviewPage, session: ReviewSession) -> None:
    qtbot.keyClick(page.findings.list, KEY.Key_Return)
    assert page.fields.task_form.core.hasFocus()
    assert session.report

"""A right click finds what can be done wherever people expect it; a find that lost its words says so."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu

from desktop.domain import FindingState, Official, Span, Statement, StatementKind
from desktop.gui.review.calendar import DayPopup
from desktop.gui.review.cards import card_of
from desktop.gui.review.groups import Group, Scope
from desktop.gui.review.people_dialog import PeopleDialog
from tests.gui.review_samples import OFFICIALS, offered

if TYPE_CHECKING:
    from desktop.domain import Finding
    from desktop.gui.review.review_page import ReviewPage
    from desktop.gui.review.session import ReviewSession

# The offscreen platform says this of every menu.
pytestmark = pytest.mark.qt_log_ignore(
    "This plugin does not support raise", "This plugin does not support grabbing the keyboard"
)


def shown_menu(page: ReviewPage) -> QMenu:
    (menu,) = (menu for menu in page.findChildren(QMenu) if menu.isVisible())
    return menu


def test_the_fields_offer_what_can_be_done_with_their_find(page: ReviewPage, task: Finding) -> None:
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(5, 5), page.fields.mapToGlobal(QPoint(5, 5)))
    QApplication.sendEvent(page.fields.heading, event)
    menu = shown_menu(page)
    assert page.actions.accept in menu.actions()
    assert page.actions.kinds[StatementKind.RESULT] in offered(menu)
    menu.close()
    assert page.session.chosen == task.id


def test_a_tab_offers_what_can_be_done_with_all_of_its_finds(page: ReviewPage, session: ReviewSession) -> None:
    page.findings.tabs[Group.OFFICIAL].customContextMenuRequested.emit(QPoint(3, 3))
    assert session.scope.group is Group.OFFICIAL
    menu = shown_menu(page)
    assert page.actions.accept_all in menu.actions()
    page.actions.accept_all.trigger()
    menu.close()
    people = [find for find in session.finds if isinstance(find.content, Official)]
    assert {find.state for find in people} == {FindingState.ACCEPTED}


def test_a_find_without_words_says_so_on_its_card_and_in_its_fields(
    page: ReviewPage, session: ReviewSession, official: Finding
) -> None:
    session.correct(official.id, Official("Người không rõ", ()))
    assert card_of(session.finding(official.id), session.text).tag == "not in the text"
    assert page.fields.official_form.mentions.text() == "not in the text"
    assert not page.fields.official_form.mentions.isEnabled()
    lost = replace(official, content=Statement(Span(3, 3), StatementKind.RESULT))
    assert card_of(lost, session.text).title == "The words of this find are not in the text"


def test_one_place_of_a_name_is_shown_and_of_several_the_next(page, session: ReviewSession) -> None:
    for official in (find for find in session.finds if isinstance(find.content, Official)):
        session.choose(official.id)
        several = len(official.content.mentions) > 1
        assert page.fields.official_form.mentions.text().endswith("show the next" if several else "show")


def test_a_tab_without_finds_says_which_key_adds_one(page: ReviewPage, session: ReviewSession) -> None:
    session.delete([find.id for find in session.finds if isinstance(find.content, Official)])
    session.set_scope(Scope(Group.OFFICIAL))
    assert "Ctrl+6" in page.findings.list._words


def test_the_dialog_that_takes_persons_apart_says_what_is_missing(qtbot, session: ReviewSession) -> None:
    find = next(find for find in session.finds if find.content == OFFICIALS[0])
    dialog = PeopleDialog(session, find)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.hint.isVisible()
    dialog.places.item(0).setCheckState(Qt.CheckState.Checked)
    assert len(find.content.mentions) > 1
    assert not dialog.hint.isVisible()


def test_the_calendar_of_a_deadline_without_a_day_opens_on_the_day_of_the_report(
    page: ReviewPage, session: ReviewSession, task: Finding
) -> None:
    for words in ("hằng quý", "khi có yêu cầu"):
        form = page.fields.task_form
        form.due.fields[0][0].setText(words)
        form.due.fields[0][0].commit()
        form.due.buttons[0].open()
        (popup,) = page.window().findChildren(DayPopup)
        written = session.report.facts.event_date or session.report.facts.published
        assert popup.calendar.selectedDate().toPython() == written or popup.buttons
        popup.close()
    assert isinstance(written, dt.date)
    assert session.finding(task.id).state is FindingState.CORRECTED

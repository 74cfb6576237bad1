"""The panes of the review page, joined: keys, menus, the source and the facts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QByteArray, Qt

from desktop.domain import FindingState, Official, Statement, StatementKind
from desktop.gui import theme
from desktop.gui.review.review_page import ReviewPage
from desktop.gui.settings import ThemeChoice
from tests.gui.review_samples import DUE, FIRST, OFFICIALS, STATEMENTS, TEXT, at, big_report, offered, write

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from desktop.gui.review.session import ReviewSession
    from desktop.library import Library


def chosen(session: ReviewSession):
    return session.finding(session.chosen)


def test_a_whole_report_is_reviewed_with_one_key(qtbot, page: ReviewPage, session: ReviewSession) -> None:
    for _ in range(8):
        qtbot.keyClick(page.findings.list, Qt.Key.Key_A)
    assert {finding.state for finding in session.finds} == {FindingState.ACCEPTED}
    assert session.summary.decided == 8
    for _ in range(8):
        qtbot.keyClick(page.findings.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert {finding.state for finding in session.finds} == {FindingState.SUGGESTED}


@pytest.mark.parametrize(("letter", "state"), [("Â", FindingState.ACCEPTED), ("Ã", FindingState.REJECTED)])
def test_keys_that_an_input_method_turned_into_marks_are_understood(
    qtbot, page: ReviewPage, session: ReviewSession, letter: str, state: FindingState
) -> None:
    first = session.chosen
    qtbot.keyClick(page.findings.list, Qt.Key(ord(letter)))
    assert session.finding(first).state is state


def test_walking_and_kinds_have_their_keys(qtbot, page: ReviewPage, session: ReviewSession) -> None:
    first = session.chosen
    qtbot.keyClick(page.findings.list, Qt.Key.Key_J)
    second = session.chosen
    assert first != second
    qtbot.keyClick(page.findings.list, Qt.Key.Key_K)
    assert session.chosen == first
    qtbot.keyClick(page.findings.list, Qt.Key.Key_4)
    assert chosen(session).content.kind is StatementKind.PROPOSAL


def test_a_find_clicked_in_the_source_is_chosen_everywhere(page: ReviewPage, session: ReviewSession) -> None:
    official = next(finding for finding in session.finds if finding.content == OFFICIALS[1])
    page.source.finding_chosen.emit(official.id)
    assert session.chosen == official.id
    assert page.findings.list.currentIndex().data(Qt.ItemDataRole.UserRole + 1) == official.id
    assert page.fields.official_form.name.text() == "Lê Văn Cảnh"


def test_selected_words_become_a_statement_or_an_official(qtbot, page: ReviewPage, session: ReviewSession) -> None:
    assert not page.actions.add_official.isEnabled()
    page.source.select(at("Năm 2024, Đảng ủy đề ra 5 nhiệm vụ."))
    qtbot.keyClick(page.findings.list, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert chosen(session).content == Statement(at("Năm 2024, Đảng ủy đề ra 5 nhiệm vụ"), StatementKind.TASK)
    page.source.select(at("Tân Lập"))
    qtbot.keyClick(page.findings.list, Qt.Key.Key_6, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(chosen(session).content, Official)


def test_selected_words_move_cut_and_fill_the_chosen_task(page: ReviewPage, session: ReviewSession) -> None:
    task = next(finding for finding in session.finds if finding.content == STATEMENTS[2])
    session.choose(task.id)
    page.source.select(at("rà soát quy chế"))
    page.actions.set_core.trigger()
    assert chosen(session).content.core == at("rà soát quy chế")
    page.source.select(at("ngày 28/2"))
    page.actions.add_due.trigger()
    assert [time.text for time in chosen(session).content.due] == [DUE.text, "ngày 28/2"]
    page.source.select(at("xong trước ngày"))
    page.actions.spans.split.trigger()
    assert TEXT[slice(*chosen(session).content.span)] == FIRST.split(", xong")[0]
    page.source.select(at("yêu cầu Văn phòng Đảng ủy rà soát quy chế làm việc,"))
    page.actions.set_span.trigger()
    assert chosen(session).content.span == at("yêu cầu Văn phòng Đảng ủy rà soát quy chế làm việc")
    assert session.stack.count() == 4


def test_the_facts_of_the_report_stand_over_its_text_and_lead_to_the_count(page: ReviewPage) -> None:
    facts = page.facts
    assert facts.host.text() == "Đảng ủy xã Tân Lập"
    assert facts.years.text() == "review <b>2023</b> → <b>2024</b>"
    assert facts.day.text() == "held on <b>12/01/2024</b>"
    assert facts.announced.text() == "announced 5 · found 2"
    facts.announced.click()
    assert page.source.selection() == at("đề ra 5 nhiệm vụ")


def test_the_mentions_of_an_official_are_shown_one_after_the_other(page: ReviewPage, session) -> None:
    official = next(finding for finding in session.finds if finding.content == OFFICIALS[0])
    session.choose(official.id)
    for turn in (1, 2, 3):
        page.fields.official_form.mentions.click()
        mentions = official.content.mentions
        assert page.source.selection() == mentions[turn % len(mentions)]


def test_words_are_found_again_from_where_typing_began(page: ReviewPage) -> None:
    assert page.find("dang uy", from_here=True)
    first = page.source.selection()
    assert page.find("dang uy xa", from_here=True)
    assert page.source.selection().start == first.start
    assert page.find("dang uy xa")
    assert page.source.selection().start > first.start
    assert not page.find("không có trong bài", from_here=True)


def test_every_action_has_words_and_no_two_share_a_key(page: ReviewPage) -> None:
    actions: list[QAction] = [action for _, group in page.actions.groups() for action in group]
    assert len(set(actions)) == len(actions) > 25
    assert all(action.text() for action in actions)
    keys = [key.toString() for action in actions for key in action.shortcuts()]
    assert len(set(keys)) == len(keys)
    assert all(action.shortcut().toString() for action in actions)


@pytest.mark.usefixtures("session")
def test_undo_says_what_it_takes_back(page: ReviewPage) -> None:
    assert not page.actions.undo.isEnabled()
    page.actions.accept.trigger()
    assert page.actions.undo.text() == "&Undo: accept tasks: 1"
    page.actions.undo.trigger()
    assert page.actions.redo.text() == "&Redo: accept tasks: 1"


@pytest.mark.usefixtures("qtbot")
def test_the_menu_of_a_find_offers_what_can_be_done_now(page: ReviewPage) -> None:
    menu = page.actions.context_menu(page)
    assert page.actions.accept in menu.actions()
    assert page.actions.add_official not in offered(menu)
    page.source.select(at("Tân Lập"))
    menu = page.actions.context_menu(page)
    assert page.actions.add_official in offered(menu)
    assert len([action for action in menu.actions() if not action.isSeparator()]) <= 14


@pytest.mark.usefixtures("qtbot")
def test_an_edit_is_kept_when_the_page_is_hidden(page: ReviewPage, session: ReviewSession) -> None:
    field = page.fields.task_form.assignee
    field.setFocus()
    field.selectAll()
    write(field, "Xí nghiệp in")
    page.hide()
    assert chosen(session).content.assignee == "Xí nghiệp in"


def test_the_layout_is_kept_and_rubbish_is_left_aside(qtbot, page: ReviewPage, session: ReviewSession) -> None:
    saved = page.save_layout()
    assert not saved.isEmpty()
    other = ReviewPage(session)
    qtbot.addWidget(other)
    other.restore_layout(saved)
    other.restore_layout(QByteArray(b"rubbish"))
    other.restore_layout(QByteArray())


@pytest.mark.usefixtures("qtbot")
def test_the_page_is_drawn_in_both_themes_and_with_no_report(page: ReviewPage, session) -> None:
    for choice in (ThemeChoice.DARK, ThemeChoice.LIGHT):
        theme.appearance().choose(choice)
        theme.appearance().finish()
        assert not page.grab().isNull()
    session.close_report()
    assert not page.grab().isNull()


def test_another_report_is_shown_with_its_own_undo(
    page: ReviewPage, session: ReviewSession, library: Library
) -> None:
    first = session.report.id
    page.actions.accept.trigger()
    source, extraction = big_report(50)
    session.open_report(library.add(source, None, extraction).report_id)
    assert not page.actions.undo.isEnabled()
    assert not page.facts.announced.isVisible()
    session.open_report(first)
    assert page.actions.undo.isEnabled()

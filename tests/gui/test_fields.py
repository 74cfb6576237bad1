"""The fields of the chosen find: an edit is one step, taken by Enter or leaving, taken back by Esc."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from desktop.domain import (
    Area,
    Certainty,
    Extraction,
    FindingState,
    Official,
    Period,
    ReportFacts,
    Role,
    Span,
    Statement,
    StatementKind,
)
from desktop.gui.review.more_lines import MoreLines
from tests.gui.review_samples import OFFICIALS, STATEMENTS, at, big_report, source, write

if TYPE_CHECKING:
    from desktop.domain import Finding
    from desktop.gui.review.editors import LineField
    from desktop.gui.review.review_page import ReviewPage
    from desktop.gui.review.session import ReviewSession

# The offscreen platform says this of every tool tip and of every list of words under a field.
pytestmark = pytest.mark.qt_log_ignore(
    "This plugin does not support raise", "This plugin does not support grabbing the keyboard"
)


def type_into(qtbot, field: LineField, words: str, key: Qt.Key | None = Qt.Key.Key_Return) -> None:
    field.setFocus()
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    write(field, words)
    if key:
        qtbot.keyClick(field, key)


@pytest.mark.usefixtures("task")
def test_the_fields_show_the_chosen_task(page: ReviewPage) -> None:
    form = page.fields.task_form
    assert form.core.text() == "rà soát quy chế làm việc"
    assert form.assignee.text() == "Văn phòng Đảng ủy"
    assert [field.text() for field in form.due.fields[0]] == ["trước ngày 28/2", "28/02/2024"]
    assert form.directed_by.currentText() == "Hà Thị Mận, Bí thư Đảng ủy"
    assert form.year.text() == "2024"
    assert form.area.value() is Area.ADVISORY
    assert page.fields.reason.why.text() == "Why: yêu cầu"
    assert page.fields.reason.sure.text() == "<b>Sure</b> 0.90"
    assert page.fields.reason.sure.toolTip() == "The program is sure: 0.90"


def test_enter_takes_an_edit_as_one_step_and_gives_the_keys_back(qtbot, page, session, task: Finding) -> None:
    type_into(qtbot, page.fields.task_form.assignee, "Tổ giúp việc")
    assert session.finding(task.id).content.assignee == "Tổ giúp việc"
    assert session.finding(task.id).state is FindingState.CORRECTED
    assert session.stack.count() == 1
    assert page.findings.list.hasFocus()
    page.actions.undo.trigger()
    assert page.fields.task_form.assignee.text() == "Văn phòng Đảng ủy"


def test_leaving_a_field_takes_the_edit_and_escape_takes_it_back(qtbot, page, session, task: Finding) -> None:
    form = page.fields.task_form
    type_into(qtbot, form.assignee, "Tổ giúp việc", None)
    form.core.setFocus()
    assert session.finding(task.id).content.assignee == "Tổ giúp việc"
    type_into(qtbot, form.assignee, "Nhầm", Qt.Key.Key_Escape)
    assert form.assignee.text() == "Tổ giúp việc"
    assert session.stack.count() == 1


def test_an_edit_left_open_is_kept_for_its_own_find_when_another_is_chosen(qtbot, page, session, task) -> None:
    other = next(finding for finding in session.finds if finding.content == STATEMENTS[3])
    type_into(qtbot, page.fields.task_form.assignee, "Tổ giúp việc", None)
    session.choose(other.id)
    assert session.finding(task.id).content.assignee == "Tổ giúp việc"
    assert session.finding(other.id) == other
    assert page.fields.task_form.assignee.text() == "Ủy ban nhân dân xã"


def test_an_edit_left_open_is_kept_when_another_report_is_opened(page, session, library, task: Finding) -> None:
    source, extraction = big_report(5)
    other = library.add(source, None, extraction).report_id
    field = page.fields.task_form.assignee
    field.setFocus()
    field.selectAll()
    write(field, "Công an xã")
    session.open_report(other)
    kept = {finding.id: finding for finding in library.report(task.report_id).findings}
    assert kept[task.id].content.assignee == "Công an xã"


def test_single_keys_do_not_decide_while_something_is_typed(qtbot, page, session, task: Finding) -> None:
    for field in (page.fields.task_form.assignee, page.findings.words, page.reports.words):
        field.setFocus()
        qtbot.keyClicks(field, "axjk1")
    page.fields.task_form.area.setFocus()
    qtbot.keyClicks(page.fields.task_form.area, "ax")
    page.actions.note.trigger()
    qtbot.keyClicks(page.fields.note, "axn")
    assert {finding.state for finding in session.finds} <= {FindingState.SUGGESTED, FindingState.CORRECTED}
    assert "axjk1" in session.finding(task.id).content.assignee


def test_a_core_that_does_not_stand_in_the_sentence_is_not_taken(qtbot, page, session, task: Finding) -> None:
    core = page.fields.task_form.core
    type_into(qtbot, core, "viết lại quy chế")
    assert core.has_trouble()
    assert core.accessibleDescription() == "These words do not stand in the sentence"
    assert not core.grab().isNull()
    assert session.stack.count() == 0
    type_into(qtbot, core, "Rà soát QUY CHẾ")
    assert session.finding(task.id).content.core == at("rà soát quy chế")


def test_a_deadline_is_typed_and_its_day_is_entered_by_the_clerk_only(qtbot, page, session, task: Finding) -> None:
    words, day = page.fields.task_form.due.fields[0]
    type_into(qtbot, words, "ngày 28/2")
    due = session.finding(task.id).content.due[0]
    assert (due.text, due.span, due.period) == ("ngày 28/2", at("ngày 28/2"), None)
    assert day.text() == ""
    type_into(qtbot, day, "99/99/2024")
    assert day.has_trouble()
    type_into(qtbot, day, "28/2/2024")
    period = session.finding(task.id).content.due[0].period
    assert period == Period(None, dt.date(2024, 2, 28), None, Certainty.EXACT)


def test_the_director_is_chosen_among_the_officials_of_the_report(page, session, task: Finding) -> None:
    choice = page.fields.task_form.directed_by
    names = [choice.itemText(row) for row in range(choice.count())]
    assert names == ["", "Hà Thị Mận, Bí thư Đảng ủy", "Lê Văn Cảnh"]
    choice.setCurrentIndex(2)
    choice.activated.emit(2)
    assert session.finding(task.id).content.directed_by == "Lê Văn Cảnh"


def test_area_and_year_are_corrected(qtbot, page, session, task: Finding) -> None:
    area, year = page.fields.task_form.area, page.fields.task_form.year
    row = area.findText("Records, archives, secrecy")
    area.setCurrentIndex(row)
    area.activated.emit(row)
    type_into(qtbot, year, "25")
    assert year.has_trouble()
    type_into(qtbot, year, "2025")
    content = session.finding(task.id).content
    assert (content.area, content.year) == (Area.RECORDS, 2025)


@pytest.mark.usefixtures("task")
def test_assignees_are_completed_from_the_report_itself(page) -> None:
    field = page.fields.task_form.assignee
    field.setFocus()
    words = field.completer().words
    here = [words.index(row).data() for row in range(3)]
    assert here == ["Văn phòng Đảng ủy", "Đảng ủy xã Tân Lập", "Ủy ban nhân dân xã"]


def test_an_official_is_corrected_by_name_and_position(qtbot, page, session, official: Finding) -> None:
    form = page.fields.official_form
    type_into(qtbot, form.name, "Hà Thị Mẫn")
    type_into(qtbot, form.roles.fields[1][0], "Chủ tịch HĐND xã")
    content = session.finding(official.id).content
    assert isinstance(content, Official)
    assert content.name == "Hà Thị Mẫn"
    assert content.mentions == OFFICIALS[0].mentions
    assert [role.text for role in content.roles] == ["Bí thư Đảng ủy", "Chủ tịch HĐND xã"]
    type_into(qtbot, form.roles.fields[0][0], "")
    assert [role.text for role in session.finding(official.id).content.roles] == ["Chủ tịch HĐND xã"]


def test_a_name_cannot_be_blank(qtbot, page, session, official: Finding) -> None:
    type_into(qtbot, page.fields.official_form.name, "")
    assert session.finding(official.id) == official
    qtbot.keyClick(page.fields.official_form.name, Qt.Key.Key_Escape)
    assert page.fields.official_form.name.text() == "Hà Thị Mận"


def test_a_note_is_written_with_n_kept_by_enter_and_has_lines(qtbot, page, session, task: Finding) -> None:
    qtbot.keyClick(page.findings.list, Qt.Key.Key_N)
    assert page.fields.note.hasFocus()
    write(page.fields.note, "Hỏi lại")
    qtbot.keyClick(page.fields.note, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    write(page.fields.note, "Văn phòng")
    qtbot.keyClick(page.fields.note, Qt.Key.Key_Return)
    assert session.finding(task.id).note == "Hỏi lại\nVăn phòng"
    assert session.finding(task.id).state is FindingState.SUGGESTED
    assert page.findings.list.hasFocus()


@pytest.mark.usefixtures("task")
def test_e_edits_the_first_field_of_each_sort(qtbot, page, session) -> None:
    qtbot.keyClick(page.findings.list, Qt.Key.Key_E)
    assert page.fields.task_form.core.hasFocus()
    page.findings.list.setFocus()
    session.choose(next(finding.id for finding in session.finds if finding.content == OFFICIALS[0]))
    qtbot.keyClick(page.findings.list, Qt.Key.Key_E)
    assert page.fields.official_form.name.hasFocus()
    assert not page.fields.task_form.isVisible()


def test_statements_that_are_no_tasks_have_no_task_fields(page, session) -> None:
    session.choose(next(finding.id for finding in session.finds if finding.content == STATEMENTS[0]))
    assert not page.fields.task_form.isVisible()
    assert page.fields.kind_buttons[StatementKind.RESULT].isChecked()
    page.fields.kind_buttons[StatementKind.LIMITATION].click()
    assert session.finding(session.chosen).content.kind is StatementKind.LIMITATION
    assert page.fields.kind_buttons[StatementKind.LIMITATION].isChecked()


def test_buttons_show_their_keys_and_do_what_the_actions_do(qtbot, page, session, task: Finding) -> None:
    assert page.fields.accept_button.accessibleName() == "Accept (A)"
    qtbot.mouseClick(page.fields.accept_button, Qt.MouseButton.LeftButton)
    assert session.finding(task.id).state is FindingState.ACCEPTED


@pytest.mark.usefixtures("task")
def test_everything_has_a_name_and_is_reached_by_tab(qtbot, page) -> None:
    named: set[QWidget] = set()
    page.fields.task_form.core.setFocus()
    for _ in range(60):
        focus = QApplication.focusWidget()
        assert focus.accessibleName() or getattr(focus, "text", str)(), focus
        named.add(focus)
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    form = page.fields.task_form
    wanted = {form.core, form.assignee, form.directed_by, form.area, form.year, page.fields.accept_button}
    assert wanted | {page.findings.list, page.reports.list, page.findings.words} <= named


def test_tab_goes_through_the_fields_as_they_stand(qtbot, page, session, task: Finding) -> None:
    form = page.fields.task_form
    more = replace(task.content, due=(task.content.due[0], task.content.due[0]))
    session.correct(task.id, more)
    form.core.setFocus()
    (first, day), (second, other_day) = form.due.fields
    wanted = [form.assignee, first, day, form.due.buttons[0], second, other_day, form.due.buttons[1]]
    for field in (*wanted, form.directed_by, form.area, form.year):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is field


def test_tab_goes_through_the_positions_before_the_mentions(qtbot, page, session, official: Finding) -> None:
    role = official.content.roles[0]
    session.correct(official.id, replace(official.content, roles=(role, replace(role, text="Chủ tịch HĐND xã"))))
    form = page.fields.official_form
    lines = [widget for line in form.roles.fields for widget in line if widget.isVisible() and widget.isEnabled()]
    form.name.setFocus()
    for widget in (*lines, form.mentions):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is widget


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_a_choice_is_left_by_enter_and_escape(qtbot, page, task: Finding, key: Qt.Key) -> None:  # noqa: ARG001
    page.fields.task_form.area.setFocus()
    qtbot.keyClick(page.fields.task_form.area, key)
    assert page.findings.list.hasFocus()


def test_keys_that_write_nothing_work_in_a_choice_too(qtbot, page, session, task: Finding) -> None:
    session.set_note(task.id, "Hỏi lại")
    page.fields.task_form.area.setFocus()
    qtbot.keyClick(page.fields.task_form.area, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert session.finding(task.id).note == ""
    qtbot.keyClick(page.fields.task_form.area, Qt.Key.Key_F11)
    assert page.focus.isVisible()


def test_nothing_chosen_shows_no_fields(page, session) -> None:
    session.close_report()
    assert not page.fields.task_form.isVisible()
    assert not page.fields.accept_button.isVisible()
    assert not page.actions.accept.isEnabled()


def test_the_head_says_on_which_page_and_in_which_section_the_find_stands(page, session, library) -> None:
    text = "I. KẾT QUẢ\nThu đạt 3 tỷ.\nII. NHIỆM VỤ\n1. Mở chợ mới."
    words = Span(text.index("Mở"), len(text) - 1)
    paged = replace(source(text, "mở chợ.pdf"), pages=(0, text.index("II.")))
    found = Extraction(ReportFacts(), (), (), (Statement(words, StatementKind.TASK, words),))
    session.open_report(library.add(paged, None, found).report_id)
    session.choose(next(iter(session.finds)).id)
    assert page.fields.reason.where.text() == "page 2, section II.1"


def test_of_hundreds_of_deadlines_the_first_are_shown_and_how_many_more_there_are(
    qtbot, page: ReviewPage, session: ReviewSession
) -> None:
    form = page.fields.task_form
    find = session.finding(session.chosen)
    due = tuple(replace(find.content.due[0], text=f"trước ngày {day}/2") for day in range(1, 29)) * 10
    session.correct(find.id, replace(find.content, due=due))
    assert (len(form.due.fields), form.due.fields[11][0].text()) == (12, "trước ngày 12/2")
    more = form.due.findChild(MoreLines)
    assert more.text() == "Show more: 268"
    qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    assert (form.due.fields[23][0].text(), more.text()) == ("trước ngày 24/2", "Show more: 256")
    session.undo()
    assert [fields[0].isHidden() for fields in form.due.fields] == [False] + [True] * 23
    assert more.isHidden()


def test_of_dozens_of_positions_the_first_are_shown_and_the_others_come_when_they_are_wanted(
    qtbot, page: ReviewPage, session: ReviewSession
) -> None:
    form = page.fields.official_form
    find = next(find for find in session.finds if isinstance(find.content, Official))
    roles = tuple(Role(f"Ủy viên thứ {number}", find.content.mentions[0]) for number in range(1, 21))
    session.choose(find.id)
    session.correct(find.id, replace(find.content, roles=roles))
    shown = [field for field, *_ in form.roles.fields if not field.isHidden()]
    assert [field.text() for field in shown] == [role.text for role in roles[:12]]
    more = form.roles.findChild(MoreLines)
    qtbot.waitUntil(lambda: more.height() >= more.sizeHint().height())  # once it is laid out
    qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    shown = [field for field, *_ in form.roles.fields if not field.isHidden()]
    assert [field.text() for field in shown] == [*(role.text for role in roles), ""]

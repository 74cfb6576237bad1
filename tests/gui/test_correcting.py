"""Fields complete without tone marks, a calendar sets days, positions are ordered, and empty edits go back."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QAbstractItemModelTester

from desktop.completion import usual
from desktop.domain import Certainty, Official, Role
from desktop.gui.review import edits
from desktop.gui.review.calendar import DayPopup
from desktop.gui.review.completing import Completer, WordsModel
from desktop.gui.review.periods import days_meant
from tests.gui.review_samples import DUE, OFFICIALS, SECOND, STATEMENTS, TEXT, at, extraction, source, write

if TYPE_CHECKING:
    from desktop.domain import Finding
    from desktop.gui.review.review_page import ReviewPage
    from desktop.gui.review.session import ReviewSession
    from desktop.library import Library

KEY, ALT = Qt.Key, Qt.KeyboardModifier.AltModifier
# The offscreen platform says this of every list of words that opens under a field.
pytestmark = pytest.mark.qt_log_ignore(
    "This plugin does not support raise", "This plugin does not support grabbing the keyboard"
)


def offered(completer: Completer, typed: str) -> list[str]:
    completer.setCompletionPrefix(completer.splitPath(typed)[0])
    model = completer.completionModel()
    return [completer.pathFromIndex(model.index(row, 0)) for row in range(model.rowCount())]


@pytest.mark.usefixtures("qapp")
def test_completion_needs_neither_tone_marks_nor_capitals() -> None:
    completer = Completer()
    completer.words.show_words(["Văn phòng Đảng ủy", "UBND xã", "Văn phòng Đảng ủy"])
    assert offered(completer, "van phong dang") == ["Văn phòng Đảng ủy"]
    assert offered(completer, "PHÒNG") == ["Văn phòng Đảng ủy"]
    assert offered(completer, "xa") == ["UBND xã"]


@pytest.mark.usefixtures("qapp")
def test_the_model_of_words_keeps_the_rules_of_models() -> None:
    model = WordsModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.show_words(["Một", "Hai", "Một"])
    assert [model.index(row).data() for row in range(model.rowCount())] == ["Một", "Hai"]


@pytest.mark.usefixtures("task")
def test_fields_offer_this_report_then_earlier_ones_then_usual_bodies(
    page: ReviewPage, session: ReviewSession, library: Library
) -> None:
    mine = session.report.id
    session.open_report(library.add(source(name="hai.txt"), None, extraction()).report_id)
    find = next(finding for finding in session.finds if finding.content == STATEMENTS[2])
    session.correct(find.id, replace(find.content, assignee="Tổ công tác số 7"))
    session.open_report(mine)
    session.choose(next(finding.id for finding in session.finds if finding.content == STATEMENTS[2]))
    field = page.fields.task_form.assignee
    field.setFocus()
    words = field.completer().words
    said = [words.index(row).data() for row in range(words.rowCount())]
    assert said.index("Đảng ủy xã Tân Lập") < said.index("Tổ công tác số 7") < said.index("Sở Nội vụ")


def test_usual_posts_and_bodies_are_written_once_and_with_a_capital() -> None:
    for name in ("positions", "bodies"):
        words = usual(name)
        assert len(words) == len(set(words)) > 40
        assert all(word[0].isupper() and word == " ".join(word.split()) for word in words)


def test_a_day_without_a_year_is_offered_in_the_years_that_it_may_lie_in() -> None:
    assert days_meant("trước ngày 28/2", 2024, None, 2025) == [dt.date(2024, 2, 28), dt.date(2025, 2, 28)]
    assert days_meant("trước 29/02", 2024, 2025) == [dt.date(2024, 2, 29)]
    assert days_meant("trong tháng 2/2024", 2024) == [dt.date(2024, 2, 29)]
    assert days_meant("ngày 15/01/2025", 2025) == []
    assert days_meant("31/11; 12/2024", 2024) == [dt.date(2024, 12, 31)]
    assert days_meant("hằng quý", 2024) == []


def test_the_calendar_sets_the_day_and_the_written_words_stay(
    qtbot, page: ReviewPage, session: ReviewSession, task: Finding
) -> None:
    _, days = page.fields.task_form.due.fields[0]
    days.setFocus()
    qtbot.keyClick(days, KEY.Key_Down, ALT)
    popup = page.findChildren(DayPopup)[0]
    assert popup.calendar.selectedDate() == QDate(2024, 2, 28)
    assert [button.text() for button in popup.buttons] == ["28/02/2024", "28/02/2025"]
    popup.calendar.setSelectedDate(QDate(2024, 2, 29))
    popup.calendar.activated.emit(popup.calendar.selectedDate())
    due = session.finding(task.id).content.due[0]
    assert (due.text, due.span) == (DUE.text, DUE.span)
    assert (due.period.end, due.period.certainty) == (dt.date(2024, 2, 29), Certainty.EXACT)
    assert not popup.isVisible()
    assert page.findings.list.hasFocus()


def test_a_year_is_completed_by_one_button_and_esc_leaves_the_calendar(
    qtbot, page: ReviewPage, session: ReviewSession, task: Finding
) -> None:
    button = page.fields.task_form.due.buttons[0]
    button.click()
    popup = page.findChildren(DayPopup)[0]
    popup.buttons[1].click()
    assert session.finding(task.id).content.due[0].period.end == dt.date(2025, 2, 28)
    button.click()
    qtbot.keyClick(popup.calendar, KEY.Key_Escape)
    assert not popup.isVisible()


def test_a_day_can_be_set_where_no_deadline_is_written(qtbot, page: ReviewPage, session: ReviewSession) -> None:
    find = next(finding for finding in session.finds if finding.content == STATEMENTS[3])
    session.correct(find.id, replace(find.content, due=()))
    session.choose(find.id)
    _, days = page.fields.task_form.due.fields[0]
    days.setFocus()
    write(days, "30/06/2024")
    qtbot.keyClick(days, KEY.Key_Return)
    (due,) = session.finding(find.id).content.due
    assert (due.text, due.span, due.period.end) == ("30/06/2024", at(SECOND), dt.date(2024, 6, 30))


def test_an_empty_name_goes_back_and_it_is_said_why(
    qtbot, page: ReviewPage, session: ReviewSession, official: Finding
) -> None:
    name = page.fields.official_form.name
    name.setFocus()
    name.selectAll()
    qtbot.keyClick(name, KEY.Key_Delete)
    with qtbot.waitSignal(session.hinted) as caught:
        qtbot.keyClick(name, KEY.Key_Return)
    assert caught.args == ["A name is needed"]
    assert name.text() == "Hà Thị Mận"
    assert session.finding(official.id) == official
    assert page.findings.notice.words.text() == "A name is needed"


def test_positions_are_put_in_order_and_taken_away(
    qtbot, page: ReviewPage, session: ReviewSession, official: Finding
) -> None:
    rows = page.fields.official_form.roles
    rows.fields[1][0].setFocus()
    write(rows.fields[1][0], "Chủ tịch HĐND xã")
    qtbot.keyClick(rows.fields[1][0], KEY.Key_Return)
    qtbot.keyClick(rows.fields[1][0], KEY.Key_Up, ALT)

    def roles() -> list[str]:
        return [role.text for role in session.finding(official.id).content.roles]

    assert roles() == ["Chủ tịch HĐND xã", "Bí thư Đảng ủy"]
    assert rows.fields[0][1].accessibleName() == "Typed by you, not in the text"
    assert rows.fields[1][1].accessibleName() == "Show where it stands"
    rows.fields[1][1].click()
    assert page.source.selection() == at("Bí thư Đảng ủy")
    rows.fields[0][3].click()
    assert roles() == ["Bí thư Đảng ủy"]
    session.undo()
    assert len(roles()) == 2


def test_selected_words_become_a_position(
    qtbot, page: ReviewPage, session: ReviewSession, official: Finding
) -> None:
    page.source.select(at("chủ trì"))
    qtbot.keyClick(page.findings.list, KEY.Key_H)
    assert session.finding(official.id).content.roles[-1] == Role("chủ trì", at("chủ trì"))
    assert edits.with_role_at(OFFICIALS[0], TEXT, at("Bí thư Đảng ủy")) is None


def test_the_same_again_is_no_step(qtbot, page: ReviewPage, session: ReviewSession, official: Finding) -> None:
    field = page.fields.official_form.roles.fields[0][0]
    field.setFocus()
    qtbot.keyClick(field, KEY.Key_Return)
    assert session.stack.count() == 0
    assert session.finding(official.id) == official


def test_every_control_of_the_fields_has_a_name_and_is_reached_by_tab(page: ReviewPage, official: Finding) -> None:
    assert official
    for controls in (page.fields.official_form.roles.fields[0], [page.fields.task_form.due.buttons[0]]):
        for control in controls:
            assert control.accessibleName()
            assert control.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_a_position_typed_as_it_stands_elsewhere_is_anchored_there() -> None:
    person = Official("Lê Văn Cảnh", OFFICIALS[1].mentions)
    assert edits.stands_in(TEXT, edits.with_role(person, TEXT, 0, "Bí thư Đảng ủy").roles[0])
    assert not edits.stands_in(TEXT, edits.with_role(person, TEXT, 0, "Chánh Văn phòng").roles[0])

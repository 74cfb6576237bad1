"""Nothing in the fields of a find is cut where there is room for it: words grow, days go below their words."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from desktop.domain import Certainty, Period, StatementKind
from desktop.gui.review.buttons import KeyButton
from desktop.gui.review.editors import ChoiceField
from desktop.gui.review.growing_fields import NoteField, WordsField
from desktop.gui.theme import ThemeChoice, appearance
from tests.gui.review_samples import STATEMENTS, write

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.domain import Finding
    from desktop.gui.review.review_page import ReviewPage
    from desktop.gui.review.session import ReviewSession

# The offscreen platform says this of every list of words under a field.
pytestmark = pytest.mark.qt_log_ignore(
    "This plugin does not support raise", "This plugin does not support grabbing the keyboard"
)
LONG = "Ban Quản lý dự án đầu tư xây dựng các công trình cấp nước và thoát nước của tỉnh và của mọi huyện"


@pytest.fixture
def field(qtbot) -> Iterator[WordsField]:
    holder, made = QWidget(), WordsField("Lead", lambda words: "Sở" not in words, "No department")
    column = QVBoxLayout(holder)
    column.addWidget(QLineEdit())  # has the keys at first
    column.addWidget(made)
    column.addStretch(1)
    qtbot.addWidget(holder)
    holder.resize(280, 300)
    with qtbot.waitActive(holder):
        holder.show()
    yield made
    holder.close()


def test_a_field_grows_with_its_words_and_no_further_than_it_may(field: WordsField) -> None:
    field.show_value("Văn phòng")
    one = field.height()
    field.show_value(LONG)
    whole = field.height()
    assert whole >= one + 2 * field.fontMetrics().lineSpacing()
    field.rest_on(2)
    assert one < field.height() < whole
    field.show_value("Văn phòng")
    assert field.height() == one


def test_a_note_that_comes_in_one_piece_is_seen_whole(qtbot) -> None:
    note = NoteField("Note")
    qtbot.addWidget(note)
    note.resize(200, 30)
    note.show()
    before = note.height()
    write(note, "Đề nghị Văn phòng hỏi lại số liệu trước khi trình")
    assert note.height() > before


def test_a_field_that_is_edited_takes_the_room_that_it_needs(field: WordsField) -> None:
    field.show_value(LONG)
    field.rest_on(2)
    low = field.height()
    field.setFocus()
    assert field.height() > low
    field.clearFocus()
    assert field.height() == low


def test_words_that_are_not_all_seen_end_in_dots(field: WordsField) -> None:
    field.show_value(LONG)
    assert not field.is_cut()
    whole = field.grab().toImage()
    field.rest_on(2)
    assert field.is_cut()
    cut = field.grab().toImage()
    corner = (cut.width() - 20, cut.height() - 14, 12, 10)
    assert cut.copy(*corner) != whole.copy(*corner)


def test_tab_into_a_field_chooses_its_words_and_leaving_it_chooses_none(qtbot, field: WordsField) -> None:
    field.show_value("Văn phòng")
    qtbot.keyClick(field.parentWidget().findChild(QLineEdit), Qt.Key.Key_Tab)
    assert field.hasFocus()
    qtbot.keyClicks(field, "Cong an")
    assert field.text() == "Cong an"
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert not field.textCursor().hasSelection()


def test_long_words_stay_one_line_of_words(qtbot, field: WordsField) -> None:
    field.show_value("Văn phòng")
    pasted = QMimeData()
    pasted.setText("Ủy ban nhân dân\nxã Tân Lập\n")
    field.selectAll()
    field.insertFromMimeData(pasted)
    with qtbot.waitSignal(field.committed) as told:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert told.args == ["Ủy ban nhân dân xã Tân Lập"]


def test_words_that_cannot_be_taken_are_framed_said_and_given_back_by_escape(qtbot, field: WordsField) -> None:
    appearance().choose(ThemeChoice.LIGHT)
    field.show_value("Văn phòng")
    field.selectAll()
    write(field, "Sở Nội vụ")
    with qtbot.assertNotEmitted(field.committed), qtbot.waitSignal(field.refused):
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert (field.property("role"), field.accessibleDescription()) == ("refused", "No department")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert (field.text(), field.property("role"), field.accessibleDescription()) == ("Văn phòng", "", "")


def test_what_is_typed_is_completed_and_the_list_of_words_closes_first(qtbot, field: WordsField) -> None:
    field.complete_from(lambda: ["Văn phòng Đảng ủy", "Phòng Kinh tế", "Công an xã"])
    field.setFocus()
    qtbot.keyClicks(field, "phong")
    popup = field.completer().popup()
    assert popup.isVisible()
    assert field.completer().completionCount() == 2
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert field.text() == "Văn phòng Đảng ủy"
    assert not popup.isVisible()
    field.selectAll()
    qtbot.keyClicks(field, "cong an")
    assert popup.isVisible()
    with qtbot.waitSignals([field.committed, field.left]):
        qtbot.keyClick(field, Qt.Key.Key_Return)  # nothing is chosen in the list: what was typed counts
    assert field.text() == "cong an"
    assert not popup.isVisible()
    qtbot.keyClicks(field, "zzz")
    assert not popup.isVisible()


def test_two_days_go_below_the_words_of_their_deadline_and_one_day_stands_beside(
    page: ReviewPage, session: ReviewSession, task: Finding
) -> None:
    rows = page.fields.task_form.due
    (due, *_) = task.content.due
    short = replace(due, text="quý I", period=Period(None, dt.date(2024, 3, 31), None, Certainty.EXACT))
    session.correct(task.id, replace(task.content, due=(short,)))
    words, days = rows.fields[0]
    assert words.y() == days.y()
    spell = replace(due, period=Period(dt.date(2024, 1, 1), dt.date(2024, 3, 31), None, Certainty.EXACT))
    session.correct(task.id, replace(task.content, due=(spell,)))
    page.fields.layout().activate()
    rows.layout().activate()
    assert days.y() > words.y()
    assert days.text() == "01/01/2024 - 31/03/2024"
    assert days.width() >= days.needed()


def test_what_is_no_task_shows_its_words_in_full(page: ReviewPage, session: ReviewSession) -> None:
    result = next(finding for finding in session.finds if finding.content == STATEMENTS[0])
    session.choose(result.id)
    span = result.content.span
    assert result.content.kind is StatementKind.RESULT
    assert page.fields.words.isVisible()
    assert page.fields.words.text() == " ".join(session.text[span.start : span.end].split())
    session.choose(next(finding.id for finding in session.finds if finding.content == STATEMENTS[2]))
    assert not page.fields.words.isVisible()


def test_a_core_takes_the_room_that_is_left_in_the_panel(
    qtbot, page: ReviewPage, session: ReviewSession, task: Finding
) -> None:
    core = page.fields.task_form.core
    session.correct(task.id, replace(task.content, core=task.content.span))
    page.window().resize(700, 520)  # too narrow for the sentence on two lines
    page.fields.setFixedHeight(280)
    qtbot.waitUntil(lambda: core.height() <= 2 * core.fontMetrics().lineSpacing() + 12)
    low = core.height()
    page.fields.setFixedHeight(500)
    qtbot.waitUntil(lambda: core.height() > low)


def test_the_fields_of_a_task_fit_at_once_whatever_was_shown_before(
    qtbot, page: ReviewPage, session: ReviewSession, task: Finding
) -> None:
    (due, *_) = task.content.due
    spell = replace(due, period=Period(dt.date(2024, 1, 1), dt.date(2024, 3, 31), None, Certainty.EXACT))
    session.correct(task.id, replace(task.content, core=task.content.span, due=(spell,)))
    form, body = page.fields.task_form, page.fields._scroll.widget()
    qtbot.waitUntil(lambda: form.due.height() > 2 * form.due.fields[0][0].height())
    for other in [one.id for one in session.finds if one.id != task.id]:
        session.choose(other)
        QApplication.processEvents()
        session.choose(task.id)
        at_once = (form.core.height(), form.height(), body.height())
        for _ in range(8):
            QApplication.processEvents()
        assert at_once == (form.core.height(), form.height(), body.height())


def test_a_choice_without_room_for_its_words_ends_in_dots(qtbot) -> None:
    box = ChoiceField("Area")
    qtbot.addWidget(box)
    box.show_choices([("Soạn thảo và kiểm tra thể thức văn bản của cơ quan", 1)], 1)
    box.resize(150, 30)
    narrow = box.grab().toImage()
    dots = ChoiceField("Area")
    qtbot.addWidget(dots)
    dots.resize(150, 30)
    dots.show_choices([("Soạn thảo và kiểm tra thể thức văn bản khác hẳn", 1)], 1)
    assert narrow == dots.grab().toImage(), "both end in dots before they differ"


def test_in_large_words_every_button_is_seen_whole_and_so_is_the_state(
    qtbot, page: ReviewPage, task: Finding
) -> None:
    fields = page.fields
    assert task.id == fields._find_id
    before = fields.buttons.height()
    appearance().choose(ThemeChoice.LIGHT)
    appearance().set_text_size(150)
    appearance().finish()
    try:
        qtbot.waitUntil(lambda: fields.buttons.height() > before)
        for button in fields.buttons.findChildren(KeyButton):
            assert button.width() >= button.sizeHint().width()
            assert fields.buttons.rect().contains(button.geometry())
        fields.resize(330, fields.height())
        assert not fields.heading.isVisible()
    finally:
        appearance().set_text_size(100)

"""One find at a time: the same session, the same keys, nothing beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.domain import Finding, FindingState, Official, Span, Statement, StatementKind
from desktop.gui.review.focus_text import FocusText
from desktop.gui.review.groups import Group, Scope
from tests.gui.review_samples import RULES, TEXT, at

if TYPE_CHECKING:
    from desktop.gui.review.review_page import ReviewPage
    from desktop.gui.review.session import ReviewSession

KEY, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier


def press(qtbot, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.keyClick(QApplication.focusWidget(), key, modifier)


def test_a_report_is_decided_one_find_at_a_time_and_undo_works(
    qtbot, page: ReviewPage, session: ReviewSession
) -> None:
    session.set_scope(Scope(Group.ALL))
    session.choose_first()
    press(qtbot, KEY.Key_F11)
    assert page.focus.isVisible()
    assert not page.source.isVisible()
    assert page.focus.count.text() == "1/8"
    first = session.chosen
    press(qtbot, KEY.Key_A)
    assert page.focus.count.text() == "2/8"
    press(qtbot, KEY.Key_Z, CTRL)
    assert session.chosen == first
    for _ in range(8):
        press(qtbot, KEY.Key_A)
    assert {find.state for find in session.finds} == {FindingState.ACCEPTED}
    assert page.focus.notice.isVisible()
    press(qtbot, KEY.Key_Escape)
    assert not page.focus.isVisible()
    assert page.findings.list.hasFocus()
    assert page.fields.isVisible()


def test_the_find_is_shown_with_what_stands_around_it(qtbot, page: ReviewPage, session: ReviewSession) -> None:
    press(qtbot, KEY.Key_F11)
    shown = page.focus.text.toPlainText()
    span = session.finding(session.chosen).content.span
    assert TEXT[span.start : span.end] in shown
    assert "Các chi bộ đề nghị" in shown
    assert page.focus.text.caret() == span.start


def test_fields_and_notes_are_at_hand_and_keys_come_back(qtbot, page: ReviewPage, session: ReviewSession) -> None:
    press(qtbot, KEY.Key_F11)
    press(qtbot, KEY.Key_E)
    assert page.fields.task_form.core.hasFocus()
    press(qtbot, KEY.Key_Escape)
    assert page.focus.text.hasFocus()
    press(qtbot, KEY.Key_N)
    assert page.fields.note.hasFocus()
    page.actions.focus.trigger()
    assert not page.focus.isVisible()
    assert session.report


def test_a_sentence_is_split_at_the_caret_of_the_large_text(
    qtbot, page: ReviewPage, session: ReviewSession
) -> None:
    press(qtbot, KEY.Key_F11)
    page.focus.text.select(Span(at("xong trước").start, at("xong trước").start))
    press(qtbot, KEY.Key_S)
    span = session.finding(session.chosen).content.span
    assert TEXT[span.start : span.end].endswith(RULES)


def test_an_official_is_shown_in_the_sentence_of_the_first_mention(
    qtbot, page: ReviewPage, session: ReviewSession
) -> None:
    session.choose(next(find.id for find in session.finds if isinstance(find.content, Official)))
    press(qtbot, KEY.Key_F11)
    assert "họp tổng kết; đồng chí Hà Thị Mận" in page.focus.text.toPlainText()


def test_a_find_without_any_place_is_shown_without_trouble(page: ReviewPage, session: ReviewSession) -> None:
    orphan = next(find for find in session.finds if isinstance(find.content, Official))
    session.correct(orphan.id, Official("Người không rõ", ()))
    page.show_one(shown=True)
    session.choose(orphan.id)
    assert page.focus.count.text().endswith("/2")
    page.show_one(shown=False)


def test_places_hold_in_texts_with_characters_outside_the_basic_plane(qtbot) -> None:
    text = FocusText()
    qtbot.addWidget(text)
    words = "🎋 Tết\r\n🎋 rà soát 🎋 quy chế"
    start = words.index("rà soát")
    span = Span(start, start + len("rà soát 🎋 quy chế"))
    text.show_find(Finding("1", 1, Statement(span, StatementKind.TASK)), words)
    text.select(span)
    assert text.selection() == span


def test_what_stands_around_a_find_of_a_long_line_begins_and_ends_with_whole_sentences(qtbot) -> None:
    text = FocusText()
    qtbot.addWidget(text)
    line = " ".join(f"Câu thứ {number} nói về việc cấp nước cho bản." for number in range(40))
    start = line.index("Câu thứ 20 ")
    span = Span(start, line.index(".", start))
    text.show_find(Finding("1", 1, Statement(span, StatementKind.TASK)), line)
    shown = text.toPlainText().strip()
    assert shown.startswith("Câu thứ")
    assert shown.endswith("bản.")
    assert len(shown) < len(line)


def test_what_stands_around_a_find_without_any_sentence_begins_and_ends_with_whole_words(qtbot) -> None:
    text = FocusText()
    qtbot.addWidget(text)
    line = " ".join(f"việc{number}" for number in range(400))
    start = line.index("việc200 ")
    text.show_find(Finding("1", 1, Statement(Span(start, start + 7), StatementKind.TASK)), line)
    words = text.toPlainText().split()
    assert set(words) <= set(line.split())

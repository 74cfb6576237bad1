"""Notes, bookmarks and questions: made, shown, listed, gone to, rewritten, deleted, undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt

from desktop.domain import MarkKind, Span
from desktop.gui.source_view.marks import AWAY, SIGN
from tests.gui.review_samples import TEXT, at, write

if TYPE_CHECKING:
    from desktop.gui.review.review_page import ReviewPage
    from desktop.gui.review.session import ReviewSession
    from desktop.library import Library

WORDS = "một số chi bộ còn chậm"


def say(qtbot, page: ReviewPage, words: str) -> None:
    """Write into the card and press Enter."""
    editor = page.desk.marking.editor
    assert editor.isVisible()
    write(editor.words, words)
    qtbot.keyClick(editor.words, Qt.Key.Key_Return)
    assert not editor.isVisible()


def select(page: ReviewPage, words: str) -> None:
    page.source.setFocus()
    page.source.select(at(words))


def kinds(session: ReviewSession) -> list[MarkKind]:
    return [mark.kind for mark in session.marks]


def sign_of(page: ReviewPage, words: str) -> QPointF:
    """Return the middle of the first sign beside the line of some words."""
    source = page.source.page
    top, bottom = source.sight.line_of(at(words).start)
    column = source.page_layout.column
    return QPointF(column.left + column.width + AWAY + SIGN / 2, (top + bottom) / 2)


def test_a_question_on_selected_words_is_written_kept_and_undone_by_name(
    qtbot, page: ReviewPage, session: ReviewSession, library: Library
) -> None:
    select(page, WORDS)
    qtbot.keyClick(page.source.page, Qt.Key.Key_Q)
    say(qtbot, page, "Chi bộ nào chậm?")
    (mark,) = session.marks
    assert (mark.kind, mark.span, mark.text, mark.find_id) == (
        MarkKind.QUESTION,
        at(WORDS),
        "Chi bộ nào chậm?",
        None,
    )
    assert library.report(session.report.id).marks == (mark,)
    assert library.summary(session.report.id).questions == 1
    assert "question for the leader" in page.actions.undo.text()
    page.actions.undo.trigger()
    assert session.marks == ()
    page.actions.redo.trigger()
    assert session.marks == (mark,)


def test_a_note_outside_the_text_is_the_note_of_the_chosen_find(
    qtbot, page: ReviewPage, session: ReviewSession
) -> None:
    page.findings.list.setFocus()
    qtbot.keyClick(page.findings.list, Qt.Key.Key_N, Qt.KeyboardModifier.ShiftModifier)
    say(qtbot, page, "Hỏi lại Văn phòng")
    assert session.finding(session.chosen).note == "Hỏi lại Văn phòng"
    assert session.marks == ()
    qtbot.waitUntil(lambda: [row.words for row in page.desk.marks.model.rows()] == ["Hỏi lại Văn phòng"])


def test_a_bookmark_is_put_and_taken_away_by_one_key(qtbot, page: ReviewPage, session: ReviewSession) -> None:
    page.source.setFocus()
    page.source.select(Span(at("Tặng giấy khen").start, at("Tặng giấy khen").start))
    session.choose(None)
    page.source.select(Span(at("Năm 2024").start, at("Năm 2024").start))
    qtbot.keyClick(page.source.page, Qt.Key.Key_B)
    assert kinds(session) == [MarkKind.BOOKMARK]
    assert TEXT[slice(*session.marks[0].span)] == "Năm 2024, Đảng ủy đề ra 5 nhiệm vụ."
    qtbot.keyClick(page.source.page, Qt.Key.Key_B)
    assert session.marks == ()


def test_a_bookmark_goes_with_its_find_and_the_keys_lead_from_one_to_the_next(
    qtbot, page: ReviewPage, session: ReviewSession
) -> None:
    page.findings.list.setFocus()
    qtbot.keyClick(page.findings.list, Qt.Key.Key_B)
    assert session.marks[0].find_id == session.chosen
    session.move_span(session.chosen, at("Văn phòng Đảng ủy rà soát quy chế làm việc"))
    (place,) = page.source.page.sheet.marks.places
    assert place.span == at("Văn phòng Đảng ủy rà soát quy chế làm việc")
    select(page, "Tân Lập")
    qtbot.keyClick(page.source.page, Qt.Key.Key_B)
    places = [each.span.start for each in page.source.page.sheet.marks.places]
    gone = []
    for _ in range(3):
        qtbot.keyClick(page.source.page, Qt.Key.Key_B, Qt.KeyboardModifier.ShiftModifier)
        gone.append(page.source.caret())
    assert gone == [places[1], places[0], places[1]]


def test_escape_leaves_nothing_and_turning_away_keeps_what_was_written(
    qtbot, page: ReviewPage, session: ReviewSession
) -> None:
    select(page, WORDS)
    editor = page.desk.marking.editor
    page.desk.marking.question.trigger()
    write(editor.words, "bỏ đi")
    qtbot.keyClick(editor.words, Qt.Key.Key_Escape)
    assert session.marks == ()
    page.source.setFocus()
    page.desk.marking.question.trigger()
    write(editor.words, "giữ lại")
    page.reports.list.setFocus()
    assert [mark.text for mark in session.marks] == ["giữ lại"]


def test_letters_typed_into_a_note_decide_nothing(qtbot, page: ReviewPage, session: ReviewSession) -> None:
    select(page, WORDS)
    page.desk.marking.note.trigger()
    for key in (Qt.Key.Key_A, Qt.Key.Key_X, Qt.Key.Key_Q, Qt.Key.Key_B):
        qtbot.keyClick(page.desk.marking.editor.words, key)
    assert page.desk.marking.editor.words.toPlainText() == "axqb"
    assert session.summary.decided == 0


def test_marks_on_the_whole_report_stand_first_in_the_list(qtbot, page: ReviewPage) -> None:
    select(page, WORDS)
    page.desk.marking.question.trigger()
    say(qtbot, page, "Chi bộ nào?")
    page.desk.marking.report_note.trigger()
    say(qtbot, page, "Đọc lại buổi chiều")
    panel = page.desk.marks
    qtbot.waitUntil(lambda: panel.model.rowCount() == 2)
    assert [row.words for row in panel.model.rows()] == ["Đọc lại buổi chiều", "Chi bộ nào?"]
    assert panel.head.isVisible()
    assert panel.head.text() == "Notes: 1 · questions: 1"


def test_the_list_goes_to_rewrites_and_deletes_a_mark(qtbot, page: ReviewPage, session: ReviewSession) -> None:
    select(page, WORDS)
    page.desk.marking.question.trigger()
    say(qtbot, page, "Chi bộ nào?")
    panel = page.desk.marks
    qtbot.waitUntil(panel.head.isVisible)
    panel.head.click()
    page.source.select(Span(0, 0))
    panel.list.setFocus()
    panel.list.setCurrentIndex(panel.model.index(0))
    qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    assert page.source.selection() == at(WORDS)
    panel.list.setFocus()
    qtbot.keyClick(panel.list, Qt.Key.Key_F2)
    say(qtbot, page, "Những chi bộ nào?")
    assert [mark.text for mark in session.marks] == ["Những chi bộ nào?"]
    decided = len(session.finds)
    qtbot.waitUntil(lambda: panel.model.index(0).data() == "Những chi bộ nào?")
    panel.list.setFocus()
    panel.list.setCurrentIndex(panel.model.index(0))
    qtbot.keyClick(panel.list, Qt.Key.Key_Delete)
    assert session.marks == ()
    assert len(session.finds) == decided, "the chosen find was deleted instead"
    page.actions.undo.trigger()
    assert [mark.text for mark in session.marks] == ["Những chi bộ nào?"]


def test_the_sign_beside_the_line_tells_the_note_and_a_click_opens_the_list_at_it(qtbot, page: ReviewPage) -> None:
    select(page, WORDS)
    page.desk.marking.question.trigger()
    say(qtbot, page, "Chi bộ nào?")
    sign = sign_of(page, WORDS)
    assert "Chi bộ nào?" in page.source.page.card_at(sign)
    qtbot.waitUntil(page.desk.marks.head.isVisible)
    qtbot.mouseClick(page.source.page.viewport(), Qt.MouseButton.LeftButton, pos=sign_of(page, WORDS).toPoint())
    assert page.desk.marks.list.isVisible()
    assert page.desk.marks.list.currentIndex().data() == "Chi bộ nào?"


def test_a_mark_shows_on_the_overview_and_a_click_there_goes_to_it(qtbot, page: ReviewPage) -> None:
    select(page, WORDS)
    page.desk.marking.question.trigger()
    say(qtbot, page, "Chi bộ nào?")
    strip = page.source.overview
    strip.grab()
    qtbot.waitUntil(lambda: any("Chi bộ nào?" in strip.tip_at(QPointF(16, y)) for y in range(strip.height())))
    place = next(y for y in range(strip.height()) if "Chi bộ nào?" in strip.tip_at(QPointF(16, y)))
    with qtbot.waitSignal(strip.mark_chosen):
        qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(16, place))


def test_a_right_click_on_a_sign_offers_to_rewrite_and_delete(
    qtbot, page: ReviewPage, session: ReviewSession
) -> None:
    select(page, WORDS)
    page.desk.marking.question.trigger()
    say(qtbot, page, "Chi bộ nào?")
    sign = sign_of(page, WORDS).toPoint()
    menu = page.desk.menu.made(page.source.page.viewport().mapToGlobal(sign))
    offered = {action.text(): action for action in menu.actions()}
    assert "Rewrite the mark…" in offered
    offered["Delete the mark"].trigger()
    assert session.marks == ()


def test_marks_are_there_again_when_the_report_is_opened_again(
    qtbot, page: ReviewPage, session: ReviewSession
) -> None:
    select(page, WORDS)
    page.desk.marking.question.trigger()
    say(qtbot, page, "Chi bộ nào?")
    report_id = session.report.id
    session.close_report()
    assert not page.desk.marks.head.isVisible()
    session.open_report(report_id)
    assert [mark.text for mark in session.marks] == ["Chi bộ nào?"]
    assert page.desk.marks.head.isVisible()
    page.actions.undo.trigger()
    assert session.marks == ()


@pytest.mark.parametrize("words", ["", "   \n "])
def test_a_note_without_words_is_none(qtbot, page: ReviewPage, session: ReviewSession, words: str) -> None:
    select(page, WORDS)
    page.desk.marking.note.trigger()
    say(qtbot, page, words)
    assert session.marks == ()


def test_a_question_is_asked_while_one_find_is_shown_at_a_time(
    qtbot, page: ReviewPage, session: ReviewSession
) -> None:
    page.show_one(shown=True)
    page.desk.marking.question.trigger()
    assert page.desk.marking.editor.isVisible()
    say(qtbot, page, "Ai làm?")
    assert [mark.find_id for mark in session.marks] == [session.chosen]
    page.desk.marking.next_question.trigger()
    assert page.source.isVisible()
    assert not page.focus.isVisible()

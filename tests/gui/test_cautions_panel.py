"""What a văn thư should look at: listed over the text, marked in it, read with one key, undone like every step."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from desktop.domain import FindingState, Official, Origin
from desktop.gui import theme, translation
from desktop.gui.review.card_list import CardList
from desktop.gui.review.report_model import REPORT_ID
from desktop.gui.review.review_page import ReviewPage
from desktop.gui.review.session import ReviewSession
from desktop.gui.source_view.cautions import Cautions
from desktop.gui.theme import load
from tests.gui.review_samples import CAUTIONS, OMISSIONS, TEXT, at, big_report
from tests.gui.source_report import report as sample_report

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint

    from desktop.library import Library


def point_of(page: ReviewPage, words: str) -> QPoint:
    """Return the middle of some words on the page of the source."""
    view, span = page.source.page, at(words)
    middle = (span.start + span.end) // 2
    cursor = view.textCursor()
    cursor.setPosition(view.sheet.display.offsets.to_qt(middle))
    view.setTextCursor(cursor)
    return view.cursorRect().center()


def test_a_quiet_line_says_how_many_points_there_are_and_opens_into_a_list(page: ReviewPage) -> None:
    panel = page.cautions
    assert panel.head.text() == "Points to check: 3"
    assert not panel.list.isVisible()
    panel.head.click()
    assert panel.list.isVisible()
    assert panel.model.rowCount() == 3
    assert "Lê Văn Canh" in panel.model.index(0).data()


def test_a_report_without_points_shows_none(page: ReviewPage, session: ReviewSession, library: Library) -> None:
    source, extraction = big_report(20)
    session.open_report(library.add(source, None, extraction).report_id)
    assert not page.cautions.isVisible()
    assert not page.actions.next_caution.isEnabled()


def test_one_key_walks_and_one_key_reads(qtbot: QtBot, page: ReviewPage, session: ReviewSession) -> None:
    seen = []
    for _ in CAUTIONS:
        qtbot.keyClick(page.findings.list, Qt.Key.Key_G)
        seen.append(session.caution)
    assert seen == [0, 1, 2]
    qtbot.keyClick(page.findings.list, Qt.Key.Key_V)
    assert (session.seen, session.caution) == ({2}, 0)
    assert page.cautions.head.text() == "Points to check: 2 · read: 1"
    qtbot.keyClick(page.findings.list, Qt.Key.Key_V)
    qtbot.keyClick(page.findings.list, Qt.Key.Key_V)
    assert (session.seen, session.caution) == ({0, 1, 2}, None)
    assert page.cautions.head.text() == "All points to check were read"
    assert session.summary.cautions == 0


def test_a_point_that_was_read_comes_back_with_undo_and_after_the_report_is_opened_again(
    qtbot: QtBot, page: ReviewPage, session: ReviewSession
) -> None:
    qtbot.keyClick(page.findings.list, Qt.Key.Key_G)
    qtbot.keyClick(page.findings.list, Qt.Key.Key_V)
    assert page.actions.undo.text() == "&Undo: point read"
    session.open_report(session.report.id)
    assert session.seen == {0}
    qtbot.keyClick(page.findings.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (session.seen, session.caution) == (frozenset(), 0)
    assert page.cautions.head.text() == "Points to check: 3"
    qtbot.keyClick(page.findings.list, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert session.seen == {0}


def test_reading_a_read_point_takes_it_back(page: ReviewPage, session: ReviewSession) -> None:
    session.see_caution(1)
    session.choose_caution(1)
    page.actions.seen.trigger()
    assert (session.seen, session.caution) == (frozenset(), 1)


def test_points_and_finds_are_steps_of_one_stack(page: ReviewPage, session: ReviewSession) -> None:
    session.see_caution(0)
    page.actions.accept.trigger()
    session.undo()
    assert session.seen == {0}
    assert {finding.state for finding in session.finds} == {FindingState.SUGGESTED}
    session.undo()
    assert session.seen == frozenset()
    assert session.library.check() == ()


def test_the_list_is_walked_by_the_keyboard_and_shows_each_place(
    qtbot: QtBot, page: ReviewPage, session: ReviewSession
) -> None:
    page.cautions.head.setFocus()
    qtbot.keyClick(page.cautions.head, Qt.Key.Key_Space)
    page.cautions.list.setFocus()
    for row in (1, 2):
        page.cautions.list.setCurrentIndex(page.cautions.model.index(row))
        assert session.caution == row
        assert page.source.page.sight.sees(CAUTIONS[row].span)
    qtbot.keyClick(page.cautions.list, Qt.Key.Key_Up)
    assert session.caution == 1
    page.cautions.head.click()
    assert session.caution is None


def test_a_point_is_dotted_in_the_source_until_it_is_read_and_tinted_while_it_is_chosen(
    page: ReviewPage, session: ReviewSession
) -> None:
    def inks() -> set[str]:
        picture = page.source.page.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        return {QColor(pixel).name() for pixel in set(memoryview(picture.constBits()).cast("I"))}

    colours = load("light")
    assert colours.caution in inks()
    assert colours.caution_tint not in inks()
    session.choose_caution(0)
    assert colours.caution_tint in inks()
    for number in range(3):
        session.see_caution(number)
    assert not {colours.caution, colours.caution_tint} & inks()


def test_a_click_on_doubtful_words_chooses_the_point_and_the_card_says_it(
    qtbot: QtBot, page: ReviewPage, session: ReviewSession
) -> None:
    point = point_of(page, "Lê Văn Cảnh")
    qtbot.mouseClick(page.source.page.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert session.caution == 0
    assert isinstance(session.finding(session.chosen).content, Official)
    card = page.source.page.card_at(QPointF(point))
    assert "may be one person written in two ways" in card
    assert "Why: đồng chí" in card
    assert "look at it (0.70)" in card


def test_doubts_are_told_in_the_language_of_the_window(page: ReviewPage) -> None:
    translation.install("vi")
    try:
        assert "có thể là một người" in page.cautions.model.index(0).data()
    finally:
        translation.install("en")


def test_the_list_of_reports_tells_the_points_that_are_left(page: ReviewPage, session: ReviewSession) -> None:
    def told() -> str:
        reports: CardList = page.reports.list
        row = next(at for at in range(reports.model().rowCount()) if reports.model().index(at, 0).data(REPORT_ID))
        return str(reports.model().index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole))

    assert told().endswith("points to check: 3")
    session.see_caution(0)
    assert told().endswith("points to check: 2")


def test_everything_of_the_panel_can_be_named_and_reached(page: ReviewPage) -> None:
    panel = page.cautions
    panel.head.click()
    for part in (panel.head, panel.list, panel.next_button, panel.seen_button):
        assert part.accessibleName()
        assert part.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_what_the_source_leaves_out_is_told_and_led_to(page: ReviewPage) -> None:
    assert page.facts.omissions.text() == "cut short: 2"
    for span in (*OMISSIONS, OMISSIONS[0]):
        page.facts.omissions.click()
        assert page.source.selection() == span


def test_a_narrow_line_of_facts_leaves_out_whole_parts(page: ReviewPage) -> None:
    page.facts.resize(380, 36)
    shown = [part for part in (page.facts.years, page.facts.day) if part.isVisibleTo(page.facts)]
    assert len(shown) < 2
    page.facts.resize(900, 36)
    assert page.facts.years.isVisibleTo(page.facts)
    assert page.facts.day.isVisibleTo(page.facts)


@pytest.mark.parametrize(("confidence", "words"), [(0.95, "sure"), (0.8, "fairly sure"), (0.6, "look at it")])
def test_the_reason_says_how_sure_the_program_is(
    page: ReviewPage, session: ReviewSession, confidence: float, words: str
) -> None:
    finding = session.finding(session.chosen)
    page.fields.reason.show_finding(replace(finding, content=replace(finding.content, confidence=confidence)))
    assert f"<b>{words.capitalize()}</b>" in page.fields.reason.sure.text()
    assert words in page.fields.reason.sure.accessibleName()
    assert page.fields.reason.bar.accessibleName() == f"Confidence {round(confidence * 100)} %"


def test_the_reason_stays_when_the_find_is_decided_and_the_clerks_own_has_none(
    page: ReviewPage, session: ReviewSession
) -> None:
    chosen = session.chosen
    page.actions.accept.trigger()
    session.choose(chosen)
    assert page.fields.reason.isVisible()
    assert page.fields.reason.why.text() == "Why: yêu cầu"
    page.source.select(at("Năm 2024, Đảng ủy đề ra 5 nhiệm vụ"))
    page.actions.add_official.trigger()
    assert session.finding(session.chosen).origin is Origin.CLERK
    assert not page.fields.reason.isVisible()


def test_cautions_are_found_by_place_also_where_one_holds_another() -> None:
    spans = [at("đồng chí Lê Văn Cảnh dự"), at("Lê Văn Cảnh"), at("Ủy ban")]
    doubts = tuple(replace(CAUTIONS[0], span=span) for span in spans)
    found = Cautions(replace(sample_report(TEXT, ()), cautions=doubts))
    assert [doubt.number for doubt in found.at(spans[1].start)] == [0, 1]
    assert [doubt.number for doubt in found.at(spans[0].end - 1)] == [0]
    assert [doubt.number for doubt in found.over(0, len(TEXT))] == [0, 1, 2]
    assert found.at(0) == []
    assert found.span(2) == spans[2]


def test_the_panel_is_drawn_in_both_themes(page: ReviewPage, session: ReviewSession) -> None:
    session.see_caution(0)
    for name in ("DARK", "LIGHT"):
        theme.appearance().choose(theme.ThemeChoice[name])
        theme.appearance().finish()
        assert not page.cautions.grab().isNull()

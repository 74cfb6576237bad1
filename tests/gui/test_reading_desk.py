"""Reading at ease: the look of the text, going about in it, the card, what is announced, the right click."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAccessible, QGuiApplication

from desktop.domain import Extraction, FindingState, ReportFacts, Source, Span, StatementKind
from desktop.gui.review.outline import outline
from desktop.gui.settings import Settings
from desktop.gui.source_view.look import AIR, Face, Leading, Look, Measure, as_words, from_words
from tests.gui.review_samples import FIRST, SECOND, TEXT, at, offered, write
from tests.gui.source_report import report
from tests.gui.source_window import opened

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from desktop.gui.review.review_page import ReviewPage
    from desktop.gui.review.session import ReviewSession

SECTIONS = """Báo cáo
I. TÌNH HÌNH
1. Công tác tham mưu
Văn phòng đã làm xong mọi việc.
2. Công tác tài chính
Đã chi đúng.
II. NHIỆM VỤ
1. Rà soát quy chế
"""


# How the text looks


def test_letters_lines_and_air_are_chosen_and_kept(
    page: ReviewPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TRICHLUC_HOME", str(tmp_path))
    settings = Settings()
    page.desk.keep_look(settings)
    look = page.desk.look
    look.faces[Face.SANS].click()
    look.measures[Measure.NARROW].click()
    look.leadings[Leading.AIRY].click()
    look.larger.click()
    look.numbers.click()
    wanted = Look(12, Face.SANS, Measure.NARROW, Leading.AIRY, numbers=True)
    assert page.source.look() == wanted
    assert page.source.page.font().families()[0] == "Noto Sans"
    assert page.desk.numbers.isChecked()
    assert from_words(Settings().reading_look, Settings().reading_size) == wanted


def test_a_look_survives_being_written_and_nonsense_is_the_usual_look() -> None:
    look = Look(14, Face.SANS, Measure.WIDE, Leading.CLOSE, numbers=True)
    assert from_words(as_words(look), 14) == look
    assert from_words("gothic endless") == Look()


def test_short_lines_are_shorter_and_airy_ones_further_apart(qtbot) -> None:
    view = opened(qtbot, width=1500)
    layout = view.page.page_layout
    widths, pitches = [], []
    for measure, leading in zip(Measure, Leading, strict=True):
        view.set_look(Look(measure=measure, leading=leading))
        widths.append(layout.column.width)
        pitches.append(layout.pitch(2))
    assert widths == sorted(widths)
    assert len(set(widths)) == 3
    assert pitches == sorted(pitches)
    assert pitches[2] / pitches[0] == pytest.approx(AIR[Leading.AIRY] / AIR[Leading.CLOSE], abs=0.08)


def test_numbers_of_paragraphs_stand_in_the_margin_without_moving_into_the_text(view) -> None:
    before = view.page.viewport().grab().toImage()
    left = view.page.page_layout.column.left
    view.set_look(replace(view.look(), numbers=True))
    assert view.page.page_layout.column.left > left
    assert view.page.viewport().grab().toImage() != before


def test_the_popup_shows_what_is_chosen_by_keys_elsewhere(page: ReviewPage) -> None:
    page.source.set_reading_size(17)
    assert page.desk.look.size_label.text() == "17"


# Going about


def go_to(qtbot, page: ReviewPage, typed: str) -> None:
    page.desk.go.trigger()
    write(page.desk.go_to.line, typed)
    qtbot.keyClick(page.desk.go_to.line, Qt.Key.Key_Return)
    assert not page.desk.go_to.isVisible()


def test_a_paragraph_is_gone_to_by_its_number(qtbot, page: ReviewPage) -> None:
    go_to(qtbot, page, "6")
    assert page.source.caret() == at(FIRST).start
    assert page.source.page.hasFocus()


def test_a_heading_is_gone_to_by_words_without_tone_marks(qtbot, page: ReviewPage, session, library) -> None:
    added = library.add(Source("m.txt", "5" * 64, "text/plain", "utf-8", SECTIONS), None, _nothing())
    session.open_report(added.report_id)
    go_to(qtbot, page, "tai chinh")
    assert page.source.caret() == SECTIONS.index("2. Công tác tài chính")


def test_the_outline_knows_how_deep_each_heading_stands() -> None:
    source = Source("m.txt", "5" * 64, "text/plain", "utf-8", SECTIONS)
    assert [(heading.words[:2], heading.level) for heading in outline(source)] == [
        ("I.", 0),
        ("1.", 1),
        ("2.", 1),
        ("II", 0),
        ("1.", 1),
    ]


def test_a_page_is_gone_to_where_there_are_pages(qtbot, page: ReviewPage, session, library) -> None:
    paged = Source("p.pdf", "6" * 64, "application/pdf", None, SECTIONS, pages=(0, SECTIONS.index("II. NH")))
    session.open_report(library.add(paged, None, _nothing()).report_id)
    go_to(qtbot, page, "trang 2")
    assert page.source.caret() == SECTIONS.index("II. NH")


def test_escape_goes_back_to_where_the_clerk_was(qtbot, page: ReviewPage) -> None:
    page.findings.list.setFocus()
    page.desk.go.trigger()
    qtbot.keyClick(page.desk.go_to.line, Qt.Key.Key_Escape)
    assert page.findings.list.hasFocus()


def _nothing() -> Extraction:
    return Extraction(ReportFacts(), (), (), ())


def test_the_announced_count_leads_to_its_sentence_and_on_to_each_task_found(
    qtbot, page: ReviewPage, session: ReviewSession
) -> None:
    session.choose(None)
    page.facts.announced.click()
    assert page.source.selection() == at("đề ra 5 nhiệm vụ")
    spans = []
    with qtbot.waitSignal(session.hinted) as told:
        page.facts.announced.click()
    assert "1 of 2" in told.args[0]
    spans.append(session.finding(session.chosen).content.span)
    page.facts.announced.click()
    spans.append(session.finding(session.chosen).content.span)
    assert spans == [at(FIRST), at(SECOND)]
    page.facts.announced.click()
    assert page.source.selection() == at("đề ra 5 nhiệm vụ")


# The card


def test_the_card_of_the_chosen_find_comes_by_a_key_and_goes_by_escape(
    qtbot, page: ReviewPage, session: ReviewSession
) -> None:
    card = page.source.info
    qtbot.keyClick(page.findings.list, Qt.Key.Key_I)
    assert card.isVisible()
    assert "yêu cầu" in card.words.text()
    assert "yêu cầu" in card.accessibleName()
    assert "<" not in card.accessibleName()
    qtbot.keyClick(page.findings.list, Qt.Key.Key_Escape)
    assert not card.isVisible()
    assert session.chosen


def test_origin_and_confidence_are_still_on_the_card_of_an_accepted_find(
    page: ReviewPage, session: ReviewSession
) -> None:
    first = session.chosen
    session.accept([first])
    session.choose(first)
    page.desk.info.trigger()
    assert "accepted" in page.source.info.words.text()
    assert "0.90" in page.source.info.words.text()


# Reading by ear


@pytest.fixture
def reader() -> Iterator[None]:
    """Let a screen reader be there."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.mark.usefixtures("reader")
def test_the_text_is_there_for_screen_readers_with_where_the_clerk_is(qtbot, page: ReviewPage, session) -> None:
    heard = QAccessible.queryAccessibleInterface(page.source.page)
    text = heard.textInterface()
    assert text.text(0, text.characterCount()).replace("\n", "") == TEXT.rstrip("\n").replace("\n", "")
    session.choose(next(find.id for find in session.finds if getattr(find.content, "span", None) == at(SECOND)))
    qtbot.waitUntil(lambda: f"Task, not decided: {SECOND}" in page.source.page.accessibleDescription())
    page.source.select(Span(at("Tặng giấy khen").start, at("Tặng giấy khen").start))
    page.source.page.setFocus()
    qtbot.waitUntil(lambda: "Paragraph 8 of 8" in page.source.page.accessibleDescription())


@pytest.mark.parametrize("key", [Qt.Key.Key_J, Qt.Key.Key_A, Qt.Key.Key_I, Qt.Key.Key_Escape])
def test_the_card_of_a_find_goes_with_any_key_also_with_that_of_an_action(
    qtbot, page: ReviewPage, session: ReviewSession, key: Qt.Key
) -> None:
    qtbot.keyClick(page.findings.list, Qt.Key.Key_I)
    assert page.source.info.isVisible()
    chosen = session.chosen
    qtbot.keyClick(page.findings.list, key)
    qtbot.waitUntil(lambda: not page.source.info.isVisible())
    assert (session.chosen == chosen) is (key in (Qt.Key.Key_I, Qt.Key.Key_Escape))


def test_buttons_that_show_a_sign_are_read_out_with_words(page: ReviewPage) -> None:
    assert page.desk.button.accessibleName() == "How the text is shown (Aa)"
    assert page.beside.button.accessibleName() == "Page pictures beside the text"
    assert not page.beside.button.isVisible()  # this report has no pages


# The right click


def test_a_right_click_chooses_the_find_under_it(page: ReviewPage, session: ReviewSession) -> None:
    session.choose(None)
    page.desk.menu.made(page.source.page.viewport().mapToGlobal(_point(page, "Các chi bộ đề nghị").toPoint()))
    assert session.finding(session.chosen).content.span.start == at("Các chi bộ đề nghị").start


def test_a_right_click_on_a_selection_offers_to_add_copy_search_and_mark_it(page: ReviewPage) -> None:
    page.source.select(at("Năm 2024, Đảng ủy"))
    menu = page.desk.menu.made(page.source.page.viewport().mapToGlobal(_point(page, "Năm 2024, Đảng").toPoint()))
    words = [action.text().replace("&", "") for action in offered(menu)]
    for wanted in ("Copy", "Search the selection in all reports", "Bookmark here, or none", "Note here"):
        assert wanted in words
    assert any("Add the selection" in said for said in words)
    assert page.actions.accept not in offered(menu)  # the words are meant, not the find beneath them


def test_a_right_click_on_a_find_begins_with_the_decision_and_is_no_long_list(
    page: ReviewPage, session: ReviewSession
) -> None:
    page.source.select(Span(0, 0))
    menu = page.desk.menu.made(
        page.source.page.viewport().mapToGlobal(_point(page, "Các chi bộ đề nghị").toPoint())
    )
    assert menu.actions()[0] is page.actions.accept
    assert page.actions.kinds[StatementKind.TASK] in offered(menu)
    assert page.actions.kinds[StatementKind.TASK] not in menu.actions()
    assert page.desk.marking.note not in offered(menu)  # the note on the find is there already
    assert page.actions.note in menu.actions()
    session.choose(None)


def test_a_right_click_beside_everything_offers_to_go_about(page: ReviewPage, session: ReviewSession) -> None:
    session.choose(None)
    page.source.select(Span(0, 0))
    corner = page.source.page.viewport().rect().bottomRight()
    menu = page.desk.menu.made(page.source.page.viewport().mapToGlobal(corner), (page.desk.go,))
    assert page.desk.go in menu.actions()


def test_a_right_click_on_words_in_doubt_offers_to_mark_them_as_read(page: ReviewPage, session) -> None:
    point = _point(page, "Lê Văn Cảnh")
    menu = page.desk.menu.made(page.source.page.viewport().mapToGlobal(point.toPoint()))
    assert page.actions.seen in menu.actions()
    assert session.caution == 0


def test_words_are_copied_with_their_place_in_the_report(qtbot, page: ReviewPage) -> None:
    page.source.select(at("hằng quý"))
    qtbot.keyClick(
        page.source.page, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    assert QGuiApplication.clipboard().text() == (
        "“hằng quý” (Đảng ủy xã Tân Lập tổng kết công tác năm 2023, paragraph 6)"
    )


def test_selected_words_are_searched_in_all_reports(qtbot, page: ReviewPage) -> None:
    page.source.select(at("hộ nghèo"))
    with qtbot.waitSignal(page.desk.search_requested) as told:
        page.desk.menu.search_all.trigger()
    assert told.args == ["hộ nghèo"]


def _point(page: ReviewPage, words: str) -> QPointF:
    source = page.source.page
    place = at(words).start
    top, bottom = source.sight.line_of(place)
    block = source.document().findBlock(source.sheet.display.offsets.to_qt(place))
    unit = source.sheet.display.offsets.to_qt(place) - block.position()
    line = block.layout().lineForTextPosition(unit)
    return QPointF(line.cursorToX(unit)[0] + 4, (top + bottom) / 2)


# Finds that have lost their words


def test_a_find_whose_words_are_not_in_the_text_is_shown_as_such(qtbot) -> None:
    shown = report()
    lost = replace(
        shown.findings[5], id="lost", content=replace(shown.findings[5].content, span=Span(99_000, 99_010))
    )
    view = opened(qtbot, replace(shown, findings=(*shown.findings, lost)))
    view.choose("lost")
    view.grab()
    assert view.page.sheet.index.orphans == ("lost",)
    view.choose("review")
    assert view.page.sheet.chosen_finding().state is FindingState.SUGGESTED

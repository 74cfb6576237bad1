from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication

from desktop.domain import Finding, FindingState, Span, Statement, StatementKind
from desktop.gui.settings import ThemeChoice
from desktop.gui.source_view import SourceView
from desktop.gui.theme import appearance, load
from tests.gui.source_report import FINDINGS, TEXT, report, span
from tests.gui.source_window import opened, point_of


def click(qtbot, view: SourceView, at: QPoint) -> None:
    qtbot.mouseClick(view.page.viewport(), Qt.MouseButton.LeftButton, pos=at)


def picture(view: SourceView):
    return view.page.viewport().grab().toImage()


def colours(view: SourceView) -> set[str]:
    image = picture(view)
    return {image.pixelColor(x, y).name() for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)}


def long_report(paragraphs: int = 400):
    """Return a report far longer than the page, with a task in its last paragraph."""
    text = "\n".join(
        f"Đoạn {at}: các đơn vị tiếp tục thực hiện nội dung đã phân công. " * 3 for at in range(paragraphs)
    )
    last = Span(text.rindex("các đơn vị"), len(text) - 2)
    return report(text, (Finding("last", 1, Statement(last, StatementKind.TASK)),))


# What a click chooses


def test_a_click_on_a_statement_chooses_it(qtbot, view):
    with qtbot.waitSignal(view.finding_chosen) as told:
        click(qtbot, view, point_of(view, "toàn bộ mô hình"))
    assert told.args == ["review"]


def test_a_click_on_a_name_chooses_the_official(qtbot, view):
    with qtbot.waitSignal(view.finding_chosen) as told:
        click(qtbot, view, point_of(view, "Vi Thị Thơm", 1))
    assert told.args == ["thom"]


def test_an_official_inside_a_statement_is_what_a_click_on_the_name_means(qtbot, view):
    with qtbot.waitSignal(view.finding_chosen) as told:
        click(qtbot, view, point_of(view, "Đỗ Khắc Tùng", 1))
    assert told.args == ["tung"]


def test_a_click_beside_the_finds_chooses_nothing(qtbot, view):
    with qtbot.assertNotEmitted(view.finding_chosen):
        click(qtbot, view, point_of(view, "Sáng 10/1"))


def test_a_click_on_a_label_in_the_margin_chooses_the_statement_beside_it(qtbot, view):
    at = point_of(view, "Các khối dân vận xã")
    with qtbot.waitSignal(view.finding_chosen) as told:
        click(qtbot, view, QPoint(20, at.y()))
    assert told.args == ["proposal"]


def test_a_click_between_two_lines_means_the_nearer_one(qtbot, view):
    at = point_of(view, "toàn bộ mô hình")
    pitch = int(view.page.page_layout.pitch(4))
    for down in range(-pitch // 2 + 2, pitch // 2 - 1):
        click(qtbot, view, at + QPoint(0, down))
        assert Span(*span("toàn bộ")).start <= view.caret() <= span("toàn bộ").end, down


def test_return_chooses_the_find_at_the_caret(qtbot, view):
    view.select(Span(*[span("phối hợp với").start] * 2))
    with qtbot.waitSignal(view.finding_chosen) as told:
        qtbot.keyClick(view.page, Qt.Key.Key_Return)
    assert told.args == ["monthly"]


# What is shown


def test_the_chosen_find_is_outlined(view):
    plain = picture(view)
    view.choose("review")
    outlined = picture(view)
    changed = [
        (x, y)
        for y in range(plain.height())
        for x in range(0, plain.width(), 4)
        if plain.pixel(x, y) != outlined.pixel(x, y)
    ]
    assert load("light").accent in {QColor(outlined.pixel(*each)).name() for each in changed}
    first, last = point_of(view, "chủ trì rà soát").y(), point_of(view, "ngày 15/3").y()
    assert first - 20 < min(y for _, y in changed) < first < last < max(y for _, y in changed) < last + 20
    view.choose(None)
    assert view.page.sheet.chosen_finding() is None


def test_every_kind_is_shown_in_its_own_tint(view):
    tints = {load("light").kinds[kind].tint for kind in StatementKind}
    assert tints <= colours(view)


def test_a_rejected_find_loses_its_tint_and_gets_it_back(view):
    tint = load("light").kinds[StatementKind.PROPOSAL].tint
    rejected = (*FINDINGS[:-1], replace(FINDINGS[-1], state=FindingState.REJECTED))
    view.set_findings(rejected, {"proposal"})
    assert tint not in colours(view)
    view.set_findings(FINDINGS)
    assert tint in colours(view)


def test_a_deleted_find_is_gone_and_can_be_added_again(view):
    tint = load("light").kinds[StatementKind.AWARD].tint
    view.set_findings(tuple(each for each in FINDINGS if each.id != "award"), {"award"})
    assert tint not in colours(view)
    view.set_findings(FINDINGS, {"award"})
    assert tint in colours(view)


def test_only_blocks_of_changed_finds_are_laid_out_again(view):
    laid = []
    inner = view.page.page_layout._lay
    view.page.page_layout._lay = lambda block, number: laid.append(number) or inner(block, number)
    accepted = tuple(Finding(each.id, 1, each.content, FindingState.ACCEPTED) for each in FINDINGS)
    view.set_findings((*FINDINGS[:-1], accepted[-1]))
    view.grab()
    assert laid == [view.page.sheet.display.block_of(span("Các khối").start)]


def test_the_headline_is_larger_and_noise_is_smaller_than_the_text(view):
    heights = {block.blockNumber(): block.layout().lineAt(0).height() for block, _ in view.page.sight.blocks()}
    assert heights[0] > heights[2] > heights[1]


def test_lines_have_air_between_them(view):
    block = view.page.document().findBlockByNumber(2)
    lines = [block.layout().lineAt(number) for number in (0, 1)]
    assert 1.6 <= (lines[1].y() - lines[0].y()) / view.page.page_layout.em <= 1.7


def test_lines_stay_short_enough_to_read_in_a_wide_window(qtbot):
    view = opened(qtbot, width=1800)
    column, em = view.page.page_layout.column, view.page.page_layout.em
    assert column.width <= 46 * em
    assert column.left + column.width / 2 == pytest.approx(view.page.viewport().width() / 2, abs=40)


def test_a_switch_to_dark_repaints_the_open_page(view):
    appearance().choose(ThemeChoice.DARK)
    appearance().finish()
    assert load("dark").surface in colours(view)
    assert load("dark").kinds[StatementKind.RESULT].tint in colours(view)
    appearance().choose(ThemeChoice.LIGHT)


def test_no_report_is_an_empty_page(view):
    view.show_report(None)
    assert view.page.toPlainText() == ""
    assert view.selection() is None
    assert not view.find("mô hình")
    view.choose("review")
    view.grab()


# Going through the text


def test_choosing_brings_a_far_find_into_sight(qtbot):
    view = opened(qtbot, long_report())
    last = view.page.sheet.index.by_id["last"].content.span
    assert not view.page.sight.sees(last)
    view.choose("last", scroll=False)
    assert not view.page.sight.sees(last)
    view.choose("last")
    assert view.page.sight.sees(last)


def test_what_is_in_sight_does_not_move_when_it_is_chosen(qtbot):
    view = opened(qtbot, height=300)
    view.page.verticalScrollBar().setValue(2)
    view.choose("result")
    assert view.page.verticalScrollBar().value() == 2


def test_the_scroll_bar_knows_the_length_of_what_was_not_laid_out_yet(qtbot):
    view = opened(qtbot, long_report())
    view.grab()
    QApplication.processEvents()
    guessed = view.page.document().lineCount()
    for number in range(400):
        view.page.page_layout.blockBoundingRect(view.page.document().findBlockByNumber(number))
    assert guessed == pytest.approx(view.page.document().lineCount(), rel=0.35)


def test_a_click_on_the_overview_goes_to_the_find_there(qtbot):
    view = opened(qtbot, long_report())
    view.grab()
    QApplication.processEvents()
    with qtbot.waitSignal(view.finding_chosen) as told:
        qtbot.mouseClick(view.overview, Qt.MouseButton.LeftButton, pos=QPoint(6, view.overview.height() - 8))
    assert told.args == ["last"]
    assert view.page.sight.sees(view.page.sheet.index.by_id["last"].content.span)


def test_a_click_on_an_empty_part_of_the_overview_goes_there(qtbot):
    view = opened(qtbot, long_report())
    view.grab()
    QApplication.processEvents()
    with qtbot.assertNotEmitted(view.finding_chosen):
        qtbot.mouseClick(view.overview, Qt.MouseButton.LeftButton, pos=QPoint(6, view.overview.height() // 2))
    assert 120 < view.page.firstVisibleBlock().blockNumber() < 280


def test_a_line_of_a_megabyte_can_be_read_to_its_end(qtbot):
    text = "rà soát quy chế làm việc của cấp ủy, " * 27_000
    task = Span(len(text) - 200, len(text) - 2)
    view = opened(qtbot, report(text, (Finding("end", 1, Statement(task, StatementKind.TASK)),)))
    view.choose("end")
    assert view.page.sight.sees(task)
    view.select(task)
    assert view.selection() == task


# Selecting


def test_the_keyboard_selects_and_the_selection_is_told_in_code_points(qtbot):
    text = "Họp 😀 tổ\u00a0dân\u2028vận"
    view = opened(qtbot, report(text, ()))
    view.page.setFocus()
    with qtbot.waitSignal(view.selection_changed):
        for _ in range(6):
            qtbot.keyClick(view.page, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert text[slice(*view.selection())] == "Họp 😀 "


def test_a_selection_comes_back_as_it_was_set(view):
    wanted = span("Mặt trận Tổ quốc")
    view.select(wanted)
    assert view.selection() == wanted


def test_copied_words_are_those_of_the_source(qtbot):
    text = "Tổ\u00a0dân vận\u2028bản 😀 Pá"
    view = opened(qtbot, report(text, ()))
    view.select(Span(0, len(text)))
    qtbot.keyClick(view.page, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == text


def test_words_copied_across_a_cut_hold_no_line_end(qtbot):
    text = "phân công rõ việc " * 2_000
    view = opened(qtbot, report(text, ()))
    view.select(Span(0, len(text)))
    view.page.copy()
    assert QGuiApplication.clipboard().text() == text


def test_the_text_cannot_be_changed(qtbot, view):
    for key in (Qt.Key.Key_B, Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
        qtbot.keyClick(view.page, key)
    assert view.page.sheet.display.text == TEXT
    assert view.page.toPlainText() == TEXT


def test_single_keys_are_left_to_the_decisions(qtbot, view):
    shortcut = QShortcut(QKeySequence("A"), view)
    view.page.setFocus()
    with qtbot.waitSignal(shortcut.activated):
        qtbot.keyClick(view.page, Qt.Key.Key_A)


def test_tab_leaves_the_text(qtbot, view):
    view.page.setFocus()
    qtbot.keyClick(view.page, Qt.Key.Key_Tab)
    assert view.page.toPlainText() == TEXT


# Searching


def test_words_are_found_without_their_tone_marks(view):
    assert view.find("dan van kheo")
    assert TEXT[slice(*view.selection())] == "Dân vận khéo"


def test_a_search_goes_round_in_both_directions(view):
    places = [span("Vi Thị Thơm").start, span("Vi Thị Thơm", 1).start]
    seen = [view.find("vi thi thom") and view.selection().start for _ in range(3)]
    assert seen == [*places, places[0]]
    assert view.find("vi thi thom", backwards=True)
    assert view.selection().start == places[1]


def test_words_that_do_not_occur_are_not_found(view):
    view.select(span("Huyện ủy"))
    assert not view.find("ngân sách trung ương")
    assert view.selection() == span("Huyện ủy")


def test_all_places_of_the_words_are_tinted_until_the_search_ends(view):
    view.find("huyen uy")
    assert load("light").found in colours(view)
    view.find("")
    assert load("light").found not in colours(view)

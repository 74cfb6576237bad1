"""The pages of a report beside its text: a real scan, really drawn, in a real window."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from desktop.domain import Extraction, Official, Place, Source, Span
from desktop.extraction import extract
from desktop.gui import theme
from desktop.gui.import_summary import ImportSummaryDialog
from desktop.gui.importing import ImportSummary
from desktop.gui.page_view.leaves import Leaves, turned
from desktop.gui.review.review_page import ReviewPage
from desktop.gui.review.session import ReviewSession
from desktop.gui.settings import ThemeChoice
from desktop.library import Library
from desktop.reading import read

SCAN = Path(__file__).resolve().parents[1] / "data" / "reading" / "scanned-notice.pdf"


@cache
def scanned() -> tuple[Source, Extraction]:
    source = read(SCAN)
    return source, extract(source)


def shown(qtbot, library: Library, source: Source, original: Path | None, extraction: Extraction) -> ReviewPage:
    theme.appearance().choose(ThemeChoice.LIGHT)
    session = ReviewSession(library)
    session.open_report(library.add(source, original, extraction).report_id)
    page = ReviewPage(session)
    qtbot.addWidget(page)
    page.resize(1366, 696)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.findings.list.setFocus()
    return page


@pytest.fixture
def page(qtbot, library: Library) -> ReviewPage:
    source, extraction = scanned()
    return shown(qtbot, library, source, SCAN, extraction)


def drawn(qtbot, page: ReviewPage) -> None:
    view = page.beside.view
    qtbot.waitUntil(lambda: view.canvas._image is not None)


def task(page: ReviewPage, words: str) -> str:
    return next(
        find.id
        for find in page.session.finds
        if not isinstance(find.content, Official)
        and words in page.session.text[find.content.span.start : find.content.span.end]
    )


def test_the_key_shows_the_page_and_hides_it(qtbot, page: ReviewPage) -> None:
    assert not page.beside.view.isVisible()
    QTest.keyClick(page.findings.list, Qt.Key.Key_T)
    drawn(qtbot, page)
    assert page.beside.view.number.text() in {"Page 1/2", "Trang 1/2"}
    QTest.keyClick(page.findings.list, Qt.Key.Key_T)
    assert not page.beside.view.isVisible()


def test_text_and_page_share_the_room_and_hiding_gives_it_back(page: ReviewPage) -> None:
    before = page._panes.sizes()
    page.beside.action.trigger()
    assert min(page.source.width(), page.beside.view.width()) > 330
    page.beside.action.trigger()
    assert page._panes.sizes() == before


def test_choosing_a_find_turns_to_its_page_and_outlines_it_in_sight(qtbot, page: ReviewPage) -> None:
    page.beside.action.trigger()
    drawn(qtbot, page)
    page.session.choose(task(page, "15 mét tài liệu"))
    view = page.beside.view
    assert view.page == 1
    drawn(qtbot, page)
    rect = view.canvas.mark_rect(view.canvas.marks[0])
    assert view.canvas.viewport().rect().contains(rect.center().toPoint())


def test_a_find_below_is_scrolled_to_when_the_page_is_large(qtbot, page: ReviewPage) -> None:
    page.beside.action.trigger()
    drawn(qtbot, page)
    view = page.beside.view
    for _ in range(3):
        view.zoom(1)
    page.session.choose(task(page, "Hà Thị Mận"))
    rect = view.canvas.mark_rect(view.canvas.marks[0])
    assert view.canvas.viewport().rect().contains(rect.topLeft().toPoint() + QPoint(2, 2))


def test_a_click_on_words_of_the_page_chooses_the_find_there(qtbot, page: ReviewPage) -> None:
    page.beside.action.trigger()
    drawn(qtbot, page)
    wanted = task(page, "rà soát toàn bộ máy tính")
    view, span = page.beside.view, page.session.finding(wanted).content.span
    rect = view.canvas.mark_rect(view.leaves.boxes(span)[0][1])
    QTest.mouseClick(view.canvas.viewport(), Qt.MouseButton.LeftButton, pos=rect.center().toPoint())
    assert page.session.chosen == wanted


def test_page_keys_turn_at_the_ends_of_a_page(qtbot, page: ReviewPage) -> None:
    page.beside.action.trigger()
    drawn(qtbot, page)
    view = page.beside.view
    view.canvas.setFocus()
    view.canvas.to_bottom()
    QTest.keyClick(view.canvas, Qt.Key.Key_PageDown)
    assert view.page == 1
    QTest.keyClick(view.canvas, Qt.Key.Key_PageUp)
    assert view.page == 0
    assert view.canvas.verticalScrollBar().value() == view.canvas.verticalScrollBar().maximum()


def test_the_picture_is_drawn_as_fine_as_it_is_shown(qtbot, page: ReviewPage) -> None:
    page.beside.action.trigger()
    drawn(qtbot, page)
    view = page.beside.view
    view.zoom(2)
    qtbot.waitUntil(lambda: view.canvas._image.width() == view.canvas.page_width(), timeout=20_000)


def test_paper_is_white_in_the_dark_theme(qtbot, page: ReviewPage) -> None:
    page.beside.action.trigger()
    drawn(qtbot, page)
    theme.appearance().choose(ThemeChoice.DARK)
    theme.appearance().finish()
    canvas = page.beside.view.canvas
    corner = canvas.page_rect().topLeft().toPoint() + QPoint(20, 20)
    colour = canvas.viewport().grab().toImage().pixelColor(corner)
    theme.appearance().choose(ThemeChoice.LIGHT)
    assert colour.lightness() > 200


def test_an_uncertain_page_carries_a_banner(qtbot, library: Library) -> None:
    source, extraction = scanned()
    page = shown(qtbot, library, replace(source, certainty=(0.71, 0.96)), SCAN, extraction)
    page.beside.action.trigger()
    view = page.beside.view
    assert view.banner.isVisible()
    assert "71" in view.banner.text()
    view.turn(1)
    assert not view.banner.isVisible()


def test_a_report_without_pages_says_why_it_shows_none(page: ReviewPage, library: Library, report_id: int) -> None:
    page.beside.action.trigger()
    page.session.open_report(report_id)
    assert not page.beside.action.isEnabled()
    assert page.beside.action.toolTip()
    assert not page.beside.view.isVisible()
    page.session.open_report(next(each.id for each in library.reports() if each.id != report_id))
    assert page.beside.view.isVisible()


def test_an_original_that_cannot_be_drawn_says_so_on_the_page(qtbot, library: Library) -> None:
    source, extraction = scanned()
    page = shown(qtbot, library, source, SCAN, extraction)
    library.original(page.session.report.id).write_bytes(b"%PDF-1.7 gone")
    page.beside.action.trigger()
    qtbot.waitUntil(lambda: bool(page.beside.view.canvas.words))


@pytest.mark.parametrize("degrees", [0, 90, 180, 270])
def test_a_turned_page_is_turned_back_and_its_places_with_it(degrees: int) -> None:
    lines = [(0.1, 0.1 * row, 0.8, 0.1 * row + 0.02) for row in range(1, 6)]
    stored = [turned(line, -degrees % 360) for line in lines]
    text = "dòng\n" * 5
    places = tuple(Place(Span(5 * at, 5 * at + 4), 0, box) for at, box in enumerate(stored))
    leaves = Leaves(Source("a.jpg", "0" * 64, "image/jpeg", None, text, pages=(0,), places=places))
    assert leaves.turn(0) == degrees
    assert turned(stored[2], degrees) == pytest.approx(lines[2])


def test_uncertain_pages_are_named_in_the_import_summary(qtbot) -> None:
    dialog = ImportSummaryDialog(ImportSummary(imported=[("quét.pdf", 1)], unsure=[("quét.pdf", (2, 5))]), "vi")
    qtbot.addWidget(dialog)
    assert dialog.table.item(0, 0).text() == "quét.pdf"
    assert "2, 5" in dialog.table.item(0, 1).text()


def test_where_there_is_no_room_for_both_the_page_takes_the_place_of_the_text(qtbot, page: ReviewPage) -> None:
    page.reports.hide()
    page.resize(683, 500)  # 1366 pixels at 200 %
    page.beside.action.trigger()
    drawn(qtbot, page)
    assert page.source.isHidden()
    assert page.beside.view.width() > 330
    page.find("tài liệu")
    assert page.source.isVisible()
    assert not page.beside.view.isVisible()
    page.beside.action.trigger()
    assert page.source.isHidden()
    page.desk.go.trigger()
    assert page.desk.go_to.isVisible()
    page.beside.action.trigger()
    page.resize(1366, 696)
    assert page.source.isVisible()
    assert page.beside.view.isVisible()


def test_the_list_beside_text_and_page_can_still_be_filtered(page: ReviewPage) -> None:
    page.beside.action.trigger()
    words = page.reports.words
    assert words.fontMetrics().horizontalAdvance(words.placeholderText()) < words.width() - 16

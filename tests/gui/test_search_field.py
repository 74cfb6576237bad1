"""Finding words in the open report from the field of the window: how many, to and fro, and the end of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from desktop.domain import Span
from desktop.gui.everywhere.dialog import SearchEverywhere
from desktop.gui.source_view.look import Face
from tests.gui.review_samples import at, every, write

if TYPE_CHECKING:
    from desktop.gui.window import MainWindow

pytestmark = [pytest.mark.usefixtures("report_id"), pytest.mark.qt_log_ignore("This plugin does not support")]


def test_the_field_says_which_of_how_many_places_is_shown(qtbot, window: MainWindow) -> None:
    field = window.header.search
    write(field, "ha thi man")
    places = every("Hà Thị Mận")
    assert (field.said(), window.review.source.selection()) == (f"1/{len(places)}", places[0])
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert (field.said(), window.review.source.selection()) == (f"2/{len(places)}", places[1])
    qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert (field.said(), window.review.source.selection()) == (f"1/{len(places)}", places[0])
    write(field, "không có")
    assert field.said() == "0/0"


def test_escape_ends_the_search_and_goes_back_to_the_text(qtbot, window: MainWindow) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    field = window.header.search
    write(field, "Hà Thị Mận")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert (field.text(), field.said()) == ("", "")
    assert not window.review.source.page.sheet.found
    assert window.review.source.page.hasFocus()


def test_selected_words_are_searched_in_all_reports_at_once(window: MainWindow) -> None:
    window.review.source.select(at("hộ nghèo"))
    window.review.desk.menu.search_all.trigger()
    (dialog,) = window.findChildren(SearchEverywhere)
    assert dialog.words.text() == "hộ nghèo"
    dialog.close()


def test_how_the_clerk_reads_is_there_again_in_the_next_window(qtbot, window: MainWindow, app, library) -> None:
    from desktop.gui.window import MainWindow  # noqa: PLC0415 (the class, where the name above is a type)

    window.review.desk.look.faces[Face.SANS].click()
    window.view.larger.trigger()
    assert window.review.source.look().size == 12
    again = MainWindow(library, app.settings)
    qtbot.addWidget(again)
    again.show_page()
    assert (again.review.source.look().face, again.review.source.look().size) == (Face.SANS, 12)
    again.close()


def test_what_was_seen_is_kept_when_the_window_is_closed(window: MainWindow, library, report_id: int) -> None:
    window.review.source.take_as_seen(Span(0, 50))
    window.close()
    assert library.report(report_id).read == (Span(0, 50),)


def test_every_action_of_reading_and_marking_is_in_the_menus(window: MainWindow) -> None:
    names = {entry.action.objectName() for entry in window.menus.entries()}
    desk = window.review.desk
    for action in (*desk.view_actions, *desk.mark_actions):
        assert action.objectName() in names
        assert action.objectName().split(".")[0] in {"reading", "marking", "text"}

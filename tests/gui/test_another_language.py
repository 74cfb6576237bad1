"""A window in another language takes the place of the one that stands, which answers until then."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from desktop.gui.app import App
from desktop.gui.window import MainWindow
from desktop.library import Library

_LONG = 30_000
"""Milliseconds."""


def windows(app: App) -> list[MainWindow]:
    shown = [window for window in QApplication.topLevelWidgets() if isinstance(window, MainWindow)]
    return [window for window in shown if window.library is app.library]


@pytest.fixture
def first(qtbot, app: App, library: Library, report_id: int):
    """The window of an English application with a report open."""
    app.library = library
    app.settings.language = "en"
    app.show_window()
    shown = app.window
    qtbot.waitUntil(lambda: shown.reviewing, timeout=_LONG)
    assert shown.session.report.id == report_id
    yield shown
    qtbot.waitUntil(lambda: windows(app) == [app.window], timeout=_LONG)
    qtbot.addWidget(app.window)
    app.window.close()


def test_the_same_report_is_open_in_the_same_place(qtbot, app: App, first: MainWindow, report_id: int) -> None:
    first.setGeometry(40, 60, 700, 500)
    place = first.geometry()
    app.change_language("vi")
    assert app.window is first
    assert first.isVisible()
    qtbot.waitUntil(lambda: app.window is not first, timeout=_LONG)
    assert app.window.reviewing
    assert app.window.isVisible()
    assert app.window.geometry() == place
    assert app.window.header.import_button.text() == "Nhập báo cáo"
    assert app.window.session.report.id == report_id


def test_what_the_clerk_decides_meanwhile_stands_in_the_other_window(qtbot, app: App, first: MainWindow) -> None:
    app.change_language("vi")
    qtbot.waitUntil(lambda: len(windows(app)) == 2, timeout=_LONG)
    first.review.actions.accept.trigger()
    qtbot.waitUntil(lambda: app.window is not first, timeout=_LONG)
    assert app.window.session.summary.decided == 1
    assert app.window.review.actions.undo.isEnabled()


def test_of_two_choices_the_last_counts(qtbot, app: App, first: MainWindow) -> None:
    app.change_language("vi")
    qtbot.waitUntil(lambda: len(windows(app)) == 2, timeout=_LONG)
    app.change_language("en")
    qtbot.waitUntil(lambda: app.window is not first, timeout=_LONG)
    assert app.window.header.import_button.text() == "Import reports"


def test_a_window_that_is_closed_meanwhile_has_no_other_behind_it(qtbot, app: App, first: MainWindow) -> None:
    app.change_language("vi")
    qtbot.waitUntil(lambda: len(windows(app)) == 2, timeout=_LONG)
    first.close()
    qtbot.waitUntil(lambda: windows(app) == [first], timeout=_LONG)
    assert app.window is first
    assert first.isHidden()


def test_a_language_chosen_just_when_the_other_came_leaves_no_window_behind(
    qtbot, app: App, first: MainWindow
) -> None:
    app.change_language("vi")
    qtbot.waitUntil(lambda: app.window is not first, timeout=_LONG)
    second = app.window
    app.change_language("en")
    qtbot.waitUntil(lambda: app.window is not second, timeout=_LONG)
    assert app.window.header.import_button.text() == "Import reports"

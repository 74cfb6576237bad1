"""Every control can be named, reached and seen to have the focus; nothing is left in English."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)

from desktop import paths
from desktop.gui import translation
from desktop.gui.app import App
from desktop.gui.window import MainWindow
from desktop.intake import gather, prepare
from desktop.library import Library
from tests.gui.brief_places import brief_places
from tests.gui.every_widget import dialogs, samples

# Popups grab the keyboard and come to the front, which the offscreen platform cannot do.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QTabBar,
)


@pytest.fixture(scope="module")
def library_of_samples(tmp_path_factory, qapp):  # noqa: ARG001 (importing needs the application)
    with Library.open(tmp_path_factory.mktemp("samples") / "library.db") as library:
        for file in gather(samples())[:6]:
            prepared = prepare(file)
            library.add(prepared.source, file, prepared.extraction)
        yield library


@pytest.fixture
def vietnamese(qtbot, app: App, library_of_samples):
    app.settings.language = "vi"
    translation.install("vi")
    window = MainWindow(library_of_samples, app.settings)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.show_page()
    yield window
    window.close()


def places(window: MainWindow):
    """The window with its pages, and then each dialog."""
    window.pages.setCurrentWidget(window.welcome)
    yield "welcome", window
    window.pages.setCurrentWidget(window.review)
    yield "review", window
    for name, make in (*dialogs(window), *brief_places(window)):
        dialog = make()
        dialog.show()
        yield name, dialog
        if dialog is not window:
            dialog.close()
        window.show_page()


def controls(place: QWidget) -> list[QWidget]:
    there = [each for each in place.findChildren(QWidget) if isinstance(each, CONTROLS) and each.isVisible()]
    there = [each for each in there if each.window() is place.window()]
    inner = (QLineEdit, QHeaderView)  # the line of a spin or combo box speaks with its box's name
    boxes = (QAbstractSpinBox, QComboBox, QAbstractItemView)
    return [
        each
        for each in there
        if not (isinstance(each, inner) and isinstance(each.parentWidget(), boxes))
        and not each.objectName().startswith("qt_")
    ]


def name_of(control: QWidget) -> str:
    spoken = QAccessible.queryAccessibleInterface(control)
    return spoken.text(QAccessible.Text.Name).strip() if spoken else control.accessibleName()


def described(place: str, control: QWidget) -> str:
    parent = control.parentWidget()
    return f"{place}: {type(control).__name__} in {type(parent).__name__} {control.objectName()}"


def test_every_control_has_a_name_for_screen_readers(vietnamese: MainWindow) -> None:
    nameless = {
        described(name, control)
        for name, place in places(vietnamese)
        for control in controls(place)
        if not name_of(control)
    }
    assert nameless == set()


def test_every_control_that_takes_keys_is_reached_by_tab(vietnamese: MainWindow) -> None:
    for name, place in places(vietnamese):
        wanted = {
            each for each in controls(place) if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.isEnabled()
        }
        reached, at = set(), place
        for _ in range(5000):
            at = at.nextInFocusChain()
            reached.add(at)
            if at is place:
                break
        proxies = {each.focusProxy() for each in wanted}
        missing = {described(name, each) for each in wanted - reached if each not in proxies}
        assert missing == set()


def test_no_words_are_left_in_the_language_of_the_code(vietnamese: MainWindow) -> None:
    english = english_words()
    left = {
        (name, words) for name, place in places(vietnamese) for words in shown_words(place) if words in english
    }
    assert left == set()


def english_words() -> set[str]:
    """Return the words of the code whose Vietnamese is another: seen in the window, they were not translated."""
    messages = ET.parse(paths.resources("translations", "vi.ts")).getroot().iter("message")
    pairs = [(str(each.findtext("source")), str(each.findtext("translation"))) for each in messages]
    same = {source for source, words in pairs if source == words}
    return {plain(source) for source, _ in pairs if source not in same and re.search("[a-z]{3}", source)}


def shown_words(place: QWidget) -> set[str]:
    widgets = [place, *(each for each in place.findChildren(QWidget) if each.isVisible())]
    words = {each.windowTitle() for each in widgets} | {each.toolTip() for each in widgets}
    words |= {each.accessibleName() for each in widgets}
    words |= {each.text() for each in widgets if isinstance(each, QLabel | QAbstractButton)}
    words |= {each.placeholderText() for each in widgets if isinstance(each, QLineEdit)}
    words |= {action.text() for each in widgets for action in QWidget.actions(each)}
    return {plain(each) for each in words if each}


def plain(words: str) -> str:
    return words.replace("&", "").strip()


def test_the_focus_is_seen_on_every_button_and_field(qtbot, vietnamese: MainWindow) -> None:
    """What has the focus looks otherwise than without it."""
    for name, place in places(vietnamese):
        if name != "settings-general":
            continue
        place.activateWindow()
        qtbot.waitUntil(lambda place=place: QApplication.activeWindow() is place)
        for control in controls(place):
            if control.isEnabled() and not isinstance(control, QAbstractItemView):
                place.setFocus()
                before = control.grab().toImage()
                control.setFocus(Qt.FocusReason.TabFocusReason)
                assert control.grab().toImage() != before, described(name, control)

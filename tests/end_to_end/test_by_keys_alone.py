"""A whole report is reviewed by keys alone: one key decides one find, and Enter leads to the next report."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop import paths
from desktop.domain import FindingState, ReportState
from desktop.gui import translation
from desktop.gui.app import App
from desktop.gui.window import MainWindow
from desktop.intake import prepare
from desktop.library import Library
from tests.end_to_end.keyboard import KEY, Keyboard, is_statement

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(qtbot, tmp_path: Path):
    app = App()
    library = Library.open(tmp_path / "library.db")
    for sample in sorted(paths.resources("samples").glob("*.txt"))[:2]:
        prepared = prepare(Path(shutil.copy(sample, tmp_path)))
        library.add(prepared.source, prepared.path, prepared.extraction)
    window = MainWindow(library, app.settings)
    window.resize(1366, 768)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.show_page()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    yield window
    window.close()
    library.close()
    translation.install("en")  # the other tests read the words of the code


def test_one_key_decides_one_find_and_enter_opens_the_next_report(window: MainWindow) -> None:
    keyboard, session = Keyboard(window), window.session
    first, count = session.report.id, len(session.finds)
    assert count > 10
    decided = keyboard.review(lambda find: KEY.Key_X if find.content.confidence < 0.6 else KEY.Key_A)
    assert (decided, keyboard.keys) == (count, count)
    assert session.library.summary(first).state is ReportState.DONE
    keyboard.press(KEY.Key_Return)
    assert session.report.id != first
    assert any(session.tally.undecided.values())


def test_whatever_a_find_needs_is_a_key_away_and_all_of_it_is_taken_back(window: MainWindow) -> None:
    """Kind, span, split, merge, note and the large view: each by its key, then undone one by one."""
    keyboard, session = Keyboard(window), window.session
    before = session.report.findings
    assert is_statement(session.finding(session.chosen))
    keyboard.press(KEY.Key_Comma)
    keyboard.press(KEY.Key_Period)
    keyboard.press(KEY.Key_2)
    keyboard.press(KEY.Key_1)
    keyboard.press(KEY.Key_S)  # the caret goes where the sentence is most likely two
    keyboard.press(KEY.Key_S)
    keyboard.press(KEY.Key_M)
    keyboard.press(KEY.Key_N)
    keyboard.press(KEY.Key_H)
    keyboard.press(KEY.Key_Return)
    keyboard.press(KEY.Key_F11)
    keyboard.press(KEY.Key_X)
    keyboard.press(KEY.Key_Escape)
    assert session.stack.count() == 8
    for _ in range(8):
        keyboard.press(KEY.Key_Z, CTRL)
    assert session.report.findings == before
    assert {find.state for find in session.finds} == {FindingState.SUGGESTED}


def test_a_pass_through_what_is_not_sure_and_then_all_the_rest_at_once(window: MainWindow) -> None:
    keyboard, session = Keyboard(window), window.session
    unsure = window.review.actions.going_on.quick.waiting()
    keyboard.press(KEY.Key_W)
    while window.review.actions.going_on.quick.running:
        keyboard.press(KEY.Key_A)
    groups = len({type(find.content) if not is_statement(find) else find.content.kind for find in session.finds})
    for _ in range(groups):
        if not any(session.tally.undecided.values()):
            break
        keyboard.press(KEY.Key_A, CTRL | SHIFT)
    assert not any(session.tally.undecided.values())
    assert keyboard.keys <= 1 + unsure + groups

"""Every key on one page, found by words, printed, and changed for another."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from desktop.domain import FindingState
from desktop.gui.key_dialog import KeyDialog
from desktop.gui.keymap import Refusal, refusal
from desktop.gui.settings import Settings
from desktop.gui.shortcuts_dialog import ShortcutsDialog
from desktop.gui.telex import marked_by, meant_by
from desktop.gui.window import MainWindow
from tests.gui.review_samples import write
from tests.gui.window_samples import imported

KEY = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def dialog(qtbot, window: MainWindow, files):
    imported(qtbot, window, files[:1])
    window.show_keys()
    shown = window.findChild(ShortcutsDialog)
    qtbot.waitUntil(shown.isVisible)
    return shown


def rows(dialog: ShortcutsDialog) -> dict[str, str]:
    """The rows that are shown: action and key."""
    groups = [dialog.tree.topLevelItem(at) for at in range(dialog.tree.topLevelItemCount())]
    items = [group.child(at) for group in groups for at in range(group.childCount())]
    return {item.text(0): item.text(1) for item in items if not item.isHidden()}


def choose(dialog: ShortcutsDialog, words: str) -> None:
    found = dialog.tree.findItems(words, Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive)
    dialog.tree.setCurrentItem(found[0])


def asked(qtbot, dialog: ShortcutsDialog, words: str) -> KeyDialog:
    """Press Enter on an action and return the dialog that asks for its key."""
    choose(dialog, words)
    dialog.tree.setFocus()
    qtbot.keyClick(dialog.tree, KEY.Key_Return)
    asking = [each for each in dialog.findChildren(KeyDialog) if each.isVisible()]
    assert len(asking) == 1
    return asking[0]


def test_every_key_of_the_menus_stands_on_the_page_of_keys(window: MainWindow, dialog: ShortcutsDialog) -> None:
    shown = rows(dialog)
    keyed = [entry for entry in window.menus.entries() if not entry.action.shortcut().isEmpty()]
    assert len(keyed) > 25
    assert all(shown[entry.words].startswith(entry.action.shortcut().toString()) for entry in keyed)


def test_keys_are_found_by_words_without_tone_marks_and_by_the_key(dialog: ShortcutsDialog) -> None:
    write(dialog.words, "larger")
    assert list(rows(dialog)) == ["Larger text"]
    dialog.words.clear()
    write(dialog.words, "ctrl+shift+i")
    assert list(rows(dialog)) == ["Import a folder"]


def test_all_keys_can_be_printed(dialog: ShortcutsDialog, tmp_path: Path) -> None:
    write(dialog.words, "nothing like that")
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "keys.pdf"))
    dialog.print_to(printer)
    document = pypdfium2.PdfDocument(tmp_path / "keys.pdf")
    text = "".join(page.get_textpage().get_text_bounded() for page in document)
    assert "Larger text" in text
    assert "Ctrl+Shift+I" in text


def test_a_new_key_works_at_once_and_after_a_restart(qtbot, window: MainWindow, dialog, library) -> None:
    ask = asked(qtbot, dialog, "Accept")
    qtbot.keyClick(ask.field, KEY.Key_B)
    assert ask.field.text() == "B"
    qtbot.keyClick(ask, KEY.Key_Return)
    assert rows(dialog)["Accept"] == "B"
    come_back(qtbot, window, dialog)
    find = window.session.chosen
    qtbot.keyClick(window.review.findings.list, KEY.Key_B)
    assert window.session.finding(find).state is FindingState.ACCEPTED
    again = MainWindow(library, Settings())
    qtbot.addWidget(again)
    assert again.review.actions.accept.shortcut().toString() == "B"
    again.close()


def test_a_key_that_another_action_has_names_it_and_is_taken_over(qtbot, window: MainWindow, dialog) -> None:
    ask = asked(qtbot, dialog, "Accept")
    qtbot.keyClick(ask.field, KEY.Key_I, CTRL)
    assert "Import reports" in ask.message.text()
    qtbot.mouseClick(ask.take, Qt.MouseButton.LeftButton)
    assert rows(dialog)["Accept"] == "Ctrl+I"
    assert rows(dialog)["Import reports"] == ""
    assert window.bringing_in.files.shortcuts() == []


def test_one_key_and_all_keys_can_be_reset(qtbot, dialog: ShortcutsDialog) -> None:
    before = rows(dialog)
    for words, key in (("Accept", KEY.Key_B), ("Reject", KEY.Key_H), ("Import reports", KEY.Key_F9)):
        ask = asked(qtbot, dialog, words)
        qtbot.keyClick(ask.field, key)
        ask._take()
    assert not before.items() <= rows(dialog).items()
    choose(dialog, "Reject")
    qtbot.mouseClick(dialog.reset_button, Qt.MouseButton.LeftButton)
    assert rows(dialog)["Reject"] == "X"
    qtbot.mouseClick(dialog.reset_all_button, Qt.MouseButton.LeftButton)
    assert rows(dialog) == before
    assert Settings().keys() == {}
    assert not dialog.reset_all_button.isEnabled()


def test_an_action_may_have_no_key(qtbot, dialog: ShortcutsDialog) -> None:
    ask = asked(qtbot, dialog, "Reject")
    qtbot.mouseClick(ask.none, Qt.MouseButton.LeftButton)
    assert rows(dialog)["Reject"] == ""
    assert Settings().keys() == {"review.reject": ""}


@pytest.mark.parametrize("key", [KEY.Key_Space, KEY.Key_Down, KEY.Key_Home])
def test_keys_that_move_about_in_lists_are_refused_with_the_reason(qtbot, dialog: ShortcutsDialog, key) -> None:
    ask = asked(qtbot, dialog, "Accept")
    qtbot.keyClick(ask.field, key)
    assert not ask.take.isEnabled()
    assert "moved about" in ask.message.text()


def test_keys_of_the_system_are_refused() -> None:
    assert refusal(QKeySequence("Alt+F4")) is Refusal.SYSTEM
    assert refusal(QKeySequence("Ctrl+Down")) is None
    assert refusal(QKeySequence("Alt+B")) is None


def test_a_key_is_told_by_what_telex_makes_of_it(qtbot, window: MainWindow, dialog: ShortcutsDialog) -> None:
    assert {meant_by(letter) for letter in "Ã"} == {"X"}
    assert [meant_by(letter) for letter in "ậĐƯÒq"] == ["J", "D", "W", "F", "Q"]
    assert "Ễ" in marked_by("X")
    assert marked_by("Ctrl+X") == ""
    ask = asked(qtbot, dialog, "Accept")
    pressed = QKeyEvent(QEvent.Type.KeyPress, ord("Ằ"), Qt.KeyboardModifier.NoModifier, "ằ")
    QApplication.sendEvent(ask.field, pressed)
    assert ask.field.text() == "F"
    ask._take()
    come_back(qtbot, window, dialog)
    find = window.session.chosen
    qtbot.keyClick(window.review.findings.list, Qt.Key(ord("Ò")))
    assert window.session.finding(find).state is FindingState.ACCEPTED


def come_back(qtbot, window: MainWindow, dialog: ShortcutsDialog) -> None:
    """Close the dialog and do what a window manager does; the offscreen platform has none."""
    dialog.close()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    window.review.findings.list.setFocus()


def test_stored_keys_that_make_no_sense_are_left_out(qtbot, window: MainWindow, library) -> None:
    settings = window.settings
    settings.set_key("import_files", "Ctrl+Nonsense+Q; Ctrl+J")
    settings.set_key("no_such_action", "Ctrl+L")
    again = MainWindow(library, settings)
    qtbot.addWidget(again)
    assert [key.toString() for key in again.bringing_in.files.shortcuts()] == ["Ctrl+J"]
    again.close()


def test_every_action_has_a_name_of_its_own_by_which_its_key_is_stored(qtbot, window: MainWindow, files) -> None:
    imported(qtbot, window, files[:1])
    names = [entry.action.objectName() for entry in window.menus.entries()]
    assert "" not in names
    assert sorted(names) == sorted(set(names))

"""Lines to search by follow the word that an input method is still composing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from desktop.gui.palette import Palette
from desktop.gui.words_line import WordsLine

if TYPE_CHECKING:
    from desktop.gui.window import MainWindow


@pytest.fixture
def line(qtbot) -> WordsLine:
    made = WordsLine()
    qtbot.addWidget(made)
    return made


def compose(line: WordsLine, word: str, commit: str = "") -> None:
    event = QInputMethodEvent(word, [])
    event.setCommitString(commit)
    QApplication.sendEvent(line, event)


def test_a_word_that_is_being_composed_counts_at_once(line: WordsLine) -> None:
    heard: list[str] = []
    line.words_changed.connect(heard.append)
    line.setText("nhiệm ")
    compose(line, "vu")
    compose(line, "vụ")
    assert heard == ["nhiệm ", "nhiệm vu", "nhiệm vụ"]


def test_the_end_of_a_word_changes_nothing_twice(line: WordsLine) -> None:
    compose(line, "vụ")
    heard: list[str] = []
    line.words_changed.connect(heard.append)
    compose(line, "", commit="vụ ")
    assert heard == ["vụ "]
    assert line.words() == line.text() == "vụ "


def test_a_word_is_composed_where_the_caret_stands(line: WordsLine) -> None:
    line.setText("tìm dấu")
    line.setCursorPosition(4)
    compose(line, "con")
    assert line.words() == "tìm condấu"


def test_the_finder_of_commands_follows_the_word_that_is_being_composed(window: MainWindow) -> None:
    window.show_palette()
    palette = window.findChild(Palette)
    everything = palette.model.rowCount()
    compose(palette.words, "keys")
    assert 0 < palette.model.rowCount() < everything
    palette.reject()

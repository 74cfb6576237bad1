"""Windows leave no part of them beyond the screen."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.gui.sizes import fitting, show_whole
from desktop.gui.theme import appearance


def test_a_window_with_room_is_shown_at_its_size(qtbot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(320, 240)
    show_whole(window)
    assert not window.isMaximized()
    assert (window.width(), window.height()) == (320, 240)


def test_a_window_whose_frame_would_stand_beyond_the_screen_fills_it(qtbot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(window.screen().availableSize())
    show_whole(window)
    assert window.isMaximized()


def test_a_dialog_is_never_larger_than_its_screen(qtbot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    size = fitting(window, 100_000, 240)
    assert size.width() < window.screen().availableSize().width()
    assert size.height() == 240


def test_a_dialog_grows_with_the_words_of_the_program(qtbot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    appearance().set_text_size(150)
    larger = fitting(window, 400, 240)
    appearance().set_text_size(100)
    assert (larger.width(), larger.height()) == (600, 360)

"""No word of a page or dialog is cut off, in either language, on a small screen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QPushButton, QSpinBox, QWidget

from desktop.gui import translation
from desktop.gui.combo import Combo
from desktop.gui.theme import appearance
from desktop.gui.window import MainWindow
from desktop.intake import gather, prepare
from desktop.library import Library
from tests.gui.brief_places import brief_places
from tests.gui.cut_off import cut_off
from tests.gui.every_widget import dialogs, samples
from tests.gui.photographs import prepare as decide
from tests.gui.photographs import tidy
from tests.gui.window_places import window_places

# Popups grab the keyboard and come to the front, which the offscreen platform cannot do.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture(scope="module")
def some_samples(tmp_path_factory, qapp):  # noqa: ARG001 (importing needs the application)
    with Library.open(tmp_path_factory.mktemp("samples") / "library.db") as library:
        for file in [one for one in gather(samples()) if one.name.startswith(("BC tong ket", "BB giao", "CT 18"))]:
            prepared = prepare(file)
            library.add(prepared.source, file, prepared.extraction)
        yield library


@pytest.mark.parametrize("language", translation.LANGUAGES)
def test_no_word_is_cut_off(qtbot, app, some_samples: Library, language: str) -> None:
    app.settings.language = language
    translation.install(language)
    window = MainWindow(some_samples, app.settings)
    qtbot.addWidget(window)
    window.resize(1280, 720)
    with qtbot.waitExposed(window):
        window.show()
    window.show_page()
    decide(window)
    lost = {}
    for name, make in (*dialogs(window), *window_places(window), *brief_places(window)):
        window.show_page()
        place = make()
        place.show()
        for _turn in range(5):  # what a job brings is laid out by events of its own
            QCoreApplication.processEvents()
        if not isinstance(place, QFileDialog) and (cut := cut_off(place)):
            lost[name] = cut
        tidy(window, place)
    window.close()
    assert lost == {}


def test_cut_words_are_noticed(qtbot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    button = QPushButton("Xuất Word", window)
    window.show()
    button.resize(30, button.sizeHint().height())
    assert len(cut_off(window)) == 1


def test_fields_of_a_form_are_of_one_height(qtbot) -> None:
    appearance().choose()
    heights = []
    for field in (Combo(), QSpinBox()):
        qtbot.addWidget(field)
        field.show()
        heights.append(field.height())
    assert heights[0] == heights[1]

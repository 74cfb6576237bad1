"""Small drawings of the lists, in every theme."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QLineEdit, QRadioButton

from desktop.gui.review.painting import draw_progress, strength
from desktop.gui.settings import ThemeChoice
from desktop.gui.theme import appearance, load


@pytest.mark.parametrize("choice", [ThemeChoice.CONTRAST_LIGHT, ThemeChoice.CONTRAST_DARK])
def test_in_high_contrast_an_empty_bar_is_hollow_and_nothing_is_pale(choice: ThemeChoice) -> None:
    shown = load(choice)
    drawn = QImage(80, 8, QImage.Format.Format_ARGB32)
    drawn.fill(QColor(shown.bg))
    painter = QPainter(drawn)
    draw_progress(painter, QRectF(2, 1, 76, 6), 0.0, shown)
    painter.end()
    assert drawn.pixelColor(40, 4).name() == shown.surface
    assert strength(0.5, shown) == 1.0
    assert strength(0.5, load(ThemeChoice.LIGHT)) == 0.5


def test_which_of_two_buttons_is_on_is_seen_in_the_dark(qtbot) -> None:
    appearance().choose(ThemeChoice.DARK)
    appearance().finish()
    button = QRadioButton("x")
    qtbot.addWidget(button)
    shades = set()
    for on in (False, True):
        button.setChecked(on)
        button.ensurePolished()
        picture = button.grab().toImage()
        row = [picture.pixelColor(x, picture.height() // 2) for x in range(2, 18)]
        shades.add(max(colour.lightness() for colour in row))
        assert max(colour.lightness() for colour in row) - min(colour.lightness() for colour in row) > 40
    assert len(shades) == 2


def test_what_a_field_is_for_is_written_as_strongly_as_theme_says(qtbot) -> None:
    appearance().choose(ThemeChoice.LIGHT)
    field = QLineEdit()
    field.setPlaceholderText("Lọc")
    qtbot.addWidget(field)
    field.ensurePolished()
    assert field.palette().placeholderText().color().name() == load(ThemeChoice.LIGHT).noise

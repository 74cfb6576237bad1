"""The controls of the choices: each says what it is, also to those who hear it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QWidget

from desktop.gui.combo import Combo

if TYPE_CHECKING:
    from collections.abc import Iterable


def made_combo(name: str, choices: Iterable[tuple[str, Any]] = ()) -> QComboBox:
    """Return a box of choices, by words and value, that long words do not widen."""
    combo = Combo()
    combo.setAccessibleName(name)
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.setMinimumContentsLength(8)
    for text, data in choices:
        combo.addItem(text, data)
    return combo


def choose_value(combo: QComboBox, value: object) -> None:
    """Show a value as chosen, the first where it is not among them, and say nothing of it."""
    with QSignalBlocker(combo):
        combo.setCurrentIndex(max(0, combo.findData(value)))


def made_line(name: str, empty: str) -> QLineEdit:
    """Return a line for words, with what stands in it while it is empty."""
    line = QLineEdit()
    line.setAccessibleName(name)
    line.setPlaceholderText(empty)
    return line


def made_label(words: str, buddy: QWidget) -> QLabel:
    """Return the words in front of a control, whose letter leads to it."""
    label = QLabel(words)
    label.setBuddy(buddy)
    return label

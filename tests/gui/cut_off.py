"""Which words of a window have less room than they take."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QStyle,
    QStyleOptionComboBox,
    QWidget,
)

from desktop.gui.brief_page.pick_button import FieldButton
from desktop.gui.elided_label import ElidedLabel
from desktop.gui.review.elided_label import ElidedLabel as OneLine

if TYPE_CHECKING:
    from collections.abc import Iterator

_DOTTED = (FieldButton, ElidedLabel, OneLine)
"""What ends in dots by itself, and says all of its words when pointed at."""
_AROUND = 24
"""Pixels of a field beside its words."""


def cut_off(place: QWidget) -> set[str]:
    """Return what of a window or dialog is cut off, in words."""
    parts = (each for each in place.findChildren(QWidget) if each.isVisible() and each.window() is place.window())
    return {
        f"{type(part).__name__} {part.objectName()}: {words}"
        for part in parts
        if not isinstance(part, _DOTTED)
        for words in _cut(part)
    }


def _cut(part: QWidget) -> Iterator[str]:
    if isinstance(part, QLabel):
        yield from _of_label(part)
    elif isinstance(part, QAbstractButton):
        if part.text() and part.sizeHint().width() > part.width() + 1:
            yield part.text()
    elif isinstance(part, QComboBox):
        yield from _of_combo(part)
    elif isinstance(part, QLineEdit):
        words = part.placeholderText()
        if words and not part.text() and part.fontMetrics().horizontalAdvance(words) + _AROUND > part.width():
            yield words
    elif isinstance(part, QHeaderView) and part.orientation() is Qt.Orientation.Horizontal:
        yield from _of_header(part)
    if not _scrolled(part) and (parent := part.parentWidget()) and not part.isWindow():
        beyond = part.geometry().intersected(parent.rect()) != part.geometry()
        if beyond and not part.geometry().isEmpty():
            yield f"beyond {type(parent).__name__}: {part.geometry().getRect()} in {parent.size().toTuple()}"


def _of_label(label: QLabel) -> Iterator[str]:
    if label.text():
        room, wanted = label.height(), label.heightForWidth(label.width()) if label.wordWrap() else 0
        narrow = not label.wordWrap() and label.sizeHint().width() > label.width() + 1
        if narrow or wanted > room + 1:
            yield label.text()


def _of_combo(combo: QComboBox) -> Iterator[str]:
    option = QStyleOptionComboBox()
    combo.initStyleOption(option)
    field = combo.style().subControlRect(
        QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, combo
    )
    if combo.fontMetrics().horizontalAdvance(combo.currentText()) > field.width() + 1:
        yield combo.currentText()


def _of_header(header: QHeaderView) -> Iterator[str]:
    model = header.model()
    for section in range(header.count()):
        words = model.headerData(section, Qt.Orientation.Horizontal) if model else None
        if words and not header.isSectionHidden(section):
            wanted = header.sectionSizeFromContents(section).width()
            if wanted > header.sectionSize(section) + 1:
                yield f"{words} ({wanted} in {header.sectionSize(section)})"


def _scrolled(part: QWidget) -> bool:
    """Tell whether a widget can be scrolled into sight."""
    parent = part.parentWidget()
    while parent is not None:
        if isinstance(parent, QAbstractScrollArea):
            return True
        parent = None if parent.isWindow() else parent.parentWidget()
    return False

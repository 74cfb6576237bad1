"""A box of choices whose list looks like the other lists of the program."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate, QWidget

_SPARE = 6
"""Pixels more than the style asks for: it measures the words so closely that the last letter may become dots."""


class Combo(QComboBox):
    """Its lines are those of a list: else the style paints them as a menu's, in a frame and colours of its own."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(QStyledItemDelegate(self))

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        return super().sizeHint() + QSize(_SPARE, 0)

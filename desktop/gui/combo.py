"""A box of choices whose list looks like the other lists of the program."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QStyledItemDelegate, QWidget


class Combo(QComboBox):
    """Its lines are those of a list: else the style paints them as a menu's, in a frame and colours of its own."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(QStyledItemDelegate(self))

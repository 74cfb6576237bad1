"""Every key of the program on one page (F1), made from the menus so that it can never be out of date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.gui.theme import set_role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction

    from desktop.gui.menus import Entry

_COLUMNS = 3

Group = tuple[str, "Sequence[Entry]"]


class ShortcutsDialog(QDialog):
    """Lists the actions of each menu with their keys, in columns."""

    def __init__(self, groups: Sequence[Group], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 18, 22, 16)
        layout.setSpacing(14)
        columns = QHBoxLayout()
        columns.setSpacing(30)
        for column in self._columns(groups):
            columns.addLayout(column)
        layout.addLayout(columns)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)

    def _columns(self, groups: Sequence[Group]) -> list[QVBoxLayout]:
        """Return the groups one below the other, the longest first, each in the column that is shortest so far."""
        columns = [QVBoxLayout() for _ in range(_COLUMNS)]
        lengths = [0] * _COLUMNS
        for title, actions in sorted(groups, key=lambda group: -len(group[1])):
            keyed = [entry.action for entry in actions if not entry.action.shortcut().isEmpty()]
            if keyed:
                shortest = lengths.index(min(lengths))
                lengths[shortest] += len(keyed) + 2
                columns[shortest].addWidget(self._group(title, keyed))
        for column in columns:
            column.setSpacing(14)
            column.addStretch(1)
        return columns

    def _group(self, title: str, actions: Sequence[QAction]) -> QWidget:
        group = QWidget()
        grid = QGridLayout(group)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(5)
        heading = QLabel(title.replace("&", ""))
        set_role(heading, "heading")
        grid.addWidget(heading, 0, 0, 1, 2)
        for row, action in enumerate(actions, 1):
            keys = QLabel(
                "   ".join(key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts())
            )
            set_role(keys, "tag")
            grid.addWidget(QLabel(action.text().replace("&", "")), row, 0)
            grid.addWidget(keys, row, 1, Qt.AlignmentFlag.AlignRight)
        return group

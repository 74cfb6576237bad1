"""A line over the list that says what was done, with a button that takes it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from desktop.gui.reports.tool_button import ToolButton
from desktop.gui.theme import set_role

if TYPE_CHECKING:
    from collections.abc import Callable


class Notice(QFrame):
    """Stays until it is used, closed, or replaced by the next one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._undo: Callable[[], object] | None = None
        self.words, self.undo = QLabel(), QPushButton(self.tr("Undo"))
        self.words.setWordWrap(True)
        self.undo.clicked.connect(self._take_back)
        self.away = ToolButton("x", self.tr("Close this line"))
        self.away.clicked.connect(self.hide)
        set_role(self, "bar")
        set_role(self.undo, "quiet")
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 4, 6, 4)
        row.setSpacing(4)
        row.addWidget(self.words, 1)
        row.addWidget(self.undo)
        row.addWidget(self.away)
        self.hide()

    def tell(self, words: str, undo: Callable[[], object]) -> None:
        """Say what was done; `undo` takes it back."""
        self.words.setText(words)
        self._undo = undo
        self.show()

    def _take_back(self) -> None:
        self.hide()
        if self._undo:
            undo, self._undo = self._undo, None
            undo()

"""What an empty list says: why it is empty, and what to do."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.gui.theme import set_role

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractScrollArea


class Why(Enum):
    """Why there is nothing to see."""

    NO_REPORTS = auto()
    FILTERED = auto()
    ALL_DONE = auto()
    """Only a state is asked for, and no report is in it."""


class EmptyState(QWidget):
    """Lies over the list while that is empty."""

    clear_requested = Signal()

    def __init__(self, list_: QAbstractScrollArea) -> None:
        super().__init__(list_.viewport())
        self.words, self.clear = QLabel(), QPushButton(self.tr("Show all reports"))
        self.words.setWordWrap(True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        set_role(self.words, "soft")
        self.clear.clicked.connect(self.clear_requested)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 26, 20, 0)
        column.setSpacing(10)
        column.addWidget(self.words)
        column.addWidget(self.clear, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        list_.viewport().installEventFilter(self)
        self.hide()

    def show_why(self, why: Why | None, *, all_done: bool = False) -> None:
        """Say why the list is empty; None where it is not."""
        if why is not None:
            self.words.setText(self._words(why, all_done=all_done))
            self.clear.setVisible(why is not Why.NO_REPORTS)
            self._fit()
        self.setVisible(why is not None)

    def _words(self, why: Why, *, all_done: bool) -> str:
        if why is Why.NO_REPORTS:
            return self.tr("No reports yet. Drop files here, or choose Import.")
        if why is Why.ALL_DONE:
            return self.tr("All reports are done.") if all_done else self.tr("No report is in this state.")
        return self.tr("No report fits the filter.")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        if event.type() is QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        if isinstance(area := self.parentWidget(), QWidget):
            self.setGeometry(area.rect())

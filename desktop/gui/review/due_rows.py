"""The deadlines of a task as lines of a form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.gui.review.more_lines import MoreLines

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from desktop.gui.review.calendar import DayButton
    from desktop.gui.review.editors import LineField
    from desktop.gui.review.forms import DaysField

_BETWEEN = 6


class DueRows(QWidget):
    """The deadlines: each as it is written, the days it means, and a calendar; one line to begin with."""

    more_wanted = Signal()
    """Lines that are not shown are wanted."""

    def __init__(self) -> None:
        super().__init__()
        self._more = MoreLines(self.more_wanted.emit)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(_BETWEEN)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 1)
        self.fields: list[tuple[LineField, DaysField]] = []
        self.buttons: list[DayButton] = []
        self._stacked: list[bool] = []

    def add(self, words: LineField, days: DaysField, button: DayButton) -> None:
        """Add a line."""
        self.fields.append((words, days))
        self.buttons.append(button)
        self._stacked.append(True)
        self._place(len(self.buttons) - 1, stacked=False)

    def _place(self, number: int, *, stacked: bool) -> None:
        """Put the days beside their words, or below them."""
        if self._stacked[number] is stacked:
            return
        words, days = self.fields[number]
        self._stacked[number] = stacked
        for part in (words, days, self.buttons[number]):
            self._grid.removeWidget(part)
        row = 2 * number
        self._grid.addWidget(words, row, 0, 1, 3 if stacked else 1)
        self._grid.addWidget(days, row + stacked, 0 if stacked else 1, 1, 2 if stacked else 1)
        self._grid.addWidget(self.buttons[number], row + stacked, 2)

    def shown_of(self, count: int) -> int:
        """Return how many of some deadlines have a line of their own now; the others are told."""
        return self._more.shown_of(count)

    def show_lines(self, count: int) -> None:
        """Show only the first lines."""
        self._grid.removeWidget(self._more)
        self._grid.addWidget(self._more, 2 * len(self.buttons), 0, Qt.AlignmentFlag.AlignLeft)
        self.setTabOrder(self.buttons[-1], self._more)
        for number, (fields, button) in enumerate(zip(self.fields, self.buttons, strict=True)):
            for part in (*fields, button):
                part.setVisible(number < count)

    def fit(self, width: int) -> None:
        """Put days below words that would be cut beside them in a width, or that would be cut themselves."""
        for number, (words, days) in enumerate(self.fields):
            beside = width - self.buttons[number].sizeHint().width() - 2 * _BETWEEN
            short = days.needed() <= days.sizeHint().width()
            self._place(number, stacked=not short or words.needed() > beside - days.sizeHint().width())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        super().resizeEvent(event)
        self.fit(self.width())

"""A calendar beside the days of a deadline, with the days that its words may mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from desktop.gui.icons import icon
from desktop.gui.month import Month
from desktop.gui.review.naming import date_words
from desktop.gui.review.popup import Popup
from desktop.gui.theme import set_role

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence


class DayButton(QToolButton):
    """Opens the calendar; a day that is chosen there is handed over."""

    chosen = Signal(object)
    """A day (datetime.date)."""
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._day: dt.date | None = None
        self._near: dt.date | None = None
        self._offered: tuple[dt.date, ...] = ()
        self._popup: DayPopup | None = None
        self.setIcon(icon("calendar-blank"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Choose the day in a calendar"))
        self.setToolTip(f"{self.tr('Choose the day in a calendar')} (Alt+↓)")
        self.clicked.connect(self.open)

    def show_day(self, day: dt.date | None, offered: Sequence[dt.date], near: dt.date | None = None) -> None:
        """Take the day that the calendar opens on, the days that the words may mean, and one to begin near."""
        self._day, self._offered, self._near = day, tuple(offered), near

    def open(self) -> None:
        """Open the calendar."""
        if self._popup is None:
            self._popup = DayPopup(self.window())
            self._popup.chosen.connect(self.chosen)
            self._popup.left.connect(self.left)
        self._popup.show_day(self._day, self._offered, self._near, self)


class DayPopup(Popup):
    """The calendar, and the days that the words may mean."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Calendar"))
        self.calendar = Month()
        self.calendar.activated.connect(lambda day: self._choose(day.toPython()))
        self.calendar.clicked.connect(lambda day: self._choose(day.toPython()))
        self._offer = QLabel(self.tr("The words may mean:"))
        set_role(self._offer, "soft")
        self._row = QHBoxLayout()
        self._row.setSpacing(5)
        self.buttons: list[QPushButton] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        column.setSpacing(6)
        column.addWidget(self._offer)
        column.addLayout(self._row)
        column.addWidget(self.calendar)

    def show_day(
        self, day: dt.date | None, offered: Sequence[dt.date], near: dt.date | None, beside: QWidget
    ) -> None:
        """Open on a day, on the first that is offered, or near a day of the report; else on today."""
        for old in self.buttons:
            self._row.removeWidget(old)
            old.deleteLater()
        self.buttons = [self._button(one) for one in offered]
        self._offer.setVisible(bool(offered))
        first = day or next(iter(offered), near)
        self.calendar.setSelectedDate(QDate(first.year, first.month, first.day) if first else QDate.currentDate())
        self.open_beside(beside, self.buttons[0] if self.buttons and day is None else self.calendar)

    def _button(self, day: dt.date) -> QPushButton:
        button = QPushButton(date_words(day))
        button.clicked.connect(lambda: self._choose(day))
        self._row.addWidget(button)
        return button

    def _choose(self, day: dt.date) -> None:
        self.chosen.emit(day)
        self.finish()

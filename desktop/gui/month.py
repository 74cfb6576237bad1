"""A month to choose a day from, in the language and the theme of the window."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QColor, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QWidget

from desktop.gui.theme import appearance
from desktop.gui.translation import spoken

_LETTERS = 48
"""Letters of the program's words that seven days take beside each other."""


class Month(QCalendarWidget):
    """Begins with Monday; its week-ends are no alarm: Qt writes them red, in every theme."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setLocale(QLocale("vi_VN" if spoken() == "vi" else "en_GB"))
        self.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
        self.setAccessibleName(self.tr("Calendar"))
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * _LETTERS)
        self._follow_theme()
        appearance().changed.connect(self._follow_theme)

    def _follow_theme(self) -> None:
        words = QTextCharFormat()
        words.setForeground(QColor(appearance().theme.soft))
        self.setHeaderTextFormat(words)
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.setWeekdayTextFormat(day, words)

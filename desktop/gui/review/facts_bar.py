"""What the report says of itself, in one line over the text; the announced count leads to its sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from desktop.domain import Span
from desktop.gui.review.naming import date_words
from desktop.gui.theme import set_role

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from desktop.domain import Report, ReportFacts


class FactsBar(QFrame):
    """Host, years, day of the event; how many tasks the report announces and how many were found."""

    announced_clicked = Signal(Span)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "bar")
        self.setFixedHeight(36)
        self._report: Report | None = None
        self._next = 0
        self.host, self.years, self.day = ElidedLabel(), QLabel(), QLabel()
        set_role(self.host, "heading")
        for label in (self.years, self.day):
            set_role(label, "soft")
        self.announced = QToolButton()
        self.announced.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.announced.clicked.connect(self._show_next)
        line = QHBoxLayout(self)
        line.setContentsMargins(24, 0, 14, 0)
        line.setSpacing(14)
        for label in (self.host, self.years, self.day):
            line.addWidget(label)
        line.addStretch(1)
        line.addWidget(self.announced)
        self.show_report(None)

    def show_report(self, report: Report | None) -> None:
        """Show the facts of a report; what it does not say is left out."""
        self._report, self._next = report, 0
        facts = report.facts if report else None
        words = facts and (facts.host or facts.source)
        self._set(self.host, words or "", words or "")
        self._set(self.years, self._years_words(facts) if facts else "")
        self._set(self.day, self._day_words(facts) if facts else "")
        announced = report.announced if report else ()
        self.announced.setVisible(bool(announced))
        self.announced.setText(
            self.tr("announced {0} tasks · found {1}").format(
                sum(count.announced for count in announced), sum(count.found for count in announced)
            )
        )
        self.announced.setToolTip(self.tr("Show where the report says so"))

    def _set(self, label: QLabel, words: str, tip: str = "") -> None:
        label.setText(words)
        label.setToolTip(tip)
        label.setVisible(bool(words))

    def _years_words(self, facts: ReportFacts) -> str:
        if facts.review_year and facts.plan_year:
            return self.tr("review <b>{0}</b> → <b>{1}</b>").format(facts.review_year, facts.plan_year)
        if facts.review_year:
            return self.tr("review <b>{0}</b>").format(facts.review_year)
        return self.tr("plan <b>{0}</b>").format(facts.plan_year) if facts.plan_year else ""

    def _day_words(self, facts: ReportFacts) -> str:
        if facts.event_date:
            return self.tr("held on <b>{0}</b>").format(date_words(facts.event_date))
        return self.tr("published <b>{0}</b>").format(date_words(facts.published)) if facts.published else ""

    def _show_next(self) -> None:
        if self._report and self._report.announced:
            counts = self._report.announced
            self.announced_clicked.emit(counts[self._next % len(counts)].span)
            self._next += 1


class ElidedLabel(QLabel):
    """One line that gives its room to its neighbours and ends in "…" where it has too little."""

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        return QSize(self.fontMetrics().averageCharWidth() * 12, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 (Qt's name; all of it is painted)
        words = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        QPainter(self).drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, words)

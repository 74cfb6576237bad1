"""What the report says of itself, in one line over the text; the announced count leads to its sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from desktop.domain import Span
from desktop.gui.review.elided_label import ElidedLabel
from desktop.gui.review.naming import date_words
from desktop.gui.theme import set_role

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from desktop.domain import Report, ReportFacts

_SPACE, _MARGINS, _HOST = 12, 38, 20
"""Pixels, and the letters of the host that go before its years and days."""


class FactsBar(QFrame):
    """Host, years, day of the event; how many tasks the report announces and how many were found."""

    place_requested = Signal(Span)
    announced_requested = Signal()
    """What was announced is wanted, and then each of those found."""
    lost_requested = Signal()
    """The next find without words in the text is wanted."""
    unseen_requested = Signal()
    """The next paragraph that was not seen is wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "bar")
        self.setFixedHeight(36)
        self._report: Report | None = None
        self._next_omission = 0
        self.host, self.years, self.day = ElidedLabel(_HOST), QLabel(), QLabel()
        set_role(self.host, "heading")
        for label in (self.years, self.day):
            set_role(label, "soft")
        self.announced, self.omissions = _fact(self.announced_requested.emit), _fact(self._show_next_omission)
        self.unseen, self.lost = _fact(self.unseen_requested.emit), _fact(self.lost_requested.emit)
        self.lost.setToolTip(self.tr("Finds whose words are not in this text; they are kept, and can be rejected"))
        self._tools: list[QWidget] = []
        self._lay()
        self.show_report(None)

    def _lay(self) -> None:
        self._line = line = QHBoxLayout(self)
        line.setContentsMargins(24, 0, 14, 0)
        line.setSpacing(_SPACE)
        buttons = (self.lost, self.omissions, self.announced, self.unseen)
        for label in (self.host, self.years, self.day):
            line.addWidget(label)
        line.addStretch(1)
        for button in buttons:
            line.addWidget(button)
        for part in (self.years, self.day, *buttons):
            part.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)

    def add_tool(self, tool: QWidget) -> None:
        """Put a button at the end of the line."""
        self._tools.append(tool)
        self._line.addWidget(tool)
        self._give_room()

    def show_report(self, report: Report | None) -> None:
        """Show the facts of a report; what it does not say is left out."""
        self._report, self._next_omission = report, 0
        facts = report.facts if report else None
        words = facts and (facts.host or facts.source)
        self._set(self.host, words or "", words or "")
        self._set(self.years, self._years_words(facts) if facts else "")
        self._set(self.day, self._day_words(facts) if facts else "")
        announced = report.announced if report else ()
        self.announced.setEnabled(bool(announced))
        self.announced.setText(
            self.tr("announced {0} · found {1}").format(
                sum(count.announced for count in announced), sum(count.found for count in announced)
            )
        )
        self.announced.setToolTip(
            self.tr("Tasks that the report announces, and those found: show where it says so, then each one found")
        )
        omissions = report.omissions if report else ()
        self.omissions.setEnabled(bool(omissions))
        self.omissions.setText(self.tr("cut short: {0}").format(len(omissions)))
        self.omissions.setToolTip(self.tr("The source itself leaves something out (“…”): show where"))
        self._give_room()

    def show_lost(self, count: int) -> None:
        """Say how many finds have no words in the text; usually there are none, and nothing is said."""
        words = self.tr("not in the text: {0}").format(count) if count else ""
        if words != self.lost.text():
            self.lost.setText(words)
            self.lost.setEnabled(bool(count))
            self._give_room()

    def show_unseen(self, left: int | None) -> None:
        """Say how many paragraphs the clerk has yet to see; None says nothing."""
        words = self.tr("to see: {0}").format(left) if left else self.tr("all seen")
        words = "" if left is None else words
        if words != self.unseen.text():
            self.unseen.setText(words)
            self.unseen.setEnabled(bool(left))
            self.unseen.setToolTip(
                self.tr("Paragraphs that you have not had before the eyes yet: show the next (L)")
            )
            self._give_room()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        super().resizeEvent(event)
        self._give_room()

    def _give_room(self) -> None:
        """Leave out what is said least often, rather than cut words in two, where the pane is narrow."""
        parts = (self.lost, self.announced, self.unseen, self.omissions, self.years, self.day)
        room = self.width() - _MARGINS - self.host.minimumSizeHint().width()
        room -= sum(tool.sizeHint().width() + _SPACE for tool in self._tools if not tool.isHidden())
        for part in parts:
            said = bool(part.text()) and (not isinstance(part, QToolButton) or part.isEnabled())
            room -= part.sizeHint().width() + _SPACE if said else 0
            part.setVisible(said and room >= 0)

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

    def _show_next_omission(self) -> None:
        if self._report and self._report.omissions:
            spans = self._report.omissions
            self.place_requested.emit(spans[self._next_omission % len(spans)])
            self._next_omission += 1


def _fact(run: Callable[[], object]) -> QToolButton:
    """Return a button that looks like a fact and leads somewhere."""
    button = QToolButton()
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.clicked.connect(lambda _checked: run())
    set_role(button, "fact")
    return button

"""The fields of one find: those of a task, those of an official. Each hands over the whole corrected content."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QToolButton, QWidget

from desktop.domain import Area, Certainty, Official, Period, Statement
from desktop.gui.review import edits
from desktop.gui.review.calendar import DayButton
from desktop.gui.review.editors import ChoiceField, LineField
from desktop.gui.review.naming import area_title
from desktop.gui.review.periods import days_meant, is_period, parsed_period, period_words
from desktop.gui.review.role_rows import RoleRows
from desktop.gui.theme import set_role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.gui.review.vocabulary import Vocabulary

_LABEL_AT = {False: Qt.AlignmentFlag.AlignVCenter, True: Qt.AlignmentFlag.AlignTop}
LABELS = 88
"""Width of the column of labels."""
_ONE_DAY, _TWO_DAYS = (8, 5), (1, 1)
"""How words and days share the width, where every deadline is one day, and where some has two."""


class Form(QWidget):
    """Rows of a label and fields."""

    corrected = Signal(object)
    """The content with one field changed."""
    left = Signal()
    refused = Signal(str)
    """What was typed cannot be taken: why."""

    def __init__(self, known: Vocabulary, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known = known
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnMinimumWidth(0, LABELS)
        self._grid.setColumnStretch(1, 1)

    def _row(self, row: int, words: str, *fields: QWidget, stretches: Sequence[int] = ()) -> None:
        label = QLabel(words)
        set_role(label, "soft")
        label.setBuddy(fields[0])
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        for number, field in enumerate(fields):
            line.addWidget(field, stretches[number] if stretches else 1)
        if isinstance(fields[0], (Rows, RoleRows)):
            label.setContentsMargins(0, 5, 0, 0)
        self._grid.addWidget(label, row, 0, _LABEL_AT[isinstance(fields[0], (Rows, RoleRows))])
        self._grid.addLayout(line, row, 1)

    def _line(self, name: str, **options: object) -> LineField:
        field = LineField(name, **options)  # type: ignore[arg-type]
        field.left.connect(self.left)
        field.refused.connect(self.refused)
        return field

    def pending(self) -> list[LineField]:
        """Return the fields that may hold an edit not yet handed over."""
        return self.findChildren(LineField)


class Rows(QWidget):
    """The deadlines: each as it is written, the days it means, and a calendar; one line to begin with."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(6)
        self._grid.setVerticalSpacing(4)
        self.fields: list[tuple[LineField, LineField]] = []
        self.buttons: list[DayButton] = []

    def add(self, fields: tuple[LineField, LineField], button: DayButton) -> None:
        """Add a line."""
        for column, field in enumerate(fields):
            self._grid.addWidget(field, len(self.fields), column)
        self._grid.addWidget(button, len(self.fields), len(fields))
        self.fields.append(fields)
        self.buttons.append(button)

    def divide(self, shares: tuple[int, int]) -> None:
        """Share the width between the words and the days."""
        for column, share in enumerate(shares):
            self._grid.setColumnStretch(column, share)

    def show_lines(self, count: int) -> None:
        """Show only the first lines."""
        for number, (fields, button) in enumerate(zip(self.fields, self.buttons, strict=True)):
            for part in (*fields, button):
                part.setVisible(number < count)


class TaskForm(Form):
    """Core, who is to do it, by when, whose words, year and area."""

    def __init__(self, known: Vocabulary, parent: QWidget | None = None) -> None:
        super().__init__(known, parent)
        self._task: Statement | None = None
        self._choices: tuple[list[Official], list[tuple[str, object]]] = ([], [])
        self._text = ""
        self.core = self._line(
            self.tr("Core of the task"),
            holds=self._is_core,
            trouble=self.tr("These words do not stand in the sentence"),
        )
        self.core.setPlaceholderText(self.tr("Words of the sentence that say what to do"))
        self.assignee = self._line(self.tr("Lead"))
        self.assignee.complete_from(known.assignees)
        self.due = Rows()
        self.directed_by = ChoiceField(self.tr("Directed by"))
        self.year = self._line(self.tr("Year"), holds=_is_year, trouble=self.tr("A year has four digits"))
        self.area = ChoiceField(self.tr("Area"))
        self._areas: list[tuple[str, object]] = [("", None), *((area_title(area), area) for area in Area)]
        self._row(0, self.tr("Task"), self.core)
        self._row(1, self.tr("Lead"), self.assignee)
        self._row(2, self.tr("Deadline"), self.due)
        self._row(3, self.tr("Directed by"), self.directed_by)
        self._row(4, self.tr("Area, year"), self.area, self.year, stretches=(1, 0))
        self.year.setFixedWidth(62)
        self.year.setPlaceholderText(self.tr("Year"))
        self._connect()

    def _connect(self) -> None:
        self.core.committed.connect(lambda words: self._hand_over(edits.with_core(self._now(), self._text, words)))
        self.assignee.committed.connect(
            lambda words: self._hand_over(replace(self._now(), assignee=words or None))
        )
        self.year.committed.connect(
            lambda words: self._hand_over(replace(self._now(), year=int(words) if words else None))
        )
        self.directed_by.committed.connect(lambda name: self._hand_over(replace(self._now(), directed_by=name)))
        self.area.committed.connect(lambda area: self._hand_over(replace(self._now(), area=area)))

    def show_task(self, task: Statement, text: str) -> None:
        """Show a task of a report with this text."""
        self._task, self._text = task, text
        core = task.core or task.span
        self.core.show_value(" ".join(text[core.start : core.end].split()))
        self.assignee.show_value(task.assignee or "")
        self._show_due(task)
        self.year.show_value(str(task.year) if task.year else "")
        self.directed_by.show_choices(self._directors(task.directed_by), task.directed_by)
        self.area.show_choices(self._areas, task.area)

    def _directors(self, chosen: str | None) -> list[tuple[str, object]]:
        """Return whom a task may be directed by; made anew only where the officials changed."""
        officials = self._known.officials()
        if self._choices[0] is not officials:
            self._choices = (officials, [(_with_role(official), official.name) for official in officials])
        names = self._choices[1]
        known = chosen is None or any(name == chosen for _, name in names)
        own: list[tuple[str, object]] = [] if known else [(str(chosen), chosen)]
        return [("", None), *own, *names]

    def _show_due(self, task: Statement) -> None:
        count = max(1, len(task.due))
        while len(self.due.fields) < count:
            self._add_due_line(len(self.due.fields))
        self.due.show_lines(count)
        self.due.divide(_ONE_DAY if all(_is_one_day(time.period) for time in task.due) else _TWO_DAYS)
        for number, (words, days) in enumerate(self.due.fields[:count]):
            time = task.due[number] if number < len(task.due) else None
            words.show_value(" ".join(time.text.split()) if time else "")
            days.show_value(period_words(time.period) if time else "")
            written = time.text if time else ""
            period = time.period if time else None
            offered = days_meant(written, *self._known.years(task))
            self.due.buttons[number].show_day(period.end if period else None, offered)

    def _add_due_line(self, number: int) -> None:
        words = self._line(self.tr("Deadline as written"))
        words.setPlaceholderText(self.tr("as written"))
        days = self._line(
            self.tr("Day of the deadline"),
            holds=is_period,
            trouble=self.tr("A day (28/02/2024), two days (01/01/2024 - 31/03/2024), or for instance “monthly”"),
        )
        days.setPlaceholderText(self.tr("dd/mm/yyyy"))
        words.committed.connect(
            lambda typed: self._hand_over(edits.with_due_text(self._now(), self._text, number, typed))
        )
        days.committed.connect(lambda typed: self._set_days(number, parsed_period(typed)))
        button = DayButton()
        button.chosen.connect(lambda day: self._set_days(number, Period(None, day, None, Certainty.EXACT)))
        button.left.connect(self.left)
        days.asked.connect(button.open)
        self.due.add((words, days), button)

    def _set_days(self, number: int, period: Period | None) -> None:
        """Take the days of a deadline; its words stay as written, and where there are none, the days are."""
        task = self._now()
        if number >= len(task.due):
            if period is None:
                return
            task = edits.with_due_text(task, self._text, number, period_words(period))
        self._hand_over(edits.with_due_period(task, number, period))

    def _is_core(self, words: str) -> bool:
        return not words or edits.with_core(self._now(), self._text, words) is not None

    def _now(self) -> Statement:
        if self._task is None:
            raise LookupError
        return self._task

    def _hand_over(self, task: Statement | None) -> None:
        if task:
            self._task = task
            self.corrected.emit(task)


def _is_one_day(period: Period | None) -> bool:
    return period is None or period.start is None or period.end is None


def _is_year(words: str) -> bool:
    return not words or (words.isdecimal() and 1900 <= int(words) <= 2100)


def _with_role(official: Official) -> str:
    return ", ".join((official.name, *(role.text for role in official.roles[:1])))


class OfficialForm(Form):
    """Name, positions, and how often the report names the person."""

    mention_requested = Signal()
    """The clerk wants to see the next place of the name."""

    place_requested = Signal(object)
    """A span that the clerk wants to see."""

    def __init__(self, known: Vocabulary, parent: QWidget | None = None) -> None:
        super().__init__(known, parent)
        self._official: Official | None = None
        self._text = ""
        self.name = self._line(self.tr("Full name"), holds=bool, trouble=self.tr("A name is needed"))
        self.name.complete_from(known.names)
        self.roles = RoleRows(known.roles)
        self.mentions = QToolButton()
        self.mentions.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.mentions.clicked.connect(self.mention_requested)
        self._row(0, self.tr("Full name"), self.name)
        self._row(1, self.tr("Positions"), self.roles)
        self._row(2, self.tr("In the text"), self.mentions, QWidget(), stretches=(0, 1))
        self.name.committed.connect(lambda words: self._hand_over(edits.with_name(self._now(), self._text, words)))
        self.roles.typed.connect(self._set_role)
        self.roles.raised.connect(lambda number: self._hand_over(edits.with_role_raised(self._now(), number)))
        self.roles.place_requested.connect(self.place_requested)
        self.roles.left.connect(self.left)
        self.roles.refused.connect(self.refused)

    def show_official(self, official: Official, text: str) -> None:
        """Show an official of a report with this text."""
        self._official, self._text = official, text
        self.name.show_value(official.name)
        self.roles.show_roles(official, text)
        self.mentions.setText(self.tr("mentions: {0} · show the next").format(len(official.mentions)))

    def _set_role(self, number: int, words: str) -> None:
        self._hand_over(edits.with_role(self._now(), self._text, number, words))

    def _now(self) -> Official:
        if self._official is None:
            raise LookupError
        return self._official

    def _hand_over(self, official: Official | None) -> None:
        if official:
            self._official = official
            self.corrected.emit(official)

"""The fields of one find: those of a task, those of an official. Each hands over the whole corrected content."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from desktop.domain import Area, Certainty, Official, Period, Statement
from desktop.gui.review import edits
from desktop.gui.review.calendar import DayButton
from desktop.gui.review.due_rows import DueRows
from desktop.gui.review.editors import FRAME, ChoiceField, LineField
from desktop.gui.review.growing_fields import WordsField
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
_Field = TypeVar("_Field", bound="LineField | WordsField")
_LEAD = 2
"""Lines that a lead may take."""


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
        self._labels: list[QLabel] = []
        self._writable = True

    def _row(self, row: int, words: str, *fields: QWidget, stretches: Sequence[int] = ()) -> None:
        label = QLabel(words)
        set_role(label, "soft")
        label.setBuddy(fields[0])
        self._labels.append(label)
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        for number, field in enumerate(fields):
            line.addWidget(field, stretches[number] if stretches else 1)
        high = isinstance(fields[0], _HIGH)
        if high:
            label.setContentsMargins(0, 5, 0, 0)
        self._grid.addWidget(label, row, 0, _LABEL_AT[high])
        self._grid.addLayout(line, row, 1)

    def _line(self, name: str, **options: object) -> LineField:
        return self._field(LineField, name, **options)

    def _words(self, name: str, **options: object) -> WordsField:
        return self._field(WordsField, name, **options)

    def _field(self, kind: type[_Field], name: str, **options: object) -> _Field:
        field = kind(name, **options)  # type: ignore[arg-type]
        field.setReadOnly(not self._writable)
        field.left.connect(self.left)
        field.refused.connect(self.refused)
        return field

    def only_look(self) -> None:
        """Let the fields be read only, those too that are made later."""
        self._writable = False
        for field in self.pending():
            field.setReadOnly(True)

    def pending(self) -> list[LineField | WordsField]:
        """Return the fields that may hold an edit not yet handed over."""
        return [*self.findChildren(LineField), *self.findChildren(WordsField)]


class ShortField(LineField):
    """Wide enough for what is usually written there; it takes what room there is."""

    sample = ""

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        widest = max(map(self.fontMetrics().horizontalAdvance, (self.sample, self.placeholderText())))
        return QSize(widest + FRAME, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        return self.sizeHint()


class DaysField(ShortField):
    """One day."""

    sample = "00/00/0000"


class YearField(ShortField):
    """One year."""

    sample = "0000"


_HIGH = (DueRows, RoleRows, WordsField)
"""Fields of more than one line: their labels stand beside the first."""


class TaskForm(Form):
    """Core, who is to do it, by when, whose words, year and area."""

    def __init__(self, known: Vocabulary, parent: QWidget | None = None) -> None:
        super().__init__(known, parent)
        self._task: Statement | None = None
        self._choices: tuple[list[Official], list[tuple[str, object]]] = ([], [])
        self._text = ""
        self.core = self._words(
            self.tr("Core of the task"),
            holds=self._is_core,
            trouble=self.tr("These words do not stand in the sentence"),
        )
        self.core.setPlaceholderText(self.tr("Words of the sentence that say what to do"))
        self.assignee = self._words(self.tr("Lead"))
        self.assignee.complete_from(known.assignees)
        self.assignee.rest_on(_LEAD)
        self.due = DueRows()
        self.directed_by = ChoiceField(self.tr("Directed by"))
        self.year = self._field(
            YearField, self.tr("Year"), holds=_is_year, trouble=self.tr("A year has four digits")
        )
        self.area = ChoiceField(self.tr("Area"))
        self._areas: list[tuple[str, object]] = [("", None), *((area_title(area), area) for area in Area)]
        self._row(0, self.tr("Task"), self.core)
        self._row(1, self.tr("Lead"), self.assignee)
        self._row(2, self.tr("Deadline"), self.due)
        self._row(3, self.tr("Directed by"), self.directed_by)
        self._row(4, self.tr("Area, year"), self.area, self.year, stretches=(1, 0))
        self.year.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
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
        for choice in (self.directed_by, self.area):
            choice.left.connect(self.left)
        self.due.more_wanted.connect(lambda: self._show_due(self._now()))

    def only_look(self) -> None:
        """Let the fields be read only; what is chosen is shown as it is."""
        super().only_look()
        for choice in (self.directed_by, self.area, *self.due.buttons):
            choice.setEnabled(False)

    def fit(self, width: int, lines: int) -> None:
        """Fit the form into a width, its core on a number of lines; while it is edited it takes what it needs."""
        labels = max(LABELS, *(label.sizeHint().width() for label in self._labels))
        self.due.fit(width - labels - self._grid.horizontalSpacing())
        self.core.rest_on(lines)
        for form in (self.due, self):  # a layout hears of what lies deeper only later
            form._grid.activate()  # noqa: SLF001 (of one module)

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
        count = max(1, self.due.shown_of(len(task.due)))
        while len(self.due.fields) < count:
            self._add_due_line(len(self.due.fields))
        self.due.show_lines(count)
        for number, (words, days) in enumerate(self.due.fields[:count]):
            time = task.due[number] if number < len(task.due) else None
            words.show_value(" ".join(time.text.split()) if time else "")
            days.show_value(period_words(time.period) if time else "")
            written = time.text if time else ""
            period = time.period if time else None
            offered = days_meant(written, *self._known.years(task))
            self.due.buttons[number].show_day(period.end if period else None, offered, self._known.written())

    def _add_due_line(self, number: int) -> None:
        words = self._line(self.tr("Deadline as written"))
        words.setPlaceholderText(self.tr("as written"))
        days = self._field(
            DaysField,
            self.tr("Day of the deadline"),
            holds=is_period,
            trouble=self.tr("A day (28/02/2024), two days (01/01/2024 - 31/03/2024), or for instance “monthly”"),
        )
        days.setPlaceholderText(self.tr("day"))
        words.committed.connect(
            lambda typed: self._hand_over(edits.with_due_text(self._now(), self._text, number, typed))
        )
        days.committed.connect(lambda typed: self._set_days(number, parsed_period(typed)))
        button = DayButton()
        button.chosen.connect(lambda day: self._set_days(number, Period(None, day, None, Certainty.EXACT)))
        button.left.connect(self.left)
        days.asked.connect(button.open)
        button.setEnabled(self._writable)
        self.due.add(words, days, button)
        behind = self.due.buttons[number - 1] if number else self.assignee
        chain: tuple[QWidget, ...] = (behind, words, days, button, self.directed_by)
        for one, other in pairwise(chain):
            self.setTabOrder(one, other)

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
        set_role(self.mentions, "link")
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

    def only_look(self) -> None:
        """Let the fields be read only, and no position be moved, taken away or added."""
        super().only_look()
        self.roles.only_look()

    def show_official(self, official: Official, text: str) -> None:
        """Show an official of a report with this text."""
        self._official, self._text = official, text
        self.name.show_value(official.name)
        self.roles.show_roles(official, text)
        count = len(official.mentions)
        words = self.tr("mentions: {0} · show the next") if count > 1 else self.tr("mentions: {0} · show")
        self.mentions.setText(words.format(count) if count else self.tr("not in the text"))
        self.mentions.setEnabled(count > 0)

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

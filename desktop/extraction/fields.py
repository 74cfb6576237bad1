"""The fields of a task: who is to do it, for which year, by when, in which area, and why the program says so."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.domain import Certainty, StatementKind, TimeExpression
from desktop.extraction.areas import area_of
from desktop.extraction.assignees import Assignees
from desktop.extraction.cores import core_of
from desktop.extraction.deadlines import times_in, times_in_cell
from desktop.extraction.grids import is_ditto
from desktop.extraction.periods import Calendar
from desktop.extraction.reasons import explained

if TYPE_CHECKING:
    from desktop.domain import Span, Statement
    from desktop.extraction.document import Document
    from desktop.extraction.phrases import Marks
    from desktop.extraction.zones import Context

_CELL_SIZE = 80
"""Longer cells below the head for deadlines are remarks."""


def fill_fields(document: Document) -> Document:
    """Return the document with the fields of every task filled and every statement explained."""
    marks = document.marks
    if marks is None:
        return document
    filler, filled = _Filler(document, marks), []
    for statement, context in zip(document.statements, document.contexts, strict=True):
        is_task = statement.kind is StatementKind.TASK
        full, of_area = filler.filled(statement, context) if is_task else (statement, ())
        filled.append(explained(full, context, document.text, marks, of_area))
    return replace(document, statements=tuple(filled))


class _Filler:
    """What is asked once of a document to fill the fields of its tasks, in the order of the text."""

    def __init__(self, document: Document, marks: Marks) -> None:
        self.document, self.marks = document, marks
        self.assignees, self.known = Assignees(document, marks), Calendar.of(document.facts)

    def filled(self, task: Statement, context: Context) -> tuple[Statement, tuple[str, ...]]:
        """Return the task with all its fields, and the words that told its area."""
        document, marks = self.document, self.marks
        task = replace(task, core=core_of(document.text, marks, task))
        task = replace(task, assignee=self.assignees.of(task, context))
        due = times_in(document.text, document.folded, marks, task.span, self.known)
        if context.cells is not None and context.cells.due is not None:
            due = self._in_column(context.cells.due) or due
        judged = area_of(document.text, marks, task, self.assignees.doer, document.facts.host)
        return replace(task, year=_year(document, self.known, due), due=due, area=judged.area), judged.words

    def _in_column(self, cell: Span) -> tuple[TimeExpression, ...]:
        """Return the times of a cell below the head for deadlines; words that name no day stand as they are."""
        text = self.document.text
        if found := times_in_cell(text, self.document.folded, self.marks, cell, self.known):
            return found
        words = text[cell.start : cell.end]
        told = len(words) <= _CELL_SIZE and any(map(str.isalpha, words))
        return (TimeExpression(words, cell),) if told and not is_ditto(words) else ()


def _year(document: Document, known: Calendar, due: tuple[TimeExpression, ...]) -> int | None:
    """Return the year the report plans for; where it says none, that of a deadline, else that of its day."""
    written = document.facts.plan_year
    if written is not None and written == known.plan_year:
        return written
    return _written_year(due) or known.plan_year


def _written_year(due: tuple[TimeExpression, ...]) -> int | None:
    """Return the year that a deadline of the task names, for a report that says no year of its plan."""
    ends = [
        time.period.end
        for time in due
        if time.period and time.period.end and time.period.certainty is Certainty.EXACT
    ]
    return ends[-1].year if ends else None

"""The fields of a task: who is to do it, for which year, by when, in which area, and why the program says so."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.domain import Span, StatementKind
from desktop.extraction.areas import area_of
from desktop.extraction.assignees import Assignees
from desktop.extraction.deadlines import Calendar, times_in
from desktop.extraction.reasons import explained

if TYPE_CHECKING:
    from desktop.domain import Statement
    from desktop.extraction.course import Context
    from desktop.extraction.document import Document
    from desktop.extraction.phrases import Marks


def fill_fields(document: Document) -> Document:
    """Return the document with the fields of every task filled and every statement explained."""
    marks = document.marks
    if marks is None:
        return document
    assignees, known = Assignees(document, marks), Calendar.of(document.facts)
    filled = []
    for statement, context in zip(document.statements, document.contexts, strict=True):
        if statement.kind is StatementKind.TASK:
            statement = _task(statement, context, document, marks, assignees, known)
        filled.append(explained(statement, context, document.text, marks))
    return replace(document, statements=tuple(filled))


def _task(
    task: Statement, context: Context, document: Document, marks: Marks, assignees: Assignees, known: Calendar
) -> Statement:
    core = task.core or task.span
    assignee = assignees.of(task, context)
    doer = assignees.doer
    work = Span(doer.end, core.end) if doer and core.start <= doer.start < doer.end < core.end else core
    return replace(
        task,
        assignee=assignee,
        year=known.plan_year,
        due=times_in(document.text, document.folded, marks, task.span, known),
        area=area_of(document.text, marks, work, doer, document.facts.host),
    )

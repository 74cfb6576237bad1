"""The rows of the data exports: one for each task, official and statement, by column name."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from desktop.briefs.posts import cooperating
from desktop.briefs.protocol import in_order
from desktop.briefs.tracking import number_of
from desktop.briefs.wording import words
from desktop.domain import Certainty, StatementKind

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from desktop.briefs.choice import Choice, Person, Said
    from desktop.domain import Finding, Period, Typed

Value: TypeAlias = "str | int | float | dt.date | None"


FIND = "find_id"
"""In a row, beside its columns: the find that it is about."""
_TYPED = {"state": "progress", "task": "core"}
"""Columns of the tracking table that have another name here."""


class Field(NamedTuple):
    """A column of an export: its name, its heading, its width in characters."""

    name: str
    title: str
    width: int


def _fields(*told: tuple[str, str, int]) -> tuple[Field, ...]:
    return tuple(Field(name, words(part)[name], width) for name, part, width in told)


_SOURCE = (
    ("report", "columns", 40),
    ("published", "sheets", 14),
    ("page", "sheets", 8),
    ("paragraph", "sheets", 8),
)
_CLERK = (("state", "sheets", 15), ("origin", "sheets", 13), ("note", "columns", 30), ("file", "sheets", 24))

TASK_COLUMNS = _fields(
    ("number", "columns", 6),
    ("core", "sheets", 70),
    ("assignment", "columns", 34),
    ("assignee", "columns", 28),
    ("cooperating", "columns", 28),
    ("due", "columns", 24),
    ("from_date", "sheets", 12),
    ("to_date", "sheets", 12),
    ("recurrence", "sheets", 14),
    ("follower", "columns", 22),
    ("product", "columns", 24),
    ("progress", "columns", 18),
    ("outcome", "columns", 24),
    ("directed_by", "columns", 22),
    ("area", "columns", 24),
    ("year", "sheets", 8),
    ("sentence", "sheets", 70),
    ("confidence", "sheets", 12),
    *_SOURCE,
    *_CLERK,
)
OFFICIAL_COLUMNS = _fields(
    ("number", "columns", 6),
    ("name", "columns", 26),
    ("roles", "columns", 70),
    ("mentions", "sheets", 12),
    ("confidence", "sheets", 12),
    *_SOURCE,
    *_CLERK,
)
STATEMENT_COLUMNS = _fields(
    ("number", "columns", 6),
    ("kind", "sheets", 12),
    ("sentence", "sheets", 90),
    ("confidence", "sheets", 12),
    *_SOURCE,
    *_CLERK,
)


def task_rows(choices: Sequence[Choice]) -> list[dict[str, Value]]:
    """Return a row for each task, in the order of the reports and their text."""
    told = [(choice, said) for choice in choices for said in choice.of(StatementKind.TASK)]
    return [_task_row(choice, said, number) for number, (choice, said) in enumerate(told, 1)]


def typed_over(rows: Sequence[dict[str, Value]], typed: Sequence[Typed]) -> list[dict[str, Value]]:
    """Return the rows with what the clerk typed into their columns."""
    told = {(one.find_id, _TYPED.get(one.column, one.column)): " ".join(one.text.split()) for one in typed}
    return [{name: told.get((str(row.get(FIND)), name), value) for name, value in row.items()} for row in rows]


def official_rows(choices: Sequence[Choice]) -> list[dict[str, Value]]:
    """Return a row for each official, in the order of protocol within each report."""
    told = [(choice, person) for choice in choices for person in in_order(choice.people)]
    return [_official_row(choice, person, number) for number, (choice, person) in enumerate(told, 1)]


def statement_rows(choices: Sequence[Choice]) -> list[dict[str, Value]]:
    """Return a row for each statement of any kind, in the order of the reports and their text."""
    told = [(choice, said) for choice in choices for said in choice.said]
    return [_statement_row(choice, said, number) for number, (choice, said) in enumerate(told, 1)]


def _task_row(choice: Choice, said: Said, number: int) -> dict[str, Value]:
    task = said.statement
    start, end, recurrence = _days([time.period for time in task.due if time.period])
    row: dict[str, Value] = {
        FIND: said.finding.id,
        "number": number,
        "core": choice.words_of(task.core or task.span),
        "assignment": number_of(choice),
        "cooperating": cooperating(choice.words_of(task.span)) or None,
        "follower": None,
        "product": None,
        "progress": None,
        "outcome": None,
        "assignee": task.assignee,
        "due": "; ".join(time.text for time in task.due),
        "from_date": start,
        "to_date": end,
        "recurrence": words("recurrences")[recurrence] if recurrence else None,
        "directed_by": task.directed_by,
        "area": words("areas")[task.area.value] if task.area else None,
        "year": task.year,
        "sentence": choice.words_of(task.span),
        "confidence": round(task.confidence, 2),
    }
    return row | dict(_source(choice, said.start)) | _clerk(choice, said.finding)


def _days(periods: Sequence[Period]) -> tuple[dt.date | None, dt.date | None, str | None]:
    """Return the first start, the last end and the first recurrence of the deadlines; vague ones fix no day."""
    firm = [period for period in periods if period.certainty is not Certainty.VAGUE]
    start = min((period.start for period in firm if period.start), default=None)
    end = max((period.end for period in firm if period.end), default=None)
    return start, end, next((period.recurrence for period in periods if period.recurrence), None)


def _official_row(choice: Choice, person: Person, number: int) -> dict[str, Value]:
    official = person.official
    row: dict[str, Value] = {
        "number": number,
        "name": official.name,
        "roles": "; ".join(role.text for role in official.roles),
        "mentions": len(official.mentions),
        "confidence": round(official.confidence, 2),
    }
    return row | dict(_source(choice, person.start)) | _clerk(choice, person.finding)


def _statement_row(choice: Choice, said: Said, number: int) -> dict[str, Value]:
    row: dict[str, Value] = {
        "number": number,
        "kind": words("kinds")[said.statement.kind.value],
        "sentence": choice.words_of(said.statement.span),
        "confidence": round(said.statement.confidence, 2),
    }
    return row | dict(_source(choice, said.start)) | _clerk(choice, said.finding)


def _source(choice: Choice, start: int) -> Iterator[tuple[str, Value]]:
    yield "report", choice.title
    yield "published", choice.report.facts.published
    yield "page", choice.places.page(start)
    yield "paragraph", choice.places.paragraph(start)


def _clerk(choice: Choice, finding: Finding) -> dict[str, Value]:
    return {
        "state": words("states")[finding.state.value],
        "origin": words("origins")[finding.origin.value],
        "note": finding.note or None,
        "file": choice.report.source.file,
    }

"""The tasks of a brief line by line: what the reports say of each, and what the clerk may type."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.briefs.choice import EVERYTHING, choose
from desktop.briefs.tracking import number_of, said_in
from desktop.domain import StatementKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop.briefs.choice import Choice, Said
    from desktop.briefs.options import Inclusion
    from desktop.domain import Report

_SAID = ("task", "assignee", "due", "cooperating")


@dataclass(frozen=True, slots=True)
class TaskLine:
    """A task as the tracking table numbers it."""

    number: int
    """From 1, over all reports."""
    find_id: str
    report_id: int
    report: str
    """The title of the report."""
    said: Mapping[str, str]
    """What the report says, by column; a column is missing where it says nothing."""


def task_lines(reports: Sequence[Report], include: Inclusion = EVERYTHING) -> tuple[TaskLine, ...]:
    """Return every task that a brief of the reports would use, in the order of the tracking table."""
    told = [(choice, said) for choice in choose(reports, include) for said in choice.of(StatementKind.TASK)]
    return tuple(_line(number, choice, said) for number, (choice, said) in enumerate(told, 1))


def _line(number: int, choice: Choice, said: Said) -> TaskLine:
    values = {name: said_in(choice, said, name) for name in _SAID}
    values["assignment"] = f"{number_of(choice)}, {choice.places.label(said.start)}"
    report = choice.report.id
    return TaskLine(number, said.finding.id, report, choice.title, {k: text for k, text in values.items() if text})

"""The tracking table of tasks: landscape, with columns that the office fills as the work goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.briefs import sections
from desktop.briefs.fields import due_words
from desktop.briefs.frame import letterhead, signed, title
from desktop.briefs.labels import reference
from desktop.briefs.outline import Block, Column, Outline, Row, Run, Table
from desktop.briefs.summary import abstract
from desktop.briefs.wording import day, words
from desktop.domain import StatementKind

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from desktop.briefs.choice import Choice, Said
    from desktop.briefs.profiles import Profile

_WIDTHS = {"number": 11.0, "source": 19.0, "directed_by": 25.0, "assignee": 31.0, "due": 27.0, "state": 18.0}
_LAST = {"outcome": 23.0, "note": 22.0}
SYMBOL = "BC"


def tracking(choices: Sequence[Choice], profile: Profile, today: dt.date) -> Outline:
    """Return the outline of a tracking table of every task of the reports."""
    width = profile.height - profile.left - profile.right
    about = abstract("tasks", choices)
    name = words("type_name")["tasks"]
    head = (letterhead(profile, width, today.year, SYMBOL), *title(profile, name, about, width))
    body: list[Block] = [*sections.review_notices(choices), Table(_columns(width), tuple(_rows(choices)))]
    for choice in choices:
        body += sections.numbered(choices, choice, sections.task_notes(choice, []))
    return Outline(f"{name} {about}", (*head, *signed(body, profile, width)), landscape=True)


def _columns(width: float) -> tuple[Column, ...]:
    widths = _WIDTHS | _LAST
    rest = width - sum(widths.values())
    titles = words("columns")
    names = ("number", "task", "source", "directed_by", "assignee", "due", "state", "outcome", "note")
    return tuple(
        Column(titles[name], widths.get(name, rest), centred=name in {"number", "source"}) for name in names
    )


def _rows(choices: Sequence[Choice]) -> list[Row]:
    rows: list[Row] = []
    number = 0
    for choice in choices:
        if len(choices) > 1:
            rows.append(_band(choice))
        for said in choice.of(StatementKind.TASK):
            number += 1
            rows.append(_row(choice, said, number))
    return rows


def _band(choice: Choice) -> Row:
    date = choice.report.facts.published or choice.report.facts.event_date
    behind = f" ({day(date)})" if date else ""
    return Row((sections.cell(Run(f"[{choice.number}] {choice.title}{behind}", sections.BOLD)),), band=True)


def _row(choice: Choice, said: Said, number: int) -> Row:
    task = said.statement
    blank = sections.cell()
    return Row(
        (
            sections.cell(Run(str(number)), centred=True),
            sections.cell(Run(choice.words_of(task.core or task.span))),
            sections.cell(reference(choice, said, linked=False), centred=True),
            sections.cell(Run(task.directed_by or "")),
            sections.cell(Run(task.assignee or "")),
            sections.cell(Run(due_words(task))),
            blank,
            blank,
            sections.cell(Run(" ".join(said.finding.note.split()))),
        )
    )

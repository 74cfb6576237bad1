"""Officials in the order of protocol: a table of one report, of several, and with what each directed."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.briefs.display import capital
from desktop.briefs.jobs import Job, folded
from desktop.briefs.labels import front
from desktop.briefs.outline import Block, Column, Inline, Paragraph, Row, Run, Style, Table
from desktop.briefs.posts import bodies_of
from desktop.briefs.protocol import standing
from desktop.briefs.sections import BOLD, cell, left_out_notice, lines_cell, place_lines
from desktop.briefs.wording import line, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop.briefs.choice import Choice, Person
    from desktop.briefs.outline import Cell


_FEW = 3
"""Directives that a row holds without growing past what may be pushed to the next page."""


@dataclass
class Name:
    """An official with every report that names him or her, and the reports of each position."""

    places: list[tuple[Choice, Person]] = field(default_factory=list)
    roles: dict[str, list[int]] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """The name as the first report writes it."""
        return self.places[0][1].official.name


def names(people: Iterable[tuple[Choice, Person]]) -> list[Name]:
    """Return people by protocol, one entry for a name, each position with the reports that give it."""
    found: dict[str, Name] = {}
    for choice, person in people:
        name = found.setdefault(folded(person.official.name), Name())
        name.places.append((choice, person))
        for role in person.official.roles:
            reports = name.roles.setdefault(role.text, [])
            reports += [choice.number] * (choice.number not in reports)
    return sorted(found.values(), key=lambda name: standing(name.roles))


def officials_section(
    people: Sequence[tuple[Choice, Person]], width: float, *, many: bool, sourced: bool, left_out: int = 0
) -> tuple[Block, ...]:
    """Return the table of officials in the order of protocol."""
    if not people:
        return ()
    titles = words("columns")
    columns = (
        Column(titles["number"], 12, centred=True),
        Column(titles["name"], 46),
        Column(titles["roles"], width - 84),
        Column(titles["source"], 26, centred=not many),
    )
    rows = (_row(number, name, many=many, sourced=sourced) for number, name in enumerate(names(people), 1))
    return (Table(columns, tuple(rows)), *left_out_notice(left_out, sourced=sourced))


def _row(number: int, name: Name, *, many: bool, sourced: bool) -> Row:
    return Row(
        (
            cell(*_number(number, name, sourced=sourced), centred=True),
            cell(Run(name.name, BOLD)),
            lines_cell(_roles(name)),
            _sources(name, many=many, sourced=sourced),
        )
    )


def _number(number: int, name: Name, *, sourced: bool) -> tuple[Inline, ...]:
    return front(name.places[0][0], [person for _, person in name.places], str(number), sourced=sourced)


def _roles(name: Name) -> list[str]:
    several = len({choice.number for choice, _ in name.places}) > 1
    return [_role(role, reports) if several else role for role, reports in name.roles.items()]


def _role(role: str, reports: list[int]) -> str:
    return line("role_from", role=role, numbers="".join(f"[{number}]" for number in reports))


def _sources(name: Name, *, many: bool, sourced: bool) -> Cell:
    placed = [place for place in name.places if place[1].official.mentions]
    return place_lines(placed, many=many, sourced=sourced) if placed else cell()


def directing_table(
    people: Sequence[tuple[Choice, Person]], jobs: Sequence[Job], width: float, *, many: bool, sourced: bool
) -> tuple[Block, ...]:
    """Return officials with posts, bodies and what each directed."""
    if not people:
        return ()
    titles = words("columns")
    narrow = {"number": 12.0, "name": 42.0, "roles": 62.0, "body": 40.0, "source": 26.0}
    rest = width - sum(narrow.values())
    columns = tuple(
        Column(titles[name], narrow.get(name, rest), centred=name == "number" or (name == "source" and not many))
        for name in ("number", "name", "roles", "body", "directed", "source")
    )
    told = _by_director(jobs)
    rows = (
        _directing_row(number, name, told.get(folded(name.name), []), many=many, sourced=sourced)
        for number, name in enumerate(names(people), 1)
    )
    return (Table(columns, tuple(rows)),)


def _by_director(jobs: Sequence[Job]) -> dict[str, list[Job]]:
    told: dict[str, list[Job]] = {}
    for job in jobs:
        for director in job.directors:
            told.setdefault(folded(director), []).append(job)
    return told


def _directing_row(number: int, name: Name, told: list[Job], *, many: bool, sourced: bool) -> Row:
    bodies = dict.fromkeys(body for _, person in name.places for body in bodies_of(person.official))
    return Row(
        (
            cell(*_number(number, name, sourced=sourced), centred=True),
            cell(Run(name.name, BOLD)),
            lines_cell(_roles(name)),
            lines_cell(bodies),
            tuple(Paragraph((Run(f"- {capital(_directed(job))}"),), Style.CELL) for job in told) or cell(),
            _sources(name, many=many, sourced=sourced),
        ),
        # Who directs much would push his row to the next page and leave this one empty.
        whole=len(told) <= _FEW,
    )


def _directed(job: Job) -> str:
    times = dict.fromkeys(time.text for _, said in job.places for time in said.statement.due)
    dues = "; ".join(due for due in times if folded(due) not in folded(job.words))
    return f"{job.words} ({dues})" if dues else job.words

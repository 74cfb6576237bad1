"""Several reports as one: tasks by the body that is to do them or by area, officials across the reports."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.briefs import sections
from desktop.briefs.appendix import appendices
from desktop.briefs.fields import due_words
from desktop.briefs.frame import letterhead, signed, title
from desktop.briefs.labels import REFERENCE, Labels, anchored, label_finds, sentence_anchor, sign
from desktop.briefs.outline import Block, Cell, Column, Outline, Paragraph, Row, Run, Style, Table
from desktop.briefs.protocol import standing
from desktop.briefs.summary import abstract, overview, roman
from desktop.briefs.wording import line, words
from desktop.domain import Area, StatementKind
from desktop.folding import fold

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Sequence

    from desktop.briefs.choice import Choice, Person, Said
    from desktop.briefs.outline import Inline
    from desktop.briefs.profiles import Profile

SYMBOL = "BC"


@dataclass
class _Job:
    """A task with every report that asks for it in the same words."""

    places: list[tuple[Choice, Said]] = field(default_factory=list)


@dataclass
class _Name:
    """An official with every report that names him or her, and the reports of each position."""

    places: list[tuple[Choice, Person]] = field(default_factory=list)
    roles: dict[str, list[int]] = field(default_factory=dict)


def combined(choices: Sequence[Choice], profile: Profile, today: dt.date) -> Outline:
    """Return the outline of what several reports ask for together, behind the list of the reports."""
    width = profile.width - profile.left - profile.right
    bodies = _by_body(choices)
    labels = _labels(choices, bodies)
    about = abstract("combined", choices)
    after, remarks = appendices(choices, labels)
    head = (
        letterhead(profile, width, today.year, SYMBOL),
        *title(profile, words("type_name")["combined"], about, width),
    )
    parts = (
        ("overview", (overview(choices, width), *sections.review_notices(choices))),
        ("tasks_by_body", (*_tasks(bodies, labels, width), *_task_notes(choices))),
        ("officials", _officials(choices, width)),
        ("notes", _notes(choices, labels)),
    )
    body: list[Block] = []
    for number, (name, blocks) in enumerate((part for part in parts if part[1]), 1):
        first = profile.first_heading.replace("I", roman(number), 1) + words("headings")[name].upper()
        body += [sections.heading(first, Style.HEADING_1), *blocks]
    return Outline(about, (*head, *signed(body, profile, width), *after), remarks)


def _by_body(choices: Sequence[Choice]) -> dict[str, list[_Job]]:
    """Return the tasks under each body in the order of the text; those of no body under their area, last."""
    named: dict[str, dict[str, _Job]] = {}
    titles: dict[str, str] = {}
    for choice in choices:
        for said in choice.of(StatementKind.TASK):
            body = said.statement.assignee or _area_title(said.statement.area)
            key = _folded(body)
            titles.setdefault(key, body)
            core = choice.words_of(said.statement.core or said.statement.span)
            named.setdefault(key, {}).setdefault(_folded(core), _Job()).places.append((choice, said))
    last = {_folded(_area_title(area)): place for place, area in enumerate((*Area, None), 1)}
    order = sorted(named, key=lambda key: last.get(key, 0))
    return {titles[key]: list(named[key].values()) for key in order}


def _area_title(area: Area | None) -> str:
    return line("unassigned", area=words("areas")[area.value]) if area else line("unassigned_open")


def _folded(text: str) -> str:
    return " ".join(fold(text).split())


def _labels(choices: Sequence[Choice], bodies: dict[str, list[_Job]]) -> dict[int, Labels]:
    """Number the tasks as the merged table does; other statements keep their numbers and have no row."""
    signs = {choice.number: dict(label_finds(choice).signs) for choice in choices}
    rows: dict[int, set[str]] = {choice.number: {person.key for person in choice.people} for choice in choices}
    for number, job in enumerate((job for jobs in bodies.values() for job in jobs), 1):
        for choice, said in job.places:
            signs[choice.number][said.key] = sign("task", number)
            rows[choice.number].add(said.key)
    return {number: Labels(signs[number], frozenset(rows[number])) for number in signs}


def _tasks(bodies: dict[str, list[_Job]], labels: dict[int, Labels], width: float) -> tuple[Block, ...]:
    if not bodies:
        return ()
    titles = words("columns")
    widths = {"number": 14.0, "due": 28.0, "directed_by": 27.0, "source": 26.0}
    rest = width - sum(widths.values())
    names = ("number", "task", "due", "directed_by", "source")
    columns = tuple(Column(titles[name], widths.get(name, rest), centred=name == "number") for name in names)
    rows: list[Row] = []
    for body, jobs in bodies.items():
        rows.append(Row((sections.cell(Run(body, sections.BOLD)),), band=True))
        rows += [_task_row(job, labels) for job in jobs]
    return (Table(columns, tuple(rows)),)


def _task_row(job: _Job, labels: dict[int, Labels]) -> Row:
    choice, first = job.places[0]
    number: tuple[Inline, ...] = (Run(labels[choice.number].signs[first.key]),)
    for _, said in job.places:
        number = anchored(said.key, *number)
    return Row(
        (
            sections.cell(*number, centred=True),
            sections.cell(Run(choice.words_of(first.statement.core or first.statement.span))),
            _lines(due_words(said.statement) for _, said in job.places),
            _lines(said.statement.directed_by or "" for _, said in job.places),
            _sources(job.places),
        )
    )


def _lines(texts: Iterable[str]) -> Cell:
    """Return a cell with each different text on a line of its own."""
    different = dict.fromkeys(text for text in texts if text)
    return tuple(Paragraph((Run(text),), Style.CELL) for text in different) or sections.cell()


def _sources(places: Sequence[tuple[Choice, Said | Person]]) -> Cell:
    return tuple(
        Paragraph(
            (
                Run(
                    line("from_report", number=choice.number, place=choice.places.label(one.start)),
                    REFERENCE,
                    sentence_anchor(one.key),
                ),
            ),
            Style.CELL,
        )
        for choice, one in places
    )


def _officials(choices: Sequence[Choice], width: float) -> tuple[Block, ...]:
    people = _people(choices)
    if not people:
        return ()
    titles = words("columns")
    columns = (
        Column(titles["number"], 12, centred=True),
        Column(titles["name"], 44),
        Column(titles["roles"], width - 82),
        Column(titles["source"], 26),
    )
    ordered = sorted(people, key=lambda name: standing(name.roles))
    return (Table(columns, tuple(_official_row(number, name) for number, name in enumerate(ordered, 1))),)


def _people(choices: Sequence[Choice]) -> list[_Name]:
    """Return the officials of all reports, one entry for a name, each position with the reports that give it."""
    found: dict[str, _Name] = {}
    for choice in choices:
        for person in choice.people:
            name = found.setdefault(_folded(person.official.name), _Name())
            name.places.append((choice, person))
            for role in person.official.roles:
                reports = name.roles.setdefault(role.text, [])
                reports += [choice.number] * (choice.number not in reports)
    return list(found.values())


def _official_row(number: int, name: _Name) -> Row:
    shown: tuple[Inline, ...] = (Run(str(number)),)
    for _, person in name.places:
        shown = anchored(person.key, *shown)
    several = len({choice.number for choice, _ in name.places}) > 1
    roles = [_role(role, reports, several=several) for role, reports in name.roles.items()]
    official = name.places[0][1].official
    return Row(
        (
            sections.cell(*shown, centred=True),
            sections.cell(Run(official.name, sections.BOLD)),
            sections.roles_cell(roles),
            _sources([place for place in name.places if place[1].official.mentions]) or sections.cell(),
        )
    )


def _role(role: str, reports: list[int], *, several: bool) -> str:
    numbers = "".join(f"[{number}]" for number in reports)
    return line("role_from", role=role, numbers=numbers) if several else role


def _task_notes(choices: Sequence[Choice]) -> tuple[Block, ...]:
    return tuple(
        block
        for choice in choices
        for block in sections.numbered(choices, choice, sections.task_notes(choice, []))
    )


def _notes(choices: Sequence[Choice], labels: dict[int, Labels]) -> tuple[Block, ...]:
    return tuple(
        block
        for choice in choices
        for block in sections.numbered(choices, choice, sections.notes_section(choice, labels[choice.number]))
    )

"""Several reports as one: tasks by the body that is to do them, by area or by who directs; officials across."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.briefs import sections
from desktop.briefs.asked import notes_section, questions_section
from desktop.briefs.assembling import assembled
from desktop.briefs.columns import fitted
from desktop.briefs.display import capital
from desktop.briefs.grouping import grouped
from desktop.briefs.kinds import Section
from desktop.briefs.labels import Labels, front, groups, label_finds, sign
from desktop.briefs.merging import merged
from desktop.briefs.options import Grouping
from desktop.briefs.outline import Block, Column, Outline, Row, Run, Style, Table
from desktop.briefs.people import officials_section
from desktop.briefs.selection import KINDS
from desktop.briefs.summary import abstract, first_heading, overview
from desktop.briefs.task_table import task_notes
from desktop.briefs.typed_cells import TypedCells
from desktop.briefs.wording import words
from desktop.domain import StatementKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.briefs.choice import Choice
    from desktop.briefs.jobs import Job
    from desktop.briefs.setting import Setting


def combined(choices: Sequence[Choice], setting: Setting) -> Outline:
    """Return the outline of what several reports ask for together, behind the list of the reports."""
    jobs = merged((choice, said) for choice in choices for said in choice.of(StatementKind.TASK))
    bands = grouped(jobs, _by(setting))
    labels = _labels(choices, bands, setting)
    body: list[Block] = []
    shown = ((section, _section(section, choices, bands, labels, setting)) for section in setting.sections)
    for number, (section, blocks) in enumerate(((name, told) for name, told in shown if told), 1):
        heading = first_heading(setting.profile, number, words("headings")[_name(section, setting)])
        body += [sections.heading(heading, Style.HEADING_1), *blocks]
    return assembled(choices, labels, setting, abstract("combined", choices, setting), body)


def _by(setting: Setting) -> Grouping:
    return setting.options.by or Grouping.BODY


def _name(section: Section, setting: Setting) -> str:
    return f"tasks_by_{_by(setting).value}" if section is Section.TASKS else section.value


def _section(
    section: Section,
    choices: Sequence[Choice],
    bands: dict[str, list[Job]],
    labels: dict[int, Labels],
    setting: Setting,
) -> tuple[Block, ...]:
    sourced, many = setting.sourced, len(choices) > 1
    if section is Section.OVERVIEW:
        return (overview(choices, setting.width), *sections.review_notices(choices))
    if section is Section.TASKS:
        noted = (sections.numbered(choices, choice, task_notes(choice, ())) for choice in choices)
        return (*_tasks(bands, labels, setting), *(block for blocks in noted for block in blocks))
    if section is Section.OFFICIALS:
        people = [(choice, person) for choice in choices for person in choice.people]
        return officials_section(people, setting.width, many=many, sourced=sourced)
    if section is Section.QUESTIONS:
        return questions_section(choices)
    each = (
        notes_section(choice, labels[choice.number], linked=sourced)
        if section is Section.NOTES
        else _said(section, choice, sourced=sourced)
        for choice in choices
    )
    return tuple(
        block
        for choice, blocks in zip(choices, each, strict=True)
        for block in sections.numbered(choices, choice, blocks)
    )


def _said(section: Section, choice: Choice, *, sourced: bool) -> tuple[Block, ...]:
    if section not in KINDS:
        return ()
    told = groups(choice, choice.of(KINDS[section]))
    return sections.statements_section(choice, told, sourced=sourced, short=False, left_out=0)


def _labels(choices: Sequence[Choice], bands: dict[str, list[Job]], setting: Setting) -> dict[int, Labels]:
    """Number the tasks as the merged table does; statements have a row where their section is shown."""
    signs = {choice.number: dict(label_finds(choice).signs) for choice in choices}
    shown = {kind for section, kind in KINDS.items() if section in setting.sections}
    rows = {
        choice.number: {said.key for said in choice.said if said.statement.kind in shown} for choice in choices
    }
    if Section.OFFICIALS in setting.sections:
        for choice in choices:
            rows[choice.number] |= {person.key for person in choice.people}
    for number, job in enumerate((job for jobs in bands.values() for job in jobs), 1):
        for choice, said in job.places:
            signs[choice.number][said.key] = sign("task", number)
            rows[choice.number] |= {said.key} if Section.TASKS in setting.sections else set()
    return {number: Labels(signs[number], frozenset(rows[number])) for number in signs}


def _tasks(bands: dict[str, list[Job]], labels: dict[int, Labels], setting: Setting) -> tuple[Block, ...]:
    if not bands:
        return ()
    titles = words("columns")
    # What the bands say needs no column.
    fields = {
        Grouping.BODY: ("due", "directed_by"),
        Grouping.AREA: ("assignee", "due"),
        Grouping.OFFICIAL: ("assignee", "due"),
    }[_by(setting)]
    widths = {"number": 14.0, fields[0]: 28.0, fields[1]: 27.0, "source": 26.0}
    rest = setting.width - sum(widths.values())
    names = ("number", "task", *fields, "source")
    columns = tuple(Column(titles[name], widths.get(name, rest), centred=name == "number") for name in names)
    typed = TypedCells(setting.options.typed)
    rows: list[Row] = []
    for band, jobs in bands.items():
        rows.append(Row((sections.cell(Run(capital(band), sections.BOLD)),), band=True))
        rows += [_task_row(job, labels, fields, typed, sourced=setting.sourced) for job in jobs]
    return (Table(fitted(columns, rows, setting.profile.table_size), tuple(rows)),)


def _task_row(
    job: Job, labels: dict[int, Labels], fields: tuple[str, str], typed: TypedCells, *, sourced: bool
) -> Row:
    text = labels[job.choice.number].signs[job.said.key]
    number = front(job.choice, [said for _, said in job.places], text, sourced=sourced)
    told = {"due": job.dues, "directed_by": job.directors, "assignee": map(capital, job.assignees)}
    return Row(
        (
            sections.cell(*number, centred=True),
            sections.task_cell(job, typed),
            *(sections.lines_cell(told[name]) for name in fields),
            sections.place_lines(job.places, many=True, sourced=sourced),
        )
    )

"""The brief of one report, or of several one after another behind an overview."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.briefs import sections
from desktop.briefs.asked import notes_section, questions_section
from desktop.briefs.assembling import assembled
from desktop.briefs.directives import directive_blocks
from desktop.briefs.display import capital
from desktop.briefs.kinds import Section
from desktop.briefs.labels import Labels, label_jobs
from desktop.briefs.outline import Block, Column, Outline, PageBreak, Paragraph, Row, Run, Style, Table
from desktop.briefs.people import officials_section
from desktop.briefs.selection import KINDS, Picked, pick
from desktop.briefs.task_table import task_notes, tasks_section
from desktop.briefs.wording import day, line, words
from desktop.domain import StatementKind
from desktop.numerals import roman

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from desktop.briefs.choice import Choice
    from desktop.briefs.jobs import Job
    from desktop.briefs.profiles import Profile
    from desktop.briefs.setting import Setting


def summary(choices: Sequence[Choice], setting: Setting) -> Outline:
    """Return the outline of a summary: the brief of each report, the signature, the annotated sources."""
    picked = {choice.number: pick(choice, setting) for choice in choices}
    labels = {choice.number: picked_labels(choice, picked[choice.number], setting) for choice in choices}
    parts = one_part if len(choices) == 1 else many_parts
    about = abstract("summary", choices, setting)
    return assembled(choices, labels, setting, about, tuple(parts(choices, picked, labels, setting)))


def picked_labels(choice: Choice, picked: Picked, setting: Setting) -> Labels:
    """Return the signs of a report's finds, with rows for those that the brief tells."""
    told = {Section.TASKS, Section.DIRECTIVES} & set(setting.sections)
    shown = picked.jobs if Section.TASKS in told else _directed(picked.jobs) if told else ()
    rows = {said.key for job in shown for _, said in job.places}
    for section, kind in KINDS.items():
        if section in setting.sections:
            rows |= {said.key for group in picked.groups[kind] for said in group.said}
    if Section.OFFICIALS in setting.sections:
        rows |= {person.key for person in picked.people}
    return label_jobs(choice, picked.every_job, frozenset(rows))


def abstract(kind: str, choices: Sequence[Choice], setting: Setting) -> str:
    """Return what a document of these reports is about, in one line: the clerk's words where there are any."""
    if setting.options.subject.strip():
        return " ".join(setting.options.subject.split())
    texts = words("abstract")
    names = (f"{kind}_one", kind) if len(choices) == 1 else (f"{kind}_many", kind)
    text = next(texts[name] for name in names if name in texts)
    return as_subject(text.format(title=choices[0].title, count=len(choices)), setting)


def as_subject(text: str, setting: Setting) -> str:
    """Return words that begin as the rule lets the line under the name of the type begin."""
    return capital(text) if setting.profile.capital else text


def one_part(
    choices: Sequence[Choice], picked: Mapping[int, Picked], labels: Mapping[int, Labels], setting: Setting
) -> Iterator[Block]:
    """Yield the sections of the only report, numbered with the first-level numbers."""
    choice = choices[0]
    yield from sections.review_notice(choice)
    present = told_sections(choice, picked[choice.number], labels[choice.number], setting, Style.HEADING_2)
    for number, (name, blocks) in enumerate(present, 1):
        yield sections.heading(first_heading(setting.profile, number, words("headings")[name]), Style.HEADING_1)
        yield from blocks


def many_parts(
    choices: Sequence[Choice], picked: Mapping[int, Picked], labels: Mapping[int, Labels], setting: Setting
) -> Iterator[Block]:
    """Yield the overview, then each report on a page of its own."""
    yield sections.heading(words("headings")["overview"].upper(), Style.HEADING_1)
    yield Paragraph((Run(line("overview", count=len(choices))),), Style.BODY, joined=True)
    yield overview(choices, setting.width)
    for choice in choices:
        yield PageBreak()
        part = words("headings")["part"].format(number=choice.number, title=choice.title)
        yield sections.heading(part, Style.HEADING_1)
        yield from sections.review_notice(choice)
        present = told_sections(choice, picked[choice.number], labels[choice.number], setting, Style.HEADING_3)
        for number, (name, blocks) in enumerate(present, 1):
            text = setting.profile.second_heading.replace("1", str(number)) + words("headings")[name]
            yield sections.heading(text, Style.HEADING_2)
            yield from blocks


def told_sections(
    choice: Choice, picked: Picked, labels: Labels, setting: Setting, speaker: Style
) -> list[tuple[str, tuple[Block, ...]]]:
    """Return the chosen sections that have something to say, each with the name of its heading, in their order."""
    made = ((section, _section(section, choice, picked, labels, setting, speaker)) for section in setting.sections)
    return [(_name(section, picked, setting), blocks) for section, blocks in made if blocks]


def _name(section: Section, picked: Picked, setting: Setting) -> str:
    directed = section is Section.TASKS and bool(_directed(_in_table(picked, setting)))
    return "directed_tasks" if directed else section.value


def _directed(jobs: Sequence[Job]) -> tuple[Job, ...]:
    return tuple(job for job in jobs if job.directors)


def _in_table(picked: Picked, setting: Setting) -> tuple[Job, ...]:
    """Return the tasks of the table: those that stand in the words of who directs are not told again."""
    if Section.DIRECTIVES in setting.sections:
        return tuple(job for job in picked.jobs if not job.directors)
    return picked.jobs


def _section(
    section: Section, choice: Choice, picked: Picked, labels: Labels, setting: Setting, speaker: Style
) -> tuple[Block, ...]:
    sourced, left = setting.sourced, picked.left_out.get(section, 0)
    if section in KINDS:
        told = picked.groups[KINDS[section]]
        return sections.statements_section(choice, told, sourced=sourced, short=picked.short, left_out=left)
    if section is Section.TASKS:
        table = tasks_section(choice, _in_table(picked, setting), labels, setting, left_out=left)
        return table or task_notes(choice, ())
    if section is Section.OFFICIALS:
        people = [(choice, person) for person in picked.people]
        return officials_section(people, setting.width, many=False, sourced=sourced, left_out=left)
    if section is Section.DIRECTIVES:
        alone = 0 if Section.TASKS in setting.sections else picked.left_out.get(Section.TASKS, 0)
        return directive_blocks(choice, _directed(picked.jobs), labels, setting, speaker, alone)
    if section is Section.NOTES:
        return notes_section(choice, labels, linked=sourced)
    if section is Section.QUESTIONS:
        return questions_section((choice,))
    return sections.facts_section(choice) if section is Section.FACTS else ()


def first_heading(profile: Profile, number: int, name: str) -> str:
    """Return a heading of the first level with its number."""
    return profile.first_heading.replace("I", roman(number), 1) + name.upper()


def overview(choices: Sequence[Choice], width: float) -> Table:
    """Return the list of the reports with the day and the counts of each."""
    titles = words("columns")
    narrow = (("date", 25.0), ("tasks", 18.0), ("with_due", 18.0), ("officials", 17.0))
    rest = width - 12 - sum(size for _, size in narrow)
    columns = (
        Column(titles["number"], 12, centred=True),
        Column(titles["report"], rest),
        *(Column(titles[name], size, centred=True) for name, size in narrow),
    )
    return Table(columns, tuple(_overview_row(choice) for choice in choices))


def _overview_row(choice: Choice) -> Row:
    facts, tasks = choice.report.facts, choice.of(StatementKind.TASK)
    date = choice.report.details.day or facts.event_date or facts.published
    due = sum(bool(said.statement.due) for said in tasks)
    told = (day(date) if date else "", str(len(tasks)), str(due), str(len(choice.people)))
    counts = (sections.cell(Run(text), centred=True) for text in told)
    return Row((sections.cell(Run(str(choice.number)), centred=True), sections.cell(Run(choice.title)), *counts))

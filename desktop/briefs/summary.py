"""The brief of one report, or of several one after another behind an overview."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.briefs import sections
from desktop.briefs.appendix import appendices
from desktop.briefs.frame import letterhead, signed, title
from desktop.briefs.labels import label_finds
from desktop.briefs.outline import Block, Column, Outline, PageBreak, Paragraph, Row, Run, Style, Table
from desktop.briefs.wording import day, line, words
from desktop.domain import StatementKind

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from desktop.briefs.choice import Choice
    from desktop.briefs.labels import Labels
    from desktop.briefs.profiles import Profile

SYMBOL = "BC"


def summary(choices: Sequence[Choice], profile: Profile, today: dt.date) -> Outline:
    """Return the outline of a summary: the brief of each report, the signature, the annotated sources."""
    width = profile.width - profile.left - profile.right
    labels = {choice.number: label_finds(choice) for choice in choices}
    parts = one_part if len(choices) == 1 else many_parts
    after, remarks = appendices(choices, labels)
    about = abstract("summary", choices)
    head = (
        letterhead(profile, width, today.year, SYMBOL),
        *title(profile, words("type_name")["summary"], about, width),
    )
    body = tuple(parts(choices, labels, profile, width))
    return Outline(about, (*head, *signed(body, profile, width), *after), remarks)


def abstract(kind: str, choices: Sequence[Choice]) -> str:
    """Return what a document of these reports is about, in one line."""
    texts = words("abstract")
    if len(choices) == 1:
        return texts.get(f"{kind}_one", texts[kind]).format(title=choices[0].title, count=1)
    return texts.get(f"{kind}_many", texts[kind]).format(count=len(choices), title="")


def one_part(
    choices: Sequence[Choice], labels: dict[int, Labels], profile: Profile, width: float
) -> Iterator[Block]:
    """Yield the sections of the only report, numbered with the first-level numbers."""
    choice = choices[0]
    yield from sections.review_notice(choice)
    present = _present(choice, labels[choice.number], width, Style.HEADING_2)
    for number, (name, blocks) in enumerate(present, 1):
        yield sections.heading(_first(profile, number, words("headings")[name]), Style.HEADING_1)
        yield from blocks


def many_parts(
    choices: Sequence[Choice], labels: dict[int, Labels], profile: Profile, width: float
) -> Iterator[Block]:
    """Yield the overview, then each report on a page of its own."""
    yield sections.heading(words("headings")["overview"].upper(), Style.HEADING_1)
    yield Paragraph((Run(line("overview", count=len(choices))),), Style.BODY, joined=True)
    yield overview(choices, width)
    for choice in choices:
        yield PageBreak()
        part = words("headings")["part"].format(number=choice.number, title=choice.title)
        yield sections.heading(part, Style.HEADING_1)
        yield from sections.review_notice(choice)
        present = _present(choice, labels[choice.number], width, Style.HEADING_3)
        for number, (name, blocks) in enumerate(present, 1):
            text = profile.second_heading.replace("1", str(number)) + words("headings")[name]
            yield sections.heading(text, Style.HEADING_2)
            yield from blocks


def _present(choice: Choice, labels: Labels, width: float, speaker: Style) -> list[tuple[str, tuple[Block, ...]]]:
    """Return the sections that have something to say, in the order of a brief."""
    every = (
        ("facts", sections.facts_section(choice)),
        ("results", sections.statements_section(choice, StatementKind.RESULT)),
        ("limitations", sections.statements_section(choice, StatementKind.LIMITATION)),
        ("directives", sections.directive_blocks(choice, labels, speaker)),
        ("tasks", sections.tasks_section(choice, labels, width) or sections.task_notes(choice, [])),
        ("proposals", sections.statements_section(choice, StatementKind.PROPOSAL)),
        ("awards", sections.statements_section(choice, StatementKind.AWARD)),
        ("officials", sections.officials_section(choice, width)),
        ("notes", sections.notes_section(choice, labels)),
    )
    return [(name, blocks) for name, blocks in every if blocks]


def _first(profile: Profile, number: int, name: str) -> str:
    return profile.first_heading.replace("I", roman(number), 1) + name.upper()


def roman(number: int) -> str:
    """Return a number from 1 to 39 in Roman digits."""
    tens, ones = divmod(number, 10)
    return "X" * tens + ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")[ones]


def overview(choices: Sequence[Choice], width: float) -> Table:
    """Return the list of the reports with the day and the counts of each."""
    titles = words("columns")
    narrow = (("date", 26.0), ("tasks", 22.0), ("with_due", 22.0), ("officials", 20.0))
    rest = width - 12 - sum(size for _, size in narrow)
    columns = (
        Column(titles["number"], 12, centred=True),
        Column(titles["report"], rest),
        *(Column(titles[name], size, centred=True) for name, size in narrow),
    )
    return Table(columns, tuple(_overview_row(choice) for choice in choices))


def _overview_row(choice: Choice) -> Row:
    facts, tasks = choice.report.facts, choice.of(StatementKind.TASK)
    date = facts.event_date or facts.published
    due = sum(bool(said.statement.due) for said in tasks)
    told = (day(date) if date else "", str(len(tasks)), str(due), str(len(choice.people)))
    counts = (sections.cell(Run(text), centred=True) for text in told)
    return Row((sections.cell(Run(str(choice.number)), centred=True), sections.cell(Run(choice.title)), *counts))

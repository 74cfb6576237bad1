"""The sections of one report in a brief: facts, results, directives, tasks, officials, notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.briefs.fields import due_words
from desktop.briefs.labels import REFERENCE, anchored, groups, reference, sentence_anchor
from desktop.briefs.outline import Block, Cell, Column, Inline, Look, Paragraph, Row, Run, Style, Table
from desktop.briefs.protocol import standing
from desktop.briefs.wording import day, line, words
from desktop.domain import FindingState, Official, StatementKind

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from desktop.briefs.choice import Choice, Person, Said
    from desktop.briefs.labels import Group, Labels
    from desktop.domain import Finding

BOLD = Look(bold=True)
ITALIC = Look(italic=True)
_QUOTED_WORDS = 14


def cell(*inlines: Inline, centred: bool = False) -> Cell:
    """Return a cell of one paragraph."""
    return (Paragraph(inlines, Style.CELL_CENTRED if centred else Style.CELL),)


def facts_section(choice: Choice) -> tuple[Block, ...]:
    """Return what the report says of itself, only what it says."""
    facts, labels = choice.report.facts, words("facts")
    told: tuple[tuple[str, str | int | dt.date | None], ...] = (
        ("title", choice.title if facts.title else None),
        ("host", facts.host),
        ("event_date", facts.event_date and day(facts.event_date)),
        ("published", facts.published and day(facts.published)),
        ("review_year", facts.review_year),
        ("plan_year", facts.plan_year),
        ("source", facts.source),
        ("file", choice.report.source.file),
    )
    return tuple(_bullet(Run(f"{labels[name]}: {value}")) for name, value in told if value)


def review_notice(choice: Choice) -> tuple[Block, ...]:
    """Return one line on how far the report was reviewed; nothing where all was."""
    name = _review(choice)
    return (notice(line(name, used=choice.used, waiting=choice.waiting)),) if name else ()


def review_notices(choices: Sequence[Choice]) -> tuple[Block, ...]:
    """Return one line for each way in which reports were reviewed, naming them; nothing where all were."""
    if len(choices) == 1:
        return review_notice(choices[0])
    by_name: dict[str, list[Choice]] = {}
    for choice in choices:
        by_name.setdefault(_review(choice), []).append(choice)
    return tuple(_reviewed(name, alike) for name, alike in by_name.items() if name)


def _review(choice: Choice) -> str:
    if not choice.used:
        return "nothing_used"
    return "unreviewed" if not choice.reviewed else "partly_reviewed" if choice.waiting else ""


def _reviewed(name: str, alike: list[Choice]) -> Paragraph:
    numbers = ", ".join(f"[{choice.number}]" for choice in alike)
    used, waiting = sum(choice.used for choice in alike), sum(choice.waiting for choice in alike)
    return notice(line(f"{name}_many", reports=numbers, used=used, waiting=waiting))


def numbered(choices: Sequence[Choice], choice: Choice, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return the paragraphs with the number of their report in front, where there are several."""
    if len(choices) == 1:
        return blocks
    front = Run(f"[{choice.number}] ")
    return tuple(
        block._replace(inlines=(front, *block.inlines)) if isinstance(block, Paragraph) else block
        for block in blocks
    )


def statements_section(choice: Choice, kind: StatementKind) -> tuple[Block, ...]:
    """Return the statements of a kind as a list, each with its place."""
    return tuple(_item(choice, group) for group in groups(choice, choice.of(kind)))


def _item(choice: Choice, group: Group) -> Paragraph:
    inner: tuple[Inline, ...] = (Run(group.words), *_behind(reference(choice, group.said[0])))
    for one in group.said:
        inner = anchored(one.key, *inner)
    return Paragraph((Run("- "), *inner), Style.BULLET)


def _behind(*references: Run) -> tuple[Run, ...]:
    between = [piece for one in references for piece in (one, Run("; "))][:-1]
    return (Run(" ("), *between, Run(")."))


def directive_blocks(choice: Choice, labels: Labels, heading: Style) -> tuple[Block, ...]:
    """Return one block for each official who directs: name, positions, and the words of the report."""
    blocks: list[Block] = []
    spoken: dict[str, list[Said]] = {}
    for said in choice.of(StatementKind.TASK):
        if said.statement.directed_by:
            spoken.setdefault(said.statement.directed_by, []).append(said)
    for number, (speaker, tasks) in enumerate(spoken.items(), 1):
        blocks.append(_speaker(choice, speaker, number, heading))
        blocks += [_directive(choice, group, labels) for group in groups(choice, tasks)]
    return tuple(blocks)


def _speaker(choice: Choice, speaker: str, number: int, heading: Style) -> Paragraph:
    known = [person.official for person in choice.people if person.official.name == speaker]
    roles = [role.text for official in known for role in official.roles]
    behind = (Run(", " + ", ".join(roles), Look(regular=True)),) if roles else ()
    return Paragraph((Run(f"{number}. {speaker}" if heading is Style.HEADING_2 else speaker), *behind), heading)


def _directive(choice: Choice, group: Group, labels: Labels) -> Paragraph:
    signs = [Run(labels.signs[one.key], REFERENCE, labels.row_link(one.key)) for one in group.said]
    return Paragraph(
        (Run("- "), Run(group.words), *_behind(*signs, reference(choice, group.said[0]))), Style.BULLET
    )


def tasks_section(choice: Choice, labels: Labels, width: float) -> tuple[Block, ...]:
    """Return the table of tasks and what must be said about it, columns that the report leaves empty among it."""
    tasks = choice.of(StatementKind.TASK)
    if not tasks:
        return ()
    empty = [name for name in _OPTIONAL if not any(_field(said, name) for said in tasks)]
    names = [name for name in ("number", "task", *_OPTIONAL, "source") if name not in empty]
    rows = tuple(_task_row(choice, said, labels, names) for said in tasks)
    return (Table(_columns(names, width), rows), *task_notes(choice, empty))


_OPTIONAL = ("assignee", "due", "directed_by")
_WIDTHS = {"number": 14.0, "assignee": 28.0, "due": 25.0, "directed_by": 23.0, "source": 18.0}


def _columns(names: list[str], width: float) -> tuple[Column, ...]:
    taken = sum(_WIDTHS[name] for name in names if name != "task")
    titles = words("columns")
    return tuple(
        Column(titles[name], _WIDTHS.get(name, width - taken), centred=name in {"number", "source"})
        for name in names
    )


def _task_row(choice: Choice, said: Said, labels: Labels, names: list[str]) -> Row:
    core = choice.words_of(said.statement.core or said.statement.span)
    cells = {
        "number": cell(*anchored(said.key, Run(labels.signs[said.key])), centred=True),
        "task": cell(Run(core)),
        "source": cell(reference(choice, said), centred=True),
    }
    return Row(tuple(cells[name] if name in cells else cell(Run(_field(said, name))) for name in names))


def _field(said: Said, name: str) -> str:
    task = said.statement
    return due_words(task) if name == "due" else (task.assignee if name == "assignee" else task.directed_by) or ""


def task_notes(choice: Choice, empty: list[str]) -> tuple[Block, ...]:
    """Return what the report announces, cuts short or leaves unsaid about its tasks."""
    titles, notes = words("columns"), []
    if empty:
        notes.append(line("unsaid", fields=", ".join(titles[name].lower() for name in empty)))
    for count in choice.report.announced:
        name = "announced_short" if count.found < count.announced else "announced"
        place = choice.places.label(count.span.start)
        notes.append(line(name, announced=count.announced, found=count.found, place=place))
    if choice.report.omissions:
        places = dict.fromkeys(choice.places.label(span.start) for span in choice.report.omissions)
        notes.append(line("omissions", places=", ".join(places)))
    return tuple(notice(note) for note in notes)


def officials_section(choice: Choice, width: float) -> tuple[Block, ...]:
    """Return the table of officials in the order of protocol."""
    if not choice.people:
        return ()
    titles = words("columns")
    columns = (
        Column(titles["number"], 12, centred=True),
        Column(titles["name"], 46),
        Column(titles["roles"], width - 82),
        Column(titles["source"], 24, centred=True),
    )
    people = sorted(choice.people, key=lambda person: standing(role.text for role in person.official.roles))
    return (
        Table(columns, tuple(_official_row(choice, number, person) for number, person in enumerate(people, 1))),
    )


def _official_row(choice: Choice, number: int, person: Person) -> Row:
    official = person.official
    place = reference(choice, person) if official.mentions else Run("")
    return Row(
        (
            cell(*anchored(person.key, Run(str(number))), centred=True),
            cell(Run(official.name, BOLD)),
            roles_cell([role.text for role in official.roles]),
            cell(place, centred=True),
        )
    )


def roles_cell(roles: list[str]) -> Cell:
    """Return the positions, one to a line."""
    return tuple(Paragraph((Run(role),), Style.CELL) for role in roles) or cell()


def notes_section(choice: Choice, labels: Labels, *, linked: bool = True) -> tuple[Block, ...]:
    """Return the clerk's notes with the words and the place that each hangs on."""
    used: tuple[Said | Person, ...] = (*choice.said, *choice.people)
    keys = {one.finding.id: one for one in used}
    noted = [finding for finding in choice.report.findings if finding.note.strip()]
    kept = (finding for finding in noted if finding.state is not FindingState.REJECTED)
    return tuple(_note(choice, finding, keys.get(finding.id), labels, linked=linked) for finding in kept)


def _note(
    choice: Choice, finding: Finding, used: Said | Person | None, labels: Labels, *, linked: bool
) -> Paragraph:
    content = finding.content
    start = (
        min((span.start for span in content.mentions), default=0)
        if isinstance(content, Official)
        else content.span.start
    )
    place = choice.places.label(start)
    link = sentence_anchor(used.key) if used and linked else None
    name = labels.signs.get(used.key) if used else None
    shown = f"{name}, {place}" if name else place
    note = " ".join(finding.note.split())
    return _bullet(
        Run(f"{note} ", ITALIC),
        Run("("),
        Run(shown, REFERENCE if link else Look(), link),
        Run(f": “{_quoted(choice, finding)}”)."),
    )


def _quoted(choice: Choice, finding: Finding) -> str:
    content = finding.content
    if isinstance(content, Official):
        return content.name
    whole = choice.words_of(content.core or content.span).split()
    shown = " ".join(whole[:_QUOTED_WORDS])
    return shown if len(whole) <= _QUOTED_WORDS else line("cut", words=shown)


def _bullet(*inlines: Inline) -> Paragraph:
    return Paragraph((Run("- "), *inlines), Style.BULLET)


def notice(text: str) -> Paragraph:
    """Return a line in which the program speaks of the brief itself."""
    return Paragraph((Run(text),), Style.NOTICE)


def heading(text: str, style: Style) -> Paragraph:
    """Return a heading paragraph."""
    return Paragraph((Run(text),), style)

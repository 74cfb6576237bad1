"""The tasks of one report as a table: under who directs them, each once however often the report says it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.briefs.columns import fitted
from desktop.briefs.display import capital
from desktop.briefs.labels import front
from desktop.briefs.outline import Block, Column, Row, Run, Table
from desktop.briefs.sections import (
    BOLD,
    cell,
    left_out_notice,
    lines_cell,
    notice,
    place_lines,
    posts_of,
    task_cell,
)
from desktop.briefs.typed_cells import TypedCells
from desktop.briefs.wording import line, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.briefs.choice import Choice
    from desktop.briefs.jobs import Job
    from desktop.briefs.labels import Labels
    from desktop.briefs.setting import Setting

_OPTIONAL = ("assignee", "due")
_WIDTHS = {"number": 14.0, "assignee": 32.0, "due": 28.0, "source": 22.0}


def tasks_section(
    choice: Choice, jobs: Sequence[Job], labels: Labels, setting: Setting, *, left_out: int = 0
) -> tuple[Block, ...]:
    """Return the table of tasks and what must be said about it, columns that the report leaves empty among it."""
    if not jobs:
        return ()
    empty = [name for name in _OPTIONAL if not any(_field(job, name) for job in jobs)]
    names = [name for name in ("number", "task", *_OPTIONAL, "source") if name not in empty]
    rows = _rows(choice, jobs, labels, names, setting)
    table = Table(fitted(_columns(names, setting.width), rows, setting.profile.table_size), tuple(rows))
    return (table, *left_out_notice(left_out, sourced=setting.sourced), *task_notes(choice, empty))


def _columns(names: list[str], width: float) -> tuple[Column, ...]:
    taken = sum(_WIDTHS[name] for name in names if name != "task")
    titles = words("columns")
    return tuple(
        Column(titles[name], _WIDTHS.get(name, width - taken), centred=name in {"number", "source"})
        for name in names
    )


def _rows(choice: Choice, jobs: Sequence[Job], labels: Labels, names: list[str], setting: Setting) -> list[Row]:
    """Return the rows under who directs, in the order of the text; what nobody directs comes first."""
    by_director: dict[str, list[Job]] = {"": []}
    for job in jobs:
        by_director.setdefault(next(iter(job.directors), ""), []).append(job)
    typed = TypedCells(setting.options.typed)
    rows: list[Row] = []
    for director, told in by_director.items():
        if told and len(by_director) > 1:
            rows.append(Row((cell(*_band(choice, director)),), band=True))
        rows += [_row(job, labels, names, typed, sourced=setting.sourced) for job in told]
    return rows


def _band(choice: Choice, director: str) -> tuple[Run, ...]:
    if not director:
        return (Run(line("of_the_report"), BOLD),)
    posts = posts_of(choice, director)
    head = Run(line("directed", name=director), BOLD)
    return (head, Run(f", {posts}")) if posts else (head,)


def _row(job: Job, labels: Labels, names: list[str], typed: TypedCells, *, sourced: bool) -> Row:
    ones = [said for _, said in job.places]
    number = front(job.choice, ones, labels.signs[job.said.key], sourced=sourced)
    cells = {
        "number": cell(*number, centred=True),
        "task": task_cell(job, typed),
        "source": place_lines(job.places, many=False, sourced=sourced),
    }
    return Row(tuple(cells[name] if name in cells else lines_cell(_field(job, name)) for name in names))


def _field(job: Job, name: str) -> tuple[str, ...]:
    return job.dues if name == "due" else tuple(map(capital, job.assignees))


def task_notes(choice: Choice, empty: Sequence[str]) -> tuple[Block, ...]:
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

"""What of a report goes into a short brief: what matters first, as much as about three pages hold."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from desktop.briefs.choice import is_decided
from desktop.briefs.kinds import Section
from desktop.briefs.labels import Group, groups
from desktop.briefs.lengths import lines
from desktop.briefs.merging import merged
from desktop.briefs.office import Urgency
from desktop.briefs.protocol import in_order
from desktop.briefs.typed_cells import TypedCells
from desktop.domain import Secrecy, StatementKind

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop.briefs.choice import Choice, Person
    from desktop.briefs.jobs import Job
    from desktop.briefs.setting import Setting

One = TypeVar("One")
KINDS = {
    Section.RESULTS: StatementKind.RESULT,
    Section.LIMITATIONS: StatementKind.LIMITATION,
    Section.PROPOSALS: StatementKind.PROPOSAL,
    Section.AWARDS: StatementKind.AWARD,
}
_ROOM = 84.0
"""Lines of text that three pages hold beside letterhead, title and signature."""
_CAPS = {
    Section.RESULTS: (6, 18.0),
    Section.LIMITATIONS: (4, 12.0),
    Section.PROPOSALS: (4, 9.0),
    Section.AWARDS: (3, 6.0),
    Section.OFFICIALS: (10, 10.0),
}
"""Pieces and lines that a section gets where not everything fits."""
_LEAST_SHARE = 0.4
"""Of its cap that a section gets however long names and questions are."""
_LETTERS, _CELL_LETTERS = 78, 42
_BODIES, _TITLE, _RECIPIENTS = 2, 2, 6
"""Lines of the letterhead's bodies, the title and the recipients that the room leaves out of account."""
_BLANKS = {Section.APPRAISAL: 3.5, Section.ADVICE: 6.0, Section.OPINIONS: 22.0}
"""Lines of what a slip leaves blank."""
_LOOSE = 1.3
"""What is pushed to other pages because it stays together leaves the ends of pages empty."""
_QUOTE = 1.4
"""Lines of the words that a question is about, with the space over it."""
LONGEST = 300
"""Letters of a statement beyond which a short brief cuts it, and says so."""


@dataclass(frozen=True)
class Picked:
    """What a brief tells of one report."""

    groups: dict[StatementKind, tuple[Group, ...]]
    jobs: tuple[Job, ...]
    every_job: tuple[Job, ...]
    """Also those that are not told, for they are numbered too."""
    people: tuple[Person, ...]
    """In the order of protocol."""
    left_out: dict[Section, int]
    """How many are not told, by section."""
    short: bool
    """Whether long statements are to be cut."""


def pick(choice: Choice, setting: Setting) -> Picked:
    """Return what to tell: everything where the clerk wants it or it fits, else the weightiest in text order."""
    found = {section: groups(choice, choice.of(kind)) for section, kind in KINDS.items()}
    jobs = tuple(merged((choice, said) for said in choice.of(StatementKind.TASK)))
    people = tuple(in_order(choice.people))
    wanted = {section: found[section] for section in KINDS if section in setting.sections}
    frame = _frame_lines(choice, setting)
    if setting.options.whole or _lines(wanted, jobs, people, setting, frame) <= _ROOM:
        return Picked(_by_kind(found), jobs, jobs, people, {}, short=False)
    kept = {
        section: _heaviest(all_, *_cap(section, frame), _group_lines, _group_weight)
        for section, all_ in found.items()
    }
    few = people[: _cap(Section.OFFICIALS, frame)[0]] if Section.OFFICIALS in setting.sections else ()
    used = _lines({section: kept[section] for section in wanted}, (), few, setting, frame)
    typed = TypedCells(setting.options.typed)
    told = _heaviest(jobs, len(jobs), max(12.0, _ROOM - used), lambda job: _job_lines(job, typed), _job_weight)
    left = {section: len(found[section]) - len(kept[section]) for section in KINDS}
    left |= {Section.TASKS: len(jobs) - len(told), Section.OFFICIALS: len(people) - len(few)}
    return Picked(_by_kind(kept), told, jobs, few, left, short=True)


def _cap(section: Section, frame: float) -> tuple[int, float]:
    """Return how many pieces and lines a section gets, fewer where much of the pages is taken already."""
    most, room = _CAPS[section]
    share = max(_LEAST_SHARE, 1 - frame / sum(lines for _, lines in _CAPS.values()))
    return max(1, round(most * share)), room * share


def _by_kind(found: dict[Section, tuple[Group, ...]]) -> dict[StatementKind, tuple[Group, ...]]:
    return {KINDS[section]: those for section, those in found.items()}


def _lines(
    found: dict[Section, tuple[Group, ...]],
    jobs: Sequence[Job],
    people: Sequence[Person],
    setting: Setting,
    frame: float,
) -> float:
    heads = 2.0 * len(setting.sections) + 6 + frame
    said = sum(_group_lines(group) for those in found.values() for group in those)
    typed = TypedCells(setting.options.typed)
    tasks = sum(_job_lines(job, typed) for job in jobs) if Section.TASKS in setting.sections else 0
    named = sum(map(_person_lines, people)) if Section.OFFICIALS in setting.sections else 0
    return heads + said + tasks + named


def _frame_lines(choice: Choice, setting: Setting) -> float:
    """Return how many lines long names, a long title, blanks and questions take beyond the usual."""
    office, profile = setting.options.office, setting.profile
    room, size = setting.across(profile.letterhead_left_width), profile.size
    bodies = sum(lines(name.upper(), size, room, bold=True) for name in (office.superior, office.body))
    title = lines(choice.title, profile.abstract_size, setting.width, bold=True)
    recipients = sum(lines(one, profile.table_size, room) for one in office.recipients)
    asked = choice.questions if Section.QUESTIONS in setting.sections else ()
    given = (office.secrecy is not Secrecy.ORDINARY, office.urgency is not Urgency.NONE)
    marks = (office.circulation, office.draft, *given)
    above = max(0, bodies - _BODIES) + max(0, title - _TITLE) + sum(map(bool, marks))
    below = max(0, recipients - _RECIPIENTS)
    blanks = sum(_BLANKS.get(section, 0) for section in setting.sections)
    told = sum(lines(one.text, size, setting.width) + _QUOTE for one in asked)
    return (above + below) * _LOOSE + blanks + told


def _group_lines(group: Group) -> float:
    return math.ceil((min(len(group.words), LONGEST) + 14) / _LETTERS) + 0.35


def _job_lines(job: Job, typed: TypedCells) -> float:
    columns = (
        (job.words, _CELL_LETTERS),
        ("; ".join(job.assignees), 16),
        ("; ".join(job.dues), 15),
    )
    below = sum(_rows(f"{title}: {text}", _CELL_LETTERS) for title, text in typed.told(job))
    return max(below + _rows(*columns[0]), *(_rows(*column) for column in columns[1:])) * 0.78 + 0.25


def _rows(text: str, room: int) -> int:
    return math.ceil(max(1, len(text)) / room)


def _person_lines(person: Person) -> float:
    return max(1, len(person.official.roles)) * 0.78 + 0.25


def _group_weight(group: Group) -> float:
    figures = sum(letter.isdigit() for letter in group.words)
    sure = max(one.statement.confidence for one in group.said)
    return sure + min(figures, 8) / 8 + any(is_decided(one.finding) for one in group.said)


def _job_weight(job: Job) -> float:
    told = 1.5 * bool(job.dues) + bool(job.directors) + 0.7 * bool(job.assignees)
    return told + len(job.places) / 4 + max(said.statement.confidence for _, said in job.places)


def _heaviest(
    all_: Sequence[One],
    most: int,
    room: float,
    lines: Callable[[One], float],
    weight: Callable[[One], float],
) -> tuple[One, ...]:
    """Return the weightiest that fit the room, in the order in which they were given; at least one."""
    order = sorted(range(len(all_)), key=lambda at: (-weight(all_[at]), at))
    kept: set[int] = set()
    for at in order:
        need = lines(all_[at])
        if len(kept) < most and (need <= room or not kept):
            kept.add(at)
            room -= need
    return tuple(one for at, one in enumerate(all_) if at in kept)

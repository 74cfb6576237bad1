"""The draft of a notice of conclusions: what the presiding person said, under the bodies that are to do it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desktop.briefs import sections
from desktop.briefs.asked import notes_section, questions_section
from desktop.briefs.assembling import assembled
from desktop.briefs.display import capital
from desktop.briefs.grouping import grouped
from desktop.briefs.jobs import Job, folded
from desktop.briefs.kinds import Section
from desktop.briefs.labels import Labels, front, groups, label_finds, reference
from desktop.briefs.merging import merged
from desktop.briefs.options import Grouping
from desktop.briefs.outline import Block, Inline, Look, Outline, Paragraph, Run, Style
from desktop.briefs.posts import leads, presiding
from desktop.briefs.selection import KINDS
from desktop.briefs.summary import abstract, as_subject, first_heading
from desktop.briefs.typed_cells import OF_A_NOTICE, TypedCells
from desktop.briefs.wording import day, line, words
from desktop.domain import StatementKind
from desktop.errors import BriefError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.briefs.choice import Choice
    from desktop.briefs.setting import Setting
    from desktop.domain import Official

_DUE = Look(bold=True, italic=True)
_BLANK = re.compile(r"(\{\w+\})")
_STOPS = ".;,"
_TITLE = 100
"""Letters of the title of each report in the list of several."""


def conclusion(choices: Sequence[Choice], setting: Setting) -> Outline:
    """Return the outline of the draft; raise BriefError where nobody is seen to conclude anything."""
    told = _Told(choices, setting)
    return assembled(choices, told.labels, setting, told.about, tuple(told.body()))


class _Told:
    """What is told, by whom, and how it is numbered."""

    def __init__(self, choices: Sequence[Choice], setting: Setting) -> None:
        self._choices, self._setting = choices, setting
        self._typed = TypedCells(setting.options.typed)
        self._leaders = {choice.number: presiding(choice, setting.options.presiding) for choice in choices}
        self._jobs = merged(
            (choice, said)
            for choice in choices
            for said in choice.of(StatementKind.TASK)
            if _is_by(said.statement.directed_by, self._leaders[choice.number])
        )
        if not self._jobs:
            raise BriefError("brief_nobody_concludes")
        self.about = self._about()
        shown = {said.key for job in self._jobs for _, said in job.places}
        self.labels = {
            choice.number: Labels(label_finds(choice).signs, frozenset(shown & {said.key for said in choice.said}))
            for choice in choices
        }

    def _about(self) -> str:
        name = "conclusion" if len(self._choices) == 1 else "conclusion_many"
        leaders = dict.fromkeys(leader.name for leader in self._leaders.values() if leader)
        if self._setting.options.subject.strip():
            return abstract("conclusion", self._choices, self._setting)
        told = words("abstract")[name]
        told = told.format(name=", ".join(leaders), title=self._choices[0].title, count=len(self._choices))
        return as_subject(told, self._setting)

    def body(self) -> Iterator[Block]:
        """Yield the text from the opening to the blank for who follows the work up."""
        yield from sections.review_notices(self._choices)
        yield sections.notice(line("conclusion_draft"))
        if len(self._choices) == 1:
            yield from self._opening(self._choices[0])
        else:
            named = "; ".join(f"[{one.number}] {sections.clipped(one.title, _TITLE)}" for one in self._choices)
            yield sections.notice(line("reports", named=named))
        number = 0
        for section in self._setting.sections:
            blocks = self._section(section)
            if blocks and section is not Section.TASKS:
                number += 1
                heading = first_heading(self._setting.profile, number, words("headings")[section.value])
                yield sections.heading(heading, Style.HEADING_1)
            yield from blocks

    def _opening(self, choice: Choice) -> Iterator[Paragraph]:
        leader, facts = self._leaders[choice.number], choice.report.facts
        roles = ", ".join(role.text for role in leader.roles) if leader else ""
        name = leader.name if leader else ""
        values = {
            "day": day(facts.event_date) if facts.event_date else "",
            "name": name + (f", {roles}" if roles else ""),
            "short": name,
        }
        opening = "opening" if leader and leads(choice, leader) else "opening_plain"
        for text in (opening, "concludes"):
            yield Paragraph(tuple(_filled(words("conclusion")[text], values)), Style.BODY)

    def _section(self, section: Section) -> tuple[Block, ...]:
        sourced = self._setting.sourced
        if section is Section.TASKS:
            return tuple(self._tasks())
        if section is Section.QUESTIONS:
            return questions_section(self._choices)
        blocks: list[Block] = []
        for choice in self._choices:
            own: tuple[Block, ...] = ()
            if section in KINDS:
                said = groups(choice, choice.of(KINDS[section]))
                own = sections.statements_section(choice, said, sourced=sourced, short=False, left_out=0)
            elif section is Section.NOTES:
                own = notes_section(choice, self.labels[choice.number], linked=sourced)
            blocks += sections.numbered(self._choices, choice, own)
        return tuple(blocks)

    def _tasks(self) -> Iterator[Paragraph]:
        by = self._setting.options.by or Grouping.BODY
        unnamed = {
            folded(name): None
            for name in grouped([Job([job.places[0]]) for job in self._jobs if not job.assignees], by)
        }
        number, ending = 0, self._setting.profile.ending
        for name, jobs in grouped(self._jobs, by).items():
            if folded(name) in unnamed and by is Grouping.BODY:  # an area is no body that could be charged
                for job in jobs:
                    number += 1
                    yield self._item(f"{number}. ", "", job)
            elif len(jobs) == 1:
                number += 1
                yield self._item(f"{number}. ", capital(name), jobs[0])
            else:
                number += 1
                head = Run(f"{capital(name)}:", sections.BOLD)
                yield Paragraph((Run(f"{number}. "), head), Style.BODY, joined=True)
                for job in jobs:
                    yield self._item("- ", "", job, named=name)
        yield Paragraph((Run(f"{number + 1}. "), *_filled("{follow_up}", {}), Run(ending)), Style.BODY)

    def _item(self, ahead: str, name: str, job: Job, named: str = "") -> Paragraph:
        inner: list[Inline] = [Run(f"{name}: ", sections.BOLD)] if name else []
        ones = [said for _, said in job.places]
        inner += [*front(job.choice, ones, "", sourced=self._setting.sourced)]
        told = _without(job.words, name or named)
        inner += _with_due(told if name else capital(told), job)
        inner += [Run(f"; {name.lower()}: {text}") for name, text in self._typed.told(job, OF_A_NOTICE)]
        place = reference(job.choice, job.said, linked=self._setting.sourced)
        if len(self._choices) > 1:
            place = place._replace(text=line("from_report", number=job.choice.number, place=place.text))
        return Paragraph((Run(ahead), *inner, *sections.behind(place)), Style.BODY)


def _is_by(director: str | None, leader: Official | None) -> bool:
    return leader is not None and director == leader.name


def _without(text: str, name: str) -> str:
    """Return the words of a task without the body in front of them, which stands there already."""
    if name and folded(text).startswith(f"{folded(name)} "):
        text = " ".join(text.split())[len(" ".join(name.split())) :]
    return text.strip().rstrip(_STOPS)


def _with_due(text: str, job: Job) -> list[Run]:
    """Return words with their deadline made to stand out, or with the deadline behind them."""
    for due in (time.text for _, said in job.places for time in said.statement.due):
        at = text.find(due)
        if due and at >= 0:
            return [run for run in (Run(text[:at]), Run(due, _DUE), Run(text[at + len(due) :])) if run.text]
    dues = "; ".join(job.dues)
    return [Run(text), *([Run(f", {dues}", _DUE)] if dues else [])]


def _filled(template: str, values: dict[str, str]) -> Iterator[Run]:
    """Yield the words of a template, blanks with what they are for where nothing is known."""
    for piece in _BLANK.split(template):
        if piece.startswith("{"):
            name = piece[1:-1]
            value = values.get(name, "")
            field = words("conclusion_fields").get(name, "")
            yield Run(value) if value else Run(words("blanks")["line"], field=field)
        elif piece:
            yield Run(piece)

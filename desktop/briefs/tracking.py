"""The tracking table of tasks, landscape: a few columns for leaders, or all that monitoring systems ask for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desktop.briefs import sections
from desktop.briefs.asked import notes_section, questions_section
from desktop.briefs.assembling import assembled
from desktop.briefs.columns import fitted
from desktop.briefs.display import capital
from desktop.briefs.fields import due_words
from desktop.briefs.grouping import grouped
from desktop.briefs.jobs import Job, core_words
from desktop.briefs.kinds import Section
from desktop.briefs.labels import Labels, front, label_finds, sentence_anchor
from desktop.briefs.options import Columns, Grouping
from desktop.briefs.outline import Block, Cell, Column, Inline, Look, Outline, Paragraph, Row, Run, Style, Table
from desktop.briefs.people import officials_section
from desktop.briefs.posts import cooperating
from desktop.briefs.summary import abstract
from desktop.briefs.task_table import task_notes
from desktop.briefs.typed_cells import TypedCells
from desktop.briefs.wording import day, line, words
from desktop.domain import StatementKind
from desktop.errors import BriefError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop.briefs.choice import Choice, Said
    from desktop.briefs.setting import Setting

WIDTHS = {
    "number": 12.0,
    "task": 64.0,
    "assignment": 38.0,
    "directed_by": 20.0,
    "area": 19.0,
    "assignee": 26.0,
    "cooperating": 24.0,
    "follower": 22.0,
    "due": 25.0,
    "product": 20.0,
    "state": 18.0,
    "outcome": 21.0,
    "note": 18.0,
    "source": 18.0,
}
"""Columns and their shares of the width."""
TASK_COLUMN_NAMES = tuple(WIDTHS)
"""The columns that can be chosen one by one."""
SHORT = ("number", "task", "assignee", "cooperating", "due", "product", "state")
FULL = tuple(name for name in WIDTHS if name != "source")
_OPEN = ("follower", "product", "state", "outcome", "note")
_WIDEST, _PER_LETTER = 28.0, 0.9
"""Of a column that was left open: its share at most, and what a letter adds to it."""
_MANY_COLUMNS = 9
"""From so many on, type is smaller."""
_SENTENCES = ("task", "assignee", "cooperating", "note")
"""Columns whose words begin with a capital, whatever they began with in the report."""
_NUMBER = re.compile(r"\bSố\s*:?\s*(\d{1,5}(?:/\d{4})?\s?[-/]\s?[A-ZĐ][A-ZĐƯƠa-zđ]*(?:[-/][A-ZĐƯƠa-zđ.]+)*)")
_HEAD = 1500
"""Letters at the top of a report among which its number stands."""
_TITLE, _BAND = 70, 180


def tracking(choices: Sequence[Choice], setting: Setting) -> Outline:
    """Return the outline of a tracking table of every task of the reports."""
    names = _names(setting)
    labels = _labels(choices)
    body: list[Block] = list(sections.review_notices(choices))
    for section in setting.sections:
        body += _section(section, choices, labels, names, setting)
    about = abstract("tasks", choices, setting)
    return assembled(choices, labels, setting, about, body, noted="note" in names)


def _names(setting: Setting) -> tuple[str, ...]:
    chosen = setting.options.column_names
    if unknown := [name for name in chosen if name not in WIDTHS]:
        raise BriefError("brief_column_unknown", column=unknown[0], known=", ".join(TASK_COLUMN_NAMES))
    return chosen or usual_columns(setting.options.columns)


def _section(
    section: Section,
    choices: Sequence[Choice],
    labels: dict[int, Labels],
    names: tuple[str, ...],
    setting: Setting,
) -> tuple[Block, ...]:
    if section is Section.TASKS:
        columns = _columns(names, _shares(names, choices, setting), setting)
        rows = _Rows(choices, labels, names, setting).all()
        table = Table(fitted(columns, rows, columns[0].size or setting.profile.table_size), tuple(rows))
        noted = (sections.numbered(choices, choice, task_notes(choice, ())) for choice in choices)
        return (table, *(block for blocks in noted for block in blocks))
    if section is Section.QUESTIONS:
        blocks = questions_section(choices)
    elif section is Section.OFFICIALS:
        people = [(choice, person) for choice in choices for person in choice.people]
        blocks = officials_section(people, setting.width, many=len(choices) > 1, sourced=setting.sourced)
    elif section is Section.NOTES:
        told = (notes_section(choice, labels[choice.number], linked=setting.sourced) for choice in choices)
        blocks = tuple(block for each in told for block in each)
    else:
        blocks = ()
    heading = sections.heading(words("headings").get(section.value, "").upper(), Style.HEADING_1)
    return (heading, *blocks) if blocks else ()


def _labels(choices: Sequence[Choice]) -> dict[int, Labels]:
    """Number the tasks as the table does, one after another over all reports."""
    labels: dict[int, Labels] = {}
    number = 0
    for choice in choices:
        found = label_finds(choice)
        signs = dict(found.signs)
        for said in choice.of(StatementKind.TASK):
            number += 1
            signs[said.key] = str(number)
        labels[choice.number] = Labels(signs, frozenset(said.key for said in choice.of(StatementKind.TASK)))
    return labels


def _shares(names: tuple[str, ...], choices: Sequence[Choice], setting: Setting) -> dict[str, float]:
    """Return the share of each column: what is left open takes as much as was typed or noted asks for."""
    texts: dict[str, list[int]] = {name: [] for name in _OPEN}
    for one in setting.options.typed:
        if one.column in texts and one.text:
            texts[one.column].append(len(one.text))
    texts["note"] += [len(one.finding.note) for choice in choices for one in choice.said if one.finding.note]
    most = {name: sum(lengths) / len(lengths) for name, lengths in texts.items() if lengths}
    return {name: max(WIDTHS[name], min(_WIDEST, most.get(name, 0) * _PER_LETTER)) for name in names}


def _columns(names: tuple[str, ...], shares: dict[str, float], setting: Setting) -> tuple[Column, ...]:
    scale, titles = setting.width / sum(shares.values()), words("columns")
    size = setting.profile.wide_table_size if len(names) >= _MANY_COLUMNS else None
    return tuple(
        Column(titles[name], round(shares[name] * scale, 1), name in {"number", "source"}, size) for name in names
    )


class _Rows:
    """The rows of one table."""

    def __init__(
        self, choices: Sequence[Choice], labels: dict[int, Labels], names: tuple[str, ...], setting: Setting
    ) -> None:
        self._choices, self._labels, self._names, self._setting = choices, labels, names, setting
        self._look = Look(size=setting.profile.wide_table_size) if len(names) >= _MANY_COLUMNS else Look()
        self._typed = TypedCells(setting.options.typed)
        self._numbers = {choice.number: number_of(choice) for choice in choices}

    def all(self) -> list[Row]:
        """Return the rows under their bands: the reports where there are several, or what the clerk groups by."""
        by, rows = self._setting.options.by, list[Row]()
        for band, told in self._grouped() if by is None else self._banded(by):
            if band:
                rows.append(Row((sections.cell(Run(capital(band), sections.BOLD)),), band=True))
            rows += [self._row(choice, said) for choice, said in told]
        return rows

    def _grouped(self) -> list[tuple[str, list[tuple[Choice, Said]]]]:
        many = len(self._choices) > 1
        return [
            (_band(choice) if many else "", [(choice, said) for said in choice.of(StatementKind.TASK)])
            for choice in self._choices
        ]

    def _banded(self, by: Grouping) -> list[tuple[str, list[tuple[Choice, Said]]]]:
        jobs = [Job([(choice, said)]) for choice in self._choices for said in choice.of(StatementKind.TASK)]
        return [(band, [job.places[0] for job in told]) for band, told in grouped(jobs, by).items()]

    def _row(self, choice: Choice, said: Said) -> Row:
        return Row(tuple(self._cell(choice, said, name) for name in self._names))

    def _cell(self, choice: Choice, said: Said, name: str) -> Cell:
        if name == "number":
            commented = "note" in self._names or self._setting.sourced
            text = self._labels[choice.number].signs[said.key]
            inner = front(choice, (said,), text, sourced=commented)
            return sections.cell(*(self._sized(one) for one in inner), centred=True)
        typed = self._typed.of(said.finding.id, name)
        if typed is not None:
            return sections.cell(Run(typed, self._look))
        if name in {"assignment", "source"}:
            return self._place(choice, said, titled=name == "assignment")
        shown = said_in(choice, said, name)
        return sections.cell(Run(capital(shown) if name in _SENTENCES else shown, self._look))

    def _sized(self, inline: Inline) -> Inline:
        return (
            inline._replace(look=inline.look._replace(size=self._look.size)) if isinstance(inline, Run) else inline
        )

    def _place(self, choice: Choice, said: Said, *, titled: bool) -> Cell:
        link = sentence_anchor(said.key) if self._setting.sourced else None
        look = self._look._replace(reference=bool(link))
        place = Paragraph((Run(choice.places.label(said.start), look, link),), Style.CELL)
        named = Paragraph((Run(self._numbers[choice.number], self._look),), Style.CELL)
        return (named, place) if titled else (place,)


def _band(choice: Choice) -> str:
    date = choice.report.facts.published or choice.report.facts.event_date
    return f"[{choice.number}] {sections.clipped(choice.title, _BAND)}" + (f" ({day(date)})" if date else "")


def number_of(choice: Choice) -> str:
    """Return what a report is cited by: kind, number and day as far as it tells them, else its title."""
    found = _NUMBER.search(choice.report.source.text[:_HEAD])
    date = choice.report.facts.published
    if not found:
        return sections.clipped(choice.title, _TITLE)
    number = re.sub(r"\s", "", found[1])
    cited = capital(line("cited", kind=choice.report.details.kind, number=number).strip())
    return line("cited_day", cited=cited, date=day(date)) if date else cited


def usual_columns(columns: Columns) -> tuple[str, ...]:
    """Return the columns of a set, in their order."""
    return SHORT if columns is Columns.SHORT else FULL


def said_in(choice: Choice, said: Said, column: str) -> str:
    """Return what the report says for a column; what neither it nor the clerk says stays blank."""
    return _VALUES[column](choice, said) if column in _VALUES else ""


def _area(_choice: Choice, said: Said) -> str:
    return words("areas")[said.statement.area.value] if said.statement.area else ""


_VALUES: dict[str, Callable[[Choice, Said], str]] = {
    "task": core_words,
    "directed_by": lambda _, said: said.statement.directed_by or "",
    "area": _area,
    "assignee": lambda _, said: said.statement.assignee or "",
    "cooperating": lambda choice, said: cooperating(choice.words_of(said.statement.span)),
    "due": lambda _, said: due_words(said.statement),
    "note": lambda _, said: " ".join(said.finding.note.split()),
}

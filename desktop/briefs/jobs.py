"""Tasks that say the same, in one report or several, as one job with every place that asks for it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING, TypeAlias

from desktop.briefs.fields import due_words
from desktop.domain import Certainty
from desktop.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop.briefs.choice import Choice, Said
    from desktop.domain import Statement, TimeExpression

Due: TypeAlias = "frozenset[object]"


@dataclass(frozen=True)
class Job:
    """A task with every place that asks for it, the first and fullest one leading."""

    places: Sequence[tuple[Choice, Said]]

    @property
    def choice(self) -> Choice:
        """The report whose words the job is told by."""
        return self.places[0][0]

    @property
    def said(self) -> Said:
        """The statement whose words the job is told by."""
        return self.places[0][1]

    @property
    def task(self) -> Statement:
        """The statement itself."""
        return self.said.statement

    @cached_property
    def words(self) -> str:
        """What is to be done, in the words of the report."""
        return core_words(self.choice, self.said)

    @cached_property
    def assignees(self) -> tuple[str, ...]:
        """Who is to do it; where several places name a body, each once, as the fullest of them writes it."""
        told = _each(said.statement.assignee for _, said in self.places)
        shorter = {short for name in told for short in beginnings(name)[:-1]}
        return tuple(text for name, text in told.items() if name not in shorter)

    @cached_property
    def dues(self) -> tuple[str, ...]:
        """By when, as each place says it; the same day once."""
        told: dict[Due, str] = {}
        for _, said in self.places:
            if said.statement.due:
                told.setdefault(due_of(said.statement), due_words(said.statement))
        return tuple(told.values())

    @cached_property
    def directors(self) -> tuple[str, ...]:
        """Whose words it is."""
        return tuple(_each(said.statement.directed_by for _, said in self.places).values())


def core_words(choice: Choice, said: Said) -> str:
    """Return what a task asks for, in the words of the report."""
    return " ".join(choice.words_of(said.statement.core or said.statement.span).split())


def folded(text: str) -> str:
    """Return words for comparison: one case, one placement of tones, single spaces."""
    return " ".join(fold(text).split())


def due_of(task: Statement) -> Due:
    """Return what tells deadlines apart: their days where they are known, else their words."""
    return frozenset(_day(time) or folded(time.text) for time in task.due)


def _day(time: TimeExpression) -> object:
    period = time.period
    if period is None or period.end is None or period.recurrence or period.certainty is Certainty.VAGUE:
        return None
    return period.end if period.start in (None, period.end) else (period.start, period.end)


def beginnings(name: str) -> list[str]:
    """Return the first words of a folded name, ever more of them: a body is written shortened by its end.

    "phòng tổng hợp" is a beginning of "phòng tổng hợp văn phòng".
    """
    return list(accumulate(name.split(" "), "{} {}".format))


def _each(texts: Iterable[str | None]) -> dict[str, str]:
    """Return different texts by what they are folded to."""
    told: dict[str, str] = {}
    for text in dict.fromkeys(filter(None, texts)):
        told.setdefault(folded(text), text)
    return told

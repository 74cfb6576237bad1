"""Tasks that say the same, in one report or several, as one job with every place that asks for it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias

from desktop.briefs.fields import due_words
from desktop.domain import Certainty
from desktop.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.briefs.choice import Choice, Said
    from desktop.domain import Statement, TimeExpression

Due: TypeAlias = "frozenset[object]"
_SHINGLE, _LEAST, _ALIKE = 3, 25, 0.8
"""Words of a piece that alike tasks share; letters and shares from which on they say the same."""
_STOPS = " .,;:–-"
_FORMULA = 40
"""Different tasks that share a piece, from which on it is a formula of the office and finds nothing alike."""


@dataclass
class Job:
    """A task with every place that asks for it, the first and fullest one leading."""

    places: list[tuple[Choice, Said]] = field(default_factory=list)

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

    @property
    def assignees(self) -> tuple[str, ...]:
        """Who is to do it; where several places name a body, each once, as the fullest of them writes it."""
        told = _each(said.statement.assignee for _, said in self.places)
        return tuple(one for one in told if not any(_within(one, other) for other in told if other != one))

    @property
    def dues(self) -> tuple[str, ...]:
        """By when, as each place says it; the same day once."""
        told: dict[Due, str] = {}
        for _, said in self.places:
            if said.statement.due:
                told.setdefault(_due(said.statement), due_words(said.statement))
        return tuple(told.values())

    @property
    def directors(self) -> tuple[str, ...]:
        """Whose words it is."""
        return _each(said.statement.directed_by for _, said in self.places)


def core_words(choice: Choice, said: Said) -> str:
    """Return what a task asks for, in the words of the report."""
    return " ".join(choice.words_of(said.statement.core or said.statement.span).split())


def folded(text: str) -> str:
    """Return words for comparison: one case, one placement of tones, single spaces."""
    return " ".join(fold(text).split())


def merged(places: Iterable[tuple[Choice, Said]]) -> list[Job]:
    """Return the jobs of tasks in the order of the tasks; what contradicts in body or deadline stays apart.

    A speech names body and deadline within the sentence, a table beside it: what is compared goes without both.
    """
    jobs: list[Job] = []
    index: defaultdict[str, list[int]] = defaultdict(list)
    gists: list[str] = []
    for choice, said in places:
        gist = _gist(choice, said)
        keys = _shingles(gist)
        near = dict.fromkeys(at for key in (gist, *keys) if len(index[key]) < _FORMULA for at in index[key])
        found = next((at for at in near if _same(gist, gists[at]) and _agrees(jobs[at], said.statement)), None)
        if found is None:
            found = len(jobs)
            jobs.append(Job())
            gists.append(gist)
            for key in {gist, *keys}:
                index[key].append(found)
        elif len(gist) > len(gists[found]):
            gists[found] = gist
        _add(jobs[found], choice, said)
    return jobs


def _gist(choice: Choice, said: Said) -> str:
    """Return what a task asks for, folded, without body and deadline; with them where little else is left."""
    core = folded(core_words(choice, said))
    gist = core
    if said.statement.assignee:
        gist = gist.removeprefix(folded(said.statement.assignee)).strip()
    for time in said.statement.due:
        gist = gist.replace(folded(time.text), "")
    gist = " ".join(gist.strip(_STOPS).split())
    return gist if len(gist) >= _LEAST else core


def _add(job: Job, choice: Choice, said: Said) -> None:
    """Add a place; the one that tells most leads."""
    job.places.append((choice, said))
    job.places.sort(key=lambda place: -_fullness(place[1].statement))


def _fullness(task: Statement) -> int:
    return sum(map(bool, (task.assignee, task.due, task.directed_by)))


def _shingles(core: str) -> list[str]:
    tokens = core.split()
    last = max(1, len(tokens) - _SHINGLE + 1)
    return [" ".join(tokens[at : at + _SHINGLE]) for at in range(last)]


def _same(one: str, other: str) -> bool:
    if one == other:
        return True
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) >= _LEAST and shorter in longer:
        return True
    first, second = set(one.split()), set(other.split())
    numbers = {word for word in first ^ second if any(letter.isdigit() for letter in word)}
    return not numbers and len(first & second) >= _ALIKE * len(first | second)


def _agrees(job: Job, task: Statement) -> bool:
    bodies = [said.statement.assignee for _, said in job.places if said.statement.assignee]
    dues = {_due(said.statement) for _, said in job.places if said.statement.due}
    body = task.assignee
    same = not body or not bodies or any(_within(body, other) or _within(other, body) for other in bodies)
    return same and (not task.due or not dues or _due(task) in dues)


def _due(task: Statement) -> Due:
    """Return what tells deadlines apart: their days where they are known, else their words."""
    return frozenset(_day(time) or folded(time.text) for time in task.due)


def _day(time: TimeExpression) -> object:
    period = time.period
    if period is None or period.end is None or period.recurrence or period.certainty is Certainty.VAGUE:
        return None
    return period.end if period.start in (None, period.end) else (period.start, period.end)


def _within(one: str, other: str) -> bool:
    """Tell whether a name of a body is another one shortened: "Phòng Tổng hợp", "Phòng Tổng hợp Văn phòng"."""
    return f"{folded(other)} ".startswith(f"{folded(one)} ")


def _each(texts: Iterable[str | None]) -> tuple[str, ...]:
    told: dict[str, str] = {}
    for text in filter(None, texts):
        told.setdefault(folded(text), text)
    return tuple(told.values())

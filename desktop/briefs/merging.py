"""Tasks that say the same found and put together, in time that grows as their number does."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from desktop.briefs.jobs import Job, beginnings, core_words, due_of, folded
from desktop.pulse import beat

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.briefs.choice import Choice, Said
    from desktop.briefs.jobs import Due
    from desktop.domain import Statement

_SHINGLE, _LEAST, _ALIKE = 3, 25, 0.8
"""Words of a piece that alike tasks share; letters and shares from which on they say the same."""
_STOPS = " .,;:–-"
_FORMULA = 40
"""Different tasks that share a piece, from which on it is a formula of the office and finds nothing alike."""


def merged(places: Iterable[tuple[Choice, Said]]) -> list[Job]:
    """Return the jobs of tasks in the order of the tasks; what contradicts in body or deadline stays apart.

    A speech names body and deadline within the sentence, a table beside it: what is compared goes without both.
    """
    found: list[_Gathered] = []
    index: defaultdict[str, list[int]] = defaultdict(list)
    for choice, said in places:
        beat()
        gist = _Gist(_gist(choice, said))
        keys = dict.fromkeys((gist.text, *gist.shingles))
        near = dict.fromkeys(at for key in keys if len(index[key]) < _FORMULA for at in index[key])
        body, due = folded(said.statement.assignee or ""), due_of(said.statement)
        at = next((at for at in near if found[at].takes(gist, said.statement, body, due)), len(found))
        if at == len(found):
            found.append(_Gathered(gist))
            for key in keys:
                index[key].append(at)
        found[at].add(choice, said, gist, body, due)
    return [one.job() for one in found]


@dataclass
class _Gist:
    """What a task asks for, as it is compared."""

    text: str

    @cached_property
    def words(self) -> frozenset[str]:
        return frozenset(self.text.split())

    @property
    def shingles(self) -> list[str]:
        tokens = self.text.split()
        last = max(1, len(tokens) - _SHINGLE + 1)
        return [" ".join(tokens[at : at + _SHINGLE]) for at in range(last)]

    def same(self, other: _Gist) -> bool:
        """Tell whether another says the same: all of it, a part of it, or nearly all of its words."""
        if self.text == other.text:
            return True
        shorter, longer = sorted((self.text, other.text), key=len)
        if len(shorter) >= _LEAST and shorter in longer:
            return True
        first, second = self.words, other.words
        if min(len(first), len(second)) < _ALIKE * max(len(first), len(second)):
            return False
        numbers = {word for word in first ^ second if any(letter.isdigit() for letter in word)}
        return not numbers and len(first & second) >= _ALIKE * len(first | second)


@dataclass
class _Gathered:
    """The places of one job so far; their bodies and deadlines are looked up, never walked through."""

    gist: _Gist
    places: list[tuple[Choice, Said]] = field(default_factory=list)
    bodies: set[str] = field(default_factory=set)
    shortened: set[str] = field(default_factory=set)
    """Every beginning of the bodies: one of these names the same body in fewer words."""
    dues: set[Due] = field(default_factory=set)

    def takes(self, gist: _Gist, task: Statement, body: str, due: Due) -> bool:
        """Tell whether a task says the same and contradicts neither in body nor in deadline."""
        if not gist.same(self.gist):
            return False
        same = not task.assignee or not self.bodies or self._knows(body)
        return same and (not task.due or not self.dues or due in self.dues)

    def _knows(self, body: str) -> bool:
        return body in self.shortened or not self.bodies.isdisjoint(beginnings(body))

    def add(self, choice: Choice, said: Said, gist: _Gist, body: str, due: Due) -> None:
        """Take a place in; the words that tell most are compared with from now on."""
        if len(gist.text) > len(self.gist.text):
            self.gist = gist
        if said.statement.assignee and body not in self.bodies:
            self.bodies.add(body)
            self.shortened.update(beginnings(body))
        if said.statement.due:
            self.dues.add(due)
        self.places.append((choice, said))

    def job(self) -> Job:
        """Return the job; the place that tells most leads."""
        return Job(sorted(self.places, key=lambda place: -_fullness(place[1].statement)))


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


def _fullness(task: Statement) -> int:
    return sum(map(bool, (task.assignee, task.due, task.directed_by)))

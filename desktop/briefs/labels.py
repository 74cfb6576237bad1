"""Which find is called what in a brief, and how row and sentence point at each other."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from desktop.briefs.choice import is_decided
from desktop.briefs.merging import merged
from desktop.briefs.outline import PLAIN, Inline, Look, Mark, MarkKind, Run
from desktop.briefs.wording import words
from desktop.domain import StatementKind
from desktop.pulse import beat

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from desktop.briefs.choice import Choice, Person, Said
    from desktop.briefs.jobs import Job

REFERENCE = Look(reference=True)
_ENDS = ".!?…\n"
"""What ends a sentence: pieces apart by less are one sentence."""


class Group(NamedTuple):
    """Statements that stand as one item: pieces of one sentence run together again."""

    said: tuple[Said, ...]
    words: str
    """The words of the report from the first piece to the last."""


@dataclass(frozen=True, slots=True)
class Labels:
    """The sign of each find ("NV3") by its key, and which of them have a row to return to."""

    signs: Mapping[str, str]
    rows: frozenset[str] = field(default_factory=frozenset)

    def row_link(self, key: str) -> str | None:
        """Return the anchor of the row of a find, or None where it has no row."""
        return row_anchor(key) if key in self.rows else None


def row_anchor(key: str) -> str:
    """Return the bookmark of the row of a find."""
    return f"dong_{key}"


def sentence_anchor(key: str) -> str:
    """Return the bookmark of the sentence of a find in the annotated source."""
    return f"cau_{key}"


def sign(kind: str, number: int) -> str:
    """Return the sign of the n-th find of a kind, such as "NV3"."""
    return words("marks")[kind].format(number=number)


def question_anchor(mark_id: str) -> str:
    """Return the bookmark of a question of the clerk's."""
    return f"hoi_{mark_id}"


def front(choice: Choice, ones: Sequence[Said | Person], text: str, *, sourced: bool) -> tuple[Inline, ...]:
    """Return what stands first in a row: its number in the bookmarks of its finds, a sign where nobody decided.

    Where the brief does not hold the source, the clerk's notes are comments here.
    """
    beat()
    inner: list[Inline] = [Run(text)]
    if choice.signs_waiting and not any(is_decided(one.finding) for one in ones):
        inner.append(Run(words("marks")["waiting"], Look(marker=True)))
    starts: list[Inline] = []
    for one in ones:
        name = row_anchor(one.key)
        starts.append(Mark(MarkKind.ANCHOR_START, name))
        inner.append(Mark(MarkKind.ANCHOR_END, name))
        if not sourced and one.finding.note.strip():
            remark = f"n{one.key}"
            starts.append(Mark(MarkKind.REMARK_START, remark))
            inner.append(Mark(MarkKind.REMARK_END, remark))
    return (*reversed(starts), *inner)


def reference(choice: Choice, one: Said | Person, *, linked: bool = True) -> Run:
    """Return the place of a find in words, linked to its sentence where the brief holds the source."""
    place = choice.places.label(one.start)
    return Run(place, REFERENCE, sentence_anchor(one.key)) if linked else Run(place, PLAIN)


def groups(choice: Choice, statements: Iterable[Said]) -> tuple[Group, ...]:
    """Return statements of one kind in the order of the text, the pieces of one sentence as one."""
    found: list[list[Said]] = []
    for said in statements:
        if found and _continues(choice, found[-1][-1], said):
            found[-1].append(said)
        else:
            found.append([said])
    return tuple(_group(choice, one) for one in found)


def _group(choice: Choice, said: list[Said]) -> Group:
    end = max(one.statement.span.end for one in said)
    span = said[0].statement.span._replace(end=end)
    return Group(tuple(said), choice.words_of(span))


def _continues(choice: Choice, before: Said, said: Said) -> bool:
    between = choice.report.source.text[before.statement.span.end : said.start]
    return not any(letter.isalnum() or letter in _ENDS for letter in between)


def label_finds(choice: Choice) -> Labels:
    """Return the signs of a report's finds; of a group only its last piece carries one."""
    jobs = merged((choice, said) for said in choice.of(StatementKind.TASK))
    every = [said.key for said in choice.said] + [person.key for person in choice.people]
    return label_jobs(choice, jobs, frozenset(every))


def label_jobs(choice: Choice, jobs: Iterable[Job], rows: frozenset[str]) -> Labels:
    """Return the signs of a report's finds, tasks that say the same under one; `rows` are those with a row."""
    signs: dict[str, str] = {}
    for number, job in enumerate(jobs, 1):
        signs |= {said.key: sign("task", number) for owner, said in job.places if owner is choice}
    for kind in (kind for kind in StatementKind if kind is not StatementKind.TASK):
        for number, group in enumerate(groups(choice, choice.of(kind)), 1):
            signs[group.said[-1].key] = sign(kind.value, number)
    return Labels(signs, rows)

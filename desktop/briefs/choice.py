"""Which finds of a report a brief uses, and how far they were reviewed."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from functools import cached_property
from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

from desktop.briefs.options import Inclusion
from desktop.briefs.places import Places
from desktop.domain import (
    Content,
    Finding,
    FindingState,
    Mark,
    MarkKind,
    Official,
    Origin,
    Report,
    Span,
    Statement,
    StatementKind,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

EVERYTHING = Inclusion()
_IDENTIFIER = re.compile("[0-9a-f]{32}")
_DECIDED = (FindingState.ACCEPTED, FindingState.CORRECTED)


class Said(NamedTuple):
    """A statement that the brief uses; `key` is unique in the brief."""

    key: str
    finding: Finding
    statement: Statement

    @property
    def start(self) -> int:
        return self.statement.span.start


class Person(NamedTuple):
    """An official that the brief uses; `key` is unique in the brief."""

    key: str
    finding: Finding
    official: Official

    @property
    def start(self) -> int:
        return start_of(self.finding)


@dataclass(frozen=True)
class Choice:
    """A report with the finds that the brief uses, in the order of the text."""

    report: Report
    number: int
    """Place of the report in the brief, from 1."""
    said: tuple[Said, ...]
    people: tuple[Person, ...]
    reviewed: bool
    waiting: int
    """Suggestions that were left out because others were reviewed."""
    signs_waiting: bool = False
    """Whether finds that nobody decided are to be told from those that stand beside them."""
    passed_over: int = 0
    """Finds that the clerk's choice of kinds, areas, officials and bodies leaves out."""

    @cached_property
    def places(self) -> Places:
        """The paragraphs and pages of the report."""
        return Places(self.report.source)

    @cached_property
    def posts(self) -> dict[str, tuple[str, ...]]:
        """The posts that the report gives each official, by name."""
        told: dict[str, dict[str, None]] = {}
        for person in self.people:
            told.setdefault(person.official.name, {}).update((role.text, None) for role in person.official.roles)
        return {name: tuple(posts) for name, posts in told.items()}

    @property
    def every(self) -> tuple[Said | Person, ...]:
        """All finds that the brief uses, statements first."""
        return (*self.said, *self.people)

    @property
    def used(self) -> int:
        """How many finds are used."""
        return len(self.said) + len(self.people)

    @property
    def title(self) -> str:
        """The report's title in one line, as the clerk has it, or its file name where it has none."""
        named = self.report.details.title or self.report.facts.title
        return " ".join((named or self.report.source.file).split())

    @property
    def named(self) -> bool:
        """Whether the report has a title."""
        return bool(self.report.details.title or self.report.facts.title)

    @property
    def questions(self) -> tuple[Mark, ...]:
        """The clerk's questions for the leader on the report."""
        asked = (mark for mark in self.report.marks if mark.kind is MarkKind.QUESTION)
        return tuple(mark for mark in asked if mark.text.strip())

    def of(self, kind: StatementKind) -> tuple[Said, ...]:
        """Return the statements of one kind."""
        return tuple(said for said in self.said if said.statement.kind is kind)

    def words_of(self, span: Span) -> str:
        """Return the words of the report at a span, exactly."""
        return self.report.source.text[span.start : span.end]


def choose(reports: Sequence[Report], include: Inclusion = EVERYTHING) -> tuple[Choice, ...]:
    """Return what a brief uses of each report.

    Where the clerk accepted, corrected or added anything, only that; else every find that is not rejected. States
    that the clerk chose take the place of this rule; the other choices leave out more.
    """
    wanted = [report for report in reports if not include.tags or set(include.tags) & set(report.details.tags)]
    keys = _Keys()
    choices = tuple(_choice(report, number, include, keys) for number, report in enumerate(wanted, 1))
    used = [is_decided(one.finding) for choice in choices for one in choice.every]
    mixed = any(used) and not all(used)
    return tuple(replace(choice, signs_waiting=True) for choice in choices) if mixed else choices


class _Keys:
    """A name for each find that is unique in the brief and, as a bookmark, leads back to the find."""

    def __init__(self) -> None:
        self._given: Counter[str] = Counter()

    def of(self, finding_id: str) -> str:
        key = finding_id if _IDENTIFIER.fullmatch(finding_id) else sha256(finding_id.encode()).hexdigest()[:32]
        self._given[key] += 1
        return key if self._given[key] == 1 else f"{key}_{self._given[key]}"


def _choice(report: Report, number: int, include: Inclusion, keys: _Keys) -> Choice:
    kept = [finding for finding in report.findings if finding.state is not FindingState.REJECTED]
    decided = [finding for finding in kept if is_decided(finding)]
    usable = [find for find in kept if find.state in include.states] if include.states else decided or kept
    used = [find for find in usable if _wanted(find.content, include)]
    keyed = [(keys.of(finding.id), finding) for finding in used]
    said = [Said(key, find, find.content) for key, find in keyed if isinstance(find.content, Statement)]
    people = [Person(key, find, find.content) for key, find in keyed if isinstance(find.content, Official)]
    return Choice(
        report=report,
        number=number,
        said=tuple(sorted(said, key=lambda one: one.statement.span)),
        people=tuple(sorted(people, key=lambda one: one.start)),
        reviewed=all(map(is_decided, usable)) if include.states else bool(decided),
        waiting=0 if include.states else len(kept) - len(usable),
        passed_over=len(usable) - len(used),
    )


def _wanted(content: Content, include: Inclusion) -> bool:
    if isinstance(content, Official):
        return not include.officials or content.name in include.officials
    if include.kinds and content.kind not in include.kinds:
        return False
    if content.kind is not StatementKind.TASK:
        return not (include.areas or include.officials or include.bodies or include.only_due)
    sides = (
        (include.areas, content.area),
        (include.officials, content.directed_by),
        (include.bodies, content.assignee),
    )
    return all(not wanted or value in wanted for wanted, value in sides) and bool(
        content.due or not include.only_due
    )


def is_decided(finding: Finding) -> bool:
    """Return whether a find stands by the clerk's word: accepted, corrected or added."""
    added = finding.origin is Origin.CLERK and finding.state is not FindingState.REJECTED
    return added or finding.state in _DECIDED


def start_of(finding: Finding) -> int:
    """Return where a find first stands in the text; 0 for an official without a mention."""
    content = finding.content
    spans = content.mentions if isinstance(content, Official) else (content.span,)
    return min((span.start for span in spans), default=0)

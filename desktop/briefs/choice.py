"""Which finds of a report a brief uses, and how far they were reviewed."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from desktop.briefs.places import Places
from desktop.domain import (
    Finding,
    FindingState,
    Official,
    Origin,
    Report,
    Span,
    Statement,
    StatementKind,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

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

    @cached_property
    def places(self) -> Places:
        """The paragraphs and pages of the report."""
        return Places(self.report.source)

    @property
    def used(self) -> int:
        """How many finds are used."""
        return len(self.said) + len(self.people)

    @property
    def title(self) -> str:
        """The report's title in one line, or its file name where it has none."""
        return " ".join((self.report.facts.title or self.report.source.file).split())

    def of(self, kind: StatementKind) -> tuple[Said, ...]:
        """Return the statements of one kind."""
        return tuple(said for said in self.said if said.statement.kind is kind)

    def words_of(self, span: Span) -> str:
        """Return the words of the report at a span, exactly."""
        return self.report.source.text[span.start : span.end]


def choose(reports: Sequence[Report]) -> tuple[Choice, ...]:
    """Return what a brief uses of each report.

    Where the clerk accepted, corrected or added anything, only that; else every find that is not rejected.
    """
    return tuple(_choice(report, number) for number, report in enumerate(reports, 1))


def _choice(report: Report, number: int) -> Choice:
    kept = [finding for finding in report.findings if finding.state is not FindingState.REJECTED]
    decided = [finding for finding in kept if is_decided(finding)]
    used = decided or kept
    keyed = [(f"{number}_{place}", finding) for place, finding in enumerate(used, 1)]
    said = [Said(key, find, find.content) for key, find in keyed if isinstance(find.content, Statement)]
    people = [Person(key, find, find.content) for key, find in keyed if isinstance(find.content, Official)]
    return Choice(
        report=report,
        number=number,
        said=tuple(sorted(said, key=lambda one: one.statement.span)),
        people=tuple(sorted(people, key=lambda one: one.start)),
        reviewed=bool(decided),
        waiting=len(kept) - len(used),
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

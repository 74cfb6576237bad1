"""What a clerk narrows the finds down to, and the order they are walked in."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from typing import TYPE_CHECKING

from desktop.domain import Finding, Official, Origin, Statement
from desktop.folding import plain
from desktop.gui.review.edits import place
from desktop.sureness import FAIRLY, SURE

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from desktop.domain import Area, FindingState

Key = tuple[float, int, int, str]


class Band(StrEnum):
    """How sure the program was of a find."""

    SURE = "sure"
    FAIRLY = "fairly"
    LOOK = "look"


def band_of(confidence: float) -> Band:
    """Return the band of a confidence."""
    if confidence >= SURE:
        return Band.SURE
    return Band.FAIRLY if confidence >= FAIRLY else Band.LOOK


class Order(StrEnum):
    """What the finds are sorted by; the text decides between equals."""

    TEXT = "text"
    CONFIDENCE = "confidence"
    """The least sure first; those that the clerk added last."""
    DEADLINE = "deadline"
    """The earliest first; those without a day last."""


def last_day(finding: Finding) -> dt.date | None:
    """Return the earliest last day among the deadlines of a find, None where none names a day."""
    if isinstance(finding.content, Official):
        return None
    periods = [time.period for time in finding.content.due if time.period]
    days = [period.end for period in periods if period.end and not period.recurrence]
    return min(days) if days else None


def key_of(finding: Finding, order: Order = Order.TEXT) -> Key:
    """Return what orders a find: the order's own rank, its place, wider ones first, then its id."""
    span = place(finding.content)
    return _rank(finding, order), span.start, -span.end, finding.id


def _rank(finding: Finding, order: Order) -> float:
    if order is Order.CONFIDENCE:
        return finding.content.confidence if finding.origin is Origin.PROGRAM else 2.0
    if order is Order.DEADLINE:
        day = last_day(finding)
        return float(day.toordinal()) if day else float("inf")
    return 0.0


@dataclass(frozen=True, slots=True)
class Filter:
    """What is asked of a find beside its tab and its words; each empty part lets everything through."""

    states: frozenset[FindingState] = frozenset()
    bands: frozenset[Band] = frozenset()
    with_due: bool = False
    overdue_on: dt.date | None = None
    """Only finds whose last day lies before this one."""
    assignee: str | None = None
    area: Area | None = None
    official: str | None = None
    """Only this person, and what this person directed."""
    with_note: bool = False

    def holds(self, finding: Finding) -> bool:
        """Say whether a find is let through."""
        return self._decision_holds(finding) and self._content_holds(finding)

    def _decision_holds(self, finding: Finding) -> bool:
        if self.states and finding.state not in self.states:
            return False
        if self.with_note and not finding.note:
            return False
        if not self.bands:
            return True
        return finding.origin is Origin.PROGRAM and band_of(finding.content.confidence) in self.bands

    def _content_holds(self, finding: Finding) -> bool:
        content = finding.content
        if self.official and self.official != _person(content):
            return False
        if isinstance(content, Official):
            return not (self.with_due or self.overdue_on or self.assignee or self.area)
        return (
            (not self.with_due or bool(content.due))
            and (not self.overdue_on or ((day := last_day(finding)) is not None and day < self.overdue_on))
            and (not self.assignee or content.assignee == self.assignee)
            and (not self.area or content.area is self.area)
        )

    def general(self) -> Filter:
        """Return what of the filter makes sense in another report: nothing that names its people and bodies."""
        return Filter(
            self.states, self.bands, self.with_due, self.overdue_on, area=self.area, with_note=self.with_note
        )


def _person(content: Official | Statement) -> str | None:
    return content.name if isinstance(content, Official) else content.directed_by


class FoldedWords:
    """The words of finds as a filter compares them, folded once for each find."""

    def __init__(self, text: str = "", findings: Iterable[Finding] = ()) -> None:
        """`text` is that of the report whose finds they are; `findings` those that `prepare` goes through."""
        self._text = text
        self._folded: dict[str, tuple[Finding, str]] = {}
        self._ahead = iter(tuple(findings))

    def of(self, finding: Finding) -> str:
        """Return what a find says, who, when and the note, without tone marks."""
        known = self._folded.get(finding.id)
        if known and known[0] is finding:
            return known[1]
        words = plain(words_of(finding, self._text))
        self._folded[finding.id] = (finding, words)
        return words

    def prepare(self, count: int) -> bool:
        """Fold the words of the next so many finds, for the first letter of a filter; say if any are left."""
        ahead = tuple(islice(self._ahead, count))
        for finding in ahead:
            if finding.id not in self._folded:
                self.of(finding)
        return len(ahead) == count


def words_of(finding: Finding, text: str) -> str:
    """Return the words of a find that a filter looks through: what it says, who, when, and the note."""
    content = finding.content
    if isinstance(content, Official):
        return " ".join((content.name, *(role.text for role in content.roles), finding.note))
    said = text[content.span.start : content.span.end]
    due = (time.text for time in content.due)
    return " ".join((said, content.assignee or "", content.directed_by or "", *due, finding.note))

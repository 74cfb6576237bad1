"""How the finds are grouped under tabs, and which of them are shown."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from desktop.domain import Finding, FindingState, Official, StatementKind
from desktop.folding import plain

if TYPE_CHECKING:
    from collections.abc import Iterable


class Group(StrEnum):
    """The tabs of the finds, in their order."""

    TASK = "task"
    OFFICIAL = "official"
    RESULT = "result"
    LIMITATION = "limitation"
    PROPOSAL = "proposal"
    AWARD = "award"
    NOTED = "noted"


KINDS = tuple(StatementKind)


def group_of(finding: Finding) -> Group:
    """Return the tab a find belongs to (every find with a note stands under the notes too)."""
    if isinstance(finding.content, Official):
        return Group.OFFICIAL
    return Group(finding.content.kind.value)


def is_undecided(finding: Finding) -> bool:
    """Say whether the clerk has yet to decide."""
    return finding.state is FindingState.SUGGESTED


@dataclass(frozen=True, slots=True)
class Scope:
    """Which finds are shown: those of one tab, perhaps only the undecided, perhaps only those with some words."""

    group: Group = Group.TASK
    undecided_only: bool = False
    words: str = ""

    def holds(self, finding: Finding, text: str = "") -> bool:
        """Say whether a find of a report with this text is shown."""
        if self.undecided_only and not is_undecided(finding):
            return False
        if not (finding.note if self.group is Group.NOTED else group_of(finding) is self.group):
            return False
        return not self.words or plain(self.words) in plain(words_of(finding, text))


def words_of(finding: Finding, text: str) -> str:
    """Return the words of a find that a filter looks through: what it says, who, when, and the note."""
    content = finding.content
    if isinstance(content, Official):
        return " ".join((content.name, *(role.text for role in content.roles), finding.note))
    said = text[content.span.start : content.span.end]
    due = (time.text for time in content.due)
    return " ".join((said, content.assignee or "", content.directed_by or "", *due, finding.note))


class Tally:
    """How many finds each tab holds, kept by difference."""

    def __init__(self, findings: Iterable[Finding] = ()) -> None:
        self.total: Counter[Group] = Counter()
        self.undecided: Counter[Group] = Counter()
        for finding in findings:
            self.count(finding, 1)

    def count(self, finding: Finding, by: int) -> None:
        """Add a find to the counts (by 1) or take it away (by -1)."""
        groups = [group_of(finding)] + [Group.NOTED] * bool(finding.note)
        for group in groups:
            self.total[group] += by
            self.undecided[group] += by * is_undecided(finding)

"""How the finds are grouped under tabs, and which of them are shown."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from desktop.domain import Finding, FindingState, Official
from desktop.folding import plain
from desktop.gui.review.filters import Filter, Order

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


class Group(StrEnum):
    """The tabs of the finds, in their order."""

    ALL = "all"
    TASK = "task"
    OFFICIAL = "official"
    RESULT = "result"
    LIMITATION = "limitation"
    PROPOSAL = "proposal"
    AWARD = "award"
    NOTED = "noted"


OF_A_KIND = tuple(group for group in Group if group not in (Group.ALL, Group.NOTED))
"""The tabs of which each find stands under one."""


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
    """Which finds are shown, and in which order: those of one tab, perhaps only some of them."""

    group: Group = Group.TASK
    undecided_only: bool = False
    words: str = ""
    filter: Filter = field(default_factory=Filter)
    order: Order = Order.TEXT

    def holds(self, finding: Finding, folded: Callable[[Finding], str]) -> bool:
        """Say whether a find is shown; `folded` gives its words without tone marks."""
        if self.undecided_only and not is_undecided(finding):
            return False
        if not self.in_tab(finding) or not self.filter.holds(finding):
            return False
        return not self.words or plain(self.words) in folded(finding)

    def in_tab(self, finding: Finding) -> bool:
        """Say whether a find belongs under the tab that is shown."""
        if self.group is Group.NOTED:
            return bool(finding.note)
        return self.group in (Group.ALL, group_of(finding))

    @property
    def narrowed(self) -> bool:
        """Whether finds of the tab may be hidden."""
        return self.undecided_only or bool(self.words) or self.filter != Filter()


class Tally:
    """How many finds each tab holds, kept by difference."""

    def __init__(self, findings: Iterable[Finding] = ()) -> None:
        self.total: Counter[Group] = Counter()
        self.undecided: Counter[Group] = Counter()
        for finding in findings:
            self.count(finding, 1)

    def count(self, finding: Finding, by: int) -> None:
        """Add a find to the counts (by 1) or take it away (by -1)."""
        groups = [Group.ALL, group_of(finding)] + [Group.NOTED] * bool(finding.note)
        for group in groups:
            self.total[group] += by
            self.undecided[group] += by * is_undecided(finding)

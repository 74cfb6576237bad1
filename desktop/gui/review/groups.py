"""How the finds are grouped under tabs, and which of them are shown."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from desktop.domain import Finding, FindingState, Official, Statement, StatementKind
from desktop.folding import plain
from desktop.gui.review.filters import Filter, Order

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    Test = Callable[[Finding], bool]


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
    return _OF_KIND[finding.content.kind]


_OF_KIND = {kind: Group(kind.value) for kind in StatementKind}
"""Looked up, for Python makes members of their values slowly, and there may be ten thousand finds."""


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

    def tests(self, folded: Callable[[Finding], str]) -> list[Test]:
        """Return what a find must hold to be shown; `folded` gives its words without tone marks.

        They are made once for thousands of finds, and ask nothing that the scope does not ask.
        """
        tests: list[Test] = [self._tab_test()] if self.group is not Group.ALL else []
        if self.undecided_only:
            tests.append(is_undecided)
        if self.filter != Filter():
            tests.append(self.filter.holds)
        if self.words:
            wanted = plain(self.words)
            tests.append(lambda finding: wanted in folded(finding))
        return tests

    def _tab_test(self) -> Test:
        if self.group is Group.NOTED:
            return lambda finding: bool(finding.note)
        if self.group is Group.OFFICIAL:
            return lambda finding: isinstance(finding.content, Official)
        kind = StatementKind(self.group.value)
        return lambda finding: isinstance(finding.content, Statement) and finding.content.kind is kind

    def in_tab(self, finding: Finding) -> bool:
        """Say whether a find belongs under the tab that is shown."""
        return self.group is Group.ALL or self._tab_test()(finding)

    @property
    def narrowed(self) -> bool:
        """Whether finds of the tab may be hidden."""
        return self.undecided_only or bool(self.words) or self.filter != Filter()


class Tally:
    """How many finds each tab holds, kept by difference."""

    def __init__(self, findings: Iterable[Finding] = ()) -> None:
        self.total: Counter[Group] = Counter()
        self.undecided: Counter[Group] = Counter()
        for (kind, noted, state), number in Counter(map(_sort, findings)).items():
            group = _OF_KIND[kind] if kind else Group.OFFICIAL
            for each in (Group.ALL, group, *([Group.NOTED] if noted else [])):
                self.total[each] += number
                self.undecided[each] += number * (state is FindingState.SUGGESTED)

    def count(self, finding: Finding, by: int) -> None:
        """Add a find to the counts (by 1) or take it away (by -1)."""
        groups = [Group.ALL, group_of(finding)] + [Group.NOTED] * bool(finding.note)
        for group in groups:
            self.total[group] += by
            self.undecided[group] += by * is_undecided(finding)


def _sort(find: Finding) -> tuple[StatementKind | None, bool, FindingState]:
    """Return what decides where a find is counted: its kind, None of an official, whether noted, its state."""
    return getattr(find.content, "kind", None), bool(find.note), find.state

"""What is chosen and shown of the open report, and the ways to walk through it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal

from desktop.domain import FindingState
from desktop.errors import Cancelled, UserError
from desktop.gui.review.filters import FoldedWords, Order
from desktop.gui.review.groups import OF_A_KIND, Group, Scope, Tally, group_of, is_undecided
from desktop.gui.review.in_pieces import READ_AT_ONCE, look_after_window, reading
from desktop.gui.review.ordered import OrderedFindings
from desktop.gui.review.steps import ReportSteps
from desktop.gui.review.undoing import ReportStack

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtCore import QObject

    from desktop.domain import Caution, Change, Finding, Report
    from desktop.gui.review.filters import Key
    from desktop.gui.review.steps import Pair
    from desktop.library import Library


_PREPARED, _PREPARED_EACH = 400, 100
"""How many finds are made ready for a filter at a time, and in how many milliseconds; it takes five of them."""


class Choosing(ReportSteps):
    """Follows the open report: one find is chosen, some are selected, a scope says which are shown."""

    chosen_changed = Signal(object)
    """Id of the chosen find, or None."""
    scope_changed = Signal(object)
    """What is shown of the finds: a Scope."""

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(library, parent)
        self.scope = Scope()
        self.line = self.finds
        """The finds in the order of the scope: the way that next and previous go."""
        self.chosen: str | None = None
        self.selected: tuple[str, ...] = ()
        self._folded = FoldedWords()
        # The first letter of a filter would stand still while the words of thousands of finds are folded.
        self._preparing = QTimer(self, interval=_PREPARED_EACH)
        self._preparing.timeout.connect(self._prepare)
        self._orders: dict[Order, OrderedFindings] = {}
        self._tests = self.scope.tests(self._folded.of)
        self._undecided: int | None = None
        self._shown: list[Key] | None = None

    # --- the open report -------------------------------------------------------------------------------------

    def open_report(self, report_id: int) -> None:
        """Read a report from the library with its undo steps; its first undecided find is chosen."""
        self.edits_requested.emit()
        try:
            with reading(stop=True) as follow:
                report, stack = self.library.report(report_id, follow), ReportStack(self.library)
                stack.recall(self.library.steps(report_id))
                stack.read_near(follow)
        except UserError as error:
            self.failed.emit(error)
            return
        except Cancelled:
            return
        self._take(report, stack)
        self.wide.follow()
        self.report_opened.emit(report)
        look_after_window(len(self.finds), READ_AT_ONCE)
        self.choose_first()

    def close_report(self) -> None:
        """Show no report, for one that was removed or a library that is closed."""
        self.edits_requested.emit()
        self._take(None, ReportStack(self.library))
        self.report_opened.emit(None)
        self.choose(None)

    def _take(self, report: Report | None, stack: ReportStack) -> None:
        finds = OrderedFindings(report.findings if report else ())
        look_after_window(len(finds), READ_AT_ONCE)
        line = finds if self.scope.order is Order.TEXT else OrderedFindings(finds, self.scope.order)
        look_after_window(len(finds), READ_AT_ONCE)
        tally = Tally(finds)
        look_after_window(len(finds), READ_AT_ONCE)
        self._report, self._stale, self.stack = report, False, stack
        self.finds, self.line, self.tally = finds, line, tally
        self._orders = {line.order: line} if line is not finds else {}
        self._undecided = self._shown = None
        self._folded = FoldedWords(self.text, self.finds)
        self._preparing.start()
        self.chosen, self.selected, self.caution = None, (), None
        group = next((group for group in OF_A_KIND if self.tally.undecided[group]), Group.TASK)
        if self.scope.group is Group.ALL:
            group = Group.ALL
        self.set_scope(replace(self.scope, group=group, words="", filter=self.scope.filter.general()))

    def _sorted(self, order: Order) -> OrderedFindings:
        if order is Order.TEXT:
            return self.finds
        if order not in self._orders:
            self._orders[order] = OrderedFindings(self.finds, order)
        return self._orders[order]

    def _prepare(self) -> None:
        if not self._folded.prepare(_PREPARED):
            self._preparing.stop()

    def _replace_many(self, pairs: Sequence[Pair]) -> None:
        super()._replace_many(pairs)
        self._orders.clear()
        self.line = self._sorted(self.scope.order)
        self._undecided = self._shown = None

    def _replace(self, before: Finding | None, after: Finding | None) -> None:
        super()._replace(before, after)
        for order in self._orders.values():
            if after:
                order.put(after)
            elif before:
                order.remove(before.id)
        self._shown = None
        if self._undecided is not None:
            was, now = (one is not None and self._undecided_shown(one) for one in (before, after))
            self._undecided += now - was

    def choose_first(self) -> None:
        """Choose the first undecided find that is shown, or the first at all."""
        first = self.line.after(None, self._undecided_shown) or self.line.after(None, self.shows)
        self.choose(first.id if first else None)

    def choose_shown(self) -> None:
        """Choose the first find, if the chosen one is not among those shown any more."""
        chosen = self.finding(self.chosen)
        if chosen is None or not self.shows(chosen):
            self.choose_first()

    # --- what is chosen and shown ----------------------------------------------------------------------------

    def choose(self, find_id: str | None, selected: Iterable[str] = ()) -> None:
        """Choose one find, perhaps as one of several selected ones; its tab is shown."""
        finding = self.finding(find_id)
        self.chosen = finding.id if finding else None
        self.selected = tuple(selected) or ((finding.id,) if finding else ())
        if finding and not self.scope.in_tab(finding):
            self.set_scope(replace(self.scope, group=group_of(finding), words=""))
        self.chosen_changed.emit(self.chosen)

    def select(self, ids: Iterable[str]) -> None:
        """Take several finds for the next decision, the chosen one among them."""
        self.selected = tuple(find_id for find_id in ids if self.finding(find_id))
        self.undo_changed.emit()

    def set_scope(self, scope: Scope) -> None:
        """Show another tab, only a part of it, or another order."""
        if scope == self.scope:
            return
        if scope.order is not self.line.order:
            self.line = self._sorted(scope.order)
        self.scope = scope
        self._tests = scope.tests(self._folded.of)
        self._undecided = self._shown = None
        self.scope_changed.emit(scope)

    def shows(self, finding: Finding) -> bool:
        """Say whether a find is among those shown."""
        return all(test(finding) for test in self._tests)

    def _undecided_shown(self, finding: Finding) -> bool:
        return finding.state is FindingState.SUGGESTED and self.shows(finding)

    def undecided_shown(self) -> int:
        """Return how many undecided finds are shown."""
        if self._undecided is None:
            self.shown_keys()
        return self._undecided or 0

    def shown_keys(self) -> list[Key]:
        """Return the keys of the finds that are shown, in order."""
        if self._shown is None:
            self._shown, finds = self.line.keyed(self._tests)
            self._undecided = [find.state for find in finds].count(FindingState.SUGGESTED)
        return self._shown.copy()

    def choose_next(self) -> None:
        """Choose the find behind the chosen one among those shown."""
        self._choose_if(self.line.after(self.chosen, self.shows))

    def choose_previous(self) -> None:
        """Choose the find in front of the chosen one among those shown."""
        self._choose_if(self.line.before(self.chosen, self.shows))

    def choose_next_undecided(self) -> None:
        """Choose the next undecided find: of this tab, from the top again, then of the others."""
        if not self.tally.undecided[Group.ALL]:
            return
        self._choose_if(
            self.line.after(self.chosen, self._undecided_shown, wrap=True)
            or self.line.after(None, lambda finding: is_undecided(finding) and finding.id != self.chosen)
        )

    def choose_previous_undecided(self) -> None:
        """Choose the undecided find in front: of this tab, from the bottom again, then of the others."""
        if not self.tally.undecided[Group.ALL]:
            return
        self._choose_if(
            self.line.before(self.chosen, self._undecided_shown, wrap=True)
            or self.line.before(None, lambda finding: is_undecided(finding) and finding.id != self.chosen)
        )

    def _choose_if(self, finding: Finding | None) -> None:
        if finding:
            self.choose(finding.id)

    # --- cautions --------------------------------------------------------------------------------------------

    @property
    def cautions(self) -> tuple[Caution, ...]:
        """What the program questions in the open report, in the order of the text."""
        return self._report.cautions if self._report else ()

    @property
    def seen(self) -> frozenset[int]:
        """The numbers of the cautions that the clerk has seen."""
        return self._report.seen if self._report else frozenset()

    def choose_caution(self, number: int | None) -> None:
        """Choose a caution, which is then shown in the source, or none."""
        self.caution = number if number is not None and number < len(self.cautions) else None
        self.caution_chosen.emit(self.caution)

    def choose_next_caution(self) -> None:
        """Choose the next caution that was not seen, from the top again behind the last; without one, the next."""
        count = len(self.cautions)
        first = 0 if self.caution is None else self.caution + 1
        order = [(first + step) % count for step in range(count)]
        self.choose_caution(next((number for number in order if number not in self.seen), next(iter(order), None)))

    def see_caution(self, number: int | None) -> None:
        """Mark a caution as seen and go on to the next, or mark a seen one as not seen."""
        if number is None or number >= len(self.cautions):
            return
        now = number not in self.seen
        if self._do("seen" if now else "unseen", seen=((number, now),)) and now:
            left = len(self.seen) < len(self.cautions)
            self.choose_next_caution() if left else self.choose_caution(None)

    # --- undo and redo ---------------------------------------------------------------------------------------

    def _stepped(self, change: Change) -> None:
        if change.seen:
            self.choose_caution(change.seen[0][0])
            return
        there = (find.id for pair in change.pairs for find in pair if find and self.finding(find.id))
        self.choose(next(there, self.chosen))

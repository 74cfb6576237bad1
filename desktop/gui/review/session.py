"""The review of one report at a time: every decision is one step of the library and one step of undo."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from desktop.domain import Finding, FindingState, Origin, Statement, StatementKind
from desktop.errors import UserError
from desktop.gui.review import edits
from desktop.gui.review.groups import Group, Scope, Tally, group_of, is_undecided
from desktop.gui.review.ordered import OrderedFindings
from desktop.gui.review.steps import ReportSteps
from desktop.library import new_id

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from PySide6.QtCore import QObject

    from desktop.domain import Caution, Change, Content, Report, Span
    from desktop.gui.review.steps import Pair
    from desktop.library import Library


class ReviewSession(ReportSteps):
    """What is chosen and shown of the open report, and what the clerk decides of it."""

    chosen_changed = Signal(object)
    """Id of the chosen find, or None."""
    scope_changed = Signal(object)
    """What is shown of the finds: a Scope."""

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(library, parent)
        self.scope = Scope()
        self.chosen: str | None = None
        self.selected: tuple[str, ...] = ()

    # --- the open report -------------------------------------------------------------------------------------

    def open_report(self, report_id: int) -> None:
        """Read a report from the library with its undo steps; its first undecided find is chosen."""
        self.edits_requested.emit()
        try:
            report, steps = self.library.report(report_id), self.library.steps(report_id)
        except UserError as error:
            self.failed.emit(error)
            return
        self._take(report)
        self.stack.recall(steps)
        self.report_opened.emit(report)
        self.choose_first()

    def close_report(self) -> None:
        """Show no report, for one that was removed or a library that is closed."""
        self.edits_requested.emit()
        self._take(None)
        self.stack.clear()
        self.report_opened.emit(None)
        self.choose(None)

    def _take(self, report: Report | None) -> None:
        self._report, self._stale = report, False
        self.finds = OrderedFindings(report.findings if report else ())
        self.tally = Tally(self.finds)
        self.chosen, self.selected, self.caution = None, (), None
        group = next((group for group in Group if self.tally.undecided[group]), Group.TASK)
        self.set_scope(Scope(group, self.scope.undecided_only))

    def choose_first(self) -> None:
        """Choose the first undecided find that is shown, or the first at all."""
        first = self.finds.after(None, self._undecided_shown) or self.finds.after(None, self.shows)
        self.choose(first.id if first else None)

    # --- what is chosen and shown ----------------------------------------------------------------------------

    def choose(self, find_id: str | None, selected: Iterable[str] = ()) -> None:
        """Choose one find, perhaps as one of several selected ones; its tab is shown."""
        finding = self.finding(find_id)
        self.chosen = finding.id if finding else None
        self.selected = tuple(selected) or ((finding.id,) if finding else ())
        if finding and not self._same_tab(finding):
            self.set_scope(replace(self.scope, group=group_of(finding), words=""))
        self.chosen_changed.emit(self.chosen)

    def _same_tab(self, finding: Finding) -> bool:
        if self.scope.group is Group.NOTED:
            return bool(finding.note)
        return group_of(finding) is self.scope.group

    def select(self, ids: Iterable[str]) -> None:
        """Take several finds for the next decision, the chosen one among them."""
        self.selected = tuple(find_id for find_id in ids if self.finding(find_id))
        self.undo_changed.emit()

    def set_scope(self, scope: Scope) -> None:
        """Show another tab, or only a part of it."""
        if scope != self.scope:
            self.scope = scope
            self.scope_changed.emit(scope)

    def shows(self, finding: Finding) -> bool:
        """Say whether a find is among those shown."""
        return self.scope.holds(finding, self.text)

    def _undecided_shown(self, finding: Finding) -> bool:
        return is_undecided(finding) and self.shows(finding)

    def choose_next(self) -> None:
        """Choose the find behind the chosen one among those shown."""
        self._choose_if(self.finds.after(self.chosen, self.shows))

    def choose_previous(self) -> None:
        """Choose the find in front of the chosen one among those shown."""
        self._choose_if(self.finds.before(self.chosen, self.shows))

    def choose_next_undecided(self) -> None:
        """Choose the next undecided find: of this tab, from the top again, then of the others."""
        self._choose_if(
            self.finds.after(self.chosen, self._undecided_shown, wrap=True)
            or self.finds.after(None, lambda finding: is_undecided(finding) and finding.id != self.chosen)
        )

    def choose_previous_undecided(self) -> None:
        """Choose the undecided find in front: of this tab, from the bottom again, then of the others."""
        self._choose_if(
            self.finds.before(self.chosen, self._undecided_shown, wrap=True)
            or self.finds.before(None, lambda finding: is_undecided(finding) and finding.id != self.chosen)
        )

    def _choose_if(self, finding: Finding | None) -> None:
        if finding:
            self.choose(finding.id)

    # --- decisions -------------------------------------------------------------------------------------------

    def accept(self, ids: Sequence[str]) -> None:
        """Accept finds and go on to the next undecided one; what was corrected stays corrected."""
        settled = (FindingState.ACCEPTED, FindingState.CORRECTED)
        self._decide("accept", [find for find in self._finds_of(ids) if find.state not in settled], settled[0])

    def reject(self, ids: Sequence[str]) -> None:
        """Reject finds and go on to the next undecided one."""
        state = FindingState.REJECTED
        self._decide("reject", [find for find in self._finds_of(ids) if find.state is not state], state)

    def accept_all_shown(self) -> None:
        """Accept every undecided find that is shown, as one step."""
        self.accept([finding.id for finding in self.finds if self._undecided_shown(finding)])

    def back_to_suggested(self, ids: Sequence[str]) -> None:
        """Take decisions back to undecided."""
        pairs = [(find, replace(find, state=FindingState.SUGGESTED)) for find in self._finds_of(ids)]
        self._do("reopen", [pair for pair in pairs if pair[0] != pair[1]])

    def _decide(self, action: str, finds: Sequence[Finding], state: FindingState) -> None:
        done = self._do(action, [(find, replace(find, state=state)) for find in finds])
        if done or not finds:
            self.choose_next_undecided()

    def set_kind(self, ids: Sequence[str], kind: StatementKind) -> None:
        """Make statements another kind; only tasks keep the fields of a task."""
        finds = [find for find in self._finds_of(ids) if isinstance(find.content, Statement)]
        self._replace_content("kind", finds, lambda content: edits.of_kind(_statement(content), kind))

    def correct(self, find_id: str, content: Content) -> None:
        """Take the clerk's content of a find."""
        self._replace_content("correct", self._finds_of([find_id]), lambda _: content)

    def move_span(self, find_id: str, span: Span) -> None:
        """Put a find at another place of the text, trimmed of white space and closing punctuation."""
        text = self.text
        self._replace_content("span", self._finds_of([find_id]), lambda content: edits.moved(content, text, span))

    def _replace_content(
        self, action: str, finds: Sequence[Finding], change: Callable[[Content], Content | None]
    ) -> None:
        pairs: list[Pair] = []
        for find in finds:
            content = change(find.content)
            if content and content != find.content:
                pairs.append((find, replace(find, content=content, state=FindingState.CORRECTED)))
        self._do(action, pairs)

    def add_statement(self, span: Span, kind: StatementKind) -> str | None:
        """Add a statement of the clerk's and choose it; its id, or None where the span holds no words."""
        return self._add(edits.new_statement(self.text, span, kind))

    def add_official(self, span: Span) -> str | None:
        """Add an official of the clerk's and choose it; its id, or None where the span holds no words."""
        return self._add(edits.new_official(self.text, span))

    def _add(self, content: Content | None) -> str | None:
        if not (content and self._report):
            return None
        new = Finding(new_id(), self._report.id, content, FindingState.ACCEPTED, Origin.CLERK)
        if not self._do("add", [(None, new)]):
            return None
        self.choose(new.id)
        return new.id

    def delete(self, ids: Sequence[str]) -> None:
        """Take finds out of the report; undo brings them back."""
        finds = self._finds_of(ids)
        if not finds:
            return
        heir = self.finds.after(finds[-1].id, self.shows) or self.finds.before(finds[0].id, self.shows)
        if self._do("delete", [(find, None) for find in finds]):
            self.choose(heir.id if heir else None)

    def set_note(self, find_id: str, text: str) -> None:
        """Write the clerk's note on a find."""
        finds = [find for find in self._finds_of([find_id]) if find.note != text.strip()]
        self._do("note", [(find, replace(find, note=text.strip())) for find in finds])

    def split(self, find_id: str, at: int) -> None:
        """Cut a statement in two at an offset; the second part is a find of its own without fields."""
        for find in self._finds_of([find_id]):
            parts = edits.split(find.content, self.text, at)
            if parts:
                first = replace(find, content=parts[0], state=FindingState.CORRECTED)
                second = Finding(new_id(), find.report_id, parts[1], FindingState.ACCEPTED, Origin.CLERK)
                self._do("split", [(find, first), (None, second)])
                self.choose(find.id)

    def merge(self, ids: Sequence[str]) -> None:
        """Make one find of several: the first one takes the places of the others."""
        finds = self._finds_of(ids)
        merged = edits.merged([find.content for find in finds]) if len(finds) > 1 else None
        if merged:
            first = replace(finds[0], content=merged, state=FindingState.CORRECTED)
            if self._do("merge", [(finds[0], first), *((find, None) for find in finds[1:])]):
                self.choose(first.id)

    def _finds_of(self, ids: Sequence[str]) -> list[Finding]:
        return [find for find in map(self.finding, ids) if find]

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


def _statement(content: Content) -> Statement:
    if not isinstance(content, Statement):
        raise TypeError
    return content

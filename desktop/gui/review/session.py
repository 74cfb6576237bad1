"""The review of one report at a time: every decision is one step of the library and one step of undo."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.domain import Finding, FindingState, Official, Origin, Statement, StatementKind
from desktop.errors import UserError
from desktop.gui.review import edits
from desktop.gui.review.choosing import Choosing
from desktop.gui.review.groups import is_undecided
from desktop.gui.review.in_pieces import made_in_pieces
from desktop.library import new_id

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop.domain import Content, Span
    from desktop.gui.review.steps import Pair


class ReviewSession(Choosing):
    """What the clerk decides of the finds of the open report."""

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
        shown = self._finds_of([key[-1] for key in self.shown_keys()])
        self.accept([find.id for find in shown if is_undecided(find)])

    def back_to_suggested(self, ids: Sequence[str]) -> None:
        """Take decisions back to undecided."""
        pairs = [(find, replace(find, state=FindingState.SUGGESTED)) for find in self._finds_of(ids)]
        self._do("reopen", [pair for pair in pairs if pair[0] != pair[1]])

    def _decide(self, action: str, finds: Sequence[Finding], state: FindingState) -> None:
        done = self._do(action, made_in_pieces(lambda find: (find, _decided(find, state)), finds))
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

    def place(self, find_id: str, content: Content) -> None:
        """Take a find with other places in the text."""
        self._replace_content("span", self._finds_of([find_id]), lambda _: content)

    def _replace_content(
        self, action: str, finds: Sequence[Finding], change: Callable[[Content], Content | None]
    ) -> None:
        def corrected(find: Finding) -> Pair:
            content = change(find.content)
            return find, _corrected(find, content) if content and content != find.content else find

        self._do(action, [pair for pair in made_in_pieces(corrected, finds) if pair[0] is not pair[1]])

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
        heir = self.line.after(finds[-1].id, self.shows) or self.line.before(finds[0].id, self.shows)
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

    def divide(self, find_id: str, first: Official, second: Official) -> None:
        """Make two officials of one find."""
        for find in self._finds_of([find_id]):
            kept = replace(find, content=first, state=FindingState.CORRECTED)
            other = Finding(new_id(), find.report_id, second, FindingState.ACCEPTED, Origin.CLERK)
            self._do("split", [(find, kept), (None, other)])
            self.choose(find.id)

    def merge(self, ids: Sequence[str]) -> None:
        """Make one find of several: the first one takes the places of the others."""
        finds = self._finds_of(ids)
        merged = edits.merged([find.content for find in finds]) if len(finds) > 1 else None
        if not merged:
            return
        first = replace(finds[0], content=merged, state=FindingState.CORRECTED)
        try:
            cells = edits.merged_cells([find.id for find in finds], self.library.typed([first.report_id]))
        except UserError as error:
            self.failed.emit(error)
            return
        if self._do("merge", [(finds[0], first), *((find, None) for find in finds[1:])], cells=cells):
            self.choose(first.id)

    def merge_with_next(self, find_id: str) -> bool:
        """Merge a statement with the next of its kind, an official with a namesake; say if there is one."""
        find = self.finding(find_id)
        other = find and (self._namesake(find) if isinstance(find.content, Official) else self._follower(find))
        if not (find and other):
            return False
        self.merge([find.id, other.id])
        return True

    def _follower(self, find: Finding) -> Finding | None:
        kind = _statement(find.content).kind
        return self.finds.after(
            find.id, lambda one: isinstance(one.content, Statement) and one.content.kind is kind
        )

    def _namesake(self, find: Finding) -> Finding | None:
        others = {one.id: one.content.name for one in self.finds if isinstance(one.content, Official)}
        name = others.pop(find.id, "")
        return self.finding(edits.namesake(name, others))

    def _finds_of(self, ids: Sequence[str]) -> list[Finding]:
        return [find for find in map(self.finding, ids) if find]


def _statement(content: Content) -> Statement:
    if not isinstance(content, Statement):
        raise TypeError
    return content


def _corrected(find: Finding, content: Content) -> Finding:
    return Finding(find.id, find.report_id, content, FindingState.CORRECTED, find.origin, find.note)


def _decided(find: Finding, state: FindingState) -> Finding:
    """Return a find with a decision: as `replace` would, in a fifth of its time, for there may be ten thousand."""
    return Finding(find.id, find.report_id, find.content, state, find.origin, find.note)

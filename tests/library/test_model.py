"""Any sequence of changes, undo and redo leaves the library equal to a simple model in memory."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from desktop.domain import (
    Change,
    Finding,
    FindingState,
    Mark,
    MarkKind,
    Official,
    Origin,
    ReportDetails,
    ReportSummary,
    Span,
    Typed,
)
from desktop.library import Cause, Library, inverse, new_id
from desktop.library.reports import COUNTERS, counted
from tests.library.samples import CAUTIONS, SECOND, TEXT, extraction, source

_PLACES = st.integers(0, len(TEXT))
_SPANS = st.tuples(_PLACES, _PLACES).map(sorted).map(lambda pair: Span(*pair))
_NOTES = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=20)


class Reviewing(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "library.db"
        self.library = Library.open(self.path)
        self.report_id = self.library.add(source(), None, extraction()).report_id
        self.finds = {find.id: find for find in self.library.report(self.report_id).findings}
        self.seen: set[int] = set()
        self.marks: dict[str, Mark] = {}
        self.cells: dict[tuple[str, str], Typed] = {}
        self.details = self.library.summary(self.report_id).details
        self.first_finds, self.first_details = dict(self.finds), self.details
        self.done: list[Change] = []
        self.undone: list[Change] = []

    def teardown(self) -> None:
        assert self.library.check() == ()
        self.library.close()
        self.folder.cleanup()

    @precondition(lambda self: self.finds)
    @rule(state=st.sampled_from(FindingState), note=_NOTES, data=st.data())
    def decide(self, state: FindingState, note: str, data: st.DataObject) -> None:
        chosen = data.draw(st.lists(st.sampled_from(sorted(self.finds)), min_size=1, unique=True))
        self._do("decide", [(self.finds[one], replace(self.finds[one], state=state, note=note)) for one in chosen])

    @precondition(lambda self: self.finds)
    @rule(place=_SPANS, data=st.data())
    def move(self, place: Span, data: st.DataObject) -> None:
        find = self.finds[data.draw(st.sampled_from(sorted(self.finds)))]
        if isinstance(find.content, Official):
            content = replace(find.content, mentions=(*find.content.mentions, place))
        else:
            content = replace(find.content, span=place)
        self._do("correct", [(find, replace(find, content=content))])

    @rule(place=_SPANS)
    def add(self, place: Span) -> None:
        content = replace(SECOND, span=place, core=place)
        self._do("add", [(None, Finding(new_id(), self.report_id, content, FindingState.ACCEPTED, Origin.CLERK))])

    @precondition(lambda self: self.finds)
    @rule(data=st.data())
    def delete(self, data: st.DataObject) -> None:
        self._do("delete", [(self.finds[data.draw(st.sampled_from(sorted(self.finds)))], None)])

    @rule(number=st.sampled_from(range(len(CAUTIONS))))
    def see(self, number: int) -> None:
        self._do("seen", [], ((number, number not in self.seen),))

    @rule(kind=st.sampled_from(MarkKind), place=st.none() | _SPANS, words=_NOTES)
    def add_mark(self, kind: MarkKind, place: Span | None, words: str) -> None:
        self._do("mark", [], marks=((None, Mark(new_id(), self.report_id, kind, place, words)),))

    @precondition(lambda self: self.marks)
    @rule(kind=st.sampled_from(MarkKind), words=_NOTES, data=st.data())
    def change_mark(self, kind: MarkKind, words: str, data: st.DataObject) -> None:
        mark = self.marks[data.draw(st.sampled_from(sorted(self.marks)))]
        self._do("mark", [], marks=((mark, data.draw(st.none() | st.just(replace(mark, kind=kind, text=words)))),))

    @rule(title=_NOTES, tags=st.sets(_NOTES, max_size=3))
    def describe(self, title: str, tags: set[str]) -> None:
        after = replace(self.details, title=title, tags=tuple(sorted(tags)))
        self._do("details", [], details=(self.details, after))

    @rule(column=st.sampled_from(["state", "product"]), words=st.none() | _NOTES, data=st.data())
    def fill(self, column: str, words: str | None, data: st.DataObject) -> None:
        if not self.finds:
            return
        find_id = data.draw(st.sampled_from(sorted(self.finds)))
        before = self.cells.get((find_id, column))
        after = None if words is None else Typed(find_id, column, words)
        if before != after:
            self._do("typed", [], cells=((before, after),))

    @rule(data=st.data())
    def restore(self, data: st.DataObject) -> None:
        entry = data.draw(st.sampled_from(self.library.history(self.report_id)))
        change = self.library.change_to(self.report_id, entry.id)
        self._do(change.action, list(change.pairs), change.seen, change.marks, change.details, change.cells)
        assert self._replayed(entry.id) == (self.finds, self.marks, self.details, self.seen, self.cells)
        again = self.library.change_to(self.report_id, entry.id)
        assert (again.pairs, again.marks, again.details, again.seen, again.cells) == ((), (), None, (), ())

    def _replayed(self, until: int) -> tuple[object, ...]:
        model = Reviewing.__new__(Reviewing)
        model.finds, model.marks, model.seen, model.cells = {}, {}, set(), {}
        first = self.library.history(self.report_id)
        model.finds, model.details = dict(self.first_finds), self.first_details
        for entry in first:
            if entry.id <= until:
                model._follow(entry.change)
        return model.finds, model.marks, model.details, model.seen, model.cells

    @precondition(lambda self: self.done)
    @rule()
    def undo(self) -> None:
        change = self.done.pop()
        self.undone.append(change)
        self.library.apply(inverse(change), Cause.UNDO)
        self._follow(inverse(change))

    @precondition(lambda self: self.undone)
    @rule()
    def redo(self) -> None:
        change = self.undone.pop()
        self.done.append(change)
        self.library.apply(change, Cause.REDO)
        self._follow(change)

    @rule()
    def close_and_open(self) -> None:
        self.library.close()
        self.library = Library.open(self.path)

    @invariant()
    def finds_are_those_of_the_model(self) -> None:
        assert {find.id: find for find in self.library.report(self.report_id).findings} == self.finds

    @invariant()
    def steps_are_those_of_the_model(self) -> None:
        steps = self.library.steps(self.report_id)
        assert list(steps.changes) == [*self.done, *reversed(self.undone)]
        assert steps.done == len(self.done)

    @invariant()
    def counters_are_those_of_the_model(self) -> None:
        line: ReportSummary = self.library.summary(self.report_id)
        assert {name: getattr(line, name) for name in COUNTERS} == counted(self.finds.values())

    @invariant()
    def cautions_are_those_of_the_model(self) -> None:
        assert self.library.report(self.report_id).seen == self.seen
        assert self.library.summary(self.report_id).cautions == len(CAUTIONS) - len(self.seen)

    @invariant()
    def marks_and_details_are_those_of_the_model(self) -> None:
        report, line = self.library.report(self.report_id), self.library.summary(self.report_id)
        assert {mark.id: mark for mark in report.marks} == self.marks
        assert report.details == line.details == self.details
        assert line.questions == sum(mark.kind is MarkKind.QUESTION for mark in self.marks.values())

    @invariant()
    def cells_are_those_of_the_model(self) -> None:
        assert {cell[:2]: cell for cell in self.library.typed([self.report_id])} == self.cells

    def _do(
        self,
        action: str,
        pairs: list[tuple[Finding | None, Finding | None]],
        seen: tuple[tuple[int, bool], ...] = (),
        marks: tuple[tuple[Mark | None, Mark | None], ...] = (),
        details: tuple[ReportDetails, ReportDetails] | None = None,
        cells: tuple[tuple[Typed | None, Typed | None], ...] = (),
    ) -> None:
        change = Change(self.report_id, action, tuple(pairs), seen, marks, details, cells)
        self.library.apply(change)
        self._follow(change)
        if pairs or seen or marks or details or cells:
            self.done.append(change)
            self.undone.clear()

    def _follow(self, change: Change) -> None:
        for number, now in change.seen:
            (self.seen.add if now else self.seen.discard)(number)
        for before, after in change.pairs:
            if before:
                del self.finds[before.id]
            if after:
                self.finds[after.id] = after
        for old, new in change.marks:
            if old:
                del self.marks[old.id]
            if new:
                self.marks[new.id] = new
        if change.details:
            self.details = change.details[1]
        self._follow_cells(change)

    def _follow_cells(self, change: Change) -> None:
        for before, after in change.cells:
            if before:
                del self.cells[before[:2]]
            if after:
                self.cells[after[:2]] = after


TestReviewing = Reviewing.TestCase
TestReviewing.settings = settings(max_examples=25, stateful_step_count=20, deadline=None, database=None)

"""What must not be lost when things go wrong under a decision: each case is told, and can be taken back."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.domain import FindingState, Official, Span, Statement, StatementKind
from desktop.errors import LibraryError
from desktop.gui.review.groups import Group, Scope
from desktop.gui.review.session import ReviewSession
from desktop.library import history
from tests.gui.review_samples import TEXT, extraction, source

if TYPE_CHECKING:
    import pytest

    from desktop.gui.review.review_page import ReviewPage
    from desktop.library import Library


def test_a_decision_on_a_report_that_was_removed_meanwhile_comes_back_with_it(
    page: ReviewPage, session: ReviewSession, library: Library
) -> None:
    report_id, first = session.report.id, session.chosen
    library.remove_report(report_id)
    session.accept([first])
    assert session.finding(first).state is FindingState.ACCEPTED
    library.restore_report(report_id)
    stored = {find.id: find.state for find in library.report(report_id).findings}
    assert stored[first] is FindingState.ACCEPTED
    session.undo()
    assert session.finding(first).state is FindingState.SUGGESTED
    assert page.isVisible()


def test_with_the_clock_set_back_undo_still_goes_the_way_back(
    session: ReviewSession, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = session.chosen
    session.accept([first])

    class Earlier(dt.datetime):
        @classmethod
        def now(cls, tz: dt.tzinfo | None = None) -> dt.datetime:
            return dt.datetime(1999, 1, 1, tzinfo=tz)

    monkeypatch.setattr(history.dt, "datetime", Earlier)  # a clock cannot be set back otherwise
    session.set_note(first, "Hỏi lại")
    monkeypatch.undo()
    again = ReviewSession(library)
    again.open_report(session.report.id)
    assert again.finding(first).note == "Hỏi lại"
    again.undo()
    assert again.finding(first).note == ""
    again.undo()
    assert again.finding(first).state is FindingState.SUGGESTED


def test_a_full_disk_under_a_bulk_decision_leaves_screen_and_library_alike(
    qtbot, page: ReviewPage, session: ReviewSession, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = library.add(source(name="hai.txt"), None, extraction()).report_id
    session.set_scope(Scope(Group.ALL))
    before = session.report.findings

    def fail(*_: object, **__: object) -> None:
        raise LibraryError("library_full", file="library.db")

    monkeypatch.setattr(library, "_apply", fail)  # a disk that is full cannot be had otherwise
    for act in (
        page.actions.accept_all.trigger,
        lambda: session.set_details([session.report.id, other], lambda one: replace(one, reviewer="Lan")),
    ):
        with qtbot.waitSignal(session.failed) as caught:
            act()
        assert caught.args[0].code == "library_full"
    monkeypatch.undo()
    assert session.report.findings == before == library.report(session.report.id).findings
    assert not session.undo_name
    assert session.undecided_shown() == 8


def test_selections_at_the_edges_of_the_text_are_taken_for_what_they_hold(session: ReviewSession) -> None:
    end = len(TEXT)
    assert session.add_statement(Span(end, end), StatementKind.TASK) is None
    new = session.finding(session.add_statement(Span(end - 12, end + 40), StatementKind.TASK))
    assert new.content.span.end <= end
    session.move_span(new.id, Span(-5, 3))
    moved = session.finding(new.id).content
    assert isinstance(moved, Statement)
    assert moved.span == Span(0, 3)


def test_a_find_without_words_can_be_decided_noted_and_taken_back(
    page: ReviewPage, session: ReviewSession
) -> None:
    orphan = next(find for find in session.finds if isinstance(find.content, Official))
    session.correct(orphan.id, Official("Người không rõ", ()))
    session.choose(orphan.id)
    for act in (page.actions.spans.longer, page.actions.spans.earlier, page.actions.next, page.actions.previous):
        act.trigger()
    session.set_note(orphan.id, "Không thấy trong bản mới")
    session.reject([orphan.id])
    assert session.finding(orphan.id).state is FindingState.REJECTED
    for _ in range(3):
        session.undo()
    assert session.finding(orphan.id) == orphan

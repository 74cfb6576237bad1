"""Every decision is one step of the library, of undo, and of what is shown."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QProgressDialog

from desktop.domain import Change, FindingState, Official, Origin, Statement, StatementKind, Typed
from desktop.errors import LibraryError
from desktop.gui.review import in_pieces
from desktop.gui.review.groups import Group, Scope
from desktop.gui.review.session import ReviewSession
from desktop.library import Cause, Library
from tests.gui.review_samples import OFFICIALS, RULES, SECOND, STATEMENTS, TEXT, at, big_report

if TYPE_CHECKING:
    from desktop.domain import Finding

STATES = FindingState


def tasks(session: ReviewSession) -> list[Finding]:
    return [
        finding
        for finding in session.finds
        if isinstance(finding.content, Statement) and finding.content.kind is StatementKind.TASK
    ]


def stored(session: ReviewSession) -> tuple[Finding, ...]:
    return session.library.report(session.report.id).findings


def test_opening_a_report_chooses_its_first_undecided_task(session: ReviewSession) -> None:
    assert session.chosen == tasks(session)[0].id
    assert session.scope.group is Group.TASK
    assert session.report.findings == stored(session)


def test_accepting_is_written_at_once_and_the_next_undecided_find_is_chosen(qtbot, session: ReviewSession) -> None:
    first, second = tasks(session)
    with qtbot.waitSignal(session.findings_changed) as caught:
        session.accept([first.id])
    assert caught.args == [(first.id,)]
    assert session.finding(first.id).state is STATES.ACCEPTED
    assert session.chosen == second.id
    assert set(stored(session)) == set(session.finds)


def test_when_a_tab_is_decided_the_review_goes_on_in_the_next_one(session: ReviewSession) -> None:
    session.reject([finding.id for finding in tasks(session)])
    assert session.scope.group is not Group.TASK
    assert session.finding(session.chosen).state is STATES.SUGGESTED


def test_a_corrected_find_stays_corrected_when_it_is_accepted(session: ReviewSession) -> None:
    first = tasks(session)[0]
    session.correct(first.id, replace(first.content, assignee="Văn phòng"))
    session.accept([first.id])
    assert session.finding(first.id).state is STATES.CORRECTED
    assert session.stack.count() == 1


def test_rejecting_several_is_one_step_that_undo_takes_back_whole(session: ReviewSession) -> None:
    ids = [finding.id for finding in tasks(session)]
    session.reject(ids)
    assert session.undo_name == "Reject tasks: 2"
    session.undo()
    assert [session.finding(find_id).state for find_id in ids] == [STATES.SUGGESTED] * 2
    assert session.chosen == ids[0]
    session.redo()
    assert {finding.state for finding in tasks(session)} == {STATES.REJECTED}
    assert set(stored(session)) == set(session.finds)


def test_accepting_all_takes_only_what_is_shown(session: ReviewSession) -> None:
    session.set_scope(Scope(Group.TASK, words="ho ngheo"))
    session.accept_all_shown()
    states = {finding.content.assignee: finding.state for finding in tasks(session)}
    assert states == {"Văn phòng Đảng ủy": STATES.SUGGESTED, "Ủy ban nhân dân xã": STATES.ACCEPTED}


def test_decisions_can_go_back_to_undecided(session: ReviewSession) -> None:
    first = tasks(session)[0]
    session.accept([first.id])
    session.back_to_suggested([first.id])
    assert session.finding(first.id) == first


@pytest.mark.usefixtures("tmp_path")
def test_undo_survives_closing_the_library(library: Library, session: ReviewSession) -> None:
    report_id, first = session.report.id, tasks(session)[0]
    session.accept([first.id])
    session.set_note(first.id, "Hỏi lại")
    session.undo()
    library.close()
    with Library.open(library.path) as again:
        opened = ReviewSession(again)
        opened.open_report(report_id)
        assert (opened.stack.count(), opened.stack.index()) == (2, 1)
        opened.redo()
        assert opened.finding(first.id).note == "Hỏi lại"
        opened.undo()
        opened.undo()
        assert opened.finding(first.id) == first
        assert not opened.stack.can_undo()


def test_each_step_is_written_with_its_cause(session: ReviewSession, library: Library) -> None:
    session.accept([session.chosen])
    session.undo()
    session.redo()
    causes = [entry.cause for entry in library.history(session.report.id) if entry.action == "accept"]
    assert causes == [Cause.DO, Cause.UNDO, Cause.REDO]


def test_a_statement_of_the_clerk_is_accepted_and_invents_nothing(session: ReviewSession) -> None:
    new = session.finding(session.add_statement(at(" lập danh sách hộ nghèo hằng quý.\n"), StatementKind.TASK))
    assert new.content == Statement(at("lập danh sách hộ nghèo hằng quý"), StatementKind.TASK)
    assert (new.state, new.origin) == (STATES.ACCEPTED, Origin.CLERK)
    assert session.chosen == new.id
    session.undo()
    assert session.finding(new.id) is None
    session.redo()
    assert session.finding(new.id) == new


def test_an_official_of_the_clerk_has_the_selected_name(session: ReviewSession) -> None:
    new = session.finding(session.add_official(at("Tân Lập")))
    assert isinstance(new.content, Official)
    assert new.content.name == "Tân Lập"
    assert session.scope.group is Group.OFFICIAL


def test_white_space_cannot_be_added(session: ReviewSession) -> None:
    assert session.add_statement(at("\n"), StatementKind.TASK) is None
    assert session.stack.count() == 0


def test_a_find_keeps_its_place_in_the_order_when_it_is_moved(session: ReviewSession) -> None:
    second = tasks(session)[1]
    session.move_span(second.id, at("Năm 2024, Đảng ủy đề ra 5 nhiệm vụ."))
    assert tasks(session)[0].id == second.id
    assert session.finding(second.id).state is STATES.CORRECTED
    assert [finding.id for finding in session.report.findings] == [finding.id for finding in stored(session)]


def test_deleting_chooses_a_neighbour_and_undo_brings_the_find_back(session: ReviewSession) -> None:
    first, second = tasks(session)
    session.delete([first.id])
    assert session.chosen == second.id
    session.undo()
    assert session.chosen == first.id
    assert tasks(session) == [first, second]


def test_kinds_change_for_several_at_once_and_nothing_is_done_where_nothing_changes(
    session: ReviewSession,
) -> None:
    ids = [finding.id for finding in tasks(session)]
    session.set_kind(ids, StatementKind.TASK)
    assert session.stack.count() == 0
    session.set_kind(ids, StatementKind.PROPOSAL)
    assert session.stack.count() == 1
    assert tasks(session) == []


def test_split_and_merge_undo_each_other(session: ReviewSession) -> None:
    first = tasks(session)[0]
    session.split(first.id, at("xong trước").start)
    parts = [finding.id for finding in tasks(session)[:2]]
    session.merge(parts)
    assert session.finding(first.id).content.span == first.content.span
    session.undo()
    session.undo()
    assert tasks(session)[0] == first


def test_what_was_typed_for_finds_that_are_merged_stays_with_the_one_that_is_left(session: ReviewSession) -> None:
    first, second = tasks(session)
    typed = [
        Typed(first.id, "state", "Xong"),
        Typed(first.id, "outcome", ""),
        Typed(second.id, "state", "Chưa xong"),
        Typed(second.id, "outcome", "Công văn 12"),
        Typed(second.id, "product", "Kế hoạch"),
    ]
    report_id = session.report.id
    session.library.apply(Change(report_id, "typed", (), cells=tuple((None, cell) for cell in typed)))
    session.open_report(report_id)
    session.merge([first.id, second.id])
    assert {cell.column: cell.text for cell in session.library.typed([report_id]) if cell.find_id == first.id} == {
        "state": "Xong; Chưa xong",
        "outcome": "Công văn 12",
        "product": "Kế hoạch",
    }
    session.undo()
    assert sorted(session.library.typed([report_id])) == sorted(typed)
    assert session.library.check() == ()


def test_walking_stays_among_the_shown_finds_and_wraps_for_undecided_ones_only(session: ReviewSession) -> None:
    first, second = tasks(session)
    session.choose_next()
    assert session.chosen == second.id
    session.choose_next()
    assert session.chosen == second.id
    session.choose_next_undecided()
    assert session.chosen == first.id
    session.choose_previous_undecided()
    assert session.chosen == second.id
    session.choose_previous()
    assert session.chosen == first.id


def test_choosing_a_find_of_another_kind_shows_its_tab(qtbot, session: ReviewSession) -> None:
    official = next(finding for finding in session.finds if finding.content == OFFICIALS[0])
    with qtbot.waitSignal(session.scope_changed):
        session.choose(official.id)
    assert session.scope.group is Group.OFFICIAL


def test_a_failing_library_is_told_and_nothing_is_shown_as_done(
    qtbot, session: ReviewSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise LibraryError("library_full", file="library.db")

    first = tasks(session)[0]
    session.accept([first.id])
    monkeypatch.setattr(session.library, "apply", fail)  # a disk that is full cannot be had otherwise
    for act in (lambda: session.reject([first.id]), session.undo):
        with qtbot.waitSignal(session.failed) as caught:
            act()
        assert caught.args[0].code == "library_full"
        assert session.finding(first.id).state is STATES.ACCEPTED
        assert session.stack.index() == 1


def test_a_report_that_is_not_there_is_told(qtbot, session: ReviewSession) -> None:
    report = session.report
    with qtbot.waitSignal(session.failed):
        session.open_report(10_000)
    assert session.report == report


def test_counts_follow_every_step(session: ReviewSession) -> None:
    session.set_note(session.chosen, "Xem lại")
    assert session.tally.total[Group.NOTED] == 1
    session.accept([session.chosen])
    session.delete([tasks(session)[1].id])
    assert (session.tally.total[Group.TASK], session.tally.undecided[Group.TASK]) == (1, 0)
    assert session.summary.decided == 1


@pytest.mark.usefixtures("qapp")
def test_thousands_of_finds_are_accepted_and_taken_back_as_one_step(library: Library) -> None:
    source, extraction = big_report(2_000)
    opened = ReviewSession(library)
    opened.open_report(library.add(source, None, extraction).report_id)
    opened.accept_all_shown()
    assert opened.tally.undecided[Group.TASK] == 0
    assert opened.stack.count() == 1
    opened.reject([find.id for find in opened.finds][:600])
    assert tuple(opened.finds) == stored(opened)
    opened.undo()
    opened.undo()
    assert opened.tally.undecided[Group.TASK] == opened.tally.total[Group.TASK]
    assert tuple(opened.finds) == stored(opened) == opened.report.findings


@pytest.mark.usefixtures("qapp")
def test_the_window_lives_while_thousands_of_finds_are_changed(library: Library) -> None:
    source, extraction = big_report(1_000)
    opened = ReviewSession(library)
    opened.open_report(library.add(source, None, extraction).report_id)
    lived = list[int]()
    QTimer.singleShot(0, lambda: lived.append(opened.stack.count()))
    opened.accept_all_shown()
    assert lived == [0]
    assert opened.stack.count() == 1


def test_a_closed_report_leaves_nothing_to_decide(session: ReviewSession) -> None:
    session.close_report()
    assert (session.report, session.chosen, session.text, session.summary) == (None, None, "", None)
    session.accept(["nothing"])
    session.undo()
    assert session.add_statement(at(RULES), StatementKind.TASK) is None


def test_the_sample_says_what_the_tests_rely_on() -> None:
    for statement in STATEMENTS:
        assert TEXT[statement.span.end] in ".;"
    assert SECOND in TEXT


def long_report(library: Library, count: int = 1_000) -> int:
    source, extraction = big_report(count)
    return library.add(source, None, extraction).report_id


def test_a_report_with_thousands_of_finds_is_open_when_it_was_opened_and_the_window_lives_meanwhile(
    session: ReviewSession, library: Library
) -> None:
    before, lived = session.report, list[object]()
    long = long_report(library)
    QTimer.singleShot(0, lambda: lived.append(session.report))
    session.open_report(long)
    assert lived == [before], "the report before stays until the other one is there"
    assert session.report.id == long
    assert session.chosen == next(iter(session.finds)).id


def test_a_report_whose_opening_is_stopped_leaves_the_one_before(
    session: ReviewSession, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, chosen, name = session.report, session.chosen, session.undo_name
    long = long_report(library)
    monkeypatch.setattr(in_pieces, "_SHOWN_AFTER", 0)  # how long a report takes to open, the machine decides

    def stop() -> None:
        shown = [one for one in QApplication.topLevelWidgets() if isinstance(one, QProgressDialog)]
        (shown[0].cancel if shown and shown[0].isVisible() else lambda: QTimer.singleShot(0, stop))()

    QTimer.singleShot(0, stop)
    session.open_report(long)
    assert (session.report, session.chosen, session.undo_name) == (before, chosen, name)
    session.open_report(long)
    assert session.report.id == long


def test_a_report_that_was_decided_find_by_find_opens_without_reading_every_step(
    library: Library, session: ReviewSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    long = long_report(library, 60)
    session.open_report(long)
    for find in tuple(session.finds):
        session.accept([find.id])
    session.undo()
    read, change = list[int](), library.change
    monkeypatch.setattr(library, "change", lambda row, *rest: read.append(row) or change(row, *rest))
    opened = ReviewSession(library)
    opened.open_report(long)
    assert (opened.stack.count(), opened.stack.index(), len(read)) == (60, 59, 2)
    for _ in range(59):
        opened.undo()
    assert (opened.undo_name, opened.tally.undecided[Group.ALL]) == ("", 60)


def test_what_a_find_was_at_first_is_told_by_steps_that_were_not_read(
    library: Library, session: ReviewSession
) -> None:
    first, other = tasks(session)[:2]
    session.correct(first.id, replace(first.content, assignee="Phòng Tổng hợp"))
    session.correct(first.id, replace(first.content, assignee="Văn phòng"))
    session.accept([other.id])
    opened = ReviewSession(library)
    opened.open_report(session.report.id)
    official = next(find for find in opened.finds if isinstance(find.content, Official))
    assert opened.as_found(opened.finding(first.id)) == first
    assert opened.as_found(opened.finding(other.id)) == other
    assert opened.as_found(official) is official

"""Ctrl+Z takes back the newest action, whatever it was: in the open report, over many reports, over their list."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QProgressDialog

from desktop.domain import FindingState
from desktop.errors import LibraryError
from desktop.gui.review import in_pieces
from desktop.gui.review.session import ReviewSession
from desktop.library import Library
from tests.gui import review_samples

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.domain import Change
    from desktop.gui.review.review_page import ReviewPage
    from desktop.gui.window import MainWindow


def added(library: Library, count: int) -> list[int]:
    made = []
    for number in range(count):
        text = f"{review_samples.TEXT}Bản {number}"
        source = review_samples.source(text, f"{number}.txt")
        source = replace(source, sha256=hashlib.sha256(text.encode()).hexdigest())
        made.append(library.add(source, None, review_samples.extraction()).report_id)
    return made


@pytest.fixture
def ids(library: Library, page: ReviewPage, report_id: int) -> list[int]:
    """Three more reports; the oldest one is open."""
    made = [report_id, *added(library, 3)]
    page.refresh_reports()
    return made


def listed(library: Library) -> list[int]:
    return sorted(line.id for line in library.reports())


def test_removed_reports_come_back_by_ctrl_z_named_and_go_again_by_ctrl_y(
    qtbot, page: ReviewPage, session: ReviewSession, library: Library, ids: list[int]
) -> None:
    page.reports.list.clearSelection()
    page.reports.list.select_ids(ids[:3])
    page.reports.list.setFocus()
    qtbot.keyClick(page.reports.list, Qt.Key.Key_Delete)
    assert listed(library) == [ids[3]]
    assert session.report.id == ids[3]
    assert page.actions.undo.text() == "&Undo: remove reports: 3"
    qtbot.keyClick(page.findings.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert listed(library) == ids
    assert session.report.id == ids[0], "the report that was open when it was removed"
    assert not page.reports.notice.isVisible()
    assert page.findings.notice.words.text() == "Taken back: remove reports: 3"
    assert page.actions.redo.text() == "&Redo: remove reports: 3"
    qtbot.keyClick(page.findings.list, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert listed(library) == [ids[3]]
    assert session.report.id == ids[3]
    session.undo()
    assert library.check() == ()


def test_the_newest_action_is_taken_back_first_wherever_it_was(
    page: ReviewPage, session: ReviewSession, library: Library, ids: list[int]
) -> None:
    session.accept([session.chosen])
    session.remove(ids[2:3])
    session.accept([session.chosen])
    names = []
    for _ in range(3):
        names.append(session.undo_name.split(":")[0])
        session.undo()
    assert [name.split()[0] for name in names] == ["Accept", "Remove", "Accept"]
    assert (listed(library), session.undo_name) == (ids, "")
    for _ in range(3):
        session.redo()
    assert (listed(library), session.redo_name) == ([ids[0], ids[1], ids[3]], "")
    assert library.summary(ids[0]).decided == 2
    assert page.isVisible()


def test_details_given_to_many_are_one_step_also_on_the_next_day(
    session: ReviewSession, library: Library, ids: list[int]
) -> None:
    session.set_details(ids, lambda details: replace(details, reviewer="Lan"))
    session.set_details(ids[:1], lambda details: replace(details, tags=("gấp",)))
    again = ReviewSession(library)
    again.open_report(ids[3])
    again.undo()
    assert again.undo_name == "Change the reviewer of reports: 4"
    again.undo()
    assert {library.summary(one).details.reviewer for one in ids} == {""}
    assert again.undo_name == ""
    again.redo()
    assert {library.summary(one).details.reviewer for one in ids} == {"Lan"}


def test_bringing_back_from_the_list_of_the_removed_is_a_step_too(
    page: ReviewPage, session: ReviewSession, library: Library, ids: list[int]
) -> None:
    session.remove(ids[:1])
    page.shelf.bring_back(ids[:1])
    assert session.undo_name == "Bring back reports: 1"
    session.undo()
    assert listed(library) == ids[1:]
    assert [line.id for line, _ in library.removed()] == ids[:1]


def test_the_line_over_the_list_takes_the_removal_back_as_undo_does(
    page: ReviewPage, session: ReviewSession, library: Library, ids: list[int]
) -> None:
    page.shelf.remove()
    page.reports.notice.undo.click()
    assert listed(library) == ids
    assert session.undo_name == ""
    page.shelf.remove()
    session.accept([session.chosen])
    page.reports.notice.undo.click()
    assert listed(library) == ids
    assert session.undo_name == "Bring back reports: 1", "for a decision came between"


def test_with_every_report_removed_ctrl_z_works_on_the_first_page_and_after_a_restart(
    qtbot, library: Library, window: MainWindow
) -> None:
    added(library, 2)
    window.show_page()
    window.activateWindow()
    window.session.remove([line.id for line in library.reports()])
    assert window.pages.currentWidget() is window.welcome
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window.welcome.import_button, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.reviewing
    assert len(library.reports()) == 2


def test_removed_reports_are_told_of_on_the_first_page_and_come_back_from_there(
    qtbot, library: Library, window: MainWindow
) -> None:
    gone = added(library, 2)
    library.remove_report(*gone)
    window.show_page()
    assert window.welcome.removed_button.isVisible()
    assert "2" in window.welcome.removed_button.text()
    qtbot.mouseClick(window.welcome.removed_button, Qt.MouseButton.LeftButton)
    window.review.shelf.bring_back(gone)
    assert window.reviewing
    assert not window.welcome.removed_button.isVisible()


def snapshot(library: Library) -> object:
    reports = [library.report(line.id) for line in sorted(library.reports(), key=lambda line: line.id)]
    return [(one.id, one.findings, one.details) for one in reports]


ACTIONS = st.sampled_from(["decide", "tag", "remove", "undo"])


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(st.tuples(ACTIONS, st.integers(0, 5)), max_size=9))
def test_undone_all_the_way_after_a_restart_every_state_is_met_again(
    qapp, tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, int]]
) -> None:
    assert qapp
    path: Path = tmp_path_factory.mktemp("undo") / "library.db"
    with Library.open(path) as library:
        added(library, 3)
        session = ReviewSession(library)
        states = [snapshot(library)]
        for what, number in steps:
            if what == "undo" and len(states) > 1:
                undo_newest(session, library)
                states.pop()
                assert snapshot(library) == states[-1]
            elif what != "undo" and listed(library):
                act(session, library, what, number)
                states.append(snapshot(library))
    with Library.open(path) as library:
        session = ReviewSession(library)
        for state in reversed(states):
            assert snapshot(library) == state
            undo_newest(session, library)
        assert library.check() == ()


def act(session: ReviewSession, library: Library, what: str, number: int) -> None:
    """Do something in or over the reports that are listed."""
    left = listed(library)
    session.open_report(left[number % len(left)])
    if what == "decide":
        session.accept([find.id for find in session.finds if find.state is FindingState.SUGGESTED][:1])
    elif what == "tag":
        tag = f"t{len(library.history())}"
        session.set_details(left[:2], lambda one: replace(one, tags=(*one.tags, tag)))
    else:
        session.remove(left[: 1 + number % 2])


def undo_newest(session: ReviewSession, library: Library) -> None:
    """Undo the newest step as the clerk would, from the report that it was taken in."""
    steps = {line.id: library.steps(line.id) for line in library.reports()}
    rows = {one: each.rows[each.done - 1] if each.done else 0 for one, each in steps.items()}
    if rows:
        session.open_report(max(rows, key=lambda one: rows[one]))
    elif session.report:
        session.close_report()
    session.undo()


def test_an_action_over_very_many_reports_is_made_in_pieces_and_is_one_step(
    session: ReviewSession, library: Library, ids: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(in_pieces, "AT_ONCE", 1)
    assert session.set_details(ids, lambda details: replace(details, reviewer="Lan"))
    assert session.undo_name == "Change the reviewer of reports: 4"
    session.undo()
    assert {library.summary(one).details.reviewer for one in ids} == {""}
    session.redo()
    assert session.remove(ids[1:])
    session.undo()
    session.undo()
    assert (listed(library), session.undo_name) == (ids, "")
    assert library.check() == ()


def test_an_action_over_very_many_reports_can_be_stopped_and_nothing_is_left_of_it(
    session: ReviewSession, library: Library, ids: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(in_pieces, "AT_ONCE", 1)
    once = library.apply_all

    def stop_at_the_second(changes: list[Change], *rest: object) -> int:
        row = once(changes, *rest)
        if changes[0].report_id == ids[1]:
            (shown,) = (one for one in QApplication.topLevelWidgets() if isinstance(one, QProgressDialog))
            shown.cancel()  # as its button does
        return row

    monkeypatch.setattr(library, "apply_all", stop_at_the_second)  # the button is not to be met in time otherwise
    assert not session.set_details(ids, lambda details: replace(details, reviewer="Lan"))
    assert {library.summary(one).details.reviewer for one in ids} == {""}
    assert {library.steps(one).done for one in ids} == {0}
    assert session.undo_name == ""
    monkeypatch.undo()
    session.redo()
    assert session.report.details.reviewer == "Lan"
    assert session.stack.can_undo()
    assert library.check() == ()


def test_where_the_disk_is_full_in_the_midst_of_many_nothing_is_left_of_it(
    qtbot, session: ReviewSession, library: Library, ids: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(in_pieces, "AT_ONCE", 1)
    once = library.apply_all

    def fail(changes: list[Change], *rest: object) -> int:
        if changes[0].report_id == ids[2]:
            raise LibraryError("library_full", path=library.path)
        return once(changes, *rest)

    monkeypatch.setattr(library, "apply_all", fail)  # a disk is not to be filled at a certain piece otherwise
    with qtbot.waitSignal(session.failed):
        session.set_details(ids, lambda details: replace(details, reviewer="Lan"))
    assert {library.summary(one).details.reviewer for one in ids} == {""}
    assert session.undo_name == ""

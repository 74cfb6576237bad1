"""The history: who did what when, and every state can be had again."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from desktop.domain import FindingState
from desktop.gui.history import HistoryDialog
from desktop.gui.history.model import HistoryModel
from desktop.gui.window import MainWindow
from desktop.library.lock import sign_as
from tests.gui.review_samples import write
from tests.gui.window_samples import imported


@pytest.fixture
def history(qtbot, window: MainWindow, files) -> HistoryDialog:
    imported(qtbot, window, files)
    session = window.session
    sign_as("Lan Anh")
    for find in list(session.finds)[:2]:
        session.accept([find.id])
    session.undo()
    sign_as("")
    window.show_history()
    shown = window.findChild(HistoryDialog)
    qtbot.waitUntil(lambda: len(column(shown, 2)) == 4)
    return shown


def column(history: HistoryDialog, number: int) -> list[str]:
    return [history.model.index(row, number).data() for row in range(history.model.rowCount())]


def test_the_history_says_when_who_and_what_the_newest_first(history: HistoryDialog) -> None:
    what = column(history, 2)
    assert what[0].startswith("Undo: accept")
    assert [words.split()[0] for words in what[1:]] == ["Accept", "Accept", "Import"]
    assert column(history, 1)[:3] == ["Lan Anh"] * 3
    assert all(words.startswith("today") for words in column(history, 0))


def test_a_state_is_restored_as_one_step_with_its_time_and_undone(qtbot, window: MainWindow, history) -> None:
    session = window.session
    states = [find.state for find in session.finds]
    history.table.selectRow(1)  # both were accepted
    assert "finds: 1" in history.message.text()
    with qtbot.waitSignal(history.restored):
        qtbot.mouseClick(history.restore, Qt.MouseButton.LeftButton)
    assert [find.state for find in session.finds].count(FindingState.ACCEPTED) == 2
    assert "restore the state of" in window.review.actions.undo.text()
    qtbot.waitUntil(lambda: "Restore the state of" in column(history, 2)[0])
    session.undo()
    assert [find.state for find in session.finds] == states
    assert window.library.check() == ()


def test_the_state_at_import_can_be_had_again(qtbot, window: MainWindow, history: HistoryDialog) -> None:
    history.table.selectRow(3)
    qtbot.mouseClick(history.restore, Qt.MouseButton.LeftButton)
    assert {find.state for find in window.session.finds} == {FindingState.SUGGESTED}


def test_the_state_that_is_there_cannot_be_restored(history: HistoryDialog) -> None:
    history.table.selectRow(0)
    assert not history.restore.isEnabled()
    assert "in this state now" in history.message.text()


def test_the_history_follows_the_work_beside_it(qtbot, window: MainWindow, history: HistoryDialog) -> None:
    window.session.reject([window.session.chosen])
    qtbot.waitUntil(lambda: column(history, 2)[0].startswith("Reject"))


def test_the_history_of_the_library_names_the_reports_and_opens_what_it_restores(
    qtbot, window: MainWindow, history: HistoryDialog
) -> None:
    first = window.session.report.id
    window.session.open_report(next(one.id for one in window.library.reports() if one.id != first))
    history.show_library(whole=True)
    qtbot.waitUntil(lambda: column(history, 2).count("Import") == 3)
    assert all(column(history, 3))
    row = next(at for at, words in enumerate(column(history, 2)) if words.startswith("Accept"))
    history.table.selectRow(row)
    qtbot.mouseClick(history.restore, Qt.MouseButton.LeftButton)
    assert window.session.report.id == first


def test_an_action_over_several_reports_is_one_row_of_the_library(
    qtbot, window: MainWindow, history: HistoryDialog
) -> None:
    ids = [one.id for one in window.library.reports()]
    window.session.remove(ids[1:])
    window.session.undo()
    history.show_library(whole=True)
    qtbot.waitUntil(lambda: column(history, 2)[:2] == ["Undo: remove reports: 2", "Remove reports: 2"])
    assert all(words.endswith("and 1 more") for words in column(history, 3)[:2])
    history.table.selectRow(1)
    assert not history.restore.isEnabled()
    assert "2 reports at once" in history.message.text()
    window.session.open_report(ids[1])
    history.show_library(whole=False)
    qtbot.waitUntil(lambda: column(history, 2)[:2] == ["Undo: remove the report", "Remove the report"])


def test_the_history_is_filtered_without_tone_marks(history: HistoryDialog) -> None:
    write(history.words, "lan ánh accept")
    assert len(column(history, 2)) == 3
    write(history.words, " qqq")
    assert column(history, 2) == []


def test_the_model_of_the_history_keeps_the_rules_of_models(qtmodeltester) -> None:
    qtmodeltester.check(HistoryModel())


def test_the_history_that_was_closed_comes_back_with_what_was_done_meanwhile(
    qtbot, window: MainWindow, history: HistoryDialog
) -> None:
    history.close()
    window.session.reject([next(iter(window.session.finds)).id])
    window.show_history()
    qtbot.waitUntil(lambda: column(history, 2)[0].startswith("Reject"))

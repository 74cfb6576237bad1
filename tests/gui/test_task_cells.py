"""The columns of the tasks are filled in by keys, pasted, completed, taken back, and stand in brief and files."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLineEdit
from shiboken6 import isValid

from desktop.briefs import Columns, Kind, export_csv, task_lines
from desktop.completion import usual
from desktop.gui.brief_page.cells_model import COLUMNS, CellsModel
from desktop.gui.brief_page.cells_view import CellEditor
from desktop.gui.window import MainWindow
from tests.gui import review_samples
from tests.gui.brief_samples import choose_kind, settle, words

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.gui.brief_page.cells_dialog import CellsDialog
    from desktop.gui.brief_page.page import BriefPage
    from desktop.library import Library

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
STATE, PRODUCT = COLUMNS.index("state"), COLUMNS.index("product")


@pytest.fixture
def second(library: Library, report_id: int) -> int:  # noqa: ARG001 (it comes first)
    text = review_samples.TEXT.replace("Tân Lập", "Tân Long")
    return library.add(review_samples.source(text, "tan-long.txt"), None, review_samples.extraction()).report_id


@pytest.fixture
def window(report_id: int, window: MainWindow) -> MainWindow:
    window.session.open_report(report_id)
    return window


def opened(qtbot, window: MainWindow) -> CellsDialog:
    """Open the grid by its key, wherever the clerk is."""
    window.briefs.cells_action.trigger()
    qtbot.waitUntil(lambda: window.briefs.filling.dialog is not None, timeout=20_000)
    dialog = window.briefs.filling.dialog
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.waitUntil(dialog.view.hasFocus)
    return dialog


def page_of(window: MainWindow) -> BriefPage:
    return window.briefs.page


def go(dialog: CellsDialog, row: int, column: int) -> None:
    flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
    dialog.view.selectionModel().setCurrentIndex(dialog.view.cells.index(row, column), flag)
    dialog.view.setFocus()


def editor(dialog: CellsDialog) -> CellEditor:
    return next(line for line in dialog.view.findChildren(CellEditor) if line.isVisible())


def typing(qtbot, dialog: CellsDialog, text: str, end: Qt.Key) -> None:
    """Type into the current cell and leave it with a key."""
    qtbot.keyClick(dialog.view, Qt.Key.Key_F2)
    line = editor(dialog)
    line.setText(text)
    qtbot.keyClick(line, end)
    qtbot.waitUntil(lambda: not (isValid(line) and line.isVisible() and line.hasFocus()))


def texts(library: Library, *report_ids: int) -> list[str]:
    return [cell.text for cell in library.typed(report_ids)]


def test_typed_words_are_kept_stand_in_the_brief_and_are_taken_back(
    qtbot, window: MainWindow, library: Library, report_id: int
) -> None:
    dialog = opened(qtbot, window)
    assert page_of(window).draft().kind is Kind.TASKS
    go(dialog, 0, STATE)
    typing(qtbot, dialog, "Chờ ý kiến lãnh đạo", Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.view.currentIndex() == dialog.view.cells.index(1, STATE))
    assert texts(library, report_id) == ["Chờ ý kiến lãnh đạo"]
    settle(qtbot, page_of(window))
    assert "Chờ ý kiến lãnh đạo" in " ".join(words(page_of(window)).split())
    assert window.session.undo_name == "Fill in: state"
    qtbot.keyClick(dialog.view, Qt.Key.Key_Z, CTRL)
    assert texts(library, report_id) == []
    assert not dialog.undo.isEnabled()
    settle(qtbot, page_of(window))
    assert "Chờ ý kiến lãnh đạo" not in " ".join(words(page_of(window)).split())
    qtbot.mouseClick(dialog.redo, Qt.MouseButton.LeftButton)
    assert texts(library, report_id) == ["Chờ ý kiến lãnh đạo"]
    assert library.check() == ()
    settle(qtbot, page_of(window))


def test_tab_walks_the_cells_to_be_typed_and_leaves_at_the_ends(qtbot, window: MainWindow) -> None:
    dialog = opened(qtbot, window)
    view, last = dialog.view, len(COLUMNS) - 1
    go(dialog, 0, last)
    qtbot.keyClick(view, Qt.Key.Key_Tab)
    assert (view.currentIndex().row(), COLUMNS[view.currentIndex().column()]) == (1, "cooperating")
    qtbot.keyClick(view, Qt.Key.Key_Backtab)
    assert (view.currentIndex().row(), view.currentIndex().column()) == (0, last)
    typing(qtbot, dialog, "Công văn 12", Qt.Key.Key_Tab)
    assert (view.currentIndex().row(), COLUMNS[view.currentIndex().column()]) == (1, "cooperating")
    qtbot.keyClick(editor(dialog), Qt.Key.Key_Escape)
    go(dialog, view.cells.rowCount() - 1, last)
    qtbot.keyClick(view, Qt.Key.Key_Tab)
    assert not view.hasFocus()
    settle(qtbot, page_of(window))


def test_cells_of_a_spreadsheet_are_pasted_as_one_step(
    qtbot, window: MainWindow, library: Library, report_id: int
) -> None:
    dialog = opened(qtbot, window)
    rows = dialog.view.cells.rowCount()
    assert rows >= 2
    column = ["Đang thực hiện", '"Đã xong\nngày 5/6"', *["Quá hạn"] * rows]
    QGuiApplication.clipboard().setText("\r\n".join(column) + "\r\n")
    go(dialog, 0, STATE)
    qtbot.keyClick(dialog.view, Qt.Key.Key_V, CTRL)
    told = sorted(["Đang thực hiện", "Đã xong ngày 5/6", *["Quá hạn"] * (rows - 2)])
    assert sorted(texts(library, report_id)) == told
    assert dialog.message.text() == f"Cells filled in: {rows}. Rows that found no task: 2"
    qtbot.keyClick(dialog.view, Qt.Key.Key_Z, CTRL)
    assert texts(library, report_id) == []
    settle(qtbot, page_of(window))


def test_cells_are_copied_wiped_and_filled_downwards(
    qtbot, window: MainWindow, library: Library, report_id: int
) -> None:
    dialog = opened(qtbot, window)
    view = dialog.view
    go(dialog, 0, PRODUCT)
    view.cells.fill({(0, PRODUCT): "Báo cáo"})
    qtbot.keyClick(view, Qt.Key.Key_Down, SHIFT)
    qtbot.keyClick(view, Qt.Key.Key_D, CTRL)
    assert texts(library, report_id) == ["Báo cáo"] * 2
    qtbot.keyClick(view, Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == "Báo cáo\nBáo cáo"
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert [cell for cell in texts(library, report_id) if cell] == []
    assert view.cells.text(0, PRODUCT) == view.cells.text(1, PRODUCT) == ""
    settle(qtbot, page_of(window))


@pytest.mark.qt_log_ignore("does not support grabbing the keyboard", r"does not support raise\(\)")
def test_cells_are_completed_with_earlier_and_usual_words_but_never_filled_by_themselves(
    qtbot, window: MainWindow
) -> None:
    dialog = opened(qtbot, window)
    assert {dialog.view.cells.text(row, STATE) for row in range(dialog.view.cells.rowCount())} == {""}
    go(dialog, 0, STATE)
    typing(qtbot, dialog, "Chờ ý kiến", Qt.Key.Key_Return)
    qtbot.keyClick(dialog.view, Qt.Key.Key_F2)
    line = editor(dialog)
    offered = [line.completing.words.index(row).data() for row in range(line.completing.words.rowCount())]
    assert offered == ["Chờ ý kiến", *usual("states")]
    qtbot.keyClick(line, Qt.Key.Key_Down)
    assert line.completing.popup().isVisible()
    line.completing.popup().hide()
    qtbot.keyClicks(line, "qua han")
    assert line.completing.currentCompletion() == "Quá hạn"
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    settle(qtbot, page_of(window))


def test_one_step_reaches_several_reports(
    qtbot, window: MainWindow, library: Library, report_id: int, second: int
) -> None:
    window.list_again()
    window.briefs.open()
    page = page_of(window)
    page._take_ticked((report_id, second))
    choose_kind(qtbot, page, Kind.COMBINED)
    dialog = opened(qtbot, window)
    assert page.draft().kind is Kind.COMBINED
    assert "Excel" in dialog.lead.text()
    rows = dialog.view.cells.rowCount()
    dialog.view.cells.fill({(row, STATE): "Đang thực hiện" for row in range(rows)})
    assert len(texts(library, report_id)) == len(texts(library, second)) == rows // 2
    assert dialog.undo.toolTip() == "Undo: fill in: state in 2 reports"
    dialog.undo.click()
    assert texts(library, report_id, second) == []
    settle(qtbot, page_of(window))


def test_only_what_was_typed_is_taken_back_here(qtbot, window: MainWindow, report_id: int) -> None:
    task = next(find for find in window.session.finds if getattr(find.content, "core", None))
    window.session.accept([task.id])
    dialog = opened(qtbot, window)
    assert not dialog.undo.isEnabled()
    qtbot.keyClick(dialog.view, Qt.Key.Key_Z, CTRL)
    assert window.library.steps(report_id).done == 1
    settle(qtbot, page_of(window))


def test_exports_carry_what_was_typed(
    qtbot, window: MainWindow, library: Library, report_id: int, tmp_path: Path
) -> None:
    dialog = opened(qtbot, window)
    for name, text in (("state", "Quá hạn"), ("follower", "Trần Thị Thu"), ("outcome", "BC 5")):
        dialog.view.cells.fill({(0, COLUMNS.index(name)): text})
    page = page_of(window)
    settle(qtbot, page)
    typed = page.made.draft.options.typed
    assert typed == library.typed([report_id])
    file = export_csv(page.made.reports, tmp_path / "nhiem-vu.csv", typed=typed)
    first = next(csv.DictReader(file.read_text("utf-8-sig").splitlines()))
    assert (first["Tình trạng"], first["Chuyên viên theo dõi"]) == ("Quá hạn", "Trần Thị Thu")
    assert first["Kết quả, minh chứng"] == "BC 5"


def test_single_columns_are_chosen_in_an_order_and_remembered(qtbot, window: MainWindow) -> None:
    window.briefs.open()
    page = page_of(window)
    choose_kind(qtbot, page, Kind.TASKS)
    choice = page.choices.columns
    choice.combo.setCurrentIndex(choice.combo.findData(Columns.SHORT.value))
    assert not choice.single.isVisibleTo(page)
    choice.combo.setCurrentIndex(choice.combo.count() - 1)
    assert choice.single.isVisibleTo(page)
    assert choice.names() == ("number", "task", "assignee", "cooperating", "due", "product", "state")
    rows = choice.single.list
    rows.setCurrentRow(6)
    qtbot.keyClick(rows, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    rows.setCurrentRow(3)
    qtbot.keyClick(rows, Qt.Key.Key_Space)
    settle(qtbot, page)
    assert page.draft().options.column_names == ("number", "task", "assignee", "due", "state", "product")
    told = " ".join(words(page).split())
    assert "Phối hợp" not in told
    assert told.index("Tình trạng") < told.index("Sản phẩm")
    choose_kind(qtbot, page, Kind.SUMMARY)
    choose_kind(qtbot, page, Kind.TASKS)
    assert choice.names() == ("number", "task", "assignee", "due", "state", "product")
    for row in range(rows.count()):
        rows.item(row).setCheckState(Qt.CheckState.Unchecked)
    assert "column" in page.preview.words
    choice.combo.setCurrentIndex(choice.combo.findData(Columns.FULL.value))
    settle(qtbot, page)
    assert page.draft().options.column_names == ()


def test_the_model_keeps_qts_rules_and_the_reports_words(qapp, library: Library, report_id: int) -> None:  # noqa: ARG001
    lines = task_lines([library.report(report_id)])
    written = []
    model = CellsModel(lines, (), lambda pairs: not written.append(pairs))
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    assignment = COLUMNS.index("assignment")
    own = model.text(0, assignment)
    assert own
    assert model.fill({(0, assignment): f" {own} ", (0, 1): "nothing", (0, STATE): ""}) == 0
    assert model.fill({(0, assignment): ""}) == 1
    ((before, after),) = written[0][report_id]
    assert (before, after.text) == (None, "")
    model.show_typed([after])
    assert model.text(0, assignment) == ""
    assert model.fill({(0, assignment): own}) == 1
    assert written[1][report_id] == [(after, None)]
    spoken = model.index(0, STATE).data(Qt.ItemDataRole.AccessibleTextRole)
    assert lines[0].number == 1
    assert "1" in spoken


def test_every_part_of_the_grid_has_a_name(qtbot, window: MainWindow) -> None:
    dialog = opened(qtbot, window)
    assert dialog.view.accessibleName()
    qtbot.keyClick(dialog.view, Qt.Key.Key_F2)
    assert all(line.accessibleName() for line in dialog.findChildren(QLineEdit))
    qtbot.keyClick(editor(dialog), Qt.Key.Key_Escape)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.briefs.filling.dialog is None)
    settle(qtbot, page_of(window))

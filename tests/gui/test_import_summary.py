"""The summary at the end of an import: what asks for something first, reasons and remedies, keys for all."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from desktop.errors import ReadError
from desktop.gui.import_summary import ImportSummaryDialog
from desktop.gui.importing import ImportSummary, Similar
from desktop.library import NearCopy

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

SUMMARY = ImportSummary(
    imported=[("quét.pdf", 7), ("giống.docx", 8)],
    failed=[("khóa.docx", ReadError("password")), ("cũ.txt", ReadError("unknown_encoding"))],
    undecoded={"cũ.txt": Path("cũ.txt")},
    similar=[Similar("giống.docx", 8, NearCopy(3, "Báo cáo tháng 3", 0.9))],
    unsure=[("quét.pdf", (2, 5))],
    already=[("có rồi.txt", 4)],
    cancelled=True,
)


@pytest.fixture
def dialog(qtbot: QtBot) -> ImportSummaryDialog:
    made = ImportSummaryDialog(SUMMARY, "vi")
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def texts(dialog: ImportSummaryDialog) -> list[list[str]]:
    table = dialog.table
    return [[table.item(row, column).text() for column in range(3)] for row in range(table.rowCount())]


def test_what_asks_for_something_stands_first_and_every_line_says_why_and_what_to_do(
    dialog: ImportSummaryDialog,
) -> None:
    assert [file for file, *_ in texts(dialog)] == ["khóa.docx", "cũ.txt", "giống.docx", "quét.pdf", "có rồi.txt"]
    assert all(all(line) for line in texts(dialog))


def test_words_have_the_room_they_need(dialog: ImportSummaryDialog) -> None:
    dialog.resize(520, 500)
    heights = [dialog.table.rowHeight(row) for row in range(dialog.table.rowCount())]
    dialog.resize(1100, 500)
    assert sum(heights) > sum(dialog.table.rowHeight(row) for row in range(dialog.table.rowCount()))
    assert min(heights) >= dialog.fontMetrics().height() + 16


def test_enter_does_what_lies_nearest(qtbot: QtBot, dialog: ImportSummaryDialog) -> None:
    dialog.table.selectRow(1)
    with qtbot.waitSignal(dialog.encoding_wanted) as asked:
        qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    assert asked.args == [Path("cũ.txt")]
    dialog.table.selectRow(2)
    with qtbot.waitSignal(dialog.differences_wanted) as asked:
        qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    assert asked.args == [3, 8]
    dialog.table.selectRow(4)
    with qtbot.waitSignal(dialog.report_wanted) as asked:
        qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    assert asked.args == [4]
    assert not dialog.isVisible()


def test_delete_takes_a_copy_out_and_only_copies(qtbot: QtBot, dialog: ImportSummaryDialog) -> None:
    dialog.table.selectRow(0)
    with qtbot.assertNotEmitted(dialog.removal_chosen):
        qtbot.keyClick(dialog.table, Qt.Key.Key_Delete)
    dialog.table.selectRow(2)
    with qtbot.waitSignal(dialog.removal_chosen) as asked:
        qtbot.keyClick(dialog.table, Qt.Key.Key_Delete)
    assert asked.args == [8, True]
    assert not dialog.open_report.isEnabled()


def test_the_list_is_copied_as_a_table(qtbot: QtBot, dialog: ImportSummaryDialog) -> None:
    qtbot.keyClick(dialog.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert [line.count("\t") for line in lines] == [2] * 5

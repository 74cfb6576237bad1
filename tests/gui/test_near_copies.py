"""Near-copies in the summary of an import: kept, compared, taken out and put back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from desktop.gui.differences_dialog import DifferencesDialog
from desktop.gui.import_summary import ImportSummaryDialog
from desktop.gui.settings import Settings
from desktop.gui.window import MainWindow

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.library import Library

SENTENCE = "Ngày {0}, Văn phòng yêu cầu đơn vị số {0} rà soát hồ sơ, lập danh mục và báo cáo kết quả về xã.\n"
REPORT = "".join(SENTENCE.format(number) for number in range(1, 29))


@pytest.fixture
def window(qtbot, library: Library) -> MainWindow:
    shown = MainWindow(library, Settings())
    qtbot.addWidget(shown)
    with qtbot.waitExposed(shown):
        shown.show()
    return shown


@pytest.fixture
def dialog(qtbot, window: MainWindow, tmp_path: Path) -> ImportSummaryDialog:
    (tmp_path / "a.txt").write_text(REPORT, "utf-8")
    (tmp_path / "b.txt").write_text(REPORT.replace("đơn vị số 7 ", "đơn vị số bảy "), "utf-8")
    with qtbot.waitSignal(window.importer.finished, timeout=20_000):
        window.import_files([tmp_path / "a.txt", tmp_path / "b.txt"])
    return window.findChild(ImportSummaryDialog)


def test_the_summary_says_how_much_is_the_same_as_what(dialog: ImportSummaryDialog) -> None:
    assert dialog.table.item(0, 0).text() == "b.txt"
    assert "%" in dialog.table.item(0, 1).text()
    assert dialog.compare.isEnabled()


def test_a_near_copy_is_taken_out_and_put_back(qtbot, dialog: ImportSummaryDialog, library: Library) -> None:
    assert len(library.reports()) == 2
    qtbot.mouseClick(dialog.remove, Qt.MouseButton.LeftButton)
    assert [report.file for report in library.reports()] == ["a.txt"]
    qtbot.mouseClick(dialog.remove, Qt.MouseButton.LeftButton)
    assert len(library.reports()) == 2


def test_both_texts_are_shown_side_by_side(qtbot, dialog: ImportSummaryDialog, window: MainWindow) -> None:
    qtbot.mouseClick(dialog.compare, Qt.MouseButton.LeftButton)
    shown = window.findChild(DifferencesDialog)
    words = shown.view.toPlainText()
    assert "đơn vị số 7" in words
    assert "đơn vị số bảy" in words
    assert words.count("Ngày 20,") == 0

"""A watched folder in the window: what arrives comes in by itself and is told in the status line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.gui.import_summary import ImportSummaryDialog
from desktop.gui.settings import Settings
from desktop.gui.window import MainWindow

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.library import Library

REPORT = "Văn phòng yêu cầu các đơn vị rà soát hồ sơ trước ngày 30/6/2025."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "đến"
    made.mkdir()
    return made


@pytest.fixture
def window(qtbot, library: Library) -> MainWindow:
    shown = MainWindow(library, Settings())
    qtbot.addWidget(shown)
    with qtbot.waitExposed(shown):
        shown.show()
    return shown


def test_no_folder_is_watched_unless_it_was_chosen(window: MainWindow) -> None:
    assert window.watch.folder is None
    assert not window.watch_action.isChecked()


def test_what_arrives_is_imported_by_itself(qtbot, window: MainWindow, folder: Path, library: Library) -> None:
    window.watch_action._set(folder)
    (folder / "a.txt").write_text(REPORT, "utf-8")
    (folder / "b.docx").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(64))
    qtbot.waitUntil(lambda: "1" in window.status.told.text() and bool(library.reports()), timeout=20_000)
    qtbot.waitUntil(lambda: "b.docx" in window.status.told.text(), timeout=20_000)
    assert window.findChild(ImportSummaryDialog) is None


def test_the_folder_is_remembered_and_forgotten(window: MainWindow, folder: Path) -> None:
    window.watch_action._set(folder)
    assert Settings().watched_folder == folder
    window.watch_action.trigger()
    assert Settings().watched_folder is None
    assert window.watch.folder is None


def test_a_report_that_was_removed_does_not_come_back_by_itself(
    qtbot, window: MainWindow, folder: Path, library: Library
) -> None:
    (folder / "a.txt").write_text(REPORT, "utf-8")
    with qtbot.waitSignal(window.importer.finished, timeout=20_000):
        window.import_files([folder / "a.txt"])
    library.remove_report(library.reports()[0].id)
    with qtbot.waitSignal(window.importer.finished, timeout=20_000):
        window.watch_action._set(folder)
    assert library.reports() == ()

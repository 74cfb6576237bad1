"""Small reports for the tests of the whole window."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.gui.importing import ImportSummary
    from desktop.gui.window import MainWindow

REPORT = (
    "Năm 2023, Văn phòng đã thẩm định 48 đề án.\nĐồng chí Lò Văn Sơn, Chánh Văn phòng, yêu cầu rà soát hồ sơ.\n"
)


def imported(qtbot, window: MainWindow, files: list[Path]) -> ImportSummary:
    with qtbot.waitSignal(window.importer.finished, timeout=20_000) as told:
        window.import_files(files)
    return told.args[0]

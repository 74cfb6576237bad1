"""What is dragged out of the list: the original files under their own names, and the titles as text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QUrl

from desktop.errors import UserError
from desktop.gui.lent import lent_copy
from desktop.gui.reports.arranging import title_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from desktop.domain import ReportSummary
    from desktop.library import Library

_MOST = 50
"""Files copied for one drag: more would keep the hand waiting."""


class Dragged:
    """Makes copies that live as long as the program: whoever takes the files may read them late."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def mime(self, summaries: Sequence[ReportSummary]) -> QMimeData:
        """Return the files of reports with their titles as text, a line each."""
        data = QMimeData()
        data.setText("\n".join(map(title_of, summaries)))
        files = filter(None, map(self._copy, summaries[:_MOST]))
        if urls := [QUrl.fromLocalFile(str(file)) for file in files]:
            data.setUrls(urls)
        return data

    def _copy(self, summary: ReportSummary) -> Path | None:
        try:
            original = self._library.original(summary.id)
            return original and lent_copy(original, summary.file, to_keep=True)
        except (OSError, UserError):
            return None  # the titles can be dragged all the same

"""Writing files from what the preview shows: never over another file unasked, never a box without a way out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.briefs import export_csv, export_json, export_xlsx, write_brief
from desktop.errors import UserError
from desktop.gui.brief_page.drafting import today
from desktop.gui.brief_page.file_formats import FileFormat
from desktop.gui.brief_page.pdf import print_pdf
from desktop.gui.jobs import Jobs, Work

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.gui.brief_page.drafting import Made


class Output(QObject):
    """Writes one file at a time in a job."""

    began = Signal()
    written = Signal(object, object)
    """The file, and its FileFormat."""
    refused = Signal(object)
    """The UserError that says why."""
    ended = Signal()

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs

    def write(self, made: Made, to: Path, file_format: FileFormat) -> None:
        """Write what was made; what comes of it is told by signal."""
        self.began.emit()
        work = Work()
        work.finished.connect(lambda path: self.written.emit(path, file_format))
        work.failed.connect(self._refuse)
        work.ended.connect(self.ended)
        self._jobs.start(lambda _work: _written(made, to, file_format), work)

    def _refuse(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        self.refused.emit(error)


def _written(made: Made, to: Path, file_format: FileFormat) -> Path:
    draft = made.draft
    if file_format is FileFormat.WORD:
        return write_brief(
            made.reports, to, kind=draft.kind, profile=draft.profile, today=today(), options=draft.options
        )
    if file_format is FileFormat.PDF:
        return print_pdf(made.outline, made.profile, to)
    export = {FileFormat.EXCEL: export_xlsx, FileFormat.CSV: export_csv, FileFormat.JSON: export_json}
    return export[file_format](made.reports, to)

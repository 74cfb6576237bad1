"""Writing files from what the preview shows: never over another file unasked, never a box without a way out."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from desktop.briefs import export_csv, export_json, export_xlsx, office_program, write_brief, write_pdf
from desktop.errors import BriefError, UserError
from desktop.gui.brief_page.drafting import today
from desktop.gui.brief_page.file_formats import FileFormat
from desktop.gui.brief_page.pdf import print_pdf
from desktop.gui.jobs import Jobs, Work

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.briefs.format_check import FormatReport
    from desktop.gui.brief_page.drafting import Made


@dataclass(frozen=True, slots=True)
class Order:
    """A file that is to be written, and what the writing needs beside what was made."""

    made: Made
    to: Path
    file_format: FileFormat
    originals: Mapping[str, Path] = field(default_factory=dict)
    """The files of the reports by the hashes of their content."""


class Output(QObject):
    """Writes one file at a time in a job, and holds a Word file against the rules of its profile."""

    began = Signal(object)
    """The Order that is carried out."""
    written = Signal(object, object)
    """The file, and the Order it came from."""
    refused = Signal(object)
    """The UserError that says why."""
    stopped = Signal()
    ended = Signal()
    checked = Signal(object, object)
    """A Word file and its FormatReport."""

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._work: Work | None = None

    def write(self, order: Order) -> None:
        """Write a file; what comes of it is told by signal."""
        self.began.emit(order)
        self._work = work = Work(kept=True)
        work.finished.connect(lambda path: self.written.emit(path, order))
        work.failed.connect(self._refuse)
        work.cancelled.connect(self.stopped)
        work.ended.connect(self.ended)
        self._jobs.start(lambda work: _written(order, work), work)

    def cancel(self) -> None:
        """Stop what takes long: LibreOffice at its PDF; the old file stays."""
        if self._work:
            self._work.cancel()

    def check(self, path: Path, profile: str) -> None:
        """Hold a Word file against the rules of a profile, beside the window."""
        work = Work()
        work.finished.connect(lambda report: self._tell(path, report))
        work.failed.connect(self._refuse)
        self._jobs.start(lambda _work: _checked(path, profile), work)

    def _tell(self, path: Path, report: FormatReport) -> None:
        if isValid(self):  # a check goes on for a moment behind a window that closed
            self.checked.emit(path, report)

    def _refuse(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        self.refused.emit(error)


def _written(order: Order, work: Work) -> Path:
    made, to = order.made, order.to
    include, typed = made.draft.options.include, made.draft.options.typed
    if order.file_format is FileFormat.WORD:
        return _write_word(order, to)
    if order.file_format is FileFormat.PDF:
        return _write_pdf(order, work)
    if order.file_format is FileFormat.JSON:
        return export_json(made.reports, to, typed=typed)
    export = export_xlsx if order.file_format is FileFormat.EXCEL else export_csv
    return export(made.reports, to, include=include, typed=typed)


def _write_word(order: Order, to: Path) -> Path:
    draft = order.made.draft
    return write_brief(
        order.made.reports,
        to,
        kind=draft.kind,
        profile=draft.profile,
        today=today(),
        options=draft.options,
        originals=order.originals,
        template=draft.template,
    )


def _write_pdf(order: Order, work: Work) -> Path:
    """Let LibreOffice print the Word file; where there is none, or it fails, print the pages of the preview."""
    if office_program():
        with tempfile.TemporaryDirectory(prefix="trichluc-", ignore_cleanup_errors=True) as folder:
            document = _write_word(order, Path(folder) / "document.docx")
            try:
                return write_pdf(document, order.to, work.go_on)
            except BriefError as error:
                if error.code != "brief_pdf_failed":
                    raise
    return print_pdf(order.made, order.to)


def _checked(path: Path, profile: str) -> FormatReport:
    from desktop.briefs.format_check import format_report  # noqa: PLC0415 (only behind a written file)

    return format_report(path, profile)

"""From what was made to files and the clipboard: each file is named in the history, each brief checked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from desktop.briefs import Kind
from desktop.errors import UserError
from desktop.gui.brief_page.clipboard import table_data
from desktop.gui.brief_page.file_formats import FileFormat
from desktop.gui.brief_page.output import Order, Output

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.briefs.format_check import FormatReport
    from desktop.gui.brief_page.drafting import Draft, Drafting, Made
    from desktop.gui.brief_page.output_bar import OutputBar
    from desktop.gui.jobs import Jobs
    from desktop.gui.settings import Settings
    from desktop.library import Library

_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml"


class Delivery(QObject):
    """Follows the foot of the page; `made` says what the preview shows."""

    def __init__(
        self,
        library: Library,
        jobs: Jobs,
        settings: Settings,
        foot: OutputBar,
        made: Callable[[], Made | None],
        drafting: Drafting,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._drafting = drafting
        self._awaited: tuple[Path, FileFormat] | None = None
        self._library, self._settings, self._foot, self._made = library, settings, foot, made
        self.output = Output(jobs, self)
        foot.write_requested.connect(self._write)
        foot.copy_requested.connect(self.copy_tables)
        foot.stop.clicked.connect(self.output.cancel)
        self.output.began.connect(self._show_begun)
        self.output.stopped.connect(lambda: foot.show_words(self.tr("Stopped: no file was written.")))
        self.output.ended.connect(lambda: foot.show_busy(busy=False))
        self.output.written.connect(self._show_written)
        self.output.refused.connect(foot.show_error)
        self.output.checked.connect(self._show_checked)

    def originals(self, made: Made) -> dict[str, Path]:
        """Return the clerk's own Word file by its hash, where an annotated source is to be a copy of it."""
        if made.draft.kind is not Kind.ANNOTATED or len(made.reports) != 1:
            return {}
        source = made.reports[0].source
        original = self._library.original(made.reports[0].id) if source.media_type.startswith(_DOCX) else None
        return {source.sha256: original} if original else {}

    def copy_tables(self) -> None:
        """Put the tables of the brief on the clipboard."""
        if made := self._made():
            QGuiApplication.clipboard().setMimeData(table_data(made.outline))
            self._foot.show_words(self.tr("Copied: paste it into Word, Excel or a letter."))

    def _write(self, path: Path, file_format: FileFormat) -> None:
        """Write what is chosen now: where the pages do not show it yet, as soon as they do."""
        if self._drafting.busy:
            self._awaited = (path, file_format)
            self._foot.show_busy(busy=True)
        elif made := self._made():
            self.output.write(Order(made, path, file_format, self.originals(made)))

    def go_on(self) -> None:
        """Write the file that waited for the pages."""
        awaited, self._awaited = self._awaited, None
        if awaited:
            self._write(*awaited)

    def give_up(self) -> None:
        """Write nothing of what waited: there are no pages, or nobody waits for them."""
        if self._awaited:
            self._awaited = None
            self._foot.show_busy(busy=False)

    def _show_begun(self, order: Order) -> None:
        self._foot.show_busy(busy=True, stoppable=order.file_format is FileFormat.PDF)

    def _show_written(self, path: Path, order: Order) -> None:
        draft = order.made.draft
        self._settings.brief_folder = path.parent
        self._foot.show_written(path, order.file_format)
        self._note(path, draft)
        if order.file_format is FileFormat.WORD and _is_whole(draft):
            self.output.check(path, draft.profile)

    def _note(self, path: Path, draft: Draft) -> None:
        try:
            self._library.note_export(draft.report_ids, path.name)
        except UserError as error:
            self._foot.show_error(error)

    def _show_checked(self, path: Path, report: FormatReport) -> None:
        self._foot.show_check(path, len(report.findings))


def _is_whole(draft: Draft) -> bool:
    """Return whether a document has every part that the rules ask for, all of them the program's."""
    options = draft.options
    own = draft.kind is not Kind.ANNOTATED and not draft.template
    return own and options.letterhead and options.signature

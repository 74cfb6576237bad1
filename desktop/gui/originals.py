"""The stored original of a report: opened by the system as it came, or read again in another encoding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox, QWidget

from desktop.domain import Official
from desktop.errors import LibraryError, UserError
from desktop.gui.lent import lent_copy
from desktop.gui.menus import made_action

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QAction

    from desktop.domain import Finding, Report
    from desktop.gui.jobs import Jobs
    from desktop.gui.review.review_page import ReviewPage
    from desktop.gui.review.session import ReviewSession
    from desktop.intake import Prepared
    from desktop.library import Library

_NAMED = 5
"""Decisions that found no place are named up to so many."""


class OriginalActions(QObject):
    """What can be done with the file behind the open report."""

    changed = Signal()
    """A report came in, or another reading took the place of one."""

    def __init__(self, library: Library, session: ReviewSession, jobs: Jobs, window: QWidget) -> None:
        super().__init__(window)
        self._library, self._session, self._jobs, self._window = library, session, jobs, window
        self.open = made_action(
            self, "open_original", self.tr("&Open the original file"), self.open_original, "Ctrl+O"
        )
        self.encoding = made_action(self, "encoding", self.tr("&Encoding…"), self.choose_encoding, "Ctrl+B")
        self.encoding.setIconText(self.tr("Before and after"))
        session.report_opened.connect(self._refresh)
        self._refresh()

    @property
    def actions(self) -> list[QAction]:
        """Both, for a menu."""
        return [self.open, self.encoding]

    def attach(self, page: ReviewPage) -> None:
        """Put the line that tells of an old encoding over the text."""
        from desktop.gui.review.encoding_line import EncodingLine  # noqa: PLC0415 (not for the start)

        page.add_line(EncodingLine(self._session, page.actions.readings, self.encoding))

    def open_original(self) -> None:
        """Open a copy of the file that may not be written, under its own name, with the program of the system."""
        report = self._session.report
        if report is None:
            return
        try:
            copy = self._copy(report)
        except (OSError, UserError) as error:
            known = error if isinstance(error, UserError) else LibraryError("original_unusable", reason=error)
            self._session.failed.emit(known)
            return
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(copy))):
            self._session.failed.emit(LibraryError("no_program", file=copy.name))

    def choose_encoding(self) -> None:
        """Show the open report's file before and after, and read it again as the clerk says."""
        report, file = self._session.report, self._original()
        if report and file:
            self._session.edits_requested.emit()
            self._ask(file, report.source.file, lambda prepared: self._read_again(report.id, prepared))

    def choose_for_file(self, file: Path) -> None:
        """Do the same for a file that is not in the library, and import it."""
        self._ask(file, file.name, self._add)

    def _ask(self, file: Path, name: str, take: Callable[[Prepared], None]) -> None:
        from desktop.gui.encoding_dialog import EncodingDialog  # noqa: PLC0415 (loads the readers)

        dialog = EncodingDialog(file, name, self._jobs, self._window)
        dialog.prepared.connect(take)
        dialog.open()

    def _read_again(self, report_id: int, prepared: Prepared) -> None:
        text = self._session.text
        try:
            new = self._library.read_again(report_id, prepared.source, prepared.extraction)
        except UserError as error:
            self._session.failed.emit(error)
            return
        self._session.open_report(new.report_id)
        self.changed.emit()
        if new.orphans:
            self._tell(new.kept, [_named(find, text) for find in new.orphans])

    def _add(self, prepared: Prepared) -> None:
        try:
            added = self._library.add(prepared.source, prepared.original, prepared.extraction)
        except UserError as error:
            self._session.failed.emit(error)
            return
        self._session.open_report(added.report_id)
        self.changed.emit()

    def _tell(self, kept: int, orphans: list[str]) -> None:
        words = self.tr("Decisions that went over: {0} · that found no place: {1}").format(kept, len(orphans))
        box = QMessageBox(QMessageBox.Icon.Information, "Trích Lục", words, parent=self._window)
        box.setInformativeText(
            self.tr("They are kept in the reading before: Undo (Ctrl+Z) brings it back with all of them.")
        )
        box.setDetailedText("\n".join(orphans[:_NAMED]))
        box.open()

    def _copy(self, report: Report) -> Path:
        original = self._library.original(report.id)
        if original is None:
            raise LibraryError("original_unusable", reason=report.source.file)
        return lent_copy(original, report.source.file, to_keep=False)

    def _original(self) -> Path | None:
        report = self._session.report
        try:
            return self._library.original(report.id) if report else None
        except UserError as error:
            self._session.failed.emit(error)
            return None

    def _refresh(self, *_: object) -> None:
        report, file = self._session.report, self._original()
        self.open.setEnabled(file is not None)
        recognised = report is not None and bool(report.source.certainty)
        self.encoding.setEnabled(file is not None and not recognised)


def _named(find: Finding, text: str) -> str:
    """Return the words of a decided find with its note."""
    content = find.content
    words = content.name if isinstance(content, Official) else text[content.span.start : content.span.end]
    return " — ".join(filter(None, (" ".join(words.split()), find.note)))

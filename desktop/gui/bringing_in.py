"""Bringing reports in: the files that the clerk chooses, and what is told at the end."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog

from desktop import paths
from desktop.errors import UserError
from desktop.gui.menus import made_action

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction

    from desktop.gui.importing import ImportSummary
    from desktop.gui.window import MainWindow


class BringingIn(QObject):
    """The actions that import, for one window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._settings = window, window.settings
        files = self.tr("&Import reports…")
        self.files = made_action(self, "import_files", files, self.choose_files, "Ctrl+I")
        folder = self.tr("Import a &folder…")
        self.folder = made_action(self, "import_folder", folder, self.choose_folder, "Ctrl+Shift+I")
        self.samples = made_action(
            self, "import_samples", self.tr("Import the &sample reports"), self.import_samples
        )
        window.importer.finished.connect(self._end)

    @property
    def actions(self) -> list[QAction]:
        """All of them, for a menu."""
        return [self.files, self.folder, self.samples]

    def choose_files(self) -> None:
        """Ask for files and import them."""
        from desktop.reading import SUFFIXES  # noqa: PLC0415 (the window shows before the readers are loaded)

        pattern = " ".join(f"*{suffix}" for suffix in sorted(SUFFIXES))
        dialog = QFileDialog(self._window, self.tr("Import reports"), str(self._settings.import_folder))
        dialog.setNameFilters([self.tr("Reports ({0})").format(pattern), self.tr("All files (*)")])
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        self._import_from(dialog)

    def choose_folder(self) -> None:
        """Ask for a folder and import every report in it."""
        dialog = QFileDialog(self._window, self.tr("Import a folder"), str(self._settings.import_folder))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        self._import_from(dialog)

    def _import_from(self, dialog: QFileDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(self._import_chosen)
        dialog.open()

    def _import_chosen(self, names: Sequence[str]) -> None:
        files = [Path(name) for name in names]
        self._settings.import_folder = files[0].parent
        self._window.import_files(files)

    def import_samples(self) -> None:
        """Import the sample reports that come with the program."""
        self._window.import_files([paths.resources("samples")])

    # The end of an import

    def _end(self, summary: ImportSummary) -> None:
        window = self._window
        if summary.imported:
            window.list_again()
        window.status.end_progress()
        if summary.quiet:
            window.status.tell_arrived(summary)
        elif summary.failed or summary.already or summary.similar or summary.unsure or summary.cancelled:
            from desktop.gui.import_summary import ImportSummaryDialog  # noqa: PLC0415 (not for the start)

            dialog = ImportSummaryDialog(summary, self._settings.language, window)
            dialog.removal_chosen.connect(self._take_out)
            dialog.differences_wanted.connect(self._show_differences)
            dialog.encoding_wanted.connect(window.originals.choose_for_file)
            dialog.report_wanted.connect(window.session.open_report)
            dialog.open()
        else:
            window.status.tell(self.tr("Imported: {0}").format(len(summary.imported)))

    def _take_out(self, report_id: int, removed: bool) -> None:  # noqa: FBT001 (a signal's value)
        session = self._window.session
        (session.remove if removed else session.bring_back)([report_id])

    def _show_differences(self, before: int, after: int) -> None:
        from desktop.gui.differences_dialog import DifferencesDialog  # noqa: PLC0415 (seldom wanted)

        library = self._window.library
        try:
            there, new = library.report(before), library.report(after)
        except UserError as error:
            self._window.show_error(error)
            return
        DifferencesDialog(there, new, self._window).open()

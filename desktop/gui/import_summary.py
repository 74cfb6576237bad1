"""The one summary at the end of an import: what came in, what was there, what failed and how to mend it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.gui.import_rows import Line, lines_of
from desktop.gui.import_table import ImportTable
from desktop.gui.theme import set_role

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.gui.importing import ImportSummary

_BESIDE = 56
"""Pixels of the dialog's width that the table does not get."""
_ROLE = QDialogButtonBox.ButtonRole.ActionRole


class ImportSummaryDialog(QDialog):
    """Names every file that did not come in, with reason and remedy, and those much like another report."""

    removal_chosen = Signal(int, bool)
    """A report that came in is not wanted (true), or wanted after all (false)."""
    differences_wanted = Signal(int, int)
    """The report that was there and the one that came in are to be compared."""
    encoding_wanted = Signal(object)
    """An encoding is to be chosen for a file (a Path) that did not come in for want of one."""
    report_wanted = Signal(int)
    """A report is to be opened."""

    def __init__(self, summary: ImportSummary, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Import summary"))
        self._lines = lines_of(summary, language)
        self._removed: set[int] = set()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(12)
        for words, role in ((self._headline(summary), "heading"), (self._beside(summary), "soft")):
            label = QLabel(words)
            set_role(label, role)
            label.setWordWrap(True)
            label.setVisible(bool(words))
            layout.addWidget(label)
        self.table = ImportTable(self._lines, [self.tr("File"), self.tr("Reason"), self.tr("What to do")])
        self.table.setAccessibleName(self.tr("Files that were not imported"))
        self.table.setVisible(bool(self._lines))
        layout.addWidget(self.table, 1)
        layout.addWidget(self._buttons())
        self.table.itemSelectionChanged.connect(self._enable)
        self.table.activated.connect(self._do_the_next)
        self._add_keys()
        self.resize(self._fitting())
        self.table.selectRow(0)
        self.table.setFocus()
        self._enable()

    def _headline(self, summary: ImportSummary) -> str:
        words = self.tr("Imported: {0}").format(len(summary.imported))
        if summary.failed:
            words += " · " + self.tr("not imported: {0}").format(len(summary.failed))
        return words

    def _beside(self, summary: ImportSummary) -> str:
        """Return what else is to be counted."""
        counts = (
            (summary.similar, self.tr("much like another: {0}")),
            (summary.unsure, self.tr("to be compared with the pages: {0}")),
            (summary.already, self.tr("already there: {0}")),
        )
        parts = [words.format(len(found)) for found, words in counts if found]
        if summary.cancelled:
            parts.append(self.tr("stopped as you asked; what came in stays, importing again goes on from there"))
        words = " · ".join(parts)
        return words[:1].upper() + words[1:]

    def _buttons(self) -> QDialogButtonBox:
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        box.rejected.connect(self.reject)

        def made(words: str, do: Callable[[], None], *, there: bool = True) -> QPushButton:
            button = box.addButton(words, _ROLE)
            button.clicked.connect(do)
            button.setVisible(there)
            return button

        similar = any(line.similar for line in self._lines)
        made(self.tr("&Copy the list"), self.copy, there=bool(self._lines))
        self.open_report = made(self.tr("&Open the report"), self.open_chosen)
        self.open_report.setVisible(any(line.report_id is not None for line in self._lines))
        self.compare = made(self.tr("Show &differences"), self.compare_chosen, there=similar)
        self.remove = made(self.tr("&Take it out again"), self.remove_chosen, there=similar)
        undecoded = any(line.undecoded for line in self._lines)
        self.encoding = made(self.tr("&Encoding…"), self.choose_encoding, there=undecoded)
        return box

    def _add_keys(self) -> None:
        for keys, do in (
            (QKeySequence.StandardKey.Copy, self.copy),
            (QKeySequence.StandardKey.Delete, self._delete),
        ):
            action = QAction(self)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(do)
            self.table.addAction(action)

    def _fitting(self) -> QSize:
        """Return a size for the longest texts, within the screen."""
        screen = self.screen().availableGeometry().size()
        size = self.sizeHint()
        if not self._lines:
            return QSize(max(560, size.width()), size.height())
        size.setWidth(min(max(920, size.width()), screen.width() - 60))
        self.table.share(size.width() - _BESIDE)
        size.setHeight(min(max(260, self.table.whole_height() + 190), screen.height() - 90))
        return size

    def _chosen(self) -> list[Line]:
        return [self._lines[row] for row in sorted({index.row() for index in self.table.selectedIndexes()})]

    def _enable(self) -> None:
        chosen = self._chosen()
        similar = [line.similar for line in chosen if line.similar]
        self.encoding.setEnabled(len(chosen) == 1 and chosen[0].undecoded is not None)
        self.open_report.setEnabled(len(chosen) == 1 and chosen[0].report_id not in {None, *self._removed})
        self.compare.setEnabled(len(chosen) == len(similar) == 1)
        self.remove.setEnabled(bool(similar) and len(similar) == len(chosen))
        back = bool(similar) and all(one.report_id in self._removed for one in similar)
        self.remove.setText(self.tr("Put it &back") if back else self.tr("&Take it out again"))

    def _do_the_next(self) -> None:
        """Do what lies nearest for the chosen line."""
        for button in (self.encoding, self.compare, self.open_report):
            if button.isVisible() and button.isEnabled():
                button.click()
                return

    def _delete(self) -> None:
        if self.remove.isEnabled():
            self.remove_chosen()

    def choose_encoding(self) -> None:
        """Ask for the chosen file before and after it is put into Unicode."""
        files: list[Path] = [line.undecoded for line in self._chosen() if line.undecoded]
        if len(files) == 1:
            self.encoding_wanted.emit(files[0])

    def open_chosen(self) -> None:
        """Ask for the report of the chosen line, and close."""
        if ids := [line.report_id for line in self._chosen() if line.report_id is not None]:
            self.accept()
            self.report_wanted.emit(ids[0])

    def compare_chosen(self) -> None:
        """Ask for both texts of the chosen row side by side."""
        for line in self._chosen()[:1]:
            if line.similar:
                self.differences_wanted.emit(line.similar.copy.report_id, line.similar.report_id)

    def remove_chosen(self) -> None:
        """Take the chosen reports out again, or put them back where all were taken out."""
        ids = {line.similar.report_id for line in self._chosen() if line.similar}
        back = ids <= self._removed
        for report_id in sorted(ids):
            self.removal_chosen.emit(report_id, not back)
        self._removed = self._removed - ids if back else self._removed | ids
        for row, line in enumerate(self._lines):
            if line.similar:
                taken = line.similar.report_id in self._removed
                self.table.say(row, self.tr("Taken out again.") if taken else line.remedy)
        self._enable()

    def copy(self) -> None:
        """Put the table on the clipboard, one line a file, columns split by tabs."""
        QGuiApplication.clipboard().setText("\n".join("\t".join(line.texts) for line in self._lines))

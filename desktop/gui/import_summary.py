"""The one summary at the end of an import: what came in, what was there, what failed and how to mend it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.gui.theme import set_role

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from desktop.gui.importing import ImportSummary, Similar


class ImportSummaryDialog(QDialog):
    """Names every file that did not come in, with reason and remedy, and those much like another report."""

    removal_chosen = Signal(int, bool)
    """A report that came in is not wanted (true), or wanted after all (false)."""
    differences_wanted = Signal(int, int)
    """The report that was there and the one that came in are to be compared."""
    encoding_wanted = Signal(object)
    """An encoding is to be chosen for a file (a Path) that did not come in for want of one."""

    def __init__(self, summary: ImportSummary, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Import summary"))
        self.resize(820, 420)
        self._similar, self._undecoded = summary.similar, summary.undecoded
        self._removed: set[int] = set()
        self._rows = [
            *self._similar_rows(),
            *self._unsure_rows(summary),
            *_rows(summary, language, self.tr("Already in the library"), self.tr("Nothing to do.")),
        ]
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(10)
        headline = QLabel(self._headline(summary))
        set_role(headline, "heading")
        headline.setWordWrap(True)
        layout.addWidget(headline)
        self.table = self._table()
        layout.addWidget(self.table)
        layout.addWidget(self._buttons())
        self.table.itemSelectionChanged.connect(self._enable)
        self.table.selectRow(0)
        self._enable()

    def _similar_rows(self) -> Iterator[tuple[str, str, str]]:
        alike = self.tr("Came in; {0} of it is the same as “{1}”")
        remedy = self.tr("Keep it, compare it, or take it out again.")
        for one in self._similar:
            yield one.name, alike.format(f"{one.copy.share:.0%}", " ".join(one.copy.title.split())), remedy

    def _unsure_rows(self, summary: ImportSummary) -> Iterator[tuple[str, str, str]]:
        unsure = self.tr("Came in; recognised with little certainty: page {0}")
        remedy = self.tr("Compare the text with the pictures of the pages (key T in the review).")
        for name, pages in summary.unsure:
            yield name, unsure.format(", ".join(map(str, pages))), remedy

    def _chosen(self) -> list[Similar]:
        rows = sorted({index.row() for index in self.table.selectedIndexes()})
        return [self._similar[row] for row in rows if row < len(self._similar)]

    def _without_encoding(self) -> Path | None:
        """Return the chosen file if it did not come in for want of an encoding."""
        rows = {index.row() for index in self.table.selectedIndexes()}
        return self._undecoded.get(self._rows[rows.pop()][0]) if len(rows) == 1 else None

    def choose_encoding(self) -> None:
        """Ask for the chosen file before and after it is put into Unicode."""
        if file := self._without_encoding():
            self.encoding_wanted.emit(file)

    def _enable(self) -> None:
        self.encoding.setEnabled(self._without_encoding() is not None)
        chosen = self._chosen()
        self.compare.setEnabled(len(chosen) == 1)
        self.remove.setEnabled(bool(chosen))
        back = bool(chosen) and all(one.report_id in self._removed for one in chosen)
        self.remove.setText(self.tr("Put it &back") if back else self.tr("&Take it out again"))

    def compare_chosen(self) -> None:
        """Ask for both texts of the chosen row side by side."""
        for one in self._chosen()[:1]:
            self.differences_wanted.emit(one.copy.report_id, one.report_id)

    def remove_chosen(self) -> None:
        """Take the chosen reports out again, or put them back where all were taken out."""
        chosen = self._chosen()
        back = all(one.report_id in self._removed for one in chosen)
        for one in chosen:
            self.removal_chosen.emit(one.report_id, not back)
        ids = {one.report_id for one in chosen}
        self._removed = self._removed - ids if back else self._removed | ids
        for row, one in enumerate(self._similar):
            taken = one.report_id in self._removed
            words = self.tr("Taken out again.") if taken else self._rows[row][2]
            self.table.model().setData(self.table.model().index(row, 2), words)
        self._enable()

    def _headline(self, summary: ImportSummary) -> str:
        parts = [self.tr("Imported: {0}").format(len(summary.imported))]
        if summary.similar:
            parts.append(self.tr("much like another: {0}").format(len(summary.similar)))
        if summary.unsure:
            parts.append(self.tr("to be compared with the pages: {0}").format(len(summary.unsure)))
        if summary.already:
            parts.append(self.tr("already there: {0}").format(len(summary.already)))
        if summary.failed:
            parts.append(self.tr("not imported: {0}").format(len(summary.failed)))
        text = " · ".join(parts)
        if summary.cancelled:
            text += self.tr(" (stopped as you asked; what came in stays)")
        return text

    def _table(self) -> QTableWidget:
        table = QTableWidget(len(self._rows), 3)
        table.setAccessibleName(self.tr("Files that were not imported"))
        table.setHorizontalHeaderLabels([self.tr("File"), self.tr("Reason"), self.tr("What to do")])
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setShowGrid(False)
        table.setWordWrap(True)
        table.verticalHeader().hide()
        for row, texts in enumerate(self._rows):
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                item.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
                table.setItem(row, column, item)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        return table

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        copy = buttons.addButton(self.tr("&Copy the list"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(self.copy)
        self.compare = buttons.addButton(self.tr("Show &differences"), QDialogButtonBox.ButtonRole.ActionRole)
        self.compare.clicked.connect(self.compare_chosen)
        self.remove = buttons.addButton(self.tr("&Take it out again"), QDialogButtonBox.ButtonRole.ActionRole)
        self.remove.clicked.connect(self.remove_chosen)
        self.encoding = buttons.addButton(self.tr("&Encoding…"), QDialogButtonBox.ButtonRole.ActionRole)
        self.encoding.clicked.connect(self.choose_encoding)
        self.encoding.setVisible(bool(self._undecoded))
        for button in (self.compare, self.remove):
            button.setVisible(bool(self._similar))
        return buttons

    def copy(self) -> None:
        """Put the table on the clipboard, one line a file, columns split by tabs."""
        QGuiApplication.clipboard().setText("\n".join("\t".join(row) for row in self._rows))


def _rows(summary: ImportSummary, language: str, already: str, nothing: str) -> Iterator[tuple[str, str, str]]:
    for name, error in summary.failed:
        yield name, error.message(language), error.remedy(language)
    for name, _ in summary.already:
        yield name, already, nothing

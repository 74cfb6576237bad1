"""The one summary at the end of an import: what came in, what was there, what failed and how to mend it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
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

    from desktop.gui.importing import ImportSummary


class ImportSummaryDialog(QDialog):
    """Names every file that did not come in, with the reason and the remedy."""

    def __init__(self, summary: ImportSummary, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Import summary"))
        self.resize(820, 420)
        self._rows = list(_rows(summary, language, self.tr("Already in the library"), self.tr("Nothing to do.")))
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

    def _headline(self, summary: ImportSummary) -> str:
        parts = [self.tr("Imported: {0}").format(len(summary.imported))]
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
        return buttons

    def copy(self) -> None:
        """Put the table on the clipboard, one line a file, columns split by tabs."""
        QGuiApplication.clipboard().setText("\n".join("\t".join(row) for row in self._rows))


def _rows(summary: ImportSummary, language: str, already: str, nothing: str) -> Iterator[tuple[str, str, str]]:
    for name, error in summary.failed:
        yield name, error.message(language), error.remedy(language)
    for name, _ in summary.already:
        yield name, already, nothing

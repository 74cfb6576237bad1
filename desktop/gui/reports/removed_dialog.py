"""The reports that were removed, to be brought back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.gui.nothing import Nothing
from desktop.gui.reports.arranging import title_of
from desktop.gui.sizes import fitting
from desktop.gui.theme import set_role

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from desktop.domain import ReportSummary

_ID = int(Qt.ItemDataRole.UserRole)


class RemovedDialog(QDialog):
    """A list with one button; nothing is ever lost of a removed report."""

    restore_requested = Signal(list)
    """Ids of the reports that are to come back."""

    def __init__(self, removed: Sequence[tuple[ReportSummary, dt.datetime]], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Removed reports"))
        self.resize(fitting(self, 760, 440))
        self.list = self._made_list(removed)
        self.nothing = Nothing(self.list)
        self.restore = QPushButton(self.tr("&Bring back"))
        self.restore.clicked.connect(self._restore)
        self.list.itemSelectionChanged.connect(self._refresh)
        self.list.itemActivated.connect(lambda *_: self._restore())
        words = QLabel(self.tr("They keep every decision, and come back as they were left."))
        words.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(self.restore, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(10)
        column.addWidget(words)
        column.addWidget(self.list, 1)
        column.addWidget(buttons)
        if first := self.list.topLevelItem(0):
            self.list.setCurrentItem(first)
        self._refresh()

    def _made_list(self, removed: Sequence[tuple[ReportSummary, dt.datetime]]) -> QTreeWidget:
        shown = QTreeWidget()
        set_role(shown, "rows")
        shown.setRootIsDecorated(False)
        shown.setUniformRowHeights(True)
        shown.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        shown.setHeaderLabels([self.tr("Report"), self.tr("Decided"), self.tr("Removed")])
        shown.header().setStretchLastSection(False)
        shown.header().setSectionResizeMode(shown.header().ResizeMode.ResizeToContents)
        shown.header().setSectionResizeMode(0, shown.header().ResizeMode.Stretch)
        shown.setAccessibleName(self.windowTitle())
        for summary, at in removed:
            when = f"{at.astimezone():%d/%m/%Y %H:%M}"
            item = QTreeWidgetItem(shown, [title_of(summary), f"{summary.decided}/{summary.total}", when])
            item.setData(0, _ID, summary.id)
            item.setToolTip(0, summary.file)
        return shown

    def _refresh(self) -> None:
        self.restore.setEnabled(bool(self.list.selectedItems()))
        self.nothing.say("" if self.list.topLevelItemCount() else self.tr("No report was removed."))

    def _restore(self) -> None:
        if chosen := self.list.selectedItems():
            self.restore_requested.emit([item.data(0, _ID) for item in chosen])
            for item in chosen:
                self.list.takeTopLevelItem(self.list.indexOfTopLevelItem(item))
            self._refresh()

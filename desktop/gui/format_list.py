"""The findings of a check of format as a table, firm ones first, filtered by severity and words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from desktop.briefs.format_check import Severity
from desktop.folding import plain
from desktop.gui.icons import icon
from desktop.gui.theme import set_role
from desktop.gui.translation import spoken
from desktop.wording import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from desktop.briefs.format_check import FormatFinding

ICONS = {Severity.WRONG: "x-circle", Severity.LOOK: "eye"}
_SEVERITY, _MESSAGE, _PLACE = range(3)
_WIDEST_PLACE, _SHARE_OF_PLACE = 204, 0.34
_BESIDE, _AROUND, _HIGHEST = 30, 12, 10_000
"""Pixels beside the words of a cell and around its lines, and of a cell at most."""
_Index = QModelIndex | QPersistentModelIndex


class FormatList(QTableWidget):
    """One row for each finding, with its first place and how many more there are."""

    chosen = Signal(object)
    """The finding that is current, or None."""
    copy_wanted = Signal()
    """All that is shown is to be copied as a table."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 3, parent)
        self._findings: Sequence[FormatFinding] = ()
        self.setAccessibleName(self.tr("Findings"))
        self.setHorizontalHeaderLabels([self.tr("Severity"), self.tr("What to mend"), self.tr("Place")])
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        set_role(self, "rows")
        self.setWordWrap(True)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setSectionResizeMode(_SEVERITY, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_MESSAGE, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(_PLACE, QHeaderView.ResizeMode.Fixed)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.sectionResized.connect(lambda *_: self.resizeRowsToContents())
        self.setItemDelegate(_Wrapped(self))
        copy = QAction(self.tr("Copy as a table"), self)
        copy.setShortcut(QKeySequence.StandardKey.Copy)
        copy.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        copy.triggered.connect(lambda _checked: self.copy_wanted.emit())
        self.addAction(copy)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.currentCellChanged.connect(lambda *_: self.chosen.emit(self.finding))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        self.setColumnWidth(_PLACE, min(_WIDEST_PLACE, round(self.viewport().width() * _SHARE_OF_PLACE)))
        super().resizeEvent(event)

    @property
    def finding(self) -> FormatFinding | None:
        """The finding of the current row."""
        row = self.currentRow()
        return self._findings[row] if 0 <= row < len(self._findings) and not self.isRowHidden(row) else None

    @property
    def shown(self) -> tuple[FormatFinding, ...]:
        """The findings that the filter lets through."""
        return tuple(one for row, one in enumerate(self._findings) if not self.isRowHidden(row))

    def show_findings(self, findings: Sequence[FormatFinding]) -> None:
        """Show the findings of another check."""
        self._findings = ()
        self.setRowCount(0)
        self.setRowCount(len(findings))
        self._findings = findings
        language = spoken()
        for row, finding in enumerate(findings):
            severity = QTableWidgetItem(say(f"format_severity_{finding.severity.value}", language))
            severity.setIcon(
                icon(ICONS[finding.severity], "caution" if finding.severity is Severity.WRONG else "")
            )
            for column, item in enumerate(
                (severity, QTableWidgetItem(finding.message(language)), _place(finding))
            ):
                item.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
                self.setItem(row, column, item)
        self.resizeRowsToContents()
        self.setCurrentCell(0 if findings else -1, _MESSAGE)
        self.chosen.emit(self.finding)

    def filter(self, severity: Severity | None, words: str) -> None:
        """Show only findings of a severity that hold some words, tone marks aside."""
        wanted = plain(words).split()
        for row, finding in enumerate(self._findings):
            text = plain(
                " ".join(self._cell(row, column) for column in (_MESSAGE, _PLACE)) + finding.places[0].words
            )
            fits = severity in (None, finding.severity) and all(word in text for word in wanted)
            self.setRowHidden(row, not fits)
        if self.finding is None:
            first = next((row for row in range(self.rowCount()) if not self.isRowHidden(row)), -1)
            self.setCurrentCell(first, _MESSAGE)
        self.chosen.emit(self.finding)

    def _cell(self, row: int, column: int) -> str:
        item = self.item(row, column)
        return item.text() if item else ""


class _Wrapped(QStyledItemDelegate):
    """Asks for the height of all lines; Qt forgets the room beside the words, and cuts the last line."""

    def __init__(self, table: QTableWidget) -> None:
        super().__init__(table)
        self._table = table

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: N802 (Qt's name)
        room = self._table.columnWidth(index.column()) - _BESIDE
        words = str(index.data() or "")
        if index.column() == _SEVERITY or room < 1:
            return super().sizeHint(option, index)
        lines = option.fontMetrics.boundingRect(0, 0, room, _HIGHEST, int(Qt.TextFlag.TextWordWrap), words)
        return QSize(room + _BESIDE, lines.height() + _AROUND)


def _place(finding: FormatFinding) -> QTableWidgetItem:
    first = finding.places[0].label(spoken())
    more = say("format_more", spoken(), count=finding.count - 1) if finding.count > 1 else ""
    return QTableWidgetItem(f"{first} {more}".strip())

"""The reports of the library as a list model: filtered by state and by words without tone marks."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt

from desktop.folding import plain
from desktop.gui.review.naming import date_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.domain import ReportState, ReportSummary

    Index = QModelIndex | QPersistentModelIndex

SUMMARY = int(Qt.ItemDataRole.UserRole)
REPORT_ID = SUMMARY + 1


def title_of(summary: ReportSummary) -> str:
    """Return the title of a report, its file's name where it has none."""
    return summary.facts.title or summary.file


def _doubts(summary: ReportSummary) -> str:
    if not summary.cautions:
        return ""
    return ", " + QCoreApplication.translate("reports", "points to check: {0}").format(summary.cautions)


class ReportModel(QAbstractListModel):
    """Rows are the reports that the filter lets through."""

    def __init__(self) -> None:
        super().__init__()
        self._all: list[ReportSummary] = []
        self._plain: dict[int, str] = {}
        self._rows: list[ReportSummary] = []
        self._row_by_id: dict[int, int] = {}
        self._state: ReportState | None = None
        self._words = ""
        self.counts: Counter[ReportState] = Counter()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 (Qt's name and default)
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        summary = self._rows[index.row()]
        if role == SUMMARY:
            return summary
        if role == REPORT_ID:
            return summary.id
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            spoken = _doubts(summary) if role == Qt.ItemDataRole.AccessibleTextRole else ""
            return f"{title_of(summary)}, {summary.decided}/{summary.total}{spoken}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{title_of(summary)}\n{summary.file}{_doubts(summary)}"
        return None

    def row_of(self, report_id: int | None) -> int:
        """Return the row of a report, -1 where the filter hides it."""
        return self._row_by_id.get(report_id, -1) if report_id is not None else -1

    def total(self) -> int:
        """Return how many reports there are, shown or not."""
        return len(self._all)

    def show_reports(self, summaries: Sequence[ReportSummary]) -> None:
        """Take the reports of the library."""
        self._all = list(summaries)
        self._plain = {summary.id: _searched(summary) for summary in summaries}
        self.counts = Counter(summary.state for summary in summaries)
        self._filter()

    def set_filter(self, state: ReportState | None, words: str) -> None:
        """Show the reports of one state (all for None) that hold every one of some words."""
        if (state, words) != (self._state, self._words):
            self._state, self._words = state, words
            self._filter()

    def _filter(self) -> None:
        wanted = plain(self._words).split()
        self.beginResetModel()
        self._rows = [
            summary
            for summary in self._all
            if self._state in (None, summary.state) and all(word in self._plain[summary.id] for word in wanted)
        ]
        self._row_by_id = {summary.id: row for row, summary in enumerate(self._rows)}
        self.endResetModel()

    def update(self, summary: ReportSummary) -> None:
        """Take the new state of one report; its row stays until the filter is set anew."""
        at = next((at for at, old in enumerate(self._all) if old.id == summary.id), None)
        if at is None:
            return
        self.counts[self._all[at].state] -= 1
        self.counts[summary.state] += 1
        self._all[at] = summary
        row = self.row_of(summary.id)
        if row >= 0:
            self._rows[row] = summary
            self.dataChanged.emit(self.index(row), self.index(row))


def _searched(summary: ReportSummary) -> str:
    facts = summary.facts
    day = facts.event_date or facts.published
    return plain(" ".join((title_of(summary), summary.file, facts.host or "", date_words(day) if day else "")))

"""The reports of the library as rows under the heads of their groups; the first column is the card."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    QTimer,
)

from desktop.gui.reports.arrangement import Arrangement, Grouping, Sorting
from desktop.gui.reports.arranging import Entry, Head, arranged, fitting, title_of
from desktop.gui.reports.cells import cell_words, spoken, tip
from desktop.gui.reports.wording import column_title, head_title

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from desktop.domain import ReportState, ReportSummary
    from desktop.gui.reports.arranging import Row

    Index = QModelIndex | QPersistentModelIndex

SUMMARY = int(Qt.ItemDataRole.UserRole)
REPORT_ID = SUMMARY + 1
HEAD = SUMMARY + 2
COLUMNS = (
    Sorting.TITLE,
    Sorting.DAY,
    Sorting.BODY,
    Sorting.KIND,
    Sorting.SECRECY,
    Sorting.PROGRESS,
    Sorting.DEADLINE,
    Sorting.CAUTIONS,
    Sorting.QUESTIONS,
    Sorting.REVIEWER,
    Sorting.TAGS,
    Sorting.IMPORTED,
)
NUMBERS = frozenset({Sorting.CAUTIONS, Sorting.QUESTIONS})
"""Columns of figures, which stand at the right."""
_FOLDED_AT_ONCE = 150
"""Reports made ready for the filter at a time, so that the window never waits for thousands."""


class ReportModel(QAbstractTableModel):
    """Rows are the reports that the filter lets through, and the heads of groups."""

    def __init__(self) -> None:
        super().__init__()
        self._all: list[Entry] = []
        self._rows: list[Row] = []
        self._row_by_id: dict[int, int] = {}
        self._heads: list[int] = []
        self._closed: frozenset[str] = frozenset()
        self.arrangement = Arrangement()
        self.counts: Counter[ReportState] = Counter()
        self.mime: Callable[[list[ReportSummary]], QMimeData] | None = None
        """Makes what is dragged out of some reports."""
        self._fold_from = 0
        self._folding = QTimer(self, interval=0)
        self._folding.timeout.connect(self._fold_some)

    # What Qt asks

    def index(self, row: int, column: int = 0, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        return super().index(row, column, parent)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 (Qt's name and default)
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 (Qt's name and default)
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(  # noqa: N802 (Qt's name)
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and COLUMNS[section] in NUMBERS:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return column_title(COLUMNS[section]) if role == Qt.ItemDataRole.DisplayRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if isinstance(self._rows[index.row()], Head):
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if isinstance(row, Head):
            return _head_data(row, index.column(), role)
        if role == SUMMARY:
            return row.summary
        if role == REPORT_ID:
            return row.summary.id
        return _report_data(row.summary, index.column(), role)

    def mimeTypes(self) -> list[str]:  # noqa: N802 (Qt's name)
        return ["text/uri-list", "text/plain"]

    def mimeData(self, indexes: Iterable[Index]) -> QMimeData:  # noqa: N802 (Qt's name)
        rows = {index.row(): self._rows[index.row()] for index in indexes}
        dragged = [row.summary for _, row in sorted(rows.items()) if isinstance(row, Entry)]
        return self.mime(dragged) if self.mime else QMimeData()

    def supportedDragActions(self) -> Qt.DropAction:  # noqa: N802 (Qt's name)
        return Qt.DropAction.CopyAction

    # What the list asks

    def row_of(self, report_id: int | None) -> int:
        """Return the first row of a report, -1 where the filter or a closed group hides it."""
        return self._row_by_id.get(report_id, -1) if report_id is not None else -1

    def shown_ids(self) -> tuple[int, ...]:
        """Return the reports that have a row, in the order of their first rows."""
        return tuple(sorted(self._row_by_id, key=self._row_by_id.__getitem__))

    def folded_title(self, row: int) -> str:
        """Return the title in a row without marks, empty for the head of a group."""
        entry = self._rows[row]
        return entry.folded.partition("\n")[0] if isinstance(entry, Entry) else ""

    def heads(self) -> list[int]:
        """Return the rows that are heads of groups."""
        return self._heads

    def total(self) -> int:
        """Return how many reports there are, shown or not."""
        return len(self._all)

    def shown(self) -> int:
        """Return how many reports the filter lets through, also in closed groups."""
        if not self._closed:
            return len(self._row_by_id)
        return len(fitting(self._all, self.arrangement.filter))

    @property
    def entries(self) -> Sequence[Entry]:
        """Every report, shown or not, the newest import first."""
        return self._all

    # What changes it

    def show_reports(self, summaries: Sequence[ReportSummary]) -> None:
        """Take the reports of the library."""
        there = {entry.summary.id: entry for entry in self._all}
        fresh = []
        for summary in summaries:
            entry = there.get(summary.id)
            fresh.append(entry if entry and entry.summary is summary else Entry(summary))
        self._all = fresh
        self.counts = Counter(summary.state for summary in summaries)
        self.rearrange()
        self._fold_from = 0
        self._folding.start()

    def set_filter(self, state: ReportState | None, words: str) -> None:
        """Show the reports of one state (all for None) that hold every one of some words."""
        wanted = replace(self.arrangement.filter, state=state, words=words)
        self.arrange(replace(self.arrangement, filter=wanted))

    def arrange(self, arrangement: Arrangement) -> None:
        """Show the reports in another way."""
        if arrangement != self.arrangement:
            if arrangement.group is not self.arrangement.group:
                self._closed = frozenset()
            self.arrangement = arrangement
            self.rearrange()

    def toggle(self, row: int) -> None:
        """Open or close the group of a head."""
        head = self._rows[row]
        if isinstance(head, Head):
            self._closed ^= {head.value}
            self.rearrange()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column, as a click on its title asks."""
        del order  # a second click turns the order round, whichever way it begins
        sort = COLUMNS[column]
        turned = not self.arrangement.turned if self.arrangement.sort is sort else False
        self.arrange(replace(self.arrangement, sort=sort, turned=turned))

    def update(self, summary: ReportSummary) -> None:
        """Take the new state of one report; its row stays until the filter is set anew."""
        at = next((at for at, old in enumerate(self._all) if old.summary.id == summary.id), None)
        if at is None:
            return
        self.counts[self._all[at].summary.state] -= 1
        self.counts[summary.state] += 1
        self._all[at] = Entry(summary)
        for row in self._rows_of(summary.id):
            self._rows[row] = self._all[at]
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(COLUMNS) - 1))

    def _rows_of(self, report_id: int) -> list[int]:
        """Return every row of a report: one, or one for each of its tags where tags are the groups."""
        if self.arrangement.group is not Grouping.TAG:
            return [row] if (row := self.row_of(report_id)) >= 0 else []
        rows = enumerate(self._rows)
        return [at for at, row in rows if isinstance(row, Entry) and row.summary.id == report_id]

    def rearrange(self) -> None:
        """Work the rows out anew, as reports or the day have changed."""
        self.beginResetModel()
        self._rows = arranged(self._all, self.arrangement, self._closed, dt.date.today())  # noqa: DTZ011 (the clerk's)
        self._heads = [at for at, row in enumerate(self._rows) if isinstance(row, Head)]
        # From the end, so that the first of several places of a report is the one that stays.
        places = range(len(self._rows) - 1, -1, -1)
        self._row_by_id = {row.summary.id: at for at in places if isinstance(row := self._rows[at], Entry)}
        self.endResetModel()

    def _fold_some(self) -> None:
        end = self._fold_from + _FOLDED_AT_ONCE
        for entry in self._all[self._fold_from : end]:
            _ = entry.folded
        self._fold_from = end
        if end >= len(self._all):
            self._folding.stop()


def _head_data(head: Head, column: int, role: int) -> Any:
    if role == HEAD:
        return head
    if column == 0 and role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
        return f"{head_title(head)} ({head.count})"
    return None


def _report_data(summary: ReportSummary, column: int, role: int) -> Any:
    if role == Qt.ItemDataRole.DisplayRole:
        return (
            f"{title_of(summary)}, {summary.decided}/{summary.total}"
            if column == 0
            else cell_words(summary, COLUMNS[column])
        )
    if role == Qt.ItemDataRole.AccessibleTextRole:
        return spoken(summary) if column == 0 else cell_words(summary, COLUMNS[column])
    return tip(summary) if role == Qt.ItemDataRole.ToolTipRole else None

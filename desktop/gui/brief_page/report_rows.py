"""The reports that can be ticked for a brief: a model that asks for nothing that is not seen."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal

from desktop.folding import plain
from desktop.gui.review.naming import date_words

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from desktop.domain import ReportSummary

Index = QModelIndex | QPersistentModelIndex
_SLICE = 0.008
"""Seconds of looking through reports at a time: ten thousand would hold up the keys."""


class ReportRows(QAbstractListModel):
    """Every report, or those whose title, body or file holds the words looked for."""

    ticked = Signal()
    """Other reports are ticked."""

    def __init__(
        self, summaries: Sequence[ReportSummary], ticked: Collection[int], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._all, self._ticked = tuple(summaries), set(ticked)
        self._shown: list[ReportSummary] = list(self._all)
        self._folded: dict[int, str] = {}
        self._wanted, self._at = "", 0
        self._found: list[ReportSummary] = []
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._look)

    def ids(self) -> tuple[int, ...]:
        """Return the ticked reports in the order of all."""
        return tuple(one.id for one in self._all if one.id in self._ticked)

    def narrow(self, words: str) -> None:
        """Show the reports that hold some words, tone marks aside; where there are many, in a moment."""
        self._wanted, self._at, self._found = plain(words), 0, []
        self._timer.start()
        self._look()

    @property
    def looking(self) -> bool:
        """Whether there are reports that are not looked at yet."""
        return self._timer.isActive()

    def _look(self) -> None:
        end = perf_counter() + _SLICE
        while self._at < len(self._all):
            one = self._all[self._at]
            self._at += 1
            if not self._wanted or self._wanted in self._words(one):
                self._found.append(one)
            if self._at % 16 == 0 and perf_counter() > end:
                return
        self._timer.stop()
        self.beginResetModel()
        self._shown = self._found
        self.endResetModel()

    def _words(self, one: ReportSummary) -> str:
        if one.id not in self._folded:
            self._folded[one.id] = plain(f"{_line(one)} {_more(one)}")
        return self._folded[one.id]

    def tick_shown(self, *, on: bool) -> None:
        """Tick every report that is shown, or none of them."""
        shown = {one.id for one in self._shown}
        self._ticked = self._ticked | shown if on else self._ticked - shown
        if self._shown:
            self.dataChanged.emit(self.index(0), self.index(len(self._shown) - 1))
        self.ticked.emit()

    # What the view asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 (Qt's name and default)
        return 0 if parent.isValid() else len(self._shown)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        one = self._shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return _line(one)
        if role == Qt.ItemDataRole.ToolTipRole:
            return _more(one)
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if one.id in self._ticked else Qt.CheckState.Unchecked
        return None

    def setData(  # noqa: N802 (Qt's name)
        self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole
    ) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        report_id = self._shown[index.row()].id
        if Qt.CheckState(value) is Qt.CheckState.Checked:
            self._ticked.add(report_id)
        else:
            self._ticked.discard(report_id)
        self.dataChanged.emit(index, index)
        self.ticked.emit()
        return True


def _line(summary: ReportSummary) -> str:
    day = summary.details.day or summary.facts.event_date or summary.facts.published
    told = (date_words(day) if day else "", f"{summary.decided}/{summary.total}", title_of(summary))
    return "  ·  ".join(filter(None, told))


def _more(summary: ReportSummary) -> str:
    body = summary.details.body or summary.facts.host or ""
    return f"{title_of(summary)}\n{summary.file}\n{body}".strip()


def title_of(summary: ReportSummary) -> str:
    """Return the title of a report in one line, or its file name where it has none."""
    return " ".join((summary.details.title or summary.facts.title or summary.file).split())

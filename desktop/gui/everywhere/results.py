"""The places found as rows under their reports."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt

from desktop.gui.task_columns import column_title
from desktop.library import Where

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.library import Found, Place

    Index = QModelIndex | QPersistentModelIndex

RESULT = int(Qt.ItemDataRole.UserRole)


@dataclass(frozen=True, slots=True)
class Result:
    """One row: a report where it has no place, else a place in it."""

    report_id: int
    title: str
    place: Place | None = None
    more: int = 0
    """Of a report, how many places are not shown."""


def place_title(place: Place) -> str:
    """Return what holds the words, in a word or two; of a typed cell, the title of its column."""
    if place.where is Where.CELL:
        return column_title(place.column)
    translate = QCoreApplication.translate
    return {
        Where.TEXT: translate("everywhere", "Text"),
        Where.FIND: translate("everywhere", "Find"),
        Where.NOTE: translate("everywhere", "Note on a find"),
        Where.MARK: translate("everywhere", "Mark"),
        Where.REPORT: translate("everywhere", "Description"),
    }[place.where]


class Results(QAbstractListModel):
    """What one search found."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[Result] = []

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 (Qt's name and default)
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return (
            Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
            if index.isValid()
            else Qt.ItemFlag.NoItemFlags
        )

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        result = self._rows[index.row()]
        if role == RESULT:
            return result
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            if result.place is None:
                return result.title
            return f"{place_title(result.place)}: {' '.join(result.place.snippet.split())}"
        return None

    def show(self, found: Sequence[Found]) -> None:
        """Show what was found."""
        self.beginResetModel()
        self._rows = list(_rows(found))
        self.endResetModel()


def _rows(found: Sequence[Found]) -> Iterator[Result]:
    for report in found:
        yield Result(report.report_id, report.title, more=report.more)
        for place in report.places:
            yield Result(report.report_id, report.title, place)

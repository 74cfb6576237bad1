"""The clerk's notes, bookmarks and questions of the open report as rows, those on finds among them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from desktop.domain import MarkKind, Span
from desktop.gui.review.edits import place
from desktop.gui.review.marking import quoted
from desktop.gui.review.naming import mark_title, place_words
from desktop.gui.source_view.marks import span_of
from desktop.whereabouts import Whereabouts

if TYPE_CHECKING:
    from desktop.gui.review.session import ReviewSession

    Index = QModelIndex | QPersistentModelIndex

ROW = int(Qt.ItemDataRole.UserRole)


class Row(NamedTuple):
    """One note, bookmark or question."""

    kind: MarkKind
    words: str
    """What the clerk wrote."""
    quote: str
    """The beginning of what it is about."""
    where: str
    span: Span | None
    mark_id: str | None
    """None for a note that a find carries itself."""
    find_id: str | None


class MarksModel(QAbstractListModel):
    """Rows in the order of the text, those on the whole report first."""

    def __init__(self, session: ReviewSession) -> None:
        super().__init__(session)
        self._session = session
        self._rows: list[Row] = []
        self._whereabouts: tuple[int, Whereabouts] | None = None

    def refresh(self) -> None:
        """Read the marks and the notes on finds again."""
        rows = sorted([*self._marks(), *self._notes()], key=lambda row: row.span or Span(-1, -1))
        if rows != self._rows:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()

    def rows(self) -> list[Row]:
        """Return what is listed."""
        return self._rows

    def _marks(self) -> list[Row]:
        rows = []
        for mark in self._session.marks:
            span = span_of(mark, self._session.finding)
            rows.append(Row(mark.kind, mark.text, *self._said(span), span, mark.id, mark.find_id))
        return rows

    def _notes(self) -> list[Row]:
        noted = (finding for finding in self._session.finds if finding.note)
        pairs = [(finding, place(finding.content)) for finding in noted]
        return [Row(MarkKind.NOTE, one.note, *self._said(span), span, None, one.id) for one, span in pairs]

    def _said(self, span: Span | None) -> tuple[str, str]:
        if span is None:
            return self.tr("The whole report"), ""
        return quoted(self._session.text, span), place_words(self._places(), span.start)

    def _places(self) -> Whereabouts:
        report = self._session.report
        if report is None:
            raise ValueError("no report is open")
        if not self._whereabouts or self._whereabouts[0] != report.id:
            self._whereabouts = (report.id, Whereabouts(report.source))
        return self._whereabouts[1]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 (Qt's name and default)
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.words or row.quote
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(filter(None, (mark_title(row.kind), row.words, row.quote, row.where)))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ". ".join(filter(None, (mark_title(row.kind), row.words, row.quote, row.where)))
        return None

"""The clerk's notes, bookmarks and questions in one list: gone to, rewritten, deleted."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.domain import MarkKind, Span
from desktop.gui.review.card_list import CardList
from desktop.gui.review.marks_model import ROW, MarksModel, Row
from desktop.gui.review.naming import mark_title
from desktop.gui.review.painting import draw_text, small_font
from desktop.gui.source_view.marks import draw_mark
from desktop.gui.theme import appearance, set_role

if TYPE_CHECKING:
    from PySide6.QtCore import QPersistentModelIndex, QPoint
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from desktop.gui.review.marking import Marking
    from desktop.gui.review.session import ReviewSession

_ROWS = 4
"""So many are in sight at once; the others are scrolled to."""
_SIDE, _PAD, _RIGHT, _SIGN = 24, 5, 22, 20
_OWN_KEYS = (Qt.Key.Key_Delete, Qt.Key.Key_F2, Qt.Key.Key_E)


class MarksPanel(QFrame):
    """Follows the session; there is nothing to see while the clerk has made no marks."""

    place_requested = Signal(Span)
    """The words that a mark is about are to be shown."""

    def __init__(self, session: ReviewSession, marking: Marking, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._marking = session, marking
        self.model = MarksModel(session)
        self._build()
        # Many finds may change at once; the list is made when all that is done.
        self._following = QTimer(self, singleShot=True, interval=0)
        self._following.timeout.connect(self._follow)
        session.report_opened.connect(self._show_report)
        session.marks_changed.connect(self._following.start)
        session.findings_changed.connect(self._follow_finds)
        appearance().changed.connect(self.list.viewport().update)
        self._show_report()

    def _build(self) -> None:
        self.head = QToolButton()
        self.head.setCheckable(True)
        self.head.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.head.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.head.setToolTip(self.tr("Your notes, bookmarks and questions for the leader"))
        set_role(self.head, "fact")
        self.head.toggled.connect(self._open)
        self.list = MarksList()
        self.list.setModel(self.model)
        self.list.setItemDelegate(MarkDelegate(self.list))
        self.list.setAccessibleName(self.tr("Your notes, bookmarks and questions"))
        self.list.clicked.connect(self._go)
        self.list.activated.connect(self._go)
        self.list.doubleClicked.connect(self._edit)
        self.list.edit_requested.connect(lambda: self._edit(self.list.currentIndex()))
        self.list.delete_requested.connect(lambda: self._delete(self.list.currentIndex()))
        self.list.customContextMenuRequested.connect(self._show_menu)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 1)
        column.addWidget(self.list)

    # Following the session

    def _show_report(self, *_: object) -> None:
        self.head.setChecked(False)
        self._open(on=False)
        self._follow()

    def _follow_finds(self, ids: tuple[str, ...]) -> None:
        """Read the list again where a note came, changed or went with a find."""
        listed = {row.find_id for row in self.model.rows()}
        finds = filter(None, map(self._session.finding, ids))
        if not listed.isdisjoint(ids) or any(map(attrgetter("note"), finds)):
            self._following.start()

    def _follow(self) -> None:
        self.model.refresh()
        rows = self.model.rows()
        counts = {kind: sum(row.kind is kind for row in rows) for kind in MarkKind}
        words = {
            MarkKind.NOTE: self.tr("notes: {0}"),
            MarkKind.BOOKMARK: self.tr("bookmarks: {0}"),
            MarkKind.QUESTION: self.tr("questions: {0}"),
        }
        said = " · ".join(words[kind].format(count) for kind, count in counts.items() if count)
        self.head.setText(said[:1].upper() + said[1:])
        self.setVisible(bool(rows))
        self.head.setVisible(bool(rows))
        self._fit_rows()

    def show_mark(self, mark_id: str) -> None:
        """Open the list at a mark that was clicked on in the text."""
        for number, row in enumerate(self.model.rows()):
            if row.mark_id == mark_id:
                self.head.setChecked(True)
                flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
                self.list.selectionModel().setCurrentIndex(self.model.index(number), flag)
                self.list.scrollTo(self.model.index(number))

    def _open(self, on: bool) -> None:  # noqa: FBT001 (a signal's value)
        self.head.setArrowType(Qt.ArrowType.UpArrow if on else Qt.ArrowType.DownArrow)
        self.list.setVisible(on)
        self._fit_rows()

    def _fit_rows(self) -> None:
        height = self.list.verticalHeader().defaultSectionSize()
        self.list.setFixedHeight(min(self.model.rowCount(), _ROWS) * height + 2)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        super().resizeEvent(event)
        self._fit_rows()

    # What is done with a row

    def _go(self, index: QModelIndex) -> None:
        row: Row | None = index.data(ROW)
        if row is None:
            return
        if row.find_id and self._session.finding(row.find_id):
            self._session.choose(row.find_id)
        elif row.span:
            self.place_requested.emit(row.span)

    def _edit(self, index: QModelIndex) -> None:
        row: Row | None = index.data(ROW)
        if row and row.mark_id:
            self._marking.edit(row.mark_id)
        elif row and row.find_id:
            self._marking.edit_note(row.find_id)

    def _delete(self, index: QModelIndex) -> None:
        row: Row | None = index.data(ROW)
        if row and row.mark_id:
            self._marking.delete(row.mark_id)
        elif row and row.find_id:
            self._session.set_note(row.find_id, "")

    def _show_menu(self, at: QPoint) -> None:
        index = self.list.indexAt(at)
        if not index.isValid():
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Go there")).triggered.connect(lambda: self._go(index))
        menu.addAction(self.tr("Rewrite… (F2)")).triggered.connect(lambda: self._edit(index))
        menu.addAction(self.tr("Delete (Del)")).triggered.connect(lambda: self._delete(index))
        menu.popup(self.list.viewport().mapToGlobal(at))


class MarksList(CardList):
    """Takes the keys that elsewhere on the page change the chosen find."""

    edit_requested = Signal()
    delete_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setSelectionMode(CardList.SelectionMode.SingleSelection)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and event.key() in _OWN_KEYS:  # type: ignore[attr-defined]
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        if event.key() == Qt.Key.Key_Delete:
            self.delete_requested.emit()
        elif event.key() in _OWN_KEYS:
            self.edit_requested.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.activated.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


class MarkDelegate(QStyledItemDelegate):
    """The sign and what was written, over the words it is about and where they stand."""

    def sizeHint(  # noqa: N802 (Qt's name)
        self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        lines = QFontMetricsF(option.font).height() + QFontMetricsF(small_font(option.font)).height()
        return QSize(200, round(lines) + 2 * _PAD + 2)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row: Row | None = index.data(ROW)
        if row is None:
            return
        theme = appearance().theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(option.rect, QColor(theme.surface))
        if option.state & QStyle.StateFlag.State_Selected:
            focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
            painter.setPen(QColor(theme.accent if focused else theme.surface))
            painter.setBrush(QColor(theme.chosen))
            painter.drawRoundedRect(QRectF(option.rect).adjusted(_SIDE - 8, 1, -14, -1), 6, 6)
        inner = QRectF(option.rect).adjusted(_SIDE, _PAD, -_RIGHT, -_PAD)
        draw_mark(painter, QRectF(inner.left(), inner.top() + 3, 11, 11), row.kind, theme)
        words = inner.adjusted(_SIGN, 0, 0, 0)
        painter.setPen(QColor(theme.ink))
        draw_text(painter, words, " ".join(row.words.split()) or mark_title(row.kind), option.font, 1)
        painter.setPen(QColor(theme.soft))
        below = words.adjusted(0, QFontMetricsF(option.font).height(), 0, 0)
        about = " · ".join(filter(None, (row.where, f"“{row.quote}”" if row.span else row.quote)))
        draw_text(painter, below, about, small_font(option.font), 1)
        painter.restore()

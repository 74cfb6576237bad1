"""What others wrote beside the text of the file: a list over the text; its head stands in the line of lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.domain import Comment, Span
from desktop.gui.review.painting import draw_text, small_font
from desktop.gui.theme import appearance, set_role

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QResizeEvent

    from desktop.gui.review.session import ReviewSession

_COMMENT = int(Qt.ItemDataRole.UserRole)
_ROWS = 3
"""So many are in sight at once; the others are scrolled to."""
_LINES = 2
_SIDE, _PAD, _RIGHT = 24, 4, 22


class CommentsPanel(QFrame):
    """Follows the session; there is nothing to see while the file has no comments."""

    place_requested = Signal(Span)
    """The words that a comment is about are to be shown."""

    def __init__(self, session: ReviewSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._build()
        appearance().changed.connect(self.list.viewport().update)
        session.report_opened.connect(self._show_report)
        self._show_report()

    def _build(self) -> None:
        self.head = QToolButton()
        self.head.setCheckable(True)
        self.head.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.head.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.head.setToolTip(self.tr("What others wrote beside the text; Y leads from one to the next"))
        set_role(self.head, "fact")
        self.head.toggled.connect(self._open)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Comments in the file"))
        self.list.setItemDelegate(CommentDelegate(self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.currentItemChanged.connect(lambda item, _before: self._show_place(item))
        self.list.itemClicked.connect(self._show_place)
        self.list.itemActivated.connect(self._show_place)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 1)
        column.setSpacing(0)
        column.addWidget(self.list)

    def show_next(self) -> None:
        """Show the next comment and the words that it is about, from the top again behind the last."""
        if self.list.count():
            self.head.setChecked(True)
            self.list.setCurrentRow((self.list.currentRow() + 1) % self.list.count())
            self._show_place(self.list.currentItem())

    def _show_report(self, *_: object) -> None:
        report = self._session.report
        comments = report.source.comments if report else ()
        blocked = self.list.blockSignals(True)  # noqa: FBT003 (Qt's own call)
        self.list.clear()
        for comment in comments:
            item = QListWidgetItem(f"{comment.author}: {comment.text}".removeprefix(": "))
            item.setData(_COMMENT, comment)
            item.setToolTip(item.text())
            self.list.addItem(item)
        self.list.setCurrentRow(-1)
        self.list.blockSignals(blocked)
        self.head.setText(self.tr("Comments of others in the file: {0}").format(len(comments)))
        self.head.setChecked(False)
        self._open(on=False)
        for part in (self, self.head):
            part.setVisible(bool(comments))

    def _open(self, on: bool) -> None:  # noqa: FBT001 (a signal's value)
        self.head.setArrowType(Qt.ArrowType.UpArrow if on else Qt.ArrowType.DownArrow)
        self.list.setVisible(on)
        self._fit_rows()

    def _fit_rows(self) -> None:
        rows = range(min(self.list.count(), _ROWS))
        self.list.setFixedHeight(sum(map(self.list.sizeHintForRow, rows)) + 4)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        super().resizeEvent(event)
        self.list.scheduleDelayedItemsLayout()
        self._fit_rows()

    def _show_place(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.place_requested.emit(item.data(_COMMENT).span)


class CommentDelegate(QStyledItemDelegate):
    """The author, small, over what was written, in two lines at most; the tip has all of it."""

    def sizeHint(  # noqa: N802 (Qt's name)
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        metrics, view = QFontMetricsF(option.font), self.parent()
        room = (view.width() if isinstance(view, QWidget) else 0) - _SIDE - _RIGHT
        lines = 1 if metrics.horizontalAdvance(_words(index.data(_COMMENT))) <= room else _LINES
        height = metrics.height() * lines + QFontMetricsF(small_font(option.font)).height()
        return QSize(100, round(height) + 2 * _PAD + 2)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        comment: Comment = index.data(_COMMENT)
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
        small = small_font(option.font)
        small.setWeight(QFont.Weight.DemiBold)
        painter.setPen(QColor(theme.soft))
        draw_text(painter, inner, comment.author or self.tr("Without a name"), small, 1)
        painter.setPen(QColor(theme.ink))
        below = inner.adjusted(0, QFontMetricsF(small).height(), 0, 0)
        draw_text(painter, below, _words(comment), option.font, _LINES)
        painter.restore()


def _words(comment: Comment) -> str:
    return " ".join(comment.text.split())

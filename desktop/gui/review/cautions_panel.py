"""What a văn thư should look at in the open report: a list over the text; its head stands in the line of lists."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.domain import FindingState
from desktop.gui.review.buttons import KeyButton
from desktop.gui.review.card_list import CardList
from desktop.gui.review.naming import caution_words
from desktop.gui.review.painting import DOUBT, draw_state, draw_strokes, draw_text, small_font, strength
from desktop.gui.theme import appearance

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from desktop.domain import Caution
    from desktop.gui.review.actions import ReviewActions
    from desktop.gui.review.session import ReviewSession

    Index = QModelIndex | QPersistentModelIndex

CAUTION = int(Qt.ItemDataRole.UserRole)
SEEN = CAUTION + 1
_ROWS = 3
"""So many are in sight at once; the others are scrolled to."""
_SIDE, _PAD, _MARK = 24, 5, 20
_RIGHT = 22
_FADED = 0.62
_MEASURED = 200
"""So many doubts decide how high a row is; a longer one behind them is elided."""


class CautionsPanel(QFrame):
    """Follows the session; there is nothing to see while the report has no cautions."""

    def __init__(self, session: ReviewSession, actions: ReviewActions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.model = CautionsModel(session)
        self._build(actions)
        session.report_opened.connect(self._show_report)
        session.cautions_changed.connect(self._follow)
        session.caution_chosen.connect(self._show_chosen)
        appearance().changed.connect(self.list.viewport().update)
        self._show_report()

    def _build(self, actions: ReviewActions) -> None:
        self.head = DoubtButton()
        self.head.toggled.connect(lambda on: self._open(on=on))
        self.list = CardList()
        self.list.setModel(self.model)
        self.list.setItemDelegate(CautionDelegate(self.list))
        self.list.setSelectionMode(CardList.SelectionMode.SingleSelection)
        self.list.setAccessibleName(self.tr("Points to check in the report"))
        self.list.selectionModel().currentChanged.connect(self._choose)
        self.list.clicked.connect(self._choose)
        self.list.activated.connect(self._choose)
        self.next_button = KeyButton(actions.next_caution, words=self.tr("Next"))
        self.seen_button = KeyButton(actions.seen, words=self.tr("Read"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 1)
        column.setSpacing(0)
        column.addWidget(self.list)

    # Following the session

    def _show_report(self, *_: object) -> None:
        self.model.reset()
        for part in (self, self.head):
            part.setVisible(bool(self._session.cautions))
        self.head.setChecked(False)
        self._open(on=False)
        self._count()

    def _follow(self) -> None:
        self.model.refresh()
        self._count()

    def _count(self) -> None:
        cautions, seen = self._session.cautions, self._session.seen
        left = len(cautions) - len(seen)
        said = self.tr("Points to check: {0}").format(left) if left else self.tr("All points to check were read")
        if left and seen:
            said += self.tr(" · read: {0}").format(len(seen))
        self.head.say(said, quiet=not left)

    def _show_chosen(self, number: int | None) -> None:
        if number is not None:
            self.head.setChecked(True)
        selection = self.list.selectionModel()
        blocked = selection.blockSignals(True)  # noqa: FBT003 (Qt's own call)
        if number is None:
            selection.clear()
        else:
            index = self.model.index(number)
            selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.list.scrollTo(index)
        selection.blockSignals(blocked)
        self.list.viewport().update()

    def _choose(self, index: QModelIndex, *_: object) -> None:
        if index.isValid():
            self._session.choose_caution(index.row())

    def _fit_rows(self) -> None:
        """Give every row the lines that the longest doubt needs at this width: one or two, and one to check it."""
        room, metrics = self.list.viewport().width() - _SIDE - _MARK - _RIGHT, QFontMetricsF(self.font())
        doubts = (caution_words(caution)[0] for caution in self._session.cautions[:_MEASURED])
        lines = 1 if all(metrics.horizontalAdvance(doubt) <= room for doubt in doubts) else 2
        height = round(lines * metrics.height() + QFontMetricsF(small_font(self.font())).height()) + 2 * _PAD + 2
        header = self.list.verticalHeader()
        header.setMinimumSectionSize(height)
        header.setDefaultSectionSize(height)
        self.list.setFixedHeight(min(self.model.rowCount(), _ROWS) * height + 2)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        super().resizeEvent(event)
        self._fit_rows()

    def _open(self, *, on: bool) -> None:
        self._fit_rows()
        for part in (self.list, self.next_button, self.seen_button):
            part.setVisible(on)
        if not on and self._session.caution is not None:
            self._session.choose_caution(None)


class DoubtButton(QToolButton):
    """Opens and closes the list: a mark, how many points there are, an arrow."""

    def __init__(self) -> None:
        super().__init__()
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setToolTip(self.tr("What a records clerk would look at; the text is never corrected"))
        self._quiet = False
        self.toggled.connect(self.update)

    def say(self, words: str, *, quiet: bool) -> None:
        """Set the words; quiet ones ask for nothing."""
        self._quiet = quiet
        self.setText(words)
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def _font(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.Normal if self._quiet else QFont.Weight.DemiBold)
        return font

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        return QSize(round(QFontMetricsF(bold).horizontalAdvance(self.text())) + 56, 29)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        theme = appearance().theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus() or self.underMouse():
            painter.setPen(QColor(theme.accent if self.hasFocus() else theme.surface))
            painter.setBrush(QColor(theme.chosen if self.underMouse() else theme.surface))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        ink = theme.soft if self._quiet else theme.caution
        middle = self.rect().center().y() + 0.5
        draw_strokes(painter, QRectF(8, middle - 6, 13, 12), DOUBT, ink, 1.5)
        painter.setPen(QColor(theme.soft if self._quiet else theme.ink))
        painter.setFont(self._font())
        painter.drawText(
            QRectF(28, 0, self.width() - 48, self.height()), Qt.AlignmentFlag.AlignVCenter, self.text()
        )
        arrow = _UP if self.isChecked() else _DOWN
        draw_strokes(painter, QRectF(self.width() - 18, middle - 2.5, 9, 5), arrow, theme.soft, 1.5)
        painter.end()


_DOWN = (((0.0, 0.0), (0.5, 1.0), (1.0, 0.0)),)
_UP = (((0.0, 1.0), (0.5, 0.0), (1.0, 1.0)),)


class CautionsModel(QAbstractListModel):
    """The cautions of the open report, one a row."""

    def __init__(self, session: ReviewSession) -> None:
        super().__init__(session)
        self._session = session

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 (Qt's name and default)
        return 0 if parent.isValid() else len(self._session.cautions)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._session.cautions):
            return None
        caution, seen = self._session.cautions[index.row()], index.row() in self._session.seen
        if role == CAUTION:
            return caution
        if role == SEEN:
            return seen
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return "\n".join(caution_words(caution))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return " ".join((*caution_words(caution), self.tr("(read)") if seen else ""))
        return None

    def reset(self) -> None:
        """Take the cautions of another report."""
        self.beginResetModel()
        self.endResetModel()

    def refresh(self) -> None:
        """Show again which were seen."""
        if self.rowCount():
            self.dataChanged.emit(self.index(0), self.index(self.rowCount() - 1))


class CautionDelegate(QStyledItemDelegate):
    """The doubt in at most two lines, what to check in one."""

    def sizeHint(  # noqa: N802 (Qt's name)
        self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        lines = QFontMetricsF(option.font).height() * 2 + QFontMetricsF(small_font(option.font)).height()
        return QSize(200, round(lines) + 2 * _PAD + 2)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        caution = index.data(CAUTION)
        if caution is None:
            return
        theme = appearance().theme
        chosen, seen = bool(option.state & QStyle.StateFlag.State_Selected), bool(index.data(SEEN))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(option.rect, QColor(theme.surface))
        if chosen:
            painter.setPen(
                QColor(theme.accent if option.state & QStyle.StateFlag.State_HasFocus else theme.surface)
            )
            painter.setBrush(QColor(theme.caution_tint))
            painter.drawRoundedRect(QRectF(option.rect).adjusted(_SIDE - 8, 1, -14, -1), 6, 6)
        painter.setOpacity(strength(_FADED, theme) if seen and not chosen else 1.0)
        inner = QRectF(option.rect).adjusted(_SIDE, _PAD, -_RIGHT, -_PAD)
        if seen:
            draw_state(painter, QRectF(inner.left(), inner.top() + 4, 11, 9), FindingState.ACCEPTED, theme)
        else:
            draw_strokes(painter, QRectF(inner.left(), inner.top() + 3, 12, 11), DOUBT, theme.caution, 1.4)
        _draw_words(painter, inner.adjusted(_MARK, 0, 0, 0), caution, option.font)
        painter.restore()


def _draw_words(painter: QPainter, rect: QRectF, caution: Caution, font: QFont) -> None:
    theme, metrics = appearance().theme, QFontMetricsF(font)
    doubt, check = caution_words(caution)
    one_line = metrics.horizontalAdvance(doubt) <= rect.width() or rect.height() < 2.5 * metrics.height()
    lines = 1 if one_line else 2
    painter.setPen(QColor(theme.ink))
    draw_text(painter, rect, doubt, font, lines)
    painter.setPen(QColor(theme.soft))
    draw_text(painter, rect.adjusted(0, lines * metrics.height(), 0, 0), check, small_font(font), 1)

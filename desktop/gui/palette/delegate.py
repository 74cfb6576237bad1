"""Draws one line of the palette: icon, words, where it stands, key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QIcon, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.gui.review.painting import small_font
from desktop.gui.theme import appearance

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex

    from desktop.gui.palette.choices import Choice

CHOICE = int(Qt.ItemDataRole.UserRole)
_PAD, _ICON, _GAP = 8, 16, 10


class ChoiceDelegate(QStyledItemDelegate):
    """What cannot be done now is pale."""

    def sizeHint(  # noqa: N802 (Qt's name)
        self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(200, round(QFontMetricsF(option.font).height()) + 14)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        choice: Choice = index.data(CHOICE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(option.rect).adjusted(2, 1, -2, -1)
        if option.state & QStyle.StateFlag.State_Selected:
            _ground(painter, rect)
        inner = rect.adjusted(_PAD, 0, -_PAD, 0)
        mode = QIcon.Mode.Normal if choice.enabled else QIcon.Mode.Disabled
        place = QRect(round(inner.left()), round(inner.center().y() - _ICON / 2), _ICON, _ICON)
        choice.icon.paint(painter, place, mode=mode)
        inner.setLeft(inner.left() + _ICON + _GAP)
        inner.setRight(self._key(painter, inner, choice, option))
        _words(painter, inner, choice, option)
        painter.restore()

    def _key(self, painter: QPainter, rect: QRectF, choice: Choice, option: QStyleOptionViewItem) -> float:
        """Draw the key, or why there is nothing to press; return where it begins."""
        said = choice.keys if choice.enabled else self.tr("not possible now")
        if not said:
            return rect.right()
        theme, font = appearance().theme, small_font(option.font)
        width = QFontMetricsF(font).horizontalAdvance(said)
        painter.setFont(font)
        painter.setPen(QColor(theme.soft))
        painter.drawText(rect, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, said)
        return rect.right() - width - _GAP


def _ground(painter: QPainter, rect: QRectF) -> None:
    theme = appearance().theme
    painter.setPen(QColor(theme.accent))
    painter.setBrush(QColor(theme.chosen))
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)


def _words(painter: QPainter, rect: QRectF, choice: Choice, option: QStyleOptionViewItem) -> None:
    theme, metrics = appearance().theme, QFontMetricsF(option.font)
    small = small_font(option.font)
    hint = QFontMetricsF(small).horizontalAdvance(choice.hint) + _GAP if choice.hint else 0
    said = metrics.elidedText(choice.words, Qt.TextElideMode.ElideRight, rect.width() - hint)
    painter.setFont(option.font)
    painter.setPen(QColor(theme.ink if choice.enabled else theme.soft))
    painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, said)
    painter.setFont(small)
    painter.setPen(QColor(theme.soft))
    behind = rect.adjusted(metrics.horizontalAdvance(said) + _GAP, 0, 0, 0)
    painter.drawText(behind, Qt.AlignmentFlag.AlignVCenter, choice.hint)

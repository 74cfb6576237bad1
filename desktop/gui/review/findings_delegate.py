"""Draws one find as a card: the bar of its kind, its core, deadline, who, confidence, decision, note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.domain import FindingState
from desktop.gui.icons import icon
from desktop.gui.review.findings_model import CARD
from desktop.gui.review.naming import origin_title
from desktop.gui.review.painting import NOTE, draw_state, draw_strokes, draw_text, small_font, strength
from desktop.gui.theme import appearance

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex

    from desktop.gui.review.cards import Card
    from desktop.gui.theme import Theme

_PAD, _GAP, _BAR, _SIDE = 6, 5, 4, 10
_FADED = 0.68
_WIDEST_TAG = 160
_SIGN = 12
"""Pixels of the calendar in front of a deadline."""


class FindingDelegate(QStyledItemDelegate):
    """All cards have the same height, so that ten thousand of them scroll like ten."""

    def sizeHint(  # noqa: N802 (Qt's name)
        self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        lines = QFontMetricsF(option.font).height() * 2 + QFontMetricsF(small_font(option.font)).height()
        return QSize(200, round(lines) + 2 * _PAD + _GAP + 4)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        card = index.data(CARD)
        if card is None:
            return
        theme = appearance().theme
        painter.fillRect(option.rect, QColor(theme.bg))  # over the selection of the whole row
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outer = QRectF(option.rect).adjusted(_SIDE, _GAP / 2, -_SIDE, -_GAP / 2)
        if card.state in (FindingState.ACCEPTED, FindingState.CORRECTED, FindingState.REJECTED):
            painter.setOpacity(strength(_FADED, theme))
        _draw_ground(painter, outer, card, option, theme)
        inner = outer.adjusted(_BAR + 8, _PAD, -10, -_PAD)
        _draw_title(painter, inner, card, option.font, theme)
        _draw_row(painter, inner, card, small_font(option.font), theme)
        painter.restore()


def _draw_ground(painter: QPainter, rect: QRectF, card: Card, option: QStyleOptionViewItem, theme: Theme) -> None:
    selected = bool(option.state & QStyle.StateFlag.State_Selected)
    ink = theme.kinds[card.kind].ink if card.kind else theme.accent
    shape = QPainterPath()
    shape.addRoundedRect(rect, 8, 8)
    painter.fillPath(shape, QColor(theme.surface))
    painter.save()
    painter.setClipPath(shape)
    painter.fillRect(QRectF(rect.left(), rect.top(), _BAR, rect.height()), QColor(ink))
    painter.restore()
    if selected:
        painter.setOpacity(1)
    # A thick edge says as well that the list has the keys.
    thick = selected and bool(option.state & QStyle.StateFlag.State_HasFocus)
    painter.setPen(QPen(QColor(theme.accent if selected else theme.line), 2 if thick else 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(shape)
    if selected and card.state is not FindingState.SUGGESTED:
        painter.setOpacity(strength(0.85, theme))


def _draw_title(painter: QPainter, rect: QRectF, card: Card, font: QFont, theme: Theme) -> None:
    title = QFont(font)
    title.setBold(card.kind is None)
    title.setStrikeOut(card.state is FindingState.REJECTED)
    painter.setPen(QColor(theme.ink))
    height = QFontMetricsF(font).height()
    if card.kind is None:
        draw_text(painter, QRectF(rect.left(), rect.top(), rect.width(), height), card.title, title, 1)
        painter.setPen(QColor(theme.soft))
        draw_text(painter, QRectF(rect.left(), rect.top() + height, rect.width(), height), card.who, font, 1)
    else:
        draw_text(painter, rect, card.title, title, 2)


def _draw_row(painter: QPainter, rect: QRectF, card: Card, font: QFont, theme: Theme) -> None:
    metrics = QFontMetricsF(font)
    row = QRectF(rect.left(), rect.bottom() - metrics.height(), rect.width(), metrics.height())
    painter.setFont(font)
    right = _draw_right(painter, row, card, theme, metrics)
    left = row.left()
    if card.state is not FindingState.SUGGESTED:
        draw_state(painter, QRectF(left + 1, row.center().y() - 4.5, 10, 9), card.state, theme)
        left += 18
    if card.tag:
        left += _draw_tag(painter, QRectF(left, row.top(), _WIDEST_TAG, row.height()), card, theme, metrics) + 8
    who = card.who if card.kind else ""
    painter.setPen(QColor(theme.soft))
    place = QRectF(left, row.top(), right - left - 8, row.height())
    painter.drawText(place, _MIDDLE, metrics.elidedText(who, Qt.TextElideMode.ElideRight, place.width()))


_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


def _draw_right(painter: QPainter, row: QRectF, card: Card, theme: Theme, metrics: QFontMetricsF) -> float:
    painter.setPen(QColor(theme.soft))
    sure = card.confidence or origin_title(card.origin)
    painter.drawText(row, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, sure)
    right = row.right() - metrics.horizontalAdvance(sure)
    if card.note:
        right -= 20
        draw_strokes(painter, QRectF(right, row.center().y() - 5, 12, 11), NOTE, theme.accent, 1.4)
    return right


def _draw_tag(painter: QPainter, rect: QRectF, card: Card, theme: Theme, metrics: QFontMetricsF) -> float:
    sign = _SIGN + 4 if card.kind else 0
    words = metrics.elidedText(card.tag, Qt.TextElideMode.ElideRight, rect.width() - 14 - sign)
    width = metrics.horizontalAdvance(words) + 14 + sign
    painter.setPen(QPen(QColor(theme.line), 1))
    painter.setBrush(QColor(theme.bg))
    shape = QRectF(rect.left(), rect.top() - 1, width, rect.height() + 2)
    painter.drawRoundedRect(shape, 5, 5)
    painter.setPen(QColor(theme.soft))
    painter.drawText(shape.adjusted(7 + sign, 0, 0, 0), _MIDDLE, words)
    if sign:
        place = QRectF(shape.left() + 6, shape.center().y() - _SIGN / 2, _SIGN, _SIGN)
        icon("calendar-blank").paint(painter, place.toRect())
    return width

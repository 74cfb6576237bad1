"""How a report and a place in it look among the results: the words found stand on a ground of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.gui.everywhere.results import RESULT, place_title
from desktop.gui.offsets import Offsets
from desktop.gui.review.painting import small_font
from desktop.gui.theme import appearance

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex

    from desktop.gui.everywhere.results import Result
    from desktop.gui.theme import Theme
    from desktop.library import Place

    Index = QModelIndex | QPersistentModelIndex

_SIDE, _LINES = 12, 2


class ResultDelegate(QStyledItemDelegate):
    """A report in one bold line; a place in a line for what it is and two for its words."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 (Qt's name)
        line = QFontMetricsF(option.font).height()
        result: Result | None = index.data(RESULT)
        lines = _LINES if result and result.place else 1
        return QSize(200, round(line * lines) + (10 if lines > 1 else 14))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        result: Result | None = index.data(RESULT)
        if result is None:
            return
        theme = appearance().theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(option.rect, QColor(theme.surface))
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(QColor(theme.accent), 1))
            painter.setBrush(QColor(theme.chosen))
            painter.drawRoundedRect(QRectF(option.rect).adjusted(4, 1, -4, -1), 6, 6)
        area = QRectF(option.rect).adjusted(_SIDE, 0, -_SIDE, 0)
        if result.place is None:
            _draw_report(painter, area, result, option.font, theme)
        else:
            _draw_place(painter, area, result.place, option.font, theme)
        painter.restore()


def _draw_report(painter: QPainter, area: QRectF, result: Result, font: QFont, theme: Theme) -> None:
    bold = QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    area = area.adjusted(0, 6, 0, 0)
    if result.more:
        more = QCoreApplication.translate("everywhere", "{0} more")
        words, metrics = more.format(result.more), QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(QColor(theme.soft))
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, words)
        area.setRight(area.right() - metrics.horizontalAdvance(words) - 8)
    painter.setFont(bold)
    painter.setPen(QColor(theme.ink))
    shown = QFontMetricsF(bold).elidedText(
        " ".join(result.title.split()), Qt.TextElideMode.ElideRight, area.width()
    )
    painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


def _draw_place(painter: QPainter, area: QRectF, place: Place, font: QFont, theme: Theme) -> None:
    small = small_font(font)
    width = max(QFontMetricsF(small).horizontalAdvance(place_title(place)) + 14, 92)
    label = QRectF(area.left(), area.top() + 5, width - 10, QFontMetricsF(font).height())
    painter.setFont(small)
    painter.setPen(QColor(theme.soft))
    painter.drawText(label, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, place_title(place))
    area = area.adjusted(width, 5, 0, -4)
    layout = _snippet(place, font, theme)
    painter.setPen(QColor(theme.ink))
    layout.beginLayout()
    top = 0.0
    for _ in range(_LINES):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(area.width())
        line.setPosition(QPointF(0, top))
        top += line.height()
    layout.endLayout()
    painter.setClipRect(area)
    layout.draw(painter, area.topLeft())


def _snippet(place: Place, font: QFont, theme: Theme) -> QTextLayout:
    """Return the words around a place; line breaks become spaces, so that every place stays where it is."""
    text = place.snippet.translate({ord(mark): " " for mark in "\n\t\r\v\f"})
    offsets = Offsets(text)
    layout = QTextLayout(text, font)
    marked = QTextCharFormat()
    marked.setBackground(QColor(theme.found))
    marked.setFontWeight(QFont.Weight.DemiBold)
    formats = []
    for start, end in place.marks:
        found = QTextLayout.FormatRange()
        found.start = offsets.to_qt(start)
        found.length = offsets.to_qt(end) - found.start
        found.format = marked
        formats.append(found)
    layout.setFormats(formats)
    return layout

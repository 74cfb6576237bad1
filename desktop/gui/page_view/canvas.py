"""One page on its desk: the picture at a zoom, marks over it, scrolling, turning, clicking."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from desktop.gui.source_view.boxes import outline
from desktop.gui.theme import appearance

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent, QWheelEvent

    from desktop.gui.page_view.leaves import Box

_DESK = 12
"""Pixels around the page."""
_A4 = 297 / 210
_AIR = 3.0
"""Pixels between words and the outline around them."""
_STEP = 60


class PageCanvas(QAbstractScrollArea):
    """Shows one picture; places on it are shares of its width and height."""

    clicked = Signal(float, float)
    turn_requested = Signal(int)
    """One page on (1) or back (-1)."""
    zoom_requested = Signal(int)
    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self._image: QImage | None = None
        self._ratio = _A4
        self.marks: list[Box] = []
        self._zoom = 1.0
        self.words = ""
        """What is said where there is no picture."""
        appearance().changed.connect(self.viewport().update)

    def show_picture(self, image: QImage | None) -> None:
        """Show the picture of a page, or an empty one until it is there."""
        self._image = image
        if image and image.width():
            self._ratio = image.height() / image.width()
        self._lay_out()

    def set_zoom(self, zoom: float) -> None:
        """Show the page so many times as wide as the pane."""
        at = self._middle()
        self._zoom = zoom
        self._lay_out()
        self._bring(at)

    def page_width(self) -> int:
        """Return the width of the page in device pixels."""
        return round(self._size().width() * self.devicePixelRatioF())

    def set_marks(self, marks: Sequence[Box], *, scroll: bool) -> None:
        """Outline places of the page, and bring the first of them into sight."""
        self.marks = list(marks)
        if self.marks and scroll:
            self._show_mark(self.marks)
        self.viewport().update()

    def to_top(self) -> None:
        """Show the upper end of the page."""
        self.verticalScrollBar().setValue(0)

    def to_bottom(self) -> None:
        """Show the lower end of the page."""
        self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())

    def page_rect(self) -> QRectF:
        """Return where the page lies on the viewport."""
        size = self._size()
        left = max((self.viewport().width() - size.width()) / 2, _DESK) - self.horizontalScrollBar().value()
        return QRectF(left, _DESK - self.verticalScrollBar().value(), size.width(), size.height())

    def mark_rect(self, mark: Box) -> QRectF:
        """Return where a place of the page lies on the viewport."""
        page = self.page_rect()
        left, top, right, bottom = mark
        corner = QPointF(page.left() + left * page.width(), page.top() + top * page.height())
        return QRectF(corner.x(), corner.y(), (right - left) * page.width(), (bottom - top) * page.height())

    # Layout

    def _size(self) -> QRectF:
        width = max((self.viewport().width() - 2 * _DESK) * self._zoom, 50.0)
        return QRectF(0, 0, width, width * self._ratio)

    def _lay_out(self) -> None:
        size, port = self._size(), self.viewport().size()
        for bar, whole, seen in (
            (self.horizontalScrollBar(), size.width(), port.width()),
            (self.verticalScrollBar(), size.height(), port.height()),
        ):
            bar.setRange(0, max(round(whole + 2 * _DESK - seen), 0))
            bar.setPageStep(seen)
            bar.setSingleStep(_STEP)
        self.viewport().update()

    def _middle(self) -> QPointF:
        page, port = self.page_rect(), self.viewport().rect()
        return QPointF(
            (port.width() / 2 - page.left()) / page.width(), (port.height() / 2 - page.top()) / page.height()
        )

    def _bring(self, at: QPointF) -> None:
        size, port = self._size(), self.viewport().rect()
        self.horizontalScrollBar().setValue(round(_DESK + at.x() * size.width() - port.width() / 2))
        self.verticalScrollBar().setValue(round(_DESK + at.y() * size.height() - port.height() / 2))

    def _show_mark(self, marks: list[Box]) -> None:
        rects = [self.mark_rect(mark) for mark in marks]
        port = QRectF(self.viewport().rect())
        if all(port.contains(rect) for rect in rects):
            return
        first, down = rects[0], self.verticalScrollBar()
        whole = max(rect.bottom() for rect in rects) - first.top()
        room = max((port.height() - whole) / 2, port.height() / 6)
        down.setValue(round(down.value() + first.top() - room))
        if not (port.left() <= first.left() and first.right() <= port.right()):
            across = self.horizontalScrollBar()
            across.setValue(round(across.value() + first.left() - port.width() / 6))

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        painter, theme = QPainter(self.viewport()), appearance().theme
        painter.fillRect(event.rect(), QColor(theme.bg))
        page = self.page_rect()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        # Paper is white in the dark theme too: it is to be compared with what lies on the desk.
        painter.fillRect(page, QColor("white"))
        if self._image:
            painter.drawImage(page, self._image)
        elif self.words:
            painter.setPen(QColor("#5c6470"))
            painter.drawText(page.adjusted(20, 20, -20, -20), Qt.TextFlag.TextWordWrap, self.words)
        painter.setPen(QColor(theme.edge))
        painter.drawRect(page)
        self._paint_marks(painter)
        painter.end()

    def _paint_marks(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # The light theme's accent in both themes: it is painted on paper.
        ink = QColor("#1d5fbf")
        wash = QColor(ink)
        wash.setAlpha(28)
        painter.setPen(QPen(ink, 1.5))
        painter.setBrush(wash)
        painter.drawPath(outline([self.mark_rect(mark).adjusted(-_AIR, -1, _AIR, 1) for mark in self.marks], 3))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(appearance().theme.accent), 1))
            painter.drawRect(self.viewport().rect().adjusted(0, 0, -1, -1))

    # What the clerk does

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        super().resizeEvent(event)
        self._lay_out()
        self.resized.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        page, at = self.page_rect(), event.position()
        if event.button() is Qt.MouseButton.LeftButton and page.contains(at):
            self.clicked.emit((at.x() - page.left()) / page.width(), (at.y() - page.top()) / page.height())

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 (Qt's name)
        step = event.angleDelta().y()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_requested.emit(1 if step > 0 else -1)
            event.accept()
            return
        down = self.verticalScrollBar()
        if (step < 0 and down.value() == down.maximum()) or (step > 0 and down.value() == down.minimum()):
            self.turn_requested.emit(1 if step < 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        down, key = self.verticalScrollBar(), event.key()
        forth, back = key == Qt.Key.Key_PageDown, key == Qt.Key.Key_PageUp
        if (forth and down.value() == down.maximum()) or (back and down.value() == down.minimum()):
            self.turn_requested.emit(1 if forth else -1)
        elif forth or back:
            down.setValue(down.value() + (1 if forth else -1) * round(self.viewport().height() * 0.9))
        elif key in {Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus}:
            self.zoom_requested.emit(-1 if key == Qt.Key.Key_Minus else 1)
        else:
            super().keyPressEvent(event)

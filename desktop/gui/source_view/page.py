"""The page itself: a read-only text with a caret, painted block by block as far as it is seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QContextMenuEvent,
    QFontInfo,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QApplication, QFrame, QPlainTextEdit, QToolTip

from desktop.domain import Span
from desktop.gui.source_view.block_painter import BlockPainter
from desktop.gui.source_view.card import boxed, card, caution_card, joined, mark_card
from desktop.gui.source_view.handles import Handles
from desktop.gui.source_view.index import spans_of
from desktop.gui.source_view.look import AIR, Look
from desktop.gui.source_view.margin import WIDTH as MARGIN
from desktop.gui.source_view.margin import lines, paint_edge, paint_margin, paint_number
from desktop.gui.source_view.page_layout import Column, PageLayout
from desktop.gui.source_view.sheet import Sheet
from desktop.gui.source_view.sight import Sight
from desktop.gui.source_view.spoken import spoken
from desktop.gui.theme import appearance

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent, QTextBlock, QWheelEvent

_RIGHT = 26.0
"""Pixels behind the lines, where the clerk's marks stand."""
_NUMBERS = 30.0
"""Pixels that the numbers of paragraphs need beside the margin."""
_TOP = 18.0
_CARET = 2
_STANDS_OUT = 12
"""Pixels by which the ends of a chosen find stand out of its block."""


class SourcePage(QPlainTextEdit):
    """Shows a sheet; tells which find was clicked on."""

    finding_chosen = Signal(str)
    caution_clicked = Signal(int)
    mark_clicked = Signal(str)
    context_requested = Signal(QPoint)
    zoom_requested = Signal(int)
    column_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._read_only()
        document = QTextDocument(self)
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(_TOP)
        self.page_layout = PageLayout(document)
        document.setDocumentLayout(self.page_layout)
        self.setDocument(document)
        self.sheet = self.page_layout.sheet = Sheet(None, appearance().theme)
        self.sight = Sight(self)
        self.look = Look()
        self.handles = Handles(self)
        self._pressed = QPointF()
        # Guessing the length of what is not laid out yet waits until the first lines are seen.
        self._to_estimate = False
        self._estimating = QTimer(self, singleShot=True, interval=0)
        self._estimating.timeout.connect(self.page_layout.estimate)
        self.cursorPositionChanged.connect(self.viewport().update)
        # Screen readers are told when everything that a key does is done.
        self._describing = QTimer(self, singleShot=True, interval=0)
        self._describing.timeout.connect(self._describe)
        self.cursorPositionChanged.connect(self.describe)
        self.selectionChanged.connect(self.viewport().update)

    def _read_only(self) -> None:
        self.setObjectName("sourceText")
        self.setAccessibleName(self.tr("Text of the report"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        keyboard = Qt.TextInteractionFlag.TextSelectableByKeyboard
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse | keyboard)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)
        # A bar that has nothing to scroll shows no handle; it keeps its room, so that lines stay as they are.
        self.verticalScrollBar().rangeChanged.connect(
            lambda _low, high: self.verticalScrollBar().setEnabled(high > 0)
        )
        self.verticalScrollBar().setEnabled(False)

    # Text and layout

    def show_sheet(self, sheet: Sheet) -> None:
        """Show another text from its top."""
        self.sheet = self.page_layout.sheet = sheet
        self.setPlainText(sheet.display.text)
        self.relay()

    def set_look(self, look: Look) -> None:
        """Set the text as the clerk likes to read; what was at the top stays there, the chosen find in sight."""
        at, chosen = self.firstVisibleBlock().blockNumber(), self._chosen_in_sight()
        font = look.font()
        self.look = look
        self.page_layout.points = float(look.size)
        self.page_layout.em = float(QFontInfo(font).pixelSize())
        self.page_layout.air = AIR[look.leading]
        self.setFont(font)
        self.relay()
        if self.sheet.text:
            self._scroll_to_block(at, 0.0, 0)
        if chosen:
            self.scroll_to(chosen)

    def relay(self, numbers: Collection[int] | None = None) -> None:
        """Lay some blocks, or all, out anew and show them."""
        if numbers is None:
            self.page_layout.column = self._column()
            self._to_estimate = True
            self.column_changed.emit()
            self.page_layout.forget()
            self.viewport().update()
            return
        before = dict(self._seen())
        if self.page_layout.forget(numbers):
            self._update_changed(before, set(numbers))

    def _seen(self) -> Iterator[tuple[int, QRectF]]:
        return ((block.blockNumber(), rect) for block, rect in self.sight.blocks())

    def _update_changed(self, before: dict[int, QRectF], numbers: set[int]) -> None:
        """Repaint the blocks that were laid out anew, or the whole page where something moved."""
        after = dict(self._seen())
        if after != before:
            self.viewport().update()
            return
        self._repaint(after[number] for number in numbers & after.keys())

    def show_again(self, numbers: Collection[int]) -> None:
        """Repaint some blocks, if they are in sight."""
        self._repaint(rect for number, rect in self._seen() if number in numbers)

    def _repaint(self, rects: Iterable[QRectF]) -> None:
        for rect in rects:
            top, bottom = int(rect.top()) - _STANDS_OUT, int(rect.bottom()) + _STANDS_OUT
            self.viewport().update(0, top, self.viewport().width(), bottom - top)

    def _column(self) -> Column:
        margin = MARGIN + (_NUMBERS if self.look.numbers else 0)
        room = self.viewport().width() - margin - _RIGHT
        width = max(min(self.look.width(), room), 80.0)
        return Column(float(round(margin + max(room - width - margin / 2, 0) / 2)), float(int(width)))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        if event.oldSize().width() == event.size().width():
            super().resizeEvent(event)
            return
        at, chosen = self.firstVisibleBlock().blockNumber(), self._chosen_in_sight()
        self.relay()
        super().resizeEvent(event)
        self._scroll_to_block(at, 0.0, 0)
        if chosen:
            self.scroll_to(chosen)

    def _chosen_in_sight(self) -> Span | None:
        """Return the first words of the chosen find, if the clerk has them before the eyes."""
        finding = self.sheet.chosen_finding()
        spans = spans_of(finding) if finding else ()
        return next((span for span in spans if self.sight.sees(span)), None)

    def scroll_to(self, span: Span) -> None:
        """Bring a span a third below the top, unless it is in sight."""
        if not self.sight.sees(span):
            number = self.sheet.display.block_of(span.start)
            self._scroll_to_block(number, 1 / 3, self.sheet.display.within(span, number)[0])

    def bring_to_top(self, span: Span) -> None:
        """Bring a span near the top, also where it was in sight."""
        number = self.sheet.display.block_of(span.start)
        self._scroll_to_block(number, 0.06, self.sheet.display.within(Span(span.start, span.start + 1), number)[0])

    def _scroll_to_block(self, number: int, share: float, unit: int) -> None:
        block, layout = self.document().findBlockByNumber(number), self.page_layout
        layout.blockBoundingRect(block)
        line = block.layout().lineForTextPosition(unit)
        room = self.viewport().height() * share - (line.y() if line.isValid() else 0)
        # Blocks are walked upwards until the room above is filled; the scroll bar counts lines.
        while room > 0 and block.previous().isValid():
            block = block.previous()
            room -= layout.blockBoundingRect(block).height()
        layout.tell_size()
        within = max(int(-room // layout.pitch(block.blockNumber())), 0) if room < 0 else 0
        self.verticalScrollBar().setValue(block.firstLineNumber() + within)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), QColor(self.sheet.theme.surface))
        selected = self.selection()
        for block, rect in self.sight.blocks():
            if event.region().intersects(rect.adjusted(0, -_STANDS_OUT, 0, _STANDS_OUT).toAlignedRect()):
                painter.save()
                painter.translate(rect.topLeft())
                self._paint_block(painter, block, selected, QRectF(event.rect()).translated(-rect.topLeft()))
                painter.restore()
        self.handles.paint(painter)
        if self._to_estimate:
            self._to_estimate = False
            self._estimating.start()

    def describe(self) -> None:
        """Say to screen readers, where there are any, which paragraph the caret stands in and what is chosen."""
        if QAccessible.isActive():
            self._describing.start()

    def _describe(self) -> None:
        said = spoken(self.sheet, self.sheet.display.offsets.from_qt(self.textCursor().position()))
        if said != self.accessibleDescription():
            self.setAccessibleDescription(said)

    def _paint_block(self, painter: QPainter, block: QTextBlock, selected: Span | None, clip: QRectF) -> None:
        number = block.blockNumber()
        drawn = BlockPainter(painter, self.sheet, block, self.page_layout.pitch(number))
        drawn.paint_ground(selected)
        drawn.paint_words(clip)
        paint_margin(painter, self.sheet, lines(self.sheet, number, drawn), self.page_layout.column.left)
        column = self.page_layout.column
        edge = column.left - MARGIN - (_NUMBERS if self.look.numbers else 0) + 3
        paint_edge(painter, self.sheet, drawn, number, edge)
        if self.look.numbers:
            paint_number(painter, self.sheet, drawn, number, edge + _NUMBERS)
        drawn.paint_marks(column.left + column.width)
        drawn.paint_chosen()
        drawn.paint_doubts()
        caret = self.textCursor().position() - block.position()
        if self.hasFocus() and 0 <= caret < block.length():
            painter.fillRect(drawn.caret(caret, _CARET), QColor(self.sheet.theme.accent))

    # Selection

    def selection(self) -> Span | None:
        """Return the selected span, None where nothing is selected."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return None
        return self.sheet.display.offsets.span_from_qt(cursor.selectionStart(), cursor.selectionEnd())

    def select(self, span: Span) -> None:
        """Select a span and bring it into sight."""
        start, end = self.sheet.display.offsets.span_to_qt(span)
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        # The caret's end would be brought into sight by itself, but at the very edge of the page.
        self.scroll_to(span)
        self.setTextCursor(cursor)

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802
        span, data = self.selection() or Span(0, 0), QMimeData()
        data.setText(self.sheet.text[span.start : span.end])
        return data

    # What the clerk does

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self._pressed = event.position()
        if event.button() is Qt.MouseButton.LeftButton and self.handles.take(event.position()):
            return
        super().mousePressEvent(self._on_line(event))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if self.handles.held:
            self.handles.drag(event.position())
            return
        super().mouseMoveEvent(self._on_line(event))
        if not event.buttons():
            self.viewport().setCursor(self._cursor_at(event.position()))

    def _cursor_at(self, point: QPointF) -> Qt.CursorShape:
        if self.handles.hit(point):
            return Qt.CursorShape.SizeHorCursor
        over = self.sight.finding_at(point) or self.sight.marks_at(point)
        return Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        super().mouseDoubleClickEvent(self._on_line(event))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if self.handles.held:
            self.handles.drop()
            return
        super().mouseReleaseEvent(self._on_line(event))
        moved = (event.position() - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if event.button() is Qt.MouseButton.LeftButton and not moved and not self.selection():
            self._choose_at(event.position())

    def _choose_at(self, point: QPointF) -> None:
        place = self.sight.place_at(point)
        if place is not None and (doubts := self.sheet.cautions.at(place)):
            self.caution_clicked.emit(doubts[0].number)
        if marks := self.sight.marks_at(point):
            self.mark_clicked.emit(marks[0].id)
        if finding := self.sight.finding_at(point):
            self.finding_chosen.emit(finding.id)

    def place_near(self, point: QPointF) -> int:
        """Return the code point in front of which the caret would stand, had the clerk clicked at a point."""
        caret = self.cursorForPosition(self.sight.on_line(point).toPoint())
        return self.sheet.display.offsets.from_qt(caret.position())

    def _on_line(self, event: QMouseEvent) -> QMouseEvent:
        point = self.sight.on_line(event.position())
        return QMouseEvent(
            event.type(), point, event.globalPosition(), event.button(), event.buttons(), event.modifiers()
        )

    def card_at(self, point: QPointF) -> str:
        """Return what is said of find, doubts and marks at a point, as rich text; "" where there are none."""
        finding, place = self.sight.finding_at(point), self.sight.place_at(point)
        doubts = self.sheet.cautions.at(place) if place is not None else []
        theme = self.sheet.theme
        parts = [card(finding, theme)] if finding else []
        parts += [caution_card(doubt.caution, theme) for doubt in doubts]
        return joined([*parts, *(mark_card(mark, theme) for mark in self.sight.marks_at(point))], theme)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_Escape and self.handles.held:
            self.handles.cancel()
            return
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            place = self.sheet.display.offsets.from_qt(self.textCursor().position())
            if finding := self.sheet.index.innermost(place):
                self.finding_chosen.emit(finding.id)
                return
        super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_requested.emit(1 if event.angleDelta().y() > 0 else -1)
        else:
            super().wheelEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            self.context_requested.emit(self.viewport().mapToGlobal(self.cursorRect().bottomLeft()))
            return
        point = self.sight.on_line(QPointF(event.pos()))
        place, selected = self.sight.place_at(point), self.selection()
        if place is not None and not (selected and selected.start <= place < selected.end):
            self.setTextCursor(self.cursorForPosition(point.toPoint()))
        self.context_requested.emit(event.globalPos())

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            said = self.card_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), said and boxed(said), self.viewport())
            return True
        return super().viewportEvent(event)

"""Paints what the formats of a block cannot say: tints, bars, underlines, the outline of the chosen find."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from desktop.domain import FindingState, MarkKind, Official, Span, Statement, StatementKind
from desktop.gui.source_view.boxes import Box, boxes, outline, x_of
from desktop.gui.source_view.index import spans_of
from desktop.gui.source_view.marks import draw_mark, signs, underline
from desktop.gui.source_view.sheet import BAR_ROOM

if TYPE_CHECKING:
    from PySide6.QtGui import QTextBlock

    from desktop.domain import Finding
    from desktop.gui.source_view.index import Place
    from desktop.gui.source_view.sheet import Sheet

_BAR = 3.0
_UNDER = 3
"""Pixels from the baseline to an underline."""
_BELOW, _STRIDE, _DOT = 3.5, 5.0, 1.3
"""The dots under what is doubtful: pixels below an underline, from dot to dot, and their radius."""


class BlockPainter:
    """Paints one block; the painter's origin is the block's corner."""

    def __init__(self, painter: QPainter, sheet: Sheet, block: QTextBlock, pitch: float) -> None:
        self._painter = painter
        self._sheet = sheet
        self._theme = sheet.theme
        self._layout = block.layout()
        self._number = block.blockNumber()
        self._pitch = pitch
        span = sheet.display.block_span(self._number)
        self._places = sheet.over(*span)
        self._doubts = sheet.cautions.over(*span)
        self._span = span
        self._boxes: dict[Span, list[Box]] = {}
        self._bars: list[tuple[QRectF, str]] = []

    def boxes(self, span: Span) -> list[Box]:
        """Return where a span of the text stands in this block."""
        if span not in self._boxes:
            self._boxes[span] = boxes(self._layout, self._pitch, *self._sheet.display.within(span, self._number))
        return self._boxes[span]

    def caret(self, unit: int, width: float) -> QRectF:
        """Return where the caret stands in front of a unit of the block."""
        line = self._layout.lineForTextPosition(unit)
        return QRectF(x_of(line, unit) - width / 2, line.y() - 1, width, line.height() + 2)

    def paint_ground(self, selected: Span | None) -> None:
        """Paint what lies beneath the words."""
        self._painter.setPen(Qt.PenStyle.NoPen)
        for place in self._places:
            self._tint(place)
        for doubt in self._doubts:
            if doubt.number == self._sheet.cautions.chosen:
                self._fill(doubt.caution.span, self._theme.caution_tint, 3)
        for span in self._sheet.found_in(*self._span):
            self._fill(span, self._theme.found, 2)
        if selected:
            self._fill(selected, self._theme.selection, 0)
        for bar, colour in self._bars:
            self._round(bar, colour)

    def paint_words(self, clip: QRectF) -> None:
        """Paint the words and what goes with them."""
        self._painter.setPen(QColor(self._theme.ink))
        self._layout.draw(self._painter, QPointF(0, 0), [], clip)
        for place in self._places:
            if place.finding.state is FindingState.REJECTED:
                continue
            if isinstance(place.finding.content, Official):
                self._underline_official(place)
            else:
                self._underline_deadlines(place.finding)

    def paint_doubts(self) -> None:
        """Paint the dots under what is doubtful, over every outline."""
        cautions = self._sheet.cautions
        for doubt in self._doubts:
            if doubt.number == cautions.chosen or doubt.number not in cautions.seen:
                self._underline_doubt(doubt.caution.span)

    def paint_marks(self, right: float) -> None:
        """Paint the clerk's marks: fine dots under the words, signs behind a column that ends at `right`."""
        for each in self._sheet.marks.over(*self._span) if self._sheet.marks.places else ():
            if each.mark.find_id is None and each.mark.kind is not MarkKind.BOOKMARK:
                underline(self._painter, self._under(each.span), self._theme)
        for rect, mark in signs(self, self._sheet.marks.beginning_in(*self._span), right):
            draw_mark(self._painter, rect, mark.kind, self._theme)

    def lines_of(self, span: Span) -> QRectF:
        """Return the height of the lines on which a part of the block stands, without its width."""
        start, end = self._sheet.display.within(span, self._number)
        layout = self._layout
        first, last = layout.lineForTextPosition(start), layout.lineForTextPosition(max(end - 1, start))
        top = first.y() + (first.height() - self._pitch) / 2
        return QRectF(0, top, 0, last.y() + (last.height() + self._pitch) / 2 - top)

    def paint_chosen(self) -> None:
        """Paint the outline of the chosen find."""
        chosen, preview = self._sheet.chosen_finding(), self._sheet.preview
        if not chosen:
            return
        official = isinstance(chosen.content, Official)
        line = Qt.PenStyle.DashLine if preview else Qt.PenStyle.SolidLine
        self._painter.setPen(QPen(QColor(self._theme.accent), 2, line))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        spans = chosen.content.mentions if isinstance(chosen.content, Official) else spans_of(chosen)
        for span in (preview,) if preview else spans:
            parts = self.boxes(span)
            rects = [
                box.rect.adjusted(-1.5, 0, 1, 0) if official else self._padded(box, span.start, chosen)
                for box in parts
            ]
            # Neighbouring lines overlap by a pixel, so that their outlines become one.
            inset = [rect.adjusted(-1, -0.5 if at else 0.5, 0, -0.5) for at, rect in enumerate(rects)]
            self._painter.drawPath(outline(inset, 4))

    def _tint(self, place: Place) -> None:
        statement = place.finding.content
        if not isinstance(statement, Statement):
            return
        colours = self._theme.kinds[statement.kind]
        core = statement.core.start if statement.core else place.start
        lead = self.boxes(Span(place.start, core)) if core > place.start else []
        leads = {box.line: box.rect.right() for box in lead}
        for box in self.boxes(Span(place.start, place.end)):
            ground = self._padded(box, place.start, place.finding).adjusted(0, 2, 0, -2)
            if place.finding.state is FindingState.REJECTED:
                self._dotted_bar(ground)
                continue
            self._round(ground, colours.tint)
            if box.line in leads:
                self._lead(ground, leads[box.line], colours.pale)
            self._bars.append((QRectF(ground.left(), ground.top(), _BAR, ground.height()), colours.ink))

    def _round(self, rect: QRectF, colour: str) -> None:
        self._painter.setBrush(QColor(colour))
        self._painter.drawRoundedRect(rect, 2, 2)

    def _lead(self, ground: QRectF, right: float, pale: str) -> None:
        """Tint what stands in front of the core lighter."""
        lead = QRectF(ground)
        lead.setRight(ground.right() if right > ground.right() - 3 else right)
        self._painter.fillRect(lead, QColor(self._theme.surface))
        self._round(lead, pale)

    def _dotted_bar(self, ground: QRectF) -> None:
        self._painter.save()
        self._painter.setPen(QPen(QColor(self._theme.edge), 1, Qt.PenStyle.DotLine))
        self._painter.drawLine(QLineF(ground.left() + 1.5, ground.top(), ground.left() + 1.5, ground.bottom()))
        self._painter.restore()

    def _padded(self, box: Box, start: int, finding: Finding) -> QRectF:
        """Return a box with the room of its bar, which is small where no space was widened for it."""
        widened = self._sheet.text[start - 1 : start] == " " and finding.state is not FindingState.REJECTED
        room = BAR_ROOM if box.at_start or widened else _BAR + 1
        return box.rect.adjusted(-room, 0, 0, 0)

    def _fill(self, span: Span, colour: str, radius: float) -> None:
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(QColor(colour))
        for box in self.boxes(span):
            inset = 2 if radius else 0
            self._painter.drawRoundedRect(box.rect.adjusted(0, inset, 0, -inset), radius, radius)

    def _underline_official(self, place: Place) -> None:
        official = place.finding.content
        named = isinstance(official, Official) and Span(place.start, place.end) in official.mentions
        colour = QColor(self._theme.accent)
        colour.setAlphaF(1.0 if named else 0.5)
        for line in self._under(Span(place.start, place.end)):
            self._painter.fillRect(QRectF(line.x1(), line.y1(), line.length(), 2 if named else 1), colour)

    def _underline_deadlines(self, finding: Finding) -> None:
        statement = finding.content
        # A deadline in the clerk's own words has no words in the source: it stands for its whole sentence.
        dues = (
            [due for due in statement.due if due.span != statement.span]
            if isinstance(statement, Statement)
            else []
        )
        self._painter.save()
        # Dots of whole pixels: round ones are twenty times as slow, and no finer at this size.
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        pen = QPen(QColor(self._theme.kinds[StatementKind.LIMITATION].ink), 2)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([1, 1.5])
        self._painter.setPen(pen)
        for due in dues:
            self._painter.drawLines(self._under(due.span))
        self._painter.restore()

    def _underline_doubt(self, span: Span) -> None:
        """Round dots below every other underline, so that a doubtful deadline or name shows both."""
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(QColor(self._theme.caution))
        for line in self._under(span):
            y = line.y1() + _BELOW
            dots = max(int(line.length() // _STRIDE), 1)
            for dot in range(dots):
                self._painter.drawEllipse(QPointF(line.x1() + (dot + 0.5) * _STRIDE, y), _DOT, _DOT)

    def _under(self, span: Span) -> list[QLineF]:
        """Return where the words of a span are underlined."""
        parts = ((box.rect.left(), box.rect.right(), round(box.baseline) + _UNDER) for box in self.boxes(span))
        return [QLineF(round(left), y, round(right), y) for left, right, y in parts]

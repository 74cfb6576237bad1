"""Lays the blocks of a plain-text document out as a page: one column, air between lines and paragraphs.

QPlainTextEdit knows no line height, but it asks its document layout for the rectangle of each block just before
it needs it, and follows the positions of the lines it finds there for scrolling, caret and clicks. So lines are
placed here, block by block, when they are first seen; nothing is laid out that is not shown.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QTimer
from PySide6.QtGui import QFontMetricsF, QTextDocument, QTextOption
from PySide6.QtWidgets import QPlainTextDocumentLayout

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QTextBlock

    from desktop.gui.source_view.sheet import Sheet

FOOT = 48.0
"""Pixels below the last line."""


@dataclass(frozen=True, slots=True)
class Column:
    """Where the words stand on the page, in pixels."""

    left: float = 64.0
    width: float = 560.0


class PageLayout(QPlainTextDocumentLayout):
    """The layout of one document; the page that shows it sets its sheet, its column and its reading size."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self.sheet: Sheet | None = None
        self.column = Column()
        self.em = 15.0
        self.points = 11.0
        self.air = 1.0
        self._heights: dict[int, float] = {}
        self._rough: set[int] = set()
        self._option = QTextOption()
        self._option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._counted = QTimer(self, singleShot=True, interval=0)
        self._counted.timeout.connect(self.tell_size)

    def pitch(self, number: int) -> float:
        """Return the pixels from one line of a block to the next."""
        return round(self.sheet.shapes[number].pitch * self.em * self.air) if self.sheet else 24.0

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:  # noqa: N802 (Qt's name)
        if not block.isValid() or self.sheet is None:
            return super().blockBoundingRect(block)
        number = block.blockNumber()
        rough = number in self._rough and self.sheet.is_known(number)
        if rough or number not in self._heights or not block.layout().lineCount():
            self._heights[number] = self._lay(block, number)
        return QRectF(0, 0, self.column.left + self.column.width, self._heights[number])

    def _lay(self, block: QTextBlock, number: int) -> float:
        """Place the lines of a block; return its height."""
        sheet, layout, pitch = self.sheet, block.layout(), self.pitch(number)
        assert sheet is not None  # noqa: S101 (for the type checker)
        # The last page is measured for the scroll bar before all finds are sorted: it will be laid out again.
        (self._rough.discard if sheet.is_known(number) else self._rough.add)(number)
        layout.setFormats(sheet.formats(number, self.points))
        layout.setTextOption(self._option)
        layout.beginLayout()
        top, line = 0.0, layout.createLine()
        while line.isValid():
            line.setLineWidth(self.column.width)
            line.setPosition(QPointF(self.column.left, top + (pitch - line.height()) / 2))
            top += pitch
            line = layout.createLine()
        layout.endLayout()
        if block.lineCount() != layout.lineCount():
            block.setLineCount(layout.lineCount())
            self._counted.start()
        last = number + 1 == self.document().blockCount()
        return top + (FOOT if last else round(sheet.shapes[number].gap * self.em * self.air))

    def tell_size(self) -> None:
        """Let the scroll bar know how many lines there are now."""
        self.documentSizeChanged.emit(self.documentSize())

    def forget(self, numbers: Iterable[int] | None = None) -> bool:
        """Lay some blocks, or all, out anew when they are next shown; return whether any had been laid out."""
        known = [n for n in (self._heights if numbers is None else numbers) if n in self._heights]
        for number in known:
            del self._heights[number]
        return bool(known)

    def per_line(self) -> float:
        """Return about how many characters a line holds."""
        return max(self.column.width / QFontMetricsF(self.document().defaultFont()).averageCharWidth() * 0.93, 8)

    def estimate(self) -> None:
        """Guess how many lines each block not yet laid out will have, so that the scroll bar does not mislead."""
        if self.sheet is None:
            return
        per_line = self.per_line()
        block = self.document().begin()
        # Lengths in code points are near enough, and need no call of Qt for each block.
        for number, (start, after) in enumerate(pairwise([*self.sheet.display.starts, len(self.sheet.text) + 1])):
            if number not in self._heights:
                block.setLineCount(max(ceil((after - start) / per_line), 1))
            block = block.next()
        self.tell_size()

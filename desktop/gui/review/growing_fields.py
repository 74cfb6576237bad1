"""Fields as high as their words need, up to some lines: notes, and what would be cut on one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPainter, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from desktop.gui.review.completing import Completer
from desktop.gui.review.holding import Holding

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QPaintEvent, QResizeEvent

_NOTE_LINES, _WORDS_LINES, _FRAME = 4, 6, 10
_BY_KEY = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)
"""Ways into a field that choose its words, as Qt's own fields do."""
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class GrowingField(QPlainTextEdit):
    """As many lines as its words have, up to a number; what is more is scrolled to by the caret."""

    left = Signal()
    """The clerk is done here, by Enter or Esc."""

    def __init__(self, name: str, lines: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value, self._lines = "", lines
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(1)
        self.textChanged.connect(self._fit)
        self._fit()

    def show_lines(self, lines: int) -> None:
        """Grow up to another number of lines."""
        if lines != self._lines:
            self._lines = lines
            self._fit()

    def _fit(self) -> None:
        lines = min(max(self._count_lines(), 1), self._lines)
        height = self.fontMetrics().lineSpacing() * lines + _FRAME
        if height != self.maximumHeight() or height != self.minimumHeight():
            self.setFixedHeight(height)

    def _count_lines(self) -> int:
        """Lay out what was not laid out yet (the document would count it as one line) and count its lines."""
        block, layout = self.document().begin(), self.document().documentLayout()
        for _ in range(self._lines + 1):
            layout.blockBoundingRect(block)
            block = block.next()
        return int(self.document().size().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        super().paintEvent(event)
        if self.is_cut() and not self.hasFocus():
            self._paint_more()

    def is_cut(self) -> bool:
        """Say whether there are more words than are seen."""
        return self._count_lines() > self._lines

    def _paint_more(self) -> None:
        """Put dots over the end of the last line."""
        area, metrics = self.viewport().rect(), self.fontMetrics()
        area.setTop(area.bottom() - metrics.lineSpacing())
        area.setLeft(area.right() - metrics.horizontalAdvance("… "))
        painter = QPainter(self.viewport())
        painter.fillRect(area, self.palette().base())
        painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, "…")
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()


class NoteField(GrowingField):
    """A note of some lines: Enter commits, Shift+Enter begins a line, Esc takes the edit back."""

    committed = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, _NOTE_LINES, parent)

    def show_value(self, value: str) -> None:
        """Show a note."""
        self._value = value
        if self.toPlainText() != value:
            self.setPlainText(value)

    def commit(self) -> None:
        """Hand the note over if it was changed."""
        text = self.toPlainText().strip()
        if text != self._value:
            self._value = text
            self.committed.emit(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        if event.key() == Qt.Key.Key_Escape:
            self.setPlainText(self._value)
            self.left.emit()
        elif event.key() in ENTER and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.commit()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.commit()


class WordsField(Holding, GrowingField):
    """A value too long for one line, without line ends of its own; else it behaves as a `LineField`."""

    committed = Signal(str)
    refused = Signal(str)
    """What was typed cannot be taken: why."""

    def __init__(
        self,
        name: str,
        holds: Callable[[str], bool] | None = None,
        trouble: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """`holds` says whether words can be taken; `trouble` is what is said of those that cannot."""
        super().__init__(name, _WORDS_LINES, parent)
        self._at_rest = _WORDS_LINES
        self._holds, self._trouble = holds, trouble
        self._words: Callable[[], Sequence[str]] | None = None
        self.textChanged.connect(self._show_trouble)

    def text(self) -> str:
        """Return what stands in the field."""
        return self.toPlainText()

    def setText(self, words: str) -> None:  # noqa: N802 (the name that Qt's own fields have)
        """Put words into the field, the caret in front of them."""
        self.setPlainText(words)

    def isModified(self) -> bool:  # noqa: N802 (the name that Qt's own fields have)
        """Say whether the clerk typed anything."""
        return self.document().isModified()

    def show_value(self, value: str) -> None:
        """Show a value."""
        self._value = value
        if self.text() != value:
            self.setPlainText(value)
        self.document().setModified(False)
        self.setToolTip(value)
        self._show_trouble()

    def rest_on(self, lines: int) -> None:
        """Take at most a number of lines while nothing is typed here."""
        self._at_rest = lines
        if not self.hasFocus():
            self.show_lines(lines)

    # Completion

    def complete_from(self, words: Callable[[], Sequence[str]]) -> None:
        """Complete what is typed from words, which are asked for when the field is entered."""
        self._words = words
        self._completer = Completer(self)
        self._completer.setWidget(self)
        self._completer.activated.connect(self._take)

    def completer(self) -> Completer:
        """Return what completes the field; raises AttributeError where nothing does."""
        return self._completer

    def _take(self, words: str) -> None:
        self.selectAll()
        self.insertPlainText(words)

    def _offer(self) -> None:
        """Offer what fits what is typed, under the field."""
        typed = self._completer.splitPath(self.text())[0]
        self._completer.setCompletionPrefix(typed)
        if typed and self._completer.completionCount():
            self._completer.complete()
        elif popup := self._completer.popup():
            popup.hide()

    def _takes(self, key: int) -> bool:
        """Say whether a key is meant for the list of words; Enter is not while nothing is chosen there."""
        popup = self._completer.popup() if self._words else None
        if popup is None or not popup.isVisible():
            return False
        if key == Qt.Key.Key_Escape or popup.currentIndex().isValid():
            return True
        popup.hide()
        return False

    # What the clerk does

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        super().focusInEvent(event)
        self.show_lines(_WORDS_LINES)
        if event.reason() in _BY_KEY:
            self.selectAll()
        if self._words:
            self._completer.words.show_words(self._words())
            self._completer.frame()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.show_lines(self._at_rest)
            self.moveCursor(QTextCursor.MoveOperation.Start)
            self.commit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        if event.key() in (*ENTER, Qt.Key.Key_Escape) and self._takes(event.key()):
            event.ignore()  # the list of words takes what is chosen in it, or closes
        elif event.key() == Qt.Key.Key_Escape:
            self.revert()
            self.left.emit()
        elif event.key() in ENTER:
            self.commit()
            if not self.has_trouble():
                self.left.emit()
        else:
            before = self.text()
            super().keyPressEvent(event)
            self._offer_if_changed(before)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:  # noqa: N802 (Qt's name)
        before = self.text()
        super().inputMethodEvent(event)
        self._offer_if_changed(before)

    def _offer_if_changed(self, before: str) -> None:
        if self._words and self.text() != before:
            self._offer()

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802 (Qt's name)
        self.insertPlainText(" ".join(source.text().split()))

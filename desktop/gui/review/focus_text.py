"""One find in large letters, with what stands around it pale."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit

from desktop.domain import Official, Span
from desktop.gui.offsets import Display
from desktop.gui.review.edits import place
from desktop.gui.theme import appearance, reading_font, set_role

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from desktop.domain import Finding

_LARGE, _AROUND = 17, 12
"""Points of the find and of what stands around it."""
_LEADING, _BETWEEN = 118, 10
"""Percent of the height that the face itself gives a line; pixels between paragraphs."""
_BREAKS = (re.compile(r"\n"), re.compile(r"[.;!?…]\s+|(?=\s[.;!?…])"), re.compile(r"\s"))
"""Where what stands around a find may begin: a line, a sentence, at least a word; read backwards for its end."""
_REACH = 420
"""Characters shown on each side, up to the end of a line."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FocusText(QTextEdit):
    """Read-only; caret and selection are those of the source."""

    entered = Signal()
    escaped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._start = 0
        self._offsets = Display("").offsets
        set_role(self, "reading")
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        keyboard = Qt.TextInteractionFlag.TextSelectableByKeyboard
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse | keyboard)
        self.setAccessibleName(self.tr("The find and what stands around it"))
        self.document().setDocumentMargin(8)

    def show_find(self, find: Finding | None, text: str) -> None:
        """Show a find of a report with this text, the caret in front of it."""
        self.clear()
        if find is None:
            return
        middle = place(find.content)
        shown = _around(text, middle)
        self._start = shown.start
        display = Display(text[shown.start : shown.end])
        self._offsets = display.offsets
        cursor = self.textCursor()
        air = QTextBlockFormat()
        air.setLineHeight(_LEADING, int(QTextBlockFormat.LineHeightTypes.ProportionalHeight.value))
        air.setBottomMargin(_BETWEEN)
        cursor.setBlockFormat(air)
        for span, is_find in (
            (Span(shown.start, middle.start), False),
            (middle, True),
            (Span(middle.end, shown.end), False),
        ):
            start, end = (self._offsets.to_qt(at - shown.start) for at in span)
            cursor.insertText(display.text[start:end], self._look(find, is_find=is_find))
        self._mark_inside(find, shown)
        self.select(Span(middle.start, middle.start))
        self._centre()

    def _look(self, find: Finding, *, is_find: bool) -> QTextCharFormat:
        theme, look = appearance().theme, QTextCharFormat()
        look.setFont(reading_font(_LARGE if is_find else _AROUND, bold=is_find and _is_person(find)))
        look.setForeground(QColor(theme.ink if is_find else theme.soft))
        if is_find and not isinstance(find.content, Official):
            look.setBackground(QColor(theme.kinds[find.content.kind].tint))
        return look

    def _mark_inside(self, find: Finding, shown: Span) -> None:
        """Underline the deadlines of a task, and the positions of an official where they are in sight."""
        content = find.content
        if isinstance(content, Official):
            spans = [role.span for role in content.roles] + list(content.mentions)
        else:
            spans = [time.span for time in content.due if time.span != content.span]
        line = QTextCharFormat()
        line.setFontUnderline(True)
        for span in spans:
            if shown.start <= span.start and span.end <= shown.end:
                self._cursor(span).mergeCharFormat(line)

    def _cursor(self, span: Span) -> QTextCursor:
        cursor = QTextCursor(self.document())
        size = max(self.document().characterCount() - 1, 0)
        start, end = (min(self._offsets.to_qt(max(at - self._start, 0)), size) for at in span)
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _centre(self) -> None:
        """Put a short text in the midst, and the find of a long one a third below the top."""
        spare = self.height() - int(self.document().size().height())
        self.setViewportMargins(0, max(spare // 3, 0), 0, 0)
        bar, top = self.verticalScrollBar(), self.cursorRect().top()
        bar.setValue(bar.value() + top - self.viewport().height() // 3)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        super().resizeEvent(event)
        self._centre()

    # Words of the source

    def selection(self) -> Span | None:
        """Return what is selected, in code points of the source."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return None
        found = self._offsets.span_from_qt(cursor.selectionStart(), cursor.selectionEnd())
        return Span(found.start + self._start, found.end + self._start)

    def caret(self) -> int:
        """Return where the caret stands in the source."""
        return self._offsets.from_qt(self.textCursor().position()) + self._start

    def select(self, span: Span) -> None:
        """Select a span, or put the caret where an empty one is."""
        self.setTextCursor(self._cursor(span))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        if event.key() in _ENTER and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)


def _is_person(find: Finding) -> bool:
    return isinstance(find.content, Official)


def _around(text: str, middle: Span) -> Span:
    """Return a stretch of whole lines around a span, or of whole sentences or words where a line is too long."""
    start, end = max(middle.start - _REACH, 0), min(middle.end + _REACH, len(text))
    if start > 0:
        start += _first_break(text[start : middle.start])
    if end < len(text):
        end -= _first_break(text[middle.end : end][::-1])
    return Span(start, end)


def _first_break(words: str) -> int:
    """Return how many characters to leave out of words that may begin within a line, a sentence or a word."""
    for broken in _BREAKS:
        if match := broken.search(words):
            return match.end()
    return 0

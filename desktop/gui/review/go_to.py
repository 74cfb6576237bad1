"""Going to a paragraph by its number, to a page, or to a section by its name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QLabel, QListWidget, QListWidgetItem, QVBoxLayout

from desktop.domain import Span
from desktop.folding import plain
from desktop.gui.pages import bring_into_sight
from desktop.gui.review.outline import Heading, outline
from desktop.gui.theme import set_role
from desktop.gui.words_line import WordsLine

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from desktop.domain import Report
    from desktop.gui.source_view import SourceView

_WIDTH, _ROWS, _MOST = 520, 12, 300
_PLACE = int(Qt.ItemDataRole.UserRole)
_WALKING = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class GoTo(QFrame):
    """A line to type in over the list of what it finds; Enter goes there, Escape goes back."""

    def __init__(self, source: SourceView) -> None:
        super().__init__(source)
        set_role(self, "popup")
        self._source = source
        self._report: Report | None = None
        self._outline: tuple[int, list[tuple[Heading, str]]] | None = None
        self._back: QWidget | None = None
        self.line = WordsLine()
        self.line.setPlaceholderText(self.tr("Number of a paragraph or page, or words of a heading"))
        self.line.setAccessibleName(self.tr("Go to"))
        self.line.setClearButtonEnabled(True)
        self.line.words_changed.connect(self._fill)
        self.line.installEventFilter(self)
        self.list = QListWidget()
        set_role(self.list, "entries")
        self.list.setAccessibleName(self.tr("Headings of the report"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.itemClicked.connect(self._go)
        self.empty = QLabel(self.tr("Nothing of this name. Paragraphs are numbered from 1."))
        self.empty.setWordWrap(True)
        set_role(self.empty, "soft")
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        column.setSpacing(6)
        for part in (self.line, self.list, self.empty):
            column.addWidget(part)
        self.hide()

    def show_report(self, report: Report | None) -> None:
        """Lead about in another report."""
        self._report = report
        self.hide()

    def open(self) -> None:
        """Show the line and all headings."""
        if self._report is None:
            return
        if not self.isVisible():
            self._back = self.window().focusWidget()
        self.line.clear()
        self._fill()
        self.show()
        self.raise_()
        self.line.setFocus()
        bring_into_sight(self.line)

    # What is found

    def _fill(self, *_: object) -> None:
        typed = self.line.words()
        self.list.clear()
        for words, span, level in [*self._numbered(typed), *self._named(typed)][:_MOST]:
            item = QListWidgetItem("    " * level + words)
            item.setData(_PLACE, span)
            self.list.addItem(item)
        self.list.setCurrentRow(self._first_row(typed))
        self.list.setVisible(self.list.count() > 0)
        self.empty.setVisible(self.list.count() == 0)
        row = self.list.sizeHintForRow(0) if self.list.count() else 0
        self.list.setFixedHeight(min(self.list.count(), _ROWS) * row + 2)
        width = min(_WIDTH, self._source.width() - 32)
        height = self.heightForWidth(width)  # none, while no words are wrapped
        self.resize(width, height if height > 0 else self.sizeHint().height())
        self.move((self._source.width() - width) // 2, 12)

    def _first_row(self, typed: str) -> int:
        """Return the row to begin at: nothing typed, the heading that the clerk reads under now."""
        if typed.strip():
            return 0
        caret = self._source.page.sight.range().start
        spans = [self.list.item(row).data(_PLACE) for row in range(self.list.count())]
        return max([row for row, span in enumerate(spans) if span.start <= caret], default=0)

    def _numbered(self, typed: str) -> list[tuple[str, Span, int]]:
        """Return the paragraph and the page of a number."""
        match = re.fullmatch(r"\s*(?:(doan|trang|tr|paragraph|page|p|d)\.?\s*)?(\d+)\s*", plain(typed))
        report, paragraphs = self._report, self._source.page.sheet.paragraphs
        if not match or report is None:
            return []
        number, only = int(match[2]), (match[1] or " ")[0]
        found = []
        # "p" is a page or a paragraph, as the clerk's language has it.
        if only in " dp" and 0 < number <= len(paragraphs):
            found.append((self.tr("Paragraph {0}").format(number), paragraphs.spans[number - 1], 0))
        pages = report.source.pages
        if only in " tp" and len(pages) > 1 and 0 < number <= len(pages):
            place = pages[number - 1]
            found.append((self.tr("Page {0}").format(number), Span(place, place), 0))
        return found

    def _named(self, typed: str) -> list[tuple[str, Span, int]]:
        wanted = plain(typed).split()
        return [
            (heading.words, heading.span, heading.level if not wanted else 0)
            for heading, folded in self._headings()
            if all(word in folded for word in wanted)
        ]

    def _headings(self) -> list[tuple[Heading, str]]:
        report = self._report
        if report is None:
            return []
        if not self._outline or self._outline[0] != report.id:
            self._outline = (report.id, [(heading, plain(heading.words)) for heading in outline(report.source)])
        return self._outline[1]

    # Going there

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        if event.type() is QEvent.Type.KeyPress and self._take_key(event):  # type: ignore[arg-type]
            return True
        if event.type() is QEvent.Type.FocusOut and not self.underMouse():
            self.hide()
        return super().eventFilter(watched, event)

    def _take_key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            self._leave(self._back)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go(self.list.currentItem())
        elif event.key() in _WALKING:
            step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -_ROWS}.get(
                Qt.Key(event.key()), _ROWS
            )
            row = min(max(self.list.currentRow() + step, 0), self.list.count() - 1)
            self.list.setCurrentRow(row)
        else:
            return False
        return True

    def _go(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        span: Span = item.data(_PLACE)
        self._leave(self._source)
        self._source.select(Span(span.start, span.start))
        self._source.page.bring_to_top(span)

    def _leave(self, to: QWidget | None) -> None:
        self.hide()
        if to:
            to.setFocus()

"""The card of the chosen find, shown by a key: what the mouse sees by resting on it."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout

from desktop.gui.source_view.card import card, caution_card, joined, mark_card
from desktop.gui.source_view.index import spans_of
from desktop.gui.theme import set_role

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from desktop.domain import Finding, Span
    from desktop.gui.source_view.view import SourceView

_GAP = 8
_GOING = {QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.FocusOut, QEvent.Type.Wheel}


class InfoCard(QFrame):
    """Stands below the find until any key is pressed or the mouse clicks; screen readers are told its words."""

    def __init__(self, view: SourceView) -> None:
        super().__init__(view)
        set_role(self, "popup")
        self._view = view
        self.words = QLabel()
        self.words.setTextFormat(Qt.TextFormat.RichText)
        self.words.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.addWidget(self.words)
        self.hide()

    def toggle(self) -> None:
        """Show the card of the chosen find, or hide it."""
        sheet = self._view.page.sheet
        finding = sheet.chosen_finding()
        if self.isVisible() or finding is None or not spans_of(finding):
            self.leave()
            return
        span = spans_of(finding)[0]
        self._view.page.scroll_to(span)
        rich = self._rich(finding, span)
        self.words.setText(rich)
        self._place(span)
        self.show()
        self.raise_()
        self.window().installEventFilter(self)
        focused = self.window().focusWidget()
        if focused:
            focused.installEventFilter(self)
        said = plain_words(rich)
        self.setAccessibleName(said)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    def _rich(self, finding: Finding, span: Span) -> str:
        sheet = self._view.page.sheet
        doubts = [caution_card(doubt.caution, sheet.theme) for doubt in sheet.cautions.over(*span)]
        marks = [mark_card(each.mark, sheet.theme) for each in sheet.marks.over(*span)]
        return joined([card(finding, sheet.theme), *doubts, *marks], sheet.theme)

    def _place(self, span: Span) -> None:
        """Put the card below the last line of the find, above the first where there is no room."""
        page, view = self._view.page, self._view
        width = min(400, view.width() - 40)
        self.words.setFixedWidth(width - 26)
        self.resize(width, self.sizeHint().height())
        first = page.sight.line_of(span.start) or (0.0, 0.0)
        last = page.sight.line_of(max(span.end - 1, span.start)) or first
        top = int(last[1]) + _GAP
        if top + self.height() > view.height():
            top = max(int(first[0]) - _GAP - self.height(), 4)
        self.move(min(int(page.page_layout.column.left), view.width() - width - 8), top)

    def leave(self) -> None:
        """Hide the card."""
        self.window().removeEventFilter(self)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        if not self.isVisible():
            watched.removeEventFilter(self)
        elif event.type() is QEvent.Type.ShortcutOverride:
            # The key of an action is no key press for anybody else; its own key must find the card open.
            QTimer.singleShot(0, self, self.leave)
        elif event.type() in _GOING:
            watched.removeEventFilter(self)
            self.leave()
            # Escape does nothing else than closing the card.
            return event.type() is QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape  # type: ignore[attr-defined]
        return False


def plain_words(rich: str) -> str:
    """Return the words of a card without its looks, for screen readers."""
    ended = re.sub(r"</(p|td|div|tr)>|<br>|<hr[^>]*>", ". ", rich)
    bare = unescape(re.sub(r"<[^>]+>", "", ended))
    return re.sub(r"(\s*\.)+\s*", ". ", " ".join(bare.split())).strip()

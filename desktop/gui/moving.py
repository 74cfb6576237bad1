"""Moving about in the window: finding words in the open report, and walking from pane to pane."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from desktop.gui.menus import made_action

if TYPE_CHECKING:
    from desktop.gui.window import MainWindow


class Moving(QObject):
    """The actions of moving about, for one window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._header = window, window.header
        start = self._header.start_search
        self.find = made_action(self, "find", self.tr("&Find in the report"), start, "Ctrl+F")
        self.again = made_action(self, "find_next", self.tr("Find &next"), self._find_next, "F3")
        self.back = made_action(
            self, "find_previous", self.tr("Find &previous"), lambda: self._find_next(backwards=True), "Shift+F3"
        )
        self.pane = made_action(self, "next_pane", self.tr("Next &pane"), self._next_pane, "F6")
        self._header.find_changed.connect(self._find)
        self._header.find_next.connect(self._find_next)
        self._header.find_previous.connect(lambda: self._find_next(backwards=True))
        self._header.left_search.connect(self._leave_search)

    def _find(self, words: str) -> None:
        self._show_found(words, found=self._window.review.find(words, from_here=True))

    def _find_next(self, *, backwards: bool = False) -> None:
        words = self._header.search.words()
        self._show_found(words, found=bool(words) and self._window.review.find(words, backwards=backwards))

    def _show_found(self, words: str, *, found: bool) -> None:
        nth, count = self._window.review.source.found_place()
        self._header.show_found(found=found or not words, place=f"{nth}/{count}" if words else "")

    def _leave_search(self) -> None:
        if self._window.reviewing:
            self._window.review.source.setFocus()

    def _next_pane(self) -> None:
        """Walk round the reports, the text, the finds and the fields, as F6 does in every office program."""
        if self._window.briefs.shown:
            self._window.briefs.page.next_pane()
        if not self._window.reviewing:
            return
        review = self._window.review
        text = review.beside.view if review.source.isHidden() else review.source
        panes = (
            (review.reports, review.reports.list.setFocus),
            (review.beside, text.setFocus),
            (review.findings, review.findings.list.setFocus),
            (review.fields, review.fields.start_edit),
        )
        seen = [(pane, go) for pane, go in panes if pane.isVisible()]  # the list of reports may be aside
        now = next((place for place, (pane, _) in enumerate(seen) if holds_focus(pane)), -1)
        if seen:
            seen[(now + 1) % len(seen)][1]()


def holds_focus(pane: QWidget) -> bool:
    """Tell whether the caret is in a part of the window."""
    focused = QApplication.focusWidget()
    return focused is not None and pane.isAncestorOf(focused)

"""What every set of actions of the review page is made of: keys that work wherever nothing is being typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

from desktop.gui.telex import TelexKeys

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from desktop.domain import Finding, Span
    from desktop.gui.review.session import ReviewSession


class Words(Protocol):
    """Where the text of the open report is read, and words of it are selected."""

    def selection(self) -> Span | None:
        """Return what is selected, in code points of the source."""

    def caret(self) -> int:
        """Return where the caret stands."""

    def select(self, span: Span) -> None:
        """Select a span, or put the caret where an empty one is."""

    def setFocus(self) -> None:  # noqa: N802 (Qt's name)
        """Take the keys."""


class PageActions(QObject):
    """Some actions of one page on one session."""

    def __init__(self, page: QWidget, session: ReviewSession) -> None:
        super().__init__(page)
        self._page, self._session = page, session

    def _make(self, text: str, run: Callable[[], object], *keys: str) -> QAction:
        action = QAction(text, self)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda _checked: run())
        self._page.addAction(action)
        TelexKeys(action, self._page)
        return action

    def _ids(self) -> tuple[str, ...]:
        chosen = self._session.chosen
        return self._session.selected or ((chosen,) if chosen else ())

    def _chosen(self) -> Finding | None:
        return self._session.finding(self._session.chosen)


def said(action: QAction) -> str:
    """Return the words of an action as they are read out: a button may show only a sign."""
    return action.text().replace("&", "").rstrip("…")

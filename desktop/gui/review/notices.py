"""One quiet line over the finds: what the clerk should know just now, and the one thing to do about it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from desktop.gui.review.filters import Filter
from desktop.gui.theme import set_role

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.gui.review.going_on import GoingOn
    from desktop.gui.review.quick_pass import Count
    from desktop.gui.review.session import ReviewSession


class NoticeLine(QWidget):
    """Shows a hint, or how far the quick pass is, or that the report is done, or that something is hidden."""

    def __init__(self, session: ReviewSession, going_on: GoingOn, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._going_on = session, going_on
        self._hint = self._summary = ""
        self._steps = 0
        self._run: Callable[[], object] = _nothing
        self.words, self.button = QLabel(), QPushButton()
        self._build()
        session.hinted.connect(self._take_hint)
        session.chosen_changed.connect(self._forget_hint)
        session.report_opened.connect(self._forget)
        session.findings_changed.connect(self._forget_summary)
        session.scope_changed.connect(self.refresh)
        going_on.quick.ended.connect(self._take_summary)
        going_on.quick.changed.connect(self.refresh)
        self.refresh()

    def _build(self) -> None:
        set_role(self, "hint")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.words.setWordWrap(True)
        self.words.setAccessibleName(self.tr("Notice"))
        set_role(self.button, "quiet")
        self.button.clicked.connect(self._do)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 3, 6, 3)
        row.setSpacing(4)
        row.addWidget(self.words, 1)
        row.addWidget(self.button)

    def _do(self) -> None:
        self._run()

    def _take_hint(self, words: str) -> None:
        self._hint = words
        self.refresh()

    def _forget_hint(self, *_: object) -> None:
        self._hint = ""
        self.refresh()

    def _forget(self, *_: object) -> None:
        self._hint = self._summary = ""
        self.refresh()

    def _take_summary(self, count: Count) -> None:
        parts = (
            self.tr("accepted {0}").format(count.accepted) if count.accepted else "",
            self.tr("corrected {0}").format(count.corrected) if count.corrected else "",
            self.tr("rejected {0}").format(count.rejected) if count.rejected else "",
        )
        said = ", ".join(filter(None, parts))
        words = self.tr("Gone through: {0} of {1}").format(count.done, count.total)
        self._summary = f"{words} ({said})" if said else words
        self._steps = self._session.stack.count()
        self.refresh()

    def _forget_summary(self, *_: object) -> None:
        """What a pass came to was read when the clerk decides on."""
        if self._session.stack.count() > self._steps:
            self._summary = ""
        self.refresh()

    def refresh(self, *_: object) -> None:
        """Show what matters most now, or nothing."""
        words, button, run = self._most_urgent()
        self._run = run
        self.words.setText(words)
        self.button.setText(button)
        self.button.setVisible(bool(button))
        self.setVisible(bool(words))

    def _most_urgent(self) -> tuple[str, str, Callable[[], object]]:
        if self._hint:
            return self._hint, "", _nothing
        quick = self._going_on.quick
        if quick.running:
            count = quick.count()
            return self.tr("Quick pass: {0} of {1}").format(count.done, count.total), self.tr("Stop"), quick.stop
        if self._going_on.done() and len(self._session.finds):
            done = self.tr("This report is done")
            words = f"{self._summary}. {done}" if self._summary else done
            return words, self.tr("Next report (Enter)"), self._going_on.open_next
        if self._summary:
            return self._summary, "", _nothing
        return self._hidden()

    def _hidden(self) -> tuple[str, str, Callable[[], object]]:
        if self._session.scope.filter == Filter():
            return "", "", _nothing
        return self.tr("Only what fits the filter is shown"), self.tr("Show all"), self.clear_filter

    def clear_filter(self) -> None:
        """Show all finds of the tab again."""
        self._session.set_scope(replace(self._session.scope, filter=Filter(), words="", undecided_only=False))


def _nothing() -> None:
    return None

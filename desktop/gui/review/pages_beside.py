"""The text with its pages beside it: the clerk shows and hides them, and each leads to the place in the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QSplitter, QToolButton, QWidget

from desktop.domain import Official, Span
from desktop.gui.page_view import PageView
from desktop.gui.review.page_actions import said
from desktop.gui.theme import set_role

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from desktop.domain import Report
    from desktop.gui.review.session import ReviewSession
    from desktop.gui.source_view import SourceView


_BOTH = 560
"""Pixels in which text and page are both read; in fewer the page takes the place of the text."""


class PagesBeside(QSplitter):
    """Text and pages of one report; the pages are there only for files whose pages can be drawn."""

    shown = Signal(bool)
    """The pages are shown, or no longer."""

    def __init__(self, source: SourceView, session: ReviewSession, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._source, self._session = source, session
        self._possible = False
        self.view = PageView()
        self.view.hide()
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.addWidget(source)
        self.addWidget(self.view)
        self.action = QAction(self.tr("Page pictures beside the &text"), self)
        self.action.setIconText(self.tr("Page"))
        self.action.setCheckable(True)
        self.action.setShortcut(QKeySequence("T"))
        self.action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.action.toggled.connect(self._follow)
        self.button = QToolButton()
        self.button.setDefaultAction(self.action)
        self.button.setAccessibleName(said(self.action))
        self.button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        set_role(self.button, "fact")
        self.view.place_clicked.connect(self._show_in_text)
        source.selection_changed.connect(self._show_selection)

    def want(self, *, shown: bool) -> None:
        """Show the pages of reports that have some, or hide them."""
        self.action.setChecked(shown)

    def show_report(self, report: Report | None) -> None:
        """Show the pages of a report, if it has any that can be drawn."""
        drawable = report is not None and bool(report.source.pages) and _has_pictures(report.source.media_type)
        original = self._session.library.original(report.id) if report and drawable else None
        self._possible = original is not None
        self.action.setEnabled(self._possible)
        # The menu says why there are no pages; over the text the button would only take room.
        self.button.setVisible(self._possible or drawable)
        self.action.setToolTip(self._reason(drawable=drawable))
        self.view.show_report(report if self._possible else None, original)
        self._follow()

    def choose(self, find_id: str | None) -> None:
        """Outline a find on its page."""
        finding = self._session.finding(find_id)
        content = finding.content if finding else None
        if content is None:
            self.view.show_spans(())
        elif isinstance(content, Official):
            self.view.show_spans(content.mentions)
        else:
            self.view.show_spans((content.span,))

    def _reason(self, *, drawable: bool) -> str:
        if self._possible:
            return self.tr("Show the pages as they came, beside the text (T)")
        if drawable:
            return self.tr("The original of this report is not in the library, so that its pages cannot be shown")
        return self.tr("Files of this format have no pages; scans, photos and PDF files have")

    def _follow(self) -> None:
        visible = self.action.isChecked() and self._possible
        if visible == self.view.isVisibleTo(self):
            return
        self.view.setVisible(visible)
        if visible:
            self.choose(self._session.chosen)
        self.shown.emit(visible)
        if visible:
            self.setSizes([self.width() // 2, self.width() - self.width() // 2])
        self._share()

    def show_text(self) -> None:
        """Bring the text back where the page took its place."""
        if self._source.isHidden():
            self.want(shown=False)

    def _share(self) -> None:
        """Show the text beside the page where there is room for both."""
        alone = self.view.isVisibleTo(self) and self.width() < _BOTH
        if alone is not self._source.isHidden():
            self._source.setHidden(alone)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        super().resizeEvent(event)
        self._share()

    def _show_in_text(self, offset: int) -> None:
        finding = self._source.page.sheet.index.innermost(offset)
        if finding:
            self._session.choose(finding.id)
        self._source.select(Span(offset, offset))

    def _show_selection(self) -> None:
        span = self._source.selection()
        if span and span.end > span.start and self.view.isVisible():
            self.view.show_spans((span,))


def _has_pictures(media_type: str) -> bool:
    return media_type == "application/pdf" or media_type.startswith("image/")

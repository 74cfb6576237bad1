"""What a right click in the text offers: for words, finds, marks, points to check, and the empty page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu

from desktop.gui.icons import icon
from desktop.gui.review.actions import add_group
from desktop.gui.review.naming import place_words
from desktop.gui.review.page_actions import PageActions
from desktop.gui.source_view.index import spans_of
from desktop.whereabouts import Whereabouts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QWidget

    from desktop.domain import Mark, Report, Span
    from desktop.gui.review.actions import ReviewActions
    from desktop.gui.review.marking import Marking
    from desktop.gui.review.session import ReviewSession
    from desktop.gui.source_view import SourceView


class TextMenu(PageActions):
    """Copying and searching, with the keys for them; the menu joins them with what the page can do."""

    def __init__(
        self,
        page: QWidget,
        session: ReviewSession,
        source: SourceView,
        actions: ReviewActions,
        marking: Marking,
        search: Callable[[str], object],
    ) -> None:
        super().__init__(page, session)
        self._source, self._actions, self._marking = source, actions, marking
        self._search = search
        self.copy_with_place = self._make(
            self.tr("Copy with the place in the &report"), self._copy_with_place, "Ctrl+Shift+C"
        )
        self.search_all = self._make(
            self.tr("Search the selection in &all reports"),
            lambda: self._search(self._words_there()),
            "Ctrl+Alt+F",
        )
        self.copy = QAction(icon("copy"), self.tr("&Copy"), self)
        self.copy.triggered.connect(lambda _checked: self._copy(self._words_there()))
        for signal in (source.selection_changed, session.chosen_changed, session.report_opened):
            signal.connect(self._refresh)
        self._refresh()

    @property
    def all(self) -> list[QAction]:
        """The actions with keys, for the menu bar."""
        return [self.copy_with_place, self.search_all]

    def made(self, at: QPoint, more: Iterable[QAction] = ()) -> QMenu:
        """Return the menu for what is at a point (in global pixels); `more` is offered wherever one clicks."""
        page = self._source.page
        point = QPointF(page.viewport().mapFromGlobal(at))
        self._choose_at(point)
        menu = QMenu(self._page)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        add_group(menu, self._of_marks(page.sight.marks_at(point), menu))
        add_group(menu, self._of_doubts(point))
        on_find = page.sight.finding_at(point) is not None and not self._in_selection(point)
        if on_find:
            self._actions.fill_for_find(menu)
        else:
            self._actions.fill_for_words(menu)
        add_group(menu, self._of_words(on_find=on_find))
        if on_find:
            add_group(menu, (self._actions.copy_table, self._actions.delete))
        add_group(menu, more)
        return menu

    def _choose_at(self, point: QPointF) -> None:
        """Choose the find that was clicked on, unless words are selected: then those are what is meant."""
        finding = self._source.page.sight.finding_at(point)
        if finding and not self._in_selection(point):
            self._session.choose(finding.id)

    def _in_selection(self, point: QPointF) -> bool:
        selected, place = self._source.page.selection(), self._source.page.sight.place_at(point)
        return selected is not None and place is not None and selected.start <= place < selected.end

    def _of_words(self, *, on_find: bool) -> list[QAction]:
        """Return what copies, searches and marks; the note on a find is offered with the find."""
        marks = self._marking.here_actions[on_find:]
        return [action for action in (self.copy, *self.all, *marks) if action.isEnabled()]

    def _of_marks(self, marks: Iterable[Mark], menu: QMenu) -> list[QAction]:
        made = []
        for mark in marks:
            rewrite = QAction(icon("pencil-simple"), self.tr("Rewrite the mark…"), menu)
            rewrite.triggered.connect(lambda _checked=False, mark=mark: self._marking.edit(mark.id))
            delete = QAction(icon("trash"), self.tr("Delete the mark"), menu)
            delete.triggered.connect(lambda _checked=False, mark=mark: self._marking.delete(mark.id))
            made += [rewrite, delete]
        return made

    def _of_doubts(self, point: QPointF) -> list[QAction]:
        page = self._source.page
        place = page.sight.place_at(point)
        doubts = page.sheet.cautions.at(place) if place is not None else []
        if not doubts:
            return []
        self._session.choose_caution(doubts[0].number)
        return [self._actions.seen, self._actions.next_caution]

    # Copying

    def _span(self) -> Span | None:
        """Return the selected words, or else those of the chosen find."""
        selected = self._source.selection()
        finding = self._session.finding(self._session.chosen)
        return selected or (next(iter(spans_of(finding)), None) if finding else None)

    def _words_there(self) -> str:
        span = self._span()
        return self._session.text[span.start : span.end] if span else ""

    def _copy(self, words: str) -> None:
        QGuiApplication.clipboard().setText(words)

    def _copy_with_place(self) -> None:
        span, report = self._span(), self._session.report
        if span and report:
            words = " ".join(self._words_there().split())
            self._copy(f"“{words}” ({self.reference(report, span)})")
            self._session.hinted.emit(self.tr("Copied with its place in the report"))

    def reference(self, report: Report, span: Span) -> str:
        """Return where words stand, as one would quote them: report, page, section, paragraph."""
        title = report.details.title or report.facts.title or report.source.file
        number = self._source.page.sheet.paragraphs.number_at(span.start)
        paragraph = self.tr("paragraph {0}").format(number) if number else ""
        where = place_words(Whereabouts(report.source), span.start)
        return ", ".join(filter(None, (" ".join(title.split()), where, paragraph)))

    def _refresh(self, *_: object) -> None:
        there = self._span() is not None
        for action in (self.copy, self.copy_with_place, self.search_all):
            action.setEnabled(there)

"""What reading needs around the text: its look, where to go, what was seen, the clerk's marks, the right click."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QToolButton

from desktop.gui.review.announced_steps import AnnouncedSteps
from desktop.gui.review.go_to import GoTo
from desktop.gui.review.lists_over_text import ListsOverText
from desktop.gui.review.look_popup import LookPopup
from desktop.gui.review.marking import Marking
from desktop.gui.review.marks_panel import MarksPanel
from desktop.gui.review.page_actions import PageActions, said
from desktop.gui.review.seen_text import SeenText
from desktop.gui.review.text_menu import TextMenu
from desktop.gui.source_view.look import as_words, from_words
from desktop.gui.theme import set_role

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction

    from desktop.domain import Report, Span
    from desktop.gui.review.review_page import ReviewPage
    from desktop.gui.settings import Settings
    from desktop.gui.source_view.look import Look


_COUNTED_AFTER = 30
"""Milliseconds after which a text that was opened is on the screen."""


class ReadingDesk(PageActions):
    """Joins the source view of a review page with everything that stands around it."""

    search_requested = Signal(str)
    """Words are to be searched in all reports."""

    def __init__(self, page: ReviewPage) -> None:
        super().__init__(page, page.session)
        session, source = page.session, page.source
        self._source, self._facts, self._review = source, page.facts, page
        self.marking = Marking(page, session, source)
        self.marks = MarksPanel(session, self.marking)
        self.lists = ListsOverText(page.cautions, page.comments, self.marks)
        self.seen = SeenText(session, source)
        self.announced = AnnouncedSteps(session, source)
        self.go_to = GoTo(source)
        self.look = LookPopup(source)
        self.menu = TextMenu(page, session, source, page.actions, self.marking, self.search_requested.emit)
        self._make_actions()
        self._connect()

    def _make_actions(self) -> None:
        make = self._make
        self.looks = make(self.tr("How the text is shown (&Aa)…"), self._open_look, "F8")
        self.looks.setIconText("Aa")
        self.numbers = make(self.tr("Paragraph &numbers"), lambda: None)
        self.numbers.setCheckable(True)
        self.numbers.toggled.connect(self._show_numbers)
        go = self.tr("&Go to a paragraph, page or heading…")
        self.go = make(go, lambda: self._in_text(self.go_to.open), "Ctrl+G")
        unseen = self.tr("Next paragraph not &seen")
        self.next_unseen = make(unseen, lambda: self._in_text(self.seen.go_next), "L")
        card = self.tr("&Card of the chosen find")
        self.info = make(card, lambda: self._in_text(self._source.toggle_card), "I")
        self.button = QToolButton()
        self.button.setDefaultAction(self.looks)
        self.button.setAccessibleName(said(self.looks))
        self.button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        set_role(self.button, "fact")
        self._facts.add_tool(self.button)

    @property
    def view_actions(self) -> list[QAction]:
        """What the View menu takes."""
        return [self.go, self.next_unseen, self.info, self.looks, self.numbers]

    @property
    def mark_actions(self) -> list[QAction]:
        """What the Mark menu takes."""
        return [*self.marking.all, *self.menu.all]

    def _connect(self) -> None:
        session, source, facts = self._session, self._source, self._facts
        # Counted when the text is on the screen: to know it, all finds and paragraphs are looked through.
        self._counting = QTimer(self, singleShot=True, interval=_COUNTED_AFTER)
        self._counting.timeout.connect(self._count)
        session.marks_changed.connect(lambda _ids: source.show_marks(session.marks))
        source.mark_clicked.connect(self.marks.show_mark)
        self.marks.place_requested.connect(self._show_place)
        self.marking.text_wanted.connect(self._in_text)
        source.find_dragged.connect(self._move_find)
        source.noise_met.connect(self._tell_noise)
        source.context_requested.connect(self._show_menu)
        source.look_changed.connect(lambda look: self.numbers.setChecked(look.numbers))
        facts.announced_requested.connect(self.announced.show_next)
        facts.unseen_requested.connect(self.seen.go_next)
        self.seen.changed.connect(self._count)
        facts.lost_requested.connect(self._choose_next_lost)
        source.orphan_chosen.connect(self._tell_orphan)
        session.findings_changed.connect(lambda _ids: self._counting.start())

    def show_report(self, report: Report | None) -> None:
        """Follow another report, which the source shows already."""
        self.go_to.show_report(report)
        self.seen.show_report(report)
        self._facts.show_unseen(None)
        self._counting.start()
        for action in (self.go, self.info, self.looks):
            action.setEnabled(report is not None)

    def keep_look(self, settings: Settings) -> None:
        """Show the text as the settings say, and write down what the clerk changes."""
        self._source.set_look(from_words(settings.reading_look, settings.reading_size))
        self._source.look_changed.connect(lambda look: _write(settings, look))

    # What is asked for

    def _in_text(self, run: Callable[[], object] = lambda: None) -> None:
        """Do something in the text, which comes back where one find or a page stands in its place."""
        if self._review.focus.isVisible():
            self._review.show_one(shown=False)
        self._review.beside.show_text()
        run()

    def _open_look(self) -> None:
        self.look.open_below(self.button)

    def _show_numbers(self, on: bool) -> None:  # noqa: FBT001 (a signal's value)
        self._source.set_look(replace(self._source.look(), numbers=on))

    def _count(self) -> None:
        self._facts.show_lost(len(self._source.page.sheet.index.orphans))
        there = self._session.report is not None
        self._facts.show_unseen(self.seen.left if there else None)
        self.next_unseen.setEnabled(there and self.seen.left > 0)

    def _show_place(self, span: Span) -> None:
        self._source.select(span)

    def _move_find(self, find_id: str, span: Span) -> None:
        self._session.move_span(find_id, span)

    def _choose_next_lost(self) -> None:
        orphans = self._source.page.sheet.index.orphans
        if orphans:
            chosen = self._session.chosen
            at = orphans.index(chosen) + 1 if chosen in orphans else 0
            self._session.choose(orphans[at % len(orphans)])

    def _tell_orphan(self) -> None:
        said = self.tr("The words of this find are not in this text: reject it, or put it elsewhere")
        self._session.hinted.emit(said)

    def _tell_noise(self) -> None:
        self._session.hinted.emit(self.tr("A find ends where pale words begin: they are no part of the report"))

    def _show_menu(self, at: QPoint) -> None:
        self.menu.made(at, (self.go, self.looks)).popup(at)


def _write(settings: Settings, look: Look) -> None:
    settings.reading_look, settings.reading_size = as_words(look), look.size

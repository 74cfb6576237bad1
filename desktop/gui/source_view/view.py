"""The source beside its finds: the page, and the strip that shows where they are."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.domain import Finding, Mark, Report, Span
from desktop.gui.source_view.index import spans_of
from desktop.gui.source_view.info_card import InfoCard
from desktop.gui.source_view.look import SIZES, Look
from desktop.gui.source_view.overview import OverviewStrip
from desktop.gui.source_view.page import SourcePage
from desktop.gui.source_view.reading_watch import ReadingWatch
from desktop.gui.source_view.search import Search
from desktop.gui.source_view.sheet import Sheet
from desktop.gui.theme import appearance

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable


_PREPARED_EACH = 200
"""Milliseconds from piece to piece of a text that is made ready for searching."""


_MANY = 500
"""From so many finds on, where each stands is not looked up."""


class SourceView(QWidget):
    """Shows the text of a report with its finds; one of them can be chosen, words can be searched."""

    finding_chosen = Signal(str)
    """The clerk clicked on a find: its id."""
    selection_changed = Signal()
    context_requested = Signal(QPoint)
    """A menu is wanted at a place (in global pixels); the caret or selection is there."""
    reading_size_changed = Signal(int)
    look_changed = Signal(Look)
    caution_clicked = Signal(int)
    """The clerk clicked on words in doubt: the number of the caution."""
    mark_clicked = Signal(str)
    """The clerk clicked on a mark of his own: its id."""
    find_dragged = Signal(str, Span)
    """The clerk put an end of a find elsewhere: its id, and where it is to stand."""
    orphan_chosen = Signal()
    """A find was chosen that has no words in the text."""
    noise_met = Signal()
    """The end of a find stopped in front of what is no part of the report."""
    seen = Signal(Span)
    """The clerk has had words before the eyes that were not seen yet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.page = SourcePage()
        self.overview = OverviewStrip(self.page)
        self._search = Search("")
        # The first search of a long text would stand still while the text is folded.
        self._preparing = QTimer(self, interval=_PREPARED_EACH)
        self._preparing.timeout.connect(self._prepare)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.page, 1)
        row.addWidget(self.overview)
        self.setFocusProxy(self.page)
        self.watch = ReadingWatch(self.page)
        self._connect()
        self.page.set_look(Look())

    def _connect(self) -> None:
        self.page.finding_chosen.connect(self._chosen_by_clerk)
        self.page.caution_clicked.connect(self.caution_clicked)
        self.page.selectionChanged.connect(self.selection_changed)
        self.page.context_requested.connect(self.context_requested)
        self.page.zoom_requested.connect(lambda step: self.set_reading_size(self.reading_size() + step))
        self.page.column_changed.connect(self.overview.refresh)
        self.overview.finding_chosen.connect(self._chosen_on_strip)
        self.overview.place_chosen.connect(lambda place: self.page.scroll_to(Span(place, place)))
        self.overview.caution_chosen.connect(self.caution_clicked)
        for part in (self.page.mark_clicked, self.overview.mark_chosen):
            part.connect(self.mark_clicked)
        self.page.handles.moved.connect(self.find_dragged)
        self.page.handles.noise_met.connect(self.noise_met)
        self.watch.seen.connect(self.take_as_seen)
        appearance().changed.connect(self._follow_theme)

    def show_report(self, report: Report | None) -> None:
        """Show a report from its top, or nothing."""
        sheet = Sheet(report, appearance().theme)
        self._search = Search(sheet.text)
        self._preparing.start()
        self.page.show_sheet(sheet)
        self.overview.refresh()
        self.watch.start_anew()
        if "info" in self.__dict__:
            self.info.leave()

    @cached_property
    def info(self) -> InfoCard:
        """The card of the chosen find, made when it is first wanted."""
        return InfoCard(self)

    def set_findings(self, findings: tuple[Finding, ...], changed: Collection[str] | None = None) -> None:
        """Show other finds of the same report; only blocks of changed ones are laid out again.

        `changed` names the ids that are new, gone or different; without it they are looked for.
        """
        sheet, before = self.page.sheet, self.page.sheet.index
        ids = before.changed(findings) if changed is None else changed
        sheet.index = before.with_findings(findings, ids)
        sheet.place_marks()
        if len(ids) > _MANY:
            self.page.relay(range(len(sheet.display.starts)))
        else:
            found = [index.by_id.get(key) for index in (before, sheet.index) for key in ids]
            self.page.relay(self._blocks_of(filter(None, found)))
        self.overview.refresh(heights=False)

    def toggle_card(self) -> None:
        """Show the card of the chosen find, or hide it."""
        self.info.toggle()

    def _prepare(self) -> None:
        if not self._search.prepare():
            self._preparing.stop()

    def show_marks(self, marks: Iterable[Mark]) -> None:
        """Show other notes, bookmarks and questions of the same report."""
        self.page.sheet.show_marks(marks)
        self.page.viewport().update()
        self.overview.refresh(heights=False)

    def take_as_seen(self, span: Span) -> None:
        """Show that the clerk has had some words before the eyes."""
        if self.page.sheet.coverage.add(span):
            self.page.viewport().update(0, 0, int(self.page.page_layout.column.left), self.page.height())
            self.overview.update()
            self.seen.emit(span)

    def choose(self, finding_id: str | None, *, scroll: bool = True) -> None:
        """Outline a find and bring it into sight, or outline none."""
        sheet = self.page.sheet
        before, sheet.chosen = sheet.chosen_finding(), finding_id
        chosen = sheet.chosen_finding()
        self.page.describe()
        if chosen and sheet.index.lost(chosen):
            self.orphan_chosen.emit()
        elif chosen and scroll and not any(map(self.page.sight.sees, spans_of(chosen))):
            self.page.scroll_to(spans_of(chosen)[0])
        self.page.show_again(self._blocks_of(filter(None, (before, chosen))))
        self.overview.update()

    def choose_caution(self, number: int | None) -> None:
        """Mark a caution of the report and bring it into sight, or mark none."""
        cautions = self.page.sheet.cautions
        cautions.chosen = number
        if span := cautions.span(number):
            self.page.scroll_to(span)
        self.page.viewport().update()

    def set_seen(self, seen: frozenset[int]) -> None:
        """Show which cautions the clerk has seen: they are underlined no more."""
        self.page.sheet.cautions.seen = seen
        self.page.viewport().update()
        self.overview.refresh(heights=False)

    def selection(self) -> Span | None:
        """Return what is selected in the text, in code points."""
        return self.page.selection()

    def select(self, span: Span) -> None:
        """Select a span and bring it into sight."""
        self.page.select(span)

    def caret(self) -> int:
        """Return the code point at which the caret stands."""
        return self.page.sheet.display.offsets.from_qt(self.page.textCursor().position())

    def find(self, words: str, *, backwards: bool = False) -> bool:  # type: ignore[override]  # Qt's finds windows
        """Select the next place of the words and tint them all; say whether there is any.

        No words end the search.
        """
        found = self._search.all(words)
        self.page.sheet.found = found
        self.overview.refresh(heights=False)
        if found:
            caret = self.caret()
            at = self.page.selection() or Span(caret, caret)
            self.page.select(found.following(at, backwards=backwards))
        self.page.viewport().update()
        return bool(found)

    def found_place(self) -> tuple[int, int]:
        """Return which of the searched places is selected, from 1, and how many there are; 0 for none."""
        found = self.page.sheet.found
        return found.place_of(self.page.selection()), len(found)

    def reading_size(self) -> int:
        """Return the size of the text in points."""
        return self.look().size

    def set_reading_size(self, points: int) -> None:
        """Set the text at a size in points, from 8 to 24."""
        self.set_look(replace(self.look(), size=min(max(points, SIZES.start), SIZES.stop - 1)))

    def look(self) -> Look:
        """Return how the text is set."""
        return self.page.look

    def set_look(self, look: Look) -> None:
        """Set the text in a face, at a size, with lines of a length and a distance."""
        before = self.page.look
        if look == before:
            return
        self.page.set_look(look)
        self.overview.refresh()
        if look.size != before.size:
            self.reading_size_changed.emit(look.size)
        self.look_changed.emit(look)

    def _blocks_of(self, findings: Iterable[Finding]) -> set[int]:
        display = self.page.sheet.display
        spans = {span for finding in findings for span in spans_of(finding)}
        firsts = (
            (display.block_of(span.start), display.block_of(max(span.end - 1, span.start))) for span in spans
        )
        return {number for first, last in firsts for number in range(first, last + 1)}

    def _chosen_by_clerk(self, finding_id: str) -> None:
        self.choose(finding_id, scroll=False)
        self.finding_chosen.emit(finding_id)

    def _chosen_on_strip(self, finding_id: str) -> None:
        self.choose(finding_id)
        self.finding_chosen.emit(finding_id)

    def _follow_theme(self) -> None:
        self.page.sheet.theme = appearance().theme
        self.page.relay()
        self.page.viewport().update()
        self.overview.update()

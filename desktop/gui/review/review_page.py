"""The review page: reports, the source with its finds, the finds as cards over the fields of the chosen one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QDataStream, QIODevice, Qt
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from desktop.domain import Official, Span
from desktop.gui.in_parts import InParts
from desktop.gui.reports.actions import ReportActions
from desktop.gui.review.actions import ReviewActions
from desktop.gui.review.cautions_panel import CautionsPanel
from desktop.gui.review.comments_panel import CommentsPanel
from desktop.gui.review.facts_bar import FactsBar
from desktop.gui.review.fields_panel import FieldsPanel
from desktop.gui.review.findings_panel import FindingsPanel
from desktop.gui.review.focus_mode import FocusMode
from desktop.gui.review.forms import OfficialForm, TaskForm
from desktop.gui.review.own_words import OwnWords
from desktop.gui.review.pages_beside import PagesBeside
from desktop.gui.review.reading_desk import ReadingDesk
from desktop.gui.review.report_list import ReportList
from desktop.gui.review.vocabulary import Vocabulary
from desktop.gui.source_view import SourceView

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QAbstractItemModel
    from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent

    from desktop.domain import Report
    from desktop.gui.review.page_actions import Words
    from desktop.gui.review.session import ReviewSession


_NARROW = 390
"""Pixels in which the finds and their fields are still read at ease."""
_FIELDS = 376
"""Pixels in which the form of a task, why it was found, and the buttons are seen whole."""
_UNBOUNDED = (1 << 24) - 1
"""What Qt takes for no greatest width."""
_BOTH = 1000
"""Pixels in which text and page stand side by side without any lack of room."""
_REPORTS = 206
"""Pixels in which the list of reports can still be filtered and read."""


class ReviewPage(InParts, QWidget):
    """Joins the panes to one session; the window takes its actions for the menus."""

    actions: ReviewActions  # type: ignore[assignment]
    """Every action of the review (hides QWidget.actions, which nobody asks of a page)."""

    def __init__(self, session: ReviewSession, parent: QWidget | None = None, *, at_once: bool = True) -> None:
        """Made at once, or else by `make_more`: the whole takes longer than a window may stand still."""
        super().__init__(parent)
        self.session = session
        self._mention = 0
        self._aside = False
        """Whether the list of reports was aside before it became a table."""
        self._before: list[int] = []
        self._before_focus = QByteArray()
        self._begin(self._make(), at_once=at_once)

    def _make(self) -> Iterator[bool]:
        session = self.session
        self.source = SourceView()
        self.words = OwnWords(self.source, session)
        self._read_in: Words = self.words
        yield True
        self.actions = ReviewActions(self, session, lambda: self._read_in, self._listed)
        yield True
        self.reports, self.facts = ReportList(), FactsBar()
        yield True
        self.findings = FindingsPanel(session, self.actions)
        yield True
        self.cautions = CautionsPanel(session, self.actions)
        self.comments = CommentsPanel(session)
        yield True
        known = Vocabulary(session)
        forms = TaskForm(known), OfficialForm(known)
        yield True
        self.fields = FieldsPanel(session, self.actions, *forms)
        yield True
        self.shelf = ReportActions(self.reports, session)
        self.desk = ReadingDesk(self)
        yield True
        self.focus = FocusMode(session, self.actions, self.findings.model)
        yield from self._build()
        self._connect()
        self._offer_what_can_be_done()
        self.refresh_reports()
        self._show_report(session.report)
        yield True

    def _build(self) -> Iterator[bool]:
        # From the outside in: whatever is put into a pane that stands already is styled once, not at each step up.
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        self._panes, self._right = _splitter(Qt.Orientation.Horizontal), _splitter(Qt.Orientation.Vertical)
        middle = QWidget()
        whole.addWidget(self._panes)
        whole.addWidget(self.focus)
        for pane in (self.reports, middle, self._right):
            self._panes.addWidget(pane)
        yield True
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.facts)
        column.addWidget(self.desk.lists)
        self._lines = column
        self.beside = PagesBeside(self.source, self.session)
        self.facts.add_tool(self.beside.button)
        self.addAction(self.beside.action)
        column.addWidget(self.beside, 1)
        yield True
        self._right.addWidget(self.findings)
        yield True
        self._right.addWidget(self.fields)
        self._give_sizes(middle)
        yield True

    def _give_sizes(self, middle: QWidget) -> None:
        self._right.setSizes([350, 342])
        self._right.setStretchFactor(0, 1)
        self._panes.setSizes([266, 690, 410])
        self._panes.setStretchFactor(1, 1)
        self.reports.setMinimumWidth(170)
        middle.setMinimumWidth(320)
        self._right.setMinimumWidth(330)

    def _connect(self) -> None:
        session = self.session
        session.report_opened.connect(self._show_report)
        session.findings_changed.connect(self._show_findings)
        session.chosen_changed.connect(self._show_chosen)
        session.summary_changed.connect(self._show_progress)
        session.reports_changed.connect(self.refresh_reports)
        session.caution_chosen.connect(self.source.choose_caution)
        session.cautions_changed.connect(lambda: self.source.set_seen(session.seen))
        self.source.caution_clicked.connect(session.choose_caution)
        self.reports.report_chosen.connect(session.open_report)
        self.reports.table_toggled.connect(self._give_table_room)
        self.shelf.changed.connect(self.refresh_reports)
        self.actions.readings.changed.connect(self.refresh_reports)
        self.source.finding_chosen.connect(session.choose)
        self.beside.shown.connect(self._give_pages_room)
        self.source.selection_changed.connect(self.actions.refresh_selection)
        self.facts.place_requested.connect(self.source.select)
        self.comments.place_requested.connect(self.source.select)
        self.actions.comment_requested.connect(self.comments.show_next)
        self.fields.left.connect(self._take_keys)
        self.actions.focus_requested.connect(self.show_one)
        self.focus.left.connect(lambda: self.show_one(shown=False))
        self.fields.mention_requested.connect(self._show_next_mention)
        self.fields.place_requested.connect(self.source.select)

    def _offer_what_can_be_done(self) -> None:
        """Offer nothing that writes where one can only look: whatever enables an action, its group does not."""
        if self.session.library.writable:
            return
        group = QActionGroup(self)
        group.setExclusionPolicy(QActionGroup.ExclusionPolicy.None_)
        for action in (*self.actions.writing, *self.desk.marking.writing, *self.shelf.writing):
            group.addAction(action)
        group.setEnabled(False)
        self.fields.only_look()
        self.source.page.handles.movable = False

    def _give_table_room(self, on: bool) -> None:  # noqa: FBT001 (a signal's value)
        if on:
            self._aside = self.reports.isHidden()
        self.reports.setHidden(self._aside and not on)
        for at in range(1, self._panes.count()):
            if pane := self._panes.widget(at):
                pane.setHidden(on)

    def _listed(self) -> QAbstractItemModel:
        return self.reports.list.model()

    def _take_keys(self) -> None:
        (self.focus.text if self.focus.isVisible() else self.findings.list).setFocus()

    def show_one(self, shown: bool) -> None:  # noqa: FBT001 (a signal's value)
        """Show one find at a time, or the whole page."""
        self.actions.focus.setChecked(shown)
        if shown:
            self._before_focus = self._right.saveState()
            self.focus.take(self.fields)
        else:
            self.fields.setMinimumWidth(0)
            self.fields.setMaximumWidth(_UNBOUNDED)
            self._right.addWidget(self.fields)
            self._right.restoreState(self._before_focus)
        self._read_in = self.focus.text if shown else self.words
        self._panes.setHidden(shown)
        self.focus.setVisible(shown)
        self._take_keys()

    # What the window asks for

    def refresh_reports(self, *_: object) -> None:
        """Read the list of reports from the library again."""
        report = self.session.report
        self.shelf.show(report.id if report else None)

    def add_line(self, line: QWidget) -> None:
        """Put a line over the text, under what the report says of itself."""
        self._lines.insertWidget(1, line)

    def set_reading_size(self, points: int) -> None:
        """Set the size of the words of the source."""
        self.source.set_reading_size(points)

    def find(self, words: str, *, from_here: bool = False, backwards: bool = False) -> bool:  # type: ignore[override]
        """Show the next place of some words in the source, the same one while they are typed; say if there is."""
        if words:
            self.beside.show_text()
        here = self.source.selection() if from_here else None
        if here:
            self.source.select(Span(here.start, here.start))
        return self.source.find(words, backwards=backwards)

    def save_layout(self) -> QByteArray:
        """Return the widths of the panes."""
        saved = QByteArray()
        stream = QDataStream(saved, QIODevice.OpenModeFlag.WriteOnly)
        stream << self._panes.saveState() << self._right.saveState() << QByteArray(self.shelf.layout().encode())
        return saved

    def restore_layout(self, saved: QByteArray) -> None:
        """Take widths that `save_layout` returned; anything else is left aside."""
        stream = QDataStream(saved)
        for splitter in (self._panes, self._right):
            state = QByteArray()
            stream >> state
            if not state.isEmpty():
                splitter.restoreState(state)
        shelf = QByteArray()
        stream >> shelf
        self.shelf.restore_layout(bytes(shelf.data()).decode(errors="replace"))

    # Following the session

    def _show_report(self, report: Report | None) -> None:
        self.source.show_report(report)
        self.beside.show_report(report)
        self.facts.show_report(report)
        self.desk.show_report(report)
        self.reports.mark_open(report.id if report else None)
        self.source.choose(self.session.chosen)

    def _show_findings(self, ids: tuple[str, ...]) -> None:
        report = self.session.report
        if report:
            self.source.set_findings(report.findings, changed=ids)

    def _show_chosen(self, find_id: str | None) -> None:
        self._mention = 0
        self.source.choose(find_id)
        self.beside.choose(find_id)

    def _give_pages_room(self, shown: bool) -> None:  # noqa: FBT001 (a signal's value)
        """Make the lists beside text and pages narrow while both are shown."""
        sizes = self._panes.sizes()
        if shown and sizes[1] < _BOTH:
            self._before = sizes
            left = min(sizes[0], _REPORTS)
            right = max(min(sizes[2], _NARROW), self._right.minimumWidth())
            self._panes.setSizes([left, sum(sizes) - left - right, right])
        elif not shown and self._before:
            self._panes.setSizes(self._before)
            self._before = []

    def _show_progress(self, report_id: int) -> None:
        summary = self.session.summary
        if summary and summary.id == report_id:
            self.reports.update_report(summary)

    def _show_next_mention(self) -> None:
        finding = self.session.finding(self.session.chosen)
        if finding and isinstance(finding.content, Official) and finding.content.mentions:
            self._mention += 1
            mentions = finding.content.mentions
            self.source.select(mentions[self._mention % len(mentions)])

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        super().resizeEvent(event)
        # The form of a task is seen whole where there is room for it, whatever was stored of the panes.
        self.fields.setMinimumHeight(min(_FIELDS, self.height() * 60 // 100))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 (Qt's name)
        super().showEvent(event)
        self._take_keys()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 (Qt's name)
        self.fields.commit_pending()
        self.desk.seen.keep()
        super().hideEvent(event)


def _splitter(orientation: Qt.Orientation) -> QSplitter:
    splitter = QSplitter(orientation)
    splitter.setHandleWidth(1)
    splitter.setChildrenCollapsible(False)
    return splitter

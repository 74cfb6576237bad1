"""The page where a brief is made: choices at the left, its pages at the right, files at the foot."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSplitter, QVBoxLayout, QWidget

from desktop.briefs import USUAL, Kind
from desktop.domain import Secrecy
from desktop.gui.brief_page.choices_pane import ChoicesPane
from desktop.gui.brief_page.clipboard import tables_of
from desktop.gui.brief_page.delivery import Delivery
from desktop.gui.brief_page.drafting import Draft, Drafting, Made, today
from desktop.gui.brief_page.file_formats import FileFormat, suggested
from desktop.gui.brief_page.naming import kind_title, mark_words
from desktop.gui.brief_page.office_dialog import OfficeDialog
from desktop.gui.brief_page.output_bar import OutputBar
from desktop.gui.brief_page.preview import Preview
from desktop.gui.brief_page.preview_bar import PreviewBar
from desktop.gui.brief_page.preview_menu import PreviewMenu
from desktop.gui.brief_page.report_picker import ReportPicker
from desktop.gui.brief_page.report_rows import title_of
from desktop.gui.brief_page.scopes import Scopes
from desktop.gui.brief_page.stored import BriefStore, Template, lasting, without_marks
from desktop.gui.brief_page.template_menu import TemplateMenu
from desktop.gui.in_parts import InParts
from desktop.gui.sizes import grown
from desktop.gui.theme import set_role
from desktop.gui.translation import spoken

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from desktop.briefs import OfficeDetails
    from desktop.domain import Report, ReportSummary
    from desktop.errors import UserError
    from desktop.gui.jobs import Jobs
    from desktop.gui.settings import Settings
    from desktop.library import Library

_FIND = re.compile(r"(?:dong|cau)_([0-9a-f]{32})(?:_\d+)?")
_QUESTION = re.compile(r"hoi_([0-9a-f]{32})")
_CHOICES = 400


class BriefPage(InParts, QWidget):
    """Follows every choice at once; nothing is written before the clerk asks for it."""

    find_requested = Signal(int, str)
    """A report and a find of it that the clerk wants to see in the review."""
    mark_requested = Signal(int, object)
    """A report and a mark of the clerk's on it."""
    review_requested = Signal(int)
    """A report in which something is not reviewed."""
    cells_requested = Signal()
    left = Signal()
    check_requested = Signal(object, str)
    """A Word file and the key of the profile that it is to follow."""

    def __init__(
        self,
        library: Library,
        jobs: Jobs,
        settings: Settings,
        parent: QWidget | None = None,
        *,
        at_once: bool = True,
    ) -> None:
        """Made at once, or else by `make_more`: the whole takes longer than a window may stand still."""
        super().__init__(parent)
        self._library, self._settings = library, settings
        self.store = BriefStore()
        self.drafting = Drafting(library, jobs, self)
        self.made: Made | None = None
        self._summaries: tuple[ReportSummary, ...] = ()
        self._scopes = Scopes()
        self._kind = self.store.kind
        self._office = self.store.office
        """With the marks of this brief, which are never remembered for another."""
        self._keeping = QTimer(self, singleShot=True, interval=1500)
        self._keeping.timeout.connect(self._keep)
        self.left.connect(self._keep)
        self._begin(self._make(library, jobs, settings), at_once=at_once)

    def _make(self, library: Library, jobs: Jobs, settings: Settings) -> Iterator[bool]:
        # From the outside in: whatever is put into a pane that stands already is styled once, not at each step up.
        set_role(self, "page")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head())
        self.split = QSplitter(self)
        layout.addWidget(self.split, 1)
        yield True
        self.choices = ChoicesPane(self.split, at_once=False)
        while self.choices.make_more():
            yield True
        self._build_side()
        self.foot = OutputBar(self)
        layout.addWidget(self.foot)
        yield True
        self.menu = PreviewMenu(self.preview, self.foot.copy)
        self.delivery = Delivery(library, jobs, settings, self.foot, lambda: self.made, self.drafting, self)
        self.left.connect(self.delivery.give_up)
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(True)  # Enter presses what has the focus, as in a dialog
        self._connect()
        yield True

    def _build_side(self) -> None:
        side = QWidget(self.split)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.preview = Preview(side)
        self.bar = PreviewBar(self.preview, side)
        column.addWidget(self.bar)
        column.addWidget(self.preview, 1)
        self.split.setStretchFactor(1, 1)
        self.split.setChildrenCollapsible(False)
        self.split.setSizes([grown(_CHOICES), 900])
        self.choices.setMinimumWidth(330)

    def _head(self) -> QFrame:
        head = QFrame(self)
        set_role(head, "bar")
        self.back = QPushButton(self.tr("← Back to the review"))
        set_role(self.back, "quiet")
        self.back.setToolTip("Esc")
        self.back.clicked.connect(self.left)
        title = QLabel(self.tr("Brief"))
        set_role(title, "brand")
        row = QHBoxLayout(head)
        row.setContentsMargins(8, 5, 14, 5)
        row.addWidget(self.back)
        row.addWidget(title)
        row.addStretch(1)
        self.templates = TemplateMenu(self.store, self.current_template)
        row.addWidget(self.templates)
        return head

    def _connect(self) -> None:
        choices, preview, foot = self.choices, self.preview, self.foot
        choices.changed.connect(self.follow)
        choices.kind_changed.connect(self._change_kind)
        choices.reports_requested.connect(self.pick_reports)
        choices.office_requested.connect(self.ask_office)
        choices.cells_requested.connect(self.cells_requested)
        preview.chosen.connect(self._show_find)
        self.bar.review_requested.connect(self._review)
        self.templates.chosen.connect(self.take_template)
        self.templates.office_taken.connect(self.take_office)
        self.drafting.made.connect(self._show_made)
        self.drafting.failed.connect(self._show_refusal)
        self.drafting.read.connect(self._show_reading)
        self.drafting.delayed.connect(lambda: self._show_under_way(self.tr("The brief is being drafted…")))
        foot.check_requested.connect(lambda file: self.check_requested.emit(file, self.draft().profile))
        choices.template_chosen.connect(self.take_office_template)
        for keys, run in (
            ("Esc", self.left.emit),
            ("Ctrl+Return", foot.write_word),
            ("Ctrl+Enter", foot.write_word),
            ("F8", self._review),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(run)

    # Coming and going

    def open_with(
        self, report_id: int | None, filtered: tuple[int, ...] = (), selected: tuple[int, ...] = ()
    ) -> None:
        """Show the page for a report, or for those that the list of reports shows or has selected."""
        self._summaries = self._library.reports()
        first, other = not self.choices.report_ids(), report_id != self._scopes.open_id
        self._scopes.open_id, self._scopes.listed = report_id, filtered
        if len(selected) > 1:
            self._scopes.tick(selected)
        self.choices.show_scopes(*self._scopes.offered(self._summaries))
        if first or other:
            self._office = self.store.office
            chosen = self.store.last.get(self._kind, USUAL) if first else self.choices.options()
            options = replace(lasting(chosen), office=self._office)
            self.choices.show_choices(self._kind, self._settings.profile, options)
            self.foot.suggest_anew()
        self._show_office()
        self.follow()

    def forget(self, report_id: int) -> None:
        """Take in what the clerk decided of a report."""
        self.drafting.forget(report_id)

    def forget_all(self, report_ids: tuple[int, ...]) -> None:
        """Take in what one action changed in several reports."""
        for report_id in report_ids:
            self.forget(report_id)

    # Choices

    def draft(self) -> Draft:
        """Return what is chosen."""
        kind, profile = Kind(self.choices.kind.currentData()), str(self.choices.profile.currentData())
        ids, options = self.choices.report_ids(), self.choices.options()
        office = replace(options.office, secrecy=self._secrecy(ids, options.office.secrecy))
        return Draft(ids, kind, profile, replace(options, office=office), self.store.office_template)

    def _secrecy(self, ids: tuple[int, ...], own: Secrecy) -> Secrecy:
        """Return the highest level that the clerk gave the brief or one of its reports."""
        chosen, levels = set(ids), list(Secrecy)
        given = [summary.details.secrecy for summary in self._summaries if summary.id in chosen]
        return max((own, *given), key=levels.index)

    def current_template(self) -> Template:
        """Return what is chosen as a template without a name."""
        draft = self.draft()
        office = without_marks(draft.options.office)
        return Template("", draft.kind, draft.profile, replace(draft.options, office=office))

    def take_template(self, template: Template) -> None:
        """Take over the choices of a template; the office's words stay."""
        self._kind = template.kind
        options = replace(template.options, office=self._office)
        self.choices.show_choices(template.kind, template.profile, options)
        self.foot.suggest_anew()
        self.follow()

    def show_tasks(self) -> None:
        """Show a kind of brief that has the columns which the clerk fills in."""
        if self._kind not in (Kind.TASKS, Kind.COMBINED):
            self.choices.kind.setCurrentIndex(self.choices.kind.findData(Kind.TASKS))

    def _change_kind(self) -> None:
        self.store.set_last(self._kind, self.choices.options())
        self._kind = Kind(self.choices.kind.currentData())
        options = self.store.last.get(self._kind)
        shown = options or replace(self.choices.options(), sections=())
        now = self.choices.options()
        shown = replace(shown, office=self._office, day=now.day, include=now.include)
        self.choices.show_choices(self._kind, str(self.choices.profile.currentData()), shown)
        self.foot.suggest_anew()
        self.follow()

    def follow(self) -> None:
        """Take every choice over into the preview."""
        self._scopes.choose_at(self.choices.scope.currentIndex())
        draft = self.draft()
        self._settings.profile = draft.profile
        if self.choices.sections.isVisibleTo(self.choices) and self.choices.sections.none_ticked():
            self._show_nothing(self.tr("No section is ticked: tick at least one at the left."))
            return
        if draft.kind is Kind.TASKS and self.choices.columns.none_ticked():
            self._show_nothing(self.tr("No column is ticked: tick at least one at the left."))
            return
        self.drafting.want(draft)
        self._keeping.start()
        self._suggest_name(draft)
        self._count_waiting(draft)

    def _show_nothing(self, words: str) -> None:
        """Say why there are no pages and nothing to write."""
        self.made = None
        self.drafting.drop()
        self.delivery.give_up()
        self.foot.offer(on=False)
        self.preview.show_words(words)

    def _keep(self) -> None:
        self._keeping.stop()
        self.store.set_last(self._kind, self.choices.options())

    def _suggest_name(self, draft: Draft) -> None:
        ids = draft.report_ids
        only = next((one for one in self._summaries if one.id == ids[0]), None) if len(ids) == 1 else None
        subject = title_of(only) if only else self.tr("{0} reports").format(len(ids))
        folder = self._settings.brief_folder
        self.foot.suggest(suggested(folder, kind_title(draft.kind), subject, today(), FileFormat.WORD))

    def _count_waiting(self, draft: Draft) -> None:
        chosen = set(draft.report_ids)
        waiting = {
            summary.id: summary.total - summary.decided for summary in self._summaries if summary.id in chosen
        }
        self._waiting = next((one for one, left in waiting.items() if left), None)
        self.bar.show_waiting(sum(waiting.values()), sum(left > 0 for left in waiting.values()))

    def pick_reports(self) -> None:
        """Let the clerk tick single reports."""
        picker = ReportPicker(self._summaries, set(self._scopes.ticked or self.choices.report_ids()), self)
        picker.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        picker.picked.connect(self._take_ticked)
        self.dialog: QWidget = picker
        picker.open()

    def _take_ticked(self, ids: tuple[int, ...]) -> None:
        self._scopes.tick(ids)
        self.choices.show_scopes(*self._scopes.offered(self._summaries))
        self.foot.suggest_anew()
        self.follow()

    # The office

    def ask_office(self) -> None:
        """Let the clerk enter the office's own words."""
        dialog = OfficeDialog(self._office, self.draft().profile, self.store.words, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.office_changed.connect(self.take_office)
        self.dialog = dialog
        dialog.open()

    def take_office(self, office: OfficeDetails) -> None:
        """Put the office's words into this brief and every later one, its marks into this one."""
        self._office = office
        self.store.set_office(without_marks(office))
        draft = self.draft()
        self.choices.show_choices(draft.kind, draft.profile, replace(self.choices.options(), office=office))
        self._show_office()
        self.follow()

    def take_office_template(self, file: Path | None) -> None:
        """Take the office's own Word file for every brief from now on, or do without."""
        self.store.office_template = file
        self.store.keep()
        self.choices.show_template(file)
        self.follow()

    def _show_office(self) -> None:
        self.choices.show_template(self.store.office_template)
        office = self._office
        told = ", ".join(filter(None, (office.body, office.signer, *mark_words(office))))
        self.choices.office.setText((told or self.tr("Enter once…")).replace("&", "&&"))

    # What comes of it

    def _show_made(self, made: Made) -> None:
        self.made = made
        self.choices.offer(made.offer)
        self.choices.show_own_file(possible=bool(self.delivery.originals(made)))
        self.foot.copy.setEnabled(bool(tables_of(made.outline)))
        self.foot.offer(on=True)
        self.preview.show_outline(made.outline, made.profile, made.form)
        self.delivery.go_on()

    def _show_refusal(self, error: UserError) -> None:
        self._show_nothing(f"{error.message(spoken())}\n\n{error.remedy(spoken())}")

    def _show_reading(self, done: int, every: int) -> None:
        self._show_under_way(self.tr("Reading the reports: {0} of {1}").format(done, every))

    def _show_under_way(self, words: str) -> None:
        if self.preview.flow is None:
            self.preview.show_words(words)
        self.bar.page.setText(words)

    # To the review

    def _show_find(self, names: list[str]) -> None:
        for name in names:
            if told := _FIND.fullmatch(name):
                report_id = self._report_with(told.group(1))
                if report_id is not None:
                    self.find_requested.emit(report_id, told.group(1))
                    return
            if told := _QUESTION.fullmatch(name):
                for report, mark in ((one, mark) for one in self._reports() for mark in one.marks):
                    if mark.id == told.group(1):
                        self.mark_requested.emit(report.id, mark)
                        return

    def _reports(self) -> tuple[Report, ...]:
        return self.made.reports if self.made else ()

    def _report_with(self, find_id: str) -> int | None:
        reports = (one.id for one in self._reports() if any(find.id == find_id for find in one.findings))
        return next(reports, None)

    def _review(self) -> None:
        if self._waiting is not None:
            self.review_requested.emit(self._waiting)

    def next_pane(self) -> None:
        """Walk round the choices, the pages and the file."""
        panes = (self.choices, self.preview, self.foot)
        focus = self.focusWidget()
        now = next(
            (place for place, pane in enumerate(panes) if focus and (pane is focus or pane.isAncestorOf(focus))),
            -1,
        )
        (self.choices.kind, self.preview, self.foot.file)[(now + 1) % len(panes)].setFocus()

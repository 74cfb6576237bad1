"""The left side of the page: reports, kind, layout, sections, what goes in, and how it is written."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDateEdit,
    QFileDialog,
    QFormLayout,
    QFrame,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.briefs import USUAL, BriefOptions, Grouping, Kind, Tone, profiles
from desktop.gui.brief_page.column_choice import ColumnChoice
from desktop.gui.brief_page.controls import choose_value, made_combo, made_label, made_line
from desktop.gui.brief_page.inclusion_box import InclusionBox
from desktop.gui.brief_page.naming import (
    KINDS,
    grouping_title,
    kind_title,
    kind_use,
    tone_title,
)
from desktop.gui.brief_page.pick_button import FieldButton
from desktop.gui.brief_page.section_list import SectionList
from desktop.gui.combo import Combo
from desktop.gui.in_parts import InParts
from desktop.gui.month import Month
from desktop.gui.theme import set_role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.gui.brief_page.offering import Offer

_GROUPED = {Kind.COMBINED, Kind.TASKS, Kind.CONCLUSION}
_FILLED = {Kind.TASKS, Kind.COMBINED}
_SHORTENED = {Kind.SUMMARY, Kind.SLIP}


class ChoicesPane(InParts, QScrollArea):
    """Every control says what it is; what a kind has no use for is not shown."""

    changed = Signal()
    kind_changed = Signal()
    reports_requested = Signal()
    """The clerk wants to tick single reports."""
    office_requested = Signal()
    template_chosen = Signal(object)
    """The office's own Word file, or None."""
    cells_requested = Signal()
    """The clerk wants to fill in what the reports leave open of their tasks."""

    def __init__(self, parent: QWidget | None = None, *, at_once: bool = True) -> None:
        """Made at once, or else by `make_more`, a group at a time."""
        super().__init__(parent)
        self._options = USUAL
        self._scopes: list[tuple[int, ...]] = []
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        # From the outside in: whatever is put into a group that stands already is styled once.
        inner = QWidget()
        set_role(inner, "page")
        self.setWidget(inner)
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(14, 10, 14, 14)
        self._column.setSpacing(8)
        self._begin(self._make(), at_once=at_once)

    def _make(self) -> Iterator[bool]:
        for build in (
            self._build_what,
            self._build_head,
            self._build_sections,
            self._build_inclusion,
            self._build_writing,
        ):
            build()
            yield True
        self._column.addStretch(1)
        self._align()
        self._connect()
        yield True

    def _align(self) -> None:
        """Let the fields of all groups begin at one edge."""
        forms = (self._what_form, self._head_form, self._writing_form, self.inclusion.form)
        items = (
            form.itemAt(row, QFormLayout.ItemRole.LabelRole) for form in forms for row in range(form.rowCount())
        )
        labels = [label for item in items if item and isinstance(label := item.widget(), QLabel)]
        width = max(label.sizeHint().width() for label in labels)
        for label in labels:
            label.setMinimumWidth(width)

    # Controls

    def _build_what(self) -> None:
        form = self._what_form = self._group("")
        self.scope = made_combo(self.tr("Reports"))
        self.pick_reports = QPushButton(self.tr("Tick…"))
        self.pick_reports.setAccessibleName(self.tr("Tick single reports"))
        self.kind = made_combo(self.tr("Kind"), [(kind_title(kind), kind) for kind in KINDS])
        self.own_file = QCheckBox(self.tr("On a copy of the own Word file"))
        self.use = QLabel()
        set_role(self.use, "soft")
        self.use.setWordWrap(True)
        self.profile = made_combo(self.tr("Layout rules"), [(name, key) for key, name in profiles().items()])
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.scope, 1)
        row.addWidget(self.pick_reports)
        form.addRow(made_label(self.tr("Reports"), self.scope), row)
        # In one place with its field, the wrapped line gets the height that it needs; a row of its own gets more.
        what = QVBoxLayout()
        what.setSpacing(3)
        what.setContentsMargins(0, 1, 0, 0)  # a form centres the label of a high row a little lower than its field
        what.addWidget(self.kind)
        what.addWidget(self.use)
        form.addRow(made_label(self.tr("Kind"), self.kind), what)
        form.addRow("", self.own_file)
        form.addRow(self.tr("Rules"), self.profile)

    def _build_head(self) -> None:
        self._build_office()
        self._build_day()
        self.subject = made_line(self.tr("Subject"), self.tr("from the title of the report"))
        self.addressee = made_line(self.tr("To"), self.tr("left blank"))
        self.presiding = Combo()
        self.presiding.setAccessibleName(self.tr("Who presided"))
        self.letterhead = QCheckBox(self.tr("Letterhead"))
        self.signature = QCheckBox(self.tr("Signature and recipients"))
        form = self._head_form = self._group(self.tr("Head and signature"))
        form.addRow(made_label(self.tr("Office"), self.office), self.office)
        form.addRow(made_label(self.tr("Word form"), self.template), self.template)
        form.addRow(self.tr("Subject"), self.subject)
        form.addRow(self.tr("To"), self.addressee)
        form.addRow(self.tr("Presided"), self.presiding)
        form.addRow(self.dated, self.day)
        form.addRow(self.letterhead)
        form.addRow(self.signature)

    def _build_office(self) -> None:
        self.office = FieldButton("pencil-simple")
        self.office.setAccessibleName(self.tr("Office details"))
        self.template = FieldButton("caret-down")
        menu = QMenu(self.template)
        menu.addAction(self.tr("Choose a Word file…"), self._ask_for_template)
        self.no_template = menu.addAction(self.tr("Do without"), lambda: self.template_chosen.emit(None))
        self.template.setMenu(menu)

    def _build_day(self) -> None:
        self.dated = QCheckBox(self.tr("Date"))
        # A form gives a box no more height than it asks for, at the upper edge of the row; a label gets the row's.
        self.dated.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)
        self.day = QDateEdit(QDate.currentDate())
        self.day.setAccessibleName(self.tr("Date of the document"))
        self.day.setDisplayFormat("dd/MM/yyyy")
        self.day.setCalendarPopup(True)
        self.day.setCalendarWidget(Month())
        self.day.setEnabled(False)

    def _build_sections(self) -> None:
        self._sections_group, column = self._box(self.tr("Sections and their order"))
        self.sections = SectionList(self._sections_group)
        column.addWidget(self.sections)

    def _build_inclusion(self) -> None:
        group, column = self._box(self.tr("What goes in"))
        self.inclusion = InclusionBox(group)
        column.addWidget(self.inclusion)

    def _build_writing(self) -> None:
        self.whole = QCheckBox(self.tr("Everything, however long"))
        self.by = made_combo(self.tr("Tasks grouped"), [(self.tr("as usual"), "")])
        for one in Grouping:
            self.by.addItem(grouping_title(one), one)
        self.columns = ColumnChoice()
        self.fill = QPushButton(self.tr("Fill in columns…"))
        self.fill.setToolTip(self.tr("Cooperating bodies, products, states: what the reports do not say"))
        self.tone = made_combo(self.tr("Tone marks"), [(tone_title(one), one) for one in Tone])
        self.tone_of_quotes = QCheckBox(self.tr("In the words of the report too"))
        form = self._writing_form = self._group(self.tr("How it is written"))
        form.addRow(self.whole)
        form.addRow(self.tr("Grouped"), self.by)
        form.addRow(self.tr("Columns"), self.columns)
        form.addRow("", self.fill)
        form.addRow(self.tr("Tone marks"), self.tone)
        form.addRow("", self.tone_of_quotes)

    def _group(self, title: str) -> QFormLayout:
        around, column = self._box(title) if title else (self.widget(), self._column)
        inner = QWidget(around)
        column.addWidget(inner)
        form = QFormLayout(inner)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(8)
        form.setVerticalSpacing(5)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        return form

    def _box(self, title: str) -> tuple[QWidget, QVBoxLayout]:
        group = QGroupBox(title, self.widget())
        self._column.addWidget(group)
        column = QVBoxLayout(group)
        column.setContentsMargins(0, 4, 0, 0)
        return group, column

    def _connect(self) -> None:
        self.pick_reports.clicked.connect(self.reports_requested)
        self.office.clicked.connect(self.office_requested)
        self.kind.currentIndexChanged.connect(lambda _place: self.kind_changed.emit())
        for combo in (self.scope, self.profile, self.presiding, self.by, self.tone):
            combo.currentIndexChanged.connect(lambda _place: self._change())
        for line in (self.subject, self.addressee):
            line.textChanged.connect(lambda _text: self._change())
        for box in (self.dated, self.own_file, self.letterhead, self.signature, self.whole, self.tone_of_quotes):
            box.toggled.connect(lambda _on: self._change())
        self.day.dateChanged.connect(lambda _day: self._change())
        self.sections.changed.connect(self._change)
        self.columns.changed.connect(self._change)
        self.fill.clicked.connect(self.cells_requested)
        self.inclusion.changed.connect(self._change)

    def _change(self) -> None:
        self.day.setEnabled(self.dated.isChecked())
        self.tone_of_quotes.setEnabled(self.tone.currentData() != Tone.KEEP)
        self.changed.emit()

    # Values

    def show_scopes(self, scopes: Sequence[tuple[str, tuple[int, ...]]], chosen: int = 0) -> None:
        """Offer sets of reports, one of them chosen."""
        self._scopes = [ids for _, ids in scopes]  # as data of the rows, Qt would copy each id at each look
        with QSignalBlocker(self.scope):
            self.scope.clear()
            self.scope.addItems([title for title, _ in scopes])
            self.scope.setCurrentIndex(min(max(chosen, 0), self.scope.count() - 1))

    def show_choices(self, kind: Kind, profile: str, options: BriefOptions) -> None:
        """Show what is chosen, without saying that it changed."""
        before = self.blockSignals(True)  # noqa: FBT003 (Qt's own)
        self._options = options
        choose_value(self.kind, kind)
        choose_value(self.profile, profile)
        self.use.setText(kind_use(kind))
        self.sections.show_sections(kind, options.sections)
        self.inclusion.show_inclusion(options.include)
        self._show_fields(options)
        self._show_used(kind)
        self._change()
        self.blockSignals(before)

    def _show_fields(self, options: BriefOptions) -> None:
        choose_value(self.by, options.by or "")
        self.columns.show_columns(options.columns, options.column_names)
        choose_value(self.tone, options.tone)
        self.subject.setText(options.subject)
        self.addressee.setText(options.addressee)
        self.dated.setChecked(options.day is not None)
        if options.day:
            self.day.setDate(QDate(options.day.year, options.day.month, options.day.day))
        for box, on in (
            (self.own_file, options.own_file),
            (self.letterhead, options.letterhead),
            (self.signature, options.signature),
            (self.whole, options.whole),
            (self.tone_of_quotes, options.tone_of_quotes),
        ):
            box.setChecked(on)

    def _show_used(self, kind: Kind) -> None:
        """Show only what the kind makes use of."""
        told = kind is not Kind.ANNOTATED
        for form, field, used in (
            (self._what_form, self.own_file, not told),
            (self._head_form, self.addressee, kind is Kind.SLIP),
            (self._head_form, self.presiding, kind is Kind.CONCLUSION),
            (self._writing_form, self.whole, kind in _SHORTENED),
            (self._writing_form, self.by, kind in _GROUPED),
            (self._writing_form, self.columns, kind is Kind.TASKS),
            (self._writing_form, self.fill, kind in _FILLED),
            (self._writing_form, self.tone_of_quotes, told),
        ):
            form.setRowVisible(field, used)
        for group in (self._head_form, self._writing_form):
            holder = group.parentWidget()
            box = holder.parentWidget() if holder else None
            if box:
                box.setVisible(told)
        self._sections_group.setVisible(told)

    def show_own_file(self, *, possible: bool) -> None:
        """Offer a copy of the clerk's own file only where the report is one Word file."""
        self.own_file.setEnabled(possible)
        words = self.tr("The Word file itself is copied with comments in its margin; here its text is shown")
        self.own_file.setToolTip(words if possible else self.tr("Only for one report that came as a .docx"))

    def show_template(self, file: Path | None) -> None:
        """Show which Word file of the office is used."""
        missing = file is not None and not file.is_file()
        name = self.tr("{0} (not found)").format(file.name) if file and missing else file.name if file else ""
        self.template.setText((name or self.tr("none")).replace("&", "&&"))
        self.template.setToolTip(
            str(file or self.tr("The office's own .docx: its styles and head are taken over"))
        )
        self.template.setAccessibleName(f"{self.tr('Word form')}: {name or self.tr('none')}")
        self.no_template.setEnabled(file is not None)
        for box in (self.letterhead, self.signature):
            box.setEnabled(file is None)
            box.setToolTip(self.tr("The Word form has its own.") if file else "")

    def _ask_for_template(self) -> None:
        dialog = QFileDialog(self, self.tr("The office's own Word file"), str(Path.home()), "Word (*.docx *.dotx)")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.template_chosen.emit(Path(name)))
        self.dialog = dialog
        dialog.open()

    def offer(self, offer: Offer) -> None:
        """Offer what stands in the reports to choose from."""
        self.inclusion.offer(offer)
        chosen = self.presiding.currentData() or self._options.presiding
        with QSignalBlocker(self.presiding):
            self.presiding.clear()
            self.presiding.addItem(self.tr("as the report says"), "")
            for name in offer.concluding:
                self.presiding.addItem(name, name)
            choose_value(self.presiding, chosen or "")

    def options(self) -> BriefOptions:
        """Return what is chosen; what this pane does not show stays as it was."""
        day = self.day.date()
        return replace(
            self._options,
            sections=self.sections.sections(),
            include=self.inclusion.inclusion(),
            by=Grouping(self.by.currentData()) if self.by.currentData() else None,
            columns=self.columns.columns(),
            column_names=self.columns.names(),
            whole=self.whole.isChecked(),
            tone=Tone(self.tone.currentData()),
            tone_of_quotes=self.tone_of_quotes.isChecked(),
            own_file=self.own_file.isChecked(),
            letterhead=self.letterhead.isChecked(),
            signature=self.signature.isChecked(),
            subject=self.subject.text().strip(),
            addressee=self.addressee.text().strip(),
            presiding=self.presiding.currentData() or "",
            day=dt.date(day.year(), day.month(), day.day()) if self.dated.isChecked() else None,
        )

    def report_ids(self) -> tuple[int, ...]:
        """Return the reports that are chosen."""
        place = self.scope.currentIndex()
        return self._scopes[place] if 0 <= place < len(self._scopes) else ()

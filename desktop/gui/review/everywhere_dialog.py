"""Every place where a decision could be taken again: with what stands around it, to be ticked first."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from itertools import repeat
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.errors import UserError
from desktop.gui.combo import Combo
from desktop.gui.jobs import Jobs, Work
from desktop.gui.review.everywhere import Occurrence, Proposal, Way, changes, found_in
from desktop.gui.review.excerpts import excerpt
from desktop.gui.review.in_pieces import READ_AT_ONCE, look_after_window, made_in_pieces
from desktop.gui.sizes import fitting
from desktop.gui.theme import set_role
from desktop.library import Library

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from desktop.domain import Finding, Report
    from desktop.gui.review.session import ReviewSession

_PLACE = int(Qt.ItemDataRole.UserRole)
_AROUND = 28
_MOST = 2_000
"""Places that are listed: who would tick through more?"""


@dataclass(frozen=True, slots=True)
class Found:
    """The places of one report, each with its words and what stands around them."""

    title: str
    places: tuple[tuple[Occurrence, str], ...]


class EverywhereDialog(QDialog):
    """Searches this report at once and the others beside the window; what is done is one step of undo."""

    def __init__(
        self,
        session: ReviewSession,
        find: Finding,
        offered: Sequence[Proposal],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._find, self._offered = session, find, offered
        self._jobs = Jobs(self)
        self._work: Work | None = None
        self._full = False
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Apply to all the same"))
        self.resize(fitting(self, 760, 540))
        self._build()
        self._look()

    def _build(self) -> None:
        self.way = Combo()
        self.way.setAccessibleName(self.tr("What is to be done"))
        self.way.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.way.addItems([self._words_of(proposal) for proposal in self._offered])
        self.way.activated.connect(self._look)
        self.here, self.everywhere = (
            QRadioButton(self.tr("In this &report")),
            QRadioButton(self.tr("In &all reports")),
        )
        self.everywhere.setChecked(True)
        self.here.toggled.connect(self._look)
        self.tree = QTreeWidget()
        self.tree.setHeaderHidden(True)
        set_role(self.tree, "rows")
        self.tree.setAccessibleName(self.tr("Places"))
        self.tree.setUniformRowHeights(True)
        self.tree.itemChanged.connect(self._count)
        self.status = QLabel()
        self.status.setWordWrap(True)
        set_role(self.status, "soft")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(10)
        layout.addWidget(self.way)
        layout.addLayout(self._where_row())
        layout.addWidget(self.tree, 1)
        layout.addWidget(self.status)
        layout.addWidget(self._button_box())

    def _where_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.all_on, self.all_off = QPushButton(self.tr("&Tick all")), QPushButton(self.tr("&Untick all"))
        self.all_on.clicked.connect(lambda: self._tick(Qt.CheckState.Checked))
        self.all_off.clicked.connect(lambda: self._tick(Qt.CheckState.Unchecked))
        row.addWidget(self.here)
        row.addWidget(self.everywhere)
        row.addStretch(1)
        row.addWidget(self.all_on)
        row.addWidget(self.all_off)
        return row

    def _button_box(self) -> QDialogButtonBox:
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.apply_button = box.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        set_role(self.apply_button, "main")
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        return box

    def _words_of(self, proposal: Proposal) -> str:
        words = " ".join(proposal.words.split())
        pattern = {
            Way.NAME: self.tr("Write the name “{0}” as “{1}”"),
            Way.ROLE: self.tr("Write the position “{0}” as “{1}”"),
            Way.ASSIGNEE: self.tr("Write the lead “{0}” as “{1}”"),
            Way.REJECT: self.tr("Reject what is not decided and says “{0}”"),
            Way.ACCEPT: self.tr("Accept what is not decided and says “{0}”"),
            Way.ADD: self.tr("Mark “{0}” wherever it stands and is not marked"),
        }[proposal.way]
        return pattern.format(words, proposal.new)

    # Looking

    @property
    def _proposal(self) -> Proposal:
        return self._offered[self.way.currentIndex()]

    def _look(self, *_: object) -> None:
        self._stop()
        self.tree.clear()
        self._full = False
        report = self._session.report
        if report is None:
            return
        found = self._found_here(report)
        self._show(_found(report.facts.title or report.source.file, found, report.source.text))
        if self.everywhere.isChecked():
            self._look_beside(report.id)
        self._count()

    def _found_here(self, report: Report) -> list[Occurrence]:
        """Look through the open report, in pieces where what is looked for is told by each find alone."""
        proposal, text = self._proposal, report.source.text
        piece = len(report.findings) if proposal.way is Way.ADD else READ_AT_ONCE
        found: list[Occurrence] = []
        for start in range(0, len(report.findings), max(piece, 1)):
            look_after_window(start)
            finds = report.findings[start : start + piece]
            found += found_in(report.id, finds, text, proposal, self._find.id)
        return found

    def _look_beside(self, but: int) -> None:
        work = Work()
        work.delivered.connect(partial(self._take, work))
        work.failed.connect(partial(self._fail, work))
        work.ended.connect(partial(self._end, work))
        self._work = work
        self._jobs.start(partial(_search, self._session.library.path, self._proposal, but), work)

    def _take(self, work: Work, found: Found) -> None:
        work.took()
        if work is self._work:
            self._show(found)
            self._count()

    def _fail(self, work: Work, error: object) -> None:
        if work is self._work and isinstance(error, UserError):
            self._session.failed.emit(error)

    def _end(self, work: Work) -> None:
        if work is self._work:
            self._work = None
            self._count()

    def _stop(self) -> None:
        if self._work:
            self._work.cancel()
            self._work = None

    def _show(self, found: Found) -> None:
        room = _MOST - len(self._items())
        self._full = self._full or len(found.places) > room
        if not found.places or room <= 0:
            return
        blocked = self.tree.blockSignals(True)  # noqa: FBT003 (Qt's own call)
        top = QTreeWidgetItem(self.tree, [f"{found.title}  ({len(found.places)})"])
        top.setFlags(top.flags() | Qt.ItemFlag.ItemIsAutoTristate | Qt.ItemFlag.ItemIsUserCheckable)
        top.addChildren(made_in_pieces(_item, found.places[:room]))
        top.setExpanded(True)
        self.tree.blockSignals(blocked)

    # Choosing and doing

    def _items(self) -> list[QTreeWidgetItem]:
        tops = (self.tree.topLevelItem(row) for row in range(self.tree.topLevelItemCount()))
        children = (top.child(row) for top in tops if top for row in range(top.childCount()))
        return [child for child in children if child]

    def _tick(self, state: Qt.CheckState) -> None:
        blocked = self.tree.blockSignals(True)  # noqa: FBT003 (Qt's own call)
        for row in range(self.tree.topLevelItemCount()):
            if top := self.tree.topLevelItem(row):
                top.setCheckState(0, state)  # and all below
        self.tree.blockSignals(blocked)
        self.tree.viewport().update()
        self._count()

    def chosen(self) -> list[Occurrence]:
        """Return the ticked places."""
        ticked = [item for item in self._items() if item.checkState(0) is Qt.CheckState.Checked]
        return [item.data(0, _PLACE) for item in ticked]

    def _count(self, *_: object) -> None:
        count, listed = len(self.chosen()), len(self._items())
        self.apply_button.setText(self.tr("Apply to {0}").format(count))
        self.apply_button.setEnabled(bool(count))
        if self._work:
            said = self.tr("Looking through the other reports… found so far: {0}").format(listed)
        elif self._full:
            said = self.tr("Only the first {0} places are listed.").format(_MOST)
        else:
            said = self.tr("Places found: {0}. One undo takes all of it back.").format(listed)
        self.status.setText(said if listed or self._work else self.tr("The same is found nowhere else."))

    def done(self, result: int) -> None:
        """Stop looking, and do what was ticked."""
        proposal, chosen = self._proposal, self.chosen()
        self._stop()
        self._jobs.stop()
        super().done(result)
        if result == int(QDialog.DialogCode.Accepted):
            self._session.do_all(changes(proposal, chosen))


def _item(place: tuple[Occurrence, str]) -> QTreeWidgetItem:
    occurrence, words = place
    item = QTreeWidgetItem([words])
    item.setData(0, _PLACE, occurrence)
    item.setToolTip(0, words)
    item.setCheckState(0, Qt.CheckState.Checked)
    return item


def _found(title: str, places: Sequence[Occurrence], text: str) -> Found:
    def line(one: Occurrence) -> str:
        before, words, after = excerpt(text, one.span, _AROUND)
        return f"{before}«{words}»{after}"

    # What is not listed is only counted.
    lines = [*map(line, places[:_MOST]), *repeat("", len(places) - _MOST)]
    return Found(" ".join(title.split()), tuple(zip(places, lines, strict=True)))


def _search(path: Path, proposal: Proposal, but: int, work: Work) -> None:
    """Look through the other reports; runs beside the window."""
    listed = 0
    with Library.open(path, read_only=True) as library:
        for report_id in library.holding(max(proposal.words.splitlines(), key=len).strip()):
            if work.is_cancelled() or listed >= _MOST:
                return
            if report_id == but:
                continue
            report = library.report(report_id)
            found = found_in(report.id, report.findings, report.source.text, proposal)
            listed += len(found)
            if found:
                title = report.details.title or report.facts.title or report.source.file
                work.deliver(_found(title, found, report.source.text))

"""A brief that came back with comments: each beside the words that it is about, and what becomes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.domain import Official
from desktop.gui.brief_page.returned import Returned, Turn, words_of
from desktop.gui.combo import Combo
from desktop.gui.sizes import fitting, grown
from desktop.gui.theme import set_role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QShowEvent

_LONGEST = 220


class ReturnedDialog(QDialog):
    """A row for each comment; nothing is stored before the clerk takes them in."""

    taken = Signal(object)
    """Pairs of a Returned and its Turn."""

    def __init__(self, file: str, returned: Sequence[Returned], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._returned = list(returned)
        self.setWindowTitle(self.tr("Comments in “{0}”").format(file))
        self.resize(fitting(self, 980, 520))
        lead = QLabel(self._lead())
        set_role(lead, "lead")
        lead.setWordWrap(True)
        buttons = self._buttons()
        self.table = self._table()
        self.combos = [self._combo(row, one) for row, one in enumerate(self._returned)]
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 14)
        layout.setSpacing(10)
        layout.addWidget(lead)
        layout.addWidget(self.table, 1)
        layout.addWidget(buttons)
        self._follow()
        if self.combos:
            self.combos[0].setFocus()

    def _lead(self) -> str:
        new = sum(not one.known for one in self._returned)
        if not self._returned:
            return self.tr("Nobody wrote a comment into this document.")
        if not new:
            return self.tr("All {0} comments were taken in before.").format(len(self._returned))
        return self.tr(
            "Comments: {0}, new ones: {1}. Each stays beside its words; say what else it becomes."
        ).format(len(self._returned), new)

    def _table(self) -> QTableWidget:
        table = QTableWidget(len(self._returned), 3)
        table.setAccessibleName(self.tr("Comments"))
        table.setHorizontalHeaderLabels([self.tr("Comment"), self.tr("What it is about"), self.tr("It becomes")])
        table.setWordWrap(True)
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setSelectionMode(QTableWidget.SelectionMode.NoSelection)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setAlternatingRowColors(True)
        set_role(table, "rows")
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column in (0, 1):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Fixed)
        table.setColumnWidth(2, grown(210))
        for row, one in enumerate(self._returned):
            for column, text in enumerate((words_of(one.comment), about(one))):
                item = QTableWidgetItem(text)
                item.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
                table.setItem(row, column, item)
        return table

    def _combo(self, row: int, one: Returned) -> QComboBox:
        combo = Combo()
        for turn in one.turns:
            combo.addItem(_already() if one.known and turn is Turn.LEAVE else turn_title(turn), turn)
        combo.setEnabled(combo.count() > 1)
        combo.setAccessibleName(f"{self.tr('It becomes')}: {words_of(one.comment)}")
        combo.currentIndexChanged.connect(lambda _place: self._follow())
        combo.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(4, 4, 4, 4)
        column.addWidget(combo)
        column.addStretch(1)
        self.table.setCellWidget(row, 2, holder)
        return combo

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.take = buttons.addButton(self.tr("&Take them in"), QDialogButtonBox.ButtonRole.AcceptRole)
        set_role(self.take, "main")
        buttons.accepted.connect(self._take)
        buttons.rejected.connect(self.reject)
        return buttons

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 (Qt's name)
        super().showEvent(event)
        self.table.resizeRowsToContents()
        for row in range(self.table.rowCount()):
            self.table.setRowHeight(row, max(self.table.rowHeight(row) + 10, 48))

    def turns(self) -> list[tuple[Returned, Turn]]:
        """Return each comment with what is to become of it."""
        chosen = (Turn(combo.currentData()) for combo in self.combos)
        return list(zip(self._returned, chosen, strict=True))

    def _follow(self) -> None:
        self.take.setEnabled(any(turn is not Turn.LEAVE for _, turn in self.turns()))

    def _take(self) -> None:
        self.taken.emit(self.turns())
        self.accept()


def about(one: Returned) -> str:
    """Return the words that a comment is about, and the report they stand in."""
    translate = QCoreApplication.translate
    if one.report is None:
        return translate("returned", "No place of the library: “{0}”").format(_short(one.comment.quote))
    title = one.report.details.title or one.report.facts.title or one.report.source.file
    if one.question:
        words = translate("returned", "Your question: {0}").format(one.question.text)
    elif one.finding and isinstance(one.finding.content, Official):
        words = one.finding.content.name
    elif one.span:
        words = f"“{_short(one.report.source.text[one.span.start : one.span.end])}”"
    else:
        words = translate("returned", "The report; quoted: “{0}”").format(_short(one.comment.quote))
    return f"{words}\n{' '.join(title.split())}"


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def turn_title(turn: Turn) -> str:
    """Return what becomes of a comment."""
    translate = QCoreApplication.translate
    return {
        Turn.KEEP: translate("returned", "stays beside the words"),
        Turn.NOTE: translate("returned", "a note for the next brief too"),
        Turn.TASK: translate("returned", "a task too"),
        Turn.ANSWER: translate("returned", "the answer to the question"),
        Turn.LEAVE: translate("returned", "is not taken in"),
    }[turn]


def _already() -> str:
    return QCoreApplication.translate("returned", "taken in before")

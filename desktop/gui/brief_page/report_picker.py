"""Ticking single reports for a brief."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.gui.brief_page.report_rows import ReportRows
from desktop.gui.sizes import fitting
from desktop.gui.theme import set_role
from desktop.gui.words_line import WordsLine

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from PySide6.QtGui import QKeyEvent

    from desktop.domain import ReportSummary


class ReportPicker(QDialog):
    """A list of every report with boxes, narrowed by words without tone marks."""

    picked = Signal(object)
    """Ids in the order of the list."""

    def __init__(
        self, summaries: Sequence[ReportSummary], ticked: Collection[int], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Reports of the brief"))
        self.resize(fitting(self, 680, 520))
        self.rows = ReportRows(summaries, ticked, self)
        self.count = QLabel()
        set_role(self.count, "soft")
        self.rows.ticked.connect(self._count)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(10)
        layout.addWidget(self._words())
        layout.addWidget(self._list(), 1)
        layout.addLayout(self._row())
        standard = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(standard.Ok | standard.Cancel)
        set_role(self.buttons.button(standard.Ok), "main")
        self.buttons.accepted.connect(self._take)
        self.buttons.rejected.connect(self.reject)
        layout.addWidget(self.buttons)
        self._count()

    def _words(self) -> WordsLine:
        self.search = _Words()
        self.search.setAccessibleName(self.tr("Search"))
        self.search.setPlaceholderText(self.tr("Search by title, body or file; no tone marks needed"))
        self.search.setClearButtonEnabled(True)
        self.search.words_changed.connect(self.rows.narrow)
        self.search.entered.connect(self._go_to_list)
        return self.search

    def _list(self) -> QListView:
        self.list = QListView()
        self.list.setModel(self.rows)
        self.list.setUniformItemSizes(True)
        self.list.setAccessibleName(self.tr("Reports"))
        set_role(self.list, "rows")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return self.list

    def _row(self) -> QHBoxLayout:
        every = QPushButton(self.tr("Tick &all shown"))
        none = QPushButton(self.tr("&Untick all shown"))
        every.clicked.connect(lambda: self.rows.tick_shown(on=True))
        none.clicked.connect(lambda: self.rows.tick_shown(on=False))
        row = QHBoxLayout()
        row.addWidget(every)
        row.addWidget(none)
        row.addStretch(1)
        row.addWidget(self.count)
        return row

    def _go_to_list(self) -> None:
        """Go from the words to the first report that they leave: Space ticks it, Enter takes all ticked."""
        if self.rows.rowCount():
            self.list.setCurrentIndex(self.rows.index(0))
            self.list.setFocus(Qt.FocusReason.TabFocusReason)

    def _count(self) -> None:
        ticked = len(self.rows.ids())
        self.count.setText(self.tr("Reports ticked: {0}").format(ticked))
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(ticked > 0)

    def _take(self) -> None:
        self.picked.emit(self.rows.ids())
        self.accept()


class _Words(WordsLine):
    """Enter behind words leads on; it does not mean that the reports ticked before are all that is wanted."""

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.text():
            self.entered.emit()
        else:
            super().keyPressEvent(event)

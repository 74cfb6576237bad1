"""Ticking single reports for a brief."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.folding import plain
from desktop.gui.review.naming import date_words
from desktop.gui.sizes import fitting
from desktop.gui.theme import set_role

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from PySide6.QtCore import QObject

    from desktop.domain import ReportSummary

_ID = Qt.ItemDataRole.UserRole


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
        self.search = QLineEdit()
        self.search.setAccessibleName(self.tr("Search"))
        self.search.setPlaceholderText(self.tr("Search by title, body or file; no tone marks needed"))
        self.search.setClearButtonEnabled(True)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Reports"))
        set_role(self.list, "rows")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for summary in summaries:
            self.list.addItem(_item(summary, ticked=summary.id in ticked))
        self.count = QLabel()
        set_role(self.count, "soft")
        self.list.itemChanged.connect(lambda _item: self._count())
        self.search.textChanged.connect(self._narrow)
        self.search.installEventFilter(self)
        layout = QVBoxLayout(self)
        layout.addWidget(self.search)
        layout.addWidget(self.list, 1)
        layout.addLayout(self._row())
        standard = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(standard.Ok | standard.Cancel)
        self.buttons.accepted.connect(self._take)
        self.buttons.rejected.connect(self.reject)
        layout.addWidget(self.buttons)
        self._count()

    def _row(self) -> QHBoxLayout:
        every = QPushButton(self.tr("Tick &all shown"))
        none = QPushButton(self.tr("&Untick all shown"))
        every.clicked.connect(lambda: self._tick(Qt.CheckState.Checked))
        none.clicked.connect(lambda: self._tick(Qt.CheckState.Unchecked))
        row = QHBoxLayout()
        row.addWidget(every)
        row.addWidget(none)
        row.addStretch(1)
        row.addWidget(self.count)
        return row

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        # Enter behind searched words does not mean that the reports ticked before are all that is wanted.
        pressed = event.key() if isinstance(event, QKeyEvent) else 0
        enter = pressed in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.type() == QEvent.Type.KeyPress
        if watched is self.search and enter and self.search.text():
            self._go_to_list()
            return True
        return super().eventFilter(watched, event)

    def _go_to_list(self) -> None:
        """Go from the words to the first report that they leave: Space ticks it, Enter takes all ticked."""
        shown = (row for row in range(self.list.count()) if not self.list.item(row).isHidden())
        if (first := next(shown, None)) is not None:
            self.list.setCurrentRow(first)
            self.list.setFocus(Qt.FocusReason.TabFocusReason)

    def ids(self) -> tuple[int, ...]:
        """Return the ticked reports, the oldest import first as they came to the office."""
        items = [self.list.item(row) for row in range(self.list.count())]
        return tuple(item.data(_ID) for item in items if item.checkState() is Qt.CheckState.Checked)

    def _tick(self, state: Qt.CheckState) -> None:
        self.list.blockSignals(True)  # noqa: FBT003 (Qt's own)
        for row in range(self.list.count()):
            if not self.list.item(row).isHidden():
                self.list.item(row).setCheckState(state)
        self.list.blockSignals(False)  # noqa: FBT003 (Qt's own)
        self._count()

    def _narrow(self, words: str) -> None:
        wanted = plain(words)
        for row in range(self.list.count()):
            item = self.list.item(row)
            item.setHidden(wanted not in plain(f"{item.text()} {item.toolTip()}"))

    def _count(self) -> None:
        ticked = len(self.ids())
        self.count.setText(self.tr("Reports ticked: {0}").format(ticked))
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(ticked > 0)

    def _take(self) -> None:
        self.picked.emit(self.ids())
        self.accept()


def _item(summary: ReportSummary, *, ticked: bool) -> QListWidgetItem:
    day = summary.details.day or summary.facts.event_date or summary.facts.published
    told = (date_words(day) if day else "", f"{summary.decided}/{summary.total}", title_of(summary))
    item = QListWidgetItem("  ·  ".join(filter(None, told)))
    item.setToolTip(
        f"{title_of(summary)}\n{summary.file}\n{summary.details.body or summary.facts.host or ''}".strip()
    )
    item.setData(_ID, summary.id)
    item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
    item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
    return item


def title_of(summary: ReportSummary) -> str:
    """Return the title of a report in one line, or its file name where it has none."""
    return " ".join((summary.details.title or summary.facts.title or summary.file).split())

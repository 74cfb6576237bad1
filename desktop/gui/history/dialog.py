"""The history beside the window: what was done to the open report, or in the whole library."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from desktop.errors import UserError
from desktop.gui.combo import Combo
from desktop.gui.history.model import ROW, HistoryModel
from desktop.gui.history.rows import Row, read_rows
from desktop.gui.icons import icon
from desktop.gui.jobs import Jobs, Work
from desktop.gui.review.in_pieces import reading
from desktop.gui.sizes import fitting, grown
from desktop.gui.theme import set_role
from desktop.gui.words_line import WordsLine

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QCloseEvent, QShowEvent

    from desktop.domain import Change
    from desktop.gui.review.session import ReviewSession

_SOON = 150
"""In milliseconds, how long many steps in a row are waited for."""


class HistoryDialog(QDialog):
    """Stays open while the clerk works; a state is restored as one step that undo takes back."""

    restored = Signal(int)
    """A report was put back to an earlier state."""

    def __init__(self, session: ReviewSession, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._jobs = session, jobs
        self._work: Work | None = None
        self._change: Change | None = None
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._soon.timeout.connect(self._read)
        self.setWindowTitle(self.tr("History"))
        self.resize(fitting(self, 860, 560))
        self.model = HistoryModel()
        self._build()
        for signal in (session.report_opened, session.summary_changed, session.reports_changed):
            signal.connect(self._read_soon)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 14)
        column.setSpacing(10)
        top = QHBoxLayout()
        self.of = Combo()
        self.of.addItems([self.tr("The open report"), self.tr("The whole library")])
        self.of.setAccessibleName(self.tr("Whose history is shown"))
        self.of.currentIndexChanged.connect(self._read)
        self.words = WordsLine()
        self.words.setPlaceholderText(self.tr("Filter, no tone marks needed"))
        self.words.setAccessibleName(self.tr("Filter the history"))
        self.words.setClearButtonEnabled(True)
        self.words.words_changed.connect(self.model.set_words)
        top.addWidget(self.of)
        top.addWidget(self.words, 1)
        column.addLayout(top)
        column.addWidget(self._table(), 1)
        self.message = QLabel()
        self.message.setWordWrap(True)
        set_role(self.message, "soft")
        column.addWidget(self.message)
        column.addWidget(self._buttons())

    def _table(self) -> QTableView:
        self.table = QTableView()
        set_role(self.table, "rows")
        self.table.setAccessibleName(self.tr("History, the newest first"))
        self.table.setModel(self.model)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.verticalHeader().hide()
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for section in (2, 3):  # what was done and where: on a narrow screen each has half of what is left
            header.setSectionResizeMode(section, QHeaderView.ResizeMode.Stretch)
        for section, width in ((0, 150), (1, 100)):
            self.table.setColumnWidth(section, grown(width))
        self.table.selectionModel().currentRowChanged.connect(self._choose)
        self.model.modelReset.connect(lambda: self._choose(self.table.currentIndex()))
        return self.table

    def _buttons(self) -> QDialogButtonBox:
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.restore = QPushButton(icon("clock-counter-clockwise"), self.tr("&Restore this state"))
        self.restore.setEnabled(False)
        self.restore.clicked.connect(self._restore)
        box.addButton(self.restore, QDialogButtonBox.ButtonRole.ActionRole)
        box.rejected.connect(self.close)
        return box

    # Reading

    def show_library(self, *, whole: bool) -> None:
        """Show the history of the whole library or of the open report."""
        self.of.setCurrentIndex(int(whole))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 (Qt's name)
        """Read what was done while nobody looked."""
        self._read()
        super().showEvent(event)

    def _read_soon(self, *_: object) -> None:
        if self.isVisible():
            self._soon.start()

    def _read(self, *_: object) -> None:
        report = self._session.report
        whole = self.of.currentIndex() == 1
        self.table.setColumnHidden(3, not whole)
        if report is None and not whole:
            self.model.show_rows(())
            return
        if self._work:
            self._work.cancel()
        work = self._work = Work()
        work.finished.connect(lambda rows: self._take(work, rows))
        work.failed.connect(self._fail)
        library, report_id = self._session.library.path, None if whole or report is None else report.id
        self._jobs.start(lambda _work: read_rows(library, report_id), work)

    def _take(self, work: Work, rows: list[Row]) -> None:
        if work is self._work:
            self.model.show_rows(rows)
            self.message.setText(self._advice())

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        self._session.failed.emit(error)

    def _advice(self) -> str:
        return self.tr("Choose a row to see what restoring the state after it would change.")

    # Restoring

    def _choose(self, index: QModelIndex) -> None:
        row: Row | None = index.data(ROW) if index.isValid() else None
        self._change = self._change_to(row) if row and row.reports == 1 else None
        self.restore.setEnabled(self._change is not None)
        if row is None:
            self.message.setText(self._advice())
        elif row.reports > 1:
            self.message.setText(
                self.tr("Done in {0} reports at once: each can be restored from its own history.").format(
                    row.reports
                )
            )
        elif self._change:
            self.message.setText(self._said(self._change))
        else:
            self.message.setText(self.tr("The report is in this state now."))

    def _change_to(self, row: Row) -> Change | None:
        """Return what leads back to a row, None where that is nothing or cannot be."""
        try:
            with reading() as follow:
                change = self._session.library.change_to(row.report_id, row.id, follow)
        except UserError as error:
            self._session.failed.emit(error)
            return None
        if not (change.pairs or change.seen or change.marks or change.details or change.cells):
            return None
        return replace(change, action=f"restore {row.at:%H:%M %d/%m/%Y}")

    def _said(self, change: Change) -> str:
        parts = [
            (self.tr("finds: {0}"), len(change.pairs)),
            (self.tr("points to check: {0}"), len(change.seen)),
            (self.tr("marks: {0}"), len(change.marks)),
            (self.tr("cells of the table of tasks: {0}"), len(change.cells)),
            (self.tr("details of the report"), int(change.details is not None)),
        ]
        words = ", ".join(name.format(count) for name, count in parts if count)
        return self.tr("Restoring changes {0}. It is one step: Ctrl+Z takes it back.").format(words)

    def _restore(self) -> None:
        change = self._change
        if change is None:
            return
        self._session.edits_requested.emit()
        if self._session.report is None or self._session.report.id != change.report_id:
            self._session.open_report(change.report_id)
        if self._session.do_all([change]):
            self.restored.emit(change.report_id)
            self._read()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 (Qt's name)
        self._soon.stop()
        super().closeEvent(event)

"""Writing the Word brief: which reports, which kind, which layout, where to."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.briefs import Kind, profiles, write_brief
from desktop.domain import ReportState
from desktop.errors import UserError
from desktop.gui.file_names import safe_name
from desktop.gui.jobs import Jobs, Work
from desktop.gui.theme import set_role

if TYPE_CHECKING:
    from desktop.domain import Report
    from desktop.gui.settings import Settings
    from desktop.library import Library


class BriefDialog(QDialog):
    """Asks once, writes in a job, and offers to open what was written."""

    def __init__(
        self,
        library: Library,
        jobs: Jobs,
        settings: Settings,
        report_id: int | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._library, self._jobs, self._settings, self._report_id = library, jobs, settings, report_id
        self._summaries = library.reports()
        self.written: Path | None = None
        self.setWindowTitle(self.tr("Write the Word brief"))
        self.setMinimumWidth(620)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(12)
        layout.addLayout(self._form())
        self.message = QLabel()
        set_role(self.message, "lead")
        self.message.setWordWrap(True)
        self.message.setAccessibleName(self.tr("Outcome"))
        layout.addWidget(self.message)
        self.progress = QProgressBar()
        self.progress.setRange(0, 0)
        self.progress.hide()
        layout.addWidget(self.progress)
        layout.addWidget(self._button_box())
        self._suggest_file()

    def _form(self) -> QFormLayout:
        self.scope = self._combo(self._scopes(), self.tr("Reports"))
        self.kind = self._combo(
            [
                (self.tr("Summary of the report"), Kind.SUMMARY),
                (self.tr("Table of tasks (landscape)"), Kind.TASKS),
                (self.tr("Several reports combined"), Kind.COMBINED),
                (self.tr("Annotated source"), Kind.ANNOTATED),
            ],
            self.tr("Kind"),
        )
        self.profile = self._combo([(name, key) for key, name in profiles().items()], self.tr("Layout"))
        self.profile.setCurrentIndex(max(0, self.profile.findData(self._settings.profile)))
        self.scope.currentIndexChanged.connect(self._suggest_file)
        self.kind.currentIndexChanged.connect(self._suggest_file)
        form = QFormLayout()
        form.setHorizontalSpacing(14)
        form.setVerticalSpacing(9)
        form.addRow(self.tr("&Reports"), self.scope)
        form.addRow(self.tr("&Kind"), self.kind)
        form.addRow(self.tr("&Layout"), self.profile)
        row = self._file_row()
        label = QLabel(self.tr("&File"))
        label.setBuddy(self.file)  # a form gives its label no buddy where the field is a layout
        form.addRow(label, row)
        return form

    def _combo(self, choices: list[tuple[str, object]], name: str) -> QComboBox:
        combo = QComboBox()
        combo.setAccessibleName(name)
        for text, data in choices:
            combo.addItem(text, data)
        return combo

    def _scopes(self) -> list[tuple[str, object]]:
        done = [summary.id for summary in self._summaries if summary.state is ReportState.DONE]
        every = [summary.id for summary in self._summaries]
        scopes: list[tuple[str, object]] = []
        if self._report_id is not None:
            scopes.append((self.tr("The report that is open"), [self._report_id]))
        if done:
            scopes.append((self.tr("Every report whose review is done ({0})").format(len(done)), done))
        scopes.append((self.tr("Every report of the library ({0})").format(len(every)), every))
        return scopes

    def _file_row(self) -> QHBoxLayout:
        self.file = QLineEdit()
        self.file.setAccessibleName(self.tr("File"))
        browse = QPushButton(self.tr("&Browse…"))
        browse.setAutoDefault(False)
        browse.clicked.connect(self._browse)
        row = QHBoxLayout()
        row.addWidget(self.file, 1)
        row.addWidget(browse)
        return row

    def _button_box(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.write_button = buttons.addButton(self.tr("&Write"), QDialogButtonBox.ButtonRole.ActionRole)
        set_role(self.write_button, "main")
        self.write_button.setDefault(True)
        self.write_button.clicked.connect(self.write)
        self.open_button = buttons.addButton(self.tr("&Open in Word"), QDialogButtonBox.ButtonRole.ActionRole)
        self.open_button.clicked.connect(self._open)
        self.open_button.hide()
        buttons.rejected.connect(self.reject)
        return buttons

    def _suggest_file(self) -> None:
        ids = self.scope.currentData()
        titles = {summary.id: summary.facts.title or summary.file for summary in self._summaries}
        subject = titles.get(ids[0], "") if len(ids) == 1 else self.tr("{0} reports").format(len(ids))
        name = safe_name(f"{self.kind.currentText().split(' (')[0]} - {subject}")
        self.file.setText(str(self._settings.brief_folder / f"{name}.docx"))

    def _browse(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Write the Word brief"), self.file.text(), self.tr("Word documents (*.docx)")
        )
        if name:
            self.file.setText(name)

    def write(self) -> None:
        """Write the brief in a job; what comes of it is shown in the dialog."""
        to = Path(self.file.text().strip()).expanduser().with_suffix(".docx")
        try:
            reports = [self._library.report(report_id) for report_id in self.scope.currentData()]
        except UserError as error:
            self._show_error(error)
            return
        kind, profile = Kind(self.kind.currentData()), str(self.profile.currentData())
        self._settings.profile = profile
        self._busy(busy=True)
        work = Work()
        work.finished.connect(self._show_written)
        work.failed.connect(self._show_error)
        work.ended.connect(lambda: self._busy(busy=False))
        self._jobs.start(lambda _work: _write(reports, to, kind, profile), work)

    def _busy(self, *, busy: bool) -> None:
        self.progress.setVisible(busy)
        self.write_button.setEnabled(not busy)

    def _show_written(self, path: Path) -> None:
        self.written = path
        self._settings.brief_folder = path.parent
        self.message.setText(self.tr("Written: {0}").format(path))
        self.open_button.show()
        self.open_button.setFocus()

    def _show_error(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        language = self._settings.language
        self.message.setText(f"{error.message(language)} {error.remedy(language)}")

    def _open(self) -> None:
        if self.written:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.written)))


def _write(reports: list[Report], to: Path, kind: Kind, profile: str) -> Path:
    return write_brief(reports, to, kind=kind, profile=profile, today=dt.datetime.now().astimezone().date())

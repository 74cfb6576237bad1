"""The check of a Word file's format: what is against which rule, where, and how to mend it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QMenu,
    QProgressBar,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from desktop.briefs import profiles
from desktop.briefs.format_check import FormatReport, Severity, format_report
from desktop.briefs.format_check.listing import as_html, as_text, write_csv, write_word
from desktop.errors import LibraryError, UserError
from desktop.gui.combo import Combo
from desktop.gui.elided_label import ElidedLabel
from desktop.gui.format_details import FormatDetails
from desktop.gui.format_list import FormatList
from desktop.gui.in_parts import InParts
from desktop.gui.jobs import Jobs, Work
from desktop.gui.pages import scrolled
from desktop.gui.sizes import fitting
from desktop.gui.theme import set_role
from desktop.gui.translation import spoken
from desktop.gui.words_line import WordsLine

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QDragEnterEvent, QDropEvent

_LONGEST_NAME = 44


class FormatDialog(InParts, QDialog):
    """Checks one file at a time, beside the window; nothing of the file is changed."""

    file_checked = Signal(object)
    """The report of a check that ended."""

    def __init__(
        self,
        jobs: Jobs,
        folder: Path,
        written: Path | None = None,
        parent: QWidget | None = None,
        *,
        at_once: bool = True,
    ) -> None:
        """Made at once, or else by `make_more`, a few rows at a time."""
        super().__init__(parent)
        self._jobs, self._folder, self._written = jobs, folder, written
        self._work: Work | None = None
        self.file: Path | None = None
        self.report: FormatReport | None = None
        self.setWindowTitle(self.tr("Check the format"))
        self.setAcceptDrops(True)
        self.resize(fitting(self, 1080, 640))
        self._begin(self._make(), at_once=at_once)

    def _make(self) -> Iterator[bool]:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 12)
        layout.setSpacing(9)
        for row in (self._file_row(), self._told_row(), self._filter_row()):
            layout.addLayout(row)
        yield True
        layout.addWidget(self._halves(), 1)
        self.blank = QLabel()
        self.blank.setWordWrap(True)
        self.blank.setAlignment(Qt.AlignmentFlag.AlignCenter)
        set_role(self.blank, "blank")
        layout.addWidget(self.blank, 1)
        yield True
        layout.addLayout(self._foot())
        for keys, run in (("F5", self.check_again), ("Ctrl+O", self.choose_file), ("Ctrl+F", self.words.setFocus)):
            QShortcut(QKeySequence(keys), self).activated.connect(run)
        self._show_state()
        self.choose.setFocus()
        yield True

    # How it is built

    def _file_row(self) -> QHBoxLayout:
        self.name = ElidedLabel()
        set_role(self.name, "title")
        self.name.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.choose = QPushButton(self.tr("&Choose a Word file…"))
        self.choose.setToolTip("Ctrl+O")
        self.choose.clicked.connect(self.choose_file)
        self.latest = QPushButton(self.tr("The brief just &written"))
        self.latest.setVisible(self._written is not None)
        self.latest.clicked.connect(self.check_written)
        self.profile = Combo()
        self.profile.setAccessibleName(self.tr("Profile"))
        self.profile.addItem(self.tr("Told by the letterhead"), None)
        for key, name in profiles().items():
            self.profile.addItem(name, key)
        self.profile.currentIndexChanged.connect(self.check_again)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.name, 1)
        for widget in (self.profile, self.latest, self.choose):
            row.addWidget(widget)
        return row

    def _told_row(self) -> QHBoxLayout:
        self.told = QLabel()
        set_role(self.told, "soft")
        self.told.setWordWrap(True)
        self.told.setAccessibleName(self.tr("Outcome"))
        self.progress = QProgressBar()
        self.progress.setRange(0, 0)
        self.progress.setFixedWidth(140)
        self.stop = QPushButton(self.tr("Cancel"))
        self.stop.clicked.connect(self.cancel)
        row = QHBoxLayout()
        row.addWidget(self.told, 1)
        row.addWidget(self.progress)
        row.addWidget(self.stop)
        return row

    def _filter_row(self) -> QHBoxLayout:
        self.filters = QButtonGroup(self)
        self.chips: dict[Severity | None, QPushButton] = {}
        row = QHBoxLayout()
        row.setSpacing(6)
        for severity in (None, Severity.WRONG, Severity.LOOK):
            chip = QPushButton()
            chip.setCheckable(True)
            chip.setChecked(severity is None)
            set_role(chip, "chip")
            chip.clicked.connect(self._filter)
            self.filters.addButton(chip)
            self.chips[severity] = chip
            row.addWidget(chip)
        self.words = WordsLine()
        self.words.setPlaceholderText(self.tr("Filter by words"))
        self.words.setAccessibleName(self.tr("Filter by words"))
        self.words.setClearButtonEnabled(True)
        self.words.setMaximumWidth(260)
        self.words.words_changed.connect(self._filter)
        row.addStretch(1)
        row.addWidget(self.words)
        return row

    def _halves(self) -> QWidget:
        # From the outside in: what is put into a pane that stands already is styled once, not at each step up.
        halves = self.halves = QSplitter(self)
        self.list, self.details = FormatList(halves), FormatDetails()
        self.list.chosen.connect(self.details.show_finding)
        self.list.copy_wanted.connect(self.copy)
        halves.addWidget(scrolled(self.details))
        halves.setChildrenCollapsible(False)
        halves.setStretchFactor(0, 3)
        halves.setStretchFactor(1, 2)
        halves.setSizes([620, 430])
        return halves

    def _foot(self) -> QHBoxLayout:
        self.again = QPushButton(self.tr("Check &again"))
        self.again.setToolTip("F5")
        self.again.clicked.connect(self.check_again)
        self.opener = QPushButton(self.tr("&Open the file"))
        self.opener.clicked.connect(self._open)
        self.hand_on = QPushButton(self.tr("&Export the list"))
        menu = QMenu(self)
        menu.addAction(self.tr("Copy as a table")).triggered.connect(lambda _checked: self.copy())
        menu.addAction("Word…").triggered.connect(lambda _checked: self._ask_to_export(".docx"))
        menu.addAction("CSV…").triggered.connect(lambda _checked: self._ask_to_export(".csv"))
        self.hand_on.setMenu(menu)
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.again)
        row.addWidget(self.opener)
        row.addWidget(self.hand_on)
        row.addStretch(1)
        row.addWidget(close)
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)
        return row

    def _open(self) -> None:
        if self.file and not QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.file))):
            self._tell_refusal(LibraryError("no_program", file=self.file.name))

    # Checking

    def choose_file(self) -> None:
        """Ask for a Word file."""
        dialog = QFileDialog(self, self.tr("Word file to check"), str(self._folder), "Word (*.docx *.docm *.dotx)")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.check(Path(name)))
        dialog.open()

    def check(self, file: Path, profile: str | None = None) -> None:
        """Check a file against a profile, or against the one that is chosen in the dialog."""
        self.cancel()
        self.file, self._folder, self.report = file, file.parent, None
        if profile:
            self.profile.blockSignals(True)  # noqa: FBT003 (Qt's way)
            self.profile.setCurrentIndex(max(0, self.profile.findData(profile)))
            self.profile.blockSignals(False)  # noqa: FBT003
        key = self.profile.currentData()
        work = self._work = Work()
        work.finished.connect(lambda report: self._show(work, report))
        work.failed.connect(lambda error: self._refuse(work, error))
        work.cancelled.connect(lambda: self._end(work))
        self._jobs.start(lambda running: format_report(file, key, running.go_on), work)
        self._show_state()

    def check_written(self) -> None:
        """Check the brief that was written last in the window."""
        if self._written:
            self.check(self._written)

    def check_again(self) -> None:
        """Check the same file once more, after it was mended or for another profile."""
        if self.file:
            self.check(self.file)

    def cancel(self) -> None:
        """Stop the check under way."""
        if self._work:
            self._work.cancel()
            self._end(self._work)

    def _end(self, work: Work) -> None:
        if self._awaited(work):
            self._work = None
            self._show_state()

    def _awaited(self, work: Work) -> bool:
        """Tell whether somebody still waits for a check: not behind Cancel, nor when the dialog is gone."""
        return work is self._work and isValid(self)

    def _show(self, work: Work, report: FormatReport) -> None:
        if self._awaited(work):
            self.report = report
            self._end(work)
            self.file_checked.emit(report)
            (self.list if report.findings else self.choose).setFocus()

    def _refuse(self, work: Work, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        if not self._awaited(work):
            return
        self._end(work)
        language = spoken()
        self.told.setText(f"{error.message(language)} {error.remedy(language)}")

    # Showing

    def _show_state(self) -> None:
        busy, report = self._work is not None, self.report
        self.name.setText(_short(self.file.name) if self.file else self.tr("No file is chosen"))
        self.name.setToolTip(str(self.file) if self.file else "")
        self.progress.setVisible(busy)
        self.stop.setVisible(busy)
        self.again.setEnabled(self.file is not None and not busy)
        self.opener.setEnabled(self.file is not None)
        self.hand_on.setEnabled(bool(report and report.findings))
        for filter_ in (*self.chips.values(), self.words):
            filter_.setVisible(bool(report and report.findings))
        self.told.setText(self._sentence())
        findings = report.findings if report else ()
        counts = {severity: sum(one.severity is severity for one in findings) for severity in Severity}
        self.chips[None].setText(self.tr("All ({0})").format(len(findings)))
        self.chips[Severity.WRONG].setText(self.tr("Wrong ({0})").format(counts[Severity.WRONG]))
        self.chips[Severity.LOOK].setText(self.tr("Worth a look ({0})").format(counts[Severity.LOOK]))
        self.list.show_findings(findings)
        self.halves.setVisible(bool(findings))
        self.blank.setVisible(not findings)
        self.blank.setText(self._why_blank())
        self._filter()

    def _sentence(self) -> str:
        if self._work:
            return self.tr("Checking…")
        if self.report is None:
            return self.tr("Choose a Word file (.docx), or drop one here.") if self.file is None else ""
        return self.report.why(spoken())

    def _why_blank(self) -> str:
        """Return what stands in the place of findings where there are none."""
        if self._work:
            return ""
        if self.report:
            return self.tr("Nothing against the format was found.")
        if self.file:
            return self.tr("Choose another Word file, or drop one here.")
        return self.tr(
            "Paper, margins, letterhead, number and symbol, title, text, signature and recipients "
            "are held against the rules of the layout. The file is never changed."
        )

    def _filter(self) -> None:
        severity = next((one for one, chip in self.chips.items() if chip.isChecked()), None)
        self.list.filter(severity, self.words.words())

    # Handing on

    def copy(self) -> None:
        """Put the findings that are shown into the clipboard, as words and as a table."""
        data = QMimeData()
        data.setText(as_text(self.list.shown, spoken()))
        data.setHtml(as_html(self.list.shown, spoken()))
        QGuiApplication.clipboard().setMimeData(data)
        self.told.setText(self.tr("Copied: paste it into Word, Excel or a letter."))

    def _ask_to_export(self, suffix: str) -> None:
        if self.file is None:
            return
        behind = self.tr("format check")
        name = self._folder / f"{self.file.stem} - {behind}{suffix}"
        dialog = QFileDialog(self, self.tr("Export the list"), str(name), f"(*{suffix})")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suffix[1:])
        dialog.selectFile(name.name)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda chosen: self.export(Path(chosen)))
        dialog.open()

    def export(self, to: Path) -> None:
        """Write the findings that are shown as CSV or Word, by the ending of the name."""
        report, file, shown, language = self.report, self.file, self.list.shown, spoken()
        if report is None or file is None:
            return

        def write(_work: Work) -> Path:
            if to.suffix.lower() == ".csv":
                return write_csv(shown, to, language)
            return write_word(report, shown, to, file.name, language)

        work = Work()
        work.finished.connect(self._tell_written)
        work.failed.connect(self._tell_refusal)
        self._jobs.start(write, work)

    def _tell_written(self, written: Path) -> None:
        self.told.setText(self.tr("Written: {0}").format(written))

    def _tell_refusal(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        self.told.setText(f"{error.message(spoken())} {error.remedy(spoken())}")

    # Files that are dropped, and the end

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 (Qt's name)
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 (Qt's name)
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            self.check(files[0])

    def done(self, result: int) -> None:
        """Close; a check under way ends."""
        self.cancel()
        super().done(result)


def _short(name: str) -> str:
    """Return a name of a file that fits beside the buttons: a long one with dots in its middle."""
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME // 2]}…{name[-_LONGEST_NAME // 2 :]}"

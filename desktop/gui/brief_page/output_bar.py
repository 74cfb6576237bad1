"""The foot of the page: the file's name, what to write, and what came of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QMessageBox,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.errors import LibraryError
from desktop.gui.brief_page.file_formats import FileFormat, format_title, free
from desktop.gui.theme import set_role
from desktop.gui.translation import spoken

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from desktop.errors import UserError


class OutputBar(QFrame):
    """Asks before it writes over a file; a refusal comes with its remedy and another name to try."""

    write_requested = Signal(object, object)
    """A path that may be written, and its FileFormat."""
    copy_requested = Signal()
    check_requested = Signal(object)
    """The Word file that is to be checked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "foot")
        self._last: tuple[Path, FileFormat] | None = None
        self.written: Path | None = None
        """The file that was written last."""
        self._typed = self._busy = False
        self._offered = True
        self._agreed: Path | None = None
        self._suggested = Path.home() / "Word.docx"
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 8, 14, 8)
        layout.setSpacing(6)
        layout.addLayout(self._outcome_row())
        layout.addLayout(self._file_row())
        self.show_nothing()

    def _file_row(self) -> QHBoxLayout:
        label = QLabel(self.tr("File"))
        self.file = QLineEdit()
        self.file.setAccessibleName(self.tr("File"))
        self.file.textEdited.connect(lambda _text: setattr(self, "_typed", True))
        self.file.returnPressed.connect(self.write_word)
        label.setBuddy(self.file)
        self.browse = QPushButton(self.tr("Browse…"))
        self.browse.clicked.connect(lambda: self.ask_for_name(FileFormat.WORD, write=False))
        self.more = QPushButton(self.tr("Export"))
        self.more.setMenu(self._export_menu())
        self.write = QPushButton(self.tr("Write Word file"))
        set_role(self.write, "main")
        self.write.setToolTip("Ctrl+Enter")
        self.write.clicked.connect(self.write_word)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(label)
        row.addWidget(self.file, 1)
        for button in (self.browse, self.more, self.write):
            row.addWidget(button)
        return row

    def _export_menu(self) -> QMenu:
        menu = QMenu(self)
        self.exports: dict[FileFormat, QAction] = {}
        for file_format in (FileFormat.PDF, FileFormat.EXCEL, FileFormat.CSV, FileFormat.JSON):
            action = menu.addAction(f"{format_title(file_format)}…")
            action.triggered.connect(lambda _checked=False, one=file_format: self.ask_for_name(one))
            self.exports[file_format] = action
        menu.addSeparator()
        self.copy = menu.addAction(self.tr("Copy the tables"))
        self.copy.triggered.connect(lambda _checked: self.copy_requested.emit())
        return menu

    def _outcome_row(self) -> QHBoxLayout:
        self.message = QLabel()
        self.message.setWordWrap(True)
        self.message.setMinimumHeight(1)  # as high as its lines are, not as they would be in a narrow column
        self.message.setAccessibleName(self.tr("Outcome"))
        self.progress = QProgressBar()
        self.progress.setRange(0, 0)
        self.progress.setFixedWidth(120)
        self.stop = QPushButton(self.tr("Cancel"))
        self.open = QPushButton(self.tr("Open the file"))
        self.open.clicked.connect(lambda: self._open(self.written))
        self.folder = QPushButton(self.tr("Open the folder"))
        self.folder.clicked.connect(lambda: self._open(self.written and self.written.parent))
        self.check = QPushButton(self.tr("Check the format"))
        self.check.clicked.connect(lambda: self.check_requested.emit(self.written))
        self.other_name = QPushButton(self.tr("Save under another name…"))
        self.other_name.clicked.connect(self._other_name)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.message, 1)
        for widget in (self.progress, self.stop, self.open, self.folder, self.check, self.other_name):
            row.addWidget(widget)
        return row

    # The file's name

    def suggest(self, path: Path) -> None:
        """Show a name for the file, unless the clerk typed one; what is typed incompletely is completed by it."""
        self._suggested = path
        if not self._typed:
            self.file.setText(str(path))

    def take_name(self, path: Path) -> None:
        """Show a name that the clerk gave: no suggestion takes its place."""
        self._typed = True
        self.file.setText(str(path))

    def suggest_anew(self) -> None:
        """Let the next suggestion take the place of what was typed: it is another document."""
        self._typed = False

    def path(self, file_format: FileFormat = FileFormat.WORD) -> Path:
        """Return the file that is named, with the ending of a format."""
        told = self.file.text().strip()
        path = self._suggested.parent / (Path(told).expanduser() if told.startswith("~/") else told)
        if not told or told.endswith(("/", "\\")) or path.is_dir():
            path /= self._suggested.name
        if path.suffix.lower() in {f".{one}" for one in FileFormat}:
            path = path.with_suffix("")
        return path.with_name(f"{path.name}.{file_format}")

    def ask_for_name(self, file_format: FileFormat, *, write: bool = True) -> None:
        """Ask for the name of a file of a format, and write it or only take the name over."""
        pattern = f"{format_title(file_format)} (*.{file_format})"
        dialog = QFileDialog(self, self.tr("Name of the file"), str(self.path(file_format).parent), pattern)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(file_format.value)
        dialog.selectFile(free(self.path(file_format)).name)
        # The dialog asks by itself before it takes a name that is there.
        dialog.fileSelected.connect(lambda name: self._take_name(Path(name), file_format, write=write))
        dialog.open()
        self.dialog = dialog

    def _take_name(self, path: Path, file_format: FileFormat, *, write: bool) -> None:
        if file_format is FileFormat.WORD:
            self._agreed = path
            self.take_name(path)
        if write:
            self._request(path, file_format)

    # Writing

    def write_word(self) -> None:
        """Write the Word file under the name that is shown; where such a file is there, ask first."""
        if not self._offered:
            return
        path = self.path()
        if path.is_file() and path not in (self.written, self._agreed):
            self._ask_over(path)
        else:
            self._request(path, FileFormat.WORD)

    def _ask_over(self, path: Path) -> None:
        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("The file is there already"))
        box.setText(self.tr("“{0}” is there already.").format(path.name))
        box.setInformativeText(self.tr("Writing over it cannot be undone."))
        over = box.addButton(self.tr("Write &over it"), QMessageBox.ButtonRole.DestructiveRole)
        other = box.addButton(self.tr("Another &name"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(other)
        over.clicked.connect(lambda: self._request(path, FileFormat.WORD))
        other.clicked.connect(lambda: self._request(free(path), FileFormat.WORD))
        self.question = box
        box.open()

    def _other_name(self) -> None:
        path, file_format = self._last or (self.path(), FileFormat.WORD)
        home = path.parent if path.parent.is_dir() else Path.home()
        self.take_name(home / path.name)
        self.ask_for_name(file_format)

    def _request(self, path: Path, file_format: FileFormat) -> None:
        self._last = (path, file_format)
        self.write_requested.emit(path, file_format)

    def _open(self, path: Path | None) -> None:
        if path and not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self.show_error(LibraryError("no_program", file=path.name))

    # What came of it

    def show_nothing(self) -> None:
        """Say nothing."""
        self._show("")
        for widget in (self.progress, self.stop):
            widget.hide()

    def show_busy(self, *, busy: bool, stoppable: bool = False) -> None:
        """Show that a file is being written, and whether that can be stopped: what takes a moment need not be."""
        self.progress.setVisible(busy)
        self.stop.setVisible(busy and stoppable)
        self._busy = busy
        self.offer(on=self._offered)

    def offer(self, *, on: bool) -> None:
        """Let files be written only where there is something to write."""
        self._offered = on
        for button in (self.write, self.more):
            button.setEnabled(on and not self._busy)

    def show_written(self, path: Path, file_format: FileFormat) -> None:
        """Say what was written, and offer what is done next."""
        self.written = path
        if file_format is FileFormat.WORD:
            self.file.setText(str(path))
        self._show(self.tr("Written: {0}").format(path.name), self.open, self.folder)
        self.message.setToolTip(str(path))
        self.check.setVisible(file_format is FileFormat.WORD)
        self.open.setFocus()

    def show_check(self, path: Path, findings: int) -> None:
        """Say behind what was written whether the format is right."""
        if path != self.written or not self.open.isVisibleTo(self):
            return
        told = self.tr("no fault of format") if not findings else self.tr("faults of format: {0}").format(findings)
        self.message.setText(self.tr("Written: {0}").format(f"{path.name} – {told}"))

    def show_error(self, error: UserError) -> None:
        """Say what is wrong and what helps; another name is offered, for most often that does."""
        language = spoken()
        self._show(f"{error.message(language)} {error.remedy(language)}", self.other_name, role="notice")
        self.other_name.setFocus()

    def show_words(self, words: str) -> None:
        """Say something that asks for nothing."""
        self._show(words)

    def _show(self, words: str, *offered: QPushButton, role: str = "") -> None:
        set_role(self.message, role)
        self.message.setFrameStyle(self.message.frameStyle())  # what the style asks around the words is taken in
        self.message.setText(words)
        self.message.setToolTip("")
        for button in (self.open, self.folder, self.check, self.other_name):
            button.setVisible(button in offered)
        self.message.setVisible(bool(words))

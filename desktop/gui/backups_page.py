"""The page of the settings about backups: how often, how many, where; and every backup that is there."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import (
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QSpinBox,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.errors import UserError
from desktop.gui.combo import Combo
from desktop.gui.icons import icon
from desktop.gui.jobs import Work
from desktop.gui.nothing import Nothing
from desktop.gui.theme import set_role
from desktop.library import BackupPreview, previews

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.gui.window import MainWindow

_HOURS = (0, 1, 4, 8, 24)
_PREVIEW = int(Qt.ItemDataRole.UserRole)


class BackupsPage(QWidget):
    """Backups are made beside the work; one is restored after a question that names what it holds."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self._window, self._settings, self._backups = window, window.settings, window.backups
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 4, 4, 4)
        column.setSpacing(10)
        column.addLayout(self._choices())
        column.addWidget(self._list(), 1)
        column.addLayout(self._buttons())
        self.message = QLabel()
        self.message.setWordWrap(True)
        set_role(self.message, "soft")
        column.addWidget(self.message)
        self._backups.made.connect(self._show_made)
        self._backups.unneeded.connect(self._show_unneeded)
        self._backups.failed.connect(self._show_error)
        self._read()

    def _choices(self) -> QFormLayout:
        self.every = Combo()
        for hours in _HOURS:
            words = self.tr("every {0} hours").format(hours) if hours > 1 else self.tr("every hour")
            self.every.addItem(words if hours else self.tr("never"), hours)
        self.every.setCurrentIndex(max(0, self.every.findData(self._settings.backup_hours)))
        self.every.activated.connect(lambda row: setattr(self._settings, "backup_hours", self.every.itemData(row)))
        self.kept = QSpinBox()
        self.kept.lineEdit().setTextMargins(6, 0, 0, 0)
        self.kept.setRange(1, 500)
        self.kept.setValue(self._settings.backups_kept)
        self.kept.valueChanged.connect(lambda count: setattr(self._settings, "backups_kept", count))
        form = QFormLayout()
        form.setHorizontalSpacing(18)
        form.setVerticalSpacing(8)
        for words, field in (
            (self.tr("&Back up"), self.every),
            (self.tr("&Newest backups that are kept"), self.kept),
        ):
            field.setAccessibleName(words.replace("&", ""))
            form.addRow(words, field)
        form.addRow(self.tr("Folder"), self._folder_row())
        return form

    def _folder_row(self) -> QHBoxLayout:
        self.folder = QLineEdit(str(self._backups.folder))
        self.folder.setReadOnly(True)
        self.folder.setAccessibleName(self.tr("Folder of the backups"))
        self.choose = QPushButton(self.tr("Another &folder…"))
        self.choose.setAutoDefault(False)
        self.choose.clicked.connect(self._choose_folder)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.folder, 1)
        row.addWidget(self.choose)
        return row

    def _list(self) -> QTreeWidget:
        self.list = QTreeWidget()
        self.list.setAccessibleName(self.tr("Backups, the newest first"))
        self.list.setHeaderLabels([self.tr("Made"), self.tr("Reports"), self.tr("Size"), self.tr("Why")])
        self.list.setRootIsDecorated(False)
        set_role(self.list, "rows")
        self.nothing = Nothing(self.list)
        header = self.list.header()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        header.setStretchLastSection(True)
        self.list.currentItemChanged.connect(lambda *_: self._refresh())
        return self.list

    def _buttons(self) -> QHBoxLayout:
        self.now = QPushButton(icon("archive"), self.tr("Back up &now"))
        self.now.clicked.connect(self._make)
        self.restore = QPushButton(icon("clock-counter-clockwise"), self.tr("&Restore…"))
        self.restore.clicked.connect(self._ask)
        row = QHBoxLayout()
        for button in (self.now, self.restore):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch(1)
        self._refresh()
        return row

    # The list

    def _read(self) -> None:
        path, folder = self._window.library.path, self._backups.folder
        work = Work()
        work.finished.connect(self._show)
        work.failed.connect(self._show_error)
        self._window.jobs.start(lambda _work: previews(path, folder), work)

    def _show(self, there: Sequence[BackupPreview]) -> None:
        self.list.clear()
        for preview in there:
            item = QTreeWidgetItem(self.list, list(self._words(preview)))
            item.setData(0, _PREVIEW, preview)
            item.setToolTip(0, str(preview.file))
        if first := self.list.topLevelItem(0):
            self.list.setCurrentItem(first)
        self.nothing.say("" if first else self.tr("There is no backup yet."))
        self._refresh()

    def _words(self, preview: BackupPreview) -> tuple[str, str, str, str]:
        at = preview.at.astimezone()
        reports = self.tr("cannot be read") if preview.reports is None else str(preview.reports)
        risks = {
            "": self.tr("by the clock"),
            "before-restore": self.tr("before a backup was restored"),
        }
        why = risks.get(preview.risk, self.tr("before the library was brought up to a newer program"))
        return f"{at:%d/%m/%Y %H:%M:%S}", reports, _size(preview.size), why

    def _refresh(self) -> None:
        preview = self._chosen()
        readable = preview is not None and preview.reports is not None
        self.restore.setEnabled(readable and self._window.library.writable)

    def _chosen(self) -> BackupPreview | None:
        item = self.list.currentItem()
        chosen: BackupPreview | None = item.data(0, _PREVIEW) if item else None
        return chosen

    # What is done

    def _choose_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Folder of the backups"), str(self._backups.folder))
        if name:
            self._settings.backup_folder = Path(name)
            self.folder.setText(name)
            self._read()

    def _make(self) -> None:
        self.now.setEnabled(False)
        self.message.setText(self.tr("Backing up…"))
        self._backups.make()

    def _show_unneeded(self) -> None:
        self.now.setEnabled(True)
        self.message.setText(self.tr("Nothing changed since the newest backup: there is nothing to back up."))

    def _show_made(self, file: Path) -> None:
        self.now.setEnabled(True)
        self.message.setText(self.tr("Backed up: {0}").format(file.name))
        self._read()

    def _show_error(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        self.now.setEnabled(True)
        language = self._settings.language
        self.message.setText(f"{error.message(language)} {error.remedy(language)}")

    def _ask(self) -> None:
        preview = self._chosen()
        if preview is None:
            return
        made, reports, size, _ = self._words(preview)
        words = self.tr("Put the backup of {0} in the place of the library?").format(made)
        box = QMessageBox(QMessageBox.Icon.Question, "Trích Lục", words, parent=self)
        box.setInformativeText(
            self.tr("Reports in it: {0} ({1}). The library as it is now is kept among the backups.").format(
                reports, size
            )
        )
        box.addButton(self.tr("&Restore"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(QMessageBox.StandardButton.Cancel)
        box.accepted.connect(lambda: self._window.restore_chosen.emit(preview.file))
        box.open()


def _size(count: int) -> str:
    """Return a number of bytes in the words of other programs."""
    return QLocale().formattedDataSize(count, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)

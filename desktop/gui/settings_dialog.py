"""Settings: everything the clerk can choose, on pages; a choice counts at once and stays."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSpinBox,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.gui.backups_page import BackupsPage
from desktop.gui.combo import Combo
from desktop.gui.icons import icon
from desktop.gui.library_page import LibraryPage
from desktop.gui.sizes import fitting
from desktop.gui.theme import set_role
from desktop.gui.translation import LANGUAGES
from desktop.library import sign_as

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from desktop.gui.window import MainWindow

_TEXT_SIZES = (90, 100, 110, 125, 150, 175, 200)


class SettingsDialog(QDialog):
    """A list of pages at the left, the chosen page at the right; there is nothing to confirm."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._window, self._settings = window, window.settings
        self._made: dict[int, QWidget] = {}
        self.setWindowTitle(self.tr("Settings"))
        self.resize(fitting(self, 820, 540))
        self.pages = QStackedWidget()
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Pages of the settings"))
        set_role(self.list, "pages")
        self.list.setIconSize(QSize(18, 18))
        self._makers: list[Callable[[], QWidget]] = []
        self._add("user", self.tr("General"), self._general)
        self._add("palette", self.tr("Look"), self._look)
        self._add("books", self.tr("Library"), lambda: self.library)
        self._add("archive", self.tr("Backups"), lambda: self.backups)
        self.list.currentRowChanged.connect(self._show)
        self.list.setCurrentRow(0)
        self.list.setFixedWidth(max(150, self.list.sizeHintForColumn(0) + 40))
        self._lay_out()

    def _add(self, name: str, title: str, make: Callable[[], QWidget]) -> None:
        self.list.addItem(QListWidgetItem(icon(name), title))
        self._makers.append(make)

    def _show(self, row: int) -> None:
        """Show a page, made when it is first wanted: all at once would hold the window up."""
        made = self._made.get(row)
        if made is None:
            made = self._made[row] = self._makers[row]()
            self.pages.addWidget(made)
        self.pages.setCurrentWidget(made)

    @cached_property
    def library(self) -> LibraryPage:
        """The page about the library."""
        return LibraryPage(self._window)

    @cached_property
    def backups(self) -> BackupsPage:
        """The page about backups."""
        return BackupsPage(self._window)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.list)
        row.addWidget(self.pages, 1)
        note = QLabel(self.tr("Every choice counts at once."))
        set_role(note, "soft")
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.close)
        foot = QHBoxLayout()
        foot.addWidget(note)
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 14)
        column.setSpacing(12)
        column.addLayout(row, 1)
        column.addLayout(foot)

    # General

    def _general(self) -> QWidget:
        page, form = _page()
        self.name = QLineEdit(self._settings.own_name)
        self.name.setPlaceholderText(self.tr("as the system knows you"))
        self.name.setMaxLength(60)
        self.name.editingFinished.connect(self._take_name)
        words = self.tr("It stands in the history behind what you do.")
        self._row(form, self.tr("Your &name"), self.name, words)
        self.language = self._choice(LANGUAGES, self._settings.language, self._take_language)
        self._row(form, self.tr("&Language"), self.language)
        watch = self._window.watch_action
        self.watched = QLabel()
        self.watched.setWordWrap(True)
        self.watch = QPushButton()
        self.watch.setAutoDefault(False)
        self.watch.clicked.connect(watch.trigger)
        watch.changed.connect(self._show_watched)
        self._show_watched()
        form.addRow(self.tr("Watched folder"), self.watched)
        form.addRow("", _beside(self.watch))
        self.keys = QPushButton(self.tr("&Keys…"))
        self.keys.setAutoDefault(False)
        self.keys.clicked.connect(self._window.show_keys)
        form.addRow(self.tr("Keys of your own"), _beside(self.keys))
        return page

    def _take_name(self) -> None:
        self._settings.own_name = self.name.text().strip()
        sign_as(self._settings.own_name)

    def _take_language(self, language: str) -> None:
        if language != self._settings.language:
            self.close()
            self._window.language_chosen.emit(language)

    def _show_watched(self) -> None:
        folder = self._settings.watched_folder
        self.watched.setText(str(folder) if folder else self.tr("None: reports are imported by hand."))
        self.watch.setText(self.tr("&Watch no folder") if folder else self.tr("&Choose a folder to watch…"))

    # Look

    def _look(self) -> QWidget:
        page, form = _page()
        view = self._window.view
        self.theme = self._choice(view.theme_names(), self._settings.theme, view.choose_theme)
        self._row(form, self.tr("&Theme"), self.theme)
        sizes = {percent: f"{percent} %" for percent in _TEXT_SIZES}
        self.text_size = self._choice(sizes, self._settings.text_size, view.choose_text_size)
        self._row(form, self.tr("Size of the &program's text"), self.text_size)
        self.reading_size = QSpinBox()
        self.reading_size.lineEdit().setTextMargins(6, 0, 0, 0)
        self.reading_size.setRange(*view.reading_sizes())
        self.reading_size.setSuffix(self.tr(" pt"))
        self.reading_size.setValue(self._settings.reading_size)
        self.reading_size.valueChanged.connect(view.choose_reading_size)
        words = self.tr("Letters, length of lines and spacing of a report: the button Aa above it.")
        self._row(form, self.tr("Size of the &report's text"), self.reading_size, words)
        return page

    # Parts

    def _choice(self, names: Mapping[Any, str], chosen: object, choose: Callable[[Any], object]) -> QComboBox:
        box, values = Combo(), list(names)
        for value, name in names.items():
            box.addItem(name, value)
        box.setCurrentIndex(values.index(chosen) if chosen in values else 0)
        box.activated.connect(lambda row: choose(values[row]))
        return box

    def _row(self, form: QFormLayout, words: str, field: QWidget, more: str = "") -> None:
        field.setAccessibleName(words.replace("&", ""))
        if not more:
            form.addRow(words, field)
            return
        label, column = QLabel(words), QVBoxLayout()
        label.setBuddy(field)
        column.setSpacing(4)
        column.setContentsMargins(0, 1, 0, 0)  # in a form the label of a high row stands a little lower
        column.addWidget(field)
        column.addWidget(_note(more))
        field.setAccessibleDescription(more)
        form.addRow(label, column)


def _page() -> tuple[QWidget, QFormLayout]:
    page = QWidget()
    form = QFormLayout(page)
    form.setContentsMargins(16, 4, 4, 4)
    form.setHorizontalSpacing(18)
    form.setVerticalSpacing(12)
    return page, form


def _beside(button: QPushButton) -> QHBoxLayout:
    """Return a row in which a button is as wide as its words."""
    row = QHBoxLayout()
    row.addWidget(button)
    row.addStretch(1)
    return row


def _note(words: str) -> QLabel:
    note = QLabel(words)
    note.setWordWrap(True)
    set_role(note, "soft")
    return note

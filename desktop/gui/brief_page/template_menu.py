"""Templates of choices: chosen, saved, shared as files; and the office's own .docx."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QInputDialog,
    QMenu,
    QMessageBox,
    QPushButton,
    QWidget,
)

from desktop.briefs import OfficeDetails
from desktop.errors import UserError
from desktop.gui.brief_page.stored import BriefStore, Template, load_template, save_template
from desktop.gui.combo import Combo
from desktop.gui.file_names import safe_name
from desktop.gui.translation import spoken

if TYPE_CHECKING:
    from collections.abc import Callable


class TemplateMenu(QWidget):
    """A list of the templates by name and a menu of what can be done with them."""

    chosen = Signal(object)
    """A Template whose choices are to be taken over."""
    office_taken = Signal(object)
    """Office details that came with a template's file and that the clerk wants."""

    def __init__(self, store: BriefStore, current: Callable[[], Template], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store, self._current = store, current
        self.combo = Combo()
        self.combo.setAccessibleName(self.tr("Templates"))
        self.combo.setMinimumContentsLength(18)
        self.combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.combo.activated.connect(self._choose)
        self.button = QPushButton(self.tr("Templates"))
        self.button.setMenu(self._menu())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.combo)
        layout.addWidget(self.button)
        self.show_templates()

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        self.save = menu.addAction(self.tr("&Save these choices…"), self.ask_for_name)
        self.remove = menu.addAction(self.tr("&Remove the chosen template"), self._remove)
        menu.addSeparator()
        self.export = menu.addAction(self.tr("Save as a &file to share…"), self._export)
        self.take = menu.addAction(self.tr("&Open a template's file…"), self._import)
        return menu

    def show_templates(self, name: str = "") -> None:
        """List the templates, one of them chosen."""
        with QSignalBlocker(self.combo):
            self.combo.clear()
            self.combo.addItem(self.tr("Last choices"), "")
            for template in self._store.templates:
                self.combo.addItem(template.name, template.name)
            self.combo.setCurrentIndex(max(0, self.combo.findData(name)))
        self.remove.setEnabled(self.combo.currentIndex() > 0)
        self.setToolTip(self.tr("Choices of kind, sections and layout that were saved under a name"))

    def _choose(self, _place: int) -> None:
        self.remove.setEnabled(self.combo.currentIndex() > 0)
        name = self.combo.currentData()
        found = next((template for template in self._store.templates if template.name == name), None)
        if found:
            self.chosen.emit(found)

    def ask_for_name(self) -> None:
        """Ask for a name and save the choices under it."""
        dialog = QInputDialog(self)
        dialog.setWindowTitle(self.tr("Save these choices"))
        dialog.setLabelText(self.tr("Name of the template"))
        dialog.setTextValue(self.combo.currentData() or "")
        dialog.resize(420, dialog.sizeHint().height())
        dialog.textValueSelected.connect(self._take_name)
        dialog.open()
        self.dialog: QInputDialog | QFileDialog = dialog

    def _take_name(self, name: str) -> None:
        """Save under a name; another template of that name is not lost unasked."""
        name = " ".join(name.split())
        if name == self.combo.currentData() or name not in [one.name for one in self._store.templates]:
            self.save_as(name)
            return
        words = self.tr("There is a template “{0}” already.").format(name)
        self._ask(
            words, self.tr("Saved over, its choices are gone."), self.tr("&Replace it"), lambda: self.save_as(name)
        )

    def save_as(self, name: str) -> None:
        """Save the choices under a name, in place of what had it."""
        name = " ".join(name.split())
        if name:
            current = self._current()
            self._store.add_template(Template(name, current.kind, current.profile, current.options))
            self.show_templates(name)

    def _remove(self) -> None:
        name = self.combo.currentData()
        words = self.tr("Remove the template “{0}”?").format(name)
        self._ask(words, self.tr("This cannot be undone."), self.tr("&Remove"), lambda: self._forget(name))

    def _forget(self, name: str) -> None:
        self._store.remove_template(name)
        self.show_templates()

    def _ask(self, words: str, more: str, yes: str, run: Callable[[], object]) -> None:
        box = QMessageBox(QMessageBox.Icon.Question, self.tr("Templates"), words, parent=self)
        box.setInformativeText(more)
        box.addButton(yes, QMessageBox.ButtonRole.AcceptRole).clicked.connect(lambda _checked: run())
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        self.question = box
        box.open()

    def _export(self) -> None:
        template = self._current()
        name = self.combo.currentData() or template.name
        dialog = QFileDialog(self, self.tr("Save the template"), str(Path.home()), "JSON (*.json)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("json")
        dialog.selectFile(f"{safe_name(name)}.json")
        dialog.fileSelected.connect(lambda chosen: self.save_file(Path(chosen)))
        dialog.open()
        self.dialog = dialog

    def save_file(self, file: Path) -> None:
        """Write the choices, the office's words with them, as a file for other offices."""
        current = self._current()
        name = self.combo.currentData() or file.stem
        try:
            save_template(Template(name, current.kind, current.profile, current.options), file)
        except UserError as error:
            self._tell(error)

    def _import(self) -> None:
        dialog = QFileDialog(self, self.tr("Open a template"), str(Path.home()), "JSON (*.json)")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.open_file(Path(name)))
        dialog.open()
        self.dialog = dialog

    def open_file(self, file: Path) -> None:
        """Take a template from a file, keep it under its name and choose it."""
        try:
            template = load_template(file)
        except UserError as error:
            self._tell(error)
            return
        self._store.add_template(template)
        self.show_templates(template.name)
        self.chosen.emit(template)
        office = template.options.office
        if office not in (OfficeDetails(), self._store.office):
            self._ask_for_office(office)

    def _ask_for_office(self, office: OfficeDetails) -> None:
        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("Templates"))
        box.setText(self.tr("The template brings the details of an office: {0}").format(office.body or "…"))
        box.setInformativeText(self.tr("Take them over in place of your own?"))
        yes = box.addButton(self.tr("&Take them over"), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(box.addButton(self.tr("&Keep my own"), QMessageBox.ButtonRole.RejectRole))
        yes.clicked.connect(lambda: self.office_taken.emit(office))
        self.question = box
        box.open()

    def _tell(self, error: UserError) -> None:
        box = QMessageBox(QMessageBox.Icon.Warning, "Trích Lục", error.message(spoken()), parent=self)
        box.setInformativeText(error.remedy(spoken()))
        self.question = box
        box.open()

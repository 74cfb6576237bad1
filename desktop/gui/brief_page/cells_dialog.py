"""The window in which the clerk fills in what the reports leave open of their tasks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.gui.brief_page.cells_view import CellsView
from desktop.gui.sizes import fitting
from desktop.gui.theme import set_role

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop.gui.brief_page.cells_model import CellsModel

_SIZE = (1316, 600)


class CellsDialog(QDialog):
    """Nothing is to be saved: each cell is kept when it is left."""

    undo_requested = Signal()
    redo_requested = Signal()

    def __init__(
        self,
        model: CellsModel,
        words: Callable[[str], Sequence[str]],
        lead: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Fill in the columns of the tasks"))
        model.setParent(self)
        self.view = CellsView(model, words)
        self.lead, self.message = QLabel(lead), QLabel()
        for label in (self.lead, self.message):
            set_role(label, "soft")
        self.lead.setWordWrap(True)
        self.undo, self.redo = QPushButton(self.tr("Undo")), QPushButton(self.tr("Redo"))
        self._build()
        self._connect()
        self.resize(fitting(self, *_SIZE))
        self.view.setFocus()

    def _build(self) -> None:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.accept)
        foot = QHBoxLayout()
        foot.addWidget(self.undo)
        foot.addWidget(self.redo)
        foot.addSpacing(8)
        foot.addWidget(self.message, 1)
        foot.addWidget(buttons)
        for button in (self.undo, self.redo, *buttons.buttons()):
            if isinstance(button, QPushButton):
                button.setAutoDefault(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(8)
        layout.addWidget(self.lead)
        layout.addWidget(self.view, 1)
        layout.addLayout(foot)

    def _connect(self) -> None:
        self.view.told.connect(self.message.setText)
        self.undo.clicked.connect(self.undo_requested)
        self.redo.clicked.connect(self.redo_requested)
        for keys, wanted in (
            ("Ctrl+Z", self.undo_requested),
            ("Ctrl+Y", self.redo_requested),
            ("Ctrl+Shift+Z", self.redo_requested),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(wanted)

    def show_steps(self, undo: str, redo: str) -> None:
        """Show what can be taken back and done again, by name; nothing where there is nothing."""
        for button, words, name in (
            (self.undo, self.tr("Undo"), undo),
            (self.redo, self.tr("Redo"), redo),
        ):
            button.setEnabled(bool(name))
            button.setToolTip(f"{words}: {name}" if name else words)

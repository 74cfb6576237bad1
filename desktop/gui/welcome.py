"""The first page: what the program does, in three steps, and two ways to begin."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.gui.theme import set_role


class WelcomePage(QWidget):
    """Shown while the library is empty; files can be dropped anywhere on the window."""

    import_requested = Signal()
    samples_requested = Signal()
    removed_requested = Signal()
    """The reports that were removed are wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "page")
        inner = QWidget()
        inner.setLayout(self._column())
        inner.setMaximumWidth(760)
        # Stretches, no alignment: an aligned widget gets the height of its first guess, which cuts wrapped words.
        outer = QGridLayout(self)
        for place, weight in ((0, 2), (2, 3)):
            outer.setRowStretch(place, weight)
            outer.setColumnStretch(place, 1)
        outer.setColumnStretch(1, 100)  # as wide as it may be, and narrower on a small screen
        outer.addWidget(inner, 1, 1)

    def _column(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(10)
        column.addWidget(_label("title", self.tr("From the report to the brief")))
        lead = self.tr(
            "Trích Lục finds tasks and officials in the reports you receive, shows each one beside"
            " its sentence, and writes the Word brief. Nothing leaves this computer."
        )
        column.addWidget(_label("lead", lead))
        column.addSpacing(10)
        column.addLayout(self._steps())
        column.addSpacing(16)
        column.addLayout(self._buttons())
        hint = self.tr(
            "or drop files and folders anywhere in this window: Word, PDF, scans, spreadsheets, web pages, letters"
        )
        column.addWidget(_label("soft", hint))
        self.removed_button = QPushButton()
        set_role(self.removed_button, "quiet")
        self.removed_button.clicked.connect(self.removed_requested)
        self.removed_button.hide()
        column.addWidget(self.removed_button, 0, Qt.AlignmentFlag.AlignLeft)
        return column

    def tell_removed(self, count: int) -> None:
        """Offer the reports that were removed; nothing where there are none."""
        self.removed_button.setText(self.tr("Removed reports: {0}. Bring some back…").format(count))
        self.removed_button.setVisible(count > 0)

    def _steps(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(14)
        for number, title, text in (
            (
                1,
                self.tr("Import"),
                self.tr("Conference news, directives, plans, minutes: one file or a whole folder."),
            ),
            (
                2,
                self.tr("Review"),
                self.tr("One key a decision: A accepts, X rejects, E edits. Ctrl+Z takes it back."),
            ),
            (3, self.tr("Brief"), self.tr("Word in the layout the office must use; each row names its sentence.")),
        ):
            row.addWidget(_step(number, title, text), 1)
        return row

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        self.import_button = QPushButton(self.tr("&Import reports…"))
        set_role(self.import_button, "main")
        self.import_button.setDefault(True)
        self.import_button.clicked.connect(self.import_requested)
        self.samples_button = QPushButton(self.tr("Try it with the &sample reports"))
        self.samples_button.clicked.connect(self.samples_requested)
        row.addWidget(self.import_button)
        row.addWidget(self.samples_button)
        row.addStretch(1)
        return row


def _step(number: int, title: str, text: str) -> QFrame:
    frame = QFrame()
    set_role(frame, "card")
    layout = QVBoxLayout(frame)
    layout.setContentsMargins(14, 12, 14, 14)
    layout.addWidget(_label("heading", f"{number}  {title}"))
    layout.addWidget(_label("", text))
    layout.addStretch(1)
    return frame


def _label(role: str, text: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    set_role(label, role)
    return label

"""What the clerk sees when the program has a bug: that nothing is lost, and words to send to whoever mends it."""

from __future__ import annotations

import logging
import traceback
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from desktop import __version__, paths
from desktop.gui.sizes import fitting

if TYPE_CHECKING:
    from types import TracebackType

log = logging.getLogger(__name__)


class CrashDialog(QDialog):
    """Shows an unexpected error and copies it on request; nothing is sent anywhere."""

    def __init__(self, details: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Unexpected error"))
        self.resize(fitting(self, 680, 380))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        label = QLabel(
            self.tr(
                "The program met an error it did not expect. Every decision you made is saved."
                " Please copy the lines below for whoever looks after the program; they are also in {0}."
            ).format(paths.log_file())
        )
        label.setWordWrap(True)
        layout.addWidget(label)
        self.details = QPlainTextEdit(details)
        self.details.setReadOnly(True)
        self.details.setAccessibleName(self.tr("Details of the error"))
        layout.addWidget(self.details)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton(self.tr("&Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(details))
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)


def describe(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> str:
    """Return the error as lines for the log and the dialog."""
    return f"Trích Lục {__version__}\n" + "".join(traceback.format_exception(kind, error, trace))


def show_crash(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Log an unexpected error and show it; for use as `sys.excepthook`."""
    details = describe(kind, error, trace)
    log.error(details)
    if QGuiApplication.instance() and not issubclass(kind, KeyboardInterrupt):
        CrashDialog(details).exec()

"""The application of a benchmark: its windows are on no screen."""

from __future__ import annotations

import os
import sys

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

_KNOWN = "This plugin does not support propagateSizeHints()"
"""Qt says so of every window that is on no screen."""


def prepare() -> None:
    """Let the application that is made next show its windows on no screen."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    qInstallMessageHandler(_tell)


def application() -> QApplication:
    """Return the application; it is to be held for as long as there are widgets."""
    prepare()
    known = QApplication.instance()
    return known if isinstance(known, QApplication) else QApplication([])


def _tell(_kind: QtMsgType, _context: QMessageLogContext, words: str) -> None:
    if words != _KNOWN:
        print(words, file=sys.stderr)

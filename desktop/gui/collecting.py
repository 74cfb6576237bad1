"""Garbage is collected in the thread of the window alone.

Python collects in whichever thread happens to allocate. A job that frees a widget, or anything else of Qt's that
belongs to the window's thread, brings the program down, rarely and under load.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QCoreApplication, QObject, QTimer

_LOOK_UP = 250
"""Milliseconds between two looks at how much has been made since the last collection."""


class Collector(QObject):
    """Collects between two events, by Python's own thresholds."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=_LOOK_UP)
        self._timer.timeout.connect(_collect)
        self._timer.start()


def keep_in_this_thread() -> None:
    """Let no other thread collect from now on; call it in the thread of the application, as often as you like."""
    application = QCoreApplication.instance()
    if application is not None and application.findChild(Collector) is None:
        Collector(application)


def _collect() -> None:
    due = [made > most for made, most in zip(gc.get_count(), gc.get_threshold(), strict=True)]
    generation = due.index(False) if False in due else len(due)
    if generation:
        gc.collect(generation - 1)

"""Garbage is collected in the thread of the window alone, and never so much at once that it is felt.

Python collects in whichever thread happens to allocate. A job that frees a widget, or anything else of Qt's that
belongs to the window's thread, brings the program down, rarely and under load.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

_LOOK_UP = 250
"""Milliseconds between two looks at how much has been made since the last collection."""
_DATA = 10_000
"""Objects made within a few looks, from which on they are data (a report, a brief) and no garbage: to go through
them takes longer than a window may stand still, so they are set aside until nobody looks."""
_OLDEST = 2
_AWAY = 3_000
"""Milliseconds for which the clerk must have turned to another program before everything is gone through."""


class Collector(QObject):
    """Collects between two events, by Python's own thresholds."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._young = 0
        self._aside = False
        """Whether something was set aside since everything was gone through."""
        self._timer = QTimer(self, interval=_LOOK_UP)
        self._timer.timeout.connect(self._look)
        self._timer.start()
        self._away = QTimer(self, singleShot=True, interval=_AWAY)
        self._away.timeout.connect(self.clear_up)
        if isinstance(parent, QGuiApplication):
            parent.applicationStateChanged.connect(self._turn)

    def _look(self) -> None:
        counts, thresholds = gc.get_count(), gc.get_threshold()
        if counts[0] <= thresholds[0]:
            return
        self._young += counts[0]
        if self._young > _DATA:
            gc.freeze()
            self._young, self._aside = 0, True
            return
        older = sum(made > most for made, most in zip(counts[1:], thresholds[1:], strict=True))
        generation = older if counts[1] > thresholds[1] else 0
        if generation:
            self._young = 0
        gc.collect(generation)
        if generation == _OLDEST:
            gc.freeze()  # what lives on would be gone through again in each full round
            self._aside = True

    def _turn(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationActive:
            self._away.stop()
        elif self._aside:
            self._away.start()

    def clear_up(self) -> None:
        """Go through everything, also what was set aside; it may take half a second."""
        gc.unfreeze()
        gc.collect()
        gc.freeze()
        self._young, self._aside = 0, False


def keep_in_this_thread() -> Collector | None:
    """Let no other thread collect from now on; call it in the thread of the application, as often as you like.

    Without an application nothing is done.
    """
    application = QCoreApplication.instance()
    if application is None:
        return None
    return application.findChild(Collector) or Collector(application)

"""How long the window answers nobody: the longest event of a clerk's ordinary actions, in milliseconds.

Each event that Qt delivers is timed in processor time of the thread of the window, so that other work on the
machine does not count. `python -m tests.benchmarks bench_never_frozen` names the five longest.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from time import thread_time
from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer, QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QDialog

from desktop import paths
from desktop.intake import gather, prepare
from desktop.library import Library
from tests.benchmarks import offscreen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from desktop.gui.window import MainWindow

_WITHIN = 50
_TOLD = 5
_SETTLING = 300
"""Milliseconds in which what an action leaves to be done later is done."""


class Watched(QApplication):
    """Times every event from its delivery to the end of all that follows at once."""

    def __init__(self) -> None:
        super().__init__(["benchmark"])
        self.doing = ""
        self.longest: list[tuple[float, str]] = []
        self._within = False

    def notify(self, receiver: QObject, event: QEvent) -> bool:
        if self._within:
            return super().notify(receiver, event)
        self._within, start = True, thread_time()
        done = super().notify(receiver, event)
        self._within = False
        self.longest.append((1000 * (thread_time() - start), f"{self.doing}: {event.type().name}"))
        return done


def run() -> list[tuple[str, float, str]]:
    """Return the longest event of each part of a morning."""
    with tempfile.TemporaryDirectory() as home:
        os.environ["TRICHLUC_HOME"] = home
        offscreen.prepare()
        application = Watched()
        with Library.open(Path(home) / "library.db") as library:
            for file in gather([paths.resources("samples")]):
                prepared = prepare(file)
                library.add(prepared.source, file, prepared.extraction)
            return list(_rows(application, library))


def _rows(application: Watched, library: Library) -> Iterator[tuple[str, float, str]]:
    from desktop.gui.app import App  # noqa: PLC0415 (after the application that watches)
    from desktop.gui.window import MainWindow  # noqa: PLC0415

    window = MainWindow(library, App().settings)
    window.resize(1366, 768)
    window.show()
    window.show_page()
    _settle()
    for part, actions in _morning(window).items():
        for _round in range(2):  # what is made once is made in the first, which is no ordinary action
            application.longest.clear()
            for name, action in actions:
                application.doing = name
                QTimer.singleShot(0, action)
                _settle()
        longest = sorted(application.longest, reverse=True)
        for took, what in longest[:_TOLD]:
            if took > _WITHIN:
                print(f"    {took:6.1f} ms  {what}", file=sys.stderr)
        yield f"longest event: {part} (ms)", longest[0][0], f"≤ {_WITHIN}"
    window.close()


def _settle() -> None:
    settled = QDeadlineTimer(_SETTLING)
    while not settled.hasExpired():
        QApplication.processEvents()


def _morning(window: MainWindow) -> dict[str, list[tuple[str, Callable[[], object]]]]:
    session, review = window.session, window.review
    reports = [one.id for one in window.library.reports()]

    def decide() -> None:
        session.accept([session.chosen] if session.chosen else [])

    def closing(show: Callable[[], object]) -> list[tuple[str, Callable[[], object]]]:
        name = getattr(show, "__name__", "")
        return [(name, show), (f"close {name}", lambda: [each.close() for each in window.findChildren(QDialog)])]

    dialogs = (window.show_palette, window.show_keys, window.show_history, window.show_settings)
    return {
        "opening reports": [(f"open {each}", lambda each=each: session.open_report(each)) for each in reports],
        "decisions": [("accept", decide), ("undo", session.undo), ("redo", session.redo), ("undo", session.undo)],
        "finding words": [
            ("find", lambda: window.header.search.setText("nhiem vu")),
            ("next", review.actions.next.trigger),
            ("no words", lambda: window.header.search.setText("")),
        ],
        "dialogs": [step for dialog in dialogs for step in closing(dialog)],
    }

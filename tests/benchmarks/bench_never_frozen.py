"""How long the window answers nobody: the longest turn of a clerk's ordinary actions, in milliseconds.

A turn is all that happens between two looks at what waits, in processor time of the thread of the window, so that
other work on the machine does not count; long work that looks after the window is timed from look to look. Each
action is done twice, for the first time makes what is only made once. `python -m tests.benchmarks
bench_never_frozen` names the five longest turns of each part.
"""

from __future__ import annotations

import os
import sys
import tempfile
from operator import attrgetter
from pathlib import Path
from time import thread_time
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractEventDispatcher, QDeadlineTimer, QTimer
from PySide6.QtWidgets import QApplication, QDialog

from desktop import paths
from desktop.domain import Extraction, Official, Statement
from desktop.gui.settings import ThemeChoice
from desktop.intake import gather, prepare
from desktop.library import Library
from tests.benchmarks import offscreen
from tests.benchmarks.bench_source_view import large_report

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from desktop.gui.app import App
    from desktop.gui.window import MainWindow

    Step = tuple[str, Callable[[], object]]

_WITHIN = 50
_TOLD = 5
_SETTLING = 300
"""Milliseconds in which what an action leaves to be done later is done."""


class Watched(QApplication):
    """Times how long the window answers nobody: from one look at what waits to the next."""

    def __init__(self) -> None:
        super().__init__(["benchmark"])
        self.doing = ""
        self.longest: list[tuple[float, str]] = []
        self._since = 0.0
        self._dispatcher = QAbstractEventDispatcher.instance()
        self._dispatcher.awake.connect(self._look)

    def answer(self) -> None:
        """Let everything happen that waits, as one turn, or several where long work looks at the window."""
        self._since = thread_time()
        self.processEvents()
        self._look()

    def _look(self) -> None:
        now = thread_time()
        self.longest.append((1000 * (now - self._since), self.doing))
        self._since = now


def run() -> list[tuple[str, float, str]]:
    """Return the longest turn of each part of a morning."""
    with tempfile.TemporaryDirectory() as home:
        os.environ["TRICHLUC_HOME"] = home
        offscreen.prepare()
        application = Watched()
        with Library.open(Path(home) / "library.db") as library:
            _fill(library)
            return list(_rows(application, library))


def _fill(library: Library) -> None:
    """Add a report with ten thousand finds, and the samples."""
    large = large_report()
    contents = [finding.content for finding in large.findings]
    statements = tuple(content for content in contents if isinstance(content, Statement))
    officials = tuple(content for content in contents if isinstance(content, Official))
    library.add(large.source, None, Extraction(large.facts, (), officials, statements))
    for file in gather([paths.resources("samples")]):
        prepared = prepare(file)
        library.add(prepared.source, file, prepared.extraction)


def _rows(application: Watched, library: Library) -> Iterator[tuple[str, float, str]]:
    from desktop.gui.app import App  # noqa: PLC0415 (after the application that watches)

    app = App()
    app.library = library
    for part, actions in {"the start": [("show", app.show_window), *_COMING], **_morning(app)}.items():
        for time in ("first", "second")[: 1 if part in _ONCE else 2]:
            application.longest.clear()
            for name, action in actions:
                application.doing = name
                QTimer.singleShot(0, action)
                _settle(application)
            longest = sorted(application.longest, reverse=True)
            for took, what in longest[:_TOLD]:
                if took > _WITHIN:
                    print(f"    {took:6.1f} ms  {what}", file=sys.stderr)
            yield f"longest turn, {time} time: {part} (ms)", longest[0][0], f"≤ {_WITHIN}"


_ONCE = ("the start", "quitting")
_COMING: list[Step] = [("its window", lambda: None)] * 5
"""While a window is made in pieces."""


def _settle(application: Watched) -> None:
    settled = QDeadlineTimer(_SETTLING)
    while not settled.hasExpired():
        application.answer()


def _morning(app: App) -> dict[str, list[Step]]:
    def window() -> MainWindow:
        assert app.window  # a choice of language puts another in its place
        return app.window

    def call(name: str, *values: object) -> Callable[[], object]:
        return lambda: attrgetter(name)(window())(*values)

    def decide() -> None:
        session = window().session
        session.accept([session.chosen] if session.chosen else [])

    def close() -> None:
        for each in window().findChildren(QDialog):
            each.close()

    shown = {name: f"show_{name}" for name in ("palette", "keys", "history", "settings")}
    dialogs = {**shown, "search": "everywhere.start", "format": "formats.open"}
    reports = [one.id for one in app.library.reports()] if app.library else []
    undo, redo = ("undo", call("session.undo")), ("redo", call("session.redo"))
    return {
        "opening reports": [(f"open {each}", call("session.open_report", each)) for each in reports],
        "decisions": [("accept", decide), undo, redo, undo],
        "all of ten thousand finds": [("accept all", call("session.accept_all_shown")), undo, redo, undo],
        "finding words": [
            ("find", call("header.search.setText", "nhiem vu")),
            ("next", call("review.actions.next.trigger")),
            ("no words", call("header.search.setText", "")),
        ],
        "dialogs": [
            step for name, show in dialogs.items() for step in ((name, call(show)), (f"close {name}", close))
        ],
        "looks": [
            *[(choice, call("view.choose_theme", choice)) for choice in ThemeChoice],
            ("larger", call("view.larger.trigger")),
            ("smaller", call("view.smaller.trigger")),
            ("larger words", call("view.choose_text_size", 125)),
            ("usual words", call("view.choose_text_size", 100)),
        ],
        "briefs": [("open", call("briefs.open")), ("leave", call("briefs.leave"))],
        "language": [
            step
            for name in ("en", "vi")
            for step in ((name, lambda name=name: app.change_language(name)), *_COMING)
        ],
        "quitting": [("close", call("close"))],
    }

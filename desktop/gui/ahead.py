"""Parts of the program that a clerk is likely to want soon, loaded beside the window before they are asked for."""

from __future__ import annotations

import sys
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from desktop.gui.jobs import Work

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop.gui.jobs import Jobs

_QUIET = 1500
"""Milliseconds behind the start in which the first keys of the clerk have the machine for themselves."""


class Ahead(QObject):
    """Loads modules in a job: a fifth of a second of work, which the window would be felt to stand still for."""

    def __init__(self, jobs: Jobs, names: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs, self._names = jobs, tuple(names)
        self._work: Work | None = None
        self._awaited: dict[str, Callable[[], object]] = {}
        self._quiet = QTimer(self, singleShot=True, interval=_QUIET)
        self._quiet.timeout.connect(self._start)

    def soon(self) -> None:
        """Load everything when the window has been there for a while."""
        if self._work is None and not self._quiet.isActive():
            self._quiet.start()

    def when_loaded(self, name: str, run: Callable[[], object]) -> None:
        """Run a function once a module is there: at once, where it is, else when the job has loaded it."""
        if is_loaded(name):
            run()
            return
        self._awaited[name] = run
        self._start()

    def forget(self, name: str) -> None:
        """Run nothing when a module is there: nobody waits for it any more."""
        self._awaited.pop(name, None)

    def _start(self) -> None:
        self._quiet.stop()
        if self._work is None:
            self._work = Work()
            self._work.progressed.connect(self._tell)
            self._work.failed.connect(_raise)
            self._jobs.start(lambda work: _load(self._names, work), self._work)

    def _tell(self, name: str) -> None:
        if run := self._awaited.pop(name, None):
            run()


def is_loaded(name: str) -> bool:
    """Return whether a module is loaded to its end."""
    module = sys.modules.get(name)
    return module is not None and not getattr(module.__spec__, "_initializing", False)


def _load(names: Sequence[str], work: Work) -> None:
    for name in names:
        work.go_on()
        import_module(name)
        work.report(name)


def _raise(error: Exception) -> None:
    raise error

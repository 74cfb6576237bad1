"""Long work beside the window: the one module with threads.

A job is a plain function that takes a `Work`; it reports through it, asks it whether to stop, and touches no
widget. What it hands over arrives in the main thread by signal. No window waits for a job: one that is stopped
ends when it can, and its pool lives until then, whatever became of the window.
"""

from __future__ import annotations

import atexit
import sys
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRunnable, QSemaphore, Qt, QThreadPool, Signal
from shiboken6 import isValid

from desktop.errors import Cancelled
from desktop.gui.collecting import keep_in_this_thread

if TYPE_CHECKING:
    from collections.abc import Callable

_UNDELIVERED = 50
"""Results on their way to the main thread at most: each holds a text, and thousands would fill the memory."""
_LOOK_UP = 200
"""In milliseconds, how often a job that waits looks whether it is to stop."""
_TURN = 0.0005
"""Seconds after which a job lets the window have the interpreter: Python's own five thousandths triple the time of
an event, for calls of Qt give the interpreter away and wait to have it back."""
_ENDINGS = ("cancelled", "ended")


class Work(QObject):
    """What a running job says, and the way to cancel it."""

    progressed = Signal(object)
    """How far the work has come, in its own words."""
    delivered = Signal(object)
    """One result of many, as soon as it is there."""
    finished = Signal(object)
    """What the function returned."""
    failed = Signal(object)
    """The exception the function raised."""
    cancelled = Signal()
    ended = Signal()
    """Last of all, however the job ended."""
    _said = Signal(str, object)
    """The name of one of these signals with its value: said in the job's thread, told in that of the window."""

    def __init__(self, *, kept: bool = False) -> None:
        """`kept`: what comes of it is told when its window closes meanwhile, for it cannot be taken back."""
        super().__init__()
        self.kept, self._stop = kept, False
        self.crew: _Crew | None = None
        self._room = QSemaphore(_UNDELIVERED)
        self._said.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def cancel(self) -> None:
        """Ask the job to stop at the next chance."""
        self._stop = True

    def is_cancelled(self) -> bool:
        """Tell whether the job was asked to stop."""
        return self._stop

    def go_on(self, *_: object) -> None:
        """Raise Cancelled where the job was asked to stop; for work that asks by calling."""
        if self._stop:
            raise Cancelled

    def report(self, progress: object) -> None:
        """Say how far the work has come."""
        self._said.emit("progressed", progress)

    def deliver(self, result: object) -> None:
        """Hand one result over before the work ends; wait while the main thread has too many before it.

        Whoever takes it says so by `took`.
        """
        while not self._room.tryAcquire(1, _LOOK_UP):
            self.go_on()
        self._said.emit("delivered", result)

    def took(self) -> None:
        """Say that a delivered result was taken and is out of the way."""
        self._room.release()

    def _tell(self, name: str, value: object) -> None:
        if self.crew is None or self.crew.tells(self, name):
            signal = getattr(self, name)
            signal.emit(*(() if name in _ENDINGS else (value,)))


class _Runner(QRunnable):
    def __init__(self, function: Callable[[Work], Any], work: Work) -> None:
        super().__init__()
        self._function, self._work = function, work

    def run(self) -> None:
        say = self._work._said.emit  # noqa: SLF001 (the two are one)
        try:
            say("finished", self._function(self._work))
        except Cancelled:
            say("cancelled", None)
        except Exception as error:  # noqa: BLE001 (it is handed to the main thread, which shows or logs it)
            say("failed", error)
        finally:
            say("ended", None)


class _Crew:
    """A pool and what runs in it, alive until that has ended: a pool that is destroyed waits for its threads.

    If Python destroys it, it holds the interpreter's lock that the job needs, and both wait for ever.
    """

    def __init__(self) -> None:
        self.pool = QThreadPool()
        self.running: set[Work] = set()
        self.over: list[Work] = []
        """Those that ended: their threads may still be on their way out, and must not be the last to let go."""
        self.stopped = self.alone = False
        """Whether nothing is to start any more, and whether those who would hear of it are gone."""
        self.then: list[Callable[[], object]] = []

    def start(self, function: Callable[[Work], Any], work: Work) -> None:
        if not self.pool.activeThreadCount():
            self.over.clear()
        _busy.add(self)
        self.running.add(work)
        work.crew = self
        self.pool.start(_Runner(function, work))

    def tells(self, work: Work, name: str) -> bool:
        """Tell whether a word of a job is passed on; take note of its end."""
        if name == "ended":
            self.running.discard(work)
            self.over.append(work)
            self._look_round()
        return not self.alone and (not self.stopped or work.kept or name in _ENDINGS)

    def stop(self) -> None:
        self.stopped = True
        for work in tuple(self.running):
            work.cancel()
        self._look_round()

    def leave(self) -> None:
        """Stop, and tell nobody: whoever listened is gone."""
        self.alone = True
        self.stop()

    def _look_round(self) -> None:
        if self.running:
            return
        _busy.discard(self)
        if self.stopped and isValid(self.pool):  # with the application go all objects, in any order
            self.pool.waitForDone()  # a moment: the last word was said, and the thread leaves the interpreter
            self.over.clear()
            then, self.then = self.then, []
            for run in then:
                run()


_busy: set[_Crew] = set()
"""Those with something to do: kept here, for windows come and go."""


class Jobs(QObject):
    """Starts jobs and keeps each alive until its last signal has arrived."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        keep_in_this_thread()
        sys.setswitchinterval(_TURN)
        self._crew = crew = _Crew()
        self.destroyed.connect(lambda: crew.leave())  # noqa: PLW0108 (of a bare method Qt does not hold the owner)

    def start(self, function: Callable[[Work], Any], work: Work) -> Work:
        """Run a function in the pool, nothing after `stop`; connect to the work's signals before calling this."""
        if not self._crew.stopped:
            self._crew.start(function, work)
        return work

    def stop(self) -> None:
        """Cancel every job, for a window that closes; nothing more is told of those, but for what is kept.

        The ends are not waited for: what may be done only behind them is named by `when_ended`.
        """
        self._crew.stop()

    def when_ended(self, run: Callable[[], object]) -> None:
        """Run a function when all jobs have ended behind `stop`: at once, where none is under way."""
        if self._crew.running:
            self._crew.then.append(run)
        else:
            run()


def wait_for_all() -> None:
    """Wait for every job that was stopped, and tell what is kept; for a program whose windows are gone."""
    for crew in tuple(_busy):
        crew.stop()
        crew.pool.waitForDone()
        for work in tuple(crew.running):
            QCoreApplication.sendPostedEvents(work, QEvent.Type.MetaCall)


@atexit.register
def _let_all_end() -> None:
    """Leave no thread behind that would meet an interpreter which is gone."""
    for crew in tuple(_busy):
        crew.stop()
        crew.pool.waitForDone()

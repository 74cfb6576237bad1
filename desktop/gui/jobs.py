"""Long work beside the window: the one module with threads.

A job is a plain function that takes a `Work`; it reports through it, asks it whether to stop, and touches no
widget. What it hands over arrives in the main thread by signal.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QRunnable, QSemaphore, Qt, QThreadPool, Signal

from desktop.errors import Cancelled
from desktop.gui.collecting import keep_in_this_thread

if TYPE_CHECKING:
    from collections.abc import Callable

_UNDELIVERED = 50
"""Results on their way to the main thread at most: each holds a text, and thousands would fill the memory."""
_LOOK_UP = 200
"""In milliseconds, how often a job that waits looks whether it is to stop."""


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

    def __init__(self) -> None:
        super().__init__()
        self._stop = False
        self._room = QSemaphore(_UNDELIVERED)

    def cancel(self) -> None:
        """Ask the job to stop at the next chance."""
        self._stop = True

    def is_cancelled(self) -> bool:
        """Tell whether the job was asked to stop."""
        return self._stop

    def report(self, progress: object) -> None:
        """Say how far the work has come."""
        self.progressed.emit(progress)

    def deliver(self, result: object) -> None:
        """Hand one result over before the work ends; wait while the main thread has too many before it.

        Whoever takes it says so by `took`.
        """
        while not self._room.tryAcquire(1, _LOOK_UP):
            if self._stop:
                raise Cancelled
        self.delivered.emit(result)

    def took(self) -> None:
        """Say that a delivered result was taken and is out of the way."""
        self._room.release()


class _Runner(QRunnable):
    def __init__(self, function: Callable[[Work], Any], work: Work) -> None:
        super().__init__()
        self._function, self._work = function, work

    def run(self) -> None:
        try:
            self._work.finished.emit(self._function(self._work))
        except Cancelled:
            self._work.cancelled.emit()
        except Exception as error:  # noqa: BLE001 (it is handed to the main thread, which shows or logs it)
            self._work.failed.emit(error)
        finally:
            self._work.ended.emit()


class Jobs(QObject):
    """Starts jobs and keeps each alive until its last signal has arrived."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        keep_in_this_thread()
        self._pool = QThreadPool(self)
        self._running: set[Work] = set()
        self._stopped = False

    def start(self, function: Callable[[Work], Any], work: Work) -> Work:
        """Run a function in the pool, nothing after `stop`; connect to the work's signals before calling this."""
        if self._stopped:
            # The pool is about to go, and it would wait for this while nothing else can run: both for ever.
            return work
        self._running.add(work)
        work.ended.connect(lambda: self._running.discard(work), Qt.ConnectionType.QueuedConnection)
        self._pool.start(_Runner(function, work))
        return work

    def stop(self) -> None:
        """Cancel every job and wait for the ends of those under way; for a window that closes."""
        self._stopped = True
        for work in tuple(self._running):
            work.cancel()
        self._pool.waitForDone()

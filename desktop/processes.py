"""One function over many tasks in processes that can be stopped: what hangs, crashes or swells costs one task.

The standard pools cannot do this: they have no way to end one task, and a process that dies takes all with it.
"""

from __future__ import annotations

import multiprocessing
import os
import sys
import time
from collections import defaultdict, deque
from contextlib import suppress
from enum import StrEnum
from multiprocessing.connection import wait
from typing import TYPE_CHECKING, Any, NamedTuple

import psutil

from desktop.errors import Cancelled
from desktop.pulse import heard_by

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from multiprocessing.connection import Connection

_MEGABYTE = 1024**2
_TICK = 0.2
"""In seconds, between two looks at the processes."""
_PATIENCE = 10.0
"""In seconds, for which results wait for a task before them: later they pass it by."""
_START = 60.0
"""In seconds, which a process may take to load what it needs."""
_AHEAD = 2
"""Tasks in the hands of one process: the next lies ready when one is done."""
_WAITING = 100
"""Results that wait for one before them at most, and a tenth of that of any one task."""
_GROWN = 300 * _MEGABYTE
"""A process that holds more than this after a task gives way to a new one."""
_ROOM = 400 * _MEGABYTE
"""Memory that must be free for each process beyond the first."""


class Stop(StrEnum):
    """Why a task was given up."""

    CRASHED = "reader_crashed"
    TOO_SLOW = "reader_too_slow"
    TOO_LARGE = "reader_too_large"


class Limits(NamedTuple):
    """What one task may take."""

    seconds: float = 120.0
    """Without a result or another sign of life (see `pulse`)."""
    memory: int = 1500 * _MEGABYTE
    """In bytes."""


class Ended(NamedTuple):
    """Comes behind the last result of a task."""


class Beat(NamedTuple):
    """A sign of life: how many parts of a task are done."""

    done: int
    total: int


class _Ready(NamedTuple):
    pass


class _Retired(NamedTuple):
    pass


def workers() -> int:
    """Return how many processes work at once: one a core, as far as there is memory for them."""
    room = int(psutil.virtual_memory().available / _ROOM)
    return max(1, min(os.cpu_count() or 1, room))


def side_by_side(
    function: Callable[[Any], Iterable[Any]],
    tasks: Sequence[Any],
    *,
    load: Callable[[], object] = int,
    limits: Limits = Limits(),  # noqa: B008 (frozen)
    cancelled: Callable[[], bool] | None = None,
) -> Iterator[tuple[int, Any]]:
    """Yield what the function yields for each task, with the number of the task, and behind it `Ended`.

    Tasks follow in their order, but a slow one lets the others pass. A task that was given up has a `Stop` for its
    last result. The function is found by its name in a new process; what it yields is pickled. `load` is called
    once in each process: what it takes is not counted.

    Raises:
        Cancelled: `cancelled` returned true.
    """
    pool = _Pool(function, load, tasks, limits)
    try:
        while pool.unfinished:
            if cancelled and cancelled():
                raise Cancelled
            pool.hand_out()
            pool.listen()
            yield from pool.ripe()
    finally:
        pool.close()


class _Pool:
    def __init__(
        self,
        function: Callable[[Any], Iterable[Any]],
        load: Callable[[], object],
        tasks: Sequence[Any],
        limits: Limits,
    ) -> None:
        self._tasks, self._limits = tasks, limits
        self._orders = (function, load, limits.memory)
        self._todo = deque(range(len(tasks)))
        self._most = min(workers(), len(tasks))
        self._workers: list[_Worker] = []
        self._results: defaultdict[int, list[Any]] = defaultdict(list)
        self._ended: set[int] = set()
        self._head = 0
        self._looked = time.monotonic()

    @property
    def unfinished(self) -> bool:
        return self._head < len(self._tasks)

    def hand_out(self) -> None:
        """Give every process its next tasks, unless too much waits already for a slow one."""
        if sum(map(len, self._results.values())) >= _WAITING and self._head not in self._todo:
            return
        while self._todo and len(self._workers) < self._most:
            self._workers.append(_Worker(self._orders))
            self._workers[-1].take(self._todo.popleft(), self._tasks)
        for worker in self._workers:
            while self._todo and len(worker.tasks) < _AHEAD:
                worker.take(self._todo.popleft(), self._tasks)

    def listen(self) -> None:
        """Take what the processes have to say, and stop those that went too far."""
        heard = {worker.pipe: worker for worker in self._workers if not self._is_paused(worker)}
        ready = set(wait(list(heard), _TICK))
        for pipe in ready:
            self._hear(heard[pipe])  # type: ignore[index]  # wait() returns what it was given
        now = time.monotonic()
        weigh = now - self._looked > _TICK
        if weigh:
            self._looked = now
        for pipe, worker in heard.items():
            if pipe not in ready and (reason := worker.offence(self._limits, now, weigh=weigh)):
                self._give_up(worker, reason)

    def ripe(self) -> Iterator[tuple[int, Any]]:
        """Yield the results whose turn it is."""
        while self.unfinished:
            for result in self._results.pop(self._head, []):
                yield self._head, result
            if self._head not in self._ended:
                break
            self._ended.discard(self._head)
            self._head += 1
        if self._is_head_slow():
            for number in sorted(self._ended & self._results.keys()):
                for result in self._results.pop(number):
                    yield number, result

    def close(self) -> None:
        """End every process at once."""
        for worker in self._workers:
            worker.kill()

    def _is_head_slow(self) -> bool:
        heads = [worker for worker in self._workers if worker.tasks and worker.tasks[0] == self._head]
        return any(worker.ready and time.monotonic() - worker.began > _PATIENCE for worker in heads)

    def _is_paused(self, worker: _Worker) -> bool:
        """Tell whether a process has to wait with its results until those before them are taken."""
        if not worker.tasks or self._head in worker.tasks:
            return False
        return 10 * len(self._results.get(worker.tasks[0], ())) >= _WAITING

    def _hear(self, worker: _Worker) -> None:
        try:
            said = worker.pipe.recv()
        except (EOFError, OSError):
            self._give_up(worker, Stop.CRASHED)
            return
        worker.since = time.monotonic()
        if isinstance(said, _Ready):
            worker.ready, worker.began = True, worker.since
        elif isinstance(said, _Retired):
            self._replace(worker)
        elif isinstance(said, Ended):
            self._end(worker.tasks.popleft())
            worker.began = worker.since
        else:
            waiting = self._results[worker.tasks[0]]
            if waiting and isinstance(waiting[-1], Beat):
                waiting.pop()
            waiting.append(said)

    def _give_up(self, worker: _Worker, reason: Stop) -> None:
        if worker.tasks:
            task = worker.tasks.popleft()
            self._results[task].append(reason)
            self._end(task)
        self._replace(worker)

    def _end(self, task: int) -> None:
        self._results[task].append(Ended())
        self._ended.add(task)

    def _replace(self, worker: _Worker) -> None:
        self._todo.extendleft(reversed(worker.tasks))
        self._workers.remove(worker)
        worker.kill()


class _Worker:
    """A process, seen from outside."""

    def __init__(self, orders: tuple[Any, ...]) -> None:
        context = multiprocessing.get_context("spawn")
        self.pipe, theirs = context.Pipe()
        self.tasks: deque[int] = deque()
        self.ready = False
        self.began = self.since = time.monotonic()
        """When the task under way began, and when something was last heard of it."""
        self._process = context.Process(target=_serve, args=(theirs, *orders), daemon=True)
        self._process.start()
        theirs.close()

    def take(self, number: int, tasks: Sequence[Any]) -> None:
        """Hand a task over; if the process is gone, its silence will tell."""
        if not self.tasks:
            self.began = self.since = time.monotonic()
        self.tasks.append(number)
        with suppress(OSError):
            self.pipe.send(tasks[number])

    def offence(self, limits: Limits, now: float, *, weigh: bool) -> Stop | None:
        """Return which limit the task under way exceeds, if any."""
        if not self.tasks:
            return None
        if now - self.since > (limits.seconds if self.ready else max(limits.seconds, _START)):
            return Stop.TOO_SLOW
        return Stop.TOO_LARGE if weigh and self._memory() > limits.memory else None

    def kill(self) -> None:
        """End the process with all that it started."""
        for process in self._family():
            with suppress(psutil.Error):
                process.kill()
        self._process.kill()
        self._process.join()
        self._process.close()
        self.pipe.close()

    def _memory(self) -> int:
        total = 0
        for process in self._family():
            with suppress(psutil.Error):
                total += process.memory_info().rss
        return total

    def _family(self) -> list[psutil.Process]:
        try:
            own = psutil.Process(self._process.pid)
            return [*own.children(recursive=True), own]
        except psutil.Error:
            return []


def _serve(
    pipe: Connection, function: Callable[[Any], Iterable[Any]], load: Callable[[], object], memory: int
) -> None:
    """Work off tasks until there are none: the life of a process."""
    _limit_memory(memory)
    own = psutil.Process()
    with suppress(EOFError, OSError, KeyboardInterrupt), heard_by(lambda *parts: pipe.send(Beat(*parts))):
        load()
        pipe.send(_Ready())
        while True:
            task = pipe.recv()
            try:
                for result in function(task):
                    pipe.send(result)
            except MemoryError:
                pipe.send(Stop.TOO_LARGE)
            pipe.send(Ended())
            if own.memory_info().rss > _GROWN:
                pipe.send(_Retired())
                return


def _limit_memory(memory: int) -> None:
    """Let what asks for far too much at once fail there, before a look from outside could see it."""
    if sys.platform == "linux":
        import resource  # noqa: PLC0415 (there is none elsewhere)

        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        most = psutil.Process().memory_info().vms + memory
        resource.setrlimit(resource.RLIMIT_AS, (most if hard < 0 else min(most, hard), hard))

"""How long the rest of a long piece of work will take, told from how fast it went of late."""

from __future__ import annotations

import time
from collections import deque
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_WINDOW = 30.0
"""In seconds: what went on before says little of files to come, such as when the first were known already."""
_ENOUGH = 4.0
"""In seconds: the first files wait for processes to start."""


class Pace:
    """Watches one piece of work of a known number of parts."""

    def __init__(self, total: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._total, self._clock = total, clock
        self._seen: deque[tuple[float, int]] = deque([(clock(), 0)])

    def left(self, done: int) -> float | None:
        """Return about how many seconds are left with so many parts done, or None while nobody can tell."""
        now = self._clock()
        if done > self._seen[-1][1]:
            self._seen.append((now, done))
        while len(self._seen) > 2 and now - self._seen[1][0] > _WINDOW:
            self._seen.popleft()
        began, before = self._seen[0]
        if done == before or now - began < _ENOUGH:
            return None
        return (now - began) / (done - before) * (self._total - done)

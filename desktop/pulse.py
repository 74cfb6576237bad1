"""Signs of life of work that takes long, such as recognising the characters of many pages or drafting a brief.

Where nobody listens they cost nothing. In a process that is watched, work without a sign is stopped after a while;
whoever hears them beside the window stops the work by raising.
"""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_listener: ContextVar[Callable[[int, int], None] | None] = ContextVar("listener", default=None)


def beat(done: int = 0, total: int = 0) -> None:
    """Say that work goes on, and how many of its parts, such as pages, are done where that is known."""
    if listener := _listener.get():
        listener(done, total)


@contextmanager
def heard_by(listener: Callable[[int, int], None]) -> Iterator[None]:
    """Let a function hear every sign given meanwhile; it may raise to stop the work."""
    token = _listener.set(listener)
    try:
        yield
    finally:
        _listener.reset(token)

"""Several pages at once, in the order of the pages: Tesseract works outside of the interpreter's lock."""

from __future__ import annotations

import os
from collections import deque
from concurrent.futures import ThreadPoolExecutor, wait
from typing import TYPE_CHECKING, TypeVar

from desktop.pulse import beat

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from concurrent.futures import Future

_MOST = 4
"""A page takes up to 120 MB while it is recognised, and other files may be read beside this one."""
_SIGN = 0.5
"""Seconds between signs of life: whoever hears them may stop the work within a page."""
_Page = TypeVar("_Page")
_Found = TypeVar("_Found")


def at_once(function: Callable[[_Page], _Found], pages: Iterable[_Page], total: int) -> list[_Found]:
    """Return what the function makes of each page; pages are fetched as they are needed, told as they are done."""
    found: list[_Found] = []
    waiting: deque[Future[_Found]] = deque()
    cores = max(min(os.cpu_count() or 1, total, _MOST), 1)

    def take() -> None:
        while not wait(list(waiting)[:1], timeout=_SIGN).done:
            beat(len(found), total)
        found.append(waiting.popleft().result())
        beat(len(found), total)

    pool = ThreadPoolExecutor(cores)
    try:
        for page in pages:
            waiting.append(pool.submit(function, page))
            if len(waiting) > cores:
                take()
        while waiting:
            take()
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
    return found

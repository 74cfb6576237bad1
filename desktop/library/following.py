"""Work on very many finds, of which whoever waits is told now and then: a window is painted meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

Follow: TypeAlias = "Callable[[int], object]"
"""Is told how many are done; if it raises, the work ends there."""

TOLD = 100
"""Finds between two words of how many are done: about ten milliseconds."""

T = TypeVar("T")


def nobody(_done: int) -> None:
    """Follow nothing."""


def followed(items: Iterable[T], follow: Follow) -> Iterator[T]:
    """Yield items one by one and tell how many are done."""
    for done, item in enumerate(items, 1):
        yield item
        if done % TOLD == 0:
            follow(done)

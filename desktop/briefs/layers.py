"""Spans that lie over a text and may overlap, asked from its beginning to its end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.domain import Span

Value = TypeVar("Value")


class Layer(Generic[Value]):
    """Spans with values; where two overlap, the one that began last counts."""

    def __init__(self, spans: Iterable[tuple[Span, Value]]) -> None:
        filled = ((span, value) for span, value in spans if span.start < span.end)
        self._spans = sorted(filled, key=lambda pair: (pair[0].start, -pair[0].end))
        self.cuts = {cut for span, _ in self._spans for cut in span}
        self._next = 0
        self._open: list[tuple[int, Value]] = []

    def at(self, offset: int) -> Value | None:
        """Return the value at an offset, or None; offsets must be asked in rising order."""
        while self._next < len(self._spans) and self._spans[self._next][0].start <= offset:
            span, value = self._spans[self._next]
            self._open.append((span.end, value))
            self._next += 1
        while self._open and self._open[-1][0] <= offset:
            self._open.pop()
        return self._open[-1][1] if self._open else None

"""Finding words in the shown text, written with or without tone marks."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from desktop.domain import Span
from desktop.folding import plain

if TYPE_CHECKING:
    from collections.abc import Iterable

_PIECE = 100_000
"""Characters that are folded at once: in less time than anybody notices."""


class Found:
    """The places of searched words, in order, none over another.

    Beginnings and ends are kept apart: ten thousand little spans would wake the garbage collector at each letter.
    """

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        self.starts: list[int] = []
        self.ends: list[int] = []
        for start, end in spans:
            self.starts.append(start)
            self.ends.append(end)

    def __len__(self) -> int:
        return len(self.starts)

    def __getitem__(self, number: int) -> Span:
        return Span(self.starts[number], self.ends[number])

    def over(self, start: int, end: int) -> list[Span]:
        """Return the places that touch [start, end)."""
        return [self[at] for at in range(bisect_right(self.ends, start), bisect_left(self.starts, end))]

    def place_of(self, span: Span | None) -> int:
        """Return which of them a span is, from 1; 0 where it is none."""
        at = bisect_left(self.starts, span.start) if span else len(self)
        return at + 1 if at < len(self) and self[at] == span else 0

    def following(self, at: Span, *, backwards: bool) -> Span:
        """Return the place after (or before) a span, going round at the end; there is at least one."""
        if backwards:
            return self[bisect_left(self.starts, at.start) - 1]
        behind = bisect_left(self.starts, at.start)
        passed = behind < len(self) and self[behind] <= at
        return self[(behind + passed) % len(self)]


class Search:
    """The words of one text, folded once when they are first searched."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._folded: str | None = None
        self._pieces: list[str] = []

    def prepare(self) -> bool:
        """Fold a piece of the text ahead of the first search; say whether there is more."""
        if self._folded is None:
            done = sum(map(len, self._pieces))
            self._pieces.append(plain(self._text[done : done + _PIECE]))
            if done + _PIECE >= len(self._text):
                self._folded = "".join(self._pieces)
                self._pieces = []
        return self._folded is None

    def all(self, words: str) -> Found:
        """Return every place of the words, in order; any white space between them will do."""
        parts = plain(words).split()
        if not parts:
            return Found()
        while self.prepare():
            pass
        pattern, found = re.compile(r"\s+".join(map(re.escape, parts))), Found()
        for match in pattern.finditer(self._folded or ""):
            found.starts.append(match.start())
            found.ends.append(match.end())
        return found

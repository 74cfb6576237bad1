"""Texts written anew piece by piece, with the way from each old offset to the new one."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from desktop.domain import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


_LINE = re.compile("[^\n]*\n?")


def as_it_is(text: str) -> str:
    """Return the text."""
    return text


class Piece(NamedTuple):
    """A stretch of the old text and what writes it anew."""

    text: str
    write: Callable[[str], str] = as_it_is
    code: str = ""
    """The encoding that it is put into Unicode from."""

    @property
    def changes(self) -> bool:
        """Whether anything comes out different."""
        return self.write is not as_it_is and self.write(self.text) != self.text


def lines_of(text: str) -> list[str]:
    """Return the lines with their ends."""
    return [line for line in _LINE.findall(text) if line]


class Rewriting:
    """A text written anew: the pieces, end to end, are the old text."""

    def __init__(self, pieces: Iterable[Piece]) -> None:
        self._pieces = [piece for piece in pieces if piece.text]
        self._written = [piece.write(piece.text) for piece in self._pieces]
        self._same = [piece.text == text for piece, text in zip(self._pieces, self._written, strict=True)]
        self._old = [0, *accumulate(len(piece.text) for piece in self._pieces)]
        self._new = [0, *accumulate(map(len, self._written))]

    @property
    def text(self) -> str:
        """The new text."""
        return "".join(self._written)

    def stretches(self, code: str) -> list[Span]:
        """Return where the new text was put into Unicode from this encoding."""
        return [
            Span(start, end)
            for piece, start, end in zip(self._pieces, self._new, self._new[1:], strict=False)
            if piece.code == code
        ]

    def moved(self, offset: int) -> int:
        """Return where an offset of the old text is in the new one."""
        index = min(bisect_right(self._old, offset) - 1, len(self._pieces) - 1)
        if index < 0:
            return 0
        piece = self._pieces[index]
        within = offset - self._old[index]
        length = len(self._written[index])
        if self._same[index]:  # as nearly every line is; writing its beginning anew takes time by its length
            return self._new[index] + within
        if 0 < within < len(piece.text):
            return self._new[index] + min(len(piece.write(piece.text[:within])), length)
        return self._new[index] + (length if within else 0)

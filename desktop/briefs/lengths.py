"""How long words are in the typeface of the layout rules: for rules under them, for how many lines they take."""

from __future__ import annotations

import math
import unicodedata
from functools import cache

from desktop import paths

MM_PER_POINT = 25.4 / 72
_UNKNOWN = 500
_THOUSAND = 1000


def length(text: str, size: float, *, bold: bool = False) -> float:
    """Return the length of words in millimetres; the size is in points."""
    widths = _widths("bold" if bold else "regular")
    return sum(widths[letter] for letter in text) * size * MM_PER_POINT / _THOUSAND


def lines(text: str, size: float, room: float, *, bold: bool = False) -> int:
    """Return how many lines words take in a room of some millimetres; words of nothing take one."""
    # Lines end at words: each loses half a word at its end.
    return max(1, math.ceil(length(text, size, bold=bold) / max(1.0, room - size * MM_PER_POINT)))


class _Widths(dict[str, float]):
    """Widths by letter; one with marks is as wide as without them."""

    def __missing__(self, letter: str) -> float:
        base = unicodedata.normalize("NFD", letter)[0]
        self[letter] = 0 if unicodedata.combining(letter) else self.get(base, _UNKNOWN)
        return self[letter]


@cache
def _widths(weight: str) -> _Widths:
    data = paths.toml("briefs", "letters.toml")[weight]
    return _Widths({letter: float(width) for width, row in data.items() for letter in row})

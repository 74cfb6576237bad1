"""How each block of a text is set: as the headline, as an ordinary paragraph, as noise, as a gap."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.domain import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.gui.offsets import Display

_HEAD = 6_000
"""A headline stands within the first so many characters: behind menus of a web page, but not at its end."""
_SENTENCE_END = '.:;!?…”"'


@dataclass(frozen=True, slots=True)
class Shape:
    """Measures of a block; lengths in ems of the reading size."""

    size: float = 1.0
    pitch: float = 1.68
    """From one line to the next."""
    gap: float = 0.62
    """Below the last line."""
    headline: bool = False
    noise: bool = False


class Shapes:
    """The shapes of the blocks of one text, worked out when a block is first shown."""

    def __init__(self, text: str, display: Display, title: str | None, noise: Sequence[Span]) -> None:
        self._text = text
        self._display = display
        self.title = _title_span(text, title)
        self._noise = sorted(noise)
        self._known: dict[int, Shape] = {}

    def __getitem__(self, number: int) -> Shape:
        if number not in self._known:
            self._known[number] = self._shape(number)
        return self._known[number]

    def noise_in(self, start: int, end: int) -> list[Span]:
        """Return the stretches of noise that touch [start, end)."""
        at = max(bisect_right(self._noise, Span(start, start)) - 1, 0)
        found = []
        while at < len(self._noise) and self._noise[at].start < end:
            if self._noise[at].end > start:
                found.append(self._noise[at])
            at += 1
        return found

    def _shape(self, number: int) -> Shape:
        span = self._display.block_span(number)
        words = self._text[span.start : span.end].strip()
        if not words:
            return Shape(size=0.5, pitch=0.62, gap=0.0)
        if self.title and self.title.start <= span.start < self.title.end:
            return Shape(size=1.27, pitch=1.72, gap=0.5, headline=True)
        gap = self._gap(number, words)
        if any(each.start <= span.start and each.end >= span.start + len(words) for each in self.noise_in(*span)):
            return Shape(size=0.87, pitch=1.5, gap=min(gap, 0.4), noise=True)
        return Shape(gap=gap)

    def _gap(self, number: int, words: str) -> float:
        if number + 1 >= len(self._display.starts):
            return Shape().gap
        span = self._display.block_span(number + 1)
        following = self._text[span.start : span.end].lstrip()
        # A blank line is a gap by itself, and a line that goes on in small letters was only wrapped by its writer.
        wrapped = words[-1] not in _SENTENCE_END and following[:1].islower()
        return 0.0 if wrapped or not following else Shape().gap


def _title_span(text: str, title: str | None) -> Span | None:
    """Return where the headline stands as lines of its own near the top, also when it is wrapped there."""
    if not title or not title.split():
        return None
    pattern = r"^[^\S\n]*" + r"\s+".join(map(re.escape, title.split())) + r"[^\S\n]*$"
    match = re.compile(pattern, re.MULTILINE).search(text, 0, _HEAD + len(title))
    return Span(*match.span()) if match else None

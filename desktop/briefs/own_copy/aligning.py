"""Where in a Word file the words of a report stand: line by line, by the letters that both have in common."""

from __future__ import annotations

from bisect import bisect_right
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, NamedTuple

from desktop.briefs.own_copy.letters import Letters, Piece, Writing, counted, counts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.domain import Span

_NUMBER = 14
"""Letters of a list's number, such as "xxviii", that a line may have in front of what the file holds."""
_AHEAD = 20_000
"""Letters that are looked through for a line that is not where it should be."""
_SURE = 10
"""Letters from which on a line is looked for elsewhere: shorter ones are found by chance."""
_WORK = 4_000_000
"""Comparisons beyond which a damaged stretch is not looked into."""
_ENOUGH = 0.6
"""Share of letters found from which on the file is taken to be in Unicode."""


class _Block(NamedTuple):
    """Letters of a line, from `start`, that are the letters of the file from `at`."""

    start: int
    at: int
    length: int


class Alignment:
    """The letters of one file beside the text of the report that was read from it."""

    def __init__(self, text: str, pieces: list[Piece]) -> None:
        self._text = text
        self._starts = _line_starts(text)
        best = self._aligned(pieces, Writing.UNICODE)
        if best.share < _ENOUGH:
            others = [self._aligned(pieces, writing) for writing in Writing if writing is not Writing.UNICODE]
            best = max((best, *others), key=lambda one: one.share)
        self.letters, self._lines, self._writing, self.share = best

    def range_of(self, span: Span) -> tuple[int, int] | None:
        """Return the first letter of a span in the file and the one behind its last, or None."""
        found = [place for place in map(self._index, self._edges(span)) if place is not None]
        return (found[0], found[1] + 1) if len(found) == 2 and found[0] <= found[1] else None

    def nearest(self, offset: int) -> int | None:
        """Return the last letter in the file that stands at or before an offset; None for an empty file."""
        line = bisect_right(self._starts, offset) - 1
        for number in range(line, -1, -1):
            if blocks := self._lines[number]:
                return blocks[-1].at + blocks[-1].length - 1
        return 0 if self.letters.text else None

    def _edges(self, span: Span) -> list[int]:
        """Return the first and the last offset of a span that hold a letter that counts."""
        first, last = span.start, min(span.end, len(self._text)) - 1
        while first <= last and not counts(self._text[first], self._writing):
            first += 1
        while last >= first and not counts(self._text[last], self._writing):
            last -= 1
        return [first, last] if first <= last else []

    def _index(self, offset: int) -> int | None:
        line = bisect_right(self._starts, offset) - 1
        number = len(counted(self._text[self._starts[line] : offset], self._writing))
        for start, at, length in self._lines[line]:
            if number < start + length:
                return at + max(0, number - start)
        return None

    def _aligned(self, pieces: list[Piece], writing: Writing) -> _Aligned:
        letters = Letters(pieces, writing)
        ends = [*self._starts[1:], len(self._text)]
        lines = [counted(self._text[start:end], writing) for start, end in zip(self._starts, ends, strict=True)]
        placed = _fill(lines, _place(lines, letters.text), letters.text)
        found = sum(block.length for blocks in placed for block in blocks)
        return _Aligned(letters, placed, writing, found / max(1, sum(map(len, lines))))


class _Aligned(NamedTuple):
    letters: Letters
    lines: list[list[_Block]]
    writing: Writing
    share: float


def _line_starts(text: str) -> list[int]:
    starts = [0]
    while (found := text.find("\n", starts[-1])) >= 0:
        starts.append(found + 1)
    return starts


def _place(lines: Sequence[str], letters: str) -> list[list[_Block]]:
    """Return where each line stands as a whole; nothing for lines that do not."""
    placed: list[list[_Block]] = []
    at = 0
    for line in lines:
        block = _whole(line, letters, at) if line else None
        placed.append([block] if block else [])
        if block:
            at = block.at + block.length
    return placed


def _whole(line: str, letters: str, at: int) -> _Block | None:
    """Return a line at the place reached, its number perhaps left out, else where it comes next."""
    for skipped in range(min(_NUMBER, len(line) - 1) + 1):
        if letters.startswith(line[skipped:], at):
            return _Block(skipped, at, len(line) - skipped)
    for skipped in range(min(_NUMBER, len(line) - _SURE) + 1):
        found = letters.find(line[skipped:], at, at + _AHEAD + len(line))
        if found >= 0:
            return _Block(skipped, found, len(line) - skipped)
    return None


def _fill(lines: Sequence[str], placed: list[list[_Block]], letters: str) -> list[list[_Block]]:
    """Return the places with those of lines that differ from the file, as far as they agree with it."""
    number = 0
    while number < len(lines):
        if placed[number] or not lines[number]:
            number += 1
            continue
        last = number
        while last < len(lines) and not placed[last]:
            last += 1
        before = next((blocks[-1] for blocks in reversed(placed[:number]) if blocks), _Block(0, 0, 0))
        end = placed[last][0].at if last < len(lines) else min(len(letters), before.at + before.length + _AHEAD)
        _fill_gap(lines, placed, range(number, last), letters, (before.at + before.length, end))
        number = last
    return placed


def _fill_gap(
    lines: Sequence[str], placed: list[list[_Block]], numbers: range, letters: str, gap: tuple[int, int]
) -> None:
    at, end = gap
    for number in numbers:
        line = lines[number]
        if not line or at >= end:
            continue
        near = letters[at : min(end, at + 4 * len(line) + _NUMBER * 4)]
        if len(line) * len(near) > _WORK:
            continue
        blocks = SequenceMatcher(None, line, near, autojunk=False).get_matching_blocks()
        found = [_Block(one.a, at + one.b, one.size) for one in blocks if one.size >= min(3, len(line))]
        if 2 * sum(block.length for block in found) >= len(line):
            placed[number] = found
            at = found[-1].at + found[-1].length

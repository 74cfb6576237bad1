"""The line above the items of a list: "5. Sở Nội vụ:" over lines that begin with a dash or a letter."""

from __future__ import annotations

import re

from desktop.domain import Span

_MARK = re.compile(
    r"\s*(?:([-–—+•*▪●➢✓])\s|([a-zđ])[).]\s|(\d{1,2}(?:\.\d{1,2})+)\.?\s|(\d{1,2})[.)/]\s|([IVX]{1,5})[.)]\s)"
)
_NUMBERED = 3
"""Kinds of signs from this one on are numbers."""
_SIBLINGS = 14
_LONGEST = 140
_FARTHEST = 2000


def head_above(text: str, at: int) -> Span | None:
    """Return the words of the line above the items among which `at` stands, behind other items of its kind."""
    start = _line(text, at)
    if start is None:
        return None
    kind, after = _mark(text, start)
    if kind not in (1, 2) or after > at:
        return None
    for _ in range(_SIBLINGS):
        end = start - 1
        start = _line(text, end) if end > 0 else None
        if start is None:
            return None
        above, words = _mark(text, start)
        if above == kind or not text[start:end].strip():
            continue
        return _trimmed(text, words, end) if end - start <= _LONGEST else None
    return None


def same_rank(text: str, first: int, second: int) -> bool:
    """Tell whether two places stand in numbered lines of one rank ("2.4.", "2.5."): neither heads the other."""
    lines = [_line(text, at) for at in (first, second)]
    if lines[0] is None or lines[1] is None or lines[0] == lines[1]:
        return False
    kinds = [_mark(text, line)[0] for line in lines if line is not None]
    return kinds[0] == kinds[1] and kinds[0] >= _NUMBERED


def _line(text: str, at: int) -> int | None:
    """Return where the line begins, or None for a place too far inside one to be near its sign."""
    newline = text.rfind("\n", max(0, at - _FARTHEST), at)
    return newline + 1 if newline >= 0 else (0 if at <= _FARTHEST else None)


def _mark(text: str, start: int) -> tuple[int, int]:
    """Return which kind of sign a line begins with (0 for none) and where its words begin."""
    match = _MARK.match(text, start, min(len(text), start + 24))
    return (match.lastindex or 0, match.end()) if match else (0, start)


def _trimmed(text: str, start: int, end: int) -> Span | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1] in " \t:;.,\xa0":
        end -= 1
    return Span(start, end) if end > start else None

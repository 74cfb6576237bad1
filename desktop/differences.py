"""Two texts paragraph by paragraph: what stayed, what was changed, left out or added."""

from __future__ import annotations

from difflib import SequenceMatcher
from enum import StrEnum
from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LIKE_ENOUGH = 0.4
"""Share of words from which two paragraphs are one that was changed."""


class Fate(StrEnum):
    """What became of a paragraph."""

    SAME = "same"
    CHANGED = "changed"
    LEFT_OUT = "left_out"
    ADDED = "added"


class Pair(NamedTuple):
    """A paragraph of the one text and its counterpart in the other; "" where there is none."""

    fate: Fate
    before: str
    after: str


def differences(before: str, after: str) -> list[Pair]:
    """Return the paragraphs of both texts side by side, in their order, without empty ones."""
    old, new = _paragraphs(before), _paragraphs(after)
    keys = [" ".join(text.split()) for text in old], [" ".join(text.split()) for text in new]
    pairs: list[Pair] = []
    for what, a, b, c, d in SequenceMatcher(None, *keys).get_opcodes():
        if what == "equal":
            pairs += [Pair(Fate.SAME, *both) for both in zip(old[a:b], new[c:d], strict=True)]
        else:
            pairs += _aligned(old[a:b], new[c:d])
    return pairs


def changed_words(before: str, after: str) -> tuple[list[tuple[str, bool]], list[tuple[str, bool]]]:
    """Return the words of both paragraphs in pieces, each with whether the other paragraph lacks it."""
    old, new = before.split(), after.split()
    left: list[tuple[str, bool]] = []
    right: list[tuple[str, bool]] = []
    for what, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        left += [(" ".join(old[a:b]), what != "equal")] * (a < b)
        right += [(" ".join(new[c:d]), what != "equal")] * (c < d)
    return left, right


def _paragraphs(text: str) -> list[str]:
    return [line.strip() for line in text.split("\n") if line.strip()]


def _aligned(old: Sequence[str], new: Sequence[str]) -> Iterator[Pair]:
    """Yield what was changed side by side where the paragraphs are alike, else one below the other."""
    for before, after in zip_longest(old, new, fillvalue=""):
        if before and after and _likeness(before, after) >= _LIKE_ENOUGH:
            yield Pair(Fate.CHANGED, before, after)
            continue
        if before:
            yield Pair(Fate.LEFT_OUT, before, "")
        if after:
            yield Pair(Fate.ADDED, "", after)


def _likeness(before: str, after: str) -> float:
    return SequenceMatcher(None, before.split(), after.split(), autojunk=False).ratio()

"""Finding words in the shown text, written with or without tone marks."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from desktop.domain import Span
from desktop.folding import plain


class Search:
    """The words of one text, folded once when they are first searched."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._folded: str | None = None

    def all(self, words: str) -> list[Span]:
        """Return every place of the words, in order; any white space between them will do."""
        parts = plain(words).split()
        if not parts:
            return []
        if self._folded is None:
            self._folded = plain(self._text)
        pattern = re.compile(r"\s+".join(map(re.escape, parts)))
        return [Span(*match.span()) for match in pattern.finditer(self._folded)]


def following(found: list[Span], at: Span, *, backwards: bool) -> Span:
    """Return the place after (or before) a span, going round at the end; `found` is sorted and not empty."""
    if backwards:
        return found[bisect_left(found, Span(at.start, 0)) - 1]
    return found[bisect_right(found, Span(at.start, at.end)) % len(found)]

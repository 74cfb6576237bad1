"""Word lists of the resources as sets, and as tries of syllables that are asked at one place of a text."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from desktop.extraction.phrases import lexicon
from desktop.extraction.tokens import syllables
from desktop.folding import fold_each

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_END = ""


class Phrases:
    """Phrases of one or more syllables that can be found at a place in a list of folded words."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._root: dict[str, Any] = {}
        for phrase in fold_each(phrases):
            node = self._root
            for syllable in syllables(phrase):
                node = node.setdefault(syllable, {})
            node[_END] = True

    def end(self, words: Sequence[str], at: int) -> int:
        """Return where the longest phrase that begins at `at` ends, or `at` if none does."""
        size = len(words)
        node = self._root.get(words[at]) if at < size else None
        found = at
        while node is not None:
            at += 1
            if _END in node:
                found = at
            node = node.get(words[at]) if at < size else None
        return found

    def first_words(self) -> frozenset[str]:
        """Return the words that open a phrase."""
        return frozenset(self._root)


@cache
def phrases(name: str, *keys: str) -> Phrases:
    """Return the phrases of some lists of one lexicon."""
    return Phrases(phrase for key in keys for phrase in lexicon(name)[key])


@cache
def word_set(name: str, key: str) -> frozenset[str]:
    """Return one list of a lexicon, folded, as a set."""
    return frozenset(fold_each(lexicon(name)[key]))

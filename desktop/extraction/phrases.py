"""Phrases of the lexicons found in a text: one walk over its words, whatever the number of phrases.

A phrase is matched word by word on the folded text; `#` stands for a figure or a word for one. White space between
words is free, punctuation is a word of its own, so that a phrase never runs over a comma that it does not name.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache
from sys import intern
from typing import TYPE_CHECKING, Any, NamedTuple

from desktop import paths
from desktop.domain import Span
from desktop.folding import fold_each

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_TOKEN = re.compile(r"\w+|[^\w\s]")
_FIGURE = "#"
_END = ""


class Token(NamedTuple):
    """A word or a mark of the folded text and where it stands."""

    text: str
    start: int
    end: int


@cache
def lexicon(name: str) -> dict[str, Any]:
    """Return a file of resources/lexicons as TOML values."""
    return paths.toml("lexicons", f"{name}.toml")


def tokens_of(folded: str) -> list[Token]:
    """Return the words and marks of a folded text in order."""
    # Each word is kept once: a long text has a million of them, and few different ones.
    return [Token(intern(match.group()), *match.span()) for match in _TOKEN.finditer(folded)]


@cache
def _count_words() -> frozenset[str]:
    return frozenset(lexicon("cues")["counts"]["words"])


def _is_figure(word: str) -> bool:
    return word.isdigit() or word in _count_words()


class Phrasebook:
    """Labelled phrases compiled into one tree of words."""

    def __init__(self, groups: Mapping[str, Iterable[str]]) -> None:
        self._tree: dict[str, Any] = {}
        for label, phrases in groups.items():
            for phrase in fold_each(phrases):
                self._add(label, _TOKEN.findall(phrase))

    def _add(self, label: str, words: list[str]) -> None:
        node = self._tree
        for word in words:
            node = node.setdefault(word, {})
        node[_END] = (*node.get(_END, ()), label)

    def hits(self, tokens: list[Token]) -> dict[str, list[Span]]:
        """Return for each label where its phrases stand, the longest at each place, in order."""
        found: dict[str, list[Span]] = {}
        for at, token in enumerate(tokens):
            if token.text in self._tree or _is_figure(token.text):
                for label, end in self._longest(tokens, at).items():
                    found.setdefault(label, []).append(Span(token.start, end))
        return found

    def _longest(self, tokens: list[Token], at: int) -> dict[str, int]:
        nodes, ends = [self._tree], {}
        while at < len(tokens) and nodes:
            word = tokens[at].text
            keys = (word, _FIGURE) if _is_figure(word) else (word,)
            nodes = [below for node in nodes for key in keys if (below := node.get(key)) is not None]
            for node in nodes:
                ends.update(dict.fromkeys(node.get(_END, ()), tokens[at].end))
            at += 1
        return ends


@dataclass(frozen=True)
class Marks:
    """Where the phrases of all lexicons stand in one text."""

    tokens: list[Token]
    starts: list[int]
    hits: dict[str, list[Span]]

    def within(self, label: str, start: int, end: int) -> list[Span]:
        """Return the places of a label that lie inside [start, end)."""
        places = self.hits.get(label, [])
        first = bisect_left(places, (start, start))
        last = bisect_left(places, (end, end), first)
        return [place for place in places[first:last] if place.end <= end]

    def first(self, label: str, start: int, end: int) -> Span | None:
        """Return the first place of a label inside [start, end)."""
        places = self.hits.get(label, [])
        at = bisect_left(places, (start, start))
        return places[at] if at < len(places) and places[at].end <= end else None

    def at(self, label: str, start: int) -> Span | None:
        """Return the place of a label that begins exactly at `start`."""
        places = self.hits.get(label, [])
        at = bisect_left(places, (start, start))
        return places[at] if at < len(places) and places[at].start == start else None

    def words(self, start: int, end: int) -> list[Token]:
        """Return the tokens inside [start, end)."""
        return self.tokens[bisect_left(self.starts, start) : bisect_left(self.starts, end)]


@cache
def _phrasebook() -> Phrasebook:
    groups: dict[str, list[str]] = {}
    for name in ("cues", "verbs", "zones", "assignees", "areas"):
        groups |= lexicon(name)["phrases"]
    return Phrasebook(groups)


def marks_of(folded: str) -> Marks:
    """Return where every phrase stands in a folded text; a phrase inside one of its masks is left out."""
    tokens = tokens_of(folded)
    hits = _phrasebook().hits(tokens)
    for label in [name for name in hits if name.startswith("mask_")]:
        hits[label[5:]] = _unmasked(hits.get(label[5:], []), hits[label])
    return Marks(tokens, [token.start for token in tokens], hits)


def _unmasked(places: list[Span], masks: list[Span]) -> list[Span]:
    kept, at = [], 0
    for place in places:
        while at < len(masks) and masks[at].end < place.end:
            at += 1
        if at == len(masks) or place.start < masks[at].start:
            kept.append(place)
    return kept

"""Posts that are probably misspelt: one syllable of a known post is wrong, doubled or missing.

Only a place where a post is looked for counts: in front of a body, or beside the name of an official. So a word
that merely resembles a post is left alone, and so is every post that the lexicon knows.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from desktop.domain import Caution, Span
from desktop.extraction.lexicons import Phrases, phrases, word_set
from desktop.extraction.phrases import lexicon
from desktop.folding import fold, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.extraction.document import Document
    from desktop.extraction.phrases import Token

_GAP = ""
_BESIDE_NAME = frozenset((",", "-", "–", "(", "là", "kiêm", ":"))
_SYLLABLE = re.compile(
    "(?:b|ch?|d|gh?|gi|h|kh?|l|m|nh?|ngh?|ph?|qu|r|s|t[hr]?|v|x)?"
    "(?:[aeiouy]|a[iouy]|e[ou]|i[aeu]|ieu|o[aeio]|oa[ioy]|oeo|u[aeiouy]|ua[yi]|uo[iu]|uy[aeu]|ye|yeu)"
    "(?:ch?|m|nh?|ng|p|t)?"
)
"""A well-formed syllable without its marks."""
_ENDS = frozenset((",", ".", ";", ")", ":", "–", "-"))


class _Near(NamedTuple):
    """Some words that resemble a known post."""

    size: int
    head: str


def posts_misspelt(document: Document) -> Iterator[Caution]:
    """Yield a caution for each place where a post is probably misspelt."""
    tokens = document.marks.tokens if document.marks else []
    reader = _Reader(document, tokens)
    at = 0
    while at < len(tokens):
        near = reader.near(at)
        if near:
            span = Span(tokens[at].start, tokens[at + near.size - 1].end)
            details = (("written", " ".join(document.words_of(span).split())), ("near", near.head))
            yield Caution("post_misspelt", span, details)
        at += near.size if near else 1


class _Reader:
    def __init__(self, document: Document, tokens: list[Token]) -> None:
        self._text, self._tokens = document.text, tokens
        self._words = [token.text for token in tokens]
        self._names = sorted(mention for official in document.officials for mention in official.mentions)
        self._name_starts = [name.start for name in self._names]
        self._opening_names = frozenset(self._name_starts)
        self._name_ends = {name.end for name in self._names}
        self._noise = document.noise
        self._noise_starts = [span.start for span in document.noise]

    def near(self, at: int) -> _Near | None:
        """Return the known post that the words from a capital on resemble, or None."""
        words, start = self._words, self._tokens[at].start
        longest = self._longest(at)
        if not longest:
            return None
        # "Phó" is a surname too: "Phó Chủ UBND" may have been taken for somebody's name.
        if words[at] != "phó" and _within(self._names, self._name_starts, start):
            return None
        if _within(self._noise, self._noise_starts, start):
            return None
        slip = self._misspelt(at)
        if slip:
            return slip
        known = _known().end(words, at) - at
        for size in range(longest, max(known, 1), -1):
            window = tuple(words[at : at + size])
            head = self._doubled(at, window) or _resembled(window)
            if head and self._in_place(at, at + size) and not self._is_sound(at, size):
                return _Near(size, head)
        return None

    def _longest(self, at: int) -> int:
        """Return of how many words at most the post could be that opens here, 0 where none can."""
        words = self._words
        if not self._capital(at) or at + 1 >= len(words):
            return 0
        openings, seconds = _sizes()
        # A word too many makes one more.
        size = max(openings.get(words[at], -1), seconds.get(words[at + 1], -1)) + 1
        return min(size, len(words) - at)

    def _misspelt(self, at: int) -> _Near | None:
        """A slip so common that the lexicon reads it as the post it stands for."""
        end = phrases("cautions", "misspelt").end(self._words, at)
        phrase = " ".join(self._words[at:end])
        return _Near(end - at, lexicon("cautions")["misspelt"][phrase]) if end > at else None

    def _doubled(self, at: int, window: tuple[str, ...]) -> str:
        """ "Phó Phó Chủ tịch", "Chủ tịch tịch": a syllable too many, in the same sort of letters."""
        for place in range(1, len(window)):
            if window[place] == window[place - 1] and self._capital(at + place) <= self._capital(at + place - 1):
                single = " ".join(window[:place] + window[place + 1 :])
                if single in _heads():
                    return single
        return ""

    def _capital(self, at: int) -> bool:
        return self._text[self._tokens[at].start].isupper()

    def _is_sound(self, at: int, size: int) -> bool:
        """Say whether the words are a post, a body or another phrase that only looks like a slip."""
        end = at + size
        never = phrases("cautions", "never").end(self._words, at)
        return max(_known().end(self._words, at), never) >= end or self._beside_bigger(at, end)

    def _beside_bigger(self, at: int, end: int) -> bool:
        """Say whether the words in front make a known post of it: "Phó" of "Phó trưởng ban"."""
        return any(_known().end(self._words, before) >= end for before in range(max(0, at - 2), at))

    def _in_place(self, at: int, end: int) -> bool:
        words, tokens = self._words, self._tokens
        if end >= len(words):
            return False
        if "\n" in self._text[tokens[at].start : tokens[end - 1].end]:
            return False
        body = _bodies().end(words, end)
        if body > end and (self._capital(end) or body - end >= 2):
            return True
        if tokens[end].start in self._opening_names:
            return True
        behind_name = at >= 2 and words[at - 1] in _BESIDE_NAME and tokens[at - 2].end in self._name_ends
        return behind_name and words[end] in _ENDS


def _within(spans: tuple[Span, ...] | list[Span], starts: list[int], place: int) -> bool:
    at = bisect_right(starts, place) - 1
    return at >= 0 and place < spans[at].end


def _resembled(window: tuple[str, ...]) -> str:
    """Return the post of which the words are a form with one syllable wrong, or one missing."""
    if len(window) >= 2 and window in _shortened():
        return _shortened()[window]
    for place, word in enumerate(window):
        key = (*window[:place], _GAP, *window[place + 1 :])
        for syllable in _gapped().get(key, ()):
            if word != syllable and _is_slip(word, syllable, window, place):
                return " ".join((*window[:place], syllable, *window[place + 1 :]))
    return ""


def _is_slip(word: str, meant: str, window: tuple[str, ...], place: int) -> bool:
    if place and word == window[place - 1]:
        return True
    if not word.isalpha():
        return False
    bare, bare_meant = plain(word), plain(meant)
    if bare == bare_meant:
        return True
    if min(len(bare), len(bare_meant)) < 3 or not _one_edit(bare, bare_meant):
        return False
    # A letter amiss seldom makes another good syllable, and good syllables make other phrases: "đại diện".
    return not _SYLLABLE.fullmatch(bare) or (len(window) >= 3 and len(bare) >= 4)


def _one_edit(one: str, other: str) -> bool:
    """Say whether one letter added, left out, changed, or two neighbours swapped make one of the other."""
    if abs(len(one) - len(other)) > 1:
        return False
    if len(one) > len(other):
        one, other = other, one
    at = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), len(one))
    if len(one) < len(other):
        return one[at:] == other[at + 1 :]
    swapped = one[at : at + 2] == other[at : at + 2][::-1] and one[at + 2 :] == other[at + 2 :]
    return one[at + 1 :] == other[at + 1 :] or swapped


@cache
def _heads() -> frozenset[str]:
    """Posts of two syllables or more, without those that are ordinary words too."""
    slips = {fold(slip) for slip in lexicon("cautions")["misspelt"]}
    soft = word_set("positions", "soft_heads")
    heads = word_set("positions", "heads") | word_set("cautions", "whole")
    return frozenset(head for head in heads - soft - slips if " " in head and head.replace(" ", "").isalpha())


@cache
def _gapped() -> dict[tuple[str, ...], tuple[str, ...]]:
    """For each post with one syllable taken out, what stood there."""
    found: dict[tuple[str, ...], tuple[str, ...]] = {}
    for head in _heads():
        words = head.split()
        for place, word in enumerate(words):
            key = (*words[:place], _GAP, *words[place + 1 :])
            found[key] = (*found.get(key, ()), word)
    return found


@cache
def _shortened() -> dict[tuple[str, ...], str]:
    """Posts with one syllable left out, as far as that makes no other post or body."""
    found: dict[tuple[str, ...], str] = {}
    for head in sorted(word_set("cautions", "whole"), key=len):
        words = head.split()
        for place in range(1, len(words)):
            short = (*words[:place], *words[place + 1 :])
            if len(short) >= 2 and _known().end(list(short), 0) == 0:
                found.setdefault(short, head)
    return found


@cache
def _sizes() -> tuple[dict[str, int], dict[str, int]]:
    """For each word that posts open with, and for each second word, the most words of such a post."""
    openings: dict[str, int] = {}
    seconds: dict[str, int] = {}
    for words in map(str.split, _heads()):
        openings[words[0]] = max(openings.get(words[0], 0), len(words))
        seconds[words[1]] = max(seconds.get(words[1], 0), len(words))
    return openings, seconds


@cache
def _known() -> Phrases:
    lists = lexicon("positions"), lexicon("organisations")
    sound = [*lists[0]["heads"], *lists[0]["ranks"], *lists[0]["functions"], *lists[1]["bodies"]]
    return Phrases(phrase for phrase in sound if fold(phrase) not in lexicon("cautions")["misspelt"])


@cache
def _bodies() -> Phrases:
    """Bodies that a post is named with; plain words that go on inside a name tell nothing."""
    bodies = [phrase for phrase in lexicon("organisations")["bodies"] if " " in phrase]
    return Phrases([*bodies, *lexicon("cautions")["short_bodies"]])

"""How much like Vietnamese a word is: by the build of its syllable, and by how often it is written.

What an encoding of before Unicode makes of a text can be told from what was meant only by the words that come out.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import NamedTuple

from desktop import paths
from desktop.folding import TONES, toneless

_WORD = re.compile(r"[^\W\d_]+")
_MARK_INSIDE = re.compile(
    r"(?<=[^\W\d_])[\u0080-\u009f\u00a1-\u00bf×÷](?=[^\W\d_])|(?<=[^\W\d_])\u00ad|[¸¨¬µ®§](?=[^\W\d_])"
)
"""Signs that no writing puts inside a word: there they are letters of another encoding."""
_ABBREVIATED = re.compile("[a-zđăâêôơư]+")
_STOPS = ("c", "ch", "k", "p", "t")
_SHARP = frozenset("\u0301\u0323")
"""The two tones of a syllable that ends in a stop."""
_POSSIBLE = -11.0
_FOREIGN = -12.0
_IMPOSSIBLE = -18.0
_SIGN_INSIDE = -6.0


class _Table(NamedTuple):
    weights: dict[str, float]
    onsets: frozenset[str]
    rimes: frozenset[str]


def likeness(token: str) -> float:
    """Return the logarithm of how probable the words of a token are in Vietnamese; 0 where it holds none."""
    signs = _SIGN_INSIDE * len(_MARK_INSIDE.findall(token)) if not token.isascii() else 0.0
    return signs + sum(map(_weight, _words(token)))


def likeness_of(text: str) -> float:
    """Return the same of a longer text."""
    return sum(map(likeness, text.split()))


def are_syllables(token: str) -> bool:
    """Tell whether all words of a token are built like Vietnamese syllables, without strange signs inside."""
    words = _words(token)
    return bool(words) and not _MARK_INSIDE.search(token) and all(map(is_syllable, words))


def marked_words(text: str) -> list[str]:
    """Return the words of a text that are written with more than the letters of English."""
    return [word for token in text.split() if not token.isascii() for word in _words(token) if not word.isascii()]


def is_usual(word: str) -> bool:
    """Tell whether a word in small letters is among the syllables that texts of offices are written with."""
    return word in _table().weights


def _words(token: str) -> list[str]:
    # Eth stands for đ in many texts that are otherwise good: no encoding makes such a word any better.
    return _WORD.findall(unicodedata.normalize("NFC", token).lower().replace("ð", "đ"))


@cache
def is_syllable(word: str) -> bool:
    """Tell whether a word in small letters is built like a Vietnamese syllable, wherever its tone is placed."""
    parts = unicodedata.normalize("NFD", word)
    tones = [part for part in parts if part in TONES]
    base = toneless(word)
    if len(tones) > 1 or (base.endswith(_STOPS) and not (base.isascii() and not tones) and not _SHARP & {*tones}):
        return False
    table = _table()
    return any(base[:cut] in table.onsets and base[cut:] in table.rimes for cut in range(min(3, len(base)) + 1))


@cache
def _weight(word: str) -> float:
    known = _table().weights.get(word)
    if known is not None:
        return known
    if is_syllable(word):
        return _POSSIBLE
    return _FOREIGN if word.isascii() or _ABBREVIATED.fullmatch(word) else _IMPOSSIBLE


@cache
def _table() -> _Table:
    data = paths.toml("reading", "syllables.toml")
    weights = {word: band["weight"] for band in data["band"] for word in band["words"].split()}
    return _Table(weights, frozenset({"", *data["onsets"].split()}), frozenset(data["rimes"].split()))

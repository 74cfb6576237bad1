"""Folding of Vietnamese text for comparison: case, Eth, tone placement, and, for search, every mark.

Both functions keep the length of their input, so that a place in the folded text is the same place in the text.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

# The five tone marks; the other marks (breve, circumflex, horn) make letters and stay.
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_VOWELS = "aăâeêioôơuưy"


def fold(text: str) -> str:
    """Return the text in lower case, Eth as đ, each tone on the first of its vowels ("uỷ" and "ủy" alike)."""
    lowered = "".join(map(_lower, text))
    return _toned_clusters().sub(lambda match: _placed(match.group()), lowered)


def plain(text: str) -> str:
    """Return the text folded and without any mark ("Ủy ban" is "uy ban", "đ" is "d"), for search."""
    return "".join(map(_bare, fold(text)))


@cache
def _lower(letter: str) -> str:
    if letter in "ÐðĐ":
        return "đ"
    low = letter.lower()
    return low if len(low) == 1 else letter


@cache
def _bare(letter: str) -> str:
    if letter == "đ":
        return "d"
    base = unicodedata.normalize("NFD", letter)[0]
    return base if base.isalnum() else letter


@cache
def _toned_clusters() -> re.Pattern[str]:
    toned = {unicodedata.normalize("NFC", vowel + tone) for vowel in _VOWELS for tone in _TONES}
    vowels = "".join(sorted(toned | set(_VOWELS)))
    return re.compile(f"[{vowels}]{{2,}}")


@cache
def _placed(cluster: str) -> str:
    """Move the tone of a run of vowels to its first letter; composing keeps one code point a letter."""
    letters, tones = [], ""
    for letter in unicodedata.normalize("NFD", cluster):
        if letter in _TONES:
            tones += letter
        else:
            letters.append(letter)
    bare = unicodedata.normalize("NFC", "".join(letters))
    placed = unicodedata.normalize("NFC", bare[0] + tones + bare[1:])
    return placed if len(placed) == len(cluster) else cluster

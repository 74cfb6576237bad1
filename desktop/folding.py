"""Folding of Vietnamese text for comparison: case, Eth, tone placement, and, for search, every mark.

Both functions keep the length of their input, so that a place in the folded text is the same place in the text.
Only the pairs oa, oe, uy are written in two ways ("hòa, khỏe, ủy" and "hoà, khoẻ, uỷ"): they are brought to the
first at the end of a syllable, to the second in front of a consonant ("hoàn") and behind q ("quý").
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

TONES = "\u0300\u0301\u0303\u0309\u0323"
"""The marks of the five tones that are written."""
VOWELS = "aăâeêioôơuưy"
TONED_VOWELS = "".join(unicodedata.normalize("NFC", vowel + tone) for vowel in VOWELS for tone in TONES)
OPEN_PAIRS = ("oa", "oe", "uy")
"""At the end of a syllable their tone is written on either letter."""
_PAIRS = (*OPEN_PAIRS, "ua", "uê", "uơ")


def fold(text: str) -> str:
    """Return the text in lower case, Eth as đ, tones placed in one way ("uỷ" and "ủy" alike)."""
    lowered = "".join(map(_lower, text))
    return _open_pair().sub(lambda match: _PLACED[match.group()], _closed_pair().sub(_onto_second, lowered))


def fold_each(lines: Iterable[str]) -> list[str]:
    """Return each text of one line folded; for thousands of phrases this is far quicker than one by one."""
    joined = "\n".join(lines)
    return fold(joined).split("\n") if joined else []


def plain(text: str) -> str:
    """Return the text folded and without any mark ("Ủy ban" is "uy ban", "đ" is "d"), for search."""
    # Where a tone is placed does not matter here, and finding that out is most of the work of `fold`.
    return text.translate(_PLAIN)


class _Plain(dict[int, str]):
    """Plain letters by code points, each worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        made = self[code] = _bare(_lower(chr(code)))
        return made


_PLAIN = _Plain()


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


def toneless(text: str) -> str:
    """Return the text without the marks of tones; those of letters as "ư" and "ă" stay."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", text).translate(_NO_TONES))


_NO_TONES = str.maketrans("", "", TONES)


def toned(pair: str, tone: str, place: int) -> str:
    """Return two letters with a tone on the one at a place, 0 or 1."""
    letters = list(pair)
    letters[place] = unicodedata.normalize("NFC", letters[place] + tone)
    return "".join(letters)


# "oà" → "òa" where the syllable ends; ua, uê, uơ have one placement only (quả, Huế, thuở).
_PLACED = {toned(pair, tone, 1): toned(pair, tone, 0) for pair in OPEN_PAIRS for tone in TONES}
# "òa" → "oà" before a consonant and, for u, behind q.
_BACK = {toned(pair, tone, 0): toned(pair, tone, 1) for pair in _PAIRS for tone in TONES}


def _onto_second(match: re.Match[str]) -> str:
    return _BACK[match.group()]


@cache
def _open_pair() -> re.Pattern[str]:
    return re.compile(rf"(?<!q)(?:{'|'.join(_PLACED)})(?!\w)")


@cache
def _closed_pair() -> re.Pattern[str]:
    behind_q = [pair for pair in _BACK if unicodedata.normalize("NFD", pair)[0] == "u"]
    before_consonant = [pair for pair in _BACK if not pair.endswith("a") or pair[0] in "òóỏõọ"]
    return re.compile(rf"(?<=q)(?:{'|'.join(behind_q)})|(?:{'|'.join(before_consonant)})(?=[bcdđghklmnpqrstvx])")

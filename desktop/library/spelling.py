"""Patterns for typed words: with tone marks they stand for themselves, without for whatever is in the text."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from desktop.folding import TONES, fold, plain
from desktop.library.search import any_marks

_WORD = re.compile(r"[^\W_]+")
_QUOTED_OR_NOT = re.compile(r'"[^"]*"?|[^"]+')


def typed_parts(words: str) -> list[str]:
    """Return the words of a question as they were typed, in lower case; those in quotes stay together."""
    parts: list[str] = []
    for written in _QUOTED_OR_NOT.findall(unicodedata.normalize("NFC", words)):
        tokens = _WORD.findall(written.lower())
        parts += [" ".join(tokens)] if written.startswith('"') and tokens else tokens
    return parts


def has_marks(words: str) -> bool:
    """Say whether words bear any mark, Đ included."""
    return plain(words) != words.lower()


def spelled(phrase: str, *, unfinished: bool = False, or_bare: bool = False) -> str:
    """Return a pattern for words side by side; with `or_bare`, marked ones also fit words that have no mark."""
    words = (_spellings(word, or_bare=or_bare) if has_marks(word) else any_marks(word) for word in phrase.split())
    border = "" if unfinished else r"(?![^\W_])"
    return r"(?<![^\W_])" + r"[\W_]+".join(words) + border


@lru_cache(maxsize=200)
def _spellings(word: str, *, or_bare: bool) -> str:
    """Return a pattern for a marked word with its tone in every place where it is the same word ("hòa", "hoà")."""
    letters = [unicodedata.normalize("NFD", letter) for letter in word]
    tones = "".join(mark for letter in letters for mark in letter if mark in TONES)
    base = ["".join(mark for mark in letter if mark not in TONES) for letter in letters]
    placed = ("".join([*base[:at], base[at] + tones, *base[at + 1 :]]) for at in range(len(base)))
    wanted = fold(word)
    same = {word, *(each for one in placed if fold(each := unicodedata.normalize("NFC", one)) == wanted)}
    every = sorted(same | ({plain(word)} if or_bare else set()))
    return f"(?:{'|'.join(re.escape(each).replace('đ', '[đĐðÐ]') for each in every)})"

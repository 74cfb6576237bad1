"""VIQR (RFC 1456): Vietnamese typed in plain ASCII, with signs behind the letters for their marks."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from desktop.syllables import are_syllables, likeness

if TYPE_CHECKING:
    from collections.abc import Callable

_TOKEN = re.compile(r"\S+")
_ESCAPED = re.compile(r"\\(.)")
_ESCAPE = re.compile(r"\\[.?'`~^(+*\\]")
_PLAINLY = re.compile(r"[aeoAEO]\^|[aA]\((?=[\w'`?~.]|$)|[uoUO][+*](?=[\w'`?~.]|$)|\b[dD][dD-](?=[aeiouyAEIOUY])")
"""What hardly anything but VIQR writes."""
_SHORT = re.compile(r"\b[A-Z]*DD[A-Z]*\b|\bdd\b")
"""A letter đ in an abbreviation."""
_MARKED = re.compile(
    r"[aeiouyAEIOUY][\^(+*'`?~.](?=\w)|\b[dD][dD-][aeiouyAEIOUY]|[aeiouyAEIOUY]['`~](?!\w)|[\^]|DD|\bdd\b"
)
_ENDS_SENTENCE = re.compile(r"[^\S\n]*(?:\n|$|[A-Z])")
_SIGN_AT_END, _SIGN_WITHIN = 4.0, -3.0
"""How much likelier a sign at the end of a word is punctuation than a tone, as a logarithm, by what follows."""
_ADDRESS = re.compile(r"\S*(?:://|@|www\.)\S*", re.IGNORECASE)
_REMEMBERED = 1 << 15
"""Words whose decoding is remembered: a text has few different ones, and each is looked at several times."""


def decoder(
    shapes: list[dict[str, str]], tones: list[dict[str, str]], *, strict: bool = False
) -> Callable[[str], str]:
    """Return what puts VIQR of these signs into Unicode, token by token: English words in it stay.

    Strict is text that marks every sign that is no tone with a backslash; in other text, words have to tell.
    """
    letters = _letters(shapes, tones)
    signs = "|".join(map(re.escape, sorted(letters.keys() - {"d-", "D-"}, key=len, reverse=True)))
    pattern = re.compile(rf"\\.|\b[dD]-(?=[aeiouyAEIOUY])|{signs}")

    def marked(token: str) -> str:
        return pattern.sub(lambda found: letters.get(found.group(), found.group()), token)

    @lru_cache(_REMEMBERED)
    def word(token: str, *, ends: bool) -> str:
        return _token(token, marked, strict=strict, ends=ends)

    def decoded(text: str) -> str:
        return _TOKEN.sub(lambda found: word(found.group(), ends=_ends_sentence(found)), text)

    return decoded


def is_strict(text: str) -> bool:
    """Tell whether a text marks signs that are no tones with a backslash."""
    return _ESCAPE.search(text) is not None


def is_marked(line: str) -> bool:
    """Tell whether a line holds anything that VIQR would write."""
    return _MARKED.search(line) is not None


def is_plain(line: str) -> bool:
    """Tell whether a line or a word is written in VIQR beyond doubt."""
    return _PLAINLY.search(line) is not None and not _ADDRESS.fullmatch(line)


is_plain_word = lru_cache(_REMEMBERED)(is_plain)
"""The same of one word; words come again."""


def _ends_sentence(found: re.Match[str]) -> bool:
    """Tell whether a token's last sign may be the full stop or question mark of a sentence."""
    last = found.string[found.end() - 1]
    return last in ".?" and _ENDS_SENTENCE.match(found.string, found.end()) is not None


def _token(token: str, marked: Callable[[str], str], *, strict: bool, ends: bool) -> str:
    if _ADDRESS.fullmatch(token):
        return token
    whole = marked(token)
    if not strict and token[-1] in ".?'`~" and whole[-1] != token[-1]:
        rest = marked(token[:-1])
        # A capital behind a word with a capital is more often the next part of a name.
        favour = (0.0 if token[0].isupper() else _SIGN_AT_END) if ends else _SIGN_WITHIN
        if likeness(rest) + favour >= likeness(whole):
            whole = rest + token[-1]
    if not are_syllables(_ESCAPED.sub(r"\1", whole)) and not (is_plain_word(token) or _SHORT.search(token)):
        whole = token
    return _ESCAPED.sub(r"\1", whole) if _ESCAPE.search(token) else whole


def _letters(shapes: list[dict[str, str]], tones: list[dict[str, str]]) -> dict[str, str]:
    """Return each vowel with its signs, the shape before the tone or behind it, and the letter that it spells."""
    none = {"sign": "", "on": "aeiouy", "adds": ""}
    found = {"dd": "đ", "DD": "Đ", "Dd": "Đ", "dD": "Đ", "d-": "đ", "D-": "Đ"}
    for shape in (none, *shapes):
        for tone in (none, *tones):
            for vowel in (shape["on"] + shape["on"].upper()) if shape["sign"] or tone["sign"] else "":
                letter = unicodedata.normalize("NFC", vowel + shape["adds"] + tone["adds"])
                found[vowel + shape["sign"] + tone["sign"]] = letter
                found[vowel + tone["sign"] + shape["sign"]] = letter
    return found

"""Text typed with the fonts of before Unicode (TCVN3, VNI): recognised and refused, for it would be gibberish."""

from __future__ import annotations

import re
import tomllib
from functools import cache

from desktop import paths
from desktop.errors import ReadError

# đ, ơ, ư, ă and every vowel with two marks: what neither TCVN3 nor VNI text shows.
_UNICODE_ONLY = re.compile("[ĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9]")
_ENOUGH = 20
"""Signs that must be seen: one quoted word or a © inside a product name proves nothing."""


def refuse_legacy_letters(text: str) -> None:
    """Raise ReadError when the text is mostly written in letters of an encoding of before Unicode."""
    found, name = max((len(signs.findall(text)), name) for name, signs in _signs())
    if found >= _ENOUGH and found > len(_UNICODE_ONLY.findall(text)):
        raise ReadError("legacy_letters", encoding=name)


@cache
def _signs() -> tuple[tuple[str, re.Pattern[str]], ...]:
    table = tomllib.loads(paths.resources("reading", "legacy-letters.toml").read_text("utf-8"))
    return tuple((row["name"], _pattern(row["inside_words"], row["before_letters"])) for row in table["encoding"])


def _pattern(inside_words: str, before_letters: str) -> re.Pattern[str]:
    return re.compile(rf"(?<=[A-Za-z])[{inside_words}]|[{before_letters}](?=[A-Za-z])")

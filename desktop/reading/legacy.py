"""Text typed with the fonts of before Unicode (TCVN3, VNI): recognised and refused, for it would be gibberish."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from typing import cast

from desktop import paths
from desktop.errors import ReadError

# đ, ơ, ư, ă and every vowel with two marks: what neither TCVN3 nor VNI text shows.
_UNICODE_ONLY = re.compile("[ĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9]")
_ENOUGH = 20
"""Signs that must be seen: one quoted word or a © inside a product name proves nothing."""


def refuse_legacy_letters(text: str) -> None:
    """Raise ReadError when the text is mostly written in letters of an encoding of before Unicode."""
    found, name = max((_count(text, row), row["name"]) for row in _encodings())
    if found >= _ENOUGH and found > len(_UNICODE_ONLY.findall(text)):
        raise ReadError("legacy_letters", encoding=name)


def _count(text: str, row: dict[str, str]) -> int:
    inside, before = row["inside_words"], row["before_letters"]
    if sum(map(text.count, inside + before)) < _ENOUGH:  # nearly always, and found out much faster
        return 0
    return len(re.findall(rf"(?<=[A-Za-z])[{inside}]|[{before}](?=[A-Za-z])", text))


@cache
def _encodings() -> list[dict[str, str]]:
    table = tomllib.loads(paths.resources("reading", "legacy-letters.toml").read_text("utf-8"))
    return cast("list[dict[str, str]]", table["encoding"])

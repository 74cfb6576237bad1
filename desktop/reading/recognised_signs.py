"""Signs that recognition mistakes for others, where print of offices leaves no doubt what they are: never words.

A quarter is one of four, sections count on, no line begins with a degree, and Icelandic has no reports here.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

from desktop.numerals import roman

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from desktop.reading.pdf_layout import Line

_SECTION = re.compile(r"(?=\d*[^\W\d_])([^\W_]{1,5})[.,](?= +[A-ZĐÀ-Ỹ])")
"""A figure of a section; bare digits count what stands in one."""
_ROMAN = tuple(map(roman, range(1, 13)))
_FIGURE = re.compile(r"[^\W_]+")


Signs: TypeAlias = "Mapping[str, Mapping[str, str]]"
"""What a sign is mistaken for and what is meant: "bullets" at the beginning of a line, "figures" in Roman."""


def put_right(words: list[tuple[str, bool]], signs: Signs) -> list[str]:
    """Return words, of which each is told with whether it begins a line, with their signs put right."""
    found: list[str] = []
    for word, begins in words:
        right = word.replace("Ð", "Đ")
        if begins:
            right = signs["bullets"].get(right, right)
        if found and found[-1].lower() == "quý":
            right = _quarter(right, signs["figures"])
        found.append(right)
    return found


def _quarter(word: str, figures: Mapping[str, str]) -> str:
    """Return a word behind "quý" with its Roman figure."""
    figure = _FIGURE.match(word)
    if figure is None or figure[0] in _ROMAN:
        return word
    meant = figures.get(figure[0])
    return meant + word[figure.end() :].replace("\u2044", "/") if meant else word


def count_sections(lines: Iterable[Line], signs: Signs) -> None:
    """Put right the Roman figures of sections that are other letters or have lost a stroke: sections count on."""
    last = 0
    for line in lines:
        if (found := _SECTION.match(line.text)) is None:
            continue
        figure = signs["figures"].get(found[1], found[1])
        following = _ROMAN[last] if last < len(_ROMAN) else ""
        if following in {figure, figure + "I"}:
            line.text = f"{following}.{line.text[found.end() :]}"
            last += 1
        elif found[1] in _ROMAN:
            last = _ROMAN.index(found[1]) + 1

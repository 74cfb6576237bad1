"""The marks by which a report numbers its items: at the start of a line, and inside running text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from desktop.extraction.phrases import lexicon
from desktop.numerals import ITEM_LETTERS

_BULLET = r"\([+*-]\)|[-–—−‒+*•●▪■◦○‣·➢➤✓✔❖→⇒➔►▶o](?=\s)|[•●▪■◦➢➤✓✔❖→⇒➔►▶][^\S\n]*|[-–—+*](?=[A-ZĐÀ-Ỹ])"
_MULTI = r"\d{1,2}(?:\.\d{1,2}){1,3}\s?[.)/–-]?(?=\s)"
_NUMBER = r"\d{1,3}\s?[.)/](?=\s|[A-ZĐÀ-Ỹ“\"])|\d{1,2}\s?[-–](?=\s[A-ZĐÀ-Ỹ])|\(\d{1,2}\)|[A-ZĐ]\d{1,2}[.)](?=\s)"
_ROMAN = r"[IVX]{1,5}\s?[.)/–-](?=\s|[A-ZĐÀ-Ỹ])|(?:phần|chương|mục)\s[IVX\d]{1,5}\b[.:]?"
_LETTER = r"[a-zđ]\s?[.)](?=\s)|\((?:[a-zđ]|[ivx]{2,4})\)"
_CAPITAL = re.compile(r"[A-ZĐ]")
_ARTICLE = r"điều\s\d{1,3}\s?[.:]"
_TOPICS = "nhiệm vụ|giải pháp|nội dung|chương trình|nhóm nhiệm vụ|nhóm giải pháp|việc|nhóm việc"
_NAMED = rf"(?:{_TOPICS})\s(?:số\s|thứ\s)?\d{{1,2}}\s?[.:](?=\s)"


@dataclass(frozen=True, slots=True)
class Enumerator:
    """A mark in front of an item: where it ends, what kind it is, and its figure where it has one."""

    end: int
    style: str
    number: int | None


@cache
def _at_line_start() -> re.Pattern[str]:
    words = "|".join(map(re.escape, lexicon("cues")["ordinals"]["ranks"]))
    heads = "|".join(map(re.escape, lexicon("cues")["ordinals"]["heads"]))
    spelled = rf"(?:{words})\s+là\b|(?:{heads})\s+(?:{words})(?:\s+là\b|\s*(?=[,:]))"
    return re.compile(
        rf"(?P<article>{_ARTICLE})|(?P<multi>{_MULTI})|(?P<number>{_NUMBER}|{_NAMED})|(?P<roman>{_ROMAN})"
        rf"|(?P<word>{spelled})|(?P<letter>{_LETTER})|(?P<bullet>{_BULLET})",
        re.IGNORECASE,
    )


_AFTER = re.compile(r"[\s,:]*")
_DIGITS = re.compile(r"\d+")


def enumerator_at(text: str, start: int, end: int) -> Enumerator | None:
    """Return the mark that begins exactly at `start`, or None; its end is where the item's own text begins."""
    match = _at_line_start().match(text, start, end)
    if match is None or not match.lastgroup:
        return None
    style = match.lastgroup
    if style in ("roman", "bullet") and match.group()[0].islower() and match.group()[0] != "o":
        style = "letter"
    if style == "letter" and _CAPITAL.match(match.group()):
        style = "roman"  # "A. CÁC KỲ HỌP" ranks with "I."
    figures = _DIGITS.findall(match.group())
    after = _AFTER.match(text, match.end(), end)
    return Enumerator(after.end() if after else match.end(), style, int(figures[-1]) if figures else None)


@cache
def _inline() -> re.Pattern[str]:
    words = "|".join(map(re.escape, lexicon("cues")["ordinals"]["ranks"]))
    heads = "|".join(map(re.escape, lexicon("cues")["ordinals"]["heads"]))
    return re.compile(
        r"(?<=[\s:;.])\((?P<round>\d{1,2})\)\s?"
        r"|(?<=[.:;]\s)(?P<plain>\d{1,2})[.)]\s(?=[^\W\d_])"
        rf"|(?<=[.:;]\s)(?P<rank>{words}),\s"
        rf"|(?<=[.:;,]\s)(?P<word>(?:{words})\s+là|(?:{heads})\s+(?:{words})(?:\s+là)?)(?=[,:\s])[,:]?\s"
        r"|(?<=[:;.,]\s)(?P<letter>\([a-zđ]\)|[a-zđ]\))\s"
        r"|(?<=[:;.]\s)(?P<dash>[-–+])\s(?=[^\W\d_])"
    )


def inline_items(folded: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the marks of a list that runs inside a paragraph, as (start, end) of each, or nothing.

    A list counts from one and has at least two items; a single mark in prose is none.
    """
    found: dict[str, list[tuple[int, int]]] = {}
    for match in _inline().finditer(folded, start, end):
        style = match.lastgroup or ""
        places = found.setdefault(style, [])
        if style in ("word", "dash") or _follows(match.group(style), len(places)):
            places.append((match.start(), match.end()))
    return max((places for places in found.values() if len(places) > 1), key=len, default=[])


def _follows(mark: str, before: int) -> bool:
    """Tell whether a figure or a letter is the next of a list that counts so many already."""
    if mark.isdecimal():
        return int(mark) == before + 1
    if mark in (ranks := lexicon("cues")["ordinals"]["ranks"]):
        return bool(ranks.index(mark) == before)  # "Một, gỡ …. Hai, mở …"
    return mark.strip("()") in ITEM_LETTERS[before : before + 2]


def is_capitals(text: str) -> bool:
    """Tell whether the letters of a text are all capitals (and there are some)."""
    return text.isupper() and any(letter.isalpha() for letter in text)

"""Where something stands in a report, as people say it: "trang 3, mục II.2, điểm a", "Điều 4, khoản 1"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from desktop.domain import BlockKind
from desktop.numerals import ITEM_LETTERS, roman, roman_value
from desktop.wording import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.domain import Source

_NUMBERED = re.compile(
    r"^[^\S\n]*(?:Điều\s(?P<figure>\d{1,3})\b[.:]?"
    r"|(?P<part>(?:Phần|PHẦN)\s(?:thứ\s\w+|THỨ\s\w+|[IVX]{1,4}|\d))\b"
    r"|(?:(?P<roman>[IVXL]{1,6})\s?[.)/]|(?P<capital>[A-HĐ])[.)]"
    r"|(?P<numbers>\d{1,2}(?:\.\d{1,2}){1,3})[.)/]?|(?P<number>\d{1,2})\s?[.)/]|(?P<letter>[a-zđ])\))(?=[^\S\n]*\S))",
    re.MULTILINE,
)
_CAPITALS = ITEM_LETTERS[:8].upper()
_FIRST = frozenset({"1", "I", "A", "a"})
_SKIPPED = 3
"""How many numbers may lack in a row: a heading may not have been read."""
_LONGEST = 60
"""Letters of a heading that are said."""


class Section(NamedTuple):
    """The numbers that a place stands under, from the outermost; each empty where there is none."""

    part: str = ""
    article: str = ""
    number: str = ""
    """Such as "II.2" or "3.1"; under an article that of its clause."""
    letter: str = ""
    heading: str = ""
    """The words of a heading without a number, where the format tells headings."""


class Whereabouts:
    """The pages and numbered sections of one source."""

    def __init__(self, source: Source) -> None:
        self._pages = source.pages
        sections = list(_sections(source))
        self._starts = [start for start, _ in sections]
        self._sections = [section for _, section in sections]

    @property
    def starts(self) -> tuple[int, ...]:
        """Where the numbered lines begin."""
        return tuple(self._starts)

    def page(self, offset: int) -> int | None:
        """Return the page at an offset, or None where the source has one only or knows of none."""
        return max(1, bisect_right(self._pages, offset)) if len(self._pages) > 1 else None

    def section(self, offset: int) -> Section:
        """Return the section that an offset stands in, all empty in front of the first."""
        at = bisect_right(self._starts, offset)
        return self._sections[at - 1] if at else Section()


def said(page: int | None, section: Section, language: str) -> str:
    """Return a place in words ("trang 3, mục II.2"), or nothing."""
    clause = "clause" if section.article else "section"
    steps = {
        "page": str(page or ""),
        "part": section.part,
        "heading": section.heading,
        "article": section.article,
        clause: section.number,
        "letter": section.letter,
    }
    return ", ".join(say(f"place_{name}", language, number=value) for name, value in steps.items() if value)


def _sections(source: Source) -> Iterator[tuple[int, Section]]:
    """Yield where each section begins: at numbered lines, but for numbers out of turn, and at headings."""
    course = _Course()
    numbered = {found.start(): found for found in _NUMBERED.finditer(source.text)}
    headings = _headings(source)
    for start in sorted(numbered.keys() | headings.keys()):
        if start in numbered and course.takes(numbered[start]):
            yield start, course.section()
        elif start in headings:
            course.heads(headings[start])
            yield start, course.section()


def _headings(source: Source) -> dict[int, str]:
    """Return the headings by their places, without the titles above all others."""
    blocks = [block for block in source.blocks if block.kind is BlockKind.HEADING]
    levels = Counter(block.level for block in blocks)
    title = bool(blocks) and levels[blocks[0].level] == 1 and blocks[0].level == min(levels)
    found = {}
    for block in blocks[title:]:
        start = source.text.rfind("\n", 0, block.span.start) + 1
        words = " ".join(source.text[start : block.span.end].split())
        if words:
            found[start] = words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1].rstrip()}…"
    return found


class _Course:
    """The numbers that are open, from line to line."""

    def __init__(self) -> None:
        self.part = self.article = self.capital = ""
        self.roman, self.letter = 0, ""
        self.numbers: tuple[int, ...] = ()
        self.heading = ""
        self._headed = False
        """Whether the heading stands below all numbers that are open, so that none of them is said with it."""

    def heads(self, words: str) -> None:
        """Take in a heading without a number."""
        self.heading, self._headed = words, True

    def takes(self, found: re.Match[str]) -> bool:
        """Take in the number of a line where it goes on with those before; first ones stay under a heading."""
        if not self._takes(found):
            return False
        begins_anew = self._headed and found[found.lastgroup or ""].strip(".") in _FIRST
        self.heading = self.heading if begins_anew or not self._headed else ""
        self._headed = False
        return True

    def _takes(self, found: re.Match[str]) -> bool:
        kind = found.lastgroup or ""
        words = found[kind]
        if kind == "figure":
            return self._opens_article(int(words))
        if kind == "part":
            self.part, self.article, self.capital = words.capitalize() if words.isupper() else words, "", ""
            self.roman, self.numbers, self.letter = 0, (), ""
            return True
        if kind in ("roman", "capital"):
            return self._opens_chapter(words)
        if kind == "letter":
            return self._opens_letter(words)
        return self._opens_number(tuple(map(int, words.split("."))))

    def section(self) -> Section:
        """Return the numbers that are open, and the heading."""
        if self._headed:
            return Section(self.part, heading=self.heading)
        figures = [self.capital, roman(self.roman), ".".join(map(str, self.numbers))]
        return Section(self.part, self.article, ".".join(filter(None, figures)), self.letter, self.heading)

    def _opens_article(self, figure: int) -> bool:
        last = int(self.article or 0)
        if not 0 < figure - last <= _SKIPPED and figure != 1:
            return False
        self.article, self.capital, self.roman, self.numbers, self.letter = str(figure), "", 0, (), ""
        return True

    def _opens_chapter(self, words: str) -> bool:
        value = roman_value(words)
        if value and (0 < value - self.roman <= _SKIPPED or value == 1):
            self.roman, self.numbers, self.letter, self.article = value, (), "", ""
            return True
        place, last = _CAPITALS.find(words), _CAPITALS.find(self.capital or " ")
        if place < 0 or place - last != 1:
            return False
        self.capital, self.roman, self.numbers, self.letter, self.article = words, 0, (), "", ""
        return True

    def _opens_letter(self, words: str) -> bool:
        last = ITEM_LETTERS.find(self.letter) if self.letter else -1
        if words != "a" and not 0 < ITEM_LETTERS.find(words) - last <= _SKIPPED:
            return False
        self.letter = words
        return True

    def _opens_number(self, numbers: tuple[int, ...]) -> bool:
        if len(numbers) > 1 and numbers[:-1] != self.numbers[: len(numbers) - 1]:
            if numbers[0] != self.roman:
                return False
            numbers = numbers[1:]
        elif len(numbers) == 1:
            last = self.numbers[0] if self.numbers else 0
            if numbers[0] != 1 and not 0 < numbers[0] - last <= _SKIPPED:
                return False
        self.numbers, self.letter = numbers, ""
        return True

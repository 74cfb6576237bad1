"""Where something stands in a report, as people say it: "trang 3, mục II.2, điểm a", "Điều 4, khoản 1"."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

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
STEPS = ("page", "part", "article", "clause", "section", "letter")
"""What a place is named by, each a sentence of its own in every language."""
_NUMERALS = {"I": 1, "V": 5, "X": 10, "L": 50}
_LETTERS = "abcdđeghiklmnopqrstuvxy"
_CAPITALS = "ABCDĐEGH"
_SKIPPED = 3
"""How many numbers may lack in a row: a heading may not have been read."""


class Section(NamedTuple):
    """The numbers that a place stands under, from the outermost; each empty where there is none."""

    part: str = ""
    article: str = ""
    number: str = ""
    """Such as "II.2" or "3.1"; under an article that of its clause."""
    letter: str = ""


class Whereabouts:
    """The pages and numbered sections of one source."""

    def __init__(self, source: Source) -> None:
        self._pages = source.pages
        sections = list(_sections(source.text))
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


def said(page: int | None, section: Section, words: dict[str, str]) -> str:
    """Return a place by the words for its steps (page, part, article, clause, section, letter), or nothing."""
    clause = "clause" if section.article else "section"
    steps = {
        "page": str(page or ""),
        "part": section.part,
        "article": section.article,
        clause: section.number,
        "letter": section.letter,
    }
    return ", ".join(words[name].format(value) for name, value in steps.items() if value)


def _sections(text: str) -> Iterator[tuple[int, Section]]:
    """Yield where each numbered line begins, with the section that begins there; numbers out of turn are none."""
    course = _Course()
    for found in _NUMBERED.finditer(text):
        if course.takes(found):
            yield found.start(), course.section()


class _Course:
    """The numbers that are open, from line to line."""

    def __init__(self) -> None:
        self.part = self.article = self.capital = ""
        self.roman, self.letter = 0, ""
        self.numbers: tuple[int, ...] = ()

    def takes(self, found: re.Match[str]) -> bool:
        """Take in the number of a line where it goes on with those before."""
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
        """Return the numbers that are open."""
        figures = [self.capital, _roman(self.roman), ".".join(map(str, self.numbers))]
        return Section(self.part, self.article, ".".join(filter(None, figures)), self.letter)

    def _opens_article(self, figure: int) -> bool:
        last = int(self.article or 0)
        if not 0 < figure - last <= _SKIPPED and figure != 1:
            return False
        self.article, self.capital, self.roman, self.numbers, self.letter = str(figure), "", 0, (), ""
        return True

    def _opens_chapter(self, words: str) -> bool:
        value = _value(words)
        if value and (0 < value - self.roman <= _SKIPPED or value == 1):
            self.roman, self.numbers, self.letter, self.article = value, (), "", ""
            return True
        place, last = _CAPITALS.find(words), _CAPITALS.find(self.capital or " ")
        if place < 0 or place - last != 1:
            return False
        self.capital, self.roman, self.numbers, self.letter, self.article = words, 0, (), "", ""
        return True

    def _opens_letter(self, words: str) -> bool:
        last = _LETTERS.find(self.letter) if self.letter else -1
        if words != "a" and not 0 < _LETTERS.find(words) - last <= _SKIPPED:
            return False
        self.letter = words
        return True

    def _opens_number(self, numbers: tuple[int, ...]) -> bool:
        if len(numbers) > 1:
            if numbers[:-1] != self.numbers[: len(numbers) - 1] and numbers[0] != self.roman:
                return False
            own = (
                numbers[1:]
                if numbers[0] == self.roman and numbers[:-1] != self.numbers[: len(numbers) - 1]
                else numbers
            )
            self.numbers, self.letter = own, ""
            return True
        last = self.numbers[0] if self.numbers else 0
        if numbers[0] != 1 and not 0 < numbers[0] - last <= _SKIPPED:
            return False
        self.numbers, self.letter = numbers, ""
        return True


def _value(words: str) -> int:
    """Return the value of a Roman numeral, 0 for what is none."""
    if any(letter not in _NUMERALS for letter in words):
        return 0
    values = [_NUMERALS[letter] for letter in words]
    value = sum(-one if at + 1 < len(values) and one < values[at + 1] else one for at, one in enumerate(values))
    return value if _roman(value) == words else 0


def _roman(value: int) -> str:
    figures = ((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
    written = ""
    for figure, letters in figures:
        written += letters * (value // figure)
        value %= figure
    return written

"""The numbers of headings and items: gaps, repetitions, mixed signs."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from desktop.briefs.format_check.lines import lines_of
from desktop.briefs.format_check.rules.looks import looks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.briefs.format_check.checking import Checking, Fault
    from desktop.briefs.format_check.document import Paragraph
    from desktop.briefs.format_check.findings import FormatPlace

_LEVELS = ("roman", "article", "decimal", "deeper", "letter")
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_FEW = 2
_SIGNS_OF_FONTS = "\ue000"


class _Sign(NamedTuple):
    """The number in front of a paragraph."""

    paragraph: Paragraph
    level: str
    value: int
    written: str
    mark: str
    over: str = ""


@dataclass(slots=True)
class _Row:
    """Where a row of numbers stands."""

    last: int = 0
    anew: bool = True
    """Whether a number above it came since: then it may begin at 1."""


def numbers(checking: Checking) -> Iterator[Fault]:
    """Yield numbers that leave one out, come twice, or have signs of their own; headings that are not bold."""
    signs = list(_signs(checking))
    yield from _in_order(checking, signs)
    yield from _marks(checking, [sign for sign in signs if sign])
    yield from _headings(checking, [sign for sign in signs if sign and sign.level == "roman"])


def _in_order(checking: Checking, signs: list[_Sign | None]) -> Iterator[Fault]:
    rows: dict[tuple[str, str], _Row] = {}
    for sign in signs:
        if sign is None:  # a part or chapter: all begins anew
            rows.clear()
            continue
        row = rows.setdefault((sign.level, sign.over), _Row())
        before, row.last = row.last, sign.value
        _end_deeper(rows, sign)
        expected = {before + 1} | ({before + 2} if _may_skip(checking, sign, before) else set())
        # A list may begin at 1 again below a number, and behind another list: never behind its own 1.
        expected |= {1} if row.anew or before > 1 else set()
        row.anew = False
        if not before or sign.value in expected:
            continue
        place = checking.place(
            sign.paragraph, 0, len(sign.written) + len(sign.mark) if not sign.paragraph.label else 0
        )
        code = "number_again" if sign.value <= before else "number_gap"
        if sign.value == before + 2 and _bar_between(checking, sign, before):
            code = "bar_letter"
        yield checking.fault(code, place, found=sign.written)


def _may_skip(checking: Checking, sign: _Sign, before: int) -> bool:
    """Tell whether đ may be left out behind d: the State's rule counts it, others do not say."""
    return _bar_between(checking, sign, before) and not checking.rule("bar_letter")


def _bar_between(checking: Checking, sign: _Sign, before: int) -> bool:
    letters: str = checking.cues.numbering["letters"]
    return sign.level == "letter" and letters[before : before + 1] == "đ"


def _end_deeper(rows: dict[tuple[str, str], _Row], sign: _Sign) -> None:
    """Begin the rows below a number anew; 1, 2, 3 may run on under I, II, III, so they keep their count."""
    at = _LEVELS.index(sign.level)
    for level, over in list(rows):
        if _LEVELS.index(level) > at and level != "decimal":
            del rows[level, over]
        elif _LEVELS.index(level) > at:
            rows[level, over].anew = True


def _signs(checking: Checking) -> Iterator[_Sign | None]:
    part = re.compile(checking.cues.numbering["part"])
    for paragraph in checking.anatomy.body:
        if part.match(paragraph.text.strip()):
            yield None
        elif sign := _sign(checking, paragraph):
            yield sign


def _sign(checking: Checking, paragraph: Paragraph) -> _Sign | None:
    if paragraph.label and not paragraph.listed:
        return None  # Word counts by itself and leaves nothing out
    text = paragraph.text.strip()
    for level in _LEVELS:
        if found := _pattern(checking.cues.numbering[level]).match(text):
            written = found["sign"]
            over = found["over"] if level == "deeper" else ""
            return _Sign(paragraph, level, _count(checking, level, written), written, found["mark"], over)
    return None


@cache
def _pattern(expression: str) -> re.Pattern[str]:
    return re.compile(expression)


def _count(checking: Checking, level: str, written: str) -> int:
    if level == "letter":
        letters: str = checking.cues.numbering["letters"]
        return letters.find(written) + 1
    return _roman(written) if level == "roman" else int(written)


def _roman(written: str) -> int:
    worths = [_ROMAN[letter] for letter in written]
    return sum(-worth if worth < max(worths[at:]) else worth for at, worth in enumerate(worths))


def _marks(checking: Checking, signs: list[_Sign]) -> Iterator[Fault]:
    rule = checking.rule("number_mark") or {"allowed": ""}
    for level, others in (("roman", ""), ("decimal", ")")):
        group = [sign for sign in signs if sign.level == level]
        for sign in group:
            if not set(_plain(sign)) <= set(rule["allowed"] + others):
                yield checking.fault("number_mark", _place(checking, sign), found=sign.written + sign.mark)
        fit = [sign for sign in group if set(_plain(sign)) <= set(rule["allowed"])]
        yield from _mixed(checking, fit)


def _plain(sign: _Sign) -> str:
    return sign.mark.replace("–", "-")


def _mixed(checking: Checking, signs: list[_Sign]) -> Iterator[Fault]:
    used = Counter(map(_plain, signs))
    usual = used.most_common(1)[0][0] if used else ""
    for sign in signs if len(used) > 1 else ():
        if _plain(sign) != usual:
            found = sign.written + sign.mark
            yield checking.fault("number_mixed", _place(checking, sign), found=found, wanted=usual)


def _place(checking: Checking, sign: _Sign) -> FormatPlace:
    return checking.place(sign.paragraph, 0, min(len(sign.paragraph.text), len(sign.written + sign.mark)))


def _headings(checking: Checking, romans: list[_Sign]) -> Iterator[Fault]:
    if len(romans) >= _FEW:
        lines = [line for sign in romans for line in lines_of(sign.paragraph)[:1]]
        yield from looks(checking, "heading_first", lines)


def bullets(checking: Checking) -> Iterator[Fault]:
    """Yield items that begin with another sign than a hyphen or a plus."""
    sign = re.compile(checking.cues.numbering["bullets"])
    for paragraph in checking.anatomy.body:
        label = paragraph.label.strip() if paragraph.listed else ""
        found = sign.match(f"{label} x" if label else paragraph.text.strip())
        if found:
            shown = found[0].strip() if found[0][0] < _SIGNS_OF_FONTS else "•"
            yield checking.fault("bullet", checking.place(paragraph), found=shown)


RULES = (numbers, bullets)

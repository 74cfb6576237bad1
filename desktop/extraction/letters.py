"""Official letters: no type word, but a letterhead, the subject ("V/v …") and whom they address ("Kính gửi")."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from desktop.domain import Span
from desktop.extraction.furniture import is_separator
from desktop.extraction.lexicons import phrases, word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.extraction.lines import Line

_HEAD_LINES = 30
_SUBJECT_LINES = 5
_COLUMN = re.compile(r"\t|\s{3,}")
_PLACE_AND_DAY = re.compile(r"[^,\d]{2,40},\s*ngày\b")


class Letter(NamedTuple):
    """Line numbers: the subject is [subject, subject_end), the text begins at `text` with whom it addresses."""

    subject: int
    subject_end: int
    text: int


def letter_of(lines: Sequence[Line], text: str) -> Letter | None:
    """Find the parts of an official letter; None where a motto or an address is missing in the head."""
    addressed = next(
        (n for n, line in enumerate(lines[:_HEAD_LINES]) if line.opens_with(phrases("noise", "addressed"))), None
    )
    if addressed is None or not any(_has_motto(line) for line in lines[:addressed]):
        return None
    for number, line in enumerate(lines[:addressed]):
        if line.opens_with(phrases("noise", "subjects")):
            return Letter(number, _subject_end(lines[:addressed], number, text), addressed)
    return Letter(addressed, addressed, addressed)


def first_cell(line: Line) -> Span:
    """The part of a line in front of the first tab or wide gap."""
    gap = _COLUMN.search(line.text)
    return Span(line.span.start, line.span.start + gap.start()) if gap else line.span


def _has_motto(line: Line) -> bool:
    return any(motto in line.folded for motto in word_set("noise", "motto"))


def _subject_end(head: Sequence[Line], first: int, text: str) -> int:
    """The subject goes on over line breaks, up to another part of the letterhead."""
    end = first + 1
    while end < min(len(head), first + _SUBJECT_LINES):
        line, above = head[end], head[end - 1]
        if (
            text[above.span.end : line.span.start].count("\n") > 1
            or first_cell(above) != above.span
            or first_cell(line) != line.span
            or line.is_capitals
            or is_separator(line)
            or _has_motto(line)
            or _PLACE_AND_DAY.match(line.folded)
        ):
            break
        end += 1
    return end

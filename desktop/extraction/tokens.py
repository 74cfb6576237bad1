"""A text as parallel lists of words, marks and breaks, which the grammar of names and posts runs over."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from sys import intern
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.domain import Span
    from desktop.extraction.document import Document

BREAK = "\n"
COLUMN = "\t"
# A hard-wrapped text breaks its lines near one width; shorter lines end on purpose.
_WRAPPED_FROM = 55
_TOKEN = re.compile(
    r"\n|\t[\t ]*|[ \u00a0]{3,}"
    r"|(?:[Đđ]/[Cc]|[Tt]/[Mm]|(?:[Uu][Vv]|[Bb][Cc][Hh])?T\.[ƯUWưuw])(?!\w)"
    r"|[^\W\d_]+(?:[\u0300-\u036f'’ʼ`]+[^\W\d_]+)*[\u0300-\u036f]*"
    r"|\d+(?:[.,/]\d+)*|[^\w\s]|_+",
)
_WORD = re.compile(_TOKEN.pattern, re.IGNORECASE)
# H’Yim and H'Yim are one name.
_QUOTES = str.maketrans("’ʼ`", "'''")
_CLOSERS = ".;:!?…,-–—"


@dataclass(frozen=True, slots=True)
class Tokens:
    """Words of a text: folded, with their places, and whether they begin with a capital.

    A hard line break and every piece of noise is one `BREAK`, a wide gap or tab one `COLUMN`.
    """

    words: list[str]
    starts: list[int]
    ends: list[int]
    capitals: list[bool]

    def __len__(self) -> int:
        return len(self.words)

    def beside(self, at: int) -> bool:
        """Say whether the word at `at` follows the one before it behind white space alone."""
        return self.starts[at] > self.ends[at - 1]


def syllables(folded: str) -> list[str]:
    """Return the words and marks of a folded phrase."""
    return [word for word in _WORD.findall(folded.translate(_QUOTES)) if not word.isspace()]


def tokenise(document: Document) -> Tokens:
    """Return the tokens of everything that is not noise."""
    tokens = Tokens([], [], [], [])
    wrapped = _is_wrapped(document)
    folded = document.folded.translate(_QUOTES)
    at = 0
    for span in document.noise:
        _read(document, folded, at, span.start, tokens, wrapped=wrapped)
        _add_break(tokens, span.start, BREAK)
        at = span.end
    _read(document, folded, at, len(document.text), tokens, wrapped=wrapped)
    _add_break(tokens, len(document.text), BREAK)
    return tokens


def _read(document: Document, folded: str, start: int, end: int, tokens: Tokens, *, wrapped: bool) -> None:
    text = document.text
    words, starts, ends, capitals = tokens.words, tokens.starts, tokens.ends, tokens.capitals
    line_start = start
    for match in _TOKEN.finditer(text, start, end):
        a, b = match.span()
        first = text[a]
        if first in "\n\t \u00a0":
            if first == "\n":
                soft = wrapped and a - line_start >= _WRAPPED_FROM and _runs_on(text, a, end)
                line_start = b
                if soft:
                    continue
            _add_break(tokens, a, BREAK if first == "\n" else COLUMN)
            continue
        words.append(intern(folded[a:b]))
        starts.append(a)
        ends.append(b)
        capitals.append(first.isupper())


def _add_break(tokens: Tokens, at: int, kind: str) -> None:
    tokens.words.append(kind)
    tokens.starts.append(at)
    tokens.ends.append(at)
    tokens.capitals.append(False)


def _runs_on(text: str, newline: int, end: int) -> bool:
    before = text[:newline].rstrip(" ")[-1:] if newline < 400 else text[newline - 300 : newline].rstrip(" ")[-1:]
    after = text[newline + 1 : min(end, newline + 40)].lstrip(" ")[:1]
    return before not in _CLOSERS[:6] and (after.isalnum() or after in '(“"')


def _is_wrapped(document: Document) -> bool:
    """Tell a text broken at a fixed width from one line per paragraph: many long lines go on in lower case."""
    lines: Sequence[Span] = document.lines
    text = document.text
    long = sum(1 for line in lines if _WRAPPED_FROM <= line.end - line.start <= 130)
    going_on = sum(
        1
        for line, following in itertools.pairwise(lines)
        if _WRAPPED_FROM <= line.end - line.start <= 130
        and text[line.end - 1] not in _CLOSERS
        and text[following.start].islower()
    )
    return going_on >= 3 and 3 * going_on >= long

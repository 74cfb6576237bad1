"""Search over all reports with or without tone marks, ended by snippets of the original text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from desktop.domain import Span
from desktop.folding import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.library.database import Database

AROUND = 80
"""Characters of a snippet on each side of the words found."""
_PHRASE = 6
"""Words beyond which their order in the question tells nothing."""
_FOUND = """
    SELECT report.id, coalesce(nullif(shown_title, ''), report.title, report.file), report.file, source.text
    FROM words JOIN report ON report.id = words.rowid JOIN source ON source.report_id = report.id
    WHERE words MATCH ? AND removed_at IS NULL
    ORDER BY words.rowid DESC LIMIT ?
"""


@dataclass(frozen=True, slots=True)
class Hit:
    """A report that holds the words, with the piece of its text that shows them."""

    report_id: int
    title: str
    """The report's title, or its file name where it has none."""
    snippet: str
    """A piece of the text as it is written, or of the title or file name where only that holds the words."""
    spans: tuple[Span, ...]
    """The words found, as places in the snippet."""
    place: Span | None
    """Where the first of them stands in the report's text."""


class _Question(NamedTuple):
    fts: str
    """The question in the language of FTS5, in which quoted words are only words."""
    places: tuple[re.Pattern[str], ...]
    """What to show of a text, best first."""
    marks: re.Pattern[str]
    """What to mark in a snippet."""
    unfinished: bool = False


def search(db: Database, words: str, limit: int) -> tuple[Hit, ...]:
    """Return reports that hold every word: those with the words side by side first, then the newest import.

    The last word may be unfinished where whole words find nothing. Quotes around words keep them side by side.
    """
    hits: dict[int, Hit] = {}
    for question in _questions(words):
        if len(hits) == limit or (hits and question.unfinished):
            break
        for report_id, *shown in db.execute(_FOUND, [question.fts, limit]):
            if report_id not in hits and len(hits) < limit:
                hits[report_id] = _hit(report_id, question, *shown)
    return tuple(hits.values())


def _questions(words: str) -> Iterator[_Question]:
    """Yield ever wider questions."""
    parts = parts_of(words)
    if not parts:
        return
    every = " ".join(f'"{part}"' for part in parts)
    marks = re.compile("|".join(letters(part) for part in sorted(parts, key=len, reverse=True)))
    places = tuple(re.compile(letters(part)) for part in sorted(parts, key=len, reverse=True))
    phrase = " ".join(parts)
    if 1 < len(parts) <= _PHRASE:
        together = re.compile(letters(phrase))
        yield _Question(f'"{phrase}"', (together,), together)
    yield _Question(every, places, marks)
    last = re.compile(letters(parts[-1], unfinished=True))
    either = re.compile(f"{marks.pattern}|{last.pattern}")
    together = re.compile(letters(phrase, unfinished=True))
    yield _Question(every + "*", (together, last, *places), either, unfinished=True)


def parts_of(words: str) -> list[str]:
    """Return the words of a question without marks; those in quotes stay together."""
    quoted_or_not = re.findall(r'"[^"]*"?|[^"]+', plain(words))
    return [part for written in quoted_or_not for part in _parts(written)]


def _parts(written: str) -> list[str]:
    tokens = re.findall(r"[^\W_]+", written)
    return [" ".join(tokens)] if written.startswith('"') and tokens else tokens


def _hit(report_id: int, question: _Question, title: str, file: str, text: str) -> Hit:
    for shown in (text, title, file):
        for place in question.places:
            if match := place.search(shown):
                snippet, spans = snippet_of(shown, match, question.marks)
                return Hit(report_id, title, snippet, spans, Span(*match.span()) if shown is text else None)
    return Hit(report_id, title, title, (), None)


def snippet_of(text: str, match: re.Match[str], marks: re.Pattern[str]) -> tuple[str, tuple[Span, ...]]:
    """Return the words around a place, whole ones, and where in them the marks lie."""
    start, end = max(0, match.start() - AROUND), min(len(text), match.end() + AROUND)
    # Whole words only: a cut one reads as another word.
    while start and start < match.start() and text[start - 1].isalnum():
        start += 1
    while end < len(text) and end > match.end() and text[end].isalnum():
        end -= 1
    start += next((at for at, letter in enumerate(text[start:end]) if not letter.isspace()), 0)
    snippet = text[start:end].rstrip()
    return snippet, tuple(Span(*found.span()) for found in marks.finditer(snippet))


def letters(phrase: str, *, unfinished: bool = False) -> str:
    """Return a pattern for folded words in unfolded text, which spares folding whole reports for a snippet."""
    words = map(any_marks, phrase.split())
    border = "" if unfinished else r"(?![^\W_])"
    return r"(?<![^\W_])" + r"[\W_]+".join(words) + border


def any_marks(word: str) -> str:
    """Return a pattern for a folded word with whatever marks, without borders."""
    return "".join(_variants().get(letter, re.escape(letter)) for letter in word)


@cache
def _variants() -> dict[str, str]:
    variants: dict[str, str] = {}
    for code in (*range(0x30, 0x250), *range(0x1E00, 0x1F00)):
        if chr(code).isalnum():
            bare = plain(chr(code))
            variants[bare] = variants.get(bare, "") + chr(code)
    return {bare: f"[{letters}]" for bare, letters in variants.items()}

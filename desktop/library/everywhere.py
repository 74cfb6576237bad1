"""Search as one types over texts, finds, notes, marks and descriptions of all reports, each hit with its place."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from desktop.domain import Span
from desktop.library.search import AROUND, letters, parts_of, snippet_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.library.database import Database

_PLACES = 60
"""Places looked at in one text; more of the same words tell nothing new."""
_SHORTEST = 2
_REPORTS = """
    SELECT words.rowid FROM words JOIN report ON report.id = words.rowid
    WHERE words MATCH ? AND removed_at IS NULL ORDER BY words.rowid DESC LIMIT ?
"""
_WRITTEN = """
    SELECT written.report_id, owner, part, written.words FROM written_words
    JOIN written ON written.id = written_words.rowid JOIN report ON report.id = written.report_id
    WHERE written_words MATCH ? AND removed_at IS NULL ORDER BY written.report_id DESC, written.id LIMIT ?
"""
_TEXT = """
    SELECT coalesce(nullif(shown_title, ''), title, file), file, text
    FROM report JOIN source ON report_id = id WHERE id = ?
"""
_INSIDE = """
    SELECT id FROM find WHERE report_id = ?1 AND kind != 'official' AND start <= ?2 AND "end" >= ?3
    ORDER BY "end" - start LIMIT 1
"""


class Where(StrEnum):
    """What holds the words that were found."""

    TEXT = "text"
    FIND = "find"
    NOTE = "note"
    MARK = "mark"
    REPORT = "report"
    """Its title, file name, body, tags …"""


class Place(NamedTuple):
    """One place in a report that holds the words."""

    where: Where
    snippet: str
    marks: tuple[Span, ...]
    """The words found, as places in the snippet."""
    span: Span | None
    """Where that is in the report's text."""
    find_id: str | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """A report that holds every word, with its places in the order of the text."""

    report_id: int
    title: str
    places: tuple[Place, ...]
    more: int = 0
    """Places that were found beyond those."""


@dataclass(frozen=True, slots=True)
class _Question:
    phrase: re.Pattern[str]
    """The words side by side."""
    each: tuple[re.Pattern[str], ...]
    marks: re.Pattern[str]
    fts: tuple[str, ...]
    """In the language of FTS5, the narrowest first."""


def search(db: Database, words: str, where: frozenset[Where], reports: int, places: int) -> tuple[Found, ...]:
    """Return so many reports, each with so many of its places of some kinds.

    Reports with the words side by side come first, then the newest import. The last word may be unfinished.
    """
    question = _question(words)
    if question is None:
        return ()
    written = _written(db, question, where, reports * places)
    order = dict.fromkeys((*_reports(db, question, reports), *sorted(written, reverse=True)))
    found = (_found(db, report_id, question, written.get(report_id, []), where, places) for report_id in order)
    return tuple(islice((each for each in found if each), reports))


def _question(words: str) -> _Question | None:
    parts = parts_of(words)
    if not parts or sum(map(len, parts)) < _SHORTEST:
        return None
    last = letters(parts[-1], unfinished=True)
    whole = [letters(part) for part in parts[:-1]]
    patterns = tuple(re.compile(each) for each in sorted((*whole, last), key=len, reverse=True))
    quoted = " ".join(f'"{part}"' for part in parts)
    phrase = " ".join(parts)
    return _Question(
        phrase=re.compile(letters(phrase, unfinished=True)),
        each=patterns,
        marks=re.compile("|".join((*whole, last))),
        fts=(f'"{phrase}"', quoted, f'"{phrase}"*', f"{quoted}*"),
    )


def _reports(db: Database, question: _Question, limit: int) -> list[int]:
    found: dict[int, None] = {}
    for fts in dict.fromkeys(question.fts):
        if len(found) >= limit:
            break
        found |= dict.fromkeys(row[0] for row in db.execute(_REPORTS, [fts, limit]))
    return list(found)[:limit]


def _written(
    db: Database, question: _Question, where: frozenset[Where], limit: int
) -> dict[int, list[tuple[Where, str, str]]]:
    """Return what the clerk wrote that holds every word, by report: of what kind, whose, and the words."""
    kinds = {"note": Where.NOTE, "fields": Where.FIND, "mark": Where.MARK, "details": Where.REPORT}
    found: dict[int, list[tuple[Where, str, str]]] = {}
    for report_id, owner, part, words in db.execute(_WRITTEN, [question.fts[-1], limit]):
        if kinds[part] in where:
            found.setdefault(report_id, []).append((kinds[part], owner, words))
    return found


def _found(
    db: Database,
    report_id: int,
    question: _Question,
    written: Sequence[tuple[Where, str, str]],
    where: frozenset[Where],
    limit: int,
) -> Found | None:
    title, file, text = db.execute(_TEXT, [report_id]).fetchone()
    heads = [words for words in (title, file) if Where.REPORT in where and _holds(words, question)]
    places = [Place(Where.REPORT, *_shown(words, question), None) for words in heads[:1]]
    places += [_own(db, question, *one) for one in written if not (one[0] is Where.REPORT and places)]
    if where & {Where.TEXT, Where.FIND}:
        # Words of which some stand in the title only: the text is shown for the others.
        places += _in_text(db, report_id, question, text, where, some=not places and not written)
    if not places:
        return None
    first = sorted(places[:limit], key=lambda place: place.span or (-1, -1))
    return Found(report_id, title, tuple(first), len(places) - len(first))


def _in_text(
    db: Database, report_id: int, question: _Question, text: str, where: frozenset[Where], *, some: bool
) -> Iterator[Place]:
    """Yield the places of the words side by side, else those where most of them stand together."""
    for match in _matches(text, question, some=some):
        inside = db.execute(_INSIDE, [report_id, match.start(), match.end()]).fetchone()
        kind = Where.FIND if inside else Where.TEXT
        if kind in where:
            snippet, marks = snippet_of(text, match, question.marks)
            yield Place(kind, snippet, marks, Span(*match.span()), inside[0] if inside else None)


def _matches(text: str, question: _Question, *, some: bool) -> list[re.Match[str]]:
    """Return the places of a text that holds every word, or at least some where that will do."""
    if together := list(islice(question.phrase.finditer(text), _PLACES)):
        return together
    of_each = [list(islice(pattern.finditer(text), _PLACES)) for pattern in question.each]
    if not some and not all(of_each):
        return []
    rarest = min(filter(None, of_each), key=len, default=[])
    near = [_near(text, match, question) for match in rarest]
    most = max(near, default=0)
    return [match for match, words in zip(rarest, near, strict=True) if words == most]


def _near(text: str, match: re.Match[str], question: _Question) -> int:
    """Return how many of the words stand near a place."""
    start, end = max(0, match.start() - AROUND), match.end() + AROUND
    return sum(pattern.search(text, start, end) is not None for pattern in question.each)


def _own(db: Database, question: _Question, kind: Where, owner: str, words: str) -> Place:
    """Return the place of what the clerk wrote: where the find or the mark stands in the text."""
    table, find = ("mark", "find_id") if kind is Where.MARK else ("find", "id")
    if kind is Where.REPORT:
        return Place(kind, *_shown(words, question), None)
    end = "end_" if kind is Where.MARK else '"end"'
    row = db.execute(f"SELECT start, {end}, {find} FROM {table} WHERE id = ?", [owner]).fetchone()  # noqa: S608
    span = Span(row[0], row[1]) if row[0] is not None else None
    return Place(kind, *_shown(words, question), span, row[2])


def _holds(words: str, question: _Question) -> bool:
    return all(pattern.search(words) for pattern in question.each)


def _shown(words: str, question: _Question) -> tuple[str, tuple[Span, ...]]:
    for pattern in (question.phrase, *question.each):
        if match := pattern.search(words):
            return snippet_of(words, match, question.marks)
    return words, ()

"""Search as one types over texts, finds, notes, marks and descriptions of all reports, each hit with its place."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from desktop.domain import Span
from desktop.library.search import AROUND, parts_of, snippet_of
from desktop.library.spelling import has_marks, spelled, typed_parts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.library.database import Database

_PLACES = 60
"""Places looked at in one text; more of the same words tell nothing new."""
_SHORTEST = 2
_LOOKED_AT = 300
"""Reports looked at where tone marks count, for the index knows none: most of them would show other words."""
_MOST_WRITTEN = 400
"""Rows of what the clerk wrote that are looked at."""
_CELL = "cell "
"""What stands in front of the find that owns a typed cell, so that a change of the find leaves its cells."""
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
    CELL = "cell"
    """What the clerk typed for a task into a column of its table."""
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
    column: str = ""
    """Of a typed cell, its column."""


@dataclass(frozen=True, slots=True)
class Found:
    """A report that holds every word, with its places in the order of the text."""

    report_id: int
    title: str
    places: tuple[Place, ...]
    more: int = 0
    """Places that were found beyond those."""


@dataclass(frozen=True, slots=True)
class _Way:
    """One way to take the question: a report that fits an earlier one comes first."""

    phrase: re.Pattern[str] | None
    """The words side by side; None where each may stand by itself."""
    each: tuple[re.Pattern[str], ...]
    """The longest first, for it is the rarest."""
    marks: re.Pattern[str]
    """What to mark in a snippet."""

    def fits(self, words: str) -> bool:
        """Say whether some words hold what is asked for."""
        if self.phrase:
            return self.phrase.search(words) is not None
        return all(pattern.search(words) for pattern in self.each)


@dataclass(frozen=True, slots=True)
class _Question:
    ways: tuple[_Way, ...]
    fts: tuple[str, ...]
    """In the language of FTS5, without marks; the narrowest first."""
    exact: int
    """How many of the ways take marks as they were typed."""
    looked_at: int
    """Reports that are looked at for one that is shown: the index knows no marks."""


class _Written(NamedTuple):
    """Something that only the clerk wrote."""

    where: Where
    owner: str
    column: str
    words: str


def search(db: Database, words: str, where: frozenset[Where], reports: int, places: int) -> tuple[Found, ...]:
    """Return so many reports, each with so many of its places of some kinds.

    Words typed with marks fit only where these are the same, or, last of all, where a word has none. Then count
    words side by side, whole ones, the newest import. The last word may be unfinished where nothing stands behind.
    """
    question = _question(words)
    if question is None:
        return ()
    written = _written(db, question, where)
    found: list[tuple[int, Found]] = []
    exact = 0
    for report_id in _candidates(db, question, written, max(reports, question.looked_at)):
        if told := _found(db, report_id, question, written.get(report_id, []), where, places):
            found.append(told)
            exact += told[0] < question.exact
        if exact == reports:
            break
    found.sort(key=lambda one: one[0])
    return tuple(each for _, each in found[:reports])


def _question(words: str) -> _Question | None:
    parts, typed = parts_of(words), typed_parts(words)
    if not parts or len(parts) != len(typed) or sum(map(len, parts)) < _SHORTEST:
        return None
    finished = words != words.rstrip()
    marked = any(map(has_marks, typed))
    levels = (False, True) if marked else (False,)
    ways = [way for or_bare in levels for way in _ways(typed, finished, or_bare=or_bare)]
    quoted, phrase = " ".join(f'"{part}"' for part in parts), f'"{" ".join(parts)}"'
    fts = (phrase, quoted) if finished else (phrase, f"{phrase}*", quoted, f"{quoted}*")
    exact = len(ways) // 2 if marked else len(ways)
    return _Question(tuple(ways), tuple(dict.fromkeys(fts)), exact, _LOOKED_AT if marked else 0)


def _ways(typed: Sequence[str], finished: bool, *, or_bare: bool) -> Iterator[_Way]:  # noqa: FBT001 (of one module)
    kinds = (False,) if finished else (False, True)
    each = {}
    for unfinished in kinds:
        last = spelled(typed[-1], unfinished=unfinished, or_bare=or_bare)
        each[unfinished] = [*(spelled(part, or_bare=or_bare) for part in typed[:-1]), last]
    for side_by_side in (True, False) if len(typed) > 1 else (True,):
        for unfinished in kinds:
            together = _compiled(spelled(" ".join(typed), unfinished=unfinished, or_bare=or_bare))
            patterns = tuple(_compiled(one) for one in sorted(each[unfinished], key=len, reverse=True))
            marks = together if side_by_side else _compiled("|".join(each[unfinished]))
            yield _Way(together if side_by_side else None, patterns, marks)


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def _candidates(
    db: Database, question: _Question, written: dict[int, list[_Written]], limit: int
) -> Iterator[int]:
    """Yield reports that hold the words with any marks, those with the words side by side first."""
    there: set[int] = set()
    for fts in question.fts:
        for (report_id,) in db.execute(_REPORTS, [fts, limit]).fetchall():
            if report_id not in there:
                there.add(report_id)
                yield report_id
    yield from sorted(written.keys() - there, reverse=True)


def _written(db: Database, question: _Question, where: frozenset[Where]) -> dict[int, list[_Written]]:
    """Return what the clerk wrote that holds every word with any marks, by report."""
    kinds = {"note": Where.NOTE, "fields": Where.FIND, "mark": Where.MARK, "details": Where.REPORT}
    found: dict[int, list[_Written]] = {}
    for report_id, owner, part, words in db.execute(_WRITTEN, [question.fts[-1], _MOST_WRITTEN]):
        cell = owner.startswith(_CELL)
        kind = Where.CELL if cell else kinds[part]
        if kind in where:
            one = _Written(kind, owner.removeprefix(_CELL), part if cell else "", words)
            found.setdefault(report_id, []).append(one)
    return found


def _found(
    db: Database,
    report_id: int,
    question: _Question,
    written: Sequence[_Written],
    where: frozenset[Where],
    limit: int,
) -> tuple[int, Found] | None:
    """Return the places of a report by the first way that has any, and which way that is."""
    title, file, text = db.execute(_TEXT, [report_id]).fetchone()
    widest, everything = question.ways[-1], (text, title, file, *(one.words for one in written))
    if not all(any(map(pattern.search, everything)) for pattern in widest.each):
        return None
    for rank, way in enumerate(question.ways):
        if places := _places(db, report_id, way, (title, file, text), written, where):
            first = sorted(places[:limit], key=lambda place: place.span or (-1, -1))
            return rank, Found(report_id, title, tuple(first), len(places) - len(first))
    return None


def _places(
    db: Database,
    report_id: int,
    way: _Way,
    said: tuple[str, str, str],
    written: Sequence[_Written],
    where: frozenset[Where],
) -> list[Place]:
    title, file, text = said
    heads = [words for words in (title, file) if Where.REPORT in where and way.fits(words)]
    places = [Place(Where.REPORT, *_shown(words, way), None) for words in heads[:1]]
    for one in written:
        if way.fits(one.words) and not (one.where is Where.REPORT and places):
            places += _own(db, way, one)
    if where & {Where.TEXT, Where.FIND}:
        places += _in_text(db, report_id, way, text, where, beside="" if places else f"{title}\n{file}")
    return places


def _in_text(
    db: Database, report_id: int, way: _Way, text: str, where: frozenset[Where], beside: str
) -> Iterator[Place]:
    """Yield the places of the words side by side, or those where most of them stand together.

    What a snippet shows already is no place of its own, unless it belongs to another find.
    """
    last, end = None, -1
    for match in _matches(text, way, beside):
        inside = db.execute(_INSIDE, [report_id, match.start(), match.end()]).fetchone()
        kind = Where.FIND if inside else Where.TEXT
        if kind in where and (inside != last or match.start() > end):
            last, end = inside, match.end() + AROUND
            snippet, marks = snippet_of(text, match, way.marks)
            yield Place(kind, snippet, marks, Span(*match.span()), inside[0] if inside else None)


def _matches(text: str, way: _Way, beside: str) -> list[re.Match[str]]:
    """Return the places of a text that holds every word, some of them perhaps in what stands `beside` it."""
    if way.phrase:
        return list(islice(way.phrase.finditer(text), _PLACES))
    of_each = [list(islice(pattern.finditer(text), _PLACES)) for pattern in way.each]
    if not all(found or pattern.search(beside) for found, pattern in zip(of_each, way.each, strict=True)):
        return []
    rarest = min(filter(None, of_each), key=len, default=[])
    near = [_near(text, match, way) for match in rarest]
    most = max(near, default=0)
    return [match for match, words in zip(rarest, near, strict=True) if words == most]


def _near(text: str, match: re.Match[str], way: _Way) -> int:
    """Return how many of the words stand near a place."""
    start, end = max(0, match.start() - AROUND), match.end() + AROUND
    return sum(pattern.search(text, start, end) is not None for pattern in way.each)


def _own(db: Database, way: _Way, one: _Written) -> Iterator[Place]:
    """Yield the place of what the clerk wrote: where the find or the mark stands in the text."""
    if one.where is Where.REPORT:
        yield Place(one.where, *_shown(one.words, way), None)
        return
    table, end, find = ("mark", "end_", "find_id") if one.where is Where.MARK else ("find", '"end"', "id")
    row = db.execute(f"SELECT start, {end}, {find} FROM {table} WHERE id = ?", [one.owner]).fetchone()  # noqa: S608
    if row:  # a find that was deleted keeps its typed cells
        span = Span(row[0], row[1]) if row[0] is not None else None
        yield Place(one.where, *_shown(one.words, way), span, row[2], one.column)


def _shown(words: str, way: _Way) -> tuple[str, tuple[Span, ...]]:
    for pattern in (*([way.phrase] if way.phrase else ()), *way.each):
        if match := pattern.search(words):
            return snippet_of(words, match, way.marks)
    return words, ()

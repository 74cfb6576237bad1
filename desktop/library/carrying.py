"""The clerk's decisions carried over to another reading of the same file, each to where its words now stand.

Another encoding changes letters, never lines or spaces, so that a word is known by its line and its number in it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import TYPE_CHECKING

from desktop.domain import (
    Finding,
    FindingState,
    Mark,
    MarkKind,
    Official,
    Origin,
    Role,
    Span,
    Statement,
    TimeExpression,
    Typed,
)
from desktop.library.finds import new_id

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.domain import Caution, Content, Extraction, Report

_WORD = re.compile(r"[^ \t\n]+")
_ALIKE = 0.5
"""Share of the longer statement that two must have in common to be the same."""


@dataclass(frozen=True, slots=True)
class Carried:
    """The finds and marks of a new reading, and those of the old one whose words are in it no more."""

    finds: tuple[Finding, ...]
    """Of no report yet."""
    kept: int
    orphans: tuple[Finding, ...]
    marks: tuple[Mark, ...]
    """Of no report yet."""
    orphan_marks: tuple[Mark, ...]
    """As they stand in the old reading; their words, if the clerk wrote any, are now on the whole report."""
    read: tuple[Span, ...]
    seen: tuple[int, ...]
    """Cautions of the new reading that the clerk saw in the old one, by their places."""
    cells: tuple[Typed, ...] = ()


def carried(report: Report, text: str, extraction: Extraction, cells: Sequence[Typed] = ()) -> Carried:
    """Return what was found in a new reading of a report's file, with the report's decisions and cells."""
    carrying = _Carrying(report.source.text, text)
    contents: tuple[Content, ...] = (*extraction.statements, *extraction.officials)
    finds = [Finding(new_id(), 0, content) for content in contents]
    free, orphans, now = list(range(len(finds))), [], {}
    typed = {cell.find_id for cell in cells}
    for find in (find for find in report.findings if _is_decided(find) or find.id in typed):
        content = carrying.content(find.content)
        if content is None:
            orphans.append(find)
            continue
        place = next((place for place in free if _are_same(finds[place].content, content)), None)
        if place is None:
            finds.append(replace(find, id=new_id(), report_id=0, content=content))
        else:
            free.remove(place)
            finds[place] = _decided(finds[place], find, content)
        now[find.id] = finds[-1 if place is None else place].id
    marks, lost = carrying.marks(report.marks, now)
    read, seen = carrying.stretches(report.read), carrying.seen(report, extraction.cautions)
    told = tuple(cell._replace(find_id=now[cell.find_id]) for cell in cells if cell.find_id in now)
    return Carried(tuple(finds), len(now), tuple(orphans), marks, lost, read, seen, told)


def _is_decided(find: Finding) -> bool:
    return find.state is not FindingState.SUGGESTED or find.origin is Origin.CLERK or bool(find.note)


def _decided(fresh: Finding, old: Finding, content: Content) -> Finding:
    """Return what was found anew as the clerk had decided it; what the clerk wrote goes before what was found."""
    written = old.state is FindingState.CORRECTED or old.origin is Origin.CLERK
    other = isinstance(content, Statement) and content.kind is not getattr(fresh.content, "kind", None)
    content = content if written or other else fresh.content
    return replace(fresh, content=content, state=old.state, origin=old.origin, note=old.note)


def _are_same(one: Content, other: Content) -> bool:
    if isinstance(one, Statement) and isinstance(other, Statement):
        longer = max(_length(one.span), _length(other.span))
        return _common(one.span, other.span) >= _ALIKE * longer
    if isinstance(one, Official) and isinstance(other, Official):
        return any(_common(mine, yours) > 0 for mine in one.mentions for yours in other.mentions)
    return False


def _length(span: Span) -> int:
    return span.end - span.start


def _common(one: Span, other: Span) -> int:
    return min(one.end, other.end) - max(one.start, other.start)


class _Carrying:
    """The way from the old text to the new one."""

    def __init__(self, old: str, new: str) -> None:
        self._old, self._new = old, new
        self._lines, self._new_lines = old.split("\n"), new.split("\n")
        self._starts, self._new_starts = _starts(self._lines), _starts(self._new_lines)

    def content(self, content: Content) -> Content | None:
        """Return a find at its new place, or None where its words are no more."""
        return self._statement(content) if isinstance(content, Statement) else self._official(content)

    def marks(self, old: Sequence[Mark], finds: dict[str, str]) -> tuple[tuple[Mark, ...], tuple[Mark, ...]]:
        """Return marks at their new places, and those whose place is gone; `finds` tells new ids by old ones."""
        new, lost = [], []
        for mark in old:
            span = self._span(mark.span) if mark.span else None
            find_id = finds.get(mark.find_id) if mark.find_id else None
            is_lost = bool(mark.span and not span) or bool(mark.find_id and not find_id and not span)
            if is_lost:
                lost.append(mark)
            if not is_lost or (mark.text and mark.kind is not MarkKind.BOOKMARK):
                new.append(replace(mark, id=new_id(), report_id=0, span=span, find_id=find_id))
        return tuple(new), tuple(lost)

    def stretches(self, read: Sequence[Span]) -> tuple[Span, ...]:
        """Return what was read of the old text as places of the new one."""
        return tuple(span for each in read if (span := self._span(each)))

    def seen(self, report: Report, cautions: Sequence[Caution]) -> tuple[int, ...]:
        """Return the places of new cautions that say of the same words what the clerk saw in the old text."""
        told = [report.cautions[number] for number in sorted(report.seen)]
        places = [(one.code, self._span(one.span)) for one in told]
        return tuple(
            number
            for number, one in enumerate(cautions)
            if any(code == one.code and span and _common(span, one.span) > 0 for code, span in places)
        )

    def _statement(self, content: Statement) -> Statement | None:
        span = self._span(content.span)
        if span is None:
            return None
        return replace(
            content,
            span=span,
            core=self._span(content.core) if content.core else None,
            assignee=self._words(content.assignee),
            directed_by=self._words(content.directed_by),
            due=tuple(due for each in content.due if (due := self._time(each))),
        )

    def _official(self, content: Official) -> Official | None:
        mentions = tuple(span for each in content.mentions if (span := self._span(each)))
        if content.mentions and not mentions:
            return None
        places = ((role, self._span(role.span)) for role in content.roles)
        roles = tuple(Role(self._written(role.text, role.span, to), to) for role, to in places if to)
        name = self._words(content.name) or content.name
        return replace(content, name=name, mentions=mentions, roles=roles)

    def _time(self, time: TimeExpression) -> TimeExpression | None:
        to = self._span(time.span)
        return TimeExpression(self._written(time.text, time.span, to), to, time.period) if to else None

    def _written(self, words: str, at: Span, to: Span) -> str:
        """Return words as they stand at their new place, unless the clerk had written others."""
        return self._new[to.start : to.end] if words == self._old[at.start : at.end] else words

    def _words(self, words: str | None) -> str | None:
        """Return words that the old text holds as the new text has them; others are the clerk's own."""
        at = self._old.find(words) if words else -1
        to = self._span(Span(at, at + len(words))) if words and at >= 0 else None
        return self._new[to.start : to.end] if to else words

    def _span(self, span: Span) -> Span | None:
        if len(self._lines) == len(self._new_lines):
            start, end = self._start(span.start), self._end(span.end)
            if start is not None and end is not None and start < end:
                return Span(start, end)
        quote = self._old[span.start : span.end]
        if quote and self._new.count(quote) == 1:
            at = self._new.index(quote)
            return Span(at, at + len(quote))
        return None

    def _start(self, offset: int) -> int | None:
        found = self._word(offset)
        if found is None:
            return None
        old, new = found
        return new.start + min(max(offset - old.start, 0), _length(new) - 1)

    def _end(self, offset: int) -> int | None:
        found = self._word(offset - 1)
        if found is None:
            return None
        old, new = found
        return new.end - min(max(old.end - offset, 0), _length(new) - 1)

    def _word(self, offset: int) -> tuple[Span, Span] | None:
        """Return the word that holds an offset, or the next one, in the old and in the new text."""
        line = bisect_right(self._starts, offset) - 1
        old, new = _WORD.finditer(self._lines[line]), _WORD.finditer(self._new_lines[line])
        try:
            pairs = list(zip(old, new, strict=True))
        except ValueError:
            return None
        base, new_base = self._starts[line], self._new_starts[line]
        for mine, yours in pairs:
            if base + mine.end() > offset:
                return _moved(mine, base), _moved(yours, new_base)
        return None


def _starts(lines: list[str]) -> list[int]:
    return [0, *accumulate(len(line) + 1 for line in lines[:-1])]


def _moved(found: re.Match[str], by: int) -> Span:
    return Span(found.start() + by, found.end() + by)

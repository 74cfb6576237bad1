"""The sentences of substance: each segment of the report judged in its place."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.domain import AnnouncedCount, Span, Statement, StatementKind
from desktop.extraction.course import Course
from desktop.extraction.phrases import lexicon, marks_of
from desktop.extraction.segments import cut

if TYPE_CHECKING:
    from desktop.extraction.document import Document
    from desktop.extraction.phrases import Marks
    from desktop.extraction.zones import Placed


def find_statements(document: Document) -> Document:
    """Return the document with its statements, announced counts and omissions, in the order of the text."""
    marks = marks_of(document.folded)
    segments = cut(document, marks)
    placed = [
        place
        for place in Course(document, marks).placed(segments)
        if place.verdict.content.end > place.verdict.content.start
    ]
    return replace(
        document,
        statements=tuple(_statement(place) for place in placed),
        contexts=tuple(place.context for place in placed),
        marks=marks,
        announced=_announced(document, marks, placed),
        omissions=tuple(segment.omission for segment in segments if segment.omission),
    )


def _statement(place: Placed) -> Statement:
    verdict = place.verdict
    is_task = verdict.kind is StatementKind.TASK
    if verdict.kind is None:
        raise ValueError(place)
    return Statement(
        span=place.span,
        kind=verdict.kind,
        core=verdict.content if is_task else None,
        directed_by=verdict.voice if is_task else None,
        confidence=verdict.confidence,
        why=verdict.cue,
    )


_FIGURE = re.compile(r"\d{1,2}")


def _announced(document: Document, marks: Marks, placed: list[Placed]) -> tuple[AnnouncedCount, ...]:
    counts = lexicon("cues")["counts"]["words"]
    found = []
    for span in marks.hits.get("announces", []):
        words = document.folded[span.start : span.end].split()
        number = next(
            (int(w) if w.isdecimal() else counts.get(w) for w in words if w.isdecimal() or w in counts), None
        )
        if number and number > 1:
            found.append(AnnouncedCount(span, number, _tasks_behind(document.text, span, placed)))
    return tuple(found)


def _is_behind(text: str, announcement: Span, place: Placed) -> bool:
    """Tell whether a task follows an announcement, or is the first of the list that its colon opens."""
    return place.span.start >= announcement.end or ":" in text[announcement.end : place.span.end]


def _tasks_behind(text: str, span: Span, placed: list[Placed]) -> int:
    """Count the tasks that follow an announcement: its list, or else its part of the report."""
    behind = [
        place for place in placed if place.verdict.kind is StatementKind.TASK and _is_behind(text, span, place)
    ]
    if not behind:
        return 0
    first = behind[0].context
    same_list = (
        [p for p in behind if p.context.mark == first.mark and p.context.lead_in == first.lead_in]
        if first.mark
        else []
    )
    if same_list:
        return len(same_list)
    count = 0
    for place in behind:
        if place.context.zone is not first.zone or place.verdict.voice != behind[0].verdict.voice:
            break
        count += 1
    return count

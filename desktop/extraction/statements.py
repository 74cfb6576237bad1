"""The sentences of substance: each segment of the report judged in its place."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.domain import Statement, StatementKind
from desktop.extraction.announcements import announced
from desktop.extraction.course import Course
from desktop.extraction.phrases import marks_of
from desktop.extraction.segments import cut

if TYPE_CHECKING:
    from desktop.extraction.document import Document
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
        announced=announced(document, marks, placed),
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

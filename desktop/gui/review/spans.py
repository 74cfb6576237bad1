"""Where a find begins and ends, changed word by word, and where a statement is best cut in two."""

from __future__ import annotations

import re
from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING

from desktop.domain import Official, Span, Statement
from desktop.gui.review import edits

if TYPE_CHECKING:
    from desktop.domain import Content

_WORD = re.compile(r"\w+(?:[./]\w+)*")
_REACH = 400
"""Characters beside a span in which the next word is looked for."""
# From what parts two tasks most often to what parts them at all.
_CUTS = (re.compile(r"[;\n]\s*|\.\s+"), re.compile(r",\s+"), re.compile(r"\s+"))


class Edge(StrEnum):
    """An end of a find."""

    START = "start"
    END = "end"


def stretched(content: Content, text: str, edge: Edge, words: int) -> Content | None:
    """Return a find whose edge is moved by a word, to the right (1) or to the left (-1); None where it cannot be.

    A core that reached to the edge goes with it; one that is cut keeps what is left.
    """
    old = edits.place(content)
    if old.start == old.end:
        return None  # the find has lost its words
    at = _word_edge(text, old, edge, words)
    if at is None:
        return None
    new = Span(at, old.end) if edge is Edge.START else Span(old.start, at)
    kept = edits.trimmed(text, new)
    changed = edits.moved(content, text, new) if kept and kept != old else None
    if isinstance(changed, Statement) and isinstance(content, Statement) and content.core:
        return replace(changed, core=_core(content.core, old, changed.span))
    return changed


def _word_edge(text: str, span: Span, edge: Edge, words: int) -> int | None:
    near = Span(max(span.start - _REACH, 0), min(span.end + _REACH, len(text)))
    ends = [match.span() for match in _WORD.finditer(text, near.start, near.end)]
    if edge is Edge.END:
        places = [end for _, end in ends]
        inside = [end for end in places if span.start < end < span.end]
        return next((end for end in places if end > span.end), None) if words > 0 else max(inside, default=None)
    places = [start for start, _ in ends]
    inside = [start for start in places if span.start < start < span.end]
    outside = [start for start in places if start < span.start]
    return min(inside, default=None) if words > 0 else max(outside, default=None)


def _core(core: Span, old: Span, new: Span) -> Span | None:
    start = new.start if core.start == old.start else max(core.start, new.start)
    end = new.end if core.end == old.end else min(core.end, new.end)
    return Span(start, end) if start < end else None


def cut_of(content: Content, text: str) -> int | None:
    """Return the place at which a statement is most likely to be two, None where it is one word."""
    if isinstance(content, Official):
        return None
    span = content.span
    middle = (span.start + span.end) / 2
    for pattern in _CUTS:
        places = [match.end() for match in pattern.finditer(text, span.start + 1, span.end - 1)]
        if places:
            return min(places, key=lambda place: abs(place - middle))
    return None

"""The last cut of a core: what only announces the work goes, a verb that is the work itself comes back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain import Span

if TYPE_CHECKING:
    from desktop.domain import Statement
    from desktop.extraction.phrases import Marks

_REACH = 140


def core_of(text: str, marks: Marks, task: Statement) -> Span:
    """Return what is to be done, behind "hội nghị thống nhất các chỉ tiêu:", and with its own "Kêu gọi"."""
    core = task.core or task.span
    own = marks.at("own_verb", task.span.start)
    if own is not None and own.end + 1 == core.start:
        return Span(own.start, core.end)
    colon = text.find(":", core.start, min(core.end, core.start + _REACH))
    if colon > 0 and _announces(marks, core.start, colon):
        start = colon + 1
        while start < core.end and text[start].isspace():
            start += 1
        return Span(start, core.end) if start < core.end else core
    return core


def _announces(marks: Marks, start: int, colon: int) -> bool:
    """Tell whether a meeting resolves on targets, and says which only behind the colon."""
    meeting = marks.first("meeting", start, colon)
    resolves = marks.first("resolves", meeting.end, colon) if meeting else None
    return resolves is not None and marks.first("announced", resolves.end, colon) is not None

"""The last cut of a core: what only announces the work goes, a verb that is the work itself comes back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain import Span
from desktop.extraction.deadlines import lead_time

if TYPE_CHECKING:
    from desktop.domain import Statement
    from desktop.extraction.phrases import Marks

_REACH = 140
_TIME = 60
"""Letters in which a time stands in front of the work."""


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
    return Span(_behind_resolving(text, marks, core), core.end)


def _behind_resolving(text: str, marks: Marks, core: Span) -> int:
    """Return where the work begins behind "Hội nghị thống nhất, năm 2024 ": who met, and for which year."""
    meeting = marks.at("gathering", core.start)
    resolves = marks.at("resolves", meeting.end + 1) if meeting else None
    if resolves is None or text[resolves.end : resolves.end + 2] != ", ":
        return core.start
    after = resolves.end + 2
    opening = text[after : min(core.end, after + _TIME)].casefold()
    stop = lead_time(opening, 0, len(opening))
    if stop is None:
        return core.start
    rest = text[after + stop : core.end]
    return core.end - len(rest.lstrip(" ,"))


def _announces(marks: Marks, start: int, colon: int) -> bool:
    """Tell whether a meeting resolves on targets, and says which only behind the colon."""
    meeting = marks.first("meeting", start, colon)
    resolves = marks.first("resolves", meeting.end, colon) if meeting else None
    return resolves is not None and marks.first("announced", resolves.end, colon) is not None

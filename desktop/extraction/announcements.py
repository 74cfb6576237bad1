"""The numbers of tasks that a report announces ("đề ra 14 nhiệm vụ trọng tâm"), and how many were found."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from desktop.domain import AnnouncedCount, StatementKind
from desktop.extraction.phrases import lexicon

if TYPE_CHECKING:
    from desktop.domain import Span
    from desktop.extraction.document import Document
    from desktop.extraction.phrases import Marks
    from desktop.extraction.zones import Placed

_MANY = 100
# The colon of an announcement, and the list behind it, stand near.
_COLON_REACH = 200


def announced(document: Document, marks: Marks, placed: list[Placed]) -> tuple[AnnouncedCount, ...]:
    """Return every announced number of tasks with the number of those that were found behind it."""
    tasks = _Tasks(document.text, placed)
    found = []
    for span in marks.hits.get("announces", []):
        number = _number(document.folded[span.start : span.end].split())
        if 1 < number < _MANY and not _is_done(document.text, span, placed):
            found.append(AnnouncedCount(span, number, tasks.behind(span)))
    return tuple(found)


def _number(words: list[str]) -> int:
    counts = lexicon("cues")["counts"]["words"]
    # Python refuses to read figures without end, and nobody announces them.
    known = (
        int(counts.get(word, word)) for word in words if word in counts or (word.isdecimal() and len(word) < 5)
    )
    return next(known, 0)


def _is_done(text: str, span: Span, placed: list[Placed]) -> bool:
    """Tell whether a number counts what was done ("hoàn thành 11/14 nhiệm vụ") and so announces nothing."""
    if text[span.start - 1 : span.start] == "/" or "\n" in text[span.start : span.end]:
        return True
    at = bisect_right(placed, span.start, key=lambda place: place.span.start) - 1
    inside = at >= 0 and span.start < placed[at].span.end
    return inside and placed[at].verdict.kind is not StatementKind.TASK


class _Tasks:
    """The tasks of a report, counted behind an announcement however many there are of both."""

    def __init__(self, text: str, placed: list[Placed]) -> None:
        self._text = text
        self._tasks = [place for place in placed if place.verdict.kind is StatementKind.TASK]
        self._starts = [place.span.start for place in self._tasks]
        self._lists: dict[tuple[str, Span | None], list[int]] = {}
        for number, place in enumerate(self._tasks):
            self._lists.setdefault((place.context.mark, place.context.lead_in), []).append(number)
        self._ends = self._ends_of_runs()

    def _ends_of_runs(self) -> list[int]:
        """For each task, where the tasks of the same part and the same speaker end."""
        ends = [0] * len(self._tasks)
        for number in reversed(range(len(self._tasks))):
            goes_on = number + 1 < len(self._tasks) and self._joined(number, number + 1)
            ends[number] = ends[number + 1] if goes_on else number + 1
        return ends

    def _joined(self, one: int, other: int) -> bool:
        first, second = self._tasks[one], self._tasks[other]
        return first.context.zone is second.context.zone and first.verdict.voice == second.verdict.voice

    def behind(self, announcement: Span) -> int:
        """Count the tasks that follow an announcement: its list, or else its part of the report."""
        first = self._first_behind(announcement)
        if first == len(self._tasks):
            return 0
        context = self._tasks[first].context
        if context.mark:
            numbers = self._lists[context.mark, context.lead_in]
            return len(numbers) - bisect_left(numbers, first)
        return self._ends[first] - first

    def _first_behind(self, announcement: Span) -> int:
        """Return the number of the first task behind, or of the one that opens the list behind its colon."""
        first = bisect_left(self._starts, announcement.end)
        if first:
            reach = min(self._tasks[first - 1].span.end, announcement.end + _COLON_REACH)
            first -= ":" in self._text[announcement.end : reach]
        return first

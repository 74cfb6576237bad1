"""The area of work of a task: the most specific words of its core decide, those in front before those behind."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from desktop.domain import Area
from desktop.extraction.phrases import lexicon

if TYPE_CHECKING:
    from desktop.domain import Span
    from desktop.extraction.phrases import Marks


@cache
def _weights() -> dict[Area, float]:
    return {Area(name): float(weight) for name, weight in lexicon("areas")["weights"].items()}


def area_of(marks: Marks, core: Span) -> Area:
    """Return the area whose words weigh most in a task; work of no office area is the sector's own."""
    scores: dict[Area, float] = {}
    length = max(core.end - core.start, 1)
    for area, weight in _weights().items():
        reach = core.start
        for hit in marks.within(f"area_{area.value}", core.start, core.end):
            if hit.start < reach:
                continue
            reach = hit.end
            words = 1 + 0.25 * (hit.end - hit.start > 9)
            early = 1.0 - 0.5 * (hit.start - core.start) / length
            scores[area] = scores.get(area, 0.0) + weight * words * early
    if not scores:
        return Area.SECTOR
    return max(scores, key=lambda area: scores[area])

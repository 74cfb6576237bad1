"""The area of work of a task: the most specific words of its core decide, those in front before those behind."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from desktop.domain import Area
from desktop.extraction.phrases import lexicon
from desktop.folding import fold

if TYPE_CHECKING:
    from desktop.domain import Span
    from desktop.extraction.phrases import Marks


@cache
def _weights() -> dict[Area, float]:
    return {Area(name): float(weight) for name, weight in lexicon("areas")["weights"].items()}


_NAMED = frozenset({Area.SECTOR, Area.FINANCE, Area.PARTY, Area.INFORMATION, Area.PERSONNEL})
"""Areas whose words also make the names of bodies: in capitals inside a sentence they say nothing of the work."""
_CHECKS_FIRST = 26
_HEAD_START = 1.0


def area_of(text: str, marks: Marks, work: Span, doer: Span | None, host: str | None) -> Area:
    """Return the area whose words weigh most in the work (the core without its doer).

    Work without any such word is the office's own (advisory) in a report of an office, else the sector's.
    """
    scores = {area: _score(text, marks, area, work) + _score_of_name(marks, area, doer) for area in _weights()}
    if not any(scores.values()):
        return Area.ADVISORY if _is_host(host, "offices") else Area.SECTOR
    if not _is_host(host, "party"):
        scores[Area.SECTOR] += _HEAD_START
    return max(scores, key=lambda area: scores[area])


def _score(text: str, marks: Marks, area: Area, work: Span) -> float:
    """Return what the words of one area weigh: the heaviest in full, the others less than half."""
    found, reach = [], work.start
    for hit in marks.within(f"area_{area.value}", work.start, work.end):
        if hit.start >= reach and not _in_a_name(text, area, hit, work):
            reach = hit.end
            found.append(_weights()[area] * _worth(text, area, hit, work))
    return max(found) + 0.45 * (sum(found) - max(found)) if found else 0.0


def _score_of_name(marks: Marks, area: Area, doer: Span | None) -> float:
    """Return what the name of the doer says of its work ("Vụ Tổ chức cán bộ"): less than the work itself."""
    if doer is None or area in (Area.SECTOR, Area.INFORMATION, Area.ADVISORY):
        return 0.0
    return 0.4 * _weights()[area] if marks.first(f"area_{area.value}", *doer) else 0.0


def _is_host(host: str | None, kind: str) -> bool:
    folded = fold(host or "")
    return any(name in folded for name in lexicon("areas")["hosts"][kind])


def _in_a_name(text: str, area: Area, hit: Span, work: Span) -> bool:
    return area in _NAMED and text[hit.start].isupper() and hit.start > work.start + 2


def _worth(text: str, area: Area, hit: Span, work: Span) -> float:
    """Return how much one phrase says: longer and earlier ones more, and checking that comes first."""
    length = 0.7 + 0.13 * len(text[hit.start : hit.end].split())
    early = 1.0 - 0.5 * (hit.start - work.start) / max(work.end - work.start, 1)
    checks = 1.6 if area is Area.MONITORING and hit.start - work.start < _CHECKS_FIRST else 1.0
    return length * early * checks

"""Where the words of a report stand on its pages, both ways: from the text to the page and back."""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from desktop.domain import Place, Source, Span

Box: TypeAlias = tuple[float, float, float, float]
"""Left, top, right and bottom, as shares of the width and height of the page."""
_BESIDE = 0.03
"""How far beside a line a click still means it."""


class Leaves:
    """The pages of a source, their lines and how sure their characters are."""

    def __init__(self, source: Source | None) -> None:
        self._places = sorted(source.places, key=lambda place: place.span) if source else []
        self._starts = [place.span.start for place in self._places]
        self._certainty = source.certainty if source else ()
        self.count = len(source.pages) if source else 0
        self._by_page: dict[int, list[Place]] = {}
        for place in self._places:
            self._by_page.setdefault(place.page, []).append(place)

    def certainty(self, page: int) -> float | None:
        """Return how sure the characters of a page are; None where none were recognised."""
        return self._certainty[page] if page < len(self._certainty) else None

    def boxes(self, span: Span) -> list[tuple[int, Box]]:
        """Return where a span of the text stands: page and box for each of its lines."""
        at = max(bisect_right(self._starts, span.start) - 1, 0)
        found = []
        for place in self._places[at:]:
            if place.span.start >= span.end:
                break
            start, end = max(span.start, place.span.start), min(span.end, place.span.end)
            if start < end:
                found.append((place.page, _part(place, start, end)))
        return found

    def offset_at(self, page: int, x: float, y: float) -> int | None:
        """Return about which code point stands at a point of a page, None where no line is near."""
        near = [place for place in self._by_page.get(page, ()) if _is_near(place.box, x, y)]
        if not near:
            return None
        place = min(near, key=lambda place: abs((place.box[1] + place.box[3]) / 2 - y))
        left, top, right, bottom = place.box
        along = (x - left) / (right - left) if right - left >= bottom - top else (y - top) / (bottom - top)
        length = place.span.end - place.span.start
        return place.span.start + min(max(int(along * length), 0), length - 1)

    def turn(self, page: int) -> int:
        """Return by how many degrees the picture of a page is turned clockwise for its lines to be upright."""
        lines = [place.box for place in self._by_page.get(page, ())]
        if len(lines) < 2:
            return 0
        upended = median(bottom - top - (right - left) for left, top, right, bottom in lines) > 0
        forth = [second[0] - first[0] if upended else second[1] - first[1] for first, second in pairwise(lines)]
        if upended:
            return 90 if sum(forth) > 0 else 270
        return 180 if median(forth) < 0 else 0


def turned(box: Box, degrees: int) -> Box:
    """Return where a box is once its page was turned clockwise."""
    left, top, right, bottom = box
    if degrees == 90:
        return 1 - bottom, left, 1 - top, right
    if degrees == 180:
        return 1 - right, 1 - bottom, 1 - left, 1 - top
    if degrees == 270:
        return top, 1 - right, bottom, 1 - left
    return box


def _is_near(box: Box, x: float, y: float) -> bool:
    left, top, right, bottom = box
    return left - _BESIDE <= x <= right + _BESIDE and top - 0.004 <= y <= bottom + 0.004


def _part(place: Place, start: int, end: int) -> Box:
    """Return the part of a line's box where some of its letters stand, as if all were equally wide."""
    left, top, right, bottom = place.box
    length = place.span.end - place.span.start
    first, last = (start - place.span.start) / length, (end - place.span.start) / length
    if right - left >= bottom - top:
        return left + first * (right - left), top, left + last * (right - left), bottom
    return left, top, right, bottom

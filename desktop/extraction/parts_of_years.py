"""The years of work that is reviewed by the week, the month, the quarter or the half-year."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from desktop.extraction.lexicons import word_set

if TYPE_CHECKING:
    import datetime as dt

_QUARTERS = {"i": 3, "ii": 6, "iii": 9, "iv": 12, "1": 3, "2": 6, "3": 9, "4": 12}
_PART = re.compile(
    r"(?<!\d )(?<!\d)\b(?:quý (?P<quarter>iv|i{1,3}|[1-4])|(?:0?(?P<half>[69])|(?P<words>sáu|chín)) tháng"
    r"(?: (?P<which>đầu|cuối))?|0?(?P<first>\d{1,2}) tháng đầu(?= năm)"
    r"|(?P<last>những|các|mấy|\d) tháng cuối(?= năm)|tháng (?P<month>\d{1,2})"
    r"|tuần (?:thứ )?(?P<week>\d{1,2}))\b(?!\s?[-–])"
    r"(?:\s?/\s?(?P<short>\d{4})|[,( ]{0,2}(?:của )?năm (?P<year>\d{4}))?"
)
_REACH = 90
_WHOLE_YEAR = re.compile(r"tổng kết (?!\d|đợt|nghị quyết|chỉ thị|đề án|cuộc|chương trình|hội thi|kỳ họp)")
_FIRST_OF_LATE, _LAST_OF_EARLY = 10, 3
_MONTHS, _WEEKS = 12, 52


class Part(NamedTuple):
    """A part of a year: the month it ends with, and the year where that is written."""

    month: int
    year: int | None


class Parts(NamedTuple):
    """The part of a year that is looked back on and the one that is planned."""

    review: Part | None
    plan: Part | None


def parts_in(folded: str) -> Parts:
    """Return the first part of a year behind words of review, and the first behind words of planning."""
    review = plan = None
    for match in _PART.finditer(folded):
        cue = _cue(folded[max(0, match.start() - _REACH) : match.start()])
        if cue == "plan":
            plan = plan or _part(match)
        elif cue == "review" and plan is None:
            review = review or _part(match)
    return Parts(review, plan)


def _cue(before: str) -> str:
    """Say which cue stands nearest in front, in the same sentence."""
    sentence = re.split(r"[.;]\s", before)[-1]
    places = {
        kind: max((sentence.rfind(word) for word in word_set("facts", words)), default=-1)
        for kind, words in (("review", "reviews_parts"), ("plan", "plans_parts"))
    }
    nearest = max(places, key=lambda kind: places[kind])
    return nearest if places[nearest] >= 0 else ""


def _part(match: re.Match[str]) -> Part | None:
    year = match.group("short") or match.group("year")
    month = _month(match)
    return Part(month, int(year) if year else None) if 1 <= month <= _MONTHS else None


def _month(match: re.Match[str]) -> int:
    if quarter := match.group("quarter"):
        return _QUARTERS[quarter]
    if match.group("which") == "cuối" or match.group("last"):
        return _MONTHS
    if first := match.group("first"):
        return int(first)
    if half := match.group("half") or {"sáu": "6", "chín": "9"}.get(match.group("words") or ""):
        return int(half)
    if week := match.group("week"):
        return (int(week) * _MONTHS + _WEEKS - 1) // _WEEKS
    return int(match.group("month"))


def years_of(parts: Parts, day: dt.date | None) -> tuple[int | None, int | None]:
    """Return the years reviewed and planned; what is not written comes from the other part, else from the day."""
    review, plan = parts
    planned = _planned(parts, day) if plan else None
    reviewed = _reviewed(parts, planned, day) if review else None
    if review and reviewed and not planned:
        planned = reviewed + (review.month == _MONTHS)
    if plan and planned and not reviewed:
        reviewed = planned - (_is_first(plan, planned, day))
    return reviewed, planned


def _is_first(plan: Part, planned: int, day: dt.date | None) -> bool:
    """The first part of a year is planned at the end of the year before."""
    return day.year < planned if day else plan.month <= _LAST_OF_EARLY


def _planned(parts: Parts, day: dt.date | None) -> int | None:
    review, plan = parts
    if plan is None or plan.year:
        return plan.year if plan else None
    if review and review.year:
        return review.year + (plan.month < review.month)
    return day.year + (plan.month < day.month - 1) if day else None


def _reviewed(parts: Parts, planned: int | None, day: dt.date | None) -> int | None:
    review, plan = parts
    if review is None or review.year:
        return review.year if review else None
    if plan and planned:
        return planned - (plan.month < review.month)
    return day.year - (review.month > day.month + 1) if day else None


def year_reviewed_at(folded: str, day: dt.date | None) -> int | None:
    """Return the year that a "hội nghị tổng kết" at the turn of the year looks back on, where it names none."""
    if day is None or not _WHOLE_YEAR.search(folded):
        return None
    if day.month >= _FIRST_OF_LATE:
        return day.year
    return day.year - 1 if day.month <= _LAST_OF_EARLY else None

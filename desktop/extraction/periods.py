"""The days that a time expression stands for.

A period is given only where it can be said: a day without a year is completed to the next such day after the event
that is reported (and marked so); "thời gian tới" is vague; an event ("ngay sau Đại hội") has no period at all.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from desktop.domain import Certainty, Period
from desktop.extraction.phrases import lexicon
from desktop.extraction.time_grammar import SEP, YEAR, any_of

if TYPE_CHECKING:
    from desktop.domain import ReportFacts


@dataclass(frozen=True)
class Calendar:
    """What the report says of its own time, to complete years and to tell past from coming."""

    event: dt.date | None
    plan_year: int | None

    @classmethod
    def of(cls, facts: ReportFacts) -> Calendar:
        """Return the calendar of a report; its day is that of the event or, without one, of publication."""
        event = facts.event_date or facts.published
        planned = facts.plan_year
        if event and (planned is None or planned < event.year - (event.month < 4)):
            planned = _year_ahead(event)  # nobody meets to plan for a year that is over
        return cls(event, planned)


def _year_ahead(event: dt.date) -> int:
    """Return the year that a meeting plans for where no words say it: in December the next one."""
    return event.year + (event.month == 12)


ANY_DATE = re.compile(rf"(?<!\d)(\d{{1,2}})(?:{SEP}|\stháng\s)(\d{{1,2}})(?!\d)(?:(?:{SEP}|\snăm\s)({YEAR}))?")
_ANY_QUARTER = re.compile(r"\b(iv|i{1,3}|[1-4])\b")
_DAYS = re.compile(r"(\d{1,2})(?:\s(?:và|-)|,)\s\d")
_PART = re.compile(r"(?<!tháng\s)\b(?:đầu|giữa|cuối)\s(?:năm|tháng|quý)\b|\b(?:những|các)\stháng\s(?:đầu|cuối)\b")
ANY_YEAR = re.compile(YEAR)


def written_day(year: int, month: int, day: int) -> dt.date | None:
    """Return a day of the calendar, or None where there is no such day."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def period_of(match: re.Match[str], known: Calendar) -> Period | None:
    """Return the days that a time expression stands for, or None where they cannot be said.

    None too for what was completed to days before the report: better no day than a wrong one.
    """
    period = _period(match, known)
    completed = period is not None and period.certainty is Certainty.COMPLETED
    past = period and period.end and known.event and period.end < known.event
    return None if completed and past else period


def _period(match: re.Match[str], known: Calendar) -> Period | None:
    kind, words = match.lastgroup or "", match.group()
    if kind in ("every", "often"):
        return _recurrence(words)
    if kind == "vague":
        return None if words.startswith(("24", "đêm")) else Period(None, None, None, Certainty.VAGUE)
    if kind == "reach":
        return _reach(words, known)
    if kind in ("event", "late", "span") or (kind == "hour" and not ANY_DATE.search(words)):
        return None
    if kind == "near" or (_PART.search(words) and not ANY_DATE.search(words)):
        return Period(None, None, None, Certainty.VAGUE)  # the parts of a year or a month have no clear days
    return _point(words, known)


def _recurrence(words: str) -> Period | None:
    """Return a recurrence with a name; none for "hai tuần một lần" or "5 ngày/lần", which has none."""
    units = lexicon("deadlines")["recurrences"]
    every = _interval().search(words)
    if every is None:
        unit = _unit().search(words)
        return Period(None, None, units[unit[1]], Certainty.EXACT) if unit else None
    name = lexicon("deadlines")["intervals"].get(f"{_number(every[1])} {every[2]}")
    return Period(None, None, name, Certainty.EXACT) if name else None


def _number(word: str) -> int:
    return int(word) if word.isdigit() else int(lexicon("deadlines")["figures"][word])


@cache
def _interval() -> re.Pattern[str]:
    """Of "3 tháng một lần", "6 tháng/lần", "hai tuần một số": how many of which unit lie between two times."""
    figures = any_of(list(lexicon("deadlines")["figures"]))
    units = "ngày|tuần|tháng|quý|năm|giờ"
    counts = any_of(lexicon("deadlines")["grammar"]["counts"])
    return re.compile(rf"(?<!\w)(\d{{1,2}}|{figures})\s({units})(?:\s?/\s?|\s(?:một|1|\d|hai)\s)(?:{counts})\b")


@cache
def _unit() -> re.Pattern[str]:
    units = any_of(list(lexicon("deadlines")["recurrences"]))
    each = r"hằng|hàng|mỗi|lần\s?/|buổi\s?/|ngày\s?/|lần một|lần trong|lần mỗi|một|1"
    return re.compile(rf"(?:{each})\s?({units})\b")


def _reach(words: str, known: Calendar) -> Period | None:
    middle = re.search(r"\s(?:đến|tới)\s", words)
    if middle is None:
        return None
    first, last = _point(words[3 : middle.start()], known), _point(words[middle.end() :], known)
    if last is None or last.end is None:
        return None
    start = first.start or first.end if first else (known.event if words.startswith("từ nay") else None)
    if start is None or start > last.end:
        return Period(None, last.end, None, last.certainty)
    written = first is None or first.certainty is Certainty.EXACT
    certainty = last.certainty if written and not words.startswith("từ nay") else Certainty.COMPLETED
    return Period(start, last.end, None, certainty)


_ENDS_THERE = re.compile(r"(?:hạn|trước|chậm nhất|muộn nhất|đến|tới|hết|xong|không quá)\b")
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_FIGURES = {"ba": 3, "sáu": 6, "chín": 9}


def _point(words: str, known: Calendar) -> Period | None:
    found = _range_of(words, known)
    if found is None:
        return None
    first, last, certainty = found
    if (days := _DAYS.search(words)) and first == last:
        first = written_day(last.year, last.month, int(days[1])) or first
    if _ENDS_THERE.match(words):
        if words.startswith("trước") and not ANY_DATE.search(words):
            last = first - dt.timedelta(days=1)
        return Period(None, last, None, certainty)
    if words.startswith(("sau", "từ", "kể từ")) and "đầu" not in words:
        return Period(first, None, None, certainty)
    return Period(first, last, None, certainty)


def _range_of(words: str, known: Calendar) -> tuple[dt.date, dt.date, Certainty] | None:
    if "tuần" in words:
        return None
    year = ANY_YEAR.search(words)
    day = ANY_DATE.search(words)
    if day and not re.match(r".*\btháng\s\d{1,2}\s?[/-]", words):
        return _day(int(day[1]), int(day[2]), int(day[3]) if day[3] else None, known)
    month = re.search(r"tháng\s(\d{1,2})\b", words)
    if month and not 1 <= int(month[1]) <= 12:
        return None
    half = re.search(r"(\d{1,2}|ba|sáu|chín)\stháng\s(đầu|cuối|còn)", words)
    quarters = [_QUARTERS[found] for found in _ANY_QUARTER.findall(words)] if "quý" in words else []
    if half:
        count = _FIGURES.get(half[1]) or int(half[1])
        months = (1, count) if half[2] == "đầu" else (13 - count, 12)
        return _months(*months, int(year[0]) if year else None, known) if 1 <= count <= 12 else None
    if month:
        return _months(int(month[1]), int(month[1]), int(year[0]) if year else None, known)
    if quarters:
        return _months(3 * min(quarters) - 2, 3 * max(quarters), int(year[0]) if year else None, known)
    if "quý" in words:
        return None
    return _years(words, known)


def _years(words: str, known: Calendar) -> tuple[dt.date, dt.date, Certainty] | None:
    years = [int(year) for year in ANY_YEAR.findall(words)]
    if "học" in words:
        return None
    if years:
        return dt.date(years[0], 1, 1), dt.date(years[-1], 12, 31), Certainty.EXACT
    if known.plan_year is None or not re.search(r"\bnăm\b", words) or re.search(r"năm\s(?:tới|sau)", words):
        return None
    return dt.date(known.plan_year, 1, 1), dt.date(known.plan_year, 12, 31), Certainty.COMPLETED


def _day(day: int, month: int, year: int | None, known: Calendar) -> tuple[dt.date, dt.date, Certainty] | None:
    if year is not None:
        written = written_day(year, month, day)
        return (written, written, Certainty.EXACT) if written else None
    start = _base(known)
    if start is None:
        return None
    for candidate in (start.year, start.year + 1):
        completed = written_day(candidate, month, day)
        if completed and completed >= start:
            return completed, completed, Certainty.COMPLETED
    return None


def _months(first: int, last: int, year: int | None, known: Calendar) -> tuple[dt.date, dt.date, Certainty] | None:
    certainty = Certainty.EXACT
    if year is None:
        start, certainty = _base(known), Certainty.COMPLETED
        if start is None:
            return None
        year = start.year if last >= start.month else start.year + 1
        if known.plan_year == start.year + 1:  # at the end of a year, months without one are those of the plan
            year = known.plan_year
    return dt.date(year, first, 1), dt.date(year, last, calendar.monthrange(year, last)[1]), certainty


def _base(known: Calendar) -> dt.date | None:
    """Return the day from which a time without a year is to come."""
    if known.event:
        return known.event
    return dt.date(known.plan_year, 1, 1) if known.plan_year else None

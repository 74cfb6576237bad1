"""Time expressions: when or how often work is to be done, as written, and the days that this stands for.

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

from desktop.domain import Certainty, Period, Span, TimeExpression
from desktop.extraction.phrases import lexicon
from desktop.extraction.time_grammar import SEP, YEAR, any_of, grammar

if TYPE_CHECKING:
    from desktop.domain import ReportFacts
    from desktop.extraction.phrases import Marks


@cache
def _starts() -> frozenset[str]:
    return frozenset(lexicon("deadlines")["grammar"]["starts"])


@dataclass(frozen=True)
class Calendar:
    """What the report says of its own time, to complete years and to tell past from coming."""

    event: dt.date | None
    plan_year: int | None

    @classmethod
    def of(cls, facts: ReportFacts) -> Calendar:
        """Return the calendar of a report; its day is that of the event or, without one, of publication."""
        event = facts.event_date or facts.published
        return cls(event, facts.plan_year or (_year_ahead(event) if event else None))


def _year_ahead(event: dt.date) -> int:
    """Return the year that a meeting plans for where no words say it: in December the next one."""
    return event.year + (event.month == 12)


def lead_time(folded: str, start: int, end: int) -> int | None:
    """Return where a time expression that begins at `start` ends, or None."""
    word = re.match(r"\w+", folded[start : min(end, start + 12)])
    if not word or (word.group() not in _starts() and not word.group().isdigit()):
        return None
    match = grammar().match(folded, start, end)
    return match.end() if match and match.lastgroup != "near" else None


def times_in(text: str, folded: str, marks: Marks, span: Span, known: Calendar) -> tuple[TimeExpression, ...]:
    """Return the time expressions of a segment that say when or how often, in order."""
    found: list[TimeExpression] = []
    after = span.start
    for token in marks.words(span.start, span.end):
        if token.start < after or (token.text not in _starts() and not token.text.isdigit()):
            continue
        match = grammar().match(folded, token.start, span.end)
        if match is None:
            continue
        after = match.end()
        end = match.start() + len(match.group().rstrip())
        if _is_when(match, folded, span, known):
            place = Span(match.start(), end)
            found.append(
                TimeExpression(text[place.start : place.end], place, _still_to_come(_period(match, known), known))
            )
    return tuple(found)


def _still_to_come(period: Period | None, known: Calendar) -> Period | None:
    """Return the period unless it was completed to days before the report: better none than a wrong one."""
    if (
        period
        and period.certainty is Certainty.COMPLETED
        and known.event
        and period.end
        and period.end < known.event
    ):
        return None
    return period


def _is_when(match: re.Match[str], folded: str, span: Span, known: Calendar) -> bool:
    kind, words = match.lastgroup or "", match.group()
    if _already_done(folded, span.start, match.start()):
        return False
    if kind == "every" and words.startswith("thứ"):
        return _is_weekday(words, folded[max(span.start, match.start() - 24) : match.start()])
    if kind in ("every", "often", "vague", "hour", "event", "span"):
        return True
    if kind == "late":
        return not folded[span.start : match.start()].strip(' “"')
    before = folded[max(span.start, match.start() - 24) : match.start()].rstrip()
    past = lexicon("deadlines")["past"]
    if not _LED.match(words) and _stands_behind(before, past["before"]):
        return before.endswith("của") and kind == "reach"
    if folded[match.end() : match.end() + 12].strip().startswith(tuple(past["behind"])):
        return False
    if kind == "reach":
        return True
    if kind == "year":
        return words.split()[0] != "năm" or words in ("năm nay", "năm tới")
    if kind == "near":
        return words not in ("trong ngày", "đầu ngày")
    return _coming(match, before, known)


def _is_weekday(words: str, before: str) -> bool:
    """Tell a day of the week from an ordinal ("lần thứ ba") by its week or a word of time."""
    return (
        "tuần" in words
        or "chủ" in words
        or _stands_behind(before.rstrip(), lexicon("deadlines")["weekday"]["behind"])
    )


def _already_done(folded: str, start: int, at: int) -> bool:
    """Tell whether a time stands in brackets that say what was done ("(đã họp ngày 3/1)")."""
    bracket = folded.rfind("(", max(start, at - 90), at)
    return bracket >= 0 and folded.find(")", bracket, at) < 0 and folded.startswith("đã ", bracket + 1)


def _stands_behind(before: str, words: list[str]) -> bool:
    return any(before.endswith(word) and not before[: -len(word)][-1:].isalpha() for word in words)


_ANY_DATE = re.compile(rf"(?<!\d)(\d{{1,2}})(?:{SEP}|\stháng\s)(\d{{1,2}})(?!\d)(?:(?:{SEP}|\snăm\s)({YEAR}))?")
_ANY_QUARTER = re.compile(r"\b(iv|i{1,3}|[1-4])\b")
_DAYS = re.compile(r"(\d{1,2})(?:\s(?:và|-)|,)\s\d")
_PART = re.compile(r"(?<!tháng\s)\b(?:đầu|giữa|cuối)\s(?:năm|tháng|quý)\b|\b(?:những|các)\stháng\s(?:đầu|cuối)\b")
_ANY_YEAR = re.compile(YEAR)
_LED = re.compile(r"(?:trước|chậm|muộn|đến|tới|hết|trong|vào|từ|kể|sau|ngay|xong|cho)\b")
_DOCUMENT = re.compile(r"[\w-]+/[\w-]+,?$|\bsố\s\S+$")


def _coming(match: re.Match[str], before: str, known: Calendar) -> bool:
    """Tell a coming time from the past, and a deadline from the date of a document or a memorial day."""
    words = match.group()
    years = [int(year) for year in _ANY_YEAR.findall(words)]
    if (
        years
        and known.plan_year
        and max(years) < known.plan_year
        and not (known.event and max(years) >= known.event.year)
    ):
        return False
    if match.group().startswith("đến") and years and known.event and max(years) < known.event.year:
        return False
    day = _ANY_DATE.search(words)
    led = _LED.match(words) is not None
    if words.endswith(("giêng", "chạp")):
        return led
    if day:
        return _is_coming_day(words, day, before, known, led=led)
    first_half = re.match(r"(\d{1,2})\stháng\sđầu\snăm", words)
    if first_half and not led:
        return known.event is not None and known.event.month < int(first_half[1]) and "thu chi" not in before
    return True


def _is_coming_day(words: str, day: re.Match[str], before: str, known: Calendar, *, led: bool) -> bool:
    if not 1 <= int(day[1]) <= 31 or not 1 <= int(day[2]) <= 12:
        return False
    if not led and (_DOCUMENT.search(before) or not words.startswith(("ngày", "các ngày", "mùng", "mồng"))):
        return False
    memorial = f"{int(day[1])}/{int(day[2])}" in lexicon("deadlines")["past"]["memorial"]
    if not led and memorial and before.strip(' “"'):
        return False
    if day[3] and known.event:
        written = _date(int(day[3]), int(day[2]), int(day[1]))
        return written is not None and (written >= known.event or words.startswith("từ"))
    return True


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _period(match: re.Match[str], known: Calendar) -> Period | None:
    kind, words = match.lastgroup or "", match.group()
    if kind in ("every", "often"):
        return _recurrence(words)
    if kind == "vague":
        return None if words.startswith(("24", "đêm")) else Period(None, None, None, Certainty.VAGUE)
    if kind == "reach":
        return _reach(words, known)
    if kind in ("event", "late", "span") or (kind == "hour" and not _ANY_DATE.search(words)):
        return None
    if kind == "near" or (_PART.search(words) and not _ANY_DATE.search(words)):
        return Period(None, None, None, Certainty.VAGUE)  # the parts of a year or a month have no clear days
    return _point(words, known)


def _recurrence(words: str) -> Period | None:
    units = lexicon("deadlines")["recurrences"]
    unit = _unit().search(words)
    return Period(None, None, units[unit[1]], Certainty.EXACT) if unit else None


@cache
def _unit() -> re.Pattern[str]:
    units = any_of(list(lexicon("deadlines")["recurrences"]))
    return re.compile(rf"(?:hằng|hàng|mỗi|lần\s?/|lần một|lần trong|\d|một)\s?({units})\b")


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


_ENDS_THERE = re.compile(r"(?:trước|chậm nhất|muộn nhất|đến|tới|hết|xong|không quá)\b")
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_FIGURES = {"ba": 3, "sáu": 6, "chín": 9}


def _point(words: str, known: Calendar) -> Period | None:
    found = _range_of(words, known)
    if found is None:
        return None
    first, last, certainty = found
    if (days := _DAYS.search(words)) and first == last:
        first = _date(last.year, last.month, int(days[1])) or first
    if _ENDS_THERE.match(words):
        if words.startswith("trước") and not _ANY_DATE.search(words):
            last = first - dt.timedelta(days=1)
        return Period(None, last, None, certainty)
    if words.startswith(("sau", "từ", "kể từ")) and "đầu" not in words:
        return Period(first, None, None, certainty)
    return Period(first, last, None, certainty)


def _range_of(words: str, known: Calendar) -> tuple[dt.date, dt.date, Certainty] | None:
    if "tuần" in words:
        return None
    year = _ANY_YEAR.search(words)
    day = _ANY_DATE.search(words)
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
    years = [int(year) for year in _ANY_YEAR.findall(words)]
    if "học" in words:
        return None
    if years:
        return dt.date(years[0], 1, 1), dt.date(years[-1], 12, 31), Certainty.EXACT
    if known.plan_year is None or not re.search(r"\bnăm\b", words) or re.search(r"năm\s(?:tới|sau)", words):
        return None
    return dt.date(known.plan_year, 1, 1), dt.date(known.plan_year, 12, 31), Certainty.COMPLETED


def _day(day: int, month: int, year: int | None, known: Calendar) -> tuple[dt.date, dt.date, Certainty] | None:
    if year is not None:
        written = _date(year, month, day)
        return (written, written, Certainty.EXACT) if written else None
    start = _base(known)
    if start is None:
        return None
    for candidate in (start.year, start.year + 1):
        completed = _date(candidate, month, day)
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

"""Days as reports write them, and the years they leave out."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache
from typing import NamedTuple

from desktop.extraction.lexicons import word_set

_LONG = r"(?P<d1>\d{1,2}) tháng (?P<m1>\d{1,2})(?:(?:,)? (?:năm )?(?P<y1>\d{4}))?"
_SHORT = r"(?P<d2>\d{1,2})\s?[/.-]\s?(?P<m2>\d{1,2})(?:\s?[/.-]\s?(?P<y2>\d{4}))?(?![\d/%])"
# "17 và 18/12", "24-25/12": of several days the first.
_SEVERAL = (
    r"(?P<d3>\d{1,2})(?:\s?(?:-|–|và|đến)\s?(?:ngày )?\d{1,2}){1,3}\s?(?:[/.-]|tháng)\s?(?P<m3>\d{1,2})"
    r"(?:(?:\s?[/.-]\s?| năm )(?P<y3>\d{4}))?(?![\d/%])"
)
_ISO = r"(?P<y4>\d{4})-(?P<m4>\d\d)-(?P<d4>\d\d)"
_OPENING = (
    r"\b(?:(?:trong (?:hai|2|02) )?ngày|sáng|chiều|tối|trưa|sáng ngày|chiều ngày|từ ngày|các ngày|hôm nay"
    r"|sáng nay|chiều nay|tối nay|hôm|đêm)(?: thứ (?:hai|ba|tư|năm|sáu|bảy|bẩy)| chủ nhật)?[ :,(]{1,3}(?:ngày )?"
)
# Days between a meeting and the report of it, at most; a report ahead of the meeting announces it.
_EARLIER, _LATER = 400, 31
# What else has four figures is no year; it also keeps every sum of days inside the calendar.
_YEARS = range(1900, 2100)
_DAY = re.compile(rf"(?<![\d/.,:-])(?:{_ISO}|{_SEVERAL}|{_LONG}|{_SHORT})")
_SAID = re.compile(rf"{_OPENING}(?:{_SEVERAL}|{_LONG}|{_SHORT})")


class Day(NamedTuple):
    """A day in a text; the year is None where it is left out."""

    start: int
    end: int
    day: int
    month: int
    year: int | None

    def date(self, year: int | None = None) -> dt.date | None:
        """Return the calendar day, in the year written or else the one given."""
        chosen = year if self.year is None else self.year
        try:
            return dt.date(chosen, self.month, self.day) if chosen and chosen in _YEARS else None
        except ValueError:
            return None


def days(folded: str, *, said: bool = False) -> list[Day]:
    """Return the days of a folded text in order; `said` asks for "ngày", "sáng" … in front."""
    found = []
    for match in (_SAID if said else _DAY).finditer(folded):
        groups = match.groupdict()
        number = next(n for n in "1234" if groups.get(f"d{n}"))
        year = groups.get(f"y{number}")
        day = Day(
            match.start(),
            match.end(),
            int(groups[f"d{number}"]),
            int(groups[f"m{number}"]),
            int(year) if year else None,
        )
        if day.date(year=2000 if year is None else None):
            found.append(day)
    return found


def nearest_before(day: Day, published: dt.date) -> dt.date | None:
    """Return the last such day not after the publication (by at most a week, for slips of the clock)."""
    for year in (published.year, published.year - 1):
        date = day.date(year)
        if date and date <= published + dt.timedelta(days=7):
            return date
    return day.date(published.year)


def is_plausible(date: dt.date, published: dt.date | None) -> bool:
    """Say whether a report of that publication may tell of a meeting on that day."""
    return published is None or -_LATER <= (published - date).days <= _EARLIER


# How far in front of its day the name or number of an act stands.
_ACT_REACH = 140
_NUMBERED = re.compile(r"\bsố\s*:?\s*\d[^.;:]{0,70}$")


def is_of_act(folded: str, day: Day) -> bool:
    """Say whether a day is that of a law, a decision, a letter that is cited, or a deadline, and of no meeting."""
    if folded[:_ACT_REACH].lstrip("-+* ").startswith(tuple(word_set("facts", "grounds"))):
        return True
    before = folded[max(0, day.start - _ACT_REACH) : day.start]
    if any(before.rstrip().endswith(word) for word in word_set("facts", "before_deadlines")):
        return True
    named = _NUMBERED.search(before) or _act().search(before)
    return named is not None and not any(word in named.group() for word in word_set("facts", "meetings"))


@cache
def _act() -> re.Pattern[str]:
    """The name of an act with nothing but the words of its title up to the day."""
    names = "|".join(sorted(word_set("facts", "acts"), key=len, reverse=True))
    return re.compile(rf"(?<!pháp )(?<!kỷ )\b(?:{names})\b[^.;:,]{{0,100}}$")

"""Days as reports write them, and the years they leave out."""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

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
    r"|sáng nay|chiều nay|tối nay)[ :,(]{1,3}(?:ngày )?"
)
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
        chosen = self.year or year
        try:
            return dt.date(chosen, self.month, self.day) if chosen else None
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

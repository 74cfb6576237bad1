"""The days of a deadline as a clerk reads and types them: "28/02/2024", "01/01/2024 - 31/03/2024", "hằng quý"."""

from __future__ import annotations

import datetime as dt
import re

from PySide6.QtCore import QCoreApplication

from desktop.domain import Certainty, Period
from desktop.folding import plain
from desktop.gui.review.naming import date_words

_DAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_DAY_ALONE = re.compile(r"(?<![\d/.-])(\d{1,2})[/.-](\d{1,2})(?![/.-]?\d)")
_MONTH = re.compile(r"(?<![\d/.-])(\d{1,2})[/.-](\d{4})(?!\d)")
_BETWEEN = re.compile(r"[\s,–—-]*|\s*(đến|to)\s*")


def recurrences() -> dict[str, str]:
    """Return the words for each recurrence."""
    translate = QCoreApplication.translate
    return {
        "daily": translate("periods", "daily"),
        "weekly": translate("periods", "weekly"),
        "monthly": translate("periods", "monthly"),
        "quarterly": translate("periods", "quarterly"),
        "half-yearly": translate("periods", "half-yearly"),
        "yearly": translate("periods", "yearly"),
    }


def period_words(period: Period | None) -> str:
    """Return a period as it is shown and can be typed."""
    if period is None:
        return ""
    if period.recurrence:
        return recurrences().get(period.recurrence, period.recurrence)
    days = [day for day in (period.start, period.end) if day]
    return " - ".join(map(date_words, dict.fromkeys(days)))


def is_period(words: str) -> bool:
    """Say whether words can be taken as a period (blank words take it away)."""
    return not words.strip() or parsed_period(words) is not None


def parsed_period(words: str) -> Period | None:
    """Return the period a clerk typed, None where it is blank or none."""
    for code, name in recurrences().items():
        if plain(words).strip() == plain(name):
            return Period(None, None, code, Certainty.EXACT)
    matches = list(_DAY.finditer(words))
    rest = _DAY.sub("\0", words.strip()).split("\0")
    if not 1 <= len(matches) <= 2 or rest[0] or rest[-1] or not all(map(_BETWEEN.fullmatch, rest)):
        return None
    try:
        days = [dt.date(int(match[3]), int(match[2]), int(match[1])) for match in matches]
    except ValueError:
        return None
    if len(days) == 2 and days[0] > days[1]:
        return None
    return Period(days[0] if len(days) == 2 else None, days[-1], None, Certainty.EXACT)


def days_meant(words: str, *years: int | None) -> list[dt.date]:
    """Return the days that the words of a deadline name without a year, in each of some years; at most four."""
    known = list(dict.fromkeys(year for year in years if year))
    days = []
    for match in _DAY_ALONE.finditer(words):
        days += [day for year in known if (day := _day(year, int(match[2]), int(match[1])))]
    for match in _MONTH.finditer(words):
        first = _day(int(match[2]), int(match[1]), 1)
        days += [(first + dt.timedelta(days=31)).replace(day=1) - dt.timedelta(days=1)] if first else []
    return list(dict.fromkeys(days))[:4]


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None

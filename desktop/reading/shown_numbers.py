"""Numbers of a workbook as its reader sees them: dates as days, shares as per cent, figures the Vietnamese way."""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

_QUIET = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]', re.IGNORECASE)
"""What of a format is no code: words in quotes, escaped signs, colours and conditions."""
_DECIMALS = re.compile(r"\.([0#?]+)")
_FIRST_DAY, _FIRST_DAY_1904 = dt.datetime(1899, 12, 30), dt.datetime(1904, 1, 1)  # noqa: DTZ001 (no clock time)
_LAST_SERIAL = 2_958_466
# The formats that every workbook knows by number (ECMA-376 part 1, 18.8.30).
_CODES = {
    "0": (1,),
    "0.00": (2,),
    "#,##0": (3, 37, 38),
    "#,##0.00": (4, 39, 40),
    "0%": (9,),
    "0.00%": (10,),
    "dd/mm/yyyy": (14, 15, *range(27, 32), 36, 50, 51, 52, 53, 54, 57, 58),
    "d-mmm": (16,),
    "mmm-yy": (17,),
    "h:mm": (18, 19, 20, 21, 45, 46, 47),
    "d/m/yy h:mm": (22,),
}
_BUILT_IN = {number: code for code, numbers in _CODES.items() for number in numbers}


class Format(NamedTuple):
    """What a number format says of how a number is shown."""

    day: bool = False
    month: bool = False
    year: bool = False
    time: bool = False
    percent: bool = False
    groups: bool = False
    decimals: int | None = None
    """Digits behind the comma; None is as many as there are."""


def format_of(number: int, code: str | None) -> Format:
    """Return the format of a number and, where the workbook defines it, its code."""
    code = code or _BUILT_IN.get(number, "")
    plain = _QUIET.sub("", code.split(";")[0]).lower()
    if plain in {"", "general", "@"}:
        return Format()
    if re.search("[dyh]|s|mmm", plain) or re.fullmatch("m+", plain):
        time = "h" in plain or "s" in plain
        day, year = "d" in plain, "y" in plain
        return Format(day, (day or year or not time) and "m" in plain, year, time)
    decimals = _DECIMALS.search(plain)
    return Format(
        percent="%" in plain, groups="#,#" in plain or "0,0" in plain, decimals=len(decimals[1]) if decimals else 0
    )


def shown(value: float, form: Format, *, from_1904: bool = False) -> str:
    """Return a number as it is shown in that format."""
    if form.day or form.month or form.year or form.time:
        return _moment(value, form, from_1904=from_1904) or _figure(value, Format())
    return _figure(value, form)


def _moment(value: float, form: Format, *, from_1904: bool) -> str | None:
    if not 0 <= value < _LAST_SERIAL:
        return None
    # Excel counts a 29 February 1900 that never was: before it the days are one further on.
    first = _FIRST_DAY_1904 if from_1904 else _FIRST_DAY + dt.timedelta(days=value < 60)
    moment = first + dt.timedelta(seconds=round(value * 86_400))
    parts = ("%d" * form.day, "%m" * (form.month or form.day), "%Y" * form.year)
    day = moment.strftime("/".join(filter(None, parts)))
    hour = moment.strftime("%H:%M") if form.time else ""
    return f"{day} {hour}".strip() if form.day or value >= 1 else hour or day


def _figure(value: float, form: Format) -> str:
    value = value * 100 if form.percent else value
    decimals = form.decimals
    if decimals is None:
        digits = f"{value:.11g}" if 1e-6 < abs(value) < 1e15 or not value else f"{value:g}"
    else:
        digits = f"{value:{',' if form.groups else ''}.{min(decimals, 30)}f}"
    return digits.translate(_VIETNAMESE) + "%" * form.percent


_VIETNAMESE = str.maketrans(",.", ".,")

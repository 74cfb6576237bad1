"""The fields of a task in words: never more than the report says, interpretations marked as such."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desktop.briefs.wording import day, line
from desktop.domain import Certainty, Statement, TimeExpression
from desktop.folding import fold

if TYPE_CHECKING:
    import datetime as dt

    from desktop.domain import Period

_NUMBER = re.compile(r"\d+")


def due_words(task: Statement) -> str:
    """Return the deadlines as written, each its days in brackets where known and not plain already."""
    told: dict[str, str] = {}
    for words in map(_one, task.due):
        told.setdefault(fold(words), words)
    return "; ".join(told.values())


def _one(time: TimeExpression) -> str:
    last = _last_day(time.period) if time.period else None
    if last is None or time.period is None or _is_written(last, time.text):
        return time.text
    days = day(last) if time.period.start in (None, last) else line("until", date=day(last))
    meant = days if time.period.certainty is Certainty.EXACT else line("meant", date=days)
    return f"{time.text} ({meant})"


def _last_day(period: Period) -> dt.date | None:
    """Return the day by which a period asks for; a whole year says nothing that its number does not."""
    if period.certainty is Certainty.VAGUE or period.recurrence or _whole_year(period):
        return None
    return period.end


def _is_written(date: dt.date, text: str) -> bool:
    numbers = [int(number) for number in _NUMBER.findall(text)]
    return numbers[-3:] == [date.day, date.month, date.year]


def _whole_year(period: Period) -> bool:
    start, end = period.start, period.end
    return bool(start and end and (start.month, start.day, end.month, end.day) == (1, 1, 12, 31))

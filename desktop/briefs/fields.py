"""The fields of a task in words: never more than the report says, interpretations marked as such."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.briefs.wording import day, line
from desktop.domain import Certainty, Statement, TimeExpression

if TYPE_CHECKING:
    from desktop.domain import Period


def due_words(task: Statement) -> str:
    """Return the deadlines as written, each its days in brackets where known and not plain already."""
    return "; ".join(_one(time) for time in task.due)


def _one(time: TimeExpression) -> str:
    days = _days(time.period) if time.period else ""
    if not days or time.period is None or days in time.text:
        return time.text
    meant = days if time.period.certainty is Certainty.EXACT else line("meant", date=days)
    return f"{time.text} ({meant})"


def _days(period: Period) -> str:
    """Return the day or the days of a period; a whole year says nothing that its number does not."""
    start, end = period.start, period.end
    if period.certainty is Certainty.VAGUE or period.recurrence or end is None or _whole_year(period):
        return ""
    return day(end) if start in (None, end) else line("until", start=day(start), end=day(end)) if start else ""


def _whole_year(period: Period) -> bool:
    start, end = period.start, period.end
    return bool(start and end and (start.month, start.day, end.month, end.day) == (1, 1, 12, 31))

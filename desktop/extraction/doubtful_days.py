"""Days that cannot be: not in the calendar, on another day of the week, or a deadline before the report itself."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from bisect import bisect_right
from functools import cache
from typing import TYPE_CHECKING

from desktop.domain import Caution, Certainty, Span, StatementKind
from desktop.extraction.lexicons import word_set
from desktop.extraction.phrases import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.domain import Statement
    from desktop.extraction.document import Document

_YEAR = r"(?:19|20)\d\d"
_SEP = r"\s?[/.-]\s?"
_DAY = (
    rf"(?P<day>\d{{1,2}})(?:{_SEP}(?P<month>\d{{1,2}})(?:{_SEP}(?P<year>{_YEAR}))?"
    rf"|\stháng\s(?P<month2>\d{{1,2}})(?:,?\snăm\s(?P<year2>{_YEAR}))?)(?![\d/%]|[.,-]\d)"
)
_SAID = re.compile(rf"\bngày\s{{1,2}}{_DAY}")
_FULL = re.compile(
    rf"(?<![\d/.,-])(?P<day>\d{{1,2}})/(?P<month>\d{{1,2}})/(?P<year>{_YEAR})(?P<month2>)(?P<year2>)(?![\d/-])"
)
_WEEKDAY_FIRST = r"\b(?P<weekday>{names})\s?(?:[,(]\s?|\s)(?:ngày\s)?" + _DAY
_WEEKDAY_BEHIND = _DAY + r"\s?\(\s?(?P<weekday>{names})\b\s?\)?"
_LATE = 400
"""Days: a deadline long past is no slip but a day of the law ("đất sử dụng trước ngày 15/10/1993")."""
# Without a year, "thứ sáu, ngày 12/01" is of the report's year or of one beside it.
_YEARS_BESIDE = (0, -1, 1)


def days_in_doubt(document: Document) -> Iterator[Caution]:
    """Yield a caution for each day of no calendar, each wrong day of the week, each deadline that is past."""
    starts = [span.start for span in document.noise]
    for caution in (*_impossible(document.folded), *_wrong_weekdays(document)):
        at = bisect_right(starts, caution.span.start) - 1
        if at < 0 or caution.span.start >= document.noise[at].end:
            yield _quoted(document, caution)
    yield from _past_deadlines(document)


def _quoted(document: Document, caution: Caution) -> Caution:
    written = " ".join(document.words_of(caution.span).split())
    return Caution(caution.code, caution.span, (("written", written), *caution.details))


def _impossible(folded: str) -> Iterator[Caution]:
    for pattern in (_SAID, _FULL):
        for match in pattern.finditer(folded):
            day, month, year = _parts(match)
            # Without a year, 29/2 may be.
            if month > 12 and year is None:
                continue
            if not 1 <= month <= 12 or not 1 <= day <= calendar.monthrange(year or 2000, month)[1]:
                yield Caution("date_impossible", Span(match.start("day"), match.end()))


def _parts(match: re.Match[str]) -> tuple[int, int, int | None]:
    year = match["year"] or match["year2"]
    return int(match["day"]), int(match["month"] or match["month2"]), int(year) if year else None


def _wrong_weekdays(document: Document) -> Iterator[Caution]:
    told = document.facts.event_date or document.facts.published
    for pattern in _weekday_patterns():
        for match in pattern.finditer(document.folded):
            if pattern.pattern.startswith(r"\b") and not _names_a_day(document, match):
                continue
            day, month, year = _parts(match)
            years = [year] if year else [told.year + more for more in _YEARS_BESIDE] if told else []
            dates = [date for each in years if (date := _date(each, month, day))]
            wanted = lexicon("cautions")["weekdays"][" ".join(match["weekday"].split())]
            if dates and all(date.weekday() != wanted for date in dates):
                right = lexicon("cautions")["weekday_names"][str(dates[0].weekday())]
                details = (("day", f"{dates[0]:%d/%m/%Y}"), ("weekday", right))
                yield Caution("weekday_wrong", Span(*match.span()), details)


def _names_a_day(document: Document, match: re.Match[str]) -> bool:
    """Tell "sáng thứ ba" and "Thứ Ba, 12/01/2024" from "kỳ họp thứ ba" and "; thứ ba, ngày …"."""
    before = document.folded[max(0, match.start() - 12) : match.start()].rstrip(" ")
    if before[-1:].isalnum():
        return before.split()[-1] in word_set("cautions", "before_weekdays")
    name = document.text[match.end("weekday") - len(match["weekday"].split()[-1]) : match.end("weekday")]
    return not name.islower() or before[-1:] == "("


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


@cache
def _weekday_patterns() -> tuple[re.Pattern[str], ...]:
    names = "|".join(name.replace(" ", r"\s") for name in lexicon("cautions")["weekdays"])
    # str.format would take the counts of the expression for its own places.
    return tuple(re.compile(form.replace("{names}", names)) for form in (_WEEKDAY_FIRST, _WEEKDAY_BEHIND))


def _past_deadlines(document: Document) -> Iterator[Caution]:
    facts = document.facts
    told = [day for day in (facts.event_date, facts.published) if day]
    tasks = [each for each in document.statements if each.kind is StatementKind.TASK]
    for task in tasks if told else ():
        at = -1
        for span, last in sorted(_deadlines(document, task)):
            if span.start >= at and last < min(told) and (min(told) - last).days <= _LATE:
                at = span.end
                written = " ".join(document.words_of(span).split())
                days = (("due", f"{last:%d/%m/%Y}"), ("day", f"{min(told):%d/%m/%Y}"))
                yield Caution("deadline_past", span, (("written", written), *days))


def _deadlines(document: Document, task: Statement) -> Iterator[tuple[Span, dt.date]]:
    """The deadlines of a task whose year is written, and those that were none because they are past."""
    for due in task.due:
        period = due.period
        if period and period.end and not period.recurrence and period.certainty is Certainty.EXACT:
            yield due.span, period.end
    for match in _deadline().finditer(document.folded, *task.span):
        day, month, year = _parts(match)
        last = _date(year, month, day) if year else None
        if last and (match["sure"] or not document.folded[match.end() : task.span.end].strip(" .;,)")):
            yield Span(*match.span()), last


@cache
def _deadline() -> re.Pattern[str]:
    words = lexicon("cautions")
    sure, before_end = "|".join(words["deadlines"]), "|".join(words["before_end"])
    lead = rf"\b(?:(?P<sure>{sure})(?:\s(?:là|vào|trước|đến|hết)){{0,2}}|{before_end})\s(?:ngày\s)?"
    return re.compile(lead + _DAY)

"""Reports put into groups and order: what the list shows, worked out without Qt."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypeAlias

from desktop.domain import ReportState, ReportSummary, Secrecy
from desktop.folding import plain
from desktop.gui.reports.arrangement import DOWNWARDS, Field, Grouping, Having, Sorting

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from desktop.gui.reports.arrangement import Arrangement, ReportFilter

_LEVELS = {level: number for number, level in enumerate(Secrecy)}
_STATES = {state.value: number for number, state in enumerate(ReportState)}


class Entry:
    """A report with what is looked at for each filter, worked out when it is first asked for."""

    __slots__ = ("_folded", "summary")

    def __init__(self, summary: ReportSummary) -> None:
        self.summary = summary
        self._folded = ""

    @property
    def folded(self) -> str:
        """All that describes the report, without marks."""
        if not self._folded:
            self._folded = plain(_described(self.summary))
        return self._folded


@dataclass(frozen=True, slots=True)
class Head:
    """The line over a group."""

    group: Grouping
    value: str
    count: int
    open: bool = True


Row: TypeAlias = Entry | Head


def title_of(summary: ReportSummary) -> str:
    """Return the title of a report in one line, its file's name where it has none."""
    return summary.details.title or " ".join((summary.facts.title or "").split()) or summary.file


def day_of(summary: ReportSummary) -> dt.date | None:
    """Return the date that the list shows."""
    return summary.details.day or summary.facts.event_date or summary.facts.published


def next_due(summary: ReportSummary, today: dt.date) -> dt.date | None:
    """Return the next deadline from today on."""
    at = bisect_left(summary.dues, today)
    return summary.dues[at] if at < len(summary.dues) else None


def values_of(summary: ReportSummary, field: Field) -> tuple[str, ...]:
    """Return what a report has in a field: "" for nothing, several for tags."""
    return _VALUES[field](summary)


def has(summary: ReportSummary, what: Having) -> bool:
    """Say whether a report has something that asks for attention."""
    return bool(_HAS[what](summary))


def _year_of(summary: ReportSummary) -> str:
    day = day_of(summary)
    return str(day.year) if day else ""


# Asked for each of ten thousand reports while the clerk waits: nothing is looked up twice.
_VALUES: dict[Field, Callable[[ReportSummary], tuple[str, ...]]] = {
    Field.KIND: lambda summary: (summary.details.kind,),
    Field.BODY: lambda summary: (summary.details.body,),
    Field.YEAR: lambda summary: (_year_of(summary),),
    Field.TAG: lambda summary: summary.details.tags or ("",),
    Field.REVIEWER: lambda summary: (summary.details.reviewer,),
    Field.SECRECY: lambda summary: (summary.details.secrecy.value,),
}
_HAS: dict[Having, Callable[[ReportSummary], object]] = {
    Having.DUE: lambda summary: summary.with_due,
    Having.CAUTIONS: lambda summary: summary.cautions,
    Having.QUESTIONS: lambda summary: summary.questions,
    Having.STAMP: lambda summary: summary.stamp,
}
_plain = lru_cache(maxsize=20_000)(plain)


def fitting(entries: Iterable[Entry], wanted: ReportFilter) -> list[Entry]:
    """Return the reports that a filter lets through, in their order."""
    found = list(entries)
    if wanted.state is not None:
        found = [entry for entry in found if entry.summary.state is wanted.state]
    for field, values in wanted.values:
        found = [entry for entry in found if not values.isdisjoint(_VALUES[field](entry.summary))]
    for what in wanted.having:
        found = [entry for entry in found if _HAS[what](entry.summary)]
    for word in plain(wanted.words).split():
        found = [entry for entry in found if word in entry.folded]
    return found


def arranged(
    entries: Sequence[Entry], arrangement: Arrangement, closed: frozenset[str], today: dt.date
) -> list[Row]:
    """Return the rows of the list; `entries` come with the newest import first, closed groups show their head."""
    found = in_order(fitting(entries, arrangement.filter), arrangement, today)
    if arrangement.group is Grouping.NONE:
        return list(found)
    rows: list[Row] = []
    for value, members in _groups(found, arrangement.group):
        is_open = value not in closed
        rows.append(Head(arrangement.group, value, len(members), is_open))
        if is_open:
            rows += members
    return rows


def in_order(entries: list[Entry], arrangement: Arrangement, today: dt.date) -> list[Entry]:
    """Return reports sorted; those without what they are sorted by come last, whichever way round."""
    downwards = (arrangement.sort in DOWNWARDS) is not arrangement.turned
    if arrangement.sort is Sorting.IMPORTED:
        return entries if downwards else entries[::-1]
    key = _key(arrangement.sort, today)
    keyed = [(key(entry), entry) for entry in entries]
    present = sorted(
        (pair for pair in keyed if pair[0] not in (None, "")), key=lambda pair: pair[0], reverse=downwards
    )
    return [entry for _, entry in present] + [entry for value, entry in keyed if value in (None, "")]


def _key(sort: Sorting, today: dt.date) -> Callable[[Entry], Any]:
    if sort is Sorting.TITLE:
        return lambda entry: entry.folded  # it begins with the title
    of_summary: dict[Sorting, Callable[[ReportSummary], Any]] = {
        Sorting.DAY: day_of,
        Sorting.BODY: lambda summary: _plain(summary.details.body),
        Sorting.KIND: lambda summary: _plain(summary.details.kind),
        Sorting.SECRECY: lambda summary: _LEVELS[summary.details.secrecy],
        Sorting.PROGRESS: lambda summary: summary.decided / summary.total if summary.total else None,
        Sorting.DEADLINE: lambda summary: next_due(summary, today),
        Sorting.CAUTIONS: lambda summary: summary.cautions,
        Sorting.QUESTIONS: lambda summary: summary.questions,
        Sorting.REVIEWER: lambda summary: _plain(summary.details.reviewer),
        Sorting.TAGS: lambda summary: _plain(" ".join(summary.details.tags)),
    }
    key = of_summary[sort]
    return lambda entry: key(entry.summary)


def _groups(entries: Sequence[Entry], group: Grouping) -> Iterator[tuple[str, list[Entry]]]:
    groups: dict[str, list[Entry]] = {}
    values = _group_values(group)
    for entry in entries:
        for value in values(entry.summary):
            groups.setdefault(value, []).append(entry)
    newest_first = group in (Grouping.YEAR, Grouping.MONTH)
    order = sorted(filter(None, groups), key=lambda value: _group_key(value, group), reverse=newest_first)
    for value in (*order, *([""] if "" in groups else ())):
        yield value, groups[value]


def _group_values(group: Grouping) -> Callable[[ReportSummary], tuple[str, ...]]:
    if group is Grouping.STATE:
        return lambda summary: (summary.state.value,)
    if group is Grouping.MONTH:
        return lambda summary: (f"{summary.imported_at.astimezone():%Y-%m}",)
    return _VALUES[Field(group.value)]


def _group_key(value: str, group: Grouping) -> tuple[int, str]:
    return (_STATES[value], "") if group is Grouping.STATE else (0, _plain(value))


def counted(entries: Iterable[Entry]) -> dict[Field, Counter[str]]:
    """Return how many reports have each value of each field."""
    counts: dict[Field, Counter[str]] = {field: Counter() for field in Field}
    for entry in entries:
        for field, counter in counts.items():
            for value in _VALUES[field](entry.summary):
                counter[value] += 1
    return counts


def _described(summary: ReportSummary) -> str:
    details, day = summary.details, day_of(summary)
    parts = (
        title_of(summary),
        summary.file,
        details.body or summary.facts.host or "",
        details.kind,
        details.reviewer,
        *details.tags,
        f"{day:%d/%m/%Y}" if day else "",
    )
    return "\n".join(parts)

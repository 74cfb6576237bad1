"""Bodies that did not exist, or not yet, or no more, at the time of the report: by the list of their days.

Asked are only the posts that the report gives, what it says is to be done, and its host. A result may tell of a
body of last spring, and a former post of a body long gone.
"""

from __future__ import annotations

import datetime as dt
import re
import sys
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from desktop.domain import Caution, Span, StatementKind
from desktop.extraction.doubtful_people import is_former
from desktop.extraction.lexicons import word_set
from desktop.extraction.phrases import Phrasebook, lexicon
from desktop.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.extraction.document import Document

_DAYS_OF_GRACE = dt.timedelta(days=15)
"""A report may come out some days after its meeting, and a name goes on for some days."""
_AHEAD = dt.timedelta(days=200)
"""So long ahead at most is a body spoken of in plans before it is founded."""
_REACH = 140
_ENDLESS = sys.maxsize
_OTHER = "other"
_EARLIEST, _LATEST = dt.date.min, dt.date.max


@dataclass(frozen=True, slots=True)
class _Body:
    """A body of the list with the periods in which it existed."""

    periods: tuple[tuple[dt.date, dt.date], ...]
    heir: str
    before: str


@dataclass(frozen=True, slots=True)
class _Time:
    """When the report is from: one day, or all days of a year or two."""

    first: dt.date
    last: dt.date
    words: str


def bodies_out_of_time(document: Document) -> Iterator[Caution]:
    """Yield a caution at the first place of each body that did not exist when the report was written."""
    time = _time_of(document)
    if time is None or document.marks is None:
        return
    hits = _names().hits(document.marks.tokens)
    others = {span.start for span in hits.pop(_OTHER, [])}
    posts, plans = _posts(document), _plans(document)
    changes = [match.start() for match in _other_days().finditer(document.folded)]
    for name, places in hits.items():
        for place in places:
            asked = _around(posts, place) or _around(plans, place)
            if asked is None or place.start in others or not _is_meant(document, changes, asked, place):
                continue
            if caution := _caution(document, _bodies()[name], place, time, is_plan=_around(posts, place) is None):
                yield caution
                break


def _posts(document: Document) -> list[Span]:
    """Where the posts stand that are held now, and the host's name."""
    spans = [
        role.span
        for official in document.officials
        if not any(is_former(document, role) for role in official.roles)
        for role in official.roles
    ]
    host = fold(document.facts.host or "")
    at = document.folded.find(host) if host else -1
    return sorted([*spans, Span(at, at + len(host))] if at >= 0 else spans)


def _plans(document: Document) -> list[Span]:
    kinds = (StatementKind.TASK, StatementKind.PROPOSAL)
    return sorted(statement.span for statement in document.statements if statement.kind in kinds)


def _around(spans: list[Span], place: Span) -> Span | None:
    """Return the stretch that holds a place."""
    at = bisect_right(spans, (place.start, _ENDLESS)) - 1
    return spans[at] if at >= 0 and place.end <= spans[at].end else None


def _is_meant(document: Document, changes: list[int], asked: Span, place: Span) -> bool:
    """Say whether a body of today is meant: no former one in a sentence of changes, no maker of a cited act."""
    of_other_days = bisect_left(changes, asked.start) < bisect_left(changes, asked.end)
    return not (of_other_days or _is_of_act(document, asked, place))


@cache
def _other_days() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, word_set('cautions', 'of_other_days')))})\b")


def _caution(document: Document, body: _Body, place: Span, time: _Time, *, is_plan: bool) -> Caution | None:
    if any(start <= time.last and time.first <= end + _DAYS_OF_GRACE for start, end in body.periods):
        return None
    written = ("written", " ".join(document.words_of(place).split()))
    ended = max((end for _, end in body.periods if end < time.first), default=None)
    if ended:
        details = (("last", f"{ended:%d/%m/%Y}"), ("day", time.words), ("heir", body.heir))
        return Caution("body_ended", place, (written, *details))
    begins = min(start for start, _ in body.periods)
    if is_plan and begins - time.last < _AHEAD:
        return None
    details = (("first", f"{begins:%d/%m/%Y}"), ("day", time.words), ("before", body.before))
    return Caution("body_not_founded", place, (written, *details))


def _is_of_act(document: Document, asked: Span, place: Span) -> bool:
    """Say whether the body is named as the maker of an act: "Thông tư số 05 của Bộ …" is cited as it was."""
    before = document.folded[max(asked.start, place.start - _REACH) : place.start]
    return _act().search(before) is not None


@cache
def _act() -> re.Pattern[str]:
    names = "|".join(sorted(word_set("facts", "acts"), key=len, reverse=True))
    return re.compile(rf"\b(?:{names})\b[^.;:]{{0,{_REACH}}}\bcủa\s(?:[^\s.;,]+\s){{0,3}}$")


def _time_of(document: Document) -> _Time | None:
    facts = document.facts
    told = [day for day in (facts.event_date, facts.published) if day]
    if told:
        return _Time(min(told), max(told), f"{min(told):%d/%m/%Y}")
    years = [year for year in (facts.review_year, facts.plan_year) if year and 1945 <= year <= 2100]
    if not years:
        return None
    # What reviews 2019 and plans 2020 was written in one of them, or shortly behind.
    return _Time(dt.date(min(years), 1, 1), dt.date(max(years), 12, 31), "–".join(map(str, sorted(set(years)))))


@cache
def _bodies() -> dict[str, _Body]:
    listed = lexicon("validity")
    found = {
        body["name"]: _Body(tuple(map(_period, body["periods"])), body.get("heir", ""), body.get("from", ""))
        for body in listed["body"]
    }
    for group in listed["province"]:
        last = dt.date.fromisoformat(group["last"])
        found |= {f"tỉnh {name}": _Body(((_EARLIEST, last),), heir, "") for name, heir in group["names"].items()}
    return found


def _period(days: list[str]) -> tuple[dt.date, dt.date]:
    first, last = days
    return (
        dt.date.fromisoformat(first) if first else _EARLIEST,
        dt.date.fromisoformat(last) if last else _LATEST - _DAYS_OF_GRACE,
    )


@cache
def _names() -> Phrasebook:
    listed = lexicon("validity")
    groups = {body["name"]: [form for name in body["names"] for form in _forms(name)] for body in listed["body"]}
    for group in listed["province"]:
        for name in group["names"]:
            groups[f"tỉnh {name}"] = [form.format(name) for form in group["forms"]]
    return Phrasebook({**groups, _OTHER: listed["other"]["names"]})


def _forms(name: str) -> list[str]:
    """A name with its dash as papers write it: "-", "–", or a comma."""
    return [name, name.replace(" - ", " – "), name.replace(" - ", ", ")] if " - " in name else [name]

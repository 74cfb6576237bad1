"""How the clerk wants to see the reports: which, grouped and sorted by what, and with which lines."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from desktop.domain import ReportState


class Grouping(StrEnum):
    """What the reports are put together by."""

    NONE = "none"
    STATE = "state"
    BODY = "body"
    KIND = "kind"
    YEAR = "year"
    MONTH = "month"
    """Of the import."""
    REVIEWER = "reviewer"
    TAG = "tag"


class Sorting(StrEnum):
    """What the reports are sorted by."""

    IMPORTED = "imported"
    DAY = "day"
    TITLE = "title"
    BODY = "body"
    KIND = "kind"
    SECRECY = "secrecy"
    PROGRESS = "progress"
    DEADLINE = "deadline"
    """The next one from today on."""
    CAUTIONS = "cautions"
    QUESTIONS = "questions"
    REVIEWER = "reviewer"
    TAGS = "tags"


DOWNWARDS = frozenset({Sorting.IMPORTED, Sorting.DAY, Sorting.SECRECY, Sorting.CAUTIONS, Sorting.QUESTIONS})
"""What begins with the greatest unless the clerk turns it round."""


class Field(StrEnum):
    """What the reports are filtered by, each by some of its values."""

    KIND = "kind"
    BODY = "body"
    YEAR = "year"
    TAG = "tag"
    REVIEWER = "reviewer"
    SECRECY = "secrecy"


class Having(StrEnum):
    """What a report may have that asks for somebody's attention."""

    DUE = "due"
    CAUTIONS = "cautions"
    QUESTIONS = "questions"
    STAMP = "stamp"


class Line(StrEnum):
    """What a card may show beside its title and its progress."""

    BODY = "body"
    KIND = "kind"
    DEADLINE = "deadline"
    REVIEWER = "reviewer"
    TAGS = "tags"
    IMPORTED = "imported"


USUAL_LINES = frozenset({Line.BODY, Line.KIND, Line.DEADLINE, Line.REVIEWER, Line.TAGS})


@dataclass(frozen=True, slots=True)
class ReportFilter:
    """Which reports are shown: those that fit every part of it."""

    state: ReportState | None = None
    words: str = ""
    """Every word stands somewhere in what a report is described by, with or without tone marks."""
    values: tuple[tuple[Field, frozenset[str]], ...] = ()
    """For each field, in the order of fields, the values of which a report has one; "" is no value."""
    having: frozenset[Having] = frozenset()

    def of(self, field: Field) -> frozenset[str]:
        """Return the values chosen of a field, empty where any will do."""
        return dict(self.values).get(field, frozenset())


def with_value(values: tuple[tuple[Field, frozenset[str]], ...], name: Field, value: str) -> Any:
    """Return `ReportFilter.values` with one value added, or taken out where it was in."""
    chosen = dict(values)
    chosen[name] = chosen.get(name, frozenset()) ^ {value}
    return tuple((one, chosen[one]) for one in Field if chosen.get(one))


@dataclass(frozen=True, slots=True)
class Arrangement:
    """The whole of it; what is saved under a name."""

    filter: ReportFilter = field(default_factory=ReportFilter)
    group: Grouping = Grouping.NONE
    sort: Sorting = Sorting.IMPORTED
    turned: bool = False
    """Whether the order is the other way round than usual."""


def to_json(arrangement: Arrangement) -> str:
    """Return an arrangement as text that outlives the program."""
    chosen = arrangement.filter
    return json.dumps(
        {
            "state": chosen.state,
            "words": chosen.words,
            "values": {name: sorted(values) for name, values in chosen.values},
            "having": sorted(chosen.having),
            "group": arrangement.group,
            "sort": arrangement.sort,
            "turned": arrangement.turned,
        },
        ensure_ascii=False,
    )


def from_json(written: str) -> Arrangement:
    """Return the arrangement that was written; the usual one where that is not to be made out."""
    try:
        data = json.loads(written)
        chosen = {Field(name): frozenset(map(str, values)) for name, values in data["values"].items()}
        return Arrangement(
            ReportFilter(
                ReportState(data["state"]) if data["state"] else None,
                str(data["words"]),
                tuple((name, chosen[name]) for name in Field if chosen.get(name)),
                frozenset(map(Having, data["having"])),
            ),
            Grouping(data["group"]),
            Sorting(data["sort"]),
            turned=bool(data["turned"]),
        )
    except (ValueError, KeyError, TypeError, AttributeError):
        return Arrangement()

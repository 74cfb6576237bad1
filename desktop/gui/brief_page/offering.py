"""What stands in some reports to choose from: officials, bodies and tags, gathered beside the window."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from desktop.domain import Official, Statement
from desktop.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop.domain import Report


class Offer(NamedTuple):
    """Names in the order of the alphabet; those who may have concluded in the order of the reports."""

    officials: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    concluding: tuple[str, ...] = ()


def offer_of(reports: Sequence[Report]) -> Offer:
    """Return what stands in some reports."""
    contents = [find.content for report in reports for find in report.findings]
    people = [one.name for one in contents if isinstance(one, Official)]
    statements = [one for one in contents if isinstance(one, Statement)]
    return Offer(
        _sorted((*people, *(one.directed_by for one in statements if one.directed_by))),
        _sorted(one.assignee for one in statements if one.assignee),
        _sorted(tag for report in reports for tag in report.details.tags),
        tuple(dict.fromkeys(people)),
    )


def _sorted(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(texts), key=fold))

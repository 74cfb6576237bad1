"""The order in which officials are named, from resources/lexicons/protocol_order.toml."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from desktop import paths
from desktop.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.briefs.choice import Person


class Standing(NamedTuple):
    """Where an official stands: the smaller, the earlier."""

    rank: int
    former: bool


class _Order(NamedTuple):
    former: re.Pattern[str]
    acting: re.Pattern[str]
    ranks: tuple[re.Pattern[str], ...]


def standing(roles: Iterable[str]) -> Standing:
    """Return the standing of a person by the highest of the posts given; without any, behind all others."""
    last = Standing(len(_order().ranks), former=False)
    return min((_standing_of(role) for role in roles), default=last)


def in_order(people: Iterable[Person]) -> list[Person]:
    """Return people by the highest of the posts that the report gives each, else as they stand in the text."""
    return sorted(people, key=lambda person: standing(role.text for role in person.official.roles))


@cache
def _standing_of(role: str) -> Standing:
    folded = " ".join(fold(role).split())
    current = _order().former.sub("", folded)
    post = _order().acting.sub("", current)
    ranks = (place for place, pattern in enumerate(_order().ranks) if pattern.match(post))
    return Standing(next(ranks, len(_order().ranks)), former=current != folded)


@cache
def _order() -> _Order:
    data = paths.toml("lexicons", "protocol_order.toml")
    ranks = tuple(re.compile("|".join(rank["posts"])) for rank in data["ranks"])
    return _Order(re.compile(data["former"]), re.compile(data["acting"]), ranks)

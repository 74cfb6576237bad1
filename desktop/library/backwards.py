"""Finds, marks and cells before some changes, told from pairs of before and after that come the newest first."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Mapping

Key = TypeVar("Key", bound="Hashable")
Value = TypeVar("Value")


def taken_back(
    now: Mapping[Key, Value], backwards: Iterable[tuple[Value | None, Value | None]], key: Callable[[Value], Key]
) -> dict[Key, Value] | None:
    """Return what there was before the changes; None where these do not lead to what is there."""
    there = dict(now)
    for before, after in backwards:
        if after is not None and there.pop(key(after), None) != after:
            return None
        if before is not None:
            there[key(before)] = before
    return there


def touched(
    backwards: Iterable[tuple[Value | None, Value | None]], key: Callable[[Value], Key]
) -> dict[Key, Value | None]:
    """Return what the changes touched as it was before them, None for what they added."""
    then: dict[Key, Value | None] = {}
    for before, after in backwards:
        if after is not None:
            then[key(after)] = None
        if before is not None:
            then[key(before)] = before
    return then


def leading_back(
    now: Mapping[Key, Value], then: Mapping[Key, Value | None]
) -> tuple[tuple[Value | None, Value | None], ...]:
    """Return the pairs that lead from what is there to what was touched as it was before."""
    return tuple((now.get(key), value) for key, value in then.items() if now.get(key) != value)

"""The words of the program in a brief, read from resources/briefs/wording.toml."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import TYPE_CHECKING, cast

from desktop import paths

if TYPE_CHECKING:
    import datetime as dt


@cache
def words(part: str) -> dict[str, str]:
    """Return the words of one part of the file, by name."""
    return cast("dict[str, str]", _all()[part])


def line(name: str, **values: object) -> str:
    """Return a sentence with its blanks filled."""
    return words("lines")[name].format(**values)


def day(date: dt.date) -> str:
    """Return a date as offices write it: 05/9/2026, 03/02/2026."""
    month = f"{date.month:02d}" if date.month < 3 else str(date.month)
    return f"{date.day:02d}/{month}/{date.year}"


@cache
def _all() -> dict[str, object]:
    return tomllib.loads(paths.resources("briefs", "wording.toml").read_text("utf-8"))

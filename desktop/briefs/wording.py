"""The words of the program in a brief, read from resources/briefs/wording.toml."""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from typing import TYPE_CHECKING

from desktop import paths
from desktop.briefs.options import Tone
from desktop.briefs.tones import toned

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

_TONE: ContextVar[Tone] = ContextVar("tone", default=Tone.KEEP)


@contextmanager
def speaking(tone: Tone) -> Iterator[None]:
    """Let the program's own words have their tones placed in one way; what they quote is not touched."""
    before = _TONE.set(tone)
    try:
        yield
    finally:
        _TONE.reset(before)


def spoken(text: str) -> str:
    """Return words of a profile as the tone chosen for the program's words has them."""
    return toned(text, _TONE.get())


def words(part: str) -> dict[str, str]:
    """Return the words of one part of the file, by name."""
    return _part(part, _TONE.get())


def line(name: str, /, **values: object) -> str:
    """Return a sentence with its blanks filled."""
    return words("lines")[name].format(**values)


def day(date: dt.date) -> str:
    """Return a date as offices write it: 05/9/2026, 03/02/2026."""
    return f"{date.day:02d}/{month(date)}/{date.year}"


def month(date: dt.date) -> str:
    """Return the number of a month as offices write it: only January and February get a 0 in front."""
    return f"{date.month:02d}" if date.month < 3 else str(date.month)


@cache
def _part(part: str, tone: Tone) -> dict[str, str]:
    return {name: toned(text, tone) for name, text in paths.toml("briefs", "wording.toml")[part].items()}

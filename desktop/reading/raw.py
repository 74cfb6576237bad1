"""What a format's reader hands over: text as the file holds it, before it is brought to the canonical form."""

from __future__ import annotations

from typing import NamedTuple


class Raw(NamedTuple):
    """Text of one file, not yet canonical."""

    text: str
    encoding: str | None = None
    """Character encoding of a text file, or None where the format has its own."""
    pages: tuple[int, ...] = ()
    """Offset at which each page begins; white space (or nothing) stands in front of each."""

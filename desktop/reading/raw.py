"""What a format's reader hands over: text as the file holds it, before it is brought to the canonical form."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from desktop.domain import Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.domain import Block, Comment, Place


class FontRun(NamedTuple):
    """A stretch of the text in a font of before Unicode."""

    start: int
    end: int
    font: str


class Raw(NamedTuple):
    """Text of one file, not yet canonical; every offset counts in it."""

    text: str
    encoding: str | None = None
    """Character encoding of a text file, or None where the format has its own."""
    pages: tuple[int, ...] = ()
    """Offset at which each page begins; white space (or nothing) stands in front of each."""
    fonts: tuple[FontRun, ...] = ()
    """Runs in fonts of before Unicode, in the order of the text, none over another."""
    blocks: tuple[Block, ...] = ()
    comments: tuple[Comment, ...] = ()
    places: tuple[Place, ...] = ()
    certainty: tuple[float, ...] = ()
    """As of `Source`."""


def moved(raw: Raw, text: str, to: Callable[[int], int]) -> Raw:
    """Return what was read with its text written anew, all offsets brought to where they are now."""

    def span(old: Span) -> Span:
        return Span(to(old.start), to(old.end))

    return raw._replace(
        text=text,
        pages=tuple(map(to, raw.pages)),
        fonts=tuple(FontRun(to(run.start), to(run.end), run.font) for run in raw.fonts),
        blocks=tuple(replace(block, span=span(block.span)) for block in raw.blocks),
        comments=tuple(replace(comment, span=span(comment.span)) for comment in raw.comments),
        places=tuple(replace(place, span=span(place.span)) for place in raw.places),
    )

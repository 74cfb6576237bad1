"""Where one may go in a report: its headings and numbered lines, with how deep they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from desktop.domain import BlockKind, Span
from desktop.whereabouts import Whereabouts

if TYPE_CHECKING:
    from desktop.domain import Source

_LONGEST = 110
_DEEPEST = 4


class Heading(NamedTuple):
    """A heading or a numbered line."""

    span: Span
    words: str
    level: int
    """From 0."""


def outline(source: Source) -> list[Heading]:
    """Return the headings and numbered lines of a source, in the order of the text."""
    levels = {
        block.span.start: max(block.level - 1, 0) for block in source.blocks if block.kind is BlockKind.HEADING
    }
    whereabouts = Whereabouts(source)
    for start in whereabouts.starts:
        if start not in levels:
            section = whereabouts.section(start)
            depth = sum(map(bool, section)) + section.number.count(".") - 1
            levels[start] = min(max(depth, 0), _DEEPEST)
    return [heading for start, level in sorted(levels.items()) if (heading := _heading(source.text, start, level))]


def _heading(text: str, start: int, level: int) -> Heading | None:
    end = text.find("\n", start)
    line = text[start : end if end >= 0 else len(text)]
    said = " ".join(line.split())
    if not said:
        return None
    span = Span(start + len(line) - len(line.lstrip()), start + len(line.rstrip()))
    return Heading(span, said if len(said) <= _LONGEST else f"{said[: _LONGEST - 1].rstrip()}…", level)

"""Where the words around a place begin and end: what lies between white space, as the hand draws it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.domain import Span


def word_start(text: str, place: int) -> int:
    """Return where the word nearest to a place begins."""
    place = min(max(place, 0), len(text))
    before = place
    while before > 0 and not text[before - 1].isspace():
        before -= 1
    after = place
    while after < len(text) and not text[after].isspace():
        after += 1
    while after < len(text) and text[after].isspace():
        after += 1
    inside = before < len(text) and not text[before].isspace()
    return before if inside and (place - before <= after - place or after == len(text)) else min(after, len(text))


def word_end(text: str, place: int) -> int:
    """Return where the word nearest to a place ends."""
    place = min(max(place, 0), len(text))
    after = place
    while after < len(text) and not text[after].isspace():
        after += 1
    before = place
    while before > 0 and not text[before - 1].isspace():
        before -= 1
    while before > 0 and text[before - 1].isspace():
        before -= 1
    inside = after > 0 and not text[after - 1].isspace()
    return after if inside and (after - place <= place - before or before == 0) else before


def first_word(text: str, span: Span) -> int:
    """Return where the first word of a span ends."""
    words = text[span.start : span.end]
    return span.start + len(words) - len(words.lstrip()) + len((words.split(maxsplit=1) or [""])[0])


def last_word(text: str, span: Span) -> int:
    """Return where the last word of a span begins."""
    words = text[span.start : span.end].rstrip()
    return span.start + len(words) - len((words.rsplit(maxsplit=1) or [""])[-1])

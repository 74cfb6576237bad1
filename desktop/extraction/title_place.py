"""Where the title of a report stands in its text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain import Span
from desktop.folding import fold

if TYPE_CHECKING:
    from desktop.extraction.document import Document


def title_span(document: Document) -> Span | None:
    """Return where the words of the title stand, whatever white space lies between them."""
    title = document.facts.title
    if not title:
        return None
    words = fold(title).split()
    at = document.folded.find(words[0]) if words else -1
    while at >= 0:
        end = _reach_of(document.folded, at, words)
        if end is not None:
            return Span(at, end)
        at = document.folded.find(words[0], at + 1)
    return None


def _reach_of(folded: str, at: int, words: list[str]) -> int | None:
    for word in words:
        while at < len(folded) and folded[at].isspace():
            at += 1
        if not folded.startswith(word, at):
            return None
        at += len(word)
    return at

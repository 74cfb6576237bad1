"""Words of a text with a little of what stands around them, as lists of places show them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.domain import Span

AROUND = 48


def excerpt(text: str, span: Span, around: int = AROUND) -> tuple[str, str, str]:
    """Return what stands before a span, its words, and what stands behind, each on one line."""
    before, after = text[max(span.start - around, 0) : span.start], text[span.end : span.end + around]
    if span.start > around:
        before = "…" + (before.split(maxsplit=1)[-1] if " " in before.strip() else before)
    if span.end + around < len(text):
        after = (after.rsplit(maxsplit=1)[0] if " " in after.strip() else after) + "…"
    return _line(before), _line(text[span.start : span.end]), _line(after)


def _line(words: str) -> str:
    """Return words on one line; blanks at their ends stay, for they part them from their neighbours."""
    inner = " ".join(words.split())
    start = " " if inner and words[:1].isspace() else ""
    return start + inner + (" " if inner and words[-1:].isspace() else "")

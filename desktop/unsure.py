"""Pages whose characters were recognised with so little certainty that the clerk should compare them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop import paths

if TYPE_CHECKING:
    from desktop.domain import Source


def unsure_below() -> float:
    """Return the certainty below which a page is to be compared with its picture."""
    return float(paths.toml("ocr", "recognition.toml")["pages"]["uncertain"])


def unsure_pages(source: Source) -> tuple[int, ...]:
    """Return the numbers of these pages, from 0."""
    if not source.certainty:
        return ()
    limit = unsure_below()
    return tuple(page for page, certainty in enumerate(source.certainty) if certainty < limit)

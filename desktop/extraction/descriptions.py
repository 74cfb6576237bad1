"""How a list describes a report: its title in one line, its day, whose it is, and what kind of document."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from desktop.domain import ReportDetails
from desktop.extraction.issuers import fullest, issuer_of
from desktop.extraction.layout import layout_of
from desktop.extraction.lines import lines_of
from desktop.extraction.phrases import lexicon
from desktop.folding import fold

if TYPE_CHECKING:
    from desktop.extraction.document import Document
    from desktop.extraction.layout import Layout
    from desktop.extraction.lines import Line


def description_of(document: Document) -> ReportDetails:
    """Return what a document whose facts were found says of itself; what it does not say stays empty.

    The body is the one of the letterhead, and of news the one that held the event.
    """
    facts, lines = document.facts, lines_of(document)
    layout = layout_of(lines, document.text)
    return ReportDetails(
        title=" ".join((facts.title or "").split()),
        day=facts.event_date or facts.published,
        body=_issuer(document, lines, layout) or facts.host or "",
        kind=_kinds().get(layout.type_words, "") if layout.is_paper else "",
    )


def _issuer(document: Document, lines: list[Line], layout: Layout) -> str | None:
    if not layout.is_paper:
        return None
    head = lines[: max(layout.title, layout.head_end)]
    issuer = issuer_of(head, layout, document, document.facts.title)
    return fullest(issuer, document, head) if issuer else None


@cache
def _kinds() -> dict[str, str]:
    kinds: dict[str, list[str]] = lexicon("document_kinds")["kinds"]
    return {fold(words): kind for kind, openings in kinds.items() for words in openings}

"""The value that the steps of the extraction hand on: each takes a document and returns a richer one."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.domain import AnnouncedCount, Block, Caution, Official, ReportFacts, Span, Statement
from desktop.folding import fold

if TYPE_CHECKING:
    from desktop.extraction.phrases import Marks
    from desktop.extraction.zones import Context


@dataclass(frozen=True)
class Document:
    """A source text and what the steps so far found in it."""

    text: str
    file: str = ""
    blocks: tuple[Block, ...] = ()
    """Headings, list items and cells, where the format tells them."""
    lines: tuple[Span, ...] = ()
    """Every line that holds more than white space, trimmed, in order."""
    noise: tuple[Span, ...] = ()
    facts: ReportFacts = field(default_factory=ReportFacts)
    officials: tuple[Official, ...] = ()
    statements: tuple[Statement, ...] = ()
    announced: tuple[AnnouncedCount, ...] = ()
    omissions: tuple[Span, ...] = ()
    cautions: tuple[Caution, ...] = ()
    contexts: tuple[Context, ...] = ()
    """For each statement, what the course of the report says of it."""
    marks: Marks | None = None
    """Where the phrases of the lexicons stand, once the statements were looked for."""

    folded: str = ""
    """The text folded for comparison, of the same length as the text; made once, and handed on with it."""

    def __post_init__(self) -> None:
        if not self.folded:
            object.__setattr__(self, "folded", fold(self.text))

    def words_of(self, span: Span) -> str:
        """Return the text of a span."""
        return self.text[span.start : span.end]

"""The nouns of the walk through a report: its parts, what was judged of a segment, and in which context."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.domain import Span, StatementKind
    from desktop.extraction.tables import Cells


class Zone(StrEnum):
    """A part of a report."""

    INTRO = "intro"
    RESULT = "result"
    LIMITATION = "limitation"
    PROPOSAL = "proposal"
    DISCUSSION = "discussion"
    PLAN = "plan"
    DIRECTIVE = "directive"
    SPEECH = "speech"
    AWARD = "award"
    NONE = "none"


HEADINGS = (
    ("heading_result", Zone.RESULT),
    ("heading_limitation", Zone.LIMITATION),
    ("heading_plan", Zone.PLAN),
    ("heading_proposal", Zone.PROPOSAL),
    ("heading_discussion", Zone.DISCUSSION),
    ("heading_directive", Zone.DIRECTIVE),
    ("heading_none", Zone.NONE),
)


FRAME = "frame"
BACKGROUND = "background"


@dataclass(frozen=True, slots=True)
class Context:
    """What the course of the report says of one statement, for the fields that the segment leaves unsaid."""

    zone: Zone
    paragraph: int
    sentence: int
    first: bool
    mark: str
    lead_in: Span | None
    """The lead-in that announced the list it stands in."""
    charge: Span | None
    """The words in which the document as a whole tells its addressees what to do."""
    content: Span
    """The statement without attribution, the words to look for the doer in."""
    cells: Cells | None = None
    """The cells of the row of a table that it is the work of."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one segment is, and what decided."""

    kind: StatementKind | None
    confidence: float
    cue: str
    """Words of the text in quotes, or a reason by its name in `reasons.toml`; of what is nothing it is untold."""
    content: Span
    voice: str | None = None


@dataclass(frozen=True, slots=True)
class Placed:
    """A segment that is a statement, its verdict, and its context."""

    span: Span
    verdict: Verdict
    context: Context

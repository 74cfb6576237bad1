"""What a clerk chooses of a brief beside its kind and profile; every choice has a usual value.

`BriefOptions()` is the usual brief. `write_brief` and `outline_of` take it, the preview shows it, and
`desktop.briefs.option_files` keeps it as JSON, to be saved and shared between offices.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from desktop.briefs.office import OfficeDetails

if TYPE_CHECKING:
    import datetime as dt

    from desktop.briefs.kinds import Section
    from desktop.domain import Area, FindingState, StatementKind, Typed


class Grouping(StrEnum):
    """What tasks stand under in a combined brief, a tracking table or a conclusion."""

    BODY = "body"
    AREA = "area"
    OFFICIAL = "official"


class Columns(StrEnum):
    """The two sets of columns of a table of tasks; single columns are named in `TASK_COLUMN_NAMES`."""

    SHORT = "short"
    """Seven columns for a leader."""
    FULL = "full"
    """All that the systems which monitor tasks ask for."""


class Tone(StrEnum):
    """Where the program sets the tone of oa, oe, uy."""

    KEEP = "keep"
    NEW = "new"
    """"ủy, hòa"."""
    OLD = "old"
    """"uỷ, hoà"."""


@dataclass(frozen=True, slots=True)
class Inclusion:
    """Which finds go in; an empty field leaves its side open. Rejected finds never go in."""

    states: tuple[FindingState, ...] = ()
    """Empty: what the clerk decided, or everything of a report in which nothing was decided."""
    kinds: tuple[StatementKind, ...] = ()
    areas: tuple[Area, ...] = ()
    """Of tasks only."""
    officials: tuple[str, ...] = ()
    """Names: those officials, and the tasks that they directed."""
    bodies: tuple[str, ...] = ()
    """Who is to do the task, as the report writes it; of tasks only."""
    tags: tuple[str, ...] = ()
    """Reports that carry at least one of these."""
    only_due: bool = False
    """Tasks with a deadline only."""


@dataclass(frozen=True, slots=True)
class BriefOptions:
    """Every choice of the clerk about one brief."""

    name: str = ""
    """What the clerk calls these choices, where they are kept as a template."""
    sections: tuple[Section, ...] = ()
    """In their order; empty: the usual ones of the kind."""
    include: Inclusion = field(default_factory=Inclusion)
    by: Grouping | None = None
    """None: a combined brief and a conclusion by body, a tracking table by report."""
    columns: Columns = Columns.FULL
    """Of the tracking table."""
    column_names: tuple[str, ...] = ()
    """Single columns of the tracking table in their order, instead of a set."""
    whole: bool = False
    """Everything in a summary or slip, however long; otherwise what matters, on at most about three pages."""
    tone: Tone = Tone.KEEP
    """For the program's own words."""
    tone_of_quotes: bool = False
    """Whether the words of the report follow `tone` too; the annotated source never does."""
    office: OfficeDetails = field(default_factory=OfficeDetails)
    letterhead: bool = True
    signature: bool = True
    subject: str = ""
    """What the document is about, typed by the clerk; empty: made from the title of the report."""
    addressee: str = ""
    """To whom a slip goes."""
    presiding: str = ""
    """`Official.name` of whoever concludes; empty: who the report says presides, else the highest who directs."""
    day: dt.date | None = None
    """The date of the document; None leaves day and month blank."""
    own_file: bool = True
    """The annotated source of a Word file is a copy of that file with comments, not a document written anew."""
    typed: tuple[Typed, ...] = ()
    """Into columns of `TASK_COLUMN_NAMES`; it belongs to these reports and is left out of a template."""

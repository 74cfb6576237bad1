"""The nouns of the program: frozen values that pass between the rooms, with no behaviour beyond themselves.

Every offset is a code point index into `Source.text`, which never changes after import.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    import datetime as dt


class Span(NamedTuple):
    """A half-open range [start, end) of code points in a source text."""

    start: int
    end: int


class BlockKind(StrEnum):
    """What a piece of text is in the structure of its document."""

    HEADING = "heading"
    ITEM = "item"
    CELL = "cell"


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of the text whose place in the structure of the document is known."""

    span: Span
    kind: BlockKind
    level: int = 0
    """Depth of a heading or of a list item, from 1; 0 where it has none."""
    table: int = 0
    """Number of a cell's table in the document, from 0; so are its row and its column."""
    row: int = 0
    column: int = 0


@dataclass(frozen=True, slots=True)
class Place:
    """Where a piece of the text stands on its page."""

    span: Span
    page: int
    """Number of the page, from 0."""
    box: tuple[float, float, float, float]
    """Left, top, right and bottom, as shares of the page's width and height from its upper left corner."""


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment that somebody made in the file, kept beside the text that it is about."""

    span: Span
    author: str
    text: str


@dataclass(frozen=True, slots=True)
class Source:
    """One report as it was read: its canonical text (NFC, ``\\n``, no BOM) and where it came from."""

    file: str
    """Name of the file, without its folder."""
    sha256: str
    """Hash of the file's bytes, in lower-case hexadecimal."""
    media_type: str
    encoding: str | None
    """Character encoding of a text file, or None where the format has its own."""
    text: str
    pages: tuple[int, ...] = ()
    """Offset at which each page begins, where the format has pages."""
    blocks: tuple[Block, ...] = ()
    """Headings, list items and table cells, in the order of the text, where the format tells them."""
    places: tuple[Place, ...] = ()
    """Lines on their pages, where the page is a picture or can be drawn as one."""
    comments: tuple[Comment, ...] = ()
    certainty: tuple[float, ...] = ()
    """For each page, how sure the recognition of characters is (0 to 1); empty where none were recognised."""


@dataclass(frozen=True, slots=True)
class ReportFacts:
    """What the report says of itself; each field is None where the text does not say it."""

    title: str | None = None
    published: dt.date | None = None
    event_date: dt.date | None = None
    host: str | None = None
    review_year: int | None = None
    plan_year: int | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Role:
    """A position as the report writes it, and where it first stands with that person."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Official:
    """A named person with a public role, every mention of the name, and the positions the report gives."""

    name: str
    mentions: tuple[Span, ...]
    roles: tuple[Role, ...] = ()
    confidence: float = 1.0
    why: str = ""
    """What decided, in plain Vietnamese words."""


class StatementKind(StrEnum):
    """The five kinds of sentences of substance."""

    TASK = "task"
    RESULT = "result"
    LIMITATION = "limitation"
    PROPOSAL = "proposal"
    AWARD = "award"


class Area(StrEnum):
    """Work areas of a Party or State office."""

    ADVISORY = "advisory"
    DOCUMENTS = "documents"
    INFORMATION = "information"
    MONITORING = "monitoring"
    COORDINATION = "coordination"
    RECORDS = "records"
    PETITIONS = "petitions"
    FINANCE = "finance"
    DIGITAL = "digital"
    PERSONNEL = "personnel"
    PARTY = "party"
    SECTOR = "sector"


class Certainty(StrEnum):
    """How firmly a time expression fixes the days it stands for."""

    EXACT = "exact"
    """The day, month and year are all written."""
    COMPLETED = "completed"
    """The year was completed from the context."""
    VAGUE = "vague"
    """A period without clear ends, such as "thời gian tới"."""


@dataclass(frozen=True, slots=True)
class Period:
    """The days a time expression stands for: one day, a range, or a recurrence."""

    start: dt.date | None
    end: dt.date | None
    """Last day, inclusive; for a deadline "trước ngày 30/6" the day named, with start None."""
    recurrence: str | None
    """One of "daily", "weekly", "monthly", "quarterly", "half-yearly", "yearly", or None."""
    certainty: Certainty


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A time expression exactly as written, and what it stands for where that can be said."""

    text: str
    span: Span
    period: Period | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """A segment of substance; the fields from `core` on are filled for tasks only."""

    span: Span
    kind: StatementKind
    core: Span | None = None
    assignee: str | None = None
    directed_by: str | None = None
    """`Official.name` of the person whose words it is."""
    year: int | None = None
    due: tuple[TimeExpression, ...] = ()
    area: Area | None = None
    confidence: float = 1.0
    why: str = ""
    """What decided (cue, zone, rule), in plain Vietnamese words."""


@dataclass(frozen=True, slots=True)
class AnnouncedCount:
    """A number of tasks the report announces ("đề ra 14 nhiệm vụ trọng tâm"), and how many were found."""

    span: Span
    announced: int
    found: int


@dataclass(frozen=True, slots=True)
class Caution:
    """Something in the source that a văn thư would question; the text itself is never corrected."""

    code: str
    """Names the message in `resources/messages/cautions.*.toml`."""
    span: Span
    details: tuple[tuple[str, str], ...] = ()
    """Names and values that the message is filled with."""


class Secrecy(StrEnum):
    """How secret a report is; set by the clerk, never by the program."""

    ORDINARY = "ordinary"
    INTERNAL = "internal"
    """For use inside the office; not a secrecy level of the law."""
    MAT = "mat"
    """The first of the three levels of the law, which have no names but their Vietnamese ones."""
    TOI_MAT = "toi_mat"
    TUYET_MAT = "tuyet_mat"


@dataclass(frozen=True, slots=True)
class ReportDetails:
    """What the office says of a report: proposed from its text where the text says it, changed by the clerk."""

    title: str = ""
    """Empty where neither text nor clerk gives one."""
    day: dt.date | None = None
    """The date that the list shows: of the event, else of the publication."""
    body: str = ""
    """The body that issued it, as the report writes its name."""
    kind: str = ""
    """The kind of document ("Báo cáo", "Kế hoạch" …), as the lexicon writes it."""
    secrecy: Secrecy = Secrecy.ORDINARY
    reviewer: str = ""
    """Who is to review it."""
    tags: tuple[str, ...] = ()
    """In alphabetical order, none twice."""


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that was found in one source."""

    facts: ReportFacts
    noise: tuple[Span, ...]
    officials: tuple[Official, ...]
    statements: tuple[Statement, ...]
    announced: tuple[AnnouncedCount, ...] = ()
    omissions: tuple[Span, ...] = ()
    """Where the source itself cut a list short ("…")."""
    cautions: tuple[Caution, ...] = ()
    details: ReportDetails = field(default_factory=ReportDetails)
    """What the text says of itself as a document; empty fields where it does not say it."""


class FindingState(StrEnum):
    """What the clerk decided of a find."""

    SUGGESTED = "suggested"
    ACCEPTED = "accepted"
    CORRECTED = "corrected"
    REJECTED = "rejected"


class Origin(StrEnum):
    """Who made a find."""

    PROGRAM = "program"
    CLERK = "clerk"


Content: TypeAlias = Statement | Official


@dataclass(frozen=True, slots=True)
class Finding:
    """A find in the library: what was found, who found it, what the clerk decided and noted."""

    id: str
    """32 hexadecimal digits, unique in the library and kept through undo and redo."""
    report_id: int
    content: Content
    state: FindingState = FindingState.SUGGESTED
    origin: Origin = Origin.PROGRAM
    note: str = ""


class MarkKind(StrEnum):
    """What the clerk put beside the text, apart from the finds."""

    NOTE = "note"
    BOOKMARK = "bookmark"
    QUESTION = "question"
    """A question for the leader: it goes into the brief."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A note, a bookmark or a question of the clerk's on a report, a find, or some words of the text."""

    id: str
    """32 hexadecimal digits, unique in the library and kept through undo and redo."""
    report_id: int
    kind: MarkKind
    span: Span | None = None
    """The words it is about; None where it is about the whole report."""
    text: str = ""
    find_id: str | None = None


class Typed(NamedTuple):
    """What the clerk typed for a task into a column of its table, such as ("…32 hex…", "state", "Xong")."""

    find_id: str
    column: str
    text: str


@dataclass(frozen=True, slots=True)
class Change:
    """One action of the clerk on one report: each find, mark, detail and typed cell before and after it.

    A pair (None, find) adds a find, (find, None) deletes one; so it is with marks and cells.
    """

    report_id: int
    action: str
    """A code such as "accept", "reject", "correct", "add", "delete", "note"."""
    pairs: tuple[tuple[Finding | None, Finding | None], ...]
    seen: tuple[tuple[int, bool], ...] = ()
    """Cautions, by their places in `Report.cautions`, and whether the clerk has seen each after the action."""
    marks: tuple[tuple[Mark | None, Mark | None], ...] = ()
    details: tuple[ReportDetails, ReportDetails] | None = None
    cells: tuple[tuple[Typed | None, Typed | None], ...] = ()


class ReportState(StrEnum):
    """How far the review of a report has come."""

    NEW = "new"
    IN_PROGRESS = "in_progress"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class ReportSummary:
    """One line of the list of reports."""

    id: int
    file: str
    facts: ReportFacts
    state: ReportState
    decided: int
    total: int
    tasks: int
    officials: int
    with_due: int
    imported_at: dt.datetime
    """In UTC."""
    cautions: int = 0
    """How many cautions the clerk has not seen yet."""
    details: ReportDetails = field(default_factory=ReportDetails)
    questions: int = 0
    """How many questions for the leader it carries."""
    dues: tuple[dt.date, ...] = ()
    """The last days for the tasks that were not rejected, in order, none twice."""
    stamp: str = ""
    """The stamp of secrecy as the text carries it; the level itself is the clerk's (`details.secrecy`)."""


@dataclass(frozen=True, slots=True)
class Report:
    """One report of the library with all that was found in it."""

    id: int
    source: Source
    facts: ReportFacts
    noise: tuple[Span, ...]
    findings: tuple[Finding, ...]
    """In the order of their places in the text."""
    announced: tuple[AnnouncedCount, ...] = ()
    omissions: tuple[Span, ...] = ()
    cautions: tuple[Caution, ...] = ()
    seen: frozenset[int] = frozenset()
    """Places in `cautions` of those that the clerk has seen."""
    marks: tuple[Mark, ...] = ()
    """Those on the whole report first, then in the order of their places in the text."""
    details: ReportDetails = field(default_factory=ReportDetails)
    read: tuple[Span, ...] = ()
    """Stretches of the text that the clerk has had before the eyes, in order, none touching another."""
    imported_at: dt.datetime | None = field(default=None)

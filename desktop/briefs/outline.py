"""What a brief says, as data: headings, paragraphs, tables, anchors and remarks, before any Word."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from desktop.domain import StatementKind


class Underline(StrEnum):
    """The two kinds of underline of a brief."""

    SINGLE = "single"
    DOTTED = "dotted"


class Look(NamedTuple):
    """How a run of text looks; what is left out follows the paragraph."""

    bold: bool = False
    italic: bool = False
    underline: Underline | None = None
    tint: StatementKind | None = None
    """Coloured ground of a kind of statement."""
    faded: bool = False
    """Grey: not part of the report."""
    marker: bool = False
    """A small raised sign that the program adds."""
    reference: bool = False
    """In the colour of a link."""
    size: float | None = None
    """In points."""
    regular: bool = False
    """Not bold where the paragraph is."""
    boxed: bool = False
    """In a frame, as some rules ask for marks of urgency."""


PLAIN = Look()


class Run(NamedTuple):
    """Words of one look; `link` names an anchor, `field` makes them a blank with that title."""

    text: str
    look: Look = PLAIN
    link: str | None = None
    field: str | None = None


class MarkKind(StrEnum):
    """What begins or ends at a place between two runs."""

    ANCHOR_START = "anchor_start"
    ANCHOR_END = "anchor_end"
    REMARK_START = "remark_start"
    REMARK_END = "remark_end"


class Mark(NamedTuple):
    """A place between two runs where an anchor or a remark begins or ends."""

    kind: MarkKind
    key: str


Inline: TypeAlias = Run | Mark


class Style(StrEnum):
    """The paragraph styles of a brief."""

    BODY = "body"
    BULLET = "bullet"
    NOTICE = "notice"
    TITLE = "title"
    ABSTRACT = "abstract"
    CLOSING = "closing"
    CENTRED = "centred"
    MARK = "mark"
    """A centred line with some air: a mark of secrecy or urgency, to whom papers go."""
    PLAIN_LEFT = "plain_left"
    HEADING_1 = "heading_1"
    HEADING_2 = "heading_2"
    HEADING_3 = "heading_3"
    CELL = "cell"
    CELL_CENTRED = "cell_centred"
    CELL_HEAD = "cell_head"
    SOURCE = "source"


class Paragraph(NamedTuple):
    """A paragraph; `counted` names the numbering that it takes part in, `joined` keeps it with the next."""

    inlines: tuple[Inline, ...]
    style: Style = Style.BODY
    counted: int | None = None
    joined: bool = False


class Rule(NamedTuple):
    """A horizontal rule in the middle of a column; lengths in millimetres."""

    length: float
    within: float


class PageBreak(NamedTuple):
    """The next block begins a page."""


Cell: TypeAlias = tuple[Paragraph | Rule, ...]


class Column(NamedTuple):
    """A column: its heading ("" in tables without a heading row) and its width in millimetres."""

    title: str
    width: float
    centred: bool = False
    size: float | None = None
    """Of its heading in points, where it is not the usual one."""


class Row(NamedTuple):
    """A row of cells; a band is one cell over all columns."""

    cells: tuple[Cell, ...]
    band: bool = False
    whole: bool = True
    """Whether it must not be divided between two pages."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a repeated heading row, or, without lines, two columns side by side."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    lined: bool = True


Block: TypeAlias = Paragraph | Rule | Table | PageBreak


class Remark(NamedTuple):
    """A comment in the margin of the annotated source."""

    key: str
    author: str
    initials: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """A whole brief."""

    title: str
    body: tuple[Block, ...]
    """What the document says, between its title and its signature."""
    remarks: tuple[Remark, ...] = ()
    landscape: bool = False
    head: tuple[Block, ...] = ()
    """Letterhead and title; an office's own template has its own."""
    foot: tuple[Block, ...] = ()
    """Recipients and signature; an office's own template has its own."""
    after: tuple[Block, ...] = ()
    """The appendices, beginning with a new page."""
    sources: tuple[str, ...] = ()
    """Hashes of the reports' files, kept in the document so that comments written into it lead back."""

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The whole document from its beginning to its end."""
        return (*self.head, *self.body, *self.foot, *self.after)


def text_of(block: Paragraph) -> str:
    """Return the words of a paragraph without its marks."""
    return "".join(inline.text for inline in block.inlines if isinstance(inline, Run))

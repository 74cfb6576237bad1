"""A document as it is checked: its paragraphs and sections with the formatting that Word would show."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Pitch(StrEnum):
    """How the figure of a line spacing is meant."""

    MULTIPLE = "auto"
    EXACT = "exact"
    AT_LEAST = "atLeast"


@dataclass(frozen=True, slots=True)
class Look:
    """How letters stand: size in points, the fonts that the letters really take, colour as RRGGBB."""

    size: float
    fonts: tuple[str, ...]
    bold: bool
    italic: bool
    underline: bool
    caps: bool
    colour: str
    raised: bool = False


class Piece(NamedTuple):
    """Letters of one look within a paragraph."""

    start: int
    text: str
    look: Look
    linked: bool = False
    """Whether it is the text of a link."""


@dataclass(frozen=True, slots=True)
class Shape:
    """How a paragraph stands on the page; lengths in millimetres, spaces in points."""

    align: str
    left: float
    first: float
    before: float
    after: float
    close_to_same: bool
    """Whether the spaces vanish towards a paragraph of the same style."""
    line: float
    """Points, or the multiple."""
    pitch: Pitch
    ruled_above: bool
    ruled_below: bool
    outline: int | None


class Cell(NamedTuple):
    """The cell of a table, tables counted through the document from 1."""

    table: int
    row: int
    column: int
    columns: int
    depth: int
    ruled: bool


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of the body, in or outside a table."""

    number: int
    text: str
    label: str
    """The automatic number in front, such as "1.", or the sign of a bullet."""
    pieces: tuple[Piece, ...]
    style: str
    """The name of its style."""
    shape: Shape
    section: int
    page: int | None
    cell: Cell | None = None
    lines_drawn: int = 0
    """Straight lines drawn as shapes that are anchored here."""
    pictures: int = 0
    listed: bool = False
    """Whether the label is one of a bullet list."""
    side: int | None = None
    """0 or 1: the left or the right side of the page where a text box or a frame puts it; None in the flow."""
    boxed: bool = False
    """Whether it stands in a text box or a frame."""


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands in the top or bottom margin of pages of one kind."""

    numbered: bool
    """Whether the page number stands there."""
    blank: bool
    align: str = ""
    look: Look | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch of pages of one layout; lengths in millimetres."""

    width: float
    height: float
    top: float
    bottom: float
    left: float
    right: float
    header_from_edge: float
    header: Heading
    footer: Heading
    first_header: Heading | None
    """What the first page has instead, or None where it has the same."""
    first_footer: Heading | None
    number_form: str
    first_number: int | None
    tables: bool
    """Whether a table of data stands in it."""


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document."""

    paragraphs: tuple[Paragraph, ...]
    sections: tuple[Section, ...]
    mirrored: bool
    """Whether the margins change sides on even pages."""
    pages: int
    """As many pages as it surely has."""
    own: bool
    """Whether this program wrote it."""

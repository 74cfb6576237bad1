"""What stands round the text of a brief: letterhead, title, signature, by the figures of a profile."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.briefs.outline import (
    Block,
    Cell,
    Column,
    Inline,
    Look,
    Paragraph,
    Row,
    Rule,
    Run,
    Style,
    Table,
    Underline,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from desktop.briefs.profiles import Line, Profile

_BLANK = re.compile("(…+)")


def letterhead(profile: Profile, width: float, year: int, symbol: str) -> Table:
    """Return the head of the document: bodies and number on the left, Party or State and the date on the right."""
    left, right = profile.letterhead_left_width, width - profile.letterhead_left_width
    values = {"year": str(year), "symbol": symbol}
    bodies = (
        _lines(profile.letterhead_left[:-1], left, values),
        _lines(profile.letterhead_right[:-1], right, values),
    )
    number = (
        _lines(profile.letterhead_left[-1:], left, values),
        _lines(profile.letterhead_right[-1:], right, values),
    )
    return Table((Column("", left), Column("", right)), (Row(bodies), Row(number)), lined=False)


def _lines(lines: Iterable[Line], within: float, values: Mapping[str, str]) -> Cell:
    parts: list[Paragraph | Rule] = []
    for one in lines:
        parts.append(Paragraph(blanks(one.text.format_map(values), one), Style.CENTRED))
        if one.rule:
            parts.append(Rule(one.rule, within))
    return tuple(parts)


def blanks(text: str, one: Line) -> tuple[Inline, ...]:
    """Return the text of a line with a fillable blank for each "…" in it."""
    look, field = _look(one), one.field or ""
    pieces = (piece for piece in _BLANK.split(text) if piece)
    return tuple(Run(piece, look, field=field) if piece[0] == "…" else Run(piece, look) for piece in pieces)


def _look(one: Line) -> Look:
    return Look(
        bold=one.bold, italic=one.italic, underline=Underline.SINGLE if one.underline else None, size=one.size
    )


def title(profile: Profile, name: str, abstract: str, width: float) -> tuple[Block, ...]:
    """Return the type name, what the document is about, and the closing sign under it."""
    head = Paragraph((Run(name),), Style.TITLE, joined=True)
    about = Paragraph((Run(abstract),), Style.ABSTRACT, joined=True)
    if profile.closing:
        return head, about, Paragraph((Run(profile.closing),), Style.CLOSING)
    return head, about, Rule(profile.closing_rule, width)


def signed(body: Sequence[Block], profile: Profile, width: float) -> tuple[Block, ...]:
    """Return the text with the recipients and the place to sign under it, which never stand alone on a page."""
    *before, last = body
    return (*before, _kept(last), signature(profile, width))


def signature(profile: Profile, width: float) -> Table:
    """Return the recipients and the place to sign, all blank."""
    left = profile.signature_left_width
    recipients = tuple(Paragraph(blanks(one.text, one), Style.PLAIN_LEFT) for one in profile.signature_left)
    posts = tuple(Paragraph(blanks(one.text, one), Style.CENTRED) for one in profile.signature_right)
    free = (Paragraph((), Style.CENTRED),) * profile.empty_lines
    columns = (Column("", left), Column("", width - left))
    return Table(columns, (Row((recipients, (*posts[:-1], *free, *posts[-1:]))),), lined=False)


def _kept(block: Block) -> Block:
    """Return a block that stays on one page with what follows it; of a table, its last row."""
    if isinstance(block, Paragraph):
        return block._replace(joined=True)
    if isinstance(block, Table) and block.rows:
        *rows, last = block.rows
        return replace(block, rows=(*rows, last._replace(cells=tuple(map(_kept_cell, last.cells)))))
    return block


def _kept_cell(cell: Cell) -> Cell:
    return tuple(part._replace(joined=True) if isinstance(part, Paragraph) else part for part in cell)

"""What stands round the text of a brief: letterhead, marks, title, signature, by the figures of a profile."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.briefs.filled import LEFT_OUT, filling, recipients_of, signing
from desktop.briefs.lengths import length, lines
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
    text_of,
)
from desktop.briefs.wording import spoken, words
from desktop.domain import Secrecy

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from desktop.briefs.profiles import Line
    from desktop.briefs.setting import Setting

_PLACE = re.compile(r"(\{\w+\})")


def letterhead(setting: Setting, type_symbol: str | None) -> tuple[Block, ...]:
    """Return the head of the document: bodies, number and marks on the left, Party or State and the date right.

    Without a symbol of its type a document has no number. Nothing, where the clerk wants no letterhead.
    """
    if not setting.options.letterhead:
        return ()
    profile = setting.profile
    left = setting.across(profile.letterhead_left_width)
    right = setting.width - left
    values = filling(setting, type_symbol or "")
    *bodies, number = profile.letterhead_left
    *nation, date = profile.letterhead_right
    first = (_lines(bodies, left, values), _lines(nation, right, values))
    shown = _lines((number,), left, values) if type_symbol else ()
    second = ((*shown, *_marks(setting)) or (Paragraph((), Style.CENTRED),), _lines((date,), right, values))
    rows = (*_secrecy(setting), Row(first), Row(second))
    return (Table((Column("", left), Column("", right)), rows, lined=False),)


def _secrecy(setting: Setting) -> Iterator[Row]:
    """Yield a row of its own, so that the bodies stay on one level with the Party or State."""
    level = setting.options.office.secrecy
    if level not in {Secrecy.ORDINARY, Secrecy.INTERNAL}:
        mark = _mark(setting, "secrecy", words("secrecy")[level.value])
        yield Row(((mark,), (Paragraph((), Style.CENTRED),)))


def _marks(setting: Setting) -> Iterator[Paragraph]:
    """Yield the marks under the number: how urgent, for whom, which draft."""
    office, circles = setting.options.office, words("secrecy")
    if office.urgency.value in words("urgency"):
        yield _mark(setting, "urgency", words("urgency")[office.urgency.value])
    internal = circles["internal"] if office.secrecy is Secrecy.INTERNAL else ""
    for circle in filter(None, (internal, office.circulation.upper())):
        yield _mark(setting, "circulation", circle)
    if office.draft:
        yield _mark(setting, "draft", office.draft)


def _mark(setting: Setting, name: str, text: str) -> Paragraph:
    line = setting.profile.marks[name]
    shown = f"\u00a0{text}\u00a0" if line.boxed else text
    return Paragraph((Run(shown, _look(line)),), Style.MARK)


def _lines(lines: Iterable[Line], within: float, values: Mapping[str, str]) -> Cell:
    parts: list[Paragraph | Rule] = []
    for one in lines:
        shown = Paragraph(filled_line(one, values), Style.CENTRED)
        parts.append(shown)
        if one.rule:
            parts.append(_rule(text_of(shown), one.size, one.rule, within))
    return tuple(parts)


def _rule(text: str, size: float, share: float, within: float) -> Rule:
    """Return a rule under bold words, of which a line is no longer than its column."""
    return Rule(round(min(length(text, size, bold=True), within) * share, 1), within)


def filled_line(one: Line, values: Mapping[str, str]) -> tuple[Inline, ...]:
    """Return the text of a line with what the office says in it, and a fillable blank for what it does not."""
    look, empty = _look(one), words("blanks") | ({"archive": one.blank} if one.blank else {})
    pieces = (piece for piece in _PLACE.split(one.text) if piece)
    return tuple(_piece(piece, values, look, one.field or "", empty) for piece in pieces)


def _piece(piece: str, values: Mapping[str, str], look: Look, field: str, empty: Mapping[str, str]) -> Run:
    if piece[0] != "{":
        return Run(spoken(piece), look)
    name = piece[1:-1]
    value = values.get(name, "")
    return Run(value, look) if value else Run(empty.get(name, empty["line"]), look, field=field)


def _look(one: Line) -> Look:
    return Look(
        bold=one.bold,
        italic=one.italic,
        underline=Underline.SINGLE if one.underline else None,
        size=one.size,
        boxed=one.boxed,
    )


def title(setting: Setting, name: str, abstract: str) -> tuple[Block, ...]:
    """Return the type name, what the document is about, and the closing sign under it."""
    profile = setting.profile
    head = Paragraph((Run(name),), Style.TITLE, joined=True)
    about = Paragraph((Run(abstract),), Style.ABSTRACT, joined=True)
    if profile.closing:
        return head, about, Paragraph((Run(profile.closing),), Style.CLOSING)
    return head, about, _rule(abstract, profile.abstract_size, profile.closing_rule, setting.width)


def foot(body: Sequence[Block], setting: Setting) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """Return the text and the signature under it, which never stands on a page without two lines of the text."""
    if not setting.options.signature or not body:
        return tuple(body), ()
    kept: list[Block] = []
    rest = list(body)
    while rest and not (kept and _is_long(kept[0], setting)):
        kept.insert(0, _kept(rest.pop()))
    air = (_AIR,) if isinstance(kept[-1], Table) else ()
    return (*rest, *kept), (*air, signature(setting))


_AIR = Paragraph((), Style.CENTRED, joined=True)
"""A blank line between a table and the signature."""


def _is_long(block: Block, setting: Setting) -> bool:
    """Tell whether a block has two lines that can stand over the signature."""
    if not isinstance(block, Paragraph):
        return True
    return lines(text_of(block), setting.profile.size, setting.width) >= _LINES_ABOVE


_LINES_ABOVE = 2


def signature(setting: Setting) -> Table:
    """Return the recipients and the place to sign, blank where the office says nothing."""
    profile = setting.profile
    left = setting.across(profile.signature_left_width)
    values = signing(setting)
    shown = [line for line in profile.signature_right if values.get(line.text.strip("{}")) != LEFT_OUT]
    posts = tuple(Paragraph(filled_line(line, values), Style.CENTRED) for line in shown)
    free = (Paragraph((), Style.CENTRED),) * profile.empty_lines
    columns = (Column("", left), Column("", setting.width - left))
    return Table(columns, (Row((_recipients(setting), (*posts[:-1], *free, *posts[-1:]))),), lined=False)


def _recipients(setting: Setting) -> Cell:
    head, usual, last = setting.profile.signature_left
    told = [(head, "")]
    given = recipients_of(setting)
    told += [(usual, one) for one in given[:-1]] or [(usual, "")] * (not given)
    told.append((last, given[-1] if given else ""))
    return tuple(
        Paragraph(filled_line(line, {"recipient": text, "archive": text}), Style.PLAIN_LEFT) for line, text in told
    )


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

"""Which paragraph is what: letterhead, type name and subject, text, signature and recipients, appendices."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from desktop.briefs.format_check.lines import Line, lines_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop.briefs.format_check.document import Document, Paragraph
    from desktop.briefs.format_check.figures import Cues
    from desktop.briefs.format_check.findings import Zone

_LONGEST_HEAD = 30
"""Paragraphs from the top within which a letterhead stands."""
_LONGEST_HEAD_TEXT = 14
"""Paragraphs behind the title of the nation or the Party that may belong to a letterhead without a table."""
_LONGEST_SUBJECT = 5
_SEARCHED_TITLE = 8
"""Lines behind the letterhead within which the type name stands."""
_LONGEST_TYPE = 70
"""Characters of a line that can be the name of a type."""
_TAIL = 40
"""Paragraphs from the end within which a signature without recipients stands."""


@dataclass(frozen=True, slots=True)
class Head:
    """The letterhead; lines in their order, blanks left out."""

    left: tuple[Line, ...] = ()
    right: tuple[Line, ...] = ()
    title: Line | None = None
    """The line of the Party or the nation."""
    motto: Line | None = None
    number: Line | None = None
    date: Line | None = None
    letter_subject: Line | None = None
    """What an official letter is about, under its number."""
    star: Line | None = None
    urgency: tuple[Line, ...] = ()
    bodies: tuple[Line, ...] = ()
    """Superior and own body, from the top."""
    first: int = 0
    last: int = -1
    """Indexes of its paragraphs; `last` is before `first` where there is none."""


@dataclass(frozen=True, slots=True)
class Title:
    """The name of the type, what the document is about, and what closes it."""

    name: Line | None = None
    kind: str = ""
    """The type as the data call it, "" where it is not among them."""
    subject: tuple[Line, ...] = ()
    closing: Line | None = None
    ruled: bool = False
    """Whether a rule stands under it."""
    last: int = -1
    """Index of its last paragraph."""


@dataclass(frozen=True, slots=True)
class Signing:
    """The end: recipients, who signs."""

    label: Line | None = None
    recipients: tuple[Line, ...] = ()
    authority: tuple[Line, ...] = ()
    posts: tuple[Line, ...] = ()
    name: Line | None = None
    room: int | None = None
    """Blank lines over the name, or None where a picture stands there or there is no name."""
    first: int = -1
    last: int = -1


@dataclass(frozen=True, slots=True)
class Anatomy:
    """A document with its parts told apart."""

    document: Document
    head: Head
    title: Title
    signing: Signing
    body: tuple[Paragraph, ...]
    """Paragraphs of the text outside tables, with letters."""
    zones: tuple[Zone, ...]
    """The zone of each paragraph."""
    loose: bool
    """Whether it is a paper that needs no letterhead, such as an appendix by itself."""


def is_blank(line: Line, cues: Cues) -> bool:
    """Tell whether a line is a space to be filled in."""
    return not re.sub(cues.blank, "", line.text)


def is_upper(line: Line) -> bool:
    """Tell whether all letters of a line show as capitals."""
    return line.text == line.text.upper() or all(
        piece.look.caps or piece.text == piece.text.upper() for piece in line.pieces
    )


def find_head(document: Document, cues: Cues) -> Head:
    """Return the letterhead."""
    for at, paragraph in enumerate(document.paragraphs[:_LONGEST_HEAD]):
        for line in lines_of(paragraph) if paragraph.style not in cues.quoting else ():
            if cues.head_titles.get(cues.folded(line.text)):
                return _sorted_out(document, at, line, cues)
    return Head()


def _sorted_out(document: Document, at: int, title: Line, cues: Cues) -> Head:
    paragraphs = document.paragraphs
    if title.paragraph.cell and title.paragraph.cell.columns > 1:
        inside = _of_tables(paragraphs, at, title)
        split = title.paragraph.cell.column
        lines = [line for place in inside for line in lines_of(paragraphs[place])]
        left = [line for line in lines if line.paragraph.cell and line.paragraph.cell.column < split]
        right = [line for line in lines if line.paragraph.cell and line.paragraph.cell.column >= split]
    else:
        inside = _without_table(paragraphs, at, cues)
        left, right = _two_sides([line for place in inside for line in lines_of(paragraphs[place])], cues)
    return _named(left, right, title, (min(inside), max(inside)), cues)


def _of_tables(paragraphs: Sequence[Paragraph], at: int, title: Line) -> list[int]:
    """Return the places of the table of the letterhead and of a second one right behind it."""
    cell = title.paragraph.cell
    first = cell.table if cell else 0
    inside = [
        place
        for place, one in enumerate(paragraphs[: at + _LONGEST_HEAD])
        if one.cell and one.cell.table in (first, first + 1) and one.cell.columns == (cell.columns if cell else 0)
    ]
    whole = [place for place in inside if (box := paragraphs[place].cell) and box.table == first]
    behind = [place for place in inside if place > whole[-1]]
    near = behind and all(not one.text.strip() for one in paragraphs[whole[-1] + 1 : behind[0]])
    return whole + behind if near else whole


def _without_table(paragraphs: Sequence[Paragraph], at: int, cues: Cues) -> list[int]:
    inside, dated = list(range(at)), False
    # A title in a box on the right may stand before what is on its left.
    open_left = paragraphs[at].side == 1 and all(paragraphs[place].side == 1 for place in inside)
    for place in range(at, min(len(paragraphs), at + _LONGEST_HEAD_TEXT)):
        one, text = paragraphs[place], cues.folded(paragraphs[place].text)
        if place > at and not one.boxed and (text in cues.types or text.startswith(cues.addressees)):
            break
        if dated and not (one.boxed or _left_part(one, text, cues) or (open_left and _capitals(one))):
            break
        open_left = open_left and not cues.number.match(one.text)
        inside.append(place)
        dated = dated or bool(cues.date.search(text))
    return inside


def _capitals(paragraph: Paragraph) -> bool:
    """Tell whether a paragraph may name a body: short, in capitals."""
    return len(paragraph.text) < _LONGEST_TYPE and all(map(is_upper, lines_of(paragraph)))


def _left_part(paragraph: Paragraph, text: str, cues: Cues) -> bool:
    """Tell whether a paragraph below the date still belongs to the letterhead: what its left side goes on with."""
    mark = not text or text.strip("* ") == "" or text in cues.urgency or text in cues.secrecy
    return not paragraph.cell and (mark or bool(cues.number.match(paragraph.text)) or text.startswith("v/v"))


def _two_sides(lines: Iterable[Line], cues: Cues) -> tuple[list[Line], list[Line]]:
    left: list[Line] = []
    right: list[Line] = []
    for line in lines:
        text = cues.folded(line.text)
        to_right = text in cues.head_titles or text in cues.mottos or bool(cues.date.search(text))
        (right if to_right or (line.side and not cues.number.match(line.text)) else left).append(line)
    return left, right


def _named(left: list[Line], right: list[Line], title: Line, span: tuple[int, int], cues: Cues) -> Head:
    both = [*left, *right]
    told = {line: cues.folded(line.text) for line in both}
    number = next((line for line in left if cues.number.match(line.text)), None)
    motto = next((line for line in right if told[line].startswith(cues.motto_start)), None)
    date = next((line for line in both if cues.date.search(told[line]) and line is not motto), None)
    star = next((line for line in left if line.text.strip("* ") == "" and "*" in line.text), None)
    urgency = tuple(line for line in both if told[line] in cues.urgency or told[line] in cues.secrecy)
    letter = next((line for line in left if told[line].startswith(cues.letter_subject)), None)
    used = {number, date, star, letter, *urgency}
    begin = next((at for at, line in enumerate(left) if line not in urgency), 0)  # a stamp stands over all
    end = next((at for at, line in enumerate(left) if at >= begin and line in used), len(left))
    bodies = tuple(
        line for line in left[begin:end] if not (cues.drawn.fullmatch(line.text) or _is_mark(line, cues))
    )
    return Head(
        tuple(left), tuple(right), title, motto, number, date, letter, star, urgency, bodies, span[0], span[1]
    )


def _is_mark(line: Line, cues: Cues) -> bool:
    """Tell whether a line says who may read a paper or which draft it is."""
    return cues.begins(line.text, cues.words["marks"])


def find_title(document: Document, head: Head, cues: Cues) -> Title:
    """Return the type name with what follows it."""
    behind = document.paragraphs[head.last + 1 :]
    shown = (
        one for one in behind if one.text.strip() and not (one.cell or one.boxed) and one.style not in cues.quoting
    )
    near = list(islice(shown, _SEARCHED_TITLE))
    for one in near:
        text = cues.folded(one.text)
        if text.startswith(cues.addressees):
            return Title()
        kind = next((name for name in cues.types if text == name or text.startswith(f"{name} ")), "")
        line = lines_of(one)[0]
        if (kind and text == kind) or (len(text) < _LONGEST_TYPE and is_upper(line) and _title_like(one, kind)):
            return _closed(document, line, kind, cues)
    return Title()


def _title_like(paragraph: Paragraph, kind: str) -> bool:
    return bool(kind) or (paragraph.shape.align == "center" and any(piece.look.bold for piece in paragraph.pieces))


def _closed(document: Document, name: Line, kind: str, cues: Cues) -> Title:
    subject = [*lines_of(name.paragraph)[1:]]
    closing, ruled, last = None, name.paragraph.shape.ruled_below, name.paragraph.number - 1
    for at, one in enumerate(document.paragraphs[name.paragraph.number :][: _LONGEST_SUBJECT + 2], last + 1):
        text = one.text.strip()
        drawn = one.shape.ruled_above or one.shape.ruled_below or bool(one.lines_drawn)
        if text and (one.cell or not _of_subject(one, subject, cues)):
            break
        if cues.drawn.fullmatch(text):
            closing = lines_of(one)[0]
        elif text:
            subject += lines_of(one)
        ruled = ruled or drawn
        last = at
        if closing or not text or one.shape.ruled_below:
            break
    return Title(name, kind, tuple(subject), closing, ruled or bool(name.paragraph.lines_drawn), last)


def _of_subject(paragraph: Paragraph, before: Sequence[Line], cues: Cues) -> bool:
    text = paragraph.text.strip()
    if cues.drawn.fullmatch(text):
        return True
    if text.endswith((";", ".")) or cues.folded(text).startswith(cues.addressees) or cues.heading.match(text):
        return False
    if paragraph.shape.align == "center":
        return not before or text != text.upper() or before[-1].text == before[-1].text.upper()
    return not before and len(text) < cues.longest_subject and cues.folded(text).startswith(cues.subject_starts)


def find_signing(document: Document, first: int, cues: Cues) -> Signing:
    """Return recipients and signature behind the index `first`."""
    paragraphs = document.paragraphs
    for at in range(first, len(paragraphs)):
        one = paragraphs[at]
        if cues.begins(one.text, cues.recipients) and one.style not in cues.quoting and _last(one):
            return _around(paragraphs, at, cues)
    near = range(max(first, len(paragraphs) - _TAIL), len(paragraphs))
    for at in near:
        one = paragraphs[at]
        if one.style not in cues.quoting and cues.authority.match(one.text.strip()):
            return _signature([], _to_the_end(paragraphs, at, cues), at, cues)
    return Signing()


def _to_the_end(paragraphs: Sequence[Paragraph], at: int, cues: Cues) -> list[Line]:
    """Return the lines of a signature without a table: down to an appendix."""
    found: list[Line] = []
    for one in paragraphs[at : at + _TAIL]:
        if cues.begins(one.text, cues.words["appendix"]):
            break
        found += lines_of(one, blank=True)
    return found


def _last(paragraph: Paragraph) -> bool:
    return paragraph.cell is None or paragraph.cell.columns <= _COLUMNS_OF_SIGNATURE


_COLUMNS_OF_SIGNATURE = 3


def _around(paragraphs: Sequence[Paragraph], at: int, cues: Cues) -> Signing:
    cell = paragraphs[at].cell
    if cell is None:
        while at > 0 and paragraphs[at - 1].boxed:  # who signs may stand in a box read before
            at -= 1
        rest = _to_the_end(paragraphs, at, cues)
        sides: list[list[Line]] = [[], []]
        for line in rest:
            text = line.text.strip()
            to_left = text.startswith(("-", "–", "+")) or not (sides[1] or is_signer(line, cues))
            if line.paragraph.side is not None:
                to_left = line.side == 0
            sides[0 if to_left and not line.side else 1].append(line)
        return _signature(sides[0], sides[1], at, cues)
    table = [(one, one.cell.column) for one in paragraphs if one.cell and one.cell.table == cell.table]
    left = [line for one, column in table if column == cell.column for line in lines_of(one, blank=True)]
    right = [line for one, column in table if column > cell.column for line in lines_of(one, blank=True)]
    return _signature(left, right, table[0][0].number - 1, cues)


def is_signer(line: Line, cues: Cues) -> bool:
    """Tell whether a line is one of those who sign, not a recipient."""
    return bool(cues.authority.match(line.text.strip()))


def _signature(left: list[Line], right: list[Line], first: int, cues: Cues) -> Signing:
    label = next((line for line in left if cues.folded(line.text).startswith(cues.recipients)), None)
    listed = [line for line in left if line is not label and line.text.strip()]
    if label:
        listed = [line for line in listed if line.order > label.order]
    shown = [line for line in right if line.text.strip() and not cues.signed.fullmatch(line.text.strip())]
    authority = tuple(line for line in shown if cues.authority.match(line.text.strip()))
    capitals = [line for line in shown if line not in authority and is_upper(line) and not is_blank(line, cues)]
    names = [line for line in shown if line not in authority and line not in capitals and not is_blank(line, cues)]
    name = names[-1] if names else None
    end = max((line.paragraph.number - 1 for line in (*left, *right) if line.text.strip()), default=first)
    return Signing(label, tuple(listed), authority, tuple(capitals), name, _room(right, name, cues), first, end)


def _room(right: list[Line], name: Line | None, cues: Cues) -> int | None:
    """Return how many blank lines stand over the name."""
    signed = any(line.paragraph.pictures or cues.signed.fullmatch(line.text.strip()) for line in right)
    if name is None or signed:
        return None
    above = [line for line in right[: right.index(name)] if line.text.strip()]
    if not above:
        return None
    if name.paragraph.cell:
        return right.index(name) - right.index(above[-1]) - 1
    return name.paragraph.number - above[-1].paragraph.number - 1  # recipients stand beside the blank lines

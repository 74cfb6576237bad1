"""Lines of a page → paragraphs: a line goes on in the next where it is full and no other begins."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from desktop.domain import Span
from desktop.reading.pdf_layout import Edges
from desktop.reading.running_heads import leave_out_running_heads

if TYPE_CHECKING:
    from desktop.reading.pdf_layout import Block, Line

_INDENT = 0.6
"""Of the size: how much further right a first line begins."""
_OTHER_SIZE = 0.15
_NARROWEST = 0.8
"""Of the width of a page: full lines end behind it."""
_FAR_APART = 1.8
"""Of the size: lines of a column that are further apart have nothing to do with each other."""
_WIDER_GAP = 1.2
"""Times the usual distance of lines: space in front of a paragraph."""
_FULL = 0.6
"""Of the size: the space in front of the next word, and some tolerance."""
_NEARLY = 0.3
"""Of the width of full lines: how much may be free behind a line that goes on in small letters."""
_ENUMERATOR = re.compile(r"(?:\d+(?:\.\d+)*[.)/]|[a-zđ]\)|[IVX]+\.|[A-Z]\.|\(\d+\)|[-–+•*])\s")
_BULLET = re.compile(r"[-–]\s")
_LOWER_NUMBER = re.compile(r"\d+(?:\.\d+)+\.?\s+\w")
"""Such as "4.5. Xã đội": no sentence has that in it in front of a capital."""
_BY_ITSELF = re.compile(r"https?://|\d{1,2}/\d{1,2}/\d{4},? +\d{1,2}:\d{2}|[-–—_=*.]{4,}$")
"""An address or the time of a page, lines of their own on the web, and lines drawn with signs."""
_HEADED = re.compile(r"(?:\d{1,2}|[IVX]+)\. +\w")
"""Such as "5. Công tác"."""
_ENDED = re.compile(r"[.;:!?…/][\"”»)]*$")
_SENTENCE_ENDED = re.compile(r"[.!?…][\"”»)]*$")
_SHORT = 0.25
"""Of the width of full lines: what is free behind a line that cannot go on."""
_HYPHENATED = re.compile(r"\w[-\u00ad]$")
_PAGE_NUMBER = re.compile(r"[-–\s]*(\d{1,4})[-–\s]*")


class Joined(NamedTuple):
    """The text of all pages, the offset at which each begins, and where each line is in the text, page by page."""

    text: str
    offsets: tuple[int, ...]
    lines: tuple[tuple[tuple[Span, Line], ...], ...]


def join_pages(pages: list[list[Block]], width: float) -> Joined:
    """Return the text of all pages; paragraphs run on from page to page."""
    edges = _page_edges(pages, width)
    _leave_out_page_numbers(pages)
    leave_out_running_heads(pages)
    writing = _Writing()
    last: Line | None = None
    for page in pages:
        paragraphs, opening, closing = _paragraphs(page, edges)
        goes_on = last is not None and opening is not None and _runs_over(last, opening, edges)
        writing.begin_page(goes_on=goes_on, empty=not paragraphs)
        for number, lines in enumerate(paragraphs):
            writing.write(lines, goes_on=goes_on and not number)
        last = closing if paragraphs else last
    return Joined("".join(writing.text), tuple(writing.offsets), tuple(map(tuple, writing.lines)))


class _Writing:
    """Writes lines one behind the other and keeps where each of them is."""

    def __init__(self) -> None:
        self.text: list[str] = []
        self.offsets: list[int] = []
        self.lines: list[list[tuple[Span, Line]]] = []
        self._length = 0

    def begin_page(self, *, goes_on: bool, empty: bool) -> None:
        """Begin a page; white space in front of its first word belongs to the page before."""
        joint = self._joint(goes_on=goes_on) if not empty else ""
        self.offsets.append(self._length + len(joint))
        self.lines.append([])

    def write(self, paragraph: list[Line], *, goes_on: bool) -> None:
        """Write a paragraph, on a line of its own unless the last one goes on in it."""
        for number, line in enumerate(paragraph):
            self._add(self._joint(goes_on=goes_on or number > 0))
            self.lines[-1].append((Span(self._length, self._length + len(line.text)), line))
            self._add(line.text)

    def _joint(self, *, goes_on: bool) -> str:
        if not self.text:
            return ""
        return _joint(self.text[-1]) if goes_on else "\n"

    def _add(self, words: str) -> None:
        if words:
            self.text.append(words)
            self._length += len(words)


def _page_edges(pages: list[list[Block]], width: float) -> Edges:
    """Return where full lines begin and end, no nearer than any printed page would have it: all may be short."""
    lines = [line for page in pages for block in page if block.running for line in block.lines]
    right = max((line.right for line in lines), default=0.0)
    return Edges(min((line.x for line in lines), default=0.0), max(right, _NARROWEST * width))


def _leave_out_page_numbers(pages: list[list[Block]]) -> None:
    """Leave out the numbers of the pages, as the headers of Word files are: they would cut sentences in two.

    A number counts as the page's own where it grows with the pages.
    """
    found = [
        (index, block, int(match.group(1))) for index, page in enumerate(pages) for block, match in _numbers(page)
    ]
    shifts = Counter(count - index for index, _, count in found)
    for index, block, count in found:
        if (count - index == 1 and index) or shifts[count - index] > 1:
            block.lines.clear()


def _numbers(page: list[Block]) -> list[tuple[Block, re.Match[str]]]:
    """Return the blocks at the top and at the bottom of a page that are a bare number."""
    ends = [page[0], page[-1]] if len(page) > 1 else page[:1]
    return [
        (block, match)
        for block in ends
        if len(block.lines) == 1 and (match := _PAGE_NUMBER.fullmatch(block.lines[0].text))
    ]


def _paragraphs(page: list[Block], edges: Edges) -> tuple[list[list[Line]], Line | None, Line | None]:
    """Return the paragraphs of a page, its first line and its last one (None where they stand in a table)."""
    paragraphs: list[list[Line]] = []
    blocks = [block for block in page if block.lines]
    for lines, own in _streams(blocks, edges):
        paragraphs.extend(_joined(lines, own))
    opening = blocks[0].lines[0] if blocks and blocks[0].running else None
    closing = blocks[-1].lines[-1] if blocks and blocks[-1].running else None
    return paragraphs, opening, closing


def _streams(blocks: list[Block], edges: Edges) -> list[tuple[list[Line], Edges | None]]:
    """Return the lines that may go on in one another, with the edges of full ones."""
    streams: list[tuple[list[Line], Edges | None]] = []
    running = False
    for block in blocks:
        if block.running and running:
            streams[-1][0].extend(block.lines)
        else:
            streams.append((list(block.lines), edges if block.running else block.edges))
        running = block.running
    return streams


def _joined(lines: list[Line], edges: Edges | None) -> list[list[Line]]:
    """Return the lines of one stream by paragraphs."""
    leading = median([upper.y - lower.y for upper, lower in pairwise(lines)] or [0.0])
    paragraphs = [[lines[0]]]
    first = True
    for upper, lower in pairwise(lines):
        apart = upper.y - lower.y > _WIDER_GAP * max(leading, lower.size)
        if not apart and _goes_on(upper, lower, edges, paragraphs[-1][0], first=first):
            paragraphs[-1].append(lower)
            first = False
        else:
            paragraphs.append([lower])
            first = True
    return paragraphs if edges is None else [part for each in paragraphs for part in _by_heading(each, edges)]


def _by_heading(paragraph: list[Line], edges: Edges) -> list[list[Line]]:
    """Part a short last line that begins a sentence and has no stop: a heading below a line full by chance."""
    *above, last = paragraph
    short = edges.right - last.right > _SHORT * (edges.right - edges.left)
    if not above or not short or _ENDED.search(last.text) or not last.text[:1].isupper():
        return [paragraph]
    if _ENUMERATOR.match(above[0].text):  # items of lists often have no stop
        return [paragraph]
    return [above, [last]] if _SENTENCE_ENDED.search(above[-1].text) else [paragraph]


def _goes_on(upper: Line, lower: Line, edges: Edges | None, opening: Line, *, first: bool) -> bool:
    """Tell whether a paragraph, of which the opening line is known, goes on in the lower line.

    `first` says that the upper line is its opening.
    """
    if abs(upper.size - lower.size) > _OTHER_SIZE * upper.size or _BY_ITSELF.match(lower.text):
        return False
    if edges is None:
        if upper.y - lower.y > _FAR_APART * lower.size:
            return False
        return lower.text[:1].islower() and not _ENDED.search(upper.text)
    if not _is_full(upper, lower, edges):
        return _is_cut(upper, lower, edges)
    if _is_centred(lower, edges):
        return lower.text[:1].islower() and not _begins_item(upper, lower, opening)
    if lower.x > upper.x + _INDENT * lower.size:
        return first and _ENUMERATOR.match(upper.text) is not None
    if lower.x > edges.left + _INDENT * lower.size and lower.x > upper.x - _INDENT * lower.size and first:
        return lower.text[:1].islower() and not _begins_item(upper, lower, opening)
    return not _begins_item(upper, lower, opening)


def _is_cut(upper: Line, lower: Line, edges: Edges) -> bool:
    """Tell whether a sentence is cut in two between lines whose widths were measured unsharply."""
    behind, beside = edges.right - upper.right, abs(lower.x - edges.left)
    if behind > _NEARLY * (edges.right - edges.left) or beside > _INDENT * lower.size or _is_centred(upper, edges):
        return False
    return lower.text[:1].islower() and not _ENDED.search(upper.text) and not _ENUMERATOR.match(lower.text)


def _is_full(upper: Line, lower: Line, edges: Edges) -> bool:
    """Tell whether the first word of the lower line would not have fitted behind the upper one."""
    behind = edges.right - upper.right
    free = behind + upper.x - edges.left if _is_centred(upper, edges) else behind
    return lower.first_word + _FULL * upper.size > free


def _is_centred(line: Line, edges: Edges) -> bool:
    before, behind = line.x - edges.left, edges.right - line.right
    return before > _INDENT * line.size and abs(before - behind) < _INDENT * line.size


def _begins_item(upper: Line, lower: Line, opening: Line) -> bool:
    """Tell whether the lower line begins with an enumerator; "Hậu cần - Kỹ thuật" may break at its hyphen."""
    if not _ENUMERATOR.match(lower.text):
        return False
    if _ENDED.search(upper.text):
        return True
    in_list = _ENUMERATOR.match(opening.text) is not None
    if _BULLET.match(lower.text):
        hanging = _BULLET.match(opening.text) and lower.x < opening.x - _INDENT * lower.size
        return lower.text[2:3].isupper() and in_list and not hanging
    number = _LOWER_NUMBER.match(lower.text) or (in_list and _HEADED.match(lower.text))
    return bool(number and number[0][-1].isupper())


def _runs_over(upper: Line, lower: Line, edges: Edges) -> bool:
    """Tell whether a paragraph goes on behind the end of a page."""
    if abs(upper.size - lower.size) > _OTHER_SIZE * upper.size or not _is_full(upper, lower, edges):
        return False
    return not _ENDED.search(upper.text) and (lower.text[:1].islower() or lower.x <= upper.x)


def _joint(text: str) -> str:
    """Return what stands between two joined lines: nothing behind a hyphen inside a word ("kinh tế-|xã hội")."""
    return "" if _HYPHENATED.search(text) else " "

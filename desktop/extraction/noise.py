"""Marking what is not the report itself; the text stays as it is."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from desktop.domain import Span
from desktop.extraction.bylines import byline_start, is_byline
from desktop.extraction.captions import (
    caption_spans,
    is_caption,
    is_credit_alone,
    is_scene,
    is_silent_caption,
    is_speaker_at_meeting,
    lead_credit,
    shows_people_at_work,
)
from desktop.extraction.furniture import is_cell, is_foreign, is_furniture, is_picture, is_unmarked, tells_work
from desktop.extraction.layout import Layout, layout_of
from desktop.extraction.letters import first_cell
from desktop.extraction.lexicons import phrases
from desktop.extraction.lines import Line, lines_of, looks_like_body
from desktop.extraction.paper import paper_noise
from desktop.extraction.tokens import syllables

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.extraction.document import Document

_LEAD_LINES = 5
_LONGEST_CLOSING = 12
# Words of a paragraph, a headline, a caption that stands alone; paragraphs that show that the report goes on.
_PARAGRAPH, _HEADLINE, _LONE, _PARAGRAPHS = 25, 30, 16, 2
# Words behind the cue of a list of other news, lines of such a list, words of an item, pairs of words told before.
_AFTER_CUE, _MOST_LISTED, _LEAST_ITEM, _TOLD = 3, 10, 8, 0.12
_CELLS = re.compile(r"\t+|\s{3,}|\s*\|\s*")


def mark_noise(document: Document) -> Document:
    """Mark everything that is not the report, as spans in order that do not overlap."""
    lines = lines_of(document)
    layout = layout_of(lines, document.text)
    spans = [lines[number].span for number in _page_lines(lines, layout)]
    spans += lead_credits(lines, layout)
    spans += _beside_subject(lines, layout)
    if layout.is_paper or any(line.opens_with(phrases("noise", "recipients")) for line in lines):
        spans += paper_noise(lines, layout)
    marked = set(spans)
    for line in lines[layout.text_start :]:
        if line.span not in marked:
            spans += caption_spans(line)
    return replace(document, noise=_united(spans))


def _page_lines(lines: Sequence[Line], layout: Layout) -> Iterator[int]:
    """Whole lines: the head of the page, furniture, captions, bylines and what comes behind the report."""
    ending = _ending(lines, layout)
    sentences = _ends_sentences(lines[layout.text_start :])
    aside = set() if layout.is_paper else {*_related(lines, layout), *_under_pictures(lines, layout)}
    listed, unmarked = set(_listed(lines)), is_unmarked(lines)
    for number, line in enumerate(lines):
        if layout.title <= number < layout.title_end:
            continue
        if number < max(layout.title, layout.head_end):
            if layout.is_paper or not _is_kicker(line):
                yield number
        elif (
            number >= ending
            or number in aside
            or (is_furniture(line) and not (layout.is_paper and is_cell(line)))
            or (not unmarked and is_foreign(line))
            or (is_caption(line) and not layout.is_paper)
            or (sentences and not layout.is_paper and number not in listed and is_silent_caption(line))
            or (not layout.is_paper and number < layout.title_end + 3 and is_byline(line))
        ):
            yield number


def _beside_subject(lines: Sequence[Line], layout: Layout) -> list[Span]:
    """The cells of the letterhead in the same line as the subject of a letter."""
    cells = [(line.span, first_cell(line)) for line in lines[layout.title : layout.title_end]]
    return [Span(cell.end, whole.end) for whole, cell in cells if layout.head_end and cell.end < whole.end]


def _is_kicker(line: Line) -> bool:
    """The line in front of the headline that says whose words it is: "Bí thư Tỉnh ủy Lục Văn Thảo:"."""
    return line.text.endswith(":") and not is_furniture(line)


def _listed(lines: Sequence[Line]) -> Iterator[int]:
    """Lines without an end mark below one that ends with a colon: what it announces, not what pictures show."""
    inside = False
    for number, line in enumerate(lines):
        if inside and not line.is_closed:
            yield number
        inside = line.text[-1] == ":" or (inside and (not line.is_closed or line.text[-1] == ";"))


def _ends_sentences(lines: Sequence[Line]) -> bool:
    """Whether paragraphs end with a mark here, so that a line without one is something else."""
    long = [line for line in lines if line.size >= 15]
    return bool(long) and sum(line.is_closed for line in long) * 10 >= len(long) * 6


def _ending(lines: Sequence[Line], layout: Layout) -> int:
    """Number of the first of the lines at the end that are furniture, credits and names of reporters."""
    if layout.is_paper:
        return len(lines)
    numbers = range(max(layout.title_end + 2, _last_of_report(lines)), len(lines))
    end = next((n for n in numbers if _closes(lines[n]) or _announces_other(lines[n])), len(lines))
    return byline_start(lines[:end], max(layout.title_end, 1))


def _closes(line: Line) -> bool:
    """ "Tin cùng chuyên mục", also behind a bullet, or in the last cell of a row of links."""
    cells = [cell for cell in _CELLS.split(line.folded) if cell]
    heads = [syllables(cell) for cell in cells[-1:] if len(cells) > 1] if cells else []
    heads.append(line.head[1:] if line.head and not line.head[0].isalnum() else line.head)
    if line.size > _LONGEST_CLOSING or line.text[-1] in ".;,":
        return False
    ends = [(head, phrases("noise", "closing").end(head, 0)) for head in heads]
    return any(end and (len(head) - end <= _AFTER_CUE or not head[end].isalpha()) for head, end in ends)


def _last_of_report(lines: Sequence[Line]) -> int:
    """The line up to which the report goes on, whatever lists of other news stand in its middle."""
    paragraphs = [n for n, line in enumerate(lines) if line.size >= _PARAGRAPH and line.is_closed]
    sure = paragraphs[-_PARAGRAPHS] if len(paragraphs) >= _PARAGRAPHS else 0
    first = next((n for n, line in enumerate(lines) if n and _closes(line)), len(lines))
    told = {pair for line in lines[:first] for pair in pairwise(syllables(line.folded))}
    return max([sure, *(n for n in range(sure + 1, len(lines)) if _goes_on(lines, n, told))])


def _goes_on(lines: Sequence[Line], number: int, told: set[tuple[str, str]]) -> bool:
    """A closed paragraph or item that speaks of work, in words that the report used before."""
    line = lines[number]
    if not line.is_closed or line.text[-1] == ":" or is_furniture(line) or is_caption(line):
        return False
    if line.is_item and line.size >= _LEAST_ITEM and tells_work(line):
        return True
    if line.size < _PARAGRAPH or not tells_work(line):
        return False
    if line.opens_with(phrases("noise", "further")):
        return True
    pairs = list(pairwise(syllables(line.folded)))
    return sum(pair in told for pair in pairs) >= _TOLD * len(pairs)


def _related(lines: Sequence[Line], layout: Layout) -> Iterator[int]:
    """Other news in the middle of the report: the line that says so, and the few unclosed lines alike below it."""
    inside, listed = "", 0
    for number, line in enumerate(lines[layout.text_start :], layout.text_start):
        mark = line.text[0]
        if _closes(line) or _announces_other(line):
            inside, listed = mark, 0
            yield number
        elif inside and listed < _MOST_LISTED and _is_headline_alike(line, inside):
            listed += 1
            yield number
        else:
            inside = ""


def _is_headline_alike(line: Line, mark: str) -> bool:
    """An unclosed line with the same bullet: no heading of the report, no item that says what is to be done."""
    if not mark.isalnum() and line.text[0] != mark:
        return False
    heading = line.is_capitals or line.opens_with(phrases("noise", "title_ends"))
    return not (line.is_closed or line.size > _HEADLINE or heading or (line.is_item and tells_work(line)))


def _announces_other(line: Line) -> bool:
    """ "* Tin liên quan: Bão số 8 suy yếu": the headline of the other news in the same line."""
    head = line.head[1:] if line.head and not line.head[0].isalnum() else line.head
    end = phrases("noise", "closing").end(head, 0)
    return 0 < end < len(head) and head[end] == ":" and not line.is_closed and line.size <= _HEADLINE


def _under_pictures(lines: Sequence[Line], layout: Layout) -> Iterator[int]:
    """The caption below the leftover of a picture, and a lone line of people between long paragraphs."""
    for number in range(layout.title_end + 1, len(lines)):
        before, line = lines[number - 1], lines[number]
        if is_credit_alone(line) and _is_captioned(lines, number):
            yield number - 1
        if _is_closed_or_long(line) or is_furniture(line):
            if line.size <= _LONE and looks_like_body(before) and (is_speaker_at_meeting(line) or is_scene(line)):
                yield number
            continue
        after = lines[number + 1] if number + 1 < len(lines) else None
        lone = looks_like_body(before) and (after is None or looks_like_body(after) or is_furniture(after))
        if is_picture(before) or (lone and line.size <= _LONE and shows_people_at_work(line)):
            yield number


def _is_captioned(lines: Sequence[Line], number: int) -> bool:
    """Say whether the line right above a credit is one sentence about people, set off from the text above it."""
    before = lines[number - 1]
    touching = lines[number].gap == 1
    apart = before.gap > 1 or not before.is_closed
    short = before.size <= _HEADLINE and ". " not in before.text and before.text[-1] not in ":;"
    return touching and apart and short and not before.is_item and not tells_work(before)


def _is_closed_or_long(line: Line) -> bool:
    """Say whether a line is too much of a sentence or an item for a caption."""
    return line.is_closed or line.is_item or line.size > _HEADLINE


def lead_credits(lines: Sequence[Line], layout: Layout) -> list[Span]:
    """The agency in front of the first paragraphs of a page of news."""
    if layout.is_paper:
        return []
    body = [line for line in lines[layout.text_start :] if looks_like_body(line)][:_LEAD_LINES]
    return [span for line in body if (span := lead_credit(line)) is not None]


def _united(spans: list[Span]) -> tuple[Span, ...]:
    """The spans in order, those that overlap made one."""
    united: list[Span] = []
    for span in sorted(spans):
        if united and span.start < united[-1].end:
            united[-1] = Span(united[-1].start, max(united[-1].end, span.end))
        elif span.end > span.start:
            united.append(span)
    return tuple(united)

"""Cutting a text into lines, paragraphs, sentences and the segments that a statement can fill."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from desktop.domain import Span
from desktop.extraction.enumerations import enumerator_at, inline_items
from desktop.extraction.grids import lines_of_grids
from desktop.extraction.headings import Headings, Paragraph
from desktop.extraction.phrases import Marks, lexicon
from desktop.extraction.tables import rows_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.extraction.document import Document
    from desktop.extraction.tables import Cells

_LINE = re.compile(r"[^\n]*\S")
_SENTENCE_MARK = re.compile(r"[.…!?]+[”\"’»)\]]*|[;()“”\"\[\]]")
# Marks and blanks at the end of a segment belong to no statement.
_CLOSING = ".;,:…!?/–-" + "".join(filter(str.isspace, map(chr, range(0x3001))))
_ELLIPSIS = re.compile(r"(?:\.{3,}|…)")
_COUNTED = re.compile(r"\d[\d.,]*%?\s+[^\W\d_]")


def split_lines(document: Document) -> Document:
    """Find every line that holds more than white space."""
    spans = []
    for match in _LINE.finditer(document.text):
        blank = len(match.group()) - len(match.group().lstrip())
        spans.append(Span(match.start() + blank, match.end()))
    return replace(document, lines=tuple(spans))


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of the report that is one statement or none, without its enumerator and closing marks."""

    span: Span
    paragraph: int
    sentence: int
    first: bool
    """It opens its sentence (a segment behind `;` does not)."""
    mark: str = ""
    """Style of the enumerator in front of it, or nothing."""
    heading: bool = False
    opens_list: bool = False
    """It ends with a colon at the end of its line or in front of a numbered list."""
    omission: Span | None = None
    """The "…" with which the source cut its list at the end of this segment."""
    opens_paragraph: bool = False
    cells: Cells | None = None
    """The cells of the row of a table that it is the work of."""


def paragraphs_of(document: Document, marks: Marks) -> list[Paragraph]:
    """Return the paragraphs outside noise; a line that goes on in lower case belongs to the one before it."""
    found: list[Paragraph] = []
    line_starts = {line.start for line in document.lines}
    rows = rows_of(document, marks) | lines_of_grids(document, marks)
    for start, end in _outside_noise(document):
        if found and start < found[-1].end:
            continue  # a cell of the row before
        if row := rows.get(start):
            found.append(Paragraph(start, row.end, "table" if row.heading else "row", None, row.body, row.cells))
            continue
        mark = enumerator_at(document.text, start, end) if start in line_starts else None
        if (
            found
            and mark is None
            and (_goes_on(document, found[-1], start) or _labels(document, marks, found[-1], start))
        ):
            found[-1] = found[-1]._replace(end=end)
        elif mark is None or mark.end >= end:
            found.append(Paragraph(start, end, mark.style if mark else "", None, start))
        else:
            found.append(Paragraph(start, end, mark.style, mark.number, mark.end))
    return found


def _outside_noise(document: Document) -> Iterator[tuple[int, int]]:
    noise, at = sorted(document.noise), 0
    for line in document.lines:
        place = line.start
        while at < len(noise) and noise[at].end <= place:
            at += 1
        ahead = at
        while ahead < len(noise) and noise[ahead].start < line.end:
            yield from _trimmed(document.text, place, min(noise[ahead].start, line.end))
            place = max(place, noise[ahead].end)
            ahead += 1
        yield from _trimmed(document.text, place, line.end)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    piece = text[start:end]
    inside = start > 0 and text[start - 1] != "\n"  # what noise leaves behind it may begin with a stop or a dash
    kept = piece.lstrip(" \t\xa0.,;:–—-") if inside else piece.lstrip()
    if kept.strip():
        yield end - len(kept), end - (len(piece) - len(piece.rstrip()))


def _goes_on(document: Document, before: Paragraph, start: int) -> bool:
    text = document.text
    gap = text[before.end : start]
    return (
        bool(gap)
        and gap.isspace()
        and gap.count("\n") <= 2
        and text[start].islower()
        and text[before.end - 1] not in ".!?:…"
        and not (text[before.end - 1] == ";" and not before.mark)
    )


def _labels(document: Document, marks: Marks, before: Paragraph, start: int) -> bool:
    """Tell whether a line below an item only labels it ("Thời gian: …", "Cơ quan chủ trì: …")."""
    label = marks.at("item_label", start)
    return bool(before.mark) and label is not None and document.text[label.end : label.end + 1] == ":"


def cut(document: Document, marks: Marks) -> tuple[Segment, ...]:
    """Return the segments of a document in order, headings and lead-ins among them."""
    found: list[Segment] = []
    paragraphs = paragraphs_of(document, marks)
    cutter = _Cutter(document, marks)
    for number, paragraph in enumerate(paragraphs):
        below = paragraphs[number + 1] if number + 1 < len(paragraphs) else None
        found.extend(cutter.segments(number, paragraph, below))
    return tuple(found)


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(word.lower() for word in lexicon("cues")["abbreviations"]["words"])


class _Cutter:
    """Cuts the paragraphs of one document, counting its sentences."""

    def __init__(self, document: Document, marks: Marks) -> None:
        self.text, self.folded, self.marks = document.text, document.folded, marks
        self.sentences = 0
        self.headings = Headings(document.text, marks)

    def segments(self, number: int, paragraph: Paragraph, below: Paragraph | None) -> Iterator[Segment]:
        """Yield the segments of one paragraph."""
        if self.headings.is_heading(paragraph, below):
            span = Span(paragraph.body, paragraph.end)
            yield self._segment(span, number, mark=paragraph.mark, heading=True, opens_paragraph=True)
            return
        if paragraph.cells is not None:
            segment = self._segment(paragraph.cells.task, number, mark=paragraph.mark, opens_paragraph=True)
            yield replace(segment, cells=paragraph.cells, opens_list=False)
            return
        if paragraph.mark:
            yield from self._item(
                Span(paragraph.body, paragraph.end), number, paragraph.mark, opens_paragraph=True
            )
            return
        items = inline_items(self.folded, paragraph.start, paragraph.end)
        prose_end = items[0][0] if items else paragraph.end
        yield from self._prose(paragraph.start, prose_end, number, lists_follow=bool(items))
        for place, (_, begin) in enumerate(items):
            last = place + 1 == len(items)
            end = self._end_of_last_item(begin, paragraph.end) if last else items[place + 1][0]
            yield from self._item(Span(begin, end), number, "inline", opens_paragraph=False)
            if last:
                yield from self._prose(end, paragraph.end, number, lists_follow=False, opens=False)

    def _item(self, span: Span, number: int, mark: str, *, opens_paragraph: bool) -> Iterator[Segment]:
        """Yield an item whole; one that opens a list of its own is cut in front of that list."""
        items = inline_items(self.folded, span.start, span.end) if mark != "inline" else []
        if not items:
            yield self._segment(span, number, mark=mark, opens_paragraph=opens_paragraph)
            return
        ends = [start for start, _ in items[1:]] + [span.end]
        head = Span(span.start, items[0][0])
        if self.text[head.start : head.end].strip():
            yield self._segment(head, number, mark=mark, opens_paragraph=opens_paragraph)
        for (_, begin), end in zip(items, ends, strict=True):
            yield self._segment(Span(begin, end), number, mark="inline")

    def _end_of_last_item(self, start: int, end: int) -> int:
        """Return where the last item of a list in prose ends: at its paragraph or where the report turns."""
        for _, sentence_end in self._sentences(start, end):
            after = self._skip_space(sentence_end, end)
            if after < end and self.marks.at("turn", after):
                return after
        return end

    def _prose(
        self, start: int, end: int, number: int, *, lists_follow: bool, opens: bool = True
    ) -> Iterator[Segment]:
        for begin, stop in self._sentences(start, end):
            last = self._skip_space(stop, end) >= end
            for place, part in enumerate(self._parts(begin, stop)):
                segment = self._segment(part, number, opens_paragraph=opens and begin == start)
                if segment.span.end > segment.span.start:
                    at_end = last and part.end == stop
                    opens_list = segment.opens_list and (at_end or lists_follow)
                    yield replace(segment, first=place == 0, opens_list=opens_list, sentence=self.sentences)
            self.sentences += 1

    def _segment(
        self, span: Span, number: int, *, mark: str = "", heading: bool = False, opens_paragraph: bool = False
    ) -> Segment:
        start = self._skip_space(span.start, span.end)
        stripped = self.text[start : span.end].rstrip()
        end = start + len(stripped.rstrip(_CLOSING))
        tail = self.text[end : span.end]
        dots = _ELLIPSIS.search(tail)
        if mark:
            self.sentences += 1
        return Segment(
            span=Span(start, end),
            paragraph=number,
            sentence=self.sentences,
            first=True,
            mark=mark,
            heading=heading,
            opens_list=stripped.endswith(":"),
            omission=Span(end + dots.start(), end + dots.end()) if dots else None,
            opens_paragraph=opens_paragraph,
        )

    def _sentences(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        begin = self._skip_space(start, end)
        for match in _SENTENCE_MARK.finditer(self.text, begin, end):
            if match.group()[0] in ".…!?" and self._ends_sentence(match.start(), match.end(), end):
                yield begin, match.end()
                begin = self._skip_space(match.end(), end)
        if begin < end:
            yield begin, end

    def _ends_sentence(self, start: int, end: int, limit: int) -> bool:
        after = self._skip_space(end, limit)
        if after >= limit:
            return True
        ahead = self.text[after]
        if ahead.islower() or ahead in ",;:)./":
            return False
        if after == end and ahead.isdigit():  # "… đồng.100% đơn vị …", but no figure and no "QĐ.15"
            return self.text[start - 2 : start].islower() and _COUNTED.match(self.text, after, limit) is not None
        if ahead.isdigit() and self.text[start - 1].isdigit() and not _COUNTED.match(self.text, after, limit):
            return False
        if after == end:  # no space behind: only where a word plainly ends and a capital follows
            return (
                ahead.isupper() and start > 1 and self.text[start - 1].islower() and self.text[start - 2].isalpha()
            )
        if self.text[start:end] != ".":
            return True
        return not self._is_abbreviation(start)

    def _is_abbreviation(self, dot: int) -> bool:
        begin = dot
        while begin > 0 and (self.text[begin - 1].isalnum() or self.text[begin - 1] in "/&"):
            begin -= 1
        word = self.text[begin:dot]
        if word.lower() in _abbreviations():
            return True
        if len(word) != 1 or not word.isupper():
            return False
        before = self.folded[max(0, begin - 12) : begin].split()
        return not (before and before[-1] in lexicon("cues")["abbreviations"]["numbered"])

    def _parts(self, start: int, end: int) -> Iterator[Span]:
        """Yield the pieces of a sentence between the `;` that separate pieces of work."""
        depth, quoted, begin = 0, False, start
        for match in _SENTENCE_MARK.finditer(self.text, start, end):
            sign = match.group()[0]
            depth += (sign in "([") - (sign in ")]")
            quoted = (sign == "“") or (quoted and sign != "”" and "”" not in match.group())
            if sign == ";" and depth <= 0 and not quoted and not self._lists_on(start, begin, match.end(), end):
                yield Span(begin, match.start())
                begin = self._skip_space(match.end(), end)
        if begin < end:
            yield Span(begin, end)

    def _lists_on(self, sentence: int, begin: int, after: int, end: int) -> bool:
        """Tell whether the words behind a `;` only go on with the objects of the verb before it."""
        after = self._skip_space(after, end)
        if after >= end:
            return False
        if self.marks.at("objects_go_on", after):
            return not self._says_of_objects(after, end)
        if self.marks.at("year_word", after) and self.marks.first("is_year", sentence, after):
            return True
        gathers = self.marks.within("gathers", begin, after)
        return bool(gathers) and self.marks.at("noun_start", after) is not None

    def _says_of_objects(self, start: int, end: int) -> bool:
        """Tell whether "những …" goes on to what is to be done with them ("những việc gấp thì báo cáo ngay")."""
        stop = self.text.find(";", start, end)
        return " thì " in self.folded[start : stop if stop > 0 else end]

    def _skip_space(self, at: int, end: int) -> int:
        while at < end and self.text[at].isspace():
            at += 1
        return at

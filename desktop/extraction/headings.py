"""Which lines of a report are headings: they name what stands below them and say no work of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from desktop.extraction.enumerations import is_capitals

if TYPE_CHECKING:
    from desktop.extraction.phrases import Marks
    from desktop.extraction.tables import Cells

_TERMINAL = ".!?…;:"
_SHORT_LINE = 90
_NAME_OF_PART = 60
_YEAR_BEHIND = 11
RANKS = ("article", "roman", "number", "multi", "letter", "bullet")


class Paragraph(NamedTuple):
    """The lines that run on as one paragraph or item, with its enumerator."""

    start: int
    end: int
    mark: str
    number: int | None
    body: int
    """Where the text behind the enumerator begins."""
    cells: Cells | None = None
    """The cells of a row of a table, where it is one and they can be told."""


class Headings:
    """Tells the headings of one document, asked paragraph by paragraph in order."""

    def __init__(self, text: str, marks: Marks) -> None:
        self.text, self.marks = text, marks
        self.headed: tuple[str, int] = ("", 0)
        """Style and figure of the last numbered heading."""
        self.counted: tuple[str, int] = ("", 0)
        """Style and figure of the last item."""
        self.signs: list[str] = []
        """The bullets in use, the outermost first."""

    def is_heading(self, paragraph: Paragraph, below: Paragraph | None) -> bool:
        """Tell whether a paragraph is a heading; `below` is the one behind it."""
        self._note_sign(paragraph)
        heads = self._is_heading(paragraph, below)
        if heads:
            self.headed = (paragraph.mark, paragraph.number or 0)
        else:
            self.counted = (paragraph.mark, paragraph.number or 0)
        return heads

    def _is_heading(self, paragraph: Paragraph, below: Paragraph | None) -> bool:
        if paragraph.mark in ("row", "table"):
            return paragraph.mark == "table"
        body = self.text[paragraph.body : paragraph.end]
        if self._stands_out(paragraph, body):
            return True
        if body[-1] in _TERMINAL or len(body) > _SHORT_LINE:
            return False
        if self._names_period(paragraph):
            return True
        if body[-1] in '”"' and (paragraph.number is None or below is None or below.mark):
            return False
        if paragraph.mark == "bullet":
            return self._heads_lower_bullets(paragraph, below)
        if not paragraph.mark:
            return self._heads_what_follows(paragraph, below)
        return below is not None and not _siblings(paragraph, below) and self._heads_part(paragraph, below)

    def _stands_out(self, paragraph: Paragraph, body: str) -> bool:
        """Tell whether a line is a heading by its capitals or its mark ("II.", "Điều 3.")."""
        open_end = paragraph.mark in ("article", "roman") and body[-1] not in ".;"
        return (is_capitals(body) or open_end) and len(body) < 2 * _SHORT_LINE

    def _heads_part(self, paragraph: Paragraph, below: Paragraph) -> bool:
        """Tell whether a short numbered line names what stands below it."""
        if paragraph.number and self.headed == (paragraph.mark, paragraph.number - 1):
            return True
        works = self._works(paragraph.body, paragraph.end)
        if paragraph.number and not below.mark and self._is_prose(below):
            return self.counted != (paragraph.mark, paragraph.number - 1) or not works
        return bool(below.mark and not _outranks(below, paragraph)) or not works

    def _note_sign(self, paragraph: Paragraph) -> None:
        if paragraph.mark != "bullet":
            self.signs = self.signs if paragraph.mark == "" else []
            return
        sign = self.text[paragraph.start]
        self.signs = [*self.signs[: self.signs.index(sign)], sign] if sign in self.signs else [*self.signs, sign]

    def _names_period(self, paragraph: Paragraph) -> bool:
        """Tell whether a line says only when the work below it is due ("* Tháng 02", "Quý II năm 2012")."""
        period = self.marks.at("period", paragraph.body)
        return period is not None and paragraph.end - period.end < _YEAR_BEHIND

    def _heads_lower_bullets(self, paragraph: Paragraph, below: Paragraph | None) -> bool:
        """Tell whether a bullet only names what the bullets of another sign below it say ("* Chuyên môn")."""
        if below is None or below.mark != "bullet" or paragraph.end - paragraph.body > _SHORT_LINE:
            return False
        return self.text[below.start] not in self.signs

    def _heads_what_follows(self, paragraph: Paragraph, below: Paragraph | None) -> bool:
        """Tell whether a short line without a mark and a stop is a heading of what stands below it."""
        short = paragraph.end - paragraph.start < _NAME_OF_PART
        if short and self.marks.at("part_of_report", paragraph.body) is not None:
            return True
        if short and self.marks.at("heading", paragraph.body) is not None:
            return True
        opens = below is not None and (below.mark == "bullet" or (below.mark != "" and below.number == 1))
        says = any(self.marks.first(label, paragraph.start, paragraph.end) for label in ("past", "obligation"))
        return short and opens and not says and self.text[paragraph.start].isupper()

    def _is_prose(self, paragraph: Paragraph) -> bool:
        """Tell whether a paragraph ends like a sentence."""
        return self.text[paragraph.end - 1] in ".;!" and self.text[paragraph.start].isupper()

    def _works(self, start: int, end: int) -> bool:
        """Tell whether a short numbered line says work of its own rather than naming what stands below it."""
        if self.marks.at("heading", start):
            return False
        if self.marks.first("obligation", start, end) is not None or self.marks.at("work", start) is not None:
            return True
        doer = self.marks.at("body", start) or self.marks.at("people", start)
        names = self.marks.within("in_name", start, end)
        return doer is not None and any(
            self.text[hit.start].islower() and all(n.end <= hit.start for n in names if n.start <= hit.start)
            for hit in self.marks.within("hinge", doer.end, end) + self.marks.within("monitors", doer.end, end)
        )


def _outranks(one: Paragraph, other: Paragraph) -> bool:
    """Tell whether the mark of a paragraph stands above that of another ("II." above "3.")."""
    ranks = [RANKS.index(mark) if mark in RANKS else len(RANKS) for mark in (one.mark, other.mark)]
    return ranks[0] < ranks[1]


def _siblings(one: Paragraph, other: Paragraph) -> bool:
    return one.mark == other.mark and (one.number is None or other.number != 1)

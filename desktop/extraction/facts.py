"""What the report says of itself: title, days, host, years, source."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from desktop.domain import ReportFacts, Span
from desktop.extraction.credits import source_of
from desktop.extraction.furniture import is_clock
from desktop.extraction.hosts import host_of
from desktop.extraction.layout import Layout, layout_of
from desktop.extraction.letters import first_cell
from desktop.extraction.lexicons import word_set
from desktop.extraction.lines import Line, lines_of
from desktop.extraction.parts_of_years import parts_in, year_reviewed_at, years_of
from desktop.extraction.report_dates import Day, days, is_of_act, is_plausible, nearest_before
from desktop.folding import fold

if TYPE_CHECKING:
    import datetime as dt

    from desktop.extraction.document import Document

_FIRST_LINES = 8
_FIRST_OF_NEWS = 2
_FIRST_OF_PLAN = 3
_OPENING_OF_PARAGRAPH = 60
_LONGEST_HEADING = 14
# Work "đến năm 2030" is of no year that is planned for; "năm 2001-2005" is a period.
_AHEAD = r"năm(?<!đến năm)(?<!tới năm)(?<!tầm nhìn năm)(?<!định hướng năm)"
_YEAR = rf"{_AHEAD}:?\s+(20\d\d|19\d\d)(?!\s?[-–]\s?(?:19|20)\d\d)"
_REVIEW = re.compile(rf"(?:tổng kết|sơ kết|kết quả|đánh giá|kiểm điểm|tình hình|báo cáo)[^.;\n]{{0,120}}?{_YEAR}")
_PLAN = re.compile(
    r"(?:triển khai|phương hướng|nhiệm vụ|kế hoạch|chương trình|chỉ tiêu|mục tiêu|giải pháp)"
    rf"[^.;\n]{{0,100}}?{_YEAR}"
)
_ANY_YEAR = re.compile(_YEAR)
# Where months or quarters follow each other, both are of the year named.
_PART_OF_YEAR = re.compile(r"\b(?:[69] tháng|tháng \d|quý [1-3i])")
_TITLE_YEAR = re.compile(r"(?<![\d/])(20\d\d|19\d\d)(?![\d/])")
# "Yên Bái, ngày 11 tháng 12 năm 2009": a place of some words, and nothing behind the day.
_PLACE_AND_DAY = re.compile(r"\s*(?:[^\W\d][\w.'’ -]{1,60},\s*)?(?:ngày\b|\d)")
# "Số 8 Ngày 08.01.2005": the issue of a printed paper, whenever its page on the web was changed.
_ISSUE = re.compile(r"\bsố \d{1,5}(?: ?\(\d{1,6}\))?[ ,–-]{1,3}(?:ra )?(?:ngày|thứ)\b")
_CELL = re.compile(r"\t|\s{3,}")
_STOP = re.compile(r"\.\s")
_OF_MONTH = re.compile(r"(?:tháng|quý)\s+(\d{1,2}|[iv]{1,3})\b")


@dataclass(frozen=True, slots=True)
class _Years:
    review: int | None
    plan: int | None


def find_facts(document: Document) -> Document:
    """Find the facts of a report; what it does not say stays None."""
    lines = lines_of(document)
    layout = layout_of(lines, document.text)
    noise = frozenset(document.noise)
    title = _title(document, lines, layout)
    body = [line for line in lines[layout.text_start :] if line.span not in noise]
    published = _published(lines, layout, noise)
    years = _years(title, body, layout)
    event = _event(layout, body, published, years)
    years = _by_parts(years, title, body, event or published, layout)
    years = _not_past(years, published, layout)
    years = _with_review(_completed(years, event or published, layout, title), body, layout)
    facts = ReportFacts(
        title=title,
        published=published,
        event_date=event,
        host=host_of(document, lines, layout, body, title),
        review_year=years.review,
        plan_year=years.plan,
        source=None if layout.is_paper else source_of(document, lines, layout),
    )
    return replace(document, facts=facts)


def _title(document: Document, lines: list[Line], layout: Layout) -> str | None:
    if layout.title_end == layout.title:
        return None
    last = lines[layout.title_end - 1]
    end = first_cell(last).end if layout.head_end else last.span.end
    return document.text[lines[layout.title].span.start : end]


def _published(lines: list[Line], layout: Layout, noise: frozenset[Span]) -> dt.date | None:
    """The day in the letterhead of a document; of news the clock line nearest below the headline, else above."""
    if layout.is_paper:
        return _signing_day(lines, layout)
    below = lines[layout.title_end : layout.title_end + 6]
    above = lines[: layout.title][::-1]
    end = lines[layout.title_end :][::-1][:12]
    issue = [line for line in above if _ISSUE.search(line.folded)]
    for line in [*issue, *below, *above, *end]:
        if line.span in noise and (is_clock(line) or line in above):
            for day in days(line.folded):
                if date := day.date():
                    return date
    return None


def _signing_day(lines: list[Line], layout: Layout) -> dt.date | None:
    """ "Lam Giang, ngày 09 tháng 3 năm 2012", above the title or, in old forms, above the signature."""
    for line in [*lines[: max(layout.title, layout.head_end)], *lines[: layout.text_start - 1 : -1][:15]]:
        for cell in _CELL.split(line.folded):
            if "ngày" in cell and _PLACE_AND_DAY.match(cell) and (date := _only_day(cell)):
                return date
    return None


def _only_day(cell: str) -> dt.date | None:
    """The day that a cell ends with, if no more than its place stands in front of it."""
    found = days(cell, said=True)
    if len(found) != 1 or cell[found[0].end :].strip(" .,)"):
        return None
    before = cell[: found[0].start]
    return found[0].date() if "," in before[-30:] or not before.strip(" (") else None


def _years(title: str | None, body: list[Line], layout: Layout) -> _Years:
    """The years behind "tổng kết" and "triển khai", from title and first paragraphs, else from headings."""
    found = _years_in([_folded_title(title), *(line.folded[:1500] for line in body[:_FIRST_LINES])])
    if found.review or found.plan or not layout.is_paper or _is_plan(layout):
        return found
    headings = [line for line in body[_FIRST_LINES:] if line.size <= _LONGEST_HEADING and _is_open(line)]
    return _years_in([line.folded for line in headings if not line.text.startswith(("-", "+"))])


def _is_open(line: Line) -> bool:
    return not line.is_closed or line.text.rstrip().endswith(":")


def _is_plan(layout: Layout) -> bool:
    return any(layout.type_words.startswith(kind) for kind in word_set("noise", "plans"))


def _is_order(layout: Layout) -> bool:
    """Say whether a document orders what is urgent; how things stood before is its ground, no review."""
    return any(layout.type_words.startswith(kind) for kind in word_set("noise", "orders"))


def _years_in(texts: list[str]) -> _Years:
    review = plan = half = None
    for text in texts:
        if review is None and (match := _REVIEW.search(text)):
            review = int(match.group(1))
            half = review if _PART_OF_YEAR.search(match.group()) else None
        if match := _PLAN.search(text, _behind_review(text)):
            plan = plan or int(match.group(1))
            if review is None and text is texts[0] and (month := _OF_MONTH.search(match.group())):
                review = plan - (month.group(1) in ("1", "01", "i"))
    return _Years(review, plan or half)


def _folded_title(title: str | None) -> str:
    return fold(title) if title else ""


def _behind_review(text: str) -> int:
    match = _REVIEW.search(text)
    return match.end() if match else 0


def _with_review(years: _Years, body: list[Line], layout: Layout) -> _Years:
    """A plan that looks back under a heading ("KHÁI QUÁT TÌNH HÌNH / Năm 2021, …") reviews that year."""
    if years.review or not years.plan or not _is_plan(layout) or _is_order(layout):
        return years
    if any(_looks_back(line.folded, years.plan - 1) for line in body[:_FIRST_OF_PLAN]):
        return _Years(years.plan - 1, years.plan)
    for heading, line in pairwise(body):
        named = _ANY_YEAR.search(heading.folded) or _ANY_YEAR.match(line.folded.removeprefix("trong "))
        told = any(cue in heading.folded for cue in word_set("facts", "reviews"))
        if told and heading.size <= _LONGEST_HEADING and named and int(named.group(1)) == years.plan - 1:
            return _Years(years.plan - 1, years.plan)
    return years


def _looks_back(paragraph: str, year: int) -> bool:
    """ "Mùa khô năm 2022, toàn huyện đã …": what was done the year before, in front of the plan."""
    match = _ANY_YEAR.search(paragraph, 0, _OPENING_OF_PARAGRAPH)
    if match is None or int(match.group(1)) != year:
        return False
    return " đã " in paragraph[: match.end() + _OPENING_OF_PARAGRAPH]


def _completed(years: _Years, day: dt.date | None, layout: Layout, title: str | None) -> _Years:
    """One year tells the other: work reviewed at the turn of the year is planned for the year after."""
    review, plan = years.review, years.plan
    if review and not plan and layout.is_paper and day and review + 1 < day.year:
        review = None  # "độ che phủ từ 38,5% năm 2005 lên …" in a directive of 2010 is no year reviewed
    if review and not plan:
        plan = review + 1
    elif plan and not review and not _looks_ahead(layout, title):
        review = plan - 1 if day is None or day.year <= plan else None
    if not plan and not review:
        plan = _named_year(title) or (day.year if day else None)
        review = plan if layout.type_words.startswith("biên bản") else None
    return _Years(review, plan)


def _not_past(years: _Years, day: dt.date | None, layout: Layout) -> _Years:
    """What a letter or plan is signed for is no year gone by: that one is what it looks back on."""
    if day is None or not layout.is_paper or not _is_plan(layout) or not years.plan or years.plan >= day.year:
        return years
    return _Years(years.review or years.plan, day.year)


def _by_parts(years: _Years, title: str | None, body: list[Line], day: dt.date | None, layout: Layout) -> _Years:
    """Work reviewed by the week, the month, the quarter: told by the headline, else by the first paragraphs."""
    if layout.is_paper and _is_plan(layout):
        return years
    parts = parts_in(_folded_title(title))
    unsaid = not years.review
    for line in body[:_FIRST_OF_NEWS] if unsaid and not layout.is_paper else ():
        parts = parts if parts.review or parts.plan else parts_in(line.folded[:1500])
    if parts.review or parts.plan:
        review, plan = years_of(parts, day)
        return _Years(review or years.review, plan or years.plan)
    if unsaid and not years.plan and not layout.is_paper:
        opening = " ".join([_folded_title(title), *(line.folded[:1500] for line in body[:_FIRST_OF_NEWS])])
        return _Years(year_reviewed_at(opening, day), None)
    return years


def _looks_ahead(layout: Layout, title: str | None) -> bool:
    """A plan reviews nothing, nor does the notice of a meeting on one matter."""
    if not layout.is_paper:
        return False
    if layout.type_words.split(" công tác")[0] in word_set("noise", "plans"):
        return True
    is_notice = layout.type_words in word_set("facts", "notices")
    return is_notice and not any(cue in _folded_title(title) for cue in word_set("facts", "reviews"))


def _named_year(title: str | None) -> int | None:
    """The last year of the title, if it has one outside the number of an act."""
    found = _TITLE_YEAR.findall(_folded_title(title))
    return int(found[-1]) if found else None


def _event(layout: Layout, body: list[Line], published: dt.date | None, years: _Years) -> dt.date | None:
    """The day of the meeting that is reported; of plans the day of signing."""
    if layout.is_paper and _is_plan(layout):
        return published
    if layout.is_paper and layout.type_words.startswith("báo cáo"):
        return published  # its days are those of the period
    is_minutes = "biên bản" in layout.type_words
    for line in body[: _FIRST_LINES if not layout.is_paper else 6]:
        for day in days(line.folded, said=True):
            if is_of_act(line.folded, day) or not (is_minutes or _is_of_event(line, day)):
                continue
            date = _completed_date(day, published, years) or _in_year_of(day, line)
            if date and is_plausible(date, published):
                return date
    return published if layout.is_paper else None


def _is_of_event(line: Line, day: Day) -> bool:
    """Say whether the sentence around the day speaks of a meeting."""
    start = _sentence_end(line.folded, max(0, day.start - 300), day.start)[0]
    stop = _sentence_end(line.folded, day.end, min(len(line.folded), start + 900))[1]
    sentence = line.folded[start:stop]
    return any(word in sentence for word in word_set("facts", "events"))


def _sentence_end(folded: str, start: int, stop: int) -> tuple[int, int]:
    """Return where the last sentence between two places begins, and where the first ends; "TP." ends none."""
    ends = [
        match.start()
        for match in _STOP.finditer(folded, start, stop)
        if folded[max(0, match.start() - 8) : match.start()].split()[-1:] not in _shortened()
    ]
    return (ends[-1] + 1, ends[0]) if ends else (start, stop)


@cache
def _shortened() -> list[list[str]]:
    return [[word] for word in word_set("facts", "shortened")]


def _in_year_of(day: Day, line: Line) -> dt.date | None:
    """As a last resort the latest year that the same paragraph names."""
    named = [int(year) for year in _ANY_YEAR.findall(line.folded[:1500])]
    return day.date(max(named)) if named else None


def _completed_date(day: Day, published: dt.date | None, years: _Years) -> dt.date | None:
    """A left-out year comes from the publication, else from the years of review and plan."""
    if day.year:
        return day.date()
    if published:
        return nearest_before(day, published)
    if years.review or years.plan:
        review = years.review or (years.plan or 0) - 1
        return day.date(review if day.month >= 7 else years.plan or review + 1)
    return None

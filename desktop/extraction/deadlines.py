"""Time expressions: when or how often work is to be done, as written; the past and dates of documents are none."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from desktop.domain import Span, TimeExpression
from desktop.extraction.periods import ANY_DATE, ANY_YEAR, period_of, written_day
from desktop.extraction.phrases import lexicon
from desktop.extraction.time_grammar import YEAR, grammar

if TYPE_CHECKING:
    from desktop.extraction.periods import Calendar
    from desktop.extraction.phrases import Marks


@cache
def _starts() -> frozenset[str]:
    return frozenset(lexicon("deadlines")["grammar"]["starts"])


def lead_time(folded: str, start: int, end: int) -> int | None:
    """Return where a time expression that begins at `start` ends, or None."""
    word = re.match(r"\w+", folded[start : min(end, start + 12)])
    if not word or (word.group() not in _starts() and not word.group().isdigit()):
        return None
    match = grammar().match(folded, start, end)
    return match.end() if match and match.lastgroup != "near" else None


def times_in(text: str, folded: str, marks: Marks, span: Span, known: Calendar) -> tuple[TimeExpression, ...]:
    """Return the time expressions of a segment that say when or how often, in order."""
    found: list[TimeExpression] = []
    after = span.start
    for token in marks.words(span.start, span.end):
        if token.start < after or (token.text not in _starts() and not token.text.isdigit()):
            continue
        if token.text == "đầu" and folded.endswith("đứng ", span.start, token.start):
            continue  # "người đứng đầu quý IV"
        if token.text == "hàng" and folded.endswith("ngân ", span.start, token.start):
            continue  # "hoạt động ngân hàng quý I"
        match = grammar().match(folded, token.start, span.end)
        if match is None:
            continue
        after = match.end()
        end = match.start() + len(match.group().rstrip())
        if _is_when(match, folded, span, known):
            place = Span(match.start(), end)
            found.append(TimeExpression(text[place.start : place.end], place, period_of(match, known)))
    return tuple(found)


def times_in_cell(text: str, folded: str, marks: Marks, cell: Span, known: Calendar) -> tuple[TimeExpression, ...]:
    """Return the times of a cell for deadlines, where a day stands for itself ("30/9/2024")."""
    if found := times_in(text, folded, marks, cell, known):
        return found
    bare = grammar().match(folded, cell.start, cell.end)
    if bare is None or bare.end() < cell.end:
        return ()
    return (TimeExpression(text[cell.start : cell.end], cell, period_of(bare, known)),)


def _is_when(match: re.Match[str], folded: str, span: Span, known: Calendar) -> bool:
    kind, words = match.lastgroup or "", match.group()
    if _already_done(folded, span.start, match.start()) or _is_term(match, folded):
        return False
    if _avoided().search(folded, span.start, match.start()):
        return False
    before = folded[max(span.start, match.start() - 24) : match.start()].rstrip()
    if kind == "every" and words.startswith("thứ"):
        return _is_weekday(words, before)
    if kind == "event":
        return not _is_of_the_meeting(words.rstrip(), before)
    if kind in ("every", "often", "vague", "hour", "span"):
        return True
    if kind == "late":
        return _is_ahead(words.rstrip(), before)
    return _is_day_ahead(match, folded, before, known)


def _is_ahead(words: str, before: str) -> bool:
    """Tell "sau mỗi kỳ họp 5 ngày" and what opens a clause from what was heard before somebody spoke."""
    if words.startswith(tuple(lexicon("deadlines")["past"]["heard"])):
        return False
    ahead = before.strip(' “"')
    return not ahead or ahead.endswith(",") or words.endswith((" ngày", " giờ"))


def _is_day_ahead(match: re.Match[str], folded: str, before: str, known: Calendar) -> bool:
    """Tell whether a day, a month, a year or the like lies ahead and is no name of something."""
    kind, words = match.lastgroup or "", match.group()
    if kind == "dated":
        return _coming(match, "", known)
    past = lexicon("deadlines")["past"]
    if not _LED.match(words) and _stands_behind(before, past["before"]):
        return before.endswith("của") and (kind == "reach" or ("quý" in words and _coming(match, before, known)))
    if folded[match.end() : match.end() + 12].strip().startswith(tuple(past["behind"])):
        return False
    if kind == "reach":
        return True
    if kind == "year":
        return words.split()[0] != "năm" or words in ("năm nay", "năm tới")
    if kind == "near":
        alone = folded[match.end() : match.end() + 1] in ("", ",", ";", ".") or not before or before.endswith(",")
        return words != "đầu ngày" and (words != "trong ngày" or alone)
    return _coming(match, before, known)


def _is_of_the_meeting(words: str, before: str) -> bool:
    """Tell "giải trình trước hội nghị", and "thống nhất trước khi trình", from a deadline."""
    past = lexicon("deadlines")["past"]
    faced = words.startswith("trước ") and _stands_behind(before, past["faces"])
    goes = words.startswith("đến khi ") and _stands_behind(before, past["goes"])
    return faced or goes or words in past["before_acts"]


def _is_term(match: re.Match[str], folded: str) -> bool:
    """Tell whether a term is named by its years ("trong nhiệm kỳ 2025-2030"): that is a name and no deadline."""
    return match.group().endswith("nhiệm kỳ") and _TERM.match(folded, match.end()) is not None


def _is_weekday(words: str, before: str) -> bool:
    """Tell a day of the week from an ordinal ("lần thứ ba") by its week or a word of time."""
    return (
        "tuần" in words
        or "chủ" in words
        or _stands_behind(before.rstrip(), lexicon("deadlines")["weekday"]["behind"])
    )


def _already_done(folded: str, start: int, at: int) -> bool:
    """Tell whether a time stands in brackets that say what was done ("(đã họp ngày 3/1)")."""
    bracket = folded.rfind("(", max(start, at - 90), at)
    return bracket >= 0 and folded.find(")", bracket, at) < 0 and folded.startswith("đã ", bracket + 1)


@cache
def _avoided() -> re.Pattern[str]:
    """Return what stands in front of a time at which the work is not to be done."""
    avoided = lexicon("deadlines")["avoided"]
    return re.compile(rf"\b(?:{'|'.join(avoided['before'])})(?:\s\w+){{0,{avoided['words_between']}}}\s*$")


def _stands_behind(before: str, words: list[str]) -> bool:
    return any(before.endswith(word) and not before[: -len(word)][-1:].isalpha() for word in words)


_LED = re.compile(r"(?:hạn|thời hạn|trước|chậm|muộn|đến|tới|hết|trong|vào|từ|kể|sau|ngay|xong|cho)\b")
_TERM = re.compile(rf"\s{YEAR}")
_YEAR_ALONE = re.compile(r"năm\s(\d{4})\s*")
_DOCUMENT = re.compile(r"[\w-]+/[\w-]+,?$|\bsố\s\S+$")


def _coming(match: re.Match[str], before: str, known: Calendar) -> bool:
    """Tell a coming time from the past, and a deadline from the date of a document or a memorial day."""
    words = match.group()
    years = [int(year) for year in ANY_YEAR.findall(words)]
    if (
        years
        and known.plan_year
        and max(years) < known.plan_year
        and not (known.event and max(years) >= known.event.year)
    ):
        return False
    if match.group().startswith("đến") and years and known.event and max(years) < known.event.year:
        return False
    day = ANY_DATE.search(words)
    led = _LED.match(words) is not None or match.lastgroup == "dated"
    if _reviewed(words, known) and not led:
        return False
    if words.endswith(("giêng", "chạp")):
        return led
    if day:
        return _is_coming_day(words, day, before, known, led=led)
    first_half = re.match(r"(\d{1,2})\stháng\sđầu\snăm", words)
    if first_half and not led:
        ahead = known.event is not None and known.plan_year is not None and known.plan_year > known.event.year
        early = known.event is not None and known.event.month < int(first_half[1])
        named = any(word in before for word in lexicon("deadlines")["past"]["reviewed"])
        return (early or (ahead and not named)) and "thu chi" not in before
    return True


def _reviewed(words: str, known: Calendar) -> bool:
    """Tell whether a time is nothing but a year in front of the one planned ("kiểm điểm năm 2011")."""
    year = _YEAR_ALONE.fullmatch(words)
    return year is not None and known.plan_year is not None and int(year[1]) < known.plan_year


def _is_coming_day(words: str, day: re.Match[str], before: str, known: Calendar, *, led: bool) -> bool:
    if not 1 <= int(day[1]) <= 31 or not 1 <= int(day[2]) <= 12:
        return False
    grammar_words = lexicon("deadlines")["grammar"]
    if not led and (_DOCUMENT.search(before) or not words.startswith(tuple(grammar_words["day_openers"]))):
        return False
    meeting = known.event and (int(day[1]), int(day[2])) == (known.event.day, known.event.month)
    if meeting and words.startswith(tuple(grammar_words["day_parts"])):
        return False  # when they met ("… nói tại hội nghị sáng 6-12")
    memorial = f"{int(day[1])}/{int(day[2])}" in lexicon("deadlines")["past"]["memorial"]
    if not led and memorial and before.strip(' “"'):
        return False
    if day[3] and known.event:
        written = written_day(int(day[3]), int(day[2]), int(day[1]))
        return written is not None and (written >= known.event or words.startswith("từ"))
    return True

"""Photo captions and credits, as lines of their own and inside the running text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desktop.domain import Span
from desktop.extraction.furniture import tells_work
from desktop.extraction.lexicons import phrases, word_set
from desktop.extraction.lines import CAPITAL
from desktop.extraction.tokens import syllables
from desktop.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.extraction.lines import Line

# "(Ảnh: Doãn Tấn/TTXVN)", "(ảnh dưới)", "Ảnh: V.T" up to the end of the line.
_BRACKETED = re.compile(r"\((?:ảnh|hình|photo|nguồn ảnh|trong ảnh)\b[^()\n]{0,120}\)", re.IGNORECASE)
_TRAILING = re.compile(
    r"(?:Ảnh|ẢNH|Ảnh minh họa|Nguồn ảnh|Photo)\s*:\s*[^.:;\n]{1,60}(?:\.[^.:;\s]{1,20}){0,3}\.?\s*$"
)
# "Quang cảnh hội nghị." run into the text.
_SCENE = re.compile(
    r"(?:Quang|Toàn|Khung) cảnh (?:hội nghị|buổi|đại hội|cuộc họp|phiên họp|lễ)[^.\n]{0,60}\.", re.IGNORECASE
)
_CREDIT = re.compile(
    r"(?:(?:Tin|Bài)(?:,? ảnh| và ảnh| - ảnh|,? bài|, bài, ảnh)?|Thực hiện|Nguồn|Theo)\s*:\s*"
    r"[^.:;\n]{2,50}(?:\.[^.:;\s]{1,12}){0,2}\.?\s*$"
)
_SENTENCE_END = re.compile(r"[.!?…][”\"’)]?\s+(?=\S)")
_LEAD = re.compile(
    rf"\(?([{CAPITAL}][\w.+&]{{1,20}}(?:/[A-Z][\w.+]{{1,15}})?)\)?\s*[-–—]\s*(?=\S)"
    r"|\(([\w.+]{2,20}(?:/[\w.+]{2,15})?)\)\.?\s*[-–—]?\s*(?=\S)"
)
# "(Báo Quảng Ngãi)- Sáng 4/1", "Dân trí Chiều 30/12": a paper named in brackets, or in front of the hour.
_BRACKETED_LEAD = re.compile(r"\(([^()\n]{2,40})\)\.?\s*[-–—]?\s*(?=\S)")
# "(Công lý) - Năm 2020 …": what stands in brackets in front of a dash is a paper, known or not.
_DASHED_LEAD = re.compile(rf"\(([{CAPITAL}][^()\d,;:\n]{{1,30}})\)\.?\s*[-–—]\s*(?=\S)")
_TIMED_LEAD = re.compile(r"([^-–—,.\n]{2,30}?)\s+(?=(?:Sáng|Chiều|Tối|Trưa|Ngày \d{1,2}|Hôm nay|Mới đây)\b)")
_NAMED_LEAD = re.compile(r"([^-–—\n]{2,30}?)\s*[-–—]\s+(?=\S)")
# "T.N.DUY - HOÀNG HỢI": reporters by their initials.
_INITIALS = re.compile(rf"[{CAPITAL}]\.(?:[{CAPITAL}]\.)*[{CAPITAL}]*$")
_SPEAKER = re.compile(
    r"^(?!.*\b(?:dự|đã|cũng|và|thay mặt)\b).{4,90}?"
    r"\b(?:phát biểu|báo cáo|trình bày|tham luận|kết luận|trao|tặng)\b"
    r"[^.,;:]{0,40}\btại (?:hội nghị|buổi \w+|đại hội|lễ \w+|cuộc họp|hội thảo|kỳ họp)\.?$"
)
# Words of a caption: with its credit, with words of the report in it, and of one that only names those shown.
_LONGEST_CAPTION, _LONGEST_AT_WORK, _LONGEST_OF_PEOPLE = 45, 25, 16
_LONGEST_CREDIT = 6
_LONGEST_SCENE = 10


def is_caption(line: Line) -> bool:
    """Say whether a whole line is a caption or the credit of a picture."""
    if line.is_item or line.text.endswith((":", ";")) or line.text.count(". ") > 1:
        return False
    if line.folded.startswith(("ảnh:", "ảnh :")):
        return True
    if line.opens_with(phrases("noise", "caption_people")):
        return line.size <= _LONGEST_OF_PEOPLE and ":" not in line.text and not tells_work(line)
    return line.opens_with(phrases("noise", "caption_opening")) and line.size <= 30 and not tells_work(line)


def is_credit_alone(line: Line) -> bool:
    """Say whether a line is nothing but the credit of the picture above it: "(Ảnh: NTCC)"."""
    return line.size <= _LONGEST_CREDIT and (
        _BRACKETED.fullmatch(line.text) is not None or _TRAILING.fullmatch(line.text) is not None
    )


def is_silent_caption(line: Line) -> bool:
    """Say whether a short line without an end mark tells what a photograph shows."""
    if line.is_closed or line.is_item or line.size > 28 or line.is_capitals or ". " in line.text:
        return False
    if tells_work(line):
        return False
    return shows_people_at_work(line)


def shows_people_at_work(line: Line) -> bool:
    """Say whether a line begins with people and says what a photograph shows them at."""
    if not _shows_people(line):
        return False
    verbs = phrases("noise", "caption_verbs")
    words = syllables(line.folded)
    return any(verbs.end(words, at) > at for at in range(len(words)))


def is_speaker_at_meeting(line: Line) -> bool:
    """ "Ông A phát biểu tại hội nghị.": a paragraph that says no more than this is a caption."""
    return _SPEAKER.search(line.folded) is not None and ". " not in line.text and _shows_people(line)


def is_scene(line: Line) -> bool:
    """ "Các vị đại biểu tham dự Hội nghị.": a paragraph that says no more than what a photograph shows."""
    alone = line.opens_with(phrases("noise", "caption_scenes")) and ". " not in line.text
    return (
        alone
        and line.size <= _LONGEST_SCENE
        and not any(sign in line.text for sign in ",:;")
        and not tells_work(line)
    )


def _shows_people(line: Line) -> bool:
    head = line.head
    cues = (
        phrases("noise", "caption_subjects"),
        phrases("honorifics", "comrade", "anyone", "degrees"),
        phrases("positions", "heads", "ranks"),
        phrases("surnames", "common"),
    )
    return any(cue.end(head, 0) > 0 for cue in cues)


def caption_spans(line: Line) -> Iterator[Span]:
    """Yield the captions and credits inside a line, each with the sentence it belongs to."""
    offset, text = line.span.start, line.text
    if "nh" in line.folded:
        for match in _BRACKETED.finditer(text):
            start = match.start()
            if ":" in match.group():
                start = _caption_start(text, start)
            yield Span(offset + start, offset + match.end())
        if trailing := _TRAILING.search(text, max(0, len(text) - 120)):
            yield Span(offset + _caption_start(text, trailing.start()), line.span.end)
        for match in _SCENE.finditer(text):
            if _ends_before(text, match.start(), ".…!?;"):
                yield Span(offset + match.start(), offset + match.end())
    if (credit := _CREDIT.search(text, max(0, len(text) - 90))) and _ends_before(text, credit.start(), ".…!?/)”"):
        yield Span(offset + credit.start(), line.span.end)


def _ends_before(text: str, at: int, marks: str) -> bool:
    """Say whether nothing stands in front of a place, or one of the marks, white space aside."""
    while at and text[at - 1].isspace():
        at -= 1
    return at == 0 or text[at - 1] in marks


def _caption_start(text: str, credit: int) -> int:
    """The sentence in front of a credit is the caption, if it is short enough for one."""
    window = max(0, credit - 500)
    before = text[window:credit].rstrip()
    body = before[:-1] if before.endswith((".", "!", "…")) else before
    cuts = [match.end() for match in _SENTENCE_END.finditer(body)]
    start = window + cuts[-1] if cuts else (0 if window == 0 else credit)
    words = syllables(fold(text[start:credit]))
    cues = phrases("noise", "work_cues")
    at_work = any(cues.end(words, at) > at for at in range(len(words)))
    longest = _LONGEST_AT_WORK if at_work else _LONGEST_CAPTION
    return start if len(text[start:credit].split()) <= longest else credit


def _is_paper(name: str) -> bool:
    """Say whether a folded name is that of an agency, or of any paper by its first or last word."""
    if name.startswith(tuple(word_set("press", "never"))):
        return False
    agencies = word_set("press", "agencies")
    if any(part in agencies for part in re.split(r"\s[-–]\s|,\s|/", name)):
        return True
    return any(name.startswith(f"{opening} ") for opening in word_set("press", "openings")) or any(
        name.endswith(f" {ending}") for ending in word_set("press", "endings")
    )


def lead_credit(line: Line) -> Span | None:
    """Return the agency in front of the first paragraph: "(THTV) ", "KTO - ", "VOV.VN - "."""
    for pattern in (_NAMED_LEAD, _BRACKETED_LEAD, _TIMED_LEAD):
        if (named := pattern.match(line.text)) and _is_paper(fold(named.group(1))):
            return Span(line.span.start, line.span.start + len(named.group().rstrip()))
    match = _LEAD.match(line.text) or _DASHED_LEAD.match(line.text)
    if match is None:
        return None
    if match.re is _DASHED_LEAD:
        return Span(line.span.start, line.span.start + len(match.group().rstrip()))
    name = match.group(1) or match.group(2)
    if (
        not (name.isupper() or "." in name or name.lower() in word_set("press", "agencies"))
        or name.isdigit()
        or len(name) < 2
        or _INITIALS.match(name)
    ):
        return None
    return Span(line.span.start, line.span.start + len(match.group().rstrip()))

"""What stands in front of the doer of a clause without being part of it, and what is no doer at all."""

from __future__ import annotations

import re

from desktop.extraction.lexicons import word_set
from desktop.folding import TONED_VOWELS

_DAY_LINE = re.compile(
    r"(?:(?:sáng|chiều|tối|trưa|cả ngày|ngày)\b"
    r"|(?:thứ (?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|chủ nhật)\b)[^:;.\n]{0,40}:\s+"
)
_WHOEVER = re.compile(r"(?:[^\s,.;:]+\s){1,4}nào\b")
_THEN = re.compile(r"\sthì\s")
_NO_NAME = re.compile(r"\bnào\b|\bthì\b|[“”\"!?]|\bngày \d")
_PLURAL = re.compile(r"\s(?=(?:mỗi|các|từng|tất cả)\s)")
_HEADS = re.compile(r"trưởng \d{1,3} [^\W\d]+")
_CLAUSE = re.compile(
    r",? (?:nào|khi|nếu)(?= |$)"
    r"|, (?:ông|bà|anh|chị|đồng chí|đ/c)(?: \S+){0,4} (?:nói|bảo|lưu ý|nhắc),?$"
)
_SHORTEST = 2
_NEAR, _LONGEST_TOPIC = 45, 90


def behind_day(folded: str, start: int, end: int) -> int:
    """Return where the words begin behind the day of a diary: "Chiều thứ Sáu (04/4): |Hội đồng họp"."""
    match = _DAY_LINE.match(folded, start, end)
    return match.end() if match else start


def behind_then(folded: str, start: int, end: int) -> int | None:
    """Return where the second half of "Nơi nào …, thì |người đứng đầu …" begins.

    None where it is no such clause, its start where it has no second half.
    """
    if not _WHOEVER.match(folded, start, end):
        return None
    then = _THEN.search(folded, start, end)
    return then.end() if then else start


def before_plurals(folded: str, start: int, end: int) -> list[int]:
    """Return where "mỗi", "các" follow a time without a comma: "trong năm |mỗi chi bộ kết nạp …"."""
    near = min(end, start + _NEAR)
    return [
        match.end() for match in _PLURAL.finditer(folded, start, near) if "," not in folded[start : match.end()]
    ]


def heads_of_many(folded: str, start: int, end: int) -> int | None:
    """Return where "trưởng 9 thôn" ends."""
    match = _HEADS.match(folded, start, end)
    return match.end() if match else None


def is_nameless(words: str) -> bool:
    """Say whether what stands for a doer is none: a clause, a quotation, an address without a name."""
    return words.strip() in word_set("assignees", "addresses") or _NO_NAME.search(words) is not None


def is_topic(words: str) -> bool:
    """Say whether what stands in front of a comma is one short piece of work, with no clause of its own."""
    return len(words) <= _LONGEST_TOPIC and ". " not in words and " thì " not in words


def without_clause(words: str) -> str:
    """Leave out what a clause adds to a name: "Chủ tịch xã nào", "Sở X khi thẩm định", "Chi cục Y, bà nói"."""
    match = _CLAUSE.search(words)
    if match is None:
        return words
    name = words[: match.start()]
    return name if "," in match[0] or name.count(" ") >= _SHORTEST else words


def is_short_form(word: str, after: str) -> bool:
    """Tell "CĐCS", "UBND" from a word of a heading in capitals ("CHỈ TIÊU")."""
    following = after.split(maxsplit=1)[0] if after.split() else ""
    heading = following.isupper() and len(following) > 1 and after[:1] == " "
    return not heading and not set(TONED_VOWELS) & set(word.lower())

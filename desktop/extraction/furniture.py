"""Lines that belong to the page and not to the report: dates, counters, menus, separators, links."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desktop.extraction.lexicons import phrases, word_set
from desktop.extraction.tokens import syllables

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.extraction.lines import Line

_LONGEST_BODY = 14
_LONGEST_SITE = 20
_FEW_CUE = 2
_LONGEST_LABEL = 4
_LONGEST_CUE, _LONG_CUE, _FEW_WORDS = 25, 3, 8
_TAGS = re.compile(r"#\S{2,60}(?:[\s,]+#\S{2,60})*$")
# A cue of so many words is furniture however much follows ("Bạn đang đọc bài viết …").
_SURE_CUE, _LONGEST_BEHIND_SURE = 5, 45
_PAGE_DIGITS = 2
# No furniture is longer; it also bounds what the expressions below may search.
_LONGEST = 300
_DATE = re.compile(
    r"\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}|\d{1,2} tháng \d{1,2}(?: năm|,) \d{4}|\d{4}-\d\d-\d\d"
)
_CLOCK = re.compile(r"\d{1,2}[:h]\d\d(?::\d\d)?")
_URL = re.compile(r"(?:https?://|www\.)\S+$", re.IGNORECASE)
_PAGE = re.compile(
    r"(?:-\s*)?\d{1,3}(?:\s*-)?$|(?:trang|tr\.|p\.|page) ?\d{1,3}(?:\s*/\s*\d{1,3})?$|\d{1,3}/\d{1,3}$"
)
_VIEWS = re.compile(r"[\d.,]+\s*(?:lượt (?:xem|đọc|truy cập)|views?|bình luận)\W*$")
_RULE = re.compile(r"[\W_oO0]{3,}$")
_ARROW = re.compile(r"\s*(?:>>|»|>\s)")
_FILE = re.compile(
    r"\S+\.(?:jpe?g|png|gif|docx?|pdf|xlsx?|pptx?|mp[34]|signed)|[\w-]*[A-Za-z]{14,}[\w-]*",
    re.IGNORECASE | re.ASCII,
)
_SLUG = re.compile(r"hinh anh \d")
_SEPARATED = re.compile(r"\s(?:[|>»›·•]|››|/)\s|\s{2,}[|]\s*")
_CELLS = re.compile(r"\s*[|]\s*|\s{3,}")
_LETTER_SIZE = re.compile(r"(?<!\w)a\s?[+-]?(?=\s|[+-]|$)")


def is_separator(line: Line) -> bool:
    """Say whether a line is a rule of dashes, stars and the like ("-----o0o-----" too)."""
    return _RULE.match(line.text) is not None or line.text in ("*", "**", "--", "__", "|")


def is_clock(line: Line) -> bool:
    """Say whether a line gives the time of publication, perhaps beside a section or counter, and no more."""
    if len(line.text) > 110 or not (_DATE.search(line.folded) or _CLOCK.search(line.folded)):
        return False
    cells = _CELLS.split(line.folded)
    others = [cell for cell in cells if not _is_time(cell)]
    if len(others) < len(cells) and all(_is_label(cell) for cell in others):
        return True
    return _is_time(line.folded)


def _is_time(folded: str) -> bool:
    """Say whether words are a date or an hour with nothing but the words of clocks around it."""
    if not (_DATE.search(folded) or _CLOCK.search(folded)):
        return False
    rest = _LETTER_SIZE.sub(" ", _CLOCK.sub(" ", _DATE.sub(" ", folded)))
    words = [word for word in syllables(rest) if word.isalpha() or word in "+-"]
    signed = {"by", "bởi", "đăng", "submitted", "giả", "người"} & set(words)
    return _strange_words(words) <= (2 if signed else 0)


def _is_label(folded: str) -> bool:
    """Say whether the cell beside a clock is a section of the page or a cue of it: "TIN CƠ SỞ", "A- A A+"."""
    words = syllables(folded)
    return (
        phrases("noise", "opening").end(words, 0) > 0
        or phrases("noise", "masthead").end(words, 0) == len(words)
        or sum(any(map(str.isalpha, word)) for word in _LETTER_SIZE.sub("", folded).split()) <= _LONGEST_LABEL
    )


def _strange_words(words: list[str]) -> int:
    """How many words are neither of the clock nor of other furniture."""
    known, cues = word_set("noise", "clockwork"), phrases("noise", "opening")
    at = strange = 0
    while at < len(words):
        end = cues.end(words, at)
        strange += end == at and words[at].isalpha() and words[at] not in known
        at = max(end, at + 1)
    return strange


def is_cell(line: Line) -> bool:
    """Say whether a line is a bare day, or a figure too great for a page: in a document the cell of a table."""
    return _DATE.fullmatch(line.folded) is not None or (line.text.isdigit() and len(line.text) > _PAGE_DIGITS)


def is_furniture(line: Line) -> bool:
    """Say whether a line is furniture of the page wherever it stands."""
    if is_separator(line) or _ARROW.match(line.text) or _SLUG.search(line.folded) or _URL.match(line.text):
        return True
    if len(line.text) > _LONGEST:
        return False
    return is_clock(line) or _is_cue(line) or _is_small_mark(line) or is_menu(line)


def _is_small_mark(line: Line) -> bool:
    """A page number, a counter, a file name, a bracketed leftover."""
    return (
        _PAGE.match(line.folded) is not None
        or (line.size <= 8 and _VIEWS.search(line.folded) is not None)
        or (len(line.text) > 2 and line.text[0] == "[" and line.text[-1] == "]")
        or _is_teaser(line)
        or _FILE.fullmatch(line.text) is not None
        or _TAGS.match(line.text) is not None
        or _is_link(line)
    )


def _is_teaser(line: Line) -> bool:
    """Say whether a label in brackets opens a line that points at something else to see: "[Infographic] …"."""
    close = line.text.find("]")
    label = line.folded[1:close].strip() if line.text[0] == "[" and close > 0 else ""
    return label in word_set("noise", "media_labels")


def _is_link(line: Line) -> bool:
    """Say whether a bracket or arrows hold a cue of the page: "(Xem tiếp trang 4)", "<< Trang trước >>"."""
    bare = line.folded.strip("|<>«»‹›()[]→← ")
    if line.size > _FEW_WORDS or line.text[0] not in "|<>«»‹›([→←":
        return False
    return phrases("noise", "opening").end(syllables(bare), 0) >= _FEW_CUE


def is_picture(line: Line) -> bool:
    """Say whether a line is the leftover of a picture: "[ẢNH]", "IMG_0412.jpg"."""
    if line.size > _LONGEST_LABEL:
        return False
    bracketed = line.text[0] == "[" and line.text[-1] == "]"
    return bracketed or line.folded.endswith((".jpg", ".jpeg", ".png", ".gif", ".webp"))


def _is_cue(line: Line) -> bool:
    """A cue of the page opens the line; the more words follow it, the less may they look like a sentence."""
    end = phrases("noise", "opening").end(line.head, 0)
    if end >= _SURE_CUE and line.size <= _LONGEST_BEHIND_SURE:
        return True
    if not end or line.size > _LONGEST_CUE or line.is_item:
        return False
    rest = line.head[end:]
    if not rest:
        return True
    marked = not rest[0].isalpha() and rest[0] != ","
    if phrases("noise", "plain_opening").end(line.head, 0) == end:
        return (_is_label_of(line, rest) and not tells_work(line)) or _is_further_cue(line, end)
    if end >= _LONG_CUE:
        return True
    return marked or line.size <= _LONGEST_LABEL or (not line.is_closed and (end >= 2 or line.size <= _FEW_WORDS))


def _is_label_of(line: Line, rest: list[str]) -> bool:
    """A mark or a day behind the cue: "Cập nhật: 05/01", "Bình luận (0)", not "Xuất bản 12 số bản tin"."""
    if rest[0].isdigit():
        return _is_time(line.folded) or line.size <= _LONGEST_LABEL
    return not rest[0].isalpha() and rest[0] != ","


def _is_further_cue(line: Line, at: int) -> bool:
    """Cells of the page run together: "Bình luận Gửi ý kiến của bạn"."""
    end = phrases("noise", "opening").end(line.head, at)
    return end > at + 1 and phrases("noise", "plain_opening").end(line.head, at) < end


def tells_work(line: Line) -> bool:
    """Say whether a line has words of the report: what is demanded, planned or done."""
    words = syllables(line.folded)
    cues = phrases("noise", "work_cues")
    return any(cues.end(words, at) > at for at in range(len(words)))


def is_menu(line: Line) -> bool:
    """Say whether a line is a row of links: "Tin tức | Văn bản | Liên hệ", "Chính trị > Xây dựng Đảng"."""
    if not line.is_closed and line.size <= 18 and any(word in line.folded for word in word_set("noise", "links")):
        return "|" in line.text or "hotline" in line.folded
    if line.text[0] == "|" or line.text[-1] == "|" or tells_work(line):
        return False
    parts = _SEPARATED.split(line.text) if len(line.text) <= 300 else [line.text]
    counts = parts[0].strip(". ").isdigit() and not all(part.strip().isdigit() for part in parts)
    if counts or phrases("noise", "running_number").end(line.head, 0) > 0:
        return False  # "TT | Nội dung | Phòng chủ trì", and the rows of such a table
    return (
        len(parts) >= 2
        and not line.is_closed
        and all(len(part.split()) <= 6 for part in parts)
        and (len(parts) >= 3 or ">" in line.text or "»" in line.text or "›" in line.text)
    )


def is_masthead(line: Line) -> bool:
    """Say whether a line in front of the headline names the site or a section of it."""
    if line.size <= _LONGEST_BODY and not line.is_closed and _names_site(line.folded):
        return True
    if not line.is_closed and line.size <= _LONGEST_SITE and phrases("noise", "sites").end(line.head, 0) > 1:
        return True  # "Cổng thông tin điện tử phường A - thành phố B"
    end = phrases("noise", "masthead").end(line.head, 0)
    return (
        bool(end) and (line.size <= 4 or "cơ quan" in line.folded or "điện tử" in line.folded) and line.size <= 12
    )


def _names_site(folded: str) -> bool:
    """ "Tỉnh Đoàn A - Trang tin điện tử": behind a dash the line says what kind of site it is."""
    return any(f"{dash} {site}" in folded for dash in "-–—|" for site in word_set("noise", "sites"))


def is_body_alone(line: Line) -> bool:
    """Say whether a line is the name of a body and nothing else: "SỞ NỘI VỤ TỈNH VĨNH LONG"."""
    bodies, places = phrases("organisations", "bodies", "inner"), phrases("places", "provinces", "districts")
    at = 0
    while at < len(line.head) and (end := max(bodies.end(line.head, at), places.end(line.head, at))) > at:
        at = end + (line.head[end : end + 1] in (["-"], ["–"]))
    return at > 1 and at == len(line.head) and line.size <= _LONGEST_BODY


def is_unmarked(lines: Sequence[Line]) -> bool:
    """Say whether most lines of some length are typed without Vietnamese letters, so that these tell nothing."""
    long = [line for line in lines if line.size >= _FEW_WORDS]
    return sum(line.text.isascii() for line in long) * 2 > len(long)


def is_foreign(line: Line) -> bool:
    """Say whether a line of some words has no Vietnamese letter at all: English of the page, or a slug."""
    return (
        line.size >= 4
        and line.text.isascii()
        and not line.is_item
        and sum(map(str.isalpha, line.text)) > len(line.text) / 2
    )

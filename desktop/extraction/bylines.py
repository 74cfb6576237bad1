"""Names of reporters and agencies at the end of a page of news, and right below its headline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.extraction.captions import is_caption
from desktop.extraction.furniture import is_body_alone, is_foreign, is_furniture, is_unmarked
from desktop.extraction.lexicons import phrases, word_set
from desktop.extraction.lines import Line
from desktop.extraction.tokens import syllables
from desktop.folding import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

_LONGEST = 10
_LONGEST_NAME = 4
_SIGNATURE_LINES = 20
# Between the post and the name of a signature stand marks of signing at most.
_SIGNING_LINES = 5


def is_byline(line: Line) -> bool:
    """Say whether a line is a credit or nothing but capitalised names: "Thanh Hà - Hữu An", "LAN ANH (TTXVN)"."""
    if (
        line.size > _LONGEST
        or line.is_item
        or (line.size > 1 and line.opens_with(phrases("noise", "authority")))
        or line.text.endswith((":", ";", ","))
    ):
        return False
    if line.text.rstrip().endswith("?"):
        return False  # "PV: Thưa ông, vì sao …?" asks
    credit = phrases("noise", "credits").end(line.head, 0)
    if (credit and credit < len(line.head) and line.head[credit] in (":", "-")) or line.folded.startswith("theo "):
        return True
    shown = _without_office(line.text)
    words = [word for word in shown.replace("/", " ").replace("-", " ").split() if any(map(str.isalpha, word))]
    named = [word for word in words if word.lstrip('(“"[')[:1].isupper() or word in ("và", "&", "-")]
    if not words or len(named) != len(words):
        return False
    return not _is_heading(line)


def _without_office(text: str) -> str:
    """Leave out the office in brackets behind a name: "Nguyễn Tươi (Phòng Văn hóa - Xã hội)"."""
    name, bracket, office = text.rstrip(" .").partition(" (")
    if not bracket or not office.endswith(")") or len(name.split()) > _LONGEST_NAME:
        return text
    return name if phrases("organisations", "bodies").end(syllables(fold(office)), 0) > 0 else text


def _is_heading(line: Line) -> bool:
    """A heading or a signature in capitals is no byline, unless an agency is named."""
    agency = any(word in word_set("press", "agencies") for word in line.head)
    opens_post = phrases("positions", "heads").end(line.head, 0) > 0
    return not agency and (
        opens_post or (phrases("organisations", "bodies").end(line.head, 0) >= 1 and line.size > 4)
    )


def byline_start(lines: Sequence[Line], first: int) -> int:
    """Return the number of the first line of the end matter: furniture, captions, credits and names alone."""
    at = len(lines)
    first = max(first, _behind_signature(lines))
    unmarked = is_unmarked(lines)
    while at > first and (_is_end_matter(lines[at - 1]) or (not unmarked and is_foreign(lines[at - 1]))):
        at -= 1
    return at


def _behind_signature(lines: Sequence[Line]) -> int:
    """The line behind a signature: a name below a line of authority or of a post in capitals is no reporter's."""
    for number in range(len(lines) - 1, max(len(lines) - _SIGNATURE_LINES, -1), -1):
        line = lines[number]
        head = phrases("positions", "heads").end(line.head, 0) > 0 and line.is_capitals and line.size <= 12
        if (line.opens_with(phrases("noise", "authority")) and line.size <= 15) or head:
            below = range(number + 1, min(number + 1 + _SIGNING_LINES, len(lines)))
            name = next((n for n in below if _is_name(lines[n])), None)
            if name is not None and not line.text.endswith(":"):
                return name + 1
    return 0


def _is_name(line: Line) -> bool:
    return line.size <= 8 and is_byline(line) and not is_furniture(line)


def _is_end_matter(line: Line) -> bool:
    return any(is_matter(line) for is_matter in (is_furniture, is_caption, is_byline, _is_office))


def _is_office(line: Line) -> bool:
    """The office that sent the news in, alone on its line: "Ban Tuyên giáo Tỉnh đoàn"."""
    if line.size > _LONGEST or line.is_closed or line.is_item:
        return False
    name, dash, office = line.text.partition(" - ")
    if dash and name.istitle() and len(name.split()) <= 4:
        at = len(name) + len(dash)
        return is_body_alone(Line(line.span, office, line.folded[at:]))
    return is_body_alone(line)

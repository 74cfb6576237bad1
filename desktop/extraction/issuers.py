"""The body that issues a document: its lines in the letterhead, its place, and its ordinary spelling."""

from __future__ import annotations

import re
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from desktop.domain import Span
from desktop.extraction.lexicons import phrases, word_set
from desktop.extraction.lines import CAPITAL
from desktop.extraction.phrases import lexicon
from desktop.extraction.tokens import syllables
from desktop.folding import TONED_VOWELS, VOWELS, fold, plain
from desktop.syllables import is_syllable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.extraction.document import Document
    from desktop.extraction.layout import Layout
    from desktop.extraction.lines import Line

_VOWELS = frozenset(VOWELS + TONED_VOWELS)
_COMMITTEES = frozenset(("ủy", "đoàn", "đội"))
_LONGEST = 12
# Letters from which a short form in capitals is looked for written out.
_SHORTENED = 3
_PLACE = rf"[{CAPITAL}][\w']*(?: [{CAPITAL}][\w']*){{0,2}}"
_COLUMN = re.compile(r"\t|\s{3,}")
_PLACE_NAME = re.compile(_PLACE)
# Of so many names at most it is asked whether they are the place: each is looked for in the whole text.
_PLACES_ASKED = 40
_PLACE_LINE = re.compile(rf"(?P<place>{_PLACE}), ngày\b")


def opens_body(words: str) -> bool:
    """Say whether the name of a body stands at the start."""
    return phrases("organisations", "bodies").end(syllables(fold(words[:60])), 0) > 0


def issuer_of(head: list[Line], layout: Layout, document: Document, title: str | None) -> str | None:
    """Return the issuing body of a letterhead, with its place, spelt as in running text where that is known."""
    bodies = [body for body in _bodies(head) if opens_body(body)]
    if not bodies:
        holder = next((line.text for line in reversed(head) if _is_holder(line)), None)
        return spelt(_COLUMN.split(holder)[0], document) if holder else None
    issuer = bodies[-1]
    parent = bodies[-2] if len(bodies) > 1 else ""
    if parent and _is_bare_office(issuer) and "kết luận" in fold(f"{layout.type_words} {title or ''}"):
        return spelt(parent, document)
    if (
        parent
        and fold(issuer) in word_set("organisations", "standing_of_fronts")
        and "mttq" in _spelt_short(parent)
    ):
        return spelt(parent, document)
    if parent and (chapter := _chapter(issuer, parent)):
        return spelt(chapter, document)
    if parent and not _has_place(issuer) and (whole := _completed(issuer, parent)):
        return spelt(whole, document)
    return spelt(issuer, document)


def _is_holder(line: Line) -> bool:
    """ "THỦ TƯỚNG CHÍNH PHỦ": who holds an office issues in its name."""
    cell = _COLUMN.split(line.text)[0]
    end = phrases("organisations", "issuing_offices").end(line.head, 0)
    return end > 0 and cell.isupper() and len(cell.split()) <= _LONGEST


def _bodies(head: list[Line]) -> list[str]:
    """The lines of capitals of a letterhead; a line that opens no body goes on with the one above."""
    found: list[str] = []
    at = -2
    for number, line in enumerate(head):
        cell = re.split(r"\t|\s{3,}", line.text)[0]
        if not _is_of_body(line, cell):
            continue
        first, second = [*syllables(fold(cell)), "", ""][:2]
        goes_on = (
            (first in word_set("places", "first_of_levels") and second not in _COMMITTEES)
            or not _opens_alone(cell)
            or (bool(found) and at == number - 1 and _is_broken(found[-1], cell))
        )
        if found and goes_on and at == number - 1:
            found[-1] = f"{found[-1]} {cell}"
        else:
            found.append(cell)
        at = number
    return found


def _is_broken(above: str, cell: str) -> bool:
    """ "HỘI LIÊN HIỆP / PHỤ NỮ TỈNH A": the name of one body goes on over the line break."""
    before = syllables(fold(above))
    words = [*before, *syllables(fold(cell))]
    bodies = phrases("organisations", "bodies")
    if before[-1] in word_set("organisations", "open_ends"):
        return True
    return any(bodies.end(words, at) > len(before) for at in range(len(before) - 1))


def _opens_alone(cell: str) -> bool:
    """Say whether the line opens a body of its own; "VÙNG DUYÊN HẢI" is part of one, unless a body follows."""
    first, _, rest = cell.partition(" ")
    return opens_body(rest if fold(first) in ("vùng", "miền") else cell)


def _is_of_body(line: Line, cell: str) -> bool:
    if line.opens_with(phrases("noise", "motto")) or line.opens_with(phrases("noise", "stamps")):
        return False
    if line.opens_with(phrases("noise", "sessions")):
        return False
    letters = any(map(str.isalpha, cell))
    return letters and cell.isupper() and "số" not in line.folded[:4] and len(cell.split()) <= _LONGEST


def _is_bare_office(issuer: str) -> bool:
    return any(f"{fold(issuer)} ".startswith(f"{office} ") for office in word_set("organisations", "offices"))


def _has_place(body: str) -> bool:
    words = syllables(fold(body))
    places = phrases("places", "provinces", "districts")
    return (
        any(map(str.isdigit, words))
        or bool(word_set("places", "first_of_levels") & set(words))
        or any(places.end(words, at) > at for at in range(len(words)))
    )


def _spelt_short(body: str) -> str:
    return fold(body).replace("mặt trận tổ quốc", "mttq")


def _completed(issuer: str, parent: str) -> str | None:
    """ "PHÒNG NỘI VỤ" below "UBND HUYỆN A" is of "HUYỆN A", "BAN TỔ CHỨC" below "HUYỆN ỦY A" of the whole."""
    first = fold(issuer.split(maxsplit=1)[0])
    words = parent.split()
    level = next((n for n, word in enumerate(words) if fold(word) in word_set("places", "first_of_levels")), None)
    if first in word_set("organisations", "institutions") or level is None:
        return f"{issuer} {parent}" if fold(issuer).endswith(fold(words[0])) else None
    return f"{issuer} {' '.join(words[level:])}"


def _chapter(issuer: str, parent: str) -> str | None:
    """ "BCH HUYỆN A" below "ĐOÀN TNCS HỒ CHÍ MINH" is "Huyện đoàn A"; of other unions likewise."""
    key = fold(issuer)
    committee = next(
        (words for words in word_set("organisations", "committees") if key.startswith(f"{words} ")), None
    )
    if committee is None or fold(parent).split()[0] not in word_set("organisations", "whole_unions"):
        return None
    rest = issuer.split()[len(committee.split()) :]
    levels: dict[str, str] = lexicon("organisations")["youth_levels"]
    level = next((words for words in levels if fold(" ".join(rest)).startswith(f"{words} ")), None)
    if level is None:
        return None
    if fold(parent).startswith(tuple(word_set("organisations", "youth_unions"))):
        return " ".join([levels[level], *(word.capitalize() for word in rest[len(level.split()) :])])
    union = re.sub(r"\s+VIỆT NAM$", "", parent)
    return f"{union} {' '.join(rest)}"


def spelt(body: str, document: Document) -> str:
    """Return a body in capitals as running text spells it, or as it is where that is not known."""
    if not body.isupper() or len(body.split()) == 1:
        return body
    found: list[str] = []
    rest = body.split()
    while rest:
        behind_level = bool(found) and fold(found[-1].split()[-1]) in _placed() and fold(rest[0]) not in _placed()
        if behind_level and not _is_spelt(rest[0], document.text):
            return " ".join([*found, *(word.capitalize() for word in rest)])
        piece = next(_pieces(rest, document), None) or _known_piece(rest)
        if found and fold(piece) in word_set("organisations", "joining"):
            piece = piece.lower()
        if found and piece == rest[0] and len(piece) >= _SHORTENED:
            piece = _written_out(found[-1], piece, document) or piece
            rest = rest[1:]
            found.append(piece)
            continue
        found.append(piece)
        rest = rest[len(piece.split()) :]
    return " ".join(found)


def _written_out(before: str, short: str, document: Document) -> str | None:
    """ "QLDA" behind "Ban" as the text writes it out: "Quản lý dự án"."""
    initials = "".join(rf"\s+{letter}\w*" for letter in plain(short))
    match = re.search(rf"\b{re.escape(plain(before.rsplit(maxsplit=1)[-1]))}({initials})\b", plain(document.text))
    return document.text[match.start(1) : match.end(1)].strip() if match else None


def _is_spelt(word: str, text: str) -> bool:
    return word.isupper() and len(word) <= 2 and word in text


def _pieces(words: list[str], document: Document) -> Iterator[str]:
    """The longest run at the start that the text or the lexicon has in ordinary letters."""
    for size in range(len(words), 0, -1):
        run = " ".join(words[:size])
        key = fold(run)
        if size == 1 and (key in _placed() or key.isdigit()):
            yield key
        if key in _spellings():
            yield _spellings()[key]
        if size > 1 and (written := _in_text(key, document)):
            yield written


def _head_end(keys: list[str]) -> int:
    """Where the head of a post ends, in front of its body: "thủ tướng | chính phủ"."""
    end, bodies = phrases("positions", "heads").end(keys, 0), phrases("organisations", "bodies")
    return next((at for at in range(1, end) if bodies.end(keys, at) > at + 1), end)


def _known_piece(words: list[str]) -> str:
    """The body that opens the words, with one capital; else the first word, short forms left as they are."""
    keys = [fold(word) for word in words]
    end = phrases("organisations", "bodies", "inner").end(keys, 0) or _head_end(keys)
    if end > 1:
        return " ".join(keys[:end]).capitalize()
    first = words[0]
    short = len(first) > 1 and not (_VOWELS & set(keys[0]) and is_syllable(keys[0]))
    return first if short else first.capitalize()


def _in_text(key: str, document: Document) -> str | None:
    """The run as the text has it, with a capital at its start and small letters in it."""
    of_level = key.split(maxsplit=1)[0] in word_set("places", "first_of_levels")
    for place in _places_of(key, document.folded):
        written = document.words_of(place)
        opens = written[0].isupper() or of_level
        if opens and not written.isupper() and "\n" not in written:
            return written
    return None


def _places_of(key: str, folded: str) -> Iterator[Span]:
    """Where some words stand between words."""
    at = folded.find(key)
    while at >= 0:
        end = at + len(key)
        if not (folded[at - 1 : at].isalnum() or folded[end : end + 1].isalnum()):
            yield Span(at, end)
        at = folded.find(key, end)


@cache
def _placed() -> frozenset[str]:
    """Words in small letters behind which a name follows: "huyện", "xã"."""
    return frozenset(fold(word) for word in lexicon("places")["levels"])


@cache
def _spellings() -> dict[str, str]:
    return {fold(spelling): spelling for spelling in lexicon("organisations")["spellings"]}


def fullest(body: str, document: Document, head: list[Line]) -> str:
    """Return the body with the name of its place where the report has it so: "UBND xã" as "UBND xã Tân An"."""
    level = _level_at_end(body)
    if not level:
        return body
    for place in islice(_places_behind(body, document), _PLACES_ASKED):
        for words in _shorter(place):
            if _is_known_place(words, level, document, head):
                return f"{body} {words}"
    letterhead = fold(" ".join(line.text for line in head))
    at_level = (f"{level} ", f"{level} ủy ", f"{level} đoàn ")
    named = [
        place for place in _signing_places(head) if any(f"{word}{fold(place)}" in letterhead for word in at_level)
    ]
    return f"{body} {named[0]}" if named else body


def _places_behind(body: str, document: Document) -> Iterator[str]:
    """What could be the name of a place behind the body, each once."""
    text, seen = document.text, set()
    for match in re.finditer(rf"{re.escape(fold(body))} ", document.folded):
        place = _PLACE_NAME.match(text, match.end())
        if place and place.group() not in seen and not text[match.start() : place.end()].isupper():
            seen.add(place.group())
            yield place.group()


def _level_at_end(body: str) -> str:
    """The words "huyện", "Tỉnh ủy" … that the body ends with and a place could follow."""
    words = fold(body).split()
    return next((level for size in (2, 1) if (level := " ".join(words[-size:])) in _placed()), "")


def _signing_places(head: list[Line]) -> list[str]:
    return [match.group("place") for line in head if (match := _PLACE_LINE.search(line.text))]


def _shorter(words: str) -> Iterator[str]:
    parts = words.split()
    for size in range(len(parts), 0, -1):
        yield " ".join(parts[:size])


def _is_known_place(place: str, level: str, document: Document, head: list[Line]) -> bool:
    """Say whether it is in the lexicon, in the line of place and date, or behind the level elsewhere too."""
    words = syllables(fold(place))
    if phrases("places", "provinces", "districts").end(words, 0) == len(words):
        return True
    if place in _signing_places(head):
        return True
    named = phrases("surnames", "common").end(words, 0) > 0
    return len(words) == 2 and not named and document.folded.count(f"{level} {fold(place)}") > 1

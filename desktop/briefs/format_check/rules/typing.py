"""How the words are typed: spaces, tone marks, encodings, names of other types left over."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from desktop.briefs.format_check.findings import Zone
from desktop.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.briefs.format_check.checking import Checking, Fault
    from desktop.briefs.format_check.document import Paragraph
    from desktop.briefs.format_check.findings import FormatPlace

_TONES = "\u0300\u0301\u0303\u0309\u0323"
_CLOSING = frozenset(')]”"’')
_PAIRS = ("oa", "oe", "uy")
_SELF = re.compile(r"\s+này\b")


def _own_words(checking: Checking) -> Iterator[Paragraph]:
    """Yield paragraphs that hold words of the writer: not those that quote, nor appendices of this program."""
    for paragraph in checking.anatomy.document.paragraphs:
        quoted = checking.anatomy.document.own and _quotes(checking, paragraph)
        if paragraph.style not in checking.cues.quoting and paragraph.text.strip() and not quoted:
            yield paragraph


def _quotes(checking: Checking, paragraph: Paragraph) -> bool:
    """Tell whether a paragraph of this program's own document gives words of a report."""
    return checking.anatomy.zones[paragraph.number - 1] is not Zone.HEAD


def spaces(checking: Checking) -> Iterator[Fault]:
    """Yield double spaces and spaces in front of marks."""
    double = re.compile(checking.cues.typing["double_space"])
    before = re.compile(checking.cues.typing["before_mark"])
    apart = {Zone.HEAD, Zone.SIGNATURE}
    for paragraph in _own_words(checking):
        zone = checking.anatomy.zones[paragraph.number - 1]
        for found in () if zone in apart else double.finditer(paragraph.text.rstrip()):
            if found.start() and not paragraph.text[found.start() - 1].isspace():
                yield checking.fault("double_space", _around(checking, paragraph, *found.span()))
        for found in before.finditer(paragraph.text):
            if found.start() and (
                paragraph.text[found.start() - 1].isalnum() or paragraph.text[found.start() - 1] in _CLOSING
            ):
                yield checking.fault("before_mark", _around(checking, paragraph, found.start(), found.end() + 1))


def _around(checking: Checking, paragraph: Paragraph, start: int, end: int) -> FormatPlace:
    """Return the place of a sign with the words on both sides."""
    text = paragraph.text
    first = text.rfind(" ", 0, start) + 1
    last = text.find(" ", end)
    return checking.place(paragraph, first, len(text) if last < 0 else last)


def tones(checking: Checking) -> Iterator[Fault]:
    """Yield words whose tone mark stands in the rarer of the two places that the document uses."""
    found: tuple[list[tuple[Paragraph, int, int]], ...] = ([], [])
    for paragraph in _own_words(checking):
        for start, end in _with_pairs(paragraph.text):
            way = _way(paragraph.text[start:end])
            if way is not None:
                found[way].append((paragraph, start, end))
    if not (found[0] and found[1]):
        return
    usual = 0 if len(found[0]) >= len(found[1]) else 1
    wanted = "òa, ủy" if usual == 0 else "oà, uỷ"
    for paragraph, start, end in found[1 - usual]:
        yield checking.fault("tone_mixed", checking.place(paragraph, start, end), wanted=wanted)


def _with_pairs(text: str) -> Iterator[tuple[int, int]]:
    """Yield the places of words that hold two letters of which either can bear the tone."""
    past = 0
    for pair in _pairs().finditer(text):
        start, end = pair.span()
        if start < past:
            continue
        while start and text[start - 1].isalpha():
            start -= 1
        while end < len(text) and text[end].isalpha():
            end += 1
        past = end
        yield start, end


@cache
def _pairs() -> re.Pattern[str]:
    """Return both letters with any tone, in any case: two sets of letters are found quicker than pairs."""
    toned = [pair for letters in _PAIRS for tone in _TONES for pair in (*_toned(letters, tone), letters)]
    first, second = ("".join({pair[at] for pair in toned}) for at in (0, 1))
    return re.compile(f"[{first}{first.upper()}][{second}{second.upper()}]")


def _toned(pair: str, tone: str) -> tuple[str, str]:
    """Return a pair of letters with the tone on the first, and on the second."""
    first, second = pair[0], pair[1]
    return (
        unicodedata.normalize("NFC", first + tone) + second,
        first + unicodedata.normalize("NFC", second + tone),
    )


@lru_cache(maxsize=5000)
def _way(word: str) -> int | None:
    """Return 0 for "hòa, ủy", 1 for "hoà, uỷ", None where a word has one way only."""
    low = unicodedata.normalize("NFC", word.lower())
    if fold(low) != low:
        return 1 if _pairs().search(low) else None
    return 0 if _first_placed().search(low) else None


@cache
def _first_placed() -> re.Pattern[str]:
    pairs = [_toned(letters, tone)[0] for letters in _PAIRS for tone in _TONES]
    return re.compile(rf"(?<!q)(?:{'|'.join(pairs)})$")


def encodings(checking: Checking) -> Iterator[Fault]:
    """Yield letters of before Unicode, letters put together from two signs, and the Icelandic Ð for Đ."""
    typing = checking.cues.typing
    old, combined, bar = (re.compile(typing[name]) for name in ("old_words", "combining", "wrong_bar"))
    words = []
    odd = re.compile(typing["odd"])
    for paragraph in _own_words(checking):
        if not odd.search(paragraph.text):
            continue
        words += [(paragraph, found.span()) for found in old.finditer(paragraph.text)]
        if found := combined.search(paragraph.text):
            yield checking.fault("combining", _around(checking, paragraph, *found.span()))
        for found in bar.finditer(paragraph.text):
            yield checking.fault("wrong_bar", _around(checking, paragraph, *found.span()))
    if len(words) >= typing["few_old_words"]:
        for paragraph, (start, end) in words:
            yield checking.fault("old_letters", checking.place(paragraph, start, end))


def other_types(checking: Checking) -> Iterator[Fault]:
    """Yield "Chương trình này" in what is a plan: words left over from another document."""
    anatomy = checking.anatomy
    kind = anatomy.title.kind
    if not kind or checking.cues.types[kind].party + checking.cues.types[kind].state == ():
        return
    for paragraph in anatomy.body:
        if paragraph.style in checking.cues.quoting or "này" not in paragraph.text:
            continue
        folded = fold(paragraph.text)
        for found in _SELF.finditer(folded):
            name = next((one for one in checking.cues.types if folded[: found.start()].endswith(one)), "")
            start = found.start() - len(name)
            capital = bool(name) and paragraph.text[start].isupper()
            if capital and not _same(name, kind) and name not in folded[:start]:
                place = checking.place(paragraph, start, found.end())
                yield checking.fault("other_type", place, found=paragraph.text[start : found.end()], kind=kind)


def _same(name: str, kind: str) -> bool:
    return name.startswith(kind) or kind.startswith(name)


RULES = (spaces, tones, encodings, other_types)

"""Recognising the names of persons: runs of capitalised syllables that open like a name."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from desktop.extraction.lexicons import Phrases, phrases, word_set
from desktop.folding import plain

if TYPE_CHECKING:
    from desktop.extraction.tokens import Tokens

_LONGEST = 6
# A Vietnamese syllable written without marks.
_SYLLABLE = re.compile(
    r"(?:ngh?|nh|th|tr|ch|kh|ph|g[hi]?|qu|[bcdđhklmnprstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?"
)
_KINH = 4


@cache
def _surnames() -> Phrases:
    return phrases("surnames", "surnames")


def run_end(tokens: Tokens, at: int) -> int:
    """Return where the run of capitalised words that begins at `at` ends; a post or a verb ends it too."""
    end, limit = at, min(len(tokens), at + 9)
    while end < limit and tokens.capitals[end]:
        if end > at and (not tokens.beside(end) or _opens_other(tokens, end)):
            break
        end = _hyphenated_end(tokens, end + 1)
    return end


def _hyphenated_end(tokens: Tokens, at: int) -> int:
    """Go on over "-nhăng" in "Bun-nhăng", but not over a spaced dash nor onto a capital."""
    words = tokens.words
    while (
        at + 1 < len(tokens)
        and words[at] == "-"
        and tokens.starts[at] == tokens.ends[at - 1]
        and tokens.starts[at + 1] == tokens.ends[at]
        and words[at + 1].isalpha()
    ):
        at += 2
    return at


def _opens_other(tokens: Tokens, at: int) -> bool:
    """A post run straight into the name, or (in a line of capitals) the verb behind it."""
    words = tokens.words
    if words[at] not in _enders():
        return False
    return (
        phrases("positions", "heads", "ranks").end(words, at) - at >= 2
        or phrases("reporting_verbs", "verbs").end(words, at) - at >= 2
        or phrases("honorifics", "comrade").end(words, at) - at >= 2
    )


@cache
def _enders() -> frozenset[str]:
    tries = (
        phrases("positions", "heads", "ranks"),
        phrases("reporting_verbs", "verbs"),
        phrases("honorifics", "comrade"),
    )
    return frozenset(word for trie in tries for word in trie.first_words())


def name_end(tokens: Tokens, at: int) -> int:
    """Return where a name that is recognisable by itself ends, or `at` where none begins."""
    following = at + 1
    if not tokens.capitals[at] or not (tokens.capitals[following] or tokens.words[following] == "-"):
        return at
    end = run_end(tokens, at)
    size = end - at
    if size < 2 or size > _LONGEST or not _opens_like_name(tokens, at) or _ends_place(tokens, at, end):
        return at
    if _runs_into_word(tokens, at, end):
        return at
    if size > _KINH and not _is_long_name(tokens, at, end):
        return at
    return at if is_look_alike(tokens, at, end) else end


def _ends_place(tokens: Tokens, at: int, end: int) -> bool:
    """ "Bờ Y Phan Văn Lực": a single letter behind a capital, in front of a common surname, ends a place."""
    follows = at > 0 and tokens.capitals[at - 1] and tokens.ends[at - 1] + 1 == tokens.starts[at]
    return (
        follows
        and len(tokens.words[at]) == 1
        and end - at >= 4
        and tokens.words[at + 1] in word_set("surnames", "common")
    )


def _runs_into_word(tokens: Tokens, at: int, end: int) -> bool:
    """ "Phòng Văn | hóa": what looks like the last syllable of a name is the first of the name of a unit."""
    return end - at == 2 and phrases("organisations", "bodies").end(tokens.words, end - 1) > end


def _opens_like_name(tokens: Tokens, at: int) -> bool:
    words = tokens.words
    first = words[at]
    if _surnames().end(words, at) > at or first in word_set("surnames", "openings") or first[:2] in ("h'", "k'"):
        return True
    if words[at + 1] == "thị" and tokens.capitals[at + 2]:
        return True
    return words[at + 1] in ("văn", "thị") and first not in word_set("look_alikes", "never_first")


def _is_long_name(tokens: Tokens, at: int, end: int) -> bool:
    """Five or six syllables: two surnames, an ethnic-minority clan, or "Thị" in the middle."""
    words = tokens.words
    return (
        words[at] in word_set("surnames", "openings")
        or words[at + 1] in word_set("surnames", "surnames")
        or "thị" in words[at + 1 : at + 3]
        or _surnames().end(words, at) - at >= 2
        or "-" in words[at:end]
        or (end - at == _KINH + 1 and "văn" in words[at + 1 : at + 3])
    )


def is_look_alike(tokens: Tokens, at: int, end: int) -> bool:
    """Say whether the run is the name of a place, a body or a person of the past."""
    words = tokens.words
    if phrases("look_alikes", "past").end(words, at) == end:
        return True
    if phrases("places", "provinces", "districts").end(words, at) == end:
        return True
    body = phrases("organisations", "bodies").end(words, at)
    return body >= end or (body - at >= 2 and body > at)


def is_shape_of_name(tokens: Tokens, at: int, end: int) -> bool:
    """Say whether a run could be a name where something beside it says so (a post, "đồng chí")."""
    words = tokens.words
    if not 2 <= end - at <= _LONGEST or is_look_alike(tokens, at, end):
        return False
    if name_end(tokens, at) == end:
        return True
    if end - at > _KINH:
        return False
    if _is_body_of_place(tokens, at, end):
        return False
    middle = end - at >= 3 and words[at + 1] in word_set("surnames", "middle")
    return middle or words[at] not in word_set("look_alikes", "never_first")


def _is_body_of_place(tokens: Tokens, at: int, end: int) -> bool:
    """ "NHNN Việt Nam", "EVN Hà Nội": letters that nobody can speak, or a place behind a word of no name."""
    words = tokens.words
    first = plain(words[at])
    if len(first) > 1 and not set("aeiouy") & set(first):
        return True
    return phrases("places", "provinces", "districts").end(words, at + 1) == end


def is_foreign_name(words: tuple[str, ...]) -> bool:
    """Say whether a name is that of a guest from abroad: "John Smith", "Khăm-phăn Phôm-ma-thắt"."""
    first = words[0]
    known = first in word_set("surnames", "surnames") or first in word_set("surnames", "openings")
    if known or "'" in first or not all(word.isascii() for word in words):
        return False
    return any(_SYLLABLE.fullmatch(word) is None for word in words)

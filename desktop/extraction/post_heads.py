"""Where a post begins: what stands in front of its head, and the head with its modifiers."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from desktop.extraction.lexicons import Phrases, phrases, word_set
from desktop.extraction.phrases import lexicon
from desktop.folding import TONED_VOWELS, VOWELS

if TYPE_CHECKING:
    from desktop.extraction.tokens import Tokens


def begins_post(tokens: Tokens, at: int) -> bool:
    """Say whether a post begins at a token, without reading its body."""
    if at and phrases("positions", "collective").end(tokens.words, at - 1) > at:
        return False  # the "Chủ tịch" of "Đoàn Chủ tịch" is nobody's
    head, head_end = head_of(tokens, at)
    return head_end > head or phrases("positions", "ranks").end(tokens.words, head) > head


def head_of(tokens: Tokens, at: int) -> tuple[int, int]:
    """Return where the head begins behind "nguyên", "quyền" …, and where it ends; the same where there is none."""
    first, whole = at, heads().end(tokens.words, at)
    for _ in range(3):
        further = phrases("positions", "before").end(tokens.words, at)
        if further == at or _head_end(tokens, further) == further:
            break
        at = further
    end = _head_end(tokens, at)
    return (at, end) if end >= whole and end > at else (first, max(whole, first))


def _head_end(tokens: Tokens, at: int) -> int:
    if at >= len(tokens):
        return at
    words = tokens.words
    end = max(heads().end(words, at), phrases("positions", "before").end(words, at) if words[at] == "phó" else at)
    if end == at and words[at] == "trưởng" and at + 1 < len(tokens) and bodies().end(words, at + 1) > at + 2:
        return at + 1
    # "Phó Chủ UBND": a syllable left out in typing.
    if words[at : at + 2] == ["phó", "chủ"] and end < at + 3 and bodies().end(words, at + 2) > at + 2:
        return at + 2
    if words[at] == "phó" and end == at + 1:
        deeper = heads().end(words, end)
        return deeper if deeper > end else at
    if end == at + 1 and len(words[at]) <= 3 and not _is_acronym(tokens, at):
        return at
    return end


def _is_acronym(tokens: Tokens, at: int) -> bool:
    return tokens.capitals[at] and tokens.ends[at] - tokens.starts[at] >= 2 and is_written_short(tokens, at)


def is_written_short(tokens: Tokens, at: int) -> bool:
    """Say whether a short word has no vowel of a syllable, as abbreviations have."""
    word = tokens.words[at]
    bare = not any(letter in VOWELS or letter in TONED_VOWELS for letter in word[1:])
    return bare or word in word_set("positions", "short_forms")


@cache
def heads() -> Phrases:
    """Return the words that posts begin with."""
    return phrases("positions", "heads")


@cache
def bodies() -> Phrases:
    """Return the words that the name of a body, a unit or a place begins with."""
    organisations, places = lexicon("organisations"), lexicon("places")
    units = lexicon("positions")["functions"]
    return Phrases(
        organisations["bodies"]
        + units
        + organisations["inner"]
        + places["provinces"]
        + places["districts"]
        + places["levels"]
    )

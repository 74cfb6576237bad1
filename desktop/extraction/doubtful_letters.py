"""Text that looks undecoded or scrambled: its words are no Vietnamese ones, though its letters are meant to be.

Some sites put wrong tone marks into what is copied from them; a mistaken encoding leaves no syllables at all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain import Caution, Span
from desktop.syllables import is_syllable, is_usual, marked_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.extraction.document import Document

_FEWEST_OF_LINE, _FEWEST_STRANGE = 4, 12
"""Words of a line that tell, and of all strange lines: a quoted sentence in French is no damage."""
_SYLLABLES = 0.5
"""Share of words built like syllables below which a line is no Vietnamese."""
_FEWEST_OF_TEXT = 60
_USUAL = 0.8
"""Share of usual syllables below which tone marks are wrong: sound reports have 0.88 and more, a third of marks
drawn anew leaves 0.73 to 0.81."""


def letters_in_doubt(document: Document) -> Iterator[Caution]:
    """Yield at most one caution: where the first strange line stands."""
    lines = [(line, marked_words(document.text[line.start : line.end])) for line in document.lines]
    strange = [(line, words) for line, words in lines if _is_strange(words)]
    if sum(len(words) for _, words in strange) >= _FEWEST_STRANGE:
        yield Caution("letters_undecoded", strange[0][0], (("lines", str(len(strange))),))
        return
    words = [word for _, each in lines for word in each if is_syllable(word)]
    usual = sum(map(is_usual, words))
    if len(words) >= _FEWEST_OF_TEXT and usual < _USUAL * len(words):
        told = next((line for line, each in lines if _is_scrambled(each)), Span(0, 0))
        yield Caution("tones_scrambled", told, (("percent", str(round(100 - 100 * usual / len(words)))),))


def _is_strange(words: list[str]) -> bool:
    return len(words) >= _FEWEST_OF_LINE and sum(map(is_syllable, words)) < _SYLLABLES * len(words)


def _is_scrambled(words: list[str]) -> bool:
    return len(words) >= _FEWEST_OF_LINE and sum(map(is_usual, words)) < _USUAL * len(words)

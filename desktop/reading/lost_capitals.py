"""Capitals that TCVN3 has no codes for: where a sentence begins and in names, what stands there small was large.

Runs in a font of capitals need none of this; all else was typed small, and "ánh Tuyết" would be no name.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from desktop import paths
from desktop.folding import TONED_VOWELS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from desktop.domain import Span

_CAPITAL, _SMALL = "A-ZÀ-ÖØ-ÝĂĐĨŨƠƯẠ-Ỹ", "a-zà-öø-ýăđĩũơưạ-ỹ"
_SENTENCE = re.compile(rf"(?:(?<!\.)[.!?][\"”’»)]*[ \xa0]+[“\"‘«(]?|[-–—:][ \xa0]+[“\"‘«])(?=[{TONED_VOWELS}])")
"""Its end and the beginning of the next; behind a colon or dash only where words are quoted."""
_LABEL = r"[-–+•*][ \xa0]*|\(?(?:\d+(?:\.\d+)*|[a-zđ]|[IVX]+)[.)][ \xa0]+"
_LINE = re.compile(rf"^[ \t\xa0]*({_LABEL})?([“\"‘«(])?(?=[{TONED_VOWELS}])", re.MULTILINE)
_ENDED = re.compile(r"[.;:!?…][\"”’»)]*$")
_WRAPPED = 50
"""Letters: a shorter line was not broken where its paragraph goes on."""


def restored(text: str, stretches: Iterable[Span]) -> str:
    """Return a text of the same length with the capitals of sentences and names, inside these stretches alone."""
    within = list(stretches)
    if not within:
        return text
    letters = list(text)
    places = sorted({*_line_starts(text), *_sentence_starts(text), *_name_starts(text)}, reverse=True)
    for stretch in within:
        while places and places[-1] < stretch.end:
            at = places.pop()
            if at >= stretch.start:
                letters[at] = letters[at].upper()
    return "".join(letters)


def _sentence_starts(text: str) -> Iterator[int]:
    return (found.end() for found in _SENTENCE.finditer(text))


def _line_starts(text: str) -> Iterator[int]:
    """Yield where the first word of a line stands, unless the line goes on with the sentence of the one above."""
    for found in _LINE.finditer(text):
        above = text[text.rfind("\n", 0, max(found.start() - 1, 0)) + 1 : found.start()].strip()
        if any(found.groups()) or len(above) < _WRAPPED or _ENDED.search(above):
            yield found.end()


def _name_starts(text: str) -> Iterator[int]:
    return (found.start("name") for found in _names().finditer(text))


@cache
def _names() -> re.Pattern[str]:
    data = paths.toml("reading", "lost_capitals.toml")
    families, names, words = ("|".join(data[key].split()) for key in ("families", "names", "names_and_words"))
    word = rf"[{_CAPITAL}][{_SMALL}]*"
    return re.compile(rf"\b(?:{families})(?: {word}){{0,3}} (?P<name>(?:{names})\b|(?:{words})\b(?! [{_SMALL}]))")

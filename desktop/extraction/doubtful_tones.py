"""Tone marks placed in two ways in one report: "ủy" beside "uỷ". One quiet caution, at the rarer way."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections import defaultdict
from typing import TYPE_CHECKING

from desktop.domain import Caution, Span
from desktop.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.extraction.document import Document

# Of one syllable only what both ways can write: oa, oe, uy at its end, with a tone.
_OPEN_PAIR = re.compile(r"[^\W\d_]{0,4}(?:[òóỏõọ][ae]|o[àáảãạèéẻẽẹ]|[ùúủũụ]y|u[ỳýỷỹỵ])(?!\w)", re.IGNORECASE)
_FIRST_TONED = re.compile("[òóỏõọùúủũụ]", re.IGNORECASE)


def mixed_tones(document: Document) -> Iterator[Caution]:
    """Yield one caution where a syllable stands in the text in both ways."""
    places: dict[str, dict[bool, list[Span]]] = defaultdict(lambda: {True: [], False: []})
    passed = _passed_over(document)
    starts = [span.start for span in passed]
    for match in _OPEN_PAIR.finditer(document.text):
        syllable = match.group()
        if syllable[0] in "qQ" or (match.start() and document.text[match.start() - 1].isalnum()):
            continue
        at = bisect_right(starts, match.start()) - 1
        if at < 0 or match.start() >= passed[at].end:
            old = _FIRST_TONED.search(unicodedata.normalize("NFC", syllable)[-2:-1]) is not None
            places[fold(syllable)][old].append(Span(*match.span()))
    both = [ways for ways in places.values() if ways[True] and ways[False]]
    if not both:
        return
    olds, news = (sum(len(ways[old]) for ways in places.values()) for old in (True, False))
    rarer = olds < news
    ways = min(both, key=lambda ways: ways[rarer][0])
    span, other = ways[rarer][0], ways[not rarer][0]
    details = (("first", document.words_of(other)), ("second", document.words_of(span)))
    yield Caution("tone_marks_mixed", span, details)


def _passed_over(document: Document) -> list[Span]:
    """What is no part of the report, and the names of officials: each writes his own."""
    names = (mention for official in document.officials for mention in official.mentions)
    return sorted((*document.noise, *names))

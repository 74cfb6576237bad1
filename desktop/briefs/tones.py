"""Where the tone of an open oa, oe, uy stands: "ủy, hòa" or "uỷ, hoà", letters kept in their case."""

from __future__ import annotations

import re
from functools import cache

from desktop import folding
from desktop.briefs.options import Tone


def toned(text: str, tone: Tone) -> str:
    """Return the text with its tones placed in one way and its length kept; `Tone.KEEP` changes nothing."""
    if tone is Tone.KEEP:
        return text
    table = _table(tone)
    return _pattern(tone).sub(lambda found: table[found.group()], text)


@cache
def _table(tone: Tone) -> dict[str, str]:
    """Return each pair placed the other way with the pair that is wanted, in every mixture of cases."""
    wanted, other = (0, 1) if tone is Tone.NEW else (1, 0)
    return {
        folding.toned(letters, mark, other): folding.toned(letters, mark, wanted)
        for pair in folding.OPEN_PAIRS
        for letters in (pair, pair.upper(), pair.capitalize())
        for mark in folding.TONES
    }


@cache
def _pattern(tone: Tone) -> re.Pattern[str]:
    # Behind q the u belongs to the consonant: "quý" and "quỳ" have one placement only.
    return re.compile(rf"(?<![qQ])(?:{'|'.join(_table(tone))})(?!\w)")

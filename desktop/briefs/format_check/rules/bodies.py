"""Bodies that did not exist on the day of the document."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import normalize

from desktop import paths
from desktop.briefs.format_check.findings import Zone
from desktop.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.briefs.format_check.checking import Checking, Fault

_GRACE = dt.timedelta(days=90)
"""Papers name a body for a while behind its last day, such as in what was done before."""
_PAIRS = (("o", "a"), ("o", "e"), ("u", "y"))
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_NEVER = dt.date(9000, 1, 1)
_AROUND = 60
"""Characters in front of a body within which a word tells that it is meant as one of the past."""


class _Body(NamedTuple):
    name: str
    periods: tuple[tuple[dt.date, dt.date], ...]
    heir: str


def bodies(checking: Checking) -> Iterator[Fault]:
    """Yield bodies out of their time in letterhead, signature, recipients and in what is to be done."""
    day = checking.day
    if day is None:
        return
    names, known, other = _lexicon()
    assigning = re.compile("|".join(map(re.escape, checking.cues.bodies["assigning"])))
    for paragraph in checking.anatomy.document.paragraphs:
        zone = checking.anatomy.zones[paragraph.number - 1]
        if paragraph.style in checking.cues.quoting or zone is Zone.APPENDIX:
            continue
        folded = (
            paragraph.text.lower()
        )  # names are known in both placements of tones: folding all would take longer
        framed = zone in {Zone.HEAD, Zone.SIGNATURE}
        if not framed and (zone is Zone.TITLE or not assigning.search(folded)):
            continue
        taken = [found.span() for found in other.finditer(folded)]
        for found in names.finditer(folded):
            body = known[fold(found[0])]
            if any(start <= found.start() and found.end() <= end for start, end in taken) or _stands(body, day):
                continue
            if framed or not _meant_as_past(checking, folded, *found.span()):
                place = checking.place(paragraph, *found.span())
                code = "gone_body_in_head" if framed else "gone_body"
                yield checking.fault(code, place, found=place.words, heir=body.heir)


def _stands(body: _Body, day: dt.date) -> bool:
    return any(first <= day <= last + _GRACE for first, last in body.periods)


def _meant_as_past(checking: Checking, folded: str, start: int, end: int) -> bool:
    near = folded[max(0, start - _AROUND) : end + _AROUND // 2]
    return any(sign in near for sign in checking.cues.bodies["past"])


@cache
def _lexicon() -> tuple[re.Pattern[str], dict[str, _Body], re.Pattern[str]]:
    data = paths.toml("lexicons", "validity.toml")
    known: dict[str, _Body] = {}
    for one in data["body"]:
        periods = tuple((_day(first, dt.date.min), _day(last, _NEVER)) for first, last in one["periods"])
        body = _Body(one["name"], periods, one.get("heir") or one.get("from") or "…")
        # Only what is gone: that a body is too young for a document is for a historian to say.
        if periods[-1][1] < _NEVER:
            known |= dict.fromkeys(one["names"], body)
    return _any_of(known), known, _any_of(data["other"]["names"])


def _any_of(names: dict[str, _Body] | list[str]) -> re.Pattern[str]:
    both = {name for one in names for name in (one, _other_tones(one))}
    longest = sorted(both, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)")


def _other_tones(name: str) -> str:
    """Return a name with its tones as in "hoà", "uỷ"."""
    for first, second in _PAIRS:
        for tone in _TONES:
            before, after = normalize("NFC", first + tone) + second, first + normalize("NFC", second + tone)
            name = re.sub(rf"(?<!q){before}(?!\w)", after, name)
    return name


def _day(text: str, usual: dt.date) -> dt.date:
    return dt.date.fromisoformat(text) if text else usual


RULES = (bodies,)

"""What words say of the area of a task beside the rules: pairs of syllables, weighed on annotated reports.

The rules know phrases that people thought of; most of what a new report is about is in none of them. For each
area the model has a level, a weight for what the rules found for each area (the words of one also speak for
others), and weights of pairs of syllables of the core or of the doer's name. `.ci/train_areas.py` fits them.
"""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

from desktop import paths
from desktop.domain import Area
from desktop.extraction.phrases import tokens_of
from desktop.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.extraction.phrases import Token

_DOER = 0.5
"""What a word of the doer's name counts against one of the work."""
_TOLD = 2
_FELT = 0.25
"""Words that move the score by less are not worth telling."""


class Judged(NamedTuple):
    """The area of a task, and the words that spoke most for it."""

    area: Area
    words: tuple[str, ...]


def judged(scores: dict[str, float], told: dict[str, str], core: Iterable[Token], doer: str | None) -> Judged:
    """Return the area for which most speaks: by what the rules found (`scores`, phrases `told`) and by the words.

    An area that no word speaks for is left to the rules, which know the host and the heading.
    """
    words = {pair: share for pair, share in words_of(core, doer).items() if _weights(pair)}
    areas = _levels(scores)
    for pair, share in words.items():
        for area, weight in _weights(pair).items():
            areas[area] += share * weight
    best = max(areas, key=areas.__getitem__)
    if reasons := _told(best, told.get(best), words):
        return Judged(Area(best), reasons)
    ruled = max(scores, key=scores.__getitem__)
    return Judged(Area(ruled), tuple(told[area] for area in (ruled,) if area in told))


def words_of(core: Iterable[Token], doer: str | None) -> dict[str, float]:
    """Return the pairs of syllables of the work and of the name of its doer, and how much each counts."""
    return (_of_doer(doer) if doer else {}) | dict.fromkeys(_pairs(core), 1.0)


@lru_cache(1000)
def _of_doer(doer: str) -> dict[str, float]:
    return dict.fromkeys(_pairs(tokens_of(fold(doer))), _DOER)


def _pairs(tokens: Iterable[Token]) -> list[str]:
    texts = [token.text for token in tokens]
    return [f"{a} {b}" for a, b in pairwise(texts) if a.isalpha() and b.isalpha()]


def _levels(scores: dict[str, float]) -> dict[str, float]:
    """Return what speaks for each area before its words are weighed."""
    levels: dict[str, float] = dict(_model()["level"])
    rules = _model()["rules"]
    for ruled, score in scores.items():
        if score:
            for area in levels:
                levels[area] += rules[area][ruled] * score
    return levels


def _told(area: str, phrase: str | None, words: dict[str, float]) -> tuple[str, ...]:
    """Return the words that spoke most for the area: the rules' heaviest phrase, then learnt ones outside it."""
    known = _model()["words"]
    spoke = {pair: share * _weights(pair).get(area, 0.0) for pair, share in words.items() if pair in known}
    learnt = sorted((pair for pair, by in spoke.items() if by >= _FELT), key=lambda pair: -spoke[pair])
    if phrase and learnt:
        folded = fold(phrase)
        learnt = [pair for pair in learnt if pair not in folded]
    return (*([phrase] if phrase else ()), *learnt)[:_TOLD]


@cache
def _model() -> dict[str, Any]:
    return paths.toml("models", "areas.toml")


@cache
def _weights(pair: str) -> dict[str, float]:
    """Return for which areas a pair of syllables speaks, and against which (below 0)."""
    stored = (_model()["words"].get(pair) or _model()["pairs"].get(pair, "")).split()
    return {area: float(weight) for area, weight in zip(stored[::2], stored[1::2], strict=True)}

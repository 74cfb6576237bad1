"""Near-copies in a library of 10,000 reports against one of 500: the time for a report must not grow with them."""

from __future__ import annotations

import hashlib
import random
import statistics
import tempfile
import time
from pathlib import Path

from desktop.domain import Extraction, ReportFacts, Source
from desktop.extraction import extract
from desktop.library import Library
from desktop.reading import read

SAMPLES = Path(__file__).resolve().parents[2] / "resources" / "samples"
_FEW, _MANY, _TIMES = 500, 10_000, 40
_WORDS, _FORMULAS = 900, 12
"""Words of a report of its own, and sentences that all reports of an office have."""


def run() -> list[tuple[str, float, str]]:
    """Return how much longer a report takes among many, and what share of reading and searching it that is."""
    dice = random.Random(30)
    vocabulary = [
        f"{first}{last}" for first in "bcdđghkl" for last in ("an", "ôi", "ường", "ết", "ịch", "uy", "âm")
    ]
    office = [" ".join(dice.choices(vocabulary, k=25)) for _ in range(_FORMULAS)]
    with tempfile.TemporaryDirectory() as folder, Library.open(Path(folder) / "library.db") as library:
        for number in range(_FEW):
            library.add(_report(dice, vocabulary, office, number), None, _nothing())
        few = _asked(library, dice, vocabulary, office)
        for number in range(_FEW, _MANY):
            library.add(_report(dice, vocabulary, office, number), None, _nothing())
        many = _asked(library, dice, vocabulary, office)
    return [
        (f"near-copies of a report among {_MANY:,} ({1000 * many:.1f} ms), among {_FEW} = 1", many / few, "≤ 4"),
        ("near-copies among 10,000 reports, reading and searching one report = 1", many / _read(), "≤ 0.25"),
    ]


def _asked(library: Library, dice: random.Random, vocabulary: list[str], office: list[str]) -> float:
    asked = [_report(dice, vocabulary, office, -number) for number in range(1, _TIMES + 1)]
    taken = []
    for one in asked:
        start = time.perf_counter()
        library.near_copies(one)
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)


def _report(dice: random.Random, vocabulary: list[str], office: list[str], number: int) -> Source:
    own = [" ".join(dice.choices(vocabulary, k=25)) for _ in range(_WORDS // 25)]
    lines = [*office, f"số {number}", *own]
    text = ".\n".join(lines)
    return Source(f"{number}.txt", hashlib.sha256(text.encode()).hexdigest(), "text/plain", "utf-8", text)


def _read() -> float:
    taken = []
    for _ in range(5):
        start = time.perf_counter()
        extract(read(SAMPLES / "VPTU Lam Giang tong ket 2022.txt"))
        taken.append(time.perf_counter() - start)
    return min(taken)


def _nothing() -> Extraction:
    return Extraction(ReportFacts(), (), (), ())

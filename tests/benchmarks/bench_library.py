"""The library against itself: a decision, a line of the list and a search must not grow with what is stored."""

from __future__ import annotations

import statistics
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain import Extraction, ReportFacts
from desktop.library import Library
from tests.library.samples import decided, many, source

if TYPE_CHECKING:
    from collections.abc import Callable


def run() -> list[tuple[str, float, str]]:
    """Return ratios of the same work in a big and in a small report or library."""
    with tempfile.TemporaryDirectory() as folder, Library.open(Path(folder) / "library.db") as library:
        small, adding_small = added(library, 1_000)
        big, adding_big = added(library, 10_000)
        whole = seconds(lambda: library.report(big), 5)
        for number in range(2_000):
            library.add(source(f"Báo cáo số {number} về công tác văn thư", "a.txt"), None, _nothing())
        return [
            ("adding 10,000 finds as adding 1,000", adding_big / adding_small, "≤ 15"),
            (
                "deciding one find of 10,000 as one of 1,000",
                deciding(library, big) / deciding(library, small),
                "≤ 2",
            ),
            ("listing 2,000 reports as reading one of 10,000 finds", seconds(library.reports, 9) / whole, "≤ 0.5"),
            (
                "searching 2,000 reports as reading one",
                seconds(lambda: library.search("van thu"), 9) / whole,
                "≤ 0.5",
            ),
        ]


def added(library: Library, count: int) -> tuple[int, float]:
    """Add a report with that many finds; return its id and the seconds it took."""
    report, found = many(count)
    start = time.perf_counter()
    report_id = library.add(report, None, found).report_id
    return report_id, time.perf_counter() - start


def deciding(library: Library, report_id: int) -> float:
    """Return the seconds that one decision takes."""
    changes = iter([decided(find) for find in library.report(report_id).findings])
    return seconds(lambda: library.apply(next(changes)), 200)


def seconds(work: Callable[[], object], times: int) -> float:
    """Return the median time of a piece of work."""
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)


def _nothing() -> Extraction:
    return Extraction(ReportFacts(), (), (), ())

"""Twice the text, at most twice the time, in every step and for every text; and how much memory it takes.

Ratios of processor time, the best of some runs each, so best taken on a machine that does nothing else. A step
that takes next to nothing is not measured.
"""

from __future__ import annotations

import gc
import subprocess
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

import run as starter
from desktop.extraction import STEPS
from desktop.extraction.document import Document
from tests.benchmarks import HERE
from tests.benchmarks.long_texts import hard, usual

if TYPE_CHECKING:
    from collections.abc import Callable

SIZE, RUNS = 60_000, 2
LONG = 2_500_000
NOTHING = 0.04
"""Seconds below which a step is too short to be measured."""
TWICE = "≤ 2.3"
# What the largest of its processes held at its peak, in megabytes.
PEAK = """
import atexit, resource, sys
from desktop.__main__ import main
def tell():  # behind the end of the workers: only then do they count
    peaks = (resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    print(max(peaks) / (1024 * 1024 if sys.platform == "darwin" else 1024), file=sys.stderr)
atexit.register(tell)
main()
"""


def run() -> list[tuple[str, float, str]]:
    """Return the memory of the program, and the growth of each step over long and over hard texts."""
    rows = memory()  # first: a process counts as its own what its parent held when it was started
    seconds(usual(SIZE // 10))
    for name, ratio in growth(usual, LONG, runs=2).items():
        rows.append((f"{name} over {2 * LONG / 1e6:.0f} MB as over half of it", ratio, TWICE))
    for what, maker in hard().items():
        step, ratio = max(growth(maker, SIZE, runs=RUNS).items(), key=lambda pair: pair[1])
        rows.append((f"twice as much of {what}, slowest to grow: {step}", ratio, TWICE))
    return rows


def growth(maker: Callable[[int], str], size: int, *, runs: int) -> dict[str, float]:
    """Return for each step how many times as long it takes over twice the text."""
    once, twice = maker(size), maker(2 * size)
    pairs = [(seconds(once), seconds(twice)) for _ in range(runs)]
    short, long = (
        {name: min(taken[name] for taken in column) for name in column[0]} for column in zip(*pairs, strict=True)
    )
    return {name: long[name] / max(short[name], NOTHING) for name in short}


def seconds(text: str) -> dict[str, float]:
    """Return the processor time of each step over a text."""
    document, taken = Document(text=text), {}
    gc.disable()  # when it runs, and over what, depends on all that was measured before
    for step in STEPS:
        start = time.process_time()
        document = step(document)
        taken[step.__name__] = time.process_time() - start
    gc.enable()
    return taken


def memory() -> list[tuple[str, float, str]]:
    """Return the megabytes that `trichluc extract` takes at its peak, in the largest of its processes."""
    samples = starter.ROOT / "resources" / "samples"
    report = next(file for file in sorted(samples.iterdir()) if file.suffix == ".txt" and "giao ban" in file.name)
    with tempfile.TemporaryDirectory() as folder:
        many = Path(folder, "many")
        many.mkdir()
        for number in range(60):  # more than a million bytes: workers are started
            Path(many, f"{number}.txt").write_text(usual(20_000), "utf-8")
        long = Path(folder, "long.txt")
        long.write_text(usual(5_000_000), "utf-8")
        return [
            ("megabytes, one usual report", peak([report], folder), "≤ 150"),
            ("megabytes, all sample reports", peak([samples], folder), "≤ 150"),
            ("megabytes, 60 reports, the largest of the processes", peak([many], folder), "≤ 150"),
            ("megabytes, one text of 5 million characters", peak([long], folder), "≤ 700"),
        ]


def peak(paths: list[Path], folder: str) -> float:
    """Return the resident megabytes of the largest process of one `trichluc extract`."""
    command = [str(HERE), "-X", "utf8", "-c", PEAK, "extract", *map(str, paths), "-o", str(Path(folder, "out"))]
    done = subprocess.run(command, cwd=starter.ROOT, capture_output=True, encoding="utf-8", check=False)
    return float(done.stderr.split()[-1])

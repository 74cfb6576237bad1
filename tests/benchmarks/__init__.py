"""Benchmarks: ratios against the same work done another way, so that they hold on any machine.

Each module `bench_….py` has `run() -> list[tuple[str, float, str]]`: what, the ratio, its bar ("≥ 10" or "≤ 3").
`python3 run.py bench` runs them all; the tests never do.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import run
from desktop import paths
from desktop.reading import SUFFIXES, read

RIVAL = run.python_of(run.BENCH_VENV)
"""The Python that has the packages to measure against."""


def sample_lines() -> list[str]:
    """Return the lines of all sample reports."""
    reports = [read(path) for path in sorted(paths.resources("samples").iterdir()) if path.suffix in SUFFIXES]
    return [line for report in reports for line in report.text.splitlines() if line.strip()]


def measured(python: Path | str, program: str, *, text: str = "") -> float:
    """Run a program that reads a text from its input and prints the seconds it took; return them."""
    command = [str(python), "-c", program]
    done = subprocess.run(command, cwd=run.ROOT, input=text, capture_output=True, encoding="utf-8", check=False)
    if done.returncode:
        raise RuntimeError(done.stderr)
    return float(done.stdout.split()[-1])


HERE = Path(sys.executable)

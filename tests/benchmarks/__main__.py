"""Run every benchmark (or the modules named) and show each ratio beside its bar."""

from __future__ import annotations

import importlib
import operator
import subprocess
import sys
from pathlib import Path

HOLDS = {"≥": operator.ge, "≤": operator.le}
RUNNER = ("-X", "utf8", "-m", "tests.benchmarks")


def main(names: list[str]) -> int:
    """Run the modules named, or each of all in a process of its own; return 1 when one misses its bar."""
    if names:
        return 1 if sum([shown(name) for name in names]) else 0
    print(f"{'what':72} {'measured':>9} {'bar':>7}", flush=True)
    modules = sorted(file.stem for file in Path(__file__).parent.glob("bench_*.py"))
    failed = [name for name in modules if subprocess.run([sys.executable, *RUNNER, name], check=False).returncode]
    print(f"\nmissed: {', '.join(failed)}" if failed else "\nall met")
    return 1 if failed else 0


def shown(module: str) -> int:
    """Run one module, print its measurements and return how many miss their bars."""
    rows = importlib.import_module(f"tests.benchmarks.{module}").run()
    missed = 0
    for what, ratio, bar in rows:
        sign, figure = bar.split()
        good = HOLDS[sign](ratio, float(figure))
        missed += not good
        print(f"{what:72} {ratio:9.2f} {bar:>7}  {'met' if good else 'MISSED'}", flush=True)
    return missed


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

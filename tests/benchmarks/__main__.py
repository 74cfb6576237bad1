"""Run every benchmark, or those whose names are given, and show each ratio beside its bar."""

from __future__ import annotations

import importlib
import operator
import sys
from pathlib import Path

HOLDS = {"≥": operator.ge, "≤": operator.le}


def main(names: list[str]) -> int:
    """Print a line for each measurement and return 1 when one misses its bar."""
    if sys.stdout.encoding.lower() != "utf-8":
        sys.stdout.reconfigure(encoding="utf-8")
    modules = names or sorted(file.stem for file in Path(__file__).parent.glob("bench_*.py"))
    print(f"{'what':72} {'measured':>9} {'bar':>7}")
    missed = sum([shown(module) for module in modules])
    print(f"\n{missed} missed" if missed else "\nall met")
    return 1 if missed else 0


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

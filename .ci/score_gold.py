"""Extract the gold reports, score them, and hold the figures against floors that only rise.

score_gold.py FOLDER [--raise]    FOLDER holds score.py and a folder of reports for each table of floors.toml;
                                  those it lacks are the project's own, in tests/data/reports
"""

from __future__ import annotations

import json
import math
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
FLOORS = HERE / "floors.toml"
OWN = HERE.parent / "tests" / "data" / "reports"
SLACK = 0.01
Floors = dict[str, dict[str, float]]


def main(arguments: list[str]) -> int:
    """Print a line for each figure and return 1 when one is under its floor."""
    gold = Path(arguments[0])
    floors = highest([tomllib.loads(text) for text in versions()])
    figures = {name: score(gold, name) for name in floors}
    failed = sum([not told(f"{name} {what}", figures[name][what], floor) for name, what, floor in each(floors)])
    if "--raise" in arguments:
        raise_floors(floors, figures)
    return 1 if failed else 0


def score(gold: Path, name: str) -> dict[str, float]:
    """Extract one set with the command line, as a user would, and return its figures."""
    reports = gold / name if (gold / name).is_dir() else OWN / name
    texts = sorted(reports.glob("*.txt"))
    with tempfile.TemporaryDirectory() as folder:
        extract = [sys.executable, "-m", "desktop", "extract", *map(str, texts), "-o", folder]
        subprocess.run(extract, cwd=HERE.parent, check=True)
        scorer = [sys.executable, str(gold / "score.py"), "--gold", str(reports), "--pred", folder, "--json"]
        scored = subprocess.run(scorer, check=True, capture_output=True, text=True)
    return flat(json.loads(scored.stdout))


def flat(figures: dict[str, Any]) -> dict[str, float]:
    """Return each figure under one name: the F1 of what has a precision and a recall, else the share itself.

    The fields of tasks stand under their own names.
    """
    pairs = {
        name: value["f1"] if isinstance(value, dict) else value for name, value in figures.items() if whole(value)
    }
    return pairs | figures["task_fields"] | {"meta": figures["meta"]["all"]}


def whole(value: object) -> bool:
    """Return whether a value is one figure."""
    return "f1" in value if isinstance(value, dict) else True


def versions() -> list[str]:
    """Return every text that the floors have had: as they stand, and as they were ever committed."""
    now = FLOORS.read_text("utf-8")
    try:
        log = git("log", "--format=%H", "--", ".ci/floors.toml").split()
        return [now, *(git("show", f"{commit}:.ci/floors.toml") for commit in log)]
    except (OSError, subprocess.CalledProcessError):
        return [now]  # an exported tree has no history


def git(*arguments: str) -> str:
    """Return what git says."""
    return subprocess.run(["git", *arguments], cwd=HERE, check=True, capture_output=True, text=True).stdout


def highest(versions: list[Floors]) -> Floors:
    """Return the highest floor that each figure ever had."""
    floors: Floors = {}
    for version in versions:
        for name, what, floor in each(version):
            of_set = floors.setdefault(name, {})
            of_set[what] = max(floor, of_set.get(what, 0.0))
    return floors


def each(floors: Floors) -> list[tuple[str, str, float]]:
    """Return the floors one by one."""
    return [(name, what, floor) for name, of_set in floors.items() for what, floor in of_set.items()]


def told(what: str, figure: float, floor: float) -> bool:
    """Print one figure beside its floor and return whether it stands above."""
    good = figure >= floor
    print(f"{what:20} {figure:.3f}   floor {floor:.3f}   {'ok' if good else 'BELOW THE FLOOR'}", flush=True)
    return good


def raise_floors(floors: Floors, figures: dict[str, dict[str, float]]) -> None:
    """Write the floors anew, each at least as high as it was."""
    notes = [line for line in FLOORS.read_text("utf-8").splitlines() if line.startswith("#")]
    for name, of_set in floors.items():
        notes += ["", f"[{name}]"]
        for what, floor in of_set.items():
            reached = figures[name][what]
            notes.append(
                f"{what} = {max(floor, reached if reached == 1 else math.floor((reached - SLACK) * 100) / 100)}"
            )
    FLOORS.write_text("\n".join(notes) + "\n", "utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

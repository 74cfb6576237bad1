"""Fit what words say of the area of a task to annotated reports, and say how right areas are.

train_areas.py [--write] FOLDER …    without --write: how right areas are, each set judged by the others

Each folder is a set of annotated reports; they are named one by one, so that a set that is to judge the model
is never learnt from by mistake. `--write` fits to all of them and writes resources/models/areas.toml: weights of
words and of pairs of syllables, never a text. For each area a logistic regression tells whether annotators accept
it, from what the rules weigh and from the pairs of syllables of the work and of its doer. A pair that stands in
fewer than three reports is left out: it is the report's own. The model has the folders as `trained_on`; seeds and
dev are those of the reference.

Today's rules have seen these reports, so that the shares printed are too good; docs/extraction.md has those of the
rules as they were before each set. Nothing is left to chance: the optimum is unique.
"""

from __future__ import annotations

import json
import math
import re
import sys
import unicodedata
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from unittest.mock import patch

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from desktop.domain import Area, Source, StatementKind  # noqa: E402
from desktop.extraction import extract, fields  # noqa: E402
from desktop.extraction.area_words import words_of  # noqa: E402
from desktop.extraction.areas import area_of, scores_of  # noqa: E402
from desktop.extraction.words import words_in  # noqa: E402
from desktop.reading import read  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.domain import Span, Statement
    from desktop.extraction.area_words import Judged
    from desktop.extraction.phrases import Marks

MODEL = ROOT / "resources" / "models" / "areas.toml"
AREAS = [area.value for area in Area]
PULL = 1.0
"""How strongly weights are held near what the rules alone would do."""
REPORTS_OF_A_WORD = 3
RIGHT = 0.5
"""Overlap from which a task is the annotated one, as the reference scorer has it."""
LEAST = 0.15
"""Smaller weights of words are not stored."""
CLOSE = 1e-4
"""Where no weight moves further, the optimum is reached."""
RULE = "rule "
Weights = dict[str, float]


@dataclass(frozen=True)
class Task:
    """A task found in an annotated report: its signs, the area shown, and the areas that are accepted."""

    part: str
    report: str
    signs: dict[str, float]
    shown: str
    accepted: tuple[str, ...]


def main(arguments: list[str]) -> int:
    """Print how right areas are, or write the model."""
    tasks = [task for named in arguments if named != "--write" for task in tasks_of(Path(named))]
    if "--write" in arguments:
        write(fit(tasks), sorted({task.part for task in tasks}))
    else:
        tell(tasks)
    return 0


# What was found, and what is accepted


def tasks_of(folder: Path) -> list[Task]:
    """Return the tasks found in one set of reports that are annotated there."""
    found = []
    for path in sorted(folder.glob("*.txt")):
        gold = json.loads(path.with_suffix(".json").read_text("utf-8"))
        disk = path.read_bytes().decode("utf-8")
        wanted = [(inked(disk, one["span"]), one["area"]) for one in gold["statements"] if one["kind"] == "task"]
        source = read(path)
        for statement, signs in signs_in(source):
            place = inked(source.text, statement.span)
            share, accepted = max(((overlap(place, other), areas) for other, areas in wanted), default=(0.0, []))
            if share >= RIGHT and statement.area:
                found.append(Task(folder.name, path.stem, signs, statement.area.value, tuple(accepted)))
    return found


def signs_in(source: Source) -> list[tuple[Statement, dict[str, float]]]:
    """Return the tasks of a source with what speaks for and against each area."""
    seen: list[dict[str, float]] = []

    def noted(text: str, marks: Marks, task: Statement, doer: Span | None, host: str | None) -> Judged:
        scores, _ = scores_of(text, marks, task, doer, host)
        ruled = {f"{RULE}{area}": score for area, score in scores.items()}
        seen.append({"level": 1.0} | ruled | words_of(marks.words(*(task.core or task.span)), task.assignee))
        return area_of(text, marks, task, doer, host)

    with patch.object(fields, "area_of", noted):
        tasks = [one for one in extract(source).statements if one.kind is StatementKind.TASK]
    return list(zip(tasks, seen, strict=True))


def inked(text: str, span: Sequence[int]) -> tuple[int, int]:
    """Return a span counted in the visible characters of the composed text, the same for every way to store it."""
    start, end = (len("".join(unicodedata.normalize("NFC", text[:at]).split())) for at in span[:2])
    return start, end


def overlap(a: tuple[int, int], b: tuple[int, int]) -> float:
    """Return the share of two spans that they have in common."""
    return max(0.0, (min(a[1], b[1]) - max(a[0], b[0])) / (max(a[1], b[1]) - min(a[0], b[0])))


# Fitting


def fit(tasks: Sequence[Task]) -> dict[str, Weights]:
    """Return for each area the weights of what speaks for it."""
    columns = columns_of(tasks)
    return {area: fitted(columns, [area in task.accepted for task in tasks], f"{RULE}{area}") for area in AREAS}


def columns_of(tasks: Sequence[Task]) -> dict[str, list[tuple[int, float]]]:
    """Return for each sign the tasks that have it, without the words of fewer than three reports."""
    reports = Counter(sign for _, sign in {(task.report, sign) for task in tasks for sign in task.signs})
    columns: dict[str, list[tuple[int, float]]] = {}
    for row, task in enumerate(tasks):
        for sign, value in task.signs.items():
            if value and reports[sign] >= REPORTS_OF_A_WORD:
                columns.setdefault(sign, []).append((row, value))
    return columns


def fitted(columns: dict[str, list[tuple[int, float]]], right: list[bool], own: str) -> Weights:
    """Return a logistic regression held near what the rules do: the area's own score counts, nothing else does."""
    weights = dict.fromkeys(sorted(columns), 0.0) | {own: 1.0}
    scores = [0.0] * len(right)
    for row, value in columns.get(own, ()):
        scores[row] += value
    for _ in range(200):
        moved = [step(columns[sign], scores, right, weights, sign, float(sign == own)) for sign in sorted(columns)]
        if max(moved) < CLOSE:
            break
    return weights


def step(
    column: list[tuple[int, float]],
    scores: list[float],
    right: list[bool],
    weights: Weights,
    sign: str,
    home: float,
) -> float:
    """Move one weight by Newton's step, the scores with it, and return how far."""
    slope, bend = PULL * (home - weights[sign]), PULL
    for row, value in column:
        share = 1 / (1 + math.exp(-scores[row]))
        slope += (right[row] - share) * value
        bend += share * (1 - share) * value * value
    moved = max(-1.0, min(1.0, slope / bend))
    weights[sign] += moved
    for row, value in column:
        scores[row] += moved * value
    return abs(moved)


# Telling


def tell(tasks: list[Task]) -> None:
    """Print for each set the share of right areas: by the rules, by what other sets taught, and as shown."""
    print("| set | tasks | rules of today | learnt from the others | the stored model |\n|---|---|---|---|---|")
    counts: Counter[str] = Counter()
    for part in sorted({task.part for task in tasks}):
        ours, others = ([t for t in tasks if (t.part == part) is own] for own in (True, False))
        model = fit(others)
        right = {
            "tasks": len(ours),
            "rules": sum(ruled(task) in task.accepted for task in ours),
            "learnt": sum(best(model, task) in task.accepted for task in ours),
            "shown": sum(task.shown in task.accepted for task in ours),
        }
        counts.update(right)
        print(line(part, right))
    print(line("all", counts))


def line(part: str, right: dict[str, int]) -> str:
    """Return a line of the table."""
    shares = " | ".join(f"{right[way] / right['tasks']:.3f}" for way in ("rules", "learnt", "shown"))
    return f"| {part} | {right['tasks']} | {shares} |"


def ruled(task: Task) -> str:
    """Return the area by the rules alone."""
    return max(AREAS, key=lambda area: task.signs[f"{RULE}{area}"])


def best(model: dict[str, Weights], task: Task) -> str:
    """Return the area by a fitted model."""
    return max(AREAS, key=lambda area: sum(model[area].get(s, 0.0) * value for s, value in task.signs.items()))


def write(model: dict[str, Weights], sets: list[str]) -> None:
    """Write the model; the notes at its head stay as they are."""
    head = MODEL.read_text("utf-8").split("[level]")[0]
    text = re.sub(r"(?m)^trained_on = .*$", f"trained_on = {json.dumps(sets)}", head)
    text += "[level]\n" + "".join(f"{area} = {model[area]['level']:.3f}\n" for area in AREAS)
    for area in AREAS:
        text += f"\n[rules.{area}]\n"
        text += "".join(f"{other} = {model[area].get(RULE + other, 0.0):.3f}\n" for other in AREAS)
    for table, single in (("words", True), ("pairs", False)):
        text += f"\n[{table}]\n"
        text += "".join(f'"{pair}" = "{by}"\n' for pair, by in pairs(model) if is_word(pair) is single)
    MODEL.write_text(text, "utf-8")


def pairs(model: dict[str, Weights]) -> list[tuple[str, str]]:
    """Return the pairs of syllables, each with the areas it speaks for or against and its weights."""
    found = sorted(sign for sign in model[AREAS[0]] if sign != "level" and not sign.startswith(RULE))
    weights = {p: [f"{a} {model[a][p]:.2f}" for a in AREAS if abs(model[a][p]) >= LEAST] for p in found}
    return [(pair, " ".join(felt)) for pair, felt in weights.items() if felt]


def is_word(pair: str) -> bool:
    """Return whether pyvi takes two syllables for one word: only those are told to the clerk."""
    return len(words_in(pair)) == 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""No regular expression is lost in a long line: each is tried on lines full of marks and of its own words."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import re
import subprocess
import sys
from typing import Any

import pytest

import desktop.extraction
import desktop.folding
import desktop.reading

# So long that what backtracks without measure never ends, and what is merely slow is through in no time.
LENGTH = 120
# A minute and a half for what takes a few seconds: no slow machine fails it, and nothing that hangs passes.
LIMIT = 90
UNITS = (
    " ", "\t", "\n", "\u00a0", "a", "A", "đ", "1", "12 ", ".", ",", ";", ":", "-", "–", "/", "(", ")", "“", "”",
    '"', "…", "|", "_", "a ", "A ", "a.", "A.", "1.", "1/", "1, ", "a-", "o0", "năm ", "ngày 1 ", "<!--a-->",
    "<a>", "a: b\n", "\\a",
)  # fmt: skip
ENDS = ("", "\x00")
WORD = re.compile(r"[^\W\d_]{2,}")


def expressions() -> dict[str, re.Pattern[Any]]:
    """Return every compiled expression over text: those of modules, and those that functions make once."""
    found: dict[str, re.Pattern[Any]] = {}
    for module in modules():
        for name, value in vars(module).items():
            made = [value()] if is_made_once(value, module.__name__) else [value]
            for number, each in enumerate(made[0] if isinstance(made[0], tuple) else made):
                if isinstance(each, re.Pattern):
                    found[f"{module.__name__}.{name} {number}"] = each
    return found


def modules():
    for room in (desktop.extraction, desktop.reading):
        for module in pkgutil.walk_packages(room.__path__, f"{room.__name__}."):
            yield importlib.import_module(module.name)
    yield desktop.folding


def is_made_once(value: object, module: str) -> bool:
    """Say whether it is a function behind a cache that needs nothing to make an expression, or some."""
    if not hasattr(value, "cache_info") or value.__module__ != module:
        return False
    signature = inspect.signature(value)
    return not signature.parameters and "Pattern" in str(signature.return_annotation)


def lines_for(expression: re.Pattern[Any]) -> list[Any]:
    """Return long lines of single marks, and of the words of the expression with marks behind."""
    is_text = isinstance(expression.pattern, str)
    words = WORD.findall(expression.pattern if is_text else expression.pattern.decode("latin-1"))
    words = list(dict.fromkeys(words))[:6]
    units = [*UNITS, *(f"{word} " for word in words), *(f"({word}" for word in words[:3])]
    openings = ["", *(f"{word} " for word in words[:3])]
    lines = [
        opening + unit * (LENGTH // len(unit)) + end for opening in openings for unit in units for end in ENDS
    ]
    return lines if is_text else [line.encode("utf-8") for line in lines]


def try_all() -> None:
    """Try every expression in every way it could be asked; tell the name of each in front."""
    for name, expression in expressions().items():
        print(name, flush=True)
        for line in lines_for(expression):
            expression.search(line)
            expression.match(line)


def test_there_are_expressions_to_try():
    names = expressions()
    assert len(names) > 100
    assert "desktop.extraction.time_grammar.grammar 0" in names


@pytest.mark.long
def test_no_expression_loses_itself_in_a_long_line():
    program = "from tests.extraction.test_expressions import try_all; try_all(); print('through')"
    try:
        command = [sys.executable, "-X", "utf8", "-c", program]
        done = subprocess.run(command, check=False, capture_output=True, encoding="utf-8", timeout=LIMIT)
    except subprocess.TimeoutExpired as late:
        last = (late.stdout or b"").decode().split("\n")[-2:]
        raise AssertionError(f"too slow over long lines: {last}") from late
    assert done.returncode == 0, done.stderr
    assert done.stdout.endswith("through\n")

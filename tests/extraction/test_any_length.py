"""Twice the text is twice the work: calls are counted, not seconds, so that every machine counts the same.

What a call hides (a copy, an expression) shows in `tests/benchmarks/bench_long_texts.py`.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from desktop.extraction import STEPS
from desktop.extraction.document import Document
from tests.benchmarks.long_texts import hard, usual

if TYPE_CHECKING:
    from collections.abc import Callable

SIZE = 3000
# Groups of names that are compared with each other fill up first; what is compared without measure nears four.
MOST = 2.8
TEXTS = {"usual": usual} | {
    what: maker
    for what, maker in hard().items()
    if what
    in {"names", "comrades by name", "posts of many", "tasks of many", "posts of one", "short names", "degrees"}
    | {
        "one comrade",
        "signed rows",
        "signatures",
        "announcements",
        "lists",
        "semicolons",
        "items in a line",
        "days",
    }
}


@pytest.mark.parametrize("maker", TEXTS.values(), ids=TEXTS)
def test_twice_the_text_is_twice_the_work(maker):
    calls(maker(SIZE // 10))  # what is loaded once is loaded now
    once, twice = calls(maker(SIZE)), calls(maker(2 * SIZE))
    grown = {name: twice[name] / once[name] for name in once if twice[name] > 5000}
    assert max(grown.values()) < MOST, grown


def calls(text: str) -> dict[str, int]:
    """Return how many calls each step makes over a text."""
    document, counted = Document(text=text), {}
    for step in STEPS:
        document, counted[step.__name__] = counting(step, document)
    return counted


def counting(step: Callable[[Document], Document], document: Document) -> tuple[Document, int]:
    count = 0

    def tell(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(tell)
    try:
        done = step(document)
    finally:
        sys.setprofile(before)
    return done, count

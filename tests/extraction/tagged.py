"""Documents with a mark behind each sentence that says what it is."""

from __future__ import annotations

import re

from desktop.domain import Source, Statement, StatementKind
from desktop.extraction import extract

KINDS = {
    "T": StatementKind.TASK,
    "R": StatementKind.RESULT,
    "L": StatementKind.LIMITATION,
    "P": StatementKind.PROPOSAL,
    "A": StatementKind.AWARD,
    "-": None,
}
_MARK = re.compile(r"\{([TRLPA-])\}")


def wrong_in(tagged: str) -> list[tuple[str, StatementKind | None]]:
    """Return the last words of each marked sentence that was judged otherwise, and what was made of it."""
    text, last, marks = "", 0, []
    for mark in _MARK.finditer(tagged):
        text += tagged[last : mark.start()]
        marks.append((len(text.rstrip(" .;")) - 1, KINDS[mark[1]]))
        last = mark.end()
    text += tagged[last:]
    statements = extract(Source("t.txt", "", "text/plain", "utf-8", text)).statements
    found = [(at, kind, _kind_at(at, statements)) for at, kind in marks]
    return [(text[at - 30 : at + 1], got) for at, kind, got in found if got is not kind]


def _kind_at(at: int, statements: tuple[Statement, ...]) -> StatementKind | None:
    return next((one.kind for one in statements if one.span.start <= at < one.span.end), None)

"""Stamps of secrecy in the head of a document: the level itself is set by the clerk alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desktop.domain import Caution, Span
from desktop.extraction.lexicons import word_set
from desktop.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.extraction.document import Document

CODE = "secrecy_stamped"
_HEAD_LINES = 15
_LONGEST = 200
# A stamp stands alone in its cell, at most in brackets or between asterisks.
_CELL = re.compile(r"[^\W\d_][^\t\n]*?(?=\s*(?:[*)\]|.]*\s*)(?:\t|\s{3,}|$))")
_NAMED = re.compile(r"(?:mức )?độ mật\s*:\s*(?P<level>[^\W\d_]+(?: mật)?)")


def secrecy_stamps(document: Document) -> Iterator[Caution]:
    """Yield one caution at the first stamp of secrecy in the head."""
    for line in document.lines[:_HEAD_LINES]:
        if span := _stamp_in(document, line):
            yield Caution(CODE, span, (("written", document.words_of(span)),))
            return


def _stamp_in(document: Document, line: Span) -> Span | None:
    levels, end = word_set("cautions", "secrecy"), min(line.end, line.start + _LONGEST)
    for cell in _CELL.finditer(document.text, line.start, end):
        if cell.group().isupper() and fold(cell.group()) in levels:
            return Span(*cell.span())
    named = _NAMED.search(document.folded, line.start, end)
    return Span(*named.span("level")) if named and named["level"] in levels else None

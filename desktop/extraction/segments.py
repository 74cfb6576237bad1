"""Cutting a text into lines and sentences."""

from __future__ import annotations

import re
from dataclasses import replace

from desktop.domain import Span
from desktop.extraction.document import Document

_LINE = re.compile(r"[^\n]*\S")


def split_lines(document: Document) -> Document:
    """Find every line that holds more than white space."""
    spans = []
    for match in _LINE.finditer(document.text):
        blank = len(match.group()) - len(match.group().lstrip())
        spans.append(Span(match.start() + blank, match.end()))
    return replace(document, lines=tuple(spans))

"""What the lines of a report look like: their words, and how they end."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from desktop.extraction.tokens import syllables

if TYPE_CHECKING:
    from desktop.domain import Span
    from desktop.extraction.document import Document
    from desktop.extraction.lexicons import Phrases

CAPITAL = "A-ZÀÁÂÃÈÉÊÌÍÐÒÓÔÕÙÚÝĂĐĔĨĬŎŨŬƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ"
"""The capitals of Vietnamese, for a character class: ranges of code points mix them with small letters."""

# Cues stand at the start of a line; a longer look is never needed.
_HEAD = 90
_ITEM = re.compile(r"\s*(?:[-+*•–]|\(?\d{1,2}[.)/]|[a-zđ]\)|[IVX]{1,4}[.)])\s*\S")
_ENDS = '.!?…:;”"'


@dataclass(frozen=True)
class Line:
    """A line that holds more than white space."""

    span: Span
    text: str
    folded: str
    gap: int = 1
    """Line breaks in front of it: more than one where empty lines stand above."""

    @cached_property
    def head(self) -> list[str]:
        """The words and marks at its start, folded."""
        return syllables(self.folded[:_HEAD])

    @cached_property
    def size(self) -> int:
        """Number of words, about."""
        return self.text.count(" ") + 1

    @cached_property
    def is_item(self) -> bool:
        """Whether it opens with a dash, a figure or a letter of a list."""
        return _ITEM.match(self.text) is not None

    @cached_property
    def is_closed(self) -> bool:
        """Whether it ends as a sentence does."""
        return self.text[-1] in _ENDS or self.text.endswith("./.")

    @cached_property
    def is_capitals(self) -> bool:
        """Whether all its letters are capitals."""
        return self.text.isupper()

    def opens_with(self, phrases: Phrases) -> bool:
        """Say whether one of the phrases stands at the start."""
        return phrases.end(self.head, 0) > 0

    def is_exactly(self, phrases: Phrases) -> bool:
        """Say whether the line is one of the phrases, marks at its end aside."""
        end = phrases.end(self.head, 0)
        return end > 0 and all(not word[0].isalnum() for word in self.head[end:])


def lines_of(document: Document) -> list[Line]:
    """Return the lines of a document in order."""
    text, folded = document.text, document.folded
    found: list[Line] = []
    end = 0
    for span in document.lines:
        gap = text.count("\n", end, span.start)
        found.append(Line(span, text[span.start : span.end], folded[span.start : span.end], gap))
        end = span.end
    return found


def looks_like_body(line: Line) -> bool:
    """Say whether a line is running text: long, or a sentence of some length."""
    # A headline may end with words that it quotes.
    ends = line.is_closed and (line.text[-1] not in '”"' or line.text[-2:-1] in ".!?…;,")
    return line.size >= 40 or (line.size >= 14 and ends)

"""The parts of a report: where its head ends, where the headline or the title stands, where the text begins."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from desktop.extraction.captions import lead_credit
from desktop.extraction.furniture import is_body_alone, is_furniture, is_masthead, is_menu, is_separator
from desktop.extraction.letters import letter_of
from desktop.extraction.lexicons import phrases, word_set
from desktop.extraction.lines import looks_like_body
from desktop.extraction.tokens import syllables

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.extraction.lines import Line

_HEAD_LINES = 30
_TITLE_WORDS = 6
_TITLE_LINES = 6
_TOLD_LINES = 12
# Tabs of a line that is the row of a table; a line of a letterhead has one.
_FEWEST_CELLS = 2


@dataclass(frozen=True, slots=True)
class Layout:
    """Line numbers: the title is [title, body), (body, body) where there is none."""

    is_paper: bool
    """Whether it is a document with a letterhead rather than a page of news."""
    title: int
    title_end: int
    type_words: str = ""
    """Folded first words of a document's title ("thông báo", "kế hoạch" …)."""
    head_end: int = 0
    """Where the text begins, if a letterhead goes on behind the title, as in official letters."""

    @property
    def text_start(self) -> int:
        """The line behind both title and letterhead."""
        return max(self.title_end, self.head_end)


def layout_of(lines: Sequence[Line], text: str) -> Layout:
    """Find the title of a document by its type word, or the headline of a page of news."""
    number, letter = _type_line(lines), letter_of(lines, text)
    if letter is not None and (number is None or number > letter.text):
        return Layout(
            is_paper=True,
            title=letter.subject,
            title_end=letter.subject_end,
            type_words="công văn",
            head_end=letter.text,
        )
    if number is not None:
        head = lines[number].head
        kind = " ".join(head[: phrases("noise", "types").end(head, 0)])
        return Layout(
            is_paper=True, title=number, title_end=_paper_title_end(lines, number, text), type_words=kind
        )
    headline = _headline(lines)
    if headline is None:
        return Layout(is_paper=False, title=0, title_end=0)
    return Layout(is_paper=False, title=headline, title_end=_headline_end(lines, headline, text))


def _type_line(lines: Sequence[Line]) -> int | None:
    """The first line of capitals that opens with a type word, near a letterhead or alone on its line."""
    types = phrases("noise", "types")
    has_motto = any(line.opens_with(phrases("noise", "motto")) for line in lines[:_HEAD_LINES])
    for number, line in enumerate(lines[:_HEAD_LINES]):
        end = types.end(line.head, 0)
        opening = line.text[: len(" ".join(line.head[:end]))]
        if not end or not opening.isupper():
            continue
        alone = line.is_exactly(types)
        if (alone and (has_motto or number <= 6)) or (has_motto and line.size <= 40):
            return number
    return None


def _paper_title_end(lines: Sequence[Line], first: int, text: str) -> int:
    """Subject lines follow the type word up to a blank line, a separator, a heading, or running text."""
    end = first + 1
    while end < min(len(lines), first + _TITLE_LINES):
        line = lines[end]
        gap = text[lines[end - 1].span.end : line.span.start].count("\n")
        if is_separator(line) or line.opens_with(phrases("noise", "addressees")):
            break
        if gap > 1 and (end > first + 1 or not lines[first].is_exactly(phrases("noise", "types"))):
            break
        if (
            line.text.endswith(":")
            or line.is_item
            or (line.is_closed and line.size > 12)
            or _is_below_title(lines[first:end], line)
        ):
            break
        end += 1
    return end


def _is_below_title(title: Sequence[Line], line: Line) -> bool:
    """A heading, or the issuer named once more: capitals below a subject that is not in capitals, or a body."""
    if line.text[0].isupper() and line.opens_with(phrases("noise", "title_ends")):
        return True
    if len(title) == 1 or not line.is_capitals or title[-1].head[-1] in word_set("facts", "open_ends"):
        return False
    if not title[-1].is_capitals:
        return True
    opens = phrases("organisations", "bodies").end(line.head, 0) or phrases("positions", "heads").end(line.head, 0)
    return bool(opens) and title[0].opens_with(phrases("noise", "named_again"))


def _headline(lines: Sequence[Line]) -> int | None:
    """The line in front of the running text that has the length of a headline and says what the text says."""
    body = next(
        (n for n, line in enumerate(lines) if looks_like_body(line) and not is_furniture(line)), len(lines)
    )
    candidates = [
        n
        for n, line in enumerate(lines[: min(body, _HEAD_LINES)])
        if not is_furniture(line)
        and not is_masthead(line)
        and not is_body_alone(line)
        and not line.text.endswith(":")
        and line.size >= 3
        and line.text.count("\t") < _FEWEST_CELLS
    ]
    candidates = [n for n in candidates if lead_credit(lines[n]) is None] or candidates
    candidates = _below_path(lines, candidates)
    long = [n for n in candidates if lines[n].size >= _TITLE_WORDS]
    if long:
        return _most_told(lines, long, body)
    return candidates[-1] if candidates and body < len(lines) else None


def _below_path(lines: Sequence[Line], candidates: list[int]) -> list[int]:
    """The candidates below the path of the page ("Trang chủ > Tin tức"): above it stands whose site it is."""
    last = max(candidates, default=-1)
    path = next((n for n in range(last, -1, -1) if lines[n].opens_with(phrases("noise", "paths"))), -1)
    below = [n for n in candidates if n > path]
    return below if path > 0 and is_menu(lines[path]) else candidates


def _most_told(lines: Sequence[Line], candidates: list[int], body: int) -> int:
    """The first candidate, unless a later one has far more of its pairs of words in the text below."""
    if len(candidates) == 1:
        return candidates[0]
    told = {pair for line in lines[body : body + _TOLD_LINES] for pair in pairwise(syllables(line.folded))}
    shares = []
    for number in candidates:
        pairs = list(pairwise(lines[number].head))
        shares.append(sum(pair in told for pair in pairs) / max(len(pairs), 1))
    least = max(shares) / 2
    return next(n for n, share in zip(candidates, shares, strict=True) if share >= least)


def _headline_end(lines: Sequence[Line], first: int, text: str) -> int:
    """A headline broken over two lines goes on in small letters, or in capitals like the first."""
    end = first + 1
    if end < len(lines):
        line = lines[end]
        touching = text[lines[first].span.end : line.span.start].count("\n") == 1
        goes_on = line.text[0].islower() or (lines[first].is_capitals and line.is_capitals)
        if touching and goes_on and not looks_like_body(line) and not is_furniture(line):
            end += 1
    return end

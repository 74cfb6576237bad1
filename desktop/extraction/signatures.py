"""Signature blocks: the posts and, below them, the names, in one column or several."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from desktop.extraction.lexicons import phrases, word_set
from desktop.extraction.linking import Sighting
from desktop.extraction.names import is_look_alike, run_end
from desktop.extraction.positions import Post, post_at
from desktop.extraction.tokens import BREAK, COLUMN, Tokens

if TYPE_CHECKING:
    from collections.abc import Iterator

_LINES_ABOVE = 9
# A row of more cells is that of a table.
_COLUMNS = 8


class _Cell(NamedTuple):
    start: int
    end: int


_AUTHORITY = re.compile(r"(t/m|tm|kt|tl|tuq|k/t|t/l|q)\b")


def signed(tokens: Tokens) -> list[Sighting]:
    """Return the signatories: lines of nothing but names with a line of posts above them."""
    rows = [row for row in _rows(tokens) if len(row) <= _COLUMNS]
    found: list[Sighting] = []
    above_signed = False
    for number, row in enumerate(rows):
        names = [_name_in(tokens, cell) for cell in row]
        if not names or not all(names) or (above_signed and not _opens_like_names(tokens, names)):
            continue
        posts = _posts_above(tokens, rows, number)
        if not posts:
            continue
        for name in names:
            if name is not None:
                post = min(posts, key=lambda one: abs(_middle(tokens, one) - _middle(tokens, name)))
                found.append(Sighting(*name, posts=_role_of(tokens, post), signed=True, before=True))
        above_signed = True
    return found


def _opens_like_names(tokens: Tokens, names: list[_Cell | None]) -> bool:
    """Below a signature "BIỂU MẪU" is the next page: there a name needs a surname that is known."""
    surnames = phrases("surnames", "surnames")
    return all(name and surnames.end(tokens.words, name.start) > name.start for name in names)


def _rows(tokens: Tokens) -> Iterator[list[_Cell]]:
    row, start = [], 0
    for at, word in enumerate(tokens.words):
        if word not in (BREAK, COLUMN):
            continue
        if at > start:
            row.append(_Cell(start, at))
        start = at + 1
        if word == BREAK and row:
            yield row
            row = []


def _name_in(tokens: Tokens, cell: _Cell) -> _Cell | None:
    """The name that fills a cell, degrees and ranks aside."""
    start = cell.start
    while start < cell.end and (
        tokens.words[start] in word_set("honorifics", "degrees") or tokens.words[start] == "."
    ):
        start += 1
    start = phrases("positions", "ranks").end(tokens.words, start)
    while start < cell.end and (
        tokens.words[start] in word_set("honorifics", "degrees") or tokens.words[start] in ".,"
    ):
        start += 1
    if (
        not 2 <= cell.end - start <= 6
        or run_end(tokens, start) != cell.end
        or is_look_alike(tokens, start, cell.end)
    ):
        return None
    if post_at(tokens, start, behind_name=False):
        return None
    return _Cell(start, cell.end)


def _posts_above(tokens: Tokens, rows: list[list[_Cell]], number: int) -> list[_Cell]:
    """The cells of the nearest line above that are posts; lines of signing and of authority are passed over."""
    for row in reversed(rows[max(0, number - _LINES_ABOVE) : number]):
        cells = [cell for cell in row if _is_title(tokens, cell)]
        if cells:
            return cells
        if any(cell.end - cell.start > 12 for cell in row):
            return []
    return []


def _is_title(tokens: Tokens, cell: _Cell) -> bool:
    words = tokens.words
    if phrases("positions", "not_roles").end(words, cell.start) == cell.end:
        return True
    post = post_at(tokens, cell.start, behind_name=True)
    return post is not None and _fills(tokens, post, cell)


def _fills(tokens: Tokens, post: Post, cell: _Cell) -> bool:
    """A post fills its cell, perhaps with further posts behind commas."""
    end = post.end
    while end < cell.end and tokens.words[end] in (",", "-", "–", "kiêm"):
        further = post_at(tokens, end + 1, behind_name=True)
        if further is None:
            return False
        end = further.end
    return end == cell.end


def _role_of(tokens: Tokens, cell: _Cell) -> list[Post]:
    posts, at = [], cell.start
    while at < cell.end and (post := post_at(tokens, at, behind_name=True)):
        posts.append(post)
        at = post.end + 1
    return posts


def _middle(tokens: Tokens, cell: _Cell) -> float:
    """The column of a cell: how far its middle is from the start of its line."""
    line = cell.start
    while line and tokens.words[line - 1] != BREAK:
        line -= 1
    begin = tokens.ends[line - 1] if line else 0
    return (tokens.starts[cell.start] + tokens.ends[cell.end - 1]) / 2 - begin

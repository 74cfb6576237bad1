"""The positions of one person: the same position written in two ways is one role, in its fullest form."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from desktop.domain import Role, Span
from desktop.extraction.lexicons import phrases, word_set
from desktop.extraction.phrases import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.extraction.positions import Post
    from desktop.extraction.tokens import Tokens

# More posts than this are no person's: names and posts of a list have run together.
_MOST = 60
_DISTINCT = frozenset(("nguyên", "quyền", "q", "phó", "cố", "thứ"))


class _Written(NamedTuple):
    role: Role
    words: tuple[str, ...]


def roles_of(text: str, tokens: Tokens, posts: Iterable[Post]) -> tuple[Role, ...]:
    """Return the positions in order of first occurrence."""
    kept: list[_Written] = []
    for post in posts:
        if phrases("positions", "not_roles").end(tokens.words, post.start) == post.end:
            continue
        span = Span(tokens.starts[post.start], tokens.ends[post.end - 1])
        written = _Written(
            Role(text[span.start : span.end], span), _spelt_out(tokens.words[post.start : post.end])
        )
        _keep(kept, written)
    return tuple(written.role for written in kept)


def _keep(kept: list[_Written], new: _Written) -> None:
    if len(kept) == _MOST:
        return
    for place, old in enumerate(kept):
        if _is_short_of(new.words, old.words):
            return
        if old.words == new.words:
            kept[place] = max(old, new, key=lambda one: len(one.role.text))
            return
        if _is_short_of(old.words, new.words):
            kept[place] = new
            return
    kept.append(new)


def _spelt_out(words: list[str]) -> tuple[str, ...]:
    written = lexicon("positions")["abbreviations"]
    return tuple(part for word in words for part in written.get(word, word).split())


def _is_short_of(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Say whether one is the other with words left out, the words that make another post of it aside."""
    if len(short) >= len(long) or short[0] != long[0]:
        return False
    if _DISTINCT & set(short) != _DISTINCT & set(long) or " ".join(short) in word_set("positions", "ranks"):
        return False
    rest = iter(long)
    return all(word in rest for word in short)

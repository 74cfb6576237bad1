"""Officials that do not go together: a name in two spellings, a post with two holders, a holder of two ranks."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING

from desktop.domain import Caution, Official, Role, Span
from desktop.extraction.lexicons import phrases, word_set
from desktop.extraction.phrases import lexicon
from desktop.extraction.tokens import syllables
from desktop.folding import fold, plain, toneless

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.extraction.document import Document

_NEAR = 200
"""Characters around a post in which a word of change explains a second holder."""
_DEPUTY = "phó"
# Nearly every woman has this middle name, and none has it without its mark.
_MIDDLES = ("thi", "thị")


@dataclass(frozen=True, slots=True)
class _Held:
    """A post as an official holds it, its abbreviations written out."""

    official: Official
    role: Role
    head: str
    body: tuple[str, ...]
    deputy: bool


def people_in_doubt(document: Document) -> Iterator[Caution]:
    """Yield a caution for each pair of officials, or of posts, that do not go together."""
    held = [
        one
        for official in document.officials
        for role in official.roles
        if (one := _held(document, official, role))
    ]
    alike = _spelt_twice((*document.officials, *_slips(document)))
    for first, second in alike:
        later = max(first, second, key=lambda one: one.mentions[0])
        details = (("first", first.name), ("second", second.name))
        yield Caution("name_spelt_twice", later.mentions[0], details)
    yield from _held_twice(document, held, {frozenset((one.name, other.name)) for one, other in alike})
    yield from _at_odds(document, held)


# A name in two spellings


def _slips(document: Document) -> Iterator[Official]:
    """Mentions as long as the name and spelt otherwise, each as an official of its own for the comparison."""
    for official in document.officials:
        words = fold(official.name).split()
        for mention in official.mentions:
            written = " ".join(document.words_of(mention).split())
            if len(written.split()) == len(words) and fold(written).split() != words:
                yield replace(official, name=written, mentions=(mention,), roles=())


def _spelt_twice(officials: tuple[Official, ...]) -> list[tuple[Official, Official]]:
    groups: dict[tuple[str, ...], list[Official]] = {}
    for official in officials:
        for key in _keys(official.name):
            groups.setdefault(key, []).append(official)
    pairs = {
        (one.name, other.name): (one, other)
        for group in groups.values()
        for one, other in combinations(group[:20], 2)
        if one.name != other.name and _is_one_name(one, other)
    }
    return list(pairs.values())


def _keys(name: str) -> list[tuple[str, ...]]:
    """What two spellings of a name have in common: all letters without marks, or first and last syllable."""
    words = plain(name).split()
    return [tuple(words), (words[0], "", words[-1])] if len(words) >= 2 else []


def _is_one_name(one: Official, other: Official) -> bool:
    first, second = fold(one.name).split(), fold(other.name).split()
    if first == second:
        return False
    same_post = bool({fold(role.text) for role in one.roles} & {fold(role.text) for role in other.roles})
    if len(first) != len(second):
        return same_post and min(len(first), len(second)) >= 2 and (first[0], first[-1]) == (second[0], second[-1])
    different = [(a, b) for a, b in zip(first, second, strict=True) if a != b]
    if len(different) > 1 or plain(different[0][0]) != plain(different[0][1]):
        return False
    if same_post or len(first) < 3:
        return same_post
    # "Hùng" and "Hưng" are two good names, and so are "Hòa" and "Hóa" where each has posts of its own.
    return toneless(different[0][0]) == toneless(different[0][1]) and not (
        one.roles and other.roles and different[0][0] not in _MIDDLES
    )


# A post with two holders


def _held_twice(document: Document, held: list[_Held], alike: set[frozenset[str]]) -> Iterator[Caution]:
    by_post: dict[tuple[str, tuple[str, ...]], list[_Held]] = {}
    for one in held:
        if not one.deputy and one.head in word_set("cautions", "unique") and _is_one_body(one):
            by_post.setdefault((one.head, one.body), []).append(one)
    for holders in by_post.values():
        first = holders[0]
        for second in holders[1:]:
            names = frozenset((first.official.name, second.official.name))
            if len(names) == 1 or names in alike or first.role.span == second.role.span:
                continue
            if not (_changes_near(document, first.role.span) or _changes_near(document, second.role.span)):
                details = (
                    ("post", _line(second.role.text)),
                    ("first", first.official.name),
                    ("second", second.official.name),
                )
                yield Caution("post_held_twice", second.role.span, details)
                break


def _is_one_body(held: _Held) -> bool:
    """Say whether the post names its body so that there is only one: not "xã", not "Đảng ủy" alone."""
    if not held.body:
        return held.head in word_set("cautions", "of_the_country")
    rest = list(held.body)
    return not any(" ".join(rest[-size:]) in word_set("cautions", "vague_ends") for size in range(1, 5))


# One person, two ranks of one post


def _at_odds(document: Document, held: list[_Held]) -> Iterator[Caution]:
    by_person: dict[tuple[str, str, tuple[str, ...]], list[_Held]] = {}
    for one in held:
        if one.body:
            by_person.setdefault((one.official.name, one.head, one.body), []).append(one)
    for posts in by_person.values():
        chief = next((one for one in posts if not one.deputy), None)
        deputy = next((one for one in posts if one.deputy), None)
        if chief is None or deputy is None:
            continue
        first, second = sorted((chief.role, deputy.role), key=lambda role: role.span)
        if not (_changes_near(document, first.span) or _changes_near(document, second.span)):
            details = (("name", chief.official.name), ("first", _line(first.text)), ("second", _line(second.text)))
            yield Caution("posts_at_odds", second.span, details)


# A post taken apart


def _held(document: Document, official: Official, role: Role) -> _Held | None:
    words = [word for word in syllables(fold(role.text)) if word.isalnum() or "." in word]
    written = lexicon("positions")["abbreviations"]
    words = [part for word in words for part in written.get(word, word).split()]
    if is_former(document, role) or not words or words[0] in word_set("cautions", "acting"):
        return None
    deputy = words[0] == _DEPUTY
    words = words[deputy:]
    end = phrases("cautions", "unique").end(words, 0)
    if end == 0:
        return None
    head = " ".join(words[:end])
    while end < len(words) and (further := phrases("positions", "after").end(words, end)) > end:
        end = further
    return _Held(official, role, head, tuple(words[end:]), deputy)


def is_former(document: Document, role: Role) -> bool:
    """Say whether a post is one that its holder has no more."""
    before = document.folded[max(0, role.span.start - 12) : role.span.start].split()
    words = [*before[-1:], *fold(role.text).split()[:1]]
    return bool(word_set("cautions", "former").intersection(words))


def _changes_near(document: Document, span: Span) -> bool:
    return _changes().search(document.folded, max(0, span.start - _NEAR), span.end + _NEAR) is not None


@cache
def _changes() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, word_set('cautions', 'changes')))})\b")


def _line(words: str) -> str:
    return " ".join(words.split())

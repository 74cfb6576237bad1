"""A text as the stream of elements that the grammar of mentions knows: names, posts, honorifics, marks."""

from __future__ import annotations

from enum import Enum, auto
from functools import cache
from typing import NamedTuple

from desktop.extraction.lexicons import phrases, word_set
from desktop.extraction.names import is_look_alike, is_shape_of_name, name_end, run_end
from desktop.extraction.positions import Post, body_end, post_at
from desktop.extraction.post_heads import begins_post, bodies, is_written_short
from desktop.extraction.tokens import BREAK, COLUMN, Tokens


class Kind(Enum):
    """What an element is to the grammar."""

    NAME = auto()
    POST = auto()
    COMRADE = auto()
    HONORIFIC = auto()
    PLURAL = auto()
    LINK = auto()
    AND = auto()
    MARK = auto()
    BREAK = auto()
    OTHER = auto()


class Element(NamedTuple):
    """A range of tokens and what it is; `word` is the mark or the folded words of a short element."""

    kind: Kind
    start: int
    end: int
    word: str = ""
    post: Post | None = None
    plural: bool = False
    private: bool = False


# Nobody holds more posts at once than stand within so many elements.
_LOOK_BACK = 24
# Nor does anybody bear more degrees than so many words and stops write.
_DEGREES = 24
_MARKS = frozenset(",;:-–—()/|")
_ENDS = frozenset(".!?…")
_AND = frozenset({"và", "cùng", "với", "&"})


def elements(tokens: Tokens) -> list[Element]:
    """Return the elements of a text in order; other words come as one element a run."""
    found: list[Element] = []
    at, size = 0, len(tokens)
    words, capitals, telling = tokens.words, tokens.capitals, _telling()
    while at < size:
        start = at
        while at < size and not capitals[at] and words[at] not in telling:
            at += 1
        if at > start and not (found and found[-1].kind is Kind.MARK):
            _add_other(found, start, at)
            continue
        at = start
        element = _element_at(tokens, at, found)
        if element.kind is Kind.OTHER:
            _add_other(found, element.start, element.end)
        else:
            found.append(element)
        at = element.end
    return found


def _add_other(found: list[Element], start: int, end: int) -> None:
    if found and found[-1].kind is Kind.OTHER:
        start = found.pop().start
    found.append(Element(Kind.OTHER, start, end))


@cache
def _telling() -> frozenset[str]:
    """Words and marks that mean something to the grammar though they are in small letters."""
    return _openers() | _titles() | _MARKS | _ENDS | {BREAK, COLUMN}


def _element_at(tokens: Tokens, at: int, before: list[Element]) -> Element:
    word = tokens.words[at]
    if word in _MARKS:
        return Element(Kind.MARK, at, at + 1, word)
    if word in _ENDS:
        return Element(Kind.BREAK, at, at + 1, word)
    if word in (BREAK, COLUMN):
        return Element(Kind.BREAK if word == BREAK else Kind.MARK, at, at + 1, word)
    if word in _titles() and (element := _honorific(tokens, at, before)):
        return element
    if tokens.capitals[at] and word in word_set("honorifics", "degrees") and (element := _degrees(tokens, at)):
        return element
    if element := _function(tokens, at, before):
        return element
    if tokens.capitals[at] and (element := _name(tokens, at, before)):
        return element
    if word in _openers() and (element := _cue(tokens, at, before)):
        return element
    return Element(Kind.OTHER, at, _other_end(tokens, at))


def _other_end(tokens: Tokens, at: int) -> int:
    """A body is passed as a whole, so that no name is read out of its middle."""
    if not tokens.capitals[at]:
        return at + 1
    body = phrases("organisations", "bodies").end(tokens.words, at)
    place = phrases("places", "provinces", "districts").end(tokens.words, at)
    past = phrases("look_alikes", "past").end(tokens.words, at)
    return max(at + 1, body, place, past)


@cache
def _openers() -> frozenset[str]:
    tries = (
        phrases("positions", "heads", "ranks", "before", "links"),
        phrases("honorifics", "comrade", "anyone", "plural", "degrees"),
    )
    return frozenset(word for trie in tries for word in trie.first_words()) | _AND


@cache
def _titles() -> frozenset[str]:
    return phrases("honorifics", "comrade", "anyone").first_words()


def _function(tokens: Tokens, at: int, before: list[Element]) -> Element | None:
    """ "Triệu Văn A, Văn phòng - Thống kê": a function of a commune, or a unit that closes an item of a list."""
    if len(before) < 2 or before[-1].kind is not Kind.MARK or before[-2].kind is not Kind.NAME:
        return None
    words = tokens.words
    end = phrases("positions", "functions").end(words, at)
    if end == at or words[end] not in (",", ";", ")", BREAK, ".", "(", COLUMN, ":"):
        end = _unit_end(tokens, at) if before[-1].word in (",", "-", "–", "(") else at
    return Element(Kind.POST, at, end, post=Post(at, end, end)) if end > at else None


def _unit_end(tokens: Tokens, at: int) -> int:
    """Where the name of a unit ends, if nothing but it stands up to the end of the item."""
    words = tokens.words
    if not tokens.capitals[at] or name_end(tokens, at) > at:
        return at
    end = body_end(tokens, at)
    closers = (")",) if words[at - 1] == "(" else (";", BREAK, ")", COLUMN)
    return end if end - at >= 2 and words[end] in closers else at


def _name(tokens: Tokens, at: int, before: list[Element]) -> Element | None:
    """A name by its own shape, or by the honorific, rank, post or list in front of it."""
    end = name_end(tokens, at)
    if end == at and _is_namesake(tokens, at, before):
        return Element(Kind.NAME, at, run_end(tokens, at))
    if end > at:
        if not _opens_post(tokens, at, end):
            return Element(Kind.NAME, at, end)
        return None
    if not before or _opens_post(tokens, at, at + 1):
        return None
    last = before[-1]
    run = run_end(tokens, at)
    if last.kind in (Kind.COMRADE, Kind.HONORIFIC) or (last.post is not None and last.post.is_rank):
        return _addressed_name(tokens, at, run)
    if last.kind is Kind.POST and last.end == at and is_shape_of_name(tokens, at, run):
        return Element(Kind.NAME, at, run)
    return _listed_name(tokens, at, run, before)


def _is_namesake(tokens: Tokens, at: int, before: list[Element]) -> bool:
    """ "Ông Trần Phú, Chủ tịch UBND xã": who is addressed and holds a post now is no leader of the past."""
    end = phrases("look_alikes", "past").end(tokens.words, at)
    if end == at or end != run_end(tokens, at) or before[-1:] == [] or before[-1].end != at:
        return False
    if before[-1].kind not in (Kind.COMRADE, Kind.HONORIFIC) or tokens.words[end] not in (",", "-", "–", "("):
        return False
    of_state = phrases("look_alikes", "posts_of_leaders").end(tokens.words, end + 1)
    return of_state == end + 1 and tokens.capitals[end + 1] and begins_post(tokens, end + 1)


def _addressed_name(tokens: Tokens, at: int, run: int) -> Element | None:
    """Behind "đồng chí": any run that is no body, also a single syllable (a given name)."""
    if run - at > 6 or is_look_alike(tokens, at, run):
        return None
    if phrases("organisations", "bodies").end(tokens.words, at) > at + 1:
        return None
    if run - at == 1 and tokens.words[at] in word_set("organisations", "bodies"):
        return None
    return Element(Kind.NAME, at, run)


def _listed_name(tokens: Tokens, at: int, run: int, before: list[Element]) -> Element | None:
    """An unknown surname between list marks, where a post follows: "Ca Lay Sâm, Phó Bí thư"."""
    if run >= len(tokens) or tokens.words[run] not in (",", "-", "–", "(", COLUMN, "|", ":"):
        return None
    inside = before[-1].kind is Kind.OTHER and tokens.words[at - 1] not in ("có", "gồm", "do", "bởi")
    if inside or not is_shape_of_name(tokens, at, run):
        return None
    follows = run + 1 < len(tokens) and begins_post(tokens, run + 1)
    return Element(Kind.NAME, at, run) if follows else None


def _opens_post(tokens: Tokens, at: int, end: int) -> bool:
    """Say whether a post with two syllables or more begins here: "Phó Chủ tịch" is no Mr Phó."""
    head = phrases("positions", "heads", "ranks").end(tokens.words, at)
    if (
        head - at >= 2
        or (head > at and _is_short_form(tokens, at))
        or (tokens.words[at] in ("phó", "nguyên", "quyền") and post_at(tokens, at, behind_name=False))
    ):
        return not (tokens.words[at] == "nguyên" and end - at >= 3 and tokens.words[at + 1] == "văn")
    return False


def _is_short_form(tokens: Tokens, at: int) -> bool:
    """ "UVTW", "PBT": a head in three or more letters, all capitals and no name of a person."""
    return len(tokens.words[at]) >= 3 and is_written_short(tokens, at)


@cache
def _post_openers() -> frozenset[str]:
    return phrases("positions", "heads", "ranks", "before").first_words() | {"phó", "trưởng"}


def _cue(tokens: Tokens, at: int, before: list[Element]) -> Element | None:
    words = tokens.words
    if words[at] in _titles() and (element := _honorific(tokens, at, before)):
        return element
    if element := _degrees(tokens, at):
        return element
    if words[at] in _post_openers() and (element := _post(tokens, at, before)):
        return element
    if words[at] in _AND:
        return Element(Kind.AND, at, at + 1, words[at])
    link = phrases("positions", "links").end(words, at)
    if link > at:
        return Element(Kind.LINK, at, link, " ".join(words[at:link]))
    plural = phrases("honorifics", "plural").end(words, at)
    if plural > at and words[plural] not in (",", "."):
        return Element(Kind.PLURAL, at, plural)
    return None


def _honorific(tokens: Tokens, at: int, before: list[Element]) -> Element | None:
    words = tokens.words
    comrade = phrases("honorifics", "comrade").end(words, at)
    anyone = phrases("honorifics", "anyone").end(words, at)
    end = max(comrade, anyone)
    if _is_surname(tokens, at, before) or end == at or not _addresses(tokens, end):
        return None
    plural = words[at] == "các" or " ".join(words[at:end]) in ("ông bà", "ông , bà") or _is_plural(before, at)
    private = end == anyone and _is_private(tokens, at)
    kind = Kind.COMRADE if comrade >= anyone else Kind.HONORIFIC
    return Element(kind, at, end, " ".join(words[at:end]), plural=plural, private=private)


def _is_surname(tokens: Tokens, at: int, before: list[Element]) -> bool:
    """ "đồng chí Ông Thế Vinh", "bà Ông Thị Lan": behind an honorific it is the surname."""
    if tokens.words[at] != "ông" or not tokens.capitals[at] or not before or before[-1].end != at:
        return False
    given = not tokens.capitals[at + 1] or tokens.words[at + 1] in word_set("surnames", "common") - {"văn"}
    return before[-1].kind in (Kind.COMRADE, Kind.HONORIFIC) and not given


def _addresses(tokens: Tokens, at: int) -> bool:
    """An honorific addresses someone only in front of a capital, a colon, a list sign or a post."""
    if tokens.capitals[at] or tokens.words[at] in (":", BREAK):
        return phrases("places", "provinces").end(tokens.words, at - 1) <= at
    return tokens.words[at] in _openers()


def _is_plural(before: list[Element], at: int) -> bool:
    return bool(before) and before[-1].kind is Kind.PLURAL and before[-1].end == at


def _is_private(tokens: Tokens, at: int) -> bool:
    cues = word_set("honorifics", "private_cues")
    words = tokens.words
    return any(" ".join(words[max(0, at - size) : at]) in cues for size in (1, 2, 3))


def _degrees(tokens: Tokens, at: int) -> Element | None:
    """ "PGS.TS.", "BSCKII.": passed over between a post and a name."""
    words, degrees = tokens.words, word_set("honorifics", "degrees")
    end, limit = at, min(len(words), at + _DEGREES)
    while end < limit and words[end] in degrees and tokens.capitals[end]:
        end += 1
        while end < limit and words[end] in (".", "-", "–", "/") and tokens.starts[end] == tokens.ends[end - 1]:
            end += 1
        if words[end] == "," and words[end + 1] in degrees and tokens.capitals[end + 1]:
            end += 1
    if end == at or not (tokens.capitals[end] or words[end] in _openers()):
        return None
    return Element(Kind.HONORIFIC, at, end, "học vị")


def _post(tokens: Tokens, at: int, before: list[Element]) -> Element | None:
    if not begins_post(tokens, at):
        return None
    post = post_at(tokens, at, behind_name=_follows_name(before))
    if post is None or _is_in_charge(tokens, post) or _is_of_many(tokens, post):
        return None
    plural = bool(before) and (
        _is_plural(before, at)
        or (before[-1].kind in (Kind.COMRADE, Kind.HONORIFIC) and before[-1].plural and before[-1].end == at)
    )
    return Element(Kind.POST, at, post.end, post=post, plural=plural)


def _is_in_charge(tokens: Tokens, post: Post) -> bool:
    """ "Trưởng Ban Dân vận phụ trách việc …": behind a word it is what someone does, behind a mark a post."""
    start = post.start
    alone = tokens.words[start : post.head_end] == ["phụ", "trách"] and not tokens.capitals[start]
    return alone and start > 0 and (tokens.words[start - 1].isalpha() or tokens.words[start - 1] == ":")


def _is_of_many(tokens: Tokens, post: Post) -> bool:
    """ "và bí thư 14 chi bộ": those who head so many bodies are nobody in particular."""
    words, at = tokens.words, post.head_end
    counted = post.end == at and not tokens.capitals[post.start] and words[at].isdigit() and int(words[at]) > 1
    return counted and bodies().end(words, at + 1) > at + 1


def _follows_name(before: list[Element]) -> bool:
    """Say whether a name with marks, links and posts alone between stands in front."""
    for element in before[: -_LOOK_BACK - 1 : -1]:
        if element.kind is Kind.NAME:
            return True
        if element.kind is Kind.MARK and element.word in (",", "-", "–", "—", "(", ":", COLUMN, "|"):
            continue
        if element.kind is Kind.LINK or (
            element.kind is Kind.POST and not (element.post and element.post.is_rank)
        ):
            continue
        return False
    return False

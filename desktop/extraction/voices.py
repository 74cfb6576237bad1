"""Whose words a sentence reports: the officials of the report, found by name, short name or position."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from desktop.domain import Span
from desktop.extraction.phrases import lexicon, tokens_of
from desktop.folding import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.domain import Official
    from desktop.extraction.phrases import Marks

_BARE = 14
"""Letters at most between a bare post and the verb it speaks with ("cũng", "tiếp tục")."""
_CHAIRS = 20
LEVELS = (1, 2, 3, 4, 5)


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker: the name of an official, or None where the report leaves the person unnamed."""

    name: str | None
    end: int
    """Where the words that name the speaker end."""
    pronoun: bool = False
    """Only "đồng chí", "ông", "bà" stands for the person."""
    delegate: bool = False
    level: int = 0
    """1 hamlet, 2 commune, 3 district, 4 province, 5 central; 0 where the words do not tell."""


class Voices:
    """The officials of one report, ready to be recognised in front of a verb of saying."""

    def __init__(self, text: str, folded: str, marks: Marks, officials: Sequence[Official]) -> None:
        self._text, self._folded, self._marks = text, folded, marks
        self._mentions = sorted((span, official.name) for official in officials for span in official.mentions)
        self._roles = sorted(
            {(fold(role.text), official.name) for official in officials for role in official.roles}
        )
        self._holders: dict[str, set[str]] = {}
        for role, name in self._roles:
            self._holders.setdefault(role, set()).add(name)
        self._sizes = sorted({len(role) for role in self._holders})
        self._posts: dict[str, list[str]] = {}
        for role, name in self._roles:
            self._posts.setdefault(name, []).append(role)
        self._short, self._front = _short_names(officials), _front_names(officials)
        self.starts = frozenset(span.start for span, _ in self._mentions)
        """Where names begin."""
        self._levels: dict[str | None, int] = {}
        self.current: str | None = None
        """Whose words the report gives where it is asked; a bare "Bí thư" that several are goes to this one."""
        self.chair = self._find_chair()
        self.chairs = self._find_chairs()
        """All who are said to be in the chair."""

    def named(self, start: int, end: int) -> tuple[str, int] | None:
        """Return the last official named inside [start, end) and where the name ends."""
        at = bisect_left(self._mentions, (Span(end, end), "")) - 1
        if at >= 0 and self._mentions[at][0].start >= start:
            span, name = self._mentions[at]
            return name, min(span.end, end)
        return None

    def begins_near(self, start: int, end: int) -> bool:
        """Tell whether a name begins in [start, end]."""
        at = bisect_left(self._mentions, (Span(start, start), ""))
        return at < len(self._mentions) and self._mentions[at][0].start <= end

    def in_words(self, start: int, end: int) -> Voice | None:
        """Return who stands in [start, end): a name, else a position, else a pronoun, else delegates."""
        level = self.level(start, end)
        if named := self.named(start, end) or self._by_short_name(start, end):
            return Voice(*named, level=level or self.level_of_person(named[0]))
        delegates = [hit for hit in self._marks.within("delegate", start, end) if not self._is_object(hit, start)]
        heads = [
            self._with_deputy(head, start) for head in _outermost(self._marks.within("person_head", start, end))
        ]
        if heads and self._vague(start, heads[0].start):
            return Voice(None, heads[-1].end, delegate=True, level=level)
        several = bool(heads and delegates and delegates[-1].end >= heads[-1].end)
        if heads and not several and (role := self._longest_role(heads[-1].start, end)):
            return Voice(role[0], max(role[1], heads[-1].end), level=level)
        if heads and not several:
            return self._by_position(heads, end, level)
        return Voice(None, delegates[-1].end, delegate=True, level=level) if delegates else None

    def _vague(self, start: int, head: int) -> bool:
        """Tell whether somebody without a name is one of several ("Một số đồng chí bí thư còn …")."""
        before = self._marks.within("vague", start, head)
        return bool(before) and not self._folded[before[-1].end : head].strip()

    def _is_object(self, hit: Span, start: int) -> bool:
        """Tell whether something is only done for them, or is theirs ("sức khỏe của người lao động")."""
        before = self._marks.words(max(start, hit.start - _BARE), hit.start)
        while before and self._marks.at("plural", before[-1].start):
            before.pop()
        return bool(before) and self._marks.at("of_whom", before[-1].start) is not None

    def level(self, start: int, end: int) -> int:
        """Return the lowest level of administration that the words name, 0 for none."""
        found = [level for level in LEVELS if self._marks.first(f"level_{level}", start, end)]
        return found[0] if found else 0

    def first_level(self, start: int, end: int) -> int:
        """Return the level of administration that the words name first, 0 for none."""
        found = [(hit, level) for level in LEVELS if (hit := self._marks.first(f"level_{level}", start, end))]
        return min(found)[1] if found else 0

    def _by_short_name(self, start: int, end: int) -> tuple[str, int] | None:
        words = self._marks.words(start, end)
        for before, word in pairwise(words):
            if before.text in _honorific_ends() and word.text in self._short:
                return self._short[word.text], word.end
        for before, first, second in zip(words, words[1:], words[2:], strict=False):
            if before.text in _honorific_ends() and (name := self._front.get((first.text, second.text))):
                return name, second.end
        return None

    def _by_position(self, heads: list[Span], end: int, level: int) -> Voice:
        last = heads[-1]
        if self.chair and self._marks.at("chairs", last.start) == last:
            return Voice(self.chair, last.end, level=level)
        if self._marks.at("pronoun", last.start):
            if self._names_stranger(last.end, end):
                return Voice(None, last.end, delegate=True, level=level)
            return Voice(None, last.end, pronoun=True, level=level)
        if self._marks.at("leads_body", last.start) == last and (verb := self._end_of_body(last.end, end)):
            return Voice(self.head_of(last.end, verb), verb, level=level)
        for head in reversed(heads):
            phrase = self._folded[head.start : head.end]
            if self._marks.at("pronoun", head.start):
                continue
            role = self._longest_role(head.start, end)
            name = role[0] if role else self._only_holder(phrase)
            name = name if name and self._of_same_body(name, phrase, head.end, end) else None
            if name := name or self._likely_holder(phrase, head, end):
                return Voice(name, head.end, level=level)
        return Voice(None, last.end, level=level)

    def _end_of_body(self, start: int, end: int) -> int:
        """Return where the name of a body ends: in front of "cũng", "đã" or at the end."""
        adverb = self._marks.first("says_also", start, end)
        return adverb.start if adverb else end

    def _with_deputy(self, head: Span, start: int) -> Span:
        """Return a post with the "phó" in front of it, which makes it another's."""
        deputy = self._folded[max(start, head.start - 4) : head.start] == "phó "
        return Span(head.start - 4, head.end) if deputy else head

    def _names_stranger(self, at: int, end: int) -> bool:
        """Tell whether "anh", "bà" stand in front of the name of somebody without an office."""
        words = self._marks.words(at, end)[:2]
        capitals = len(words) > 1 and all(self._text[word.start].isupper() for word in words)
        heads = any(self._marks.at(label, word.start) for word in words[:1] for label in ("person_head", "body"))
        return capitals and not heads and words[0].start not in self.starts and self._text[at : at + 1] == " "

    def has_post(self, name: str) -> bool:
        """Tell whether the report gives somebody a post."""
        return name in self._posts

    def head_of(self, start: int, end: int) -> str | None:
        """Return who leads the body that "người đứng đầu X" names, if one official alone has such a post."""
        body = self._folded[start:end].strip()
        if not body:
            return None
        names = {
            name
            for role, name in self._roles
            if role.startswith(_leading()) and (role.endswith(body) or body in role)
        }
        return names.pop() if len(names) == 1 else None

    def _longest_role(self, start: int, end: int) -> tuple[str, int] | None:
        """Return who alone holds the posts that are written here, and where the longest of them ends."""
        names: set[str] = set()
        last = start
        for size in self._sizes[: bisect_right(self._sizes, end - start)]:
            if holders := self._holders.get(self._folded[start : start + size]):
                names, last = names | holders, start + size
        return (names.pop(), last) if len(names) == 1 else None

    def _only_holder(self, head: str) -> str | None:
        """Return who alone has a role that begins so."""
        names: set[str] = set()
        for at in range(bisect_left(self._roles, (head, "")), len(self._roles)):
            role, name = self._roles[at]
            if not role.startswith(head) or len(names) > 1:
                break
            names.add(name)
        return names.pop() if len(names) == 1 else None

    def _of_same_body(self, name: str, phrase: str, at: int, end: int) -> bool:
        """Tell "Chủ tịch Hội Nông dân xã" from the "Chủ tịch UBND huyện" that alone bears that post."""
        if self._marks.at("body", at + 1) is None:
            return True
        words, level = self._folded[at + 1 : end], self.level(at, end)
        for post in self._posts.get(name, ()):
            body = post.removeprefix(phrase).strip()
            if post.startswith(phrase) and (not body or body.split()[0] == words.split()[0]):
                own = self.level_of(body)
                if not own or not level or own == level:
                    return True
        return False

    def _likely_holder(self, phrase: str, head: Span, end: int) -> str | None:
        """Return whom a bare post that several have means: the speaker so far, or the one named last."""
        if len(self._folded[head.end : end].strip()) > _BARE:
            return None
        if self.current and self._holds(self.current, phrase):
            return self.current
        at = bisect_left(self._mentions, (Span(head.start, head.start), ""))
        return next(
            (name for _, name in self._mentions[max(0, at - 30) : at][::-1] if self._holds(name, phrase)), None
        )

    def _holds(self, name: str, phrase: str) -> bool:
        return any(post.startswith(phrase) for post in self._posts.get(name, ()))

    def _find_chair(self) -> str | None:
        """Return who the report says to be in the chair: "Chủ trì: đồng chí X", or "… X … chủ trì"."""
        places = self._marks.hits.get("chairs", [])[:_CHAIRS]
        for hit in places:
            colon = self._folded.find(":", hit.end, hit.end + 25)
            end = self._folded.find("\n", hit.end, hit.end + 120)
            if colon >= 0 and (named := self.first_named(colon, end if end >= 0 else colon + 80)):
                return named
        for hit in places:
            line = self._folded.rfind("\n", max(0, hit.start - 120), hit.start)
            if before := self.named(max(line, hit.start - 120), hit.start):
                return before[0]
        return None

    def _find_chairs(self) -> frozenset[str]:
        found = {self.chair} if self.chair else set()
        for hit in self._marks.hits.get("chairs", [])[:_CHAIRS]:
            begin = max(self._folded.rfind(sign, max(0, hit.start - 200), hit.start) for sign in (". ", "\n"))
            stop = self._folded.find(".", hit.end, hit.end + 200)
            found |= self._all_named(max(begin, hit.start - 200), stop if stop >= 0 else hit.end)
        return frozenset(found)

    def _all_named(self, start: int, end: int) -> set[str]:
        at = bisect_left(self._mentions, (Span(start, start), ""))
        found = set()
        while at < len(self._mentions) and self._mentions[at][0].start < end:
            found.add(self._mentions[at][1])
            at += 1
        return found

    def first_named(self, start: int, end: int) -> str | None:
        """Return the first official named in [start, end)."""
        at = bisect_left(self._mentions, (Span(start, start), ""))
        found = at < len(self._mentions) and self._mentions[at][0].start < end
        return self._mentions[at][1] if found else None

    def level_of_person(self, name: str | None) -> int:
        """Return the lowest level that the posts of a person name, 0 for none."""
        if name not in self._levels:
            found = [level for post in self._posts.get(name or "", ()) if (level := self.level_of(post))]
            self._levels[name] = min(found, default=0)
        return self._levels[name]

    def level_of(self, words: str) -> int:
        """Return the lowest level of administration that folded words name, 0 for none."""
        padded = f" {words} "
        for mask in _level_masks():
            padded = padded.replace(mask, " ")
        return next((level for level, phrase in _level_words() if phrase in padded), 0)


@cache
def _level_words() -> tuple[tuple[int, str], ...]:
    """Return the words of each level of administration between blanks, the lowest level first."""
    phrases = lexicon("cues")["phrases"]
    return tuple((level, f" {fold(phrase)} ") for level in LEVELS for phrase in phrases[f"level_{level}"])


@cache
def _level_masks() -> tuple[str, ...]:
    """Return the words that hold the name of a level and mean none ("nông thôn", "cán bộ"), between blanks."""
    phrases = lexicon("cues")["phrases"]
    return tuple(f" {fold(word)} " for level in LEVELS for word in phrases.get(f"mask_level_{level}", ()))


@cache
def _leading() -> tuple[str, ...]:
    """Return the posts of those who lead a body."""
    return tuple(lexicon("cues")["leading"]["posts"])


@cache
def _honorific_ends() -> frozenset[str]:
    """Return the last words of "đồng chí", "đ/c", "ông" …, which stand right in front of a short name."""
    return frozenset(tokens_of(fold(words))[-1].text for words in lexicon("cues")["phrases"]["pronoun"])


def _outermost(spans: list[Span]) -> list[Span]:
    kept: list[Span] = []
    for span in spans:
        if not kept or span.end > kept[-1].end:
            kept.append(span)
    return kept


def _front_names(officials: Sequence[Official]) -> dict[tuple[str, str], str]:
    """Return the first two words of names that only one official has ("H Bluên" for "H Bluên Triêk")."""
    owners: dict[tuple[str, str], set[str]] = {}
    for official in officials:
        words = [token.text for token in tokens_of(fold(official.name))]
        if len(words) > 2:
            owners.setdefault((words[0], words[1]), set()).add(official.name)
    return {words: next(iter(names)) for words, names in owners.items() if len(names) == 1}


def _short_names(officials: Sequence[Official]) -> dict[str, str]:
    """Return the last words of names that belong to one official only."""
    owners: dict[str, set[str]] = {}
    for official in officials:
        owners.setdefault(tokens_of(fold(official.name))[-1].text, set()).add(
            official.name
        ) if official.name else None
    return {word: next(iter(names)) for word, names in owners.items() if len(names) == 1}

"""Reading a post: its head, and the name of its body behind it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from desktop.extraction.lexicons import Phrases, phrases, word_set
from desktop.extraction.names import is_shape_of_name, name_end, run_end
from desktop.extraction.phrases import lexicon
from desktop.extraction.post_heads import begins_post, bodies, head_of, heads
from desktop.folding import fold

if TYPE_CHECKING:
    from desktop.extraction.tokens import Tokens

_STOPS = frozenset('\n\t,;.:()!?…"“”[]/|')
_LOOK_AHEAD = 9
_KINH = 4
_FEW = 3
_NEAR_NAME = 4


@dataclass(frozen=True, slots=True)
class Post:
    """A post as a range of tokens; `head_end` is where its head (with its modifiers) ends."""

    start: int
    end: int
    head_end: int
    is_rank: bool = False
    shared: bool = False
    """Behind "các", "hai" …: it goes to every name of the list that follows."""


def post_at(tokens: Tokens, at: int, *, behind_name: bool) -> Post | None:
    """Return the post that begins at a token.

    `behind_name` says that its holder is named in front of it, so that a name-like run in it is rather a place.
    """
    words = tokens.words
    start, at, head_end = at, *head_of(tokens, at)
    if head_end == at:
        rank_end = phrases("positions", "ranks").end(words, at)
        return Post(start, rank_end, rank_end, is_rank=True) if rank_end > at else None
    while (further := phrases("positions", "after").end(words, head_end)) > head_end:
        if words[head_end - 1] == "viên" and words[head_end] == "phụ":
            break  # what a "Huyện ủy viên phụ trách xã" sees to is no part of the post
        if words[head_end] == "phụ" and _sees_to_work(tokens, further):
            break
        head_end = further
    head = " ".join(words[at:head_end])
    reader = _BodyReader(tokens, head_end, head, behind_name=behind_name)
    return Post(start, reader.read(), head_end)


def _sees_to_work(tokens: Tokens, at: int) -> bool:
    """ "Phó Giám đốc phụ trách vườn cây": behind the words stands work and no body."""
    words = tokens.words
    names_body = words[at] in word_set("organisations", "openers") or words[at] in _levels()
    return words[at].isalpha() and not (tokens.capitals[at] or names_body or _institutions().end(words, at) > at)


def body_end(tokens: Tokens, at: int) -> int:
    """Return where the name of a body that begins at a token ends, or `at` where none does."""
    if phrases("organisations", "bodies").end(tokens.words, at) == at:
        return at
    return _BodyReader(tokens, at, "", behind_name=True).read()


@cache
def _places() -> Phrases:
    return phrases("places", "provinces", "districts")


@cache
def _verbs() -> Phrases:
    return phrases("reporting_verbs", "verbs")


class _BodyReader:
    """Walks over the name of a body, one phrase at a time; `end` is as far as it is surely the body."""

    def __init__(self, tokens: Tokens, at: int, head: str, *, behind_name: bool) -> None:
        self.tokens, self.start, self.end = tokens, at, at
        self.head = head
        self.behind_name = behind_name
        self.level = head.split()[-1:] != [] and head.rsplit(maxsplit=1)[-1] in _levels()
        self.institution = False
        self.unknown_capital = False
        self.free_until = 0
        self.half_place = -1
        """Behind the first syllable of a place of no lexicon: "xã Cốc | Ly Giàng Seo Vần"."""

    def read(self) -> int:
        """Return where the body ends."""
        while self._step():
            pass
        return self.end

    def _step(self) -> bool:
        tokens, at = self.tokens, self.end
        if at >= len(tokens):
            return False
        word = tokens.words[at]
        if word in _STOPS:
            return word == "," and self._parent_body(at)
        if tokens.capitals[at]:
            return self._capital(at)
        if word[0].isdigit():
            return self._number(at)
        if word in ("-", "–", "—"):
            return self._dash(at)
        return self._lower(at)

    def _take(self, end: int, *, unknown: bool = False) -> bool:
        words = self.tokens.words
        phrase = " ".join(words[self.end : end])
        self.half_place = end if self.level and unknown and end == self.end + 1 else -1
        self.level = phrase in _levels() or words[end - 1] in _levels()
        opens = _institutions().end(words, self.end) > self.end
        self.institution = opens or (self.institution and not self.level)
        self.unknown_capital = unknown
        self.end = end
        return True

    def _capital(self, at: int) -> bool:
        tokens = self.tokens
        body = bodies().end(tokens.words, at)
        named = name_end(tokens, at)
        if body > at:
            return self._capital_body(at, body, named)
        if (self.institution or self.level) and (end := phrases("look_alikes", "past").end(tokens.words, at)) > at:
            return self._take(end)
        if named > at:
            return self._name_like(at, named)
        if self._other_post(at) or (at > self.start and tokens.words[at] in word_set("honorifics", "degrees")):
            return False
        run = run_end(tokens, at)
        if at == self.start and not self.behind_name and not self.level and is_shape_of_name(tokens, at, run):
            return False
        return self._take(at + 1, unknown=True)

    def _other_post(self, at: int) -> bool:
        """Another post begins, unless it is a word that bodies have in their names too."""
        words = self.tokens.words
        head = heads().end(words, at)
        soft = at > self.start and phrases("positions", "soft_heads").end(words, at) == head
        return (head - at >= 2 and not soft) or phrases("positions", "ranks").end(words, at) > at

    def _capital_body(self, at: int, body: int, named: int) -> bool:
        """A word of the lexicon; where a name could begin here too, the longer reading decides."""
        if named <= at or body >= named:
            return self._take(body)
        rest = run_end(self.tokens, at)
        is_place = _places().end(self.tokens.words, at) == body
        if is_place and (body == rest or name_end(self.tokens, body) > body or self.behind_name):
            return self._take(body)
        return self._take(body) if body - at >= 2 and name_end(self.tokens, body) > body else False

    def _name_like(self, at: int, named: int) -> bool:
        """A run that opens like a name: a place behind "huyện", a patron behind "Trường", else the holder."""
        size = named - at
        words = self.tokens.words
        if self.institution and self.behind_name:
            return self._take(named, unknown=True)
        if self.half_place == at and name_end(self.tokens, at + 1) == named:
            return self._take(at + 1, unknown=True)
        if not self.level and not self.institution:
            return False
        if self.level and phrases("positions", "ranks").end(words, named) > named:
            return self._take(named, unknown=True)
        if words[at] in word_set("surnames", "never_places"):
            return False
        if size >= 4:
            return self._split(at, named)
        near = self.level and words[at - 1] in word_set("places", "near_levels")
        if self.behind_name:
            is_place = size == 2 or (near and words[at] not in word_set("surnames", "common"))
        else:
            is_place = size == 2 and near and words[at] not in word_set("surnames", "common")
        return self._take(named, unknown=True) if is_place else False

    def _split(self, at: int, named: int) -> bool:
        """ "huyện Cao Lộc Nguyễn Văn A": the place ends where a surname begins, a common one before a rare one."""
        words = self.tokens.words
        common = word_set("surnames", "common")
        patron = words[at + 1] in ("thị", "văn")
        cuts = [cut for cut in ((at + 3,) if patron else (at + 2, at + 1, at + 3)) if 2 <= named - cut <= _KINH]
        cuts = [cut for cut in cuts if cut > at + 1 or words[at] not in common]
        chosen = next((cut for cut in cuts if words[cut] in common), None)
        unsure = words[at] in common and named - at <= _KINH
        if chosen is None and not unsure and cuts and name_end(self.tokens, cuts[0]) == named:
            chosen = cuts[0]
        return self._take(chosen, unknown=True) if chosen else False

    def _number(self, at: int) -> bool:
        """ "Quân khu 4", "khóa XIII", "nhiệm kỳ 2020-2025": a number that belongs to the word before it."""
        words = self.tokens.words
        if (at == self.start and not (self.level or self._is_numbered(at))) or "/" in words[at]:
            return False
        if words[at - 1] == "kỳ" and words[at + 1] in ("-", "–") and words[at + 2][0].isdigit():
            return self._take(at + 3)
        if words[at + 1] == "/" and self.tokens.capitals[at + 2]:
            return self._take(at + 3)
        return self._take(at + 1) if len(words[at]) <= 4 else False

    def _is_numbered(self, at: int) -> bool:
        """ "Bí thư Chi bộ 27", not "Bí thư chi bộ 3 năm liền"."""
        numbered = self.head.endswith(tuple(word_set("positions", "numbered_units")))
        return numbered and self.tokens.words[at + 1] not in word_set("positions", "counted")

    def _dash(self, at: int) -> bool:
        """ "Tổ chức - Hành chính", "NN-PTNT": a dash inside a name of a unit, not in front of a post or a name."""
        tokens, following = self.tokens, at + 1
        if at == self.start or not tokens.capitals[following]:
            return False
        if begins_post(tokens, following) or name_end(tokens, following) > following:
            return False
        body = bodies().end(tokens.words, following)
        if body > following:
            return self._take(body)
        single = following + 1 == run_end(tokens, following) and tokens.words[following + 1] not in _STOPS
        tight = tokens.starts[following] == tokens.ends[at - 1] + 1
        return self._take(following + 1, unknown=True) if single or tight or self.institution else False

    def _parent_body(self, at: int) -> bool:
        """ "Vụ trưởng Vụ Thi đua, Văn phòng Chủ tịch nước": the parent of a unit."""
        tokens, following = self.tokens, at + 1
        if self.end == self.start or not self._has_parent():
            return False
        if not tokens.capitals[following] or begins_post(tokens, following):
            return False
        body = phrases("organisations", "bodies").end(tokens.words, following)
        if body == following or name_end(tokens, following) > body:
            return False
        self.head = ""
        return self._take(body)

    def _has_parent(self) -> bool:
        """By the head ("Vụ trưởng …") or by the body ("Giám đốc Trung tâm …")."""
        units = phrases("positions", "units_inside")
        is_unit = units.end(self.tokens.words, self.start) > self.start and self.head != ""
        return is_unit or self.head in word_set("positions", "units_with_parent")

    def _lower(self, at: int) -> bool:
        tokens = self.tokens
        words = tokens.words
        body, verb = bodies().end(words, at), _verbs().end(words, at)
        if self._acts(at):
            return False
        if body > verb and body > at:
            return self._take(body)
        if at < self.free_until:
            return self._take(at + 1)
        if words[at] in ("và", "&", "của", "thuộc") and at > self.start:
            return self._joined(at)
        if words[at] == "tại":
            return self._seated(at)
        if verb > at or at == self.start or phrases("positions", "links").end(words, at) > at:
            return False
        if phrases("honorifics", "comrade").end(words, at) > at:
            return False
        if self.unknown_capital:
            return self._take(at + 1)
        return self._free_words(at)

    def _acts(self, at: int) -> bool:
        """ "Phòng Thanh tra - Bảo vệ tổng hợp tình hình": work with its object, behind a name in capitals."""
        tokens = self.tokens
        end = phrases("reporting_verbs", "names_too").end(tokens.words, at)
        capital = next((n for n in range(at - 1, max(self.start, at - _FEW) - 1, -1) if tokens.capitals[n]), at)
        if end == at or capital >= at - 1 or end >= len(tokens):
            return False
        plain = tokens.words[end].isalpha() and not tokens.capitals[end]
        return plain and bodies().end(tokens.words, end) == end and tokens.words[end] not in _verb_words()

    def _joined(self, at: int) -> bool:
        """ "Kinh tế và Hạ tầng", "Ủy ban Pháp luật của Quốc hội", "Khu kinh tế Vân Đồn và các khu công nghiệp"."""
        tokens, following = self.tokens, at + 1
        further = phrases("organisations", "joined").end(tokens.words, following)
        if further > following and tokens.words[at] == "và":
            return self._take(further)
        if not tokens.capitals[following] or begins_post(tokens, following):
            return False
        body = bodies().end(tokens.words, following)
        named = name_end(tokens, following) > following
        if body == following and self.institution and self.behind_name and not named:
            return tokens.words[at] == "và" and self._take(following + 1, unknown=True)
        if body == following or name_end(tokens, following) > body:
            return False
        opens_other = tokens.words[following] in word_set("organisations", "openers") and tokens.words[at] in (
            "và",
            "&",
        )
        return False if opens_other else self._take(body)

    def _seated(self, at: int) -> bool:
        """ "Giám đốc Chi nhánh Vietcombank tại Huế", "Đại sứ Việt Nam tại Lào"."""
        tokens, following = self.tokens, at + 1
        words = tokens.words
        cues = phrases("organisations", "seated")
        if cues.end(words, self.start) == self.start and not self.head.endswith(_seated_heads()):
            return False
        place = _places().end(words, following)
        if place > following:
            return self._take(place)
        alone = tokens.capitals[following] and name_end(tokens, following) == following
        return self._take(following + 1, unknown=True) if alone else False

    def _free_words(self, at: int) -> bool:
        """Words of no lexicon, where the phrase ends at a mark shortly and no verb stands between."""
        words = self.tokens.words
        for ahead in range(at, min(at + _LOOK_AHEAD, len(words))):
            near = 0 < ahead - at <= _NEAR_NAME
            named = self.tokens.capitals[ahead] and name_end(self.tokens, ahead) > ahead
            seated = self.institution and self.tokens.capitals[ahead] and _places().end(words, ahead) > ahead
            if near and (named or seated or words[ahead] == "thuộc"):
                self.free_until = ahead
                return self._take(at + 1)
            if words[ahead] in _STOPS:
                self.free_until = ahead
                return ahead - at <= _LOOK_AHEAD and self._take(at + 1)
            verb = _verbs().end(words, ahead)
            if ahead > at and (words[ahead][0].isdigit() or verb > max(ahead, bodies().end(words, ahead) - 1)):
                return False
        return False


@cache
def _verb_words() -> frozenset[str]:
    """Return the verbs of one word, behind which no object of other work stands."""
    return word_set("reporting_verbs", "verbs") | {"và", "của", "thuộc"}


@cache
def _levels() -> frozenset[str]:
    return frozenset(fold(word) for word in lexicon("places")["levels"])


@cache
def _seated_heads() -> tuple[str, ...]:
    return tuple(fold(word) for word in lexicon("positions")["seated_heads"])


@cache
def _institutions() -> Phrases:
    return phrases("organisations", "institutions")

"""Joining names and posts: who holds what, by the marks and words between them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.extraction.elements import Element, Kind
from desktop.extraction.lexicons import phrases
from desktop.extraction.tokens import BREAK, COLUMN, Tokens

if TYPE_CHECKING:
    from desktop.extraction.positions import Post

# No one holds, and no list shares, more posts than this; what runs on is joined to the same name anew.
_LONGEST_CHAIN = 20
_MOST_POSTS = 60
_JOINTS = frozenset((",", "-", "–", "—", "/", "|", COLUMN))
_SUFFIX_MARKS = frozenset((",", "-", "–", "—", "(", ":", "|", COLUMN))
# "Hai Phó Giám đốc là ông A và bà B": the words between a post and those who hold it.
_NAMING = frozenset(("là", "hiện là", "hiện nay là"))
_HONORIFICS = (Kind.COMRADE, Kind.HONORIFIC)


@dataclass(slots=True)
class Sighting:
    """One naming of a person, with what stands beside it."""

    start: int
    end: int
    posts: list[Post] = field(default_factory=list)
    inherited: list[Post] = field(default_factory=list)
    """Posts of the name in front in the same list; they count where it has none of its own."""
    comrade: bool = False
    addressed: bool = False
    listed: bool = False
    private: bool = False
    receives: bool = False
    acts: bool = False
    signed: bool = False
    owns: bool = False
    """Something is said to be this person's: "đề xuất của ông A"."""
    before: bool = False
    """Some post stands in front of the name."""


def link(tokens: Tokens, stream: list[Element]) -> list[Sighting]:
    """Return every naming of a person in order, with the posts given there."""
    stream = _without_asides(stream)
    linker = _Linker(tokens, stream)
    at = 0
    while at < len(stream):
        at = linker.read(at)
    for sighting in linker.sightings:
        if not any(not post.is_rank for post in sighting.posts):
            sighting.posts += [post for post in sighting.inherited if post not in sighting.posts]
    return linker.sightings


def _without_asides(stream: list[Element]) -> list[Element]:
    """Leave out brackets of plain words between a name and its posts: "A (dân tộc Mông), Bí thư"."""
    kept: list[Element] = []
    at = 0
    while at < len(stream):
        inside = stream[at + 1 : at + 4]
        kinds = [element.kind for element in inside]
        if (
            stream[at].kind is Kind.NAME
            and kinds == [Kind.MARK, Kind.OTHER, Kind.MARK]
            and inside[0].word == "("
            and inside[2].word == ")"
            and at + 4 < len(stream)
            and stream[at + 4].word in _JOINTS
        ):
            kept.append(stream[at])
            at += 4
            continue
        kept.append(stream[at])
        at += 1
    return kept


class _Linker:
    """Walks over the elements, keeping what is open: the prefix posts, the shared posts, the names that wait."""

    def __init__(self, tokens: Tokens, stream: list[Element]) -> None:
        self.tokens, self.stream = tokens, stream
        self.sightings: list[Sighting] = []
        self.prefix: list[Post] = []
        self.shared: list[Post] = []
        self.wide = False
        self.addressed = False
        """Whether the shared posts stand behind "các đồng chí", so that each name has posts of its own besides."""
        self.plain = False
        """Whether names of the list stand without honorific: one that has it is no longer of the list."""
        self.slipped = False
        """Whether a semicolon of this person's posts stood for a comma."""
        self.group: list[Sighting] = []
        self.gap: list[str] = []
        self.honorific: Element | None = None
        self.listing = False

    def read(self, at: int) -> int:
        """Take in the element at a place; return the place to go on at."""
        element = self.stream[at]
        match element.kind:
            case Kind.NAME:
                self._name(at)
            case Kind.POST:
                return self._posts(at)
            case Kind.COMRADE | Kind.HONORIFIC:
                self._address(element)
            case Kind.MARK if element.word == ";" and self._is_slip(at):
                self.slipped = True
                self.gap.append(",")
            case Kind.MARK | Kind.AND | Kind.LINK:
                self._mark(element)
            case Kind.BREAK:
                self._break(at)
            case Kind.OTHER:
                self._close()
            case _:
                pass
        return at + 1

    def _close(self) -> None:
        self.prefix, self.group, self.honorific, self.gap = [], [], None, []
        if not self.wide:
            self.shared = []

    def _break(self, at: int) -> None:
        keeps = self.wide and self.stream[at].word == BREAK and self._names_follow(at + 1)
        listing = keeps or (self.listing and self.stream[at].word == BREAK and self._names_follow(at + 1))
        self.wide = keeps
        self._close()
        self.listing = listing

    def _names_follow(self, at: int) -> bool:
        """Say whether the next line is an item of the list: a dash or figure, then a name or an honorific."""
        for element in self.stream[at : at + 4]:
            if element.kind is Kind.NAME or (element.kind in _HONORIFICS and not element.plural):
                return True
            if element.kind is Kind.OTHER and element.end - element.start > 1:
                return False
        return False

    def _address(self, element: Element) -> None:
        self.honorific = element
        if self.wide and self.plain and not element.plural and element.word != "học vị":
            self.wide, self.shared = False, []
        if element.plural:
            self.listing, self.wide, self.shared, self.group, self.gap = True, False, [], [], []

    def _is_slip(self, at: int) -> bool:
        """ "Đồng chí A; Phó Bí thư; Chủ tịch HĐND chủ trì": a semicolon for a comma, then nobody else's posts."""
        bare = bool(self.group) and not any(not post.is_rank for post in self.group[-1].posts)
        if self.wide or self.gap or not (self.group and (bare or self.slipped)) or at + 1 >= len(self.stream):
            return False
        following = self.stream[at + 1]
        if following.kind is not Kind.POST or following.plural or not self.tokens.capitals[following.start]:
            return False
        chain, behind = self._chain(at + 1)
        further = self.stream[behind] if behind < len(self.stream) else None
        if further is not None and further.word == ";":
            return self.stream[min(behind + 1, len(self.stream) - 1)].kind is Kind.POST
        return not self._target(behind, chain)[0] and further is not None and further.kind is Kind.OTHER

    def _mark(self, element: Element) -> None:
        if element.word == ";":
            self.group, self.prefix = [], []
            if not self.wide:
                self.shared = []
            self.honorific = None
        if (
            element.kind is Kind.AND
            and not self.gap
            and self.group
            and self.group[-1].posts
            and not self.group[-1].before
        ):
            self.group = [] if any(not post.is_rank for post in self.group[-1].posts) else self.group
        self.gap.append(element.word if element.kind is not Kind.LINK else "là")

    def _name(self, at: int) -> None:
        element = self.stream[at]
        sighting = Sighting(element.start, element.end)
        unaddressed = self.honorific is None or self.honorific.plural
        self.plain, self.slipped = self.plain or (self.wide and unaddressed), False
        self._address_of(sighting, at)
        joined = self._is_joined()
        sighting.listed = self.listing and (joined or ";" in self.gap or not self.sightings)
        own = [*self.prefix]
        ranked = bool(own) and all(post.is_rank for post in own)
        if own:
            sighting.posts += own
            sighting.before = True
        if (ranked or not own) and joined and self.shared:
            sighting.posts += self.shared
            sighting.before = True
        elif not own and joined and self._inherits(at):
            sighting.inherited = [post for post in self._last_prefix() if not post.is_rank]
        if self.wide and (self.addressed or ranked or not own):
            sighting.posts += [post for post in self.shared if post not in sighting.posts]
        held = self.group[-1] if self.group else None
        waits = held is not None and joined and not any(not p.is_rank and p not in self.shared for p in held.posts)
        if waits:
            self.group.append(sighting)
        else:
            self.group = [sighting]
        self.prefix, self.gap, self.honorific = [], [], None
        self.sightings.append(sighting)

    def _is_joined(self) -> bool:
        return (
            bool(self.sightings) and bool(self.gap) and set(self.gap) <= {",", "và", "cùng", "với", "&", ":", ")"}
        )

    def _inherits(self, at: int) -> bool:
        """ "Phó Giám đốc A và B": no honorific of its own in front of B."""
        return self.stream[at - 1].kind in (Kind.AND, Kind.MARK) and ":" not in self.gap and bool(self.group)

    def _last_prefix(self) -> list[Post]:
        last = self.sightings[-1]
        return last.posts if last.before else last.inherited

    def _address_of(self, sighting: Sighting, at: int) -> None:
        words = self.tokens.words
        first = sighting.start
        if self.honorific is not None:
            sighting.comrade = self.honorific.kind is Kind.COMRADE
            sighting.addressed = True
            sighting.private = self.honorific.private
            first = self.honorific.start
        before = words[first - 1] if first else BREAK
        in_list = bool(self.gap) and bool(self.sightings) and self.sightings[-1].receives
        sighting.receives = (before in ("cho", "tặng") or in_list) and not self.prefix
        sighting.private = sighting.private or (before == "hộ")
        if phrases("honorifics", "residents").end(words, sighting.end) > sighting.end:
            sighting.private = True
            if self.sightings and self.gap:
                self.sightings[-1].private = True  # "các ông A, B là giáo dân"
        sighting.owns = before == "của"
        following = self.stream[at + 1] if at + 1 < len(self.stream) else None
        if following is not None and following.kind is Kind.OTHER:
            sighting.acts = phrases("honorifics", "acts").end(words, following.start) > following.start

    def _posts(self, at: int) -> int:
        chain, following = self._chain(at)
        target, direct = self._target(following, chain)
        if target and len(chain) == 1 and chain[0].post and chain[0].post.is_rank:
            self.prefix = _posts_of(chain)
            return following
        titled = self._is_titled(chain)
        behind = not titled and self._is_behind(chain[0].start)
        if chain[0].plural and target:
            self.prefix = _posts_of(chain)
            self.shared, self.wide = self.prefix, self.stream[following].word == ":"
            self.plain = False
            self.addressed = self.stream[at - 1].kind in _HONORIFICS
            self.group = []
        elif behind and self._acts_itself(chain, following):
            self.group = []
        elif behind and not (target and direct):
            self._give(_posts_of(chain))
        elif behind:
            self._give(_posts_of(chain[:-1]))
            self.prefix, self.group = _posts_of(chain[-1:]), []
        elif target:
            self.prefix, self.group = _posts_of(self._own(chain)), []
        else:
            self.prefix, self.group = [], []
        self.gap = []
        return self._behind_bracket(following) if target else following

    def _is_titled(self, chain: list[Element]) -> bool:
        """ "đồng chí Bí thư Tỉnh ủy": the honorific goes to the post."""
        return self.honorific is not None and self.honorific.end == chain[0].start

    def _is_apposition(self, comma: int, chain: list[Element]) -> bool:
        """ "Đồng chí Bí thư Chi bộ, Hoàng Văn Ỏn, nói": the name between commas, and then no post."""
        kinds = [element.kind for element in self.stream[comma + 1 : comma + 4]]
        if kinds != [Kind.NAME, Kind.MARK, Kind.OTHER] or self.stream[comma + 2].word != ",":
            return False
        verbs = phrases("reporting_verbs", "verbs")
        start = self.stream[comma + 3].start
        return self._is_titled(chain) or verbs.end(self.tokens.words, start) > start

    def _chain(self, at: int) -> tuple[list[Element], int]:
        """Posts with commas, dashes, "kiêm" between; return them and the place behind them."""
        stream, chain, at = self.stream, [self.stream[at]], at + 1
        while at < len(stream) and len(chain) < _LONGEST_CHAIN:
            ahead = at
            while ahead < min(at + 3, len(stream)) and self._joins(stream[ahead]):
                ahead += 1
            if ahead >= len(stream) or stream[ahead].kind is not Kind.POST or stream[ahead].plural:
                break
            chain.append(stream[ahead])
            at = ahead + 1
        return chain, at

    def _joins(self, element: Element) -> bool:
        if element.kind is Kind.MARK:
            return element.word in _JOINTS
        return element.kind is Kind.LINK or (element.kind is Kind.AND and element.word in ("và", "&"))

    def _target(self, at: int, chain: list[Element]) -> tuple[bool, bool]:
        """Say whether a name follows the posts, and whether with no mark between."""
        stream, direct = self.stream, True
        at = self._behind_bracket(at)
        if at < len(stream) and stream[at].kind is Kind.LINK and stream[at].word in _NAMING:
            at += 1
        elif at < len(stream) and stream[at].kind is Kind.MARK:
            title = at + 1 < len(stream) and stream[at + 1].kind in _HONORIFICS
            rank = bool(chain[-1].post and chain[-1].post.is_rank)
            if stream[at].word not in (":", "(", "-", "–", "—", COLUMN, "|") and not (
                stream[at].word == ","
                and ((title and not self._is_titled(chain)) or rank or self._is_apposition(at, chain))
            ):
                return False, False
            direct = rank and stream[at].word == ","
            at += 1
        while at < len(stream) and (stream[at].kind in _HONORIFICS or (chain[0].plural and _is_rank(stream[at]))):
            if stream[at].plural and not chain[0].plural:
                return False, False
            at += 1
        return at < len(stream) and stream[at].kind is Kind.NAME, direct

    def _behind_bracket(self, at: int) -> int:
        """Pass over the place in brackets: "Trưởng phòng Tư pháp huyện Mường Khương (Lào Cai) Thào Seo A"."""
        inside = self.stream[at : at + 3]
        if len(inside) == 3 and inside[0].word == "(" and inside[2].word == ")" and inside[1].kind is Kind.OTHER:
            return at + 3 if inside[1].end - inside[1].start <= 5 else at
        return at

    def _is_behind(self, at: int) -> bool:
        direct = self.tokens.capitals[at] or self.tokens.words[at] == "nguyên"
        if not self.group or not (self.gap or direct):
            return False
        marks = [word for word in self.gap if word != "là"]
        return len(marks) <= 2 and set(marks) <= _SUFFIX_MARKS

    def _give(self, posts: list[Post]) -> None:
        for sighting in self.group:
            if len(sighting.posts) < _MOST_POSTS:
                sighting.posts += [post for post in posts if post not in sighting.posts]
        if posts:
            self.group = self.group[-1:]

    def _acts_itself(self, chain: list[Element], at: int) -> bool:
        """ "Riêng đề xuất của ông A, Chủ tịch giao …": a bare post with a verb behind it is another's."""
        post = chain[0].post
        if len(chain) > 1 or post is None or post.end > post.head_end or not self.group[-1].owns:
            return False
        following = self.stream[at] if at < len(self.stream) else None
        verbs = phrases("honorifics", "acts")
        return following is not None and verbs.end(self.tokens.words, following.start) > following.start

    def _is_bare(self, chain: list[Element]) -> bool:
        """ "Tiếp thu ý kiến của Thứ trưởng, Tổng Giám đốc A": a post without a body, before a further one."""
        post = chain[0].post
        return post is not None and post.end == post.head_end

    def _own(self, chain: list[Element]) -> list[Element]:
        """Behind "thừa ủy quyền của" the first posts are another's; behind "và" only the last is sure."""
        words, start = self.tokens.words, chain[0].start
        cues = phrases("positions", "mandate_cues")
        for back in range(1, 6):
            if start >= back and cues.end(words, start - back) == start:
                return chain[-1:]
        if words[start - 1] == "của" and {"thực", "theo"} & set(words[max(0, start - 8) : start]):
            return chain[-1:]
        if (
            words[start - 1] == "của"
            and len(chain) > 1
            and self._is_bare(chain)
            and words[chain[1].start - 1] == ","
        ):
            return chain[1:]
        chain = self._behind_staff(chain)
        joints = [words[b.start - 1] for b in chain[1:]]
        return chain[len(joints) - joints[::-1].index("và") :] if "và" in joints else chain

    def _behind_staff(self, chain: list[Element]) -> list[Element]:
        """ "Nói chuyện với cán bộ, công chức Văn phòng, Bí thư Huyện ủy A": those who are talked to are not A."""
        words = self.tokens.words
        if words[chain[0].start - 1] not in ("với", "gặp"):
            return chain
        staff = phrases("positions", "staff")
        own = [post for post in chain if staff.end(words, post.start) == post.start]
        return own or chain


def _is_rank(element: Element) -> bool:
    return element.post is not None and element.post.is_rank


def _posts_of(chain: list[Element]) -> list[Post]:
    return [element.post for element in chain if element.post is not None]

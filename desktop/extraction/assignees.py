"""Who is to do a task: the body or person in front of the verb, else the one left standing by the words around."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain import Span
from desktop.extraction.mentions import Mentions
from desktop.extraction.phrases import lexicon
from desktop.extraction.words import words_in

if TYPE_CHECKING:
    from desktop.domain import Official, Statement
    from desktop.extraction.document import Document
    from desktop.extraction.phrases import Marks
    from desktop.extraction.zones import Context

_REACH = 170


class Assignees:
    """Walks the tasks of one document in order and says who each is given to."""

    def __init__(self, document: Document, marks: Marks) -> None:
        self.document, self.marks = document, marks
        self.text, self.folded = document.text, document.folded
        self.doer: Span | None = None
        """Where the doer of the last task asked for stands, if the segment names it."""
        self.standing: str | None = None
        self.speaker: str | None = None
        self.place: tuple[int, int] = (-1, -1)
        self.lead_in: Span | None = None
        self.addressed: str | None = None
        self.charged: str | None = None
        self.mentions = Mentions(document.officials)
        self.by_given_name: dict[str, list[Official]] = {}
        for official in document.officials:
            self.by_given_name.setdefault(official.name.casefold().split()[-1], []).append(official)
        self.visited = self._works_with()

    def of(self, task: Statement, context: Context) -> str | None:
        """Return who is to do the task; tasks are asked for in the order of the text."""
        self._move(task, context)
        core = task.core or task.span
        doer = self._subject(core)
        self.doer = doer
        if doer is None:
            return self._unsaid()
        name = self._known(doer)
        if not self.marks.first("staff", doer.start, doer.end) and not self.marks.at("each", doer.start):
            self.standing = name
        return name

    def _move(self, task: Statement, context: Context) -> None:
        if context.lead_in != self.lead_in:
            self.lead_in = context.lead_in
            self.addressed = self._addressee(context.lead_in) if context.lead_in else None
        if context.charge and self.charged is None:
            self.charged = self._addressee(context.charge)
        if context.mark or task.directed_by != self.speaker or self._leaves(context):
            self.standing = None
        self.speaker = task.directed_by
        self.place = (context.paragraph, context.sentence)

    def _leaves(self, context: Context) -> bool:
        """A new paragraph of the plan, with nobody speaking, is the body's own again."""
        return context.paragraph != self.place[0] and self.speaker is None and context.lead_in is None

    def _unsaid(self) -> str | None:
        visited = self.visited if self.speaker else None
        return self.standing or self.addressed or self.charged or visited or self.document.facts.host

    def _works_with(self) -> str | None:
        """Return the body that a leader came to see ("… làm việc với Huyện ủy X"), told by default."""
        for visit in self.marks.hits.get("works_with", [])[:1]:
            line = self.text.find("\n", visit.end)
            end = min([at for at in (line, self.text.find(",", visit.end)) if at > 0], default=visit.end)
            head = self._head(visit.end + 1, end)
            if head is not None and end - head.start < _REACH:
                return self.text[head.start : self._time_or(head.end, end)].strip()
        return None

    def _time_or(self, start: int, end: int) -> int:
        topic = self.marks.first("of_topic", start, end)
        return topic.start if topic else end

    def _addressee(self, lead_in: Span) -> str | None:
        """Return whom a lead-in names ("yêu cầu các cấp ủy … thực hiện tốt các nội dung sau:")."""
        ask = self.marks.first("asks", *lead_in)
        start = ask.end + 1 if ask else lead_in.start
        if ask and (filler := self.marks.at("filler", start)) and filler.end + 1 < lead_in.end:
            start = filler.end + 1
        if ask is None and self.marks.at("honorific", start):
            return None  # who speaks, not who is spoken to
        if start >= lead_in.end or (ask is None and self._head(start, lead_in.end) is None):
            return None
        doer = self._subject(Span(start, lead_in.end))
        named = ask is None or (ask.start == lead_in.start and ":" not in self.text[start : lead_in.end + 1])
        if doer is None and named and lead_in.end - start < _REACH and self._head(start, lead_in.end):
            doer = Span(start, lead_in.end)  # a heading that is nothing but the body's name
        return self._known(doer) if doer else None

    def _subject(self, core: Span) -> Span | None:
        begin = self._begin(core)
        if (unit := self._given_in_passing(core)) is not None:
            begin = unit
        head = self._head(begin, core.end)
        if head is None:
            return self._official_at(begin, core.end)
        if self.marks.at("not_doer", begin):
            return None
        end = self._end_of_doer(begin, head.end, min(core.end, begin + _REACH))
        generic = end is not None and self.marks.at("generic", begin) == Span(begin, end)
        return Span(begin, end) if end is not None and not generic else None

    def _head(self, begin: int, end: int) -> Span | None:
        """Return the words with which a body or person begins: "Ban", "16 xã", "Các CĐCS"."""
        at = begin
        if (many := self.marks.at("many", begin)) or self.text[begin : begin + 1].isdigit():
            if "%" in self.text[begin : begin + 8]:
                return None
            at = (many.end if many else begin + len(self.text[begin:end].split(None, 1)[0])) + 1
        head = self.marks.at("body", begin) or self.marks.at("people", begin) or self.marks.at("body", at)
        if head is not None:
            leads = self.folded[head.start : head.end] == "lãnh đạo" and self.text[head.start].islower()
            return None if leads else Span(begin, head.end)
        word = next(iter(self.text[at : min(end, at + 20)].split()), "").rstrip(",;:.")
        return Span(begin, at + len(word)) if len(word) > 2 and word.isalpha() and word.isupper() else None

    def _begin(self, core: Span) -> int:
        """Return where the clause begins behind a lead-in of purpose, manner or role that ends with a comma."""
        begin = core.start
        for _ in range(3):
            while begin < core.end and self.text[begin] in ' “"(':
                begin += 1
            skip = self.marks.at("skip", begin)
            if skip and self._head(skip.end + 1, core.end):
                return skip.end + 1
            if self._head(begin, core.end) or not self.marks.at("purpose", begin):
                return begin
            for comma in self._commas(begin, core.end):
                after = comma + 2
                if self._is_doer(after, core.end):
                    return after
            return begin
        return begin

    def _commas(self, start: int, end: int) -> list[int]:
        found, at = [], self.text.find(",", start, min(end, start + 260))
        while at > 0:
            found.append(at)
            at = self.text.find(",", at + 1, min(end, start + 260))
        return found

    def _is_doer(self, at: int, end: int) -> bool:
        head = self._head(at, end)
        if head is not None and self.text[at].islower() and not self.marks.at("plural", at):
            return False
        return head is not None and self._end_of_doer(at, head.end, min(end, at + _REACH)) is not None

    def _given_in_passing(self, core: Span) -> int | None:
        """Return where the doer stands behind a later "giao" ("Đồng ý …; giao Vụ X …")."""
        for give in self.marks.within("gives", core.start, core.end):
            after = give.end + 1
            if give.start > core.start and self.text[give.start - 2] in ",;:." and self.marks.at("body", after):
                return after
        if self.marks.at("agrees", core.start) and (mark := self.text.find("; ", core.start, core.end)) > 0:
            return mark + 2 if self._is_doer(mark + 2, core.end) else None
        return self._shared_out(core)

    def _shared_out(self, core: Span) -> int | None:
        """Return where the doer stands in "Ban Thường vụ phân công đồng chí X …": behind the verb."""
        head = self._head(core.start, core.end)
        share = self.marks.first("shares_out", head.end, min(core.end, head.end + 60)) if head else None
        if head is None or share is None or self.marks.first("hinge", head.end, share.start):
            return None
        after = share.end + 1
        return after if self._head(after, core.end) is not None else None

    def _official_at(self, begin: int, end: int) -> Span | None:
        if not self.marks.at("people", begin):
            return None
        named = self.mentions.first_named(begin, begin + 13, end - 1)
        return named[1] if named else None

    def _end_of_doer(self, begin: int, after: int, end: int) -> int | None:
        """Return where the doer ends and the work begins: at "chủ trì", a modal or a verb in small letters."""
        for sign in ":;":
            mark = self.text.find(sign, after, end)
            end = mark if mark >= 0 else end
        named = end < begin + _REACH and self.text[end : end + 1] == ":"
        stops = [
            hit.start
            for label in ("hinge", "work")
            for hit in self.marks.within(label, after, end)
            if self.text[hit.start].islower() and not self._inside_name(hit, begin)
        ]
        stop = min(stops, default=None)
        if stop is None or self._doubtful(begin, after, stop):
            stop = self._first_verb(after, end) or stop
        if stop is None:
            return self._trimmed(begin, end) if named else None
        return self._trimmed(begin, stop)

    def _inside_name(self, hit: Span, begin: int) -> bool:
        """Tell whether a verb is part of the name in front of it ("tổ chức đảng", "cơ quan chủ trì")."""
        return any(
            name.start <= hit.start and hit.end <= name.end
            for name in self.marks.within("in_name", begin, hit.end + 25)
        )

    def _doubtful(self, begin: int, after: int, stop: int) -> bool:
        return stop - begin > 90 and "," not in self.text[after:stop]

    def _first_verb(self, after: int, end: int) -> int | None:
        """Ask pyvi where the first verb in small letters stands."""
        for word in words_in(self.text, after, end):
            if (
                word.tag == "V"
                and self.text[word.span.start].islower()
                and not self._inside_name(word.span, after)
            ):
                return word.span.start
        return None

    def _trimmed(self, begin: int, stop: int) -> int | None:
        words = self.text[begin:stop].rstrip()
        bracket = words.rfind(" (")
        if bracket > 0 and words.endswith(")"):
            words = words[:bracket]
        if (time := self._time_inside(begin, begin + len(words))) is not None:
            words = self.text[begin:time].rstrip()
        for tail in lexicon("assignees")["tails"]["words"]:
            words = words.removesuffix(tail)
        words = words.rstrip(" ,")
        return begin + len(words) if words else None

    def _time_inside(self, begin: int, end: int) -> int | None:
        hit = self.marks.first("doer_time", begin, end)
        return hit.start if hit else None

    def _known(self, doer: Span) -> str | None:
        """Return the words of the doer: the full name for an official, else the words as they stand."""
        near = doer.start + 24 if self.marks.at("people", doer.start) else doer.start + 1
        if named := self.mentions.first_named(doer.start, near, doer.end):
            return named[0].name
        words = self.text[doer.start : doer.end].replace("\n", " ")
        host = self.document.facts.host or ""
        if " " not in words and words[:1].isupper() and words in host.split():
            return host  # "Đoàn" in a report of the Huyện Đoàn
        return self._person(doer) or words

    def _person(self, doer: Span) -> str | None:
        head = self.marks.at("honorific", doer.start)
        if head is None:
            return None
        rest = self.folded[head.end : doer.end].split()
        owners = self.by_given_name.get(rest[0], []) if rest else []
        return owners[0].name if len(owners) == 1 else None

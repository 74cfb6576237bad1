"""Where the doer of a task stands in its words: in front of the verb, behind "giao", or behind "phải do"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain import Span
from desktop.extraction.mentions import Mentions
from desktop.extraction.openings import (
    before_plurals,
    behind_day,
    behind_then,
    heads_of_many,
    is_nameless,
    is_short_form,
    is_topic,
    without_clause,
)
from desktop.extraction.phrases import lexicon
from desktop.extraction.words import words_in

if TYPE_CHECKING:
    from desktop.extraction.document import Document
    from desktop.extraction.phrases import Marks

REACH = 170
_BY_REACH = 80
_OF_WORK = 24
"""Letters in which a second verb comes to the work that it is about."""
_LABEL = 60
"""Letters at most of the label in front of a colon."""
_GIVEN = ("giao", "yêu cầu", "đề nghị", "giao cho")


class Doers:
    """Finds the doers that the segments of one document name."""

    def __init__(self, document: Document, marks: Marks) -> None:
        self.document, self.marks = document, marks
        self.text, self.folded = document.text, document.folded
        self.mentions = Mentions(document.officials)

    def subject(self, core: Span) -> Span | None:
        """Return where the doer stands in the core of a task, or None where the core does not say."""
        begin = self._begin(core)
        if (unit := self._given_in_passing(core)) is not None:
            begin = unit
        head = self.head(begin, core.end)
        if head is None:
            return self._official_at(begin, core.end)
        if self.marks.at("not_doer", begin):
            return None
        end = self._end_of_doer(begin, head.end, min(core.end, begin + REACH))
        if end is None or self.marks.at("generic", begin) == Span(begin, end):
            return None
        return None if is_nameless(self.folded[begin:end]) else Span(begin, end)

    def head(self, begin: int, end: int) -> Span | None:
        """Return the words with which a body or person begins: "Ban", "16 xã", "Các CĐCS"."""
        if begin >= end:
            return None
        at = begin
        if (many := self.marks.at("many", begin)) or self.text[begin : begin + 1].isdigit():
            if "%" in self.text[begin : begin + 8]:
                return None
            at = (many.end if many else begin + len(self.text[begin:end].split(None, 1)[0])) + 1
        if self.text[begin].isdigit() and self.marks.at("not_doer", at):
            return None  # "43 vụ án" are no departments
        head = self.marks.at("body", begin) or self.marks.at("people", begin) or self.marks.at("body", at)
        if head is not None:
            return None if self._leads(head) or self._counts_things(head) else Span(begin, head.end)
        if several := heads_of_many(self.folded, begin, end):
            return Span(begin, several)
        word = next(iter(self.text[at : min(end, at + 20)].split()), "").rstrip(",;:.")
        short = len(word) > 2 and word.isalpha() and word.isupper()
        after = at + len(word)
        return Span(begin, after) if short and is_short_form(word, self.text[after : after + 20]) else None

    def _counts_things(self, head: Span) -> bool:
        """Tell "tất cả văn bản" from "tất cả các phòng": nobody works there."""
        if self.marks.at("everybody", head.start) != head:
            return False
        after = head.end + 1
        return not any(self.marks.at(label, after) for label in ("body", "people", "plural", "many"))

    def _leads(self, head: Span) -> bool:
        """Tell "Lãnh đạo chuyển 50 ha …" (leads) from "Lãnh đạo các phòng" (leaders)."""
        also = self.marks.at("also_verb", head.start)
        if also is not None and self._goes_on_working(also.end + 1, short=also == head):
            return True
        if self.folded[head.start : head.end] != "lãnh đạo":
            return False
        after = head.end + 1
        of_whom = any(self.marks.at(label, after) for label in ("body", "many", "plural"))
        return self.text[head.start].islower() or not of_whom

    def _goes_on_working(self, after: int, *, short: bool) -> bool:
        """Tell "Thanh tra, kiểm tra việc …" and "Lãnh đạo tổ chức tốt …" from bodies of these names."""
        listed = self.text[after - 1] == ","
        at = after + 1 if listed else after
        verb = self.marks.at("work", at)
        if listed:
            return (short and verb is not None) or self.folded.find(" việc ", at, at + _OF_WORK) > 0
        named = verb is not None and any(
            one.start == after for one in self.marks.within("in_name", after, after + 25)
        )
        return self.marks.at("object", after) is not None or (
            verb is not None and not named and self.folded[after - 9 : after - 1].endswith("lãnh đạo")
        )

    def passive(self, core: Span) -> Span | None:
        """Return the doer of a passive: behind "phải do", "phải được", or "do" that ends the clause in front."""
        for by in self.marks.within("by", core.start, core.end):
            after = by.end + 1
            bare = self.folded[by.start : by.end] == "do"
            if self.marks.at("handed_to", by.start) == by and (by.start == core.start or self.head(*core)):
                continue
            if bare and not self._closes(core, by) and not self._leads_work(after, core.end):
                continue
            head = self.head(after, core.end)
            end = self._end_of_doer(after, head.end, min(core.end, after + _BY_REACH)) if head else None
            if end is None or (bare and self.marks.at("adjectival", self._next(end))):
                continue
            return Span(after, end)
        return None

    def leading(self, core: Span) -> Span | None:
        """Return who leads by a clause behind the work: "…; Phòng X chủ trì …", "… (Phòng X chủ trì)"."""
        for leads in self.marks.within("leads_jointly", core.start, core.end):
            before = self.text[core.start : leads.start]
            after = self._next(core.start + max(before.rfind(";"), before.rfind("(")) + 1)
            head = self.head(after, leads.start) if after > core.start else None
            if head and self._end_of_doer(after, head.end, min(leads.end + 1, core.end)) == leads.start - 1:
                return Span(after, leads.start - 1)
        return None

    def _leads_work(self, after: int, end: int) -> bool:
        """Tell whether "do X" ends with a verb of leading, whatever stands in front ("… do Sở X chủ trì")."""
        head = self.head(after, end)
        stop = self._end_of_doer(after, head.end, min(end, after + _BY_REACH)) if head else None
        return stop is not None and self.marks.at("leads_work", self._next(stop)) is not None

    def _closes(self, core: Span, by: Span) -> bool:
        """Tell "…, do Sở X trình" and "Việc … do Sở X thực hiện" from "phong trào do Hội phát động"."""
        before = self.text[core.start : by.start].rstrip()
        return before.endswith(",") or self.marks.at("nominal", core.start) is not None

    def _next(self, at: int) -> int:
        while at < len(self.text) and self.text[at].isspace():
            at += 1
        return at

    def _begin(self, core: Span) -> int:
        """Return where the clause begins behind a lead-in of purpose, manner or role that ends with a comma."""
        begin = behind_day(self.folded, core.start, core.end)
        if (then := self._behind_opening(begin, core.end)) is not None:
            return then
        for _ in range(3):
            while begin < core.end and self.text[begin] in ' “"(':
                begin += 1
            skip = self.marks.at("skip", begin)
            if skip and self.head(skip.end + 1, core.end):
                owner = self._owner(skip.end + 1, core.end) if self.folded.startswith("riêng", begin) else None
                return owner or skip.end + 1
            if self.head(begin, core.end) or not self.marks.at("purpose", begin):
                return self._behind_topic(begin, core.end)
            for after in before_plurals(self.folded, begin, core.end):
                if self._is_doer(after, core.end):
                    return after
            for comma in self._commas(begin, core.end):
                after = comma + 2
                if self._is_doer(after, core.end):
                    return after
            return begin
        return begin

    def _behind_opening(self, begin: int, end: int) -> int | None:
        """Return where the doer stands behind "Nơi nào …, thì" or behind the label of an item."""
        then = behind_then(self.folded, begin, end)
        if then is None and self.head(begin, end) is None:
            then = self._behind_label(begin, end)
        return then

    def _owner(self, begin: int, end: int) -> int | None:
        """Return where the doer stands behind whom the work is for ("Riêng trạm y tế, |Sở Y tế phải …")."""
        for comma in self._commas(begin, end)[:1]:
            after = comma + 2
            head = self.head(after, end) if self.text[after : after + 1].isupper() else None
            stop = self._end_of_doer(after, head.end, min(end, after + REACH)) if head else None
            if stop and self.marks.at("owns", self._next(stop)) and self.text[begin].islower():
                return after
        return None

    def _behind_topic(self, begin: int, end: int) -> int:
        """Return where the doer stands behind what it is to do: "Hai máy bơm hỏng, xã sẽ lo sửa"."""
        if self.head(begin, end):
            return begin
        if (after := self._behind_label(begin, end)) is not None:
            return after
        for comma in self._commas(begin, end)[:1]:
            after = comma + 2
            if not is_topic(self.folded[begin:comma]):
                return begin
            head = self.head(after, end)
            stop = self._end_of_doer(after, head.end, min(end, after + REACH)) if head else None
            named = self.text[after : after + 1].isupper() or self.marks.at("people", after)
            if (
                named
                and stop
                and (self.marks.at("owns", self._next(stop)) or self.marks.at("charge_topic", begin))
            ):
                return after
            if self.marks.at("charge_topic", begin) and self._official_at(after, end):
                return after
        return begin

    def _behind_label(self, begin: int, end: int) -> int | None:
        """Return where the doer stands behind the label of an item ("Cải cách hành chính: Sở X lập …")."""
        colon = self.text.find(": ", begin, min(end, begin + _LABEL))
        if colon < 0 or any(sign in self.text[begin:colon] for sign in ",;"):
            return None
        after = colon + 2
        head = self.head(after, end)
        if head is None or self._end_of_doer(after, head.end, min(end, after + REACH)) is None:
            return None
        named = self.text[after].isupper() or self.text[head.end + 1 : head.end + 2].isupper()
        return after if named or self.marks.at("plural", after) else None

    def _commas(self, start: int, end: int) -> list[int]:
        found, at = [], self.text.find(",", start, min(end, start + 260))
        while at > 0:
            found.append(at)
            at = self.text.find(",", at + 1, min(end, start + 260))
        return found

    def _is_doer(self, at: int, end: int) -> bool:
        head = self.head(at, end)
        if head is not None and self.text[at].islower() and not self.marks.at("plural", at):
            return False
        return head is not None and self._end_of_doer(at, head.end, min(end, at + REACH)) is not None

    def _given_in_passing(self, core: Span) -> int | None:
        """Return where the doer stands behind a later "giao" ("Đồng ý …; giao Vụ X …")."""
        given = self.folded[max(0, core.start - 12) : core.start].rstrip().endswith(_GIVEN)
        for give in self.marks.within("gives", core.start, core.end) if not given else ():
            after = give.end + 1
            if give.start > core.start and self.text[give.start - 2] in ",;:." and self.marks.at("body", after):
                return after
        agreed = self.marks.at("agrees", core.start)
        if agreed and (to := self.marks.at("agrees_to", agreed.end + 1)) and self.head(to.end + 1, core.end):
            return to.end + 1
        if self.marks.at("agrees", core.start) and (mark := self.text.find("; ", core.start, core.end)) > 0:
            return mark + 2 if self._is_doer(mark + 2, core.end) else None
        return self._shared_out(core)

    def _shared_out(self, core: Span) -> int | None:
        """Return where the doer stands in "Ban Thường vụ phân công đồng chí X …": behind the verb."""
        head = self.head(core.start, core.end)
        share = self.marks.first("shares_out", head.end, min(core.end, head.end + 60)) if head else None
        if head is None or share is None or self.marks.first("hinge", head.end, share.start):
            return None
        after = share.end + 1
        to_whom = self.head(after, core.end)
        if to_whom is None or (self.marks.at("nameless", after) and not self.text[to_whom.end + 1].isupper()):
            return None  # "Chi cục X phân công cán bộ trực": the unit sees to it itself
        return after

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
        named = end < begin + REACH and self.text[end : end + 1] == ":"
        stops = [
            hit.start
            for label in ("hinge", "work", "acts")
            for hit in self.marks.within(label, after, end)
            if self.text[hit.start].islower() and not self._inside_name(hit, begin)
            if (label != "acts" or not self._ends_word(hit)) and not self._in_bracket(begin, hit.start)
        ]
        stop = min(stops, default=None)
        charged = self.marks.first("charged", after, end if stop is None else stop + 1)
        if charged and "," not in self.text[after : charged.start]:
            return self._trimmed(begin, charged.start)
        if stop is None or self._doubtful(begin, after, stop):
            stop = self._first_verb(after, end) or stop
        elif (verb := self._first_verb(after, stop)) and self._is_act(verb, stop):
            stop = verb
        if stop is None:
            return self._trimmed(begin, end) if named else None
        return self._trimmed(begin, stop)

    def _ends_word(self, hit: Span) -> bool:
        """Tell the "dựng" of "Sở Xây dựng" from a verb: one syllable right behind one with a capital."""
        before = (
            self.text[max(0, hit.start - 12) : hit.start].split()[-1:]
            if " " not in self.folded[hit.start : hit.end]
            else []
        )
        capital = any(word[0].isupper() and not word.isupper() for word in before)
        return capital and self.marks.at("whole_words", hit.start - 1 - len(before[0])) is None

    def _in_bracket(self, begin: int, at: int) -> bool:
        return self.text.rfind("(", begin, at) > self.text.rfind(")", begin, at)

    def _is_act(self, verb: int, stop: int) -> bool:
        """Tell whether what pyvi takes for a verb is one, with words of its own before the next."""
        word = self.folded[verb:stop].split(" ", 1)
        listed = self.text[:verb].rstrip().endswith(",")
        return len(word) > 1 and bool(word[1].strip()) and not listed and self.marks.at("no_act", verb) is None

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
        words = without_clause(words)
        for tail in lexicon("assignees")["tails"]["words"]:
            words = words.removesuffix(tail)
        words = words.rstrip(" ,")
        return begin + len(words) if words else None

    def _time_inside(self, begin: int, end: int) -> int | None:
        hit = self.marks.first("doer_time", begin, end)
        return hit.start if hit else None

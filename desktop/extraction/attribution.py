"""The words in front of a statement: whose they are, when they are for, and where the work itself begins."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.domain import Span
from desktop.extraction.deadlines import lead_time
from desktop.extraction.phrases import lexicon

if TYPE_CHECKING:
    from desktop.extraction.phrases import Marks
    from desktop.extraction.voices import Voice, Voices

_REACH = 420
_TRAIL, _BEHIND_VERB = 190, 40
_NAME_REACH = 130
_DEGREE = 10
"""Letters of a degree in front of a name ("BSCKII")."""
_PLACES = (" tại ", " khi ", " trong buổi", " trong cuộc")
_QUOTES = '“"”‘’'
_SPOKEN = ("obligation", "hinge_plain", "presents", "asks", "says", "praises", "upward", "past", "attendance")
_VERBS = ("asks", "says", "praises", "upward")


@dataclass(frozen=True, slots=True)
class Attribution:
    """Someone's words: who says, with which verb, and where what is said begins and ends."""

    voice: Voice | None
    manner: str
    """One of asks, says, praises, upward, quotes, colon."""
    verb: Span
    content: Span


class Attributions:
    """Finds attributions in the segments of one text."""

    def __init__(self, text: str, folded: str, marks: Marks, voices: Voices) -> None:
        self.text, self.folded, self.marks, self.voices = text, folded, marks, voices

    def of(self, span: Span) -> Attribution | None:
        """Return the attribution of a segment, or None where it says its own mind."""
        return (
            self._asked_there(span)
            or self._behind_quotation(span)
            or self._behind_clause(span)
            or self._by_theo(span)
            or self._by_colon(span)
            or self._in_front(span)
        )

    def content_start(self, start: int, end: int) -> int:
        """Return where the work begins behind links, times and marks at `start`."""
        while start < end:
            after = self._past_one_lead(start, end)
            if after == start:
                break
            start = after
        return start

    def _past_one_lead(self, start: int, end: int) -> int:
        if self.text[start] in _QUOTES + " ,:;–-\n\t\xa0":
            return start + 1
        for label in ("link", "anaphoric"):
            span = self.marks.at(label, start)
            if span and span.end < end and (label != "link" or self._links(span)):
                return span.end
        return start

    def _links(self, link: Span) -> bool:
        """Tell whether a link stands for itself: with its comma, or one of those that need none."""
        return self.text[link.end - 1] == "," or self.marks.at("bare_link", link.start) == link

    def past_time(self, start: int, end: int, *, comma_needed: bool) -> int:
        """Return where the text goes on behind a time expression at `start` ("Năm 2023, …")."""
        begin = start
        if (opener := self.marks.at("time_opener", start)) and opener.end < end:
            begin = opener.end + 1
        stop = lead_time(self.folded, begin, end)
        if stop is None:
            return start
        if (moment := self.marks.at("is_moment", stop + 1)) and moment.end < end:
            return moment.end + 1
        after = stop
        while after < end and self.text[after].isspace():
            after += 1
        if after < end and self.text[after] == ",":
            return self.content_start(after + 1, end)
        works = self.marks.at("work", after) is not None and self.text[after : after + 1].islower()
        if works and begin == start:
            return after
        return start if comma_needed or begin != start else self.content_start(after, end)

    def _asked_there(self, span: Span) -> Attribution | None:
        """Đó là yêu cầu được đồng chí X đặt ra khi kết luận hội nghị: …"""
        begin = self.content_start(*span)
        told, colon = self.marks.at("told_there", begin), self.folded.find(": ", begin, span.end)
        if told is None or colon < 0 or self.marks.first("must", colon, span.end) is None:
            return None
        voice = self.voices.in_words(told.end, colon)
        content = Span(self._content(colon + 1, span.end), span.end)
        return Attribution(voice, "asks", told, content) if voice else None

    def _behind_quotation(self, span: Span) -> Attribution | None:
        """“…”, đồng chí X nói."""
        close = max(self.text.rfind("”", span.start + 1, span.end), self.text.rfind('"', span.start + 1, span.end))
        opened = self.text[span.start] in '“"'
        if not opened and (close < 0 or self._opens_inside(span.start, close)):
            return None
        if close < 0 or close + 2 >= span.end or self.text[close + 1] not in ",;. –-":
            return None
        says = next(
            (
                hit
                for label in ("trailing_says", "says", "asks")
                if (hit := self.marks.first(label, close, span.end))
            ),
            None,
        )
        voice = self.voices.in_words(close, span.end)
        if says is None or voice is None:
            return None
        return Attribution(voice, "quotes", says, Span(self._timed(span.start, close), close))

    def _behind_clause(self, span: Span) -> Attribution | None:
        """… phải …, đồng chí X, Bí thư Tỉnh ủy yêu cầu tại hội nghị."""
        says = next(
            (
                hit
                for hit in self.marks.within("trailing_says", span.start + 30, span.end)
                if self._ends(hit, span)
            ),
            None,
        )
        if says is None:
            return None
        begin = max(span.start, says.start - _TRAIL)
        comma, start = -1, says.start
        while (before := self.text.rfind(", ", begin, start)) > 0 and self._is_person(before + 2, says.start):
            comma = start = before
        if comma < 0 or not self._is_work(Span(span.start, comma)) or self._gives_to_person(span.start, comma):
            return None
        voice = self.voices.in_words(comma, says.start)
        if voice is None or voice.delegate:
            return None
        return Attribution(voice, "quotes", says, Span(self._timed(span.start, comma), comma))

    def _gives_to_person(self, start: int, comma: int) -> bool:
        """Tell whether the words in front of a post only give work to its holder ("Phân công đồng chí X, …")."""
        begin = self.content_start(start, comma)
        gives = self.marks.at("shares_out", begin) or self.marks.at("asks", begin)
        return gives is not None and self._is_person(gives.end + 1, comma)

    def _ends(self, says: Span, span: Span) -> bool:
        """Tell whether behind a verb of saying there is nothing but where it was said."""
        place = self.folded.startswith(_PLACES, says.end) or self.folded[says.start : says.end].endswith(
            "hội nghị"
        )
        return span.end - says.end <= _BEHIND_VERB or place

    def _is_person(self, at: int, end: int) -> bool:
        named = self.voices.named(at, end)
        return self.marks.at("person_head", at) is not None or (named is not None and named[1] - at < 40)

    def _is_work(self, span: Span) -> bool:
        begin = self.content_start(*span)
        return self.marks.first("must", *span) is not None or self.marks.at("work", begin) is not None

    def _by_colon(self, span: Span) -> Attribution | None:
        """Đ/c X, Tổ trưởng tổ dân phố: …"""
        colon = self.folded.find(":", span.start, min(span.end, span.start + _NAME_REACH))
        begin = self.content_start(span.start, span.end)
        if colon < 0 or colon + 3 > span.end or not self._names_speaker(begin, colon):
            return None
        if any(self.marks.first(label, begin, colon) for label in _SPOKEN):
            return None
        voice = self.voices.in_words(begin, colon)
        if voice is None:
            return None
        content = Span(self._content(colon + 1, span.end), span.end)
        return Attribution(voice, "colon", Span(colon, colon + 1), content)

    def _names_speaker(self, begin: int, colon: int) -> bool:
        head = self.marks.at("person_head", begin) or self.marks.at("delegate", begin)
        return head is not None or self.voices.begins_near(begin, min(colon, begin + _DEGREE))

    def _timed(self, start: int, end: int) -> int:
        return self.past_time(self.content_start(start, end), end, comma_needed=True)

    def _opens_inside(self, start: int, close: int) -> bool:
        """Tell whether the quotation that closes there also opens in the segment."""
        if self.text[close] == "”":
            return self.text.find("“", start, close) >= 0
        return self.text.count('"', start, close) % 2 == 1

    def _by_theo(self, span: Span) -> Attribution | None:
        """Theo đồng chí X, …"""
        turn = self.marks.at("but", span.start)
        if turn:
            span = Span(self.content_start(turn.end, span.end), span.end)
        if self.folded.startswith("cũng theo ", span.start):
            span = Span(span.start + 5, span.end)
        if not self.folded.startswith("theo ", span.start) or self.marks.at("theo_source", span.start):
            return None
        for sign in self._signs(span):
            stop = self.folded.find(sign, span.start, min(span.end, span.start + 200))
            while stop > 0:
                voice = self.voices.in_words(span.start, stop)
                if voice is None:
                    break
                ahead = self.folded.find(sign, stop + 1, min(span.end, span.start + 200))
                after = self._next(stop, span.end)
                said = self.marks.first("must", after, ahead) if ahead > 0 else None
                if ahead < 0 or said or not self.marks.at("person_head", after):
                    content = self.past_time(after, span.end, comma_needed=False)
                    return Attribution(voice, "says", Span(span.start, span.start + 4), Span(content, span.end))
                stop = ahead
        return None

    def _signs(self, span: Span) -> str:
        """Return the mark that ends the source of the words: a colon near by, else the comma behind the titles."""
        colon = self.folded.find(":", span.start, min(span.end, span.start + 130))
        plain = colon > 0 and not self.marks.first("obligation", span.start, colon)
        return ":" if plain else ",:"

    def _next(self, at: int, end: int) -> int:
        at += 1
        while at < end and self.text[at].isspace():
            at += 1
        return at

    def _in_front(self, span: Span) -> Attribution | None:
        begin = self.content_start(span.start, span.end)
        reach = min(span.end, begin + _REACH)
        reach = self._first_stop(begin, reach)
        verbs = sorted(
            ((hit, label) for label in _VERBS for hit in self.marks.within(label, begin, reach)),
            key=lambda pair: (pair[0].start, -pair[0].end),
        )
        barrier = self.marks.first("obligation", begin, reach)
        bare: tuple[Span, str] | None = None
        for hit, label in verbs:
            if (barrier and hit.start > barrier.start) or (bare and bare[1] == "asks"):
                break  # "Yêu cầu Trưởng các phòng quán triệt …": they are asked and do not speak
            if hit.start == begin:
                bare = bare or (hit, label)
            elif voice := self._voice_of(hit, label, begin, span):
                return self._with_chain(voice, hit, label, span)
        if bare and (bare[1] in ("asks", "praises") or (bare[1] == "says" and self._has_colon(bare[0], span))):
            return self._with_chain(None, *bare, span)
        return self._behind_topic(span, begin, reach)

    def _has_colon(self, says: Span, span: Span) -> bool:
        return 0 < self.folded.find(":", says.end, says.end + 60) < span.end

    def _voice_of(self, hit: Span, label: str, begin: int, span: Span) -> Voice | None:
        """Return who says so with a verb inside a sentence, or None where nobody does."""
        if self.text[hit.start].isupper() or (label == "says" and self._only_presents(hit, span)):
            return None  # a verb in capitals inside a sentence belongs to a name
        if self._told_of_work(hit, begin):
            return None
        voice = self.voices.in_words(self._behind_aside(begin, hit.start), hit.start)
        if voice and not voice.name and self.marks.at("work", begin):
            return None  # "tích cực đôn đốc …, nhiều ý kiến … được đánh giá cao" is work, not words
        return voice if voice and self._speaks(voice, begin, hit) else None

    def _told_of_work(self, verb: Span, begin: int) -> bool:
        """Tell "37/44 nhiệm vụ Chủ tịch giao, đạt 84%" and "…, được dân đồng tình" from somebody's words."""
        given = self.marks.at("shares_out", verb.start) is not None and self.text[verb.end : verb.end + 1] in ",;."
        comma = self.text.rfind(", ", begin, verb.start)
        return given or (comma > 0 and self.folded.startswith("được ", comma + 2))

    def _first_stop(self, begin: int, reach: int) -> int:
        """Return where the first sentence ends; a stop behind a capital shortens a title ("TS. ")."""
        stop = self.text.find(". ", begin, reach)
        while stop > 0 and self.text[stop - 1].isupper():
            stop = self.text.find(". ", stop + 1, reach)
        return stop if stop > 0 else reach

    def _behind_aside(self, begin: int, verb: int) -> int:
        """Return where the speaker can stand: behind the comma of a clause that only names the topic."""
        if self.marks.at("ground", begin):
            return self.behind_ground(begin, verb)
        if not self.marks.at("aside", begin):
            return begin
        comma = self.text.find(",", begin, verb)
        return comma + 1 if comma > 0 else begin

    def behind_ground(self, begin: int, verb: int) -> int:
        """Return where behind "Để …, nâng cao …," the one begins who is to speak."""
        if not self.marks.at("ground", begin):
            return begin
        commas = []
        comma = self.text.find(", ", begin, verb)
        while comma > 0:
            commas.append(comma + 2)
            comma = self.text.find(", ", comma + 2, verb)
        acting, floor = ("body", "person_head"), ("delegate",)
        return next((at for labels in (acting, floor) for at in commas if self._opens_with(labels, at)), begin)

    def _opens_with(self, labels: tuple[str, ...], at: int) -> bool:
        return any(self.marks.at(label, at) for label in labels)

    def _only_presents(self, verb: Span, span: Span) -> bool:
        """Tell whether "trình bày kế hoạch" is followed by nothing of what the plan says."""
        if not self.marks.at("presents", verb.start):
            return False
        return ":" not in self.text[verb.end : span.end] and not self._presented(verb, span)

    def _presented(self, verb: Span, span: Span) -> Span | None:
        return self.marks.first("presents_that", verb.end, min(span.end, verb.end + 90))

    def _behind_topic(self, span: Span, begin: int, reach: int) -> Attribution | None:
        """Về đề nghị …: giao Vụ X …"""
        if not self.marks.at("topic", begin):
            return self._behind_matter(span, begin, reach)
        for ask in self.marks.within("asks", begin, reach):
            joint = self.folded[begin : ask.start].rstrip()[-1:]
            goes_on = joint == "," and ":" in self.text[begin : ask.start]  # "Về …: Văn phòng lập …, phân công …"
            if self.text[ask.start].islower() and joint in (":", ",") and not goes_on:
                return Attribution(None, "asks", ask, Span(self._content(ask.end, span.end), span.end))
        return None

    def _behind_matter(self, span: Span, begin: int, reach: int) -> Attribution | None:
        """Vướng mắc về áp dụng pháp luật đề nghị Tòa án tỉnh tập hợp …: the matter first, then who is asked."""
        acting = ("body", "people", "person_head", "delegate", "work", "says")
        if begin in self.voices.starts or any(self.marks.at(label, begin) for label in acting):
            return None
        for ask in self.marks.within("asks", begin, reach):
            if any(
                self.marks.first(label, begin, ask.start)
                for label in ("obligation", "past", "hinge_plain", "body")
            ):
                return None
            asked = self.text[ask.start].islower() and self.marks.at("body", ask.end + 1)
            if asked and self.voices.in_words(begin, ask.start) is None:
                return Attribution(None, "asks", ask, Span(self._content(ask.end, span.end), span.end))
        return None

    def _speaks(self, voice: Voice, begin: int, verb: Span) -> bool:
        """Tell whether the voice is the subject of the verb: only adverbs and titles stand between them."""
        between = self.folded[voice.end : verb.start]
        if len(between) > 160:
            return False
        if self.marks.first("hinge_plain", voice.end, verb.start) or self.marks.first("passive", begin, voice.end):
            return False
        subject_is_object = self.marks.within("of_someone", begin, verb.start)
        return not (subject_is_object and subject_is_object[-1].end >= voice.end)

    def _with_chain(self, voice: Voice | None, verb: Span, manner: str, span: Span) -> Attribution:
        """Go on to a verb of asking that shares the speaker ("ghi nhận …; đồng thời đề nghị …")."""
        if manner in ("says", "praises"):
            barrier = self.marks.first("obligation", verb.end, span.end)
            for ask in self.marks.within("asks", verb.end, barrier.start if barrier else span.end):
                if self._joined(ask.start) and not self.text[ask.start].isupper():
                    return Attribution(voice, "asks", ask, Span(self._content(ask.end, span.end), span.end))
            if manner == "praises" or self.marks.at("takes_in", verb.start):
                for say in self.marks.within("says", verb.end, barrier.start if barrier else span.end):
                    if self._joined(say.start):
                        return Attribution(voice, "says", say, Span(self._content(say.end, span.end), span.end))
        start = verb.end
        if self.marks.at("presents", verb.start) and (that := self._presented(verb, span)):
            start = that.end
        return Attribution(voice, manner, verb, Span(self._content(start, span.end), span.end))

    def _joined(self, at: int) -> bool:
        before = self.folded[max(0, at - 12) : at].rstrip()
        return before.endswith(tuple(lexicon("cues")["joints"]["ends"]))

    def _content(self, start: int, end: int) -> int:
        """Return where the clause behind a verb of saying begins: behind "thêm", "rằng", a colon, a time."""
        colon = self.folded.find(":", start, min(end, start + 90))
        if (
            colon > 0
            and not self.marks.first("obligation", start, colon)
            and not self.folded.find(";", start, colon) > 0
        ):
            start = colon + 1
        start = self.content_start(start, end)
        while (filler := self.marks.at("filler", start)) and filler.end < end:
            start = self.content_start(filler.end, end)
        for _ in range(2):
            start = self.past_time(start, end, comma_needed=False)
        return start

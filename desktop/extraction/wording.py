"""What the words of a segment say, whatever part of the report it stands in."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from desktop.domain import Span
from desktop.extraction.attribution import Attributions
from desktop.extraction.lexicons import word_set
from desktop.extraction.phrases import lexicon
from desktop.extraction.voices import LEVELS, Voices
from desktop.extraction.words import words_in
from desktop.folding import fold

if TYPE_CHECKING:
    from desktop.extraction.document import Document
    from desktop.extraction.phrases import Marks, Token


_OPENING_MONTH = re.compile(r"(?:trong |sang |bước sang )?tháng (\d{1,2})(?:[/-]\d{4}| năm \d{4})?,")
_TO_BE_DONE = re.compile(
    r"\b(?:trước|chậm nhất|xong trước|xong trong)(?: là)?(?: ngày| tháng)? \d{1,2}\b(?![.,]?\d*\s?(?:%|năm))"
    r"|\b(?:mỗi|hằng|hàng) (?:ngày|tuần|tháng|quý)\b"
)
_STOP = re.compile(r"(?:[^\W\dA-ZĐ]|\b[IVX]{1,4}|\d|[)”%])\. (?=[^\W\d_])")
"""The end of a sentence: behind small letters, a figure, a roman figure, not behind "TP."."""
_NOT = (" không ", " chẳng ", " đừng ")
_DRIVEN = frozenset({"phải", "không được"})
"""What says as well that somebody had to do it, or did not get it."""
_COUNTS = re.compile(r"\d")
_HARDLY = re.compile(r"\s(?:chỉ |là |ở mức |chiếm )?0,\d{1,3}\s?%")
"""A share so small is no shortcoming ("trễ hạn 0,2%")."""
_TOPIC = 60
"""Letters in which a sentence names its topic."""
_NEAR = 30
"""Letters in which two words belong together."""


@cache
def _lessening() -> frozenset[str]:
    """Return the words in front of "còn" that leave it no shortcoming."""
    return frozenset(lexicon("cues")["lessening"]["words"])


@cache
def _adding() -> frozenset[str]:
    """Return the words behind "còn" with which a sentence only goes further."""
    return frozenset(lexicon("cues")["lessening"]["adding"])


class Wording:
    """Questions about the words of the segments of one document."""

    def __init__(self, document: Document, marks: Marks) -> None:
        self.text, self.folded, self.marks, self.facts = document.text, document.folded, marks, document.facts
        self.voices = Voices(document.text, document.folded, marks, document.officials)
        self.attributions = Attributions(document.text, document.folded, marks, self.voices)

    def _timed(self, content: Span) -> Span:
        start = self.attributions.past_time(content.start, content.end, comma_needed=True)
        if start == content.start:
            return content
        return Span(self.attributions.past_time(start, content.end, comma_needed=True), content.end)

    def _behind_background(self, content: Span) -> Span:
        """Skip "Năm N là năm …," in front of the body that is to act."""
        year = self.marks.first("is_year", *content)
        if year is None or year.start - content.start > 60:
            return content
        for body in self.marks.within("body", year.end, content.end):
            before = self.folded[max(content.start, body.start - 3) : body.start].rstrip()[-1:]
            asked = self.marks.first("must", body.end, min(content.end, body.end + 40)) is not None
            named = self.text[body.start].isupper() and self.marks.first("work", body.end, content.end) is not None
            if before == "," and (asked or named):
                return Span(body.start, content.end)
        return content

    def _must(self, span: Span) -> bool:
        return self.marks.first("must", *span) is not None

    def _is_due(self, span: Span) -> bool:
        """Tell whether a sentence names a day until which, or how often, something is to be done."""
        return _TO_BE_DONE.search(self.folded, *span) is not None

    def _demands(self, span: Span) -> bool:
        begin = self.attributions.content_start(*span)
        return (
            self.marks.first("obligation", *span) is not None
            or self._begins_with_work(Span(begin, span.end))
            or self._body_works(span)
        )

    def _body_works(self, span: Span) -> bool:
        """Tell whether a body or staff stands in front of a verb that opens work."""
        doer = self.marks.at("body", span.start) or self.marks.at("people", span.start)
        if doer is None:
            return False
        reach = min(span.end, span.start + 140)
        return any(
            self.text[hit.start].islower()
            for label in ("hinge", "work")
            for hit in self.marks.within(label, doer.end, reach)
        )

    def _begins_with_work(self, span: Span) -> bool:
        return self.marks.at("work", self.attributions.content_start(*span)) is not None

    def _demanded_of_body(self, span: Span, must: Span) -> bool:
        return self._begins_with_work(span) or self.marks.first("body", span.start, must.start) is not None

    def _sets_to_work(self, content: Span) -> bool:
        """Tell whether a sentence of a speech opens with work, or a body at work ("Sở X khảo sát lại")."""
        works = self._begins_with_work(content)
        return works or (self._body_works(content) and not (self._past(content) or self._achieved(content)))

    def _sets_out(self, content: Span) -> bool:
        """Tell whether behind a topic a body stands at work ("Về tổ chức, Văn phòng rà soát …")."""
        comma = self.folded.find(", ", content.start, min(content.end, content.start + _TOPIC))
        if comma < 0 or not self.marks.at("topic", content.start):
            return False
        behind = Span(comma + 2, content.end)
        return self._body_works(behind) and not self._has_done(behind)

    def _asked_for(self, span: Span) -> bool:
        """Tell whether something among shortcomings is demanded: nobody is merely driven to it or denied it."""
        must = self.marks.first("must", *span)
        if must is None or self.folded[must.start : must.end] not in _DRIVEN:
            return must is not None
        return self._demanded_of_body(span, must) and not self.marks.first("adverse", span.start, must.start)

    def _past(self, span: Span) -> bool:
        return self.marks.first("past", *span) is not None

    def _past_first(self, span: Span) -> bool:
        if self._has_done(span):
            return True
        past, must = self.marks.first("past", *span), self.marks.first("obligation", *span)
        return past is not None and (must is None or past.start < must.start)

    def _done_first(self, span: Span) -> bool:
        """Tell whether something done is told before anything that falls short."""
        past, limit = self.marks.first("past", *span), self.marks.first("limit", *span)
        return past is not None and limit is not None and past.start < limit.start

    def _works_before_past(self, span: Span) -> bool:
        """Tell whether a body is to deal with what was done ("Phường A tháo dỡ 12 nhà đã có quyết định")."""
        past, doer = self.marks.first("past", *span), self.marks.at("body", span.start)
        if past is None or doer is None or not self._body_works(Span(span.start, past.start)):
            return False
        return not any(sign in self.text[doer.end : past.start] for sign in ",;:")

    def _past_by_body(self, span: Span) -> bool:
        past = self.marks.first("past", *span)
        return past is not None and self.marks.first("body", span.start, past.start) is not None

    def _achieved(self, span: Span) -> bool:
        return self.marks.first("achieved", *span) is not None

    def _fruitful(self, span: Span) -> bool:
        """Tell whether something was achieved thanks to work ("Nhờ kiên trì …, không có trường hợp tử vong")."""
        fruit = self.marks.first("thanks_to", *span)
        return fruit is not None and self._achieved(Span(fruit.end, span.end))

    def _limited(self, span: Span) -> bool:
        done = self._past(span) or self._achieved(span)
        return any(
            not self._negated(span.start, hit)
            and not (done and self.marks.at("limit_noun", hit.start) == hit)
            and not self._overcome(hit, span.end)
            and not self._remedied(span.start, hit)
            and not (self._done_by(Span(span.start, hit.start)) and self._of_an_object(span.start, hit))
            for hit in self.marks.within("limit", *span)
        )

    def _done_by(self, before: Span) -> bool:
        return self._past(before) or self._achieved(before)

    def _remedied(self, start: int, limit: Span) -> bool:
        """Tell whether work deals with what others did wrong ("thu hồi 3,2 tỷ đồng cho vay sai đối tượng")."""
        if self.marks.at("judges_work", limit.start):
            return False  # "Thu hồi nợ thuế chỉ đạt 38%"
        works = self.marks.within("remedies", start, limit.start)
        return bool(works) and not any(sign in self.text[works[-1].end : limit.start] for sign in (", ", ";", ":"))

    def _overcome(self, limit: Span, end: int) -> bool:
        """Tell whether a shortcoming is said to grow less ("hồ sơ trễ hẹn chỉ còn 0,4%")."""
        if self.folded.startswith("chưa", limit.start):
            return False  # "chưa được đẩy lùi"
        if _HARDLY.match(self.folded, limit.end, end):
            return True
        after = self.marks.first("overcome", limit.end, min(end, limit.end + _NEAR))
        if after and _COUNTS.search(self.folded, limit.start, limit.end):
            return self.text.count(",", limit.end, after.start) < 2  # "xảy ra 2 vụ, giảm 1 vụ"
        return (
            after is not None
            and "," not in self.text[limit.end : after.start]
            and (self.marks.first("limit", limit.end, after.start) is None)
        )

    def _of_an_object(self, start: int, limit: Span) -> bool:
        """Tell whether not the work falls short but what it deals with ("nhắc nhở các chi bộ còn yếu")."""
        nouns = self.marks.within("marks_object", start, limit.start)
        if not nouns or "," in self.text[nouns[-1].start : limit.start] or limit.start - nouns[-1].end > _NEAR:
            return False
        noun = nouns[-1]
        works = [hit for hit in self.marks.within("work", start, noun.start) if self.text[hit.start].islower()]
        return bool(works) and self.marks.first("adverse", noun.end, limit.start) is None

    def _only_points_at_limits(self, span: Span) -> bool:
        """Tell whether a sentence says that shortcomings were named, and names none."""
        said = self.marks.within("points_out", *span)
        for verb in said:
            named = [
                hit for hit in self.marks.within("named_limits", verb.end, span.end) if hit.start - verb.end < 14
            ]
            if named and span.end - named[-1].end < 6 and ":" not in self.text[verb.end : span.end]:
                return True
        return False

    def _has_done(self, span: Span) -> bool:
        """Tell whether a body that stands in front has done something ("tỉnh đã giao 16 ha đất")."""
        body = self.marks.at("body", span.start) or self.marks.at("people", span.start)
        if body is None:
            return False
        done = self.folded.find(" đã ", body.end - 1, min(span.end, body.end + 60))
        return (
            done >= 0
            and not any(self.marks.first(label, body.end, done) for label in ("work", "must", "obligation"))
            and not any(sign in self.text[body.end : done] for sign in ",;:")
        )

    def _yields(self, span: Span) -> bool:
        """Tell whether a sentence grants what was done and goes on to what falls short ("Tuy …, song …")."""
        begin = self.attributions.content_start(*span)
        grants = self.marks.at("grants", begin)
        if grants is None:
            return False
        turn = self.marks.first("but", grants.end, span.end)
        comma = self.folded.find(", ", grants.end, span.end)
        start = turn.end if turn else comma + 2
        main = Span(start, span.end)
        done = self._past(main) or self.marks.first("achieved_strong", *main) is not None
        return (turn is not None or comma > 0) and self._falls_short(main) and not done and not self._must(main)

    def _limited_first(self, span: Span) -> bool:
        """Tell whether a shortcoming is named before anything is demanded."""
        limit, must = self.marks.first("limit", *span), self.marks.first("must", *span)
        return limit is not None and self._limited(span) and (must is None or limit.start < must.start)

    def _negated(self, start: int, limit: Span) -> bool:
        if self.folded.endswith(_NOT, start, limit.start):
            return True
        hit = self.marks.first("negation", max(start, limit.start - 24), limit.start)
        return hit is not None and ("," not in self.text[hit.end : limit.start] or self._listed(limit))

    def _listed(self, limit: Span) -> bool:
        """Tell whether a shortcoming only goes on with a list ("khắc phục hạn chế, yếu kém")."""
        return self.marks.at("limit_noun", limit.start) == limit

    def _falls_short(self, span: Span) -> bool:
        """Tell whether a sentence of a review names a shortcoming, by its words or by the way it begins."""
        causes = self.marks.at("opens_cause", self.attributions.content_start(*span)) is not None
        return causes or self._limited(span) or self._lacks(span)

    def _lacks(self, span: Span) -> bool:
        begin = self.attributions.content_start(*span)
        if self.folded.find("là còn ", *span) > 0 or self.folded.find("thì còn ", *span) > 0:
            return False  # "còn rừng là còn nước"
        opens = self.marks.at("opens_lack", begin)
        told = self._past(span) or self.marks.first("achieved_strong", *span) is not None
        if opens and not told and not self.marks.first("overcome", begin, min(span.end, begin + 2 * _NEAR)):
            return True
        some, words = self.marks.at("vague", begin) is not None, self.marks.words(*span)
        if some and self.marks.first("lets_go_on", *span) and not told:
            return True
        for before, word, after in zip([None, *words], words, words[1:], strict=False):
            if word.text != "còn" or (before and before.text in _lessening()):
                continue
            if self._goes_further(after) and not (some and after.text not in _adding()):
                continue
            if before is None and self._names_somebody(after):
                continue  # "Còn TAND thành phố cho hay …"
            if not after.text[0].isdigit() or before is None or before.text in ",:;":
                return True
        return False

    def _goes_further(self, after: Token) -> bool:
        """Tell whether "còn" only adds ("Sở còn tổ chức …", "các xã còn lại")."""
        return after.text in _adding() or self.marks.at("work", after.start) is not None

    def _names_somebody(self, word: Token) -> bool:
        heads = any(self.marks.at(label, word.start) for label in ("body", "people", "person_head"))
        return heads or word.start in self.voices.starts

    def _counted(self, span: Span) -> bool:
        """Tell whether a sentence holds a figure that is no year."""
        return any(word.text.isdecimal() and not _is_year(word.text) for word in self.marks.words(*span))

    def _works_in(self, span: Span) -> bool:
        return any(self.text[hit.start].islower() for hit in self.marks.within("work", *span))

    def _only_announces(self, span: Span) -> bool:
        """Tell whether a sentence ends with the number of what follows ("… với 7 chỉ tiêu, 3 khâu đột phá")."""
        counts = self.marks.within("announces", span.start + 11, span.end)
        if not counts or counts[-1].end < span.end - 12 or self.text[counts[-1].start - 1] == "/":
            return False
        last = counts[-1]
        if self.text.rfind("(", span.start, last.start) > self.text.rfind(")", span.start, last.start):
            return False  # "… chậm, tập trung ở Ban X (05 nhiệm vụ)"
        told = self._past_by_body(span) or self.marks.first("achieved_strong", *span) is not None
        told = told and not self._must(span)
        return not (told or (self._limited(span) and not self._must(span)))

    def _last_sentence(self, span: Span) -> Span:
        """Return what announces the list: of an item with several sentences the last."""
        stops = list(_STOP.finditer(self.text, *span))
        return Span(stops[-1].end(), span.end) if stops else span

    def _substantial(self, span: Span) -> bool:
        """Tell whether a sentence reports work of the body itself: done by it, or counted."""
        return self._past_by_body(span) or (self._counted(span) and self._achieved(span))

    def _of_the_world(self, span: Span) -> bool:
        """Tell whether a sentence is about the world and not about the work."""
        world = self.marks.first("background_world", *span)
        fruit = self.marks.first("thanks_to", *span)
        if world is None or self._whole_country(world, span) or (fruit and self._past(Span(fruit.end, span.end))):
            return False
        own = self.marks.at("body", self._timed(span).start)
        if own and own.end < world.start and self._counted(Span(own.end, world.start)):
            return False  # "Toàn Cụm tiếp nhận 5.120 đơn vị máu, một phần ba của cả nước"
        past = self.marks.first("past", *span)
        if past and past.start < world.start and self._counted(Span(past.end, world.start)):
            return False  # "Chương trình … đã có 38 doanh nghiệp được vay … với lãi suất 7%"
        return self.marks.first("contrast", *span) is None

    def _whole_country(self, world: Span, span: Span) -> bool:
        """Tell whether "cả nước" is the field of a central body, whose work is counted ("Cả nước xây 40 …")."""
        field = self.marks.at("country", world.start) is not None
        central = self.voices.level_of(fold(self.facts.host or "")) == LEVELS[-1]
        return field and central and self._counted(span) and self._works_in(span)

    def _remarks(self, span: Span) -> bool:
        return self.marks.first("remark", *span) is not None

    def _quote(self, span: Span | None, fallback: str) -> str:
        return f"“{self.text[span.start : span.end]}”" if span else fallback

    def _opening_year(self, begin: int) -> int | None:
        for word in self.marks.words(begin, begin + 30)[:5]:
            if word.text == "năm":
                digits = self.folded[word.end + 1 : word.end + 5]
                return int(digits) if digits.isdecimal() and len(digits) == 4 else None
            if self.marks.at("before_year", word.start) is None:
                return None
        return None

    def _month_to_come(self, begin: int, span: Span) -> bool | None:
        """Tell whether a month that opens a sentence lies ahead of the meeting ("Tháng 9, chi bộ …")."""
        month = _OPENING_MONTH.match(self.folded, begin, span.end)
        day = self.facts.event_date
        if month is None or day is None or self._past(span) or self._achieved(span):
            return None
        ahead = (int(month[1]) - day.month) % 12
        return True if 0 < ahead < 4 or (ahead == 0 and day.day < 16) else None

    def _title_plans(self) -> bool:
        """Tell whether the headline says that the report plans too."""
        title = fold(self.facts.title or "")
        return any(word in title for word in word_set("facts", "plans_in_titles"))

    def _is_coming(self, year: int) -> bool:
        facts = self.facts
        if facts.plan_year is not None:
            return year >= facts.plan_year and year != facts.review_year
        if facts.review_year is not None:
            return year > facts.review_year
        day = facts.event_date or facts.published
        return day is None or year > day.year or (year == day.year and day.month <= 3)

    def _verb_first(self, content: Span) -> bool:
        """Ask pyvi whether a segment without any cue begins with a verb."""
        words = words_in(self.text, content.start, min(content.end, content.start + 60))
        return bool(words) and words[0].tag == "V"

    def _opens_with_day(self, span: Span) -> bool:
        return self.marks.at("day_word", span.start) is not None


def _is_year(figures: str) -> bool:
    return len(figures) == 4 and 1900 < int(figures) < 2100

"""The course of a report: which part a sentence stands in, whose words it is, and so what kind of statement.

Zone first, verb second: "nâng cao chất lượng thẩm định" is a task in a plan and a result in a review. A zone is opened
by a heading, by the words a sentence begins with, or by a verb of saying, and lasts until another is opened.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from desktop.domain import Span, StatementKind
from desktop.extraction.attribution import Attribution, Attributions
from desktop.extraction.enumerations import is_capitals
from desktop.extraction.phrases import lexicon
from desktop.extraction.voices import Voices
from desktop.extraction.words import words_in
from desktop.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.extraction.document import Document
    from desktop.extraction.phrases import Marks
    from desktop.extraction.segments import Segment


class Zone(StrEnum):
    """A part of a report."""

    INTRO = "intro"
    RESULT = "result"
    LIMITATION = "limitation"
    PROPOSAL = "proposal"
    DISCUSSION = "discussion"
    PLAN = "plan"
    DIRECTIVE = "directive"
    SPEECH = "speech"
    AWARD = "award"
    NONE = "none"


TASK, RESULT, LIMITATION = StatementKind.TASK, StatementKind.RESULT, StatementKind.LIMITATION
PROPOSAL, AWARD = StatementKind.PROPOSAL, StatementKind.AWARD
_KIND_OF_ZONE = {
    Zone.RESULT: RESULT,
    Zone.LIMITATION: LIMITATION,
    Zone.PROPOSAL: PROPOSAL,
    Zone.PLAN: TASK,
    Zone.DIRECTIVE: TASK,
    Zone.AWARD: AWARD,
}
_HEADINGS = (
    ("heading_result", Zone.RESULT),
    ("heading_limitation", Zone.LIMITATION),
    ("heading_plan", Zone.PLAN),
    ("heading_proposal", Zone.PROPOSAL),
    ("heading_discussion", Zone.DISCUSSION),
    ("heading_directive", Zone.DIRECTIVE),
    ("heading_none", Zone.NONE),
)


_ANY_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_FRAME = "diễn biến hội nghị"
_BACKGROUND = "bối cảnh"


@dataclass(frozen=True, slots=True)
class Context:
    """What the course of the report says of one statement, for the fields that the segment leaves unsaid."""

    zone: Zone
    paragraph: int
    sentence: int
    first: bool
    mark: str
    lead_in: Span | None
    """The lead-in that announced the list it stands in."""
    charge: Span | None
    """The words in which the document as a whole tells its addressees what to do."""
    content: Span
    """The statement without attribution, the words to look for the doer in."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one segment is, and what decided."""

    kind: StatementKind | None
    confidence: float
    cue: str
    content: Span
    voice: str | None = None


@dataclass(frozen=True, slots=True)
class Placed:
    """A segment that is a statement, its verdict, and its context."""

    span: Span
    verdict: Verdict
    context: Context


class Course:
    """Walks the segments of one document in order; `placed` yields the statements."""

    def __init__(self, document: Document, marks: Marks) -> None:
        self.text, self.folded, self.marks, self.facts = document.text, document.folded, marks, document.facts
        self.voices = Voices(document.folded, marks, document.officials)
        self.attributions = Attributions(document.text, document.folded, marks, self.voices)
        self.zone = self.section = Zone.INTRO
        self.standing_speaker: str | None = None
        self.lead_in: Span | None = None
        self.charge: Span | None = None
        self.body: Zone = Zone.INTRO
        self.last: Verdict | None = None
        self.last_sentence = -1
        self.paragraph = -1
        self.closed = False
        self.speaker: str | None = None
        self.title = _title_span(document)
        self.is_document = self.is_meeting = False
        if self.title and (told := self.marks.first("heading_directive", *self.title)):
            voice = self.voices.in_words(told.end, self.title.end)
            self.standing_speaker = self.speaker = voice.name if voice else None

    def placed(self, segments: tuple[Segment, ...]) -> Iterator[Placed]:
        """Yield every statement in order."""
        for segment in segments:
            if self._inside_title(segment.span) or not self._has_words(segment.span):
                self._note_kind_of_document(segment)
                continue
            if segment.heading:
                self._enter_heading(segment)
                continue
            verdict = self._judge(segment)
            if verdict.kind is not None:
                yield Placed(self._span_of(segment), verdict, self._context(segment, verdict))
            self.last, self.last_sentence, self.paragraph = verdict, segment.sentence, segment.paragraph

    # What stands around

    def _inside_title(self, span: Span) -> bool:
        return self.title is not None and self.title.start <= span.start and span.end <= self.title.end

    def _has_words(self, span: Span) -> bool:
        return any(letter.isalpha() for letter in self.text[span.start : span.end])

    def _note_kind_of_document(self, segment: Segment) -> None:
        words = self.folded[segment.span.start : segment.span.end].split("\n")[0].strip(" :.*-")
        kinds = lexicon("zones")["kinds"]
        if not is_capitals(self.text[segment.span.start : segment.span.end].split("\n")[0]):
            return
        for zone, name in ((Zone.PLAN, "plan"), (Zone.RESULT, "result"), (Zone.NONE, "meeting")):
            if any(words == kind or words.startswith(f"{kind} ") for kind in kinds[name]) and not self.is_document:
                self.body, self.is_document = zone, True
                self.is_meeting = name == "meeting"

    def _enter_heading(self, segment: Segment) -> None:
        self._note_kind_of_document(segment)
        span = segment.span
        found = [(hit, zone) for label, zone in _HEADINGS if (hit := self.marks.first(label, span.start, span.end))]
        if found:
            hit, zone = min(found, key=lambda pair: (pair[0].start, -pair[0].end))
            if self.is_meeting and self.folded[hit.start : hit.end] == "nội dung":
                zone = Zone.INTRO  # the contents of a meeting are not yet its decisions
            self.zone = self.section = zone
            self.lead_in = None
            self.speaker = self.standing_speaker
            if zone is Zone.DIRECTIVE and (voice := self.voices.in_words(span.start, span.end)) and voice.name:
                self.speaker = voice.name
        elif is_capitals(self.text[span.start : span.end]) and segment.mark == "" and self.marks.first("signature", span.start, span.end):
            self.closed = self.is_document
        elif segment.mark in ("roman", "article") and self.section in (Zone.INTRO, Zone.NONE):
            self.zone = self.section = self.body if self.body is not Zone.NONE else Zone.INTRO

    def _context(self, segment: Segment, verdict: Verdict) -> Context:
        return Context(
            self.zone, segment.paragraph, segment.sentence, segment.first, segment.mark, self.lead_in, self.charge, verdict.content
        )

    def _span_of(self, segment: Segment) -> Span:
        return (self._before_list(segment.span) if segment.opens_list else None) or segment.span

    # What one segment is

    def _judge(self, segment: Segment) -> Verdict:
        span = segment.span
        if self.closed or self.zone is Zone.NONE or self._is_stray(segment):
            return self._nothing(span, "dòng rời")
        said = self.attributions.of(span)
        if said and self.zone is Zone.PLAN and segment.mark and said.voice and said.voice.name:
            said = None  # "Đồng chí X, Phó Chủ tịch: chỉ đạo …" shares out work, nobody speaks
        if segment.first:
            self._open_sentence(segment, said)
        if segment.opens_list:
            head = self._before_list(span)
            if head is None:
                return self._announce(segment, said)
            self.lead_in, span = span, head
        verdict = self._award(segment, span, said) or self._from_words(segment, span, said)
        return self._remember(verdict)

    def _nothing(self, span: Span, cue: str) -> Verdict:
        return Verdict(None, 0.0, cue, span)

    def _is_stray(self, segment: Segment) -> bool:
        span = segment.span
        if self.marks.first("narrates", span.start, min(span.end, span.start + 90)) and not segment.mark:
            return True
        if self.marks.at("not_work", span.start) and not self._must(span):
            return True
        if segment.mark or not segment.opens_paragraph:
            return False
        ends_open = self.text[span.end : span.end + 1] not in {".", "!", "?", ";", "…", ":"}
        short = span.end - span.start < 45
        return ends_open and short and not self.marks.first("obligation", *span)

    def _remember(self, verdict: Verdict) -> Verdict:
        if verdict.kind is RESULT and self.zone is Zone.INTRO:
            self.zone = Zone.RESULT
        if verdict.kind is TASK and self.zone in (Zone.SPEECH, Zone.INTRO):
            self.zone = Zone.DIRECTIVE if self.speaker else Zone.PLAN
        return verdict

    # Where a sentence opens another part

    def _open_sentence(self, segment: Segment, said: Attribution | None) -> None:
        if segment.paragraph != self.paragraph:
            if not segment.mark:
                self.lead_in = None
            if self.zone is Zone.AWARD:
                self.zone = self.section
            if self.zone is Zone.LIMITATION and self.section is not Zone.LIMITATION and not segment.mark:
                self.zone = Zone.RESULT if self.section is not Zone.PLAN else Zone.PLAN
        begin = self.attributions.content_start(*segment.span)
        opened = self._opened_zone(begin, segment, said)
        if opened is not None:
            self._enter(opened)

    def _enter(self, zone: Zone) -> None:
        self.zone = zone
        if zone in (Zone.PLAN, Zone.RESULT, Zone.DISCUSSION, Zone.PROPOSAL, Zone.LIMITATION):
            self.speaker = self.standing_speaker

    def _opened_zone(self, begin: int, segment: Segment, said: Attribution | None) -> Zone | None:
        new_paragraph = segment.paragraph != self.paragraph
        if self.marks.at("opens_limitation", begin) and not (self.zone is Zone.DIRECTIVE and not self._limited(segment.span)):
            return Zone.LIMITATION
        if said is not None and said.manner != "upward":
            return Zone.DISCUSSION if said.voice and self.marks.at("opens_discussion", begin) else None
        if self.marks.at("opens_speech", begin) and self.voices.in_words(*segment.span):
            return Zone.SPEECH
        if self.marks.at("opens_discussion", begin) and not segment.mark:
            return Zone.DISCUSSION
        if opened := self._zone_in_time(begin, segment, new_paragraph=new_paragraph):
            return opened
        report = self.marks.first("says_more", begin, segment.span.end)
        if report is None or report.start - begin > 200:
            return None
        inside = self.attributions.content_start(report.end, segment.span.end)
        return self._zone_in_time(inside, segment, new_paragraph=new_paragraph)

    def _zone_in_time(self, begin: int, segment: Segment, *, new_paragraph: bool) -> Zone | None:
        year = self._opening_year(begin)
        turns = self.marks.at("plan_turn", begin) is not None
        coming = self._is_coming(year) if year else None
        plans = turns or coming is True or self.marks.at("opens_plan", begin) is not None
        reviews = coming is False or (self.marks.at("opens_result", begin) is not None and not plans)
        if segment.mark and not segment.opens_list:
            return None
        if self.zone in (Zone.DIRECTIVE, Zone.SPEECH) and self.speaker:
            leaves = turns or (coming and new_paragraph and not self.marks.first("must", *segment.span))
            if plans:
                return Zone.PLAN if leaves and new_paragraph else None
            return Zone.RESULT if reviews and new_paragraph and not self._demands(segment.span) else None
        if plans:
            return Zone.PLAN
        if reviews and not (self.section is Zone.PLAN and not year):
            return Zone.RESULT
        return None

    def _opening_year(self, begin: int) -> int | None:
        for word in self.marks.words(begin, begin + 30)[:5]:
            if word.text == "năm":
                digits = self.folded[word.end + 1 : word.end + 5]
                return int(digits) if digits.isdecimal() and len(digits) == 4 else None
            if word.text not in ("trong", "bước", "sang", "vào", "kết", "thúc", "ngay", "đầu", "về", "nhiệm", "vụ", "kế", "hoạch"):
                return None
        return None

    def _is_coming(self, year: int) -> bool:
        facts = self.facts
        if facts.plan_year is not None:
            return year >= facts.plan_year and year != facts.review_year
        if facts.review_year is not None:
            return year > facts.review_year
        day = facts.event_date or facts.published
        return day is None or year > day.year or (year == day.year and day.month <= 3)

    # Lists

    def _before_list(self, span: Span) -> Span | None:
        """Return the sentence without the words that only announce a list, where it has content of its own."""
        for tail in reversed(self.marks.within("list_tail", *span)):
            before = self.folded[span.start : tail.start].rstrip()
            if not before.endswith((",", ";", "-", "–")) or ":" in before:
                continue
            head = Span(span.start, span.start + len(before.rstrip(" ,;-–")))
            if head.end - head.start > 25 and (self._demands(head) or self._past(head)):
                return head
        return None

    def _announce(self, segment: Segment, said: Attribution | None) -> Verdict:
        span = segment.span
        self.lead_in = said.content if said and said.manner == "asks" else span
        if said and said.voice and (said.voice.name or not said.voice.pronoun):
            self.speaker = said.voice.name
            if self.is_document and self.section in (Zone.INTRO, Zone.NONE) and said.voice.name:
                self.standing_speaker = said.voice.name
        if self.is_document and self.charge is None and self.marks.first("asks", *span):
            self.charge = span
        zone = self._announced_zone(span, said)
        if zone:
            self.zone = zone
            if zone in (Zone.PROPOSAL, Zone.RESULT, Zone.LIMITATION, Zone.PLAN):
                self.speaker = self.standing_speaker
        return self._nothing(span, "câu dẫn")

    def _announced_zone(self, span: Span, said: Attribution | None) -> Zone | None:
        if self.marks.first("upward", *span) or (said and said.voice and said.voice.delegate):
            return Zone.PROPOSAL
        if said and said.manner == "asks":
            return Zone.DIRECTIVE if said.voice or self.speaker else Zone.PLAN
        found = [(hit, zone) for label, zone in _HEADINGS if (hit := self.marks.first(label, *span))]
        if said and said.voice:
            return Zone.DIRECTIVE if not any(zone in (Zone.RESULT, Zone.LIMITATION) for _, zone in found) else Zone.SPEECH
        if not found:
            return None
        zone = max(found, key=lambda pair: pair[0].start)[1]
        if zone is Zone.PLAN and self.speaker and self.zone is Zone.DIRECTIVE and not self.marks.first("sets", *span):
            return Zone.DIRECTIVE
        return zone if zone is not Zone.NONE else None

    # Awards

    def _award(self, segment: Segment, span: Span, said: Attribution | None) -> Verdict | None:
        if said and said.manner in ("asks", "upward") and said.voice and not self.marks.at("occasion", span.start):
            return None
        occasion = self.marks.at("occasion", span.start)
        pact = self.marks.first("award_pact", *span)
        act = self.marks.first("award_act", *span)
        thing = self.marks.first("award_strong", *span)
        follows = not segment.first and self.last is not None and self.last.kind is AWARD
        near = self.zone is Zone.AWARD and segment.paragraph == self.paragraph
        if not (pact or (act and (thing or ((occasion or near) and self.marks.first("award_thing", *span)))) or follows):
            return None
        if self._must(span) or (not occasion and not follows and self._begins_with_work(span) and self._plans()):
            return None
        if self._plans() and not (occasion or near or follows) and not self.marks.first("award_done", *span):
            return None
        if self.zone in (Zone.RESULT, Zone.SPEECH) and not (occasion or follows or near or self.marks.first("award_done", *span)):
            return None
        cue = pact or thing or act or occasion
        self.zone, self.speaker = Zone.AWARD, self.standing_speaker
        return Verdict(AWARD, 0.95 if occasion or thing or pact else 0.75, self._quote(cue, "khen thưởng, thi đua"), span)

    def _plans(self) -> bool:
        return self.zone in (Zone.PLAN, Zone.DIRECTIVE, Zone.PROPOSAL)

    # Kinds

    def _from_words(self, segment: Segment, span: Span, said: Attribution | None) -> Verdict:
        count = self.marks.first("announces", *span)
        if count and count.end >= span.end - 12 and segment.first and count.start > span.start + 10:
            self._announce(segment, said)
            return self._nothing(span, "câu dẫn")
        if not segment.first and self.last is not None and self.last.cue == _FRAME:
            return self._nothing(span, _FRAME)
        if self._attends(span) or self._opens_meeting(segment, span):
            self.zone, self.speaker = Zone.INTRO, self.standing_speaker
            return self._nothing(span, _FRAME)
        after_background = not segment.first and self.last is not None and self.last.cue == _BACKGROUND
        if after_background and said is None and not (self._must(span) or self._past(span) or self._limited(span)):
            return self._nothing(span, _BACKGROUND)
        follows = not segment.first and self.last is not None and self.last.kind is not None
        if said is not None:
            verdict = self._from_attribution(segment, span, said)
            if verdict is not None:
                return verdict
        if follows and self.last is not None:
            return self._following(span, self.last)
        return self._from_zone(segment, span)

    def _following(self, span: Span, last: Verdict) -> Verdict:
        content = Span(self.attributions.content_start(*span), span.end)
        kind = last.kind
        if kind is RESULT and self._limited(span) and not self.marks.first("contrast", *span):
            kind = LIMITATION
        return replace(last, kind=kind, content=self._timed(content), cue=last.cue, voice=self.speaker)

    def _from_attribution(self, segment: Segment, span: Span, said: Attribution) -> Verdict | None:
        content = Span(min(said.content.start, span.end), min(said.content.end, span.end))
        verb = self._quote(said.verb, "")
        if said.voice is None and said.manner == "asks":
            return self._bare_asking(segment, span, content, verb)
        if said.voice is None and said.manner == "says":
            goes_on = self.speaker and self._demands(content)
            return Verdict(TASK, 0.85, verb, content, self.speaker) if goes_on else None
        if said.voice is None:
            return self._nothing(span, verb) if said.manner == "praises" and not self._past(content) else None
        if self._is_from_below(said, content, segment):
            if self.zone not in (Zone.DISCUSSION, Zone.PROPOSAL):
                self.zone = Zone.DISCUSSION
            return Verdict(PROPOSAL, 0.9, verb, span)
        if said.voice.delegate:
            return None
        self._hear(said)
        if said.manner in ("asks", "quotes"):
            self.zone = Zone.DIRECTIVE
            return Verdict(TASK, 0.93, verb, content, self.speaker)
        return self._from_saying(span, content, said, verb)

    def _bare_asking(self, segment: Segment, span: Span, content: Span, verb: str) -> Verdict | None:
        if self.zone in (Zone.DISCUSSION, Zone.PROPOSAL):
            return Verdict(PROPOSAL, 0.9, verb, span)
        if self.zone in (Zone.RESULT, Zone.LIMITATION, Zone.AWARD):
            return None
        if self.zone in (Zone.SPEECH, Zone.INTRO, Zone.NONE):
            self.zone = Zone.DIRECTIVE if self.speaker else Zone.PLAN
        return Verdict(TASK, 0.9, verb, content, self.speaker)

    def _is_from_below(self, said: Attribution, content: Span, segment: Segment) -> bool:
        voice = said.voice
        if voice is None:
            return False
        if said.manner == "upward":
            return True
        if said.manner not in ("asks", "says") or self.marks.at("orders", said.verb.start):
            return False
        if said.manner == "says":
            wish = self.marks.first("asks", *content) or self.marks.first("upward", *content)
            return wish is not None and self.zone in (Zone.DISCUSSION, Zone.PROPOSAL)
        if self.marks.at("opens_discussion", self.attributions.content_start(*segment.span)):
            return True
        speaks = self.marks.at("opens_speech", self.attributions.content_start(*segment.span)) is not None
        if voice.delegate or (self.zone in (Zone.DISCUSSION, Zone.PROPOSAL) and not speaks and not voice.pronoun):
            return True
        above = self.voices.level(content.start, min(content.end, content.start + 70))
        return bool(voice.level and above > voice.level and not speaks)

    def _hear(self, said: Attribution) -> None:
        voice = said.voice
        if voice is None or (voice.pronoun and voice.name is None and self.speaker):
            return
        if voice.name != self.speaker or self.zone not in (Zone.DIRECTIVE, Zone.SPEECH):
            self.zone = Zone.SPEECH
        self.speaker = voice.name

    def _from_saying(self, span: Span, content: Span, said: Attribution, verb: str) -> Verdict:
        if said.manner == "praises" and self.marks.at("praise_only", content.start):
            return self._nothing(span, verb)
        year = _ANY_YEAR.search(self.folded, said.verb.end, content.start)
        over = year is not None and not self._is_coming(int(year.group())) and not self._must(content)
        if said.manner != "praises" and not over and self._demands(content) and not self._past_first(content):
            if self.marks.first("background", *content) and not self._must(content):
                return self._nothing(span, verb)
            if self.marks.first("ongoing", *content) and not self._must(content):
                return self._nothing(span, verb)
            self.zone = Zone.DIRECTIVE
            return Verdict(TASK, 0.88, verb, content, self.speaker)
        if said.manner == "praises" and self._past(content) and not self.marks.first("empty_praise", *content):
            return Verdict(RESULT, 0.75, verb, span)
        if self.marks.first("empty_praise", *content) or self.marks.first("background", *content):
            return self._nothing(span, verb)
        if said.manner != "praises" and self._limited(content):
            return Verdict(LIMITATION, 0.8, verb, span)
        if self._past(content) or (said.manner == "says" and self._achieved(content)):
            return Verdict(RESULT, 0.8, verb, span)
        return self._nothing(span, verb)

    def _from_zone(self, segment: Segment, span: Span) -> Verdict:
        if self._is_frame(segment, span):
            return self._nothing(span, _FRAME)
        if self.zone in (Zone.PLAN, Zone.DIRECTIVE):
            return self._in_plan(segment, span)
        if self.zone is Zone.RESULT:
            return self._in_review(segment, span)
        if self.zone is Zone.LIMITATION:
            return self._among_limitations(segment, span)
        if self.zone is Zone.PROPOSAL:
            return Verdict(PROPOSAL, 0.85, "phần kiến nghị", span)
        return self._in_between(segment, span)

    def _is_frame(self, segment: Segment, span: Span) -> bool:
        """Tell whether a sentence only says that the meeting was held, who came and what was on its agenda."""
        if self._plans() and (segment.mark or self._begins_with_work(span)):
            return self.marks.first("closing", *span) is not None
        reach = min(span.end, span.start + 160)
        if self.marks.first("ceremony", span.start, reach) and not self._must(span):
            return segment.first and self.marks.first("achieved_strong", *span) is None and (self.zone in (Zone.INTRO, Zone.NONE, Zone.SPEECH) or self._opens_with_day(span))
        if (agenda := self.marks.first("agenda", *span)) and not self._must(span):
            colon = self.folded.find(":", agenda.end, span.end)
            if 0 < colon < span.end - 15 and self.zone in (Zone.PLAN, Zone.RESULT):
                return False
            return self.marks.first("says_more", agenda.end, span.end) is None
        return self.zone in (Zone.INTRO, Zone.NONE, Zone.SPEECH) and self.marks.first("attendance", *span) is not None

    def _attends(self, span: Span) -> bool:
        """Tell whether a sentence opens with who came ("Tới dự có …")."""
        begin = self.attributions.content_start(*span)
        came = self.marks.first("attends", begin, min(span.end, begin + 34))
        return came is not None and came.start - begin < 18 and not self._must(span) and self.zone is not Zone.NONE

    def _opens_meeting(self, segment: Segment, span: Span) -> bool:
        """Tell whether a sentence says when the meeting was held ("Ngày 16/1, … tổ chức Hội nghị")."""
        reach = min(span.end, span.start + 200)
        begins = self.marks.at("held", self.attributions.content_start(*span))
        held = begins or self.marks.first("ceremony", span.start, reach)
        if held is None or not segment.first or segment.mark or self._must(span):
            return False
        return begins is not None or self._opens_with_day(span) or (held.start - span.start < 25 and self.zone is Zone.INTRO)

    def _opens_with_day(self, span: Span) -> bool:
        return self.folded.startswith(("ngày ", "sáng ", "chiều ", "tối ", "vừa qua", "hôm nay"), span.start)

    def _in_plan(self, segment: Segment, span: Span) -> Verdict:
        content = self._timed(Span(self.attributions.content_start(*span), span.end))
        content = self._behind_background(content)
        work, must = self._begins_with_work(content), self._must(content)
        where = "phần chỉ đạo" if self.zone is Zone.DIRECTIVE else "phần nhiệm vụ"
        if self.marks.first("background", *content) and not work and not must:
            return self._nothing(span, _BACKGROUND)
        if not work and not self.marks.first("obligation", *content) and not segment.mark:
            if self._past(content):
                return Verdict(RESULT, 0.7, where, span)
            if self._limited(content):
                return Verdict(LIMITATION, 0.7, where, span)
        if self.marks.at("says", content.start) and not must and not segment.mark:
            return self._nothing(span, "bày tỏ ý kiến")
        if work or must or segment.mark or self._demands(content):
            return Verdict(TASK, 0.93 if work or must else 0.85, where, content, self.speaker)
        if self._remarks(content) or not (self._works_early(content) or self._verb_first(content)):
            return self._nothing(span, "nhận xét chung")
        return Verdict(TASK, 0.65, where, content, self.speaker)

    def _works_early(self, content: Span) -> bool:
        if self.is_document and self.marks.first("work", content.start, min(content.end, content.start + 60)):
            return True
        if self.zone is Zone.PLAN and self.marks.first("goal", *content):
            return True
        return any(not self.marks.at("weak_hinge", hit.start) for hit in self.marks.within("hinge", *content))

    def _verb_first(self, content: Span) -> bool:
        """Ask pyvi whether a segment without any cue begins with a verb."""
        words = words_in(self.text, content.start, min(content.end, content.start + 60))
        return bool(words) and words[0].tag == "V"

    def _in_review(self, segment: Segment, span: Span) -> Verdict:
        describes = self.marks.first("describes", span.start, min(span.end, span.start + 60))
        if describes and segment.first and not segment.mark:
            return self._nothing(span, _BACKGROUND)
        if self._of_the_world(span) and segment.first and not segment.mark:
            return self._nothing(span, _BACKGROUND)
        if self._limited(span) and not self.marks.first("contrast", *span):
            return Verdict(LIMITATION, 0.85, "từ ngữ nêu hạn chế", span)
        must = self.marks.first("must", *span)
        if must and not self._past(span) and not segment.mark and self._demanded_of_body(span, must):
            content = self._timed(Span(self.attributions.content_start(*span), span.end))
            return Verdict(TASK, 0.6, "“cần”, “sẽ” trong phần kết quả", content, self.speaker)
        if self.marks.first("background", *span) and not self._substantial(span) and not segment.mark:
            return self._nothing(span, _BACKGROUND)
        sure = self._past(span) or self._achieved(span) or any(map(str.isdigit, self.text[span.start : span.end]))
        named = self._begins_with_work(span) or self.marks.at("body", span.start) or self.marks.at("work_noun", span.start)
        if not sure and not named and not segment.mark:
            return self._nothing(span, "không có dấu hiệu")
        return Verdict(RESULT, 0.92 if sure else 0.8, "phần kết quả", span)

    def _among_limitations(self, segment: Segment, span: Span) -> Verdict:
        if not self._limited(span) and segment.first and self.last_sentence != segment.sentence and self._past(span) and not self.marks.at("opens_limitation", span.start):
            return Verdict(RESULT, 0.7, "“đã” trong phần hạn chế", span)
        if self.marks.first("must", *span) and not self._limited(span) and not segment.mark:
            content = self._timed(Span(self.attributions.content_start(*span), span.end))
            return Verdict(TASK, 0.6, "“cần”, “sẽ”", content, self.speaker)
        return Verdict(LIMITATION, 0.9, "phần hạn chế", span)

    def _in_between(self, segment: Segment, span: Span) -> Verdict:
        """Judge a sentence where no part of the report is open."""
        if self.marks.first("describes", span.start, min(span.end, span.start + 60)) and segment.first:
            return self._nothing(span, _BACKGROUND)
        content = self._timed(Span(self.attributions.content_start(*span), span.end))
        if self.marks.first("reports_problem", *span) and self.zone is Zone.DISCUSSION:
            return Verdict(LIMITATION, 0.75, "ý kiến phản ánh", span)
        if self.marks.first("asks", *span) and self.zone is Zone.DISCUSSION:
            return Verdict(PROPOSAL, 0.75, "ý kiến thảo luận", span)
        if self.marks.first("upward", *span):
            return Verdict(PROPOSAL, 0.7, "“kiến nghị”", span)
        if self._of_the_world(span) or (self.marks.first("background", *span) and not self._must(content) and not self._substantial(span)):
            return self._nothing(span, _BACKGROUND)
        goes_on = self.zone is Zone.SPEECH and self.last is not None and self.last.kind is RESULT
        if goes_on and not self._must(content) and not self._limited(span):
            return Verdict(RESULT, 0.75, "phần kết quả", span)
        if self.zone is not Zone.DISCUSSION and (self.marks.first("must", *content) or (self.zone is Zone.SPEECH and self._begins_with_work(content))):
            return Verdict(TASK, 0.7, "“cần”, “phải”, “sẽ”", content, self.speaker)
        if self._limited(span) and not self.marks.first("contrast", *span):
            return Verdict(LIMITATION, 0.65, "từ ngữ nêu hạn chế", span)
        if self._past(span):
            return Verdict(RESULT, 0.6, "“đã”", span)
        return self._nothing(span, "không có dấu hiệu")

    # Words inside a segment

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
            before = self.folded[:body.start].rstrip()[-1:] if body.start else ""
            if before == "," and self.text[body.start].isupper() and self.marks.first("work", body.end, content.end):
                return Span(body.start, content.end)
        return content

    def _must(self, span: Span) -> bool:
        return self.marks.first("must", *span) is not None

    def _demands(self, span: Span) -> bool:
        begin = self.attributions.content_start(*span)
        return self.marks.first("obligation", *span) is not None or self._begins_with_work(Span(begin, span.end)) or self._body_works(span)

    def _body_works(self, span: Span) -> bool:
        """Tell whether a body or staff stands in front of a verb that opens work."""
        doer = self.marks.at("body", span.start) or self.marks.at("people", span.start)
        if doer is None:
            return False
        reach = min(span.end, span.start + 140)
        return any(self.text[hit.start].islower() for label in ("hinge", "work") for hit in self.marks.within(label, doer.end, reach))

    def _begins_with_work(self, span: Span) -> bool:
        return self.marks.at("work", self.attributions.content_start(*span)) is not None

    def _demanded_of_body(self, span: Span, must: Span) -> bool:
        return self._begins_with_work(span) or self.marks.first("body", span.start, must.start) is not None

    def _past(self, span: Span) -> bool:
        return self.marks.first("past", *span) is not None

    def _past_first(self, span: Span) -> bool:
        past, must = self.marks.first("past", *span), self.marks.first("obligation", *span)
        return past is not None and (must is None or past.start < must.start)

    def _past_by_body(self, span: Span) -> bool:
        past = self.marks.first("past", *span)
        return past is not None and self.marks.first("body", span.start, past.start) is not None

    def _achieved(self, span: Span) -> bool:
        return self.marks.first("achieved", *span) is not None

    def _limited(self, span: Span) -> bool:
        done = self._past(span) or self._achieved(span)
        return any(
            not self._negated(span.start, hit) and not (done and self.marks.at("limit_noun", hit.start) == hit)
            for hit in self.marks.within("limit", *span)
        )

    def _negated(self, start: int, limit: Span) -> bool:
        return self.marks.first("negation", max(start, limit.start - 24), limit.start) is not None

    def _substantial(self, span: Span) -> bool:
        """Tell whether a sentence reports work of the body itself: done by it, or counted."""
        counted = any(word.text.isdecimal() and not 1900 < int(word.text) < 2100 for word in self.marks.words(*span))
        return self._past_by_body(span) or (counted and self._achieved(span))

    def _of_the_world(self, span: Span) -> bool:
        """Tell whether a sentence is about the world and not about the work."""
        return self.marks.first("background_world", *span) is not None and not self.marks.first("contrast", *span)

    def _remarks(self, span: Span) -> bool:
        return self.marks.first("remark", *span) is not None

    def _quote(self, span: Span | None, fallback: str) -> str:
        return f"“{self.text[span.start : span.end]}”" if span else fallback


def _title_span(document: Document) -> Span | None:
    title = document.facts.title
    if not title:
        return None
    words = fold(title).split()
    at = document.folded.find(words[0]) if words else -1
    while at >= 0:
        end = _reach_of(document.folded, at, words)
        if end is not None:
            return Span(at, end)
        at = document.folded.find(words[0], at + 1)
    return None


def _reach_of(folded: str, at: int, words: list[str]) -> int | None:
    for word in words:
        while at < len(folded) and folded[at].isspace():
            at += 1
        if not folded.startswith(word, at):
            return None
        at += len(word)
    return at

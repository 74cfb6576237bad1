"""The course of a report: which part a sentence stands in, whose words it is, and so what kind of statement."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.domain import Span, StatementKind
from desktop.extraction.part_by_part import PartByPart
from desktop.extraction.zones import BACKGROUND, FRAME, Context, Placed, Verdict, Zone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.extraction.attribution import Attribution
    from desktop.extraction.segments import Segment

TASK, RESULT, LIMITATION = StatementKind.TASK, StatementKind.RESULT, StatementKind.LIMITATION
PROPOSAL, AWARD = StatementKind.PROPOSAL, StatementKind.AWARD
_SUBJECT_REACH = 60
"""Letters in which a sentence names the person that it is about."""


class Course(PartByPart):
    """Walks the segments of one document in order; `placed` yields the statements."""

    def placed(self, segments: tuple[Segment, ...]) -> Iterator[Placed]:
        """Yield every statement in order."""
        self.segments = segments
        for self.place, segment in enumerate(segments):
            if self._inside_title(segment.span) or not self._has_words(segment.span):
                self._note_kind_of_document(segment)
                continue
            if segment.heading:
                self._reopen(segment)
                self._enter_heading(segment)
                continue
            verdict = self._judge(segment)
            if verdict.kind is not None:
                yield Placed(self._span_of(segment), verdict, self._context(segment, verdict))
            self.last, self.last_sentence, self.paragraph = verdict, segment.sentence, segment.paragraph

    def _context(self, segment: Segment, verdict: Verdict) -> Context:
        return Context(
            self.zone,
            segment.paragraph,
            segment.sentence,
            segment.first,
            segment.mark,
            self.unit or self.lead_in,
            self.charge,
            verdict.content,
            segment.cells,
        )

    def _span_of(self, segment: Segment) -> Span:
        return (self._before_list(segment.span) if segment.opens_list else None) or segment.span

    def _judge(self, segment: Segment) -> Verdict:
        span = segment.span
        if segment.cells is not None and segment.cells.planned:
            return self._remember(Verdict(TASK, 0.95, "planned_table", span))
        self._note_letter()
        untold = self.zone is Zone.NONE and not self._due_in_paper(segment)
        if self.closed or untold or self._is_stray(segment):
            return self._nothing(span, "stray")
        if segment.mark and segment.mark == self.unit_mark:
            self.unit = None
        said = self._words_of_someone(segment)
        self._note_subject(segment, said)
        if segment.first:
            self._open_sentence(segment, said)
        if segment.opens_list:
            head = self._before_list(span)
            if head is None:
                return self._announce(segment, said)
            self.lead_in, span = span, head
        if self._asks_in_interview(span):
            return self._nothing(span, "question")
        verdict = (
            self._report_read_out(segment, said)
            or self._award(segment, span, said)
            or self._answer(segment, span, said)
            or self._from_words(segment, span, said)
        )
        self._turn_back(segment, span, said, verdict)
        return self._remember(verdict)

    def _answer(self, segment: Segment, span: Span, said: Attribution | None) -> Verdict | None:
        if said is None or not self._opens_answer(said):
            return None
        return self._from_zone(segment, Span(min(said.content.start, span.end), span.end))

    def _turn_back(self, segment: Segment, span: Span, said: Attribution | None, verdict: Verdict) -> None:
        """Leave a plan without a heading where a paragraph opens with work that was done and counted."""
        if said is not None or segment.mark or verdict.kind is not RESULT or not segment.opens_paragraph:
            return
        planned = self.zone in (Zone.PLAN, Zone.DIRECTIVE) and self.section is not self.zone
        if planned and self._past(span) and self._counted(span) and not self._must(span):
            self.zone, self.speaker = Zone.RESULT, self.standing_speaker

    def _words_of_someone(self, segment: Segment) -> Attribution | None:
        """Return the attribution of a segment, unless it is an item that gives work to whom it names."""
        self.voices.current = self.speaker
        said = self._resolved(self.attributions.of(segment.span))
        if said and said.manner == "praises" and segment.mark and self.zone is Zone.PLAN:
            return None  # "Phòng X: tổ chức đoàn lãnh đạo tỉnh thăm, chúc mừng …" is work
        if said and said.manner != "asks" and self._reports_back(segment.span):
            return None  # who reads the report out, says no mind of the own
        if said is None or said.voice is None or not segment.mark or segment.opens_list or not self._plans():
            return said
        if self.zone is Zone.PLAN and said.voice.name:
            return None  # "Đồng chí X, Phó Chủ tịch: chỉ đạo …" shares out work, nobody speaks
        if self.zone is Zone.DIRECTIVE and self._gives_work(said):
            return said
        other = said.voice.delegate or (said.voice.name != self.speaker and not said.voice.pronoun)
        weak = said.manner == "colon" or self.marks.at("also_work", said.verb.start)
        return None if other and weak and self.zone is not Zone.PROPOSAL else said

    def _gives_work(self, said: Attribution) -> bool:
        """Tell whether a name in front of a colon says what others are to do ("BS X: các khoa chấn chỉnh …")."""
        named = said.manner == "colon" and said.voice is not None and said.voice.name is not None
        many = self.marks.at("plural", said.content.start)
        doer = Span(many.end + 1 if many else said.content.start, said.content.end)
        return named and self._body_works(doer)

    def _resolved(self, said: Attribution | None) -> Attribution | None:
        """Return an attribution with the name behind "ông", "đồng chí": whom the sentences before are about."""
        if said is None or said.voice is None or not said.voice.pronoun or said.voice.name or not self.subject:
            return said
        level = said.voice.level or self.voices.level_of_person(self.subject)
        return replace(said, voice=replace(said.voice, name=self.subject, level=level))

    def _note_subject(self, segment: Segment, said: Attribution | None) -> None:
        """Keep whom a sentence is about: its speaker, else the official that it begins with."""
        if said is not None and said.voice is not None:
            self.subject = said.voice.name or (self.subject if said.voice.pronoun else None)
        elif segment.first and not segment.mark and (name := self._person_at(segment.span)):
            self.subject = name

    def _person_at(self, span: Span) -> str | None:
        begin = self.attributions.content_start(*span)
        close = max(self.text.rfind(sign, span.start, span.end) for sign in '”"')
        if close > 0 and self.text[close + 1 : close + 2] == ",":
            begin = close + 2
        while begin < span.end and self.text[begin] == " ":
            begin += 1
        if not (self.marks.at("person_head", begin) or begin in self.voices.starts):
            return None
        return self.voices.first_named(begin, min(span.end, begin + _SUBJECT_REACH))

    def _remember(self, verdict: Verdict) -> Verdict:
        if verdict.kind is RESULT and self.zone is Zone.INTRO:
            self.zone = Zone.RESULT
        if verdict.kind is TASK and self.zone in (Zone.SPEECH, Zone.INTRO):
            self.zone = Zone.DIRECTIVE if self.speaker else Zone.PLAN
        return verdict

    def _award(self, segment: Segment, span: Span, said: Attribution | None) -> Verdict | None:
        if said and said.manner in ("asks", "upward") and said.voice and not self.marks.at("occasion", span.start):
            return None
        occasion = self.marks.at("occasion", span.start)
        pact = self.marks.first("award_pact", *span) or self.marks.first("award_decided", *span)
        if self._counted(span):
            pact = pact or self.marks.first("award_by_meeting", *span)
            occasion = occasion or self.marks.at("award_by_meeting", span.start)
        act = self.marks.first("award_act", *span)
        thing = self.marks.first("award_strong", *span)
        follows = not segment.first and self.last is not None and self.last.kind is AWARD
        near = self.zone is Zone.AWARD and segment.paragraph == self.paragraph
        if not (
            pact or (act and (thing or ((occasion or near) and self.marks.first("award_thing", *span)))) or follows
        ):
            return None
        opens = self.zone is Zone.INTRO and not self.is_document and self._opens_meeting(segment, span)
        if opens and pact and not (thing or occasion) and self.marks.first("meeting", span.start, pact.start):
            return None  # "… tổ chức hội nghị tổng kết và ký giao ước thi đua": what it came together for
        if self._must(span) or (not occasion and not follows and self._begins_with_work(span) and self._plans()):
            return None
        own = pact is not None and self._by_host(Span(span.start, pact.start))
        telling = self.zone in (Zone.RESULT, Zone.SPEECH) or (self._plans() and not own)
        if telling and not (occasion or near or follows or self.marks.first("award_done", *span)):
            return None
        cue = pact or thing or act or occasion
        self.zone, self.speaker = Zone.AWARD, self.standing_speaker
        return Verdict(AWARD, 0.95 if occasion or thing or pact else 0.75, self._quote(cue, "award"), span)

    def _closes(self, span: Span, said: Attribution | None) -> bool:
        """Tell whether a sentence only ends the meeting or the document, and hear who speaks it."""
        closes = self.marks.first("closing", *span) is not None and not self._must(span)
        if closes and said and said.voice and said.voice.name:
            self._hear(said)
        return closes

    def _says_nothing(self, span: Span) -> bool:
        """Tell whether a sentence only calls on people, or only says that there are limits: they follow it."""
        points = self._only_points_at_limits(span) and not self._must(span)
        if points and self.zone is Zone.RESULT:
            self.zone = Zone.LIMITATION
        return points or self._calls_on_people(span)

    def _from_words(self, segment: Segment, span: Span, said: Attribution | None) -> Verdict:
        if segment.first and self._only_announces(span):
            self._announce(segment, said)
            return self._nothing(span, "lead_in")
        if self._says_nothing(span):
            return self._nothing(span, "call")
        if self._closes(span, said):
            return self._nothing(span, FRAME)
        after_frame = not segment.first and self.last is not None and self.last.cue == FRAME
        if after_frame and not (self._plans() and (said or self._demands(span))):
            return self._nothing(span, FRAME)
        directs = (
            said is not None and said.manner == "asks" and said.voice is not None and self._demands(said.content)
        )
        if (self._attends(span) and not directs) or self._opens_meeting(segment, span):
            self.zone, self.speaker = Zone.INTRO, self.standing_speaker
            return self._nothing(span, FRAME)
        after_background = not segment.first and self.last is not None and self.last.cue == BACKGROUND
        own = self._past(span) or (self._limited(span) and not self._of_the_world(span))
        if after_background and said is None and not (self._must(span) or own):
            return self._nothing(span, BACKGROUND)
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
        kind = RESULT if self._turns_to_tell(last, content) else last.kind
        if kind is RESULT and self._limited(span) and not self.marks.first("contrast", *span):
            kind = LIMITATION
        return replace(last, kind=kind, content=self._timed(content), cue=last.cue, voice=self.speaker)

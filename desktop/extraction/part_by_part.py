"""What a sentence is by the part of the report that it stands in: zone first, verb second.

"Nâng cao chất lượng thẩm định" is a task in a plan and a result in a review.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from desktop.domain import Span, StatementKind
from desktop.extraction.readings import Readings
from desktop.extraction.zones import BACKGROUND, FRAME, Verdict, Zone

if TYPE_CHECKING:
    from desktop.extraction.segments import Segment

TASK, RESULT, LIMITATION = StatementKind.TASK, StatementKind.RESULT, StatementKind.LIMITATION
PROPOSAL = StatementKind.PROPOSAL


_NEAR_TIME = 24
"""Letters behind "Thời gian qua" in which it says what it tells of."""


class PartByPart(Readings):
    """Judges the sentences that nobody's words decide."""

    def _from_zone(self, segment: Segment, span: Span) -> Verdict:
        if self._is_frame(segment, span):
            self._turn_with_agenda(segment, span)
            return self._nothing(span, FRAME)
        if self.zone in (Zone.PLAN, Zone.DIRECTIVE) or self._due_in_paper(segment):
            return self._in_plan(segment, span)
        if self.zone is Zone.RESULT:
            return self._in_review(segment, span)
        if self.zone is Zone.LIMITATION:
            return self._among_limitations(segment, span)
        if self.zone is Zone.PROPOSAL:
            return self._among_proposals(span)
        return self._in_between(segment, span)

    def _due_in_paper(self, segment: Segment) -> bool:
        """Tell whether a paper that orders sets a day under a heading that says nothing ("I. THỜI GIAN")."""
        return self.zone is Zone.NONE and self.body is Zone.PLAN and self._is_due(segment.span)

    def _among_proposals(self, span: Span) -> Verdict:
        """Judge what stands among requests: what a unit is told there is work, and so is what is due to a day."""
        gives = (hit for hit in self.marks.within("shares_out", *span) if self._to_a_unit(hit))
        firm = self.section is self.zone
        due = self._is_due(span) and self._body_works(Span(self.attributions.content_start(*span), span.end))
        if next(gives, None) or (due and not firm):
            return Verdict(TASK, 0.75, "in_directives", span, self.speaker)
        return Verdict(PROPOSAL, 0.85, "in_proposals", span)

    def _to_a_unit(self, gives: Span) -> bool:
        """Tell whether a verb of giving work stands behind a comma and in front of a unit."""
        before = self.text[gives.start - 2 : gives.start]
        doer = any(self.marks.at(label, gives.end + 1) for label in ("body", "people", "plural"))
        return doer and before in (", ", ": ")

    def _turn_with_agenda(self, segment: Segment, span: Span) -> None:
        """Follow the meeting from one point of its agenda to the next: a report is heard, the floor is opened."""
        spoken = self.zone in (Zone.DIRECTIVE, Zone.SPEECH) and segment.paragraph != self.paragraph
        if spoken and self.marks.first("reads_report", *span):
            self.zone, self.speaker = Zone.RESULT, self.standing_speaker
        elif self.marks.first("discusses", *span) and self.zone in (Zone.RESULT, Zone.LIMITATION):
            self.zone, self.speaker = Zone.DISCUSSION, self.standing_speaker

    def _in_plan(self, segment: Segment, span: Span) -> Verdict:
        content = self._timed(Span(self.attributions.content_start(*span), span.end))
        content = self._adopted(span) or self._behind_background(content)
        work = self._begins_with_work(content) or self._sets_out(content)
        must = self._must(content)
        where = "in_directives" if self.zone is Zone.DIRECTIVE else "in_plan"
        if turned := self._turned_in_plan(segment, span, content):
            return turned
        aims = segment.mark and self._counted(content)
        if self.marks.first("background", *content) and not (work or must or aims or self._body_works(content)):
            return self._nothing(span, BACKGROUND)
        if not work and not self.marks.first("obligation", *content) and not segment.mark:
            if self._past(content) and not self._works_before_past(content):
                return Verdict(RESULT, 0.7, where, span)
            due = self._is_due(content)
            if self._limited(content) and not (due or self._deals_with_limits(content) or self._rules(content)):
                return Verdict(LIMITATION, 0.7, where, span)
        if self.marks.at("says", content.start) and not must and not segment.mark:
            return self._nothing(span, "opinion")
        if work or must or segment.mark or self._demands(content) or self._rules(content):
            return Verdict(TASK, 0.93 if work or must else 0.85, where, content, self.speaker)
        goes_on = self._directs_on(content) or self._is_due(content)
        as_unit = (
            self.unit is not None and self.folded.startswith("là ", content.start) and self._works_in(content)
        )
        if as_unit:
            return Verdict(TASK, 0.8, where, content, self.speaker)
        if self._remarks(content) or not (goes_on or self._works_early(content) or self._verb_first(content)):
            return self._nothing(span, "general")
        return Verdict(TASK, 0.65, where, content, self.speaker)

    def _turned_in_plan(self, segment: Segment, span: Span, content: Span) -> Verdict | None:
        """Judge what is no work though it stands in a plan: blame, a request to those above, what was done."""
        if self._asks_above(span) or self.marks.at("blames", content.start):
            kind = LIMITATION if self.marks.at("blames", content.start) else PROPOSAL
            return Verdict(kind, 0.8, "blames" if kind is LIMITATION else "proposes", span)
        if told := self._lately(segment, span, content):
            return Verdict(told, 0.7, "in_plan", span)
        recalls = segment.mark and self._recalls(segment.span)
        return Verdict(RESULT, 0.75, "done", span) if recalls else None

    def _lately(self, segment: Segment, span: Span, content: Span) -> StatementKind | None:
        """Return what a plan tells of the time that is over ("Thời gian qua, tình trạng … phức tạp")."""
        over = self.marks.at("opens_result", span.start)
        if over is None or segment.mark or self._must(span) or self._is_due(span):
            return None
        plight = self.marks.first("plight", over.end, min(span.end, over.end + _NEAR_TIME))
        if self._limited(content) or plight:
            return LIMITATION
        return RESULT if self._past(content) and not self._works_before_past(content) else None

    def _recalls(self, span: Span) -> bool:
        """Tell whether an item opens with the time that is over and tells what was done in it."""
        begin = self.attributions.content_start(*span)
        over = self.marks.at("opens_result", begin) or self.marks.at("opens_result", span.start)
        return over is not None and self._past(span) and not (self._must(span) or self._is_due(span))

    def _deals_with_limits(self, content: Span) -> bool:
        """Tell whether a plan only names what is to be mended ("Văn phòng nhắc nhở các đơn vị làm chậm")."""
        limits = self.marks.within("limit", *content)
        if not limits or not self._of_an_object(content.start, limits[0]):
            return False
        near = [one.end + 3 > other.start for one, other in pairwise(limits)]  # "né tránh, đùn đẩy"
        return all(near) or all(self._of_an_object(content.start, hit) for hit in limits)

    def _directs_on(self, content: Span) -> bool:
        """Tell whether a sentence without a cue goes on with what a leader or a plan asks for."""
        if self.zone is Zone.DIRECTIVE and self.speaker and self.text[content.start - 1] not in '“"':
            return self._works_in(content) and not self._falls_short(content)
        doer = self.marks.at("people", content.start) or self.marks.at("body", content.start)
        return self.is_document and self.zone is Zone.PLAN and doer is not None

    def _works_early(self, content: Span) -> bool:
        if self.is_document and self.marks.first("work", content.start, min(content.end, content.start + 60)):
            return True
        if self.zone is Zone.PLAN and self.marks.first("goal", *content):
            return True
        return any(not self.marks.at("weak_hinge", hit.start) for hit in self.marks.within("hinge", *content))

    def _in_review(self, segment: Segment, span: Span) -> Verdict:
        describes = self.marks.first("describes", span.start, min(span.end, span.start + 60))
        if describes and segment.first and not segment.mark:
            return self._nothing(span, BACKGROUND)
        if self._of_the_world(span) and segment.first and not segment.mark:
            return self._nothing(span, BACKGROUND)
        if self._asks_above(span):
            return Verdict(PROPOSAL, 0.75, "asks_above", span)
        if (self._falls_short(span) and not self.marks.first("contrast", *span)) or self._yields(span):
            return Verdict(LIMITATION, 0.85, "limiting_words", span)
        if self._complains_on(segment, span):
            return Verdict(LIMITATION, 0.6, "goes_on_limiting", span)
        must = self.marks.first("must", *span)
        if must and not self._past(span) and not segment.mark and self._demanded_of_body(span, must):
            content = self._timed(Span(self.attributions.content_start(*span), span.end))
            return Verdict(TASK, 0.6, "must_among_results", content, self.speaker)
        own = self._substantial(span) or (self._past(span) and self._works_in(span))
        if self.marks.first("background", *span) and not own and not segment.mark:
            return self._nothing(span, BACKGROUND)
        sure = self._past(span) or self._achieved(span) or any(map(str.isdigit, self.text[span.start : span.end]))
        named = (
            self._begins_with_work(span)
            or self.marks.at("body", span.start)
            or self.marks.at("work_noun", span.start)
        )
        goes_on = self.last is not None and self.last.kind is RESULT and segment.paragraph == self.paragraph
        goes_on = goes_on and self.marks.first("work", *span) is not None and not self._remarks(span)
        if not sure and not named and not segment.mark and not goes_on:
            return self._nothing(span, "unmarked")
        return Verdict(RESULT, 0.92 if sure else 0.8, "in_results", span)

    def _complains_on(self, segment: Segment, span: Span) -> bool:
        """Tell whether a sentence behind a shortcoming, in one paragraph, has nothing good to report."""
        after = self.last is not None and self.last.kind is LIMITATION
        after = after and segment.paragraph == self.paragraph and not segment.mark
        return after and not (self._past(span) or self._achieved(span) or self._must(span))

    def _among_limitations(self, segment: Segment, span: Span) -> Verdict:
        if (
            not self._limited(span)
            and segment.first
            and self.last_sentence != segment.sentence
            and self._past(span)
            and not self.marks.at("opens_limitation", span.start)
        ):
            return Verdict(RESULT, 0.7, "done_among_limitations", span)
        if segment.first and self._achieved_all_the_same(span):
            return Verdict(RESULT, 0.75, "still", span)
        if segment.first and (self._asks_above(span) or self._opens_request(span)):
            return Verdict(PROPOSAL, 0.75, "asks_above", span)
        if segment.first and not segment.mark and self._of_the_world(span) and not self._falls_short(span):
            return self._nothing(span, BACKGROUND)
        if self._asked_for(span) and not self._falls_short(span) and not segment.mark:
            content = self._timed(Span(self.attributions.content_start(*span), span.end))
            return Verdict(TASK, 0.6, "must", content, self.speaker)
        return Verdict(LIMITATION, 0.9, "in_limitations", span)

    def _in_between(self, segment: Segment, span: Span) -> Verdict:
        """Judge a sentence where no part of the report is open."""
        if self.marks.first("describes", span.start, min(span.end, span.start + 60)) and segment.first:
            return self._nothing(span, BACKGROUND)
        content = self._timed(Span(self.attributions.content_start(*span), span.end))
        if self.marks.first("reports_problem", *span) and self.zone is Zone.DISCUSSION:
            return Verdict(LIMITATION, 0.75, "opinion_reported", span)
        asks = any(self.text[hit.start].islower() for hit in self.marks.within("asks", *span))
        if asks and self.zone is Zone.DISCUSSION:
            return Verdict(PROPOSAL, 0.75, "opinion_discussed", span)
        if self.marks.first("upward", *span) or self._asks_above(span):
            return Verdict(PROPOSAL, 0.7, "proposes", span)
        ordered = self.zone is Zone.SPEECH and self._must(content)
        if (self._of_the_world(span) and not ordered) or (
            self.marks.first("background", *span) and not self._must(content) and not self._substantial(span)
        ):
            return self._nothing(span, BACKGROUND)
        goes_on = self.zone is Zone.SPEECH and self.last is not None and self.last.kind is RESULT
        if goes_on and not self._must(content) and not self._limited(span):
            return Verdict(RESULT, 0.75, "in_results", span)
        if self.zone is not Zone.DISCUSSION and (
            self.marks.first("must", *content)
            or (self.zone is Zone.SPEECH and self._sets_to_work(content) and not self._falls_short(content))
        ):
            return Verdict(TASK, 0.7, "must_or_will", content, self.speaker)
        if (self._falls_short(span) and not self.marks.first("contrast", *span)) or self._yields(span):
            return Verdict(LIMITATION, 0.65, "limiting_words", span)
        if self._past(span) or self._tells_of_work(span, content):
            return Verdict(RESULT, 0.6, "done", span)
        return self._nothing(span, "unmarked")

    def _tells_of_work(self, span: Span, content: Span) -> bool:
        """Tell whether a sentence tells of fruits of work or, in front of every part, counts or names work."""
        if self._fruitful(span) or self.zone is not Zone.INTRO:
            return self._fruitful(span)
        counts = not self.is_document and not self._opens_with_day(span) and self._counted(span)
        works = self._substantial(span) or (counts and self._works_in(span))
        return works or (self.body is Zone.RESULT and self._reports_work(content))

"""The lead-ins of lists: what a list under "… như sau:" holds, and whose words it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain import Span
from desktop.extraction.parts import Parts
from desktop.extraction.zones import HEADINGS, Verdict, Zone

if TYPE_CHECKING:
    from desktop.extraction.attribution import Attribution
    from desktop.extraction.segments import Segment

_SPEAKER_REACH = 160
"""Letters in which a lead-in names who orders."""
_BEHIND_ORDER = 14
"""Letters at most behind the verb of ordering that ends a lead-in ("kết luận như sau")."""


class LeadIns(Parts):
    """Opens the part of the report that a lead-in announces."""

    def _before_list(self, span: Span) -> Span | None:
        """Return the sentence without the words that only announce a list, where it has content of its own."""
        for tail in reversed(self.marks.within("list_tail", *span)):
            before = self.folded[span.start : tail.start].rstrip()
            if not before.endswith((",", ";", "-", "–")) or ":" in before:
                continue
            head = Span(span.start, span.start + len(before.rstrip(" ,;-–")))
            count = self.marks.first("announces", max(head.start, head.end - 60), head.end)
            if count and self.marks.at("list_only", tail.start):
                continue  # "… nêu 4 nhóm việc mà ngành sẽ tập trung, gồm:"
            if any(hit.end >= head.end - 2 for hit in self.marks.within("empty_work", *head)):
                continue  # "… bắt tay ngay vào việc, cụ thể:"
            if head.end - head.start > 25 and (self._demands(head) or self._past(head)):
                return head
        return None

    def _announce(self, segment: Segment, said: Attribution | None) -> Verdict:
        span = segment.span
        self.unit = None
        self.lead_in = said.content if said and said.manner == "asks" else span
        if said and said.voice and (said.voice.name or not said.voice.pronoun):
            self.speaker = said.voice.name
            if self.is_document and self.section in (Zone.INTRO, Zone.NONE) and said.voice.name:
                self.standing_speaker = said.voice.name
        if self.is_document and self.charge is None and self.marks.first("asks", *span):
            self.charge = span
        if (said is None or said.voice is None) and (name := self._orders_by_post(span)):
            self.speaker = name
            if self.is_document and self.section in (Zone.INTRO, Zone.NONE):
                self.standing_speaker = name
        last = self._last_sentence(span)
        zone = self._announced_zone(Span(self._subject_of(last), last.end), said if last == span else None)
        if zone is None and self.zone is Zone.SPEECH and self.speaker and not self._past(span):
            zone = Zone.DIRECTIVE  # who speaks at the end and lists, tells what is to be done
        if zone:
            self.zone = zone
            if zone in (Zone.PROPOSAL, Zone.RESULT, Zone.LIMITATION, Zone.PLAN):
                self.speaker = self.standing_speaker
        return self._nothing(span, "lead_in")

    def _orders_by_post(self, span: Span) -> str | None:
        """Return who orders in a lead-in without a verb of saying ("Chủ tịch có ý kiến chỉ đạo như sau:")."""
        begin = self.attributions.content_start(*span)
        comma = self.folded.find(", ", begin, span.end) if self.folded.startswith(("để ", "nhằm "), begin) else -1
        while comma > 0 and not self.marks.at("person_head", begin):
            begin = comma + 2
            comma = self.folded.find(", ", begin, span.end)
        labels = ("heading_directive", "directs")
        told = next((hit for label in labels if (hit := self.marks.first(label, begin, span.end))), None)
        head = self.marks.at("person_head", begin)
        if told is None or head is None or told.start - begin > _SPEAKER_REACH or not self._ends_directing(span):
            return None
        voice = self.voices.in_words(begin, told.start)
        return voice.name if voice else None

    def _announced_zone(self, span: Span, said: Attribution | None) -> Zone | None:
        if self.marks.first("upward", *span) or (said and said.voice and said.voice.delegate):
            return self._wished_zone(span)
        reads = self.marks.first("reads_report", *span)
        if reads and not self._ends_directing(span) and not self.marks.first("heading_plan", reads.end, span.end):
            return Zone.RESULT
        if said and said.manner == "asks":
            return Zone.DIRECTIVE if said.voice or self.speaker else Zone.PLAN
        if said is None and self.zone not in (Zone.DISCUSSION, Zone.PROPOSAL) and self._body_orders(span):
            return Zone.DIRECTIVE if self.speaker else Zone.PLAN
        found = [(hit, zone) for label, zone in HEADINGS if (hit := self.marks.first(label, *span))]
        if said and said.voice:
            reviewed = any(zone in (Zone.RESULT, Zone.LIMITATION) for _, zone in found)
            return Zone.SPEECH if reviewed else Zone.DIRECTIVE
        if self.body is Zone.PLAN and self.section in (Zone.INTRO, Zone.NONE) and self._directs(span):
            return Zone.PLAN
        if not found:
            firm = self.section in (Zone.DIRECTIVE, Zone.PLAN) and self._must(span) and not self._past(span)
            return (Zone.DIRECTIVE if self.speaker else Zone.PLAN) if firm else None
        zone = max(found, key=lambda pair: (pair[0].start, pair[0].end))[1]
        directs = self.speaker and self.zone is Zone.DIRECTIVE
        if zone is Zone.PLAN and directs and not self.marks.first("sets", *span):
            return Zone.DIRECTIVE
        if zone is Zone.PLAN and self._goes_on_reviewing(span):
            return None
        return zone if zone is not Zone.NONE else None

    def _goes_on_reviewing(self, span: Span) -> bool:
        """Tell whether a lead-in among the results of a paper says nothing of what is to come."""
        reviews = self.is_document and self.section is self.zone and self.zone in (Zone.RESULT, Zone.LIMITATION)
        begin = self.attributions.content_start(*span)
        ahead = self.marks.at("opens_plan", begin) or self.marks.at("plan_turn", begin)
        ahead = ahead or self.marks.first("obligation", *span) or self.marks.first("sets", *span)
        year = self._opening_year(begin)
        return reviews and not ahead and not (year and self._is_coming(year))

    def _wished_zone(self, span: Span) -> Zone:
        """Return what a list of wishes is: requests, or where a leader answers them, what is to be done."""
        begin = self.attributions.content_start(*span)
        answers = self.marks.at("topic", begin) is not None and self.body is not Zone.RESULT
        if answers and self.zone in (Zone.PLAN, Zone.DIRECTIVE):
            return Zone.DIRECTIVE if self.speaker else Zone.PLAN
        return Zone.PROPOSAL

    def _ends_directing(self, span: Span) -> bool:
        return any(hit.end >= span.end - _BEHIND_ORDER for hit in self.marks.within("directs", *span))

    def _directs(self, span: Span) -> bool:
        """Tell whether a lead-in ends with a verb of ordering ("Chủ tịch UBND tỉnh chỉ thị:")."""
        return self.marks.first("directs", max(span.start, span.end - 40), span.end) is not None

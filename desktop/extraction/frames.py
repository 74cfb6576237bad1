"""The frame of a meeting: when it was held, who came, what was on its agenda, and how it ended."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desktop.domain import Span
from desktop.extraction.ranks import Ranks
from desktop.extraction.zones import Zone
from desktop.folding import fold

if TYPE_CHECKING:
    from desktop.extraction.document import Document
    from desktop.extraction.phrases import Marks
    from desktop.extraction.segments import Segment

_DAY_INSIDE = re.compile(r", (?:vào |trong )?(?:ngày|sáng|chiều|tối|hôm) \d{1,2}\b")
_ADDRESSEES = 1500
"""Letters in which a letter says to whom it goes."""
_LETTERHEAD = 900
"""Letters in which "V/v" tells an official letter."""


class Frames(Ranks):
    """Tells the sentences that only frame what a meeting dealt with."""

    def __init__(self, document: Document, marks: Marks) -> None:
        super().__init__(document, marks)
        self.zone = self.section = Zone.INTRO
        self.is_letter = self.marks.first("letter", 0, _LETTERHEAD) is not None
        self.is_document = False
        self.body: Zone = Zone.INTRO
        self.speaker: str | None = None
        self.standing_speaker: str | None = None

    def _plans(self) -> bool:
        return self.zone in (Zone.PLAN, Zone.DIRECTIVE, Zone.PROPOSAL)

    def _is_frame(self, segment: Segment, span: Span) -> bool:
        """Tell whether a sentence only says that the meeting was held, who came and what was on its agenda."""
        if self._plans() and (segment.mark or self._begins_with_work(span)):
            return self.marks.first("closing", *span) is not None
        reach = min(span.end, span.start + 160)
        if self.marks.first("ceremony", span.start, reach) and not self._must(span):
            return (
                segment.first
                and self.marks.first("achieved_strong", *span) is None
                and (self.zone in (Zone.INTRO, Zone.NONE, Zone.SPEECH) or self._opens_with_day(span))
            )
        if self.is_document and self.section is Zone.RESULT and self._counted(span):
            return False  # in the results of a paper "Giải trình đủ 7/7 nội dung" is work
        if (agenda := self.marks.first("agenda", *span)) and not self._must(span):
            colon = self.folded.find(":", agenda.end, span.end)
            if 0 < colon < span.end - 15 and self.zone in (Zone.PLAN, Zone.RESULT, Zone.DISCUSSION):
                return False
            fruit = self.marks.first("thanks_to", agenda.end, span.end) and self._achieved(span)
            return self.marks.first("says_more", agenda.end, span.end) is None and not fruit
        return (
            self.zone in (Zone.INTRO, Zone.NONE, Zone.SPEECH) and self.marks.first("attendance", *span) is not None
        )

    def _attends(self, span: Span) -> bool:
        """Tell whether a sentence opens with who came ("Tới dự có …")."""
        begin = self.attributions.content_start(*span)
        came = self.marks.first("attends", begin, min(span.end, begin + 34))
        return came is not None and came.start - begin < 18 and not self._must(span) and self.zone is not Zone.NONE

    def _opens_meeting(self, segment: Segment, span: Span) -> bool:
        """Tell whether a sentence says when the meeting was held ("Ngày 16/1, … tổ chức Hội nghị")."""
        reach = min(span.end, span.start + 200)
        begin = self.attributions.content_start(*span)
        if self.marks.at("told_there", begin) and self.marks.first("told_at", *span):
            colon = self.folded.find(": ", begin, span.end)
            return colon < 0 or not self._must(Span(colon, span.end))
        begins = self.marks.at("held", begin)
        if self.zone is Zone.INTRO and self.marks.at("meeting", begin) and segment.first and not segment.mark:
            begins = begins or self.marks.first("took_place", *span)
        held = begins or self.marks.first("ceremony", span.start, reach)
        if held is None or not segment.first or segment.mark or self._must(span):
            return False
        return (
            begins is not None
            or self._opens_with_day(span)
            or _DAY_INSIDE.search(self.folded, span.start, held.start) is not None
            or (held.start - span.start < 25 and self.zone is Zone.INTRO)
        )

    def _calls_on_people(self, span: Span) -> bool:
        """Tell whether the people at large are called upon, which is no work of anybody's."""
        call = self.marks.first("calls_on", span.start, min(span.end, span.start + 90))
        return call is not None and self.marks.at("the_people", call.end + 1) is not None and not self._must(span)

    def _by_host(self, subject: Span) -> bool:
        """Tell whether the issuing body itself does it ("Hội đồng nhân dân tỉnh phát động …")."""
        name = self.folded[subject.start : subject.end].strip()
        host = fold(self.facts.host or "")
        return self.is_document and bool(name) and (host.startswith(name) or name == host)

    def _reports_work(self, content: Span) -> bool:
        """Tell whether a report that names no part yet tells of work."""
        works = self._begins_with_work(content) or self._body_works(content) or self._works_in(content)
        return works and self._counted(content)

    def _note_letter(self) -> None:
        """Take an official letter without a type word ("V/v …") for a document that hands out work."""
        if self.is_letter and not self.is_document:
            self.is_document = True
            self.body = Zone.RESULT if self._addresses_above() else Zone.PLAN

    def _addresses_above(self) -> bool:
        """Tell whether a letter goes to a body above the one that writes it ("Kính gửi: Bộ …")."""
        dear = self.marks.first("addressed", 0, _ADDRESSEES)
        if dear is None:
            return False
        end = self.text.find("\n\n", dear.end, dear.end + _LETTERHEAD)
        asked = self.voices.first_level(dear.end, end if end > 0 else dear.end + _LETTERHEAD)
        own = self.voices.level_of(fold(self.facts.host or ""))
        return 0 < own < asked

    def _enter_second_part(self, span: Span) -> None:
        """Open the plan with a "Phần thứ hai" of no other words, where the headline announces one."""
        if self.marks.at("second_part", span.start) and self._title_plans():
            self.zone = self.section = Zone.PLAN

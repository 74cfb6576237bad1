"""The scenes of a report: a question and its answer, a report read out, another meeting, an adopted resolution."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desktop.domain import Span
from desktop.extraction.frames import Frames
from desktop.extraction.zones import Zone

if TYPE_CHECKING:
    from desktop.extraction.attribution import Attribution
    from desktop.extraction.document import Document
    from desktop.extraction.phrases import Marks
    from desktop.extraction.segments import Segment

_COLON_REACH = 40
_LEAST_LIST = 25
"""Letters at least of what a resolution is said to hold."""
_MONTH = re.compile(r"\btháng (\d{1,2})\b")
_LATE_IN_MONTH = 16
_IF = re.compile(r"(?:(?:[^\s,.;:]+\s){1,4}nào\b|ai\b)[^.;]{4,120}?(?:,|\bthì\b|\blà\b)")


class Scenes(Frames):
    """Tells where a report turns to another scene without a heading."""

    def __init__(self, document: Document, marks: Marks) -> None:
        super().__init__(document, marks)
        self.answering: Zone | None = None
        """The part that the answer to the last question of an interview opens."""

    def _asks_in_interview(self, span: Span) -> bool:
        """Take "PV: …?" for a question; what it asks about is the part of the report that the answer opens."""
        who = self.marks.at("questioner", span.start)
        if who is None or self.text[who.end : who.end + 1] != ":":
            return False
        self.answering = self._asked_about(span)
        self.zone = self.section = Zone.INTRO
        self.speaker = self.standing_speaker
        return True

    def _asked_about(self, question: Span) -> Zone:
        if self.marks.first("question_plan", *question):
            return Zone.DIRECTIVE
        result = self.marks.first("question_result", *question)
        if self.marks.first("question_limit", *question) and not (result and not self._limited(question)):
            return Zone.LIMITATION
        return Zone.RESULT if result else Zone.SPEECH

    def _opens_answer(self, said: Attribution | None) -> bool:
        """Hear who answers a question ("Ông X: …"), in the part that was asked about."""
        if self.answering is None or said is None or said.manner != "colon":
            return False
        if said.voice is None or not said.voice.name:
            return False
        self.zone = self.section = self.answering
        self.speaker, self.answering = said.voice.name, None
        return True

    def _reports_back(self, span: Span) -> bool:
        """Tell whether a sentence gives what a report says was done ("Theo báo cáo …, năm 2016 …")."""
        begin = self.attributions.content_start(*span)
        if self.marks.at("report_source", begin) is None or self._must(span):
            return False
        told = self._past(span) or self._achieved(span) or self._counted(span)
        return told and self.section not in (Zone.PLAN, Zone.DIRECTIVE, Zone.PROPOSAL, Zone.DISCUSSION)

    def _scene(self, segment: Segment, said: Attribution | None, *, new_paragraph: bool) -> Zone | None:
        """Return the part that a sentence opens by turning to another scene."""
        span = segment.span
        if segment.mark or not segment.first or said is not None:
            return None
        if self.zone in (Zone.DIRECTIVE, Zone.SPEECH) and self._reports_back(span):
            return Zone.RESULT
        if self._adopted(span):
            return Zone.PLAN
        begin = self.attributions.content_start(*span)
        turns = new_paragraph and self.marks.at("other_scene", begin) is not None
        held = turns and self.marks.first("meeting", begin, span.end) is not None
        return Zone.INTRO if held and self.section is Zone.INTRO and not self._demands(span) else None

    def _adopted(self, span: Span) -> Span | None:
        """Return what a meeting adopted behind a colon ("Nghị quyết được thông qua với mấy việc: …")."""
        adopts = self.marks.first("adopts", *span)
        colon = self.folded.find(":", adopts.end, min(span.end, adopts.end + _COLON_REACH)) if adopts else -1
        if colon < 0 or span.end - colon < _LEAST_LIST:
            return None
        return Span(self.attributions.content_start(colon + 1, span.end), span.end)

    def _month_is_over(self, span: Span) -> bool:
        """Tell whether the one month of a heading lies behind the meeting ("Công việc tháng 3" on 31/3)."""
        months = _MONTH.findall(self.folded, *span)
        day = self.facts.event_date
        if len(months) != 1 or day is None:
            return False
        ago = (day.month - int(months[0])) % 12
        return ago in (1, 2) or (ago == 0 and day.day >= _LATE_IN_MONTH)

    def _rules(self, content: Span) -> bool:
        """Tell whether a sentence says what follows for whoever fails ("Đội nào chậm thì không xét thi đua")."""
        return _IF.match(self.folded, *content) is not None and not self._past(content)

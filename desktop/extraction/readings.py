"""A report that somebody reads out: what was done, whoever's voice it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain import Span, StatementKind
from desktop.extraction.sayings import Sayings
from desktop.extraction.zones import BACKGROUND, Verdict, Zone

if TYPE_CHECKING:
    from desktop.extraction.attribution import Attribution
    from desktop.extraction.segments import Segment

RESULT = StatementKind.RESULT
_READS_WITHIN = 200
_COLON_WITHIN = 60
_LEAST_TOLD = 25
"""Letters at least of what a report that is read out is said to hold."""


class Readings(Sayings):
    """Judges the sentences in which a report is read out."""

    def _report_read_out(self, segment: Segment, said: Attribution | None) -> Verdict | None:
        """“Đồng chí X trình bày báo cáo: Trong năm …” reports what was done, whoever reads it."""
        span = segment.span
        reads = self.marks.first("reads_report", span.start, min(span.end, span.start + _READS_WITHIN))
        item = segment.mark and reads is not None and reads.start == self.attributions.content_start(*span)
        if reads is None or not segment.first or (self._plans() and not item):
            return None
        inside = self._behind_reader(reads, span, said)
        if inside is None or self._must(inside):
            return self._opens_reading(reads, span, said)
        if self._zone_in_time(inside.start, segment, new_paragraph=True) is Zone.PLAN:
            return None
        self.zone, self.speaker = Zone.RESULT, self.standing_speaker
        return Verdict(RESULT, 0.85, self._quote(reads, ""), span)

    def _opens_reading(self, reads: Span, span: Span, said: Attribution | None) -> Verdict | None:
        """Begin the account where the first sentence of what is read out only says what year it was."""
        opens = reads.start == self.attributions.content_start(*span)
        if not opens or said is None or said.voice is None or said.voice.delegate or self._must(span):
            return None
        if self.marks.first("background", said.verb.end, span.end) is None:
            return None
        self.zone, self.speaker = Zone.RESULT, self.standing_speaker
        return self._nothing(span, BACKGROUND)

    def _behind_reader(self, reads: Span, span: Span, said: Attribution | None) -> Span | None:
        """Return what the report says, behind a colon or behind "…, đồng chí X cho biết"."""
        colon = self.folded.find(":", reads.end, min(span.end, reads.end + _COLON_WITHIN))
        if colon >= 0 and span.end - colon >= _LEAST_TOLD:
            return Span(self.attributions.content_start(colon + 1, span.end), span.end)
        opens = reads.start == self.attributions.content_start(*span)
        if not opens or said is None or said.manner not in ("says", "quotes") or said.verb.start < reads.end:
            return None
        inside = Span(self.attributions.content_start(said.verb.end, span.end), span.end)
        return inside if self._past(inside) or self._counted(inside) else None

    def _turns_to_tell(self, last: Verdict, content: Span) -> bool:
        """Tell whether one who asked for something goes on to what was done ("…; đồng thời cho hay, đã …")."""
        says = self.marks.at("says", content.start) if last.kind is StatementKind.PROPOSAL else None
        return says is not None and self._past(Span(says.end, content.end)) and not self._must(content)

    def _achieved_all_the_same(self, span: Span) -> bool:
        """Tell whether a sentence among shortcomings sets a result against them ("Tuy …, Sở vẫn giúp được …")."""
        still = self.marks.first("still", *span)
        if self.marks.at("contrast", span.start) is None or still is None:
            return False
        return not (self._must(span) or self._limited(Span(still.start, span.end)))

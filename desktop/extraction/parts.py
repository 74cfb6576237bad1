"""The parts of a report: which one is open, and what opens another.

A part is opened by a heading, by the words a sentence begins with, by a lead-in to a list, or by a verb of saying,
and lasts until another is opened.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain import Span, StatementKind
from desktop.extraction.enumerations import is_capitals
from desktop.extraction.headings import RANKS
from desktop.extraction.phrases import lexicon
from desktop.extraction.scenes import Scenes
from desktop.extraction.title_place import title_span
from desktop.extraction.zones import HEADINGS, Verdict, Zone
from desktop.folding import fold

if TYPE_CHECKING:
    from desktop.extraction.attribution import Attribution
    from desktop.extraction.document import Document
    from desktop.extraction.phrases import Marks
    from desktop.extraction.segments import Segment

_SPEAKER_REACH = 160
"""Letters in which a speech names its speaker."""
_BEHIND_SIGNATURE = 12
"""Segments behind a signature among which items show that the document goes on."""
_YEAR_BEHIND = 11
_GROUND = 90
"""Letters in which a sentence names its ground."""
_LEADERS = 30
"""Letters in which a heading of opinions names whose they are."""


class Parts(Scenes):
    """Keeps which part of the report is open, who speaks in it, and which list was announced."""

    def __init__(self, document: Document, marks: Marks) -> None:
        super().__init__(document, marks)
        self.rank = len(RANKS) + 2
        self.lead_in: Span | None = None
        self.charge: Span | None = None
        self.unit_mark = ""
        self.unit: Span | None = None
        """The body that heads a list of its tasks ("2. Bộ Công Thương")."""
        self.last: Verdict | None = None
        self.last_sentence = -1
        self.paragraph = -1
        self.closed = False
        self.segments: tuple[Segment, ...] = ()
        """All segments of the document, and which of them is judged."""
        self.place = 0
        self.periods: tuple[Segment, ...] = ()
        """The headings that say nothing but a period."""
        self.subject: str | None = None
        """Whom the last sentence that names somebody is about, for "ông", "đồng chí" behind it."""
        self.title = title_span(document)
        self.is_meeting = False
        if self.title and (told := self.marks.first("heading_directive", *self.title)):
            voice = self.voices.in_words(told.end, self.title.end)
            self.standing_speaker = self.speaker = voice.name if voice else None

    def _inside_title(self, span: Span) -> bool:
        return self.title is not None and self.title.start <= span.start and span.end <= self.title.end

    def _has_words(self, span: Span) -> bool:
        return any(letter.isalpha() for letter in self.text[span.start : span.end])

    def _note_kind_of_document(self, segment: Segment) -> None:
        zone = self._kind_named(segment)
        if zone is not None and not self.is_document:
            self.body, self.is_document = zone, True
            self.is_meeting = zone is Zone.NONE

    def _kind_named(self, segment: Segment) -> Zone | None:
        """Return the part that a document opens with whose kind a line in capitals names ("CHỈ THỊ")."""
        first = self.text[segment.span.start : segment.span.end].split("\n")[0]
        if not is_capitals(first):
            return None
        words, kinds = fold(first).strip(" :.*-"), lexicon("zones")["kinds"]
        for zone, name in ((Zone.PLAN, "plan"), (Zone.RESULT, "result"), (Zone.NONE, "meeting")):
            if any(words == kind or words.startswith(f"{kind} ") for kind in kinds[name]):
                return zone
        return None

    def _enter_heading(self, segment: Segment) -> None:
        self._note_kind_of_document(segment)
        span = segment.span
        self.unit, self.unit_mark = (span, segment.mark) if self._names_body(segment) else (None, "")
        self._take_up_directives(segment)
        self._enter_second_part(span)
        if self.unit and self._plans():
            return
        if found := self._parts_named(segment):
            self._enter_part(segment, *min(found, key=lambda pair: (pair[0].start, -pair[0].end)))
        elif (
            is_capitals(self.text[span.start : span.end])
            and segment.mark == ""
            and self.marks.first("signature", span.start, span.end)
        ):
            self.closed = self.is_document and self._signs_off()
        elif segment.mark in ("roman", "article") and self.section in (Zone.INTRO, Zone.NONE):
            self.zone = self.section = self.body if self.body is not Zone.NONE else Zone.INTRO

    def _enter_part(self, segment: Segment, hit: Span, zone: Zone) -> None:
        """Open the part that a heading names, unless the heading is a topic of the part that is open."""
        span = segment.span
        if self.is_meeting and self.folded[hit.start : hit.end] == "nội dung":
            zone = Zone.INTRO  # the contents of a meeting are not yet its decisions
        if zone is Zone.PLAN and self.marks.at("work_of_month", hit.start) and self._month_is_over(span):
            zone = Zone.RESULT
        if self.marks.at("annex", span.start):
            return
        if self._is_minor(segment, zone) or (zone is Zone.NONE and self._labels(span)):
            return
        if zone is Zone.PLAN and self.section is Zone.DIRECTIVE and self._rank_of(segment) > self.rank:
            self.zone = self.section
            return  # a topic of what the leader concludes
        self.zone = self.section = zone
        self.rank = self._rank_of(segment)
        self.lead_in = None
        self.speaker = self.standing_speaker
        if zone is Zone.DIRECTIVE and (voice := self.voices.in_words(span.start, span.end)) and voice.name:
            self.speaker = voice.name

    def _reopen(self, segment: Segment) -> None:
        """Read on behind the signature where an annex begins, or a table of work."""
        annex = self._heads_annex(segment)
        if self.closed and annex:
            self.closed = False
            self.zone = self.section = Zone.RESULT if self.body is Zone.RESULT else Zone.PLAN
            self.rank, self.speaker, self.lead_in = len(RANKS) + 2, self.standing_speaker, None

    def _heads_annex(self, segment: Segment) -> bool:
        """Tell whether a heading opens what is added behind the signature."""
        named = self.marks.at("annex", segment.span.start) is not None or segment.mark == "table"
        return named or (not segment.mark and self._kind_named(segment) in (Zone.PLAN, Zone.RESULT))

    def _signs_off(self) -> bool:
        """Tell whether what looks like a signature ends the document, and is not the name of who orders in it."""
        for later in self.segments[self.place + 1 : self.place + _BEHIND_SIGNATURE]:
            if later.heading and self._heads_annex(later):
                return True
            if later.opens_list or (later.mark and later.mark != "bullet"):
                return False
        return True

    def _parts_named(self, segment: Segment) -> list[tuple[Span, Zone]]:
        found = [(hit, zone) for label, zone in HEADINGS if (hit := self.marks.first(label, *segment.span))]
        found = [
            (hit, self._floor_of(hit, segment.span) if zone is Zone.DISCUSSION else zone) for hit, zone in found
        ]
        zones = [zone for _, zone in found]
        if Zone.LIMITATION in zones and not self.marks.first("heading_firm", *segment.span):
            return [(hit, zone) for hit, zone in found if zone is not Zone.RESULT]  # "đánh giá còn các tồn tại"
        if not found and (hit := self.marks.first("heading_period", *segment.span)):
            over = self.section is Zone.RESULT and self._rank_of(segment) <= self.rank
            return [(hit, Zone.PLAN if over or self.body is Zone.PLAN else Zone.RESULT)]
        if not found and self.body is Zone.RESULT and (hit := self._period_of(segment)):
            return self._by_periods(segment, hit)
        return found

    def _period_of(self, segment: Segment) -> Span | None:
        """Return the period that is all a heading says ("TUẦN 33")."""
        period = self.marks.at("period", segment.span.start) if segment.heading else None
        return period if period and segment.span.end - period.end < _YEAR_BEHIND else None

    def _by_periods(self, segment: Segment, hit: Span) -> list[tuple[Span, Zone]]:
        """Return the part of one of just two periods: the first was worked in, the next is ahead."""
        if not self.periods:  # once for a document, whatever the number of its headings
            self.periods = tuple(one for one in self.segments if self._period_of(one))
        if len(self.periods) != 2 or not self._title_plans():
            return []
        return [(hit, Zone.RESULT if self.periods[0].span == segment.span else Zone.PLAN)]

    def _floor_of(self, hit: Span, heading: Span) -> Zone:
        """Tell the opinions of those who lead the house from those of the floor ("Ý kiến các Phó Giám đốc")."""
        leads = self.marks.first("leads_house", hit.end, min(heading.end, hit.end + _LEADERS))
        others = leads and self.marks.at("plural", leads.end + 1)
        return Zone.DIRECTIVE if leads and not others else Zone.DISCUSSION

    def _labels(self, span: Span) -> bool:
        """Tell whether a line gives what it names ("Thời gian: 14 giờ") and so heads nothing."""
        return ":" in self.text[span.start : span.end]

    def _rank_of(self, segment: Segment) -> int:
        """Return how high a heading stands: 0 for one in capitals without a number."""
        if not segment.mark and is_capitals(self.text[segment.span.start : segment.span.end].split("\n")[0]):
            return 0
        return RANKS.index(segment.mark) + 1 if segment.mark in RANKS else len(RANKS) + 1

    def _is_minor(self, segment: Segment, zone: Zone) -> bool:
        """Tell whether a lower heading only names a topic of the part: "Kế hoạch 2019" in a table of results."""
        if {zone, self.section} != {Zone.RESULT, Zone.PLAN} or self._rank_of(segment) <= self.rank:
            return False
        return self.marks.first("heading_firm", *segment.span) is None

    def _names_body(self, segment: Segment) -> bool:
        """Tell whether a numbered heading is the body that the items below are given to."""
        span = segment.span
        if not segment.mark:
            return False
        asked = self.marks.at("asks", span.start)
        if asked and asked.end + 1 < span.end and (self.body is Zone.PLAN or self.marks.at("orders", span.start)):
            filler = self.marks.at("filler", asked.end + 1)
            after = (filler or asked).end + 1
            many = self.marks.at("many", after)
            bodies = (after, many.end + 1) if many else (after,)
            return any(self.marks.at("body", at) or self.marks.at("people", at) for at in bodies)
        return self.marks.at("body", span.start) is not None and self.marks.at("heading", span.start) is None

    def _take_up_directives(self, segment: Segment) -> None:
        """In a directive or a plan, a numbered item ends the account of how things stand that came before."""
        unannounced = self.section in (Zone.INTRO, Zone.NONE) and self.lead_in is None
        accounts = self.zone in (Zone.INTRO, Zone.RESULT, Zone.LIMITATION, Zone.DISCUSSION)
        if self.body is Zone.PLAN and segment.mark and unannounced and accounts and not self.is_letter:
            self.zone = Zone.PLAN

    def _is_stray(self, segment: Segment) -> bool:
        span = segment.span
        narrates = self.marks.first("narrates", span.start, min(span.end, span.start + 90))
        if narrates and not segment.mark and not self._plans():
            return not self._has_done(Span(self._behind_story(narrates), span.end))
        if self.marks.at("not_work", span.start) and not self._must(span) and not self._builds_on(span):
            return True
        if segment.mark or not segment.opens_paragraph or not segment.first:
            return False
        ends_open = self.text[span.end : span.end + 2].lstrip(" ")[:1] not in {".", "!", "?", ";", "…", ":"}
        short = span.end - span.start < 45
        return ends_open and short and not self.marks.first("obligation", *span)

    def _builds_on(self, span: Span) -> bool:
        """Tell whether behind its ground a paper says who does what ("Căn cứ Chương trình này, các xã lập …")."""
        comma = self.folded.find(", ", span.start, min(span.end, span.start + _GROUND))
        return self._plans() and comma > 0 and self._body_works(Span(comma + 2, span.end))

    def _behind_story(self, narrates: Span) -> int:
        story = self.marks.at("story", narrates.end + 1)
        return (story or narrates).end + 1

    def _nothing(self, span: Span, cue: str) -> Verdict:
        return Verdict(None, 0.0, cue, span)

    def _open_sentence(self, segment: Segment, said: Attribution | None) -> None:
        if segment.paragraph != self.paragraph:
            if not segment.mark:
                self.lead_in = None
            if self.zone is Zone.AWARD:
                self.zone = self.section
            if self.zone is Zone.LIMITATION and self.section is not Zone.LIMITATION and not segment.mark:
                self.zone = Zone.RESULT if self.section is not Zone.PLAN else Zone.PLAN
        if self.zone is Zone.AWARD and self.is_document and self.section in (Zone.PLAN, Zone.RESULT):
            self.zone = self.section  # the paragraph of a resolution goes on with what is to be done
        self._take_up_directives(segment)
        opens = self._last_sentence(segment.span) if segment.opens_list else segment.span
        begin = self.attributions.content_start(*opens)
        opened = self._opened_zone(begin, segment, said)
        if opened is not None:
            self._enter(opened)
        if opened is Zone.SPEECH and (name := self._first_speaker(begin, segment.span.end)):
            self.speaker = self.subject = name

    def _first_speaker(self, begin: int, end: int) -> str | None:
        """Return who speaks in a sentence that opens a speech with a verb of no lexicon ("…, bà X chốt việc")."""
        end = min(end, begin + _SPEAKER_REACH)
        told = ("reads_report", "agenda", "attendance", "past", "says", "praises")
        floor = self.marks.at("takes_floor", begin)
        if floor is None or any(self.marks.first(label, floor.end, end) for label in told):
            return None
        return self.voices.first_named(begin, end)

    def _enter(self, zone: Zone) -> None:
        self.zone = zone
        if zone in (Zone.INTRO, Zone.PLAN, Zone.RESULT, Zone.DISCUSSION, Zone.PROPOSAL, Zone.LIMITATION):
            self.speaker = self.standing_speaker

    def _opened_zone(self, begin: int, segment: Segment, said: Attribution | None) -> Zone | None:
        new_paragraph = segment.paragraph != self.paragraph
        demands = self.zone in (Zone.DIRECTIVE, Zone.PLAN) and not self._limited(segment.span)
        if self.zone is Zone.PROPOSAL and new_paragraph and self._asks_own_units(begin, segment.span):
            return Zone.PLAN
        turned = self.marks.at("opens_limitation", begin) or self.marks.at("opens_limitation", segment.span.start)
        asked = said is not None and said.voice is None and said.manner == "asks"
        if turned and not asked and not (demands and (segment.mark or self.speaker)):
            return Zone.RESULT if self._made_good(begin, segment.span) else Zone.LIMITATION
        if self._admits(begin, segment.span):
            return Zone.LIMITATION
        if scene := self._scene(segment, said, new_paragraph=new_paragraph):
            return scene
        if said is not None and said.manner != "upward":
            return Zone.DISCUSSION if said.voice and self.marks.at("opens_discussion", begin) else None
        if self.marks.at("opens_speech", begin) and self.voices.in_words(*segment.span):
            return Zone.SPEECH
        if (self.marks.at("opens_discussion", begin) or self._discusses(begin, segment.span)) and not segment.mark:
            return Zone.DISCUSSION
        if opened := self._zone_in_time(begin, segment, new_paragraph=new_paragraph):
            return opened
        report = self.marks.first("says_more", begin, segment.span.end)
        if report is None or report.start - begin > 200:
            return None
        inside = self.attributions.content_start(report.end, segment.span.end)
        return self._zone_in_time(inside, segment, new_paragraph=new_paragraph)

    def _asks_own_units(self, begin: int, span: Span) -> bool:
        """Tell whether a paper behind its proposals tells its units what to do ("Trong quá trình thực hiện …")."""
        ask = self.marks.first("asks", *span) if self.marks.at("in_the_course", begin) else None
        return ask is not None and self.marks.at("plural", ask.end + 1) is not None

    def _admits(self, begin: int, span: Span) -> bool:
        """Tell whether a sentence admits a shortcoming, and does not only regard something as so."""
        hit = self.marks.first("admits", begin, min(span.end, begin + 60))
        if hit is None or self._must(span):
            return False
        return self.marks.at("regards", hit.start) != hit or self._falls_short(span)

    def _made_good(self, begin: int, span: Span) -> bool:
        """Tell whether "Dù vậy" turns from what was hard to what was achieved all the same."""
        turns = self.marks.at("but", begin) is not None and self.zone is not Zone.DIRECTIVE
        turns = turns and self.marks.first("admits", *span) is None
        bad = self.last is None or self.last.kind is not StatementKind.RESULT
        bad = bad or self.marks.first("still", *span) is not None
        return (
            turns
            and bad
            and not self._falls_short(span)
            and (self._achieved(span) or self._past(span) or self._counted(span))
        )

    def _discusses(self, begin: int, span: Span) -> bool:
        """Tell whether a sentence says that the meeting discussed ("Tại hội nghị, các đại biểu thảo luận …")."""
        occasion = self.marks.at("occasion", begin)
        if occasion is None or self.text[occasion.end : occasion.end + 1] != ",":
            return False
        after = self.attributions.content_start(occasion.end, span.end)
        if not self.marks.at("opens_discussion", after):
            return False
        return self.marks.first("discusses", after, min(span.end, after + 60)) is not None

    def _zone_in_time(self, begin: int, segment: Segment, *, new_paragraph: bool) -> Zone | None:
        year = self._opening_year(begin)
        turns = self.marks.at("plan_turn", begin) is not None
        coming = self._is_coming(year) if year else self._month_to_come(begin, segment.span)
        plans = turns or coming is True or self.marks.at("opens_plan", begin) is not None
        looks_back = self.marks.at("opens_result", begin) or (
            self.zone is Zone.INTRO and not self.is_document and self.marks.at("opens_review", begin)
        )
        reviews = coming is False or (looks_back is not None and bool(looks_back) and not plans)
        if segment.mark and not segment.opens_list:
            return None
        if self.zone in (Zone.DIRECTIVE, Zone.SPEECH) and self.speaker:
            leaves = turns or (coming and new_paragraph and not self.marks.first("leader_must", *segment.span))
            if plans:
                return Zone.PLAN if leaves and new_paragraph else None
            told = self._past(segment.span) and not self._must(segment.span)
            return Zone.RESULT if reviews and new_paragraph and (told or not self._demands(segment.span)) else None
        if plans:
            return Zone.PLAN
        orders = self.section is Zone.PLAN or (self.body is Zone.PLAN and self.zone is Zone.PLAN)
        if reviews and not (orders and not year):
            return Zone.RESULT
        return None

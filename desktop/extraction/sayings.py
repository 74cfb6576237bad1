"""What somebody's words make of a sentence: asked of those below or above, praised, reported, admitted."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desktop.domain import Span, StatementKind
from desktop.extraction.lead_ins import LeadIns
from desktop.extraction.zones import Verdict, Zone

if TYPE_CHECKING:
    from desktop.extraction.attribution import Attribution
    from desktop.extraction.segments import Segment
    from desktop.extraction.voices import Voice

TASK, RESULT, LIMITATION = StatementKind.TASK, StatementKind.RESULT, StatementKind.LIMITATION
PROPOSAL = StatementKind.PROPOSAL
_ASKED = 40
"""Letters in which the body that is asked stands."""
_ASKED_FIRST = 12
_COMMUNE, _DISTRICT = 2, 3
_LEAST_WRONG = 20
"""Letters at least of what somebody complains of."""
_ANY_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


class Sayings(LeadIns):
    """Judges the sentences that an attribution opens."""

    on_floor: str | None = None
    """Who spoke last of those that take part in a discussion."""

    def _from_attribution(self, segment: Segment, span: Span, said: Attribution) -> Verdict | None:
        content = self._behind_background(Span(min(said.content.start, span.end), min(said.content.end, span.end)))
        verb = self._quote(said.verb, "")
        if said.voice is None:
            return self._from_nobody(span, content, said, verb)
        if self._is_from_below(said, content, segment):
            if self.zone not in (Zone.DISCUSSION, Zone.PROPOSAL):
                self.zone = Zone.DISCUSSION
            return Verdict(PROPOSAL, 0.9, verb, span)
        if said.voice.delegate:
            return self._from_delegate(span, content, said, verb)
        if said.manner == "colon" and self.zone not in (Zone.DIRECTIVE, Zone.SPEECH):
            return self._stated(span, content, said)
        self._hear(said, goes_on=segment.paragraph == self.paragraph)
        if self.marks.at("hands_out", said.verb.start) and self._only_hands_out(content):
            self.zone, self.lead_in = Zone.DIRECTIVE, content
            return self._nothing(span, "lead_in")
        if said.manner == "asks" and self._only_warns(said, content):
            return self._nothing(span, verb)
        if said.manner in ("asks", "quotes"):
            self.zone = Zone.DIRECTIVE
            return Verdict(TASK, 0.93, verb, content, self.speaker)
        return self._from_saying(span, content, said, verb)

    def _from_delegate(self, span: Span, content: Span, said: Attribution, verb: str) -> Verdict | None:
        """Judge words of somebody without a name who asks for nothing ("Nhiều đại biểu phản ánh …")."""
        if self._tells_what_is_wrong(said, content):
            return Verdict(LIMITATION, 0.75, verb, span)
        if said.manner == "praises" and not self._must(content):
            return self._nothing(span, verb)
        wants = self.zone is Zone.DISCUSSION and self.marks.first("obligation", *content) is not None
        if said.manner == "says" and wants and not self._past(content):
            return Verdict(PROPOSAL, 0.7, verb, span)
        tells = said.manner == "says" and self._achieved(content) and self._past_first(content)
        return Verdict(RESULT, 0.65, verb, span) if tells else None

    def _from_nobody(self, span: Span, content: Span, said: Attribution, verb: str) -> Verdict | None:
        """Judge words that name no speaker ("Đề nghị …", "Nhấn mạnh: …")."""
        manner = said.manner
        if manner == "asks" and self.marks.at("shares_out", said.verb.start):
            return Verdict(TASK, 0.85, verb, content, self.speaker)
        if manner == "asks":
            return self._bare_asking(span, content, verb)
        if manner == "says":
            goes_on = self.speaker and self._demands(content)
            return Verdict(TASK, 0.85, verb, content, self.speaker) if goes_on else None
        if manner != "praises":
            return None
        return Verdict(RESULT, 0.75, verb, span) if self._past(content) else self._nothing(span, verb)

    def _stated(self, span: Span, content: Span, said: Attribution) -> Verdict | None:
        """Judge what stands behind a name and a colon ("Đ/c Kỳ: quỹ thu được 9 triệu") where nobody directs."""
        ours = self.marks.at("we", content.start) is not None and self._must(content) and not self._past(content)
        if ours and said.voice and said.voice.name and self.zone is not Zone.PROPOSAL:
            self.zone, self.speaker = Zone.DIRECTIVE, said.voice.name
            return Verdict(TASK, 0.75, "will", content, self.speaker)
        if self.zone in (Zone.RESULT, Zone.LIMITATION, Zone.PLAN, Zone.PROPOSAL):
            return None
        if self._falls_short(content) and not self._done_first(content):
            return Verdict(LIMITATION, 0.75, "opinion_reported", span)
        if self.section is Zone.DISCUSSION and self.marks.at("begs", content.start):
            return Verdict(PROPOSAL, 0.75, "opinion_discussed", span)
        if self._complains(content):
            return Verdict(LIMITATION, 0.6, "opinion_reported", span)
        if self._past(content) or self._achieved(content) or self._counted(content):
            return Verdict(RESULT, 0.7, "opinion_told", span)
        if self._must(content):
            return Verdict(TASK, 0.7, "must_or_will", content, said.voice.name if said.voice else None)
        return None

    def _only_hands_out(self, content: Span) -> bool:
        """Tell whether work is only said to be handed out ("giao nhiệm vụ cho các vụ, đơn vị")."""
        to = self.marks.at("body", content.start) or self.marks.at("people", content.start)
        to = to or self.marks.at("many", content.start)
        short = content.end - content.start < _ASKED
        return to is not None and short and not (self._works_in(content) or self._must(content))

    def _only_warns(self, said: Attribution, content: Span) -> bool:
        """Tell whether "lưu ý" only says how things are going to be."""
        early = Span(content.start, min(content.end, content.start + 90))
        warned = self.marks.first("background", *early) is not None and not self.marks.at(
            "orders", said.verb.start
        )
        return warned and not self._must(content) and not self._begins_with_work(content)

    def _bare_asking(self, span: Span, content: Span, verb: str) -> Verdict | None:
        discussed = self.section is Zone.DISCUSSION and self.zone is not Zone.DIRECTIVE
        if discussed or self.zone in (Zone.DISCUSSION, Zone.PROPOSAL):
            return Verdict(PROPOSAL, 0.9, verb, span)
        if self.zone in (Zone.RESULT, Zone.LIMITATION, Zone.AWARD):
            asked = Span(content.start, min(content.end, content.start + _ASKED))
            above = self.body is Zone.RESULT and self._above(Span(content.start, content.start), asked)
            return Verdict(PROPOSAL, 0.8, verb, span) if above else None
        asked = Span(content.start, min(content.end, content.start + _ASKED))
        if self.is_document and self.zone is Zone.PLAN and self._asks_superior(content.start, asked):
            return Verdict(PROPOSAL, 0.75, verb, span)
        if self.zone in (Zone.SPEECH, Zone.INTRO, Zone.NONE):
            self.zone = Zone.DIRECTIVE if self.speaker else Zone.PLAN
        return Verdict(TASK, 0.9, verb, content, self.speaker)

    def _is_from_below(self, said: Attribution, content: Span, segment: Segment) -> bool:
        voice = said.voice
        if voice is None:
            return False
        if said.manner == "upward":
            return True
        if said.manner not in ("asks", "says", "colon") or self.marks.at("orders", said.verb.start):
            return False
        if said.manner in ("says", "colon"):
            wished = (hit for hit in self.marks.within("asks", *content) if self.marks.at("wishes_of", hit.start))
            wish = next(wished, None) or self.marks.first("upward", *content)
            wish = wish or self._demands_above(voice, content)
            floor = self.section is Zone.DISCUSSION and voice.name not in self.voices.chairs
            opens = floor and wish is not None and wish.start == content.start
            return wish is not None and (opens or self.zone in (Zone.DISCUSSION, Zone.PROPOSAL))
        begin = self.attributions.content_start(*segment.span)
        speaks = self.marks.at("opens_speech", begin) is not None
        if self.marks.at("opens_discussion", begin):
            return not self._stands_above(voice, content)
        if self._reaches_up(voice, content):
            return True
        if self.marks.first("on_behalf", begin, said.verb.start):
            return True
        wishes = self.marks.at("wishes_of", said.verb.start) is not None
        if wishes and not speaks and segment.paragraph == self.paragraph and self._joins_floor(voice):
            return True
        again = voice.pronoun or (wishes and self.marks.at("pronoun", begin) is not None)
        return self._asks_upwards(voice, content, speaks=speaks, again=again)

    def _stands_above(self, voice: Voice, content: Span) -> bool:
        """Tell whether who speaks on the floor is a guest from above the body that is asked."""
        own = voice.level or self.voices.level_of_person(voice.name)
        asked = self.voices.first_level(content.start, min(content.end, content.start + _ASKED))
        below = asked < own if asked else own >= _DISTRICT and self._names_host(content.start)
        return voice.name is not None and own > 0 and below

    def _reaches_up(self, voice: Voice, content: Span) -> bool:
        """Tell whether the words ask first of all one above who says them ("… đề nghị Trung ương sớm …")."""
        own = voice.level or self.voices.level_of_person(voice.name)
        asked = self.voices.first_level(content.start, min(content.end, content.start + _ASKED_FIRST))
        return voice.name not in self.voices.chairs and 0 < own < asked

    def _joins_floor(self, voice: Voice) -> bool:
        """Tell whether another of a village or a commune speaks behind one of the floor."""
        own = voice.level or self.voices.level_of_person(voice.name)
        told = self.on_floor is not None and self.speaker == self.on_floor
        return told and 0 < own <= _COMMUNE and voice.name not in self.voices.chairs

    def _asks_upwards(self, voice: Voice, content: Span, *, speaks: bool, again: bool) -> bool:
        """Tell whether who asks is of the floor, or below the one that is asked.

        `again` says that only a form of address or a name stands for who spoke before.
        """
        own = voice.level or (self.voices.level_of_person(self.speaker) if voice.pronoun else 0)
        asked = self.voices.first_level(content.start, min(content.end, content.start + _ASKED))
        spoken = speaks or self.zone in (Zone.DIRECTIVE, Zone.SPEECH)
        discussed = self.zone in (Zone.DISCUSSION, Zone.PROPOSAL)
        if own and asked > own and discussed:
            return True
        if voice.name and not spoken and asked and not self.voices.has_post(voice.name):
            return voice.name not in self.voices.chairs
        leads = voice.name is not None and (voice.name in self.voices.chairs or 0 < asked < own)
        goes_on = again and voice.name is not None and voice.name == self.on_floor
        unheard = voice.name is None and self.speaker is None  # "ông" is one whose post no lexicon has
        floor = discussed and not (speaks or leads or (voice.pronoun and not unheard))
        floor = floor or (goes_on and not leads)
        if voice.delegate or floor:
            return True
        if self.marks.at("own_leaders", content.start) and self.zone not in (Zone.DIRECTIVE, Zone.PLAN):
            return not speaks
        return bool(own and asked > own and not speaks)

    def _demands_above(self, voice: Voice, content: Span) -> Span | None:
        """Return the "cần" with which one on the floor wants something of those above ("Trung ương cần …")."""
        must = self.marks.first("must", content.start, min(content.end, content.start + 2 * _ASKED))
        own = voice.level or self.voices.level_of_person(voice.name)
        above = must is not None and 0 < own < self.voices.first_level(content.start, must.start)
        return must if above else None

    def _hear(self, said: Attribution, *, goes_on: bool = False) -> None:
        """Note who speaks; `goes_on` says that it is in the paragraph of the sentence before."""
        voice = said.voice
        if voice is None or (voice.pronoun and voice.name is None and self.speaker):
            return
        floor = self.zone is Zone.DISCUSSION or (
            goes_on and self.speaker is not None and self.speaker == self.on_floor
        )
        if floor and said.manner == "says" and voice.name not in self.voices.chairs:
            self.on_floor = voice.name
        if voice.name != self.speaker or self.zone not in (Zone.DIRECTIVE, Zone.SPEECH):
            self.zone = Zone.SPEECH
        self.speaker = voice.name

    def _from_saying(self, span: Span, content: Span, said: Attribution, verb: str) -> Verdict:
        if self._only_courtesy(said, content):
            return self._nothing(span, verb)
        if self.marks.at("recounts", said.verb.start) and not self._must(content):
            self.zone = Zone.RESULT
            return Verdict(RESULT, 0.8, verb, span)
        if self._tells_what_is_wrong(said, content):
            return Verdict(LIMITATION, 0.75, verb, span)
        if self.marks.at("admits", said.verb.start) and self._admits(
            said.verb.start, Span(said.verb.start, span.end)
        ):
            return Verdict(LIMITATION, 0.8, verb, span)
        if self.section is Zone.DISCUSSION and (self._limited_first(content) or self._complains(content)):
            return Verdict(LIMITATION, 0.75, verb, span)
        told = self.zone is Zone.DISCUSSION or self._opens_discussion(span) or self._is_on_floor(said)
        asked = self._must(content) or not told
        if said.manner != "praises" and asked and self._demands(content) and not self._looks_back(said, content):
            return self._from_demand(span, content, verb)
        return self._from_account(span, content, said, verb)

    def _tells_what_is_wrong(self, said: Attribution, content: Span) -> bool:
        """Tell whether somebody complains ("Ông X phản ánh: bốn tháng nay đèn tắt") and asks for nothing."""
        wrong = said.voice is not None and self.marks.at("complains_of", said.verb.start) is not None
        asks = self._must(content) or self.marks.first("asks", *content) or self.marks.first("upward", *content)
        return wrong and content.end - content.start >= _LEAST_WRONG and not asks

    def _is_on_floor(self, said: Attribution) -> bool:
        voice, leads = said.voice, self.marks.at("leads_floor", said.verb.start)
        return voice is not None and voice.name is not None and voice.name == self.on_floor and leads is None

    def _opens_discussion(self, span: Span) -> bool:
        """Tell whether one of the floor speaks ("Tham luận tại hội nghị, …")."""
        return self.marks.at("opens_discussion", self.attributions.content_start(*span)) is not None

    def _only_courtesy(self, said: Attribution, content: Span) -> bool:
        """Tell whether somebody only thanks, praises without naming work, or takes a question."""
        if said.manner == "praises" and self.marks.at("praise_only", content.start):
            return True
        if self.marks.at("body", content.start) and not self._must(content):
            praise = self.marks.first("praises", content.start, min(content.end, content.start + _ASKED))
            if praise and not self.marks.first("work", content.start, praise.start):
                return True
        polite = self.marks.at("thanks", said.verb.start) or self.marks.at("answers", said.verb.start)
        return polite is not None and not self._must(content)

    def _complains(self, content: Span) -> bool:
        """Tell whether one who speaks in a meeting asks for nothing and tells what is wrong."""
        wrong = self.is_meeting and self.marks.first("complains", *content) is not None
        return wrong and not (self._past(content) or self._must(content))

    def _looks_back(self, said: Attribution, content: Span) -> bool:
        year = _ANY_YEAR.search(self.folded, said.verb.end, content.start)
        if self._promises(content):
            return False
        over = year is not None and not self._is_coming(int(year.group())) and not self._must(content)
        return over or self._past_first(content)

    def _promises(self, content: Span) -> bool:
        """Tell whether what was done leads up to what a body will do ("…, Phòng X sẽ khởi công trong tháng 3")."""
        wills = [hit for hit in self.marks.within("must", *content) if self.folded[hit.start : hit.end] == "sẽ"]
        bodies = self.marks.within("body", content.start, wills[-1].start) if wills else []
        return any(self.text[body.start - 2 : body.start] == ", " for body in bodies)

    def _from_account(self, span: Span, content: Span, said: Attribution, verb: str) -> Verdict:
        """Judge what somebody tells of the work and does not ask for."""
        if said.manner == "praises" and self._past(content) and not self.marks.first("empty_praise", *content):
            return Verdict(RESULT, 0.75, verb, span)
        if said.manner != "asks" and self.marks.first("standing", *content) and not self._limited(content):
            return Verdict(RESULT, 0.75, verb, span)
        if said.manner == "praises" and self.folded.startswith("việc ", content.start) and self._works_in(content):
            return Verdict(RESULT, 0.7, verb, span)
        shares = self.marks.at("ways", content.start) is not None and not self._past(content)
        if shares or self.marks.first("empty_praise", *content) or self.marks.first("background", *content):
            return self._nothing(span, verb)
        if self._of_the_world(content) and not (self._has_done(content) or self._past_by_body(content)):
            return self._nothing(span, verb)
        if said.manner != "praises" and self._falls_short(content) and not self._done_all_the_same(content):
            return Verdict(LIMITATION, 0.8, verb, span)
        floor = self._opens_discussion(span) or (self._is_on_floor(said) and self._works_in(content))
        told = self._has_done(content) or (floor and self._counted(content))
        if self._past(content) or told or (said.manner == "says" and self._achieved(content)):
            return Verdict(RESULT, 0.8, verb, span)
        return self._nothing(span, verb)

    def _done_all_the_same(self, content: Span) -> bool:
        """Tell whether work was done under what goes wrong ("đã ở lại nhà máy khi đường bị sạt lở")."""
        limit = self.marks.first("limit", *content)
        if limit is None or not self._done_first(content):
            return False
        return self.marks.first("adverse", content.start, limit.start) is None

    def _from_demand(self, span: Span, content: Span, verb: str) -> Verdict:
        must = self.marks.first("must", *content)
        remarks = self.marks.first("background", *content) or self.marks.first("ongoing", *content)
        remarks = remarks or self.marks.first("remark", *content)
        hopes = self.marks.first("wishes", span.start, must.start if must else content.start)
        if (remarks and not must) or (must and hopes and not self.marks.at("leader_must", must.start)):
            return self._nothing(span, verb)
        self.zone = Zone.DIRECTIVE
        return Verdict(TASK, 0.88, verb, content, self.speaker)

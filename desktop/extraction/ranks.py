"""Who stands above whom: the one who asks, the one that is asked, and the body whose paper or meeting it is."""

from __future__ import annotations

from desktop.domain import Span
from desktop.extraction.phrases import lexicon
from desktop.extraction.wording import Wording
from desktop.folding import fold

_SHORTENED = 3
_SUBJECT = 160
"""Letters in which a body that asks stands."""
_ASKED = 40
"""Letters in which the body that is asked stands."""


class Ranks(Wording):
    """Tells requests that go up from those that go down."""

    def _subject_of(self, span: Span) -> int:
        """Return where a sentence goes on behind "Để …," and "Thực hiện …,"."""
        return self.attributions.behind_ground(self.attributions.content_start(*span), span.end)

    def _body_orders(self, span: Span) -> bool:
        """Tell whether a body asks something of those that it stands above ("…, Chi cục đề nghị các hạt …")."""
        begin = self._subject_of(span)
        body = self.marks.at("body", begin)
        ask = self.marks.first("asks", body.end, min(span.end, begin + _SUBJECT)) if body else None
        if body is None or ask is None or self._asks_above(span) or self.text[ask.start].isupper():
            return False
        return not any(self.marks.first(label, body.end, ask.start) for label in ("obligation", "past", "upward"))

    def _asks_above(self, span: Span) -> bool:
        """Tell whether a body asks something of one above it ("Đảng ủy xã kiến nghị Huyện ủy …")."""
        begin = self._subject_of(span)
        if not (self.marks.at("body", begin) or self.marks.at("people", begin)):
            return False
        reach = min(span.end, begin + 110)
        asked = self.marks.first("upward", begin, reach)
        ask = asked or self.marks.first("asks", begin, reach)
        if ask is None or ask.start == begin or self.marks.first("must", begin, ask.start):
            return False
        if any(self.text[hit.start].islower() for hit in self.marks.within("hinge", begin, ask.start)):
            return False
        works = (hit for hit in self.marks.within("work", begin, ask.start) if self.text[hit.start].islower())
        if any(not self._reports_up(hit) for hit in works):
            return False  # "Ông Lực hoàn chỉnh tờ trình xin Sở Y tế …" asks nobody
        if asked is None:
            wish = self.marks.at("wishes_of", ask.start) is not None
            asker, asked_one = Span(begin, ask.start), Span(ask.end, min(span.end, ask.end + _ASKED))
            return wish and (self._above(asker, asked_one) or self._asks_host(asker, asked_one))
        alone = self.folded.startswith(("xin ", "đề nghị "), asked.start)
        return (
            alone
            or self.marks.at("body", asked.end + 1) is not None
            or self.voices.level(asked.end, asked.end + 40) > 0
        )

    def _reports_up(self, work: Span) -> bool:
        """Tell whether a verb of work only goes with a request ("báo cáo, đề nghị …")."""
        return any(self.marks.at(label, work.start) for label in ("asks", "upward", "goes_with_request"))

    def _above(self, asker: Span, asked: Span) -> bool:
        """Tell whether the asked body stands above the one that asks, or governs it at the same level."""
        own = self.voices.level(*asker) or self.voices.level_of(fold(self.facts.host or ""))
        level = self.voices.level(*asked)
        if not own or not level:
            return False
        governs = self.marks.at("governs", asked.start + 1) and not self.marks.first("governs", *asker)
        return level > own or (level == own and bool(governs) and not self._host_governs())

    def _opens_request(self, span: Span) -> bool:
        """Tell whether a sentence opens with a request to a body ("Đề xuất UBND thành phố cho …")."""
        ask = self.marks.at("upward", span.start)
        return ask is not None and self.marks.at("body", ask.end + 1) is not None

    def _asks_superior(self, begin: int, asked: Span) -> bool:
        """Tell whether first of all a body that governs is asked, which stands above the one whose paper it is."""
        own = self.voices.level_of(fold(self.facts.host or ""))
        level = self.voices.first_level(asked.start, asked.end)
        return self.marks.at("governs", begin) is not None and 0 < own < level

    def _asks_host(self, asker: Span, asked: Span) -> bool:
        """Tell whether another body of no higher level asks the one that meets ("Tòa án đề nghị VKSND tỉnh …")."""
        host, words = fold(self.facts.host or ""), self.folded[asker.start : asker.end].split()
        first = next(iter(self.text[asked.start : asked.end].split()), "")
        initials = "".join(word[0] for word in host.split())
        named = len(first) > _SHORTENED and first.isupper() and initials.startswith(fold(first))
        governs = self.marks.first("governs", *asker) is not None or words[:1] == ["tổng"]
        own = self.voices.level_of(host)
        return named and not governs and self.voices.level(*asker) <= own and words[:2] != host.split()[:2]

    def _names_host(self, at: int) -> bool:
        """Tell whether the body named at a place is short for the one that meets, where that has no level."""
        body, host = self.marks.at("body", at), fold(self.facts.host or "")
        own = self.voices.level_of(host)
        return body is not None and not own and host.startswith(self.folded[body.start : body.end])

    def _host_governs(self) -> bool:
        host = fold(self.facts.host or "")
        return host.startswith(tuple(lexicon("cues")["phrases"]["governs"]))

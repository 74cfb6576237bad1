"""Who is to do a task: the body or person in front of the verb, else the one left standing by the words around."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain import Span
from desktop.extraction.doers import REACH, Doers
from desktop.extraction.item_heads import head_above, same_rank

if TYPE_CHECKING:
    from desktop.domain import Official, Statement
    from desktop.extraction.document import Document
    from desktop.extraction.phrases import Marks
    from desktop.extraction.zones import Context


_OPENING = 1200
"""Letters behind the headline in which the visit is told that a report is about."""
_ENDS_VISIT = ("\n", ",", ". ", ";", ".\n")


class Assignees:
    """Walks the tasks of one document in order and says who each is given to."""

    def __init__(self, document: Document, marks: Marks) -> None:
        self.document, self.marks = document, marks
        self.text, self.folded = document.text, document.folded
        self.doers = Doers(document, marks)
        self.doer: Span | None = None
        """Where the doer of the last task asked for stands, if the segment names it."""
        self.standing: str | None = None
        self.speaker: str | None = None
        self.place: tuple[int, int] = (-1, -1)
        self.lead_in: Span | None = None
        """What stands above the list that the last task is an item of."""
        self.within: str | None = None
        """Who the last task was given to, for what its sentence goes on to say."""
        self.addressed: str | None = None
        self.charged: str | None = None
        self.by_given_name: dict[str, list[Official]] = {}
        for official in document.officials:
            self.by_given_name.setdefault(official.name.casefold().split()[-1], []).append(official)
        self.visited = self._works_with()

    def of(self, task: Statement, context: Context) -> str | None:
        """Return who is to do the task; tasks are asked for in the order of the text."""
        self._move(task, context)
        doer = self._doer_of(task, context)
        return doer.rstrip(" .,;:–-") or None if doer else None

    def _doer_of(self, task: Statement, context: Context) -> str | None:
        if context.cells is not None and context.cells.doer is not None:
            self.doer = None
            return self._in_cell(context.cells.doer)
        core = task.core or task.span
        self.doer = passive = self.doers.passive(core)
        if passive is not None:
            return self._known(passive)  # of this work alone: the sentences behind go on with their own
        self.doer = doer = self.doers.subject(core)
        if doer is None:
            self.doer = led = self.doers.leading(core)
            return self._known(led) if led else self._unsaid()
        if self._is_speaker(doer, task):
            self.doer = None
            return self._unsaid()
        name = self.within = self._known(doer)
        if not self.marks.first("staff", doer.start, doer.end) and not self.marks.at("each", doer.start):
            self.standing = name
        return name

    def _is_speaker(self, doer: Span, task: Statement) -> bool:
        """Tell "Cục trưởng X, người sắp nghỉ, dặn lại …": whose words the task is does not do it."""
        told = self.marks.first("tells", doer.end, min(task.span.end, doer.end + REACH // 2))
        if told is None or self.marks.first("hinge", doer.end, told.start):
            return False
        name = self._known(doer)
        quotes = self.text.find(":", told.end, min(task.span.end, told.end + REACH // 2)) > 0
        return name == task.directed_by or (quotes and any(name == one.name for one in self.document.officials))

    def _in_cell(self, cell: Span) -> str:
        """Return whom the cell of a table names: the first of several, each on its line or behind a semicolon."""
        cut = [at for sign in ";\n" if (at := self.text.find(sign, cell.start, cell.end)) > 0]
        first = Span(cell.start, min(cut, default=cell.end))
        return self._known(first) or self.text[first.start : first.end]

    def _move(self, task: Statement, context: Context) -> None:
        lead_in = self._lead_in(task, context)
        if lead_in != self.lead_in:
            self.lead_in = lead_in
            self.addressed = self._addressee(lead_in) if lead_in else None
            self.standing = None
        if context.charge and self.charged is None:
            self.charged = self._addressee(context.charge)
        if context.mark or task.directed_by != self.speaker or self._leaves(context):
            self.standing = None
        if (context.paragraph, context.sentence) != self.place or context.mark:
            self.within = None
        self.speaker = task.directed_by
        self.place = (context.paragraph, context.sentence)

    def _lead_in(self, task: Statement, context: Context) -> Span | None:
        """Return the lead-in of the list, or the line above its items that is nothing but the body's name."""
        if context.lead_in is not None and same_rank(self.text, context.lead_in.start, task.span.start):
            return None
        above = head_above(self.text, task.span.start)
        if above is not None and (context.lead_in is None or above.start > context.lead_in.start):
            ends_with_colon = self.text[above.end : above.end + 1] == ":"
            named = self._past_prefix(above.start)
            if self.doers.head(named, above.end) and (ends_with_colon or self.doers.subject(above) is None):
                return above
        return context.lead_in

    def _past_prefix(self, start: int) -> int:
        """Return where the name begins behind "Đối với", "Trách nhiệm của"."""
        prefix = self.marks.at("heads", start)
        return prefix.end + 1 if prefix else start

    def _leaves(self, context: Context) -> bool:
        """A new paragraph of the plan, with nobody speaking, is the body's own again."""
        return context.paragraph != self.place[0] and self.speaker is None and self.lead_in is None

    def _unsaid(self) -> str | None:
        visited = self.visited if self.speaker else None
        return (
            self.standing or self.within or self.addressed or self.charged or visited or self.document.facts.host
        )

    def _works_with(self) -> str | None:
        """Return the body that a leader came to see ("… làm việc với Huyện ủy X"), told by default."""
        for visit in self.marks.hits.get("works_with", [])[:1]:
            end = min(
                [at for sign in _ENDS_VISIT if (at := self.text.find(sign, visit.end)) > 0], default=visit.end
            )
            head = self.doers.head(visit.end + 1, end)
            if head is None or visit.end > self._opening() or end - head.start >= REACH:
                return None
            if any(one.span.start <= visit.start < one.span.end for one in self.document.statements):
                return None  # it is part of the work that two bodies meet
            if self.text[head.start].isupper():
                return self.text[head.start : self._time_or(head.end, end)].strip()
        return None

    def _opening(self) -> int:
        """Return where the opening of the report ends: whom a leader visits is said in its first paragraphs."""
        title = self.text.find(self.document.facts.title or "\n")
        return max(title, 0) + len(self.document.facts.title or "") + _OPENING

    def _time_or(self, start: int, end: int) -> int:
        ends = [hit.start for label in ("of_topic", "doer_time") if (hit := self.marks.first(label, start, end))]
        return min(ends, default=end)

    def _addressee(self, lead_in: Span) -> str | None:
        """Return whom a lead-in names ("yêu cầu các cấp ủy … thực hiện tốt các nội dung sau:")."""
        ask = self.marks.first("asks", *lead_in)
        start = ask.end + 1 if ask else self._past_prefix(lead_in.start)
        if ask and (filler := self.marks.at("filler", start)) and filler.end + 1 < lead_in.end:
            start = filler.end + 1
        if ask is None and self.marks.at("honorific", start):
            return None  # who speaks, not who is spoken to
        if start >= lead_in.end or (ask is None and self.doers.head(start, lead_in.end) is None):
            return None
        doer = self.doers.subject(Span(start, lead_in.end))
        named = ask is None or (ask.start == lead_in.start and ":" not in self.text[start : lead_in.end + 1])
        says = any(self.marks.first(label, start, lead_in.end) for label in ("must", "hinge"))
        near = lead_in.end - start < REACH and not says
        if doer is None and named and near and self.doers.head(start, lead_in.end):
            doer = Span(start, lead_in.end)  # a heading that is nothing but the body's name
        return self._known(doer) if doer else None

    def _known(self, doer: Span) -> str | None:
        """Return the words of the doer: the full name for an official, else the words as they stand."""
        near = doer.start + 24 if self.marks.at("people", doer.start) else doer.start + 1
        if named := self.doers.mentions.first_named(doer.start, near, doer.end):
            return named[0].name
        words = self.text[doer.start : doer.end].replace("\n", " ")
        host = self.document.facts.host or ""
        if " " not in words and words[:1].isupper() and words in host.split():
            return host  # "Đoàn" in a report of the Huyện Đoàn
        return self._person(doer) or words

    def _person(self, doer: Span) -> str | None:
        head = self.marks.at("honorific", doer.start)
        if head is None:
            return None
        rest = self.folded[head.end : doer.end].split()
        owners = self.by_given_name.get(rest[0], []) if rest else []
        return owners[0].name if len(owners) == 1 else None

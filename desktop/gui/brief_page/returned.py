"""Comments that came back with a brief: what each is about, and what becomes of it as one step."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from enum import StrEnum
from hashlib import sha256
from typing import TYPE_CHECKING

from desktop.domain import (
    Change,
    Finding,
    FindingState,
    Mark,
    MarkKind,
    Official,
    Origin,
    Span,
    Statement,
    StatementKind,
)
from desktop.folding import plain
from desktop.library import Cause, new_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop.briefs import ReturnedComment
    from desktop.domain import Report
    from desktop.library import Library

_FEWEST = 12
"""Letters that a quote needs to be looked for in a text."""


class Turn(StrEnum):
    """What becomes of a comment."""

    KEEP = "keep"
    """It stands beside its find, in the words and with the name of whoever wrote it."""
    NOTE = "note"
    """It is a note of the find too, and goes into the next brief."""
    TASK = "task"
    """It is a task of the report too, added by the clerk."""
    ANSWER = "answer"
    """It stands behind the clerk's question too."""
    LEAVE = "leave"
    """It is not taken in."""


@dataclass(frozen=True, slots=True)
class Returned:
    """A comment, and what of the library it is about; nothing where that is not known."""

    comment: ReturnedComment
    report: Report | None = None
    finding: Finding | None = None
    question: Mark | None = None
    span: Span | None = None
    """The words of the report that it is about."""
    known: bool = False
    """Whether it was taken in before."""

    @property
    def turns(self) -> tuple[Turn, ...]:
        """What can become of it, the usual first."""
        if self.report is None:
            return (Turn.LEAVE,)
        likely = (Turn.ANSWER,) if self.question else ()
        possible = (*likely, Turn.KEEP)
        possible += (Turn.NOTE,) if self.finding else ()
        possible += (Turn.TASK,) if self.span else ()
        return (Turn.LEAVE, *possible) if self.known else (*possible, Turn.LEAVE)


def bring_back(library: Library, comments: Sequence[ReturnedComment], open_id: int | None) -> list[Returned]:
    """Return each comment with what it is about; what leads nowhere is offered to the open report."""
    owners = library.owners(name for one in comments for name in (one.mark_id, *one.find_ids) if name)
    files = library.by_content(name for one in comments for name in one.reports)
    reports: dict[int, Report] = {}

    def report(report_id: int) -> Report:
        if report_id not in reports:
            reports[report_id] = library.report(report_id)
        return reports[report_id]

    taken = _Taken(library)
    found: list[Returned] = []
    for one in comments:
        owner = next((owners[name] for name in (one.mark_id, *one.find_ids) if name and name in owners), None)
        near = [files[name] for name in one.reports if name in files] or ([open_id] if open_id is not None else [])
        placed = (
            _by_name(one, report(owner)) if owner is not None else _by_quote(one, [report(name) for name in near])
        )
        held = placed.report
        found.append(replace(placed, known=bool(held and mark_id(one) in taken.marks(held.id))))
    return found


def _by_name(comment: ReturnedComment, report: Report) -> Returned:
    finding = next((find for name in comment.find_ids for find in report.findings if find.id == name), None)
    mark = next((mark for mark in report.marks if mark.id == comment.mark_id), None)
    if mark and finding is None:
        finding = next((find for find in report.findings if find.id == mark.find_id), None)
    question = mark if mark and mark.kind is MarkKind.QUESTION else _question_on(report, finding)
    span = _span(finding) if finding else mark.span if mark else None
    return Returned(comment, report, finding, question, span)


def _question_on(report: Report, finding: Finding | None) -> Mark | None:
    asked = (mark for mark in report.marks if mark.kind is MarkKind.QUESTION)
    return next((mark for mark in asked if finding and mark.find_id == finding.id), None)


def _by_quote(comment: ReturnedComment, reports: Sequence[Report]) -> Returned:
    """Look for the quoted words in the reports; else the comment is about the only report, or about nothing."""
    quote = plain(comment.quote.removesuffix("[…]").strip())
    words = re.compile(r"\s+".join(map(re.escape, quote.split())))
    for report in reports if len(quote) >= _FEWEST else ():
        if found := words.search(plain(report.source.text)):
            span = Span(*found.span())
            finding = next((find for find in report.findings if _overlaps(_span(find), span)), None)
            return Returned(comment, report, finding, _question_on(report, finding), span)
    return Returned(comment, reports[0]) if len(reports) == 1 else Returned(comment)


def _span(finding: Finding) -> Span | None:
    content = finding.content
    return min(content.mentions, default=None) if isinstance(content, Official) else content.span


def _overlaps(one: Span | None, other: Span) -> bool:
    return one is not None and one.start < other.end and other.start < one.end


class _Taken:
    """The comments that were taken in before, also where the clerk deleted them since."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._known: dict[int, set[str]] = {}

    def marks(self, report_id: int) -> set[str]:
        if report_id not in self._known:
            ids: set[str] = set()
            for entry in self._library.history(report_id):
                for before, after in entry.change.marks:
                    if after:
                        ids.add(after.id)
                    elif before and entry.cause is Cause.UNDO:
                        ids.discard(before.id)
            self._known[report_id] = ids
        return self._known[report_id]


def mark_id(comment: ReturnedComment) -> str:
    """Return the name of the mark of a comment, the same whenever the same comment comes."""
    at = comment.written.isoformat() if comment.written else ""
    place = comment.mark_id or comment.find_id or comment.quote
    told = f"{comment.author}\x1f{at}\x1f{comment.text}\x1f{place}"
    return sha256(told.encode()).hexdigest()[:32]


def words_of(comment: ReturnedComment) -> str:
    """Return a comment with who wrote it and when."""
    day = f" ({comment.written:%d/%m/%Y})" if comment.written else ""
    return f"{comment.author or '…'}{day}: {comment.text}"


def changes(turned: Iterable[tuple[Returned, Turn]]) -> tuple[Change, ...]:
    """Return the changes that take the comments in, one for each report."""
    by_report: defaultdict[int, list[tuple[Returned, Turn]]] = defaultdict(list)
    for returned, turn in turned:
        if returned.report and turn is not Turn.LEAVE:
            by_report[returned.report.id].append((returned, turn))
    return tuple(_Step(report_id).of(some) for report_id, some in by_report.items())


class _Step:
    """One change in the making: a find or a mark may take several comments."""

    def __init__(self, report_id: int) -> None:
        self._report_id = report_id
        self._finds: dict[str, tuple[Finding | None, Finding]] = {}
        self._marks: dict[str, tuple[Mark | None, Mark]] = {}

    def of(self, turned: Sequence[tuple[Returned, Turn]]) -> Change:
        for returned, turn in turned:
            self._keep(returned)
            if turn is Turn.NOTE and returned.finding:
                self._note(returned.finding, words_of(returned.comment))
            elif turn is Turn.TASK and returned.span:
                self._task(returned.span, words_of(returned.comment))
            elif turn is Turn.ANSWER and returned.question:
                self._answer(returned.question, words_of(returned.comment))
        pairs, marks = tuple(self._finds.values()), tuple(self._marks.values())
        return Change(self._report_id, "returned", pairs, marks=marks)

    def _keep(self, returned: Returned) -> None:
        if returned.known:
            return
        comment = returned.comment
        text = words_of(comment)
        if returned.span is None and comment.quote:
            text = f"{text} – “{comment.quote}”"
        find_id = returned.finding.id if returned.finding else None
        mark = Mark(mark_id(comment), self._report_id, MarkKind.NOTE, returned.span, text, find_id)
        self._marks[mark.id] = (None, mark)

    def _note(self, finding: Finding, words: str) -> None:
        before, now = self._finds.get(finding.id, (finding, finding))
        note = f"{now.note}\n{words}" if now.note else words
        self._finds[finding.id] = (before, replace(now, note=note))

    def _task(self, span: Span, words: str) -> None:
        content = Statement(span, StatementKind.TASK, why=words)
        added = Finding(new_id(), self._report_id, content, FindingState.ACCEPTED, Origin.CLERK, words)
        self._finds[added.id] = (None, added)

    def _answer(self, question: Mark, words: str) -> None:
        before, now = self._marks.get(question.id, (question, question))
        self._marks[question.id] = (before, replace(now, text=f"{now.text}\n→ {words}"))

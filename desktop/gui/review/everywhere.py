"""The same again elsewhere: what the clerk decided of one find, for the same words in this and other reports."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import accumulate
from typing import TYPE_CHECKING

from desktop.domain import Change, Finding, FindingState, Official, Origin, Span, Statement
from desktop.folding import fold
from desktop.gui.review.edits import occurrences, place
from desktop.library import new_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from desktop.domain import Content
    from desktop.gui.review.steps import Pair


class Way(StrEnum):
    """What can be done again."""

    NAME = "name"
    """An official is called as the clerk wrote, also where tasks name who directed them."""
    ROLE = "role"
    ASSIGNEE = "assignee"
    REJECT = "reject"
    ACCEPT = "accept"
    ADD = "add"
    """The same words are marked where they are not."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """One thing to do again: the words it is about, and what becomes of them."""

    way: Way
    words: str
    """What is looked for, as it is written."""
    new: str = ""
    """What takes its place, where something does."""
    content: Content | None = None
    """What is marked, or of which kind the finds are."""


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One place: where it stands and what would become of the find there."""

    report_id: int
    span: Span
    before: Finding | None
    after: Finding


def proposals(find: Finding, first: Content, text: str) -> list[Proposal]:
    """Return what can be done again, from a find as it is now and its content as the program found it."""
    content = find.content
    words, found = _words(content, text), list(_corrections(content, first))
    if find.state is FindingState.REJECTED:
        return [Proposal(Way.REJECT, words, content=content)]
    ways = (Way.ADD, Way.ACCEPT) if find.origin is Origin.CLERK else (Way.ACCEPT, Way.ADD)
    decided = find.state is not FindingState.SUGGESTED
    return found + [Proposal(way, words, content=content) for way in ways if words and decided]


def _corrections(content: Content, first: Content) -> Iterator[Proposal]:
    if isinstance(content, Official) and isinstance(first, Official):
        yield from _of_official(content, first)
    elif isinstance(content, Statement) and isinstance(first, Statement):
        old, new = first.assignee, content.assignee
        if old and new and old != new:
            yield Proposal(Way.ASSIGNEE, old, new)


def _of_official(content: Official, first: Official) -> Iterator[Proposal]:
    if content.name != first.name:
        yield Proposal(Way.NAME, first.name, content.name)
    before, after = [role.text for role in first.roles], [role.text for role in content.roles]
    gone, new = [role for role in before if role not in after], [role for role in after if role not in before]
    for old, instead in zip(gone, new, strict=False):
        yield Proposal(Way.ROLE, old, instead, content)


def _words(content: Content, text: str) -> str:
    span = place(content)
    return content.name if isinstance(content, Official) else text[span.start : span.end]


def found_in(
    report_id: int, finds: Sequence[Finding], text: str, proposal: Proposal, but: str | None = None
) -> list[Occurrence]:
    """Return the places of a report where a proposal would change something, the find itself left out."""
    others = [find for find in finds if find.id != but]
    if proposal.way is Way.ADD:
        return [
            Occurrence(report_id, place(content), None, _added(report_id, content))
            for content in _missing(finds, text, proposal)
        ]
    folded = _folded(proposal.words)
    changed = ((find, _changed(find, text, proposal, folded)) for find in others)
    return [Occurrence(report_id, place(old.content), old, new) for old, new in changed if new and new != old]


def _added(report_id: int, content: Content) -> Finding:
    return Finding(new_id(), report_id, content, FindingState.ACCEPTED, Origin.CLERK)


def _changed(find: Finding, text: str, proposal: Proposal, folded: str) -> Finding | None:
    if proposal.way in (Way.REJECT, Way.ACCEPT):
        return _decided(find, text, proposal, folded)
    content = _corrected(find.content, proposal)
    if content is None or find.state is FindingState.REJECTED:
        return None
    return replace(find, content=content, state=FindingState.CORRECTED)


def _decided(find: Finding, text: str, proposal: Proposal, folded: str) -> Finding | None:
    if find.state is not FindingState.SUGGESTED or type(find.content) is not type(proposal.content):
        return None
    kinds = {one.kind for one in (find.content, proposal.content) if isinstance(one, Statement)}
    words = " ".join(_words(find.content, text).split())
    # Folding keeps the length and takes most of the time.
    if len(kinds) > 1 or len(words) != len(folded) or (words != proposal.words and _folded(words) != folded):
        return None
    return replace(find, state=FindingState.REJECTED if proposal.way is Way.REJECT else FindingState.ACCEPTED)


def _folded(words: str) -> str:
    return " ".join(fold(words).split())


def _corrected(content: Content, proposal: Proposal) -> Content | None:
    old, new = proposal.words, proposal.new
    if isinstance(content, Statement):
        if proposal.way is Way.ASSIGNEE and content.assignee == old:
            return replace(content, assignee=new)
        named = proposal.way is Way.NAME and content.directed_by == old
        return replace(content, directed_by=new) if named else None
    if proposal.way is Way.NAME and content.name == old:
        return replace(content, name=new)
    person = proposal.content.name if isinstance(proposal.content, Official) else ""
    if proposal.way is Way.ROLE and content.name == person and any(role.text == old for role in content.roles):
        roles = (replace(role, text=new) if role.text == old else role for role in content.roles)
        return replace(content, roles=tuple(roles))
    return None


def _missing(finds: Sequence[Finding], text: str, proposal: Proposal) -> Iterator[Content]:
    """Yield what would be marked: an official once with every place, a statement at each place that is free."""
    content = proposal.content
    if isinstance(content, Official):
        there = [find.content.name for find in finds if isinstance(find.content, Official)]
        places = occurrences(text, content.name)
        if places and content.name not in there:
            yield Official(content.name, places)
    elif content is not None:
        taken = sorted(find.content.span for find in finds if isinstance(find.content, Statement))
        starts, reach = [span.start for span in taken], list(accumulate((span.end for span in taken), max))
        for span in _every(text, proposal.words):
            before = bisect_left(starts, span.end)
            if not before or reach[before - 1] <= span.start:
                yield Statement(span, content.kind)


def _every(text: str, words: str) -> Iterator[Span]:
    parts = words.split()
    if parts:
        loose = r"\s+".join(map(re.escape, parts))
        yield from (Span(*match.span()) for match in re.finditer(rf"(?<!\w){loose}(?!\w)", text))


def changes(proposal: Proposal, chosen: Iterable[Occurrence]) -> list[Change]:
    """Return one change for each report of the chosen places."""
    action = {Way.REJECT: "reject", Way.ACCEPT: "accept", Way.ADD: "add"}.get(proposal.way, "everywhere")
    pairs: dict[int, list[Pair]] = {}
    for one in chosen:
        pairs.setdefault(one.report_id, []).append((one.before, one.after))
    return [Change(report_id, action, tuple(found)) for report_id, found in pairs.items()]

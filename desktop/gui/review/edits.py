"""What a correction makes of a find: values in, values out; nothing that the clerk or the source did not say."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from desktop.domain import Official, Role, Span, Statement, StatementKind, TimeExpression, Typed
from desktop.folding import fold, plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from desktop.domain import Content, Period

_CLOSING = ".,;:!?…/"
_OPENING = "-–—+*•·"
_LIKE = 0.8
"""From this likeness on two names may be one person's."""


def place(content: Content) -> Span:
    """Return where a find stands first in the text."""
    if isinstance(content, Statement):
        return content.span
    return min(content.mentions, default=Span(0, 0))


def trimmed(text: str, span: Span) -> Span | None:
    """Return the span without white space around it and punctuation behind it, None if nothing is left."""
    start, end = max(span.start, 0), min(span.end, len(text))
    while start < end and (text[start].isspace() or text[start] in _OPENING):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in _CLOSING):
        end -= 1
    return Span(start, end) if start < end else None


def anchored(text: str, words: str, within: Span) -> Span | None:
    """Return where the words stand inside a span, case and tone placement aside, None if they do not."""
    wanted = unicodedata.normalize("NFC", words.strip())
    part = text[within.start : within.end]
    at = part.find(wanted)
    if at < 0:
        # White space may be a line break in the source and a blank in what was typed.
        loose = r"\s+".join(map(re.escape, fold(wanted).split()))
        match = re.search(loose, fold(part)) if loose else None
        return match and Span(within.start + match.start(), within.start + match.end())
    return Span(within.start + at, within.start + at + len(wanted)) if wanted else None


def occurrences(text: str, words: str) -> tuple[Span, ...]:
    """Return every place where the words stand as whole words."""
    pattern = rf"(?<!\w){re.escape(words)}(?!\w)"
    return tuple(Span(*match.span()) for match in re.finditer(pattern, text)) if words else ()


def new_statement(text: str, span: Span, kind: StatementKind) -> Statement | None:
    """Return a statement of the clerk's; its fields stay empty, because nobody has said them yet."""
    kept = trimmed(text, span)
    return kept and Statement(kept, kind)


def new_official(text: str, span: Span) -> Official | None:
    """Return an official of the clerk's with every place of that name."""
    kept = trimmed(text, span)
    if not kept:
        return None
    name = " ".join(text[kept.start : kept.end].split())
    return Official(name, tuple(sorted({kept, *occurrences(text, name)})))


def of_kind(statement: Statement, kind: StatementKind) -> Statement:
    """Return the statement as another kind; only a task keeps the fields of a task."""
    if kind is StatementKind.TASK:
        return replace(statement, kind=kind)
    return Statement(statement.span, kind, confidence=statement.confidence, why=statement.why)


def moved(content: Content, text: str, span: Span) -> Content | None:
    """Return the find at another place: a statement with what still lies inside, an official with that name."""
    kept = trimmed(text, span)
    if not kept:
        return None
    if isinstance(content, Official):
        found = new_official(text, kept)
        return found and replace(content, name=found.name, mentions=found.mentions)
    core = content.core if content.core and _inside(content.core, kept) else None
    return replace(content, span=kept, core=core, due=_due_within(content, kept))


def _due_within(statement: Statement, kept: Span) -> tuple[TimeExpression, ...]:
    due = []
    for time in statement.due:
        if time.span == statement.span:
            due.append(replace(time, span=kept))  # the clerk's own words, which stand nowhere
        elif _inside(time.span, kept) or not _inside(time.span, statement.span):
            due.append(time)
    return tuple(due)


def _inside(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def with_core(statement: Statement, text: str, words: str) -> Statement | None:
    """Return the task with another core, None where the words do not stand in the statement."""
    span = anchored(text, words, statement.span) if words.strip() else statement.span
    return span and replace(statement, core=span)


def with_core_at(statement: Statement, text: str, span: Span) -> Statement | None:
    """Return the task with its core at a span, None where that does not lie inside the statement."""
    kept = trimmed(text, Span(max(span.start, statement.span.start), min(span.end, statement.span.end)))
    return kept and replace(statement, core=kept)


def with_due_at(statement: Statement, text: str, span: Span) -> Statement | None:
    """Return the task with one more deadline, as it stands at a span; the days it means are left open."""
    kept = trimmed(text, span)
    if not kept or any(time.span == kept for time in statement.due):
        return None
    time = TimeExpression(text[kept.start : kept.end], kept)
    return replace(statement, due=(*statement.due, time))


def with_due_text(statement: Statement, text: str, index: int, words: str) -> Statement:
    """Return the task with a deadline's words changed, added (index past the end) or, where blank, taken away.

    Words that stand in the statement are anchored there; others are the clerk's own, kept with the statement's
    span. The days the old words stood for are dropped: nobody has said them of the new ones.
    """
    due, wanted = list(statement.due), words.strip()
    if not wanted:
        del due[index : index + 1]
        return replace(statement, due=tuple(due))
    if index < len(due) and due[index].text == wanted:
        return statement
    span = anchored(text, wanted, statement.span)
    as_written = text[span.start : span.end] if span else wanted
    due[index : index + 1] = [TimeExpression(as_written, span or statement.span)]
    return replace(statement, due=tuple(due))


def with_due_period(statement: Statement, index: int, period: Period | None) -> Statement:
    """Return the task with the days that one of its deadlines stands for."""
    due = list(statement.due)
    due[index] = replace(due[index], period=period)
    return replace(statement, due=tuple(due))


def with_name(official: Official, text: str, name: str) -> Official | None:
    """Return the official with the name as the clerk spells it, None where it is blank; the places stay."""
    wanted = unicodedata.normalize("NFC", " ".join(name.split()))
    if not wanted:
        return None
    return replace(official, name=wanted, mentions=official.mentions or occurrences(text, wanted))


def with_role(official: Official, text: str, index: int, words: str) -> Official:
    """Return the official with a position changed, added (index past the end) or, where blank, taken away."""
    roles, wanted = list(official.roles), unicodedata.normalize("NFC", " ".join(words.split()))
    if not wanted:
        del roles[index : index + 1]
        return replace(official, roles=tuple(roles))
    old = roles[index].span if index < len(roles) else place(official)
    roles[index : index + 1] = [Role(wanted, _nearest(text, wanted, old))]
    return replace(official, roles=tuple(roles))


def with_role_at(official: Official, text: str, span: Span) -> Official | None:
    """Return the official with one more position, as it stands at a span; None where that holds no new words."""
    kept = trimmed(text, span)
    words = " ".join(text[kept.start : kept.end].split()) if kept else ""
    if not kept or any(role.text == words for role in official.roles):
        return None
    return replace(official, roles=(*official.roles, Role(words, kept)))


def with_role_raised(official: Official, index: int) -> Official:
    """Return the official with a position in front of the one above it."""
    roles = list(official.roles)
    roles[index - 1 : index + 1] = [roles[index], roles[index - 1]]
    return replace(official, roles=tuple(roles))


def stands_in(text: str, role: Role) -> bool:
    """Say whether the text has a position where it is said to stand: else the clerk typed it."""
    return fold(" ".join(text[role.span.start : role.span.end].split())) == fold(" ".join(role.text.split()))


def _nearest(text: str, words: str, near: Span) -> Span:
    found = occurrences(text, words)
    return min(found, key=lambda span: abs(span.start - near.start), default=near)


def split(content: Content, text: str, at: int) -> tuple[Statement, Statement] | None:
    """Return the two parts of a statement cut at an offset, None where one would hold no words.

    The first keeps the fields that still lie inside it; nobody has said those of the second yet.
    """
    if not isinstance(content, Statement) or not content.span.start < at < content.span.end:
        return None
    first = moved(content, text, Span(content.span.start, at))
    second = new_statement(text, Span(at, content.span.end), content.kind)
    return (first, second) if isinstance(first, Statement) and second else None


def merged(contents: Sequence[Content]) -> Content | None:
    """Return one statement or one official made of several of the same sort, None where they are mixed."""
    statements = [content for content in contents if isinstance(content, Statement)]
    officials = [content for content in contents if isinstance(content, Official)]
    if len(statements) == len(contents):
        return _merged_statements(statements)
    return _merged_officials(officials) if len(officials) == len(contents) else None


def _merged_statements(statements: Sequence[Statement]) -> Statement:
    first = statements[0]
    span = Span(min(one.span.start for one in statements), max(one.span.end for one in statements))
    if first.kind is not StatementKind.TASK:
        return replace(first, span=span)
    due = {time.span: time for one in statements for time in one.due}
    start = first.core.start if first.core else span.start
    return replace(first, span=span, core=Span(min(start, span.end), span.end), due=tuple(due.values()))


def _merged_officials(officials: Sequence[Official]) -> Official:
    mentions = sorted({span for one in officials for span in one.mentions})
    roles = {role.text: role for one in reversed(officials) for role in reversed(one.roles)}
    # The spelling that the report has most often is the likeliest; between equals the fuller one.
    name = max(officials, key=lambda one: (len(one.mentions), len(one.name))).name
    return replace(officials[0], name=name, mentions=tuple(mentions), roles=tuple(reversed(roles.values())))


def merged_cells(ids: Sequence[str], typed: Iterable[Typed]) -> tuple[tuple[Typed | None, Typed], ...]:
    """Return the cells that the first of some finds has when the others are merged into it.

    What was typed for these is kept: alone where its own cell is empty, else behind that.
    """
    there = {cell[:2]: cell for cell in typed}
    pairs = []
    for column in dict.fromkeys(cell.column for cell in there.values()):
        cells = [cell for find_id in ids if (cell := there.get((find_id, column)))]
        texts = dict.fromkeys(cell.text for cell in cells if cell.text)
        own = there.get((ids[0], column))
        if texts and (own is None or own.text != "; ".join(texts)):
            pairs.append((own, Typed(ids[0], column, "; ".join(texts))))
    return tuple(pairs)


def namesake(name: str, others: Mapping[str, str]) -> str | None:
    """Return the key of the name that is most likely another spelling of one, None where none is like it."""
    wanted = plain(name)
    like = {key: SequenceMatcher(None, wanted, plain(other)).ratio() for key, other in others.items()}
    best = max(like, key=like.__getitem__, default=None)
    return best if best is not None and like[best] >= _LIKE else None


def divided(
    official: Official, mentions: Sequence[Span], roles: Sequence[Role], name: str
) -> tuple[Official, Official] | None:
    """Return two persons of one, the second with these places; None where one would stand nowhere."""
    wanted = unicodedata.normalize("NFC", " ".join(name.split()))
    rest = tuple(span for span in official.mentions if span not in mentions)
    if not (wanted and mentions and rest):
        return None
    first = replace(official, mentions=rest, roles=tuple(role for role in official.roles if role not in roles))
    return first, Official(wanted, tuple(mentions), tuple(roles))

"""The finds, notes and questions of a report as comments for a copy of its own file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.briefs.annotated import left_out_notes, task_remark
from desktop.briefs.asked import mark_remark, note_remark
from desktop.briefs.labels import label_finds, sentence_anchor
from desktop.briefs.outline import Remark
from desktop.briefs.own_copy.copying import Placed
from desktop.briefs.wording import line, words
from desktop.domain import MarkKind, StatementKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.briefs.choice import Choice, Said
    from desktop.briefs.labels import Labels


def placed_remarks(choice: Choice) -> tuple[Placed, ...]:
    """Return every comment with the words that it is about."""
    return (*_finds(choice), *_notes(choice), *_marks(choice))


def _finds(choice: Choice) -> Iterator[Placed]:
    labels = label_finds(choice)
    for said in choice.said:
        yield Placed(said.statement.span, _find_remark(said, labels), sentence_anchor(said.key))


def _find_remark(said: Said, labels: Labels) -> Remark:
    if said.statement.kind is StatementKind.TASK:
        return task_remark(said, labels)
    authors, kind = words("authors"), words("kinds")[said.statement.kind.value]
    head = line("remark_head", kind=kind, mark=labels.signs.get(said.key, "")).strip()
    return Remark(f"f{said.key}", authors["program"], authors["program_initials"], (head,))


def _notes(choice: Choice) -> Iterator[Placed]:
    for one in choice.every:
        if one.finding.note.strip():
            content = one.finding.content
            spans = getattr(content, "mentions", None)
            span = min(spans) if spans else getattr(content, "span", None)
            yield Placed(span, note_remark(one.key, one.finding.note), f"ghi_{one.key}")
    for span, key, remark in left_out_notes(choice):
        yield Placed(span, remark, sentence_anchor(key))


def _marks(choice: Choice) -> Iterator[Placed]:
    for mark in choice.report.marks:
        if mark.kind is not MarkKind.BOOKMARK and mark.text.strip():
            yield Placed(mark.span, mark_remark(f"m{mark.id}", mark), sentence_anchor(f"m{mark.id}"))

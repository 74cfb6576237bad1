"""What the clerk asks and notes: questions for the leader and notes, each with what it hangs on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.briefs.labels import Labels, question_anchor, sentence_anchor
from desktop.briefs.outline import Block, Look, Mark, MarkKind, Paragraph, Remark, Run, Style
from desktop.briefs.sections import ITALIC, bullet
from desktop.briefs.wording import line, words
from desktop.domain import FindingState, Official

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.briefs.choice import Choice, Person, Said
    from desktop.domain import Finding, Span
    from desktop.domain import Mark as ClerksOwn

_QUOTED_WORDS = 14


def questions_section(choices: Sequence[Choice]) -> tuple[Block, ...]:
    """Return the clerk's questions for the leader, numbered, each with the words that it is about."""
    asked = [(choice, mark) for choice in choices for mark in choice.questions]
    many = len(choices) > 1
    return tuple(_question(choice, mark, number, many=many) for number, (choice, mark) in enumerate(asked, 1))


def _question(choice: Choice, mark: ClerksOwn, number: int, *, many: bool) -> Paragraph:
    name = question_anchor(mark.id)
    text = Run(" ".join(mark.text.split()))
    span = mark.span or _span_of(choice, mark.find_id)
    place = _told(choice, span.start, choice.words_of(span), many=many) if span else _report(choice, many=many)
    inner = (Mark(MarkKind.ANCHOR_START, name), text, Mark(MarkKind.ANCHOR_END, name))
    return Paragraph((Run(f"{number}. "), *inner, *((Run(f" ({place})"),) if place else ())), Style.BULLET)


def _span_of(choice: Choice, find_id: str | None) -> Span | None:
    for finding in choice.report.findings:
        if finding.id == find_id:
            spans = _spans(finding)
            return min(spans) if spans else None
    return None


def _told(choice: Choice, start: int, quoted: str, *, many: bool) -> str:
    place = choice.places.label(start)
    where = line("from_report", number=choice.number, place=place) if many else place
    return f"{where}: “{_clipped(quoted)}”"


def _report(choice: Choice, *, many: bool) -> str:
    return f"[{choice.number}]" if many else ""


def notes_section(choice: Choice, labels: Labels, *, linked: bool) -> tuple[Block, ...]:
    """Return the clerk's notes with the words and the place that each hangs on."""
    keys = {one.finding.id: one for one in choice.every}
    noted = [finding for finding in choice.report.findings if finding.note.strip()]
    kept = (finding for finding in noted if finding.state is not FindingState.REJECTED)
    return tuple(_note(choice, finding, keys.get(finding.id), labels, linked=linked) for finding in kept)


def _note(
    choice: Choice, finding: Finding, used: Said | Person | None, labels: Labels, *, linked: bool
) -> Paragraph:
    spans = _spans(finding)
    place = choice.places.label(min(spans).start if spans else 0)
    link = sentence_anchor(used.key) if used and linked else None
    name = labels.signs.get(used.key) if used else None
    shown = f"{name}, {place}" if name else place
    note = " ".join(finding.note.split())
    return bullet(
        Run(f"{note} ", ITALIC),
        Run("("),
        Run(shown, Look(reference=bool(link)), link),
        Run(f": “{_quoted(choice, finding)}”)."),
    )


def _spans(finding: Finding) -> tuple[Span, ...]:
    content = finding.content
    return content.mentions if isinstance(content, Official) else (content.span,)


def _quoted(choice: Choice, finding: Finding) -> str:
    content = finding.content
    return (
        content.name if isinstance(content, Official) else _clipped(choice.words_of(content.core or content.span))
    )


def _clipped(text: str) -> str:
    whole = text.split()
    shown = " ".join(whole[:_QUOTED_WORDS])
    return shown if len(whole) <= _QUOTED_WORDS else line("cut", words=shown)


def row_remarks(choices: Sequence[Choice]) -> tuple[Remark, ...]:
    """Return the clerk's notes as comments on the rows of their finds, for a brief without the source."""
    return tuple(remark for choice in choices for remark in _row_remarks(choice))


def _row_remarks(choice: Choice) -> Iterator[Remark]:
    for one in choice.every:
        if one.finding.note.strip():
            yield note_remark(one.key, one.finding.note)


def note_remark(key: str, note: str) -> Remark:
    """Return a note of the clerk's as a comment."""
    authors = words("authors")
    return Remark(f"n{key}", authors["clerk"], authors["clerk_initials"], tuple(note.strip().splitlines()))


def mark_remark(key: str, mark: ClerksOwn) -> Remark:
    """Return a note or a question of the clerk's on some words as a comment."""
    authors = words("authors")
    head = words("marks")[mark.kind.value]
    return Remark(key, authors["clerk"], authors["clerk_initials"], (f"{head}:", *mark.text.strip().splitlines()))

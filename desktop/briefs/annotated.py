"""The annotated source: a report as it stands, its finds marked, noise greyed, notes in the margin."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.briefs.asked import mark_remark, note_remark
from desktop.briefs.fields import due_words
from desktop.briefs.labels import sentence_anchor
from desktop.briefs.layers import Layer
from desktop.briefs.outline import Inline, Look, Mark, MarkKind, Paragraph, Remark, Run, Style, Underline
from desktop.briefs.wording import line, words
from desktop.domain import FindingState, Official, Span, StatementKind
from desktop.domain import MarkKind as ClerksMark
from desktop.pulse import beat

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.briefs.choice import Choice, Person, Said
    from desktop.briefs.labels import Labels
    from desktop.domain import Mark as ClerksOwn


_STOPS = '.;,:!?…”")'


@dataclass
class _Marks:
    """What begins and ends at each offset of a text."""

    starts: dict[int, list[Mark]] = field(default_factory=lambda: defaultdict(list))
    ends: dict[int, list[Inline]] = field(default_factory=lambda: defaultdict(list))
    tints: list[tuple[Span, StatementKind]] = field(default_factory=list)
    names: list[tuple[Span, str]] = field(default_factory=list)
    """Names with the anchor of their row, "" where there is none."""
    dues: list[Span] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)


def annotate(choice: Choice, labels: Labels) -> tuple[tuple[Paragraph, ...], tuple[Remark, ...]]:
    """Return the paragraphs of the annotated source and the remarks that hang on them."""
    marks = _Marks()
    for said in choice.said:
        beat()
        _mark_statement(marks, choice, said, labels)
    for person in choice.people:
        _mark_official(marks, person, labels)
    for span, key, remark in left_out_notes(choice):
        _surround(marks, span, sentence_anchor(key))
        _remark(marks, span, remark)
    for mark in choice.report.marks:
        _mark_clerks(marks, mark)
    return _paragraphs(choice, marks), tuple(marks.remarks)


def _mark_statement(marks: _Marks, choice: Choice, said: Said, labels: Labels) -> None:
    span = said.statement.span
    marks.tints.append((span, said.statement.kind))
    marks.dues.extend(time.span for time in said.statement.due)
    _surround(marks, span, sentence_anchor(said.key))
    if said.statement.kind is StatementKind.TASK:
        _remark(marks, span, task_remark(said, labels))
    if said.finding.note.strip():
        _remark(marks, span, note_remark(said.key, said.finding.note))
    if name := labels.signs.get(said.key):
        look = Look(marker=True, reference=True)
        marks.ends[_behind_stop(choice, span.end)].append(Run(f" [{name}]", look, labels.row_link(said.key)))


def _behind_stop(choice: Choice, end: int) -> int:
    """Return the place behind the full stop or semicolon that closes a sentence."""
    text = choice.report.source.text
    while end < len(text) and text[end] in _STOPS:
        end += 1
    return end


def _mark_official(marks: _Marks, person: Person, labels: Labels) -> None:
    link = labels.row_link(person.key) or ""
    marks.names.extend((span, link) for span in person.official.mentions)
    if not person.official.mentions:
        return
    first = min(person.official.mentions)
    _surround(marks, first, sentence_anchor(person.key))
    if person.finding.note.strip():
        _remark(marks, first, note_remark(person.key, person.finding.note))


def left_out_notes(choice: Choice) -> Iterator[tuple[Span, str, Remark]]:
    """Yield the clerk's notes on finds that the brief does not use, each with its place and a key."""
    used = {one.finding.id for one in choice.every}
    for finding in choice.report.findings:
        if finding.id in used or finding.state is FindingState.REJECTED or not finding.note.strip():
            continue
        content = finding.content
        spans = content.mentions if isinstance(content, Official) else (content.span,)
        if spans:
            yield min(spans), f"x{finding.id}", note_remark(f"x{finding.id}", finding.note)


def _mark_clerks(marks: _Marks, mark: ClerksOwn) -> None:
    """Put a note or question of the clerk's on the words that it is about."""
    if mark.span is None or mark.kind is ClerksMark.BOOKMARK or not mark.text.strip():
        return
    key = f"m{mark.id}"
    _surround(marks, mark.span, sentence_anchor(key))
    _remark(marks, mark.span, mark_remark(key, mark))


def _surround(marks: _Marks, span: Span, anchor: str) -> None:
    marks.starts[span.start].append(Mark(MarkKind.ANCHOR_START, anchor))
    marks.ends[span.end].insert(0, Mark(MarkKind.ANCHOR_END, anchor))


def _remark(marks: _Marks, span: Span, remark: Remark) -> None:
    marks.remarks.append(remark)
    marks.starts[span.start].append(Mark(MarkKind.REMARK_START, remark.key))
    marks.ends[span.end].insert(0, Mark(MarkKind.REMARK_END, remark.key))


def task_remark(said: Said, labels: Labels) -> Remark:
    """Return what was understood of a task, as a comment."""
    task, columns = said.statement, words("columns")
    told = (
        (columns["assignee"], task.assignee),
        (columns["due"], due_words(task)),
        (columns["directed_by"], task.directed_by),
        (words("lines")["area"], words("areas")[task.area.value] if task.area else None),
        (words("lines")["why"], task.why),
    )
    head = line("remark_head", kind=words("kinds")["task"], mark=labels.signs.get(said.key, "")).strip()
    lines = tuple(line("remark_field", label=label, value=value) for label, value in told if value)
    return Remark(
        f"f{said.key}", words("authors")["program"], words("authors")["program_initials"], (head, *lines)
    )


def _paragraphs(choice: Choice, marks: _Marks) -> tuple[Paragraph, ...]:
    inks = _Inks(choice, marks)
    cuts = sorted({*marks.starts, *marks.ends, *inks.cuts()})
    written, place = [], 0
    for span in choice.places.paragraphs:
        beat()
        inlines: list[Inline] = []
        at = span.start
        while place < len(cuts) and cuts[place] <= span.end:
            cut = cuts[place]
            inlines += [*inks.runs(at, cut), *marks.ends.get(cut, ()), *marks.starts.get(cut, ())]
            at, place = max(at, cut), place + 1
        inlines += inks.runs(at, span.end)
        written.append(Paragraph(tuple(inlines), Style.SOURCE, counted=choice.number))
    return _closed(written, marks, cuts[place:])


def _closed(written: list[Paragraph], marks: _Marks, left: list[int]) -> tuple[Paragraph, ...]:
    """Put what ends behind the last paragraph into it, so that nothing opened stays open."""
    rest = [inline for cut in left for inline in (*marks.ends.get(cut, ()), *marks.starts.get(cut, ()))]
    if rest and written:
        written[-1] = written[-1]._replace(inlines=(*written[-1].inlines, *rest))
    return tuple(written)


class _Inks:
    """The looks that lie over a text, asked piece by piece in its order."""

    def __init__(self, choice: Choice, marks: _Marks) -> None:
        self._text = choice.report.source.text
        self._tints = Layer(marks.tints)
        self._names = Layer(marks.names)
        self._dues = Layer([(span, Underline.DOTTED) for span in marks.dues])
        self._noise = Layer([(span, Look(faded=True)) for span in choice.report.noise])

    def cuts(self) -> set[int]:
        """Return every place where a look may change."""
        return self._tints.cuts | self._names.cuts | self._dues.cuts | self._noise.cuts

    def runs(self, start: int, end: int) -> list[Run]:
        """Return the words from start to end, between two cuts, as they look."""
        if start >= end:
            return []
        tint, name = self._tints.at(start), self._names.at(start)
        due, noise = self._dues.at(start), self._noise.at(start)
        if name is not None:
            return [
                Run(self._text[start:end], Look(bold=True, underline=Underline.SINGLE, tint=tint), name or None)
            ]
        return [Run(self._text[start:end], Look(underline=due, tint=tint, faded=bool(noise) and not tint))]

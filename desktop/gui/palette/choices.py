"""What the palette offers: the actions of the menus, the headings of the open report, the reports by title."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QIcon, QKeySequence

from desktop.domain import BlockKind, Span
from desktop.folding import plain
from desktop.gui.icons import icon
from desktop.gui.palette.matching import fit
from desktop.gui.review.naming import date_words
from desktop.library import Library
from desktop.whereabouts import Whereabouts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from desktop.domain import ReportSummary, Source
    from desktop.gui.menus import Menus

_LONGEST = 90
"""Letters of a heading that are shown."""
_ACTION, _HEADING, _RECENT = 0.6, 0.2, 0.5
"""What speaks for an action, for a heading, for what was chosen lately, beside the words."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One line of the palette."""

    words: str
    hint: str
    """Where it stands: the menu, the date of a report."""
    run: Callable[[], object]
    keys: str = ""
    icon: QIcon = field(default_factory=QIcon)
    enabled: bool = True
    name: str = ""
    """The object name of an action."""
    weight: float = 0.0
    searched: str = ""
    """Its words without marks."""


def actions(menus: Menus) -> list[Choice]:
    """Return the actions of the menus, in their order."""
    native = QKeySequence.SequenceFormat.NativeText
    return [
        Choice(
            entry.words,
            entry.path[0],
            entry.action.trigger,
            "  ".join(key.toString(native) for key in entry.action.shortcuts()),
            entry.action.icon(),
            entry.action.isEnabled(),
            entry.action.objectName(),
            _ACTION,
            plain(entry.words),
        )
        for entry in menus.entries()
    ]


def headings(source: Source | None, words: str, go: Callable[[Span], object]) -> list[Choice]:
    """Return the headings and numbered lines of a source, each leading to its place; `words` names them."""
    if source is None:
        return []
    shown = icon("text-align-left")
    return [
        Choice(said, words, partial(go, place), icon=shown, weight=_HEADING, searched=plain(said))
        for place, said in _lines(source)
    ]


def _lines(source: Source) -> Iterator[tuple[Span, str]]:
    starts = {block.span.start for block in source.blocks if block.kind is BlockKind.HEADING}
    for start in sorted(starts.union(Whereabouts(source).starts)):
        end = source.text.find("\n", start)
        line = source.text[start : end if end >= 0 else len(source.text)]
        if said := " ".join(line.split()):
            place = Span(start + len(line) - len(line.lstrip()), start + len(line.rstrip()))
            yield place, said if len(said) <= _LONGEST else f"{said[: _LONGEST - 1].rstrip()}…"


@dataclass(frozen=True, slots=True)
class Listed:
    """A report as the palette knows it."""

    id: int
    title: str
    day: str
    searched: str


def listed(library: Path) -> list[Listed]:
    """Return the reports of a library; for a job, since thousands take their time."""
    with Library.open(library, read_only=True) as opened:
        return [_listed(summary) for summary in opened.reports()]


def _listed(summary: ReportSummary) -> Listed:
    title = summary.details.title or summary.facts.title or summary.file
    day = summary.details.day or summary.facts.event_date or summary.facts.published
    return Listed(summary.id, " ".join(title.split()), date_words(day) if day else "", plain(title))


def reports(there: Iterable[Listed], go: Callable[[int], object]) -> list[Choice]:
    """Return the reports, each leading to itself."""
    shown = icon("article")
    return [
        Choice(each.title, each.day, partial(go, each.id), icon=shown, searched=each.searched) for each in there
    ]


def fitting(choices: Iterable[Choice], typed: str, recent: Sequence[str], limit: int) -> list[Choice]:
    """Return the choices that fit typed words, the best first and what cannot be done now last.

    Nothing typed: the actions alone, those chosen lately first.
    """
    words = plain(typed)
    found: list[tuple[bool, float, Choice]] = []
    for choice in choices:
        score = fit(words, choice.searched) if words or choice.name else None
        if score is not None:
            lately = _RECENT * (1 + len(recent) - recent.index(choice.name)) if choice.name in recent else 0.0
            found.append((not choice.enabled, -(score + choice.weight + (lately if not words else 0.0)), choice))
    found.sort(key=lambda each: each[:2])
    return [choice for _, _, choice in found[:limit]]

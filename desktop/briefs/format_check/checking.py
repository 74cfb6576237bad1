"""What every rule works with: the document with its parts, the figures, and the way to name a breach."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, NamedTuple

from desktop.briefs.format_check.findings import FormatFinding, FormatPlace, Severity, Zone

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from desktop.briefs.format_check.anatomy import Anatomy
    from desktop.briefs.format_check.document import Paragraph
    from desktop.briefs.format_check.figures import Cues, Figures, Rule
    from desktop.briefs.format_check.lines import Line

_QUOTED = 80
"""Characters of a paragraph that are quoted where all of it is meant."""


class Fault(NamedTuple):
    """One breach at one place; those of one rule and the same details become one finding."""

    code: str
    place: FormatPlace
    part: str = ""
    """The part whose looks are against the rule, "" for rules of their own."""
    details: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Checking:
    """One document held against one profile."""

    anatomy: Anatomy
    figures: Figures
    cues: Cues
    day: dt.date | None
    """The day that the document bears."""

    def rule(self, code: str) -> dict[str, Any] | None:
        """Return the figures of a rule, or None where the profile has no such rule."""
        found = self.figures.rules.get(code)
        return None if found is None else found.figures

    def fault(
        self, code: str, place: FormatPlace | Line | Paragraph | None = None, /, found: str = "", **details: str
    ) -> Fault:
        """Return a breach of a rule."""
        where = place if isinstance(place, FormatPlace) else self.place(place)
        return Fault(code, replace(where, found=found) if found else where, details=tuple(details.items()))

    def place(
        self, where: Line | Paragraph | None, start: int | None = None, end: int | None = None
    ) -> FormatPlace:
        """Return the place of a line, of a paragraph or of some words of it; of None, the whole document."""
        if where is None:
            return FormatPlace(Zone.PAGE)
        paragraph = where if not hasattr(where, "paragraph") else where.paragraph
        first, last = (0, len(paragraph.text)) if paragraph is where else (where.start, where.end)  # type: ignore[union-attr]
        first, last = first if start is None else start, last if end is None else end
        words = " ".join(paragraph.text[first:last].split())
        return FormatPlace(
            zone=self.anatomy.zones[paragraph.number - 1],
            paragraph=paragraph.number,
            page=paragraph.page,
            words=words if len(words) <= _QUOTED else words[: _QUOTED - 1].rstrip() + "…",
            text=paragraph.text,
            start=first,
            end=last,
        )


def joined(faults: Iterable[Fault], figures: Figures) -> tuple[FormatFinding, ...]:
    """Return one finding for each rule and its details, in the order of the document."""
    groups: dict[tuple[str, str, tuple[tuple[str, str], ...]], list[FormatPlace]] = {}
    for fault in faults:
        groups.setdefault((fault.code, fault.part, fault.details), []).append(fault.place)
    findings = []
    for (code, part, details), places in groups.items():
        rule: Rule = figures.parts[part] if part else figures.rules[code]
        told = (("part", f"@{part}"), *details) if part else details
        ordered = tuple(sorted(dict.fromkeys(places), key=lambda place: (place.paragraph, place.start)))
        findings.append(FormatFinding(code, rule.severity, rule.source, ordered, told))
    return tuple(sorted(findings, key=lambda one: (one.severity is Severity.LOOK, one.places[0].paragraph)))

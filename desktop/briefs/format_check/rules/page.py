"""Paper, margins and page numbers."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.briefs.format_check.findings import FormatPlace, Zone
from desktop.briefs.format_check.rules.looks import against, figure, span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.briefs.format_check.checking import Checking, Fault
    from desktop.briefs.format_check.document import Heading, Section

_PAPER, _MARGIN, _EDGE = 1.0, 0.6, 1.5
"""Millimetres that programs differ by when they write the same length."""
_SIDES = ("top", "bottom", "left", "right")
_TURNED = dict(zip(_SIDES, ("left", "right", "bottom", "top"), strict=True))


def paper(checking: Checking) -> Iterator[Fault]:
    """Yield paper of another size, and pages lying on their side without a table."""
    rule = checking.rule("paper") or {}
    slip = checking.anatomy.title.kind in checking.cues.words["slips"]
    sizes = rule["sizes"] + (rule["slips"] if slip else []) if rule else []
    for number, section in enumerate(checking.anatomy.document.sections, 1):
        sides = sorted((section.width, section.height))
        if rule and not any(_near(sides, size) for size in sizes):
            found = f"{figure(round(section.width))} x {figure(round(section.height))} mm"
            yield checking.fault("paper", _section(number), found=found)
        if section.width > section.height and not section.tables:
            yield checking.fault("landscape", _section(number))


def _near(sides: list[float], size: list[float]) -> bool:
    return all(abs(side - wanted) <= _PAPER for side, wanted in zip(sides, size, strict=True))


def margins(checking: Checking) -> Iterator[Fault]:
    """Yield each margin that lies outside its range."""
    rule = checking.rule("margin") or {}
    for number, section in enumerate(checking.anatomy.document.sections, 1):
        lying = section.width > section.height
        if lying and all(_allowed(section, side, rule[_TURNED[side]]) for side in _SIDES):
            continue  # the sheet was turned with its margins
        for side in _SIDES:
            if not _allowed(section, side, rule[side]):
                found, wanted = figure(getattr(section, side)), span(rule[side], "mm")
                place = _section(number)
                yield checking.fault("margin", place, found=f"{found} mm", side=f"@{side}", wanted=wanted)


def _allowed(section: Section, side: str, ends: list[float]) -> bool:
    length: float = getattr(section, side)
    return ends[0] - _MARGIN <= length <= ends[1] + _MARGIN


def page_numbers(checking: Checking) -> Iterator[Fault]:
    """Yield numbers of pages that are missing, stand elsewhere, or show on the first page."""
    document = checking.anatomy.document
    for number, section in enumerate(document.sections[:1], 1):
        place = _section(number)
        if section.footer.numbered or (section.first_footer and section.first_footer.numbered):
            yield checking.fault("page_number_footer", place)
        elif not section.header.numbered and document.pages > 1:
            yield checking.fault("page_number_missing", place)
    for number, section in enumerate(document.sections, 1):
        if section.header.numbered:
            yield from _numbered(checking, section, section.header, _section(number), first=number == 1)


def _numbered(
    checking: Checking, section: Section, header: Heading, place: FormatPlace, *, first: bool
) -> Iterator[Fault]:
    if first and (section.first_header is None or section.first_header.numbered):
        yield checking.fault("page_number_first", place)
    if section.number_form not in {"decimal", "numberInDash"}:
        yield checking.fault("page_number_form", place)
    edge = checking.rule("page_number_edge")
    if edge and not edge["edge"][0] - _EDGE <= section.header_from_edge <= edge["edge"][1] + _EDGE:
        found = f"{figure(section.header_from_edge)} mm"
        yield checking.fault("page_number_edge", place, found=found, wanted=span(edge["edge"], "mm"))
    wanted = checking.figures.parts["page_number"].figures
    if header.align != wanted["align"]:
        detail = {"wanted": f"@align_{wanted['align']}"}
        found = f"@align_{header.align}"
        yield checking.fault("look_align", place, found=found, **detail)._replace(part="page_number")
    for code, found, detail in against([header.look] if header.look else [], wanted):
        yield checking.fault(code, place, found=found, **detail)._replace(part="page_number")


def _section(number: int) -> FormatPlace:
    return replace(FormatPlace(Zone.PAGE), start=number, end=number)


RULES = (paper, margins, page_numbers)

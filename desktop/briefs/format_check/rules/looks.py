"""How the letters of a part stand: size, weight, slant, capitals, underline, place on the line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop.briefs.format_check.anatomy import is_blank, is_upper

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from desktop.briefs.format_check.checking import Checking, Fault
    from desktop.briefs.format_check.document import Look
    from desktop.briefs.format_check.lines import Line

_SWITCHES = (("bold", "look_bold", "look_not_bold"), ("italic", "look_italic", "look_upright"))


def looks(checking: Checking, part: str, lines: Iterable[Line | None]) -> Iterator[Fault]:
    """Yield what is against the looks of a part in its lines."""
    rule = checking.figures.parts.get(part)
    for line in lines if rule else ():
        if line is not None and line.text:
            yield from _of_line(checking, part, line, rule.figures)  # type: ignore[union-attr]


def _of_line(checking: Checking, part: str, line: Line, wanted: dict[str, Any]) -> Iterator[Fault]:
    pieces = [piece for piece in line.pieces if any(map(str.isalnum, piece.text))] or list(line.pieces)
    place = checking.place(line)
    for code, found, detail in _against([piece.look for piece in pieces], wanted):
        yield checking.fault(code, place, found=found, **detail)._replace(part=part)
    wrong_case = "caps" in wanted and not is_blank(line, checking.cues) and is_upper(line) != wanted["caps"]
    if wrong_case and (wanted["caps"] or len(line.text.split()) > 1):
        yield checking.fault("look_caps" if wanted["caps"] else "look_small", place)._replace(part=part)
    align = line.paragraph.shape.align
    if "align" in wanted and part != "text" and align != wanted["align"]:
        detail = {"wanted": f"@align_{wanted['align']}"}
        yield checking.fault("look_align", place, found=f"@align_{align}", **detail)._replace(part=part)


def _against(looks: list[Look], wanted: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, str]]]:
    """Yield code, what stands there, and what is asked for, of letters against the figures of a part."""
    if size := wanted.get("size"):
        for found in dict.fromkeys(look.size for look in looks if not size[0] <= look.size <= size[1]):
            yield "look_size", f"{figure(found)} pt", {"wanted": span(size)}
    for name, missing, unwanted in _SWITCHES:
        if name in wanted and any(getattr(look, name) != wanted[name] for look in looks):
            yield (missing if wanted[name] else unwanted), "", {}
    if wanted.get("underline") and not all(look.underline for look in looks):
        yield "look_underline", "", {}


def figure(value: float) -> str:
    """Return a figure as offices write it, without needless zeros."""
    return f"{value:.1f}".removesuffix(".0").replace(".", ",")


def span(ends: Sequence[float], unit: str = "pt") -> str:
    """Return a range, or the one figure where both ends are the same."""
    least, most = ends
    shown = figure(least) if least == most else f"{figure(least)}–{figure(most)}"
    return f"{shown} {unit}".strip()


def against(looks: list[Look], wanted: dict[str, Any]) -> list[tuple[str, str, dict[str, str]]]:
    """Return what is against the figures of a part in letters that stand in no line, such as a page number."""
    return list(_against(looks, wanted))

"""The text itself: letters, lines, indents, spaces, and the sign at its end."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from desktop.briefs.format_check.document import Pitch
from desktop.briefs.format_check.findings import Zone
from desktop.briefs.format_check.rules.looks import figure, span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.briefs.format_check.checking import Checking, Fault
    from desktop.briefs.format_check.document import Paragraph, Shape

_LONG = 90
"""Characters of a paragraph that surely takes more than one line."""
_SINGLE = 1.15
"""How high a single line of the typeface stands, in sizes of its letters."""
_CLOSE = 0.25
"""Points that programs differ by."""
_DEFAULT_STOP = 12.7
_SLACK = 0.03
"""Share of a single line that typefaces differ by."""


def sizes(checking: Checking) -> Iterator[Fault]:
    """Yield letters of the text that are too large or too small."""
    wanted = checking.figures.parts["text"].figures["size"]
    for paragraph in checking.anatomy.body:
        for piece in paragraph.pieces:
            if not wanted[0] <= piece.look.size <= wanted[1] and piece.text.strip() and not piece.look.raised:
                place = checking.place(paragraph, piece.start, piece.start + len(piece.text))
                found = f"{figure(piece.look.size)} pt"
                fault = checking.fault("look_size", place, found=found, wanted=span(wanted))
                yield fault._replace(part="text")


def aligned(checking: Checking) -> Iterator[Fault]:
    """Yield paragraphs of several lines that are not justified."""
    for paragraph in _long(checking):
        if paragraph.shape.align not in {"both", "distribute"} and not _set_apart(paragraph):
            details = {"found": f"@align_{paragraph.shape.align}", "wanted": "@align_both"}
            found = details.pop("found")
            yield checking.fault("look_align", paragraph, found=found, **details)._replace(part="text")


def _long(checking: Checking) -> Iterator[Paragraph]:
    """Yield paragraphs of running text of more than one line."""
    return (one for one in checking.anatomy.body if len(one.text) >= _LONG and "\n" not in one.text[:_LONG])


def _set_apart(paragraph: Paragraph) -> bool:
    """Tell whether a paragraph is a heading or a caption by its place and weight."""
    if paragraph.shape.align == "center":
        return paragraph.shape.outline is not None or all(piece.look.bold for piece in paragraph.pieces)
    return False


def first_lines(checking: Checking) -> Iterator[Fault]:
    """Yield paragraphs whose first line stands elsewhere."""
    rule = checking.rule("first_line") or {}
    for paragraph in _long(checking) if rule else ():
        shape = paragraph.shape
        if paragraph.label and shape.first < 0:
            continue  # a list of Word with hanging numbers
        first = shape.left + shape.first
        front = paragraph.text[: len(paragraph.text) - len(paragraph.text.lstrip("\t"))]
        first += _DEFAULT_STOP * len(front) if shape.first <= 0 else 0.0
        if not rule["range"][0] <= first <= rule["range"][1] and not _set_apart(paragraph):
            yield checking.fault("first_line", paragraph, found=f"{figure(first)} mm", wanted=rule["shown"])


def gaps(checking: Checking) -> Iterator[Fault]:
    """Yield paragraphs that stand too close to the one before."""
    rule = checking.rule("gap") or {}
    body = checking.anatomy.body
    for before, paragraph in pairwise(body):
        if not rule or paragraph.number != before.number + 1:
            continue
        gap = _gap(before, paragraph)
        if gap < rule["least"] - _CLOSE:
            yield checking.fault("gap", paragraph, found=f"{figure(gap)} pt", wanted=figure(rule["least"]))


def _gap(before: Paragraph, paragraph: Paragraph) -> float:
    same = before.style == paragraph.style
    after = 0.0 if same and before.shape.close_to_same else before.shape.after
    space = 0.0 if same and paragraph.shape.close_to_same else paragraph.shape.before
    return max(after, space)  # Word adds the two only in old documents; the larger is always there


def pitches(checking: Checking) -> Iterator[Fault]:
    """Yield paragraphs whose lines stand too close or too wide."""
    rule = checking.rule("line_pitch") or {}
    for paragraph in _long(checking) if rule else ():
        shape = paragraph.shape
        single = max((piece.look.size for piece in paragraph.pieces), default=0.0) * _SINGLE
        if "exact" in rule:
            wrong, wanted = _not_exact(shape, single, rule["exact"]), span(rule["exact"])
        else:
            wrong, wanted = _not_multiple(shape, single, rule["multiple"]), f"x {span(rule['multiple'], '')}"
        if wrong:
            multiple = f"x {shape.line:.2f}".replace(".", ",")
            found = multiple if shape.pitch is Pitch.MULTIPLE else f"{figure(shape.line)} pt"
            yield checking.fault("line_pitch", paragraph, found=found, wanted=wanted)


def _not_exact(shape: Shape, single: float, ends: list[float]) -> bool:
    """Tell whether lines miss a pitch in points; "at least" makes it where it is above a single line."""
    reached = shape.pitch is Pitch.EXACT or (shape.pitch is Pitch.AT_LEAST and shape.line >= single)
    return not reached or not ends[0] - _CLOSE <= shape.line <= ends[1] + _CLOSE


def _not_multiple(shape: Shape, single: float, ends: list[float]) -> bool:
    """Tell whether lines stand closer than single or wider than the multiple, however they were set."""
    points = shape.line * single if shape.pitch is Pitch.MULTIPLE else shape.line
    if shape.pitch is Pitch.AT_LEAST:
        points = max(points, single)
    slack = single * _SLACK
    return not ends[0] * single - slack <= points <= ends[1] * single + slack


def fonts(checking: Checking) -> Iterator[Fault]:
    """Yield letters in another typeface, and those in fonts of before Unicode."""
    old, signs = re.compile(checking.cues.fonts["old"], re.IGNORECASE), set(checking.cues.fonts["of_signs"])
    name = checking.figures.rules["font"].figures["name"]
    for paragraph in checking.anatomy.document.paragraphs:
        for piece in paragraph.pieces:
            for font in piece.look.fonts:
                if font == name or font in signs or not any(map(str.isalnum, piece.text)):
                    continue
                code = "old_font" if old.match(font) else "font"
                place = checking.place(paragraph, piece.start, piece.start + len(piece.text))
                yield checking.fault(code, place, found=font, wanted=name)


def colours(checking: Checking) -> Iterator[Fault]:
    """Yield letters in colours."""
    for paragraph in checking.anatomy.document.paragraphs:
        if (
            paragraph.style in checking.cues.quoting
            or checking.anatomy.zones[paragraph.number - 1] is Zone.APPENDIX
        ):
            continue
        for piece in paragraph.pieces:
            if piece.text.strip() and not piece.linked and _coloured(piece.look.colour):
                place = checking.place(paragraph, piece.start, piece.start + len(piece.text))
                yield checking.fault("colour", place, found=f"#{piece.look.colour}")


def _coloured(colour: str) -> bool:
    if not re.fullmatch("[0-9A-F]{6}", colour):
        return False
    parts = [int(colour[at : at + 2], 16) for at in (0, 2, 4)]
    return max(parts) - min(parts) > 0x20 or min(parts) > 0x80


def ends(checking: Checking) -> Iterator[Fault]:
    """Yield a sign at the end of the text that the rule does not have."""
    rule = checking.rule("end_mark")
    body = checking.anatomy.body
    if rule is None or not body:
        return
    if found := re.search(checking.cues.typing["end_mark"], body[-1].text):
        yield checking.fault("end_mark", checking.place(body[-1], *found.span()), wanted=rule["mark"])


RULES = (sizes, aligned, first_lines, gaps, pitches, fonts, colours, ends)

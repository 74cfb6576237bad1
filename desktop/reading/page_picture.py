"""The picture of a page made ready to be read: grey, without seals over its words, the right way up.

Only what is recognised is changed so: the clerk is shown the page as it came.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import accumulate
from typing import TYPE_CHECKING

from PIL import Image, ImageChops, ImageFilter

from desktop.reading.recognition import TYPED, Recognised, recognise, settings

if TYPE_CHECKING:
    from collections.abc import Iterator

_CELL = 2.0
"""In millimetres: how fine the red of a page is looked at."""
_INCH = 25.4
_LEAST_WORTH = 0.9
"""Data of another kind find themselves a little less certain where they are right."""
_ROUND = 0.75
_BLUR = 16
"""In pixels: what is larger is paper, or a shadow on it."""
_LEAST_GRAIN, _DARKEST_PAPER = 8, 60
"""Of 255."""
_RED_CELL = 40
"""Of 255: red points of a cell that a thin ring leaves at least."""


def read_page(picture: Image.Image, dpi: float) -> tuple[Recognised, int]:
    """Return what stands on a page, and by how many degrees its picture was turned clockwise to be upright."""
    grey = prepared(picture, dpi)
    best, degrees = _upright(grey, dpi)
    if not best.typed:
        return best, degrees
    typed = recognise(grey.rotate(-degrees, expand=True) if degrees else grey, dpi, TYPED)
    return (typed, degrees) if _worth(typed) > _LEAST_WORTH * _worth(best) else (best, degrees)


def _upright(grey: Image.Image, dpi: float) -> tuple[Recognised, int]:
    best, degrees = recognise(grey, dpi), 0
    if not best.sideways and (best.certainty >= _of_pages("turned") or not best.glyphs):
        return best, degrees
    for turn in (90, 270, 180) if best.sideways else (180, 90, 270):
        tried = recognise(grey.rotate(-turn, expand=True), dpi)
        if _worth(tried) > _worth(best):
            best, degrees = tried, turn
        if best.certainty >= _of_pages("uncertain") and not best.sideways:
            break
    return best, degrees


def _of_pages(name: str) -> float:
    return float(settings()["pages"][name])


def _worth(found: Recognised) -> float:
    if found.sideways:
        return 0.0
    return found.certainty**2 * sum(len(glyph.letter.strip()) for glyph in found.glyphs)


def prepared(picture: Image.Image, dpi: float) -> Image.Image:
    """Return a page in grey, with its red seals bleached."""
    return _on_white_paper(_without_seals(picture, dpi))


def _without_seals(picture: Image.Image, dpi: float) -> Image.Image:
    if picture.mode in {"1", "L"}:
        return picture.convert("L")
    colours = in_colours(picture)
    grey = colours.convert("L")
    for seal in _seals(colours, dpi):
        # Red ink is as bright as paper in the red part of the light, and black ink as dark as ever.
        grey.paste(colours.crop(seal).getchannel("R"), seal[:2])
    return grey


def _on_white_paper(grey: Image.Image) -> Image.Image:
    """Return a page on even, clean paper: on a nearly empty page Tesseract would take the grain for letters."""
    if min(grey.size) < _BLUR * _BLUR:
        return grey
    paper = grey.reduce(_BLUR).filter(ImageFilter.MedianFilter(5)).filter(ImageFilter.MaxFilter(5))
    paper = paper.filter(ImageFilter.GaussianBlur(3)).resize(grey.size, Image.Resampling.BILINEAR)
    even = ImageChops.invert(ImageChops.subtract(paper, grey))
    white = _paper_begins(even.histogram())
    return even.point([min(255, value * 255 // white) for value in range(256)])


def _paper_begins(histogram: list[int]) -> int:
    """Return the grey from which all is paper: as far below the usual grey as its grain reaches three times."""
    darker = list(accumulate(histogram))
    usual, grain = (bisect_left(darker, share * darker[-1]) for share in (0.5, 0.16))
    return max(usual - 3 * max(usual - grain, _LEAST_GRAIN), _DARKEST_PAPER)


def in_colours(picture: Image.Image) -> Image.Image:
    """Return a picture in colours on white paper."""
    if "A" in picture.getbands() or "transparency" in picture.info:
        layered = picture.convert("RGBA")
        paper = Image.new("RGBA", layered.size, "white")
        return Image.alpha_composite(paper, layered).convert("RGB")
    return picture.convert("RGB")


def _seals(picture: Image.Image, dpi: float) -> Iterator[tuple[int, int, int, int]]:
    """Yield the boxes of what is red and round on a page, in pixels: red headings are neither."""
    cell = max(int(_CELL / _INCH * dpi), 1)
    red, green, blue = picture.split()
    redness = ImageChops.subtract(red, ImageChops.lighter(green, blue))
    marked = redness.point([255 * (value > settings()["seal"]["redness"]) for value in range(256)])
    coarse = marked.reduce(cell).filter(ImageFilter.MaxFilter(3))
    narrowest, widest = settings()["seal"]["widths"]
    for left, top, right, bottom in _patches(coarse):
        wide, high = (right - left) * _CELL, (bottom - top) * _CELL
        if (
            narrowest <= min(wide, high)
            and max(wide, high) <= widest
            and min(wide, high) > _ROUND * max(wide, high)
        ):
            yield left * cell, top * cell, min(right * cell, picture.width), min(bottom * cell, picture.height)


def _patches(coarse: Image.Image) -> Iterator[tuple[int, int, int, int]]:
    """Yield the boxes of cells that hang together, in cells."""
    width = coarse.width
    left_over = {at for at, value in enumerate(coarse.tobytes()) if value >= _RED_CELL}
    while left_over:
        todo, patch = [left_over.pop()], []
        while todo:
            at = todo.pop()
            patch.append(at)
            for near in (
                at - 1,
                at + 1,
                at - width,
                at + width,
                at - width - 1,
                at - width + 1,
                at + width - 1,
                at + width + 1,
            ):
                if near in left_over:
                    left_over.discard(near)
                    todo.append(near)
        columns, rows = [at % width for at in patch], [at // width for at in patch]
        yield min(columns), min(rows), max(columns) + 1, max(rows) + 1

"""Pages of a PDF that are pictures: told from pages with words, drawn and recognised."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pypdfium2.raw as pdfium

from desktop.errors import ReadError
from desktop.reading.at_once import at_once
from desktop.reading.sheets import Sheet, recognised_sheet
from desktop.syllables import are_syllables

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PIL.Image import Image

    from desktop.reading.pdf_layout import Glyph

_POINTS = 72.0
_LONGEST_SIDE = 6000
"""In pixels: a plan on A0 is drawn coarser than a page."""
_FEWEST_WORDS = 5


def is_scan(page: Any, glyphs: list[Glyph]) -> bool:
    """Tell whether the words of a page are on a picture, so that its glyphs are none, few or garbage."""
    from desktop.reading.recognition import settings  # noqa: PLC0415 (TOML is read for scans alone)

    inked = sum(not glyph.letter.isspace() for glyph in glyphs)
    if not inked:
        return _shows_anything(page)
    if inked > settings()["pages"]["stamp"] and is_sound(glyphs):
        return False
    return _covered(page) >= float(settings()["pages"]["covered"])


def is_sound(glyphs: list[Glyph]) -> bool:
    """Tell whether glyphs in the order of the file make words; hidden layers of bad scanners make none."""
    from desktop.reading.recognition import settings  # noqa: PLC0415 (as in `is_scan`)

    words = "".join(glyph.letter for glyph in glyphs).split()
    words = [word.strip('.,;:!?()"“”-–/') for word in words]
    telling = [word for word in words if word and not word.isupper() and not any(map(str.isdigit, word))]
    if len(telling) < _FEWEST_WORDS:
        return False
    return sum(map(are_syllables, telling)) >= float(settings()["pages"]["sound"]) * len(telling)


def recognised_pages(document: Any, numbers: list[int]) -> list[Sheet]:
    """Return the pages of these numbers as they were recognised."""
    if not numbers:
        return []
    from desktop.reading.page_picture import read_page  # noqa: PLC0415 (Tesseract is loaded for scans alone)
    from desktop.reading.recognition import settings  # noqa: PLC0415

    most = settings()["pages"]["most_pages"]
    if len(numbers) > most:
        raise ReadError("too_many_scans", pages=len(numbers), limit=most)
    pictures = _pictures(document, numbers, settings()["pages"]["dpi"])
    return at_once(lambda drawn: recognised_sheet(*read_page(*drawn)), pictures, len(numbers))


def _pictures(document: Any, numbers: list[int], dpi: float) -> Iterator[tuple[Image, float]]:
    for number in numbers:
        page = document[number]
        fine = min(dpi, _LONGEST_SIDE * _POINTS / max(page.get_size()))
        yield page.render(scale=fine / _POINTS).to_pil().convert("RGB"), fine
        page.close()


def _covered(page: Any) -> float:
    """Return the share of a page that pictures cover, counted twice where they lie over one another."""
    width, height = page.get_size()
    area = 0.0
    for thing in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE]):
        left, bottom, right, top = thing.get_bounds()
        area += max(right - left, 0) * max(top - bottom, 0)
    return area / (width * height) if width * height else 0.0


def _shows_anything(page: Any) -> bool:
    small = page.render(scale=0.5, grayscale=True).to_pil()
    darkest, brightest = small.getextrema()
    return bool(brightest - darkest > _CONTRAST)


_CONTRAST = 64
"""Of 255: an empty page, also a scanned one, has less."""

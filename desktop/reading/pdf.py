"""PDF files: glyphs read by PDFium, put in order by `pdf_layout`, joined by `sheets`; scans are recognised.

PDFium's own text order follows the file, which scrambles fonts mixed by fallback: only places are taken from it.
"""

from __future__ import annotations

import ctypes
import threading
from itertools import pairwise
from math import hypot
from typing import TYPE_CHECKING, Any

import pypdfium2
import pypdfium2.raw as pdfium

from desktop.errors import ReadError
from desktop.reading.pdf_layout import Glyph, Rules, layout
from desktop.reading.pdf_scans import is_scan, recognised_pages
from desktop.reading.sheets import Sheet, joined

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.reading.raw import Raw

# PDFium keeps global state: two calls at once bring the program down.
one_at_a_time = threading.Lock()
_MOST_PAGES = 5000
_MOST_GLYPHS = 20_000_000
"""Against bombs: a thousand full pages hold three million."""
_SPACES = frozenset(map(ord, " \r\n\t"))
_HYPHEN_AT_LINE_END = 2
"""What PDFium says for a hyphen at the end of a line."""


def read_pdf(data: bytes) -> Raw:
    """Return the text of a PDF, its scanned pages recognised; raise ReadError where it is damaged or protected."""
    with one_at_a_time:
        document = opened(data)
        try:
            sheets = _sheets(document)
        except pypdfium2.PdfiumError as damage:
            raise ReadError("damaged") from damage
        finally:
            document.close()
    return joined(sheets)


def opened(data: bytes) -> Any:
    """Return the document; it is used and closed under the lock."""
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as fault:
        protected = fault.err_code in {pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY}
        raise ReadError("password" if protected else "damaged") from fault


def _sheets(document: Any) -> list[Sheet]:
    """Return the pages, those that are pictures as they were recognised."""
    if len(document) > _MOST_PAGES:
        raise ReadError("too_complex")
    if len(document) == 0:
        raise ReadError("damaged")
    left = _MOST_GLYPHS
    sheets, scans = [], []
    for number, page in enumerate(document):
        glyphs = list(_glyphs(page))
        left -= len(glyphs)
        if left < 0:
            raise ReadError("too_complex")
        if is_scan(page, glyphs):
            scans.append(number)
        sheets.append(Sheet(layout(glyphs, _rules(page) if glyphs else Rules()), *page.get_size()))
        page.close()
    for number, sheet in zip(scans, recognised_pages(document, scans), strict=True):
        sheets[number] = sheet
    return sheets


def _glyphs(page: Any) -> Iterator[Glyph]:
    """Yield the glyphs of a page as they stand when it is shown, without the spaces that PDFium makes up."""
    turn = _Turn(page)
    page_text = page.get_textpage()
    text = page_text.raw
    x, y, box, matrix = ctypes.c_double(), ctypes.c_double(), pdfium.FS_RECTF(), pdfium.FS_MATRIX()
    for index in range(pdfium.FPDFText_CountChars(text)):
        code = pdfium.FPDFText_GetUnicode(text, index)
        if code in _SPACES and pdfium.FPDFText_IsGenerated(text, index) == 1:
            continue
        pdfium.FPDFText_GetCharOrigin(text, index, x, y)
        pdfium.FPDFText_GetLooseCharBox(text, index, box)
        pdfium.FPDFText_GetMatrix(text, index, matrix)
        # The boxes hug each letter, so the size has to come from the font and its scale.
        size = pdfium.FPDFText_GetFontSize(text, index) * hypot(matrix.c, matrix.d)
        yield Glyph(_letter(code), *turn.edges(x.value, y.value, box), size or box.top - box.bottom)
    page_text.close()


def _letter(code: int) -> str:
    if code == _HYPHEN_AT_LINE_END:
        return "-"
    return chr(code) if code else "\ufffd"


class _Turn:
    """Brings places on a page to where they are when it is shown, for some pages are stored turned."""

    def __init__(self, page: Any) -> None:
        self._degrees = page.get_rotation()
        self.width, self._height = page.get_size()

    def edges(self, x: float, y: float, box: Any) -> tuple[float, float, float]:
        """Return left, baseline and right of a glyph."""
        if self._degrees == 90:
            return y, self._height - x, box.top
        if self._degrees == 180:
            return self.width - x, self._height - y, self.width - box.left
        if self._degrees == 270:
            return self.width - y, x, self.width - box.bottom
        return x, y, box.right


def _rules(page: Any) -> Rules:
    """Return the ruled lines of a page: they say where the cells of a table end."""
    rules = Rules()
    if page.get_rotation():
        return rules
    for thing in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH]):
        matrix = thing.get_matrix()
        points = [matrix.on_point(*point) for point in _points(thing)]
        for start, end in pairwise(points):
            rules.add(start, end)
    return rules


def _points(path: Any) -> Iterator[tuple[float, float]]:
    x, y = ctypes.c_float(), ctypes.c_float()
    for index in range(min(pdfium.FPDFPath_CountSegments(path), _MOST_SEGMENTS)):
        segment = pdfium.FPDFPath_GetPathSegment(path, index)
        if pdfium.FPDFPathSegment_GetPoint(segment, x, y):
            yield x.value, y.value


_MOST_SEGMENTS = 500
"""Of one path; drawings with more are pictures, not tables."""
